"""Which layout a sort of page is set on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from renkei.materials.pptx_file.office_template.areas import BODIES, RUNNING, area_of, body_of, stands_over
from renkei.materials.pptx_file.office_template.layouts import OfficeLayout
from renkei.materials.pptx_file.office_template.names import (
    COVER,
    DIVIDER,
    KINDS,
    OURS,
    PAGE,
    USUAL,
    is_named,
)


@dataclass(frozen=True)
class Chosen:
    """A layout for a sort of page, and by what it was found: name · kind · usual_name · place · rest. `slides` is the layout that
    slides are set on: where there is one like it but for its place for text, that one, since a place that stays empty comes
    back when a slide is reset."""

    page: str
    layout: OfficeLayout
    by: str
    title_only: OfficeLayout | None = None

    @property
    def slides(self) -> OfficeLayout:
        """The layout of the slides."""
        return self.title_only or self.layout


def choose(layouts: Sequence[OfficeLayout], size: tuple[float, float]) -> dict[str, Chosen]:
    """Sort of page → its layout, for slides of a width and height in points. A template without a layout for a cover or for
    sections gives them that of the other pages."""
    fitting = [one for one in layouts if not _is_upright(one)] or list(layouts)
    page = _without_text(_named(fitting, PAGE, size) or _page(fitting), fitting)
    cover = _named(fitting, COVER, size) or next((Chosen(COVER, one, "place") for one in fitting if one.place("ctrTitle")), None)  # fmt: skip
    divider = _named(fitting, DIVIDER, size)
    return {
        COVER: cover or replace(page, page=COVER, by="rest"),
        DIVIDER: divider or replace(page, page=DIVIDER, by="rest"),
        PAGE: page,
    }


def _named(layouts: Sequence[OfficeLayout], page: str, size: tuple[float, float]) -> Chosen | None:
    """By our name, by its kind, by the name that programs give; the best kind first. Of several that are alike, as LibreOffice
    writes them, the one that leaves most room under its title."""
    found = [("name", [one for one in layouts if is_named(one.name, OURS[page])])]
    found += [("kind", [one for one in layouts if one.kind == kind]) for kind in KINDS[page]]
    found += [("usual_name", [one for one in layouts if is_named(one.name, (name,))]) for name in USUAL[page]]
    by, alike = next(((by, alike) for by, alike in found if alike), ("", []))
    if not alike:
        return None
    return Chosen(page, max(alike, key=lambda one: _room(one, size)) if page == PAGE else alike[0], by)


def _without_text(chosen: Chosen, layouts: Sequence[OfficeLayout]) -> Chosen:
    """With the layout that is the same without the place for text, if there is one."""
    if body_of(chosen.layout) is None:
        return chosen
    alike = (one for one in layouts if one.kind == "titleOnly" and _frame(one) == _frame(chosen.layout))
    return replace(chosen, title_only=next(alike, None))


def _frame(layout: OfficeLayout) -> object:
    """All of a layout but its places for text."""
    places = [(one.kind, one.area) for one in layout.places if one.is_title or one.kind in RUNNING]
    return layout.master, sorted(places, key=lambda one: one[0]), layout.drawn, layout.grounds


def _room(layout: OfficeLayout, size: tuple[float, float]) -> tuple[bool, float]:
    """Whether its title stands over its content, and how much room that has."""
    area = area_of(layout, size)
    return layout.title is not None and stands_over(layout.title, area), area.width * area.height


def _page(layouts: Sequence[OfficeLayout]) -> Chosen:
    """For want of a name and a kind: one with a title and a place for text, with a title, an empty one, the last."""
    with_title = [one for one in layouts if one.title is not None and one.place("ctrTitle") is None]
    with_body = [one for one in with_title if body_of(one) is not None]
    if with_title:
        return Chosen(PAGE, (with_body or with_title)[0], "place")
    blank = next((one for one in layouts if one.kind == "blank"), None)
    return Chosen(PAGE, blank or layouts[-1], "rest")


def _is_upright(layout: OfficeLayout) -> bool:
    """Whether its words stand upright from right to left."""
    return "vert" in layout.kind.casefold() or any(
        one.is_upright for one in layout.places if one.is_title or one.kind in BODIES
    )

"""How the places that our pages fill stand on the slide: outside it, under a picture, with letters that no place could hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from renkei.materials.pptx_file.office_template.choosing import Chosen
from renkei.materials.pptx_file.office_template.fit import RUNNING, Fit, Slot
from renkei.materials.pptx_file.office_template.grounds import ground_of
from renkei.materials.pptx_file.office_template.layouts import Area
from renkei.materials.pptx_file.office_template.names import PAGE
from renkei.materials.pptx_file.office_template.noticed import ERROR, WARNING, Noticed

MOST, MOST_RUNNING = 200, 48
"""The largest letters in points that a place can have: of titles and texts, and of what runs round the pages."""
_LARGE = 1_700  # points; twice as wide as A4, on which our letters would look half as large
_EMPTY = 0.1  # of the width, beyond a margin as wide as that at the left
_MILLIMETRE = 72 / 25.4


def stood(chosen: Mapping[str, Chosen], fit: Fit, page: tuple[float, float]) -> Iterator[Noticed]:
    """All of it, of every sort of page."""
    for sort in chosen:
        slots = fit.filled(sort)
        name = chosen[sort].slides.name
        yield from _alike(name, slots)
        for what, slot in slots.items():
            yield from _slot(name, what, slot, page)
            yield from _under_pictures(chosen[sort], slot, page)
    yield from _narrow(fit, page)
    if page[0] > _LARGE:
        yield Noticed(WARNING, "template_page_large", values={"wide": round(page[0] / _MILLIMETRE)})


def _slot(layout: str, what: str, slot: Slot, page: tuple[float, float]) -> Iterator[Noticed]:
    most = MOST_RUNNING if what in RUNNING else MOST
    if slot.size > most:
        told = {"size": round(slot.size), "most": most}
        yield Noticed(ERROR, "template_letters_large", layout, slot.name, told)
    area = slot.area
    if min(area.left, area.top, page[0] - area.right, page[1] - area.bottom) < -1:
        yield Noticed(WARNING, "template_place_outside", layout, slot.name)


def _alike(layout: str, slots: Mapping[str, Slot]) -> Iterator[Noticed]:
    """Places that slides cannot tell apart."""
    seen: dict[tuple[str, int], str] = {}
    for slot in slots.values():
        other = seen.setdefault((slot.kind, slot.idx), slot.name)
        if other != slot.name:
            yield Noticed(ERROR, "template_places_alike", layout, slot.name, {"other": other})


def _under_pictures(chosen: Chosen, slot: Slot, page: tuple[float, float]) -> Iterator[Noticed]:
    """Pictures that reach into a place. A band or a photograph behind all of it is its ground; a logo never is."""
    layout = chosen.slides
    over = ground_of(layout, slot.area).over
    for one in layout.drawn:
        is_small = one.area.width < page[0] / 2 and one.area.height < page[1] / 2
        if one.is_picture and one.area.meets(slot.area) and (is_small or one in over):
            yield Noticed(WARNING, "template_picture_over", layout.name, slot.name, {"picture": one.name})


def _narrow(fit: Fit, page: tuple[float, float]) -> Iterator[Noticed]:
    """Layouts of 4:3 on a slide of 16:9: everything stands at the left."""
    form = fit.forms[PAGE]
    areas: list[Area] = [form.area, *form.drawn, *(slot.area for slot in fit.filled(PAGE).values())]
    reach, left = max(one.right for one in areas), min(one.left for one in areas)
    if page[0] - reach > max(left, 0) + _EMPTY * page[0]:
        yield Noticed(
            WARNING, "template_layouts_narrow", values={"reach": round(reach), "wide": round(page[0])}
        )

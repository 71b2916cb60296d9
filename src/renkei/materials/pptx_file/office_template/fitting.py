"""From the layouts of a template to the places that our pages fill."""

from __future__ import annotations

from collections.abc import Mapping

from renkei.materials.pptx_file.office_template.areas import BODIES, area_of, body_of, stands_over
from renkei.materials.pptx_file.office_template.choosing import Chosen
from renkei.materials.pptx_file.office_template.colours import ENOUGH, contrast
from renkei.materials.pptx_file.office_template.fit import Band, Fit, Form, Slot, sheet_of
from renkei.materials.pptx_file.office_template.grounds import ground_of
from renkei.materials.pptx_file.office_template.layouts import Area, OfficeLayout, OfficePlace
from renkei.materials.pptx_file.office_template.letters import Letters
from renkei.materials.pptx_file.office_template.names import COVER, DIVIDER, PAGE, PLACES, is_named
from renkei.materials.pptx_file.office_template.paint import Paint, band_of, stop_of

_RUNNING = {"sldNum": "number", "ftr": "footer", "dt": "day"}
_PROMPTS = (
    "<footer>",
    "Footer",
    "<フッター>",
    "フッター",
    "<date/time>",
    "<日付/時刻>",
    "<number>",
    "<番号>",
)
_LARGE, _ENOUGH_LARGE = 18, 3
_GREY, _DARKER = "767676", "595959"
_COLOURED = 24  # of 255, between the parts of a colour that is not nearly grey


def fitted(chosen: Mapping[str, Chosen], page: tuple[float, float], language: str) -> Fit:
    """The places of our pages on the chosen layouts; `page` is the slide's width and height in points."""
    forms = {sort: _form(one, page) for sort, one in chosen.items()}
    form, layout = forms[PAGE], chosen[PAGE].layout
    letters = Letters.of(layout.theme).measure(language)
    size = (round(page[0]), round(page[1]))
    sheet = sheet_of(form.area, form.slots.get("title"), form.band, size, letters)
    return Fit(sheet, forms, _inks(layout, form.area))


def _form(chosen: Chosen, page: tuple[float, float]) -> Form:
    layout = chosen.slides
    area = area_of(chosen.layout, page)
    title = layout.title
    slots = (
        {}
        if title is None or (not stands_over(title, area) and chosen.page == PAGE)
        else {"title": _slot(layout, title)}
    )
    slots |= {what: _slot(layout, one) for what, one in _running(layout)}
    slots |= {what: _slot(layout, one) for what, one in _named(layout)}
    body = body_of(layout)
    if body is not None and chosen.page in (COVER, DIVIDER):
        slots["body"] = _slot(layout, body)
    small = [one.area for one in layout.drawn if one.area.width * one.area.height < page[0] * page[1] / 2]
    band = _band(layout, slots["title"], area) if "title" in slots and chosen.page == PAGE else None
    return Form(layout.part, slots, area, tuple(small), band, _paint(layout, area))


def _band(layout: OfficeLayout, title: Slot, area: Area) -> Band | None:
    """Where headlines have to stay: on the ground that is drawn behind them, over a rule that is drawn under them."""
    found = band_of(layout.drawn, title.area, area)
    stop = stop_of(layout.drawn, title.area if found is None else found.area, area)
    if found is None:
        return None if stop is None else Band(title.area.top, stop)
    end = found.area.bottom if stop is None else min(found.area.bottom, stop)
    return Band(found.area.top, end, found.fill)


def _paint(layout: OfficeLayout, area: Area) -> Paint:
    seen = {name: colour for name in ("tx1", "bg1", "tx2") if (colour := layout.colours.named(name))}
    quiet = _inks(layout, area).get("tx2", "tx2")
    return Paint(layout.grounds, layout.drawn, seen | {"tx2": seen.get(quiet, quiet)})


def _slot(layout: OfficeLayout, place: OfficePlace) -> Slot:
    words = tuple(one for one in place.words if one.strip() and one not in _PROMPTS)
    return Slot(
        place.kind,
        place.idx,
        place.area,
        place.room,
        place.name,
        place.anchor,
        place.size,
        ink_of(layout, place),
        words,
        place.side,
    )


def ink_of(layout: OfficeLayout, place: OfficePlace) -> str:
    """The colour of the theme that is read where the place's own is not; empty where it is, or nobody can tell."""
    ground = ground_of(layout, place.area)
    if not ground.colours or not place.colour:
        return ""
    enough = _ENOUGH_LARGE if place.is_title and place.size >= _LARGE else ENOUGH
    least = {name: min(contrast(colour, one) for one in ground.colours) for name in ("tx1", "bg1") if (colour := layout.colours.named(name))}  # fmt: skip
    if min(contrast(place.colour, one) for one in ground.colours) >= enough or not least:
        return ""
    return max(least, key=lambda name: least[name])


def _running(layout: OfficeLayout) -> list[tuple[str, OfficePlace]]:
    """Page number, footer, and a date that stands still: that of the day of printing is no date of a paper."""
    found = [(_RUNNING[one.kind], one) for one in layout.places if one.kind in _RUNNING]
    return [(what, one) for what, one in found if what != "day" or is_still(one)]


def is_still(place: OfficePlace) -> bool:
    """Whether a place for a date holds words of its own."""
    return any(one.strip() and one not in _PROMPTS for one in place.words) and "‹date›" not in place.words


def _named(layout: OfficeLayout) -> list[tuple[str, OfficePlace]]:
    """Places that bear our names."""
    return [
        (what, one)
        for one in layout.places
        if one.kind in BODIES
        for what, names in PLACES.items()
        if what not in ("title", "body") and is_named(one.name, names)
    ]


def _inks(layout: OfficeLayout, area: Area) -> dict[str, str]:
    """Letters that would be too faint on the ground of the pages, in those that are not."""
    ground = ground_of(layout, area).colours
    if not ground:
        return {}
    found = {}
    quiet = layout.colours.named("tx2")
    if not quiet or not is_grey(quiet) or _least(quiet, ground) < ENOUGH:
        found["tx2"] = _DARKER if _least(_DARKER, ground) >= ENOUGH else "tx1"
    if _least(_GREY, ground) < ENOUGH:
        found[_GREY] = _DARKER
    return found


def is_grey(colour: str) -> bool:
    """Whether a colour is nearly grey; small print in any other looks like links.

    >>> is_grey("595959"), is_grey("44546A"), is_grey("1F5C3A")
    (True, False, False)
    """
    parts = [int(colour[at : at + 2], 16) for at in (0, 2, 4)]
    return max(parts) - min(parts) <= _COLOURED


def _least(colour: str, ground: tuple[str, ...]) -> float:
    return min(contrast(colour, one) for one in ground)

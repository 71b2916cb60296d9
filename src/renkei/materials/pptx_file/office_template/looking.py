"""What a template lacks, and what an office should know of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree

from renkei.materials.outline.sheet import BAND_SIZES
from renkei.materials.pptx_file.office_template.choosing import Chosen
from renkei.materials.pptx_file.office_template.colours import ENOUGH, contrast, luminance
from renkei.materials.pptx_file.office_template.fit import FOOT, Fit
from renkei.materials.pptx_file.office_template.fitting import ink_of, is_still
from renkei.materials.pptx_file.office_template.grounds import ground_of
from renkei.materials.pptx_file.office_template.letters import Letters
from renkei.materials.pptx_file.office_template.names import COVER, DIVIDER, PAGE
from renkei.materials.pptx_file.office_template.noticed import ERROR, NOTE, WARNING, Noticed
from renkei.materials.pptx_file.office_template.standing import stood
from renkei.materials.pptx_file.package import Package

LEAST_HEIGHT = 300
"""The least height in points that the content of a page needs over its notes, in our sizes of letters."""
_LEAST_WIDTH = {"ja": 596, "en": 640}  # measured: with less a row of the programme chart outgrows a page
_MORE = {"en++": 50}  # for letters that may be as wide as any
_LIGHT = 0.5  # a ground that is darker takes the meaning from marks and patterns
_MILLIMETRE = 72 / 25.4


def least_width(language: str, letters: str) -> int:
    """The least width in points that the content of a page needs in a language, and in the letters of the sheet."""
    return _LEAST_WIDTH[language] + _MORE.get(language + letters, 0)


def looked_at(
    given: Package, chosen: Mapping[str, Chosen], fit: Fit, page: tuple[float, float], language: str
) -> tuple[Noticed, ...]:
    """All of it, the most serious first."""
    least = (least_width(language, fit.sheet.letters), LEAST_HEIGHT + FOOT)
    found = [
        *_size(chosen, fit, page, least),
        *_grounds(chosen, fit),
        *_places(chosen, fit),
        *stood(chosen, fit, page),
        *_colours(chosen, fit),
        *_letters(chosen[PAGE]),
        *_left_away(given, chosen),
    ]
    order = {ERROR: 0, WARNING: 1, NOTE: 2}
    return tuple(sorted(found, key=lambda one: order[one.level]))


def _size(
    chosen: Mapping[str, Chosen], fit: Fit, page: tuple[float, float], least: tuple[int, int]
) -> Iterator[Noticed]:
    millimetres = {"wide": round(page[0] / _MILLIMETRE), "high": round(page[1] / _MILLIMETRE)}
    if page[0] < page[1]:
        yield Noticed(ERROR, "template_upright", values=millimetres)
        return
    area, layout = fit.forms[PAGE].area, chosen[PAGE].layout
    if area.width < least[0] or area.height < least[1]:
        told = {"width": int(area.width), "height": int(area.height)}
        told |= {"least_width": least[0], "least_height": least[1]}
        yield Noticed(ERROR, "template_area_small", layout.name, values=told)


def _grounds(chosen: Mapping[str, Chosen], fit: Fit) -> Iterator[Noticed]:
    """Pages of figures need a light ground; covers and sections may have any."""
    layout, area = chosen[PAGE].layout, fit.forms[PAGE].area
    ground = ground_of(layout, area)
    if not ground.colours:
        yield Noticed(WARNING, "template_picture_behind", layout.name)
    elif min(luminance(one) for one in ground.colours) < _LIGHT:
        yield Noticed(ERROR, "template_dark", layout.name, values={"colour": ground.colours[0]})
    else:
        text = layout.colours.named("tx1") or "000000"
        least = min(contrast(text, one) for one in ground.colours)
        if least < ENOUGH:
            yield Noticed(ERROR, "template_text_faint", layout.name, values=_ratio(least))
    for one in ground.over:
        yield Noticed(WARNING, "template_drawn_over", layout.name, one.name)


def _places(chosen: Mapping[str, Chosen], fit: Fit) -> Iterator[Noticed]:
    page = chosen[PAGE]
    slots = fit.forms[PAGE].slots
    for sort, code in ((COVER, "template_no_cover"), (DIVIDER, "template_no_divider")):
        if chosen[sort].by == "rest":
            yield Noticed(WARNING, code, page.layout.name)
    if "title" not in slots:
        yield Noticed(WARNING, "template_no_title", page.layout.name)
    band, needed = fit.forms[PAGE].band, 2 * BAND_SIZES[-1][1]
    if band is not None and band.height < needed:
        told = {"height": band.height, "needed": needed}
        yield Noticed(WARNING, "template_band_low", page.layout.name, slots["title"].name, told)
    if "number" not in slots:
        yield Noticed(WARNING, "template_no_number", page.layout.name)
    if "footer" not in slots:
        yield Noticed(NOTE, "template_no_footer", page.layout.name)
    day = page.slides.place("dt")
    if day is not None and not is_still(day):
        yield Noticed(NOTE, "template_day_left", page.slides.name, day.name)


def _colours(chosen: Mapping[str, Chosen], fit: Fit) -> Iterator[Noticed]:
    seen = set[tuple[str, str]]()
    for sort, one in sorted(chosen.items(), reverse=True):
        used = {slot.name for slot in fit.filled(sort).values()}
        for place in one.slides.places:
            if place.name in used and ink_of(one.slides, place) and (place.kind, place.colour) not in seen:
                seen.add((place.kind, place.colour))
                ground = ground_of(one.slides, place.area).colours
                least = min(contrast(place.colour, colour) for colour in ground)
                yield Noticed(WARNING, "template_place_faint", one.slides.name, place.name, _ratio(least))
    layout = chosen[PAGE].layout
    quiet, ground = layout.colours.named("tx2"), ground_of(layout, fit.forms[PAGE].area).colours
    if quiet and ground and min(contrast(quiet, one) for one in ground) < ENOUGH:
        yield Noticed(NOTE, "template_quiet_faint", chosen[PAGE].layout.name)


def _letters(page: Chosen) -> Iterator[Noticed]:
    letters = Letters.of(page.layout.theme)
    if not (letters.is_half_wide or letters.is_usual):
        yield Noticed(NOTE, "template_letters", values={"fonts": letters.names})


def _left_away(given: Package, chosen: Mapping[str, Chosen]) -> Iterator[Noticed]:
    """What the template brings and a deck does not take over."""
    main = next(one.target for one in given.relations[""] if one.kind.endswith("/officeDocument"))
    kinds = [one.kind.rpartition("/")[2] for one in given.relations.get(main, ())]
    if "vbaProject" in kinds:
        yield Noticed(WARNING, "template_macros")
    if slides := kinds.count("slide"):
        yield Noticed(NOTE, "template_samples", values={"count": slides})
    start = ElementTree.fromstring(given.parts[main]).get("firstSlideNum", "1")
    if start != "1":
        yield Noticed(NOTE, "template_first_number", values={"number": start})


def _ratio(contrast: float) -> dict[str, object]:
    return {"ratio": f"{int(contrast * 10) / 10:.1f}"}

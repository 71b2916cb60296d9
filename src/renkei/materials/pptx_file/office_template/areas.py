"""The area for the content of a page on a layout."""

from __future__ import annotations

from renkei.materials.outline.sheet import NOTE_LINE, NUMBER_ROOM
from renkei.materials.pptx_file.office_template.layouts import Area, OfficeLayout, OfficePlace
from renkei.materials.pptx_file.office_template.names import PLACES, is_named

BODIES = ("obj", "body", "tbl", "chart", "pic", "subTitle", "dgm", "media", "clipArt")
RUNNING = ("sldNum", "ftr", "dt")
_MARGIN, _AIR, _LOW = 36, 4, 0.75


def area_of(layout: OfficeLayout, page: tuple[float, float]) -> Area:
    """Where the content of a page stands: in the place of the body, without it in what title and foot leave; over what is
    drawn at the foot of every slide."""
    body, title = body_of(layout), layout.title
    free = _free(layout, page)
    area = free if body is None else body.room
    top, bottom = area.top, area.bottom
    if body is not None and title is not None and title.area.top < body.area.top:
        top = max(top, min(title.area.bottom, bottom))
    across = Area(area.left, 0, area.width, page[1])
    low = [one.area.top for one in layout.drawn if one.area.top > _LOW * page[1] and one.area.meets(across)]
    low += [one.area.top for one in layout.places if one.kind in RUNNING and one.area.top > _LOW * page[1] and not _is_beside_notes(one, area)]  # fmt: skip
    bottom = min([bottom, *(edge - _AIR for edge in low)])
    return on_page(Area(area.left, round(top, 2), area.width, round(max(bottom - top, 0), 2)), page)


def on_page(area: Area, page: tuple[float, float]) -> Area:
    """What of an area stands on the slide."""
    left, top = max(area.left, 0), max(area.top, 0)
    right, bottom = min(area.right, page[0]), min(area.bottom, page[1])
    return Area(left, top, round(max(right - left, 0), 2), round(max(bottom - top, 0), 2))


def _is_beside_notes(place: OfficePlace, area: Area) -> bool:
    """Whether a page number stands where the notes of a page leave it room, at the lower right as on ours."""
    return (
        place.kind == "sldNum"
        and place.area.left >= area.right - NUMBER_ROOM - 0.5
        and place.area.top >= area.bottom - NOTE_LINE * 1.5
    )


def _free(layout: OfficeLayout, page: tuple[float, float]) -> Area:
    """What is left under the title; without one the slide but for its margins and what is drawn at its head."""
    title, bottom = layout.title, page[1] - _MARGIN / 2
    if title is not None and title.area.bottom < _LOW * page[1]:
        top, left, width = title.area.bottom + _AIR, title.room.left, title.room.width
    else:
        high = [one.area.bottom for one in layout.drawn if one.area.bottom < (1 - _LOW) * page[1]]
        top, left, width = max([_MARGIN, *(edge + _AIR for edge in high)]), _MARGIN, page[0] - 2 * _MARGIN
    return Area(left, top, width, bottom - top)


def body_of(layout: OfficeLayout) -> OfficePlace | None:
    """The place of what a page says: ours by name, else the largest."""
    places = [one for one in layout.places if one.kind in BODIES]
    ours = next((one for one in places if is_named(one.name, PLACES["body"])), None)
    named = [names for what, names in PLACES.items() if what != "body"]
    free = [one for one in places if not any(is_named(one.name, names) for names in named)]
    return ours or max(free, key=lambda one: one.area.width * one.area.height, default=None)


def stands_over(title: OfficePlace, area: Area) -> bool:
    """Whether a title stands over the content."""
    return title.room.top < area.top and title.room.left < area.right and title.room.right > area.left

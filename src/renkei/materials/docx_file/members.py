"""名簿: who is there, municipalities in official order with the hub first; what is not known is left to be written by hand."""

from __future__ import annotations

from collections.abc import Sequence

from renkei.domain.meeting import Attendee
from renkei.domain.yearbook import Yearbook
from renkei.materials.docx_file.meeting_said import MeetingSaid
from renkei.materials.docx_file.sheet import ROOM
from renkei.wording import Words

_NUMBER, _BODY, _POST, _DUTY = 14, 52, 40, 22
_HEIGHT = 11  # millimetres: a name is written by hand


def members(yearbook: Yearbook, words: Words) -> bytes:
    """The list of members of the yearbook's meeting as DOCX: A4 portrait, to be changed in any word processor.

    Where the meeting names nobody, its rows are the region's members, posts and names blank. The same facts give the same
    bytes.
    """
    said = MeetingSaid(yearbook, words)
    space = "　" if words.is_japanese else ": "
    sheet = said.sheet(said.name + space + words("Attendance list") + said.draft)
    if when := said.when():
        sheet.fact(words("Time"), when)
    if said.meeting.place:
        sheet.fact(words("Place"), said.meeting.place)
    heads = (words("No."), words("Affiliation"), words("Post"), words("Name"), words("Duty"))
    widths = (_NUMBER, _BODY, _POST, ROOM - _NUMBER - _BODY - _POST - _DUTY, _DUTY)
    sheet.table(heads, _rows(said), widths, _HEIGHT)
    if said.secretariat:
        sheet.note(words("Secretariat: {name}", name=said.secretariat))
    return said.saved(sheet)


def _rows(said: MeetingSaid) -> list[tuple[str, ...]]:
    given = said.meeting.attendees or tuple(Attendee(municipality=of.code) for of in said.members)
    ordered = in_official_order(given, [of.code for of in said.members])
    return [
        (f"{at}", _body(said, one), one.post, one.name, one.duty) for at, one in enumerate(ordered, start=1)
    ]


def _body(said: MeetingSaid, one: Attendee) -> str:
    id = one.municipality or one.organisation
    return said.bodies.get(id, id) if id else one.affiliation


def in_official_order(given: Sequence[Attendee], codes: Sequence[str]) -> tuple[Attendee, ...]:
    """The same list, in which those who stand for municipalities take each other's places so that they follow the official
    order; all others stay where they are.

    >>> [one.municipality or one.post for one in in_official_order(
    ...     (Attendee(municipality="b"), Attendee(post="chair"), Attendee(municipality="a")), ("a", "b"))]
    ['a', 'chair', 'b']
    """
    rank = {code: at for at, code in enumerate(codes)}
    towns = [one for one in given if one.municipality]
    towns.sort(key=lambda one: rank.get(one.municipality, len(rank)))
    waiting = iter(towns)
    return tuple(next(waiting) if one.municipality else one for one in given)

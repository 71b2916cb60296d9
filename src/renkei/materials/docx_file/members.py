"""名簿: who is there, municipalities in official order with the hub first; what is not known is left to be written by hand."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from renkei.domain.meeting import Attendee
from renkei.domain.yearbook import Yearbook
from renkei.materials.docx_file.line_ends import needed
from renkei.materials.docx_file.meeting_said import MeetingSaid
from renkei.materials.docx_file.sheet import ROOM, SIDES, TEXT
from renkei.wording import Words

_NUMBER, _BODY, _POST, _NAME, _DUTY, _MOST_DUTY = 14, 40, 30, 33, 18, 24  # millimetres
_HEIGHT = 11  # millimetres: a name is written by hand


def members(yearbook: Yearbook, words: Words) -> bytes:
    """The list of members of the yearbook's meeting as DOCX: A4 portrait, to be changed in any word processor.

    Where the meeting names nobody, its rows are the region's members, posts and names blank. The same facts give the same
    bytes.
    """
    said = MeetingSaid(yearbook, words)
    sheet = said.sheet(words("Attendance list"))
    if when := said.when():
        sheet.fact(words("Time"), when)
    if said.meeting.place:
        sheet.fact(words("Place"), said.meeting.place)
    heads = (words("No."), words("Affiliation"), words("Post"), words("Name"), words("Duty"))
    rows = _rows(said)
    sheet.table(heads, rows, _widths(said, rows), _HEIGHT)
    if said.secretariat:
        sheet.note(words("Secretariat: {name}", name=said.secretariat))
    return said.saved(sheet)


def _rows(said: MeetingSaid) -> list[tuple[str, ...]]:
    given = said.meeting.attendees or tuple(Attendee(municipality=of.code) for of in said.members)
    ordered = in_official_order(given, [of.code for of in said.members])
    return [
        (f"{at}", _body(said, one), one.post, one.name, one.duty) for at, one in enumerate(ordered, start=1)
    ]


def _widths(said: MeetingSaid, rows: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """The columns: affiliations and posts in one line as far as a name still has room to be written."""

    def wanted(column: int) -> int:
        return (
            ceil(max(needed(row[column], TEXT, said.words.language) for row in rows)) + SIDES if rows else 0
        )

    duty = min(max(wanted(4), _DUTY), _MOST_DUTY)
    free = ROOM - _NUMBER - duty - _NAME
    body = min(max(wanted(1), _BODY), free - _POST)
    post = min(max(wanted(2), _POST), free - body)
    return _NUMBER, body, post, ROOM - _NUMBER - body - post - duty, duty


def _body(said: MeetingSaid, one: Attendee) -> str:
    """Where somebody belongs; a dash for who was named by post alone, such as a member chosen from the public."""
    id = one.municipality or one.organisation
    if id:
        return said.bodies.get(id, id)
    dash = "－" if said.words.is_japanese else "–"
    return one.affiliation or (dash if one.post else "")


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

"""A meeting reports a year that is not after its own, plans one that is not before it, and its tables speak of each other."""

from __future__ import annotations

from collections.abc import Iterable

from renkei.exchange import paths
from renkei.exchange.checks.whole import Whole
from renkei.exchange.gathering import Entry, Row
from renkei.exchange.kinds import Unreadable
from renkei.exchange.table import Table
from renkei.exchange.tables import AGENDA, ATTENDEES, IN_MEETING, MEETINGS, PAPERS

Key = tuple[object, object]


def meetings(whole: Whole) -> None:
    """Note meetings that report what is still to come or plan what is past, and tables of theirs that do not fit."""
    for entry in whole.of(MEETINGS):
        _years(whole, entry)
        _twice(whole, entry, "parts", "part_named_twice")
        _twice(whole, entry, "cases", "case_named_twice")
        key = (entry.record.year, entry.record.id)
        papers = [row for row in whole.of(PAPERS) if _of(row) == key]
        _papers(whole, entry, papers)
        _agenda(whole, entry, papers)
    _attendees(whole)
    _strays(whole)


def _of(entry: Entry) -> Key:
    return entry.record.year, entry.record.meeting


def _years(whole: Whole, entry: Entry) -> None:
    year, reports, plans = entry.record.year, entry.record.reports, entry.record.plans
    if reports > year:
        said = {"year": year, "reported_year": reports}
        whole.gathering.fault("meeting_reports_future", entry.row.place("reports"), **said)
    if plans is not None and plans < year:
        said = {"year": year, "planned_year": plans}
        whole.gathering.fault("meeting_plans_past", entry.row.place("plans"), **said)


def _twice(whole: Whole, entry: Entry, heading: str, code: str) -> None:
    named: tuple[str, ...] = getattr(entry.record, heading)
    for twice in sorted({one for one in named if named.count(one) > 1}):
        whole.gathering.fault(code, entry.row.place(heading), found=twice)


def _papers(whole: Whole, meeting: Entry, papers: Iterable[Entry]) -> None:
    """Every number stands for one paper, and every part that the meeting holds stands in one of them at most."""
    first: dict[str, str] = {}
    numbers: set[str] = set()
    for entry in papers:
        paper = entry.record.paper
        if paper.number in numbers:
            whole.gathering.fault("paper_number_twice", entry.row.place("number"), found=paper.number)
        numbers.add(paper.number)
        for part in paper.parts:
            place = entry.row.place("parts")
            if part in first:
                said = {"found": part, "first": first[part], "again": paper.number}
                whole.gathering.fault("part_in_two_papers", place, **said)
            elif part not in meeting.record.parts:
                whole.gathering.fault("paper_holds_other_part", place, found=part, known=meeting.record.parts)
            first.setdefault(part, paper.number)


def _agenda(whole: Whole, meeting: Entry, papers: Iterable[Entry]) -> None:
    """The agenda names papers that are handed out."""
    known = [*(entry.record.paper.number for entry in papers), meeting.record.paper_number]
    known = [number for number in known if number]
    for entry in whole.of(AGENDA):
        for number in (
            entry.record.item.papers if _of(entry) == (meeting.record.year, meeting.record.id) else ()
        ):
            if number not in known and not whole.is_lost(PAPERS.name):
                whole.gathering.unknown("unknown_paper", entry.row.place("papers"), number, known)


def _attendees(whole: Whole) -> None:
    """A member stands for one body."""
    for entry in whole.of(ATTENDEES):
        of = entry.record.attendee
        if sum(map(bool, (of.municipality, of.organisation, of.affiliation))) > 1:
            whole.gathering.fault("attendee_of_two_bodies", entry.row.place(), found=of.post)


def _strays(whole: Whole) -> None:
    """In JSON the tables of the meetings name the meeting that they belong to; a meeting's file holds its own."""
    known = {key for row in whole.raw.of(MEETINGS) for key in _key_of(row)}
    for table in IN_MEETING if not whole.is_lost(MEETINGS.name) else ():
        for entry in whole.of(table):
            if _of(entry) not in known and not paths.is_meeting(entry.row.file):
                whole.gathering.fault("meeting_unknown", entry.row.place("meeting"), **_named(table, entry))


def _named(table: Table, entry: Entry) -> dict[str, object]:
    return {"year": entry.record.year, "found": entry.record.meeting or str(entry.record.year)}


def _key_of(row: Row) -> Iterable[Key]:
    """A meeting's key, as far as it can be read, so that a fault elsewhere in it is not told twice."""
    try:
        id = row.cells.get("id")
        yield MEETINGS.column("year").kind.read(row.cells.get("year")), id or ""
    except Unreadable:
        return

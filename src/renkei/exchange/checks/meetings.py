"""A meeting reports a year that is not after its own, plans one that is not before it, and its tables speak of each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from renkei.exchange import paths
from renkei.exchange.checks.whole import Whole
from renkei.exchange.gathering import Entry, Row
from renkei.exchange.kinds import Unreadable
from renkei.exchange.table import Table
from renkei.exchange.tables import AGENDA, ATTENDEES, IN_MEETING, MEETINGS, PAPERS

Key = tuple[object, object]
Values = Mapping[str, object]


def meetings(whole: Whole) -> None:
    """Note meetings that report what is still to come or plan what is past, that stand in a file of another name or are not
    told apart, and tables of theirs that do not fit."""
    _names(whole)
    for row, values in whole.known(MEETINGS):
        _years(whole, row, values)
        if values.get("parts") == ():
            whole.gathering.fault("parts_empty", row.place("parts"))
        _twice(whole, row, values, "parts", "part_named_twice")
        _twice(whole, row, values, "cases", "case_named_twice")
        papers = _of(whole, PAPERS, values)
        _papers(whole, values, papers)
        _agenda(whole, values, papers)
    _attendees(whole)
    _strays(whole)


def _of(whole: Whole, table: Table, meeting: Values) -> list[tuple[Row, Values]]:
    """The rows of a meeting's table."""
    key = (meeting.get("year"), meeting.get("id") or "")
    return [
        (row, values)
        for row, values in whole.known(table)
        if (values.get("year"), values.get("meeting") or "") == key
    ]


def _names(whole: Whole) -> None:
    """A meeting's file is named by its year and what tells it apart; of those that report a year one alone goes without a
    name: it is the usual one. What stands twice is told elsewhere."""
    told: set[Key] = set()
    unnamed: dict[int, Row] = {}
    for row, values in whole.known(MEETINGS):
        key = values.get("year"), values.get("id")
        if key in told or "id" not in values or not isinstance(key[0], int):
            continue
        told.add(key)
        if _is_misnamed(whole, row, key[0], str(key[1] or "")) or key[1]:
            continue
        reports = values.get("reports")
        if isinstance(reports, int) and unnamed.setdefault(reports, row) is not row:
            said = {"reported_year": reports, "other": unnamed[reports].place()}
            whole.gathering.fault("meetings_not_told_apart", row.place("reports"), **said)


def _is_misnamed(whole: Whole, row: Row, year: int, id: str) -> bool:
    wanted = paths.meeting_path(year, id)
    if not paths.is_meeting(row.file) or row.file == wanted:
        return False
    example = paths.meeting_path(year, "forum")
    whole.gathering.fault("meeting_file_name", row.place(), wanted=wanted, example=example)
    return True


def _years(whole: Whole, row: Row, values: Values) -> None:
    year, reports, plans = (values.get(heading) for heading in ("year", "reports", "plans"))
    if not isinstance(year, int):
        return
    if isinstance(reports, int) and reports > year:
        said = {"year": year, "reported_year": reports}
        whole.gathering.fault("meeting_reports_future", row.place("reports"), **said)
    if isinstance(plans, int) and plans < year:
        said = {"year": year, "planned_year": plans}
        whole.gathering.fault("meeting_plans_past", row.place("plans"), **said)


def _listed(values: Values, heading: str) -> tuple[str, ...]:
    """The words of a list; none if it could not be read."""
    found = values.get(heading)
    return tuple(map(str, found)) if isinstance(found, tuple) else ()


def _twice(whole: Whole, row: Row, values: Values, heading: str, code: str) -> None:
    named = _listed(values, heading)
    for twice in sorted({one for one in named if named.count(one) > 1}):
        whole.gathering.fault(code, row.place(heading), found=twice)


def _papers(whole: Whole, meeting: Values, papers: Iterable[tuple[Row, Values]]) -> None:
    """Every number stands for one paper, and every part that the meeting holds stands in one of them at most."""
    first: dict[str, str] = {}
    numbers: set[str] = set()
    for row, values in papers:
        number = str(values.get("number") or "")
        if number and number in numbers:
            whole.gathering.fault("paper_number_twice", row.place("number"), found=number)
        numbers.add(number)
        for part in _listed(values, "parts"):
            place = row.place("parts")
            if part in first:
                said = {"found": part, "first": first[part], "again": number}
                whole.gathering.fault("part_in_two_papers", place, **said)
            elif meeting.get("parts") and part not in _listed(meeting, "parts"):
                whole.gathering.fault(
                    "paper_holds_other_part", place, found=part, known=_listed(meeting, "parts")
                )
            first.setdefault(part, number)


def _agenda(whole: Whole, meeting: Values, papers: Iterable[tuple[Row, Values]]) -> None:
    """The agenda names papers that are handed out."""
    if whole.is_lost(PAPERS.name):
        return
    known = [str(values.get("number") or "") for _, values in papers]
    known = [number for number in (*known, str(meeting.get("paper_number") or "")) if number]
    for row, values in _of(whole, AGENDA, meeting):
        for number in _listed(values, "papers"):
            if number not in known:
                whole.gathering.unknown("unknown_paper", row.place("papers"), number, known)


def _attendees(whole: Whole) -> None:
    """A member stands for one body."""
    for row, values in whole.known(ATTENDEES):
        if sum(bool(values.get(body)) for body in ("municipality", "organisation", "affiliation")) > 1:
            whole.gathering.fault("attendee_of_two_bodies", row.place(), found=values.get("post") or "")


def _strays(whole: Whole) -> None:
    """In JSON the tables of the meetings name the meeting that they belong to; a meeting's file holds its own."""
    known = {key for row in whole.raw.of(MEETINGS) for key in _key_of(row)}
    for table in IN_MEETING if not whole.is_lost(MEETINGS.name) else ():
        for entry in whole.of(table):
            if (entry.record.year, entry.record.meeting) not in known and not paths.is_meeting(
                entry.row.file
            ):
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

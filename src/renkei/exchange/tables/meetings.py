"""The meetings: what meetings/*.toml hold, the papers, agenda and members of each as arrays in its file."""

from __future__ import annotations

from dataclasses import dataclass

from renkei.domain.meeting import ALL_PARTS, AgendaItem, Attendee, Meeting, Paper
from renkei.exchange.kinds import Choice, Clock, Code, Count, Day, Flag, Id, Several, Text, Year
from renkei.exchange.table import Column, Table


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One paper, with the meeting it belongs to."""

    year: int
    meeting: str
    order: int
    paper: Paper


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One item of an agenda, with the meeting it belongs to."""

    year: int
    meeting: str
    order: int
    item: AgendaItem


@dataclass(frozen=True, slots=True)
class AttendeeRow:
    """One line of a list of members, with the meeting it belongs to."""

    year: int
    meeting: str
    order: int
    attendee: Attendee


_PARTS = {
    "表紙": "cover",
    "目次": "contents",
    "概要": "summary",
    "結果": "results",
    "進捗評価の結果": "results",
    "事例": "cases",
    "主な取組事例": "cases",
    "意見": "comments",
    "町村からのコメント": "comments",
    "期間の評価": "review",
    "総括": "review",
    "計画": "plan",
    "体系図": "plan",
    "新旧対照表": "comparison",
    "参考資料": "annexes",
    "点検事項": "findings",
    "未解決の点検事項": "findings",
    "想定問答": "questions",
}
_OF_MEETING = (
    Column("year", Year(), required=True, in_path=True),
    Column("meeting", Id(), in_path=True),
    Column("order", Count(1), required=True, in_path=True),
)
_KEY = ("year", "meeting", "order")
PARTS = Several(Choice(ALL_PARTS, _PARTS))

MEETINGS = Table(
    "meetings",
    Meeting,
    "meeting",
    (
        Column("year", Year(), required=True),
        Column("id", Id(), in_path=True),
        Column("reports", Year(), required=True, in_vision=True),
        Column("plans", Year()),
        Column("compares", Year()),
        Column("name", Text()),
        Column("title", Text()),
        Column("date", Day()),
        Column("date_text", Text()),
        Column("begins", Clock()),
        Column("ends", Clock()),
        Column("place", Text()),
        Column("paper_number", Text()),
        Column("is_draft", Flag()),
        Column("notice", Text()),
        Column("parts", PARTS),
        Column("cases", Several(Id()), refers="projects"),
        Column("has_town_results", Flag()),
    ),
    key=("year", "id"),
    order=("year", "id"),
    home="meetings",
    fixed={"papers": (), "agenda": (), "attendees": ()},
)
PAPERS = Table(
    "papers",
    PaperRow,
    "paper",
    (
        *_OF_MEETING,
        Column("number", Text(), "paper.number", required=True),
        Column("title", Text(), "paper.title"),
        Column("parts", PARTS, "paper.parts"),
    ),
    key=_KEY,
    order=_KEY,
    home="meeting",
    toml_name="paper",
    nested={"paper": Paper},
)
AGENDA = Table(
    "agenda",
    AgendaRow,
    "agenda",
    (
        *_OF_MEETING,
        Column("title", Text(), "item.title", required=True),
        Column("papers", Several(Text()), "item.papers"),
        Column("speaker", Text(), "item.speaker"),
        Column("minutes", Count(1), "item.minutes"),
    ),
    key=_KEY,
    order=_KEY,
    home="meeting",
    toml_name="agenda",
    nested={"item": AgendaItem},
)
ATTENDEES = Table(
    "attendees",
    AttendeeRow,
    "attendee",
    (
        *_OF_MEETING,
        Column("municipality", Code(), "attendee.municipality", refers="municipalities"),
        Column("organisation", Id(), "attendee.organisation", refers="organisations"),
        Column("affiliation", Text(), "attendee.affiliation"),
        Column("post", Text(), "attendee.post", required=True),
        Column("name", Text(), "attendee.name"),
        Column("duty", Text(), "attendee.duty"),
    ),
    key=_KEY,
    order=_KEY,
    home="meeting",
    toml_name="attendee",
    nested={"attendee": Attendee},
)
IN_MEETING = (PAPERS, AGENDA, ATTENDEES)


def rows_in(meeting: Meeting) -> dict[str, list[PaperRow | AgendaRow | AttendeeRow]]:
    """What stands in a meeting, as rows by table."""
    year, id = meeting.year, meeting.id
    return {
        PAPERS.name: [PaperRow(year, id, n, paper) for n, paper in enumerate(meeting.papers, 1)],
        AGENDA.name: [AgendaRow(year, id, n, item) for n, item in enumerate(meeting.agenda, 1)],
        ATTENDEES.name: [AttendeeRow(year, id, n, of) for n, of in enumerate(meeting.attendees, 1)],
    }

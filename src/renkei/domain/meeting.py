"""A meeting: it reports one fiscal year, meets in the next, and plans the one after."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

PARTS = ("cover", "contents", "results", "cases", "comments", "review", "plan", "annexes")
CHOSEN_PARTS = ("summary", "comparison")  # in the papers only where a meeting names them
OFFICE_PARTS = ("findings", "questions")  # the same, and for the secretariat: they are never handed out
ALL_PARTS = (*PARTS, *CHOSEN_PARTS, *OFFICE_PARTS)


@dataclass(frozen=True, slots=True)
class Paper:
    """資料: a paper of the meeting by its number (資料1), with the parts that it holds; none where it is made elsewhere."""

    number: str
    title: str = ""
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item of the agenda (次第): its papers by number, the post that explains it, and how many minutes it takes."""

    title: str
    papers: tuple[str, ...] = ()
    speaker: str = ""
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Attendee:
    """One line of the list of members (名簿): of a municipality, of an organisation, or of what is written out.
    An empty name is left to be written by hand. `duty`: 座長, 委員 …"""

    municipality: str = ""
    organisation: str = ""
    affiliation: str = ""
    post: str = ""
    name: str = ""
    duty: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """What the materials of one meeting hold, in the office's order. `id` tells several meetings of a year apart
    (leaders, forum); the plain one has none."""

    year: int  # the fiscal year in which it meets
    reports: int
    plans: int | None = None
    title: str = ""
    date: datetime.date | None = None
    date_text: str = ""
    paper_number: str = ""  # of the papers as a whole
    is_draft: bool = True
    notice: str = ""  # stands on every page: 公表資料による見本・公式資料ではない
    parts: tuple[str, ...] = PARTS
    cases: tuple[str, ...] = ()  # project ids in order; empty: every project with a summary
    has_town_results: bool = False
    id: str = ""
    name: str = ""  # of the meeting itself: 第11回圏域首長会議
    begins: datetime.time | None = None
    ends: datetime.time | None = None
    place: str = ""
    compares: int | None = None  # the older year of the 新旧対照表
    papers: tuple[Paper, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    attendees: tuple[Attendee, ...] = ()

    def paper_of(self, part: str) -> str:
        """The number of the paper that holds a part; empty if the part has none of its own.

        >>> Meeting(2025, 2024, papers=(Paper("資料1", parts=("summary",)),)).paper_of("summary")
        '資料1'
        """
        return next((paper.number for paper in self.papers if part in paper.parts), "")


def usual_meeting(reports: int) -> Meeting:
    """The meeting that would report a fiscal year, where none is known: it meets in the next.

    >>> usual_meeting(2024).year
    2025
    """
    return Meeting(year=reports + 1, reports=reports)

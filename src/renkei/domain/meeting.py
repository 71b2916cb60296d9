"""A meeting: it reports one fiscal year, meets in the next, and plans the one after."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

PARTS = ("cover", "contents", "results", "cases", "comments", "review", "plan", "annexes")
OFFICE_PARTS = ("findings",)  # for the secretariat; in the papers only where a meeting names them
ALL_PARTS = (*PARTS, *OFFICE_PARTS)


@dataclass(frozen=True, slots=True)
class Meeting:
    """What the materials of one meeting hold, in the office's order."""

    year: int  # the fiscal year in which it meets
    reports: int
    plans: int | None = None
    title: str = ""
    date: datetime.date | None = None
    date_text: str = ""
    paper_number: str = ""
    is_draft: bool = True
    notice: str = ""  # stands on every page: 公表資料による見本・公式資料ではない
    parts: tuple[str, ...] = PARTS
    cases: tuple[str, ...] = ()  # project ids in order; empty: every project with a summary
    has_town_results: bool = False

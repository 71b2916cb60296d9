"""Tables of counts by role and grade against the year's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renkei.domain.errors import Place
from renkei.domain.finding import Finding
from renkei.domain.likeness import fold
from renkei.domain.measure import SCALE
from renkei.domain.reckoning.claims import claims
from renkei.domain.reckoning.grid import Grid, Line
from renkei.domain.reckoning.labels import Kind, flat
from renkei.domain.reckoning.page import Page, Table
from renkei.domain.reckoning.told import Told
from renkei.domain.reckoning.years import SEVERAL, years_in
from renkei.domain.scale import NONE, Scale
from renkei.domain.tally import Tally, TallyRow
from renkei.materials.checking.known import Known

_ROLE = re.compile(r"役割\s*(?P<number>\d)")
_MARKS = re.compile(r"^[●○□■◆◇◎\s]+|[（(].*[)）]$")
_LEAST = 3  # counts that agree, before one that does not is a finding


@dataclass(frozen=True, slots=True)
class Count:
    """A count of a table beside that of the facts."""

    row: Line
    column: Line
    told: Told
    known: int
    year: int


def counts_against(page: Page, table: Table, grid: Grid, known: Known, year: int | None) -> Iterator[Finding]:
    """Counts by role and grade that are others, in a table of which most are the facts'."""
    counts = list(_counts(grid, known, year))
    wrong = [one for one in counts if one.told.value != one.known * SCALE]
    right = len(counts) - len(wrong)
    if right < _LEAST or right <= len(wrong):
        return
    for one in wrong:
        yield _finding(page, table, one)


def _counts(grid: Grid, known: Known, year: int | None) -> Iterator[Count]:
    for row in grid.rows:
        role = _role(row, known)
        for column in grid.columns if role is not None else ():
            of = _year(f"{column.label} {row.label}", year)
            tally = _tally(known, of)
            told = grid.cell(row, column).told
            if tally is None or role is None or of is None or told is None or told.is_rough:
                continue
            found = tally.row(role)
            count = _count(tally, found, column, known.yearbook.scale) if found else None
            if (
                count is not None
                and grid.unit_of(row, column) in ("", "項目", "件")
                and not grid.cell(row, column).before
            ):
                yield Count(row, column, told, count, of)


def _role(row: Line, known: Known) -> str | None:
    """The role that a row is of: by its number or its name; "" for all."""
    if row.kind is Kind.TOTAL and not row.group:
        return ""
    roles = known.yearbook.tree.roles()
    if found := _ROLE.search(row.label):
        return next((role.id for role in roles if f"{role.number}" == found["number"]), None)
    names = {fold(name): role.id for role in roles for name in (role.name, role.short, role.label) if name}
    return names.get(fold(row.own)) or names.get(fold(re.sub(r"^\d\s*", "", row.own)))


def _year(text: str, usual: int | None) -> int | None:
    years = years_in(text)
    if not years:
        return usual
    return next(iter(years)) if len(years) == 1 and SEVERAL not in years else None


def _tally(known: Known, year: int | None) -> Tally | None:
    book = known.yearbook
    return next((one for one in (book.tally, book.previous) if one is not None and one.year == year), None)


def _count(tally: Tally, row: TallyRow, column: Line, scale: Scale) -> int | None:
    """The count of the grade that a column is headed by."""
    if any(_ROLE.search(text) or "増減" in text or "+" in text for text in (*column.group, column.own)):
        return None
    if column.kind is Kind.TOTAL:
        return row.items
    head = flat(_MARKS.sub("", flat(column.own)))
    names = {step.symbol: step.symbol for step in scale.grades} | {
        step.label: step.symbol for step in scale.grades
    }
    names |= {f"{step.symbol}{step.label}": step.symbol for step in scale.grades} | {
        "評価なし": NONE,
        "-": NONE,
    }
    symbol = names.get(re.sub(r"\s|評価$|項目数?$", "", head))
    return row.counts[tally.symbols.index(symbol)] if symbol in tally.symbols else None


def _finding(page: Page, table: Table, one: Count) -> Finding:
    place = Place(row=one.row.at + 1, column=f"{one.column.at + 1}", slide=page.number, shape=table.shape)
    values: dict[str, object] = {"row_label": one.row.label, "column_label": one.column.label}
    values |= {"stands": one.told.printed, "value": one.known, "unit": ""}
    return Finding("count_differs_from_facts", "error", f"year:{one.year}", one.year, values, place)


def claims_against(pages: Sequence[Page], known: Known) -> Iterator[Finding]:
    """Sentences that tell how many items have a grade: 「順調」は31項目."""
    labels = {step.label: step.symbol for step in known.yearbook.scale.grades if step.label}
    for one in claims(pages):
        symbol, year = labels.get(one.name), one.year
        tally = _tally(known, year)
        if symbol is None or one.scope or tally is None or one.unit != "項目" or one.row is not None:
            continue
        count = tally.total.counts[tally.symbols.index(symbol)]
        if one.told.value != count * SCALE:
            values = {"name": one.name, "stands": one.told.printed, "value": count, "unit": one.unit}
            place = Place(slide=one.page.number, shape=one.shape)
            yield Finding("claim_differs_from_facts", "error", f"year:{year}", year, values, place)

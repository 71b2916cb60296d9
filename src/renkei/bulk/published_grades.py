"""Grades as they were published beside ours: the engine finds the rows that differ, `domain` names the likely cause of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import ibis
import ibis.expr.types as ir

from renkei.bulk.column_words import GRADE
from renkei.bulk.engines.engine import Engine
from renkei.bulk.graded import GradedTable
from renkei.bulk.kin import kin, numbered
from renkei.bulk.mapped import OWN
from renkei.bulk.published import MOST, read_again, with_beside
from renkei.bulk.source import MOST_WORDS
from renkei.domain.grading import Graded
from renkei.domain.published_grade import GradeAgreement, grade_agreement
from renkei.domain.scale import NONE, Scale
from renkei.intake.indicator_rows.words import folded_word


@dataclass(frozen=True)
class GradeDifference:
    """A row that was published with another grade: its own cells, both symbols, and how ours came about."""

    cells: tuple[str, ...]
    ours: str
    theirs: str
    cause: GradeAgreement
    graded: Graded


@dataclass
class GradeComparison:
    """Published grades beside ours. `alone` have a published grade and none of ours; `unknown` are cells that are no grade of
    the scale; `unread` are beyond the rows whose cause is looked for."""

    headings: tuple[str, ...]
    compared: int = 0
    alone: int = 0
    unread: int = 0
    unknown: Counter[str] = field(default_factory=Counter)
    causes: Counter[GradeAgreement] = field(default_factory=Counter)
    differences: list[GradeDifference] = field(default_factory=list)

    @property
    def differing(self) -> int:
        """How many rows differ."""
        return len(self.differences) + self.unread

    @property
    def agreeing(self) -> int:
        """How many rows agree."""
        return self.compared - self.differing


def compare_grades(engine: Engine, result: GradedTable, folder: Path) -> GradeComparison | None:
    """Compare the published grades of a table; None where it has none, or the scale has no grades. `folder` is one of ours."""
    heading, scale = result.ready.named.get(GRADE), result.compiled.scale
    if heading is None or not scale.grades or not result.table[heading].type().is_string():
        return None
    made = GradeComparison(tuple(name.removeprefix(OWN) for name in result.ready.own))
    known = _known(engine, result.table[heading], scale, made)
    if not known:
        return made
    cell, code = result.table[heading].strip(), result.table.renkei_outcome
    ours = ibis.cases(*((code == at, symbol) for at, symbol in enumerate(scale.symbols)), else_="")
    theirs = ibis.cases(*((cell == text, symbol) for text, symbol in known.items()))
    table = numbered(engine, result.table.mutate(renkei_ours=ours, renkei_theirs=theirs))
    is_both = table.renkei_theirs.notnull() & (table.renkei_ours != "")
    is_other = is_both & (table.renkei_theirs != table.renkei_ours)
    is_alone = table.renkei_theirs.notnull() & (table.renkei_theirs != "") & (table.renkei_ours == "")
    truths = {"both": is_both, "other": is_other, "alone": is_alone}
    (found,) = engine.rows(table.agg(**{name: truth.ifelse(1, 0).sum() for name, truth in truths.items()}))
    made.compared, differing, made.alone = (int(str(number or 0)) for number in found)
    if differing:
        near = kin(engine, result.ready, table, is_other, "renkei_ours", with_years=False)
        for one, others in with_beside(
            read_again(engine, result, table.filter(is_other).limit(MOST).view(), folder)
        ):
            graded = one.said.graded
            beside = (*(other.said.graded.symbol for other in others), *map(str, near.beside(one.at)))
            cause = grade_agreement(graded, one.theirs, beside)
            made.causes[cause] += 1
            made.differences.append(GradeDifference(one.cells, graded.symbol, one.theirs, cause, graded))
        made.unread = max(0, differing - MOST)
    return made


def _known(engine: Engine, column: ir.Value, scale: Scale, made: GradeComparison) -> dict[str, str]:
    """The different cells that are grades of the scale → their symbols; empty for a dash. The others are noted."""
    cells = column.strip().name("cell").as_table()
    groups = cells.filter(cells.cell.notnull() & (cells.cell != "")).group_by("cell").agg(n=ibis._.count())
    named = _named(scale)
    known: dict[str, str] = {}
    for cell, number in engine.rows(groups.order_by(ibis.desc("n"), "cell").limit(MOST_WORDS)):
        symbol = named.get(folded_word(str(cell)))
        if symbol is None:
            made.unknown[str(cell)] = int(str(number))
        else:
            known[str(cell)] = symbol
    return known


def _named(scale: Scale) -> Mapping[str, str]:
    """How a grade may be called → its symbol: by the symbol itself, or by its label in either language."""
    names: dict[str, str] = {folded_word(sign): "" for sign in (NONE, "－", "―", "ー")}
    for step in reversed(scale.grades):
        for name in (step.english, step.label, step.symbol):
            if name:
                names[folded_word(name)] = step.symbol
    return names

"""Rows that an engine cannot read by itself (約1,800人, 1回以上, 未集計, 0.9 beside 80 %): read cell by cell as in any other table of
indicators, graded by `domain`, and given back to the engine as a table beside its own."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import duckdb
import ibis.expr.types as ir

from renkei.bulk import outcome
from renkei.bulk.engines.engine import Engine
from renkei.bulk.engines.lines import quoted
from renkei.bulk.outcome import REASONS, Outcomes, code_of
from renkei.bulk.source import READ, Ready
from renkei.domain.errors import Fault
from renkei.domain.rule import CompiledScale
from renkei.intake.indicator_rows.cells import Cells
from renkei.intake.indicator_rows.row import NOT_COMPUTABLE, Asked, Verdict, verdict

_CHUNK = 20_000  # rows that are held at once
_NAME = "renkei_odd"
_SAID = {
    "renkei_code": "int16",
    "renkei_units": "int64",
    "renkei_why": "string",
    "renkei_what": "string",
    "renkei_said": "string",
}
_ANSWER = {"renkei_at": "int64", **_SAID}
_CSV = "quote = '\"', escape = '\"', delim = ',', nullstr = '', parallel = false, auto_detect = false"
_SQL = {"int16": "SMALLINT", "int64": "BIGINT", "string": "VARCHAR"}
Says = Callable[[Fault], str]


@dataclass(frozen=True)
class OddRows:
    """What rows that were read cell by cell come to. `keys`: the columns of `table` that hold a row's cells as texts, by name;
    `examples`: of each kind of fault the first; `is_ordered`: whether the engine keeps the rows of a table in their
    order, and would not beside this one."""

    table: ir.Table
    keys: Mapping[str, str]
    examples: Mapping[str, Fault] = field(default_factory=dict)
    is_ordered: bool = False


def read_odd_rows(
    engine: Engine, ready: Ready, compiled: CompiledScale, folder: Path, say: Says
) -> OddRows | None:
    """Read them; None where there are none. `folder` is one of ours, which stays until the engine is closed. `say` says a
    fault in words."""
    if ready.odd is None:
        return None
    names = {name: ready.named[name] for name in READ if name in ready.named}
    texts = {f"k_{name}": text_of(ready.table[heading]) for name, heading in names.items()}
    asked, answered = folder / "asked.parquet", folder / "answered.parquet"
    engine.write(ready.table.filter(ready.odd).select(**texts).distinct(), asked)
    reading = _Reading(compiled, names, say)
    if not reading.read(asked, answered):
        return None
    table = engine.take(answered, _NAME, {**dict.fromkeys(texts, "string"), **_SAID})
    return OddRows(table, {name: f"k_{name}" for name in names}, reading.examples, engine.dialect == "duckdb")


def text_of(column: ir.Value) -> ir.Value:
    """A cell as a row is read by it: without air at its sides, empty where there is none."""
    text = column if column.type().is_string() else column.cast("string")
    return text.strip().fill_null("")


@dataclass
class _Reading:
    """Rows read one after the other."""

    compiled: CompiledScale
    headings: Mapping[str, str]
    say: Says
    examples: dict[str, Fault] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.asked = Asked.by(self.compiled.scale)
        self.outcomes = Outcomes(self.compiled.scale)

    def read(self, asked: Path, answered: Path) -> bool:
        """Read all of them, and put what they come to beside them. False where there is none."""
        with duckdb.connect(config={"memory_limit": "200MB", "threads": 1}) as connection:
            connection.execute("SET enable_progress_bar = false")
            said = answered.with_suffix(".csv")
            is_any = self._write(connection.execute(f"FROM read_parquet({quoted(asked)})"), said)
            if is_any:
                kinds = ", ".join(f"{quoted(name)}: {quoted(_SQL[kind])}" for name, kind in _ANSWER.items())
                answers = f"read_csv({quoted(said)}, header = false, {_CSV}, columns = {{{kinds}}})"
                rows = f"read_parquet({quoted(asked)}, file_row_number = true)"
                query = (
                    f"SELECT r.* EXCLUDE (file_row_number), a.* EXCLUDE (renkei_at) FROM {rows} r JOIN {answers} a"
                    " ON a.renkei_at = r.file_row_number"
                )
                connection.execute(f"COPY ({query}) TO {quoted(answered)} (FORMAT PARQUET)")
        return is_any

    def _write(self, found: duckdb.DuckDBPyConnection, path: Path) -> bool:
        """The answers by the number of the row."""
        number = count()
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            for rows in _parts(found):
                writer.writerows(
                    [next(number), *self.answer(dict(zip(self.headings, row, strict=True)))] for row in rows
                )
        return next(number) > 0

    def answer(self, row: Mapping[str, str]) -> tuple[str, ...]:
        """Outcome, units of the rate, reason, kind of fault, and what is said of it; \\N for none."""
        cells = Cells({name: text.strip() for name, text in row.items()}, self.headings)
        said = verdict(cells, self.asked, self.compiled)
        if said.blocking:
            first = said.blocking[0]
            kind = f"{first.place.column} {first.code}"
            self.examples.setdefault(kind, first)
            return f"{outcome.FAULT}", "", "", kind, _bare(map(self.say, said.blocking))
        code, why = self._code(said)
        return f"{code}", self._units(said), why, "", ""

    def _code(self, said: Verdict) -> tuple[int, str]:
        if said.graded.symbol:
            return self.outcomes.code(said.graded.symbol), ""
        if not said.reason:
            return outcome.RATED, ""
        if said.reason == NOT_COMPUTABLE:
            return outcome.NOT_COMPUTABLE, ""
        if said.reason in REASONS:
            return code_of(said.reason), ""
        return outcome.MISSING, said.reason

    def _units(self, said: Verdict) -> str:
        rate = said.graded.printed_rate
        return "" if rate is None else f"{int(rate.scaleb(self.compiled.scale.printing.digits))}"


def _parts(found: duckdb.DuckDBPyConnection) -> Iterator[list[tuple[str, ...]]]:
    while rows := found.fetchmany(_CHUNK):
        yield rows


def _bare(sentences: Iterable[str]) -> str:
    """Sentences in one line, without signs that no text may hold."""
    return " ".join("".join(" " if ord(sign) < 32 else sign for sign in text) for text in sentences)

"""A table looked at as a whole, on any engine: the small answers are put together here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

import ibis.expr.types as ir

from renkei.bulk.column_map import ColumnMap
from renkei.bulk.column_words import PLACES
from renkei.bulk.columns import Columns
from renkei.bulk.engines.engine import Engine
from renkei.bulk.mapped import Mapped, mapped
from renkei.bulk.odd_rows import text_of
from renkei.bulk.profile.columns import ColumnReader
from renkei.bulk.profile.model import CODES, ColumnProfile, Found, Profile, UnitVariants
from renkei.bulk.profile.series import Series
from renkei.bulk.source import LETTERS, WORDS, YEARS, ready

_MANY = 1_000_000
WordOf = Callable[[str, str], "str | int | None"]


def profile(
    engine: Engine, table: ir.Table, map: ColumnMap, word_of: WordOf, *, file: str, keys: Sequence[str] = ()
) -> Profile:
    """Look at a table. `keys` are the columns that tell its series apart; without them the place and the indicator do.

    Raises `FileRefused` where a column of words holds words without end.
    """
    source = mapped(table, map, file=file)
    named, floats = _readable(source)
    made = ready(engine, source.table, named, word_of, file=file)
    known_by = {one.heading: str(one.sure) for one in map.known}
    reader = ColumnReader(engine, source.table, source.named, known_by, made.columns, made.table)
    rows = reader.rows()
    own = [source.kept.get(name, name) for name in source.own]
    columns = reader.all([name for name in own if name in source.table.columns], rows)
    units = reader.units()
    blank = {column.name for column in columns if column.empty == rows}
    series = series_of(engine, source, made.columns, keys or _keys(source.named, blank))
    found = [*_of_columns(columns, units, floats), *(series.found() if series else ())]
    count = _count(engine, series)
    ordered = tuple(sorted(found, key=lambda one: CODES.index(one.code)))
    return Profile(rows, columns, reader.years(), units, count, ordered, rows > _MANY)


def _readable(source: Mapped) -> tuple[dict[str, str], list[str]]:
    """The columns that can be read as what they stand for; and those of binary floats."""
    named, floats = {}, []
    for name, heading in source.named.items():
        kind = source.table[heading].type()
        if name in LETTERS and kind.is_floating():
            floats.append(heading)
        elif (
            (name in LETTERS and not (kind.is_integer() or kind.is_decimal() or kind.is_string()))
            or (name in (*WORDS, "judged") and not kind.is_string())
            or (name in YEARS and not (kind.is_string() or kind.is_integer()))
        ):
            continue
        else:
            named[name] = heading
    return named, floats


def series_of(engine: Engine, source: Mapped, columns: Columns, keys: Sequence[str]) -> Series | None:
    """The rows by what tells their series apart; None where nothing does."""
    table, named = source.table, source.named
    headings = [*keys] or [
        named[name] for name in (*PLACES[::-1], "indicator", "accumulation") if name in named
    ]
    if PLACES[1] in named and PLACES[0] in named and not keys:
        headings.remove(named[PLACES[0]])  # the code says it
    texts = {f"k{at}": text_of(table[heading]) for at, heading in enumerate(headings)}
    pairs = {"y": "year", "a": "a", "t": "t", "r": "r", "d": "direction", "c": "accumulation"}
    parts: dict[str, ir.Value] = {
        short: column for short, name in pairs.items() if (column := columns.get(name)) is not None
    }
    if "unit" in named:
        parts["u"] = text_of(table[named["unit"]])
    if not parts:
        return None
    rows = table.select(**texts, **parts).view()
    return Series(engine, rows, dict(zip(texts, keys, strict=True)), columns.units)


def _keys(named: Mapping[str, str], blank: Collection[str]) -> list[str]:
    """What tells series apart: the place (its code says it best) and the indicator; nothing where no column is of indicators."""
    if "indicator" not in named:
        return []
    places = [named[name] for name in reversed(PLACES) if name in named and named[name] not in blank]
    return [*places[:1], named["indicator"]]


def _count(engine: Engine, series: Series | None) -> int | None:
    """How many series there are."""
    if series is None or not series.keys:
        return None
    groups = series.table.select(*series.keys).distinct()
    return int(str(engine.rows(groups.aggregate(n=groups.count()))[0][0]))


def _of_columns(
    columns: Sequence[ColumnProfile], units: Sequence[UnitVariants], floats: Sequence[str]
) -> Iterator[Found]:
    """What the columns show by themselves."""
    if floats:
        yield Found("float_column", len(floats), tuple({"column": name} for name in floats))
    for code, kind in (("cannot_be_read", "unreadable"), ("not_sure", "doubtful")):
        cells = [(column.name, odd) for column in columns for odd in column.odd if odd.kind == kind]
        if cells:
            examples = tuple(
                {"column": name, "cell": odd.example, "n": f"{odd.cells:,}"} for name, odd in cells[:5]
            )
            yield Found(code, sum(odd.cells for _, odd in cells), examples)
    if units:
        examples = tuple(
            {"unit": one.unit, "spellings": "、".join(f"{text} {count:,}" for text, count in one.spellings)}
            for one in units[:5]
        )
        yield Found("unit_variants", len(units), examples)

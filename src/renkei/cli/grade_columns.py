"""`renkei grade` of whole tables: what each column stands for, as it is guessed, corrected, shown, and written to start from."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from renkei.cli.reach import reaching
from renkei.cli.terminal import Terminal
from renkei.domain.errors import Fault, FileRefused, OutOfReach, Place

if TYPE_CHECKING:
    from renkei.bulk.column_map import ColumnMap, Known
    from renkei.wording import Words

_JUDGED = "judged"


def map_of(columns: Sequence[str], corrections: Path | None, wanted: Collection[str]) -> ColumnMap:
    """What the columns stand for. 判定 is what was published, unless the scale wants a person's judgement. Raises `FileRefused`
    where the file of corrections is faulty."""
    from renkei.bulk.column_file import corrected
    from renkei.bulk.column_map import guess
    from renkei.bulk.column_words import GRADE
    from renkei.scales.loading import decoded

    made = guess(columns)
    if _JUDGED not in wanted and all(one.name != GRADE for one in made.known):
        known = (replace(one, name=GRADE) if one.name == _JUDGED else one for one in made.known)
        made = replace(made, known=tuple(known))
    if corrections is None:
        return made
    with reaching(corrections):
        raw = corrections.read_bytes()
    file = str(corrections)
    return corrected(made, decoded(raw, file=file), columns, file=file)


def refuse_unclear(map: ColumnMap, wanted: Collection[str], columns: Sequence[str], file: str) -> None:
    """Raise `FileRefused` with every column that the scale needs and the table does not have, and every one of which there are
    two."""
    from renkei.bulk.column_map import twice
    from renkei.bulk.column_words import GRADE, RATE
    from renkei.intake.indicator_rows.headings import not_there

    missing = [name for name in wanted if name not in map.given and not _is_from_the_year_before(name, map)]
    faults = twice(map, {*wanted, "year", RATE, GRADE}, file)
    for fault in not_there(missing, columns, file):
        is_bare = fault.code == "table_heading_missing" and str(fault.values["heading"]).startswith(
            "direction"
        )
        example = {"example": '{ all = "higher" }'}
        faults.append(Fault("columns_no_direction", Place(file), example) if is_bare else fault)
    if faults:
        raise FileRefused(faults)


def _is_from_the_year_before(name: str, map: ColumnMap) -> bool:
    years = map.wide
    return name == "previous" and any("actual" in years.get(year - 1, {}) for year in years)


def show_columns(terminal: Terminal, map: ColumnMap, out: Path | None) -> None:
    """Only show what the columns stand for; write it as a file to start from."""
    from renkei.bulk.column_file_text import toml_of
    from renkei.cli.grade import write

    words = terminal.words
    if terminal.wants_json:
        terminal.give({"format": 1, "columns": [*_data(map)], "unused": list(map.unused)})
    else:
        terminal.show(lines(map, words))
    if out is None:
        return
    if out.exists():
        raise OutOfReach([Fault("output_of_others", Place(str(out)))])
    with reaching(out):
        write(out, toml_of(map, _remarks(words)).encode())
    terminal.tell(words("Written: {file}", file=str(out)))


def _data(map: ColumnMap) -> Iterator[dict[str, object]]:
    for one in map.known:
        yield {"column": one.heading, "meaning": one.name, "year": one.year, "known_by": str(one.sure)}


def lines(map: ColumnMap, words: Words) -> list[str]:
    """A line for each column: what it stands for, and how sure that is; then those that are only kept."""
    return [*_lines(map, words)]


def _lines(map: ColumnMap, words: Words) -> Iterator[str]:
    yield words("Columns:")
    for one in map.known:
        yield "  " + words(
            "{column} → {meaning} ({sure})",
            column=one.heading,
            meaning=_said(one, words),
            sure=_sure(one, words),
        )
    for name, value in map.constants.items():
        yield "  " + words("all rows: {meaning} = {value}", meaning=meaning(name, words), value=str(value))
    if map.unused:
        yield "  " + words("Not used: {columns}", columns=words.join(map.unused))


def _said(one: Known, words: Words) -> str:
    said = meaning(one.name, words)
    return (
        said
        if one.year is None
        else words("{meaning} of fiscal year {year}", meaning=said, year=str(one.year))
    )


def _sure(one: Known, words: Words) -> str:
    from renkei.bulk.column_map import Sure

    known_by = {
        Sure.EXACT: words("by its heading"),
        Sure.GUESSED: words("guessed"),
        Sure.MAPPED: words("by the file"),
    }
    return known_by[one.sure]


def meaning(name: str, words: Words) -> str:
    """What a column may stand for, in the language of the session."""
    from renkei.bulk.column_words import WORDS
    from renkei.intake.indicator_rows.headings import OPTIONAL, REQUIRED

    japanese = {name: words[0] for name, words in WORDS.items()} | REQUIRED | OPTIONAL
    return words.either(japanese[name], name)


def _remarks(words: Words) -> dict[str, str]:
    """The comments of a file to start from."""
    return {
        "head": words(
            "What the columns of the table stand for. Correct it and give it with --columns. See docs/howto/tables.md."
        ),
        "guessed": words("guessed"),
        "missing": words(
            "No column says whether more or less is better. One for all rows is written like this:"
        ),
        "ignore": words("columns that are only kept"),
        "values": words("words of the table's own and what they mean (higher, lower, keep, range):"),
        "wide": words("a table with columns for each year"),
    }

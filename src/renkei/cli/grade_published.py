"""`renkei grade` of whole tables: rates that were published beside ours, what differs and likely why."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from renkei.domain.errors import Fault, OutOfReach, Place
from renkei.intake.indicator_rows.cells import shown

if TYPE_CHECKING:
    from renkei.bulk.counts_file import Cell
    from renkei.bulk.engines.engine import Engine
    from renkei.bulk.published import Comparison
    from renkei.bulk.published_grades import GradeComparison
    from renkei.domain.published_difference import Agreement
    from renkei.wording import Words

_MOST_SHEET = 1_048_575


def refuse_differences(out: Path | None, words: Words) -> None:
    """Raise `OutOfReach` where the list of differences cannot be written there."""
    from renkei.bulk.counts_file import is_ours
    from renkei.cli.grade_whole import OUTPUTS
    from renkei.cli.reach import reaching

    if out is None:
        return
    if out.suffix.lower() not in OUTPUTS:
        raise OutOfReach([Fault("bulk_unknown_output", Place(str(out)))])
    with reaching(out):
        is_free = not out.exists() or (out.is_file() and is_ours(out, (words("likely cause"),)))
    if not is_free:
        raise OutOfReach([Fault("output_of_others", Place(str(out)))])


def summary(made: Comparison, words: Words) -> Iterator[str]:
    """How many published rates agree and how many differ, by cause."""
    yield words(
        "Published rates: {agreeing} agree, {differing} differ",
        agreeing=f"{made.agreeing:,}",
        differing=f"{made.differing:,}",
    )
    for cause, number in made.causes.most_common():
        yield "  " + words("{number}: {cause}", number=f"{number:,}", cause=said(cause, words))
    if made.unread:
        yield "  " + words("{number}: not looked at, since there are too many", number=f"{made.unread:,}")
    if made.alone:
        yield words(
            "Published, but not graded here: {number}. The reasons are above.", number=f"{made.alone:,}"
        )
    if made.no_numbers:
        yield words("Published, but no plain number: {number}. Not compared.", number=f"{made.no_numbers:,}")


def summary_of_grades(made: GradeComparison, words: Words) -> Iterator[str]:
    """How many published grades agree and how many differ, by cause; which cells are no grades."""
    yield words(
        "Published grades: {agreeing} agree, {differing} differ",
        agreeing=f"{made.agreeing:,}",
        differing=f"{made.differing:,}",
    )
    for cause, number in made.causes.most_common():
        yield "  " + words("{number}: {cause}", number=f"{number:,}", cause=words.label(cause))
    if made.unread:
        yield "  " + words("{number}: not looked at, since there are too many", number=f"{made.unread:,}")
    if made.alone:
        yield words(
            "Published, but not graded here: {number}. The reasons are above.", number=f"{made.alone:,}"
        )
    if made.unknown:
        cells = words.join(f"{shown(cell)} {number:,}" for cell, number in made.unknown.most_common(5))
        yield words("Published grades that the scale does not have: {cells}", cells=cells)


def write_differences(
    engine: Engine, made: Comparison | None, grades: GradeComparison | None, out: Path, words: Words
) -> None:
    """Write the rows that differ: their own cells, both rates or grades, the likely cause, and how ours came about."""
    from renkei.bulk.counts_file import as_csv, as_workbook
    from renkei.cli.grade import write
    from renkei.exchange.graded_table_text import guarded

    added = (
        words("rate"), words("published rate"), words("grade"), words("published grade"), words("likely cause"), words("trace"),
    )  # fmt: skip
    headings = (made or grades).headings if made or grades else ()  # type: ignore[union-attr]
    lines: list[list[Cell]] = [[*headings, *added], *_lines(made, grades, words)]
    form = out.suffix.lower()
    if form == ".parquet":
        engine.write_lines(lines, out)
        return
    content = as_csv(lines, guarded) if form == ".csv" else as_workbook(lines, words("Differences"), 1)
    write(out, content)


def _lines(made: Comparison | None, grades: GradeComparison | None, words: Words) -> Iterator[list[Cell]]:
    for one in made.differences[:_MOST_SHEET] if made else ():
        trace = "\n".join(words.trace_lines(one.graded))
        yield [*one.cells, one.ours, one.theirs, "", "", said(one.cause, words), trace]
    for other in grades.differences[:_MOST_SHEET] if grades else ():
        trace = "\n".join(words.trace_lines(other.graded))
        yield [*other.cells, None, None, other.ours, other.theirs or "-", words.label(other.cause), trace]


def said(cause: Agreement, words: Words) -> str:
    """A likely cause in words."""
    return words.label(cause)

"""2,112 rows of a ministry's review: every one is graded, or kept with the reason why it is not."""

from __future__ import annotations

import csv
import io
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest

from renkei.exchange.graded_table import GradedTable, grade_table
from renkei.scales import preset
from renkei.wording import words_of

FILE = Path(__file__).with_name("ratio_jp_caa_review.csv")


def rows_of(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.fixture(scope="module")
def published() -> list[dict[str, str]]:
    heading, *rows = rows_of(FILE.read_bytes())
    return [dict(zip(heading, row, strict=True)) for row in rows]


@pytest.fixture(scope="module")
def as_published() -> GradedTable:
    return grade_table(FILE.read_bytes(), preset("aomori"), words_of("ja"))


@pytest.fixture(scope="module")
def upward() -> GradedTable:
    """The same rows, all declared as higher is better: the test's own assumption, which the source does not make."""
    out = io.StringIO()
    heading, *rows = rows_of(FILE.read_bytes())
    at = heading.index("direction")
    csv.writer(out).writerows([heading, *([*row[:at], "増", *row[at + 1 :]] for row in rows)])
    return grade_table(out.getvalue().encode(), preset("aomori"), words_of("ja"))


def expected(row: dict[str, str]) -> str:
    """Grade or reason by bare fractions."""
    if not row["actual"]:
        return "not_reported"
    if not row["target"]:
        return "no_target"
    if len(row["actual"].partition(".")[2]) > 4:
        return "unreadable"
    actual, target = Fraction(row["actual"]), Fraction(row["target"])
    if target == 0:
        return "A" if actual >= 0 else "D"
    rate = actual / target
    return next(
        (
            symbol
            for symbol, bound in (("A", 1), ("B", Fraction(3, 4)), ("C", Fraction(1, 2)))
            if rate >= bound
        ),
        "D",
    )


def test_every_row_gets_the_grade_or_reason_that_bare_fractions_give(published, upward):
    ours = [row.reason_code or row.grade for row in upward.rows]

    assert len(ours) == 2112
    assert ours == [expected(row) for row in published]


def test_the_counts_of_all_rows_add_up(published, upward):
    by_hand = Counter(letter if len(letter := expected(row)) == 1 else "-" for row in published)

    assert upward.counts() == dict(by_hand)
    assert sum(upward.counts().values()) == 2112


def test_without_a_direction_nothing_is_graded_and_every_row_says_why(published, as_published):
    wanted = ["not_reported" if not row["actual"] else "no_direction" for row in published]

    assert [row.reason_code for row in as_published.rows] == wanted
    assert all(row.grade == "-" and row.reason and row.trace for row in as_published.rows)


def test_no_row_and_no_cell_is_lost(as_published):
    given, written = rows_of(FILE.read_bytes()), rows_of(as_published.to_bytes())

    assert [row[:-4] for row in written] == given


def test_a_row_that_is_not_graded_says_so_in_words(upward):
    told = {row.reason_code: row.reason for row in upward.rows if row.reason_code}

    assert set(told) == {"not_reported", "no_target", "unreadable"}
    assert (told["not_reported"], told["no_target"]) == ("未報告", "目標なし")

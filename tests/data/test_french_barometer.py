"""634 rates that a government published, computed again by the rate-only scale; every other row kept with its reason."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from pathlib import Path

import pytest

from renkei.exchange.graded_table import GradedTable, grade_table
from renkei.scales import preset
from renkei.wording import words_of

FILE = Path(__file__).with_name("progress_fr_barometre.csv")


@pytest.fixture(scope="module")
def published() -> list[dict[str, str]]:
    return list(csv.DictReader(FILE.read_text(encoding="utf-8-sig").splitlines()))


@pytest.fixture(scope="module")
def graded() -> GradedTable:
    return grade_table(FILE.read_bytes(), preset("france"), words_of("en"))


def test_every_published_rate_is_computed_to_the_digit(published, graded):
    pairs = [
        (row["row_id"], Decimal(row["published_rate"]), ours.rate)
        for row, ours in zip(published, graded.rows, strict=True)
        if row["published_rate"]
    ]

    assert len(pairs) == 634
    assert [pair for pair in pairs if pair[1] != pair[2]] == []


def test_a_row_without_target_or_baseline_is_kept_and_says_what_is_missing(published, graded):
    incomplete = [
        (row, ours)
        for row, ours in zip(published, graded.rows, strict=True)
        if not (row["target"] and row["baseline"])
    ]

    assert len(incomplete) == 301
    assert all(row[ours.reason_code.removeprefix("no_")] == "" for row, ours in incomplete)
    assert all(ours.rate is None and ours.reason and ours.trace for _, ours in incomplete)


def test_where_target_and_baseline_are_the_same_the_scale_says_met_though_nothing_was_published(
    published, graded
):
    same = [
        ours.rate
        for row, ours in zip(published, graded.rows, strict=True)
        if row["target"] and row["target"] == row["baseline"]
    ]

    assert same == [100, 100, 100, 100]


def test_the_table_comes_back_with_every_cell_of_its_own(graded):
    written = list(csv.reader(io.StringIO(graded.to_bytes().decode(), newline="")))
    given = list(csv.reader(io.StringIO(FILE.read_text(encoding="utf-8"), newline="")))

    assert [row[:-4] for row in written] == given
    assert written[0][-4:] == ["achievement_rate", "grade", "reason", "trace"]

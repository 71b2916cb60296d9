"""Grades that people decided on take effect only where the scale has them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.domain.small_region import FLOWERS, SCALE, item, opened, result, with_results

from renkei.domain.indicator import Override
from renkei.domain.scale import MissingRule
from renkei.wording import words_of

DECIDED = Override("A", "大雪で中止した回を除くと目標に達する", "農政課長", "連携推進課長", date(2025, 7, 1))
SIGNED = replace(SCALE, missing=(MissingRule("off_year", "※"),))


def decided_on(grade: str):
    return with_results(result(FLOWERS, 2024, 80, override=replace(DECIDED, grade=grade)))


@pytest.mark.parametrize("grade", ["A", "D", "-", "※"])
def test_a_grade_or_a_sign_of_the_scale_takes_effect(grade):
    one = item(opened(by=SIGNED, results=decided_on(grade)))

    assert (one.symbol, one.computed) == (grade, "B")


@pytest.mark.parametrize("grade", ["Z", "Ａ", "a", " "])
def test_a_grade_that_the_scale_does_not_have_changes_nothing_and_is_told(grade):
    book = opened(by=SIGNED, results=decided_on(grade))

    assert item(book).symbol == "B"
    assert book.tally.row("1").counts == (0, 1, 0, 0, 0)
    codes = {finding.code for finding in book.findings}
    assert "override_to_no_grade" in codes
    assert "grade_overridden" not in codes


def test_a_decision_that_does_not_count_is_not_told_as_a_changed_grade():
    alone = with_results(result(FLOWERS, 2024, 80, override=replace(DECIDED, seconded_by="")))

    codes = {finding.code for finding in opened(results=alone).findings}

    assert "override_by_one_person" in codes
    assert "grade_overridden" not in codes


def test_a_decision_is_told_where_it_counts_and_nowhere_else():
    counting, unknown, alone = (
        item(opened(results=with_results(result(FLOWERS, 2024, 80, override=override))))
        for override in (DECIDED, replace(DECIDED, grade="Z"), replace(DECIDED, seconded_by=""))
    )

    assert (counting.decision, unknown.decision, alone.decision) == (DECIDED, None, None)
    told = ["農政課長" in words_of("ja").trace(one.graded, one) for one in (counting, unknown, alone)]
    assert told == [True, False, False]

"""Where nothing is known there is no number: no total of no years, no sum of unknown parts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.domain.cast import scale
from tests.domain.small_region import FLOWERS, item, opened, result, target

from renkei.domain.indicator import Accumulation
from renkei.domain.no_grade import NotGraded
from renkei.domain.running_total import running_total
from renkei.domain.scale import Of

TOTAL = replace(FLOWERS, accumulation=Accumulation.CUMULATIVE)


def test_a_total_in_the_first_year_of_a_period_has_no_year_before():
    rows = (result(TOTAL, 2024, 90), result(TOTAL, 2025, 50))

    one = item(opened(2025, indicators=(TOTAL,), results=rows, targets=(target(TOTAL, 2025, 100),)))

    assert (one.previous_value, one.symbol) == (None, "C")


def test_a_total_in_the_first_year_of_a_period_did_not_rise_from_nothing():
    by = scale(Of.CHANGE, "0", reference="previous")
    rows = (result(TOTAL, 2024, 90), result(TOTAL, 2025, 50))

    assert item(opened(2025, by=by, indicators=(TOTAL,), results=rows)).reason == "no_previous_value"


def test_no_years_have_no_total():
    with pytest.raises(NotGraded, match="total_incomplete"):
        running_total({}, (), "人")


def test_years_in_which_nothing_was_to_be_added_alone_have_no_total():
    rows = {2024: result(TOTAL, 2024, None, missing="off_year")}

    with pytest.raises(NotGraded, match="total_incomplete"):
        running_total(rows, (2024,), "人")

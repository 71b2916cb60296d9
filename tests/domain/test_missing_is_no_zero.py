"""Where nothing is known there is no number: no total of no years, no sum of unknown parts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.domain.cast import number, scale
from tests.domain.small_region import FLOWERS, PROJECTS, item, opened, result, target

from renkei.domain.breakdown import Breakdown, Part
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


@pytest.mark.parametrize(("known", "is_told"), [(6, True), (None, False)])
def test_a_text_is_not_held_against_a_breakdown_whose_parts_are_not_all_known(known, is_told):
    parts = (Part("022012", value=number(86)), Part("023019", value=number(known)))
    events = Breakdown("p001", 2024, 1, "催し", "回", parts)
    told = replace(PROJECTS[0], summary="町村の催しを年12回開く。")

    book = opened(projects=(told, *PROJECTS[1:]), breakdowns=(events,))

    assert ("times_not_in_breakdown" in {finding.code for finding in book.findings}) is is_told

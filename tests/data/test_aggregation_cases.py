"""What another framework expects of sums, percentages and running totals. Differences are explained in README.md."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from renkei.domain.breakdown import Breakdown, Part, reconcile
from renkei.domain.grading import Graded, grade
from renkei.domain.indicator import Accumulation, Direction, Indicator, Result
from renkei.domain.measure import scaled
from renkei.domain.opening import open_year
from renkei.domain.project import Project
from renkei.domain.register import Region, Register, Vision
from renkei.domain.scale import Scale
from renkei.domain.target import Target
from renkei.domain.tree import Node, Tree
from renkei.exchange.graded_table import grade_table
from renkei.scales import preset
from renkei.wording import words_of

CASES = json.loads(
    Path(__file__).with_name("cases_aggregation_akvo_rsr.json").read_text(encoding="utf-8"),
    parse_float=Decimal,
)
UNIT = {case["id"]: case for case in CASES["unit"]}
PERCENTAGE = {case["id"]: case for case in CASES["percentage"]}


def breakdown(*values: object, total: object = None) -> Breakdown:
    parts = tuple(Part(str(at), value=scaled(value)) for at, value in enumerate(values))
    return Breakdown("p", 2024, 1, "", "人", parts, total=None if total is None else scaled(total))


@pytest.mark.parametrize("id", ["sum_updates", "negative_correction", "two_approved_decimals"])
def test_parts_add_up_exactly(id):
    case = UNIT[id]

    assert reconcile(breakdown(*case["updates"])).sum == scaled(case["expect"])


def test_two_children_add_up_to_their_parent():
    case = UNIT["two_children"]

    assert reconcile(breakdown(*case["children"])).sum == scaled(case["expect_parent"])


def test_a_child_that_does_not_count_is_a_part_with_a_reason():
    case = UNIT["one_child_excluded"]
    counted, excluded = case["children"]
    parts = (Part("a", value=scaled(counted)), Part("b", missing="out_of_scope"))

    found = reconcile(Breakdown("p", 2024, 1, "", "人", parts))

    assert excluded["aggregate_to_parent"] is False
    assert (found.sum, found.missing) == (scaled(case["expect_parent"]), 1)


def test_a_total_of_its_own_is_kept_beside_the_parts_and_the_difference_shown():
    case = UNIT["child_copied_to_parent"]

    found = reconcile(breakdown(*case["children"], total=case["parent_local_actual"]))

    assert (found.total, found.sum, found.difference) == (scaled(5), scaled(case["expect_parent"]), scaled(5))


def rate_of(numerator: object, denominator: object) -> Graded:
    """A percentage against a target of 100 %, so that the rate is the percentage itself."""
    indicator = Indicator("i", "p", "", "％", Direction.HIGHER)
    result = Result("i", 2024, numerator=scaled(numerator), denominator=scaled(denominator))
    return grade(indicator, Target("i", 2024, value=scaled(100)), result, preset("plain"))


@pytest.mark.parametrize("id", ["num_den"])
def test_a_percentage_is_its_numerator_over_its_denominator(id):
    case = PERCENTAGE[id]

    assert rate_of(case["num"], case["den"]).printed_rate == Decimal(case["expect"])


@pytest.mark.parametrize("id", ["two_children", "excluded_child"])
def test_percentages_are_added_by_numerators_and_denominators_and_never_averaged(id):
    case = PERCENTAGE[id]
    counted = [child for child in case["children"] if isinstance(child, list)]
    expected = case["expect_parent"]

    numerator, denominator = (reconcile(breakdown(*numbers)).sum for numbers in zip(*counted, strict=True))

    assert (numerator, denominator) == (scaled(expected["num"]), scaled(expected["den"]))
    assert rate_of(expected["num"], expected["den"]).printed_rate == Decimal(expected["pct"])


def test_numerators_with_decimals_add_up_exactly():
    case = PERCENTAGE["view_sum"]
    sums = [reconcile(breakdown(*numbers)).sum for numbers in zip(*case["updates"], strict=True)]

    assert sums == [scaled(case["expect"]["num"]), scaled(case["expect"]["den"])]


def test_a_percentage_of_nothing_is_no_zero():
    case = PERCENTAGE["den_zero"]

    graded = rate_of(case["num"], case["den"])

    assert (graded.symbol, graded.rate) == ("", None)
    assert graded.reason


def running_totals(*yearly: int | str) -> list[tuple[int | None, str]]:
    """What each year's running total is, and the reason where there is none; a text stands for a missing reason."""
    indicator = Indicator("i", "p", "", "人", Direction.HIGHER, accumulation=Accumulation.CUMULATIVE)
    years = range(2021, 2021 + len(yearly))
    results = tuple(
        Result("i", year, missing=value) if isinstance(value, str) else Result("i", year, scaled(value))
        for year, value in zip(years, yearly, strict=True)
    )
    register = Register(
        region=Region("圏域"),
        municipalities=(),
        tree=Tree((Node("r", 1, "役割"),)),
        visions=(Vision("v", "", 2021, 2025),),
        projects=(Project("p", "事業", "r"),),
        indicators=(indicator,),
        targets=tuple(Target("i", year, value=scaled(1)) for year in years),
        results=results,
    )
    items = [open_year(register, year, Scale("s", 1, "s", ())).items[0] for year in years]
    return [(None if item.reason else int(item.graded.rate), str(item.reason)) for item in items]


def test_yearly_values_add_up_to_the_running_totals_that_are_expected():
    expected = [CASES["cumulative_single_user"]["expect"][period]["v"] for period in ("P1", "P2")]

    assert [total for total, _ in running_totals(2, 3)] == expected


def test_a_value_that_comes_late_moves_every_later_total():
    expected = [CASES["cumulative_single_user"]["expect_after"][period]["v"] for period in ("P1", "P2")]

    assert [total for total, _ in running_totals(3, 2)] == expected


def test_a_year_without_a_report_has_no_total_unless_nothing_was_to_be_added():
    expected = CASES["cumulative_single_user"]["expect"]["P3"]["v"]

    assert running_totals(2, 3, "off_year")[2] == (None, "off_year")
    assert running_totals(2, "off_year", 3)[2] == (expected, "")
    assert running_totals(2, "being_compiled", 3)[2] == (None, "total_incomplete")


def test_contributions_of_several_are_added_year_by_year():
    lead = CASES["cumulative_contributors"]["expect_lead"]
    by_year = [reconcile(breakdown(1, 1)).sum, reconcile(breakdown(1, 1)).sum]

    totals = [total for total, _ in running_totals(*(value // 10_000 for value in by_year))]

    assert totals == [lead["P1"]["v"], lead["P2"]["v"]]


@pytest.mark.parametrize("id", ["two_updates", "children"])
def test_breakdowns_are_added_part_by_part(id):
    case = next(case for case in CASES["disaggregation"] if case["id"] == id)
    given, expected = case.get("updates", case.get("children")), case.get("expect", case.get("expect_parent"))

    sums = {key: reconcile(breakdown(*(one[key] for one in given))).sum for key in expected}

    assert sums == {key: scaled(value) for key, value in expected.items()}


def graded_cell(actual: object, target: object) -> tuple[str, str]:
    heading = "indicator,unit,direction,baseline,target,actual,year"
    table = f"{heading}\n参加者,人,増,,{target},{actual},2024\n".encode()
    return grade_table(table, preset("plain"), words_of("en")).rows[0].added[:2]


@pytest.mark.parametrize(("actual", "target", "rate"), CASES["achievement"]["cases"])
def test_a_rate_is_printed_to_one_decimal_and_a_target_of_zero_is_the_scale_s_to_decide(actual, target, rate):
    ours, symbol = graded_cell(actual, target)

    if target == 0:
        assert (ours, symbol) == ("100.0", "A")
    else:
        assert ours == (rate or "")


def test_faults_that_were_found_there_are_none_here():
    assert graded_cell(0, 100) == ("0.0", "D")
    assert graded_cell(50, 100)[0] == "50.0"

"""How an indicator-year stands by a formula: N, D, the special rule by which it stands, and whether it was settled."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.domain.cast import HIGHER, KEEP, LOWER, RANGE, number, result, scale, target

from renkei.domain.formula import formula
from renkei.domain.given import Given
from renkei.domain.no_grade import NotGraded
from renkei.domain.rule import INT64, compile_scale
from renkei.domain.scale import Of, Rules
from renkei.domain.standing import Standing, limits, parts, standing
from renkei.domain.target import TargetKind as Kind

UPSIDE, LIMIT, PAST = (
    Rules(lower="target_over_actual"),
    Rules(keep="ratio_to_limit"),
    Rules(past_baseline="met_or_zero"),
)
PLAIN = Rules()
ONE = 10_000


def stands(of, indicator, actual, aimed, rules=PLAIN, *, baseline=None, limit=INT64, final=None):
    made = formula(of, lower=indicator.direction == "lower", rules=rules, final=of in (Of.PROGRESS, Of.LINE))
    given = Given(
        replace(indicator, baseline=baseline), aimed, result(actual), final=final, years=5, elapsed=2
    )
    return standing(given, made, rules, limit)


ROOM = target(18, Kind.RANGE, upper=number(28))
AT_LEAST_10, AT_MOST_10 = target(10, Kind.AT_LEAST), target(10, Kind.AT_MOST)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (lambda: stands(Of.RATIO, HIGHER, 8, AT_LEAST_10), (8 * ONE, 10 * ONE, "", False)),
        (lambda: stands(Of.RATIO, LOWER, 8, AT_MOST_10, UPSIDE), (10 * ONE, 8 * ONE, "", False)),
        (lambda: stands(Of.RATIO, LOWER, "0.0001", AT_MOST_10, UPSIDE), (10 * ONE, 1, "", False)),
        (lambda: stands(Of.RATIO, LOWER, 0, AT_MOST_10, UPSIDE), (1, 0, "beyond_rates", False)),
        (lambda: stands(Of.RATIO, LOWER, -3, AT_MOST_10, UPSIDE), (1, 0, "beyond_rates", False)),
        (lambda: stands(Of.RATIO, HIGHER, 5, target(0)), (1, 1, "zero_target", True)),
        (lambda: stands(Of.RATIO, HIGHER, -5, target(0)), (0, 1, "zero_target", True)),
        (lambda: stands(Of.PROGRESS, HIGHER, 6, AT_LEAST_10, baseline=2 * ONE), (4 * ONE, 8 * ONE, "", False)),
        (lambda: stands(Of.PROGRESS, LOWER, 16, AT_MOST_10, baseline=20 * ONE), (4 * ONE, 10 * ONE, "", False)),
        (lambda: stands(Of.PROGRESS, HIGHER, 3, target("2.0001"), baseline=2 * ONE), (ONE, 1, "", False)),
        (lambda: stands(Of.PROGRESS, HIGHER, 10, AT_LEAST_10, PAST, baseline=12 * ONE), (1, 1, "past_baseline", True)),
        (lambda: stands(Of.PROGRESS, HIGHER, 9, AT_LEAST_10, PAST, baseline=10 * ONE), (0, 1, "past_baseline", True)),
        (lambda: stands(Of.LINE, HIGHER, 6, AT_LEAST_10, baseline=2 * ONE), (20 * ONE, 16 * ONE, "", False)),
        (lambda: stands(Of.COMPARE, HIGHER, 12, AT_LEAST_10), (2 * ONE, 1, "", False)),
        (lambda: stands(Of.CHANGE, HIGHER, 12, None, baseline=-10 * ONE), (22 * ONE, 10 * ONE, "", False)),
        (lambda: stands(Of.RATIO, RANGE, 20, ROOM), (1, 1, "inside", True)),
        (lambda: stands(Of.RATIO, RANGE, 9, ROOM), (0, 1, "outside", True)),
        (lambda: stands(Of.RATIO, RANGE, 9, ROOM, LIMIT), (9 * ONE, 18 * ONE, "ratio_to_limit", False)),
        (lambda: stands(Of.RATIO, RANGE, 35, ROOM, LIMIT), (28 * ONE, 35 * ONE, "ratio_to_limit", False)),
        (lambda: stands(Of.RATIO, RANGE, "0.0001", ROOM, LIMIT), (1, 18 * ONE, "ratio_to_limit", False)),
        (lambda: stands(Of.RATIO, RANGE, 0, ROOM, LIMIT), (0, 1, "outside", True)),
        (lambda: stands(Of.RATIO, RANGE, 5, target(-3, Kind.RANGE, upper=0), LIMIT), (0, 1, "outside", True)),
        (lambda: stands(Of.RATIO, RANGE, -5, target(0, Kind.RANGE, upper=1), LIMIT), (0, 1, "outside", True)),
        (lambda: stands(Of.RATIO, RANGE, "-0.0001", target(0, Kind.RANGE, upper=1), LIMIT), (0, 1, "outside", True)),
        (lambda: stands(Of.RATIO, RANGE, 1, target("0.0001", Kind.RANGE, upper=1), LIMIT), (1, ONE, "ratio_to_limit", False)),
        (lambda: stands(Of.RATIO, KEEP, 10, target(10, Kind.MORE_THAN)), (0, 1, "outside", True)),
        (lambda: stands(Of.COMPARE, RANGE, 20, ROOM), (0, 1, "inside", True)),
        (lambda: stands(Of.COMPARE, RANGE, 9, ROOM), (-1, 1, "outside", True)),
        (lambda: stands(Of.PROGRESS, KEEP, 15, AT_LEAST_10, final=target(20)), (0, 1, "outside", True)),
        (lambda: stands(Of.RATIO, KEEP, 15, AT_LEAST_10, final=target(20)), (1, 1, "inside", True)),
        (lambda: stands(Of.PROGRESS, KEEP, 15, AT_LEAST_10), (1, 1, "inside", True)),
    ],
)  # fmt: skip
def test_how_an_indicator_year_stands(found, expected):
    assert found() == Standing(*expected)


@pytest.mark.parametrize(("actual", "aimed"), [(99, 100), (-99, 100), (100, 99), (-100, 99)])
def test_values_up_to_the_limit_are_taken(actual, aimed):
    made = formula(Of.COMPARE, lower=False, rules=PLAIN)
    given = Given(HIGHER, replace(target(1), value=aimed), replace(result(1), value=actual))

    assert standing(given, made, PLAIN, 100).above == actual - aimed


@pytest.mark.parametrize(("actual", "aimed"), [(101, 1), (-101, 1), (1, 101), (1, -101)])
def test_values_beyond_the_limit_are_refused(actual, aimed):
    made = formula(Of.COMPARE, lower=False, rules=PLAIN)
    given = Given(HIGHER, replace(target(1), value=aimed), replace(result(1), value=actual))

    with pytest.raises(NotGraded, match="beyond_limit"):
        standing(given, made, PLAIN, 100)


@pytest.mark.parametrize(("actual", "lower", "upper"), [(101, 1, 100), (90, 101, 200)])
def test_limits_of_a_kept_value_are_held_to_the_same_limit(actual, lower, upper):
    aimed = replace(target(1, Kind.RANGE), value=lower, upper=upper)
    given = Given(RANGE, aimed, replace(result(1), value=actual))

    with pytest.raises(NotGraded, match="beyond_limit"):
        standing(given, formula(Of.RATIO, lower=False, rules=LIMIT), LIMIT, 100)


def test_only_the_target_itself_leaves_an_end_open():
    assert limits(target(7), None) == (7 * ONE, None)
    assert limits(target(7, Kind.LESS_THAN), None) == (None, 7 * ONE)


@pytest.mark.parametrize(
    ("aimed", "final", "actual", "expected"),
    [
        (target(10), None, 8, (8 * ONE, 10 * ONE)),
        (target(10), target(20), 8, (8 * ONE, 10 * ONE)),
        (target("0.0001"), None, 8, (8 * ONE, 1)),
        (target(0), None, 8, (1, 1)),
    ],
)
def test_the_parts_of_a_plain_ratio(aimed, final, actual, expected):
    way = compile_scale(scale()).way(HIGHER, Kind.AT_LEAST)

    assert parts(Given(HIGHER, aimed, result(actual), final=final), way, PLAIN) == expected


def test_the_parts_of_a_ratio_take_a_total_that_was_given():
    way = compile_scale(scale()).way(HIGHER, Kind.AT_LEAST)

    assert parts(Given(HIGHER, target(10), result(8), actual=3 * ONE), way, PLAIN) == (3 * ONE, 10 * ONE)


@pytest.mark.parametrize(
    ("of", "lower", "rules", "reference", "name", "aimed_at"),
    [
        (Of.RATIO, False, PLAIN, "", "ratio", "t"),
        (Of.RATIO, True, UPSIDE, "", "target_over_actual", "t"),
        (Of.RATIO, True, Rules(lower="two_minus_ratio"), "", "two_minus_ratio", "t"),
        (Of.ELAPSED_RATIO, False, PLAIN, "", "elapsed_ratio", "f"),
        (Of.PROGRESS, False, PLAIN, "", "progress", "f"),
        (Of.LINE, True, PLAIN, "", "line", "f"),
        (Of.CHANGE, False, PLAIN, "", "change_from_baseline", ""),
        (Of.CHANGE, False, Rules(reference="previous"), "", "change_from_previous", ""),
        (Of.CHANGE, False, Rules(reference="previous"), "baseline", "change_from_baseline", ""),
        (Of.CHANGE, False, PLAIN, "previous", "change_from_previous", ""),
        (Of.COMPARE, False, PLAIN, "", "compare", "t"),
        (Of.SCORE, False, PLAIN, "", "score", ""),
        (Of.DONE, False, PLAIN, "", "done", ""),
    ],
)
def test_each_formula_has_its_name_and_the_target_that_it_asks_for(
    of, lower, rules, reference, name, aimed_at
):
    made = formula(of, lower=lower, rules=rules, reference=reference)

    assert (made.name, made.target) == (name, aimed_at)

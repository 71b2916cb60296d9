"""What a scale compiles to: linear forms over columns that any engine with whole 64-bit numbers can compare with zero."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some
from tests.domain.cast import HIGHER, at_least, graded, scale, steps

from renkei.domain.formula import formula, whole
from renkei.domain.indicator import Direction
from renkei.domain.rule import INT64, compile_ladder, compile_rule, compile_scale
from renkei.domain.scale import Axis, Case, Condition, GradeStep, Of, Op, Rounding, Rules
from renkei.domain.target import TargetKind

UPSIDE, MIRROR = Rules(lower="target_over_actual"), Rules(lower="two_minus_ratio")


NO_CHOICES = Rules()


def rule(of: Of, bound: str, *, lower: bool = False, rules: Rules = NO_CHOICES, strict: bool = False, **more):
    return compile_rule(at_least(of, bound, **more), lower=lower, strict_target=strict, rules=rules)


@pytest.mark.parametrize(
    ("made", "form"),
    [
        (lambda: rule(Of.RATIO, "3/4"), ((4, "a", ""), (-3, "t", ""))),
        (lambda: rule(Of.RATIO, "0"), ((1, "a", ""),)),
        (lambda: rule(Of.RATIO, "3/4", lower=True, rules=UPSIDE), ((4, "t", ""), (-3, "a", ""))),
        (lambda: rule(Of.RATIO, "3/4", lower=True, rules=MIRROR), ((8, "t", ""), (-4, "a", ""), (-3, "t", ""))),
        (lambda: rule(Of.ELAPSED_RATIO, "3/5"), ((5, "a", "n"), (-3, "f", "k"))),
        (lambda: rule(Of.PROGRESS, "1/2"), ((2, "a", ""), (-2, "b", ""), (-1, "f", ""), (1, "b", ""))),
        (lambda: rule(Of.PROGRESS, "1/2", lower=True), ((-2, "a", ""), (2, "b", ""), (1, "f", ""), (-1, "b", ""))),
        (lambda: rule(Of.LINE, "1"), ((1, "a", "n"), (-1, "b", "n"), (-1, "f", "k"), (1, "b", "k"))),
        (lambda: rule(Of.CHANGE, "-1/10"), ((10, "a", ""), (-10, "b", ""), (1, "abs_b", ""))),
        (lambda: rule(Of.CHANGE, "-1/10", reference="previous"), ((10, "a", ""), (-10, "r", ""), (1, "abs_r", ""))),
        (lambda: rule(Of.COMPARE, "0", lower=True), ((-1, "a", ""), (1, "t", ""))),
        (lambda: rule(Of.SCORE, "43/50"), ((50, "s", ""), (-43, "m", ""))),
        (lambda: rule(Of.DONE, "1"), ((1, "d", ""), (-1, "one", ""))),
        (
            lambda: rule(Of.PROGRESS, "-1/20", per_elapsed=Fraction(1)),
            ((20, "a", "n"), (-20, "b", "n"), (1, "f", "n"), (-1, "b", "n"), (-20, "f", "k"), (20, "b", "k")),
        ),
    ],
)  # fmt: skip
def test_a_condition_is_one_linear_form(made, form):
    assert made().form == form


@pytest.mark.parametrize(
    ("op", "strict", "holds_below_at_above"),
    [
        (Op.AT_LEAST, False, (False, True, True)),
        (Op.MORE_THAN, True, (False, False, True)),
        (Op.AT_MOST, False, (True, True, False)),
        (Op.LESS_THAN, True, (True, False, False)),
    ],
)
def test_each_way_to_stand_to_a_bound(op, strict, holds_below_at_above):
    made = compile_rule(
        Condition(Of.RATIO, op, Fraction(3, 4)), lower=False, strict_target=False, rules=Rules()
    )

    assert made.strict is strict
    assert tuple(made.holds(above, 100, 0, 0) for above in (74, 75, 76)) == holds_below_at_above
    assert tuple(made.holds_for({"a": above, "t": 100}) for above in (74, 75, 76)) == holds_below_at_above


@pytest.mark.parametrize(
    ("op", "bound", "of", "becomes"),
    [
        (Op.AT_LEAST, "1", Of.RATIO, Op.MORE_THAN),
        (Op.LESS_THAN, "1", Of.RATIO, Op.AT_MOST),
        (Op.MORE_THAN, "1", Of.RATIO, Op.MORE_THAN),
        (Op.AT_MOST, "1", Of.RATIO, Op.AT_MOST),
        (Op.AT_LEAST, "3/4", Of.RATIO, Op.AT_LEAST),
        (Op.AT_LEAST, "1", Of.PROGRESS, Op.MORE_THAN),
        (Op.AT_LEAST, "0", Of.COMPARE, Op.MORE_THAN),
        (Op.AT_LEAST, "1", Of.SCORE, Op.AT_LEAST),
        (Op.AT_LEAST, "1", Of.CHANGE, Op.AT_LEAST),
        (Op.AT_LEAST, "1", Of.DONE, Op.AT_LEAST),
    ],
)
def test_a_strict_target_makes_the_bound_of_the_target_strict_and_no_other(op, bound, of, becomes):
    condition = Condition(of, op, Fraction(bound))

    made = compile_rule(condition, lower=False, strict_target=True, rules=Rules())

    assert made.op == becomes
    assert made.strict == (becomes in (Op.MORE_THAN, Op.LESS_THAN))


@pytest.mark.parametrize(
    ("condition", "weights"),
    [
        (at_least(Of.PROGRESS, "0", per_elapsed=Fraction(1, 3)), (3, 0, 1)),
        (at_least(Of.PROGRESS, "1/2", per_elapsed=Fraction(-1, 3)), (6, 3, -2)),
        (Condition(Of.RATIO, Op.AT_MOST, Fraction(3, 4)), (-4, -3, 0)),
        (Condition(Of.RATIO, Op.LESS_THAN, Fraction(3, 4)), (-4, -3, 0)),
        (Condition(Of.RATIO, Op.MORE_THAN, Fraction(-3, 4)), (4, -3, 0)),
    ],
)
def test_weights_are_the_least_whole_numbers(condition, weights):
    made = compile_rule(condition, lower=False, strict_target=False, rules=NO_CHOICES)

    assert (made.weights, made.at) == (weights, 0)


def test_a_strict_target_knows_no_tolerance_of_rounding():
    rules = Rules(compare_rounding=Rounding.HALF_UP)

    loose, strict = rule(Of.RATIO, "1", rules=rules), rule(Of.RATIO, "1", rules=rules, strict=True)

    assert [loose.holds(above, 1000, 0, 0) for above in (994, 995, 1000, 1001)] == [False, True, True, True]
    assert [strict.holds(above, 1000, 0, 0) for above in (994, 995, 1000, 1001)] == [
        False,
        False,
        False,
        True,
    ]


def test_a_bound_that_follows_the_years_is_not_the_target_itself():
    assert rule(Of.PROGRESS, "1", strict=True, per_elapsed=Fraction(1, 2)).op is Op.AT_LEAST


def test_the_trace_keeps_the_bound_as_published_where_rounding_moved_it():
    made = rule(Of.RATIO, "3/4", rules=Rules(compare_rounding=Rounding.HALF_UP))

    assert (made.op, made.bound, made.form) == (
        Op.AT_LEAST,
        Fraction(3, 4),
        ((200, "a", ""), (-149, "t", "")),
    )


def test_above_and_below_the_target_are_not_rounded():
    made = rule(Of.COMPARE, "0", rules=Rules(compare_rounding=Rounding.HALF_UP, compare_digits=0))

    assert made.form == ((1, "a", ""), (-1, "t", ""))


@pytest.mark.parametrize(
    ("of", "lower", "rules"),
    [(Of.RATIO, True, Rules()), (Of.ELAPSED_RATIO, True, MIRROR), (Of.JUDGED, False, Rules())],
)
def test_what_a_scale_refuses_has_no_rule(of, lower, rules):
    assert rule(of, "1", lower=lower, rules=rules) is None
    assert (
        compile_ladder(
            scale(of, "1", lower=rules.lower), steps(of, "1"), case=None, lower=lower, strict_target=False
        )
        is None
    )


def test_a_ratio_whose_bound_follows_the_years_is_of_the_final_target():
    assert rule(Of.RATIO, "0", per_elapsed=Fraction(1)).form == ((1, "a", "n"), (-1, "f", "k"))


@pytest.mark.parametrize(
    ("bounds", "of", "weight"),
    [
        (("3/4",), Of.RATIO, 7),
        (("43/50",), Of.RATIO, 93),
        (("3/4", "43/50"), Of.RATIO, 93),
        (("1",), Of.LINE, 400),
    ],
)
def test_the_largest_value_follows_from_the_scale_s_own_numbers(bounds, of, weight):
    ladder = compile_ladder(
        scale(of, *bounds), steps(of, *bounds), case=None, lower=False, strict_target=False
    )

    assert ladder.limit == INT64 // weight


def test_the_largest_value_of_a_line_whose_bound_follows_the_years_counts_both_periods():
    line = GradeStep("A", "", when=(at_least(Of.LINE, "0", per_elapsed=Fraction(1)),))

    ladder = compile_ladder(scale(), (line,), case=None, lower=False, strict_target=False)

    assert ladder.limit == INT64 // (2 * 10_000 + 2 * 10_000)


def test_a_scale_without_grades_has_no_bounds_to_hold():
    ladder = compile_ladder(scale(), (), case=None, lower=False, strict_target=False)

    assert (ladder.rungs, ladder.limit, ladder.printed.name) == ((), INT64, "ratio")


def test_a_ladder_names_the_columns_that_its_rules_ask_for():
    mixed = (
        GradeStep(
            "A", "", when=(at_least(Of.COMPARE, "0"), at_least(Of.PROGRESS, "0", per_elapsed=Fraction(1)))
        ),
        GradeStep("B", "", when=(at_least(Of.COMPARE, "-1"),)),
    )

    ladder = compile_ladder(scale(), mixed, case=None, lower=False, strict_target=False)

    assert ladder.columns == {"a", "t", "one", "f", "b", "n", "k"}
    assert [made.name for made in ladder.formulas] == ["compare", "progress"]
    assert [[rule.at for rule in rung.rules] for rung in ladder.rungs] == [[0, 1], [0]]


@pytest.mark.parametrize("of", [Of.COMPARE, Of.DONE])
def test_above_below_and_dates_print_no_rate(of):
    by = replace(scale(of, "0"), rules=Rules(rate=of))

    assert compile_ladder(by, by.grades, case=None, lower=False, strict_target=False).printed is None


def test_a_rate_alone_that_the_scale_refuses_is_no_ladder():
    assert compile_ladder(scale(), (), case=None, lower=True, strict_target=False) is None


def test_a_rung_holds_if_all_its_rules_do():
    both = GradeStep(
        "A", "", when=(at_least(Of.RATIO, "1/2"), Condition(Of.RATIO, Op.LESS_THAN, Fraction(1)))
    )
    rest = GradeStep("B", "", otherwise=True)

    by = replace(scale(), grades=(both, rest))

    assert [graded(by, actual, 100).symbol for actual in (49, 50, 99, 100)] == ["B", "A", "A", "B"]


CASE = Case((("method", "survey"),), use=((Of.RATIO, Of.CHANGE),))


def test_a_scale_compiles_each_kind_of_indicator_once():
    compiled = compile_scale(replace(scale(), cases=(CASE,)))
    survey = replace(HIGHER, method="survey")

    plain, changed = compiled.way(HIGHER, TargetKind.AT_LEAST), compiled.way(survey, TargetKind.AT_LEAST)

    assert compiled.way(replace(HIGHER, id="p002-i1"), TargetKind.AT_LEAST) is plain
    assert [made.name for made in plain.formulas + changed.formulas] == ["ratio", "change_from_baseline"]
    assert (plain.printed.name, changed.printed.name) == ("ratio", "change_from_baseline")


def test_an_axis_is_a_scale_with_grades_of_its_own_and_the_same_replacements():
    axis = Axis("trend", "方向", steps(Of.RATIO, "1"))
    compiled = compile_scale(
        replace(scale(), axes=(axis,), cases=(replace(CASE, grades=steps(Of.RATIO, "1/2")),))
    )

    of_axis = compiled.of_axis(0)

    assert compiled.of_axis(0) is of_axis
    assert (of_axis.scale.grades, of_axis.scale.axes) == (axis.grades, ())
    assert (
        of_axis.way(replace(HIGHER, method="survey"), TargetKind.AT_LEAST).formulas[0].name
        == "change_from_baseline"
    )


def test_two_compilations_of_one_scale_are_the_same():
    one, other = compile_scale(scale()), compile_scale(scale())

    assert one == other
    assert one != compile_scale(scale(Of.RATIO, "1"))
    assert one != "s"


def test_indicators_of_one_kind_are_looked_at_once():
    compiled = compile_scale(scale())
    first, strict = (compiled.way(HIGHER, kind) for kind in (TargetKind.AT_LEAST, TargetKind.MORE_THAN))
    other = replace(HIGHER, id="p002-i1", name="登録者数")

    assert compiled.way(other, TargetKind.MORE_THAN) is strict
    assert compiled.way(other, TargetKind.AT_LEAST) is first != strict


def test_the_usual_ladder_is_told_in_plain_numbers():
    usual = compile_scale(scale()).way(HIGHER, TargetKind.AT_LEAST)

    assert usual.bounds == (("A", 1, 1, False), ("B", 4, 3, False), ("C", 2, 1, False), ("D", 0, 0, False))
    assert (usual.is_rate_compared, usual.is_plain_ratio) == (True, True)


@pytest.mark.parametrize(
    ("by", "kind", "bounds"),
    [
        (scale(), TargetKind.MORE_THAN, ()),  # strict, but not once it is reached
        (scale(Of.PROGRESS), TargetKind.AT_LEAST, (("A", 1, 1, False), ("B", 4, 3, False), ("C", 2, 1, False), ("D", 0, 0, False))),
        (replace(scale(), grades=(GradeStep("A", "", when=(at_least(Of.RATIO, "0", per_elapsed=Fraction(1)),)),)), TargetKind.AT_LEAST, ()),
        (replace(scale(), grades=(GradeStep("A", "", when=(at_least(Of.RATIO, "1"), at_least(Of.CHANGE, "0"))),)), TargetKind.AT_LEAST, ()),
        (replace(scale(), grades=()), TargetKind.AT_LEAST, ()),
    ],
)  # fmt: skip
def test_other_ladders_are_walked_rung_by_rung(by, kind, bounds):
    assert compile_scale(by).way(HIGHER, kind).bounds == bounds


def test_a_strict_bound_of_the_usual_ladder_is_strict():
    above = GradeStep("S", "", when=(Condition(Of.RATIO, Op.MORE_THAN, Fraction(1)),))

    assert compile_scale(replace(scale(), grades=(above,))).way(HIGHER, TargetKind.AT_LEAST).bounds == (
        ("S", 1, 1, True),
    )


@pytest.mark.parametrize(
    ("by", "indicator", "kind", "compared", "plain"),
    [
        (scale(), HIGHER, TargetKind.KEEP, True, False),
        (scale(), HIGHER, TargetKind.RELATIVE, True, False),
        (scale(lower="two_minus_ratio"), replace(HIGHER, direction=Direction.LOWER), TargetKind.AT_MOST, True, False),
        (scale(Of.PROGRESS), HIGHER, TargetKind.AT_LEAST, True, False),
        (replace(scale(), rules=Rules(rate=Of.PROGRESS)), HIGHER, TargetKind.AT_LEAST, False, True),
        (scale(Of.SCORE), replace(HIGHER, direction=None), TargetKind.AT_LEAST, True, False),
    ],
)  # fmt: skip
def test_what_a_way_may_take_straight(by, indicator, kind, compared, plain):
    way = compile_scale(by).way(indicator, kind)

    assert (way.is_rate_compared, way.is_plain_ratio) == (compared, plain)


columns = some.fixed_dictionaries(
    {name: some.integers(-(10**6), 10**6) for name in ("a", "t", "f", "b", "r", "s", "m", "d", "one")}
    | {"n": some.integers(1, 10), "k": some.integers(1, 10)}
).map(lambda found: found | {"abs_b": abs(found["b"]), "abs_r": abs(found["r"])})
conditions = some.builds(
    Condition,
    of=some.sampled_from([of for of in Of if of is not Of.JUDGED]),
    op=some.sampled_from(Op),
    bound=some.fractions(-2, 2, max_denominator=50),
    per_elapsed=some.sampled_from([Fraction(0), Fraction(1), Fraction(-1, 3)]),
)


@given(conditions, columns, some.booleans())
def test_a_rule_and_its_linear_form_say_the_same(condition, found, lower):
    made = compile_rule(condition, lower=lower, strict_target=False, rules=MIRROR)

    if made is not None:
        above, below = made.formula.parts(found)
        assert made.holds(above, below, found["n"], found["k"]) == made.holds_for(found)


@pytest.mark.parametrize("of", [Of.JUDGED])
def test_a_judgement_has_no_formula(of):
    assert formula(of, lower=False, rules=Rules()) is None


def test_a_whole_fraction_becomes_a_plain_number():
    assert whole(Fraction(6, 2)) == 3
    assert isinstance(whole(Fraction(6, 2)), int)
    assert whole(Fraction(1, 2)) == Fraction(1, 2)


def test_strictly_more_begins_at_the_smallest_difference():
    above_zero = compile_rule(
        Condition(Of.RATIO, Op.MORE_THAN, Fraction(0)), lower=False, strict_target=False, rules=NO_CHOICES
    )

    assert [above_zero.holds(above, 5, 0, 0) for above in (0, 1)] == [False, True]

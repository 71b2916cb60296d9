"""One grade = one explained computation (GRADING §1–§5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from renkei.domain.given import Given, NotGraded, columns_of
from renkei.domain.indicator import Direction, Indicator, Result
from renkei.domain.rule import CompiledScale, Formula, Ladder, Rung, compile_scale
from renkei.domain.scale import Of, Op, Scale
from renkei.domain.target import Target, TargetKind

_STRICT = frozenset({TargetKind.MORE_THAN, TargetKind.LESS_THAN})
_UPWARD = frozenset({TargetKind.AT_LEAST, TargetKind.MORE_THAN})
_DOWNWARD = frozenset({TargetKind.AT_MOST, TargetKind.LESS_THAN})
_OF_TARGET = frozenset({Of.RATIO, Of.ELAPSED_RATIO, Of.PROGRESS, Of.LINE, Of.COMPARE})


@dataclass(frozen=True, slots=True)
class Trace:
    """How a grade came about, as data; `wording` makes the sentence.

    `formula` names the computation (ratio, target_over_actual, two_minus_ratio, progress …); `inputs` are its columns
    in whole ten-thousandths (years as they are); `met` is the bound that was met, `below` the next better one that was
    not (1 = 100 %); `notes` are codes of special rules used (zero_target, past_baseline, capped, rounded …).
    """

    scale: str
    version: int
    of: Of | None
    formula: str
    inputs: tuple[tuple[str, int], ...] = ()
    met: tuple[Op, Fraction] | None = None
    below: tuple[Op, Fraction] | None = None
    notes: tuple[str, ...] = ()
    target_version: int | None = None


@dataclass(frozen=True, slots=True)
class Graded:
    """A grade, or the reason for none; the exact rate (1 = 100 %), or None; and the trace."""

    symbol: str
    reason: str
    rate: Fraction | None
    trace: Trace
    axes: tuple[tuple[str, str], ...] = ()


def grade(
    indicator: Indicator,
    target: Target | None,
    result: Result | None,
    scale: Scale | CompiledScale,
    *,
    previous: int | None = None,
    final: Target | None = None,
    elapsed: tuple[int, int] = (0, 0),
    actual: int | None = None,
) -> Graded:
    """Grade one indicator-year. `elapsed` is (years passed, years of the period); numbers in whole ten-thousandths.

    Never raises for data: what cannot be graded comes back with its reason. Source: GRADING §1–§5.

    >>> from renkei.domain.scale import Condition, GradeStep
    >>> steps = tuple(GradeStep(s, s, when=(Condition(Of.RATIO, Op.AT_LEAST, Fraction(p, 100)),)) for s, p in (("A", 100), ("B", 75)))
    >>> sales = Indicator("p003-i1", "p003", "売上額", "千円", Direction.HIGHER)
    >>> graded = grade(sales, Target("p003-i1", 2024, value=50500_0000), Result("p003-i1", 2024, 43698_0000), Scale("s", 1, "s", steps))
    >>> graded.symbol, graded.rate
    ('B', Fraction(21849, 25250))
    """
    compiled = scale if isinstance(scale, CompiledScale) else compile_scale(scale)
    given = Given(indicator, target, result, actual, previous, final, elapsed[1], elapsed[0])
    return grade_given(given, compiled)


def grade_given(given: Given, compiled: CompiledScale) -> Graded:
    """Grade with a scale that is compiled already; as `grade`."""
    try:
        return _graded(given, compiled)
    except NotGraded as stop:
        scale = compiled.scale
        version = given.target.version if given.target else None
        return Graded("", stop.reason, None, Trace(scale.id, scale.version, None, "", target_version=version))


def _graded(given: Given, compiled: CompiledScale) -> Graded:
    scale = compiled.scale
    result = given.result
    if result is None:
        raise NotGraded("not_reported")
    if result.missing:
        raise NotGraded(result.missing)
    needed = _needed(scale)
    if Of.JUDGED in needed:
        return _judged(result, scale)
    indicator, target = given.indicator, given.target
    if indicator.direction is None and Of.DONE not in needed and Of.SCORE not in needed:
        raise NotGraded("no_direction")
    lower = indicator.direction is Direction.LOWER
    kind = target.kind if target else TargetKind.AT_LEAST
    if needed & _OF_TARGET:
        _refuse_unfit_target(indicator, target)
    case = compiled.case(
        accumulation=indicator.accumulation,
        method=indicator.method,
        direction=indicator.direction or "",
        kind=indicator.kind,
        target_kind=kind,
    )
    ladder = compiled.ladder(case, lower=lower, strict_target=kind in _STRICT)
    if ladder is None:
        raise NotGraded("lower_refused")
    graded = _climb(given, ladder, scale)
    if not scale.axes:
        return graded
    return Graded(
        graded.symbol, graded.reason, graded.rate, graded.trace, _axes(given, compiled, lower, kind)
    )


def _needed(scale: Scale) -> frozenset[Of]:
    named = [condition.of for step in scale.grades for condition in step.when]
    return frozenset(named or [scale.rules.rate])


def _judged(result: Result, scale: Scale) -> Graded:
    if scale.step(result.judged) is None:
        raise NotGraded("not_judged")
    return Graded(result.judged, "", None, Trace(scale.id, scale.version, Of.JUDGED, "judged"))


def _refuse_unfit_target(indicator: Indicator, target: Target | None) -> None:
    if target is None:
        raise NotGraded("no_target")
    if target.kind is TargetKind.TEXT:
        raise NotGraded("text_target")
    upward = indicator.direction is Direction.HIGHER and target.kind in _DOWNWARD
    downward = indicator.direction is Direction.LOWER and target.kind in _UPWARD
    ranged = (target.kind is TargetKind.RANGE) != (indicator.direction is Direction.RANGE)
    if upward or downward or ranged:
        raise NotGraded("direction_contradicts_target")


def _axes(
    given: Given, compiled: CompiledScale, lower: bool, kind: TargetKind
) -> tuple[tuple[str, str], ...]:
    found = []
    for at, axis in enumerate(compiled.scale.axes):
        ladder = compiled.ladder(None, lower=lower, strict_target=kind in _STRICT, axis=at)
        try:
            symbol = _climb(given, ladder, compiled.scale).symbol if ladder else ""
        except NotGraded:
            symbol = ""
        found.append((axis.id, symbol))
    return tuple(found)


def _climb(given: Given, ladder: Ladder, scale: Scale) -> Graded:
    columns, notes = columns_of(given, ladder, scale)
    made, columns, notes = _special(given, ladder, scale, columns, notes)
    rate = made.rate(columns) if made else None
    rate, notes = _clipped(rate, scale, notes)
    rung, met, below = _first(ladder, columns)
    if ladder.rungs and rung is None:
        raise NotGraded("no_step")
    if scale.rules.compare_rounding is not None and ladder.rungs:
        notes = (*notes, "rounded")
    of = rung.rules[0].of if rung and rung.rules else (scale.rules.rate if made else None)
    trace = Trace(
        scale.id,
        scale.version,
        of,
        made.name if made else str(of or ""),
        tuple(sorted((name, number) for name, number in columns.items() if name not in ("one", "abs_r"))),
        met,
        below,
        notes,
        given.target.version if given.target else None,
    )
    return Graded(rung.symbol if rung else "", "" if rung or not ladder.rungs else "no_step", rate, trace)


def _first(
    ladder: Ladder, columns: Mapping[str, int]
) -> tuple[Rung | None, tuple[Op, Fraction] | None, tuple[Op, Fraction] | None]:
    """The first rung that holds, the bound it met, and the bound of the rung above that was not met."""
    above: tuple[Op, Fraction] | None = None
    for rung in ladder.rungs:
        if rung.holds(columns):
            first = rung.rules[0] if rung.rules else None
            return rung, (first.op, first.bound) if first else None, above
        if rung.rules:
            above = (rung.rules[0].op, rung.rules[0].bound)
    return None, None, above


def _clipped(
    rate: Fraction | None, scale: Scale, notes: tuple[str, ...]
) -> tuple[Fraction | None, tuple[str, ...]]:
    cap, floor = scale.rules.cap, scale.rules.floor
    if rate is not None and cap is not None and rate > cap:
        return cap, (*notes, "capped")
    if rate is not None and floor is not None and rate < floor:
        return floor, (*notes, "floored")
    return rate, notes


def _special(
    given: Given, ladder: Ladder, scale: Scale, columns: dict[str, int], notes: tuple[str, ...]
) -> tuple[Formula | None, dict[str, int], tuple[str, ...]]:
    """Zero targets, baselines already past the target, and keep or range: decided as reached or not."""
    made = ladder.formula
    direction = given.indicator.direction
    if direction in (Direction.KEEP, Direction.RANGE) and made and "a" in columns:
        return _kept(given, ladder, scale, columns, notes)
    if made is None or ("t" not in columns and "f" not in columns):
        return made, columns, notes
    if made.name in ("ratio", "two_minus_ratio", "target_over_actual", "elapsed_ratio"):
        return made, *_zero_target(given, scale, columns, notes, made)
    if made.name in ("progress", "line"):
        return made, *_past_baseline(given, scale, columns, notes, made)
    return made, columns, notes


def _reached(columns: Mapping[str, int], target: str, given: Given) -> bool:
    a, t = columns["a"], columns[target]
    strict = bool(given.target and given.target.kind in _STRICT)
    if given.indicator.direction is Direction.LOWER:
        return a < t if strict else a <= t
    return a > t if strict else a >= t


def _as_rate(columns: dict[str, int], *, full: bool) -> dict[str, int]:
    """Columns that stand for 100 % or 0 % under any formula of a target."""
    whole = int(full)
    lines = {"a": whole, "t": 1, "f": 1, "b": 0}
    for name in ("n", "k"):
        if name in columns:
            lines[name] = 1
    return {**columns, **{name: number for name, number in lines.items() if name in columns}}


def _zero_target(
    given: Given, scale: Scale, columns: dict[str, int], notes: tuple[str, ...], made: Formula
) -> tuple[dict[str, int], tuple[str, ...]]:
    name = "t" if "t" in columns else "f"
    if columns[name] < 0:
        raise NotGraded("negative_target")
    if columns[name] > 0:
        return columns, notes
    if scale.rules.zero_target == "not_gradable":
        raise NotGraded("zero_target")
    full = scale.rules.zero_target == "met_if_reached" and _reached(columns, name, given)
    return _settled(columns, made, full=full), (*notes, "zero_target")


def _settled(columns: dict[str, int], made: Formula, *, full: bool) -> dict[str, int]:
    if made.name == "target_over_actual":  # t ÷ a: 0 ÷ 1 is nothing, 1 ÷ 1 is all
        return {**columns, "a": 1, **{name: int(full) for name in ("t", "f") if name in columns}}
    if made.name == "two_minus_ratio":  # 2 − a ÷ t: 2 ÷ 1 is nothing
        return {**columns, "a": 1 if full else 2, "t": 1}
    return _as_rate(columns, full=full)


def _past_baseline(
    given: Given, scale: Scale, columns: dict[str, int], notes: tuple[str, ...], made: Formula
) -> tuple[dict[str, int], tuple[str, ...]]:
    sign = -1 if given.indicator.direction is Direction.LOWER else 1
    if sign * (columns["f"] - columns["b"]) > 0:
        return columns, notes
    if scale.rules.past_baseline == "not_gradable":
        raise NotGraded("past_baseline")
    full = _reached(columns, "f", given)
    return {**_as_rate(columns, full=full), "a": sign * int(full), "f": sign}, (*notes, "past_baseline")


def _kept(
    given: Given, ladder: Ladder, scale: Scale, columns: dict[str, int], notes: tuple[str, ...]
) -> tuple[Formula | None, dict[str, int], tuple[str, ...]]:
    """`keep` and `range`: inside is full; outside the last grade, or the ratio to the nearest limit."""
    made = ladder.formula
    low = columns.get("t", columns.get("f", 0))
    upper = given.target.upper if given.target and given.target.upper is not None else low
    a = columns["a"]
    if low <= a <= upper:
        return made, _settled(columns, made, full=True) if made else columns, (*notes, "inside")
    if scale.rules.keep == "ratio_to_limit" and a > 0 and low > 0:
        parts = (a, low) if a < low else (upper, a)
        replaced = {"a": parts[0], "t": parts[1], "f": parts[1], "b": 0}
        return made, {n: replaced.get(n, v) for n, v in columns.items()}, (*notes, "ratio_to_limit")
    return made, _settled(columns, made, full=False) if made else columns, (*notes, "outside")

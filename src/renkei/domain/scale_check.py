"""Whether a scale is sound: every grade can be reached, every rate has one, nothing is said twice or in vain.

`check` returns all faults, each with the key path as the scale's file has it (`grade[2].when[0].at_least`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from renkei.domain.errors import Fault, Place
from renkei.domain.ladder_check import check_ladder
from renkei.domain.scale import GradeStep, Of, Scale

_OTHERWISE_KNOWN = {Of.SCORE: "score", Of.DONE: "done", Of.JUDGED: "judged"}  # not from actual and target


def check(scale: Scale) -> tuple[Fault, ...]:
    """All faults of a scale; none if it is sound."""
    found = [
        *_plain(scale),
        *_rate(scale),
        *_points(scale),
        *_ladders(scale),
        *_cases(scale),
        *_missing(scale),
    ]
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Named:
    path: str
    name: str


def _plain(scale: Scale) -> Iterator[Fault]:
    if scale.valid_from is not None and scale.valid_to is not None and scale.valid_to < scale.valid_from:
        years = {"first_year": scale.valid_from, "last_year": scale.valid_to}
        yield _fault("scale_years_out_of_order", "valid_to", **years)
    cap, floor = scale.rules.cap, scale.rules.floor
    if cap is not None and floor is not None and cap < floor:
        yield _fault("scale_cap_below_floor", "rules.cap")
    if scale.group and not any(step.favourable for step in scale.grades):
        yield _fault("scale_group_without_favourable", "group", group=scale.group)
    axes = [_Named(f"axis[{at}].id", axis.id) for at, axis in enumerate(scale.axes)]
    yield from _twice("scale_axis_twice", axes)


def _rate(scale: Scale) -> Iterator[Fault]:
    """The printed rate must be known where a grade is: a scale of points needs no target, its rate must need none."""
    compared = {condition.of for step in scale.grades for condition in step.when}
    known = {_OTHERWISE_KNOWN.get(of, "figures") for of in compared}
    if known and _OTHERWISE_KNOWN.get(scale.rules.rate, "figures") not in known:
        values = {"rate": str(scale.rules.rate), "compared": tuple(sorted(compared))}
        yield _fault("scale_rate_not_compared", "rules.rate", **values)


def _points(scale: Scale) -> Iterator[Fault]:
    """Points that are averaged: every grade has some, and a better one has more."""
    if scale.rules.project != "mean_points":
        return
    before = None
    for at, step in enumerate(scale.grades):
        if step.points is None:
            yield _fault("scale_points_missing", f"grade[{at}]", symbol=step.symbol)
        elif before is not None and step.points >= before:
            yield _fault("scale_points_not_falling", f"grade[{at}].points", symbol=step.symbol)
        before = step.points if step.points is not None else before


def _ladders(scale: Scale) -> Iterator[Fault]:
    yield from _ladder(scale.grades, scale, "grade")
    for at, axis in enumerate(scale.axes):
        yield from _axis(axis.grades, scale, f"axis[{at}].grade")
    for at, case in enumerate(scale.cases):
        if case.grades:
            steps = tuple(_using(step, dict(case.use)) for step in case.grades)
            yield from _ladder(steps, scale, f"case[{at}].grade")


def _axis(steps: tuple[GradeStep, ...], scale: Scale, path: str) -> Iterator[Fault]:
    if not steps:
        yield _fault("scale_axis_without_grades", path)
    for at, step in enumerate(steps):
        if any(condition.of is Of.JUDGED for condition in step.when):
            yield _fault("scale_axis_judged", f"{path}[{at}].when", symbol=step.symbol)
    yield from _ladder(steps, scale, path)


def _ladder(steps: tuple[GradeStep, ...], scale: Scale, path: str) -> Iterator[Fault]:
    named = [_Named(f"{path}[{at}].symbol", step.symbol) for at, step in enumerate(steps)]
    yield from _twice("scale_symbol_twice", named)
    for at in named:
        if at.name == "-":
            yield _fault("scale_symbol_is_dash", at.path)
    yield from check_ladder(steps, scale.rules, path)


def _cases(scale: Scale) -> Iterator[Fault]:
    for at, case in enumerate(scale.cases):
        wanted = set(case.where)
        if any(set(earlier.where) <= wanted for earlier in scale.cases[:at]):
            yield _fault("scale_case_unreachable", f"case[{at}].where")
        if not case.use and not case.grades:
            yield _fault("scale_case_without_effect", f"case[{at}]")
        symbols = tuple(step.symbol for step in case.grades)
        if symbols != tuple(symbol for symbol in scale.symbols if symbol in symbols):
            values = {"found": " ".join(symbols), "wanted": " ".join(scale.symbols)}
            yield _fault("scale_case_symbols_differ", f"case[{at}].grade", **values)
        yield from _uses(scale, at)
        if case.use and not case.grades:
            yield from _replaced(scale, at)


def _uses(scale: Scale, at: int) -> Iterator[Fault]:
    """What a case replaces must be there to be replaced."""
    case = scale.cases[at]
    compared = {condition.of for step in case.grades or scale.grades for condition in step.when}
    for of, _ in case.use:
        if of not in compared and of is not scale.rules.rate:
            yield _fault("scale_use_without_effect", f"case[{at}].use.{of}", of=str(of))


def _replaced(scale: Scale, at: int) -> Iterator[Fault]:
    """With what a case compares instead, the same bounds must still be sound."""
    use = dict(scale.cases[at].use)
    steps = tuple(_using(step, use) for step in scale.grades)
    if check_ladder(steps, scale.rules, "") and not check_ladder(scale.grades, scale.rules, ""):
        yield _fault("scale_case_breaks_bounds", f"case[{at}].use")


def _using(step: GradeStep, use: dict[Of, Of]) -> GradeStep:
    return replace(step, when=tuple(replace(c, of=use.get(c.of, c.of)) for c in step.when))


def _missing(scale: Scale) -> Iterator[Fault]:
    named = [_Named(f"missing[{at}].reason", rule.reason) for at, rule in enumerate(scale.missing)]
    yield from _twice("scale_reason_twice", named)
    taken = {_same(symbol) for symbol in scale.symbols}
    for at, rule in enumerate(scale.missing):
        if _same(rule.symbol) in taken:
            yield _fault("scale_missing_symbol_taken", f"missing[{at}].symbol", symbol=rule.symbol)


def _twice(code: str, named: list[_Named]) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for one in named:
        same = _same(one.name)
        if same in first and same:
            yield _fault(code, one.path, name=one.name, first=first[same])
        first.setdefault(same, one.path)


def _same(symbol: str) -> str:
    """Ａ and A look alike in a table."""
    return unicodedata.normalize("NFKC", symbol)


def _fault(code: str, key: str, **values: object) -> Fault:
    return Fault(code, Place(key=key), values)

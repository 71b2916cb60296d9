"""Whether a scale is sound: every grade can be reached, every rate has one, nothing is said twice.

`check` returns all faults, each with the key path as the scale's file has it (`grade[2].when[0].at_least`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from renkei.domain.errors import Fault, Place
from renkei.domain.ladder_check import check_ladder
from renkei.domain.scale import Condition, GradeStep, Of, Scale


def check(scale: Scale) -> tuple[Fault, ...]:
    """All faults of a scale; none if it is sound."""
    found = [*_plain(scale), *_ladders(scale), *_cases(scale), *_missing(scale)]
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Named:
    path: str
    name: str


def _plain(scale: Scale) -> Iterator[Fault]:
    if scale.valid_from is not None and scale.valid_to is not None and scale.valid_to < scale.valid_from:
        yield _fault("scale_years_out_of_order", "valid_to", first=scale.valid_from, last=scale.valid_to)
    cap, floor = scale.rules.cap, scale.rules.floor
    if cap is not None and floor is not None and cap < floor:
        yield _fault("scale_cap_below_floor", "rules.cap")
    if scale.group and not any(step.favourable for step in scale.grades):
        yield _fault("scale_group_without_favourable", "group", group=scale.group)
    yield from _twice(
        "scale_axis_twice", [_Named(f"axis[{at}].id", axis.id) for at, axis in enumerate(scale.axes)]
    )


def _ladders(scale: Scale) -> Iterator[Fault]:
    yield from _ladder(scale.grades, scale, "grade")
    for at, axis in enumerate(scale.axes):
        yield from _ladder(axis.grades, scale, f"axis[{at}].grade")
    for at, case in enumerate(scale.cases):
        if case.grades:
            yield from _ladder(case.grades, scale, f"case[{at}].grade")


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
        symbols = tuple(step.symbol for step in case.grades)
        if symbols and set(symbols) != set(scale.symbols):
            yield _fault(
                "scale_case_symbols_differ",
                f"case[{at}].grade",
                found=" ".join(symbols),
                wanted=" ".join(scale.symbols),
            )
        if case.use and not case.grades:
            yield from _replaced(scale, at)


def _replaced(scale: Scale, at: int) -> Iterator[Fault]:
    """With what a case compares instead, the same bounds must still be sound."""
    use = dict(scale.cases[at].use)
    steps = tuple(_using(step, use) for step in scale.grades)
    if list(check_ladder(steps, scale.rules, "")) and not list(check_ladder(scale.grades, scale.rules, "")):
        yield _fault("scale_case_breaks_bounds", f"case[{at}].use")


def _using(step: GradeStep, use: dict[Of, Of]) -> GradeStep:
    when = tuple(Condition(use.get(c.of, c.of), c.op, c.bound, c.reference, c.per_elapsed) for c in step.when)
    return GradeStep(step.symbol, step.label, when=when, otherwise=step.otherwise)


def _missing(scale: Scale) -> Iterator[Fault]:
    named = [_Named(f"missing[{at}].reason", rule.reason) for at, rule in enumerate(scale.missing)]
    yield from _twice("scale_reason_twice", named)


def _twice(code: str, named: list[_Named]) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for one in named:
        if one.name in first:
            yield _fault(code, one.path, name=one.name, first=first[one.name])
        first.setdefault(one.name, one.path)


def _fault(code: str, key: str, **values: object) -> Fault:
    return Fault(code, Place(key=key), values)

"""One row of a table → what its grade is computed from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from renkei.domain.errors import Fault
from renkei.domain.given import Given
from renkei.domain.grading import Graded, grade_given
from renkei.domain.indicator import Accumulation, Direction, Indicator, IndicatorKind, Result
from renkei.domain.measure import SCALE, MissingReason, unscaled
from renkei.domain.rule import CompiledScale
from renkei.domain.scale import Scale
from renkei.domain.spelled_number import read_number
from renkei.domain.spelled_signs import plain_signs
from renkei.domain.spelled_target import SpelledTarget, read_target
from renkei.domain.spelled_time import read_day
from renkei.domain.spelled_words import missing_reason
from renkei.domain.target import Target, TargetKind, usual_kind
from renkei.domain.unit import usual
from renkei.intake.indicator_rows import words as table_words
from renkei.intake.indicator_rows.cells import Cells, is_multiple

_NO_TARGET = frozenset({MissingReason.UNSPECIFIED, MissingReason.NOT_REPORTED, MissingReason.NO_TARGET})
_NOT_DONE = re.compile(r"未(?:策定|達成|実施|完了|設置|整備|着手|済|了)?")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a scale asks of a table, found once for all its rows."""

    has_cases: bool
    kind: bool
    method: bool

    @classmethod
    def by(cls, scale: Scale) -> Asked:
        """What the scale's cases name."""
        named = {name for case in scale.cases for name, _ in case.where}
        return cls(bool(scale.cases), "kind" in named, "method" in named)


NOT_COMPUTABLE = "not_computable"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a row comes to: its grade or the reason for none, and the faults without which there might be a grade. With such
    faults the row cannot be read; the others in `cells` stand in nobody's way."""

    graded: Graded
    reason: str
    blocking: tuple[Fault, ...]


def verdict(cells: Cells, asked: Asked, compiled: CompiledScale) -> Verdict:
    """Read a row and grade it."""
    graded = grade_given(given_of(cells, asked), compiled)
    reason = graded.reason or ("" if graded.symbol or graded.rate is not None else NOT_COMPUTABLE)
    names = (*ALWAYS, *(ONLY_BY_CASES if asked.has_cases else ()), *NEEDED.get(reason, ()))
    return Verdict(graded, reason, tuple(cells.faults[name] for name in names if name in cells.faults))


def given_of(cells: Cells, asked: Asked) -> Given:
    """What a row's grade is computed from. Cells that cannot be read count as absent; their faults are in `cells`."""
    direction = cells.word("direction", table_words.DIRECTIONS)
    unit = cells.unit()
    spelled = _spelled_target(cells, unit, direction)
    unit = unit or (spelled.unit if spelled else "")
    year = cells.year("year")
    target, not_set = _target(cells, spelled, unit, year or 0)
    if target is not None and usual(unit) == "%":
        _shares(cells, target)
        target = None if "target" in cells.faults else target
    first, last = _period(cells, year)
    elapsed = (year - first + 1, last - first + 1) if year and first and last else (0, 0)
    return Given(
        indicator=_indicator(cells, asked, unit, direction),
        target=target,
        result=_result(cells, unit, target, year or 0, not_set),
        previous=cells.number("previous", unit) if cells.text("previous") else None,
        years=elapsed[1],
        elapsed=elapsed[0],
    )


def _shares(cells: Cells, target: Target) -> None:
    """Note 0.9 where the target is 80 %: a spreadsheet keeps 90 % as 0.9, and which of the two is meant is not sure."""
    spelled, aimed = read_number(cells.text("actual"), unit="%"), target.value
    actual = spelled.value
    if actual is None or aimed is None or target.kind is TargetKind.RELATIVE:
        return
    for name, small, large, is_bare in (
        ("actual", actual, aimed, not spelled.unit),
        ("target", aimed, actual, not read_target(cells.text("target"), "%").unit),
    ):
        if is_bare and 0 < small <= SCALE and large > 10 * SCALE:
            cells.fault(
                name,
                "table_share_for_percent",
                percent=f"{unscaled(small * 100)}%",
                share=f"{unscaled(small)}%",
            )


def _indicator(cells: Cells, asked: Asked, unit: str, direction: Direction | None) -> Indicator:
    kind = cells.word("kind", table_words.INDICATOR_KINDS) if asked.kind else None
    method = cells.text("method") if asked.method else ""
    return Indicator(
        id="",
        project="",
        name=cells.text("indicator"),
        unit=unit,
        direction=direction,
        kind=kind or IndicatorKind.OUTCOME,
        accumulation=cells.word("accumulation", table_words.ACCUMULATIONS) or Accumulation.YEARLY,
        method=table_words.METHODS.get(table_words.folded_word(method), method),
        baseline=cells.number("baseline", unit) if cells.text("baseline") else None,
    )


def _spelled_target(cells: Cells, unit: str, direction: Direction | None) -> SpelledTarget | None:
    text = cells.text("target")
    asked = cells.word("target_kind", table_words.TARGET_KINDS)
    if not text:
        return None
    spelled = read_target(text, unit, plain=asked or usual_kind(direction))
    if asked is TargetKind.TEXT:
        return SpelledTarget(text, TargetKind.TEXT)
    return _as_asked(cells, spelled, asked) if asked and spelled.kind else spelled


def _as_asked(cells: Cells, spelled: SpelledTarget, asked: TargetKind) -> SpelledTarget:
    """The target in the kind that its row names; a text that says another kind is a fault."""
    if asked is TargetKind.MILESTONE and spelled.doubts == ("date_alone",):
        return replace(spelled, doubts=())
    if asked is TargetKind.RELATIVE and spelled.kind is asked and spelled.unit:
        share, rest = divmod(spelled.value or 0, 100)
        if spelled.unit == "%" and not rest:
            return replace(spelled, value=share, unit="")
    bare = asked is TargetKind.RELATIVE and spelled.text.strip("+-▲△0123456789. ") == ""
    if bare or (spelled.kind is not asked and spelled.kind is not TargetKind.TEXT):
        cells.fault("target", "table_target_kind_differs", kind=spelled.kind, wanted=asked)
    return spelled


def _target(cells: Cells, spelled: SpelledTarget | None, unit: str, year: int) -> tuple[Target | None, str]:
    """The target, and the reason for which there was nothing to be reached that year."""
    if spelled is None or "target" in cells.faults:
        return None, ""
    if spelled.missing:
        return None, "" if spelled.missing in _NO_TARGET else spelled.missing
    if spelled.kind is None or not spelled.certain:
        cells.target_fault(spelled)
        return None, ""
    low, high = (
        None if number is None else cells.in_unit("target", number, spelled.unit, unit)
        for number in (spelled.value, spelled.upper)
    )
    if "target" in cells.faults:
        return None, ""
    return Target("", year, spelled.kind, low, high, spelled.due, as_printed=spelled.text), ""


@dataclass(frozen=True, slots=True)
class _Actual:
    """What the cell of the actual value says."""

    value: int | None = None
    missing: str = ""
    done_on: date | None = None
    is_preliminary: bool = False


def _result(cells: Cells, unit: str, target: Target | None, year: int, not_set: str) -> Result:
    """What was reported. An empty cell is a value not reported, unless the row is graded by points or judgement."""
    score, full = (cells.number(name) if cells.text(name) else None for name in ("score", "full"))
    judged, text = cells.text("judged"), cells.text("actual")
    actual = _Actual()
    if "actual" in cells.faults:
        actual = _Actual(missing=MissingReason.UNSPECIFIED)
    elif text:
        is_milestone = target is not None and target.kind is TargetKind.MILESTONE
        actual = _milestone(cells, text) if is_milestone else _actual(cells, unit, text)
    elif score is None and not judged:
        actual = _Actual(missing=MissingReason.NOT_REPORTED)
    return Result(
        "", year, actual.value, not_set or actual.missing, score=score, full=full, judged=judged,
        as_printed=text, done_on=actual.done_on, is_preliminary=actual.is_preliminary,
    )  # fmt: skip


def _actual(cells: Cells, unit: str, text: str) -> _Actual:
    spelled = cells.spelled("actual", unit)
    if spelled.value is None:
        return _Actual(missing=spelled.missing)
    if not spelled.unit and is_multiple(unit) and not cells.unit():
        cells.fault("actual", "table_unit_missing", wanted=unit)
        return _Actual()
    value = cells.in_unit("actual", spelled.value, spelled.unit, unit)
    return _Actual(value, is_preliminary="preliminary" in spelled.qualifiers)


def _milestone(cells: Cells, text: str) -> _Actual:
    """A milestone's actual is the day on which it was reached, or that it was not."""
    if reason := missing_reason(plain_signs(text)):
        return _Actual(missing=reason)
    if _NOT_DONE.fullmatch(text):
        return _Actual()
    done = read_day(text).day
    if done is None:
        cells.fault("actual", "table_done_without_day")
        return _Actual(missing=MissingReason.UNSPECIFIED)
    return _Actual(done_on=done)


def _period(cells: Cells, year: int | None) -> tuple[int | None, int | None]:
    first, last = cells.year("start_year"), cells.year("end_year")
    if first is None or last is None:
        return None, None
    if last < first:
        cells.fault("end_year", "table_period_reversed", first_year=first, last_year=last)
    elif year is not None and not first <= year <= last:
        cells.fault("year", "table_year_outside_period", outside_year=year, first_year=first, last_year=last)
    else:
        return first, last
    return None, None


NEEDED: Mapping[str, tuple[str, ...]] = {
    "no_direction": ("direction",),
    "no_target": ("target", "target_kind", "baseline"),
    "end_not_stated": ("target", "target_kind"),
    "no_baseline": ("baseline",),
    "no_previous_value": ("previous",),
    "no_period": ("year", "start_year", "end_year"),
    "no_score": ("score", "full"),
    "not_reported": ("actual",),
    "unspecified": ("actual",),
}
"""Which cells may be to blame for a reason: a fault in one of them says more than the reason does."""
ALWAYS = ("year", "target_kind")
ONLY_BY_CASES = ("accumulation", "kind")

"""What changed between two yearbooks of one year: for the list of errata (正誤表) and of updates (時点修正).

A value that was not there and now is, or that was preliminary and now is confirmed, is an update, never an error.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from renkei.domain.indicator import Result
from renkei.domain.project import PlanRow
from renkei.domain.tally import Tally, TallyRow
from renkei.domain.target import Target
from renkei.domain.yearbook import Item, ProjectYear, Yearbook

Row = TypeVar("Row")
_OF_RESULT = ("numerator", "denominator", "score", "full", "done_on", "judged")
_OF_TARGET = ("kind", "value", "upper", "due")
_OF_PROJECT = ("name", "role", "field", "division", "participants", "agreement_clause", "summary")
_OF_PLAN = ("number", "category", "role", "field", "name", "is_provisional", "merged_into", "content")
_OF_INDICATOR = ("name", "unit", "direction", "kind", "accumulation", "baseline", "decimals", "definition")
_OF_PARTS = ("figures", "breakdowns", "activities", "comments", "costs", "photos")


class Nature(StrEnum):
    """What a change is for its readers."""

    UPDATE = "update"  # 時点修正: something that was not known or not decided then
    CORRECTION = "correction"  # 正誤: something that was printed and was wrong
    FOLLOWS = "follows"  # it follows from other changes: grades, rates, counts


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `code` says what: value_reported, value_changed, grade_changed, count_changed …

    `subject` is the record's identity (indicator:p012-i1 · project:p012 · tally:3/A · plan:2026/p012); `what` the part
    of the record that changed; values in ten-thousandths, symbols, counts or texts, as the record holds them.
    """

    code: str
    nature: Nature
    subject: str
    what: str = ""
    before: object = None
    after: object = None


def difference(before: Yearbook, after: Yearbook) -> tuple[Change, ...]:
    """Everything that changed from one yearbook of a fiscal year to another of the same: facts first, then what follows.

    Raises `ValueError` for yearbooks of two years or two regions: those are compared, not corrected.
    """
    if before.year != after.year or before.region.name != after.region.name:
        raise ValueError("yearbooks of one region and one year wanted")
    found = [
        *_projects(before, after),
        *_items(before, after),
        *_plan(before, after),
        *_scale(before, after),
        *_tally(before.tally, after.tally),
    ]
    return tuple(sorted(found, key=lambda change: change.nature is Nature.FOLLOWS))


def _paired(
    before: Sequence[Row], after: Sequence[Row], key: Callable[[Row], str]
) -> Iterator[tuple[str, Row | None, Row | None]]:
    """Rows of both by key: in the new order, those that are gone at the end."""
    old: Mapping[str, Row] = {key(row): row for row in before}
    new: Mapping[str, Row] = {key(row): row for row in after}
    for id, row in new.items():
        yield id, old.get(id), row
    for id, row in old.items():
        if id not in new:
            yield id, row, None


def _fields(
    old: object, new: object, names: Sequence[str], subject: str, code: str, nature: Nature
) -> Iterator[Change]:
    for name in names:
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield Change(code, nature, subject, name, before, after)


def _projects(before: Yearbook, after: Yearbook) -> Iterator[Change]:
    for id, old, new in _paired(before.projects, after.projects, lambda year: year.project.id):
        subject = f"project:{id}"
        if old is None and new is not None:
            yield Change("project_added", Nature.UPDATE, subject, after=new.project.name)
        elif old is not None and new is None:
            yield Change("project_removed", Nature.UPDATE, subject, before=old.project.name)
        elif old is not None and new is not None:
            yield from _project(old, new, subject)


def _project(old: ProjectYear, new: ProjectYear, subject: str) -> Iterator[Change]:
    yield from _fields(old.project, new.project, _OF_PROJECT, subject, "project_changed", Nature.CORRECTION)
    for name in _OF_PARTS:
        rows_before, rows_after = getattr(old, name), getattr(new, name)
        if rows_before != rows_after:
            nature = Nature.UPDATE if not rows_before else Nature.CORRECTION
            yield Change("rows_changed", nature, subject, name, rows_before, rows_after)
    if old.grade != new.grade:
        yield Change("project_grade_changed", Nature.FOLLOWS, subject, "grade", old.grade, new.grade)


def _items(before: Yearbook, after: Yearbook) -> Iterator[Change]:
    for id, old, new in _paired(before.items, after.items, lambda item: item.indicator.id):
        subject = f"indicator:{id}"
        if old is None and new is not None:
            yield Change("item_added", Nature.UPDATE, subject, after=new.symbol)
        elif old is not None and new is None:
            yield Change("item_removed", Nature.CORRECTION, subject, before=old.symbol)
        elif old is not None and new is not None:
            yield from _item(old, new, subject)


def _item(old: Item, new: Item, subject: str) -> Iterator[Change]:
    yield from _fields(
        old.indicator, new.indicator, _OF_INDICATOR, subject, "indicator_changed", Nature.CORRECTION
    )
    yield from _result(old.result, new.result, subject)
    yield from _target(old.target, new.target, subject)
    if _decided(old) != _decided(new):
        yield Change("decision_changed", Nature.UPDATE, subject, "override", _decided(old), _decided(new))
    if old.printed_rate != new.printed_rate:
        yield Change("rate_changed", Nature.FOLLOWS, subject, "rate", old.printed_rate, new.printed_rate)
    if old.symbol != new.symbol:
        yield Change("grade_changed", Nature.FOLLOWS, subject, "grade", old.symbol, new.symbol)
    elif old.reason != new.reason:
        yield Change("reason_changed", Nature.FOLLOWS, subject, "reason", old.reason, new.reason)


def _decided(item: Item) -> object:
    return item.result.override if item.result else None


def _result(old: Result | None, new: Result | None, subject: str) -> Iterator[Change]:
    """A value for a reason is an update, so is a confirmed one for a preliminary one; a number for a number an error."""
    was, is_now = _value(old), _value(new)
    if was != is_now:
        code = "value_changed"
        nature = Nature.UPDATE if old is not None and old.is_preliminary else Nature.CORRECTION
        if was is None:
            code, nature = "value_reported", Nature.UPDATE
        elif is_now is None:
            code, nature = "value_withdrawn", Nature.CORRECTION
        yield Change(code, nature, subject, "value", was, is_now)
    reasons = _missing(old), _missing(new)
    if was is None and is_now is None and reasons[0] != reasons[1]:
        yield Change("missing_changed", Nature.UPDATE, subject, "missing", *reasons)
    if old is not None and new is not None:
        yield from _further(old, new, subject)


def _further(old: Result, new: Result, subject: str) -> Iterator[Change]:
    for name in _OF_RESULT:
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            is_late = before in (None, "") or old.is_preliminary
            nature = Nature.UPDATE if is_late else Nature.CORRECTION
            yield Change("result_changed", nature, subject, name, before, after)
    if old.is_preliminary and not new.is_preliminary and _value(old) == _value(new) is not None:
        yield Change("value_confirmed", Nature.UPDATE, subject, "is_preliminary", True, False)


def _value(result: Result | None) -> int | None:
    return result.value if result else None


def _missing(result: Result | None) -> str:
    return result.missing or "not_reported" if result else "not_reported"


def _target(old: Target | None, new: Target | None, subject: str) -> Iterator[Change]:
    """A new version of a target was decided since; the same version with another number was printed wrong."""
    if old is None and new is not None:
        yield Change("target_set", Nature.UPDATE, subject, "target", None, new)
    elif old is not None and new is None:
        yield Change("target_withdrawn", Nature.CORRECTION, subject, "target", old, None)
    elif old is not None and new is not None:
        is_revised = new.version != old.version
        code = "target_revised" if is_revised else "target_changed"
        nature = Nature.UPDATE if is_revised else Nature.CORRECTION
        yield from _fields(old, new, _OF_TARGET, subject, code, nature)


def _plan(before: Yearbook, after: Yearbook) -> Iterator[Change]:
    old_rows = before.plan.rows if before.plan else ()
    new_rows = after.plan.rows if after.plan else ()
    for id, old, new in _paired(old_rows, new_rows, _plan_key):
        subject = f"plan:{id}"
        if old is None and new is not None:
            yield Change("plan_added", Nature.UPDATE, subject, "project", None, new.project)
        elif old is not None and new is None:
            yield Change("plan_removed", Nature.UPDATE, subject, "project", old.project, None)
        else:
            yield from _fields(old, new, _OF_PLAN, subject, "plan_changed", Nature.UPDATE)


def _plan_key(row: PlanRow) -> str:
    return f"{row.year}/{row.project}"


def _scale(before: Yearbook, after: Yearbook) -> Iterator[Change]:
    old, new = (before.scale.id, before.scale.version), (after.scale.id, after.scale.version)
    if old != new:
        yield Change("scale_changed", Nature.CORRECTION, f"scale:{after.scale.id}", "version", old, new)


def _tally(before: Tally, after: Tally) -> Iterator[Change]:
    """Counts by role and grade, projects, and the favourable share that follow."""
    rows_before, rows_after = (*before.rows, before.total), (*after.rows, after.total)
    for key, old, new in _paired(rows_before, rows_after, lambda row: row.key):
        subject = f"tally:{key}" if key else "tally"
        counts = _counts(before, old), _counts(after, new)
        for symbol in dict.fromkeys((*after.symbols, *before.symbols)):
            was, is_now = (of.get(symbol) for of in counts)
            if was != is_now:
                yield Change("count_changed", Nature.FOLLOWS, subject, symbol, was, is_now)
        if old is not None and new is not None:
            yield from _fields(
                old, new, ("projects", "favourable_share"), subject, "count_changed", Nature.FOLLOWS
            )


def _counts(tally: Tally, row: TallyRow | None) -> dict[str, int]:
    return dict(zip(tally.symbols, row.counts, strict=True)) if row else {}

"""Checks of units: as printed against as kept, one spelling for one unit, and names that say another unit."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from renkei.domain.finding import Finding
from renkei.domain.findings_about import amount, of_indicator, of_year, project_values
from renkei.domain.findings_context import Context
from renkei.domain.indicator import Indicator
from renkei.domain.measure import TooManyDigits, scaled
from renkei.domain.target import TargetKind
from renkei.domain.unit import COUNTERS, LATIN, SAME, in_unit, multiple_of, same_unit, usual

if TYPE_CHECKING:
    from renkei.domain.yearbook import Item

_PRINTED = re.compile(
    r"(?:約|計|合計|延べ|のべ|累計)?\s*(?P<sign>[-−▲△])?(?P<number>\d[\d,]*(?:\.\d+)?)\s*"
    r"(?P<unit>[^\d\s/()~〜,.以超未]*)(?:以上|以下|超|未満|以内)?(?:/(?:年度?|月|日))?"
)
_KNOWN = frozenset({usual(u) for group in SAME for u in group} | {*COUNTERS} | {u.casefold() for u in LATIN})
_OTHER_KINDS = frozenset({TargetKind.RANGE, TargetKind.RELATIVE, TargetKind.MILESTONE, TargetKind.TEXT})
_PEOPLE = re.compile(r"(?:人|者|員|客|生)数$")
_NAMED = (
    (re.compile(r"回数$"), "回"),
    (re.compile(r"件数$"), "件"),
    (re.compile(r"団体数$"), "団体"),
    (re.compile(r"(?:学|参加|中|小)校数$"), "校"),
    (re.compile(r"世帯数$"), "世帯"),
    (re.compile(r"項目数$"), "項目"),
    (re.compile(r"事業数$"), "事業"),
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as it was printed: value in whole ten-thousandths, and a unit that is known (or none)."""

    value: int
    unit: str


def printed(text: str) -> Printed | None:
    """What a printed text says, if it is one number with a known unit or none; else None.

    >>> printed("50,500千円"), printed("1回以上/年度"), printed("令和6年度までに策定")
    (Printed(value=505000000, unit='千円'), Printed(value=10000, unit='回'), None)
    """
    found = _PRINTED.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if found is None:
        return None
    unit = found["unit"]
    if unit and not multiple_of(unit)[0] > 1 and usual(unit) not in _KNOWN:
        return None
    try:
        value = scaled(found["number"].replace(",", ""))
    except TooManyDigits:
        return None
    return Printed(-value if found["sign"] else value, unit)


def printed_units(context: Context) -> Iterator[Finding]:
    """A unit in the printed target or result that is not the indicator's."""
    for item, text, said, _ in _printed(context):
        unit = item.indicator.unit
        if said.unit and unit and in_unit(1, said.unit, unit) is None and not same_unit(said.unit, unit):
            if multiple_of(said.unit)[1] == multiple_of(unit)[1]:
                continue  # 円 and 千円: the numbers are compared instead
            values = {"text": text, "printed_in": said.unit, "kept_in": unit}
            yield of_indicator(context, "printed_unit_differs", "warning", item.indicator, **values)


def printed_numbers(context: Context) -> Iterator[Finding]:
    """A printed target or result whose number is not the one that is kept."""
    for item, text, said, value in _printed(context):
        unit = item.indicator.unit
        kept = in_unit(value, unit, said.unit) if said.unit and unit else value
        if kept is None and same_unit(said.unit, unit):
            kept = value
        if kept is not None and kept != said.value:
            values = {"text": text, "value": amount(value, item.indicator.decimals)}
            yield of_indicator(context, "printed_number_differs", "warning", item.indicator, **values)


def _printed(context: Context) -> Iterator[tuple[Item, str, Printed, int]]:
    """Printed texts that can be read, with the value that is kept: of the target, then of the result."""
    for item in context.items:
        target, result = item.target, item.result
        if target and target.value is not None and target.kind not in _OTHER_KINDS:
            said = printed(target.as_printed)
            if said:
                yield item, target.as_printed, said, target.value
        if result and result.value is not None:
            said = printed(result.as_printed)
            if said:
                yield item, result.as_printed, said, result.value


def one_spelling(context: Context) -> Iterator[Finding]:
    """One unit that a year's papers print in two spellings: 人 and 名."""
    counted: dict[str, Counter[str]] = {}
    for unit in _units(context):
        if unit:
            counted.setdefault(usual(unit), Counter())[unit] += 1
    for spellings in counted.values():
        if len(spellings) > 1:
            ordered = sorted(spellings.items(), key=lambda pair: (-pair[1], pair[0]))
            values = {
                "usual": ordered[0][0],
                "usual_count": ordered[0][1],
                "others": tuple(unit for unit, _ in ordered[1:]),
                "others_count": sum(count for _, count in ordered[1:]),
            }
            yield of_year(context, "unit_in_two_spellings", "note", **values)


def _units(context: Context) -> Iterator[str]:
    yield from (item.indicator.unit for item in context.items)
    yield from (figure.unit for figure in context.figures)
    yield from (breakdown.unit for breakdown in context.breakdowns)
    yield from (activity.unit for activity in context.activities)


def names_and_units(context: Context) -> Iterator[Finding]:
    """A name that ends in one unit and is counted in another: 開催回数 in 件. 項目 and 事業 weigh more than others."""
    named = [
        (f"indicator:{i.indicator.id}", i.project, i.indicator.name, i.indicator.unit) for i in context.items
    ]
    named += [(f"figure:{f.project}/{f.year}/{f.order}", f.project, f.name, f.unit) for f in context.figures]
    named += [
        (f"breakdown:{b.project}/{b.year}/{b.order}", b.project, b.title, b.unit) for b in context.breakdowns
    ]
    for subject, project, name, unit in named:
        wanted = _said_by_name(name)
        found = multiple_of(unit)[1]
        is_of_people = wanted == "人" and found.startswith("人")  # 人泊, 人日: people times days
        if wanted and unit and not is_of_people and not same_unit(wanted, found):
            code, level = "name_says_other_unit", "note"
            if {wanted, usual(unit)} == {"項目", "事業"}:
                code, level = "projects_counted_as_items", "warning"
            values = {"name": name, "wanted": wanted, "found": unit}
            yield Finding(code, level, subject, context.year, {**project_values(context, project), **values})


def _said_by_name(name: str) -> str:
    if _PEOPLE.search(name):
        return "人"
    return next((unit for pattern, unit in _NAMED if pattern.search(name)), "")


def no_unit(context: Context) -> Iterator[Finding]:
    """A number without a unit."""
    for indicator in _in_use(context):
        if not indicator.unit:
            yield of_indicator(context, "indicator_without_unit", "warning", indicator)


def _in_use(context: Context) -> Iterator[Indicator]:
    """Indicators of the year that have a number."""
    for item in context.items:
        kept = (item.target and item.target.value is not None, item.result and item.result.value is not None)
        if any(kept):
            yield item.indicator

"""Values and targets of items as they are printed, each with its record."""

from __future__ import annotations

from collections.abc import Iterable

from renkei.domain.indicator import Accumulation, Indicator
from renkei.domain.measure import unscaled
from renkei.domain.target import Target, TargetKind
from renkei.domain.yearbook import Item
from renkei.materials.outline.material import Material
from renkei.materials.outline.measure import width
from renkei.materials.outline.model import Cell
from renkei.wording import N_

_FIGURE = 830  # in hundredths of an em: what is longer is read as words, not as a figure
_BOUNDS = {
    TargetKind.MORE_THAN: N_("more than {value}"),
    TargetKind.AT_MOST: N_("{value} or less"),
    TargetKind.LESS_THAN: N_("less than {value}"),
    TargetKind.KEEP: N_("keep {value} or more"),
}


def record_of(item: Item, year: int, what: str) -> str:
    """The identity of a figure of an item.

    `what`: actual · target · rate · grade · previous.
    """
    return f"indicator:{item.indicator.id}/{year}/{what}"


def actual_value(item: Item) -> int | None:
    """The value that was graded, in whole ten-thousandths: the running total of an indicator that counts one."""
    if item.result is None or item.result.value is None:
        return None
    if item.indicator.accumulation is Accumulation.CUMULATIVE:
        return dict(item.graded.trace.inputs).get("a", item.result.value)
    return item.result.value


def actual_cell(material: Material, item: Item) -> Cell:
    """What was reported; missing with its reason."""
    record = record_of(item, material.year, "actual")
    value = actual_value(item)
    if value is None:
        reason = item.result.missing if item.result and item.result.missing else item.reason
        return _judged_cell(material, item, record) or material.missing_cell(reason or "not_reported", record)
    indicator = item.indicator
    return Cell(
        (material.words.quantity(value, indicator.unit, _decimals(item)),),
        "zero" if value == 0 else "number",
        record,
        unscaled(value),
        indicator.unit,
        small=_remarks(material, item),
        style="strong",
    )


def _judged_cell(material: Material, item: Item, record: str) -> Cell | None:
    """A milestone, points or a judgement has no value of its own."""
    result = item.result
    if result is None:
        return None
    if result.done_on is not None:
        return Cell((material.words.date(result.done_on),), "text", record)
    if result.score is not None and result.full is not None:
        words = material.words
        text = words(
            "{score} of {full} points", score=words.number(result.score), full=words.number(result.full)
        )
        return Cell((text,), "number", record, unscaled(result.score))
    return Cell((result.as_printed,), "text", record) if result.as_printed else None


def _remarks(material: Material, item: Item) -> tuple[str, ...]:
    said = []
    if item.result and item.result.is_preliminary:
        said.append(material.words("preliminary figure"))
    if item.indicator.accumulation is Accumulation.CUMULATIVE:
        said.append(material.words("running total"))
    return (material.words.join(said),) if said else ()


def target_cell(material: Material, item: Item) -> Cell:
    """What was aimed at, as the office prints it."""
    record = record_of(item, material.year, "target")
    target = item.target
    if target is None:
        return material.missing_cell("no_target", record)
    value = unscaled(target.value) if target.value is not None else None
    text = target_text(material, target, item.indicator, _decimals(item))
    if value is None or (material.words.is_japanese and width(text, material.language) > _FIGURE):
        return Cell((text,), "prose", record, value, item.indicator.unit, style="said")
    return Cell((text,), "number", record, value, item.indicator.unit)


def decimals_of(values: Iterable[int | None], least: int = 0) -> int:
    """How many decimals a column of figures needs so that none loses a digit and all have as many.

    >>> decimals_of([66_200, 55_000]), decimals_of([662_000, 170_000], least=2), decimals_of([None])
    (2, 2, 0)
    """
    needed = (
        4 - len(digits) + len(digits.rstrip("0")) for digits in (f"{value or 0:04d}"[-4:] for value in values)
    )
    return max([least, *(min(count, 4) for count in needed)])


def _decimals(item: Item) -> int:
    aim = item.target
    # of a change against the baseline the value is a share, not a figure of the column
    target = None if aim is None or aim.kind is TargetKind.RELATIVE else aim.value
    return decimals_of((actual_value(item), target), item.indicator.decimals)


def target_text(material: Material, target: Target, indicator: Indicator, decimals: int = 0) -> str:
    """A target in words: as printed where that is kept, else from its kind and value. A plain figure has as many decimals
    as the value beside it, and one sign for less than nothing."""
    words = material.words
    if target.as_printed and (words.is_japanese or target.value is None):
        return _as_printed(material, target, indicator, decimals)
    if target.kind is TargetKind.MILESTONE and target.due is not None:
        return words.date(target.due)
    if target.value is None:
        return words.reason("no_target")
    if target.kind is TargetKind.RELATIVE:
        return words("{change} against the baseline", change=_signed_percent(material, target.value))
    value = words.quantity(target.value, indicator.unit, decimals)
    if target.kind is TargetKind.RANGE and target.upper is not None:
        return (
            words.number(target.value, decimals)
            + "～"
            + words.quantity(target.upper, indicator.unit, decimals)
        )
    return words(_BOUNDS[target.kind], value=value) if target.kind in _BOUNDS else value


def _as_printed(material: Material, target: Target, indicator: Indicator, decimals: int) -> str:
    words, printed = material.words, target.as_printed
    printed = "－" + printed[1:] if printed[:1] in "▲△" and printed[1:2].isdigit() else printed
    if target.value is None:
        return printed
    plain = {words.quantity(target.value, indicator.unit, most) for most in range(5)}
    own = words.quantity(target.value, indicator.unit, decimals)
    if printed in plain:
        return own
    figure = next((text for text in sorted(plain, key=len, reverse=True) if printed.startswith(text)), "")
    return own + printed.removeprefix(figure) if figure else printed


def _signed_percent(material: Material, share: int) -> str:
    sign = "％" if material.words.is_japanese else "%"
    return material.words.signed(unscaled(100 * share)) + sign


def rate_cell(material: Material, item: Item) -> Cell:
    """The achievement rate as the scale prints it."""
    record = record_of(item, material.year, "rate")
    if item.printed_rate is None:
        return material.missing_cell(item.reason or "not_evaluable", record)
    return Cell((material.words.percent(item.printed_rate),), "number", record, item.printed_rate, "%")

"""A number that its cell's format shows as something else (percent, words, thousands left out) → what it gives."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from renkei.domain.unit import multiple_of, same_unit
from renkei.exchange.kinds import Count, Kind, Number
from renkei.exchange.workbook.cell_values import Taken, taken_number, taken_text
from renkei.exchange.workbook.number_form import NumberForm, number_form


@dataclass(frozen=True, slots=True)
class Counted:
    """What a row counts in, as far as it is known; a `factor` (増減率) is kept as the number that percent shows."""

    unit: str = ""
    is_factor: bool = False


def shown_number(value: int | Decimal, form: str, kind: Kind, row: Counted) -> Taken:
    """What a number in a cell of this format gives. Where a person sees something else than the number, the number is
    never taken without a word: what is seen decides, and it is proposed or read as if it had been typed."""
    shape = number_form(form, value)
    if shape.is_plain or not isinstance(kind, Number | Count):
        is_worded = not shape.is_plain and shape.has_digits and not shape.percents
        return taken_number(value, kind, shape.words(value) if is_worded else "")
    if shape.is_share:
        return _share(value, shape, row)
    if not shape.has_digits:
        return _proposed(value, shape, _plain(value))
    if isinstance(kind, Count):
        return _proposed(value, shape, shape.digits(value))
    if not (shape.before or shape.after):
        return _proposed(value, shape, _in_thousands(value, shape, row.unit))
    if not shape.before and same_unit(shape.after, row.unit) and not row.is_factor:
        return _proposed(value, shape, shape.digits(value)) if shape.thousands else Taken(value)
    got = taken_text(shape.words(value), kind)
    return _proposed(value, shape, str(got.raw)) if got.code else got


def _share(value: int | Decimal, shape: NumberForm, row: Counted) -> Taken:
    """A share in percent: where the row counts in percent, its number is meant as shown."""
    if row.is_factor:
        return Taken(value)
    found, plain = shape.words(value), shape.digits(value)
    if not same_unit(row.unit, "%"):
        return Taken(found)
    values = {"found": found, "proposal": plain}
    return Taken(plain, "cell_percent", kept=found, is_sure=True, values=values)


def _in_thousands(value: int | Decimal, shape: NumberForm, unit: str) -> str:
    """The number as shown where the row counts in just these thousands; else as it is."""
    is_same = multiple_of(unit)[0] == 1000**shape.thousands
    return shape.digits(value) if is_same else _plain(value)


def _proposed(value: int | Decimal, shape: NumberForm, after: str) -> Taken:
    found = shape.shown(value)
    values = {"found": found, "held": _plain(value), "proposal": after}
    return Taken(after, "cell_shown_otherwise", kept=found, fault="cell_shown_otherwise", values=values)


def _plain(value: int | Decimal) -> str:
    return format(value, "f") if isinstance(value, Decimal) else str(value)

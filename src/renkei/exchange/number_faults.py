"""What to say of a number that is not written plainly: what it says is proposed, in the unit of its row."""

from __future__ import annotations

from renkei.domain.measure import unscaled
from renkei.domain.spelled_number import Spelled
from renkei.domain.unit import in_unit, same_unit


def number_fault(spelled: Spelled, unit: str) -> tuple[str, dict[str, object]]:
    """The code of the fault and the values its sentence names.

    >>> from renkei.domain.spelled_number import read_number
    >>> number_fault(read_number("50,500千円"), "千円")
    ('not_a_number_near', {'found': '50,500千円', 'proposal': '50500'})
    >>> number_fault(read_number("50,500千円"), "円")
    ('number_in_other_unit', {'found': '50,500千円', 'unit': '円', 'proposal': '50500000'})
    >>> number_fault(read_number("120人"), "円")[0], number_fault(read_number("集計中"), "円")[0]
    ('number_of_other_unit', 'number_is_reason')
    """
    found: dict[str, object] = {"found": spelled.text}
    if spelled.missing:
        return "number_is_reason", {**found, "reason": spelled.missing}
    if spelled.value is None:
        return _unread(spelled, found)
    if not unit or not spelled.unit or same_unit(spelled.unit, unit):
        return "not_a_number_near", {**found, "proposal": _plain(spelled.value)}
    converted = in_unit(spelled.value, spelled.unit, unit)
    if converted is None:
        return "number_of_other_unit", {**found, "unit": unit, "unit_found": spelled.unit}
    return "number_in_other_unit", {**found, "unit": unit, "proposal": _plain(converted)}


def _unread(spelled: Spelled, found: dict[str, object]) -> tuple[str, dict[str, object]]:
    if spelled.fault == "number_too_many_digits":
        return "too_many_digits", found
    if spelled.fault == "number_letter_for_digit" and spelled.position:
        return "number_has_letter", {**found, "letter": spelled.text[spelled.position - 1]}
    return "not_a_number", found


def _plain(value: int) -> str:
    return format(unscaled(value), "f")

"""What to say of a number that is not written plainly: what it says is proposed, in the unit of its row."""

from __future__ import annotations

from renkei.domain.measure import unscaled
from renkei.domain.spelled_number import Spelled
from renkei.domain.spelled_target import read_target
from renkei.domain.target import TargetKind
from renkei.domain.unit import in_unit, is_known_unit, multiple_of, same_unit


def number_fault(spelled: Spelled, unit: str) -> tuple[str, dict[str, object]]:
    """The code of the fault and the values its sentence names.

    >>> from renkei.domain.spelled_number import read_number
    >>> number_fault(read_number("50,500千円"), "千円")
    ('not_a_number_near', {'found': '50,500千円', 'proposal': '50500'})
    >>> number_fault(read_number("50,500千円"), "円")
    ('number_in_other_unit', {'found': '50,500千円', 'unit': '円', 'proposal': '50500000'})
    >>> number_fault(read_number("120人"), "円")[0], number_fault(read_number("集計中"), "円")[0]
    ('number_of_other_unit', 'number_is_reason')
    >>> number_fault(read_number("12.3万人"), "")
    ('number_of_unknown_unit', {'found': '12.3万人', 'unit_found': '万人'})
    >>> number_fault(read_number("3件確定待ち"), "人")[0]
    'not_a_number'
    >>> number_fault(read_number("1,80"), "円")
    ('number_comma_unclear', {'found': '1,80'})
    >>> number_fault(read_number("1.800人"), "人")
    ('number_point_unclear', {'found': '1.800人', 'proposal': '1.8'})
    """
    found: dict[str, object] = {"found": spelled.text}
    if spelled.missing:
        return "number_is_reason", {**found, "reason": spelled.missing}
    if spelled.value is None:
        return _unread(spelled, found)
    if "point_for_comma" in spelled.repairs and (
        not unit or not spelled.unit or same_unit(spelled.unit, unit)
    ):
        return "number_point_unclear", {**found, "proposal": _plain(spelled.value)}
    if "comma_for_point" in spelled.repairs:
        return "number_comma_unclear", found
    if not unit and _is_multiple(spelled.unit):
        return "number_of_unknown_unit", {**found, "unit_found": spelled.unit}
    if not unit or not spelled.unit or same_unit(spelled.unit, unit):
        return "not_a_number_near", {**found, "proposal": _plain(spelled.value)}
    converted = in_unit(spelled.value, spelled.unit, unit)
    if converted is None and not is_known_unit(spelled.unit):
        return "not_a_number", found
    if converted is None:
        return "number_of_other_unit", {**found, "unit": unit, "unit_found": spelled.unit}
    return "number_in_other_unit", {**found, "unit": unit, "proposal": _plain(converted)}


def percent_taken(spelled: Spelled, unit: str) -> int | None:
    """A number with a percent sign where its row counts in percent: so a spreadsheet shows a share that it keeps as one.

    >>> from renkei.domain.spelled_number import read_number
    >>> percent_taken(read_number("19.0%"), "％"), percent_taken(read_number("19.0%"), "人")
    (190000, None)
    """
    is_alone = spelled.certain and not spelled.qualifiers
    return spelled.taken if is_alone and same_unit(spelled.unit, "%") and same_unit(unit, "%") else None


def _unread(spelled: Spelled, found: dict[str, object]) -> tuple[str, dict[str, object]]:
    if spelled.fault == "number_too_many_digits":
        return "too_many_digits", found
    if spelled.fault == "number_letter_for_digit" and spelled.position:
        return "number_has_letter", {**found, "letter": spelled.text[spelled.position - 1]}
    return "not_a_number", found


def _is_multiple(unit: str) -> bool:
    """Whether a unit counts in thousands or more (万人): such a number says nothing while its row's unit is not known."""
    return bool(unit) and multiple_of(unit)[0] != 1


def _plain(value: int) -> str:
    return format(unscaled(value), "f")


def target_fault(
    text: str, unit: str, *, plain: TargetKind = TargetKind.AT_LEAST, stated: TargetKind | None = None
) -> tuple[str, dict[str, object]] | None:
    """The same of a target: a bound in words is the target's kind. None if it says nothing more than a number would.

    `plain` is what a number alone means for the indicator, `stated` the kind that stands beside the value.

    >>> target_fault("1回以上/年度", "回")
    ('target_in_words', {'found': '1回以上/年度', 'kind': 'at_least', 'proposal': '1'})
    >>> target_fault("880g", "g", plain=TargetKind.AT_MOST)
    ('target_in_words', {'found': '880g', 'kind': 'at_most', 'proposal': '880'})
    >>> target_fault("約1400", "人")
    ('target_not_certain', {'found': '約1400', 'kind': 'at_least', 'proposal': '1400'})
    >>> target_fault("現状維持", "人")
    ('target_without_number', {'found': '現状維持', 'kind': 'keep'})
    """
    target = read_target(text, unit, plain=stated or plain)
    if target.fault or target.missing or target.upper is not None or target.kind is TargetKind.RELATIVE:
        return None
    if target.value is None:
        return "target_without_number", {"found": text, "kind": str(target.kind)}
    if target.unit and (not same_unit(target.unit, unit) if unit else _is_multiple(target.unit)):
        return None
    is_bare = read_target(text, unit, plain=TargetKind.TEXT).kind is TargetKind.TEXT
    if is_bare and stated and target.certain:
        return None
    code = "target_in_words" if target.certain else "target_not_certain"
    return code, {"found": text, "kind": str(target.kind), "proposal": _plain(target.value)}

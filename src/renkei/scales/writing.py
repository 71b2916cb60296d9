"""The Scale → TOML in its canonical form: fixed order, exact bounds, every choice written out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from fractions import Fraction

from renkei.domain.bound import percent_text
from renkei.domain.scale import Axis, Case, Condition, GradeStep, MissingRule, Of, Printing, Rules, Scale
from renkei.scales.shape import FORMAT

Pairs = Iterable[tuple[str, str]]


def to_toml(scale: Scale) -> str:
    """The scale as a file: `load(to_toml(scale)) == scale`, and the text of a loaded canonical file is the same text."""
    blocks = [
        _lines(_head(scale)),
        _block("[rules]", _rules(scale.rules)),
        _block("[print]", _print(scale.printing)),
    ]
    blocks += [_block("[[grade]]", _grade(step)) for step in scale.grades]
    for case in scale.cases:
        blocks.append(_block("[[case]]", _case(case)))
        blocks += [_block("[[case.grade]]", _case_grade(step)) for step in case.grades]
    blocks += [_block("[[missing]]", _missing(rule)) for rule in scale.missing]
    for axis in scale.axes:
        blocks.append(_block("[[axis]]", _axis(axis)))
        blocks += [_block("[[axis.grade]]", _grade(step)) for step in axis.grades]
    if scale.extra:
        blocks.append(_block("[extra]", ((_key(key), _text(text)) for key, text in scale.extra)))
    return "\n\n".join(blocks) + "\n"


def _head(scale: Scale) -> Iterator[tuple[str, str]]:
    yield "format", str(FORMAT)
    yield "id", _text(scale.id)
    yield "version", str(scale.version)
    yield "name", _text(scale.name)
    yield from _texts(("english", scale.english))
    if scale.valid_from is not None:
        yield "valid_from", str(scale.valid_from)
    if scale.valid_to is not None:
        yield "valid_to", str(scale.valid_to)
    if scale.decided_on is not None:
        yield "decided_on", scale.decided_on.isoformat()
    yield from _texts(("source", scale.source), ("caveat", scale.caveat))
    yield from _texts(("group", scale.group), ("group_english", scale.group_english))


def _rules(rules: Rules) -> Iterator[tuple[str, str]]:
    for key in ("rate", "lower", "zero_target", "past_baseline", "keep", "reference"):
        yield key, _text(getattr(rules, key))
    if rules.compare_rounding is None:
        yield "compare_on", '"exact"'
    else:
        yield "compare_on", f'{{ rounding = "{rules.compare_rounding}", digits = {rules.compare_digits} }}'
    if rules.cap is not None:
        yield "cap", _percent(rules.cap)
    if rules.floor is not None:
        yield "floor", _percent(rules.floor)
    yield from _texts(("project", rules.project))


def _print(printing: Printing) -> Iterator[tuple[str, str]]:
    yield "digits", str(printing.digits)
    yield "rounding", _text(printing.rounding)
    yield "shares", _text(printing.shares)
    yield "share_digits", str(printing.share_digits)


def _grade(step: GradeStep) -> Iterator[tuple[str, str]]:
    yield "symbol", _text(step.symbol)
    yield "label", _text(step.label)
    yield from _texts(("english", step.english))
    if step.favourable is not None:
        yield "favourable", _yes_no(step.favourable)
    if step.points is not None:
        yield "points", _number(step.points)
    yield from _given(step)


def _case_grade(step: GradeStep) -> Iterator[tuple[str, str]]:
    yield "symbol", _text(step.symbol)
    yield from _given(step)


def _given(step: GradeStep) -> Iterator[tuple[str, str]]:
    if step.when:
        yield "when", f"[{', '.join(_inline(_condition(condition)) for condition in step.when)}]"
    if step.otherwise:
        yield "otherwise", "true"


def _condition(condition: Condition) -> Iterator[tuple[str, str]]:
    yield "of", _text(condition.of)
    if condition.of is Of.COMPARE:
        yield str(condition.op), '"target"'
    elif condition.of not in (Of.DONE, Of.JUDGED):
        yield str(condition.op), _percent(condition.bound)
    yield from _texts(("reference", condition.reference))
    if condition.per_elapsed:
        yield "per_elapsed", _percent(condition.per_elapsed)


def _case(case: Case) -> Iterator[tuple[str, str]]:
    yield "where", _inline((key, _text(value)) for key, value in case.where)
    if case.use:
        yield "use", _inline((str(compared), _text(instead)) for compared, instead in case.use)


def _missing(rule: MissingRule) -> Iterator[tuple[str, str]]:
    yield "reason", _text(rule.reason)
    yield "symbol", _text(rule.symbol)
    yield "counted", _yes_no(rule.counted)
    yield from _texts(("label", rule.label), ("english", rule.english))


def _axis(axis: Axis) -> Iterator[tuple[str, str]]:
    yield "id", _text(axis.id)
    yield "label", _text(axis.label)
    yield from _texts(("english", axis.english))


def _texts(*pairs: tuple[str, str]) -> Iterator[tuple[str, str]]:
    """Texts that are not empty."""
    return ((key, _text(text)) for key, text in pairs if text)


def _block(heading: str, pairs: Pairs) -> str:
    return f"{heading}\n{_lines(pairs)}"


def _lines(pairs: Pairs) -> str:
    return "\n".join(f"{key} = {value}" for key, value in pairs)


def _inline(pairs: Pairs) -> str:
    return "{ " + ", ".join(f"{key} = {value}" for key, value in pairs) + " }"


def _key(name: str) -> str:
    is_bare = name.isascii() and name.replace("_", "").replace("-", "").isalnum()
    return name if is_bare else _text(name)


def _text(text: str) -> str:
    """A basic string. JSON escapes as TOML does, but for DEL."""
    return json.dumps(str(text), ensure_ascii=False).replace("\x7f", "\\u007f")


def _percent(number: Fraction) -> str:
    return f'"{percent_text(number)}"'


def _number(number: Fraction) -> str:
    return str(number.numerator) if number.denominator == 1 else percent_text(number / 100).rstrip("%")


def _yes_no(value: bool) -> str:
    return "true" if value else "false"

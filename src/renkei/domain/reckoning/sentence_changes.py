"""Changes in sentences: 「42項目から45項目に3項目増加」「76.4％から78.9％へ2.5ポイント上昇」."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renkei.domain.reckoning.odd import Odd, amounts
from renkei.domain.reckoning.policies import is_near, nearest, quotient
from renkei.domain.reckoning.sentence import NUMBER, Sentence
from renkei.domain.reckoning.told import Told
from renkei.domain.reckoning.ways import DIFFERENCE

_N = NUMBER
_GAP = rf"[^。、()「」{_N[1:-1]}]"
_UP, _DOWN = r"(?:増|上昇|上が|伸び|向上|拡大)", r"(?:減|低下|下が|下落|下降|縮小)"
_FROM_TO = re.compile(
    rf"(?P<a>{_N})(?:{_GAP}{{0,8}})?(?:から|より|→|⇒)\s*{_GAP}{{0,14}}?(?P<b>{_N})(?P<rest>.*)"
)
_DELTA = re.compile(
    rf"\s*(?:に|へ|まで|と)?(?:、)?\s*(?:なり、?|と?\s*)?\(?\s*(?P<d>{_N})\s*\)?\s*(?:の|も)?\s*(?P<way>{_UP}|{_DOWN})?"
)
_WAY = re.compile(
    rf"\s*(?:に|へ|まで|と)\s*(?:大きく|大幅に|やや|わずかに)?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
)
_QUOTIENT = re.compile(rf"(?P<a>{_N})\s*÷\s*(?P<b>{_N})\s*(?:×\s*100\s*)?[=≒]\s*(?P<c>{_N})")


def moves(sentence: Sentence) -> Iterator[Odd]:
    """Changes that are told with another difference, or in another direction, than their two numbers have."""
    for found in _FROM_TO.finditer(sentence.masked):
        before, after = sentence.number(found["a"]), sentence.number(found["b"])
        if not _are_alike(before, after):
            continue
        if told := _DELTA.match(found["rest"]):
            yield from _delta(sentence, before, after, sentence.number(told["d"]), told["way"] or "")
        if way := _WAY.match(found["rest"]):
            is_up = after.value > before.value
            if after.value != before.value and is_up == bool(way["down"]):
                yield Odd("text_direction_differs", "error", {"sentence": sentence.text})


def _are_alike(a: Told, b: Told) -> bool:
    return (
        not a.is_rough and not b.is_rough and not a.sign and not b.sign and (a.unit == b.unit or not a.unit)
    )


def _delta(sentence: Sentence, before: Told, after: Told, told: Told, way: str) -> Iterator[Odd]:
    """The difference that is said beside the two numbers, as points where they are percentages."""
    of = {"ポイント", "%"} if after.unit == "%" else {after.unit}
    if told.is_rough or told.unit not in of or not (way or told.sign):
        return
    is_down = told.sign == "-" or re.match(_DOWN, way) is not None
    stands = -abs(told.value) if is_down else abs(told.value)
    exact = after.value - before.value
    is_growth = told.unit == "%" and before.value and _is_growth(stands, before, after, told)
    if is_growth or DIFFERENCE.gives(Told(stands, told.decimals, told.unit), before, after):
        return
    decimals = max(told.decimals, before.decimals, after.decimals)
    values = amounts(told.unit, decimals, stands=abs(stands), right=abs(exact))
    yield Odd("text_difference_differs", "error", {"sentence": sentence.text, **values})


def _is_growth(stands: int, before: Told, after: Told, told: Told) -> bool:
    return is_near(stands, quotient(after.value - before.value, before.value), told.step)


def quotients(sentence: Sentence) -> Iterator[Odd]:
    """「43,698 ÷ 50,500 ＝ 86.5％」 that is another."""
    for found in _QUOTIENT.finditer(sentence.masked):
        a, b, c = (sentence.number(found[name]) for name in "abc")
        if b.value <= 0 or c.unit != "%" or is_near(c.value, quotient(a.value, b.value), c.step):
            continue
        right = nearest(quotient(a.value, b.value), c.step)
        values = amounts("%", c.decimals, stands=c.value, right=right)
        yield Odd("text_quotient_differs", "error", {"sentence": sentence.text, **values})

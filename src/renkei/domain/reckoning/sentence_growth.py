"""Changes in percent and rates in sentences: 「110人（前年度100人、10.0％増）」「530人（目標500人、達成率106.0％）」."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from renkei.domain.measure import SCALE
from renkei.domain.reckoning.changes import NEAR_RATE
from renkei.domain.reckoning.odd import Odd, amounts
from renkei.domain.reckoning.policies import nearest, quotient
from renkei.domain.reckoning.sentence import NUMBER, Sentence
from renkei.domain.reckoning.told import Told, in_base

_N = NUMBER
_GAP = rf"[^。、()「」{_N[1:-1]}]"
_RATE = r"(?:伸び率|増加率|増減率|減少率|上昇率|低下率)(?:は|が|:)?"
_WAY = r"(?P<way>増|減|伸び|上昇|低下|縮小|拡大)"
_BEFORE = r"(?:対?前年(?:度|同期|同月)?|昨年度?|前回)(?:実績)?(?:は|の|:)?"
_HUNDRED = 100 * SCALE
_WHOLES = 6  # numbers before one that it may be a part of
_ROUND = 4  # zeros at the end of an amount that is told in 万円 or 億円

_FROM_TO = re.compile(
    rf"(?P<a>{_N})(?:から|→|⇒)\s*{_GAP}{{0,6}}?(?P<b>{_N})\s*(?:に|へ|まで|と)?(?:の|、)?\s*\(?(?:{_RATE}\s*(?P<c>{_N})|(?P<d>{_N})\s*の?{_WAY})"
)
_IN_BRACKETS = re.compile(
    rf"(?P<b>{_N})\s*\(\s*{_BEFORE}\s*(?P<a>{_N})\s*[、,]\s*(?:{_RATE}\s*)?(?P<d>{_N})\s*の?{_WAY}"
)
_BY = re.compile(
    rf"(?P<b>{_N})(?:で|となり|、|です)*\s*(?:これは)?{_BEFORE}(?:に|と)?(?:比べ?(?:て|ると)?)?、?\s*(?P<by>{_N})\s*\(\s*(?P<d>{_N})\s*\)\s*の?{_WAY}"
)
_OF_TARGET = re.compile(
    rf"(?P<b>{_N})\s*\(\s*目標値?(?:は|:)?\s*(?P<a>{_N})\s*[、,]\s*達成率(?:は|:)?\s*(?P<c>{_N})"
    rf"|目標値?(?:は|:)?\s*(?P<a2>{_N})(?:に対し(?:て)?|で)?[、,]?\s*実績値?(?:は|が|:)?\s*(?P<b2>{_N})(?:で)?[、,(]?\s*達成率(?:は|:)?\s*(?P<c2>{_N})"
)
_RETURNED = re.compile(rf"(?P<b>{_N}){_GAP}{{0,8}}\(\s*(?:回収|回答)率(?:は|:)?\s*(?P<c>{_N})\s*\)")
Range = tuple[Fraction, Fraction]


@dataclass(frozen=True, slots=True)
class Growth:
    """From a number to another, and the percentage that is said of it."""

    before: Told
    after: Told
    told: Told
    is_down: bool
    is_open: bool  # 増減率: no word says in which direction

    @property
    def is_certain(self) -> bool:
        """Whether all three may be held against each other."""
        numbers = (self.before, self.after, self.told)
        is_plain = not any(one.is_rough for one in numbers) and not (self.before.sign or self.after.sign)
        is_alike = self.before.unit in ("", self.after.unit) and self.after.unit not in ("%", "ポイント")
        return (
            is_plain
            and is_alike
            and self.told.unit == "%"
            and self.before.value > 0
            and self.after.value >= 0
        )

    def odd(self, sentence: Sentence) -> Iterator[Odd]:
        """What is wrong with it."""
        exact = quotient(self.after.value - self.before.value, self.before.value)
        low, high = (one - _HUNDRED for one in _range(self.after, self.before))
        size, step = abs(self.told.value), self.told.step
        signs = (1, -1) if self.is_open else (-1,) if self.is_down or self.told.sign == "-" else (1,)
        if not any(low - step < sign * size < high + step for sign in signs):
            yield _odd(
                "text_growth_differs", "error", sentence, self.told, nearest(abs(exact), self.told.step)
            )


def _range(part: Told, whole: Told) -> Range:
    """Between which shares the one lies that was reckoned before both numbers were rounded."""
    below, above = _slack(part), _slack(whole)
    low = quotient(max(part.value - below, 0), whole.value + above)
    return low, quotient(part.value + below, max(whole.value - above, 1))


def _slack(told: Told) -> int:
    """How far a printed number may be from the one that was reckoned with: 1.2億円, 253億2,200万円; a count is exact."""
    if told.decimals or told.times > 1:
        return told.step // 2
    if told.unit != "円":
        return 0
    digits = f"{told.value // SCALE}"
    zeros = len(digits) - len(digits.rstrip("0"))
    return 10**zeros * SCALE // 2 if zeros >= _ROUND else 0


def growths(sentence: Sentence) -> Iterator[Odd]:
    """Changes in percent that the two numbers do not give."""
    for pattern in (_FROM_TO, _IN_BRACKETS):
        for found in pattern.finditer(sentence.masked):
            sign = found.groupdict().get("c") or found["d"]
            yield from _growth(sentence, found, sentence.number(found["a"]), sentence.number(sign))
    for found in _BY.finditer(sentence.masked):
        after, by = sentence.number(found["b"]), sentence.number(found["by"])
        change = -by.value if _is_down(found) else by.value
        if by.unit == after.unit and not by.is_rough:
            before = replace(after, value=after.value - change)
            yield from _growth(sentence, found, before, sentence.number(found["d"]))


def _growth(sentence: Sentence, found: re.Match[str], before: Told, told: Told) -> Iterator[Odd]:
    one = Growth(
        in_base(before), in_base(sentence.number(found["b"])), told, _is_down(found), "増減率" in found[0]
    )
    if one.is_certain:
        yield from one.odd(sentence)


def _is_down(found: re.Match[str]) -> bool:
    return (found["way"] or "") in ("減", "低下", "縮小") or re.search(r"減少率|低下率", found[0]) is not None


def rates(sentence: Sentence) -> Iterator[Odd]:
    """達成率 that target and actual do not give; 回収率 of the numbers before."""
    for found in _OF_TARGET.finditer(sentence.masked):
        a, b, c = (sentence.number(found[name] or found[f"{name}2"]) for name in "abc")
        if _may_be_held(a, b, c) and a.value > 0 and b.value > 0:
            share, turned = _range(in_base(b), in_base(a)), _range(in_base(a), in_base(b))
            two_minus = (2 * _HUNDRED - share[1], 2 * _HUNDRED - share[0])
            yield from _rate(sentence, c, quotient(b.value, a.value), (share, turned, two_minus))
    for found in _RETURNED.finditer(sentence.masked):
        b, c = sentence.number(found["b"]), sentence.number(found["c"])
        before = sentence.before(found["b"], _WHOLES)
        wholes = [one for one in before if _may_be_held(one, b, c) and one.value >= b.value > 0]
        if wholes:
            ways = [_range(b, one) for one in wholes]
            yield from _rate(sentence, c, quotient(b.value, wholes[-1].value), ways)


def _rate(sentence: Sentence, told: Told, likely: Fraction, ways: Sequence[Range]) -> Iterator[Odd]:
    """What is wrong with a rate, where it is near the likeliest way: far from it, it may be of a number that is not told."""
    if abs(told.value - likely) <= NEAR_RATE and not any(_gives(one, told) for one in ways):
        yield _odd("text_quotient_differs", "warning", sentence, told, nearest(likely, told.step))


def _may_be_held(a: Told, b: Told, rate: Told) -> bool:
    is_plain = not any(one.is_rough or one.sign for one in (a, b, rate))
    return is_plain and a.unit == b.unit != "%" and rate.unit == "%"


def _gives(between: Range, rate: Told) -> bool:
    """Whether it is the rate, or one that a scale caps at 100."""
    low, high = between
    is_capped = rate.value == _HUNDRED and high > rate.value
    return low - rate.step < rate.value < high + rate.step or is_capped


def _odd(code: str, level: str, sentence: Sentence, told: Told, right: int) -> Odd:
    values = amounts("%", told.decimals, stands=abs(told.value), right=right)
    return Odd(code, level, {"sentence": sentence.text, **values})

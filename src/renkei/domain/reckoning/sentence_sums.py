"""Breakdowns in sentences: 「A 31件、B 14件の計45件」「57件（内訳：A 31件、B 26件）」."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renkei.domain.measure import SCALE
from renkei.domain.reckoning.odd import Odd, amounts, finest
from renkei.domain.reckoning.sentence import NUMBER, Sentence
from renkei.domain.reckoning.told import Told, is_rounded_unit

_N = NUMBER
_LABEL = rf"[^、,。;()\n{_N[1:-1]}]{{0,30}}?"
_ITEM = rf"{_LABEL}{_N}(?:\([^()]*\))?"
_PARTED = r"\s*(?:、|,|・|/|及び|並びに|と|\+|;|\s)\s*"
_LIST = rf"(?P<list>{_ITEM}(?:{_PARTED}{_ITEM})+)"
_TOTAL_AFTER = re.compile(
    rf"{_LIST}\s*(?:、|,|\s)?\s*(?:の|で|を)?\s*(?:合わせて|あわせて|合計|総計|計)\s*(?:は|で|が|:|、)?\s*(?P<total>{_N})"
)
_TOTAL_BEFORE = re.compile(
    rf"(?P<word>合計|総計|総数|計|全体|全)?\s*(?:で|は|:)?\s*(?P<total>{_N})\s*"
    rf"(?:\(\s*(?P<inner>内訳)?\s*[:は、]?\s*|(?P<outer>の?内訳\s*は?\s*[、:]?\s*\(?|\s*[:=]\s*)){_LIST}\s*(?P<close>\))?(?P<rest>.?.?)"
)
_NOT_PARTS = re.compile(
    r"うち|前年|昨年|前回|前期|目標|計画|基準|平均|最[大小高低多少]|予定|見込|累計|延べ|年度|現在|増|減|対比|から|→|まで|比べ|に対し|達成|定員|申込|応募|計\s*$|約"
)
_ADDED = re.compile(rf"(?P<list>{_N}(?:\s*\+\s*{_N})+)\s*=\s*(?P<total>{_N})")
_MORE = re.compile(r"\s*(?:ほか|など|等|他|…|外)")
_PIECES = re.compile(_ITEM)


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of parts and the total that is said of it. `is_named`: a word says that it is one."""

    parts: tuple[Told, ...]
    total: Told
    is_named: bool

    @property
    def sum(self) -> int:
        """The parts together."""
        return sum(one.value for one in self.parts)


def breakdowns(sentence: Sentence) -> Iterator[Odd]:
    """Lists of parts that do not make their total."""
    for listed in (*_listed(sentence), *_added(sentence)):
        if listed.sum != listed.total.value and (odd := _odd(sentence, listed)) is not None:
            yield odd


def _listed(sentence: Sentence) -> Iterator[Listed]:
    seen = set()
    for found in _TOTAL_AFTER.finditer(sentence.masked):
        total = sentence.number(found["total"])
        parts = _parts(sentence, found["list"], total, may_shorten=True)
        if parts and _MORE.match(sentence.masked, found.end("list")) is None:
            seen.add(total)
            yield Listed(parts, total, True)
    for found in _TOTAL_BEFORE.finditer(sentence.masked):
        total = sentence.number(found["total"])
        if total in seen or _is_open(sentence.masked, found):
            continue
        parts = _parts(sentence, found["list"], total, may_shorten=False)
        if parts:
            yield Listed(
                parts, total, bool(found["word"] or found["inner"] or "内訳" in (found["outer"] or ""))
            )


def _added(sentence: Sentence) -> Iterator[Listed]:
    """31＋14＋5＝50."""
    for found in _ADDED.finditer(sentence.masked):
        parts = sentence.numbers(found["list"])
        if not any(one.is_rough for one in parts):
            yield Listed(tuple(parts), sentence.number(found["total"]), True)


def _is_open(masked: str, found: re.Match[str]) -> bool:
    """Whether the list goes on without numbers, or stands in brackets that do not close behind it."""
    is_bracket = "(" in masked[found.end("total") : found.start("list")]
    return bool(_MORE.match(masked, found.end("list"))) or (is_bracket and not found["close"])


def _parts(sentence: Sentence, text: str, total: Told, *, may_shorten: bool) -> tuple[Told, ...]:
    """The numbers of a list that may be parts of a total: of its unit, none of which is something else."""
    pieces = [found.group() for found in _PIECES.finditer(text)]
    labels = [re.split(rf"{_N}", piece)[0] for piece in pieces]
    told = [sentence.numbers(piece.split("(")[0] if "(" in piece else piece)[-1:] for piece in pieces]
    if not all(told) or any(_NOT_PARTS.search(label) for label in labels):
        return ()
    parts = [one for (one,) in told]
    if (
        labels[0].rstrip().endswith((":", "は"))
    ):  # 「92件、A 86、…」 behind a heading: the number of the heading itself
        parts, labels = parts[1:], labels[1:]
    if any(one.is_rough or one.sign or one.unit == "%" != total.unit for one in (*parts, total)):
        return ()
    if may_shorten:
        parts = _fitting(parts, total)
    units = {one.unit for one in parts}
    is_alike = len(units) == 1 and (not total.unit or units <= {total.unit, ""})
    return tuple(parts) if len(parts) > 1 and is_alike and _are_named(labels) else ()


def _are_named(labels: Sequence[str]) -> bool:
    return sum(bool(label.strip(" ・:、")) for label in labels) * 2 >= len(labels)


def _fitting(parts: list[Told], total: Told) -> list[Told]:
    """The end of a list that makes the total; without one, its end in one unit."""
    for first in range(len(parts) - 1):
        if sum(one.value for one in parts[first:]) == total.value:
            return parts[first:]
    last = parts[-1].unit
    alike = next((at for at in range(len(parts), 0, -1) if parts[at - 1].unit != last), 0)
    return parts[alike:]


def _odd(sentence: Sentence, listed: Listed) -> Odd | None:
    unit = listed.total.unit or listed.parts[0].unit
    decimals = finest([*listed.parts, listed.total])
    off, step = abs(listed.sum - listed.total.value), SCALE // 10**decimals
    is_rounding = (is_rounded_unit(unit) or decimals > 0) and 2 * off <= step * (len(listed.parts) + 1)
    is_few = len(listed.parts) < 3 and listed.sum < listed.total.value
    if not listed.is_named and (is_few or 10 * off > listed.total.value):
        return None
    values = amounts(unit, decimals, sum=listed.sum, total=listed.total.value, difference=off)
    level = "note" if is_rounding else "error" if listed.is_named else "warning"
    code = "text_sum_off_by_rounding" if is_rounding else "text_sum_differs"
    return Odd(code, level, {"sentence": sentence.text, **values})

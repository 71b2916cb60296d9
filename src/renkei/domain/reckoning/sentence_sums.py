"""Breakdowns in sentences: 「A 31件、B 14件の計45件」「57件（内訳：A 31件、B 26件）」「31＋14＝45」.

A sentence is cut into the pieces of its lists; nothing is searched that could take long on a long text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from renkei.domain.reckoning.odd import Odd, amounts, finest
from renkei.domain.reckoning.sentence import NUMBER, Sentence
from renkei.domain.reckoning.told import Told, in_base, is_rounded_unit

_N = NUMBER
_BRACKETS = re.compile(r"\(([^()]*)\)")
_PARTED = re.compile(rf"[、,;]|(?<={_N})\s*(?:・|/|及び|並びに|と(?!な|の|し|比)|\s)\s*")
_ITEM = re.compile(
    rf"(?P<label>[^{_N[1:-1]}]{{0,30}})(?P<n>{_N})(?:で(?:ある|す|した)?|とな[っる]\w{{0,4}})?"
)
_TOTAL = re.compile(
    rf"(?:(?P<label>[^{_N[1:-1]}]{{0,30}})(?P<n>{_N}))?\s*(?:の|で|を)?\s*(?:合わせて|あわせて|合計|総計|計)\s*(?:は|で|が|:)?\s*(?P<total>{_N})"
)
_HEAD = re.compile(rf"(?P<word>合計|総計|総数|計|全体|全)?\s*(?:で|は|:)?\s*(?P<total>{_N})\s*$")
_OUTER = re.compile(rf"(?P<total>{_N})\s*(?:で、?|であり、?|、)?\s*(?:の|その)?内訳\s*[は:]?\s*[、:]?")
_INNER = re.compile(r"\s*内訳\s*[:は、]*")
_ADDED = re.compile(rf"(?P<list>{_N}(?:\s*\+\s*{_N})+)\s*=\s*(?P<total>{_N})")
_NOT_PARTS = re.compile(
    r"うち|前年|昨年|前回|前期|目標|計画|基準|平均|最[大小高低多少]|予定|見込|累計|延べ|年度|現在|増|減|対比|から|→|まで|比べ|に対し|達成"
    r"|定員|申込|応募|計\s*$|約"
)
_MORE = re.compile(r"\s*(?:ほか|など|等|他(?![一-龠])|…|外(?![ぁ-んァ-ヶ一-龠]))")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a list: the words before its number."""

    label: str
    told: Told


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A list of parts and the total that is said of it. `is_named`: a word says that it is one."""

    parts: tuple[Part, ...]
    total: Told
    is_named: bool

    @property
    def sum(self) -> int:
        """The parts together."""
        return sum(one.told.value for one in self.parts)


def breakdowns(sentence: Sentence) -> Iterator[Odd]:
    """Lists of parts that do not make their total."""
    for one in (*_all(sentence), *_added(sentence)):
        if one.sum != one.total.value and (odd := _odd(sentence, one)) is not None:
            yield odd


def _all(sentence: Sentence) -> Iterator[Breakdown]:
    whole = _BRACKETS.sub("", sentence.masked)
    for text in (whole, *(found[1] for found in _BRACKETS.finditer(sentence.masked))):
        yield from _with_total_behind(sentence, text)
    for found in _BRACKETS.finditer(sentence.masked):
        yield from _in_brackets(sentence, found)
    for found in _OUTER.finditer(whole):
        pieces = list(_pieces(sentence, whole[found.end() :]))
        yield from _checked(pieces, sentence.number(found["total"]), is_named=True)


# ---- the forms in which they are told


def _with_total_behind(sentence: Sentence, text: str) -> Iterator[Breakdown]:
    """A 31件、B 14件の計45件."""
    run: list[Part] = []
    for piece in _PARTED.split(text):
        found, item = _TOTAL.match(piece.strip()), _ITEM.fullmatch(piece.strip())
        if found:
            run += [Part(found["label"], sentence.number(found["n"]))] if found["n"] else []
            total = sentence.number(found["total"])
            yield from _checked(_fitting(_without_heading(run), total), total, is_named=True)
            run = []
        elif item:
            run.append(Part(item["label"], sentence.number(item["n"])))
        else:
            run = []


def _in_brackets(sentence: Sentence, found: re.Match[str]) -> Iterator[Breakdown]:
    """45件（A 31件、B 14件）."""
    head = _HEAD.search(sentence.masked[max(0, found.start() - 12) : found.start()])
    if head is None:
        return
    inner = _INNER.match(found[1])
    pieces = list(_pieces(sentence, found[1][inner.end() :] if inner else found[1]))
    yield from _checked(pieces, sentence.number(head["total"]), is_named=bool(head["word"] or inner))


def _added(sentence: Sentence) -> Iterator[Breakdown]:
    """31＋14＋5＝50."""
    for found in _ADDED.finditer(sentence.masked):
        parts = [Part("", told) for told in sentence.numbers(found["list"])]
        if not any(one.told.is_rough for one in parts):
            yield Breakdown(tuple(parts), sentence.number(found["total"]), True)


def _pieces(sentence: Sentence, text: str) -> Iterator[Part]:
    """All of a text as parts; none where a piece is none, since the list then holds more than numbers."""
    parts = []
    for piece in _PARTED.split(text):
        item = _ITEM.fullmatch(piece.strip())
        if item is None:
            return
        parts.append(Part(item["label"], sentence.number(item["n"])))
    yield from parts


# ---- whether it is one


def _without_heading(run: list[Part]) -> list[Part]:
    """Without the number that stands right behind a heading: 「件数：92件、A 86、…」 is the total itself;
    「Aは86件、Bは6件」 are parts."""
    heads = [one.label.rstrip().endswith((":", "は")) for one in run]
    return run[1:] if heads[:1] == [True] and not all(heads) else run


def _fitting(run: list[Part], total: Told) -> list[Part]:
    """The end of a list that makes the total; without one, its end in one unit."""
    ends = list(accumulate(one.told.value for one in reversed(run)))
    for count in range(len(run), 1, -1):
        if ends[count - 1] == total.value:
            return run[-count:]
    last = run[-1].told.unit if run else ""
    alike = next((at for at in range(len(run), 0, -1) if run[at - 1].told.unit != last), 0)
    return run[alike:]


def _checked(parts: Sequence[Part], total: Told, *, is_named: bool) -> Iterator[Breakdown]:
    """It, where all its numbers may be parts of the total: of its unit, none of them something else."""
    if len(parts) < 2 or any(_NOT_PARTS.search(one.label) for one in parts):
        return
    if any(one.is_rough or one.sign for one in (*(part.told for part in parts), total)):
        return
    units = {one.told.unit for one in parts}
    if len(units | {total.unit}) > 1 and "" not in units:  # 1億2,000万円（国費6,000万円、…）
        parts, total = [replace(one, told=in_base(one.told)) for one in parts], in_base(total)
        units = {one.told.unit for one in parts}
    is_alike = len(units) == 1 and (not total.unit or units <= {total.unit, ""})
    named = sum(bool(one.label.strip(" ・:")) for one in parts)
    if is_alike and 2 * named >= len(parts) and not _MORE.match(parts[-1].label):
        yield Breakdown(tuple(parts), total, is_named)


def _odd(sentence: Sentence, one: Breakdown) -> Odd | None:
    told = [part.told for part in one.parts]
    unit, decimals = one.total.unit or told[0].unit, finest([*told, one.total])
    off, step = abs(one.sum - one.total.value), max(each.step for each in told)
    is_rounded = is_rounded_unit(unit) or decimals > 0 or any(each.times > 1 for each in told)
    is_rounding = is_rounded and 2 * off <= step * (len(told) + 1)
    is_few = len(told) < 3 and one.sum < one.total.value
    if not one.is_named and (is_few or 10 * off > one.total.value):
        return None
    values = amounts(unit, decimals, sum=one.sum, total=one.total.value, difference=off)
    level = "note" if is_rounding else "error" if one.is_named else "warning"
    code = "text_sum_off_by_rounding" if is_rounding else "text_sum_differs"
    return Odd(code, level, {"sentence": sentence.text, **values})

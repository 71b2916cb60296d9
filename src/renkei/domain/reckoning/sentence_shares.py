"""Shares in sentences: 「57項目中45項目（78.9％）」「全57項目のうち、順調31項目（54.4％）、…」."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from renkei.domain.reckoning.odd import Odd, amounts
from renkei.domain.reckoning.policies import differing, is_near, is_possible, nearest, quotient
from renkei.domain.reckoning.sentence import NUMBER, Sentence
from renkei.domain.reckoning.told import Told

_N = NUMBER
_GAP = rf"[^。()「」{_N[1:-1]}]"
_PART = re.compile(
    rf"(?P<whole>{_N})\s*(?:の?(?:中|うち|内)(?!訳))(?:の|で|、)?\s*(?P<gap>{_GAP}{{0,20}}?)(?P<part>{_N})"
    rf"(?:\s*(?:\(\s*|、|,|で|が|は|と|、全体の)?\s*(?P<share>{_N}))?"
)
_PAIR = re.compile(rf"(?P<count>{_N})\s*\(\s*(?:構成比|割合|全体の)?\s*(?P<share>{_N})\s*[)、]")
_OTHER = re.compile(r"前年|昨年|目標|新たに|→|から|延べ|累計")
_WHOLE = re.compile(rf"(?:全|計|総数|合計|全体)\s*(?:で|は)?\s*(?P<all>{_N})|(?P<of>{_N})\s*の?(?:中|うち)")


def parts_of_wholes(sentence: Sentence) -> Iterator[Odd]:
    """Parts of a whole: more than it, or with a share that they do not have."""
    for found in _PART.finditer(sentence.masked):
        whole, part = sentence.number(found["whole"]), sentence.number(found["part"])
        share = sentence.number(found["share"]) if found["share"] else None
        if _OTHER.search(found["gap"]) or any(one.is_rough or one.sign for one in (whole, part)):
            continue
        if part.unit != whole.unit or part.unit == "%" or whole.value <= 0:
            continue
        if part.value > whole.value:
            values = amounts(whole.unit, 0, part=part.value, whole=whole.value)
            yield Odd("text_part_more_than_whole", "error", {"sentence": sentence.text, **values})
        elif share is not None and share.unit == "%" and not (share.is_rough or share.sign):
            yield from _against(sentence, [(part, share)], whole.value)


def listed_shares(sentence: Sentence) -> Iterator[Odd]:
    """Counts with their shares in brackets, against the whole that the sentence names, or that they make."""
    told = [
        (sentence.number(one["count"]), sentence.number(one["share"]))
        for one in _PAIR.finditer(sentence.masked)
    ]
    pairs = [(count, share) for count, share in told if _is_pair(count, share)]
    if len(pairs) < 2 or len({count.unit for count, _ in pairs}) > 1:
        return
    if (whole := _whole(sentence, [count for count, _ in pairs])) is not None:
        yield from _against(sentence, pairs, whole)


def _is_pair(count: Told, share: Told) -> bool:
    return (
        share.unit == "%"
        and count.unit != "%"
        and not any(one.is_rough or one.sign for one in (count, share))
        and count.value >= 0
    )


def _whole(sentence: Sentence, counts: Sequence[Told]) -> int | None:
    named = {sentence.number(one["all"] or one["of"]) for one in _WHOLE.finditer(sentence.masked)} - set(
        counts
    )
    wholes = {one.value for one in named if one.unit == counts[0].unit and one.value > 0 and not one.is_rough}
    if len(wholes) == 1:
        return next(iter(wholes))
    total = sum(count.value for count in counts)
    return total if not wholes and total > 0 and len(counts) > 2 else None


def _against(sentence: Sentence, pairs: Sequence[tuple[Told, Told]], whole: int) -> Iterator[Odd]:
    counts, shares = [count.value for count, _ in pairs], [share.value for _, share in pairs]
    steps = [share.step for _, share in pairs]
    near = [
        is_near(share, quotient(count, whole), step)
        for count, share, step in zip(counts, shares, steps, strict=True)
    ]
    is_whole = sum(counts) == whole and len(pairs) > 1
    if all(near) and (not is_whole or is_possible(shares, counts, whole, max(steps))):
        return
    if len(pairs) > 1 and 2 * sum(near) <= len(pairs):
        return
    wrong = (
        differing(shares, counts, whole, max(steps))
        if is_whole
        else [at for at, one in enumerate(near) if not one]
    )
    for at in wrong:
        count, share = pairs[at]
        right = nearest(quotient(count.value, whole), share.step)
        values = amounts("%", share.decimals, share=share.value, right=right)
        values |= {"count": count.printed, "whole": Told(whole).printed}
        level = "error" if not near[at] else "warning"
        yield Odd("text_share_differs", level, {"sentence": sentence.text, **values})

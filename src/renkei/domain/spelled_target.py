"""Targets as officers write them → typed targets. What is not sure is proposed, never taken; the original is kept."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from renkei.domain.measure import SCALE
from renkei.domain.spelled_number import Spelled, plain_number, read_number
from renkei.domain.spelled_signs import plain_signs
from renkei.domain.spelled_time import read_day
from renkei.domain.spelled_words import LONGEST, missing_reason, without_yearly
from renkei.domain.target import TargetKind
from renkei.domain.unit import in_unit, same_unit

_SYMBOLS = {
    ">=": TargetKind.AT_LEAST, "≥": TargetKind.AT_LEAST, ">": TargetKind.MORE_THAN,
    "<=": TargetKind.AT_MOST, "≤": TargetKind.AT_MOST, "<": TargetKind.LESS_THAN,
}  # fmt: skip
_BEFORE = re.compile(
    r"(?P<symbol>>=|≥|>|<=|≤|<)\s*|(?P<least>少なくとも|最低でも|最低限?)\s*|(?P<most>最大|最高|上限)\s*"
)
_AFTER: tuple[tuple[TargetKind, re.Pattern[str]], ...] = (
    (TargetKind.AT_LEAST, re.compile(r"\s*以上(?:とする|を目指す|を維持(?:する)?|を確保(?:する)?)?$")),
    (TargetKind.MORE_THAN, re.compile(r"\s*(?:を?超(?:える|過)?|を?上回る|より(?:多い|多く|大きい|高い))$")),
    (TargetKind.AT_MOST, re.compile(r"\s*(?:以下|以内|まで|を上限)(?:とする|に抑える|を維持(?:する)?)?$")),
    (TargetKind.LESS_THAN, re.compile(r"\s*(?:未満|を?下回る|を切る|より(?:少ない|少なく|小さい|低い))$")),
)  # fmt: skip
_KEPT = re.compile(
    r"(?:(?:現状|現在|現行|基準)(?:値|の?水準)?(?:を?維持|(?:と同[程等]?度?|同水準)?以[上下](?:を維持)?)|維持)(?:以[上下])?(?:する)?"
)
_KEPT_NUMBER = re.compile(r"(?P<rest>.+?)(?:の水準)?[をで]?(?:維持|継続)(?:する)?$")

_REFERENCE = r"(?P<own>基準値|基準年度?値?|現状値?|現在|当初|策定時)|(?P<before>対?前年度?)|(?P<year>(?:令和|平成|[RH])\s*(?:元|\d{1,2})年?度?|\d{4}年度?)"
_AGAINST = r"(?:実績)?値?\s*(?:より|から|比で?|に対して?|に比べて?|と比べて?|対比)"
_WAY = r"(?P<up>増加?|上昇|向上|拡大|アップ)|(?P<down>減少?|削減|低下|縮小|ダウン)"
_RELATIVE = re.compile(
    rf"(?:(?:{_REFERENCE}){_AGAINST}\s*)?(?:(?P<sign>[-+])?(?P<amount>\d+(?:\.\d+)?)\s*(?P<per>%|パーセント|割)|(?P<kanji>[一二三四五六七八九])割)"
    rf"\s*(?:以上|程度)?の?(?:{_WAY})?(?:以上)?(?:(?:と)?する|させる)?"
)
_TIMES = re.compile(
    rf"(?:(?:{_REFERENCE}){_AGAINST}?の?\s*)?(?:(?P<times>\d+(?:\.\d+)?)倍(?P<more>増)?|(?P<double>倍増)|(?P<half>半減))(?:に|以上|と?する)*"
)

_RANGE = re.compile(
    r"(?P<low>[^~]*?)\s*(?P<mark>~|から|以上|(?<=[\d%])-(?=\d))\s*(?P<high>[^~]*?)(?P<end>以下|以内|未満|まで|の範囲内?|の間)?"
)
_WHEN = re.compile(
    r"(?P<when>(?:(?:令和|平成|昭和|[RHS]\.?)\s*(?:元|\d{1,2})(?:年度|[年./]\s*\d{1,2}月?(?:[./]?\d{1,2}日?)?|年)?|(?:19|20)\d\d(?:年度|年(?:\d{1,2}月(?:\d{1,2}日)?)?|[./-]\d{1,2}[./-]\d{1,2}))"
    r"(?:の?末|上旬|中旬|下旬|中|内)?)\s*(?P<by>までに?|に|から|より)?\s*(?P<what>.*)",
    re.S,
)
_DONE = re.compile(
    r"(?:策定|改定|制定|設置|設立|開設|開始|開業|実施|完了|完成|整備|締結|導入|公表|公開|作成|供用|運用|達成|構築|稼働|発足|決定|実現|移行|統合|採択|認定|取得|竣工|着工|終了)(?:済み?|完了|開始)?(?:する|を?目指す|予定)?$"
)  # fmt: skip
_CHANGE = re.compile(r".(?:増加?|減少?|削減|上昇|低下|向上)$")
_JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")
_IN_WORDS = frozenset({"number_not_understood", "number_is_several"})


@dataclass(frozen=True, slots=True)
class SpelledTarget:
    """A target as written, and what it says.

    `kind` with its numbers in whole ten-thousandths (of `relative`: a share, −80 % = −8,000), or `missing` (a reason), or a
    `fault` with its position. Any `doubts` make it a proposal that a person confirms.
    """

    text: str
    kind: TargetKind | None = None
    value: int | None = None
    upper: int | None = None
    unit: str = ""
    due: date | None = None
    is_per_year: bool = False
    doubts: tuple[str, ...] = ()
    missing: str = ""
    fault: str = ""
    position: int | None = None

    @property
    def certain(self) -> bool:
        """Whether it can be read in one way only."""
        return not self.fault and not self.doubts


def read_target(text: str, unit: str = "", *, plain: TargetKind = TargetKind.AT_LEAST) -> SpelledTarget:
    """A target from what a cell says. `unit` is the indicator's unit, `plain` what a number alone means.

    >>> once = read_target("1回以上/年度")
    >>> str(once.kind), once.value, once.unit, once.is_per_year
    ('at_least', 10000, '回', True)
    >>> [str(read_target(t).kind) for t in ("17,187人超", "10～20％", "現状維持以上", "令和6年度までに策定", "連携を深める")]
    ['more_than', 'range', 'keep', 'milestone', 'text']
    >>> str(read_target("基準値より8割減").kind), read_target("基準値より8割減").value
    ('relative', -8000)
    >>> read_target("約100人").certain
    False

    Never raises. Faults: those of `read_number`, and target_range_reversed.
    """
    if (number := plain_number(text)) is not None:
        return SpelledTarget(text, plain, number)
    shown = plain_signs(text)
    work = shown.strip()
    if len(work) > LONGEST:
        return _in_words(SpelledTarget(text, fault="number_not_understood", position=1), text)
    if reason := missing_reason(work):
        return SpelledTarget(text, missing=reason)
    for reader in (_kept, _relative, _times, _range, _milestone):
        if found := reader(work, unit, plain):
            return replace(found, text=text)
    found = _bounded(work, unit, plain)
    if found.position is not None:
        at = found.position + len(shown) - len(shown.lstrip())
        found = replace(found, position=min(at, len(text)))
    return replace(_in_words(found, work), text=text)


def _kept(work: str, unit: str, plain: TargetKind) -> SpelledTarget | None:
    if _KEPT.fullmatch(work):
        return SpelledTarget(work, TargetKind.KEEP)
    found = _KEPT_NUMBER.fullmatch(work)
    if not found:
        return None
    kept = _bounded(found["rest"], unit, TargetKind.KEEP)
    return None if kept.fault or kept.missing else kept


def _relative(work: str, unit: str, plain: TargetKind) -> SpelledTarget | None:
    found = _RELATIVE.fullmatch(work)
    if not found or not (found["up"] or found["down"] or (found["sign"] and _refers(found))):
        return None
    doubts = _doubts_of_reference(found)
    if not _refers(found) and same_unit(unit, "%"):
        doubts = (*doubts, "percent_or_points")
    if found["kanji"]:
        doubts = (*doubts, "kanji_number")
    amount = read_number(found["amount"] or str("一二三四五六七八九".index(found["kanji"]) + 1))
    if amount.value is None:
        return SpelledTarget(work, fault=amount.fault, position=found.start("amount") + 1)
    share, rest = divmod(amount.value * (10 if found["per"] == "割" or found["kanji"] else 1), 100)
    if rest:
        return SpelledTarget(work, fault="number_too_many_digits", position=found.start("amount") + 1)
    is_less = bool(found["down"]) or (found["sign"] == "-" and not found["up"])
    return SpelledTarget(work, TargetKind.RELATIVE, -share if is_less else share, doubts=doubts)


def _times(work: str, unit: str, plain: TargetKind) -> SpelledTarget | None:
    """倍 and 半減, as a change against the baseline."""
    found = _TIMES.fullmatch(work)
    if not found:
        return None
    doubts = _doubts_of_reference(found)
    if found["more"]:
        doubts = (*doubts, "times_or_more")  # 3倍増: three times, or three times more
    if found["half"]:
        return SpelledTarget(work, TargetKind.RELATIVE, -SCALE // 2, doubts=doubts)
    times = read_number(found["times"] or "2")
    if times.value is None:
        return SpelledTarget(work, fault=times.fault, position=found.start("times") + 1)
    return SpelledTarget(work, TargetKind.RELATIVE, times.value - SCALE, doubts=doubts)


def _refers(found: re.Match[str]) -> bool:
    return bool(found["own"] or found["before"] or found["year"])


def _doubts_of_reference(found: re.Match[str]) -> tuple[str, ...]:
    """Against another year than the baseline's: not ours to compute."""
    if found["before"]:
        return ("against_year_before",)
    return ("against_named_year",) if found["year"] else ()


def _range(work: str, unit: str, plain: TargetKind) -> SpelledTarget | None:
    work, is_per_year = without_yearly(work)
    found = _RANGE.fullmatch(work)
    if not found:
        return None
    low, high = read_number(found["low"], unit=unit), read_number(found["high"], unit=unit)
    if found["mark"] == "~" and (not found["low"]) != (not found["high"]):
        kind, known = (TargetKind.AT_MOST, high) if not found["low"] else (TargetKind.AT_LEAST, low)
        return _of(work, kind, known, is_per_year, ("open_range",)) if known.value is not None else None
    if low.value is None or high.value is None:
        return None
    return _between(work, found, low, high, is_per_year)


def _between(
    work: str, found: re.Match[str], low: Spelled, high: Spelled, is_per_year: bool
) -> SpelledTarget | None:
    least = low.value if not low.unit or not high.unit else in_unit(low.value or 0, low.unit, high.unit)
    if least is None or high.value is None:
        return None
    if least > high.value:
        return SpelledTarget(work, fault="target_range_reversed", position=found.start("mark") + 1)
    doubts = low.doubts + high.doubts
    if found["mark"] == "-":
        doubts = (*doubts, "line_for_range")
    if found["end"] == "未満":
        doubts = (*doubts, "upper_not_included")
    if low.unit and not high.unit:
        doubts = (*doubts, "unit_of_lower_alone")
    made = SpelledTarget(work, TargetKind.RANGE, least, high.value, high.unit, None, is_per_year)
    return replace(made, doubts=tuple(dict.fromkeys(doubts)))


def _milestone(work: str, unit: str, plain: TargetKind) -> SpelledTarget | None:
    found = _WHEN.fullmatch(work)
    due = read_day(found["when"]).day if found else None
    if not found or due is None:
        return None
    what, is_until = found["what"], (found["by"] or "").startswith("まで")
    if not what:
        return SpelledTarget(work, TargetKind.MILESTONE, due=due, doubts=() if is_until else ("date_alone",))
    if _DONE.search(what) and not re.search(r"\d", what):
        is_start = found["by"] in ("から", "より")
        return SpelledTarget(
            work, TargetKind.MILESTONE, due=due, doubts=("date_of_start",) if is_start else ()
        )
    later = _bounded(what, unit, plain)
    if later.fault or later.missing:
        return SpelledTarget(work, TargetKind.TEXT)
    return replace(later, due=due, doubts=(*later.doubts, "for_named_year"))


def _bounded(work: str, unit: str, plain: TargetKind) -> SpelledTarget:
    """A number with the word or sign that bounds it."""
    rest, is_per_year = without_yearly(work)
    kind, start = plain, 0
    doubts: tuple[str, ...] = ()
    if found := _BEFORE.match(rest):
        kind, start = _SYMBOLS.get(found["symbol"] or "", TargetKind.AT_LEAST), found.end()
        if found["most"]:
            kind, doubts = TargetKind.AT_MOST, ("most_or_best",)
        rest = rest[start:]
    for after, pattern in _AFTER:
        if found := pattern.search(rest):
            doubts = (*doubts, "two_bounds") if start and kind is not after else doubts
            kind, rest = after, rest[: found.start()]
            break
    spelled = read_number(rest, unit=unit)
    if "unknown_unit" in spelled.repairs and _CHANGE.search(spelled.unit):
        return SpelledTarget(work, TargetKind.TEXT)  # 10人増: against what, a person must say
    if spelled.position is not None:
        spelled = replace(spelled, position=spelled.position + start)
    return _of(work, kind, spelled, is_per_year, doubts)


def _of(
    work: str, kind: TargetKind, spelled: Spelled, is_per_year: bool, doubts: tuple[str, ...]
) -> SpelledTarget:
    if spelled.value is None:
        fault = spelled.fault or "number_not_understood"
        return SpelledTarget(work, fault=fault, position=spelled.position or 1)
    return SpelledTarget(
        work,
        kind,
        spelled.value,
        unit=spelled.unit,
        is_per_year=is_per_year or "per_year" in spelled.qualifiers,
        doubts=(*doubts, *spelled.doubts),
    )


def _in_words(found: SpelledTarget, work: str) -> SpelledTarget:
    """A target in words instead of a number that cannot be read."""
    is_sentence = bool(_JAPANESE.search(work)) or not re.search(r"\d", work)
    is_dated = found.fault == "number_is_date" and bool(_DONE.search(work))
    if (found.fault in _IN_WORDS and is_sentence) or is_dated:
        return SpelledTarget(work, TargetKind.TEXT)
    return found

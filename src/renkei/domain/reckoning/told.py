"""Numbers in running words: each with its unit, its sign and its place. Years, days, ordinals and numberings are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import islice

from renkei.domain.exact import decimals_of, with_decimals
from renkei.domain.measure import MAX_DECIMALS, SCALE, TooManyDigits, scaled
from renkei.domain.spelled_number import read_number
from renkei.domain.unit import COUNTERS, LATIN, MULTIPLES, SAME, multiple_of, usual

_FIELD_UNITS = (
    *("項目", "事業", "指標", "取組", "事例", "ポイント", "市町村", "自治体", "企業", "機関", "拠点", "路線", "講座"),
    *("コース", "品目", "種類", "人泊", "人日", "人回", "票", "通", "着", "区画", "戸", "室", "床", "床", "倍", "品"),
    *("教室", "公演", "作品", "チーム", "クラス", "名義", "袋", "箱", "缶", "か国", "カ国", "校区", "地区", "団地"),
)  # fmt: skip
_SPELLINGS = {word for group in SAME for word in group if not word.isascii()}
_WORDS = sorted(
    {*_FIELD_UNITS, *COUNTERS, *_SPELLINGS} - {"年", "日", "分", "度"}, key=lambda w: (-len(w), w)
)
_LATIN = sorted({*LATIN, "%", "pt"} - {"a", "t", "h", "L"}, key=lambda w: (-len(w), w))
_TIMES = "|".join(sorted((word for word, _ in MULTIPLES), key=len, reverse=True))
UNIT = (
    rf"(?:{_TIMES})?(?:{'|'.join(map(re.escape, _WORDS))})"
    rf"|(?:{_TIMES})?(?:{'|'.join(map(re.escape, _LATIN))})(?![A-Za-z0-9])"
)
"""A unit as it stands behind a number, in usual signs."""

_ERA = r"(?:令和|平成|昭和|大正|明治|(?<![A-Za-z])[RHS]\.?)\s*(?:元|\d{1,2}(?!\d))"
_NUMBERED = r"(?:資料|別紙|別添|別表|様式|議案|議題|役割|分野|注|※|図表?|(?<![一-龠])表|No\.?|№|[Pp]{1,2}\.)"
_NONE = (
    rf"{_ERA}(?:\s*[~・,、〜]\s*(?:元|\d{{1,2}}(?!\d)))*(?:\s*年度?|(?:[./]\d{{1,2}}){{1,2}})?(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?",
    r"(?<!\d)(?:19|20)\d\d(?:\s*[~-]\s*(?:19|20)?\d\d)?\s*年度?(?:\d{1,2}月)?(?:\d{1,2}日)?",
    r"(?<!\d)(?:19|20)\d\d[/.-]\d{1,2}(?:[/.-]\d{1,2})?(?!\d)",
    r"\d{1,2}(?:\s*[~・]\s*\d{1,2})?月(?:\s*\d{1,2}(?:\s*[~・]\s*\d{1,2})?日)?",
    r"\d{1,2}(?:\s*[~・]\s*\d{1,2})?日(?!間|分)",
    r"\d{1,2}時(?:\d{1,2}分|半)?(?!間)|\d{1,2}:\d\d",
    r"\d+(?:\s*[~・]\s*\d+)?\s*(?:か|カ|ヵ|ヶ|箇)?(?:年|月)(?:度|間|目|次|生|半|連続|前|後|以内)?",
    r"第\s*\d+(?:\s*[~・-]\s*\d+)*",
    rf"{_NUMBERED}\s*\d+(?:[-.]\d+)*(?![\d,]*\s*(?:{UNIT}))",
    r"\d+(?:\s*[~・]\s*\d+)?(?:歳|才|代|号|条|番|丁目|階|位|級|次|期|版|学年|割|合目|等|章|節|頁|ページ|周年|時間|分間?|秒|日間|泊\d+日)",
    r"\d+項(?!目)",
    r"\d+\s*分の\s*\d+|(?<![\d.])\d+\s*/\s*\d+(?![\d.])",
    r"\d{2,4}-\d{2,4}-\d{3,4}|\d+\.\d+\.\d[\d.]*",
    r"(?!(?<![A-Za-z])[A-ES]\d+(?:[、,)\s]|項目|件|$))(?!(?:KPI|KGI)s?\d+\s*(?:項目|指標|件|個))(?<![A-Za-z])[A-Za-z]++[-_]?\d[\d,.]*",
)
_NUMBERING = r"(?:^|(?<=[\s、。]))(?:\(\d{1,2}\)|\d{1,2}[.．)](?!\d))"
_BODY = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_MIXED = (
    rf"(?>{_BODY}[兆億万]\d[\d,]*[億万千百]?)"
    rf"|{_BODY}(?!(?:{UNIT}))(?>[百千万億兆]+)"
)
_BOUND = r"\s*(?:以上|以下|未満|超|以内|程度|前後|余り?|強|弱|ほど|くらい|ぐらい|台(?!数))"
_ABOUT = re.compile(r"(?:約|およそ|おおよそ|おおむね|概ね|概数で?|ほぼ)\s*$")
_QUANTITY = rf"(?P<sign>[-+±▲△]\s*)?(?P<number>{_MIXED}|{_BODY})(?:\s?(?P<unit>{UNIT}))?(?P<rough>{_BOUND})?"
_PROSE = re.compile(rf"(?P<none>{'|'.join((_NUMBERING, *_NONE))})|{_QUANTITY}", re.M)
_CELL = re.compile(rf"(?P<none>{'|'.join(_NONE)})|{_QUANTITY}", re.M)
_FEW = 9  # digits that need no care
_BESIDE = 12  # letters beside a number that say how it is meant
_YEAR_ALONE = re.compile(r"(?:19|20)\d\d")
_SIGNS = {
    **{0xFF01 + at: chr(0x21 + at) for at in range(94)},
    **{ord(sign): "-" for sign in "−‐‑‒–﹣"},
    **{ord(sign): "~" for sign in "〜∼"},
    **{ord(sign): " " for sign in "\u00a0\u2002\u2003\u2007\u2009\u202f\u3000"},
    ord("．"): ".",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A number that stands in a text: in whole ten-thousandths, with the decimals it was printed with. `unit` is in its usual
    spelling, empty where none stands there; `sign` is + - or ±. With `is_rough` it is about, at least or at most that."""

    value: int
    decimals: int = 0
    unit: str = ""
    sign: str = ""
    start: int = 0
    end: int = 0
    is_rough: bool = False
    times: int = 1  # of its unit, before it was counted in another one

    @property
    def printed(self) -> Decimal:
        """The number as it is printed.

        >>> Told(1_000_000, 1).printed
        Decimal('100.0')
        """
        return printed(self.value, self.decimals)

    @property
    def step(self) -> int:
        """One of its last printed digit, in ten-thousandths."""
        return step_of(self.decimals) * self.times


def step_of(decimals: int) -> int:
    """One of the last of so many decimals, in ten-thousandths.

    >>> step_of(1)
    1000
    """
    return int(SCALE // 10**decimals)


def printed(value: int, decimals: int) -> Decimal:
    """A number of ten-thousandths with so many decimals, or as many as it needs.

    >>> printed(25_000, 0), printed(-20_000, 0)
    (Decimal('2.5'), Decimal('-2'))
    """
    while value % (SCALE // 10**decimals) and decimals < MAX_DECIMALS:
        decimals += 1
    return with_decimals(value * 10**decimals // SCALE, decimals)


def plain(text: str) -> str:
    """The text with signs in their usual form, sign by sign, so that places stay; commas between words are kept.

    >>> plain("計５７件（▲２．５％）、")
    '計57件(▲2.5%)、'
    """
    return text.translate(_SIGNS)


def told_in(text: str, *, is_cell: bool = False, most: int | None = None) -> tuple[Told, ...]:
    """The quantities of a text in their order, no more than `most`. In a cell, a number in brackets is no numbering.

    >>> [(str(one.printed), one.unit) for one in told_in("令和6年度は57項目中45項目（78.9％、＋2.5ポイント）")]
    [('57', '項目'), ('45', '項目'), ('78.9', '%'), ('2.5', 'ポイント')]
    >>> [str(one.printed) for one in told_in("1億2,000万円、▲３．５％、第2期、R6.3、資料3")]
    ['120000000', '-3.5']
    """
    return tuple(islice(_told(plain(text), _CELL if is_cell else _PROSE), most))


def _told(text: str, pattern: re.Pattern[str]) -> Iterator[Told]:
    for found in pattern.finditer(text):
        if found["none"] is None and (one := _quantity(text, found)) is not None:
            yield one


def _quantity(text: str, found: re.Match[str]) -> Told | None:
    before = text[max(0, found.start() - _BESIDE) : found.start()].rstrip()
    sign = _sign(before, found)
    if not found["unit"] and not sign and _YEAR_ALONE.fullmatch(found["number"]):
        return None
    number = _number(found["number"])
    if number is None:
        return None
    value, decimals = number
    return Told(
        -value if sign == "-" else value,
        decimals,
        usual(found["unit"] or ""),
        sign,
        found.start("sign") if sign else found.start("number"),
        found.end(),
        bool(found["rough"]) or _is_about(text, before, found),
    )


def _is_about(text: str, before: str, found: re.Match[str]) -> bool:
    """Whether the number is about that, or an end of a range."""
    behind = text[found.end() : found.end() + _BESIDE]
    return "~" in (behind.lstrip()[:1], before[-1:]) or _ABOUT.search(before) is not None


def _sign(before: str, found: re.Match[str]) -> str:
    """The sign, where what stands before the number is one: a stroke behind a letter or a digit is none."""
    sign = (found["sign"] or "").strip()
    if sign in ("▲", "△"):
        return "-"
    last = before[-1:]
    if sign in ("-", "+") and (last.isascii() and last.isalnum()):
        return ""
    return sign


@lru_cache(maxsize=4_096)
def _number(text: str) -> tuple[int, int] | None:
    """A number as it is written, in whole ten-thousandths, and its decimals."""
    whole = text.replace(",", "")
    if len(whole) <= _FEW and whole.isascii() and whole.isdigit():  # most of all
        return int(whole) * SCALE, 0
    try:
        number = Decimal(text.replace(",", ""))
        return scaled(number), decimals_of(number)
    except TooManyDigits:
        return None
    except ArithmeticError:
        value = read_number(text).value
        return None if value is None else (value, 0)


def unit_in(text: str) -> str:
    """The unit that a heading or a remark gives: 事業費（千円）, 単位：人, 割合(％).

    >>> unit_in("事業費（千円）"), unit_in("（単位：百万円）"), unit_in("百万円"), unit_in("件数")
    ('千円', '百万円', '百万円', '')
    """
    usual_text = plain(text)
    if _UNIT_ALONE.fullmatch(usual_text) and is_rounded_unit(usual(usual_text)):
        return usual(usual_text)
    found = _NAMED_UNIT.search(usual_text)
    return usual(found["named"] or found["held"]) if found else ""


_UNIT_ALONE = re.compile(rf"\s*(?:{UNIT})\s*")
_NAMED_UNIT = re.compile(rf"単位\s*[:は]?\s*(?P<named>{UNIT})|\(\s*(?P<held>{UNIT})\s*\)")


def in_base(told: Told) -> Told:
    """The number in its base unit: 6,000万円 is 60,000,000円. Its last digit counts as much as before.

    >>> one = in_base(Told(60_000_000, 0, "万円"))
    >>> str(one.printed), one.unit, one.step
    ('60000000', '円', 100000000)
    """
    times, base = multiple_of(told.unit) if told.unit else (1, "")
    return replace(told, value=told.value * times, unit=base, times=told.times * times) if times > 1 else told


def is_rounded_unit(unit: str) -> bool:
    """Whether numbers in this unit are rounded by nature: money in thousands, measures, percentages; not things counted.

    >>> is_rounded_unit("千円"), is_rounded_unit("件"), is_rounded_unit("%")
    (True, False, True)
    """
    times, base = multiple_of(unit) if unit else (1, "")
    return times > 1 or base in ("%", "ポイント") or (base.isascii() and bool(base))

"""Numbers as officers write them → whole ten-thousandths. Nothing is guessed: what is not sure is proposed, never taken."""

from __future__ import annotations

import re
from dataclasses import dataclass

from renkei.domain.measure import MissingReason
from renkei.domain.unit import COUNTERS

_WIDE = {0xFF01 + i: 0x21 + i for i in range(94)}  # ！ to ～, one sign to one sign, so that positions stay
_SPACES = dict.fromkeys(
    map(
        ord,
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\r\n",
    ),
    " ",
)
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("−‐‑‒–﹣", "-"),
        "△": "-",
        "▲": "-",
        "，": ",",
        "、": ",",
        "．": ".",
        "％": "%",
        "￥": "¥",
    }
)
_LINES = "ー―—ｰ"  # typed for a minus, and also long vowels and rules

_MISSING = {
    **dict.fromkeys(("-", "--", "---", "…", "……", "...", "‥", "‥‥", "・", "///", "\\"), MissingReason.UNSPECIFIED),
    **dict.fromkeys(("不明", "斜線"), MissingReason.UNSPECIFIED),
    **dict.fromkeys(("集計中", "調査中", "確認中", "算定中", "未確定", "未公表"), MissingReason.BEING_COMPILED),
    **dict.fromkeys(("隔年", "隔年実施", "隔年事業"), MissingReason.OFF_YEAR),
    **dict.fromkeys(("統合", "統合事業"), MissingReason.MERGED),
    **dict.fromkeys(("目標なし", "目標設定なし", "目標未設定"), MissingReason.NO_TARGET),
    **dict.fromkeys(("評価困難", "評価不能", "算定不能"), MissingReason.NOT_EVALUABLE),
    **dict.fromkeys(("対象外", "該当なし", "非該当", "N/A", "n/a"), MissingReason.OUT_OF_SCOPE),
    **dict.fromkeys(("終了", "事業終了"), MissingReason.COMPLETED),
    **dict.fromkeys(("未報告", "未回答", "未提出", "未入力", "空欄"), MissingReason.NOT_REPORTED),
}  # fmt: skip
_QUALIFIERS = {
    **dict.fromkeys(("約", "およそ", "おおよそ", "おおむね", "概ね", "概数", "程度", "くらい", "ぐらい", "ほど", "前後", "弱", "強", "余", "余り", "あまり", "推計", "概算"), "about"),
    **dict.fromkeys(("以上", "以下", "未満", "超", "以内", "最大", "最低", "最高", "最小"), "bound"),
    **dict.fromkeys(("見込", "見込み", "見込値", "予定", "予測", "計画"), "expected"),
    **dict.fromkeys(("速報", "速報値", "暫定", "暫定値"), "preliminary"),
    **dict.fromkeys(("累計", "延べ", "のべ", "延"), "cumulative"),
    **dict.fromkeys(("実績", "確定", "確定値", "合計", "計"), "plain"),
}  # fmt: skip
_DOUBTFUL_QUALIFIERS = frozenset({"about", "bound", "expected", "remark"})
_DOUBTFUL_REPAIRS = frozenset(
    {"kanji_number", "comma_for_point", "line_for_minus", "point_at_end", "unit_of_time"}
)

_WORDS = "|".join(sorted(map(re.escape, _QUALIFIERS), key=len, reverse=True))
_BEFORE = re.compile(rf"^(?P<word>{_WORDS})\s*[:：]?\s*(?=[-+¥\d百十千万一二三四五六七八九{_LINES}])")
_AFTER = re.compile(rf"(?<=.)(?P<word>{_WORDS})$")
_BRACKET = re.compile(r"\s*(?:\((?P<round>[^()]*)\)|\[(?P<square>[^\[\]]*)\]|【(?P<thick>[^【】]*)】)$")
_MARK = re.compile(r"\s*(?:[※*†]+\s*\d{0,2}|注\d{0,2})$")

_BODY = re.compile(r"^\d[\d,. ]*|^\.\d+")
_GROUPED = re.compile(r"^\d{1,3}(?P<sep>[, ])\d{3}(?:(?P=sep)\d{3})*(?:\.\d+)?$")
_PLAIN = re.compile(r"^\d+(?:\.\d+)?$")
_COMMA = re.compile(r"^\d+,\d{1,2}$")
_MIXED = re.compile(r"(\d[\d,.]*)?([百千万億兆])")
_KANJI = re.compile(rf"^(?P<number>[一二三四五六七八九十百千万億]+)(?P<unit>{'|'.join(COUNTERS)})?$")
_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")}
_POWERS = {"十": 10, "百": 100, "千": 1_000}
_MYRIADS = {"万": 10_000, "億": 100_000_000, "兆": 1_000_000_000_000}

_REFUSALS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("number_is_formula", re.compile(r"^=")),
    ("number_is_excel_error", re.compile(r"^#(?:N/A|REF!|DIV/0!|VALUE!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$|^#+$", re.I)),
    ("number_is_nothing_or_zero", re.compile(r"^(?:なし|無し|無|実績なし|実績無し|特になし|ゼロ|〇|○|◯|x|X|×)$")),
    ("number_in_brackets", re.compile(r"^[(\[]\s*[-+]?[\d,.]+\D*[)\]]$")),
    ("number_is_exponent", re.compile(r"^[-+]?\d+(?:\.\d+)?[eE][-+]?\d+$")),
    ("number_is_time", re.compile(r"^\d{1,2}:\d{2}(?::\d{2})?$|^\d{1,2}時\d{0,2}分?$")),
    ("number_is_date", re.compile(r"^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|^\d{1,2}[-/]\d{1,2}[-/]\d{2,4}$|^\d{1,4}年\d|^\d{1,2}月|^(?:令和|平成|昭和|[RHS]\s*\.?\s*\d)|^\d{4}年?度|^\d{1,2}年度|^\d{4}年$")),
    ("number_is_fraction", re.compile(r"^\d+\s*/\s*\d+")),
    ("number_is_range", re.compile(r"^[-+]?[\d,.]+\D{0,6}?\s*[~〜～]\s*[-+]?\d|^\d[\d,.]*\D{0,4}(?:から)\d|^\d[\d,.]*-\d")),
    ("number_has_points", re.compile(r"^[-+]?\d[\d,]*\.\d*\.")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number as written, and what it says.

    Exactly one of these holds: `value` (whole ten-thousandths), `missing` (a reason: nothing was reported) or `fault`
    (a code: it cannot be read; `position` is the first sign, from 1, that stands in the way). With `certain` false the
    value is a proposal that a person confirms; `taken` is None then. `repairs` are codes of what was overlooked.
    """

    text: str
    value: int | None = None
    unit: str = ""
    qualifiers: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()
    missing: str = ""
    fault: str = ""
    position: int | None = None

    @property
    def certain(self) -> bool:
        """Whether it can be read in one way only."""
        doubts = _DOUBTFUL_QUALIFIERS.intersection(self.qualifiers) or _DOUBTFUL_REPAIRS.intersection(
            self.repairs
        )
        return not self.fault and not doubts

    @property
    def taken(self) -> int | None:
        """The value, if it is certain."""
        return self.value if self.certain else None

"""Words that officers write around a number, or instead of one."""

from __future__ import annotations

import re

from renkei.domain.measure import MissingReason
from renkei.domain.spelled_signs import LINES, plain_signs
from renkei.domain.unit import without_year

LONGEST = 120
"""Signs of a cell that may hold a number; a longer text is prose."""

_MISSING: dict[str, str] = {
    **dict.fromkeys(("…", "……", "...", "‥", "‥‥", "・", "///", "\\", "nan", "null"), MissingReason.UNSPECIFIED),
    **dict.fromkeys(("不明", "斜線"), MissingReason.UNSPECIFIED),
    **dict.fromkeys(("集計中", "調査中", "確認中", "算定中", "未確定", "未公表"), MissingReason.BEING_COMPILED),
    **dict.fromkeys(("調整中", "精査中", "照会中", "取りまとめ中", "とりまとめ中", "確定待ち"), MissingReason.BEING_COMPILED),
    **dict.fromkeys(("隔年", "隔年実施", "隔年事業"), MissingReason.OFF_YEAR),
    **dict.fromkeys(("統合", "統合事業"), MissingReason.MERGED),
    **dict.fromkeys(("目標なし", "目標設定なし", "目標未設定"), MissingReason.NO_TARGET),
    **dict.fromkeys(("評価困難", "評価不能", "算定不能"), MissingReason.NOT_EVALUABLE),
    **dict.fromkeys(("対象外", "該当なし", "非該当", "n/a"), MissingReason.OUT_OF_SCOPE),
    **dict.fromkeys(("終了", "事業終了"), MissingReason.COMPLETED),
    **dict.fromkeys(("未報告", "未回答", "未提出", "未入力", "空欄"), MissingReason.NOT_REPORTED),
}  # fmt: skip
_BY_PLAIN = {plain_signs(word): str(reason) for word, reason in _MISSING.items()}
_RULE = re.compile(rf"[-{LINES}]+")
_REMARKED = re.compile(r"(?P<word>[^()\[\]【】]+?)\s*(?:\([^()]*\)|\[[^\[\]]*\])")

QUALIFIERS: dict[str, str] = {
    **dict.fromkeys(("約", "およそ", "おおよそ", "おおむね", "概ね", "概数", "程度", "くらい", "ぐらい", "ほど", "前後", "弱", "強", "余", "余り", "あまり", "推計", "概算"), "about"),
    **dict.fromkeys(("以上", "以下", "未満", "超", "以内", "最大", "最低", "最高", "最小"), "bound"),
    **dict.fromkeys(("見込", "見込み", "見込値", "予定", "予測", "計画"), "expected"),
    **dict.fromkeys(("速報", "速報値", "暫定", "暫定値"), "preliminary"),
    **dict.fromkeys(("累計", "延べ", "のべ", "延"), "cumulative"),
    **dict.fromkeys(("実績", "実績値", "確定", "確定値", "合計", "計"), "plain"),
}  # fmt: skip
"""What a word beside a number says of it."""


def without_yearly(text: str) -> tuple[str, bool]:
    """The text without the words at its end that say "a year", and whether there were some. 3年間 is a length of time.

    >>> without_yearly("1回以上/年度"), without_yearly("3年間")
    (('1回以上', True), ('3年間', False))
    """
    shorter = without_year(text)
    is_yearly = shorter != text and ("/" in text or not shorter[-1:].isdigit())
    return (shorter, True) if is_yearly else (text, False)


def missing_reason(plain: str) -> str:
    """The reason for which there is no number; empty if this is none of the signs and words for that.

    >>> missing_reason("-"), missing_reason("集計中(9月公表)"), missing_reason("0"), missing_reason("なし")
    ('unspecified', 'being_compiled', '', '')
    """
    if not plain:
        return str(MissingReason.NOT_REPORTED)
    bare = plain.strip("()[]【】 ").lower()
    if _RULE.fullmatch(bare):
        return str(MissingReason.UNSPECIFIED)
    remarked = _REMARKED.fullmatch(plain)
    return _BY_PLAIN.get(bare) or _BY_PLAIN.get(remarked["word"].lower() if remarked else "", "")

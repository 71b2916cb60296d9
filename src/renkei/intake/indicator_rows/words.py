"""Words in a table's cells for a direction, a way of counting, a kind of target and the like."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from renkei.domain.indicator import Accumulation, Direction, IndicatorKind
from renkei.domain.target import TargetKind

Known = TypeVar("Known", bound=StrEnum)

DIRECTIONS: Mapping[str, Direction] = {
    **dict.fromkeys(
        ("higher", "up", "increase", "増", "増加", "↑", "⬆", "増やす", "増加が望ましい", "上昇", "向上", "拡大", "高い", "高いほど良い",
         "高いほどよい", "多い", "多いほど良い", "多いほどよい", "大きいほど良い", "大きいほどよい", "プラス", "増加型"),
        Direction.HIGHER,
    ),
    **dict.fromkeys(
        ("lower", "down", "decrease", "減", "減少", "↓", "⬇", "減らす", "減少が望ましい", "低下", "削減", "縮小", "低い", "低いほど良い",
         "低いほどよい", "少ない", "少ないほど良い", "少ないほどよい", "小さいほど良い", "小さいほどよい", "マイナス", "減少型"),
        Direction.LOWER,
    ),
    **dict.fromkeys(("keep", "維持", "現状維持", "保つ", "維持型"), Direction.KEEP),
    **dict.fromkeys(("range", "範囲", "範囲内", "一定の範囲"), Direction.RANGE),
}  # fmt: skip
ACCUMULATIONS: Mapping[str, Accumulation] = {
    **dict.fromkeys(
        ("yearly", "単年度", "単年", "年度ごと", "各年度", "年間", "年度の値", "単年度値"),
        Accumulation.YEARLY,
    ),
    **dict.fromkeys(
        ("cumulative", "累計", "累計値", "累積", "延べ", "延べ数", "積み上げ"), Accumulation.CUMULATIVE
    ),
    **dict.fromkeys(("as_of", "時点値", "時点", "年度末", "年度末時点"), Accumulation.AS_OF),
}
TARGET_KINDS: Mapping[str, TargetKind] = {
    **dict.fromkeys(("at_least", "以上", "最低"), TargetKind.AT_LEAST),
    **dict.fromkeys(("more_than", "超", "超える", "より多い", "より多く"), TargetKind.MORE_THAN),
    **dict.fromkeys(("at_most", "以下", "以内"), TargetKind.AT_MOST),
    **dict.fromkeys(("less_than", "未満"), TargetKind.LESS_THAN),
    **dict.fromkeys(("range", "範囲内", "範囲"), TargetKind.RANGE),
    **dict.fromkeys(("keep", "現状維持以上", "現状維持", "維持"), TargetKind.KEEP),
    **dict.fromkeys(
        ("relative", "増減率", "基準値比", "基準値に対する増減", "基準値との比"), TargetKind.RELATIVE
    ),
    **dict.fromkeys(
        ("milestone", "達成型", "達成時期", "期限", "期限までの達成", "時期までの達成"), TargetKind.MILESTONE
    ),
    **dict.fromkeys(("text", "文章", "定性", "定性目標"), TargetKind.TEXT),
}
INDICATOR_KINDS: Mapping[str, IndicatorKind] = {
    **dict.fromkeys(("outcome", "成果指標", "成果", "アウトカム"), IndicatorKind.OUTCOME),
    **dict.fromkeys(("output", "活動指標", "活動", "アウトプット"), IndicatorKind.OUTPUT),
}
METHODS = {
    "survey": "survey",
    "調査": "survey",
    "アンケート": "survey",
    "意識調査": "survey",
    "市民意識調査": "survey",
}


@lru_cache(maxsize=1_000)
def folded_word(cell: str) -> str:
    """A cell in one width and case, without spaces.

    >>> folded_word(" Higher "), folded_word("増　加")
    ('higher', '増加')
    """
    return "".join(unicodedata.normalize("NFKC", cell).casefold().split())


def word_of(table: Mapping[str, Known], cell: str) -> Known | None:
    """What a word means; None if the table does not know it.

    >>> word_of(DIRECTIONS, "増"), word_of(DIRECTIONS, "DOWN"), word_of(DIRECTIONS, "上々")
    (<Direction.HIGHER: 'higher'>, <Direction.LOWER: 'lower'>, None)
    """
    return table.get(folded_word(cell))


def known_words(table: Mapping[str, Known]) -> tuple[str, ...]:
    """The words to propose: each meaning in English and Japanese.

    >>> known_words(ACCUMULATIONS)
    ('yearly（単年度）', 'cumulative（累計）', 'as_of（時点値）')
    """
    japanese: dict[str, str] = {}
    for word, meant in table.items():
        if not word.isascii() and word[0] not in "↑⬆↓⬇":
            japanese.setdefault(str(meant), word)
    return tuple(f"{meant}（{word}）" for meant, word in japanese.items())

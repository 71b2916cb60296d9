"""Where a line of Japanese may end: what no line begins with, what none ends with, and what stays together."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

_CLOSING = "）」』］】〕｝〉》〙〗”’)]}"
_NEVER_FIRST = frozenset(
    f"{_CLOSING}、。，．・：；？！,.:;!?％‰％ー～〜…‥々ゝゞヽヾゃゅょっぁぃぅぇぉゎャュョッァィゥェォヮヵヶ"
)
_OPENING = frozenset("（「『［【〔｛〈《〘〖")
_NEVER_LAST = _OPENING | frozenset("“‘([{￥＃→")
_SIGNS = frozenset("－＋−±△▲～〜約：／")  # of the number behind them
_JOINS = frozenset("＋－／")  # A＋B
_WORKS = frozenset("→÷×＝≒")  # in “12 ÷ 4 ＝ 3” a line begins with them

_TOGETHER = re.compile(
    r"(?:令和|平成|昭和|大正|明治|役割|スライド|資料|別紙|第|図|表)?"
    r"[－＋−+±△▲約]?(?:[0-9０-９]+(?:[.,／．，][0-9０-９]+)*|元(?=年))"
    r"(?:年度?|項目|事業|市町村?|[百千万億]*円|千人|万人|[かカヵヶ箇]所|[かカヵヶ箇]月|時間|世帯|ポイント)?"
    r"|［\w{1,4}：|［\w{1,4}］|〔\w{1,4}〕"  # ［削除：15］［誤り］〔中略〕
    r"|ください|ません|ました|です|ます"
    r"| / "
)


def pieces(text: str) -> list[str]:
    """The text in pieces that a line never parts.

    >>> pieces("「－3」から令和6年度の57項目へ")
    ['「－3」', 'か', 'ら', '令和6年度', 'の', '57項目', 'へ']
    """
    held = {at for found in _TOGETHER.finditer(text) for at in range(found.start() + 1, found.end())}
    cuts = [at for at in range(1, len(text)) if at not in held and _may_part(text, at)]
    return [text[start:end] for start, end in pairwise([0, *cuts, len(text)])]


def _may_part(text: str, at: int) -> bool:
    """Whether a line may end before the character at a place."""
    before, after = text[at - 1], text[at]
    if after == " " or after in _NEVER_FIRST or before in _NEVER_LAST or has_no_width(after):
        return False
    if before == " ":
        return text[max(at - 2, 0)] not in _WORKS
    if after.isdecimal() and before in _SIGNS | _JOINS:
        return False  # －3
    if before.isdecimal():
        return after in _OPENING  # 57項目
    if (_is_plain(before) and after in _JOINS) or (before in _JOINS and _is_plain(after)):
        return False  # A＋B
    return is_wide(before) or is_wide(after)


def _is_plain(character: str) -> bool:
    return character.isascii() and character.isalnum()


def is_wide(character: str) -> bool:
    """Whether a character takes two columns."""
    return unicodedata.east_asian_width(character) in "WF"


def has_no_width(character: str) -> bool:
    """Whether a character stands on or in the one before it, as the dots of が in file names of a Mac."""
    return unicodedata.category(character) in ("Mn", "Me", "Cf")

"""How much room words take, before any font is at hand: full-width signs are an em, others a little more than half."""

from __future__ import annotations

from unicodedata import combining, east_asian_width

# Hundredths of an em. The fonts that may have to stand in have Latin letters wider than the half em of BIZ UDGothic;
# a point is narrower in them, which their digits make up for.
_FULL, _LETTER, _DIGIT, _POINT = 100, 60, 58, 40
_NO_START = "、。，．・：；？！）］｝」』】〉》〕ー々％ぁぃぅぇぉっゃゅょァィゥェォッャュョヶ,.)%"
_NO_END = "（［｛「『【〈《〔("


def advance(words: str, size: int = 100) -> int:
    """The width of words in hundredths of an em, rather too wide than too narrow; `size` in hundredths.

    >>> advance("外ヶ浜町"), advance("43,698"), advance("青森", size=50)
    (400, 330, 100)
    """
    return sum(_units(sign) for sign in words) * size // 100


def _units(sign: str) -> int:
    if sign.isascii():
        return _DIGIT if sign.isdigit() else _POINT if sign in ".," else _LETTER
    if combining(sign):
        return 0
    return _FULL if east_asian_width(sign) in "WFA" else _LETTER


def lines(words: str, room: int, size: int = 100) -> tuple[str, ...]:
    """Words broken into as few lines as `room` needs, about equally long: at spaces, or between Japanese signs (not
    before 。 nor after 「, not between a figure and its unit).

    >>> lines("青森地域広域事務組合", 600)
    ('青森地域広', '域事務組合')
    >>> lines("割合のみ公表", 420)
    ('割合のみ', '公表')
    >>> lines("令和3・4年度は", 600)
    ('令和3・', '4年度は')
    >>> lines("No value was published", 800)
    ('No value was', 'published')
    """
    pieces = _joined(_pieces(words), room, size)
    loose = _filled(pieces, room, size)
    low, high = 0, room
    while high - low > 10:  # the narrowest room that needs no more lines
        middle = (low + high) // 2
        low, high = (low, middle) if len(_filled(pieces, middle, size)) <= len(loose) else (middle, high)
    tight = _filled(pieces, high, size)
    return tight if _widest(tight, size) <= _widest(loose, size) else loose


def _widest(broken: tuple[str, ...], size: int) -> int:
    return max(advance(line, size) for line in broken)


def _filled(pieces: list[str], room: int, size: int) -> tuple[str, ...]:
    """Lines as full as they can be."""
    broken: list[str] = []
    line = ""
    for piece in pieces:
        if line and advance((line + piece).rstrip(), size) > room:
            broken.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return (*broken, line.rstrip())


def _pieces(words: str) -> list[str]:
    """The smallest parts that a line end may part."""
    pieces: list[str] = []
    for sign in words:
        if pieces and not _may_part(pieces[-1][-1], sign):
            pieces[-1] += sign
        else:
            pieces.append(sign)
    return pieces


def _joined(pieces: list[str], room: int, size: int) -> list[str]:
    """Pieces of which kana stay together, where a line holds them so."""
    joined: list[str] = []
    for piece in pieces:
        if joined and _is_kana(joined[-1][-1]) and _is_kana(piece[0]):
            joined[-1] += piece
        else:
            joined.append(piece)
    return joined if all(advance(piece, size) <= room for piece in joined) else pieces


def _is_kana(sign: str) -> bool:
    return "ぁ" <= sign <= "ん"


def _may_part(before: str, after: str) -> bool:
    if after in _NO_START or before in _NO_END or after.isspace():
        return False
    if before.isdigit() or before + after == "年度":
        return False
    return before.isspace() or east_asian_width(before) in "WF" or east_asian_width(after) in "WF"

"""How much room words take on paper, by the advances of the very fonts that set them, and on how many lines they stand.

Japanese papers are set in BIZ UDGothic, English ones in Noto Sans (measured in bold, the wider weight) with BIZ UDGothic
for what is Japanese in them; what a face lacks comes from the other. Letters of others (an office's own fonts, which are not
here) are taken for as wide as our bold ones where they are known to be no wider, else for as wide as any. A count of lines is never less than what browsers,
office programs and typesetters need that keep the rules of line ends (禁則).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from math import ceil
from unicodedata import category

from renkei.materials.outline.wholes import wholes
from renkei.materials.typeface import Typeface

HALF, WHOLE = 50, 100  # hundredths of an em
FOREIGN = "+"  # behind a language: in letters of others, no wider than our bold ones; twice: as wide as any
_WIDER = (
    0,
    100,
    123,
)  # per cent of our bold letters: 72 hundredths of an em hold the widest usual bold figures (Verdana: 71.1)
_JAPANESE, _OTHER, _ENGLISH = "BIZUDGothic-Regular.ttf", "NotoSansJP-Regular.ttf", "NotoSansJP-Bold.ttf"
_LATIN_ENDS = 0x250
_LATIN_SIGNS = frozenset("–—‘’“”−％＋－")
_WITHOUT_WIDTH = frozenset({"Cf", "Me", "Cc", "Cs"})
_NO_END = "（「『【〔〈《［｛(￥¥$＄£￡#＃№"
_NO_START = "、。，．・：；！？）」』】〕〉》］｝々〻ー～〜―…‥％℃‰°′″ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶゝゞヽヾ,.%):;!?]}"
# What no line end parts: a Latin word or a number with its spaces, or one sign with all that may not begin a line.
_WORD = re.compile(
    rf"[{re.escape(_NO_END)}]*(?:[A-Za-z0-9À-ɏ,.%+/&'’_@=~-]+|[^A-Za-z0-9])[{re.escape(_NO_START)}\uFE00-\uFE0F\U000E0100-\U000E01EF\u3099\u309A]*[ \u3000]*"
)
_STROKES, _HYPHENS = (re.compile(f"[^{ends}]*[{ends}]+|[^{ends}]+") for ends in ("/", "/?&=_-"))
_ANYWHERE = re.compile(r".+")
_DAYS = re.compile(r".+?年(?=\d)|.+?月(?=\d)|.+")
_ROUNDING = 10  # hundredths of a point that programs lose when they place letters in their own units

Word = tuple[int, int, str]
"""The width of a word with the spaces after it, that without them, and the word."""


class _Advances(dict[str, int]):
    """Character → width; looked up in the fonts when it is first met."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._is_english = language != "ja"
        self._wider = _WIDER[language.count(FOREIGN)]

    def __missing__(self, sign: str) -> int:
        found = self._looked_up(sign)
        if self._wider and 0 < found < WHOLE:
            found = min(max(found * self._wider // 100, HALF), WHOLE)
        self[sign] = found
        return found

    def _looked_up(self, sign: str) -> int:
        if category(sign) in _WITHOUT_WIDTH or "\ufe00" <= sign <= "\ufe0f" or sign >= "\U000e0000":
            return 0
        is_latin = ord(sign) < _LATIN_ENDS or sign in _LATIN_SIGNS
        order = (_ENGLISH, _JAPANESE, _OTHER) if self._is_english and is_latin else (_JAPANESE, _OTHER)
        found = (Typeface.of(file).ems(sign) for file in order)
        ems = next((ems for ems in found if ems is not None), None)
        return WHOLE if ems is None else ceil(round(ems * WHOLE, 3))


@cache
def _advances(language: str) -> _Advances:
    return _Advances(language)


@lru_cache(maxsize=16384)
def width(text: str, language: str = "ja") -> int:
    """The width of a text in one line, in hundredths of its size.

    >>> width("売上額"), width("43698千円"), width("43698", "en")
    (300, 450, 295)
    """
    return sum(map(_advances(language).__getitem__, text))


@lru_cache(maxsize=8192)
def lines(phrases: tuple[str, ...], room: int, size: int, language: str = "ja") -> int:
    """How many lines the phrases take in `room` points at a size in points. A phrase that is wider than the room breaks
    as running text does.

    >>> lines(("圏域全体の", "経済成長のけん引"), 120, 14), lines(("圏域全体の", "経済成長のけん引"), 200, 14)
    (2, 1)
    """
    full = _full(room, size)
    more, used = 0, 0
    for phrase in phrases:
        seen = width(phrase.rstrip(), language)
        if used and used + seen > full:
            more, used = more + 1, 0
        if seen > full or "\n" in phrase:
            further, used = _filled(_words(phrase, language), full, language)
            more += further
        else:
            used += width(phrase, language)
    return 1 + more


@lru_cache(maxsize=8192)
def text_lines(text: str, room: int, size: int, language: str = "ja") -> int:
    """How many lines running text takes. A sign that may not begin a line takes the one before it along; a date, and a
    figure with its unit, never part.

    >>> text_lines("市町村が連携して除排雪に当たる。", 14 * 15, 14), text_lines("", 100, 14)
    (2, 1)
    """
    full = _full(room, size)
    if width(text, language) <= full and "\n" not in text:
        return 1
    return sum(_count(_words(paragraph, language), full, language) for paragraph in text.split("\n"))


def parted(text: str, room: int, size: int, most: int, language: str = "ja") -> tuple[str, str]:
    """Running text in two: what takes at most so many lines, and the rest (empty where all of it does).

    >>> parted("市町村が連携して除排雪に当たる。", 120, 14, 1)
    ('市町村が連携して', '除排雪に当たる。')
    """
    full, left = _full(room, size), most
    paragraphs = text.split("\n")
    for at, paragraph in enumerate(paragraphs):
        words = _breakable(_words(paragraph, language), full, language)
        if (kept := _kept(words, full, left, language)) != paragraph:
            first = "\n".join((*paragraphs[:at], kept))
            return first.rstrip(), text[len(first) :].lstrip()
        left -= _count(words, full, language)
        if left <= 0 and at + 1 < len(paragraphs):
            return "\n".join(paragraphs[: at + 1]), "\n".join(paragraphs[at + 1 :])
    return text, ""


def widest(texts: Iterable[str], size: int, language: str = "ja") -> int:
    """The room in points that the widest of some texts needs."""
    return max((-(-width(text, language) * size // 100) for text in texts), default=0)


def _full(room: int, size: int) -> int:
    """A line in hundredths of the size; it holds one sign at least."""
    return max((room * 100 - _ROUNDING) // size, WHOLE)


@lru_cache(maxsize=4096)
def _words(text: str, language: str) -> tuple[Word, ...]:
    found: list[Word] = []
    for piece, is_whole in wholes(text):
        texts = [piece] if is_whole else _WORD.findall(piece)
        found += ((width(word, language), width(word.rstrip(), language), word) for word in texts)
    return tuple(found)


def _count(words: Iterable[Word], full: int, language: str) -> int:
    return 1 + _filled(words, full, language)[0]


def _count_parts(parts: tuple[Word, ...], full: int, language: str) -> int:
    """The lines of what may be parts of words: they are counted as the words that they make up."""
    if sum(wide for wide, _, _ in parts) <= full:
        return 1
    return _count(_words("".join(part for _, _, part in parts), language), full, language)


def _filled(words: Iterable[Word], full: int, language: str) -> tuple[int, int]:
    """Words one after another from the start of a line: how many further lines they need, and what the last one holds."""
    more, used = 0, 0
    for wide, seen, word in words:
        if used and used + seen > full:
            more, used = more + 1, 0
        if seen > full:
            further, used = _broken(word, full, language)
            more += further
        else:
            used += wide
    return more, used


def _broken(word: str, full: int, language: str) -> tuple[int, int]:
    """A word that no line holds: further lines, and what the last of them holds."""
    return _by_parts(_parts(word, full, language), full, language)


def _parts(word: str, full: int, language: str) -> list[str]:
    """Where a word that no line holds parts, such as an address. Programs part it after strokes, after hyphens too, or
    anywhere: as the one does that needs most lines."""
    ways = [way.findall(word) for way in (_STROKES, _HYPHENS, _ANYWHERE)]
    return max(ways, key=lambda parts: _by_parts(parts, full, language))


def _by_parts(parts: Iterable[str], full: int, language: str) -> tuple[int, int]:
    """Parts one after another; what is still too long breaks sign by sign."""
    more, used = 0, 0
    for part in parts:
        wide = width(part, language)
        if used and used + wide > full:
            more, used = more + 1, 0
        for sign in part if wide > full else ():
            alone = width(sign, language)
            if used and used + alone > full:
                more, used = more + 1, 0
            used += alone
        used += wide if wide <= full else 0
    return more, used


def _breakable(words: tuple[Word, ...], full: int, language: str) -> tuple[Word, ...]:
    """The words; of one that no line holds, its parts."""
    found: list[Word] = []
    for word in words:
        parts = _parts(word[2], full, language) if word[1] > full else ()
        found += [(width(part, language), width(part, language), part) for part in parts] or [word]
    return tuple(found)


def _kept(words: tuple[Word, ...], full: int, most: int, language: str) -> str:
    """What of the words stands on so many lines; of a first one that no line holds, its first signs."""
    fitting = _fitting(words, full, most, language)
    if fitting or not words or most < 1:
        return "".join(word for _, _, word in words[:fitting])
    signs = tuple((width(sign, language), width(sign, language), sign) for sign in words[0][2])
    return "".join(sign for _, _, sign in signs[: _fitting(signs, full, most, language)])


def _fitting(words: tuple[Word, ...], full: int, most: int, language: str) -> int:
    """How many of the words stand on so many lines."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if _count_parts(words[:middle], full, language) <= most:
            low = middle
        else:
            high = middle - 1
    return low if most > 0 else 0


def has_wide(text: str, full: int, language: str = "ja") -> bool:
    """Whether a text has a word that no line of `full` hundredths of an em holds."""
    return width(text, language) > full and any(seen > full for _, seen, _ in _words(text, language))


def holdable(text: str, full: int, language: str = "ja") -> tuple[tuple[str, ...], ...]:
    """The words of a running text, each in pieces that a line of `full` hundredths of an em holds. Piece after piece, they
    take no more lines than `text_lines` counts.

    >>> holdable("資料AAAAAA", 200), holdable("令和7年3月", 500)
    ((('資',), ('料',), ('AAAA', 'AA')), (('令和7年3月',),))
    >>> holdable("（令和7年3月まで）", 700)
    (('（令和7年', '3月まで）'),)
    """
    return tuple(
        _held(word, full, language) if seen > full else (word,) for _, seen, word in _words(text, language)
    )


def _held(word: str, full: int, language: str) -> tuple[str, ...]:
    """A word that no line holds: an address at its strokes, a date after its year, else as many signs as a line holds."""
    most, _ = _by_parts(_parts(word, full, language), full, language)
    for way in (_STROKES, _DAYS):
        parts = way.findall(word)
        fits = len(parts) > 1 and all(width(part.rstrip(), language) <= full for part in parts)
        if fits and _by_parts(parts, full, language)[0] <= most:
            return tuple(parts)
    found, used = [""], 0
    for sign in word:
        alone = width(sign, language)
        if used and used + alone > full:
            found.append("")
            used = 0
        found[-1] += sign
        used += alone
    return tuple(found)

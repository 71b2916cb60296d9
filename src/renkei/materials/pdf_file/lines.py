"""Where lines end on paper: after a phrase, never inside one that fits a line; as even as the fewest lines allow."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TypeVar

from renkei.materials.outline.measure import has_wide, holdable, lines, width
from renkei.materials.outline.model import Phrases
from renkei.materials.outline.phrases import finer
from renkei.materials.outline.wholes import wholes

T = TypeVar("T")
Runs = list[str | list[str] | dict[str, str]]
"""Running text: strings that may part anywhere a line may end, lists of one string that never parts, and ends of lines."""
_BREAK = {"is": "break"}

# Inside a phrase that no line holds: before a word that is written in other signs, with two signs at least on each side.
_SEAM = re.compile(
    r"(?<=[一-鿿]の)(?=[ぁ-ん]{2})|(?<=[ぁ-んァ-ヶー]{2})(?=[一-鿿]{2})|(?<=[一-鿿]{2})(?=[ァ-ヶ]{2})|(?<=[、。）」・])(?=.{2})|(?<=\d年)(?=\d{1,2}月)"
)
_BOLDER = 108  # percent of the plain weight
_LINE = re.compile(r"[^\n]*\n|[^\n]+")  # of a text that brings its own ends of lines
# The end of a text: two signs, and the points after them; no line begins with the last sign alone. The first of them may
# begin a line: ページ has but one end.
_END = re.compile(r"([ぁ-んァ-ヶ一-鿿][ーっゃゅょッャュョァィゥェォ々]*[ぁ-んァ-ヶー一-鿿々])([、。）」]*)$")


@lru_cache(maxsize=8192)
def set_lines(phrases: Phrases, room: int, size: int, language: str = "ja") -> tuple[str, ...]:
    """The lines of some phrases in `room` points at a size in points: none is wider, and never more than the outline counted.

    A phrase wider than the room parts where its writing changes, after its particles, or as running text does.

    >>> set_lines(("圏域全体の", "経済成長のけん引"), 120, 14)
    ('圏域全体の', '経済成長のけん引')
    >>> set_lines(("地域", "花いっぱい", "まちづくり", "事業"), 170, 14)
    ('地域花いっぱい', 'まちづくり事業')
    >>> set_lines(("地域花いっぱいまちづくり事業",), 182, 14)
    ('地域花いっぱいまちづくり', '事業')
    >>> set_lines(("圏域全体の", "生活関連機能", "サービスの向上"), 84, 14)
    ('圏域全体の', '生活関連機能', 'サービスの', '向上')
    """
    full = full_line(room, size)
    pieces = tuple(part for phrase in phrases for part in _pieces(phrase, full, language))
    made = _greedy(pieces, full, language)
    if len(made) > 1 and len(made) > lines(phrases, room, size, language):
        pieces = tuple(part for phrase in phrases for part in _running(phrase, full, language))
        made = _greedy(pieces, full, language)
    if len(made) > 1:
        made = _even(pieces, full, len(made), language)
    return tuple(line.rstrip() for line in made)


def _pieces(phrase: str, full: int, language: str) -> list[str]:
    """A text may bring its own ends of lines; one too long for a line parts at its seams, what is still too long further."""
    found: list[str] = []
    for part in _LINE.findall(phrase):
        fitting = [part]
        for cut in (_at_seams, finer, lambda piece: _held(piece, full, language)):
            fitting = [
                one
                for piece in fitting
                for one in (cut(piece) if width(piece.rstrip(), language) > full else (piece,))
            ]
        found += fitting
    return found


def _running(phrase: str, full: int, language: str) -> list[str]:
    """A phrase that no line holds as running text."""
    if width(phrase.rstrip(), language) <= full:
        return _LINE.findall(phrase)
    return [piece for part in _LINE.findall(phrase) for piece in _held(part, full, language)]


def _word(full: int, language: str) -> int:
    """How wide a word may be that stands on a line: English ones are measured in bold, the wider weight."""
    return full if language == "ja" else full * _BOLDER // 100


def full_line(room: int, size: int) -> int:
    """A line of `room` points in hundredths of its letters' size; it holds one sign at least."""
    return max(room * 100 // size, 100)


def _held(text: str, full: int, language: str) -> Phrases:
    return tuple(piece for word in holdable(text, _word(full, language), language) for piece in word)


def _at_seams(part: str) -> Phrases:
    ends = [0, *(seam.start() for seam in _SEAM.finditer(part)), len(part)]
    return tuple(part[start:end] for start, end in pairwise(ends))


def _greedy(pieces: Phrases, full: int, language: str) -> list[str]:
    made, used = [""], 0
    for piece in pieces:
        if used and used + width(piece.rstrip(), language) > full:
            made.append("")
            used = 0
        made[-1] += piece.rstrip("\n")
        used += width(piece, language)
        if piece.endswith("\n"):
            made.append("")
            used = 0
    return made[:-1] if len(made) > 1 and not made[-1] else made


def _even(pieces: Phrases, full: int, count: int, language: str) -> list[str]:
    """The same number of lines in the narrowest room that still gives it, so that no line is left short."""
    low, high = max(width(piece.rstrip(), language) for piece in pieces), full
    while low < high:
        middle = (low + high) // 2
        if len(_greedy(pieces, middle, language)) <= count:
            high = middle
        else:
            low = middle + 1
    return _greedy(pieces, high, language)


def runs(text: str, full: int = 0, language: str = "ja") -> Runs:
    """Running text in which a date or a figure with its unit never parts, nor the last two signs of the text; `full` is the
    width of a line in hundredths of an em. A text with a word that is wider comes in its lines: the typesetter would let the
    word run over what stands beside it.

    Points and brackets stand outside such pieces, since a piece is a line of its own, whose ends typesetters trim; no
    line parts there anyway.

    >>> runs("平成25年度より30%減（約3割）、全てを示す。")
    [['平成25年度より'], ['30%減'], '（約3割）、全てを', ['示す'], '。']
    >>> runs("資料AAAAAA", 250)
    ['資料', {'is': 'break'}, 'AAAAA', {'is': 'break'}, 'A']
    """
    if full and has_wide(text, _word(full, language), language):
        made = _greedy(_held(text, full, language), full, language)
        found: Runs = [run for line in made for run in (_BREAK, line.rstrip())]
        return found[1:]
    return tied(loose(text))


def parts_marked(text: str, full: int, language: str = "ja") -> str:
    """A text inside a paragraph, with marks where a word that is wider than a line may part.

    >>> parts_marked("資料AAAAAA", 200)
    '資料AAAA\\u200bAA'
    """
    return "".join("\u200b".join(word) for word in holdable(text, _word(full, language), language))


def loose(text: str) -> Runs:
    """The same for a text that is not all of a paragraph.

    >>> loose("講習会は4月1日に開く")
    ['講習会は', ['4月1日'], 'に開く']
    """
    return [part for piece, is_whole in wholes(text) for part in (_bare(piece) if is_whole else [piece])]


def tied(found: list[T]) -> list[T | str | list[str]]:
    """The runs of a paragraph with the last two signs in one piece.

    >>> tied(["会議資料の事例ページ"])
    ['会議資料の事例', ['ページ']]
    """
    last = found[-1] if found else None
    end = _END.search(last) if isinstance(last, str) else None
    if end is None or not isinstance(last, str):
        return [*found]
    parts = (last[: end.start()], [end[1]], end[2])
    return [*found[:-1], *(part for part in parts if part)]


def _bare(piece: str) -> Runs:
    inner = piece.strip("（）、。")
    before, after = piece.split(inner, 1)
    parts: Runs = [before, [inner], after]
    return [part for part in parts if part]

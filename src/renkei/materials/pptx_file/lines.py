"""Where the lines of a slide end: after phrases, as even as they can be. Running text is left to the office program."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from renkei.materials.outline.model import Phrases
from renkei.materials.outline.phrases import finer
from renkei.materials.pptx_file.measuring import ROUNDING, most_lines, wide
from renkei.materials.pptx_file.settling import less_room


@dataclass(frozen=True, slots=True)
class Lines:
    """Texts with a set line end after each but the last, how many lines they take altogether, and by how many points their
    room is to be less wide so that lines which the program ends do so well."""

    texts: tuple[str, ...]
    count: int
    less: float = 0


@lru_cache(maxsize=8192)
def broken(phrases: Phrases, room: float, size: float, language: str) -> Lines:
    """Phrases in lines of a room in points. Where a phrase is wider than the room, or spaces part the words, no line end
    is set: the office program finds them, and the count is never too low.

    >>> broken(("圏域全体の", "経済成長の", "けん引"), 126, 14, "ja")
    Lines(texts=('圏域全体の', '経済成長のけん引'), count=2, less=0)
    >>> broken(("令和6年度の", "実績"), 300, 14, "ja")
    Lines(texts=('令和6年度の実績',), count=1, less=0)
    """
    full = (room * 100 - ROUNDING) / size
    if len(phrases) > 1 and any(wide(phrase, language) > full for phrase in phrases):
        phrases = tuple(piece for phrase in phrases for piece in _finer(phrase, full, language))
    widths = [wide(phrase, language) for phrase in phrases]
    text = "".join(phrases)
    if wide(text, language) <= full:
        return Lines((text,), 1)
    if max(widths) > full or all(phrase.endswith((" ", "\N{NO-BREAK SPACE}")) for phrase in phrases[:-1]):
        less = less_room(((text, size),), room, language)
        return Lines((text,), max(most_lines(text, room, size, language), 2), less)
    ends = _even(widths, full)
    texts = tuple("".join(phrases[a:b]) for a, b in zip((0, *ends), (*ends, len(phrases)), strict=True))
    return Lines(texts, len(texts))


def _finer(phrase: str, full: float, language: str) -> list[str]:
    """A phrase that no line holds, in its own parts."""
    return list(finer(phrase)) if wide(phrase, language) > full else [phrase]


def _even(widths: list[int], full: float) -> list[int]:
    """Where lines begin (but the first), in as few lines as the room allows and these as even as possible."""
    best = _greedy(widths, full)
    while True:
        longest = max(sum(widths[a:b]) for a, b in zip((0, *best), (*best, len(widths)), strict=True))
        tighter = _greedy(widths, longest - 1)
        if len(tighter) > len(best) or longest - 1 < max(widths):
            return best
        best = tighter


def _greedy(widths: list[int], full: float) -> list[int]:
    starts, used = [], 0
    for at, length in enumerate(widths):
        if used and used + length > full:
            starts.append(at)
            used = 0
        used += length
    return starts


def running(text: str, room: float, size: float, language: str) -> Lines:
    """Running text: its own line ends alone, and a count that is never too low."""
    less = less_room(((text, size),), room, language)
    return Lines(tuple(text.split("\n")), most_lines(text, room, size, language), less)

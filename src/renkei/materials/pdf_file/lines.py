"""Where lines end on paper: after a phrase, never inside one that fits a line; as even as the fewest lines allow."""

from __future__ import annotations

from functools import lru_cache

from renkei.materials.outline.measure import width
from renkei.materials.outline.model import Phrases
from renkei.materials.outline.wholes import wholes

Runs = list[str | list[str]]
"""Running text: strings that may part anywhere a line may end, and lists of one string that never parts."""


@lru_cache(maxsize=8192)
def set_lines(phrases: Phrases, room: int, size: int) -> tuple[str, ...]:
    """The lines of some phrases in `room` points at a size in points.

    A phrase wider than the room begins a line, and all from there on is one text that the typesetter parts.

    >>> set_lines(("圏域全体の", "経済成長のけん引"), 120, 14)
    ('圏域全体の', '経済成長のけん引')
    >>> set_lines(("地域", "花いっぱい", "まちづくり", "事業"), 170, 14)
    ('地域花いっぱい', 'まちづくり事業')
    """
    pieces = tuple(piece for phrase in phrases for piece in _parted(phrase))
    full = max(room * 100 // size, 1)
    made = _greedy(pieces, full)
    if len(made) < 2 or any(width(line.rstrip()) > full for line in made):
        return tuple(line.rstrip() for line in made)
    return tuple(line.rstrip() for line in _even(pieces, full, made))


def _parted(phrase: str) -> list[str]:
    """A text may bring its own ends of lines."""
    parts = phrase.split("\n")
    return [part + "\n" for part in parts[:-1]] + parts[-1:]


def _greedy(pieces: tuple[str, ...], full: int) -> list[str]:
    made: list[str] = [""]
    used = 0
    for at, piece in enumerate(pieces):
        seen = width(piece.rstrip())
        if used and used + seen > full:
            made.append("")
            used = 0
        made[-1] += piece.rstrip("\n")
        if seen > full:
            made[-1] += "".join(pieces[at + 1 :]).replace("\n", " ")
            return made
        used += width(piece)
        if piece.endswith("\n"):
            made.append("")
            used = 0
    return made if made[-1] or len(made) == 1 else made[:-1]


def _even(pieces: tuple[str, ...], full: int, made: list[str]) -> list[str]:
    """The same number of lines with the narrowest room that still gives it, so that no line is left short."""
    low, high = max(width(piece.rstrip()) for piece in pieces), full
    while low < high:
        middle = (low + high) // 2
        if len(_greedy(pieces, middle)) <= len(made):
            high = middle
        else:
            low = middle + 1
    return _greedy(pieces, high)


def runs(text: str) -> Runs:
    """Running text in which a date or a figure with its unit never parts.

    >>> runs("平成25年度より30%減、全て")
    [['平成25年度より'], ['30%減、'], '全て']
    """
    return [[piece] if is_whole else piece for piece, is_whole in wholes(text)]

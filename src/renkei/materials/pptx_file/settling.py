"""Running text without bad line ends. Office programs break it where they like, and not at the same places: LibreOffice sets
air between Latin and Japanese letters, PowerPoint none. Instead of line ends that an officer would have to take out again,
text gets a room that is a little less wide, in which neither leaves a sign alone on a last line or parts a date or a figure
from its unit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from renkei.materials.outline.measure import width
from renkei.materials.outline.wholes import wholes
from renkei.materials.pptx_file.measuring import AIR, LESS_AIR, MEETS, ROUNDING, WORD, most_lines, wide

Said = tuple[str, float]
"""A paragraph and the size of its letters."""

_TWO = 200  # a last line has two characters at least
# A sign alone; a date or sum in two; one in the middle of a word; a number apart from its unit or its era.
_LONE, _PARTED, _IN_WORD, _SPLIT = 4, 1, 2, 3
_STEPS, _STEP, _MOST = (
    20,
    0.5,
    0.5,
)  # rooms tried, by how many signs each is less wide, and how much of the room at most
_NOT_COUNTED = re.compile(r"[、。，．）」』】〕\s]+$")
# The end of a sum, and a few words in brackets.
_TOGETHER = re.compile(r"\d[\d,.]*\s*＝\s*\d[\d,.]*|（[^（）]{1,8}）")


@lru_cache(maxsize=4096)
def less_room(said: tuple[Said, ...], room: float, language: str) -> float:
    """By how many points a room is to be less wide so that paragraphs end well in it; 0 where they do, or where no room
    near it is better. They take no more lines in it.

    >>> less_room((("余裕がほしい", 14),), 14 * 5.5, "ja"), less_room((("余裕がほしい", 14),), 14 * 6.1, "ja")
    (14.0, 0.0)
    """
    flowing = [one for one in said if wide(one[0], language) * one[1] > room * 100 - ROUNDING]
    least = _cost(flowing, room, language) if flowing else 0
    best = 0.0
    step = _STEP * min((size for _, size in flowing), default=1)
    for at in range(1, _STEPS + 1):
        less = at * step
        if not least or less > _MOST * room or not _is_as_high(said, room, room - less, language):
            break
        if (cost := _cost(flowing, room - less, language)) < least:
            least, best = cost, less
    return best


def _is_as_high(said: Sequence[Said], room: float, narrower: float, language: str) -> bool:
    return all(
        most_lines(text, narrower, size, language) <= most_lines(text, room, size, language)
        for text, size in said
    )


def _cost(said: Sequence[Said], room: float, language: str) -> int:
    """How badly the lines end, with air between letters and without it, each in a room as some programs round it."""
    rooms = {(room - off, air) for off in (0, ROUNDING / 100) for air in (0, LESS_AIR, AIR)}
    return sum(
        _ends_badly(paragraph, (full * 100) / size, language, air)
        for text, size in said
        for paragraph in text.split("\n")
        for full, air in rooms
    )


def _ends_badly(text: str, full: float, language: str, air: int) -> int:
    if width(text, language) + air * len(MEETS.findall(text)) <= full:
        return 0
    starts = _starts(_words(text, language), full, air)
    costs = _inside(text)
    last = _NOT_COUNTED.sub("", text[starts[-1] :]) if starts else text
    lone = _LONE if width(last, language) < _TWO else 0
    return lone + sum(costs.get(start, 0) for start in starts)


@lru_cache(maxsize=4096)
def _inside(text: str) -> Mapping[int, int]:
    """Where lines begin badly, and how badly: inside a date, a figure with its unit, the end of a sum."""
    found, at = dict[int, int](), 0
    for piece, is_whole in wholes(text):
        if is_whole:
            found |= dict.fromkeys(range(at + 1, at + len(piece.rstrip("）、。"))), _PARTED)
        at += len(piece)
    for one in _TOGETHER.finditer(text):
        found |= dict.fromkeys(range(one.start() + 1, one.end()), _PARTED)
    return {at: max(cost, _in_number(text, at)) for at, cost in found.items()}


def _in_number(text: str, at: int) -> int:
    """What it costs that a line begins inside a date or a figure: least after the year or the month."""
    if text[at - 1] in "年月度":
        return _PARTED
    return _SPLIT if text[at - 1].isdecimal() or text[at].isdecimal() else _IN_WORD


@lru_cache(maxsize=4096)
def _words(text: str, language: str) -> tuple[tuple[int, int, int, int], ...]:
    """What no program parts: where it begins, its width with and without the spaces after it, and how many times letters of
    both kinds meet before and in it."""
    found, before = [], ""
    for match in WORD.finditer(text):
        word = match.group()
        joint = len(MEETS.findall(before + word.strip())) if len(before + word.strip()) > 1 else 0
        found.append((match.start(), width(word, language), width(word.rstrip(), language), joint))
        before = word.rstrip()[-1:]
    return tuple(found)


def _starts(words: Sequence[tuple[int, int, int, int]], full: float, air: int) -> list[int]:
    """Where lines begin but the first, as a program fills them."""
    starts, used = [], 0.0
    for start, own, seen, joint in words:
        if used and used + air * joint + seen > full:
            starts.append(start)
            used = 0
        used += own + (air * joint if used else 0)
    return starts

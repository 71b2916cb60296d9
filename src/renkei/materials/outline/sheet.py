"""The sheet of paper: A4 landscape in points, and the sizes of letters on it (LOOK §1, §2)."""

from __future__ import annotations

from collections.abc import Iterable

from renkei.materials.outline.measure import lines, text_lines
from renkei.materials.outline.model import Phrases

WIDTH = 746  # between the margins
MAIN = 619  # from the third column
HEIGHT = 506  # from under the running head to 12 pt over the foot
TEXT, LEAD, TITLE, NOTE = 14, 18, 24, 11
LINE, TITLE_LINE, NOTE_LINE = 18, 32, 14
TITLE_GAP = 13  # over the title of a block
_NUMBER = 40  # room of the page number


def headline_height(headline: Phrases, room: int = WIDTH) -> int:
    """A headline with the room above it."""
    return 10 + TITLE_LINE * lines(headline, room, TITLE)


def foot_height(notes: Iterable[str], notice: str) -> int:
    """What the foot takes beyond its one line: further lines of notes, and the notice under them."""
    count = sum(text_lines(note, WIDTH - _NUMBER, NOTE) for note in notes)
    return NOTE_LINE * max(count + bool(notice) - 1, 0)


def body_height(headline: Phrases, notes: Iterable[str], notice: str) -> int:
    """What is left for blocks under a headline."""
    return HEIGHT - headline_height(headline) - foot_height(notes, notice)

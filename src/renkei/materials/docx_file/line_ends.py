"""Where lines end that must not end anywhere: those of titles and of names in narrow cells."""

from __future__ import annotations

from renkei.materials.outline.measure import text_lines, width
from renkei.materials.outline.phrases import phrases

POINT = 72 / 25.4  # of a millimetre
_SURE = 0.94  # other programs set letters and figures a little wider


def is_one_line(text: str, room: float, size: int, language: str) -> bool:
    """Whether a text stands in one line of so many millimetres for certain."""
    return text_lines(text, _points(room), size, language) == 1


def needed(text: str, size: int, language: str) -> float:
    """How many millimetres a text needs in one line for certain."""
    return width(text, language) * size / 100 / POINT / _SURE


def broken(text: str, room: float, size: int, language: str) -> str:
    """The text with its lines ended between phrases, where one line does not hold it.

    >>> broken("みほん大学地域連携センター", 45, 12, "ja")
    'みほん大学地域連携\\nセンター'
    """
    full, lines = _points(room) * 100 // size, [""]
    for phrase in phrases(text):
        if lines[-1] and width(lines[-1] + phrase.rstrip(), language) > full:
            lines.append("")
        lines[-1] += phrase
    return "\n".join(line.strip() for line in lines)


def _points(room: float) -> int:
    return int(room * POINT * _SURE)

"""Running text as pieces: it parts between its paragraphs and the points of its lists, and inside one that no page holds."""

from __future__ import annotations

from renkei.materials.commonmark import is_marked, reader
from renkei.materials.outline.flow import Piece
from renkei.materials.outline.measure import parted, text_lines
from renkei.materials.outline.model import Prose
from renkei.materials.outline.sheet import LINE, TEXT, TITLE_GAP

_STRONG = "**"


def prose_piece(text: str, room: int, language: str) -> Piece:
    """A text in `room` points, with the gap under it."""

    def split(space: int) -> tuple[Piece, Piece] | None:
        first, rest = _parted(text, room, (space - TITLE_GAP) // LINE, language)
        if not first or not rest:
            return None
        return prose_piece(first, room, language), prose_piece(rest, room, language)

    return Piece(Prose(text), LINE * text_lines(text, room, TEXT, language) + TITLE_GAP, split)


def _parted(text: str, room: int, most: int, language: str) -> tuple[str, str]:
    """The text in two, the first on at most so many lines. The points of a list keep their numbers."""
    if not is_marked(text):
        return parted(text, room, TEXT, most, language)
    written = text.split("\n")
    begins = _begins(text)
    fitting = [
        at for at in begins if text_lines("\n".join(written[:at]).rstrip(), room, TEXT, language) <= most
    ]
    if fitting:
        at = fitting[-1]
        return "\n".join(written[:at]).rstrip(), "\n".join(written[at:])
    end = begins[0] if begins else len(written)
    first, rest = parted("\n".join(written[:end]).rstrip(), room, TEXT, most, language)
    if first.count(_STRONG) % 2 and rest:
        first, rest = first + _STRONG, _STRONG + rest
    return first, "\n\n".join(part for part in (rest, "\n".join(written[end:])) if part)


def _begins(text: str) -> list[int]:
    """The lines at which a paragraph or a point of a list begins, but for the first."""
    found = (
        token.map[0]
        for token in reader().parse(text)
        if token.map
        and token.nesting >= 0
        and (token.level == 0 or (token.type == "list_item_open" and token.level == 1))
    )
    return sorted(set(found) - {0})

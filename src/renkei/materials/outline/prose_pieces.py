"""Running text as pieces: it parts at its lines."""

from __future__ import annotations

from renkei.materials.outline.flow import Piece
from renkei.materials.outline.measure import parted, text_lines
from renkei.materials.outline.model import Prose
from renkei.materials.outline.sheet import LINE, TEXT, TITLE_GAP


def prose_piece(text: str, room: int, language: str) -> Piece:
    """A text in `room` points, with the gap under it."""

    def split(space: int) -> tuple[Piece, Piece] | None:
        first, rest = parted(text, room, TEXT, (space - TITLE_GAP) // LINE, language)
        if not first or not rest:
            return None
        return prose_piece(first, room, language), prose_piece(rest, room, language)

    return Piece(Prose(text), LINE * text_lines(text, room, TEXT, language) + TITLE_GAP, split)

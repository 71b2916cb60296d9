"""Where something stands: file, row, column or key path."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from renkei.domain.errors import Place
    from renkei.wording.words import Words


def place(words: Words, place: Place) -> str:
    """The place in words; empty where nothing is known of it."""
    parts = [place.file] if place.file else []
    if place.row is not None:
        parts.append(words.gettext("row {row}", row=f"{place.row:,}"))
    if place.column:
        parts.append(words.gettext("column {column}", column=place.column))
    if place.key:
        parts.append(place.key)
    return " ".join(parts) if words.is_japanese else ", ".join(parts)

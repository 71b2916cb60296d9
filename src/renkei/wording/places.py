"""Where something stands: file, row, column or key path; sheet and cell; slide and shape."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from renkei.domain.errors import Place
    from renkei.wording.words import Words

_STEP = re.compile(r"([^.\[\]]+)(?:\[([0-9]+)\])?")


def place(words: Words, place: Place) -> str:
    """The place in words; empty where nothing is known of it."""
    parts = [place.file] if place.file else []
    if place.sheet:
        parts.append(words.gettext("sheet {sheet}", sheet=place.sheet))
    if place.slide is not None:
        parts.append(words.gettext("slide {slide}", slide=place.slide))
    if place.row is not None:
        parts.append(words.gettext("row {row}", row=place.row))
    if place.column:
        parts.append(words.gettext("column {column}", column=place.column))
    if place.cell:
        parts.append(words.gettext("cell {cell}", cell=place.cell))
    if place.shape:
        parts.append(words.gettext("“{shape}”", shape=place.shape))
    if place.key:
        parts.append(_key(words, place.key))
    return " ".join(parts) if words.is_japanese else ", ".join(parts)


def _key(words: Words, key: str) -> str:
    """A key path as the file has it, and as people count: municipality[1].code (municipality 2)."""
    steps = [_step(words, name, at) for name, at in _STEP.findall(key) if at]
    counted = (" の " if words.is_japanese else ", ").join(steps)
    if not counted:
        return key
    return f"{key}（{counted}）" if words.is_japanese else f"{key} ({counted})"


def _step(words: Words, name: str, at: str) -> str:
    return words.gettext("{name} {nth}", name=name, nth=f"{int(at) + 1:,}")

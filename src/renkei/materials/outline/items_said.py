"""An item in running text: its name, its value, its grade."""

from __future__ import annotations

from renkei.domain.indicator import Indicator
from renkei.domain.yearbook import Item
from renkei.materials.outline.material import Material
from renkei.materials.outline.values import actual_cell


def item_name(material: Material, indicator: Indicator) -> str:
    """Its project, and its indicator."""
    name = material.project_name(indicator.project)
    if material.words.is_japanese:
        return f"{name}「{indicator.name}」"
    return f"{name} ({indicator.name})"


def actual_text(material: Material, item: Item) -> str:
    """What was reported as it is printed; empty where nothing was."""
    cell = actual_cell(material, item)
    return "" if cell.kind == "missing" else cell.text


def grade_text(material: Material, symbol: str) -> str:
    """A grade's sign, or the dash."""
    return symbol if symbol in material.scale.symbols else material.dash


def moved_text(material: Material, before: str, after: str) -> str:
    """From one grade to another."""
    arrow = "→" if material.words.is_japanese else " → "
    return grade_text(material, before) + arrow + grade_text(material, after)

"""The scales that tables are graded by, and what becomes of a row as a small number (`renkei.bulk.outcome`)."""

from __future__ import annotations

from pathlib import Path

from renkei.domain.scale import Scale
from renkei.scales import load, preset

NOT_REPORTED, NO_TARGET, NO_FORMULA_FOR_LOWER = 100, 101, 113
PAST_BASELINE, NO_PREVIOUS, ZERO_REFERENCE, NO_SCORE = 115, 116, 117, 120


def scale_of(table: str) -> Scale:
    """The scale of a table."""
    return load(Path(__file__).with_name("mixed.toml")) if table == "mixed" else preset("aomori")

"""A finding in JSON: its code and values, the record it speaks of, and its sentence in both languages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from renkei.domain.bound import percent_text
from renkei.domain.errors import Place
from renkei.domain.finding import LEVELS
from renkei.exchange.json_shape import (
    SAID,
    TEXT,
    WHOLE,
    Part,
    Schema,
    Shape,
    maybe,
    one,
)
from renkei.wording import words_of


def value_data(value: object) -> object:
    """A value that a sentence names; what JSON does not know, as text."""
    if isinstance(value, list | tuple):
        return [value_data(inner) for inner in value]
    if isinstance(value, Place):
        return place_data(value)
    if isinstance(value, Fraction):
        return percent_text(value)
    if value is None or isinstance(value, bool | int | Decimal):
        return value
    return value.isoformat() if isinstance(value, date) else str(value)


def place_data(place: Place) -> dict[str, object]:
    """Where something stands; the parts of workbooks and decks only where there are some."""
    plain: dict[str, object] = {
        "file": place.file,
        "row": place.row,
        "column": place.column,
        "key": place.key,
    }
    special = {"sheet": place.sheet, "cell": place.cell, "slide": place.slide, "shape": place.shape}
    return plain | {name: value for name, value in special.items() if value}


PLACE: Schema = {
    "type": "object",
    "properties": {
        "file": TEXT,
        "row": maybe(WHOLE),
        "column": TEXT,
        "key": TEXT,
        "sheet": TEXT,
        "cell": TEXT,
        "slide": WHOLE,
        "shape": TEXT,
    },
    "required": ["file", "row", "column", "key"],
    "additionalProperties": False,
}
FINDING = Shape(
    "finding",
    "Something to look at before printing.",
    (
        Part("code", lambda finding: finding.code, TEXT),
        Part("level", lambda finding: finding.level, {"enum": list(LEVELS)}),
        Part("record", lambda finding: finding.subject, TEXT, "The identity of the record it speaks of."),
        Part("year", lambda finding: finding.year, maybe(WHOLE)),
        Part(
            "values",
            lambda finding: {name: value_data(value) for name, value in finding.values.items()},
            {"type": "object"},
            "What its sentence names.",
        ),
        Part("place", lambda finding: place_data(finding.place), PLACE),
        one("said", SAID, lambda finding: lambda language: words_of(language).finding(finding)),
    ),
)

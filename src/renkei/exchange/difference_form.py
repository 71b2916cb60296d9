"""What differs between two registers, as JSON: every cell as the facts hold it, and every record in words.

python -m renkei.exchange.difference_form > docs/schema/difference.schema.json
"""

from __future__ import annotations

import hashlib
from datetime import date, time
from decimal import Decimal
from typing import NamedTuple

from renkei.domain.measure import unscaled
from renkei.domain.register_difference import (
    Consequences,
    Form,
    Happened,
    Held,
    RegisterDifference,
)
from renkei.exchange.json_shape import SAID, TEXT, WHOLE, Part, Schema, Shape, many, one, one_or_none
from renkei.exchange.json_text import json_text
from renkei.wording import differences, words_of

FORMAT = 1
_VALUE: Schema = {
    "type": ["string", "number", "boolean", "array", "object", "null"],
    "description": "As the facts hold it; null: nothing stands there. Of a file its size in bytes and its SHA-256.",
}


class Compared(NamedTuple):
    """A difference, and what follows of it in a year, if one was asked for."""

    difference: RegisterDifference
    consequences: Consequences | None


def value_data(held: Held) -> object:
    """A value as the facts' own JSON has it."""
    value = held.value
    if held.is_empty:
        return None
    if isinstance(value, bytes):
        return {"bytes": len(value), "sha256": hashlib.sha256(value).hexdigest()}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, tuple):
        return [each if isinstance(each, int) else str(each) for each in value]
    if held.form is Form.NUMBER and isinstance(value, int):
        return unscaled(value)
    return value if isinstance(value, bool | int | Decimal) else str(value)


_PIXELS = Shape(
    "pixels",
    "How two pictures differ to the eye.",
    (
        Part("before", lambda of: list(of.before), {"type": "array", "items": WHOLE}, "Width and height."),
        Part("after", lambda of: list(of.after), {"type": "array", "items": WHOLE}, "Width and height."),
        Part(
            "pixels",
            lambda of: of.pixels,
            {"type": ["integer", "null"]},
            "How many pixels differ; null where the sizes differ.",
        ),
    ),
)
_CELL = Shape(
    "cell",
    "One cell that differs.",
    (
        Part(
            "column", lambda cell: cell.column, TEXT, "As the facts name it; order is the place in the list."
        ),
        Part("before", lambda cell: value_data(cell.before), _VALUE),
        Part("after", lambda cell: value_data(cell.after), _VALUE),
        one_or_none("pixels", _PIXELS, lambda cell: cell.pixels, "Of pictures that can be looked at."),
    ),
)
_RECORD = Shape(
    "record",
    "One record that differs.",
    (
        Part("record", lambda of: of.identity, TEXT, "The record's identity, as findings name it."),
        Part("happened", lambda of: of.happened.value, {"enum": [each.value for each in Happened]}),
        Part("count", lambda of: of.count, WHOLE, "More than 1: as many rows that only moved on together."),
        many("cells", _CELL, lambda of: of.cells, "Of a record added or removed all that it holds."),
        one(
            "said",
            SAID,
            lambda of: lambda language: differences.subject(words_of(language), of),
            "What the record is called.",
        ),
    ),
)
_TABLE = Shape(
    "table",
    "One table with records that differ.",
    (
        Part(
            "table", lambda of: of.table, TEXT, "As the facts name it; readme and files for what is no table."
        ),
        many("records", _RECORD, lambda of: of.changes),
    ),
)
_CONSEQUENCES = Shape(
    "consequences",
    "What follows in a fiscal year: grades, rates and counts that changed with the facts.",
    (
        Part("year", lambda of: of.year, WHOLE),
        many("tables", _TABLE, lambda of: of.tables),
    ),
)
_REGION = Shape(
    "region",
    "The region's name on both sides.",
    (
        Part("before", lambda of: of.before.japanese, TEXT),
        Part("after", lambda of: of.after.japanese, TEXT),
    ),
)
DIFFERENCE = Shape(
    "difference",
    "What differs between two states of a region's facts. No tables: nothing does.",
    (
        Part("format", lambda _: FORMAT, {"const": FORMAT}, "The version of this form."),
        Part("kind", lambda _: "difference", {"const": "difference"}),
        one("region", _REGION, lambda of: of.difference),
        Part(
            "counts",
            lambda of: {each.value: of.difference.count(each) for each in Happened},
            {"type": "object", "additionalProperties": WHOLE},
            "How many records became so.",
        ),
        many("tables", _TABLE, lambda of: of.difference.tables),
        one_or_none(
            "consequences", _CONSEQUENCES, lambda of: of.consequences, "null: no year was asked for."
        ),
    ),
)


def difference_to_json(difference: RegisterDifference, consequences: Consequences | None = None) -> str:
    """A difference as canonical JSON: the same two registers give the same bytes."""
    return json_text(DIFFERENCE.data(Compared(difference, consequences)))


def difference_schema() -> str:
    """The JSON Schema of `difference_to_json`, as it stands in docs/schema/difference.schema.json."""
    head: Schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Difference of two registers, as renkei writes it",
    }
    shapes = DIFFERENCE.inside()
    definitions = {name: shapes[name].schema() for name in sorted(shapes)}
    return json_text({**head, **DIFFERENCE.schema(), "$defs": definitions})


if __name__ == "__main__":
    print(difference_schema(), end="")

"""The JSON Schema of column maps, made from the words of their reader: docs/schema/columns.schema.json.

python -m renkei.bulk.column_schema > docs/schema/columns.schema.json
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from renkei.bulk.column_file import ALL_YEARS, FORMAT, POWERS, SCALED, WORDS
from renkei.bulk.column_map import MEANINGS, YEARLY

_HEADING = {"type": "string", "minLength": 1, "description": "a heading of the table, as it stands there"}
_YEAR = {"type": ["integer", "string"], "description": "a fiscal year: 2024, R6, 令和6年度"}
_POWER = {"enum": [*POWERS]}


def schema() -> dict[str, Any]:
    """The schema as it stands in docs/schema/columns.schema.json."""
    own = {
        "format": {"const": FORMAT},
        "ignore": {"type": "array", "items": _HEADING, "description": "columns that are only kept"},
        "scaled": {
            "description": "how many of a column's whole numbers make 1: of all columns, or of each",
            "oneOf": [_POWER, _table(SCALED, _POWER)],
        },
        "values": {
            "description": "words of the table's own (left) and what they mean (right)",
            **_table(MEANINGS, {"type": "object", "additionalProperties": {"type": "string"}}),
        },
        "wide": {
            "type": "array",
            "description": "tables with columns for each year: which column holds what of which year",
            "items": {
                **_table(YEARLY, _HEADING, year=_YEAR),
                "required": ["year"],
            },
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Column map",
        "description": "Which column of a table means what (renkei grade TABLE --columns MAP.toml), as TOML",
        "type": "object",
        "additionalProperties": False,
        "properties": {**own, **{name: _meaning(name) for name in MEANINGS}},
    }


def _meaning(name: str) -> dict[str, Any]:
    """The column of that meaning, or the one value of every row."""
    if name in ALL_YEARS:
        value: dict[str, Any] = _YEAR
    else:
        value = {"type": ["string", "integer"]}
        if name in WORDS:
            value["description"] = "one of: " + ", ".join(sorted({str(one) for one in WORDS[name].values()}))
    one = {**_table(("all",), value), "required": ["all"], "description": "holds for every row"}
    return {"oneOf": [_HEADING, one]}


def _table(names: Iterable[str], each: dict[str, Any], **more: dict[str, Any]) -> dict[str, Any]:
    properties = {**more, **dict.fromkeys(names, each)}
    return {"type": "object", "additionalProperties": False, "properties": properties}


def as_text() -> str:
    """The file's text."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    print(as_text(), end="")

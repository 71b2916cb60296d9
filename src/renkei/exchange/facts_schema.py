"""The JSON Schema of canonical JSON, made from the same tables as the reader: docs/schema/facts.schema.json.

python -m renkei.exchange.facts_schema > docs/schema/facts.schema.json
"""

from __future__ import annotations

import json

from renkei.exchange.kinds import LONGEST_TEXT
from renkei.exchange.meanings import MEANINGS
from renkei.exchange.table import Column, Table
from renkei.exchange.tables import FORMAT, REGION, TABLES

Schema = dict[str, object]


def facts_schema() -> Schema:
    """The schema as data."""
    tables = [table for table in TABLES if table is not REGION]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Facts of a region, all years, ungraded",
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "region"],
        "properties": {
            "format": {"description": "version of this format", "const": FORMAT},
            "region": {"$ref": "#/$defs/region"},
            **{t.name: {"type": "array", "items": {"$ref": f"#/$defs/{t.name}"}} for t in tables},
            "readme": {"description": "README.md of the folder", "type": "string"},
            "files": {"type": "array", "items": {"$ref": "#/$defs/file"}},
        },
        "$defs": {**{table.name: _record(table) for table in TABLES}, "file": _FILE},
    }


_FILE: Schema = {
    "description": "a file carried along byte for byte: a picture, or a scale of the office's own",
    "type": "object",
    "additionalProperties": False,
    "required": ["path"],
    "properties": {
        "path": {"type": "string", "pattern": r"^(photos/.+|scales/[^/]+\.toml)$"},
        "text": {"type": "string"},
        "base64": {"type": "string", "contentEncoding": "base64"},
    },
    "oneOf": [{"required": ["text"]}, {"required": ["base64"]}],
}


def _record(table: Table) -> Schema:
    schema: Schema = {
        "description": MEANINGS[table.name].says,
        "type": "object",
        "additionalProperties": False,
        "required": [column.heading for column in table.columns if column.required],
        "properties": {column.heading: _value(table, column) for column in table.columns},
    }
    together = _together(table)
    return {**schema, "dependentRequired": together} if together else schema


def _value(table: Table, column: Column) -> Schema:
    schema = {**column.kind.schema(), "description": MEANINGS[table.name].columns[column.heading]}
    if schema.get("type") == "string" and "pattern" not in schema:
        schema["maxLength"] = LONGEST_TEXT
    if column.required:
        _never_empty(schema)
    return schema


def _never_empty(schema: Schema) -> None:
    kind = schema.get("type")
    if isinstance(kind, list):
        schema["type"] = next(each for each in kind if each != "null")
    elif kind == "string":
        schema["minLength"] = 1


def _together(table: Table) -> dict[str, list[str]]:
    """Columns of one part of the record: where one has a value, those that the part cannot be without have one."""
    optional = [c for c in table.columns if "." in c.path and not c.required]
    needed = [c.heading for c in optional if table.needs(c)]
    return {c.heading: [h for h in needed if h != c.heading] for c in optional} if needed else {}


def schema_text() -> str:
    """The schema as the file in docs/schema holds it."""
    return json.dumps(facts_schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    print(schema_text(), end="")

"""The JSON Schema of a scale's file, for editors that check while one writes. `python -m renkei.scales.schema` prints it.

It is made from the shape that the reader follows. What needs more than one key at a time (bounds in order, no gap) is
checked by the loader alone.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from renkei.domain.measure import MAX_DIGITS
from renkei.domain.scale import Of, Op
from renkei.scales.shape import TABLES, Key, Wanted

Schema = dict[str, Any]

_SIGN = r"[^\u0000-\u001f\u007f-\u009f\u2028\u2029]"
_ONE_LINE: Schema = {"type": "string", "pattern": rf"^(?=.*\S){_SIGN}+$"}
_PERCENT: Schema = {"type": "string", "pattern": r"^-?[0-9]+(?:\.[0-9]+)? ?%$|^-?[0-9]+/0*[1-9][0-9]*$"}
_MOST_POINTS = 10**MAX_DIGITS - 1
_OPS = [str(op) for op in Op]
_BOUNDLESS = [str(Of.DONE), str(Of.JUDGED)]


def scale_schema() -> Schema:
    """The schema (draft 2020-12) of a file as TOML parsers give it, days as text.

    >>> scale_schema()["$defs"]["print"]["properties"]["digits"]["maximum"]
    4
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Scale by which a region grades",
        **_table("scale"),
        "$defs": {name: _table(name) for name in TABLES if name != "scale"},
    }


def schema_text() -> str:
    """The schema as it stands in docs/schema/scale.schema.json."""
    return json.dumps(scale_schema(), ensure_ascii=False, indent=2) + "\n"


def _table(name: str) -> Schema:
    keys = TABLES[name]
    made: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {key: {"description": of.about, **_MADE[of.wanted](of)} for key, of in keys.items()},
    }
    if required := [key for key, of in keys.items() if of.required]:
        made["required"] = required
    if name in ("where", "use"):
        made["minProperties"] = 1
    return {**made, **_condition()} if name == "condition" else made


def _condition() -> Schema:
    """One bound a condition; none for what is done or judged; the target for what is compared with it."""
    of_bounds = {"properties": {"of": {"enum": _BOUNDLESS}}}
    no_bound = {"properties": dict.fromkeys([*_OPS, "per_elapsed"], False)}
    one_bound = {"oneOf": [{"required": [op]} for op in _OPS]}
    compare = {"properties": {"of": {"const": str(Of.COMPARE)}}}
    target = {"properties": {**{op: {"const": "target"} for op in _OPS}, "per_elapsed": False}}
    percent = {"properties": dict.fromkeys(_OPS, _PERCENT)}
    change = {"properties": {"of": {"const": str(Of.CHANGE)}}}
    return {
        "allOf": [
            {"if": of_bounds, "then": no_bound, "else": one_bound},
            {"if": compare, "then": target, "else": percent},
            {"if": change, "else": {"properties": {"reference": False}}},
        ]
    }


def _compare_on(key: Key) -> Schema:
    return {"anyOf": [{"const": "exact"}, {"$ref": f"#/$defs/{key.table}"}]}


_MADE: dict[Wanted, Callable[[Key], Schema]] = {
    Wanted.TEXT: lambda key: _ONE_LINE,
    Wanted.ID: lambda key: {"type": "string", "pattern": "^[a-z][a-z0-9_-]{0,39}$"},
    Wanted.WHOLE: lambda key: {"type": "integer", "minimum": key.least, "maximum": key.most},
    Wanted.YES_NO: lambda key: {"type": "boolean"},
    Wanted.DATE: lambda key: {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    Wanted.PERCENT: lambda key: _PERCENT,
    Wanted.NUMBER: lambda key: {"type": "number", "minimum": -_MOST_POINTS, "maximum": _MOST_POINTS},
    Wanted.CHOICE: lambda key: {"enum": list(key.choices)},
    Wanted.TABLE: lambda key: {"$ref": f"#/$defs/{key.table}"},
    Wanted.TABLES: lambda key: {"type": "array", "items": {"$ref": f"#/$defs/{key.table}"}},
    Wanted.BOUND: lambda key: {"type": "string"},
    Wanted.COMPARE_ON: _compare_on,
    Wanted.TEXTS: lambda key: {"type": "object", "additionalProperties": _ONE_LINE},
}

if __name__ == "__main__":
    print(schema_text(), end="")

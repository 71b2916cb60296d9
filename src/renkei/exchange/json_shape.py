"""What an object in our JSON holds, described once: the object itself and its JSON Schema both follow from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from renkei.domain.measure import unscaled
from renkei.exchange.table import Column, Table

Schema = dict[str, object]

TEXT: Schema = {"type": "string"}
WHOLE: Schema = {"type": "integer"}
NUMBER: Schema = {"type": "number"}
TRUTH: Schema = {"type": "boolean"}
DAY: Schema = {"type": "string", "format": "date"}


@dataclass(frozen=True)
class Part:
    """One key: how the record gives its value, what it may be, and what it means."""

    key: str
    of: Callable[[Any], object]
    schema: Schema
    says: str = ""
    shape: Shape | None = None  # of the object or objects inside

    def described(self) -> Schema:
        """The value in JSON Schema."""
        return {**self.schema, "description": self.says} if self.says else dict(self.schema)


@dataclass(frozen=True)
class Shape:
    """An object: its name in the schema, what it means, and its keys in order."""

    name: str
    says: str
    parts: tuple[Part, ...] = field(repr=False)

    def data(self, record: object) -> dict[str, object]:
        """A record as an object."""
        return {part.key: part.of(record) for part in self.parts}

    def schema(self) -> Schema:
        """The object in JSON Schema; every key is always there."""
        return {
            "description": self.says,
            "type": "object",
            "properties": {part.key: part.described() for part in self.parts},
            "required": [part.key for part in self.parts],
            "additionalProperties": False,
        }

    @property
    def reference(self) -> Schema:
        """How another object's schema points here."""
        return {"$ref": f"#/$defs/{self.name}"}

    def inside(self) -> dict[str, Shape]:
        """The shapes inside, by name, each once."""
        found: dict[str, Shape] = {}
        for part in self.parts:
            if part.shape is not None:
                found |= {part.shape.name: part.shape, **part.shape.inside()}
        return found


def maybe(schema: Schema) -> Schema:
    """The same, or null."""
    if isinstance(schema.get("type"), str):
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def one(key: str, shape: Shape, of: Callable[[Any], object], says: str = "") -> Part:
    """An object that is always there."""
    return Part(key, lambda record: shape.data(of(record)), shape.reference, says, shape)


def one_or_none(key: str, shape: Shape, of: Callable[[Any], object], says: str = "") -> Part:
    """An object, or null."""

    def data(record: object) -> object:
        found = of(record)
        return None if found is None else shape.data(found)

    return Part(key, data, maybe(shape.reference), says, shape)


def many(key: str, shape: Shape, of: Callable[[Any], Any], says: str = "") -> Part:
    """A list of objects."""
    schema: Schema = {"type": "array", "items": shape.reference}
    return Part(key, lambda record: [shape.data(each) for each in of(record)], schema, says, shape)


def by_name(key: str, schema: Schema, of: Callable[[Any], Mapping[str, object]], says: str = "") -> Part:
    """Values by a name that the data choose: grades, roles, categories."""
    return Part(key, of, {"type": "object", "additionalProperties": schema}, says)


def columns_of(table: Table, *, without: tuple[str, ...] = (), identity: bool = True) -> tuple[Part, ...]:
    """A record of the facts with the same keys as in the facts' own JSON; first the name by which findings call it."""
    named = (Part("record", table.identity, TEXT, "The record's identity, as findings name it."),)
    own = tuple(_part_of(table, column) for column in table.columns if column.heading not in without)
    return (*named, *own) if identity else own


def _part_of(table: Table, column: Column) -> Part:
    def data(record: object) -> object:
        value = table.value(record, column.heading)
        given = None if value is None else column.kind.data(value)
        return given.isoformat() if isinstance(given, date) else given

    schema = column.kind.schema()
    is_nested = "." in column.path
    return Part(column.heading, data, maybe(schema) if is_nested else schema)


def through(inner: Callable[[Any], object], parts: Iterable[Part]) -> tuple[Part, ...]:
    """The same keys, of a record that holds the one they are of."""

    def part(own: Part) -> Part:
        return Part(own.key, lambda record: own.of(inner(record)), own.schema, own.says, own.shape)

    return tuple(map(part, parts))


def exact(value: int | None) -> Decimal | None:
    """A number of the domain, held in whole ten-thousandths, as itself."""
    return None if value is None else unscaled(value)


SAID = Shape(
    "said",
    "The same in words.",
    (
        Part("ja", lambda said: said("ja"), TEXT, "In Japanese."),
        Part("en", lambda said: said("en"), TEXT, "In English."),
    ),
)

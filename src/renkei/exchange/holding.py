"""Where in the facts a character stands: what a paper cannot print is corrected there."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from renkei.domain.errors import Place
from renkei.domain.register import Register
from renkei.exchange import paths
from renkei.exchange.assembly import records_of
from renkei.exchange.table import Column, Table
from renkei.exchange.tables import IN_MEETING, TABLES


def places_of(register: Register, signs: Collection[str]) -> dict[str, tuple[Place, ...]]:
    """The places of the facts folder that hold each of some characters, as files, keys of records and columns; a character
    that stands nowhere (in a scale of its own, say) has none."""
    found: dict[str, list[Place]] = {sign: [] for sign in signs}
    for place, text in _texts(register):
        for sign in signs:
            if sign in text:
                found[sign].append(place)
    return {sign: tuple(places) for sign, places in found.items()}


def _texts(register: Register) -> Iterator[tuple[Place, str]]:
    """Every value of the facts that is a text, with its place."""
    records = records_of(register)
    for table in TABLES:
        for record in records[table.name]:
            for column in table.columns:
                value = table.value(record, column.heading)
                for text in value if isinstance(value, tuple) else (value,):
                    if isinstance(text, str):
                        yield _place(table, record, column), text


def _place(table: Table, record: object, column: Column) -> Place:
    if table.home in ("meetings", "meeting"):
        id = table.value(record, "meeting" if table in IN_MEETING else "id")
        year = table.value(record, "year")
        return Place(paths.meeting_path(int(str(year)), str(id or "")), column=column.heading)
    named = table.identity(record).partition(":")[2]
    if column.prose:
        return Place(f"projects/{named}.md")
    return Place(table.file, column=column.heading, key=named)

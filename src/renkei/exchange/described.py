"""The tables of the facts, described for people: in docs/facts.md, and in the README of a new folder.

python -m renkei.exchange.described    prints the last section of docs/facts.md
"""

from __future__ import annotations

from renkei.exchange.kinds import Choice, Clock, Day, Flag, Kind, Number, Several
from renkei.exchange.meanings import MEANINGS
from renkei.exchange.table import Column, Table
from renkei.exchange.tables import TABLES
from renkei.wording.words import N_, Words, words_of

_HOLDS = {
    Number: N_("number"),
    Day: N_("day"),
    Clock: N_("time"),
    Flag: N_("true or empty"),
    Several: N_("several"),
}


def tables_described(words: Words) -> str:
    """Every table with its columns, in Markdown."""
    return "\n".join(_table(words, table) for table in TABLES)


def _table(words: Words, table: Table) -> str:
    column, holds = words("column"), words("what it holds")
    lines = [
        f"### {place_of(table)}",
        "",
        words.gettext(MEANINGS[table.name].says),
        "",
        f"| {column} | {holds} |",
        "| --- | --- |",
        *(_column(words, table, column) for column in table.columns),
    ]
    return "\n".join(lines) + "\n"


def place_of(table: Table) -> str:
    """Where the rows of a table stand, as Markdown."""
    if table.home == "region":
        return f"`region.toml` `[[{table.toml_name}]]`" if table.key else "`region.toml` `[region]`"
    if table.home == "meeting":
        return f"`meetings/*.toml` `[[{table.toml_name}]]`"
    return "`meetings/*.toml`" if table.home == "meetings" else f"`{table.file}`"


def _column(words: Words, table: Table, column: Column) -> str:
    said = [words.gettext(MEANINGS[table.name].columns[column.heading])]
    said += [words("needed")] if column.required else []
    is_usual = isinstance(column.kind, Flag) and table.default(column) is True
    said += [words("true or false")] if is_usual else _allowed(words, column.kind)
    return f"| `{column.heading}` | {' · '.join(said)} |"


def _allowed(words: Words, kind: Kind) -> list[str]:
    """What may stand in a column, as far as it is not any text."""
    if isinstance(kind, Several):
        return [words.gettext(_HOLDS[Several]), *_allowed(words, kind.of)]
    if isinstance(kind, Choice):
        return [" ".join(_choice(words, kind, str(value)) for value in kind.values)]
    held = _HOLDS.get(type(kind))
    return [words.gettext(held)] if held else []


def _choice(words: Words, kind: Choice, value: str) -> str:
    """A word of a closed list; in Japanese with the Japanese one that may stand there instead."""
    japanese = kind.japanese.get(value) if words.is_japanese else None
    return f"`{value}`（{japanese}）" if japanese else f"`{value}`"


if __name__ == "__main__":
    print(tables_described(words_of("en")), end="")

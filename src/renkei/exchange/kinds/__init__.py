"""Kinds of value a column can hold: how each is read from what officers write, and written in canonical form.

A kind reads a CSV cell (text) and a TOML or JSON value alike, and says in one code what is wrong with what it cannot read.
Empty cells never reach a kind: the table gives their column's default.
"""

from __future__ import annotations

from renkei.exchange.kinds.choices import Choice, Flag
from renkei.exchange.kinds.ids import Code, Id
from renkei.exchange.kinds.kind import Kind, Names, Unreadable
from renkei.exchange.kinds.numbers import Count, Number, Printed
from renkei.exchange.kinds.several import Several
from renkei.exchange.kinds.texts import LONGEST_TEXT, REASONS, Reason, Text, normal
from renkei.exchange.kinds.times import Clock, Day, Year

__all__ = [
    "LONGEST_TEXT",
    "REASONS",
    "Choice",
    "Clock",
    "Code",
    "Count",
    "Day",
    "Flag",
    "Id",
    "Kind",
    "Names",
    "Number",
    "Printed",
    "Reason",
    "Several",
    "Text",
    "Unreadable",
    "Year",
    "normal",
]

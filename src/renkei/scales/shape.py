"""What a scale file may hold: its tables, their keys in order, and what each key wants.

The reader, the writer and the JSON Schema all follow this one description.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from renkei.domain.indicator import Accumulation, Direction, IndicatorKind
from renkei.domain.scale import Of, Op, Rounding, SharePolicy
from renkei.domain.target import TargetKind

FORMAT = 1


class Wanted(StrEnum):
    """What a key's value must be."""

    TEXT = "text"
    ID = "id"
    WHOLE = "whole"
    YES_NO = "yes_no"
    DATE = "date"
    PERCENT = "percent"
    NUMBER = "number"
    CHOICE = "choice"
    TABLE = "table"
    TABLES = "tables"
    BOUND = "bound"  # a percentage, or the word target
    COMPARE_ON = "compare_on"  # the word exact, or a table
    TEXTS = "texts"  # a table of free keys with texts


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a table."""

    wanted: Wanted
    required: bool = False
    choices: tuple[str, ...] = ()
    table: str = ""  # of TABLE and TABLES: which table
    least: int = 0  # of WHOLE
    most: int = 0


def _choice(names: type[StrEnum] | tuple[str, ...], *, required: bool = False) -> Key:
    return Key(Wanted.CHOICE, required, tuple(str(name) for name in names))


_TEXT = Key(Wanted.TEXT)
_NEEDED_TEXT = Key(Wanted.TEXT, required=True)
_PERCENT = Key(Wanted.PERCENT)
_YEAR = Key(Wanted.WHOLE, least=1868, most=2999)
_DIGITS = Key(Wanted.WHOLE, least=0, most=4)
REFERENCES = ("baseline", "previous")

TABLES: dict[str, dict[str, Key]] = {
    "scale": {
        "format": Key(Wanted.WHOLE, required=True, least=1, most=FORMAT),
        "id": Key(Wanted.ID, required=True),
        "version": Key(Wanted.WHOLE, required=True, least=1, most=9999),
        "name": _NEEDED_TEXT,
        "english": _TEXT,
        "valid_from": _YEAR,
        "valid_to": _YEAR,
        "decided_on": Key(Wanted.DATE),
        "source": _TEXT,
        "caveat": _TEXT,
        "group": _TEXT,
        "group_english": _TEXT,
        "rules": Key(Wanted.TABLE, table="rules"),
        "print": Key(Wanted.TABLE, table="print"),
        "grade": Key(Wanted.TABLES, table="grade"),
        "case": Key(Wanted.TABLES, table="case"),
        "missing": Key(Wanted.TABLES, table="missing"),
        "axis": Key(Wanted.TABLES, table="axis"),
        "extra": Key(Wanted.TEXTS),
    },
    "rules": {
        "rate": _choice(Of),
        "lower": _choice(("refuse", "target_over_actual", "two_minus_ratio")),
        "zero_target": _choice(("met_if_reached", "zero", "not_gradable")),
        "past_baseline": _choice(("met_or_zero", "not_gradable")),
        "keep": _choice(("met_or_last", "ratio_to_limit")),
        "reference": _choice(REFERENCES),
        "compare_on": Key(Wanted.COMPARE_ON, table="compare_on"),
        "cap": _PERCENT,
        "floor": _PERCENT,
        "project": _choice(("worst", "mean_points", "main_indicator", "all_met")),
    },
    "compare_on": {
        "rounding": _choice(Rounding, required=True),
        "digits": Key(Wanted.WHOLE, required=True, most=4),
    },
    "print": {
        "digits": _DIGITS,
        "rounding": _choice(Rounding),
        "shares": _choice(SharePolicy),
        "share_digits": _DIGITS,
    },
    "grade": {
        "symbol": _NEEDED_TEXT,
        "label": _NEEDED_TEXT,
        "english": _TEXT,
        "favourable": Key(Wanted.YES_NO),
        "points": Key(Wanted.NUMBER),
        "when": Key(Wanted.TABLES, table="condition"),
        "otherwise": Key(Wanted.YES_NO),
    },
    "condition": {
        "of": _choice(Of, required=True),
        **{str(op): Key(Wanted.BOUND) for op in Op},
        "reference": _choice(REFERENCES),
        "per_elapsed": _PERCENT,
    },
    "case": {
        "where": Key(Wanted.TABLE, required=True, table="where"),
        "use": Key(Wanted.TABLE, table="use"),
        "grade": Key(Wanted.TABLES, table="case_grade"),
    },
    "where": {
        "accumulation": _choice(Accumulation),
        "method": _TEXT,
        "direction": _choice(Direction),
        "kind": _choice(IndicatorKind),
        "target_kind": _choice(TargetKind),
    },
    "use": {str(of): _choice(Of) for of in Of},
    "case_grade": {  # label, words and colour are those of the scale's own grade of this symbol
        "symbol": _NEEDED_TEXT,
        "when": Key(Wanted.TABLES, table="condition"),
        "otherwise": Key(Wanted.YES_NO),
    },
    "missing": {
        "reason": Key(Wanted.ID, required=True),
        "symbol": _TEXT,
        "counted": Key(Wanted.YES_NO),
        "label": _TEXT,
        "english": _TEXT,
    },
    "axis": {
        "id": Key(Wanted.ID, required=True),
        "label": _NEEDED_TEXT,
        "english": _TEXT,
        "grade": Key(Wanted.TABLES, required=True, table="grade"),
    },
}

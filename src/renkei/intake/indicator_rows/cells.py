"""One row's cells read one by one. What cannot be read is kept as a fault of its column, not guessed and not dropped."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from renkei.domain.errors import Fault, Place
from renkei.domain.measure import unscaled
from renkei.domain.spelled_number import NUMBER_DOUBTS, Spelled, read_number
from renkei.domain.spelled_signs import plain_signs
from renkei.domain.spelled_target import SpelledTarget
from renkei.domain.spelled_time import read_year
from renkei.domain.spelled_words import missing_reason
from renkei.domain.unit import in_unit, multiple_of, without_year
from renkei.intake.indicator_rows.words import known_words, word_of

Known = TypeVar("Known", bound=StrEnum)
_REMARK = re.compile(r"(?<=.)\s*[(（][^()（）]*[)）]\s*$", re.S)
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd\ue000-\uf8ff]"
)
"""Signs that nobody sees or that turn the text round, and those of a computer's own, which differ elsewhere (外字)."""
LONGEST_SHOWN = 40


@dataclass
class Cells:
    """The cells of one row by column name, without spaces around them; the headings as the table writes them, and the faults found so far."""

    by_name: Mapping[str, str]
    headings: Mapping[str, str]
    faults: dict[str, Fault] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name, text in self.by_name.items():
            if hidden := _HIDDEN.search(text):
                sign = f"U+{ord(hidden.group()):04X}"
                self.fault(name, "table_hidden_character", sign=sign, position=hidden.start() + 1)

    def text(self, name: str) -> str:
        """A cell; empty where the table has no such column, and where something hides in it."""
        return "" if self._is_hidden(name) else self.by_name.get(name, "")

    def _is_hidden(self, name: str) -> bool:
        return name in self.faults and self.faults[name].code == "table_hidden_character"

    def fault(self, name: str, code: str, **values: object) -> None:
        """Note what is wrong with a cell; the first fault of a cell is kept."""
        values = {"found": shown(self.by_name.get(name, "")), **values}
        self.faults.setdefault(name, Fault(code, Place(column=self.headings.get(name, name)), values))

    def unit(self) -> str:
        """The unit of the column, without "a year" and without a remark in brackets; empty where none is stated."""
        return bare_unit(self.text("unit"))

    def word(self, name: str, table: Mapping[str, Known]) -> Known | None:
        """A cell that holds one of a few words."""
        text = self.text(name)
        if not text:
            return None
        meant = word_of(table, text)
        if meant is None:
            self.fault(name, "table_word_unknown", known=known_words(table))
        return meant

    def year(self, name: str) -> int | None:
        """A fiscal year."""
        text = self.text(name)
        if not text:
            return None
        spelled = _year(text)
        if spelled.fault:
            self.fault(name, spelled.fault)
        elif not spelled.certain:
            self.fault(name, "table_year_not_certain", proposed_year=spelled.year)
        return spelled.year if spelled.certain else None

    def number(self, name: str, unit: str = "") -> int | None:
        """A number in whole ten-thousandths, in the unit wanted; None where there is none or it is not sure."""
        spelled = self.spelled(name, unit)
        return None if spelled.value is None else self.in_unit(name, spelled.value, spelled.unit, unit)

    def spelled(self, name: str, unit: str = "") -> Spelled:
        """A cell as a number; a doubtful one is noted with its proposal and gives no value."""
        text = self.text(name)
        spelled = read_number(text, unit=unit)
        if spelled.fault:
            self.fault(name, spelled.fault, **_sign_at(text, spelled.position))
        elif spelled.doubts:
            self._doubtful(name, spelled.doubts, spelled.value, spelled.unit)
            return Spelled(text)
        return spelled

    def _doubtful(self, name: str, doubts: tuple[str, ...], value: int | None, unit: str) -> None:
        """Note a number that is not sure, with what it may mean; a comma among digits may mean anything."""
        if "comma_for_point" in doubts:
            self.fault(name, "table_comma_unclear")
        else:
            proposal = "" if value is None else f"{unscaled(value)}{unit}"
            self.fault(name, "table_not_certain", proposal=proposal, doubts=doubts)

    def in_unit(self, name: str, value: int, unit: str, wanted: str) -> int | None:
        """A value in the unit wanted. A bare number is in it already, unless that unit stands in another cell alone."""
        if not unit or not wanted:
            return value
        converted = in_unit(value, unit, wanted)
        if converted is None:
            self.fault(name, "table_unit_differs", unit=unit, wanted=wanted)
        return converted

    def target_fault(self, spelled: SpelledTarget) -> None:
        """Note why a target is not taken."""
        if spelled.fault:
            self.fault("target", spelled.fault, **_sign_at(spelled.text, spelled.position))
        elif spelled.doubts == ("date_alone",):
            self.fault("target", "table_target_is_date")
        elif NUMBER_DOUBTS.issuperset(spelled.doubts) and spelled.upper is None:
            self._doubtful("target", spelled.doubts, spelled.value, spelled.unit)
        else:
            self.fault("target", "table_target_not_certain", kind=spelled.kind, doubts=spelled.doubts)


def _sign_at(text: str, position: int | None) -> dict[str, object]:
    return {} if position is None else {"position": position, "sign": text[position - 1 : position]}


_year = lru_cache(maxsize=1_000)(read_year)  # a table has few years and units, and many rows


@lru_cache(maxsize=1_000)
def bare_unit(text: str) -> str:
    """A unit without "a year" and without a remark in brackets; empty where the cell says that there is none.

    >>> bare_unit("回／年度"), bare_unit("％（速報）"), bare_unit("－")
    ('回', '％', '')
    """
    if not text or missing_reason(plain_signs(text)):
        return ""
    bare = without_year(text)
    return _REMARK.sub("", bare) or bare


@lru_cache(maxsize=1_000)
def is_multiple(unit: str) -> bool:
    """Whether a unit counts thousands or more, so that a bare number beside it may mean either."""
    return multiple_of(unit)[0] != 1


def shown(text: str) -> str:
    """A cell as a message quotes it.

    >>> shown("a" * 50) == "a" * 39 + "…"
    True
    """
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_SHOWN else f"{line[: LONGEST_SHOWN - 1]}…"

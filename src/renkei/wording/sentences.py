"""A sentence with places for values, and how values are said in it."""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

from renkei.domain.errors import Place
from renkei.wording import numbers
from renkei.wording.places import place

if TYPE_CHECKING:
    from renkei.wording.words import Words


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is the matter, and what can be done about it. Both are texts of the catalogue."""

    what: str
    remedy: str = ""

    @property
    def places(self) -> frozenset[str]:
        """The names of the values that the sentence speaks of."""
        return frozenset(
            name for _, name, _, _ in string.Formatter().parse(self.what + self.remedy) if name is not None
        )


class _Known(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "?"


def say(words: Words, sentence: Sentence | None, code: str, values: Mapping[str, object]) -> str:
    """The sentence with its values. Nothing fails here: a value that is missing is said as a question mark."""
    said = {name: value_text(words, name, value) for name, value in values.items()}
    if sentence is None:
        listed = words.join(f"{name} = {text}" for name, text in said.items())
        return f"{code} ({listed})" if listed else code
    texts = [
        words.gettext(text).format_map(_Known(said)) for text in (sentence.what, sentence.remedy) if text
    ]
    return ("" if words.is_japanese else " ").join(texts)


def value_text(words: Words, name: str, value: object) -> str:
    """A value as a sentence says it: years as fiscal years, figures with commas, enums by their words, lists joined."""
    if isinstance(value, bool) or value is None:
        return str(value)
    if isinstance(value, Place):
        return place(words, value)
    if isinstance(value, Enum):
        return words.label(value)
    if isinstance(value, int) and (name == "year" or name.endswith("_year")):
        return words.fiscal_year(value)
    if isinstance(value, int | Decimal):
        return numbers.plain(words.language, value)
    if isinstance(value, list | tuple | set | frozenset):
        parts = sorted(value, key=str) if isinstance(value, set | frozenset) else value
        return words.join(value_text(words, name, part) for part in parts)
    return str(value)

"""Yes or no, and words of a closed list."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from renkei.exchange.kinds.kind import NO_NAMES, Kind, Names, Unreadable

_TRUE = ("true", "yes", "1", "はい", "○")
_FALSE = ("false", "no", "0", "いいえ", "×")


@dataclass(frozen=True)
class Flag(Kind):
    """Yes or no; no is left empty in CSV."""

    @property
    def empty(self) -> object:
        return False

    def read(self, raw: object, names: Names = NO_NAMES) -> object:
        word = str(raw).strip().lower()
        if word in _TRUE or word in _FALSE:
            return word in _TRUE
        raise Unreadable("not_a_flag", found=str(raw))

    def text(self, value: object) -> str:
        return "true" if value else ""

    def schema(self) -> dict[str, object]:
        return {"type": "boolean"}


@dataclass(frozen=True)
class Choice(Kind):
    """One of a closed list of words; the Japanese ones of the glossary are read too."""

    values: Sequence[str]
    words: Mapping[str, str] = field(default_factory=dict, hash=False)
    enum: type[StrEnum] | None = None
    optional: bool = False

    @property
    def empty(self) -> object:
        return None if self.enum else ""

    def read(self, raw: object, names: Names = NO_NAMES) -> object:
        text = str(raw).strip()
        word = self._known.get(_folded(text))
        if word is None:
            raise Unreadable("not_a_choice", found=text, choices=self._listed())
        return self.enum(word) if self.enum else word

    @cached_property
    def _known(self) -> dict[str, str]:
        """Every word that is read, folded, with what it means."""
        meant = {**self.words, **{value: value for value in self.values}}
        return {_folded(word): str(value) for word, value in meant.items()}

    @cached_property
    def japanese(self) -> dict[str, str]:
        """The Japanese word of each value that has one: the first of those that are read."""
        return {str(value): word for word, value in reversed(list(self.words.items())) if not word.isascii()}

    def _listed(self) -> tuple[str, ...]:
        """The words as a message lists them, each with the Japanese one that is read too."""
        values = map(str, self.values)
        return tuple(
            f"{value}/{self.japanese[value]}" if value in self.japanese else value for value in values
        )

    def text(self, value: object) -> str:
        return str(value)

    def data(self, value: object) -> object:
        return str(value)

    def schema(self) -> dict[str, object]:
        blank: list[object] = ([None] if self.enum else [""]) if self.optional else []
        return {"enum": [*self.values, *blank]}


def _folded(text: str) -> str:
    """A word in one width and case, without spaces."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())

"""A sentence with its numbers, which patterns can be laid over: each number is one sign of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from renkei.domain.reckoning.told import Told, plain, told_in

_FIRST = 0xE000  # signs that no text holds
_MOST = 400  # numbers of a sentence; more are a table without lines
_LONGEST = 2_000  # letters of a sentence
_END = re.compile(r"[。\n\v]+")
NUMBER = f"[{chr(_FIRST)}-{chr(_FIRST + _MOST)}]"
"""A number in a pattern."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: as written, in usual signs with a sign for each number, and the numbers."""

    text: str
    masked: str
    told: tuple[Told, ...]

    def number(self, sign: str) -> Told:
        """The number that a sign stands for."""
        return self.told[ord(sign) - _FIRST]

    def before(self, sign: str, most: int) -> tuple[Told, ...]:
        """The last few numbers before the one that a sign stands for."""
        at = ord(sign) - _FIRST
        return self.told[max(0, at - most) : at]

    def numbers(self, signs: str) -> list[Told]:
        """The numbers in a piece of the masked sentence."""
        return [self.number(sign) for sign in signs if _FIRST <= ord(sign) < _FIRST + len(self.told)]


@lru_cache(maxsize=4_096)
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text that hold numbers.

    >>> [one.text for one in sentences("計57件。内訳は次のとおり。A 31件")]
    ['計57件', 'A 31件']
    """
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[Sentence]:
    for piece in _END.split(text):
        told = told_in(piece, most=_MOST) if len(piece) <= _LONGEST else ()
        if told and len(told) < _MOST:
            yield Sentence(piece.strip(), _masked(plain(piece), told), told)


def _masked(text: str, told: tuple[Told, ...]) -> str:
    parts, last = [], 0
    for at, one in enumerate(told):
        parts += [text[last : one.start], chr(_FIRST + at)]
        last = one.end
    return "".join((*parts, text[last:]))

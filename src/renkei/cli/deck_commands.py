"""The commands on a deck that one command names for the next, as they can be copied."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path

from renkei.cli.shell import quoted


@dataclass(frozen=True, slots=True)
class Book:
    """The facts that a deck is held against, and what is opened of them."""

    facts: Path
    year: int | None = None
    meeting: str = ""
    scale: str | None = None
    as_of: date | None = None

    @property
    def options(self) -> str:
        """As they were asked for."""
        told = [f"--facts {quoted(self.facts)}"]
        if self.meeting:
            told.append(f"--meeting {quoted(Path(self.meeting))}")
        if self.scale:
            told.append(f"--scale {quoted(Path(self.scale))}")
        if self.as_of:
            told.append(f"--as-of {self.as_of.isoformat()}")
        return " ".join(told)


def refreshing(deck: Path, book: Book) -> str:
    """The command that brings a deck up to date with the facts."""
    return f"renkei refresh {quoted(deck)} {book.options} -o {quoted(_free_name(deck))}"


def checking(deck: Path, book: Book) -> str:
    """The command that lists what stands otherwise in a deck than in the facts."""
    return f"renkei check {quoted(deck)} {book.options}"


def _free_name(deck: Path) -> Path:
    """A name beside the deck that nothing has yet: a deck that people worked on is written over by no copied command."""
    names = (deck.with_name(f"{deck.stem}-{number}.pptx") for number in count(2))
    return next(name for name in names if not name.exists())

"""One file of the corpus, and what must become of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

Expected = tuple[str, object]  # kind and value of a cell


@dataclass(frozen=True)
class Case:
    """A file by its name and the making of its bytes. It is either refused with one of `codes`, or read with `cells`
    (sheet!address → kind and value) and `notes`."""

    name: str
    make: Callable[[], bytes]
    codes: tuple[str, ...] = ()
    cells: Mapping[str, Expected] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    is_killer: bool = False  # only in a process of its own: it may end the process that reads

    @property
    def is_refused(self) -> bool:
        """Whether it must be refused."""
        return bool(self.codes) and not self.cells


def refused(name: str, make: Callable[[], bytes], *codes: str, kills: bool = False) -> Case:
    """A file that must be refused with one of these codes."""
    return Case(name, make, codes, is_killer=kills)


def read(
    name: str, make: Callable[[], bytes], cells: Mapping[str, Expected], notes: Iterable[str] = ()
) -> Case:
    """A file that must be read with these cells, and with these remarks."""
    return Case(name, make, cells=cells, notes=tuple(notes))


def text(value: str) -> Expected:
    """A text."""
    return "text", value


def number(value: object) -> Expected:
    """A number."""
    return "number", value


EMPTY: Expected = ("empty", None)

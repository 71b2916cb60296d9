"""Foreign office files made safe: screened, read apart from the process that serves, and given on as cells with addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from renkei.intake.book import Book, Cell, Sheet, SheetPicture
    from renkei.intake.headings import Headings, find_headings, find_tables
    from renkei.intake.limits import LIMITS, Limits
    from renkei.intake.reading import read_book
    from renkei.intake.screen import screened

_ROOMS = {
    "Book": "book",
    "Cell": "book",
    "Sheet": "book",
    "SheetPicture": "book",
    "Headings": "headings",
    "find_headings": "headings",
    "find_tables": "headings",
    "LIMITS": "limits",
    "Limits": "limits",
    "read_book": "reading",
    "screened": "screen",
}
__all__ = [
    "LIMITS",
    "Book",
    "Cell",
    "Headings",
    "Limits",
    "Sheet",
    "SheetPicture",
    "find_headings",
    "find_tables",
    "read_book",
    "screened",
]


def __getattr__(name: str) -> Any:
    """Import on demand: the process that reads needs little of it, and each import lengthens its start."""
    from importlib import import_module

    if name not in _ROOMS:
        raise AttributeError(name)
    return getattr(import_module(f"renkei.intake.{_ROOMS[name]}"), name)

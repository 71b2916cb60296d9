"""Files that were cut off or spoiled on the way: by a full disk, a broken mail, a bad stick."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from scripts.hostile.case import Case, refused
from scripts.hostile.layouts import lined
from scripts.hostile.open_document import ods, row, said

_SPOILED = 60


def whole() -> bytes:
    """A workbook of some hundred rows."""
    return lined("番号|事業名|実績値", *(f"p{n:03}|事業{n}|{n}" for n in range(300)))


def cases() -> Iterator[Case]:
    """Every cut must be refused; a spoiled byte may harm nothing that is read."""
    content = whole()
    for percent in range(2, 100, 4):
        yield refused(
            f"cut-{percent:02}.xlsx",
            lambda percent=percent: content[: len(content) * percent // 100],
            "zip_damaged",
            "file_is_packed",
        )
    other = ods(*[row(said(f"p{n}")) * 50 for n in range(1)])
    for percent in range(10, 100, 20):
        yield refused(
            f"cut-{percent:02}.ods",
            lambda percent=percent: other[: len(other) * percent // 100],
            "zip_damaged",
        )
    for n in range(_SPOILED):
        yield Case(f"spoiled-{n:02}.xlsx", lambda n=n: spoiled(content, n), ("any",), notes=("may be read",))


def spoiled(content: bytes, seed: int) -> bytes:
    """The file with a few bytes changed, by a seed."""
    chance = Random(seed)
    changed = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 5, 50))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)

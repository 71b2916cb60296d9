"""Names of sheets: short enough, without the signs that are refused, each one once."""

from __future__ import annotations

import re

from renkei.materials.xlsx_file.cell_text import parts, units
from renkei.materials.xml_text import clean

MAX_LENGTH = 31
_REFUSED = str.maketrans("[]:*?/\\'", "［］：＊？／＼’")
_RESERVED = {"history", "履歴"}


class SheetNames:
    """Gives every sheet a name of its own."""

    def __init__(self) -> None:
        self._taken = set(_RESERVED)

    def named(self, wanted: str) -> str:
        """The name wanted, as a workbook can hold it; one that is taken gets a number.

        >>> names = SheetNames()
        >>> names.named("A/B"), names.named("a／b"), names.named("")
        ('A／B', 'a／b (2)', '1')
        """
        plain = re.sub(r"\s+", " ", clean(wanted)).translate(_REFUSED).strip() or "1"
        count, name = 1, _short(plain, "")
        while name.casefold() in self._taken:
            count += 1
            name = _short(plain, f" ({count})")
        self._taken.add(name.casefold())
        return name


def _short(name: str, end: str) -> str:
    room = MAX_LENGTH - units(end)
    return (name if units(name) <= room else parts(name, room - 1)[0] + "…") + end

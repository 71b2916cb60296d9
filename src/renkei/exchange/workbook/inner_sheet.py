"""What a program has to know of a workbook, on a sheet that nobody is shown: format, language, region, and its pictures."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from renkei.domain.register import Register
from renkei.exchange.tables import FORMAT
from renkei.exchange.workbook.canvas import Canvas
from renkei.exchange.workbook.held import Held
from renkei.exchange.workbook.sheet_names import INNER
from renkei.wording.catalogue import LANGUAGES

KIND = "renkei-workbook"
_PICTURE, _AS_IS, _HELD = "picture", "as_is", "held"


@dataclass(frozen=True)
class Inner:
    """What stands there: a format may be missing, or not be a number, where somebody made the book otherwise."""

    format: str = ""
    language: str = "ja"
    readme: str = ""
    pictures: Mapping[str, str] = field(default_factory=dict)  # path → digest of the bytes that were put in
    dittos: frozenset[tuple[str, str]] = frozenset()  # column and text that is meant as it stands
    held: Held = Held()  # what the sheets held when they were written

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str, str]]) -> Inner:
        """What rows of key, value and second value say."""
        listed = list(rows)
        said = {key: value for key, value, _ in listed if key != _PICTURE}
        pictures = {value: digest for key, value, digest in listed if key == _PICTURE}
        language = said.get("language", "")
        known = language if language in LANGUAGES else LANGUAGES[0]
        dittos = frozenset((column, text) for key, column, text in listed if key == _AS_IS)
        held = Held.told((name, count) for key, name, count in listed if key == _HELD)
        return cls(said.get("format", ""), known, said.get("readme", ""), pictures, dittos, held)


def digest(content: bytes) -> str:
    """What tells a picture's bytes from others."""
    return hashlib.sha256(content).hexdigest()


def write_inner(
    canvas: Canvas,
    register: Register,
    *,
    readme: str,
    pictures: Iterable[str],
    dittos: Iterable[tuple[str, str]] = (),
) -> None:
    """Write the sheet. `readme` is the form in which the explanation stands in its own sheet, `dittos` are columns and
    texts that point at no cell above."""
    files, hub = dict(register.files), register.municipalities[:1]
    rows = [
        ("kind", KIND, ""),
        ("format", str(FORMAT), ""),
        ("language", canvas.words.language, ""),
        ("region", register.region.name, ""),
        ("hub", hub[0].code if hub else "", ""),
        ("readme", readme, ""),
        *((_PICTURE, path, digest(files[path])) for path in sorted(pictures)),
        *((_AS_IS, column, text) for column, text in dittos),
        *((_HELD, name, str(count)) for name, count in Held.of(register).counts.items()),
    ]
    sheet = canvas.sheet(INNER)
    sheet.very_hidden()
    for row, cells in enumerate(rows):
        for at, text in enumerate(cells):
            sheet.write_string(row, at, text, canvas.text(text))

"""The workbook being written: one style a look, one theme, and the same bytes for the same facts."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.theme import THEME_XML_2007
from xlsxwriter.worksheet import Worksheet

from renkei.materials.archive import archived
from renkei.materials.xlsx_file.look import FONTS, TEXT, Style

MAX_FORMS = 200  # number formats that every Excel holds
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_EMPTY = '<a:latin typeface="{}"/><a:ea typeface=""/>'
_FULL = '<a:latin typeface="{0}"/><a:ea typeface="{0}"/>'
_CORE = "docProps/core.xml"


class Book:
    """A workbook in one language."""

    def __init__(self, language: str) -> None:
        self.language, self._font = language, FONTS[language]
        self._file = io.BytesIO()
        self._book = Workbook(
            self._file,
            {
                **_OPTIONS,
                "default_format_properties": {
                    "font_name": self._font,
                    "font_size": TEXT,
                    "font_scheme": "none",
                },
            },
        )
        self._book.theme_xml = _theme(self._font)
        self._formats: dict[Style, Format] = {}
        self._forms: set[str] = set()

    def sheet(self, name: str) -> Worksheet:
        """A new sheet at the end."""
        return self._book.add_worksheet(name)

    def chart(self, kind: str, subtype: str = "") -> Any:
        """A new chart."""
        return self._book.add_chart({"type": kind, "subtype": subtype} if subtype else {"type": kind})

    def style(self, style: Style) -> Format:
        """The format of a look."""
        if style not in self._formats:
            self._formats[style] = self._book.add_format(style.properties())
        return self._formats[style]

    def has_room_for(self, form: str) -> bool:
        """Whether one more number format can be taken; those that were taken stay."""
        if form not in self._forms and len(self._forms) >= MAX_FORMS:
            return False
        self._forms.add(form)
        return True

    def properties(
        self, *, title: str, subject: str, author: str, created: datetime.date, category: str = ""
    ) -> None:
        """What the file says of itself."""
        self._book.set_properties(
            {
                "title": title,
                "subject": subject,
                "author": author,
                "category": category,
                "created": datetime.datetime(created.year, created.month, created.day),
            }
        )

    def to_bytes(self) -> bytes:
        """The file."""
        self._book.close()
        return _packed(self._file.getvalue(), {"ja": "ja-JP", "en": "en-GB"}[self.language])


def _theme(font: str) -> str:
    """Excel's own theme with the papers' font, so that charts are set in it too."""
    theme = str(THEME_XML_2007)
    for own in ("Cambria", "Calibri"):
        theme = theme.replace(_EMPTY.format(own), _FULL.format(font))
    return theme.replace('script="Jpan" typeface="ＭＳ Ｐゴシック"', f'script="Jpan" typeface="{font}"')


def _packed(content: bytes, language: str) -> bytes:
    """The parts again, in their order, with their language stated."""
    stated = f"<dc:language>{language}</dc:language></cp:coreProperties>".encode()
    with zipfile.ZipFile(io.BytesIO(content)) as given:
        parts = {name: given.read(name) for name in given.namelist()}
    parts[_CORE] = parts[_CORE].replace(b"</cp:coreProperties>", stated)
    return archived(parts.items())

"""How cells of an old Excel workbook are shown, by the number of their style."""

from __future__ import annotations

import struct

from renkei.intake.limits import Limits
from renkei.intake.number_formats import BUILT_IN, is_telling
from renkei.intake.refusing import refusal


class Formats:
    """Formats and styles as their records come."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._codes: dict[int, str] = {int(at): code for at, code in BUILT_IN.items()}
        self._styles: list[int] = []

    def take_format(self, data: bytes) -> None:
        """A record that names a format."""
        if len(data) < 5:
            raise refusal("xls_damaged")
        number, length, is_wide = struct.unpack_from("<HHB", data)
        text = data[5:]
        self._codes[number] = (
            text[: length * 2].decode("utf-16-le", "replace")
            if is_wide & 1
            else text[:length].decode("latin-1")
        )

    def take_style(self, data: bytes) -> None:
        """A record that describes a style."""
        if len(data) < 4:
            raise refusal("xls_damaged")
        self._styles.append(struct.unpack_from("<H", data, 2)[0])
        if len(self._styles) > self._limits.styles:
            raise refusal("book_too_many_styles", limit=self._limits.styles)

    def telling(self, style: int) -> str:
        """The format of a style where it changes what is read; else empty."""
        if style >= len(self._styles):
            return ""
        code = self._codes.get(self._styles[style], "")
        return code if code and is_telling(code) else ""

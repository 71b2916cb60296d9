"""How the cells of an Excel workbook are shown, as far as it changes what a number means to the reader."""

from __future__ import annotations

import re
from functools import cache

from renkei.intake.archive import Archive
from renkei.intake.markup import Attributes, checked, walk
from renkei.intake.refusing import refusal

BUILT_IN = {9: "0%", 10: "0.00%"}
_SILENT = re.compile(r'\[[A-Za-z]+[0-9]*\]|_.|\*.|"[\s▲△▼\-−+()]*"|\\[\s▲△▼\-−+()]|[▲△▼−]')
_PLAIN = re.compile(r"[#0?,.\s\-+();@]*|(?:general)?(?:;general)*", re.I)
_SCALED = re.compile(r"[0#?],+(?![0#?,])")  # a comma behind the digits hides thousands
_PLACES = re.compile(r"[#0?ymdhsg]", re.I)
_DAYS = re.compile(r"(?:yyyy|\[\$-[0-9A-Fa-f]+\])?[/\-.ymdhs:;@\s]*", re.I)


@cache
def is_telling(code: str) -> bool:
    """Whether a format shows something else than the number: a share as percent, thousands, a unit, or nothing at all.

    >>> [is_telling(code) for code in ("0.0%", '0"人"', "#,##0,", ";;;", "#,##0;▲#,##0", "General", "yyyy/mm/dd")]
    [True, True, True, True, False, False, False]
    """
    if "@" in code and not _PLACES.search(code):
        return False  # for texts alone
    if code.strip() == ";;;" or _SCALED.search(code):
        return True
    silent = _SILENT.sub("", code)
    return not _PLAIN.fullmatch(silent) and not ("y" in silent.lower() and _DAYS.fullmatch(silent))


def telling_formats(archive: Archive, styles: str) -> dict[str, str]:
    """The formats that change what is read, by the number with which cells name them. Raises `FileRefused`."""
    if styles not in archive:
        return {}
    codes: dict[str, str] = {str(at): code for at, code in BUILT_IN.items()}
    used: list[str] = []
    inside = False

    def start(element: str, attributes: Attributes) -> None:
        nonlocal inside
        if element in ("cellXfs", "cellStyleXfs"):
            inside = element == "cellXfs"
        elif element == "xf" and inside:
            used.append(attributes.get("numFmtId", "0"))
            if len(used) > archive.limits.styles:
                raise refusal("book_too_many_styles", limit=archive.limits.styles)
        elif element == "numFmt":
            codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")

    walk(styles, checked(styles, archive.read(styles)), start, depth=archive.limits.depth)
    telling = {at: code for at, code in codes.items() if is_telling(code)}
    return {str(at): telling[number] for at, number in enumerate(used) if number in telling}

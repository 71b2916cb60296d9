"""The finished package: its structure locked, its pictures kept whole, and the same bytes for the same facts."""

from __future__ import annotations

import io
import re
import zipfile

PICTURE_ROW = 73.5  # points that a row with a picture is high
_DATE = (1980, 1, 1, 0, 0, 0)
_LOCKED = (
    b'<workbookProtection lockStructure="1"/>'  # sheets are neither renamed nor deleted; without a password
)
# Excel shrinks pictures on saving unless a book asks it to keep them as they are.
_WHOLE_PICTURES = (
    b'<extLst><ext uri="{79F54976-1DA5-4618-B147-ACDE4B953A38}"'
    b' xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
    b'<x14:workbookPr defaultImageDpi="32767"/></ext></extLst>'
)
_LANGUAGES = {"ja": b"ja-JP", "en": b"en-GB"}


def packed(content: bytes, language: str) -> bytes:
    """The parts of a workbook again, all of one date."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as given,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as kept,
    ):
        for part in given.infolist():
            entry = zipfile.ZipInfo(part.filename, _DATE)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            entry.create_system = 3  # the same on every machine
            kept.writestr(entry, _part(part.filename, given.read(part), language))
    return made.getvalue()


# A row keeps the height that its text needs and still grows with it; rows of pictures stay as high as they are.
_GROWING = re.compile(rb'(<row [^>]*ht="(?!%s")[0-9.]+") customHeight="1"' % f"{PICTURE_ROW:g}".encode())


# The library's own font of notes that somebody adds, which has no Japanese letters.
_NOTE_FONT = b'<sz val="8"/><color indexed="81"/><name val="Tahoma"/><family val="2"/>'
_OUR_NOTE_FONT = '<sz val="9"/><color indexed="81"/><name val="BIZ UDゴシック"/><family val="3"/>'.encode()


def _part(name: str, data: bytes, language: str) -> bytes:
    if name == "xl/styles.xml":
        return data.replace(_NOTE_FONT, _OUR_NOTE_FONT)
    if name == "xl/workbook.xml":
        data = data.replace(b"<bookViews>", _LOCKED + b"<bookViews>", 1)
        return data.replace(b"</workbook>", _WHOLE_PICTURES + b"</workbook>")
    if name.startswith("xl/worksheets/sheet"):
        return _GROWING.sub(rb"\1", data)
    if name == "docProps/core.xml":
        stated = b"<dc:language>" + _LANGUAGES[language] + b"</dc:language></cp:coreProperties>"
        return data.replace(b"</cp:coreProperties>", stated)
    return data

"""What a file is by what it holds, whatever its name ends with."""

from __future__ import annotations

import re

from renkei.intake.archive import Archive, opened
from renkei.intake.limits import Limits
from renkei.intake.ole import Compound, compound
from renkei.intake.refusing import refusal

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_XLS = re.compile(
    rb"\x09[\x00\x02\x04][\x04\x06]\x00"
)  # BIFF 2, 3 and 4 stand in the file without a wrapping
_STARTS = {
    b"%PDF-": "file_is_pdf",
    b"\x89PNG": "file_is_picture",
    b"\xff\xd8\xff": "file_is_picture",
    b"GIF8": "file_is_picture",
    b"BM": "file_is_picture",
    b"Rar!": "file_is_packed",
    b"7z\xbc\xaf": "file_is_packed",
    b"\x1f\x8b": "file_is_packed",
    b"{\\rtf": "file_is_document",
    b"MZ": "file_is_program",
}
_HTML = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|div)\b", re.I | re.S)
_XML_2003 = re.compile(rb"urn:schemas-microsoft-com:office:spreadsheet")
_MAIN = re.compile(rb"""ContentType\s*=\s*["']([^"']*?main\+xml)["']""")
_KINDS_OF_MAIN = (
    ("spreadsheetml.sheet.main", "xlsx"),
    ("spreadsheetml.template.main", "xlsx"),
    ("ms-excel.sheet.macroenabled", "xlsm"),
    ("ms-excel.template.macroenabled", "xlsm"),
    ("ms-excel.addin", "xlsm"),
    ("presentationml", "pptx"),
    ("ms-powerpoint", "pptx"),
    ("wordprocessingml", "file_is_document"),
    ("ms-word", "file_is_document"),
)


def kind_of(content: bytes, limits: Limits) -> tuple[str, Archive | Compound | None]:
    """The kind: xlsx, xlsm, ods, xls, pptx or csv, and the opened wrapping. Raises `FileRefused` for every other kind."""
    if not content:
        raise refusal("file_empty")
    if content[:2] == b"PK":
        archive = opened(content, limits)
        return _kind_of_zip(archive), archive
    if content[:8] == OLE:
        wrapped = compound(content)
        return _kind_of_compound(wrapped), wrapped
    if content[:512].lstrip(b"\0") == b"":
        raise refusal("file_of_nothing")
    if _OLD_XLS.match(content):
        raise refusal("xls_too_old")
    for start, code in _STARTS.items():
        if content.startswith(start) and (len(start) > 2 or b"\0" in content[:64]):
            raise refusal(code)
    return _kind_of_text(content), None


def _kind_of_zip(archive: Archive) -> str:
    if "mimetype" in archive:
        return _kind_of_open_document(archive.read("mimetype"))
    if "xl/workbook.bin" in archive:
        raise refusal("file_is_xlsb")
    if "[Content_Types].xml" in archive:
        types = archive.read("[Content_Types].xml")
        mains = [main.decode("ascii", "replace").lower() for main in _MAIN.findall(types)]
        kind = next((kind for sign, kind in _KINDS_OF_MAIN for main in mains if sign in main), "")
        kind = kind or ("xlsx" if "xl/workbook.xml" in archive else "")
        if kind.startswith("file_"):
            raise refusal(kind)
        if kind:
            return kind
    if any(name.endswith(".iwa") for name in archive.names()):
        raise refusal("file_is_numbers")
    raise refusal("file_is_packed")


def _kind_of_open_document(mimetype: bytes) -> str:
    if mimetype.strip().startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return "ods"
    raise refusal("file_is_document" if b".text" in mimetype else "file_kind_unknown")


def _kind_of_compound(wrapped: Compound) -> str:
    if "EncryptedPackage" in wrapped or "EncryptionInfo" in wrapped:
        raise refusal("file_encrypted")
    if "Workbook" in wrapped:
        return "xls"
    if "Book" in wrapped:
        raise refusal("xls_too_old")
    if "WordDocument" in wrapped:
        raise refusal("file_is_document")
    if "PowerPoint Document" in wrapped:
        raise refusal("file_is_old_deck")
    raise refusal("file_kind_unknown")


def _kind_of_text(content: bytes) -> str:
    """A text is taken as CSV, unless it is a page or a workbook in XML of 2003."""
    head = content[:4096].removeprefix(b"\xef\xbb\xbf")
    if _XML_2003.search(head):
        raise refusal("file_is_xml_2003")
    if _HTML.match(head) or head.lstrip().lower().startswith((b"mime-version:", b"<?xml")):
        raise refusal("file_is_page")
    if b"\0" in head and head[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        zeros = head.count(b"\0")
        raise refusal("csv_is_utf_16" if zeros > len(head) // 3 else "file_kind_unknown")
    return "csv"

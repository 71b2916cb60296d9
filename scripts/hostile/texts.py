"""CSV as offices and their programs save it, and texts that are none."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.hostile.case import Case, read, refused, text

_TABLE = '番号,事業名,実績値\r\n1,見守り,"1,800"\r\n'


def cases() -> Iterator[Case]:
    """All of them."""
    cells = {"!A1": text("番号"), "!B2": text("見守り"), "!C2": text("1,800")}
    yield read("utf-8.csv", lambda: _TABLE.encode(), cells)
    yield read("utf-8-with-mark.csv", lambda: _TABLE.encode("utf-8-sig"), cells)
    yield read("cp932.csv", lambda: _TABLE.encode("cp932"), cells, ["csv_is_cp932"])
    yield read(
        "by-tab.txt", lambda: _TABLE.replace(",", "\t").encode(), {"!B2": text("見守り")}, ["csv_by_tab"]
    )
    semicolons = "番号;事業名\n1;見守り\n"
    yield read("by-semicolon.csv", semicolons.encode, {"!B2": text("見守り")}, ["csv_by_semicolon"])
    yield read(
        "named-xls.xls", lambda: _TABLE.encode("cp932"), cells, ["csv_is_cp932", "file_named_otherwise"]
    )
    yield read("named-xlsx.csv.xlsx", _TABLE.encode, cells, ["file_named_otherwise"])
    yield read(
        "ibm-signs.csv", lambda: "髙﨑,①,㈱\n".encode("cp932"), {"!A1": text("髙﨑"), "!C1": text("㈱")}
    )
    yield read("line-in-cell.csv", lambda: '"一\n二",b\n'.encode(), {"!A1": text("一\n二"), "!B1": text("b")})
    yield read("old-mac-lines.csv", lambda: b"a,b\rc,d\r", {"!B2": text("d")})
    yield read("ragged.csv", lambda: b"a,b,c\nd\n\ne,f\n", {"!A2": text("d"), "!B4": text("f")})
    yield read("formula.csv", lambda: b"=1+1,@x\n", {"!A1": text("=1+1"), "!B1": text("@x")})
    yield read("text-formula.csv", lambda: b'"=""0123""",x\n', {"!A1": text('="0123"')})
    yield read("leading-zero.csv", lambda: b"022012,1\n", {"!A1": text("022012")})
    for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        yield refused(
            f"{encoding}.csv", lambda encoding=encoding: "a,b\n1,2\n".encode(encoding), "csv_is_utf_16"
        )
    yield refused("nul.csv", lambda: b"a,b\n" + b"x" * 5000 + b"\0,2\n", "csv_has_nul")
    yield refused("quote-open.csv", lambda: b'a,b\n"c,d\n', "csv_quote_open")
    yield refused("quote-within.csv", lambda: b'a,b\n"c"d,e\n', "csv_broken")
    yield refused("euc-jp.csv", lambda: "番号,事業名\n連携,見守\n".encode("euc-jp"), "csv_wrong_encoding")
    yield refused("latin-1.csv", lambda: "é,ü\n\xff\xff".encode("latin-1"), "csv_wrong_encoding")
    yield refused("long-line.csv", lambda: b"," * 5_000, "csv_reaches_too_far")
    yield refused("long-cell.csv", lambda: b"x" * 40_000, "csv_cell_too_long")
    yield refused("many-lines.csv", lambda: b"a,b\n" * 250_000, "csv_reaches_too_far", "book_too_many_cells")
    yield refused("many-cells.csv", lambda: (b"a," * 1_000 + b"a\n") * 1_100, "book_too_many_cells")
    yield refused(
        "page.xls", lambda: b"<html><body><table><tr><td>1</td></tr></table></body></html>", "file_is_page"
    )
    yield refused(
        "page-with-remark.xls", lambda: b"<!-- x -->\n<TABLE><tr><td>1</td></tr></TABLE>", "file_is_page"
    )
    yield refused(
        "archive-of-page.xls", lambda: b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "file_is_page"
    )
    xml = '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
    yield refused("xml-2003.xls", xml.encode, "file_is_xml_2003")
    for n, (code, content) in enumerate(_OTHERS):
        yield refused(f"other-{n:02}.xlsx", lambda content=content: content, code)


_OTHERS = (
    ("file_empty", b""),
    ("file_of_nothing", bytes(4096)),
    ("file_is_pdf", b"%PDF-1.7\n"),
    ("file_is_picture", b"\x89PNG\r\n\x1a\n" + bytes(64)),
    ("file_is_picture", b"\xff\xd8\xff\xe0" + bytes(64)),
    ("file_is_picture", b"GIF89a" + bytes(64)),
    ("file_is_picture", b"BM" + bytes(64)),
    ("file_is_packed", b"Rar!\x1a\x07\x01\x00" + bytes(64)),
    ("file_is_packed", b"7z\xbc\xaf\x27\x1c" + bytes(64)),
    ("file_is_packed", b"\x1f\x8b\x08" + bytes(64)),
    ("file_is_document", b"{\\rtf1\\ansi x}"),
    ("file_is_program", b"MZ\x90\x00" + bytes(64)),
    ("file_kind_unknown", bytes(range(256)) * 4),
    ("zip_damaged", b"PK\x03\x04" + bytes(200)),
)

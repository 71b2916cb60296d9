"""Files that are small on the disk and would be huge in memory."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.hostile.case import Case, refused
from scripts.hostile.open_document import ods
from scripts.hostile.raw_book import CELL, HEAD, MAIN, book, cells, parts, sheet, zipped

MEGABYTE = 1024 * 1024


def cases() -> Iterator[Case]:
    """All of them."""
    yield from _sparse()
    yield from _swelling()
    yield from _many()
    yield from _open_document()


def _sparse() -> Iterator[Case]:
    for last in ("XFD1048576", "A1048576", "B200001", "XFD1", "BXY2", "AAA150000", "ZZ100000"):
        row = "".join(ch for ch in last if ch.isdigit())
        rows = f'{CELL}<row r="{row}"><c r="{last}"><v>1</v></c></row>'
        yield refused(
            f"sparse-{last}.xlsx",
            lambda rows=rows: book(sheet(rows)),
            "sheet_reaches_too_far",
            "sheet_too_sparse",
        )
        lying = f'<row r="1"><c r="A1"><v>1</v></c><c r="{last}"><v>1</v></c></row>'
        yield refused(
            f"sparse-in-row-1-{last}.xlsx",
            lambda rows=lying: book(sheet(rows)),
            "sheet_reaches_too_far",
            "sheet_too_sparse",
        )
        other = f"{CELL}<row r='{row}'><c  s='0' r='{last}'><v>1</v></c></row>"
        yield refused(
            f"sparse-written-otherwise-{last}.xlsx",
            lambda rows=other: book(sheet(rows)),
            "sheet_reaches_too_far",
            "sheet_too_sparse",
        )
    for name, reference in {
        "no-number": "A",
        "no-letters": "12",
        "huge": "A" + "9" * 30,
        "blank": "あ1",
    }.items():
        rows = f'<row r="1"><c r="{reference}"><v>1</v></c></row>'
        yield refused(f"address-{name}.xlsx", lambda rows=rows: book(sheet(rows)), "sheet_address_wrong")


def _swelling() -> Iterator[Case]:
    for megabytes in (20, 100, 300):
        yield refused(
            f"zeros-{megabytes}.xlsx",
            lambda size=megabytes: book(sheet(CELL), xl__media__a=b"\0" * size * MEGABYTE),
            "zip_part_swells",
            "zip_inflates_too_far",
        )
    blank = "<!-- -->" + " " * (150 * MEGABYTE)
    yield refused(
        "blanks-in-sheet.xlsx",
        lambda: book(sheet(CELL, before=blank)),
        "zip_part_swells",
        "zip_inflates_too_far",
    )
    yield refused(
        "zip-in-zip.xlsx", lambda: zipped({"a.zip": zipped({"b.zip": b"\0" * MEGABYTE})}), "file_is_packed"
    )
    yield refused(
        "shared-long-text.xlsx",
        lambda: book(
            sheet(cells(' t="s"><v>0</v>')),
            **{"xl/sharedStrings.xml": f"{HEAD}<sst {MAIN}><si><t>{'あ' * 40_000}</t></si></sst>"},
        ),
        "book_text_too_long",
    )  # fmt: skip
    yield refused(
        "long-text-everywhere.xlsx", _long_text_everywhere, "book_too_much_text", "reader_says_too_much"
    )


def _long_text_everywhere() -> bytes:
    """One text of 32,000 characters in 50,000 cells: 1.6 thousand million characters."""
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 50_001))
    texts = f"{HEAD}<sst {MAIN}><si><t>{'x' * 32_000}</t></si></sst>"
    return book(sheet(rows), **{"xl/sharedStrings.xml": texts})


def _many() -> Iterator[Case]:
    row = "".join(f'<c r="{c}1"/>' for c in "ABCDEFGHIJ")
    yield refused(
        "million-cells.xlsx",
        lambda: book(
            sheet(
                "".join(f'<row r="{n}">{row.replace("1", str(n))}</row>' for n in range(1, 100_002))
            )
        ),
        "sheet_too_many_cells",
        "zip_part_swells",
    )  # fmt: skip
    styles = f"{HEAD}<styleSheet {MAIN}><cellXfs>{'<xf/>' * 1_000_000}</cellXfs></styleSheet>"
    yield refused(
        "million-styles.xlsx", lambda: book(sheet(CELL), **{"xl/styles.xml": styles}), "book_too_many_styles"
    )
    merged = "".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(1, 30_001))
    yield refused(
        "merged-areas.xlsx",
        lambda: book(sheet(CELL, after=f"<mergeCells>{merged}</mergeCells>")),
        "sheet_too_many_merges",
    )
    yield refused("sheets.xlsx", lambda: book(*[sheet(CELL)] * 300), "book_too_many_sheets")
    yield refused(
        "parts.xlsx",
        lambda: zipped({**parts(sheet(CELL)), **{f"xl/media/{n}": b"" for n in range(10_001)}}),
        "zip_too_many_parts",
    )
    yield refused("names.xlsx", lambda: _with_names(25_000), "book_too_many_names")
    deep = "<a>" * 100_000 + "</a>" * 100_000
    yield refused(
        "deep-styles.xlsx",
        lambda: book(sheet(CELL), **{"xl/styles.xml": f"{HEAD}<styleSheet {MAIN}>{deep}</styleSheet>"}),
        "xml_too_deep",
    )


def _with_names(count: int) -> bytes:
    whole = parts(sheet(CELL))
    names = "".join(f'<definedName name="n{n}">#REF!</definedName>' for n in range(count))
    main = str(whole["xl/workbook.xml"]).replace(
        "</workbook>", f"<definedNames>{names}</definedNames></workbook>"
    )
    return zipped({**whole, "xl/workbook.xml": main})


def _open_document() -> Iterator[Case]:
    one = "<table:table-cell office:value-type='float' office:value='1'/>"
    for name, row in {
        "rows": f"<table:table-row table:number-rows-repeated='1048576'>{one}</table:table-row>",
        "columns": "<table:table-row><table:table-cell table:number-columns-repeated='16384' "
        "office:value-type='float' office:value='1'/></table:table-row>",
        "far-row": f"<table:table-row table:number-rows-repeated='1048575'/><table:table-row>{one}</table:table-row>",
        "far-cell": f"<table:table-row><table:table-cell table:number-columns-repeated='16383'/>{one}</table:table-row>",
        "all": "<table:table-row table:number-rows-repeated='999999999'><table:table-cell "
        "table:number-columns-repeated='999999999' office:value-type='float' office:value='1'/></table:table-row>",
        "million": "<table:table-row table:number-rows-repeated='150000'><table:table-cell "
        "table:number-columns-repeated='10' office:value-type='float' office:value='1'/></table:table-row>",
    }.items():
        codes = ("sheet_reaches_too_far", "sheet_too_sparse", "sheet_too_many_cells")
        yield refused(f"repeated-{name}.ods", lambda row=row: ods(row), *codes)

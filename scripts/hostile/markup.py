"""XML that no office program writes, and zip files that deceive."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from scripts.hostile.case import Case, number, read, refused, text
from scripts.hostile.raw_book import CELL, HEAD, MAIN, STAMP, book, cells, parts, sheet, zipped

_PARTS = ("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml")
_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
_DECLARED = {
    "billion-laughs": f'<!DOCTYPE a [<!ENTITY l0 "ha">{_LAUGHS}]>',
    "entity-of-file": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    "entity-of-network": '<!DOCTYPE a [<!ENTITY x SYSTEM "http://192.0.2.1/">]>',
    "entity-of-share": '<!DOCTYPE a [<!ENTITY x SYSTEM "//192.0.2.1/share/x">]>',
    "outer-dtd": '<!DOCTYPE a SYSTEM "http://192.0.2.1/a.dtd">',
    "parameter-entity": '<!DOCTYPE a [<!ENTITY % p SYSTEM "file:///dev/zero"> %p;]>',
    "plain-doctype": "<!DOCTYPE worksheet>",
}


def cases() -> Iterator[Case]:
    """All of them."""
    yield from _declared()
    yield from _encoded()
    yield from _broken()
    yield from _other_spellings()
    yield from _zips()


def _with(part: str, change: object) -> bytes:
    whole = parts(sheet(CELL))
    return zipped({**whole, part: change(str(whole[part]))})  # type: ignore[operator]


def _declared() -> Iterator[Case]:
    for name, declared in _DECLARED.items():
        for part in _PARTS:

            def change(xml: str, declared: str = declared) -> str:
                return xml.replace(HEAD, HEAD + declared)

            label = part.rpartition("/")[2].removesuffix(".xml")
            yield refused(
                f"{name}-{label}.xlsx", lambda part=part, change=change: _with(part, change), "xml_declares"
            )


def _encoded() -> Iterator[Case]:
    for encoding in (
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-7",
        "shift_jis",
        "iso-2022-jp",
        "euc-jp",
        "latin-1",
    ):

        def change(xml: str, encoding: str = encoding) -> bytes:
            return xml.replace("UTF-8", encoding).encode(encoding)

        yield refused(
            f"encoding-{encoding}.xlsx",
            lambda change=change: _with("xl/worksheets/sheet1.xml", change),
            "xml_encoding",
        )
    yield read(
        "encoding-utf-8-with-mark.xlsx",
        lambda: _with("xl/worksheets/sheet1.xml", lambda xml: b"\xef\xbb\xbf" + xml.encode()),
        {"表1!A1": number(1)},
    )


def _broken() -> Iterator[Case]:
    rows = {
        "unclosed-cell": '<row r="1"><c r="A1"><v>1</v></row>',
        "stray-end": CELL + "</row>",
        "control-sign": '<row r="1"><c r="A1" t="inlineStr"><is><t>\x01</t></is></c></row>',
        "entity-unknown": '<row r="1"><c r="A1"><v>&x;</v></c></row>',
        "attribute-twice": '<row r="1"><c r="A1" r="A2"><v>1</v></c></row>',
    }
    for name, content in rows.items():
        # a marked cell beside it makes sure that the sheet is walked
        marked = f'{content}<row r="9"><c r="A9"><f>1</f><v>1</v></c></row>'
        for kind, xml in {"": content, "-marked": marked}.items():
            yield Case(
                f"broken-{name}{kind}.xlsx",
                lambda xml=xml: book(sheet(xml)),
                ("xml_broken", "reader_failed"),
                notes=("may be read",),
            )
    yield refused("empty-sheet-part.xlsx", lambda: book(""), "xml_broken", "reader_failed")
    yield refused(
        "half-a-workbook.xlsx", lambda: _with("xl/workbook.xml", lambda xml: xml[:200]), "xml_broken"
    )
    for part in ("xl/worksheets/sheet1.xml", "xl/workbook.xml"):
        whole = {name: one for name, one in parts(sheet(CELL)).items() if name != part}
        label = part.rpartition("/")[2]
        yield refused(f"missing-{label}.xlsx", lambda whole=whole: zipped(whole), "zip_part_missing")


def _other_spellings() -> Iterator[Case]:
    prefixed = (
        f'{HEAD}<x:worksheet xmlns:x="{MAIN[7:-1]}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row>'
        "</x:sheetData></x:worksheet>"
    )
    yield read("prefixed.xlsx", lambda: book(prefixed), {"表1!A1": number(7)})
    yield read(
        "without-addresses.xlsx",
        lambda: book(sheet("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")),
        {"表1!A1": number(1), "表1!B1": number(2), "表1!A2": number(3)},
    )
    yield read(
        "quoted-otherwise.xlsx",
        lambda: book(sheet("<row r='1'><c r='B1' t='str'><v>あ</v></c></row>")),
        {"表1!B1": text("あ")},
    )
    yield read(
        "remark-with-cells.xlsx",
        lambda: book(sheet('<!-- <c r="A1048576"/> --><row r="1"><c r="A1"><v>1</v></c></row>')),
        {"表1!A1": number(1)},
    )
    yield read(
        "backslashes.xlsx",
        lambda: zipped({name.replace("/", "\\") if name.startswith("xl") else name: one
                        for name, one in parts(sheet(CELL)).items()}),
        {"表1!A1": number(1)},
    )  # fmt: skip
    yield read(
        "absolute-targets.xlsx",
        lambda: _with(
            "xl/_rels/workbook.xml.rels", lambda xml: xml.replace('"worksheets/', '"/xl/worksheets/')
        ),
        {"表1!A1": number(1)},
    )
    yield read(
        "inline-text.xlsx",
        lambda: book(sheet(cells(' t="inlineStr"><is><r><t>令和</t></r><r><t>6年度</t></r></is>'))),
        {"表1!A1": text("令和6年度")},
    )


def _zips() -> Iterator[Case]:
    whole = parts(sheet(CELL))
    for name in ("../evil.xml", "/etc/passwd", "xl/../../evil", "C:/evil.xml", "a/../b", "\\\\server\\x"):
        label = "".join(ch if ch.isalnum() else "-" for ch in name)
        yield refused(
            f"path-{label}.xlsx", lambda name=name: zipped({**whole, name: "x"}), "zip_part_outside"
        )
    yield refused("part-twice.xlsx", lambda: _twice("xl/workbook.xml"), "zip_part_twice")
    yield refused("part-twice-in-other-case.xlsx", lambda: _twice("XL/Workbook.xml"), "zip_part_twice")
    yield refused("size-lies.xlsx", lambda: _patched(22, 5), "zip_part_damaged")
    yield refused("checksum-lies.xlsx", lambda: _patched(14, 5), "zip_part_damaged", "zip_damaged")
    yield refused("locked-part.xlsx", lambda: _flagged(0x1), "file_encrypted")
    for method in (1, 6, 9, 12, 14, 93, 95, 99):
        yield refused(
            f"packed-by-{method}.xlsx", lambda method=method: _packed_by(method), "zip_packed_otherwise"
        )
    yield refused("name-differs-inside.xlsx", _name_differs, "zip_damaged")
    yield refused(
        "overlapping-parts.xlsx", _overlapping, "zip_damaged", "zip_inflates_too_far", "zip_part_swells"
    )
    yield refused("only-end.xlsx", lambda: b"PK\x05\x06" + bytes(18), "file_is_packed", "zip_damaged")
    yield refused("directory-beyond-file.xlsx", lambda: _ending(offset=0x7FFFFFF0), "zip_damaged")
    yield refused(
        "too-many-promised.xlsx", lambda: _ending(count=0xFFFE), "zip_damaged", "zip_too_many_parts"
    )


def _twice(name: str) -> bytes:
    """`zipfile` warns of a name that stands twice, so the second is put there byte by byte."""
    other = "x" * len(name)
    return zipped({**parts(sheet(CELL)), other: "x"}).replace(other.encode(), name.encode())


def _directory(content: bytes) -> int:
    return int(struct.unpack_from("<I", content, content.rindex(b"PK\x05\x06") + 16)[0])


def _patched(field: int, value: int) -> bytes:
    """The first entry of the directory with another number in a field of its heading."""
    content = bytearray(book(sheet(CELL)))
    at = _directory(content) + field + 2
    struct.pack_into("<I", content, at, value)
    return bytes(content)


def _flagged(flag: int) -> bytes:
    content = bytearray(book(sheet(CELL)))
    struct.pack_into("<H", content, _directory(content) + 8, flag)
    return bytes(content)


def _packed_by(method: int) -> bytes:
    content = bytearray(book(sheet(CELL)))
    struct.pack_into("<H", content, _directory(content) + 10, method)
    return bytes(content)


def _name_differs() -> bytes:
    content = book(sheet(CELL))
    at = content.index(b"xl/workbook.xml")
    return content[:at] + b"xl/workbook.xmk" + content[at + 15 :]


def _overlapping() -> bytes:
    """Many entries that all unpack the same zeros: small on the disk, huge when each is unpacked."""
    kernel = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = kernel.compress(bytes(7 * 1024 * 1024)) + kernel.flush()
    checksum = zlib.crc32(bytes(7 * 1024 * 1024))
    name = b"xl/media/0000"
    local = struct.pack(
        "<4s5H3I2H", b"PK\x03\x04", 20, 0, 8, 0, 33, checksum, len(packed), 7 * 1024 * 1024, 13, 0
    )
    body = book(sheet(CELL))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for part, content in parts(sheet(CELL)).items():
            archive.writestr(zipfile.ZipInfo(part, STAMP), content)
    body = out.getvalue()
    start = _directory(body)
    listed = body[start : body.rindex(b"PK\x05\x06")]
    where = start
    for number_ in range(400):
        named = f"xl/media/{number_:04}".encode()
        listed += struct.pack(
            "<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 8, 0, 33, checksum, len(packed), 7 * 1024 * 1024, 13, 0, 0, 0, 0,
            0, where,
        ) + named  # fmt: skip
    whole = body[:start] + local + name + packed
    count = len(parts(sheet(CELL))) + 400
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, count, count, len(listed), len(whole), 0)
    return whole + listed + end


def _ending(*, count: int | None = None, offset: int | None = None) -> bytes:
    content = bytearray(book(sheet(CELL)))
    at = content.rindex(b"PK\x05\x06")
    if count is not None:
        struct.pack_into("<HH", content, at + 8, count, count)
    if offset is not None:
        struct.pack_into("<I", content, at + 16, offset)
    return bytes(content)

"""Decks of ours that were spoiled: their list, charts, sheets behind charts, groups, tables, words and slides. A refresh with
a late value must refuse them in words, or do what is right and tell what it left."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from scripts.hostile.deck_facts import deck
from scripts.hostile.raw_book import HEAD, book, sheet, zipped

Parts = dict[str, bytes]
LIST, MAIN = "customXml/item1.xml", "ppt/presentation.xml"
SLIDE, CHART, BOOK = "ppt/slides/slide5.xml", "ppt/charts/chart3.xml", "ppt/embeddings/workbook3.xlsx"
NOTES = "ppt/notesSlides/notesSlide5.xml"
UNREADABLE = "deck_list_unreadable"
MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class DeckCase:
    """A deck by its name and what is done to its parts. It is refused with one of `refused`, or refreshed: then it is told
    that something was left for all of `left`, and for no reason else than these and `may`."""

    name: str
    spoil: Callable[[Parts], None]
    refused: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    is_slow: bool = False  # only in `make soak`

    def make(self) -> bytes:
        """Its bytes."""
        with zipfile.ZipFile(io.BytesIO(deck())) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        self.spoil(parts)
        return zipped(parts)


def cases() -> Iterator[DeckCase]:
    """All of them."""
    for part in (_lists, _charts, _books, _shapes, _tables, _words, _slides):
        yield from part()


def changed(
    part: str, old: str, new: str | Callable[[], str], *, every: bool = False
) -> Callable[[Parts], None]:
    """One text of a part, or every one like it, becomes another, a long one made only then. It must be there."""

    def spoil(parts: Parts) -> None:
        before, after = parts[part], new if isinstance(new, str) else new()
        parts[part] = before.replace(old.encode(), after.encode(), -1 if every else 1)
        if parts[part] == before:
            raise ValueError(f"{part} has no {old!r}")

    return spoil


def replaced(part: str, content: bytes) -> Callable[[Parts], None]:
    """A part becomes another."""
    return lambda parts: parts.update({part: content})


def _lists() -> Iterator[DeckCase]:
    text, table = '<text shape="', '<table shape="renkei:indicators-p003"'
    for name, old, new in (
        ("inks", 'inks="00316A:1,', 'inks="x:30000000,00316A:1,'),
        ("inks-no-number", 'inks="00316A:1,', 'inks="00316A:many,'),
        ("inks-many", 'inks="00316A:1,', f'inks="{"0:1," * 9_000}'),
        ("place", ' at="609600 ', ' at="609600 1 1 1 '),
        ("place-no-number", ' at="609600 ', ' at="left '),
        ("place-digits", ' at="609600 ', f' at="{"9" * 5_000} '),
        ("slide", 'slide="261"', 'slide="0"'),
        ("slide-no-number", 'slide="261"', 'slide="first"'),
        ("series", ' series="0"', ' series="99999999999999"'),
        ("values", 'values="86.5"', f'values="{"1 " * 5_000}"'),
        ("values-none", 'values="86.5"', 'values=""'),
        ("long-words", ">43,698千円</cell>", f">43,698千円{'あ' * 30_000}</cell>"),
        ("version", 'version="2"', f'version="{"9" * 5_000}"'),
        ("year", 'year="2024"', 'year="99999"'),
        ("language", 'language="ja"', 'language="xx"'),
        ("entries", text, f"{f'{text}a' + chr(34) + '>1</text>'}" * 60_000 + text),
    ):
        yield DeckCase(f"list-{name}", changed(LIST, old, new), refused=(UNREADABLE,))
    for name, told in {
        "no-form": "[]",
        "deep": "[" * 100_000,
        "no-forms": '{"sheet":{},"forms":{},"inks":{}}',
        "huge": '{"sheet":{"width":1e308},"forms":{},"inks":{}}',
    }.items():
        template = f'version="2" template="{told.replace(chr(34), "&quot;")}"'
        yield DeckCase(f"list-template-{name}", changed(LIST, 'version="2"', template), refused=(UNREADABLE,))
    yield DeckCase(
        "list-not-ours", changed(LIST, "urn:renkei:figures:1", "urn:x"), refused=("deck_without_list",)
    )
    yield DeckCase(
        "list-cut", lambda parts: parts.update({LIST: parts[LIST][:9_000]}), refused=("xml_broken",)
    )
    entity = '<!DOCTYPE a [<!ENTITY x "y">]><figures '
    yield DeckCase("list-declares", changed(LIST, "<figures ", entity), refused=("xml_declares",))
    deep = "<a>" * 190 + "</a>" * 190
    yield DeckCase("list-deep", changed(LIST, table, deep + table))
    again = f'<chart shape="renkei:achievement-p003-i1"><category>x</category></chart>{table}'
    yield DeckCase("list-chart-twice", changed(LIST, table, again), may=("chart", "chart_other", "drawing"))


def _charts() -> Iterator[DeckCase]:
    point = '<c:pt idx="0"><c:v>86.5</c:v></c:pt>'
    for name, new in {
        "far": '<c:pt idx="60000000"><c:v>86.5</c:v></c:pt>',
        "beyond-numbers": f'<c:pt idx="{"9" * 5_000}"><c:v>86.5</c:v></c:pt>',
        "more": point + "".join(f'<c:pt idx="{n}"><c:v>1</c:v></c:pt>' for n in range(1, 50_000)),
    }.items():
        left = ("chart",) if name != "beyond-numbers" else ("typed_over",)
        yield DeckCase(f"chart-{name}", changed(CHART, point, new), left=left, is_slow=name == "more")
    yield DeckCase(
        "chart-below-zero", changed(CHART, point, point.replace('"0"', '"-1"')), left=("typed_over",)
    )
    yield DeckCase("chart-no-number", changed(CHART, ">86.5<", ">多い<"), left=("typed_over",))
    yield DeckCase("chart-huge-number", changed(CHART, ">86.5<", ">1e999999999<"), left=("typed_over",))
    yield DeckCase(
        "chart-count", changed(CHART, '<c:ptCount val="1"/>', '<c:ptCount val="60000000"/>', every=True)
    )
    yield DeckCase("chart-same-point-often", changed(CHART, point, point * 50_000), is_slow=True)
    yield DeckCase("chart-no-series", _without_series, left=("chart",))
    yield DeckCase("chart-many-series", _many_series, left=("chart",))
    labels = "".join(f'<c:dLbl><c:idx val="{n % 3}"/></c:dLbl>' for n in range(30_000))
    yield DeckCase("chart-labels", changed(CHART, "<c:cat>", f"<c:dLbls>{labels}</c:dLbls><c:cat>"))
    yield DeckCase("chart-missing", lambda parts: parts.pop(CHART), left=("chart_broken",))  # type: ignore[arg-type,return-value]
    yield DeckCase("chart-is-no-xml", replaced(CHART, b"\x89PNG"), refused=("xml_broken",))
    yield DeckCase(
        "chart-long-text",
        changed(CHART, ">86.5<", lambda: f">{_digits()}<"),
        left=("chart_broken",),
        is_slow=True,
    )
    target = "../charts/chart3.xml"
    for name, other in {
        "slide": "slide5.xml",
        "picture": "../media/none.png",
        "list": "../../customXml/item1.xml",
    }.items():
        relations = "ppt/slides/_rels/slide5.xml.rels"
        left = ("chart_broken",) if name == "picture" else ("chart",)
        yield DeckCase(f"chart-is-{name}", changed(relations, target, other), left=left)


def _digits() -> str:
    """A text of 12 MB that hardly packs."""
    return "".join(map(str, range(1_800_000)))


def _elements() -> str:
    """More of them, all of other names, than any deck has."""
    return "".join(f"<a:b{n} c='d'/>" for n in range(900_000))


def _without_series(parts: Parts) -> None:
    parts[CHART] = re.sub(rb"<c:ser>.*</c:ser>", b"", parts[CHART], flags=re.DOTALL)


def _many_series(parts: Parts) -> None:
    parts[CHART] = re.sub(rb"<c:ser>.*</c:ser>", lambda one: one[0] * 3_000, parts[CHART], flags=re.DOTALL)


def _books() -> Iterator[DeckCase]:
    zeros = zipped({"xl/worksheets/sheet1.xml": b"\0" * (60 * MEGABYTE), "xl/workbook.xml": b"<a/>"})
    for name, content in {
        "bomb": zeros,
        "bomb-kept": book(sheet(" " * (60 * MEGABYTE))),
        "many-parts": zipped({f"{n}": b"" for n in range(2_000)}, stored=True),
        "no-zip": b"\xd0\xcf\x11\xe0" + b"\0" * 600,
        "nothing": b"",
        "other-cells": book(sheet('<row r="9"><c r="Z9"><v>1</v></c></row>')),
        "broken-sheet": book("<worksheet>"),
        "declares": book(f"{HEAD}<!DOCTYPE a><a/>"),
    }.items():
        yield DeckCase(f"book-{name}", replaced(BOOK, content), left=("chart_book",))
    relations = "ppt/charts/_rels/chart3.xml.rels"
    other = changed(relations, "../embeddings/workbook3.xlsx", "../slides/slide5.xml")
    yield DeckCase("book-is-slide", other, left=("chart_book",))


def _shapes() -> Iterator[DeckCase]:
    tree = "</p:spTree>"
    head, foot = "<p:grpSp><p:nvGrpSpPr><p:cNvPr id='900' name='g'/></p:nvGrpSpPr>", "</p:grpSp>"
    group = head * 150 + foot * 150
    yield DeckCase("groups-deep", changed(SLIDE, tree, group + tree))
    yield DeckCase(
        "groups-deeper", changed(SLIDE, tree, head * 300 + foot * 300 + tree), refused=("xml_too_deep",)
    )
    shape = "<p:sp><p:nvSpPr><p:cNvPr id='{n}' name='{name}'/></p:nvSpPr><p:txBody><a:p><a:r><a:t>86.5％</a:t></a:r></a:p></p:txBody></p:sp>"
    alike = "".join(shape.format(n=n, name="出典・注 Sources") for n in range(4_000))
    yield DeckCase("shapes-alike", changed(SLIDE, tree, alike + tree), may=("drawing",))
    same = "".join(shape.format(n=7, name="renkei:indicator:p003-i1/2024/rate@value") for n in range(1_000))
    yield DeckCase("shapes-copied", changed(SLIDE, tree, same + tree), may=("drawing",))
    for name, id in {"huge": "4294967295", "digits": "9" * 5_000, "no-number": "x"}.items():
        yield DeckCase(f"shape-number-{name}", changed(SLIDE, 'id="19"', f'id="{id}"'), may=("drawing",))
    place = 'x="2222500" y="4086225"'
    for name, at in {"no-number": 'x="2cm" y="?"', "digits": f'x="{"9" * 5_000}" y="1"'}.items():
        yield DeckCase(f"shape-place-{name}", changed(SLIDE, place, at), left=("drawing",))
    said = f'descr="{"cNvPr " * 300_000}"'
    yield DeckCase("shape-long-description", changed(SLIDE, 'descr="売上額：', said + ' title="売上額：'))
    yield DeckCase(
        "shapes-without-end",
        changed(SLIDE, tree, lambda: _elements() + tree),
        refused=("xml_too_much",),
        is_slow=True,
    )


def _tables() -> Iterator[DeckCase]:
    row = "<a:tr h='1'><a:tc><a:txBody><a:p/></a:txBody></a:tc></a:tr>"
    end = "</a:tbl>"
    large = ("table_too_large", "deleted")
    yield DeckCase("table-rows", changed(SLIDE, end, row * 20_000 + end), left=large)
    cells = "<a:tr h='1'>" + "<a:tc/>" * 20_000 + "</a:tr>"
    yield DeckCase("table-columns", changed(SLIDE, end, cells + end), left=large)
    yield DeckCase("table-row-copied", _rows_copied)
    for name, span in {
        "huge": "2000000000",
        "digits": "9" * 5_000,
        "no-number": "x",
        "below-zero": "-1",
    }.items():
        spans = f'<a:tc gridSpan="{span}" rowSpan="{span}">'
        yield DeckCase(f"table-span-{name}", changed(SLIDE, "<a:tc>", spans, every=True))
    yield DeckCase("table-widths", changed(SLIDE, '<a:gridCol w="', '<a:gridCol w="x', every=True))
    yield DeckCase("table-no-columns", _without_columns, left=("deleted",))
    long = "9" * 400_000
    yield DeckCase(
        "table-long-words", changed(SLIDE, ">43,698千円<", f">43,698千円{long}<"), left=("typed_over",)
    )
    lines = "</a:t></a:r></a:p>" + "<a:p/>" * 30_000 + "<a:p><a:r><a:t>"
    yield DeckCase("table-many-paragraphs", changed(SLIDE, "43,698千円", f"43,698千円{lines}"))


def _rows_copied(parts: Parts) -> None:
    """The row of an indicator pasted again and again."""
    row = next(one for one in re.findall(rb"<a:tr .*?</a:tr>", parts[SLIDE], re.DOTALL) if b"43,698" in one)
    parts[SLIDE] = parts[SLIDE].replace(row, row * 300, 1)


def _without_columns(parts: Parts) -> None:
    parts[SLIDE] = re.sub(rb"<a:gridCol .*?</a:gridCol>", b"", parts[SLIDE], flags=re.DOTALL)


def _words() -> Iterator[DeckCase]:
    rate = "<a:t>86.5％</a:t>"
    for name, words in {
        "long": "あ" * 100_000 + "86.5％",
        "figures": "1 " * 30_000 + "86.5％",
        "same-figure": "86.5％" * 10_000,
        "line-ends": "86.5％\n" * 1_000,
    }.items():
        yield DeckCase(
            f"words-{name}",
            changed(SLIDE, rate, f"<a:t>{words}</a:t>", every=True),
            may=("typed_over", "drawing"),
        )
    field = '<a:fld id="{7C0A5E3A-5E0F-4B59-9F0C-2B1D6A3C9E01}" type="slidenum"><a:t>5</a:t></a:fld>'
    number = changed(SLIDE, "<a:t>43,698千円</a:t></a:r>", f"<a:t>43,698千円</a:t></a:r>{field}")
    yield DeckCase("words-with-field", number, left=("shared",))
    yield DeckCase("notes-long", changed(NOTES, "43,698", "43,698" * 50_000, every=True), left=("notes",))


def _slides() -> Iterator[DeckCase]:
    listed = "</p:sldIdLst>"
    again = '<p:sldId id="261" r:id="rId5"/>' * 50_000 + listed
    yield DeckCase("slides-again", changed(MAIN, listed, again))
    none = "".join(f'<p:sldId id="{n}" r:id="none"/>' for n in range(1_000, 31_000)) + listed
    yield DeckCase("slides-without-part", changed(MAIN, listed, none))
    yield DeckCase("slide-missing", lambda parts: parts.pop(SLIDE), left=("slide_deleted",))  # type: ignore[arg-type,return-value]
    relations = "ppt/_rels/presentation.xml.rels"
    for name, other in {"list": "/customXml/item1.xml", "itself": "presentation.xml"}.items():
        spoil = changed(relations, "slides/slide5.xml", other)
        yield DeckCase(f"slide-is-{name}", spoil, left=("deleted", "deleted_chart"))
    yield DeckCase(
        "no-presentation",
        lambda parts: parts.pop(MAIN),
        refused=("file_is_unknown", "zip_part_missing", "file_is_packed", "deck_without_list"),
        left=("slide_deleted",),
    )  # type: ignore[arg-type,return-value]
    yield DeckCase("slides-renumbered", _renumbered, may=("drawing",))
    yield DeckCase("slides-renumbered-and-copied", _renumbered_and_copied, may=("drawing",))


def _renumbered(parts: Parts) -> None:
    """As LibreOffice does it."""
    parts[MAIN] = re.sub(
        rb'<p:sldId id="(\d+)"', lambda one: b'<p:sldId id="%d"' % (int(one[1]) - 1), parts[MAIN]
    )


def _renumbered_and_copied(parts: Parts) -> None:
    """And the slide of a project stands there twice."""
    _renumbered(parts)
    relations = "ppt/_rels/presentation.xml.rels"
    parts["ppt/slides/slide99.xml"] = parts[SLIDE]
    parts["ppt/slides/_rels/slide99.xml.rels"] = parts["ppt/slides/_rels/slide5.xml.rels"]
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide"
    made = f'<Relationship Id="rId999" Type="{kind}" Target="slides/slide99.xml"/></Relationships>'
    parts[relations] = parts[relations].replace(b"</Relationships>", made.encode())
    parts[MAIN] = parts[MAIN].replace(b"</p:sldIdLst>", b'<p:sldId id="1999" r:id="rId999"/></p:sldIdLst>')

"""Charts and the sheets behind them that are broken or another program's: told as what they are, every time; the slide round
them is brought up to date."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from xml.etree import ElementTree

import pytest
from scripts.hostile.deck_facts import deck, late
from scripts.hostile.decks import BOOK, CHART, LIST, MAIN, SLIDE, DeckCase, Parts, changed, replaced
from scripts.hostile.raw_book import book, cells, parts, sheet, zipped

from renkei.domain.errors import FileRefused
from renkei.materials.refreshing import Refreshed, refresh, standing
from renkei.wording import words_of

FOREIGN = parts(
    sheet(cells("><v>0</v>", "><v>1</v>") + '<row r="2"><c r="A2"/><c r="B2"><v>86.5</v></c></row>')
)


@cache
def spoiled(part: str, content: bytes) -> bytes:
    return DeckCase("deck", replaced(part, content)).make()


def told(done: Refreshed) -> list[tuple[str, int]]:
    return [(one.code, one.slide) for one in done.left]


@pytest.mark.parametrize(
    ("part", "content", "code"),
    [
        (CHART, b"\x89PNG", "chart_broken"),
        (CHART, b"", "chart_broken"),
        (CHART, b"<a/>", "chart"),
        (BOOK, b"no workbook", "chart_book"),
        (BOOK, zipped({"xl/worksheets/sheet1.xml": b" " * 60_000_000}), "chart_book"),
        (BOOK, book("<worksheet>"), "chart_book"),
    ],
)
def test_it_is_told_as_what_it_is_each_time_and_the_cells_get_the_late_value(part, content, code):
    first = refresh(spoiled(part, content), late())
    second = refresh(first.content, late())

    assert told(first) == told(second) == [(code, 5)]
    assert "50,500千円" in {one.after for one in first.changes}
    assert (second.changes, second.content) == ((), first.content)


def test_the_sheet_of_another_program_gets_the_value_in_its_cell():
    done = refresh(spoiled(BOOK, zipped(FOREIGN)), late())

    with zipfile.ZipFile(io.BytesIO(done.content)) as archive:
        inner = archive.read(BOOK)
    with zipfile.ZipFile(io.BytesIO(inner)) as archive:
        cells_now = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    said = {one.get("r"): one.findtext("{*}v") for one in cells_now.iterfind(".//{*}c")}
    assert (said["B2"], said["B1"]) == ("100.0", "1")
    assert refresh(done.content, late()).content == done.content


@pytest.mark.parametrize(
    ("part", "content", "code"),
    [(SLIDE, b"\x89PNG", "deck_part_broken"), (LIST, b"urn:renkei:figures:1", "deck_list_unreadable")],
)
def test_a_broken_slide_or_list_is_refused_as_what_it_is(part, content, code):
    with pytest.raises(FileRefused) as refused:
        refresh(spoiled(part, content), late())

    assert [fault.code for fault in refused.value.faults] == [code]


@pytest.mark.parametrize(("part", "content"), [(SLIDE, b"\x89PNG"), (LIST, b"urn:renkei:figures:1")])
def test_so_is_the_standing_of_its_figures(part, content):
    with pytest.raises(FileRefused):
        standing(spoiled(part, content), late(), words_of("ja"))


def test_a_fault_of_our_own_is_not_called_a_damaged_list(monkeypatch):
    monkeypatch.setattr("renkei.materials.refreshing.slide_update.put", lambda *_: int("ours"))

    with pytest.raises(ValueError, match="ours"):
        refresh(deck(), late())


def test_slides_that_are_alike_are_told_where_their_new_figures_have_no_place():
    done = refresh(DeckCase("deck", _two_alike).make(), late())

    alike = [(one.slide, one.stands) for one in done.left if one.code == "slides_alike"]
    assert [slide for slide, _ in alike] == [5, 13]
    assert all(title.startswith("首都圏ビジネス交流拠点運営事業") for _, title in alike)
    assert "slide_deleted" not in {one.code for one in done.left}


def _two_alike(spoiled: Parts) -> None:
    """Slides renumbered, that of the project copied, and the shape of its share named otherwise in both."""
    name = b"renkei:indicator:p003-i1/2024/rate@value"
    spoiled[SLIDE] = spoiled["ppt/slides/slide99.xml"] = spoiled[SLIDE].replace(name, "図形".encode())
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide"
    made = f'<Relationship Id="rId999" Type="{kind}" Target="slides/slide99.xml"/></Relationships>'
    changed("ppt/_rels/presentation.xml.rels", "</Relationships>", made)(spoiled)
    changed(MAIN, "</p:sldIdLst>", '<p:sldId id="1999" r:id="rId999"/></p:sldIdLst>')(spoiled)
    lower = re.sub(
        rb'<p:sldId id="(\d+)"', lambda one: b'<p:sldId id="%d"' % (int(one[1]) - 1), spoiled[MAIN]
    )
    spoiled[MAIN] = lower

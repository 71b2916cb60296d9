"""The screen for decks and workbooks that other programs will open."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pptx import Presentation
from scripts.hostile.raw_book import CELL, book, sheet, zipped

from renkei.domain.errors import FileRefused, OutOfReach
from renkei.intake import LIMITS, screened
from renkei.intake.archive import opened, packed

WORKBOOK = book(sheet(CELL))


@pytest.fixture(scope="session")
def deck() -> bytes:
    out = io.BytesIO()
    presentation = Presentation()
    presentation.slides.add_slide(presentation.slide_layouts[0]).shapes.title.text = "見守り"
    presentation.save(out)
    return out.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return zipped({entry: archive.read(entry) for entry in archive.namelist()} | {name: part})


def code_of(content: bytes, kind: str = "pptx") -> str:
    with pytest.raises(FileRefused) as refused:
        screened(content, kind, file="会議資料.pptx")
    assert refused.value.faults[0].place.file == "会議資料.pptx"
    return refused.value.faults[0].code


def test_a_deck_that_passes_opens_as_before(deck):
    passed = screened(deck, "pptx")

    assert Presentation(io.BytesIO(passed)).slides[0].shapes.title.text == "見守り"
    assert screened(passed, "pptx") == passed


@pytest.mark.parametrize(
    ("name", "part", "code"),
    [
        (
            "ppt/slides/slide1.xml",
            b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
            "xml_declares",
        ),
        ("ppt/slides/slide1.xml", b"<a>" * 500 + b"</a>" * 500, "xml_too_deep"),
        ("ppt/slides/slide1.xml", b"<a>", "xml_broken"),
        ("ppt/slides/slide1.xml", "<a/>".encode("utf-16"), "xml_encoding"),
        ("ppt/media/a.png", bytes(20 * 1024 * 1024), "zip_part_swells"),
        ("../a.png", b"", "zip_part_outside"),
    ],
)
def test_a_deck_that_deceives_is_refused(deck, name, part, code):
    assert code_of(with_part(deck, name, part)) == code


@pytest.mark.parametrize(
    ("content", "kind", "code"),
    [
        (WORKBOOK, "pptx", "file_is_xlsx"),
        (b"a,b\n", "pptx", "file_is_csv"),
        (b"%PDF-1.7", "xlsx", "file_is_pdf"),
    ],
)
def test_a_file_of_another_kind_is_named_for_what_it_is(content, kind, code):
    assert code_of(content, kind) == code


def test_a_deck_that_is_not_there_is_out_of_reach(tmp_path):
    with pytest.raises(OutOfReach):
        screened(tmp_path / "none.pptx", "pptx")


names = st.text(st.characters(codec="utf-8", exclude_characters='\0\\/:"'), min_size=1, max_size=20)


@given(st.dictionaries(names.filter(lambda name: name != ".."), st.binary(max_size=200), max_size=8))
def test_what_is_packed_is_what_is_opened(parts):
    content = packed(parts.items())

    if len({name.casefold() for name in parts}) < len(parts):
        return  # office programs do not tell such names apart, so they are refused
    archive = opened(content, LIMITS)
    assert {name: archive.read(name) for name in archive.names()} == parts
    with zipfile.ZipFile(io.BytesIO(content)) as other:
        assert {name: other.read(name) for name in parts} == parts


def test_a_zip_with_wide_numbers_is_opened():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive, archive.open("a.xml", "w", force_zip64=True) as part:
        part.write(b"<a/>")

    assert opened(out.getvalue(), LIMITS).read("a.xml") == b"<a/>"


def test_a_directory_with_wide_places_is_opened():
    """Java writes it so, though no number needs eight bytes."""
    content = packed([("a.xml", b"<a/>")])
    at = content.rindex(b"PK\x05\x06")
    begin = struct.unpack_from("<I", content, at + 16)[0]
    record = struct.pack("<4sQHHIIQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, at - begin, begin)
    locator = struct.pack("<4sIQI", b"PK\x06\x07", 0, at, 1)
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)

    assert opened(content[:at] + record + locator + end, LIMITS).read("a.xml") == b"<a/>"

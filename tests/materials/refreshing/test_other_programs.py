"""Decks that other programs saved: LibreOffice renumbers slides and drops the keys of rows, others drop the list."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from pptx import Presentation
from tests.materials.office import converted
from tests.materials.pptx.decks import example
from tests.materials.refreshing.worked_on import late, paragraphs, register, saved, values

import renkei
from renkei.domain.errors import FileRefused
from renkei.materials.refreshing import about_deck, refresh

LATE = {"p003_i1": 505_000_000}


@pytest.fixture(scope="module")
def resaved(tmp_path_factory) -> bytes:
    """The deck as LibreOffice saves it."""
    folder = tmp_path_factory.mktemp("resaved")
    (folder / "deck.pptx").write_bytes(example("aomori").content)
    return converted(folder / "deck.pptx", "pptx", folder / "out").read_bytes()


def without(content: bytes, pattern: str, part: str) -> bytes:
    """A deck without what a pattern finds in some of its parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(stream, "w") as after:
        for name in before.namelist():
            read = before.read(name)
            after.writestr(name, re.sub(pattern.encode(), b"", read) if name.startswith(part) else read)
    return stream.getvalue()


def test_a_deck_saved_by_libreoffice_gets_the_late_value(resaved):
    done = refresh(resaved, late("aomori", **LATE))

    assert done.slides == refresh(example("aomori").content, late("aomori", **LATE)).slides
    assert {(one.slide, one.after) for one in done.changes if one.kind == "cell"} >= {
        (5, "50,500千円"), (5, "100.0％"), (5, "●A"), (25, "50,500千円"),
    }  # fmt: skip
    assert "43,698" not in "".join(text for slide in paragraphs(done.content) for text in slide)


def test_its_charts_get_it_too_and_what_round_them_was_rounded_is_told(resaved):
    done = refresh(resaved, late("aomori", **LATE))

    shown = [numbers for name, numbers in values(done.content) if name == "renkei:achievement-p003-i1"]
    assert [text.split()[-1] for text in shown if text] == ["100.0"]
    assert {one.code for one in done.left} <= {"drawing", "chart_book"}


def test_a_second_refresh_of_it_changes_nothing(resaved):
    done = refresh(resaved, late("aomori", **LATE))

    assert refresh(done.content, late("aomori", **LATE)).content == done.content
    assert refresh(resaved, renkei.open_year(register("aomori"), 2024)).content == resaved


def test_rows_without_keys_are_known_by_what_stands_in_them():
    keyless = without(
        example("aomori").content,
        r"<a:extLst><a:ext[^>]*><a16:rowId[^>]*/></a:ext></a:extLst>",
        "ppt/slides/",
    )

    done = refresh(keyless, late("aomori", **LATE))

    assert {one.after for one in done.changes} >= {"50,500千円", "100.0％", "●A"}
    assert done.left == ()


def test_a_deck_that_lost_its_list_is_refused():
    deck = Presentation()

    with pytest.raises(FileRefused) as refused:
        about_deck(saved(deck), "会議.pptx")

    assert [(one.code, one.place.file) for one in refused.value.faults] == [
        ("deck_without_list", "会議.pptx")
    ]


@pytest.mark.parametrize(
    ("pattern", "code"),
    [
        (r"</figures>", "deck_list_unreadable"),
        (r'(?<=version=)"2"', "deck_list_unreadable"),
        (r"(?<=digest=)[^/]*", "deck_list_unreadable"),
    ],
)
def test_a_damaged_list_is_refused(pattern, code):
    damaged = without(example("aomori").content, pattern, "customXml/item1")

    with pytest.raises(FileRefused) as refused:
        refresh(damaged, late("aomori", **LATE))

    assert refused.value.faults[0].code == code


def test_a_list_of_a_later_version_is_refused():
    with zipfile.ZipFile(io.BytesIO(example("aomori").content)) as archive:
        later = archive.read("customXml/item1.xml").replace(b'version="2"', b'version="9"', 1)
    from renkei.materials.refreshing.archive import carried

    with pytest.raises(FileRefused) as refused:
        about_deck(carried(example("aomori").content, {"customXml/item1.xml": later}))

    assert (refused.value.faults[0].code, refused.value.faults[0].values["version"]) == (
        "deck_list_too_new",
        9,
    )

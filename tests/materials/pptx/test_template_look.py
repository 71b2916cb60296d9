"""How a deck looks on an office's template: headlines stay on their band, and every word can be read where it stands."""

from __future__ import annotations

import re
from typing import Any

import pytest
from tests.materials.pptx.city import BAND, GREEN, city
from tests.materials.pptx.decks import POINT
from tests.materials.pptx.office import deck, read

from renkei.materials.outline.sheet import BAND_SIZES, Sheet
from renkei.materials.pptx_file.office_template import read_template
from renkei.materials.pptx_file.office_template.fit import Band
from renkei.materials.pptx_file.office_template.fitting import is_grey
from renkei.materials.pptx_file.office_template.layouts import Area, Drawn
from renkei.materials.pptx_file.office_template.paint import Paint
from renkei.materials.pptx_file.package import unzipped


def slides(name: str = "city") -> list[Any]:
    return deck(name).slides


def pages() -> list[tuple[str, Any]]:
    """Slides with the kinds of their pages."""
    kinds = {page.id: page.kind for page in deck("city").papers.pages}
    return [(kinds[slide._element.cSld.get("name")], slide) for slide in slides()]


def bottom(shape: Any) -> float:
    return float((shape.top + shape.height) / POINT)


# ---- headlines on a band


def test_every_headline_stays_on_its_band() -> None:
    over = [
        slide.shapes.title.text
        for kind, slide in pages()
        if kind not in ("cover", "divider") and bottom(slide.shapes.title) > BAND
    ]

    assert over == []


def sizes(title: Any) -> set[float]:
    runs = [run for paragraph in title.text_frame.paragraphs for run in paragraph.runs]
    return {run.font.size.pt for run in runs}


def test_a_headline_that_is_long_for_its_band_is_set_in_smaller_letters() -> None:
    used = {max(sizes(slide.shapes.title)) for kind, slide in pages() if kind not in ("cover", "divider")}

    assert used <= {24, 20, 18}
    assert used > {24}


HEADLINES = {
    "one line": (20, 54, 70),
    "one line in smaller letters": (31, 54, 70),
    "two lines in the smallest": (60, 54, 70),
    "more than the band holds": (120, 54, 96),
    "two lines without a band": (40, 0, 70),
    "three lines without a band": (60, 0, 96),
}


@pytest.mark.parametrize("what", HEADLINES)
def test_pages_reckon_with_the_room_that_headlines_take(what: str) -> None:
    letters, band, taken = HEADLINES[what]
    sheet = Sheet(
        "office", 780, 540, width=705, height=475, main=578, left=346, right=212, head=70, band=band
    )

    assert sheet.title_height(("字" * letters,), 655, "ja") == taken


def test_a_headline_is_never_smaller_than_its_lead() -> None:
    assert min(size for size, _ in BAND_SIZES) == 18


BANDS = {(6, 48): 6, (9, 48): 9, (20, 48): 9, (0, 32): 3, (4, 90): 3}


@pytest.mark.parametrize(("top", "height"), BANDS)
def test_what_stands_on_a_band_is_moved_into_it(top: int, height: int) -> None:
    assert Band(0, 60).within(top, height) == BANDS[top, height]


# ---- colours


def test_what_stands_beside_and_behind_a_headline_is_as_light_as_the_headline() -> None:
    asides = [shape for _, slide in pages() for shape in slide.shapes if "Aside" in shape.name]

    inks = {
        run._r.rPr.find(".//{*}schemeClr").get("val")
        for one in asides
        for paragraph in one.text_frame.paragraphs
        for run in paragraph.runs
    }

    assert inks == {"bg1"}


def test_the_sign_of_a_headline_that_goes_on_has_the_colour_of_its_place() -> None:
    marked = [run for _, slide in pages() for paragraph in slide.shapes.title.text_frame.paragraphs for run in paragraph.runs if "（続き）" in run.text]  # fmt: skip

    assert marked
    assert all(run._r.rPr.find(".//{*}solidFill") is None for run in marked)


def test_small_print_is_grey_though_the_second_text_colour_is_green() -> None:
    parts = unzipped(deck("city").content)

    drawn = b"".join(data for part, data in parts.items() if part.startswith("ppt/slides/slide"))

    assert (b'val="tx2"' in drawn, b'srgbClr val="595959"' in drawn) == (False, True)


GREYS = {"595959": True, "1A1A1A": True, "44546A": False, "1F497D": False, GREEN: False}


@pytest.mark.parametrize("colour", GREYS)
def test_small_print_keeps_a_second_text_colour_that_is_nearly_grey(colour: str) -> None:
    assert is_grey(colour) is GREYS[colour]


PAINT = Paint(
    ("FFFFFF",),
    (Drawn("帯", Area(0, 0, 780, 60), False, GREEN), Drawn("写真", Area(0, 480, 780, 60), True, "")),
    {"tx1": "000000", "bg1": "FFFFFF", "tx2": "595959"},
)
INKS = {
    "on the slide": (Area(30, 100, 100, 18), "", ""),
    "on the band": (Area(30, 20, 100, 18), "", "bg1"),
    "small print on the slide": (Area(30, 100, 100, 18), "tx2", "tx2"),
    "small print on the band": (Area(30, 20, 100, 18), "tx2", "bg1"),
    "on a picture, of which nobody can tell": (Area(30, 500, 100, 18), "tx2", "tx2"),
}


@pytest.mark.parametrize("what", INKS)
def test_words_take_the_colour_that_can_be_read_where_they_stand(what: str) -> None:
    area, usual, ink = INKS[what]

    assert PAINT.ink(area, usual) == ink


def test_numbers_that_lead_to_slides_have_the_colour_of_their_text() -> None:
    parts = unzipped(deck("city").content)

    links = re.findall(rb"<a:hlinkClick .*?</a:hlinkClick>", parts["ppt/slides/slide2.xml"])

    assert links
    assert all(b"hlinkClr xmlns" in one and b'val="tx"' in one for one in links)


def test_a_band_too_low_for_two_lines_is_said_with_both_heights() -> None:
    office = read_template(city(band=44))

    said = next(one for one in office.noticed if one.code == "template_band_low")

    assert (said.layout, said.values) == ("タイトルとコンテンツ", {"height": 38, "needed": 48})
    assert "template_band_low" not in {one.code for one in read("city").noticed}

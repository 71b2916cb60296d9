"""The masters: ours, named, with letters for Japanese, and as their script draws them."""

from __future__ import annotations

import io
from importlib import resources

import pytest
from pptx import Presentation
from scripts.slide_master.drawing import drawn

from renkei.materials.outline.sheet import A4, WIDE
from renkei.materials.pptx_file.master import master
from renkei.materials.pptx_file.places import LAYOUTS


def shipped(sheet):
    """The master in the package."""
    return (resources.files("renkei.materials.pptx_file") / "masters" / f"{sheet.name}.pptx").read_bytes()


@pytest.mark.parametrize("sheet", [A4, WIDE], ids=lambda sheet: sheet.name)
def test_the_shipped_master_is_as_its_script_draws_it(sheet):
    assert shipped(sheet) == drawn(sheet)


@pytest.mark.parametrize("sheet", [A4, WIDE], ids=lambda sheet: sheet.name)
def test_layouts_have_names_and_no_slides_are_left(sheet):
    opened = Presentation(io.BytesIO(shipped(sheet)))

    assert [layout.name for layout in opened.slide_layouts] == list(LAYOUTS.values())
    assert len(opened.slides) == 0


@pytest.mark.parametrize("sheet", [A4, WIDE], ids=lambda sheet: sheet.name)
def test_places_of_a_layout_stay_on_the_sheet(sheet):
    opened = Presentation(io.BytesIO(shipped(sheet)))

    for layout in opened.slide_layouts:
        for place in layout.placeholders:
            assert place.left >= 0
            assert place.top >= 0
            assert place.left + place.width <= opened.slide_width
            assert place.top + place.height <= opened.slide_height


@pytest.mark.parametrize(
    ("language", "latin"),
    [("ja", "BIZ UDGothic"), ("en", "Noto Sans JP")],
)
def test_the_theme_names_letters_for_latin_and_japanese(language, latin):
    theme = master(A4, language).parts["ppt/theme/theme1.xml"].decode()

    assert theme.count(f'<a:latin typeface="{latin}"/><a:ea typeface="BIZ UDGothic"/>') == 2
    assert 'script="Jpan" typeface="BIZ UDゴシック"' in theme


def test_a_new_deck_leaves_the_opened_master_as_it_was():
    first = master(A4, "ja")
    first.add("ppt/slides/slide1.xml", "<a/>")

    assert "ppt/slides/slide1.xml" not in master(A4, "ja").parts

"""Decks as LibreOffice sets them: as many pages as slides, and no row that grows beyond its place."""

from __future__ import annotations

import re
import subprocess
from xml.etree import ElementTree

import pytest
from tests.materials.office import converted
from tests.materials.pptx.decks import POINT, every, example

DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
AIR = 0.5  # points


def points(length):
    """A length of an ODF file in points."""
    number, unit = re.fullmatch(r"([\d.]+)([a-z]+)", length).groups()
    return float(number) * {"cm": 72 / 2.54, "mm": 72 / 25.4, "in": 72, "pt": 1}[unit]


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    """The deck of Mihon as LibreOffice has it, with the heights of all rows after it set the words."""
    folder = tmp_path_factory.mktemp("office")
    file = folder / "mihon.pptx"
    file.write_bytes(example("mihon").content)
    return ElementTree.parse(converted(file, "fodp", folder / "out")).getroot()


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """The English deck of Aomori, wide, as LibreOffice prints it."""
    folder = tmp_path_factory.mktemp("print")
    file = folder / "aomori.pptx"
    file.write_bytes(example("aomori", "en", "wide").content)
    return converted(file, "pdf", folder / "out")


def row_heights(root):
    """Of every table by page and name: the heights of its rows in points."""
    heights = {
        style.get(f"{STYLE}name"): points(next(iter(properties.attrib.values())))
        for style in root.iter(f"{STYLE}style")
        for properties in style.iter(f"{STYLE}table-row-properties")
    }
    return {
        (number, frame.get(f"{DRAW}name")): [
            heights[row.get(f"{TABLE}style-name")] for row in frame.iter(f"{TABLE}table-row")
        ]
        for number, page in enumerate(root.iter(f"{DRAW}page"), 1)
        for frame in page.iter(f"{DRAW}frame")
        if frame.find(f"{TABLE}table") is not None
    }


def test_there_are_as_many_pages_as_slides(opened):
    assert len(list(opened.iter(f"{DRAW}page"))) == len(example("mihon").slides)


def test_no_row_of_a_table_grows_beyond_its_place(opened):
    shown = row_heights(opened)
    tables = {
        (n, s.name): [row.height / POINT for row in s.table.rows]
        for n, slide in enumerate(every("みほん").slides, 1)
        for s in slide.shapes
        if s.has_table
    }

    assert shown.keys() == tables.keys()
    grown = {key: shown[key] for key, rows in tables.items() if shown[key] != pytest.approx(rows, abs=AIR)}
    assert grown == {}


def test_the_print_has_a_page_a_slide_in_the_letters_of_the_papers(printed):
    told = subprocess.run(["pdfinfo", str(printed)], check=True, capture_output=True, text=True).stdout
    fonts = subprocess.run(["pdffonts", str(printed)], check=True, capture_output=True, text=True).stdout

    assert f"Pages:           {len(example('aomori', 'en', 'wide').slides)}\n" in told
    assert set(re.findall(r"\+([A-Za-z]+)-", fonts)) <= {"NotoSansJP", "BIZUDGothic"}


def test_the_print_holds_the_words_of_the_headlines(printed):
    text = subprocess.run(
        ["pdftotext", "-raw", str(printed), "-"], check=True, capture_output=True, text=True
    ).stdout
    words = re.sub(r"\s", "", text)

    missing = [
        page.id
        for page in example("aomori", "en", "wide").papers.pages
        if re.sub(r"\s", "", page.title) not in words
    ]

    assert missing == []

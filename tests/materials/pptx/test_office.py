"""Decks as LibreOffice sets and prints them: a page a slide, and every word of a table inside its own cell."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from xml.etree import ElementTree

import pytest
from tests.materials.office import converted
from tests.materials.pptx.decks import POINT, example

XHTML = "{http://www.w3.org/1999/xhtml}"
PRINTED = {"みほん": ("mihon",), "Aomori in English 16:9": ("aomori", "en", "wide")}


@dataclass(frozen=True)
class Printed:
    """A printed deck: the file, and of every page the words with their middles in points."""

    file: str
    pages: list[list[tuple[float, float, str]]]


@pytest.fixture(scope="module", params=PRINTED)
def printed(request, tmp_path_factory):
    """A deck printed, and as it was written."""
    deck, folder = example(*PRINTED[request.param]), tmp_path_factory.mktemp("print")
    file = folder / "deck.pptx"
    file.write_bytes(deck.content)
    made = str(converted(file, "pdf", folder / "out"))
    return deck, Printed(made, words_of(made))


def words_of(file):
    """The words of every page as poppler finds them, in reading order."""
    told = run("pdftotext", "-bbox", file, "-")
    root = ElementTree.fromstring(re.sub(r"<(title|meta)[^>]*>[^<]*(</title>)?", "", told))
    return [[middle(word) for word in page.iter(f"{XHTML}word")] for page in root.iter(f"{XHTML}page")]


def middle(word):
    """A word with the middle of its box."""
    left, top, right, bottom = (float(word.get(edge)) for edge in ("xMin", "yMin", "xMax", "yMax"))
    return (left + right) / 2, (top + bottom) / 2, word.text or ""


def run(*command):
    """What a command prints."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def bare(text):
    """The signs of a text, sorted: how they are joined to words is poppler's affair."""
    return sorted(re.sub(r"\s", "", text))


def cells(shape):
    """The cells of a table with their boxes in points (left, top, right, bottom)."""
    tops, lefts = [shape.top / POINT], [shape.left / POINT]
    for row in shape.table.rows:
        tops.append(tops[-1] + row.height / POINT)
    for column in shape.table.columns:
        lefts.append(lefts[-1] + column.width / POINT)
    for r, row in enumerate(shape.table.rows):
        for c, cell in enumerate(row.cells):
            if not cell.is_spanned:
                yield cell, (lefts[c], tops[r], lefts[c + cell.span_width], tops[r + cell.span_height])


def inside(words, box):
    """The words whose middle lies in a box."""
    left, top, right, bottom = box
    return "".join(text for x, y, text in words if left <= x <= right and top <= y <= bottom)


def test_the_print_has_a_page_a_slide(printed):
    deck, paper = printed

    assert len(paper.pages) == len(deck.slides)


def test_every_word_of_a_table_stands_inside_its_cell(printed):
    deck, paper = printed

    strayed = [
        (number, shape.name, cell.text)
        for number, (slide, words) in enumerate(zip(deck.slides, paper.pages, strict=True), 1)
        for shape in slide.shapes
        if shape.has_table
        for cell, box in cells(shape)
        if bare(inside(words, box)) != bare(cell.text)
    ]

    assert strayed == []


def last_line(words, box):
    """The words of a cell that stand in its last line, and how many lines it has."""
    left, top, right, bottom = box
    own = [(round(y), text) for x, y, text in words if left <= x <= right and top <= y <= bottom]
    rows = sorted({y for y, _ in own})
    return "".join(text for y, text in own if y >= rows[-1] - 2) if own else "", len(rows)


def test_no_cell_leaves_a_sign_alone_in_its_last_line(printed):
    deck, paper = printed

    lone = [
        (number, cell.text)
        for number, (slide, words) in enumerate(zip(deck.slides, paper.pages, strict=True), 1)
        for shape in slide.shapes
        if shape.has_table
        for cell, box in cells(shape)
        if len(cell.text_frame.paragraphs) == 1 and not cell.text.isascii()
        for told, lines in [last_line(words, box)]
        if lines > 1 and len(re.sub("[、。）」]", "", told)) < 2
    ]

    assert lone == []


def test_the_print_is_in_the_letters_of_the_papers(printed):
    deck, paper = printed
    letters = {"ja": "BIZUDGothic", "en": "NotoSansJP"}[deck.papers.language]

    assert letters in re.findall(r"\+([A-Za-z]+)-Regular", run("pdffonts", paper.file))


def test_the_print_holds_every_headline(printed):
    deck, paper = printed
    text = re.sub(r"\s", "", run("pdftotext", "-raw", paper.file, "-"))

    missing = [page.id for page in deck.papers.pages if re.sub(r"\s", "", page.title) not in text]

    assert missing == []

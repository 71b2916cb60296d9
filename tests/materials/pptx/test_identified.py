"""Every figure of a deck keeps the identity of its record, also after an office program saved, moved and copied things."""

from __future__ import annotations

import copy
import io
from collections import Counter

import pytest
from tests.materials.pptx.decks import CRAFTED, EXAMPLE_DECKS, every, example

from renkei.materials.outline.model import Cell, Group, KeyFigures, Outline, Table
from renkei.materials.pptx_file import identified


def told(paper: Outline) -> Counter[tuple[str, str]]:
    """Record and words of every figure in the tables and key figures of an outline."""
    found: Counter[tuple[str, str]] = Counter()
    for page in paper.pages:
        for block in (*page.blocks, *page.beside):
            table = block.table if isinstance(block, Group) else block
            if isinstance(table, Table):
                found.update(said(cell) for row in table.rows for cell in row.cells if cell.record)
            if isinstance(table, KeyFigures):
                found.update((figure.record, figure.text) for figure in table.items)
                found.update((figure.share_record, figure.share) for figure in table.items if figure.share)
    return found


def said(cell: Cell) -> tuple[str, str]:
    """A cell's record and words; a cell of small print alone says that."""
    return cell.record, cell.text if cell.phrases else "\n".join(text for text in cell.small if text)


def read(deck) -> Counter[tuple[str, str]]:
    """Record and words of every figure of a deck, charts left aside."""
    return Counter((one.record, one.text) for one in identified(deck) if not is_drawn(one))


def is_drawn(figure) -> bool:
    """Whether a figure stands in a chart or beside it."""
    return figure.shape.split(":")[1].split("-")[0] in ("breakdown", "achievement", "period", "strip")


def saved(presentation) -> bytes:
    """As python-pptx writes it."""
    stream = io.BytesIO()
    presentation.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("name", [*EXAMPLE_DECKS, *CRAFTED])
def test_every_record_of_the_papers_comes_back_with_its_words(name):
    deck = every(name)

    assert told(deck.papers) - read(deck.content) == Counter()


@pytest.mark.parametrize("name", EXAMPLE_DECKS)
def test_nothing_is_changed_in_a_deck_as_it_was_written(name):
    found = identified(every(name).content)

    assert [one for one in found if one.is_changed] == []
    assert any(is_drawn(one) for one in found)


def test_a_number_changed_in_the_data_of_a_chart_is_read():
    changed = example("aomori").opened
    at = next(
        one for one in identified(saved(changed)) if one.shape.startswith("renkei:breakdown") and one.value
    )
    shape = next(s for s in changed.slides[at.slide - 1].shapes if s.name == at.shape)
    numbers = [pt for pt in shape.chart._chartSpace.iter("{*}v") if pt.text == at.value]
    numbers[0].text = "4711"

    found = [one for one in identified(saved(changed)) if one.record == at.record and one.shape == at.shape]

    assert [(one.text, one.is_changed) for one in found] == [("4711", True)]


def test_records_survive_opening_and_saving():
    deck = example("mihon")

    assert read(saved(deck.opened)) == read(deck.content)


def test_records_survive_when_rows_and_slides_are_moved():
    deck = example("mihon")
    moved = deck.opened
    slides = moved.slides._sldIdLst
    slides.insert(0, slides[-1])
    for slide in moved.slides:
        for shape in slide.shapes:
            if shape.has_table:
                rows = shape.table._tbl.tr_lst
                rows[-1].addnext(rows[0])

    assert read(saved(moved)) == read(deck.content)


def test_a_copied_row_is_read_twice_and_a_deleted_one_never():
    deck = example("aomori")
    changed = deck.opened
    table = next(
        s.table for slide in changed.slides for s in slide.shapes if s.name == "renkei:all-indicators"
    )
    first, second = table._tbl.tr_lst[1:3]
    second.addnext(copy.deepcopy(second))
    table._tbl.remove(first)
    found = Counter(one.record for one in identified(saved(changed)) if one.shape == "renkei:all-indicators")

    assert set(found.values()) == {1, 2}
    assert sum(found.values()) == sum(
        one.shape == "renkei:all-indicators" for one in identified(deck.content)
    )


@pytest.mark.parametrize(
    ("record", "written", "read_as"),
    [
        ("indicator:p003-i1/2024/actual", "50,500千円", "50,500千円"),
        ("indicator:p003-i1/2024/grade", "●A", "A"),
        ("indicator:p003-i1/2024/grade", "A", "A"),
        ("indicator:p003-i1/2024/target", " 60,000千円 ", "60,000千円"),
    ],
)
def test_what_somebody_wrote_over_a_figure_is_read(record, written, read_as):
    changed = example("aomori").opened
    at = next(one for one in identified(saved(changed)) if one.record == record)
    shape = next(s for s in changed.slides[at.slide - 1].shapes if s.name == at.shape)
    cell = next(c for row in shape.table.rows for c in row.cells if at.text in c.text)
    cell.text = written

    found = [one for one in identified(saved(changed)) if one.record == record and one.shape == at.shape]

    assert [(one.text, one.printed, one.is_changed) for one in found] == [(read_as, at.printed, True)]


def test_the_slide_of_a_figure_is_that_of_the_deck_as_it_stands():
    deck = example("aomori")
    slides = list(deck.opened.slides)
    found = {(one.slide, one.shape) for one in identified(deck.content)}

    assert all(shape in {s.name for s in slides[slide - 1].shapes} for slide, shape in found)


def test_a_figure_says_its_number_and_unit():
    found = {one.record: one for one in identified(example("aomori").content)}

    assert (found["indicator:p003-i1/2024/actual"].value, found["indicator:p003-i1/2024/actual"].unit) == (
        "43698",
        "千円",
    )


def test_another_deck_has_no_figures():
    from pptx import Presentation

    assert identified(saved(Presentation())) == []


def test_keys_of_rows_and_columns_are_the_same_on_both_sheets():
    keys = [
        {(one.record, one.shape.partition("#")[0].removesuffix("-on")) for one in identified(deck.content)}
        for deck in (example("aomori"), example("aomori", "ja", "wide"))
    ]

    assert keys[0] & keys[1]

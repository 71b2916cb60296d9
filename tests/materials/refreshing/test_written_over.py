"""Figures that people wrote over where the facts say what was printed: told slide by slide, and nothing is changed."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

import pytest
from pptx import Presentation
from tests.materials.pptx.decks import example
from tests.materials.refreshing.worked_on import HEADLINE, cell_with, late, saved, shape_of

from renkei.materials.pptx_file.figures import NAMESPACE
from renkei.materials.refreshing import Left, Refreshed, refresh
from renkei.materials.refreshing.archive import carried
from renkei.materials.refreshing.edited import EditedDeck
from renkei.materials.refreshing.list_reading import read_list

INDICATORS, CHANGE, CHART = "renkei:indicators-p003", "renkei:change", "renkei:breakdown-p003-2024-1"
WRITTEN = [
    (5, INDICATORS, "43,698千円", "43,968千円"),
    (5, INDICATORS, "○B", "●A"),
    (13, "renkei:indicators-p046", "3回", "5回"),
    (24, CHANGE, "－12.5", "－12.5％"),
]
PEOPLES_OWN = [
    (5, INDICATORS, "86.5％", "86.5％（速報値）"),
    (13, "renkei:indicators-p046", "100.0％", "１００．０％"),
    (24, CHANGE, "81.3％", ""),
    (24, CHANGE, "16", "16（再掲）"),
]
"""Remarks, full width and what was emptied: no other figure stands there."""


@cache
def deck() -> bytes:
    """The deck of the published facts as people left it."""
    opened = Presentation(io.BytesIO(example("aomori").content))
    for slide, table, printed, written in (*WRITTEN, *PEOPLES_OWN):
        cell = cell_with(shape_of(opened.slides[slide - 1], table).table, printed)
        first, *others = cell.text_frame.paragraphs[0].runs
        first.text = written
        for run in others:
            run.text = ""
    run = _run_with(shape_of(opened.slides[3], HEADLINE), "45項目")
    run.text = run.text.replace("45項目", "54項目")
    _value(opened.slides[4]).text = "999"
    return saved(opened)


def _run_with(shape: Any, text: str) -> Any:
    return next(run for part in shape.text_frame.paragraphs for run in part.runs if text in run.text)


def _value(slide: Any) -> Any:
    """The first value of a chart."""
    return next(shape_of(slide, CHART).chart._chartSpace.iterfind(".//{*}val//{*}v"))


@cache
def same() -> Refreshed:
    """It with the facts that it was printed from."""
    return refresh(deck(), late("aomori"))


def told(done: Refreshed) -> set[tuple[int, str]]:
    """Slide and words of every figure that was written over."""
    return {(one.slide, one.stands) for one in done.left if one.code == "written_over"}


def one(stands: str) -> Left:
    """What is told of a figure."""
    return next(left for left in same().left if left.stands == stands)


@pytest.mark.parametrize(("slide", "printed", "written"), [(one[0], *one[2:]) for one in WRITTEN])
def test_a_figure_that_was_written_over_is_told_though_nothing_changes(
    slide: int, printed: str, written: str
) -> None:
    left = one(written)

    assert (left.code, left.slide, left.before, left.today) == ("written_over", slide, printed, printed)


def test_a_figure_is_told_by_its_row_and_column() -> None:
    assert (one("43,968千円").label, one("43,968千円").record) == (
        "売上額 実績値",
        "indicator:p003-i1/2024/actual",
    )


def test_a_figure_in_a_sentence_and_one_of_a_chart_are_told_too() -> None:
    assert {(4, "「順調」「概ね順調」は令和5年度の42項目から54項目に増加"), (5, "999")} <= told(same())


def test_remarks_full_width_and_emptied_cells_are_peoples_own() -> None:
    assert len(told(same())) == len(WRITTEN) + 2


def test_the_deck_stays_byte_by_byte() -> None:
    assert (same().content, same().changes) == (deck(), ())


def test_what_was_written_over_is_told_beside_changes_elsewhere() -> None:
    done = refresh(deck(), late("aomori", p046_i1=60_000))

    assert done.changes
    assert told(done) == told(same()) - {(13, "5回")}
    assert ("typed_over", "5回") in {(one.code, one.stands) for one in done.left}


def test_a_deck_as_it_was_printed_has_none() -> None:
    assert refresh(example("aomori").content, late("aomori")).left == ()


def test_a_slide_from_before_a_refresh_is_told_figure_by_figure_when_people_put_it_back() -> None:
    made, today = example("aomori").content, late("aomori", p046_i1=60_000)
    part = EditedDeck(made).slides[24].name
    back = carried(refresh(made, today).content, {part: EditedDeck(made).raw(part)})

    assert (25, "3回") in told(refresh(back, today))


def test_a_new_deck_keeps_what_every_slide_says_and_a_refresh_forgets_it_where_it_wrote() -> None:
    assert not _unlike(example("aomori").content)
    assert 13 in _unlike(refresh(example("aomori").content, late("aomori", p046_i1=60_000)).content)


def _unlike(content: bytes) -> set[int]:
    """The slides of which the deck's list does not say what they say."""
    deck = EditedDeck(content)
    kept = {one.slide: one.said for one in read_list(deck.tree(deck.item(NAMESPACE))).pages}
    return {slide.number for slide in deck.slides if kept[slide.id] != slide.digest}

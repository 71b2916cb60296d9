"""A deck of ours that people have worked on, against the facts: what is late, what was typed over, what is gone."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from functools import cache
from io import BytesIO

import pytest
from tests.materials.pptx.decks import example
from tests.materials.refreshing.worked_on import (
    c_becomes_b,
    cell_with,
    refreshed,
    saved,
    shape_of,
    slide_with,
    worked_on,
)

from renkei.domain.errors import FileRefused
from renkei.domain.finding import Finding
from renkei.domain.yearbook import Yearbook
from renkei.materials.checking import check_deck

PLANTED = "percent_for_points_in_text"  # the facts of the example have this fault


@cache
def facts(name: str) -> Yearbook | None:
    """The facts of an example; "late" are those of mihon with a value that came late."""
    return c_becomes_b() if name == "late" else example(name).yearbook if name else None


@cache
def found(content: bytes, name: str = "") -> list[Finding]:
    """What is found in a deck with the facts of a name, without what the example's own facts have wrong."""
    told = check_deck(content, "deck.pptx", yearbook=facts(name)).findings
    return [one for one in told if one.code != PLANTED]


@pytest.mark.parametrize(("name", "has_facts"), [("aomori", True), ("aomori", False), ("mihon", False)])
def test_a_fresh_deck_has_nothing_to_look_at(name: str, has_facts: bool) -> None:
    deck = example(name)

    assert found(deck.content, name if has_facts else "") == []


def test_every_figure_of_a_fresh_deck_was_compared() -> None:
    deck = example("aomori")

    checked = check_deck(deck.content, "deck.pptx", yearbook=deck.yearbook)

    assert checked.is_own
    assert checked.compared > 400


def test_after_ten_edits_only_what_was_typed_over_deleted_and_renumbered_is_told() -> None:
    told = [(one.place.slide, one.level, one.code) for one in found(worked_on(), "mihon")]

    assert told == [
        (3, "error", "contents_late"),
        (4, "error", "figure_typed_over"),
        (5, "error", "contents_late"),
        (35, "error", "contents_late"),
        (None, "note", "slide_deleted"),
    ]


def test_what_was_typed_over_is_told_with_row_column_and_what_the_facts_say() -> None:
    (one,) = (one for one in found(worked_on(), "mihon") if one.code == "figure_typed_over")

    said = [one.values[name] for name in ("row_label", "column_label", "stands", "printed", "today")]
    assert said == ["役割1 経済成長", "令和6年度 割合", "約8割", "78.9％", "78.9％"]


def test_a_late_value_is_told_on_every_slide_that_a_refresh_would_change() -> None:
    told = found(worked_on(), "late")

    slides = {one.place.slide for one in told if one.code.endswith("_late")}
    assert slides == set(refreshed().slides)


def test_copies_are_told_each_as_one_of_several() -> None:
    copied = [one for one in found(worked_on(), "late") if one.values.get("is_copy")]

    assert Counter(one.values["stands"] for one in copied) == {"4社": 2, "66.7％": 2, "□C": 2}


def test_after_a_refresh_nothing_is_late() -> None:
    left = {one.code for one in found(refreshed().content, "late")}

    assert left == {"figure_typed_over", "slide_deleted"}


def test_a_headline_worded_anew_is_told_where_its_figures_are_not_those_of_the_facts() -> None:
    deck = example("aomori").opened
    headline = shape_of(slide_with(deck, "renkei:tally-2023-2024"), "見出し Headline")
    headline.text_frame.text = "良好な項目は46項目に増えた"

    told = [(one.code, one.level) for one in found(saved(deck), "aomori")]

    assert told == [("sentence_figures_differ", "warning")]


def test_a_part_typed_over_also_breaks_the_sum_of_its_table() -> None:
    deck = example("aomori").opened
    table = shape_of(slide_with(deck, "renkei:change"), "renkei:change").table
    cell_with(table, "28").text_frame.paragraphs[0].runs[0].text = "29"

    codes = [one.code for one in found(saved(deck), "aomori")]

    assert codes == ["figure_typed_over", "sum_more_than_total", "difference_differs"]


def test_figures_that_were_deleted_from_a_slide_are_a_note() -> None:
    deck = example("aomori").opened
    table = shape_of(slide_with(deck, "renkei:all-indicators"), "renkei:all-indicators").table
    table._tbl.remove(table._tbl.tr_lst[-1])

    told = [(one.code, one.level, one.values["n"]) for one in found(saved(deck), "aomori")]

    assert told == [("figures_deleted", "note", 4)]


def test_a_damaged_list_is_refused() -> None:
    source, stream = zipfile.ZipFile(BytesIO(example("aomori").content)), BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in source.namelist():
            content = source.read(name)
            broken = (
                re.sub(rb'version="2"', b'version="zwei"', content)
                if b"urn:renkei:figures" in content
                else content
            )
            archive.writestr(name, broken)

    with pytest.raises(FileRefused) as refused:
        check_deck(stream.getvalue(), "deck.pptx", yearbook=example("aomori").yearbook)

    assert [fault.code for fault in refused.value.faults] == ["deck_list_unreadable"]

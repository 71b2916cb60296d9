"""A deck that nobody touched, refreshed, says what a newly made deck says; whatever came late."""

from __future__ import annotations

import copy
from collections import Counter
from functools import cache

import pytest
from tests.materials.pptx.decks import example
from tests.materials.refreshing.worked_on import late, listed_as, paragraphs, saved, shape_of, slides, values

from renkei.materials.outline.sheet import A4, WIDE
from renkei.materials.papers import Papers
from renkei.materials.refreshing import about_deck, refresh, standing
from renkei.wording import words_of

LATE = {
    "a value that reaches its target": ("aomori", "ja", "a4", {"p003_i1": 505_000_000}),
    "the same on a wide sheet in English": ("aomori", "en", "wide", {"p003_i1": 505_000_000}),
    "a C that becomes a B, and a grade that words name": (
        "mihon",
        "ja",
        "a4",
        {"p005_i1": 50_000, "p069_i1": 1_000_000},
    ),
}


@cache
def deck_of(what: str):
    """A case, made once."""
    return made(*LATE[what])


def made(name: str, language: str, sheet: str, new: dict[str, int]):
    """The refreshed deck and a newly made one."""
    yearbook = late(name, **new)
    old = example(name, language, sheet)
    return refresh(old.content, yearbook), Papers(yearbook, words_of(language), wide=sheet == "wide").pptx()


@pytest.mark.parametrize("what", LATE)
def test_it_says_what_a_new_deck_says(what):
    refreshed, new = deck_of(what)

    assert paragraphs(refreshed.content) == paragraphs(new)
    assert values(refreshed.content) == values(new)
    assert {one.code for one in refreshed.left} <= {"stale"}  # sentences that the office wrote in its facts
    assert refreshed.changes


def test_words_without_a_figure_that_stand_as_printed_name_the_grade_of_today():
    refreshed, _ = deck_of("a C that becomes a B, and a grade that words name")

    (aside,) = (one for one in refreshed.changes if one.shape.startswith("役割と市町村") and one.slide == 23)
    assert (aside.before.split("\n")[-1], aside.after.split("\n")[-1]) == ("●A 順調", "○B 概ね順調")


def test_a_value_that_was_being_compiled_takes_its_place():
    refreshed, new = made("mihon", "ja", "a4", {"p063_i1": -35_000_000})

    ours, theirs = (
        Counter(text for slide in paragraphs(one) for text in slide) for one in (refreshed.content, new)
    )
    assert ours == theirs
    assert {one.code for one in refreshed.left} == {"stale"}


@pytest.mark.parametrize("what", LATE)
def test_words_and_lines_round_the_charts_stand_where_a_new_deck_has_them(what):
    refreshed, new = deck_of(what)

    for ours, theirs in zip(slides(refreshed.content), slides(new), strict=True):
        there = {(s.shape_id, s.left, s.width) for s in theirs.shapes if not s.has_table}
        assert {(s.shape_id, s.left, s.width) for s in ours.shapes if not s.has_table} == there


def test_the_figures_of_a_deck_stand_beside_those_of_today():
    words = words_of("ja")
    found = standing(example("aomori").content, late("aomori", p003_i1=505_000_000), words)

    other = {
        (one.figure.record.rpartition("/")[2], one.figure.text, one.today) for one in found if not one.agrees
    }
    assert other == {
        ("actual", "43,698千円", "50,500千円"),
        ("rate", "86.5％", "100.0％"),
        ("grade", "B", "A"),
        (
            "trace",
            "43,698 ÷ 50,500 ＝ 86.5％ → B（75％以上100％未満）",
            "50,500 ÷ 50,500 ＝ 100.0％ → A（100％以上）",
        ),
    }


def test_a_deck_knows_what_it_was_made_of():
    about = about_deck(example("mihon", "en", "wide").content)

    assert (about.year, about.language, about.sheet, about.is_handout) == (2024, "en", WIDE.name, False)
    assert about_deck(example("aomori").content).sheet == A4.name


def test_a_handout_is_refreshed_as_one():
    yearbook = late("aomori", p003_i1=505_000_000)
    refreshed = refresh(example("aomori", handout=True).content, yearbook)

    new = Papers(yearbook, words_of("ja"), handout=True).pptx()
    assert paragraphs(refreshed.content) == paragraphs(new)
    assert {one.kind for one in refreshed.changes} == {"cell", "words", "point", "described", "text"}


def test_notes_that_people_changed_are_left_and_told():
    deck = example("aomori").opened
    deck.slides[4].notes_slide.notes_text_frame.text = "ここで一息"

    done = refresh(saved(deck), late("aomori", p003_i1=505_000_000))

    assert ("notes", 5) in {(one.code, one.slide) for one in done.left}
    assert slides(done.content)[4].notes_slide.notes_text_frame.text == "ここで一息"


def test_a_bar_that_people_set_is_left_and_told():
    deck = example("aomori").opened
    chart = shape_of(deck.slides[4], "renkei:achievement-p003-i1").chart
    next(iter(chart._chartSpace.iter("{*}val"))).find(".//{*}v").text = "90"

    done = refresh(saved(deck), late("aomori", p003_i1=505_000_000))

    (left,) = (one for one in done.left if one.shape == "renkei:achievement-p003-i1")
    assert (left.code, left.stands, left.before, left.today) == ("typed_over", "90", "86.5％", "100.0％")


def test_words_moved_by_hand_are_left_beside_their_chart():
    deck = example("aomori").opened
    name = "renkei:indicator:p003-i1/2024/rate@value"
    shape_of(deck.slides[4], name).left += 500_000
    before = shape_of(deck.slides[4], name).left

    done = refresh(saved(deck), late("aomori", p003_i1=505_000_000))

    value = shape_of(slides(done.content)[4], name)
    assert (value.left, value.text_frame.text) == (before, "100.0％")
    assert "drawing" in {one.code for one in done.left}


def test_a_list_of_the_first_version_still_tells_the_figures():
    old = first_version(example("aomori").content)

    done = refresh(old, late("aomori", p003_i1=505_000_000))

    assert (about_deck(old).year, about_deck(old).years) == (None, (2024,))
    assert {one.after for one in done.changes} >= {"50,500千円", "100.0％", "●A"}
    assert {one.code for one in done.left} == {"old_list", "chart"}
    assert refresh(done.content, late("aomori", p003_i1=505_000_000)).content == done.content


def first_version(content: bytes) -> bytes:
    """The deck with a list as the first version wrote it."""
    return listed_as(content, _as_first)


def _as_first(root) -> None:
    root.attrib.clear()
    for one in list(root):
        if one.tag.rpartition("}")[2] in ("text", "rule", "chart"):
            root.remove(one)
        for name in ("digest", "notes", "page", "at", "drawing", "described", "inks", "said"):
            for each in one.iter():
                each.attrib.pop(name, None)
        for said in one.findall("{*}said"):
            one.remove(said)


def test_a_copy_that_people_changed_is_told_every_time():
    deck = example("aomori").opened
    table = shape_of(deck.slides[24], "renkei:all-indicators")._element
    copied = copy.deepcopy(table)
    table.addnext(copied)
    cell = next(one for one in copied.iter("{*}t") if one.text == "43,698千円")
    cell.text = "約4,400万円"

    first = refresh(saved(deck), late("aomori", p003_i1=505_000_000))
    second = refresh(first.content, late("aomori", p003_i1=505_000_000))

    assert [(one.code, one.stands) for one in first.left] == [("typed_over", "約4,400万円")]
    assert (second.left, second.changes, second.content) == (first.left, (), first.content)

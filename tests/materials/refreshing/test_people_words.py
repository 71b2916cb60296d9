"""Words that people wrote beside ours, slides that they copied, moved and deleted: old figures in them are told, the contents
name today's numbers, and a copy is brought up to date with its page."""

from __future__ import annotations

import copy
from dataclasses import replace
from functools import cache
from typing import Any

from pptx.util import Pt
from tests.materials.pptx.decks import example
from tests.materials.refreshing.worked_on import (
    HEADLINE,
    YEAR,
    c_becomes_b,
    late,
    register,
    saved,
    shape_of,
    slides,
)

import renkei
from renkei.materials.refreshing import Refreshed, refresh

LATE_SALES = {"p003_i1": 505_000_000}  # 43,698千円 becomes 50,500千円, 86.5％ becomes 100.0％


def write_on(slide: Any, name: str, text: str) -> None:
    """A text box of people's own."""
    box = slide.shapes.add_textbox(0, 0, Pt(300), Pt(40))
    box.name, box.text_frame.text = name, text


@cache
def told_by_people() -> Refreshed:
    """Sentences of people's own on two slides, the last slide but one deleted, the case moved to the end."""
    deck = example("aomori").opened
    for number, name, text in (
        (4, "所感", "売上額は43,698千円と前年を下回り、達成率は86.5％だった。"),
        (4, "他", "143,698千円、43,698人、4,369千円、2市"),
        (10, "課題", "売上額43,698千円の回復が課題"),
        (10, "全角", "売上額４３，６９８千円"),
        (10, "今日", "売上額は50,500千円"),
    ):
        write_on(deck.slides[number], name, text)
    ids = deck.slides._sldIdLst
    deck.part.drop_rel(ids[26].rId)
    ids.remove(ids[26])
    ids.append(ids[4])
    return refresh(saved(deck), late("aomori", **LATE_SALES))


def test_old_figures_in_words_of_people_are_told_with_slide_place_and_what_they_became():
    left = [one for one in told_by_people().left if one.code == "stale"]

    assert [(one.slide, one.where, one.before, one.today) for one in left] == [
        (10, "課題", "43,698千円", "50,500千円"),
        (10, "全角", "４３，６９８千円", "50,500千円"),
        (27, "所感", "43,698千円", "50,500千円"),
        (27, "所感", "86.5％", "100.0％"),
    ]


def test_they_are_quoted_and_left():
    (left,) = (one for one in told_by_people().left if (one.code, one.where) == ("stale", "課題"))

    assert left.stands == "売上額43,698千円の回復が課題"
    assert shape_of(slides(told_by_people().content)[9], "課題").text_frame.text == left.stands


def test_the_contents_name_the_numbers_that_slides_have_now():
    lines = shape_of(slides(told_by_people().content)[1], "目次 Contents").text_frame.text.split("\n")

    numbers = {line.split("\t")[0].strip(): line.rpartition("\t")[2] for line in lines}
    assert numbers["町村からのコメント"] == "14"
    assert numbers["評価の計算"] == "25"


def test_a_line_of_the_contents_whose_slide_is_gone_is_told():
    left = [(one.slide, one.stands) for one in told_by_people().left if one.code == "contents_gone"]

    assert (2, "評価の方法") in left


def test_a_second_refresh_leaves_the_contents_alone():
    again = refresh(told_by_people().content, late("aomori", **LATE_SALES))

    assert (again.changes, again.content) == ((), told_by_people().content)


# ---- copies of slides


@cache
def with_a_copy() -> Refreshed:
    """The summary copied to the end; another page has its headline too."""
    deck = example("mihon").opened
    source, made = deck.slides[2], deck.slides.add_slide(deck.slides[2].slide_layout)
    for one in list(made.shapes._spTree)[2:]:
        made.shapes._spTree.remove(one)
    for shape in source.shapes:
        made.shapes._spTree.append(copy.deepcopy(shape._element))
    write_on(deck.slides[11], "まとめ", "59項目が良好、59社が参加")
    return refresh(saved(deck), c_becomes_b())


def test_a_copied_slide_says_what_its_page_says_headline_and_figures():
    first, last = (
        {shape.name: shape.text_frame.text for shape in slide.shapes if shape.has_text_frame}
        for slide in (slides(with_a_copy().content)[2], slides(with_a_copy().content)[-1])
    )

    assert "60項目に増加" in last[HEADLINE]
    assert last == first


def test_a_short_number_is_known_on_any_slide_by_a_unit_that_says_what_is_counted():
    left = {(one.slide, one.before, one.today) for one in with_a_copy().left if one.where == "まとめ"}

    assert left == {(12, "59項目", "60項目")}


def test_sentences_of_the_facts_that_still_say_an_old_figure_are_told_too():
    (first, _) = (one for one in with_a_copy().left if (one.code, one.where) == ("stale", "効果"))

    assert (first.slide, first.before, first.today) == (24, "83.1％", "84.5％")


# ---- what has no certain place

COMMENT = "村の漬物の取引先が3社増えた。"


@cache
def with_a_comment_and_another_source() -> Refreshed:
    """A comment that came late, and another source of one case; the words of sources, which other cases have alike, were
    copied on a slide between sections."""
    facts = register("mihon")
    effects = [one for one in facts.comments if (one.year, one.kind) == (YEAR, "effect")]
    comments = *facts.comments, replace(effects[0], order=9, text=COMMENT)
    results = tuple(
        replace(one, source="窓口の記録") if one.indicator.startswith("p011") and one.year == YEAR else one
        for one in facts.results
    )
    deck = example("mihon").opened
    sources = next(shape for shape in deck.slides[10].shapes if shape.name.startswith("出典・注"))
    deck.slides[3].shapes._spTree.append(copy.deepcopy(sources._element))
    today = renkei.open_year(replace(facts, comments=comments, results=results), YEAR)
    return refresh(saved(deck), today)


def test_a_new_row_that_the_heading_counts_is_told_with_the_heading():
    (left,) = (one for one in with_a_comment_and_another_source().left if one.code == "counted")

    assert left.where.startswith("コメント（効果）")
    assert (left.stands.split("\n")[-1], COMMENT in left.today) == ("8件", True)


def test_words_that_several_pages_had_alike_and_that_differ_today_are_told_by_hand():
    (left,) = (one for one in with_a_comment_and_another_source().left if one.code == "copied")

    assert (left.slide, left.where) == (4, "出典・注 Sources")
    assert "農林部の回答" in left.stands


def test_a_deck_that_counts_from_another_number_has_contents_that_do():
    deck = example("aomori").opened
    deck.part._element.set("firstSlideNum", "11")

    done = refresh(saved(deck), renkei.open_year(register("aomori"), YEAR))

    contents = shape_of(slides(done.content)[1], "目次 Contents").text_frame.text
    assert "評価の計算\t36" in contents

"""What is found in decks, said in both languages: every code has its sentence, every place in it its value."""

from __future__ import annotations

import re

import pytest
from tests.domain.reckoning import test_changes, test_sentences, test_sums
from tests.domain.reckoning.printed import found

from renkei.domain.errors import Place
from renkei.domain.finding import Finding
from renkei.domain.reckoning.checked import of_words
from renkei.domain.reckoning.odd import Odd
from renkei.wording import words_of
from renkei.wording.deck_findings import DECK_FAULTS, DECK_FINDINGS, deck_finding

JA, EN = words_of("ja"), words_of("en")
TABLES = [table for table, _ in (*test_sums.WRONG.values(), *test_changes.WRONG.values())]
EVERY = {**DECK_FINDINGS, **DECK_FAULTS}


def odd() -> list[Odd]:
    """One of each kind that pages show by themselves."""
    told = [one.odd for table in TABLES for one in found(table)]
    told += [one for sentence in test_sentences.WRONG for one in of_words(sentence)]
    return list({one.code: one for one in told}.values())


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_value_of_what_pages_show_is_said(language: str) -> None:
    said = [" ".join(deck_finding(words_of(language), _finding(one))) for one in odd()]

    assert len(said) > 15
    assert not [text for text in said if re.search(r"[{}]|None|Decimal|\?", text)]


def _finding(one: Odd) -> Finding:
    place = Place(slide=4, row=one.row, column="" if one.column is None else f"{one.column}")
    return Finding(one.code, one.level, "slide:4", None, one.values, place)


@pytest.mark.parametrize("code", EVERY)
def test_japanese_is_polite_short_and_without_letters(code: str) -> None:
    sentence = EVERY[code]
    said = JA.gettext(sentence.what) + (JA.gettext(sentence.remedy) if sentence.remedy else "")
    sentences = [re.sub(r"\{\w+\}", "", part) for part in said.split("。")]

    assert said.endswith("。")
    assert max(map(len, sentences)) <= 60
    assert not re.search(
        r"[！!…?？]|[A-Za-z]{2,}", re.sub(r"\{\w+\}|renkei refresh|--facts|\.pptx|PowerPoint", "", said)
    )


@pytest.mark.parametrize("code", EVERY)
def test_english_holds_no_japanese_of_ours(code: str) -> None:
    sentence = EVERY[code]

    assert not re.search(r"[ぁ-んァ-ン一-龠]", sentence.what + sentence.remedy)
    assert EN.gettext(sentence.what) != JA.gettext(sentence.what)


def test_where_on_the_slide_is_said_by_labels_else_by_numbers() -> None:
    labelled = Finding(
        "figure_late", "error", "x", None, {"row_label": "計", "column_label": "A"}, Place(slide=4)
    )
    numbered = Finding(
        "figure_late", "error", "x", None, {"is_copy": True}, Place(slide=4, row=3, column="2")
    )

    assert [deck_finding(JA, one)[0] for one in (labelled, numbered)] == [
        "「計」の行、「A」の列",
        "3行目、「2」列、同じものの一つ",
    ]


def test_a_long_sentence_is_shortened_in_a_list() -> None:
    one = Finding("text_direction_differs", "error", "x", None, {"sentence": "増" * 300})

    assert len(deck_finding(JA, one)[1]) < 100

"""Words of several paragraphs put where people have set and taken empty ones; words that programs write are not ours."""

from __future__ import annotations

import pytest
from lxml import etree

from renkei.materials.pptx_file.markup import DRAWING
from renkei.materials.refreshing.deck_list import Entry, Stand
from renkei.materials.refreshing.placing import put
from renkei.materials.refreshing.runs import words_of_paragraph

FIELD = '<a:fld id="{1}" type="slidenum"><a:rPr sz="900"/><a:t>%s</a:t></a:fld>'


def said(*paragraphs: str, inks: str = "") -> Entry:
    """A sentence as a list has it."""
    text = "\n".join(paragraphs)
    return Entry("text", ("text", "page", "1"), Stand("文 Text"), "", text, text, inks)


def body(*paragraphs: str):
    """What holds paragraphs: of words, or of markup."""
    made = (
        one if one.startswith("<") else f"<a:r><a:rPr sz='1400'/><a:t>{one}</a:t></a:r>" for one in paragraphs
    )
    told = "".join(f"<a:p>{one if one != EMPTY else ''}<a:endParaRPr sz='1400'/></a:p>" for one in made)
    return etree.fromstring(f'<a:txBody xmlns:a="{DRAWING}">{told}</a:txBody>')


EMPTY = "<empty/>"
CASES = {
    "Enter pressed behind ours, and one more today": (
        ("2件", "3件", EMPTY), ("2件", "3件"), ("2件", "4件", "5件"), ["2件", "4件", "5件"],
    ),
    "Enter pressed twice, and one more today": (
        ("2件", EMPTY, EMPTY), ("2件",), ("3件", "4件"), ["3件", "4件", ""],
    ),
    "Enter pressed behind ours, and one less today": (
        ("2件", "3件", EMPTY), ("2件", "3件"), ("2件",), ["2件", ""],
    ),
    "two more today": (("2件",), ("2件",), ("3件", "4件", "5件"), ["3件", "4件", "5件"]),
    "all is gone but an empty one": (("2件", "3件"), ("2件", "3件"), ("",), [""]),
}  # fmt: skip


@pytest.mark.parametrize("what", CASES)
def test_paragraphs_of_ours_come_and_go_and_empty_ones_of_people_stay(what):
    now, before, today, wanted = CASES[what]
    holder = body(*now)

    put(said(*before), said(*today), list(holder), holder)

    assert [words_of_paragraph(one) for one in holder] == wanted


def test_a_new_paragraph_has_the_ink_of_today():
    holder = body("2件", EMPTY)

    put(said("2件"), said("3件", "4件", inks=":2,00316A*:2"), list(holder), holder)

    assert holder[1].find(".//{*}srgbClr").get("val") == "00316A"
    assert holder[1].find(".//{*}rPr").get("b") == "1"


def test_words_beside_a_field_are_left_and_told():
    holder = body("<a:r><a:t>59件（</a:t></a:r>" + FIELD % "5" + "<a:r><a:t>ページ）</a:t></a:r>")

    done = put(said("59件（5ページ）"), said("60件（5ページ）"), list(holder), holder)

    assert (done.code, done.is_written) == ("shared", False)
    assert holder.find(".//{*}fld/{*}t").text == "5"


def test_a_field_alone_is_left_to_the_program_that_writes_it():
    holder = body(FIELD % "5")

    done = put(said("5"), said("6"), list(holder), holder)

    assert (done.code, done.is_written) == ("", False)
    assert holder.find(".//{*}fld/{*}t").text == "5"


def test_words_parted_by_a_stroke_are_one_paragraph():
    holder = body("実績 / 目標は2件")

    done = put(said("実績 / 目標は2件"), said("実績 / 目標は3件"), list(holder), holder)

    assert (done.before, done.after) == ("実績 / 目標は2件", "実績 / 目標は3件")

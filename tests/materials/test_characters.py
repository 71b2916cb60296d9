"""Characters that no font of the papers has are found before anything is written."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.materials.crafted import YEAR, bare, large
from tests.materials.paper import yearbook

from renkei.charts import Bar
from renkei.domain.errors import PapersRefused
from renkei.domain.opening import open_year
from renkei.materials.characters import refuse_unprintable, unprintable, unprintable_in
from renkei.materials.outline import Outline, outline
from renkei.scales import preset
from renkei.wording import words_of


def papers(name: str, *, indicator: str = "受講者数") -> Outline:
    """Papers of one project of a name."""
    register = bare()
    project = replace(register.projects[0], name=name, summary="研修を開く。")
    indicators = (replace(register.indicators[0], name=indicator),)
    return outline(
        open_year(replace(register, projects=(project,), indicators=indicators), YEAR, preset("aomori"))
    )


@pytest.mark.parametrize(
    ("name", "code", "character"),
    [
        ("笑顔😀の広場", "character_without_form", "U+1F600"),
        ("\ue000田さんの会", "character_of_own", "U+E000"),
        ("未定義\u0378の字", "character_without_form", "U+0378"),
        ("会\u20e4議", "character_combining", "U+20E4"),
        ("会\u0007議", "character_of_control", "U+0007"),
        ("会\u2028議", "character_of_control", "U+2028"),
        ("\ud842野市の会", "character_in_half", "U+D842"),
    ],
)
def test_a_character_that_cannot_be_set_is_named_by_its_code_point(
    name: str, code: str, character: str
) -> None:
    found = unprintable(papers(name))

    assert {(fault.code, fault.values["character"]) for fault in found} == {(code, character)}


@pytest.mark.parametrize(
    "name",
    ["𠮷野市の会", "髙﨑の会", "辻\U000e0100さんの会", "か\u309a行の会", "葛\ufe00城の会", "①会議～Ⅱ", "会議\n二行", "Café Zürich"],
)  # fmt: skip
def test_rare_letters_variants_and_marks_that_our_fonts_set_are_no_faults(name: str) -> None:
    assert unprintable(papers(name)) == ()


def test_published_papers_have_no_such_character() -> None:
    assert unprintable(outline(yearbook(), words_of("ja"))) == ()
    assert unprintable(outline(yearbook(), words_of("en"))) == ()


def test_what_is_wrong_is_said_with_its_pages_and_the_words_round_it() -> None:
    made = papers("笑顔😀の広場")

    (fault,) = [f for f in unprintable(made) if f.values["around"] == "笑顔〓の広場"]

    pages = [page.number for page in made.pages if page.title == "笑顔😀の広場"]
    assert set(pages) <= set(fault.values["pages"])  # type: ignore[call-overload]
    assert "〓のところの文字（U+1F600）は、資料の書体にありません" in words_of("ja").fault(fault)
    assert "no font of the papers has the character at 〓 (U+1F600)" in words_of("en").fault(fault)


def test_all_of_them_are_refused_at_once() -> None:
    with pytest.raises(PapersRefused) as refused:
        refuse_unprintable(papers("笑顔😀の広場", indicator="\ue000の数"))

    assert {f.values["character"] for f in refused.value.faults} == {"U+1F600", "U+E000"}


def test_the_message_can_be_shown_where_the_character_cannot() -> None:
    found = unprintable(papers("\ud842😀"))

    said = " ".join(words_of("ja").fault(fault) for fault in found)
    assert said.encode("cp932")


def test_a_code_of_a_record_is_not_read_as_text() -> None:
    register = large(2)
    renamed = replace(register.projects[0], english="😀")

    made = outline(
        open_year(replace(register, projects=(renamed, *register.projects[1:])), YEAR, preset("aomori"))
    )

    assert unprintable(made) == ()


def test_a_reason_that_is_printed_where_a_bar_is_missing_is_looked_at() -> None:
    missing = Bar("平内町", None, "－", reason="笑顔😀のため")

    (fault,) = unprintable_in("内訳", missing)

    assert (fault.values["character"], fault.values["title"]) == ("U+1F600", "内訳")

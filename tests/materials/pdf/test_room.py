"""Whatever offices bring, words stay in their columns, columns on their sheet, and sheets are those of the outline."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.materials import crafted
from tests.materials.pdf.placed import beyond, overprinted, words_of
from tests.materials.pdf.printed import bound, of, with_blocks

from renkei.domain.register import Register
from renkei.materials.outline.model import Prose, RoleMark
from renkei.materials.pdf_file.cells import role_data

RIGHT = {"deck": 842 - 36, "booklet": 595 - 36}


def unbroken() -> Register:
    """A region whose names and comments have no place to part."""
    region = crafted.large(4, comments=4)
    return replace(
        region,
        projects=tuple(replace(one, name="A" * 400) for one in region.projects),
        indicators=tuple(replace(one, name="B" * 40) for one in region.indicators),
        comments=tuple(replace(one, text="C" * 2_000) for one in region.comments),
    )


@pytest.mark.parametrize("layout", ["deck", "booklet"])
def test_words_without_a_place_to_part_stay_in_their_columns_and_are_whole(
    layout: str, tmp_path: Path
) -> None:
    printed = of(unbroken(), layout=layout)

    words = words_of(printed.content, tmp_path)

    assert (beyond(words, RIGHT[layout]), overprinted(words)) == ([], [])
    assert printed.text.replace("（続き）", "").count("C" * 20) >= 4 * 90
    assert "\u200b" not in printed.text


def members(count: int, name: str) -> Register:
    """A region of so many members with names of a kind."""
    region = crafted.large(4)
    hub, *_ = region.municipalities
    towns = (replace(hub, code=f"9{n:04d}", name=name.format(n=n), english=name.format(n=n), is_hub=False) for n in range(count))  # fmt: skip
    return replace(region, municipalities=(*region.municipalities, *towns))


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("layout", ["deck", "booklet"])
def test_forty_more_members_stand_over_the_foot_of_the_cover(
    layout: str, language: str, tmp_path: Path
) -> None:
    printed = of(members(40, "Higashi-Mihonno Number {n} Town"), layout=layout, language=language)

    cover = [word for word in words_of(printed.content, tmp_path) if word.page == 1]

    assert overprinted(cover) == []
    assert sum(word.text == "Higashi-Mihonno" for word in cover) == 40


def test_breakdowns_of_towns_with_long_names_take_the_sheets_of_the_outline() -> None:
    region = crafted.large(4)
    towns = tuple(
        one if one.is_hub else replace(one, name=f"{one.name}の隣の長い名前の町" * 25)
        for one in region.municipalities
    )

    printed = of(replace(region, municipalities=towns))

    assert len(printed.file.pages) == len(printed.papers.pages)


def test_a_numbered_list_keeps_the_number_that_it_begins_with() -> None:
    assert "3.三つ目4.四つ目" in with_blocks(Prose("3. 三つ目\n4. 四つ目")).text


def test_lines_of_latin_words_join_with_a_space_and_those_of_japanese_without(tmp_path: Path) -> None:
    printed = with_blocks(Prose("Smart\nCity"), Prose("**講習会**\nを開く"))

    texts = {word.text for word in words_of(printed.content, tmp_path)}

    assert {"Smart", "City", "講習会を開く"} <= texts


def test_every_page_of_the_findings_says_that_it_is_for_the_secretariat() -> None:
    pages = [text for text in bound().pages if "点検事項（事務局用）" in text][1:]

    assert len(pages) > 1
    assert [text for text in pages if "事務局用。配布する会議資料には含めない。" not in text] == []


def test_a_group_that_goes_on_in_the_booklet_says_so_beside_its_rows() -> None:
    printed = of(crafted.large(6, comments=40), layout="booklet")

    later = [text for text in printed.pages if "（続き）" in text and "募集から申請の期限" in text]

    assert len(later) > 2


@pytest.mark.parametrize(("place", "fill"), [(0, "#f2f2f2"), (1, "#0c472a"), (3, "#006f83"), (4, "#f2f2f2")])
def test_a_role_that_is_unknown_or_the_fourth_is_grey(place: int, fill: str) -> None:
    assert role_data(RoleMark("9", place, "役割"))["fill"] == fill

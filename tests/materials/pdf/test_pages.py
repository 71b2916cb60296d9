"""Sheets, fonts, and the order in which a page is read."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pytest
from tests.materials.formats.tagged import tagged
from tests.materials.pdf.printed import bound, deck

LANGUAGES = ("ja", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_of_the_outline_is_a_page_of_the_deck(language: str) -> None:
    printed = deck(language)

    assert len(printed.file.pages) == len(printed.papers.pages)


@pytest.mark.parametrize(
    ("printed", "size"), [(deck, (842, 595)), (bound, (595, 842))], ids=["deck", "booklet"]
)
def test_all_pages_are_of_the_size_of_their_sheet(printed, size) -> None:
    sizes = {tuple(round(float(side)) for side in page.mediabox[2:]) for page in printed().file.pages}

    assert sizes == {size}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("printed", [deck, bound], ids=["deck", "booklet"])
def test_only_our_fonts_stand_in_the_file_and_all_of_them_are_embedded(printed, language: str) -> None:
    descriptors = [
        font
        for font in printed(language).file.objects
        if isinstance(font, pikepdf.Dictionary) and "/FontName" in font
    ]
    names = {str(font.FontName).partition("+")[2].partition("-")[0] for font in descriptors}

    assert names == {"BIZUDGothic", "NotoSansJP"}
    assert all({"/FontFile2", "/FontFile3"} & set(font.keys()) for font in descriptors)


def order(text: str, *said: str) -> bool:
    """Whether texts stand on a page in this order."""
    return re.search(".*?".join(map(re.escape, said)), text) is not None


def test_the_results_are_read_headline_figures_table_then_note() -> None:
    text = deck().page("results")

    assert order(
        text,
        "45項目に増加",
        "55項目中76.4％",
        "57項目中78.9％",
        "令和5年度",
        "令和6年度",
        "事業数と項目数は一致しない",
    )


@pytest.mark.parametrize(
    "row",
    [
        ("経済成長のけん引", "11", "2", "1", "0", "2", "16", "7", "4", "2", "0", "3", "16", "13→11", "－2"),
        ("集積・強化", "1", "0", "0", "0", "0", "1", "1", "0", "0", "0", "0", "1", "1→1", "±0"),
        ("サービスの向上", "19", "9", "6", "4", "0", "38", "23", "10", "3", "2", "2", "40", "28→33", "＋5"),
        ("計", "31", "11", "7", "4", "2", "55", "31", "14", "5", "2", "5", "57", "42→45", "＋3"),
    ],
)
def test_a_row_of_the_results_is_read_from_left_to_right(row: tuple[str, ...]) -> None:
    assert order(deck().page("results"), *row)


def test_a_case_is_read_name_summary_figures_indicator_then_breakdown() -> None:
    text = deck().page("project-p003")

    assert order(
        text,
        "首都圏ビジネス交流拠点運営事業",
        "赤坂の拠点",
        "76,976",
        "成果指標",
        "43,698千円",
        "86.5％",
        "イベント件数",
        "青森市86",
    )


def test_the_running_head_is_not_read_on_every_page(tmp_path: Path) -> None:
    (tmp_path / "deck.pdf").write_bytes(deck().content)

    read = tagged(tmp_path / "deck.pdf").words

    assert "首都圏ビジネス交流拠点運営事業" in read
    assert deck().papers.document not in read


@pytest.mark.parametrize("part", ["体系図", "評価の計算", "数値の出所"])
def test_the_contents_of_the_booklet_name_the_page_on_which_a_part_begins(part: str) -> None:
    (number,) = re.findall(rf"{part}(\d+?)(?=[1-4]参考|\D|$)", bound().pages[1])

    assert part in bound().pages[int(number) - 1]


@pytest.mark.parametrize("said", ["指標の一覧", "評価の計算", "評価の方法", "数値の出所", "点検事項"])
def test_the_booklet_holds_the_annexes(said: str) -> None:
    assert said in "".join(bound().pages[2:])


def test_the_chart_of_the_booklet_says_a_role_again_on_its_next_page() -> None:
    chart = [text for text in bound().pages if "役割分野番号事業区分" in text]

    assert len(chart) == 2
    assert order(chart[1], "役割分野番号事業区分", "サービスの向上（続き）")


def test_a_table_of_the_booklet_repeats_its_heads() -> None:
    pages = [text for text in bound().pages if "点検事項" in text and "区分対象" in text]

    assert len(pages) > 1

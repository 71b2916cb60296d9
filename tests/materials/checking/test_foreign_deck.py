"""Decks that others made: everything that holds words or numbers is read, and what does not add up is found there."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from pptx.util import Pt
from tests.materials.checking import public_like
from tests.materials.checking.decks import Deck
from tests.materials.pptx.decks import example

from renkei.domain.errors import FileRefused
from renkei.materials.checking import check_deck, checking
from renkei.materials.checking.charts import Room

BLANK = 6
WRONG = "A 31件、B 14件の計46件"


def test_a_table_is_told_with_slide_shape_row_and_column() -> None:
    deck = Deck()
    deck.slide("表紙")
    deck.slide("令和6年度の結果", table=["市町村|件数", "青森市|86", "平内町|4", "計|91"])

    (found,) = deck.found()

    place = found.place
    assert (place.slide, place.shape, place.row, place.column) == (2, "Table 2", 4, "2")
    assert (found.values["row_label"], found.values["column_label"]) == ("計", "件数")


def test_words_are_read_in_text_boxes_titles_groups_cells_and_notes() -> None:
    deck = Deck()
    deck.slide(WRONG)
    deck.slide("文字", WRONG)
    deck.slide("表", table=["事業|内容", f"首都圏|{WRONG}"])
    deck.slide("ノート", notes=WRONG)
    group = deck.slide("グループ").shapes.add_group_shape()
    group.shapes.add_textbox(0, 0, Pt(300), Pt(20)).text_frame.text = WRONG

    assert deck.told() == [(at, "error", "text_sum_differs") for at in range(1, 6)]


def test_a_number_whose_letters_have_several_looks_is_one_number() -> None:
    deck = Deck()
    paragraph = deck.slide("結果", "A 31件、B 1").shapes[-1].text_frame.paragraphs[0]
    for piece in ("4件", "の計4", "6件"):
        run = paragraph.add_run()
        run.text, run.font.bold = piece, piece == "4件"

    assert deck.told() == [(1, "error", "text_sum_differs")]


def test_merged_cells_head_all_that_they_cover() -> None:
    deck = Deck()
    table = deck.table(
        deck.slide("結果"),
        ["|令和5年度||令和6年度|", "役割|A|計|A|計", "役割1|11|11|7|7", "役割2|1|1|1|2", "計|12|12|8|8"],
    )
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(0, 3).merge(table.cell(0, 4))

    labels = [found.values["column_label"] for found in deck.found()]

    assert labels == ["令和6年度 計"]


def test_a_chart_that_is_drawn_otherwise_than_its_sheet_says_is_found() -> None:
    deck = Deck()
    chart = deck.chart(deck.slide("推移"), 件数=(42, 45), 割合=(76.4, 78.9))
    chart._chartSpace.xpath(".//c:val//c:v")[1].text = "46"

    (found,) = deck.found()

    assert (found.code, found.level) == ("chart_drawn_otherwise", "warning")
    assert (found.values["point"], found.values["stands"], found.values["in_sheet"]) == (
        ("件数", "R6"),
        "46",
        "45",
    )


def test_a_slide_that_is_one_picture_is_noted_since_it_cannot_be_read() -> None:
    deck, picture = Deck(), io.BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "PNG")

    deck.opened.slides.add_slide(deck.opened.slide_layouts[BLANK]).shapes.add_picture(picture, 0, 0)

    assert deck.told() == [(1, "note", "slide_is_picture")]


def test_a_deck_in_which_all_adds_up_has_no_finding() -> None:
    deck = Deck()
    deck.slide(
        "令和6年度", "57項目中45項目（78.9％）", table=["評価|項目", "順調|31", "概ね順調|26", "計|57"]
    )
    deck.chart(deck.slide("推移"), 割合=(76.4, 78.9))

    assert deck.told() == []


def test_a_deck_without_slides_is_refused() -> None:
    with pytest.raises(FileRefused) as refused:
        check_deck(Deck().content, "空.pptx")

    assert [(fault.code, fault.place.file) for fault in refused.value.faults] == [
        ("deck_without_slides", "空.pptx")
    ]


@pytest.mark.parametrize("has_facts", [True, False])
def test_slides_as_regions_publish_them_have_no_finding_where_all_is_right(has_facts: bool) -> None:
    told = public_like.deck().told(example("aomori").yearbook if has_facts else None)

    assert told == []


@pytest.mark.parametrize(
    ("before", "after", "slide", "code"),
    [
        ("役割2|30,000|15,000", "役割2|30,000|16,000", 1, "sum_more_than_total"),
        ("B町|10,126人", "B町|10,216人", 2, "sum_more_than_total"),
        ("一般|120|135|128|383", "一般|120|135|128|338", 4, "sum_less_than_total"),
        (
            "農作物被害額（千円）|16,000|15,100|15,898|21,480|15,000|69.8％",
            "農作物被害額（千円）|16,000|15,100|15,898|21,480|15,000|89.8％",
            5,
            "quotient_differs",
        ),
        ("（24.5％）", "（25.4％）", 6, "text_share_differs"),
        ("合計|57|57|31|14", "合計|57|57|31|15", 7, "sum_less_than_total"),
        ("県費3,000万円、市町村費3,000万円", "県費3,000万円、市町村費2,000万円", 8, "text_sum_differs"),
        ("△3,000|△10.0％", "△3,000|△9.0％", 8, "quotient_differs"),
        ("11月14日（金）午後", "11月14日（木）午後", 9, "weekday_differs"),
        ("継続50、新規2", "継続51、新規2", 11, "text_sum_differs"),
        ("前年度比|－|110.8％|114.4％", "前年度比|－|110.8％|141.4％", 13, "quotient_differs"),
        ("41件、住まいが21件である", "41件、住まいが12件である", 15, "text_sum_differs"),
        (
            "（2026～2030年度）",
            "（2026～2030年度）、令和8年度（2025年度）",
            16,
            "year_names_disagree_in_text",
        ),
    ],
)
def test_a_slip_in_any_of_them_is_found_on_its_slide(before: str, after: str, slide: int, code: str) -> None:
    told = {(at, one) for at, _, one in public_like.deck(before, after).told()}

    assert (slide, code) in told
    assert {at for at, _ in told} == {slide}


def test_a_deck_of_more_slides_than_any_meeting_has_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "_SLIDES", 1)
    deck = Deck()
    deck.slide("表紙")
    deck.slide("結果")

    with pytest.raises(FileRefused) as refused:
        deck.found()

    (fault,) = refused.value.faults
    assert (fault.code, fault.values) == ("deck_too_many_slides", {"count": 2, "limit": 1})


def test_charts_of_more_points_than_are_looked_at_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Room.__init__, "__defaults__", (3,))
    deck = Deck()
    deck.chart(deck.slide("推移"), 件数=(42, 45))
    deck.chart(deck.slide("推移"), 件数=(42, 45))

    assert deck.told() == [(2, "note", "chart_too_large")]

"""A deck on an office's own template: its layouts, its places, its colours, and nothing of its samples."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from tests.materials.office import converted
from tests.materials.pptx.decks import POINT, Deck, example
from tests.materials.pptx.office import USABLE, aomori, deck, read, region
from tests.materials.pptx.templates import template

from renkei.charts import Bar
from renkei.materials.outline import outline
from renkei.materials.outline.sheet import A4, WIDE, Sheet
from renkei.materials.pptx_file import identified, pptx
from renkei.materials.pptx_file.drawing_bars import total_height
from renkei.materials.pptx_file.office_template import read_template, running
from renkei.materials.pptx_file.office_template.fit import Form, Slot
from renkei.materials.pptx_file.office_template.layouts import Area
from renkei.materials.pptx_file.office_template.sample import sample
from renkei.materials.pptx_file.opened_package import package_of
from renkei.materials.pptx_file.package import relations_of, unzipped
from renkei.materials.pptx_file.typesetter import Typesetter
from renkei.wording import words_of

EVERY = pytest.mark.parametrize("name", USABLE)


def slides(name: str) -> list[Any]:
    return deck(name).slides


def kinds(of: Deck) -> list[str]:
    """The kind of page of every slide, by its name."""
    pages = {page.id: page.kind for page in of.papers.pages}
    return [pages[slide._element.cSld.get("name")] for slide in of.slides]


def words_on(slide: Any) -> list[str]:
    return [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


@EVERY
def test_slides_have_the_size_of_the_template(name: str) -> None:
    office = read(name)

    opened = deck(name).opened

    assert (opened.slide_width, opened.slide_height) == tuple(round(one * POINT) for one in office.page)


LAYOUTS = {
    "usual": ("Title Slide", "Section Header", "Title Only"),
    "japanese": ("タイトル スライド", "セクション見出し", "タイトルのみ"),
    "by_libreoffice": ("Title Slide", "Title Only", "Title Only"),
    "one_blank": ("Blank", "Blank", "Blank"),
    "sample": ("表紙 Cover", "中扉 Section", "本文 Page"),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_pages_are_set_on_the_layouts_for_them(name: str) -> None:
    cover, divider, page = LAYOUTS[name]

    set_on = {
        (kind if kind in ("cover", "divider") else "page", slide.slide_layout.name)
        for kind, slide in zip(kinds(deck(name)), slides(name), strict=True)
    }

    assert set_on == {("cover", cover), ("divider", divider), ("page", page)}


@EVERY
def test_nothing_stands_outside_the_area_for_content(name: str) -> None:
    area = read(name).fit.forms["page"].area

    outside = [
        (number, shape.name)
        for number, (kind, slide) in enumerate(zip(kinds(deck(name)), slides(name), strict=True), start=1)
        for shape in slide.shapes
        if kind not in ("cover", "divider") and not shape.is_placeholder and "Aside" not in shape.name
        if (shape.top / POINT < area.top - 1 and "Headline" not in shape.name)
        or (shape.top + shape.height) / POINT > area.bottom + 1
        or shape.left / POINT < area.left - 8
        or (shape.left + shape.width) / POINT > area.right + 8
    ]

    assert outside == []


def headline(at: int) -> Any:
    return slides("japanese")[at - 1].shapes.title


def test_a_headline_stands_in_the_place_of_the_title_as_the_layout_has_it() -> None:
    contents = headline(2)

    assert contents.text == "目次"
    assert contents._element.spPr.xfrm is None


def test_a_headline_that_needs_more_than_its_place_grows_downward_and_content_begins_lower() -> None:
    place = read("japanese").fit.forms["page"].slots["title"]
    long = next(slide for slide in slides("japanese") if slide.shapes.title._element.spPr.xfrm is not None and slide.shapes.title.left / POINT < 60)  # fmt: skip

    title = long.shapes.title
    tops = [shape.top for shape in long.shapes if not shape.is_placeholder]

    assert (title.top / POINT, title.left / POINT) == (place.area.top, place.area.left)
    assert title.height / POINT > place.area.height
    assert min(tops) >= title.top + title.height - 8 * POINT


def test_page_number_and_footer_stand_where_the_layout_has_them() -> None:
    slide = slides("japanese")[3]

    found = {shape.placeholder_format.type.name: shape for shape in slide.placeholders}

    assert found["SLIDE_NUMBER"].text_frame.text == "4"
    assert found["FOOTER"].text_frame.text == deck("japanese").papers.document
    assert all(found[kind]._element.spPr.xfrm is None for kind in ("SLIDE_NUMBER", "FOOTER"))


def footer(name: str) -> Any:
    return next(one for one in slides(name)[3].placeholders if one.name == "資料名 Document")


def test_a_name_of_the_papers_that_is_too_long_for_the_footer_gets_a_wider_place_and_stays_in_one_line() -> (
    None
):
    slots = read("usual").fit.forms["page"].slots
    place = slots["footer"].area

    made = footer("usual")

    (run,) = made.text_frame.paragraphs[0].runs
    assert run.font.size.pt >= 10
    assert made.left / POINT < place.left
    assert (made.left + made.width) / POINT < slots["number"].area.left


def test_at_last_the_name_of_the_papers_breaks_after_the_region() -> None:
    area = Area(300, 500, 150, 20)
    slot = Slot("ftr", 3, area, area, side="ctr")
    form = Form(
        "",
        {"footer": slot, "number": Slot("sldNum", 4, Area(460, 500, 80, 20), area)},
        Area(290, 0, 300, 490),
    )

    words, _ = running.footer(
        form,
        slot,
        Typesetter("ja").paragraph(Typesetter("ja").run("青森圏域連携中枢都市圏　令和7年度会議資料（案）")),
        "ja",
    )

    assert re.findall(r"<a:t>(.*?)</a:t>|(<a:br>)", words) == [
        ("青森圏域連携中枢都市圏", ""),
        ("", "<a:br>"),
        ("令和7年度会議資料（案）", ""),
    ]


def test_the_running_head_on_our_own_to_start_from_is_as_on_our_master() -> None:
    made = footer("sample")

    (paragraph,) = made.text_frame.paragraphs
    assert (paragraph.runs[0].font.size.pt, paragraph._p.pPr.get("algn")) == (11, "r")
    assert made.text_frame.text == example("aomori").papers.document.replace("青森", "見本")


@pytest.mark.parametrize("sheet", [A4, WIDE], ids=["A4", "16:9"])
def test_pages_have_as_much_room_on_our_own_to_start_from_as_on_our_master(sheet: Sheet) -> None:
    made = read_template(sample(sheet, words_of("ja"))).fit.sheet

    assert (made.width, made.height, made.main, made.head) == (sheet.width, sheet.height, sheet.main, 32)


def results(name: str) -> list[list[str]]:
    """What stands on each page of the year's results."""
    pages = [page for page in deck(name).papers.pages if page.kind == "results" and page.part == "results"]
    return [[type(one).__name__ for one in page.blocks] for page in pages]


@EVERY
def test_the_legend_never_stands_alone(name: str) -> None:
    assert ["Legend"] not in results(name)


def test_where_not_all_of_it_fits_the_legend_stays_with_its_table_and_the_strip_goes_on() -> None:
    assert results("japanese") == [["KeyFigures", "Table", "Legend"], ["Table", "Drawing", "Legend"]]


def test_no_table_is_parted_where_figures_and_strip_can_stand_before_it() -> None:
    assert results("usual") == [
        ["KeyFigures", "Drawing", "Legend"],
        ["Table", "Legend"],
        ["Table", "Legend"],
    ]


def test_where_no_other_year_follows_the_strip_stands_with_the_figures_and_never_alone() -> None:
    assert results("by_libreoffice") == [["KeyFigures", "Drawing", "Legend"], ["Table", "Legend"]]


def test_only_what_goes_on_is_called_so() -> None:
    before = [page for page in deck("usual").papers.pages if page.id.startswith("results-before")]

    assert [page.is_continued for page in before] == [False]


def test_parts_stand_in_the_contents_two_by_two_where_they_would_not_fit_else() -> None:
    shape = next(shape for shape in slides("usual")[1].shapes if shape.name == "目次 Contents")

    lines = [paragraph.text.split("\t") for paragraph in shape.text_frame.paragraphs]

    assert ["\u3000進捗評価の結果", "4", "主な取組事例\u30003事業", "7"] in lines
    assert ["\u3000評価の計算", "27", "評価の方法", "28"] in lines
    assert (shape.top + shape.height) / POINT < read("usual").fit.forms["page"].area.bottom


LINES = {(195, "ja"): 1, (195, "ja++"): 2, (300, "ja++"): 1}


@pytest.mark.parametrize(("room", "measure"), LINES)
def test_a_total_that_is_a_part_of_more_has_as_many_lines_as_its_letters_need(
    room: int, measure: str
) -> None:
    setter = Typesetter("ja", measure.removeprefix("ja"))

    high = total_height(setter, Bar("計", 23, "23（全106事業所のうち）"), room)

    assert high == 25 + 18 * (LINES[room, measure] - 1)


def test_without_a_place_for_it_the_page_number_is_text_at_the_lower_right() -> None:
    numbers = [words_on(slide) for slide in slides("one_blank")[1:]]

    assert all(f"{at}" in words for at, words in enumerate(numbers, start=2))


def test_the_cover_fills_title_and_subtitle_and_the_paper_number_does_not_cover_the_logo() -> None:
    cover = slides("japanese")[0]
    logo = next(one.area for one in read("japanese").chosen["cover"].layout.drawn if one.name == "市章")

    number = next(shape for shape in cover.shapes if shape.name == "資料番号 Paper number")

    assert cover.shapes.title.text.endswith("会議資料（案）") or "会議資料" in cover.shapes.title.text
    assert region().municipalities[0].name in cover.placeholders[1].text_frame.text
    assert number.top / POINT >= logo.bottom


def test_places_with_our_names_take_what_they_are_named_for() -> None:
    found = {shape.name: shape for shape in slides("sample")[0].placeholders}

    assert found["資料番号 Paper number"].text_frame.text == "資料1"
    assert region().municipalities[0].name in found["構成市町村 Members"].text_frame.text
    assert (
        "2026年1月15日" in found["日付 Date"].text_frame.text
        or "令和8年1月15日" in found["日付 Date"].text_frame.text
    )


def test_masters_and_layouts_stay_as_the_office_made_them() -> None:
    given = set(unzipped(template("japanese")).values())
    made = unzipped(deck("japanese").content)

    kept = [name for name in made if re.match(r"ppt/(slideMasters|slideLayouts)/[^/]+\.xml", name)]

    assert len(kept) == 12
    assert all(made[name] in given for name in kept)


@EVERY
def test_no_part_of_a_deck_is_left_without_one_that_needs_it(name: str) -> None:
    package = package_of(deck(name).content)
    reached, waiting = set[str](), [""]
    while waiting:
        for one in package.relations.get(waiting.pop(), []):
            if not one.is_outside and one.target not in reached:
                reached.add(one.target)
                waiting.append(one.target)

    assert set(package.parts) == reached


def test_of_sample_slides_sections_and_macros_nothing_is_left() -> None:
    parts = unzipped(deck("with_macros").content)
    main = parts["ppt/presentation.xml"].decode()

    assert not any("vba" in name or relations_of(name) == "vba" for name in parts)
    assert "sectionLst" not in main
    assert "firstSlideNum" not in main
    assert b"macroEnabled" not in parts["[Content_Types].xml"]
    assert "記入例" not in "".join(text for slide in slides("japanese") for text in words_on(slide))


@EVERY
def test_colours_that_mean_something_are_ours_and_no_accent_of_the_theme(name: str) -> None:
    parts = unzipped(deck(name).content)

    drawn = b"".join(
        data for part, data in parts.items() if part.startswith(("ppt/slides/slide", "ppt/charts/"))
    )

    assert b'schemeClr val="accent' not in drawn
    assert b'typeface="Noto Sans JP"' not in drawn


def test_on_a_tinted_ground_small_print_takes_a_colour_that_can_be_read() -> None:
    parts = unzipped(deck("tinted").content)

    drawn = b"".join(data for part, data in parts.items() if part.startswith("ppt/slides/slide"))

    assert (b'val="767676"' in drawn, b'schemeClr val="tx2"' in drawn) == (False, False)


def test_every_figure_is_identified_as_on_our_own_master() -> None:
    ours, theirs = (identified(of.content) for of in (example("aomori"), aomori("by_libreoffice")))

    told = [{(one.record, one.value) for one in figures} for figures in (ours, theirs)]

    assert told[0] == told[1]
    assert not any(one.is_changed for one in theirs)


def test_the_same_papers_on_the_same_template_are_the_same_bytes() -> None:
    words, office = words_of("ja"), read("usual")

    again = pptx(outline(region(), words, sheet=office.fit.sheet), region(), words, template=office)

    assert again == deck("usual").content


def test_a_template_without_a_master_of_notes_gets_one_and_a_handout_has_no_notes() -> None:
    words, office = words_of("ja"), read("usual")

    handout = pptx(deck("usual").papers, region(), words, handout=True, template=office)

    assert slides("usual")[3].notes_slide.notes_text_frame.text
    assert not [name for name in unzipped(handout) if name.startswith("ppt/notesSlides")]


def test_english_papers_are_set_on_a_template_too() -> None:
    made = deck("japanese", "en")

    assert made.slides[1].shapes.title.text == "Contents"


def test_another_program_opens_it_with_as_many_pages(tmp_path: Path) -> None:
    import pikepdf

    (tmp_path / "deck.pptx").write_bytes(deck("by_libreoffice").content)

    with pikepdf.open(converted(tmp_path / "deck.pptx", "pdf", tmp_path)) as pdf:
        assert len(pdf.pages) == len(slides("by_libreoffice"))

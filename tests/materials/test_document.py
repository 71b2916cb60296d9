"""The file as a whole: self-contained, well-formed, in order, safe, the same every time."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import pytest
from tests.materials import crafted
from tests.materials.paper import page, paper, read, written, yearbook

from renkei.domain.opening import open_year
from renkei.materials import html
from renkei.scales import preset

LANGUAGES = pytest.mark.parametrize("language", ["ja", "en"])
KANA = re.compile(r"[ぁ-んァ-ヶ]")


@LANGUAGES
def test_the_file_asks_for_nothing_and_runs_nothing(language: str) -> None:
    text = written(language)

    addresses = re.findall(r'(?:src|href|url)\s*[=(]\s*["\']?([^"\')\s]{1,12})', text)

    assert {address.split(":")[0] for address in addresses if not address.startswith("#")} == {"data"}
    assert "<script" not in text
    assert "@import" not in text


@LANGUAGES
def test_the_document_says_its_language_and_has_one_first_heading(language: str) -> None:
    document = paper(language)

    assert document.one("html").attributes["lang"] == language
    assert len(document.all("h1")) == 1


@LANGUAGES
def test_headings_never_skip_a_level(language: str) -> None:
    levels = [int(n) for n in re.findall(r"<h([1-6])[ >]", written(language))]

    steps = [after - before for before, after in itertools.pairwise(levels)]

    assert levels[0] == 1
    assert max(steps) == 1


@LANGUAGES
def test_no_id_stands_twice_and_every_link_leads_somewhere(language: str) -> None:
    document = paper(language)
    ids = [element.attributes["id"] for element in document.all() if "id" in element.attributes]

    targets = {link.attributes["href"].removeprefix("#") for link in document.all("a")}

    assert len(ids) == len(set(ids))
    assert targets <= set(ids)


@LANGUAGES
def test_every_table_has_a_caption_and_every_head_its_scope(language: str) -> None:
    tables = paper(language).all("table")

    assert all(table.one("caption").text for table in tables)
    assert all(head.attributes.get("scope") for table in tables for head in table.all("th"))


@LANGUAGES
def test_every_chart_is_described_by_its_values(language: str) -> None:
    charts = paper(language).all("svg", class_="chart")

    assert charts
    assert all(re.search(r"\d", chart.attributes["aria-label"]) for chart in charts)


def test_the_notice_stands_on_every_page() -> None:
    pages = [element for element in paper().all() if "page" in element.attributes.get("class", "").split()]

    missing = [p.attributes["id"] for p in pages if "公表資料による見本・公式資料ではない" not in p.text]

    assert not missing


def test_pages_are_numbered_through_and_the_contents_name_their_numbers() -> None:
    numbers = [element.text.removeprefix("ページ") for element in paper().all("p", class_="no")]
    entries = page("contents").all("li")

    by_contents = {li.one("a").attributes["href"][1:]: li.one("span", class_="pn").text for li in entries}

    assert numbers == [str(n) for n in range(2, len(numbers) + 2)]
    for id, number in by_contents.items():
        assert page(id).one("p", class_="no").text == f"ページ{number}"


def test_what_users_write_is_never_markup() -> None:
    evil = '<script>alert("1")</script>&<b>'
    register = crafted.bare(projects=(replace(crafted.bare().projects[0], name=evil, summary=evil),))

    text = html(open_year(register, 2024, preset("aomori")))

    assert "<script" not in text
    assert "&lt;script&gt;" in text
    read(text)


def test_prose_is_read_as_commonmark_without_raw_html_or_pictures() -> None:
    prose = (
        "**大切**な取組\n\n- 研修\n- 交流\n\n<img src=x onerror=y> ![](http://a.b/c.png) [悪](javascript:x)"
    )
    register = crafted.large(3)
    register = replace(
        register, projects=(replace(register.projects[0], summary=prose), *register.projects[1:])
    )

    lead = page("project-p001", read(html(open_year(register, 2024, preset("aomori"))))).one(class_="lead")

    assert [element.text for element in lead.all("strong")] == ["大切"]
    assert [element.text for element in lead.all("li")] == ["研修", "交流"]
    assert not lead.all("img")
    assert not [a for a in lead.all("a") if a.attributes["href"].startswith("javascript")]


def test_the_same_yearbook_gives_the_same_text() -> None:
    again = html(open_year(yearbook().register, 2024, preset("aomori")), "ja")

    assert again == written("ja")


def test_the_english_frame_holds_no_japanese_of_ours() -> None:
    """Names, units and prose of the facts stay as the office wrote them; an English region has none."""
    register = crafted.bare(
        region=replace(crafted.bare().region, name="Region", english="Region"),
        municipalities=(replace(crafted.municipalities(1)[0], name="Town", english="Town"),),
        projects=(replace(crafted.bare().projects[0], name="Training"),),
        indicators=(replace(crafted.bare().indicators[0], name="Participants", unit="people"),),
    )
    text = html(open_year(register, 2024, replace(preset("aomori"), source="")), "en")

    words = read(text).one("body").text

    assert not re.findall(r".{0,20}[ぁ-んァ-ヶ一-龠].{0,20}", words)


def test_japanese_papers_hold_no_english_of_ours() -> None:
    english = list(re.findall(r"[A-Za-z]{3,}", paper().one("main").text))

    assert set(english) <= {"AoMoLink", "SOS", "RPA"}


def test_unknown_language_and_unknown_part_are_refused() -> None:
    with pytest.raises(ValueError, match="language"):
        html(yearbook(), "fr")
    with pytest.raises(ValueError, match="no such part: agenda"):
        html(yearbook(), parts=["agenda"])

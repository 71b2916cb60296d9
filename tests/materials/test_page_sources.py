"""Where every figure of every page comes from: nothing without a source, a computation or the word that none is given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path

import pytest
from tests.materials.crafted import YEAR, bare, large

import renkei
from renkei.domain.meeting import ALL_PARTS, Meeting
from renkei.domain.opening import open_year
from renkei.domain.register import Register
from renkei.domain.yearbook import Yearbook
from renkei.materials.outline import outline
from renkei.materials.outline.material import Material
from renkei.materials.outline.model import Cell, Column, Page, Row, Table
from renkei.materials.outline.page_sources import PageSources, page_sources
from renkei.scales import preset
from renkei.wording import words_of

EXAMPLES = Path(__file__).parents[2] / "examples"
BASES = {
    "ja": ("出典：", "計算", "公表", "数えた", "による", "人が", "合計", "ポイント", "体系図", "記載なし"),
    "en": (
        "Source: ",
        "omputed",
        "ublished",
        "ounted",
        "As ",
        "people",
        "sum",
        "points",
        "chart",
        "No source",
    ),
}


@cache
def example(name: str) -> Yearbook:
    return renkei.open_year(renkei.load(EXAMPLES / name), 2024)


@cache
def papers(name: str, language: str = "ja") -> tuple[tuple[Page, ...], Material]:
    return of(example(name), language)


def of(yearbook: Yearbook, language: str = "ja") -> tuple[tuple[Page, ...], Material]:
    words = words_of(language)
    meeting = yearbook.meeting or Meeting(year=yearbook.year + 1, reports=yearbook.year)
    return outline(yearbook, words, parts=ALL_PARTS).pages, Material(yearbook, words, meeting)


def crafted(register: Register) -> tuple[tuple[Page, ...], Material]:
    return of(open_year(register, YEAR, preset("aomori")))


def notes(name: str, page: str, language: str = "ja") -> list[str]:
    pages, material = papers(name, language)
    return list(page_sources(next(one for one in pages if one.id == page), material))


def under(lines: list[str], basis: str) -> list[str]:
    """The lines under the only basis that begins so."""
    (at,) = [at for at, line in enumerate(lines) if line.startswith(basis)]
    end = next((n for n in range(at + 1, len(lines)) if lines[n][0] not in "・　-"), len(lines))
    return lines[at + 1 : end]


def records(value: object) -> Iterator[str]:
    """Every record in anything that stands on a page."""
    if isinstance(value, tuple):
        for one in value:
            yield from records(one)
    elif is_dataclass(value):
        for field in fields(value):
            inner = getattr(value, field.name)
            if field.name in ("record", "share_record"):
                yield from [inner] if inner else []
            else:
                yield from records(inner)


@pytest.mark.parametrize("name", ["aomori", "mihon"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_record_of_every_page_rests_on_something(name: str, language: str) -> None:
    pages, material = papers(name, language)
    sources = PageSources(material)

    for page in pages:
        stated = {record for statement in sources.statements(page) for record in statement.records}
        assert set(records(page)) - stated == set(), page.id


@pytest.mark.parametrize("name", ["aomori", "mihon"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_statement_names_its_basis_and_says_something(name: str, language: str) -> None:
    pages, material = papers(name, language)
    sources = PageSources(material)

    for statement in (statement for page in pages for statement in sources.statements(page)):
        assert any(word in statement.basis for word in BASES[language]), statement.basis
        assert statement.lines, statement.basis


def test_a_case_names_the_source_of_what_was_reported_and_how_the_rest_was_computed() -> None:
    lines = notes("aomori", "project-p003")

    assert under(lines, "出典：青森圏域連携中枢都市圏 令和7年度会議資料の事例ページ") == [
        "・来館者数：76,976人",
        "・取扱品目数：732点",
        "・イベント件数：92件、青森市86、平内町1、今別町2、蓬田村1、外ヶ浜町2、計92",
        "・売上額：実績値43,698千円、目標値50,500千円",
    ]
    assert under(lines, "実績値と目標値から計算") == [
        "・売上額：達成率86.5％、評価B",
        "　43,698 ÷ 50,500 ＝ 86.5％ → B（75％以上100％未満）",
    ]


@pytest.mark.parametrize(
    ("basis", "line"),
    [
        ("令和5年度の項目数は、公表のとおり", "・計：A 31、B 11、C 7、D 4、評価なし2、計55"),
        ("令和6年度の項目数は、公表のとおり", "・計：A 31、B 14、C 5、D 2、評価なし5、計57"),
        ("令和6年度の小計と割合は、項目数から計算", "・令和6年度：45項目、78.9％"),
        ("令和5年度と令和6年度の差", "・計：項目数42 → 45、増減＋3"),
    ],
)
def test_published_counts_and_what_is_computed_of_them_stand_apart(basis: str, line: str) -> None:
    lines = notes("aomori", "results")

    assert line in under(lines, basis)


def test_counts_of_items_that_are_all_known_are_counted() -> None:
    lines = notes("mihon", "results")

    assert under(lines, "令和6年度の項目数は、評価した項目を数えた")[-1].endswith("、計71")


def test_a_year_of_which_only_the_share_was_published_says_so() -> None:
    lines = notes("aomori", "review")

    assert under(lines, "割合だけが公表され") == ["・令和2年度：比較的順調（A＋B）の割合48.9％、事業数44"]


def test_the_words_that_a_source_prints_otherwise_are_quoted() -> None:
    pages, material = papers("mihon")

    lines = [line for page in pages for line in page_sources(page, material)]

    assert [line for line in lines if "実績値－333人（表記は「▲333人」）" in line]


def test_what_is_missing_says_why() -> None:
    lines = notes("aomori", "project-p034")

    (breakdown,) = [line for line in lines if line.startswith("・英語弁論大会の参加校：青森市19")]
    assert "平内町－ 記載なし" in breakdown


def test_rows_of_words_are_counted_not_said_again() -> None:
    assert notes("aomori", "programme")[1:] == ["・番号、事業、区分：14件"]


def test_a_page_without_a_figure_has_no_notes() -> None:
    assert notes("aomori", "contents") == []


def test_where_nobody_named_a_source_the_notes_say_that() -> None:
    register = bare()
    nameless = replace(register, region=replace(register.region, document=""))
    pages, material = crafted(nameless)

    lines = [line for page in pages for line in page_sources(page, material)]

    assert "出典の記載なし" in lines
    assert not [line for line in lines if line.startswith("出典：")]


@pytest.mark.parametrize("record", ["something:new", "new", "tally:of-the-year/all", "indicator:gone", "b:3"])
def test_a_record_that_nobody_knows_is_not_passed_over(record: str) -> None:
    pages, material = papers("aomori")
    cell = Cell(("7",), "number", record, 7)
    table = Table("t", "new", "", (Column("a", label="値"),), (), (Row((cell,)),))
    page = replace(pages[0], blocks=(table,))

    assert page_sources(page, material) == ("令和6年度の基礎資料を数えた", "・値7")


def test_the_notes_of_a_crowded_region_leave_no_record_out() -> None:
    pages, material = crafted(large(40, indicators=3, towns=40, comments=80))
    sources = PageSources(material)

    stated = {r for page in pages for statement in sources.statements(page) for r in statement.records}

    assert {record for page in pages for record in records(page)} == stated


@pytest.mark.parametrize(
    ("name", "language", "line"),
    [
        ("aomori", "ja", "・令和6年度：45項目、78.9％"),
        ("aomori", "en", "- FY2024: 45 items, 78.9%"),
    ],
)
def test_units_stand_as_the_language_sets_them(name: str, language: str, line: str) -> None:
    assert line in notes(name, "results", language)

"""Whatever a region holds, its papers come out whole: nothing is cut, nothing is lost, what goes on says so."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from tests.materials.hard_regions import ADDRESS, HARD, LONG_NAME

from renkei.domain.yearbook import Yearbook
from renkei.materials.outline import Outline, outline
from renkei.materials.outline.model import Block, Group, Page, Points, Prose, Row, Table
from renkei.materials.outline.sheet import A4, ENDLESS, WIDE, Sheet
from renkei.wording import words_of

every_region = pytest.mark.parametrize("name", HARD)


@cache
def book(name: str) -> Yearbook:
    return HARD[name]()


@cache
def papers(name: str, sheet: Sheet = A4, language: str = "ja") -> Outline:
    return outline(book(name), words_of(language), sheet=sheet)


def blocks_of(page: Page) -> list[Block]:
    return [*page.blocks, *page.beside]


def tables_of(made: Outline) -> list[Table]:
    blocks = [block for page in made.pages for block in blocks_of(page)]
    return [block.table if isinstance(block, Group) else block for block in blocks if isinstance(block, Group | Table)]  # fmt: skip


def words_in(rows: list[Row], at: int) -> str:
    """What stands in a column of some rows, parts of a row joined again."""
    return "".join(row.cells[at].text for row in rows)


def rows_of(made: Outline, kind: str, key: str) -> list[Row]:
    return [row for table in tables_of(made) if table.kind == kind for row in table.rows if row.key == key]


def figures_of(made: Outline) -> Counter[str]:
    """Every figure in a table by its record."""
    rows = [row for table in tables_of(made) for row in table.rows]
    return Counter(
        cell.record for row in rows for cell in row.cells if cell.record and cell.value is not None
    )


@every_region
@pytest.mark.parametrize("sheet", [A4, WIDE], ids=["a4", "wide"])
def test_every_figure_stands_on_every_sheet_as_often(name: str, sheet: Sheet) -> None:
    assert figures_of(papers(name, sheet)) == figures_of(papers(name, ENDLESS))


@every_region
@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_table_is_wider_than_its_sheet(name: str, language: str) -> None:
    made = papers(name, A4, language)

    wide = [table.id for table in tables_of(made) if sum(c.width for c in table.columns) > A4.width]

    assert wide == []


@every_region
def test_rows_have_as_many_places_as_their_table_has_columns(name: str) -> None:
    made = [table for table in tables_of(papers(name)) if table.kind != "programme"]

    odd = [
        (table.id, row.key)
        for table in made
        for row in (*table.heads, *table.rows)
        if sum(cell.colspan for cell in row.cells) != len(table.columns)
    ]

    assert odd == []


@every_region
def test_on_a_sheet_without_end_nothing_goes_on(name: str) -> None:
    made = papers(name, ENDLESS)

    assert not [p.id for p in made.pages if p.is_continued and p.part not in ("results",)]
    assert not [cell for t in tables_of(made) for row in t.rows for cell in row.cells if cell.is_continued]


def test_a_name_of_four_hundred_letters_stands_whole_on_its_case() -> None:
    first = papers("long_names").page("project-p001")

    rest = [block.text for block in first.blocks if isinstance(block, Prose)]

    assert first.title + rest[0] == LONG_NAME
    assert first.title != LONG_NAME


def test_an_indicator_of_four_hundred_letters_goes_on_over_its_pages_whole() -> None:
    rows = rows_of(papers("long_names"), "indicators", "indicator:p001-i1")

    assert len(rows) > 1
    assert words_in(rows, 0) == LONG_NAME
    assert [row.cells[1].text for row in rows] == [rows[0].cells[1].text] + [""] * (len(rows) - 1)


def test_a_row_that_goes_on_repeats_its_label() -> None:
    rows = rows_of(papers("long_names"), "comments", "comment:p002/2024/1")

    assert len(rows) > 1
    assert {row.cells[0].text for row in rows} == {
        "広域連携による地域の担い手育成支援ネットワーク形成事業その2"
    }
    assert all("（続き）" in row.cells[0].small for row in rows[1:])


@pytest.mark.parametrize(
    ("key", "column", "text"),
    [
        ("comment:p001/2024/0", 1, "長い意見をここに書く。" * 120 + "（要旨）"),
        ("comment:p002/2024/1", 3, "長い回答をここに書く。" * 120),
    ],
)
def test_a_comment_longer_than_a_page_loses_no_word(key: str, column: int, text: str) -> None:
    rows = rows_of(papers("long_names"), "comments", key)

    assert len(rows) > 2
    assert words_in(rows, column) == text


def test_a_summary_longer_than_half_a_page_flows_through_the_columns() -> None:
    pages = [page for page in papers("long_names").pages if page.id.startswith("project-p002")]

    said = "".join(block.text for page in pages for block in page.blocks if isinstance(block, Prose))

    assert pages[0].lead == ""
    assert said == "とても長い要約である。" * 180


def test_a_word_without_a_break_is_parted_and_stays_whole() -> None:
    rows = rows_of(papers("addresses"), "comments", "comment:p003/2024/2")

    assert words_in(rows, 1) == ADDRESS * 2


def test_sixty_grades_stand_in_several_tables_each_with_the_roles() -> None:
    tables = [
        t for t in tables_of(papers("sixty_grades")) if t.kind == "tally" and t.id.startswith("tally-2024")
    ]

    columns = [column.key for table in tables for column in table.columns if "/" in column.key]

    assert len(dict.fromkeys(columns)) == 62
    assert all(table.columns[0].key == "role" for table in tables)
    assert {row.cells[0].text for t in tables for row in t.rows if row.kind == "body"} == {
        "圏域全体の経済成長のけん引", "高次の都市機能の集積・強化", "圏域全体の生活関連機能サービスの向上",
    }  # fmt: skip


def test_many_favourable_grades_are_named_by_the_first_and_the_last() -> None:
    (total,) = [row for row in tables_of(papers("sixty_grades", ENDLESS)) if row.id == "change"]

    assert "01～30の項目数" in total.caption


def test_forty_who_take_part_are_all_named_where_there_is_room_for_them() -> None:
    pages = [page for page in papers("forty_members").pages if page.id.startswith("project-p001")]

    (points,) = [block for page in pages for block in blocks_of(page) if isinstance(block, Points)]

    assert [page.side.municipalities for page in pages if page.side] == [()] * len(pages)
    assert len("".join(points.items[0]).split("、")) == 40


def test_a_case_of_which_only_the_summary_is_known_is_one_page() -> None:
    pages = [page for page in papers("without_figures").pages if page.id.startswith("project-p001")]

    assert len(pages) == 1
    assert pages[0].lead
    assert blocks_of(pages[0]) == []


def test_a_photograph_that_is_not_there_closes_its_column_and_is_told_to_the_office() -> None:
    yearbook = book("without_photograph")

    assert not [block for page in papers("without_photograph").pages for block in page.beside if type(block).__name__ == "Pictures"]  # fmt: skip
    assert [f for f in yearbook.findings if f.subject == "photo:photos/a.png"]

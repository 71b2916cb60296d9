"""How tables use their sheet: pages of a table about alike, columns with room for what is read, labels that span what is empty."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from tests.materials import crafted

from renkei import load, open_year
from renkei.domain.comment import Comment
from renkei.domain.yearbook import Yearbook
from renkei.materials.commonmark import reader
from renkei.materials.outline import Outline, outline
from renkei.materials.outline.model import Cell, Group, Page, Row, Table
from renkei.materials.outline.prose_pieces import prose_piece
from renkei.materials.outline.sheet import A4, LINE, TITLE_GAP, WIDE, Sheet
from renkei.wording import words_of

EXAMPLES = Path(__file__).parents[2] / "examples"
SHEETS = pytest.mark.parametrize("sheet", [A4, WIDE], ids=lambda sheet: sheet.name)
LANGUAGES = pytest.mark.parametrize("language", ["ja", "en"])
REGIONS = pytest.mark.parametrize("region", ["aomori", "mihon"])


@cache
def book(region: str) -> Yearbook:
    return open_year(load(EXAMPLES / region))


@cache
def papers(region: str, language: str = "ja", sheet: Sheet = A4) -> Outline:
    return outline(book(region), words_of(language), sheet=sheet)


def tables(page: Page) -> list[Table]:
    blocks = (*page.blocks, *page.beside)
    return [b.table if isinstance(b, Group) else b for b in blocks if isinstance(b, Group | Table)]


def counts(made: Outline, id: str) -> list[int]:
    """The rows of a table page by page."""
    found = [page for page in made.pages if page.id == id or page.id.startswith(f"{id}-")]
    return [sum(len(table.rows) for table in tables(page)) for page in found]


def chart(made: Outline) -> list[tuple[Row, Page]]:
    sheets = [page for page in made.pages if page.kind == "programme"]
    return [(row, page) for page in sheets for table in tables(page) for row in table.rows]


def labels(row: Row) -> list[Cell]:
    return [cell for cell in row.cells if cell.scope == "rowgroup"]


# ---- pages


@REGIONS
@LANGUAGES
@SHEETS
@pytest.mark.parametrize("id", ["indicators", "traces", "programme"])
def test_the_last_page_of_a_table_is_not_nearly_empty(
    region: str, language: str, sheet: Sheet, id: str
) -> None:
    *full, last = counts(papers(region, language, sheet), id)

    assert last >= 5 or not full


# ---- the programme chart


# the beginning of a field's name, the columns it takes of three
@pytest.mark.parametrize(
    ("field", "columns"),
    [("①地域医療", 1), ("(1) 医療", 1), ("(3) 教育", 2), ("ロ 移住", 2), ("C 圏域", 3), ("ア 産学金官民", 3)],
)
@SHEETS
def test_a_field_without_fields_below_takes_their_room(sheet: Sheet, field: str, columns: int) -> None:
    begun = field.replace(" ", "\N{NO-BREAK SPACE}")

    found = {
        cell.colspan
        for row, _ in chart(papers("mihon", "ja", sheet))
        for cell in labels(row)
        if cell.text.startswith(begun)
    }

    assert found == {columns}


def test_a_dash_stands_only_where_other_projects_have_a_field_below() -> None:
    dashes = {
        region: [
            cell
            for row, _ in chart(papers(region))
            for cell in row.cells
            if cell.style == "quiet" and cell.text == "－"
        ]
        for region in ("aomori", "mihon")
    }

    assert [len(found) for found in dashes.values()] == [1, 0]


@REGIONS
def test_a_label_that_stood_before_says_that_it_goes_on(region: str) -> None:
    begun: set[str] = set()
    for row, _ in chart(papers(region)):
        for cell in labels(row):
            assert cell.is_continued == (cell.text in begun) == ("（続き）" in cell.small)
            begun.add(cell.text)


@pytest.mark.parametrize(
    "name", ["ア 産学金官民が", "Ⅰ 高度な医療", "ロ 移住・", "B 結びつきや", "(1) 医療・", "①地域医療"]
)
def test_the_number_of_a_field_stands_apart_from_its_name(name: str) -> None:
    firsts = {cell.phrases[0] for row, _ in chart(papers("mihon")) for cell in labels(row)}

    assert name.replace(" ", "\N{NO-BREAK SPACE}") in firsts


# ---- comments


def comment_tables(region: str, language: str, sheet: Sheet) -> list[Table]:
    said = [page for page in papers(region, language, sheet).pages if page.part == "comments"]
    return [table for page in said for table in tables(page)]


@REGIONS
@LANGUAGES
@SHEETS
def test_what_was_said_has_more_room_than_anything_beside_it(
    region: str, language: str, sheet: Sheet
) -> None:
    for table in comment_tables(region, language, sheet):
        given = {column.key: column.width for column in table.columns}
        free = sheet.width - 110 - sum(given.values())
        assert [key for key, width in given.items() if not width] in (["comment"], ["project"])
        assert free > max(given.values())


@pytest.mark.parametrize(
    ("commenter", "who"),
    [("990001", "町村"), ("990000", "市町村")],  # a town; the hub, a city
)
def test_whoever_commented_is_called_by_what_they_are(commenter: str, who: str) -> None:
    said = (Comment("p001", 2024, 1, commenter, "effect", "役に立った。"),)
    facts = replace(crafted.large(3), comments=said)

    (page,) = (p for p in outline(open_year(facts, 2024, scale="aomori")).pages if p.kind == "comments")

    assert (page.title, page.name) == (f"連携事業への{who}からのコメント", f"{who}からのコメント")
    assert tables(page)[0].columns[2].label == who


# ---- running text


def pieces_of(text: str, lines: int) -> tuple[str, str]:
    """What of a text stands on so many lines of 20 characters, and the rest."""
    parted = prose_piece(text, 280, "ja").split(LINE * lines + TITLE_GAP)
    return tuple(piece.block.text for piece in parted)  # type: ignore[return-value]


POINTS = "\n".join(f"{n}. 研修と交流の場を圏域の各地で開き、担い手を育てる。" for n in range(1, 9))


@pytest.mark.parametrize(
    ("text", "lines", "first", "rest"),
    [
        (POINTS, 5, 2, "3. 研修と交流"),  # two lines a point
        (POINTS, 6, 3, "4. 研修と交流"),
        ("講習会を開いた。\n\n" + POINTS, 4, 1, "2. 研修と交流"),
        ("- " + "研修を開く。" * 20 + "\n- 交流", 4, 1, "開く。研修"),
    ],
    ids=[
        "in the second line of a point",
        "after a point",
        "a paragraph first",
        "a point too long for a page",
    ],
)
def test_a_text_parts_between_the_points_of_its_lists(text: str, lines: int, first: int, rest: str) -> None:
    upper, lower = pieces_of(text, lines)

    assert lower.startswith(rest)
    assert sum(token.type == "list_item_open" for token in reader().parse(upper)) == first


def test_a_list_goes_on_with_its_numbers_after_a_point_that_was_parted() -> None:
    _, lower = pieces_of("12. " + "研修を開く。" * 20 + "\n13. 交流の場を開く。", 4)

    lists = [token for token in reader().parse(lower) if token.type == "ordered_list_open"]

    assert [token.attrGet("start") for token in lists] == [13]


def test_what_is_strong_stays_strong_on_both_pages() -> None:
    upper, lower = pieces_of(f"**{'研修を開く。' * 20}**", 4)

    assert (upper.count("**"), lower.count("**")) == (2, 2)

"""What officers bring: very long, very many, nothing at all, and signs that files of this kind refuse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from openpyxl.workbook import Workbook
from tests.materials import crafted
from tests.materials.xlsx.reading import find, grid, read, shown

from renkei.domain.opening import open_year
from renkei.domain.register import Register
from renkei.domain.scale import GradeStep, Scale
from renkei.domain.yearbook import Yearbook
from renkei.materials.outline import outline
from renkei.materials.outline.material import empty
from renkei.materials.outline.model import Cell, Column, Row, Table
from renkei.materials.outline.sheet import ENDLESS
from renkei.materials.xlsx_file import xlsx
from renkei.materials.xlsx_file.book import Book
from renkei.materials.xlsx_file.canvas import Canvas
from renkei.materials.xlsx_file.leaf import Leaf
from renkei.materials.xlsx_file.leaf_writing import LeafWriting
from renkei.materials.xlsx_file.paging import Setup
from renkei.scales import preset
from renkei.wording import words_of


def made(register: Register, *, scale: Scale | None = None, year: int = crafted.YEAR) -> Workbook:
    """The workbook of a crafted region, read."""
    return of(open_year(register, year, scale or preset("aomori")))


def of(yearbook: Yearbook) -> Workbook:
    """The workbook of a yearbook, read."""
    words = words_of("ja")
    return read(xlsx(outline(yearbook, words, sheet=ENDLESS), yearbook, words))


def texts(book: Workbook) -> set[str]:
    """All that is shown."""
    return {text for sheet in book for row in grid(sheet) for text in row if text}


def with_names(register: Register, name: str) -> Register:
    """Every project called so."""
    return replace(register, projects=tuple(replace(p, name=name) for p in register.projects), plan=())


@pytest.mark.parametrize("towns", [1, 40])
def test_a_region_of_any_size_has_a_row_for_each_municipality(towns: int) -> None:
    sheet = made(crafted.large(4, towns=towns))["内訳"]

    parts = [row[3] for row in grid(sheet) if row[3] and row[3] not in ("区分", "計")]

    assert len(parts) == 3 * (towns + 1)


def test_a_part_of_0_is_a_zero_and_a_missing_one_is_a_dash_here_and_empty_in_the_data() -> None:
    book = made(crafted.large(1))
    data = {row[0]: row[1:] for row in _columns(book["データ_内訳"], "内訳の名称", "値", "値がない理由")}

    assert find(book["内訳"], "𠮷野市").offset(column=1).value == 0
    assert find(book["内訳"], "青ヶ島南町").offset(column=1).value == "－"
    assert (data["𠮷野市"], data["青ヶ島南町"]) == ((0, None), (None, "対象外"))


def _columns(sheet: object, *heads: str) -> list[tuple[object, ...]]:
    rows = list(sheet.iter_rows(values_only=True))  # type: ignore[attr-defined]
    places = [rows[0].index(head) for head in heads]
    return [tuple(row[place] for place in places) for row in rows[1:]]


def test_a_scale_of_60_grades_has_a_column_for_each() -> None:
    steps = tuple(GradeStep(f"Z{n}", f"段階{n}", otherwise=n == 60) for n in range(1, 61))
    book = made(crafted.large(5), scale=Scale("many", 1, "60段階", steps))

    heads = [
        text for sheet in book.worksheets[1:5] for row in grid(sheet) for text in row if row[0] == "役割"
    ]

    assert {f"Z{n}" for n in range(1, 61)} <= {head.split(" ")[-1] for head in heads}


def test_a_table_too_wide_for_a_page_goes_over_several_with_its_labels() -> None:
    columns = (Column("label", 200), *(Column(f"c{n}", 60, "right") for n in range(60)))
    cells = (Cell(("計",), scope="row"), *(Cell((str(n),), "number", value=n) for n in range(60)))
    table = Table("wide", "list", "", columns, (Row((empty(61),), kind="head"),), (Row(cells),))
    file = Book("ja")

    LeafWriting(Canvas(file, file.sheet("表")), words_of("ja"), Leaf("表", "幅の広い表", table), ()).write(
        Setup("", "", "")
    )
    sheet = read(file.to_bytes())["表"]

    assert (sheet.page_setup.fitToWidth, sheet.print_title_cols) == (2, "$A:$A")
    assert [cell.value for cell in sheet[4]][1:] == list(range(60))


def test_a_name_of_400_characters_stands_whole_in_a_row_that_is_high_enough() -> None:
    name = "広域連携" * 100
    book = made(with_names(crafted.large(3), name))

    cell = next(cell for row in book["事例の指標"].iter_rows() for cell in row if cell.value == name)
    sheet = cell.parent
    letters = sheet.column_dimensions[cell.column_letter].width * 5.5 / 11

    assert sheet.row_dimensions[cell.row].height >= 400 / letters * 11
    assert sheet.row_dimensions[cell.row].height <= 409


def test_300_comments_have_300_rows() -> None:
    book = made(crafted.large(6, comments=300))

    rows = [
        row
        for name in ("コメント（効果）", "コメント（改善点）")
        for row in grid(book[name])
        if row[1].startswith("募集から")
    ]

    assert len(rows) == 300


def test_a_text_higher_than_a_row_goes_on_in_the_next() -> None:
    text = "".join(f"{n}番目の文。" for n in range(2000))
    register = crafted.large(1, comments=1)
    book = made(replace(register, comments=tuple(replace(c, text=text) for c in register.comments)))

    sheet = book["コメント（効果）"]
    column = [row[1] for row in grid(sheet)]

    assert text in "".join(column)
    assert max(height.height or 0 for height in sheet.row_dimensions.values()) <= 409


def test_a_text_longer_than_a_cell_says_that_it_goes_on() -> None:
    register = crafted.bare()
    longest = replace(register, projects=tuple(replace(p, name="長" * 40_000) for p in register.projects))

    held = max(texts(made(longest)), key=len)

    assert len(held) == 32_767
    assert held.endswith("長…")


def test_a_year_without_results_gives_its_sheets_without_a_figure_of_them() -> None:
    book = made(crafted.bare(None))

    assert "未報告" in texts(book)
    assert book["データ_評価"].max_row == 2


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "http://example.jp/"])
def test_a_text_is_never_taken_for_a_formula_or_an_address(text: str) -> None:
    book = made(with_names(crafted.large(2), text))

    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == text]

    assert cells
    assert {(cell.data_type, cell.hyperlink) for cell in cells} == {("s", None)}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("制\x00御\x1b文字", "制御文字"),
        ("改  \r\n行", "改\n行"),
        ("\\_x000D\\_", "_x000D_"),
        ("非\ufffe文字", "非文字"),
        ("𠮷野家", "𠮷野家"),
    ],
)
def test_signs_that_a_file_refuses_are_left_out_and_all_others_kept(text: str, held: str) -> None:
    register = crafted.large(1)
    told = tuple(replace(project, summary=text) for project in register.projects)

    book = made(replace(register, projects=told))

    assert held in texts(book)


@pytest.mark.parametrize("name", ["[案]:*?/\\'表", "=合計", "𠮷" * 40, "History", "a" * 31])
def test_sheets_get_legal_names_whatever_the_papers_are_called(name: str) -> None:
    register = crafted.large(2)
    vision = tuple(replace(vision, name=name) for vision in register.visions)

    names = made(replace(register, visions=vision)).sheetnames

    assert all(1 <= len(n.encode("utf-16-le")) // 2 <= 31 and not set(n) & set("[]:*?/\\") for n in names)
    assert len({n.casefold() for n in names}) == len(names)


def test_marks_of_a_text_are_no_letters_of_a_cell() -> None:
    register = crafted.large(1)
    told = tuple(
        replace(project, summary="**講習会**を開く\n\n3. 募集\n4. *開催*") for project in register.projects
    )

    book = made(replace(register, projects=told))

    assert "講習会を開く\n3. 募集\n4. 開催" in texts(book)


def test_figures_of_15_digits_are_kept_to_the_last() -> None:
    register = crafted.bare()
    large = 999_999_999_999_999 * 10_000
    results = tuple(replace(result, value=large) for result in register.results)

    book = made(replace(register, results=results))

    assert "999,999,999,999,999人" in {shown(c) for s in book for row in s.iter_rows() for c in row}

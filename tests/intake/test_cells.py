"""What a cell is: its exact value, its kind, where it stands, and what is known of it beside its value."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import pytest
import xlsxwriter
from PIL import Image
from scripts.hostile.layouts import lined, made
from scripts.hostile.old_book import filled, old
from scripts.hostile.open_document import ods, row, said
from scripts.hostile.raw_book import CELL, HEAD, book, cells, parts, sheet, zipped
from tests.intake.reading_here import codes_of, read_here
from tests.materials.office import converted

from renkei.intake import read_book
from renkei.intake.book import Cell, Sheet


def picture(colour: str = "red") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (4, 3), colour).save(out, "PNG")
    return out.getvalue()


def kinds(book) -> dict[str, tuple[str, object]]:
    return {cell.address: (cell.kind, cell.value) for cell in book.sheets[0]}


def fill(whole, sheet) -> None:
    share, unit = whole.add_format({"num_format": "0.0%"}), whole.add_format({"num_format": '0"人"'})
    sheet.write_row(0, 0, ["番号", 0.1, 12, True])
    sheet.write(1, 0, 0.789, share)
    sheet.write(1, 1, 1800, unit)
    sheet.write_datetime(1, 2, date(2024, 4, 1), whole.add_format({"num_format": "yyyy/m/d"}))
    sheet.write_formula(2, 0, "=1/0", None, "#DIV/0!")
    sheet.merge_range("A5:C6", "結合")
    sheet.set_row(7, None, None, {"hidden": True})
    sheet.write(7, 0, "隠")
    sheet.set_column("E:E", None, None, {"hidden": True})
    sheet.write(0, 4, "隠れた列")


FORMATS = ("xlsx", "ods", "xls")


@pytest.fixture(scope="session")
def office_books(tmp_path_factory):
    """The same sheet as LibreOffice saves it in each format."""
    folder = tmp_path_factory.mktemp("books")
    source = folder / "source.xlsx"
    source.write_bytes(made(fill))
    return {form: read_book(converted(source, form, folder / form)) for form in FORMATS}


@pytest.mark.parametrize("form", FORMATS)
def test_a_sheet_is_the_same_in_every_format_of_an_office(office_books, form):
    book = office_books[form]

    found = kinds(book)

    assert book.kind == form
    assert {at: found[at] for at in ("A1", "B1", "C1", "A2", "B2", "C2", "A3", "A5", "A8", "E1")} == {
        "A1": ("text", "番号"),
        "B1": ("number", Decimal("0.1")),
        "C1": ("number", 12),
        "A2": ("number", Decimal("0.789")),
        "B2": ("number", 1800),
        "C2": ("date", date(2024, 4, 1)),
        "A3": ("error", "#DIV/0!"),
        "A5": ("text", "結合"),
        "A8": ("text", "隠"),
        "E1": ("text", "隠れた列"),
    }


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_known_of_a_cell_is_the_same_in_every_format(office_books, form):
    sheet = office_books[form].sheets[0]

    assert sheet.merged == ("A5:C6",)
    assert (sheet.hidden_rows, sheet.hidden_columns) == ({8}, {5})
    assert [sheet.at(*at).is_hidden for at in ((8, 1), (1, 5), (1, 1))] == [True, True, False]
    assert sheet.at(3, 1).is_formula
    assert "%" in sheet.at(2, 1).format
    assert "人" in sheet.at(2, 2).format
    assert sheet.at(1, 2).format == ""


def test_a_number_is_exact_and_whole_numbers_are_whole():
    found = read_here(book(sheet(cells("><v>0.1</v>", "><v>12</v>", "><v>0.30000000000000004</v>")))).sheets[
        0
    ]

    assert [(cell.value, type(cell.value)) for cell in found] == [
        (Decimal("0.1"), Decimal),
        (12, int),
        (Decimal("0.30000000000000004"), Decimal),
    ]


def test_a_place_without_a_value_is_an_empty_cell_that_knows_its_area():
    found = read_here(lined("見出し||x", "a", merged=("A1:B1",))).sheets[0]

    assert found.at(1, 2) == Cell(1, 2, None, "empty", merged="A1:B1")
    assert found.shown(1, 2).value == "見出し"
    assert found.at(9, 9) == Cell(9, 9)
    assert (found.height, found.width) == (2, 3)


def test_a_large_merged_area_lies_over_its_cells_and_no_others():
    found = Sheet("s", merged=("B2:Z500", "AA1:AB2"))

    assert [found.merged_at(*at) for at in ((2, 2), (500, 26), (501, 2), (3, 1), (3, 27), (1, 27))] == [
        "B2:Z500",
        "B2:Z500",
        "",
        "",
        "",
        "AA1:AB2",
    ]


def test_a_formula_without_result_is_told_from_one_whose_result_is_blank():
    found = read_here(
        book(sheet(cells("><f>1+1</f>", ' t="str"><f>""</f><v></v>', "><f>1</f><v>0</v>")))
    ).sheets[0]

    assert [(cell.kind, cell.value, cell.is_formula) for cell in found] == [
        ("unvalued", None, True),
        ("text", "", True),
        ("number", 0, True),
    ]


def test_pictures_that_float_and_pictures_in_cells_are_found_with_their_bytes():
    red, blue = picture(), picture("blue")

    def drawn(_, sheet):
        sheet.insert_image("F3", "a.png", {"image_data": io.BytesIO(red), "description": "赤い写真"})
        sheet.embed_image("B2", "b.png", {"image_data": io.BytesIO(blue)})

    found = read_here(made(drawn)).sheets[0]

    assert [(one.address, one.content, one.alt) for one in found.pictures] == [
        ("F3", red, "赤い写真"),
        ("B2", blue, ""),
    ]
    assert "B2" not in kinds(read_here(made(drawn)))


def test_a_picture_in_a_cell_of_wps_is_found_by_its_name():
    whole = parts(sheet(cells(' t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v>')))
    image = (
        f'{HEAD}<c:cellImages xmlns:c="c" xmlns:x="x" xmlns:a="a" xmlns:r="r"><c:cellImage><x:pic><x:nvPicPr>'
        '<x:cNvPr id="1" name="ID_1" descr="絵"/></x:nvPicPr><a:blip r:embed="rId1"/></x:pic></c:cellImage></c:cellImages>'
    )
    related = (
        f'{HEAD}<Relationships><Relationship Id="rId1" Type="t/image" Target="media/a.png"/></Relationships>'
    )
    more = {
        "xl/cellimages.xml": image,
        "xl/_rels/cellimages.xml.rels": related,
        "xl/media/a.png": picture(),
    }

    found = read_here(zipped({**whole, **more})).sheets[0].pictures

    assert [(one.address, one.content, one.name, one.alt) for one in found] == [
        ("A1", picture(), "ID_1", "絵")
    ]


def test_a_picture_of_an_open_document_is_found_in_its_cell():
    frame = (
        "<draw:frame draw:name='写真'><draw:image xlink:href='Pictures/a.png' xmlns:xlink='x'/></draw:frame>"
    )
    content = ods(
        row(said("a"), f"<table:table-cell>{frame}</table:table-cell>"), **{"Pictures/a.png": picture()}
    )

    found = read_here(content, "x.ods").sheets[0].pictures

    assert [(one.address, one.content, one.name) for one in found] == [("B1", picture(), "写真")]


def test_a_picture_that_stands_elsewhere_is_not_fetched():
    drawing = '<xdr:blip xmlns:xdr="x" xmlns:r="r" r:embed="rId1"/>'
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    to_drawing = f'<Relationships><Relationship Id="a" Type="{base}drawing" Target="../drawings/d.xml"/></Relationships>'
    outside = (
        f'<Relationships><Relationship Id="rId1" Type="{base}image" Target="http://192.0.2.1/a.png" '
        'TargetMode="External"/></Relationships>'
    )
    whole = parts(sheet(CELL, after='<drawing xmlns:r="r" r:id="a"/>'))
    more = {
        "xl/worksheets/_rels/sheet1.xml.rels": to_drawing,
        "xl/drawings/d.xml": drawing,
        "xl/drawings/_rels/d.xml.rels": outside,
    }

    assert read_here(zipped({**whole, **more})).sheets[0].pictures == ()


def test_a_name_that_says_another_kind_is_remarked():
    found = read_here(old(filled), "照会.xlsx")

    assert found.kind == "xls"
    assert [(one.code, one.values["named"], one.values["found"]) for one in found.noticed] == [
        ("file_named_otherwise", ".xlsx", ".xls")
    ]


def test_an_error_that_only_new_spreadsheets_know_keeps_its_sign_and_the_book_is_read():
    content = book(sheet(cells(' t="e"><f>SEQUENCE(9)</f><v>#SPILL!</v>', ' t="str"><v>#SPILL!</v>')))

    assert kinds(read_here(content)) == {"A1": ("error", "#SPILL!"), "B1": ("text", "#SPILL!")}


def test_a_sheet_written_in_the_usual_way_and_one_that_is_not_are_read_alike():
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="str"><v>p{n}</v></c><c r="C{n}"><v>{n}</v></c></row>'
        for n in range(1, 50)
    )
    other = rows.replace('<c r="', "<c  r='").replace('"', "'")

    usual, unusual = read_here(book(sheet(rows))), read_here(book(sheet(other)))

    assert kinds(usual) == kinds(unusual)
    assert len(kinds(usual)) == 98


def test_text_in_half_a_character_is_carried_over():
    assert codes_of(book(sheet(cells(' t="str"><v>a&#xFFFD;b</v>')))) == []


@pytest.mark.parametrize("is_1904", [False, True])
def test_days_are_days_in_both_calendars_of_excel(is_1904):
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "date_1904": is_1904}) as whole:
        form = whole.add_format({"num_format": '[$-411]ggge"年"m"月"d"日"'})
        whole.add_worksheet().write_datetime(0, 0, date(2025, 3, 31), form)

    assert kinds(read_here(out.getvalue())) == {"A1": ("date", date(2025, 3, 31))}


@pytest.mark.parametrize("value", ["", "<v></v>", "<v/>", "\n  <v></v>\n  "])
def test_a_formula_without_a_value_is_known_also_between_line_breaks(value):
    content = book(sheet(f'<row r="1">\n <c r="A1">\n  <f>1+1</f>\n  {value}\n </c>\n</row>'))

    assert read_here(content).sheets[0].at(1, 1).kind == "unvalued"

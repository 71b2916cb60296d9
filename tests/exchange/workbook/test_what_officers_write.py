"""What officers wrote into a workbook and what must not become of it: a value ten thousand times too small, a town lost."""

from decimal import Decimal

import pytest
from tests.exchange.workbook.desk import MIHON, PROJECTS, RESULTS, book, edited, facts, faults, proposed, read

from renkei.exchange.workbook import ALL

MADE_UP = book(MIHON)
ID = {cell.row: str(cell.value) for cell in MADE_UP.sheet(RESULTS) if cell.column == 1}  # type: ignore[union-attr]
ROW = {
    (ID[cell.row], cell.value): cell.row
    for cell in MADE_UP.sheet(RESULTS)  # type: ignore[union-attr]
    if cell.column == 3
}
NAME = next(each.name for each in facts(MIHON).indicators if each.id == "p005-i2")


def in_row(indicator: str, **cells: object) -> dict[str, object]:
    """Cells of the row of an indicator's last year, by the letters of their columns."""
    return {f"{column}{ROW[indicator, 2024]}": value for column, value in cells.items()}


def test_a_number_in_ten_thousands_waits_until_the_row_says_what_it_counts() -> None:
    changed = edited(RESULTS, in_row("p005-i2", A=NAME, D="12.3万人", O=None), of=MADE_UP)

    assert [(code, after) for code, _, _, after in proposed(changed)] == [
        ("name_for_id", "p005-i2"),
        ("number_in_other_unit", "123000"),
    ]


def test_a_number_in_ten_thousands_of_an_unknown_unit_is_no_number() -> None:
    changed = edited(RESULTS, in_row("p005-i2", A="だれも知らない指標", D="12.3万人"), of=MADE_UP)

    assert "number_of_unknown_unit" in [code for code, _ in faults(changed)]
    assert proposed(changed) == []


@pytest.mark.parametrize("sign", ["同上", "〃"])
def test_a_number_is_not_taken_from_above_for_another_indicator(sign: str) -> None:
    changed = edited(RESULTS, in_row("p021-i1", D=sign), of=MADE_UP)
    row = ROW["p021-i1", 2024]

    (fault,) = read(changed).faults

    assert (fault.code, fault.place.cell, fault.values["source"]) == (
        "cell_ditto_of_other",
        f"D{row}",
        f"D{row - 1}",
    )
    assert read(changed).proposals == ()


def test_a_number_from_above_names_the_cell_it_comes_from() -> None:
    (proposal,) = read(edited(RESULTS, {"A3": ID[2], "C3": 2099, "D3": "同上"}, of=MADE_UP)).proposals

    assert (proposal.code, proposal.after, proposal.values["source"]) == ("cell_ditto", "2", "D2")


def test_every_member_of_a_list_is_proposed_or_none() -> None:
    both = edited(PROJECTS, {"J3": "見本市・雛形町"}, of=MADE_UP)
    more = edited(PROJECTS, {"J3": "見本市ほか2町"}, of=MADE_UP)

    assert proposed(both) == [("unknown_municipality_near", "J3", "見本市・雛形町", "見本市、雛形町")]
    assert (proposed(more), faults(more)) == ([], [("unknown_municipality", "J3")])


def test_the_members_that_were_proposed_are_read() -> None:
    register = read(edited(PROJECTS, {"J3": "見本市・雛形町"}, of=MADE_UP), ALL).register

    assert register is not None
    assert len(register.projects[1].participants) == 2


def test_a_role_by_its_number_is_proposed() -> None:
    at = next(cell for cell in MADE_UP.sheet(PROJECTS).rows[0] if cell.value == "役割")  # type: ignore[union-attr]
    address = at.address.replace("1", "3")

    assert proposed(edited(PROJECTS, {address: "2"}, of=MADE_UP)) == [
        ("id_malformed_near", address, "2", "r2")
    ]


def test_a_number_alone_is_read_as_it_stands() -> None:
    changed = edited(RESULTS, in_row("p005-i2", D=Decimal("12.3")), of=MADE_UP)

    assert proposed(changed) == []

"""Numbers in running words, and cells as officers fill them."""

from __future__ import annotations

import pytest

from renkei.domain.reckoning.grid import cell_of
from renkei.domain.reckoning.told import told_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1億2,000万円", [("120000000", "円")]),
        ("50,500千円", [("50500", "千円")]),
        ("263.0万人", [("263.0", "万人")]),
        ("令和2～6年度の5年間で44から57事業", [("44", ""), ("57", "事業")]),
        ("役割3で5項目増", [("5", "項目")]),
        ("▲３．５％、△2ポイント", [("-3.5", "%"), ("-2", "ポイント")]),
        ("（3）会議、1. 目的、第2期、資料4、R6.3、10時30分", []),
        ("A31、B14、A4判", [("31", ""), ("14", "")]),
        ("2024人と2024", [("2024", "人")]),
        ("90歳以上 5人", [("5", "人")]),
    ],
)
def test_quantities_are_told_from_years_days_and_numberings(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(f"{one.printed}", one.unit) for one in told_in(text)] == expected


@pytest.mark.parametrize("text", ["約1,800人", "1回以上/年度", "3～5人", "1,800人程度"])
def test_what_is_about_or_at_least_that_is_no_certain_number(text: str) -> None:
    assert all(one.is_rough for one in told_in(text))


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("31", "number", "31"),
        ("１，８００", "number", "1800"),
        ("31\n54.4％", "number", "31"),
        ("57※1", "number", "57"),
        ("13 → 11", "number", "11"),
        ("1,800（見込）", "number", "None"),
        ("－", "missing", "None"),
        ("…", "missing", "None"),
        ("集計中", "missing", "None"),
        ("", "blank", "None"),
        ("0", "number", "0"),
        ("(45)", "words", "None"),
        ("令和7年3月14日", "words", "None"),
        ("参加者 87人", "words", "None"),
    ],
)
def test_a_cell_is_a_number_a_gap_or_words(text: str, kind: str, value: str) -> None:
    cell = cell_of(text)

    assert (cell.kind, f"{cell.value if cell.value is None else cell.value // 10_000}") == (kind, value)

"""Every fault of a table is said in a sentence, with all its values, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from renkei.domain.errors import Refused
from renkei.exchange.graded_table import grade_table
from renkei.scales import preset
from renkei.wording import words_of
from renkei.wording.faults import FAULTS
from renkei.wording.table_faults import TABLE_FAULTS

SRC = Path(__file__).parents[2] / "src/renkei"
SOURCES = [
    path
    for name in ("exchange/graded_table*", "intake/indicator_rows/*", "domain/spelled_*")
    for path in SRC.glob(f"{name}.py")
]
CODE = re.compile(r'"((?:table|number|year|target)_[a-z_]+)"')
NO_FAULTS = {
    *("target_kind", "year_without", "number_fault"),  # a column, and names that only look like codes
}
HEADINGS = "indicator,unit,direction,baseline,target,actual,year,target_kind,start_year,end_year"
ROWS = [
    "n,人,増,,100,1O0,R6,,,",
    "n,人,増,,100,約90,R6,,,",
    "n,人,増,,約100,90,R6,,,",
    "n,人,増,,20～10,90,R6,,,",
    "n,人,増,,100件,90,R6,,,",
    "n,,増,,100千円,90,R6,,,",
    "n,人,上々,,100,90,R6,,,",
    "n,人,増,,100,90,R6,以下に,,",
    "n,人,増,,100以下,90,R6,at_least,,",
    "n,人,増,,100,90,令和6年,,R3,R7",
    "n,人,増,,100,90,6,,R3,R7",
    "n,人,増,,100,90,令和6（2023）年度,,R3,R7",
    "n,人,増,,100,90,いつか,,R3,R7",
    "n,人,増,,100,90,R9,,R3,R7",
    "n,人,増,,100,90,R6,,R7,R3",
    "n,,増,,令和6年度までに策定,策定済み,R6,,,",
    "n,人,増,,100",
    "n,人,増,,100,90,R6,,,,x",
    *(
        f"n,人,増,,100,\"{actual}\",R6,,,"
        for actual in (
            "なし", "=1+1", "#N/A", "(100)", "1E5", "12:30", "R6.3", "3/4", "10～20", "1.2.3", "١٢", "1,23,4", "1人2人",
            "1.23456", "abc",
        )
    ),
]  # fmt: skip
TABLES = [
    b"", b"PK\x03\x04", HEADINGS.encode("utf-16"), f'{HEADINGS}\n"n'.encode(), f'{HEADINGS}\n"n"n,'.encode(),
    "指標,目標直,備考,備考,grade,実績値,actual".encode(),
]  # fmt: skip


def codes_of_the_source() -> set[str]:
    found = {code for path in SOURCES for code in CODE.findall(path.read_text(encoding="utf-8"))}
    return found - NO_FAULTS


def test_every_code_of_the_source_has_a_sentence():
    assert codes_of_the_source() - set(FAULTS) == set()


def test_no_sentence_is_left_over():
    assert set(TABLE_FAULTS) - codes_of_the_source() == set()


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("row", ROWS)
def test_what_is_wrong_with_a_row_is_said_with_every_value(row, language):
    said = grade_table(f"{HEADINGS}\n{row}\n".encode(), preset("tama"), words_of(language)).rows[0].trace

    assert said
    assert "?" not in said
    assert not CODE.search(f'"{said}"')


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("data", TABLES)
def test_what_is_wrong_with_a_table_is_said_with_every_value(data, language):
    with pytest.raises(Refused) as refused:
        grade_table(data, preset("tama"), words_of(language), file="t.csv")

    for fault in refused.value.faults:
        said = words_of(language).fault(fault)
        assert said.startswith("t.csv")
        assert "?" not in said

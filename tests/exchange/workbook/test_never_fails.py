"""Whatever people write wherever they like: a register, proposals or faults by cell, never a failure of the reader."""

import datetime
from decimal import Decimal

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.exchange.workbook.desk import Value, edited, error, formula, pictured_book
from tests.sampling import tries

from renkei.exchange.workbook import ALL, NOTHING
from renkei.exchange.workbook.decisions import proposals_to_csv
from renkei.exchange.workbook.reading import reading_of
from renkei.intake import Cell
from renkei.intake.address import address
from renkei.wording.words import words_of

SHEETS = [sheet.name for sheet in pictured_book().sheets if sheet.rows]
WORDS = (
    *(
        "同上",
        "〃",
        "約1,800人",
        "※集計中",
        "　",
        "=1+1",
        "p3",
        "p003｜x",
        "合計",
        "※注",
        "2024年",
        "R6.3",
        "１２",
    ),
    *("1e5", "\n", "_x000D_", "（なし）", '"', '"a b"、c', "true", "縺ゅ♀", "青森", "a" * 40_000, "\u202e"),
    *("photos/../x", "/", "..", "photos/"),
)
NUMBERS = (12, 0, -1, 10**20, Decimal("0.1"), Decimal("1E+3"), True)
DATES = (datetime.date(2025, 3, 4), datetime.datetime(2025, 3, 4, 5, 6))
ODD = (error(), formula(None, "unvalued"), formula(3), Cell(1, 1, "09:30:00", "time"), None)
cells: st.SearchStrategy[dict[str, Value]] = st.dictionaries(
    st.builds(address, st.integers(1, 14), st.integers(1, 20)),
    st.sampled_from((*WORDS, *NUMBERS, *DATES, *ODD)),
    max_size=12,
)


@settings(
    max_examples=tries(5),
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
@given(st.dictionaries(st.sampled_from(SHEETS), cells, min_size=1, max_size=6))
def test_whatever_stands_in_the_cells_is_answered(written: dict[str, dict[str, Value]]) -> None:
    book = pictured_book()
    for sheet, of_sheet in written.items():
        book = edited(sheet, of_sheet, of=book)

    asked, accepted = reading_of(book, NOTHING), reading_of(book, ALL)

    assert accepted.undecided == ()
    assert asked.register is None or asked.undecided == ()
    for language in ("ja", "en"):
        words = words_of(language)
        assert all(map(words.fault, asked.faults))
        assert all(map(words.finding, asked.findings))
        assert proposals_to_csv(words, asked.proposals, NOTHING)

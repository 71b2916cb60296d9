"""Where to look first for what stands in the way of a grade."""

from __future__ import annotations

import pytest

from renkei.exchange.tables import IN_CSV
from renkei.wording import words_of
from renkei.wording.reasons import CELLS, cell


@pytest.mark.parametrize("code", CELLS)
def test_a_cell_that_is_named_is_one_of_the_facts(code: str) -> None:
    file, column = CELLS[code]
    columns = {(table.file, each.heading) for table in IN_CSV for each in table.columns}

    assert (file, column) in columns or (file, column) in {
        ("region.toml", "scale"),
        ("region.toml", "vision"),
    }


def test_a_reason_of_an_office_s_own_is_looked_for_among_the_results() -> None:
    assert cell(words_of("ja"), "災害のため") == "results.csv の missing"

"""Pages of a size that no office writes: they are reckoned in the time that their length asks for, not its square."""

from __future__ import annotations

from time import process_time

import pytest
from tests.domain.reckoning.printed import page

from renkei.domain.reckoning.checked import checked
from renkei.domain.reckoning.grid import Box
from renkei.domain.reckoning.page import Page, Table

SECONDS = 2.0  # each takes a third of one; searched through again for each number, 3 to 35
LINES = {
    "lines of one figure each": "\n".join(f"「順調」は{at}項目" for at in range(5_000)),
    "parts in one line": "\n".join("1 " * 1_000 for _ in range(200)),
    "percentages that rose": "\n".join("1%増" * 390 for _ in range(3)),
}


@pytest.mark.parametrize("text", LINES.values(), ids=LINES)
def test_a_long_text_is_reckoned_in_time(text: str) -> None:
    start = process_time()

    checked([page(text)])

    assert process_time() - start < SECONDS


def test_headings_of_cells_that_nothing_covers_are_read_in_time() -> None:
    covered = [[Box("計", is_own=at == 0) for at in range(90)] for _ in range(250)]
    start = process_time()

    checked([Page(1, tables=[Table([*covered, [Box(f"{at}") for at in range(90)]])])])

    assert process_time() - start < SECONDS

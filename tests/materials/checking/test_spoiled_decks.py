"""Decks that somebody has spoiled are checked as far as they can be read, or refused in words. All of them are in `make soak`."""

from __future__ import annotations

import pytest
from scripts.hostile.decks import cases

from renkei.domain.errors import FileRefused
from renkei.intake.limits import DECK_LIMITS
from renkei.intake.screen import screened
from renkei.materials.checking import check_deck
from renkei.wording.deck_findings import DECK_FINDINGS
from renkei.wording.faults import FAULTS

CASES = {case.name: case for case in cases()}
SAID = DECK_FINDINGS.keys() | FAULTS.keys()


def codes(name: str) -> set[str]:
    """What is found in a spoiled deck, or why it is refused."""
    try:
        safe = screened(CASES[name].make(), "pptx", limits=DECK_LIMITS, file=name)
        return {one.code for one in check_deck(safe, name).findings}
    except FileRefused as refused:
        return {fault.code for fault in refused.faults}


@pytest.mark.parametrize(
    "name",
    [
        *("chart-beyond-numbers", "chart-below-zero", "chart-is-no-xml", "chart-missing", "book-no-zip"),
        *("book-other-cells", "table-span-digits", "table-no-columns", "shape-place-digits"),
    ],
)
def test_what_is_spoiled_is_passed_over_or_told_in_words(name: str) -> None:
    assert codes(name) <= SAID


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("list-year", "deck_list_damaged"),
        ("book-bomb", "chart_sheet_unreadable"),
        ("no-presentation", "deck_without_slides"),
    ],
)
def test_what_cannot_be_read_is_told(name: str, code: str) -> None:
    assert code in codes(name)

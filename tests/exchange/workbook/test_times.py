"""Times of meetings as spreadsheet programs keep them: a time of day is taken, anything else is asked or refused."""

from datetime import date, datetime

import pytest
from tests.exchange.workbook.desk import RESULTS, Value, cell, edited, read

from renkei.exchange.kinds import Clock
from renkei.exchange.table import Column
from renkei.exchange.workbook import Accept
from renkei.exchange.workbook.cell_values import taken
from renkei.intake import Cell

MEETINGS = "会議"


def clock(text: str) -> Cell:
    """A time or a length of time as the reader gives it."""
    return Cell(1, 1, text, "time")


# what stands in a meeting's time of beginning: the proposal, or the fault
CASES: list[tuple[Value, tuple[str, str, str] | str | None]] = [
    (clock("9:30:00"), None),
    (clock("09:30:00"), None),
    (clock("14:30:25"), ("cell_seconds", "14:30:25", "14:30")),
    (clock("14:30:00.5"), ("cell_seconds", "14:30:00.5", "14:30")),
    (clock("30:15:00"), "cell_time"),
    (clock("-1:30:00"), "cell_time"),
    (date(2024, 8, 10), "cell_date"),
    (datetime(2024, 8, 10), "cell_date"),
    (datetime(2024, 8, 10, 14, 30), ("cell_day_with_time", "2024-08-10 14:30", "14:30")),
]


@pytest.mark.parametrize(("stands", "told"), CASES)
def test_only_a_time_of_day_is_taken_as_one(stands: Value, told: tuple[str, str, str] | str | None) -> None:
    got = taken(cell("J2", stands), Column("begins", Clock()))

    if isinstance(told, tuple):
        assert ((got.code, got.kept, got.raw), got.is_sure) == (told, False)
    else:
        assert (got.code, got.fault) == ("", told or "")


def test_nine_thirty_is_taken_however_the_program_counts_it() -> None:
    register = read(edited(MEETINGS, {"J2": clock("9:30:00")})).register

    assert register is not None
    assert f"{register.meetings[0].begins:%H:%M}" == "09:30"


def test_a_time_that_is_declined_is_refused() -> None:
    changed = edited(MEETINGS, {"J2": clock("14:30:25")})
    (proposal,) = read(changed).proposals

    (fault,) = read(changed, Accept(declined=frozenset({proposal.mark}))).faults

    assert (fault.code, fault.place.cell, fault.values["found"]) == ("cell_time", "J2", "14:30:25")


def test_a_time_in_the_place_of_a_text_is_asked() -> None:
    (proposal,) = read(edited(RESULTS, {"P3": clock("14:30:00")})).proposals

    assert (proposal.code, proposal.after, proposal.is_sure) == ("cell_time_for_text", "14:30", False)

"""What is not there, what is empty and what is zero are three things, also between two registers."""

from dataclasses import replace

import pytest
from tests.materials import crafted

from renkei.domain.project import Figure
from renkei.domain.register import Register
from renkei.domain.register_difference import Happened, Named
from renkei.domain.tree import STYLES
from renkei.exchange.comparing import compare
from renkei.exchange.comparing.naming import word
from renkei.exchange.kinds import Choice

BASE = crafted.large(3)
NOTE = "photos/note.txt"


def happened(before: Register, after: Register, table: str) -> list[Happened]:
    return [change.happened for change in compare(before, after).changes() if change.table == table]


def with_note(content: bytes | None) -> Register:
    return replace(BASE, files=() if content is None else ((NOTE, content),))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (None, b"", Happened.ADDED),
        (b"", None, Happened.REMOVED),
        (b"", b"a", Happened.CHANGED),
        (b"a", b"", Happened.CHANGED),
        (None, b"a", Happened.ADDED),
    ],
)
def test_an_empty_file_is_one_that_is_there(
    before: bytes | None, after: bytes | None, told: Happened
) -> None:
    assert happened(with_note(before), with_note(after), "files") == [told]


@pytest.mark.parametrize(
    ("value", "told"),
    [(0, [Happened.REMOVED, Happened.ADDED]), (None, [Happened.CHANGED])],
)
def test_a_number_of_zero_is_filled_in(value: int | None, told: list[Happened]) -> None:
    before, after = (
        replace(BASE, figures=(Figure(BASE.projects[0].id, 2024, 1, name, number, "人"),))
        for name, number in (("来場者", value), ("配布数", None))
    )

    assert sorted(happened(before, after, "figures")) == sorted(told)


def test_a_role_without_a_numeral_is_named_in_both_languages() -> None:
    assert word(Choice(STYLES), "none") == Named("なし", "none")

"""Folder and workbook hold exactly the same."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from tests.exchange.registers import registers
from tests.exchange.workbook.desk import AOMORI, MIHON, book, facts, read
from tests.sampling import tries

from renkei.domain.register import Register
from renkei.exchange import load, save
from renkei.exchange.folder_writing import folder_files
from renkei.exchange.workbook import WorkbookReading, write_workbook
from renkei.exchange.workbook.reading import reading_of
from renkei.intake import LIMITS
from renkei.intake.child import answer
from renkei.intake.telling import book_told


@cache
def untouched(folder: Path) -> WorkbookReading:
    return read(book(folder))


@pytest.mark.parametrize("folder", [AOMORI, MIHON], ids=["aomori", "mihon"])
def test_both_examples_come_back_byte_for_byte(folder: Path) -> None:
    register = untouched(folder).register

    assert register is not None
    assert folder_files(register) == {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_a_book_that_nobody_touched_asks_nothing() -> None:
    reading = untouched(MIHON)

    assert (reading.faults, reading.proposals, reading.findings) == ((), (), ())


def test_the_english_book_holds_the_same() -> None:
    assert read(book(AOMORI, "en")).register == facts(AOMORI)


def test_the_same_facts_are_the_same_bytes() -> None:
    assert write_workbook(facts()) == write_workbook(load(AOMORI))


def test_the_library_takes_a_workbook_for_the_facts(tmp_path: Path) -> None:
    save(facts(), tmp_path / "facts.xlsx")

    assert load(tmp_path / "facts.xlsx") == facts()


@settings(
    max_examples=tries(3),
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
@given(registers())
def test_nothing_of_a_register_is_lost_in_a_workbook(register: Register) -> None:
    content = write_workbook(register)

    # read in this process: a new one for each example would take most of the time
    told = book_told(b"".join(answer(content, LIMITS)), "facts.xlsx", content, LIMITS)

    assert reading_of(told).register == register

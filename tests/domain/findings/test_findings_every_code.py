"""Every thing that can be found is found where it should be, and only there."""

from __future__ import annotations

import pytest
from tests.domain.findings.cases import CASES
from tests.domain.findings.region import REGISTER, codes, found, with_last_year
from tests.domain.findings.said import said

from renkei.domain.finding import LEVELS
from renkei.wording import words_of

JAPANESE = words_of("ja")
SAID = said()
every_case = pytest.mark.parametrize("code", CASES)


@every_case
def test_what_is_broken_is_found(code: str) -> None:
    assert code in codes(CASES[code])


@every_case
def test_what_is_found_is_said_with_its_weight_its_record_and_its_numbers(code: str) -> None:
    lines = [(f.level, f.code, f.subject, JAPANESE.finding(f)) for f in found(CASES[code])]

    assert lines == SAID[code]


def test_a_sound_year_gives_no_finding() -> None:
    assert codes(REGISTER) == []
    assert codes(with_last_year()) == []


@every_case
def test_errors_come_first_then_warnings_then_notes(code: str) -> None:
    levels = [LEVELS.index(finding.level) for finding in found(CASES[code])]

    assert levels == sorted(levels)


def test_looking_twice_finds_the_same() -> None:
    assert all(found(register) == found(register) for register in CASES.values())

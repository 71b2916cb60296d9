"""Every thing that can be found is found where it should be, and only there."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from tests.domain.findings.cases import CASES
from tests.domain.findings.region import REGISTER, codes, found, with_last_year

import renkei.domain
from renkei.domain.finding import LEVELS
from renkei.domain.findings import CHECKS

every_case = pytest.mark.parametrize("code", CASES)


@every_case
def test_what_is_broken_is_found(code: str) -> None:
    assert code in codes(CASES[code])


def test_a_sound_year_gives_no_finding() -> None:
    assert codes(REGISTER) == []
    assert codes(with_last_year()) == []


@every_case
def test_errors_come_first_then_warnings_then_notes(code: str) -> None:
    levels = [LEVELS.index(finding.level) for finding in found(CASES[code])]

    assert levels == sorted(levels)


def test_looking_twice_finds_the_same() -> None:
    assert all(found(register) == found(register) for register in CASES.values())


def test_no_check_is_left_out_of_the_table() -> None:
    folder = Path(renkei.domain.__file__).parent
    written = {
        f"{path.stem}.{function.name}"
        for path in folder.glob("findings_*.py")
        for function in ast.parse(path.read_text("utf-8")).body
        if isinstance(function, ast.FunctionDef) and _is_check(function)
    }

    assert written == {f"{check.__module__.split('.')[-1]}.{check.__name__}" for check in CHECKS}


def _is_check(function: ast.FunctionDef) -> bool:
    returns = ast.unparse(function.returns) if function.returns else ""
    arguments = [argument.arg for argument in function.args.args]
    return returns == "Iterator[Finding]" and arguments == ["context"] and function.name[0] != "_"

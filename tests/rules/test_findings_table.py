"""The table of checks holds every check that is written."""

from __future__ import annotations

import ast
from pathlib import Path

import renkei.domain
from renkei.domain.findings import CHECKS


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

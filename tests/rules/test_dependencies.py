"""What renkei is installed with is what it imports: nothing that nobody uses, nothing that only comes along with another."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib.metadata import distribution
from itertools import chain

from tests.rules.conftest import ROOT, code_files

ASKED_BY_ANOTHER = {"packaging"}  # ibis imports it without naming it
IMPORT = re.compile(r"^\s*(?:from (?=\w[\w.]* import )|import (?=\w[\w.]*(?: as \w+)?$))(\w+)", re.M)


def told() -> dict[str, set[str]]:
    """The distributions that pyproject.toml names, with the modules that each brings."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [*project["dependencies"], *chain(*project["optional-dependencies"].values())]
    names = {re.split(r"[<>=~!; \[]", line)[0] for line in lines} - {"renkei"}
    return {name: {file.parts[0] for file in distribution(name).files or ()} for name in names}


def imported() -> set[str]:
    """The modules that the code imports, but for its own and those of Python."""
    modules = {
        name for path in code_files("src") for name in IMPORT.findall(path.read_text(encoding="utf-8"))
    }
    return modules - sys.stdlib_module_names - {"renkei"}


def test_what_the_code_imports_is_named_as_a_dependency() -> None:
    assert imported() - set.union(*told().values()) == set()


def test_every_dependency_is_imported() -> None:
    modules = imported()

    assert [
        name for name, brought in told().items() if not brought & modules | ASKED_BY_ANOTHER & {name}
    ] == []

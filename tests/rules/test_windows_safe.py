"""Officers' computers run Windows: the code does nothing that cannot be done there, and writes the same bytes there."""

from __future__ import annotations

import ast
import re

import pytest
from tests.rules.conftest import ROOT, code_files, place, tree_of
from tests.rules.windows_rules import (
    RULES,
    Code,
    hanging,
    impatient_moves,
    lacking_modules,
    lacking_names,
    named_temporary_files,
    shells,
    systems_of_packages,
    unsaid_encoding,
    unsaid_line_ends,
)

REFUSED = re.compile(r'(^|/)(con|prn|aux|nul|com\d|lpt\d)(\.[^/]*)?(/|$)|[<>:"|?*\\]|[ .](/|$)', re.I)

BROKEN = [
    (lacking_modules, "import fcntl"),
    (lacking_modules, "def limit():\n    from resource import setrlimit"),
    (lacking_names, "import os\nos.fork()"),
    (lacking_names, "import signal\nif late:\n    stop(signal.SIGKILL)"),
    (hanging, "from zoneinfo import ZoneInfo"),
    (unsaid_encoding, "open('a.csv')"),
    (unsaid_encoding, "path.open()"),
    (unsaid_encoding, "path.open('w', newline='')"),
    (unsaid_encoding, "path.read_text()"),
    (unsaid_encoding, "path.write_text('あ', newline='')"),
    (unsaid_line_ends, "path.write_text('あ', encoding='utf-8')"),
    (unsaid_line_ends, "open('a.csv', 'w', encoding='utf-8')"),
    (unsaid_line_ends, "path.open('a', encoding='utf-8')"),
    (impatient_moves, "os.replace(a, b)"),
    (impatient_moves, "path.rename(other)"),
    (impatient_moves, "os.symlink(a, b)"),
    (named_temporary_files, "tempfile.NamedTemporaryFile()"),
    (shells, "os.system('dir')"),
    (shells, "subprocess.run('dir', shell=True)"),
    (shells, "subprocess.Popen(command, preexec_fn=limit)"),
    (systems_of_packages, "zipfile.ZipInfo('a.xml', DAY)"),
]
KEPT = [
    "try:\n    import fcntl\nexcept ImportError:\n    fcntl = None",
    "if sys.platform != 'win32':\n    import resource",
    "def limit():\n    if os.name == 'nt':\n        return\n    import resource",
    "if hasattr(os, 'fork'):\n    os.fork()",
    "path.open('rb')",
    "open('a.csv', encoding='utf-8-sig', newline='')",
    "path.read_text('utf-8')",
    "Image.open(stream)",
    "archive.open('a.xml')",
    "path.write_bytes(b'')",
    "patiently(os.replace, a, b)",
    "text.replace('a', 'b')",
    "subprocess.run(command, check=True)",
    "entry = ZipInfo('a.xml', DAY)\nentry.create_system = 3",
]


@pytest.fixture(scope="module")
def sources():
    return [(path, Code.of(tree_of(path))) for path in code_files("src")]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_nothing_in_the_code_fails_on_windows(sources, rule):
    assert [
        place(path, node) for path, code in sources for node in rule(code) if not excused(path, rule)
    ] == []


def excused(path, rule):
    """Only the place that waits may move, and only the choice of a language asks for the computer's own."""
    return (path.name, rule) in {("patience.py", impatient_moves), ("language.py", hanging)}


@pytest.mark.parametrize(("rule", "text"), BROKEN)
def test_code_that_would_fail_on_windows_is_found(rule, text):
    assert [rule_ for rule_ in RULES if list(rule_(Code.of(ast.parse(text))))] == [rule]


@pytest.mark.parametrize("text", KEPT)
def test_code_that_works_on_windows_is_left_alone(text):
    assert [rule for rule in RULES if list(rule(Code.of(ast.parse(text))))] == []


def test_no_file_of_the_project_has_a_name_that_windows_refuses(tracked):
    names = [path.relative_to(ROOT).as_posix() for path in tracked]

    assert [name for name in names if REFUSED.search(name)] == []
    assert len({name.casefold() for name in names}) == len(names)


def test_the_package_leaves_room_for_deep_folders():
    """Windows looks at 260 characters of a path, unless it is told otherwise."""
    paths = [path.relative_to(ROOT / "src").as_posix() for path in code_files("src")]

    assert max(map(len, paths)) <= 90

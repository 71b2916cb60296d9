"""What Windows does otherwise, played here: moves that are refused for a moment, other line ends, other consoles."""

from __future__ import annotations

import errno
import io
import os
import shutil
import subprocess
import sys

import pytest
from tests.rules.conftest import ROOT

import renkei
from renkei import exchange, patience
from renkei.cli.run import run
from renkei.domain.errors import FactsRefused
from renkei.exchange.out_of_reach import fault_of
from renkei.exchange.paths import path_fault
from renkei.exchange.reading import read_files
from renkei.exchange.workbook import write_workbook
from renkei.materials.papers import Papers
from renkei.wording import words_of

AOMORI = ROOT / "examples/aomori"
PICTURE = b"\xff\xd8\xff picture"


@pytest.fixture(scope="module")
def register():
    return exchange.load(AOMORI)


@pytest.fixture
def windows(monkeypatch):
    """Windows holds on to files, and waiting takes no time."""
    waits = []
    monkeypatch.setattr(patience, "HOLDS_ON", True)
    monkeypatch.setattr(patience.time, "sleep", waits.append)
    return waits


def held(times):
    """A move that a virus scanner holds up so many times."""
    left = [PermissionError(errno.EACCES, "in use")] * times

    def move(source, target):
        if left:
            raise left.pop()
        os.replace(source, target)

    return move


@pytest.fixture
def new_file(tmp_path):
    path = tmp_path / "new"
    path.write_bytes(b"new")
    return path


@pytest.mark.parametrize("times", [0, 1, 5])
def test_a_file_that_a_scanner_looks_at_is_moved_a_moment_later(windows, new_file, times):
    patience.patiently(held(times), new_file, new_file.with_name("old"))

    assert len(windows) == times
    assert new_file.with_name("old").read_bytes() == b"new"


def test_a_file_that_a_person_holds_open_is_refused_within_a_second(windows, new_file):
    with pytest.raises(PermissionError):
        patience.patiently(held(9), new_file, new_file.with_name("old"))

    assert 0.5 < sum(windows) < 1
    assert new_file.exists()


def test_elsewhere_a_lacking_right_is_said_at_once(monkeypatch, new_file):
    monkeypatch.setattr(patience.time, "sleep", lambda seconds: pytest.fail("nobody waits"))

    with pytest.raises(PermissionError):
        patience.patiently(held(1), new_file, new_file.with_name("old"))


def test_files_marked_as_read_only_are_removed_too(windows, new_file, monkeypatch):
    new_file.chmod(0o444)
    seen = []
    monkeypatch.setattr(shutil, "rmtree", lambda root, **_: seen.append(new_file.stat().st_mode & 0o200))

    patience.remove_tree(new_file.parent)

    assert seen == [0o200]


WRITERS = {
    "pptx": lambda papers, register: papers.pptx(),
    "xlsx": lambda papers, register: papers.xlsx(),
    "agenda": lambda papers, register: papers.agenda(),
    "members": lambda papers, register: papers.members(),
    "workbook": lambda papers, register: write_workbook(register),
}


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_packages_made_on_windows_are_the_same_bytes(register, monkeypatch, write):
    papers = Papers(renkei.open_year(register, 2024), words_of("ja"))
    here = write(papers, register)

    monkeypatch.setattr(sys, "platform", "win32")  # by which zipfile notes the system

    assert write(papers, register) == here


@pytest.mark.parametrize(("number", "length", "code"), [
    (3, 260, "path_beyond_limit"),
    (2, 270, "path_beyond_limit"),
    (206, 20, "path_beyond_limit"),
    (3, 100, "not_there"),
    (None, 300, "not_there"),
])  # fmt: skip
def test_a_path_that_is_too_long_is_not_called_missing(number, length, code):
    error = FileNotFoundError(errno.ENOENT, "no such file", "x" * length)
    if number:
        error.winerror = number

    assert fault_of(error).code == code


def test_a_name_that_is_too_long_is_said_with_what_to_do(capfd, tmp_path):
    code = run(["check", str(tmp_path / ("長" * 100)), "--lang", "ja"])

    assert code == 4
    assert "扱える長さを超えています" in capfd.readouterr().err


def test_two_photographs_that_windows_takes_for_one_are_refused(register):
    files = {
        path.relative_to(AOMORI).as_posix(): path.read_bytes() for path in AOMORI.rglob("*") if path.is_file()
    }

    with pytest.raises(FactsRefused) as refused:
        read_files({**files, "photos/Festival.jpg": PICTURE, "photos/festival.jpg": PICTURE})

    told = [
        (fault.place.file, fault.values["other"]) for fault in refused.value.faults if "case" in fault.code
    ]
    assert told == [("photos/festival.jpg", "photos/Festival.jpg")]


@pytest.mark.parametrize("name", ["desktop.ini", "photos/Thumbs.db", "photos/desktop.ini", "~$region.toml"])
def test_what_windows_leaves_in_a_folder_is_passed_by_in_silence(tmp_path, name):
    facts = shutil.copytree(AOMORI, tmp_path / "facts")
    (facts / name).parent.mkdir(exist_ok=True)
    (facts / name).write_bytes(b"")

    found = exchange.read(facts).findings

    assert [finding for finding in found if name in str(finding)] == []


@pytest.mark.parametrize(
    "name", ["aux.csv", "CON", "Lpt1.jpg", "com¹.png", "conin$", "nul.tar.gz", "a ", "a.", "a:b"]
)
def test_a_name_that_windows_keeps_for_itself_is_refused(name):
    assert path_fault(f"photos/{name}") == "path_forbidden_sign"


@pytest.mark.parametrize("name", ["auxiliary.csv", "console.jpg", "com10.png", "nullable.md", "lpt.png"])
def test_a_name_that_only_looks_like_one_of_windows_is_taken(name):
    assert path_fault(f"photos/{name}") == ""


COMMANDS = [
    ("--help",),
    ("check", AOMORI),
    ("yearbook", AOMORI),
    ("scales", "aomori"),
    ("facts", "check", AOMORI),
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_japanese_console_takes_all_that_is_said(monkeypatch, command):
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="cp932", newline="\r\n") for _ in range(2))
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)

    code = run([*map(str, command), "--lang", "ja"])
    out.flush()

    assert code in (0, 1)
    assert out.buffer.getvalue().decode("cp932").endswith("\r\n")


def test_a_reader_who_has_seen_enough_is_no_fault_on_windows_either(monkeypatch):
    """Windows says that an argument is invalid, where others say that the pipe is broken."""
    monkeypatch.setattr("renkei.cli.run._let_go_of_stdout", lambda: None)

    class Gone(io.StringIO):
        def flush(self):
            raise OSError(errno.EINVAL, "Invalid argument")

    with monkeypatch.context() as here:
        here.setattr(sys, "stdout", Gone())
        here.setattr(os, "name", "nt")
        code = run(["--version"])

    assert code == 0


LACKING = """
import os, signal, sys
for name in ("SIGXCPU", "SIGALRM", "SIGHUP", "SIGPIPE", "SIGUSR1"): delattr(signal, name)
for name in ("fork", "getuid", "geteuid", "chown", "mkfifo"): delattr(os, name)
sys.modules.update(dict.fromkeys(("resource", "fcntl", "pwd", "grp", "termios", "readline")))
from renkei.cli import main
main()
"""


def without_what_windows_lacks(*arguments):
    command = [sys.executable, "-c", LACKING, *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, check=False, env={**os.environ, "LC_ALL": "ja_JP.UTF-8"}
    )


def test_a_workbook_goes_out_and_comes_back_without_what_windows_lacks(tmp_path):
    out = without_what_windows_lacks("workbook", AOMORI, "-o", tmp_path / "青森.xlsx")
    back = without_what_windows_lacks("facts", tmp_path / "青森.xlsx", "-o", tmp_path / "facts")

    assert (out.returncode, back.returncode) == (0, 0), out.stderr.decode() + back.stderr.decode()
    assert {path.name for path in (tmp_path / "facts").iterdir()} == {path.name for path in AOMORI.iterdir()}

"""What is told of Windows from files alone: imports, libraries, scripts, pages."""

from __future__ import annotations

import re
import runpy
import shutil
import subprocess
import sys
from importlib.metadata import distribution
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote

import pytest
from scripts.bundle_parts.howtos import page, pages
from scripts.bundle_parts.imports import unmet
from scripts.bundle_parts.lock import pins
from scripts.bundle_parts.texts_of import FOLDER, for_console, script
from scripts.bundle_parts.wheels import LOCK
from scripts.bundle_parts.windows_libraries import imported, unmet_libraries
from tests.bundle.made import program

ROOT = Path(__file__).parents[2]
SCRIPTS = ("renkei.cmd", "drop.cmd", "python.cmd", "install.cmd")
HOLES = {"dotted": "3.13", "tag": "313"}


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("import lxml.etree", []),
        ("from lxml import etree", []),
        ("import json, zipfile", []),
        ("import numpy", ["numpy"]),
        ("def f():\n    import fcntl", ["fcntl"]),
        ("try:\n    import fcntl\nexcept ImportError:\n    pass", []),
        ("from . import near", []),
    ],
)
def test_what_would_be_lacking_on_windows_is_found(text, lacking):
    files = {"lxml/__init__.py": b"", "lxml/etree.cp313-win_amd64.pyd": b"", "renkei/a.py": text.encode()}

    assert unmet(files, "renkei") == [f"renkei/a.py: {name}" for name in lacking]


def test_all_that_renkei_imports_is_locked():
    own = {
        path.relative_to(ROOT / "src").as_posix(): path.read_bytes() for path in (ROOT / "src").rglob("*.py")
    }
    locked = [path for pin in pins(LOCK.read_text(encoding="utf-8")) for path in distribution(pin.name).files]
    there = {re.sub(r"\.cpython.*|\.abi3\.so$", ".py", path.as_posix()): b"" for path in locked}

    assert unmet({**there, **own}, "renkei") == []


def test_the_import_table_of_a_library_is_read():
    assert imported(program("KERNEL32.dll", "python313.dll")) == ["kernel32.dll", "python313.dll"]


@pytest.mark.parametrize("content", [b"MZ" + bytes(100), b"\x7fELF" + bytes(100)])
def test_what_is_no_windows_library_is_said(content):
    with pytest.raises(ValueError, match="no 64-bit Windows program"):
        imported(content)


def test_a_library_that_neither_windows_nor_python_brings_is_found():
    files = {
        "a/b.pyd": program("kernel32.dll", "MSVCP140.dll", "own.dll", "python3.dll"),
        "a/Own.dll": program(),
    }

    assert unmet_libraries(files) == ["a/b.pyd: msvcp140.dll"]


@pytest.mark.parametrize("name", SCRIPTS)
def test_scripts_are_read_alike_in_every_code_page(name):
    content = script(name, **HOLES)

    assert content.count(b"\n") == content.count(b"\r\n")
    assert content.isascii()
    assert b"@DOTTED@" not in content


@pytest.mark.parametrize("name", SCRIPTS)
def test_scripts_bear_spaces_and_signs_in_the_place_where_they_lie(name):
    """Every path is quoted, and nothing hangs on the folder in which the console stands: a share has none."""
    lines = (FOLDER / name).read_text(encoding="ascii").splitlines()
    used = [line for line in lines if re.search(r"%(RENKEI_(HOME|PYTHON|ZIP|TARGET|WHEELS)|~dp0)", line)]

    assert used
    assert [
        line
        for line in used
        if re.search(r'(?<!["\\%A-Z=;])%(RENKEI_(HOME|PYTHON|ZIP|TARGET|WHEELS)%|~dp0)', line)
    ] == []
    assert "setlocal DisableDelayedExpansion" in lines


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.txt")), ids=lambda path: path.name)
def test_texts_for_the_console_can_be_shown_on_a_japanese_windows(path):
    shown = for_console(path.relative_to(FOLDER).as_posix(), **HOLES)

    assert shown.decode("cp932").replace("\r\n", "\n")


@pytest.fixture
def dropped(monkeypatch):
    """The script on which folders are dropped, with the commands that it would run."""
    ran = []
    monkeypatch.setattr("renkei.cli.run.run", lambda arguments: ran.append(arguments) or len(ran) - 1)
    monkeypatch.setattr(sys, "path", [*sys.path])
    return runpy.run_path(str(FOLDER / "dropped.py"))["main"], ran


def test_every_dropped_folder_has_its_papers_beside_it(dropped, tmp_path):
    main, ran = dropped
    for name in ("基礎 資料", "令和6年度"):
        (tmp_path / name).mkdir()

    code = main([str(tmp_path / "基礎 資料"), str(tmp_path / "令和6年度")])

    assert [arguments[-1] for arguments in ran] == [
        str(tmp_path / "基礎 資料の会議資料"),
        str(tmp_path / "令和6年度の会議資料"),
    ]
    assert code == 1  # that of the one that went worst


def test_what_is_not_there_is_said_and_the_others_are_made(dropped, tmp_path, capsys):
    main, ran = dropped

    code = main([str(tmp_path / "無い"), str(tmp_path)])

    assert (code, len(ran)) == (4, 1)
    assert f"見つかりません：{tmp_path / '無い'}" in capsys.readouterr().out


def test_dropping_nothing_says_how_it_is_done(dropped, capsys):
    main, ran = dropped

    assert (main([]), ran) == (2, [])
    assert "重ねて放してください" in capsys.readouterr().out


def test_every_link_of_the_pages_leads_to_a_page():
    there = pages()
    links = [
        (name, target)
        for name, content in there.items() if name.endswith(".html")
        for target in re.findall(r'href="([^"#:]+)', content.decode())
    ]  # fmt: skip

    assert [link for link in links if normpath(Path(link[0]).parent / unquote(link[1])) not in there] == []
    assert {"index.html", "howto/index.html", "howto/install.html"} <= there.keys()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("作ります。\n次に", "作ります。次に"),
        ("two\nwords", "two\nwords"),
        ("資料は\n`a.csv`", "資料は<code>a.csv</code>"),
    ],
)
def test_a_line_that_ends_in_the_text_leaves_no_gap_between_japanese_words(text, shown):
    assert f"<p>{shown}</p>" in page(text, "howto/a.md").decode()


@pytest.fixture
def offline(tmp_path):
    """The folder from which Linux installs, without its wheels."""
    shutil.copy(FOLDER / "install.sh", tmp_path)
    (tmp_path / "SHA256SUMS").write_text(f"{'0' * 64}  install.sh\n", encoding="ascii")
    return tmp_path


@pytest.mark.parametrize(
    ("python", "target", "said"),
    [
        (sys.executable, "new", "ファイルが壊れているか、足りません"),
        ("no-python", "new", "Python 3.11、3.12、3.13 のどれかが必要です"),
        (sys.executable, ".", "別のファイルかフォルダです"),
    ],
)
def test_nothing_is_installed_from_damaged_files_or_over_others(offline, python, target, said):
    command = ["sh", str(offline / "install.sh"), str(offline / target)]

    ran = subprocess.run(
        command, env={"PATH": "/usr/bin:/bin", "PYTHON": python}, capture_output=True, check=False
    )

    assert ran.returncode == 1
    assert said in ran.stderr.decode()
    assert not (offline / "new").exists()

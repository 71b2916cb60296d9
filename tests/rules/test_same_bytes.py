"""The same facts give the same bytes: on another machine, on another day, from another folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest
from tests.rules.conftest import ROOT

EXAMPLE = ROOT / "examples/aomori"

# What differs from the plain run, several things at a time. `day` sets the clock that Python programs read.
ELSEWHERE = {
    "another hash seed and time zone": {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati"},
    "another locale and day": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "day": "2031-02-03"},
    "no locale, the day after leap day": {
        "LC_ALL": "C",
        "LANG": "C",
        "day": "2028-03-01",
        "TZ": "America/Anchorage",
    },
    "an English office, without assertions": {
        "LANGUAGE": "en",
        "LC_ALL": "en_GB.UTF-8",
        "PYTHONOPTIMIZE": "1",
    },
}
CLOCK = """
import datetime, sys, time
day = sys.argv.pop(1)
if day:
    now = datetime.datetime.fromisoformat(day + "T11:22:33")
    class Date(datetime.date):
        @classmethod
        def today(cls): return cls(now.year, now.month, now.day)
    class DateTime(datetime.datetime):
        @classmethod
        def now(cls, tz=None): return cls.fromtimestamp(now.timestamp(), tz)
    datetime.date, datetime.datetime = Date, DateTime
    time.time = now.timestamp
from renkei.cli.run import run
sys.exit(run(sys.argv[1:]))
"""


def run(arguments, cwd, day="", **environment):
    plain = {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONWARNINGS": "error"}
    done = subprocess.run(
        [sys.executable, "-c", CLOCK, day, *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, **plain, **environment},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


FORMATS = "html,pptx,pdf,xlsx,docx"


def paper(folder, **differs):
    """The papers in every format, by name."""
    run(["materials", EXAMPLE, "--year", 2024, "--to", FORMATS, "-o", folder], cwd=folder, **differs)
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.fixture(scope="module")
def plain_paper(tmp_path_factory):
    return paper(tmp_path_factory.mktemp("plain"))


@pytest.mark.parametrize("differs", ELSEWHERE.values(), ids=ELSEWHERE)
def test_the_papers_are_the_same_bytes(plain_paper, tmp_path, differs):
    made = paper(tmp_path, **differs)

    assert len(made) == 7
    assert [name for name in made if made[name] != plain_paper[name]] == []


@pytest.fixture(scope="module")
def plain_yearbook(tmp_path_factory):
    return run(
        ["--lang", "ja", "yearbook", EXAMPLE, "--year", 2024, "--json"], cwd=tmp_path_factory.mktemp("plain")
    )


@pytest.mark.parametrize("differs", ELSEWHERE.values(), ids=ELSEWHERE)
def test_the_yearbook_is_the_same_bytes(plain_yearbook, tmp_path, differs):
    arguments = ["--lang", "ja", "yearbook", EXAMPLE, "--year", 2024, "--json"]

    assert run(arguments, cwd=tmp_path, **differs) == plain_yearbook


def test_papers_made_over_those_of_before_are_the_same(plain_paper, tmp_path):
    for name, content in plain_paper.items():
        (tmp_path / name).write_bytes(content)

    assert paper(tmp_path) == plain_paper


def test_facts_in_another_place_give_the_same_papers(plain_paper, tmp_path):
    copy = tmp_path / "別の 場所"
    shutil.copytree(EXAMPLE, copy)
    run(["materials", copy, "--year", 2024, "--to", FORMATS, "-o", tmp_path / "out"], cwd=copy)

    assert {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()} == plain_paper

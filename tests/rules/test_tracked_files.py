"""What is handed on speaks of the product alone."""

from __future__ import annotations

import re
import subprocess
import sys

from tests.rules.conftest import ROOT

# Each pattern has a letter in brackets, so that this file does not hold what it looks for.
MACHINE = re.compile(r"/hom[e]/|/roo[t]/|/wor[k]/|/User[s]/|C:\\User[s]")
REGISTRIES = re.compile(r"pyp[i]\.org|pythonhoste[d]\.org|npmj[s]\.(org|com)|--inde[x]-url|--extra-inde[x]")
UNFINISHED = re.compile(r"\b(TOD[O]|FIXM[E]|XX[X])\b")


def lines_with(pattern, tracked, suffixes=None):
    found = []
    for path in tracked:
        if suffixes and path.suffix not in suffixes:
            continue
        text = path.read_bytes().decode("utf-8", errors="replace")
        for number, line in enumerate(text.splitlines(), start=1):
            if pattern.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}")
    return found


def test_no_file_names_a_path_of_one_machine(tracked):
    assert lines_with(MACHINE, tracked) == []


def test_no_file_names_a_host_of_a_package_registry(tracked):
    assert lines_with(REGISTRIES, tracked) == []


def test_nothing_unfinished_is_handed_on(tracked):
    assert lines_with(UNFINISHED, tracked, {".py", ".html", ".css", ".toml", ".j2"}) == []


def test_no_tracked_file_is_what_a_program_leaves_behind(tracked):
    left = re.compile(
        r"(^|/)(__pycache__|\.venv|out|dist|mutants|\.\w+_cache)/|\.pyc$|^uv\.lock$|\.orig$|\.rej$"
    )

    assert [str(path) for path in tracked if left.search(str(path.relative_to(ROOT)))] == []


def test_every_text_of_the_code_has_its_japanese():
    checked = subprocess.run(
        [sys.executable, "scripts/words", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert checked.returncode == 0, checked.stderr


def test_what_is_not_ours_has_its_licence(tracked):
    named = {path.name for path in tracked if path.parent.name == "LICENSES"}
    noted = {
        f"{id}.txt"
        for path in tracked
        for id in re.findall(
            r"SPDX-License-Identifier: ([\w.-]+)", path.read_bytes().decode("utf-8", "replace")
        )
    }

    assert noted - {"MIT.txt"} <= named

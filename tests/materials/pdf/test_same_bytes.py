"""The same facts, the same bytes: on every machine, on every day."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.materials.paper import AOMORI
from tests.materials.pdf.printed import bound, deck

_MADE = """
import datetime, hashlib, sys, time
time.time = lambda: 1_900_000_000.0
from tests.materials.pdf.printed import bound, deck
print(hashlib.sha256(deck().content).hexdigest(), hashlib.sha256(bound().content).hexdigest())
"""
ROOT = AOMORI.parents[1]


def test_zone_language_seed_and_folder_change_nothing(tmp_path: Path) -> None:
    differs = {"TZ": "America/Lima", "LC_ALL": "C", "PYTHONHASHSEED": "2", "TMPDIR": str(tmp_path)}
    settings = {**os.environ, **differs, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}

    made = subprocess.run(
        [sys.executable, "-c", _MADE], cwd=tmp_path, env=settings, capture_output=True, check=True
    )

    assert made.stdout.decode().split() == [_sum(deck().content), _sum(bound().content)]


def _sum(content: bytes) -> str:
    import hashlib

    return hashlib.sha256(content).hexdigest()


def test_no_day_stands_in_the_file() -> None:
    assert "/CreationDate" not in deck().file.docinfo
    assert "/ModDate" not in deck().file.docinfo

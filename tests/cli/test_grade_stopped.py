"""Ctrl-C while an engine grades: the exit code 130, said in one line, the old file, no rest, within seconds."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest

TABLE = "SELECT 'higher' AS direction, 1 + i % 7 AS target, i % 9 AS actual FROM range(12000000) t(i)"


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("facts") / "facts.parquet"
    duckdb.connect(config={"threads": 1}).execute(f"COPY ({TABLE}) TO '{path}' (FORMAT PARQUET)")
    return path


def test_ctrl_c_in_mid_writing_leaves_nothing_by_halves(table: Path, tmp_path: Path) -> None:
    out = tmp_path / "o.parquet"
    arguments = ["grade", table, "--scale", "aomori", "-o", out, "--lang", "en"]
    command = [sys.executable, "-c", "from renkei.cli import main; main()", *map(str, arguments)]
    run = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    while run.poll() is None and not any(tmp_path.iterdir()):
        time.sleep(0.005)

    run.send_signal(signal.SIGINT)
    said = run.communicate(timeout=60)[1]

    last = said.splitlines()[-1]
    assert (run.returncode, last[:8], "Traceback" in said) == (130, "Stopped.", False)
    assert [*tmp_path.iterdir()] == []

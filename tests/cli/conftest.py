"""The command as an office uses it: run in this process, or as a process of its own where the system matters."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.office import AOMORI, Ran

from renkei.cli.run import run
from renkei.exchange import load
from renkei.exchange.workbook import write_workbook


@pytest.fixture
def renkei(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Runs a command in this process, in English unless the arguments say otherwise."""
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    monkeypatch.setenv("COLUMNS", "100")

    def ran(*arguments: object) -> Ran:
        code = run([str(argument) for argument in arguments])
        sys.stdout.flush()
        return Ran(code, *capfd.readouterr())

    return ran


@pytest.fixture
def process() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Runs a command as a process of its own."""

    def ran(*arguments: object, **settings: Any) -> subprocess.CompletedProcess[bytes]:
        environment = {**os.environ, "LC_ALL": "en_US.UTF-8", **settings.pop("env", {})}
        command = [sys.executable, "-c", "from renkei.cli import main; main()", *map(str, arguments)]
        return subprocess.run(command, env=environment, capture_output=True, check=False, **settings)

    return ran


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published facts as a workbook."""
    path = tmp_path_factory.mktemp("made") / "facts.xlsx"
    path.write_bytes(write_workbook(load(AOMORI)))
    return path


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """A copy of the published facts, to be changed at will."""
    return Path(shutil.copytree(AOMORI, tmp_path / "facts"))

"""How long `renkei --help` keeps a person waiting, against a Python that does nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from bench.measure import Measured, childrens_cpu, interleaved

LIMIT = 10.0


def measured(rounds: int = 15) -> list[Measured]:
    """Both as commands of the same environment."""
    renkei = Path(sys.executable).with_name("renkei")
    help_text, nothing = interleaved(
        lambda: quiet(renkei, "--help"),
        lambda: quiet(sys.executable, "-c", "pass"),
        rounds=rounds,
        clock=childrens_cpu,
    )
    return [Measured("`renkei --help`", "`python -c pass`", help_text, nothing, LIMIT)]


def quiet(*command: str | Path) -> None:
    """Run a command and keep its words to ourselves."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

"""All four formats as one command against LibreOffice, which merely turns the deck into a PDF; and how much memory it takes."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from bench.large_region import LARGE, SMALL, region
from bench.measure import Measured, childrens_cpu, interleaved
from bench.start_up import quiet
from renkei.exchange import save

FORMATS = "pptx,pdf,xlsx,html"
LIMIT, GROWTH = 1.0, 9.0
ROUNDS = 5
YEAR = 2024
_MEGABYTE = 1024  # kilobytes, in which Linux counts
_PEAK = (
    "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL);"
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
)


@cache
def facts(projects: int) -> Path:
    """The facts of a region with so many projects, as one JSON file."""
    file = Path(tempfile.mkdtemp(prefix="renkei-bench-")) / f"{projects}.json"
    save(region(projects), file)
    return file


def command(projects: int, folder: Path, formats: str = FORMATS) -> list[str]:
    """The command that an office gives."""
    program = str(Path(sys.executable).with_name("renkei"))
    return [
        program,
        "materials",
        str(facts(projects)),
        "--year",
        str(YEAR),
        "--to",
        formats,
        "-o",
        str(folder),
    ]


def measured() -> list[Measured]:
    """Facts to four formats, LibreOffice's conversion, and ten times as many projects."""
    folder = Path(tempfile.mkdtemp(prefix="renkei-bench-"))
    quiet(*command(SMALL, folder))
    deck = folder / f"materials-{YEAR}.pptx"
    office = shutil.which("soffice")
    if office is None:
        raise RuntimeError("LibreOffice is missing. On Debian: apt-get install libreoffice-impress")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = [
        office,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder / "office"),
        str(deck),
    ]
    small, other, large = interleaved(
        lambda: quiet(*command(SMALL, folder)),
        lambda: quiet(*convert),
        lambda: quiet(*command(LARGE, folder / "large")),
        rounds=ROUNDS,
        clock=childrens_cpu,
    )
    return [
        Measured(
            f"all four formats of {SMALL} projects", "LibreOffice: that deck to PDF", small, other, LIMIT
        ),
        Measured(f"all four formats of {LARGE} projects", f"of {SMALL}", large, small, GROWTH),
    ]


def notes() -> list[str]:
    """Peak memory of the command, by format and number of projects."""
    folder = Path(tempfile.mkdtemp(prefix="renkei-bench-"))
    kinds = (*FORMATS.split(","), FORMATS)
    lines = [
        f"{SMALL} projects, {kind}: {_peak(SMALL, folder, kind):,} MB; {LARGE}: {_peak(LARGE, folder, kind):,} MB"
        for kind in kinds
    ]
    return ["Peak memory of `renkei materials`:", *lines]


def _peak(projects: int, folder: Path, kind: str) -> int:
    said = subprocess.run(
        [sys.executable, "-c", _PEAK, *command(projects, folder, kind)],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return int(said.split()[-1]) // _MEGABYTE

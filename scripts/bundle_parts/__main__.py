"""`make bundle`: gathers, checks, packs, proves."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from scripts.bundle_parts.packing import SUMS, with_sums, zipped
from scripts.bundle_parts.proof import papers_of_checkout, prove
from scripts.bundle_parts.wheelhouse import wheelhouse
from scripts.bundle_parts.wheels import ROOT, Incomplete, built, gathered, sha256
from scripts.bundle_parts.windows_folder import folder
from scripts.bundle_parts.windows_python import WindowsPython, brought

OUT = ROOT / "dist"


def main() -> int:
    """Make the bundle in dist/ and say what was made, and what is lacking."""
    try:
        python = brought(os.environ.get("WINDOWS_PYTHON", ""), os.environ.get("WINDOWS_PYTHON_SHA256", ""))
        made, seen = made_of(python)
    except Incomplete as problem:
        print(f"The bundle was not made: {problem}", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as ended:
        print(f"The bundle was not made: this ended with {ended.returncode}: {ended.cmd}", file=sys.stderr)
        return 1
    for path in made:
        print(f"{path.relative_to(ROOT)}  {path.stat().st_size / 1e6:.1f} MB  {sha256(path)}")
    for line in seen:
        print(line)
    if not python.files:
        print(
            f"The Windows folder has no Python yet, so it does not run as it is. Give the official embeddable package, with its"
            f" SHA-256:\n  make bundle WINDOWS_PYTHON=python-{python.version}.x-embed-amd64.zip WINDOWS_PYTHON_SHA256=…"
        )
    return 0


def made_of(python: WindowsPython) -> tuple[list[Path], list[str]]:
    """The files of the bundle, and what was seen when they were tried. Files of an earlier bundle are replaced only by
    such as were tried."""
    print("Gathering wheels …", flush=True)
    wheels = gathered(OUT / "wheels")
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        wanted = papers_of_checkout(work)
        own = built(OUT / "own")
        print("Packing …", flush=True)
        packed = _packed(work, wheels, own, python)
        print("Trying it without a network …", flush=True)
        seen = prove(wanted, *packed, work)
        made = [Path(shutil.move(path, OUT / path.name)) for path in packed]
    sums = "".join(f"{sha256(path)}  {path.name}\n" for path in made)
    (OUT / SUMS).write_text(sums, encoding="ascii", newline="\n")
    return made, seen


def _packed(into: Path, wheels: list[Path], own: Path, python: WindowsPython) -> tuple[Path, Path]:
    version = own.name.split("-")[1]
    offline, windows = into / f"renkei-{version}-offline.zip", into / f"renkei-{version}-windows.zip"
    zipped(offline, offline.stem, with_sums(wheelhouse(wheels, own, version)))
    zipped(windows, "renkei", with_sums(folder([own, *wheels], python, version)))
    return offline, windows


if __name__ == "__main__":
    sys.exit(main())

"""`make bundle`: gathers, checks, packs, proves."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from scripts.bundle_parts.packing import SUMS, with_sums, zipped
from scripts.bundle_parts.proof import prove
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
    """The files of the bundle, and what was seen when they were tried. Files of an earlier bundle are replaced."""
    print("Gathering wheels …", flush=True)
    wheels = gathered(OUT / "wheels")
    own = built(OUT / "own")
    version = own.name.split("-")[1]
    print("Packing …", flush=True)
    offline, windows = OUT / f"renkei-{version}-offline.zip", OUT / f"renkei-{version}-windows.zip"
    zipped(offline, f"renkei-{version}-offline", with_sums(wheelhouse(wheels, own, version)))
    zipped(windows, "renkei", with_sums(folder([own, *wheels], python, version)))
    (OUT / SUMS).write_text(
        "".join(f"{sha256(path)}  {path.name}\n" for path in (offline, windows)),
        encoding="ascii",
        newline="\n",
    )
    print("Trying it without a network …", flush=True)
    with tempfile.TemporaryDirectory() as work:
        return [offline, windows], prove(offline, windows, Path(work))


if __name__ == "__main__":
    sys.exit(main())

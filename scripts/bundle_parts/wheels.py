"""Gathers the wheels of the lock, each checked by its hash, and builds renkei's own."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

from scripts.bundle_parts.lock import Pin, pins
from scripts.bundle_parts.platforms import PLATFORMS, PYTHONS, Platform

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements.lock"
MUST_HOLD = (
    "renkei/materials/fonts/BIZUDGothic-Regular.ttf",
    "renkei/materials/fonts/NotoSansJP-Regular.ttf",
    "renkei/materials/fonts/OFL-BIZUDGothic.txt",
    "renkei/materials/fonts/OFL-NotoSansJP.txt",
    "renkei/materials/html_file/templates/papers.html.j2",
    "renkei/materials/pdf_file/templates/pages.typ",
    "renkei/materials/pptx_file/masters/a4.pptx",
    "renkei/scales/presets/aomori.toml",
    "renkei/wording/locale/ja/LC_MESSAGES/renkei.mo",
)


class Incomplete(Exception):
    """The bundle would lack something: it is not made."""


def gathered(folder: Path) -> list[Path]:
    """The wheels of the lock for all systems, in `folder`; what lies there from before is checked and kept."""
    folder.mkdir(parents=True, exist_ok=True)
    for platform in PLATFORMS:
        for python in PYTHONS:
            _download(folder, platform, python)
    return wheels_of(pins(LOCK.read_text(encoding="utf-8")), folder)


def wheels_of(locked: Sequence[Pin], folder: Path) -> list[Path]:
    """The wheels of a lock in a folder; others that lie there are left alone. Raises `Incomplete` where one is missing, and
    where one bears the name of a locked one and is another file."""
    owners = {path: pin for path in sorted(folder.glob("*.whl")) for pin in locked if pin.is_of(path)}
    found = list(owners)
    strange = [path.name for path, pin in owners.items() if sha256(path) not in pin.hashes]
    if strange:
        raise Incomplete(f"not the files of the lock, delete them from {folder}: {', '.join(strange)}")
    lacking = [pin.name for pin in locked if not any(pin.is_of(path) for path in found)]
    if lacking:
        raise Incomplete(f"no wheel of: {', '.join(lacking)}")
    return found


def _download(folder: Path, platform: Platform, python: str) -> None:
    pip = [sys.executable, "-m", "pip", "download", "-qq", "--disable-pip-version-check"]
    asked = ["--no-deps", "--require-hashes", "-r", str(LOCK), "-d", str(folder), *platform.asked(python)]
    subprocess.run([*pip, *asked], check=True)


def built(folder: Path) -> Path:
    """renkei's own wheel, the same bytes from the same source."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("renkei-*.whl"):
        old.unlink()
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1580601600"}
    command = [sys.executable, "-m", "pip", "wheel", "-qq", "--no-deps", "--disable-pip-version-check"]
    subprocess.run([*command, "-w", str(folder), str(ROOT)], check=True, env=environment)
    (wheel,) = folder.glob("renkei-*.whl")
    _check(wheel)
    return wheel


def _check(wheel: Path) -> None:
    """What the papers need must be in the wheel: fonts, masters, templates, presets, words, licences."""
    with zipfile.ZipFile(wheel) as opened:
        names = set(opened.namelist())
    kept = {path.relative_to(ROOT / "src").as_posix() for path in files_of_source()}
    lacking = sorted({*MUST_HOLD, *kept} - names)
    if lacking or not any(name.endswith("/licenses/LICENSE") for name in names):
        raise Incomplete(f"renkei's own wheel lacks: {', '.join(lacking) or 'its licence'}")


def files_of_source() -> list[Path]:
    """Everything of the package that git keeps; without git, everything but compiled code."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "src"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode == 0 and listed.stdout:
        found = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        found = [path for path in (ROOT / "src").rglob("*") if "__pycache__" not in path.parts]
    return sorted(path for path in found if path.is_file())


def sha256(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def requirements(wheels: list[Path], own: Path) -> str:
    """What pip installs without a network: every pin with the hashes of the wheels that are there, and renkei itself."""
    locked = pins(LOCK.read_text(encoding="utf-8"))
    lines = [pin.line(sorted(sha256(path) for path in wheels if pin.is_of(path))) for pin in locked]
    return "\n".join([*lines, Pin(*own.name.split("-")[:2]).line([sha256(own)])]) + "\n"

"""The Python for Windows that a person brings: the official embeddable package, named with its SHA-256."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from scripts.bundle_parts.platforms import PYTHONS
from scripts.bundle_parts.wheels import Incomplete, sha256

DEFAULT = "3.13"  # for which the folder is made when nobody brings one
_MUST_HOLD = ("python.exe", "python3.dll", "vcruntime140.dll", "LICENSE.txt")


def search_path(version: str) -> bytes:
    """The file by which Python knows where to look, and which keeps it from looking anywhere else on the computer."""
    return f"python{version.replace('.', '')}.zip\r\n.\r\n..\\app\r\n".encode("ascii")


@dataclass(frozen=True)
class WindowsPython:
    """A version, as 3.13, and the files of it; none where nobody brought any."""

    version: str
    files: dict[str, bytes]
    named: str = ""

    @property
    def tag(self) -> str:
        """As it stands in names: 313."""
        return self.version.replace(".", "")


def brought(path: str, expected: str) -> WindowsPython:
    """The Python of an embeddable zip; one without files where no path is given.

    Raises `Incomplete` for a zip whose SHA-256 is not the expected one, or that is no such package.
    """
    if not path:
        return WindowsPython(DEFAULT, {})
    zip_file = Path(path).expanduser()
    if not zip_file.is_file():
        raise Incomplete(f"{path}: there is no such file")
    found = sha256(zip_file)
    if found != expected.strip().lower():
        told = f"not {expected}" if expected else "say it: WINDOWS_PYTHON_SHA256=…"
        raise Incomplete(f"{path}: its SHA-256 is {found}, {told}. Take it from where Python is published.")
    return _opened(zip_file)


def _opened(path: Path) -> WindowsPython:
    with zipfile.ZipFile(path) as opened:
        files = {name: opened.read(name) for name in opened.namelist() if not name.endswith("/")}
    tags = [found[1] for name in files if (found := re.fullmatch(r"python(3\d\d)\.dll", name))]
    if any(name not in files for name in _MUST_HOLD) or len(tags) != 1 or f"python{tags[0]}.zip" not in files:
        raise Incomplete(f"{path}: this is not the embeddable package of Python for Windows (64-bit)")
    version = f"3.{tags[0][1:]}"
    if version not in PYTHONS:
        raise Incomplete(f"{path}: Python {version}; there are wheels for {', '.join(PYTHONS)}")
    return WindowsPython(version, {**files, f"python{tags[0]}._pth": search_path(version)}, path.name)

"""Small wheels, packages of Python and Windows programs, made to be looked at."""

from __future__ import annotations

import hashlib
import struct
import zipfile
from pathlib import Path

METADATA = "Metadata-Version: 2.4\nName: six\nVersion: 1.0\nLicense-Expression: MIT\n"
EMBEDDED = ("python.exe", "python3.dll", "vcruntime140.dll", "LICENSE.txt", "python313.dll", "python313.zip")


def wheel(folder: Path, files: dict[str, bytes], name: str = "six-1.0-py3-none-any.whl") -> Path:
    """A wheel with its METADATA and these files."""
    with zipfile.ZipFile(folder / name, "w") as made:
        made.writestr("six-1.0.dist-info/METADATA", METADATA)
        for path, content in files.items():
            made.writestr(path, content)
    return folder / name


def embedded(folder: Path, names: tuple[str, ...] = EMBEDDED) -> tuple[str, str]:
    """A package of Python for Windows: its path and its SHA-256."""
    path = folder / "python-3.13.9-embed-amd64.zip"
    with zipfile.ZipFile(path, "w") as made:
        for name in names:
            made.writestr(name, name)
    return str(path), hashlib.sha256(path.read_bytes()).hexdigest()


def program(*wanted: str) -> bytes:
    """A Windows library that imports from these libraries, as far as its import table goes."""
    rows, names = b"", b""
    start = 0x1000 + 20 * (len(wanted) + 1)
    for name in wanted:
        rows += struct.pack("<IIIII", 0, 0, 0, start + len(names), 0)
        names += name.encode("ascii") + b"\0"
    section = rows + bytes(20) + names
    directories = struct.pack("<IIII", 0, 0, 0x1000, len(section)) + bytes(8 * 14)
    optional = bytes(112) + directories
    head = b"MZ".ljust(0x3C, b"\0") + struct.pack("<I", 0x40) + b"PE\0\0"
    head += struct.pack("<HHIIIHH", 0x8664, 1, 0, 0, 0, len(optional), 0) + optional
    head += b".idata\0\0" + struct.pack("<IIII", len(section), 0x1000, len(section), 0x200) + bytes(16)
    return head.ljust(0x200, b"\0") + section

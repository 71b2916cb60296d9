"""Zip files that are the same bytes from the same content: sorted, one date, fixed rights."""

from __future__ import annotations

import hashlib
import stat
import zipfile
from collections.abc import Mapping
from pathlib import Path

WHEN = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say; no clock is asked
SUMS = "SHA256SUMS"
_PACKED = (".whl", ".zip", ".pptx", ".xlsx", ".docx", ".png", ".jpg")


def with_sums(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files, and a list of their SHA-256 as `sha256sum -c` reads it."""
    lines = [f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files)]
    return {**files, SUMS: "".join(lines).encode("utf-8")}


def zipped(path: Path, top: str, files: Mapping[str, bytes]) -> None:
    """Write files below one folder `top` into a zip. Scripts for a shell can be run at once where they are unpacked."""
    with zipfile.ZipFile(path, "w") as archive:
        for name in sorted(files):
            archive.writestr(_entry(f"{top}/{name}"), files[name], compresslevel=9)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, WHEN)
    entry.create_system = 3
    mode = 0o755 if name.endswith(".sh") else 0o644
    entry.external_attr = (stat.S_IFREG | mode) << 16
    entry.compress_type = zipfile.ZIP_STORED if name.lower().endswith(_PACKED) else zipfile.ZIP_DEFLATED
    return entry

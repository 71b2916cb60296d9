"""A zip file whose bytes depend on its content alone: no clock, no machine. Every office file is one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a zip can name
_SYSTEM = 3  # the same on every machine
_RIGHTS = 0o600 << 16
_EFFORT = 6
_NAME_IN_UTF8 = 0x800
_PACKED = (".png", ".jpeg", ".jpg", ".gif", ".xlsx")


def archived(files: Iterable[tuple[str, bytes]]) -> bytes:
    """The file of some parts, name and content, in the order given.

    What is packed already (pictures, workbooks) is stored: packing it again costs time and saves nothing.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=_EFFORT) as archive:
        for name, content in files:
            archive.writestr(_entry(name), content)
    return stream.getvalue()


def is_as_written(content: bytes) -> bool:
    """Whether a zip file still is as `archived` made it: whatever else saves an office file leaves its own marks at the
    parts (their day, system, rights or way of packing).

    >>> is_as_written(archived([("a.xml", b"<a/>")])), is_as_written(b"no zip file")
    (True, False)
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return all(_marks(one) == _marks(_entry(one.filename)) for one in archive.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False


def _marks(entry: zipfile.ZipInfo) -> tuple[object, ...]:
    """What of a part's entry tells by whom it was written; a name that is not ASCII has a flag of its own."""
    flags = entry.flag_bits & ~_NAME_IN_UTF8
    return entry.date_time, entry.create_system, entry.external_attr, entry.compress_type, flags


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _DAY)
    entry.compress_type = zipfile.ZIP_STORED if name.endswith(_PACKED) else zipfile.ZIP_DEFLATED
    entry.create_system, entry.external_attr = _SYSTEM, _RIGHTS
    return entry

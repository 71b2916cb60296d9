"""What the system says of a path that cannot be read or written, as a fault."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from pathlib import Path

from renkei.domain.errors import FactsRefused, Fault, OutOfReach, Place, Refused

_CODES = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.EROFS: "no_permission",
    errno.ENOENT: "not_there",
    errno.ENOTDIR: "is_a_file",
    errno.EEXIST: "is_a_file",
    errno.EISDIR: "is_a_folder",
    errno.ENAMETOOLONG: "path_beyond_limit",
}
_LONG_ON_WINDOWS = 248  # for a folder; a file may have 260


BEYOND = frozenset({*_CODES.values(), "out_of_reach"})  # codes of what the system refuses


def fault_of(error: OSError, path: str | Path = "") -> Fault:
    """The fault of a path; without one, of the path that the system names."""
    code = "path_beyond_limit" if _is_too_long(error) else _CODES.get(error.errno or 0, "out_of_reach")
    values: dict[str, object] = {}
    if code == "out_of_reach":
        values["said"] = error.strerror or type(error).__name__
    if code == "path_beyond_limit":
        values["n"] = len(str(error.filename or path))
    return Fault(code, Place(str(path or error.filename or "")), values)


def _is_too_long(error: OSError) -> bool:
    """Whether Windows found nothing only because the path is longer than it looks at (unless it is told otherwise)."""
    number = getattr(error, "winerror", None)
    return number == 206 or (number in (2, 3) and len(str(error.filename or "")) >= _LONG_ON_WINDOWS)


def refused(faults: Sequence[Fault]) -> Refused:
    """The refusal of facts: out of reach as soon as one file could not be read."""
    return (OutOfReach if any(fault.code in BEYOND for fault in faults) else FactsRefused)(tuple(faults))


def refusal(error: OSError, path: str | Path) -> OutOfReach:
    """The refusal of a path."""
    return OutOfReach([fault_of(error, path)])

"""What the system says of a path that cannot be read or written, as a fault."""

from __future__ import annotations

import errno
from pathlib import Path

from renkei.domain.errors import Fault, OutOfReach, Place

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
}


def fault_of(error: OSError, path: str | Path) -> Fault:
    """The fault of a path."""
    code = _CODES.get(error.errno or 0, "out_of_reach")
    values = {"said": error.strerror or type(error).__name__} if code == "out_of_reach" else {}
    return Fault(code, Place(str(path)), values)


def refusal(error: OSError, path: str | Path) -> OutOfReach:
    """The refusal of a path."""
    return OutOfReach([fault_of(error, path)])

"""Files and folders that cannot be read or written, said as faults."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
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


def fault_of(error: OSError, file: str | Path = "") -> Fault:
    """What the system said, as a fault that names the file."""
    place = Place(file=str(file or error.filename or ""))
    code = _CODES.get(error.errno or 0, "out_of_reach")
    values = {"said": error.strerror or type(error).__name__} if code == "out_of_reach" else {}
    return Fault(code, place, values)


@contextmanager
def reaching(file: str | Path = "") -> Iterator[None]:
    """Turn what the system says inside the block into `OutOfReach`."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutOfReach([fault_of(error, file)]) from error

"""Fetches the bytes of a foreign file, or says why that cannot be."""

from __future__ import annotations

import stat
from pathlib import Path

from renkei.domain.errors import Fault, OutOfReach, Place
from renkei.intake.limits import MEGABYTE, Limits
from renkei.intake.refusing import refusal


def file_bytes(path: Path, limits: Limits) -> bytes:
    """What a file holds. Raises `OutOfReach`, and `FileRefused` where it is larger than any office file."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode) and not stat.S_ISDIR(found.st_mode):
            raise OutOfReach([Fault("path_not_regular", Place(str(path)))])  # a pipe may wait for ever
        _bound(found.st_size, limits, path.name)
        with path.open("rb") as stream:
            content = stream.read(limits.file_bytes + 1)  # what grows meanwhile ends here
    except OSError as error:
        raise _out_of_reach(error, path) from error
    return bounded(content, limits, path.name)


def bounded(content: bytes, limits: Limits, file: str = "") -> bytes:
    """The content, unless it is larger than any office file. Raises `FileRefused`."""
    _bound(len(content), limits, file)
    return content


def _bound(size: int, limits: Limits, file: str) -> None:
    if size > limits.file_bytes:
        told = {"size": size // MEGABYTE, "limit": limits.file_bytes // MEGABYTE}
        raise refusal("file_too_large", file, **told)


def _out_of_reach(error: OSError, path: Path) -> OutOfReach:
    if isinstance(error, FileNotFoundError):
        return OutOfReach([Fault("not_there", Place(str(path)))])
    if path.is_dir():
        return OutOfReach([Fault("is_a_folder", Place(str(path)))])
    if isinstance(error, PermissionError):
        return OutOfReach([Fault("no_permission", Place(str(path)))])
    said = error.strerror or type(error).__name__
    return OutOfReach([Fault("out_of_reach", Place(str(path)), {"said": said})])

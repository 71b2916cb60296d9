"""Reading a facts folder from disk: every file that belongs to it, as bytes by path."""

from __future__ import annotations

import os
from pathlib import Path

from renkei.domain.errors import Fault, OutOfReach, Place
from renkei.exchange import paths
from renkei.exchange.tables import IN_CSV

_ROOT_FILES = frozenset((paths.README, paths.REGION_FILE, *(table.file for table in IN_CSV)))


def files_of(folder: Path) -> dict[str, bytes]:
    """The files of a facts folder. Raises `OutOfReach`."""
    faults: list[Fault] = []
    found = {path: _bytes(folder, path, faults) for path in sorted(_paths(folder)) if _belongs(path)}
    if faults:
        raise OutOfReach(faults)
    return found


def _belongs(path: str) -> bool:
    return (
        path in _ROOT_FILES
        or paths.is_meeting(path)
        or bool(paths.prose_project(path))
        or paths.is_carried(path)
    )


def _paths(folder: Path) -> list[str]:
    found = []
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        below = Path(root).relative_to(folder)
        found += [(below / name).as_posix() for name in names if not name.startswith(".")]
    return found


def _bytes(folder: Path, path: str, faults: list[Fault]) -> bytes:
    try:
        return (folder / path).read_bytes()
    except OSError as error:
        faults.append(Fault("file_unreadable", Place(path), {"detail": error.strerror or ""}))
        return b""

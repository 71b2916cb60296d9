"""A file or folder beside the one to be written, until it is whole."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from renkei.patience import remove_tree

_IS_WINDOWS = os.name == "nt"


@contextmanager
def part_of(path: Path) -> Iterator[Path]:
    """A hidden name beside `path` to write under, of this process alone; what stands there in the end is removed. What a
    process left that was killed is removed first."""
    _remove_left(path)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield part
    finally:
        _remove(part)


def _remove_left(path: Path) -> None:
    name = re.compile(rf"\.{re.escape(path.name)}\.(\d+)\.part")
    for each in path.parent.iterdir():
        if (found := name.fullmatch(each.name)) and not _is_running(int(found.group(1))):
            _remove(each)


def _is_running(pid: int) -> bool:
    if _IS_WINDOWS:  # there a signal ends a process, and what is open cannot be removed anyway
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return pid != os.getpid()


def _remove(path: Path) -> None:
    if path.is_dir():
        remove_tree(path)
    with suppress(OSError):
        path.unlink()

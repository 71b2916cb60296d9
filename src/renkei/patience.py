"""Moving and removing what Windows holds on to. Below all rooms: it knows nothing of what the files are."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import time
from collections.abc import Callable
from pathlib import Path

# Windows refuses to move what is open, and to remove what is marked as read-only. Whatever looks at new files there
# (a virus scanner, the search) lets go soon.
HOLDS_ON = os.name == "nt"
_WAITS = (0.02, 0.05, 0.1, 0.2, 0.4)  # seconds


def patiently(move: Callable[[Path, Path], object], source: Path, target: Path) -> None:
    """Move with `os.replace` or `os.rename`; on Windows again for most of a second while the right to do so is lacking.

    Raises `OSError`, that of the last try: then a person holds the file open, or really lacks the right.
    """
    for wait in _WAITS if HOLDS_ON else ():
        try:
            move(source, target)
            return
        except PermissionError:
            time.sleep(wait)
    move(source, target)


def remove_tree(root: Path) -> None:
    """Remove a folder with all in it, as far as that goes; what is left is never an error."""
    for path in root.rglob("*") if HOLDS_ON else ():
        with contextlib.suppress(OSError):
            path.chmod(stat.S_IWRITE)  # a file from an archive or a disc is often marked as read-only
    shutil.rmtree(root, ignore_errors=True)

"""Moving what another program may hold for a moment. Below all rooms: it knows nothing of what it moves."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

# Windows refuses to move what is open. Whatever looks at new files there (a virus scanner, the search) lets go soon.
IS_HELD_BY_LOOKING = os.name == "nt"
_WAITS = (0.02, 0.05, 0.1, 0.2, 0.4)  # seconds


def patiently(move: Callable[[Path, Path], object], source: Path, target: Path) -> None:
    """Move with `os.replace` or `os.rename`; on Windows again for most of a second while the right to do so is lacking.

    Raises `OSError`, that of the last try: then a person holds the file open, or really lacks the right.
    """
    for wait in _WAITS if IS_HELD_BY_LOOKING else ():
        try:
            move(source, target)
            return
        except PermissionError:
            time.sleep(wait)
    move(source, target)

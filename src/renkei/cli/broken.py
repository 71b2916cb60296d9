"""What is said when renkei itself is at fault: what happened, what is safe, and one line to pass on.

The line names places in the program and never the facts: no value of a municipality leaves the office with it.
"""

from __future__ import annotations

import sys
import traceback
from importlib.metadata import version
from pathlib import PurePath

from renkei.wording import Words

DEEPEST = 6  # places named, the innermost first


def report(words: Words, error: BaseException) -> list[str]:
    """The message for a fault that nobody foresaw."""
    return [
        words("renkei could not go on: it has a fault of its own. What was there before is untouched."),
        words("Please pass this line on, with the command that was used:"),
        f"  {line_of(error)}",
    ]


def line_of(error: BaseException) -> str:
    """Version, system, kind of fault and where it happened, in one line."""
    frames = reversed(traceback.extract_tb(error.__traceback__)[-DEEPEST:])
    places = " < ".join(f"{PurePath(frame.filename).name}:{frame.lineno}" for frame in frames)
    python = ".".join(map(str, sys.version_info[:3]))
    return f"renkei {version('renkei')}, Python {python}, {sys.platform}: {type(error).__name__} at {places}"

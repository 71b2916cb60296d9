"""What engines refuse, as faults."""

from __future__ import annotations

from pathlib import Path

from renkei.domain.errors import Fault, FileRefused, OutOfReach, Place

_LONGEST = 300  # letters of what an engine says


def said(error: BaseException) -> str:
    """What an engine says, in one short line."""
    return " ".join(str(error).split())[:_LONGEST]


def broken(path: Path, error: BaseException) -> FileRefused:
    """A file that an engine cannot read as a table."""
    return FileRefused([Fault("bulk_table_broken", Place(str(path)), {"said": said(error)})])


def exhausted(error: BaseException) -> OutOfReach:
    """An engine that lacks memory or disk, or died."""
    return OutOfReach([Fault("bulk_engine_stopped", Place(), {"said": said(error)})])


def unreachable(engine: str, error: BaseException) -> OutOfReach:
    """An engine that does not answer."""
    return OutOfReach([Fault("bulk_engine_unreachable", Place(), {"engine": engine, "said": said(error)})])

"""Writing a facts folder so that it is at all times either wholly the old one or wholly the new one.

1. Every changed file is written beside the folder's own, in `.renkei-part-…`. A full disk or a missing right ends here.
2. That folder is renamed to `.renkei-new`: from this one moment on the new state holds, and readers take a file from
   there before they take it from its own place.
3. The files are moved to their places. If one cannot be moved (it is open in Excel), all moves are taken back.
If the machine stops between 2 and 3, readers still see the whole new state, and the next writing finishes the moves.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import secrets
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from renkei.exchange.out_of_reach import refusal
from renkei.patience import patiently, remove_tree

PENDING = ".renkei-new"
PART = ".renkei-part"
_REMOVED = "removed.json"
_OLD = 3600  # seconds


@dataclass(frozen=True)
class Pending:
    """Files that are decided but not yet in their places: what a killed writing left, empty at most times."""

    files: Mapping[str, Path] = field(default_factory=dict)
    removed: frozenset[str] = frozenset()

    @classmethod
    def of(cls, folder: Path) -> Pending:
        """What stands in `.renkei-new`."""
        new = folder / PENDING
        if not new.is_dir():
            return cls()
        below = new / "files"
        files = {p.relative_to(below).as_posix(): p for p in below.rglob("*") if p.is_file()}
        return cls(files, frozenset(_removed(new)))

    def paths(self, found: Iterable[str]) -> list[str]:
        """All paths of the new state, from those that stand in the folder."""
        return sorted((set(found) - self.removed) | set(self.files))

    def where(self, folder: Path, path: str) -> Path:
        """Where the new state of a file stands."""
        return self.files.get(path, folder / path)


def is_pending(folder: Path) -> bool:
    """Whether a killed writing left moves to finish."""
    return (folder / PENDING).is_dir()


def _removed(new: Path) -> list[str]:
    try:
        found = json.loads((new / _REMOVED).read_text("utf-8"))
    except (OSError, ValueError):
        return []
    return [str(path) for path in found]


def swap(folder: Path, files: Mapping[str, bytes], removed: Iterable[str] = ()) -> None:
    """Write files of a folder and remove others, all or nothing. A folder that is not there is made.

    Raises `OutOfReach`; the old state is whole then.
    """
    try:
        if not folder.exists():
            _make(folder, files)
        else:
            _finish_pending(folder)
            _exchange(folder, files, removed)
    except OSError as error:
        named = error.filename if isinstance(error, IsADirectoryError) else None
        raise refusal(error, named or folder) from error


def write_file(path: Path, data: bytes) -> None:
    """Write one file, all or nothing. Raises `OutOfReach`; the old file is whole then."""
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        part = path.with_name(_part())
        with _gone_after(part):
            _write(part, data)
            patiently(os.replace, part, path)
    except OSError as error:
        raise refusal(error, path) from error


def _part() -> str:
    """A name that no other writing has, short enough for any place where a file has a name. The number of a process would not do: in a container each has the same."""
    return f"{PART}-{secrets.token_hex(6)}"


def _make(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    part = folder.with_name(_part())
    with _gone_after(part):
        _write_all(part, files)
        patiently(os.rename, part, folder)


def _exchange(folder: Path, files: Mapping[str, bytes], removed: Iterable[str]) -> None:
    _sweep(folder)
    part = folder / _part()
    with _gone_after(part):
        _write_all(part / "files", files)
        _write(part / _REMOVED, json.dumps(sorted(removed)).encode())
        patiently(os.rename, part, folder / PENDING)
    _finish_pending(folder)


def _sweep(folder: Path) -> None:
    """Take away what a killed writing left half written; what is young may still be being written."""
    for left in folder.glob(f"{PART}-*"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > _OLD:
                remove_tree(left)


def _finish_pending(folder: Path) -> None:
    """Move what is decided to its place; if one move fails, take all back and let the old state hold."""
    pending = Pending.of(folder)
    new = folder / PENDING
    if not new.is_dir():
        return
    moves: list[tuple[Path, Path]] = []
    try:
        for path in pending.removed:
            _set_aside(folder / path, new / "old" / path, moves)
        for path, staged in pending.files.items():
            _set_aside(folder / path, new / "old" / path, moves)
            _move(staged, folder / path, moves)
    except BaseException:
        for source, target in reversed(moves):
            if target.exists() and not source.exists():
                patiently(os.replace, target, source)
        _drop(new)
        raise
    _drop(new)
    for below in {(folder / path).parent for path in pending.removed} - {folder}:
        with contextlib.suppress(OSError):  # not empty, or gone before
            below.rmdir()


def _set_aside(path: Path, old: Path, moves: list[tuple[Path, Path]]) -> None:
    if path.is_dir() and not path.is_symlink():  # with whatever lies in it
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if path.exists() or path.is_symlink():
        _move(path, old, moves)


def _move(source: Path, target: Path, moves: list[tuple[Path, Path]]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    moves.append((source, target))
    patiently(os.replace, source, target)


def _drop(new: Path) -> None:
    """Take a finished exchange away: renamed first, so that no reader ever sees a part of it."""
    gone = new.with_name(_part())
    patiently(os.rename, new, gone)
    remove_tree(gone)


def _write_all(root: Path, files: Mapping[str, bytes]) -> None:
    root.mkdir(parents=True)
    for path, data in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        _write(root / path, data)


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


@contextlib.contextmanager
def _gone_after(part: Path) -> Iterator[None]:
    """Leaves nothing half written behind, whatever happens."""
    try:
        yield
    finally:
        if part.is_dir():
            remove_tree(part)
        else:
            part.unlink(missing_ok=True)

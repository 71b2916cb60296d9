"""Files and folders that cannot be read or written, said as faults."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def reaching(file: str | Path = "") -> Iterator[None]:
    """Turn what the system says inside the block into `OutOfReach`."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        # here, so that what needs no facts starts without them
        from renkei.exchange.out_of_reach import refusal

        raise refusal(error, file) from error


def refuse_writing_over(
    out: Path | None, inputs: Iterable[Path | None], code: str = "input_is_output"
) -> None:
    """Raise `OutOfReach` where a file to be written is one that is read, under whatever name (another path, a link), or a
    part of a facts folder that is read. `code` is the sentence that says so."""
    if out is not None and any(_is_part(out, each) for each in inputs if each is not None):
        from renkei.domain.errors import Fault, OutOfReach, Place

        raise OutOfReach([Fault(code, Place(str(out)))])


def settled(path: Path) -> Path:
    """A path as it will be found once the folders that it names are made: `new/../in.xlsx` is `in.xlsx`."""
    is_lost = any(
        part == ".." and not os.path.lexists(Path(*path.parts[:at]))
        for at, part in enumerate(path.parts)
        if at
    )
    return Path(os.path.realpath(path)) if is_lost else path


def refuse_others(out: Path | None, is_ours: Callable[[bytes], bool], code: str = "output_of_others") -> None:
    """Raise `OutOfReach` where a file stands that is none of those which the command may write anew, by what it holds
    (`is_ours`), or a folder. An empty file may be written over; one that is no ordinary file may not."""
    if out is None or not out.exists():
        return
    from renkei.domain.errors import Fault, FileRefused, OutOfReach, Place
    from renkei.intake.limits import LIMITS
    from renkei.intake.reaching import file_bytes

    try:
        content = file_bytes(out, LIMITS)
    except FileRefused:
        is_same = False
    else:
        is_same = not content or is_ours(content)
    if not is_same:
        raise OutOfReach([Fault(code, Place(str(out)))])


def _is_part(out: Path, read: Path) -> bool:
    if _is_same(out, read):
        return True
    return read.is_dir() and _is_of_facts(out, read)


def _is_same(one: Path, other: Path) -> bool:
    try:
        return (one.is_file() or one.is_dir()) and one.samefile(other)
    except OSError:
        return False


def _is_of_facts(out: Path, folder: Path) -> bool:
    """Whether a path is that of a file of a facts folder, or another name of one."""
    from renkei.exchange.disk import ROOT_FILES
    from renkei.exchange.paths import FOLDERS

    below = (
        os.path.relpath(os.path.realpath(out), os.path.realpath(folder)) if _on_one_drive(out, folder) else ""
    )
    first, *rest = Path(below).parts or ("",)
    is_named = below in ROOT_FILES or (bool(rest) and first in FOLDERS)
    return is_named or any(_is_same(out, folder / name) for name in ROOT_FILES)


def _on_one_drive(*paths: Path) -> bool:
    """Whether one path can be named from the other; on Windows each drive is a tree of its own."""
    return len({os.path.splitdrive(os.path.realpath(path))[0].lower() for path in paths}) == 1

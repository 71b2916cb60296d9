"""Reading a facts folder from disk: every file that belongs to it, as bytes by path."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from renkei.domain.errors import Fault, Place
from renkei.domain.finding import Finding
from renkei.exchange import paths
from renkei.exchange.gathering import file_finding, nearest
from renkei.exchange.out_of_reach import fault_of, refusal
from renkei.exchange.swapping import Pending
from renkei.exchange.tables import IN_CSV

ROOT_FILES = (paths.README, paths.REGION_FILE, *(table.file for table in IN_CSV))
_TABLES_END = (".csv", ".toml")
_LEFT_BY_WINDOWS = {"thumbs.db", "ehthumbs.db", "desktop.ini"}  # it puts them into folders that are looked at


@dataclass
class Found:
    """The files of a folder, and what was noticed about the others."""

    files: dict[str, bytes] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)  # paths that stand there and could not be read
    on_disk: dict[str, str] = field(
        default_factory=dict
    )  # path → the path as the disk spells it, where it differs
    faults: list[Fault] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def fault(self, code: str, path: str, **values: object) -> None:
        """Note a fault of a file."""
        self.faults.append(Fault(code, Place(_shown(path)), values))

    def finding(self, code: str, path: str) -> None:
        """Note something worth knowing of a file."""
        self.findings.append(file_finding(code, _shown(path)))


def files_of(folder: Path) -> Found:
    """The files of a facts folder. What cannot be read is noted as a fault.

    Raises `OutOfReach` if the folder itself cannot be read.
    """
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        raise refusal(error, folder) from error
    found = Found()
    pending = Pending.of(folder)
    for path in pending.paths(_walk(folder, names, found)):
        _take(folder, path, pending, found)
    return found


def _walk(folder: Path, names: list[str], found: Found) -> Iterator[str]:
    """Files at the root and below the folders that belong to it; nothing else is walked."""
    for name in names:
        if _is_passing(name):
            continue
        if name not in paths.FOLDERS:
            if not (folder / name).is_dir() or name in ROOT_FILES:
                yield name
        elif (folder / name).is_symlink():
            found.fault("file_is_link", name)
        elif not (folder / name).is_dir():
            found.fault("folder_is_file", name)
        else:
            yield from _below(folder, name, found)


def _below(folder: Path, top: str, found: Found) -> Iterator[str]:
    def failed(error: OSError) -> None:
        found.faults.append(fault_of(error, os.path.relpath(str(error.filename), folder)))

    for root, folders, names in os.walk(folder / top, onerror=failed):
        below = Path(root).relative_to(folder)
        for name in [name for name in folders if (Path(root) / name).is_symlink()]:
            found.fault("file_is_link", (below / name).as_posix())
        yield from (path for path in ((below / name).as_posix() for name in folders) if _is_single(path))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from ((below / name).as_posix() for name in sorted(names) if not _is_passing(name))


def _is_passing(name: str) -> bool:
    """Whether a file is hidden, a mark that an office program sets while a file is open, or Windows' own note of a folder."""
    return name.startswith((".", "~$")) or name.lower() in _LEFT_BY_WINDOWS


def _take(folder: Path, spelled: str, pending: Pending, found: Found) -> None:
    path = unicodedata.normalize("NFC", spelled)
    if not _belongs(path):
        _stray(path, found)
        return
    wrong = paths.path_fault(path)
    if wrong or path in found.files or path in found.unread:
        found.fault(wrong or "file_twice", path, found=_shown(path))
        return
    if path != spelled:
        found.on_disk[path] = spelled
        found.finding("file_name_composed", path)
    data = _bytes(pending.where(folder, spelled), path, found)
    if data is None:
        found.unread.add(path)
    else:
        found.files[path] = data


def _belongs(path: str) -> bool:
    return (
        path in ROOT_FILES
        or paths.is_meeting(path)
        or bool(paths.prose_project(path))
        or paths.is_carried(path)
    )


def _is_single(path: str) -> bool:
    """Whether a file stands here, never a folder. Below photos/ there may be folders."""
    return _belongs(path) and not path.startswith("photos/")


def _stray(path: str, found: Found) -> None:
    """A table that nobody would read is a fault: its rows would be missing without a word. Other files may lie about."""
    if not path.lower().endswith(_TABLES_END):
        found.finding("file_not_read", path)
        return
    near = nearest(path.rpartition("/")[2].lower(), ROOT_FILES)
    if near:
        found.fault("unknown_file_near", path, proposal=near)
    else:
        found.fault("unknown_file", path, known=ROOT_FILES)


def _bytes(path: Path, shown: str, found: Found) -> bytes | None:
    """What a file holds; None, with a fault, if it cannot be read."""
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            found.fault("file_is_link", shown)
        elif stat.S_ISDIR(mode):
            found.fault("file_is_folder", shown)
        elif not stat.S_ISREG(mode):
            found.fault("file_not_regular", shown)
        else:
            return path.read_bytes()
    except OSError as error:
        found.faults.append(fault_of(error, shown))
    return None


def _shown(path: str) -> str:
    """A path that can be printed: a name in another encoding than the disk's stands with question marks."""
    return path.encode(errors="replace").decode()

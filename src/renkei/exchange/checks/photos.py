"""Pictures lie in photos/, their paths lead nowhere else, and what is to be printed is a picture that can be."""

from __future__ import annotations

from collections.abc import Iterable

from renkei.domain.errors import Place
from renkei.domain.finding import Finding
from renkei.exchange import paths
from renkei.exchange.checks.whole import Whole
from renkei.exchange.gathering import Entry, file_finding
from renkei.exchange.pictures import has_place, not_shown, picture_fault
from renkei.exchange.tables import PHOTOS

_NAMED = 5  # files that a sentence names


def photos(whole: Whole) -> None:
    """Note paths that leave the folder, and files that are no pictures; say which cannot be shown, which rows and pictures
    stand alone, and which pictures say where they were taken."""
    files = dict(whole.raw.files)
    listed = {entry.record.file for entry in whole.of(PHOTOS)}
    for entry in whole.of(PHOTOS):
        if not _path(whole, entry):
            _picture(whole, entry, files)
    there = [path for path in files if path.startswith("photos/")]
    whole.gathering.findings += (_not_listed(path, files[path]) for path in there if path not in listed)
    whole.gathering.findings += _places([path for path in there if has_place(files[path])])


def _path(whole: Whole, entry: Entry) -> bool:
    """Whether the path has a fault, which is noted."""
    path: str = entry.record.file
    code = paths.path_fault(path)
    if code:
        whole.gathering.fault(code, entry.row.place("file"), found=path)
    elif not path.startswith("photos/"):
        whole.gathering.fault(
            "photo_elsewhere", entry.row.place("file"), found=path, proposal=f"photos/{path}"
        )
    return bool(code) or not path.startswith("photos/")


def _picture(whole: Whole, entry: Entry, files: dict[str, bytes]) -> None:
    path: str = entry.record.file
    if path in files:
        if fault := picture_fault(path, files[path]):
            code, values = fault
            whole.gathering.fault(code, entry.row.place("file"), found=path, **values)
        elif said := not_shown(files[path]):
            whole.gathering.findings.append(_of_row(entry, said[0], found=path, **said[1]))
    elif path not in whole.raw.unread:
        whole.gathering.findings.append(_of_row(entry, "photo_file_missing"))


def _of_row(entry: Entry, code: str, **values: object) -> Finding:
    photo = entry.record
    said = {"project": photo.project, "file": photo.file, **values}
    return Finding(code, "error", f"photo:{photo.file}", photo.year, said, entry.row.place("file"))


def _not_listed(path: str, content: bytes) -> Finding:
    """A picture that is printed nowhere; of a kind that never could be, that is said."""
    fault = picture_fault(path, content)
    if fault is None or "kind" not in fault[1] or "proposal" in fault[1]:
        return file_finding("photo_not_listed", path)
    code, values = fault
    return Finding(code, "note", f"file:{path}", values={"found": path, **values})


def _places(found: list[str]) -> Iterable[Finding]:
    if found:
        code = "photos_say_place" if len(found) <= _NAMED else "photos_say_place_many"
        values = {"count": len(found), "files": tuple(found[:_NAMED])}
        yield Finding(code, "warning", f"file:{PHOTOS.file}", values=values, place=Place(PHOTOS.file))

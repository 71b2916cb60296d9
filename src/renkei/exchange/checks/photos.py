"""Pictures lie in photos/, their paths lead nowhere else, and what is to be printed is a picture."""

from __future__ import annotations

from renkei.domain.finding import Finding
from renkei.exchange import paths
from renkei.exchange.checks.whole import Whole
from renkei.exchange.gathering import Entry, file_finding
from renkei.exchange.pictures import picture_fault
from renkei.exchange.tables import PHOTOS


def photos(whole: Whole) -> None:
    """Note paths that leave the folder, and files that are no pictures; say which rows and pictures stand alone."""
    files = dict(whole.raw.files)
    listed = {entry.record.file for entry in whole.of(PHOTOS)}
    for entry in whole.of(PHOTOS):
        if not _path(whole, entry):
            _picture(whole, entry, files)
    for path in files:
        if path.startswith("photos/") and path not in listed:
            whole.gathering.findings.append(file_finding("photo_not_listed", path))


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
    elif path not in whole.raw.unread:
        place = entry.row.place("file")
        values = {"project": entry.record.project, "file": path}
        finding = Finding("photo_file_missing", "error", f"photo:{path}", entry.record.year, values, place)
        whole.gathering.findings.append(finding)

"""Pictures lie in photos/, and their paths lead nowhere else."""

from __future__ import annotations

from renkei.exchange import paths
from renkei.exchange.checks.whole import Whole
from renkei.exchange.gathering import Entry, file_finding
from renkei.exchange.tables import PHOTOS


def photos(whole: Whole) -> None:
    """Note paths that leave the folder; say which pictures no row speaks of."""
    listed = {entry.record.file for entry in whole.of(PHOTOS)}
    for entry in whole.of(PHOTOS):
        _path(whole, entry)
    for path, _ in whole.raw.files:
        if path.startswith("photos/") and path not in listed:
            whole.gathering.findings.append(file_finding("photo_not_listed", path))


def _path(whole: Whole, entry: Entry) -> None:
    path: str = entry.record.file
    code = paths.path_fault(path)
    if code:
        whole.gathering.fault(code, entry.row.place("file"), found=path)
    elif not path.startswith("photos/"):
        whole.gathering.fault(
            "photo_elsewhere", entry.row.place("file"), found=path, proposal=f"photos/{path}"
        )

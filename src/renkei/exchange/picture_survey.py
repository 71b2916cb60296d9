"""Every photograph of the facts as it is: size, pixels, what it says beside the picture; and the same without that."""

from __future__ import annotations

import contextlib
import stat
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from renkei.domain.errors import FactsRefused, Fault, Place
from renkei.domain.finding import Finding
from renkei.domain.register import Register
from renkei.exchange.disk import Found, files_of
from renkei.exchange.gathering import Gathering
from renkei.exchange.out_of_reach import refused
from renkei.exchange.paths import REGION_FILE
from renkei.exchange.pictures import Said, picture_fault
from renkei.exchange.reading import read
from renkei.exchange.sheet import decode, read_sheet
from renkei.exchange.swapping import swap
from renkei.exchange.tables import PHOTOS
from renkei.intake.pictures import LookedPicture, PictureRefused, cleaned, looked_at, safe_picture

_BELOW = "photos/"
_TRIED_IN = (64, 64)  # pixels: small enough to be quick, and every byte is unpacked all the same
_AT_ONCE = 2


@dataclass(frozen=True, slots=True)
class SurveyedPicture:
    """A file of photos/. `looked` is None where it is no picture that could be shown; `fault` says why it is not shown;
    one that is not listed in photos.csv stands in no paper."""

    path: str
    content: bytes = field(repr=False)
    looked: LookedPicture | None
    fault: Said | None
    is_listed: bool = True

    @property
    def has_place(self) -> bool:
        """Whether it says where it was taken."""
        return self.looked is not None and self.looked.has_place


def survey(facts: Path) -> tuple[SurveyedPicture, ...]:
    """The files of photos/ in the order of their paths, of a facts folder, a register as JSON, or a workbook.

    A folder may have faults in its tables. Raises `Refused` for others that have, `OutOfReach` for what cannot be read.
    """
    files, listed = _files(facts)
    paths = sorted(path for path in files if path.startswith(_BELOW))
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return tuple(pool.map(lambda path: _surveyed(path, files[path], listed), paths))


def missing_pictures(facts: Path) -> tuple[str, ...]:
    """The paths of pictures that photos.csv lists and that are not there. Raises as `survey`."""
    files, listed = _files(facts)
    return tuple(path for path in sorted(listed or ()) if path not in files)


def _files(facts: Path) -> tuple[Mapping[str, bytes], frozenset[str] | None]:
    """The files, and the paths that photos.csv lists; None where that cannot be read."""
    if not facts.is_dir():
        register = read(facts).register
        return dict(register.files), frozenset(photo.file for photo in register.photos)
    files = _found(facts).files
    gathering = Gathering()
    text = decode(files.get(PHOTOS.file, b""), PHOTOS.file, gathering)
    rows = read_sheet(PHOTOS, text, gathering) if text else []
    paths = frozenset(str(row.cells.get("file", "")).strip() for row in rows)
    return files, None if gathering.faults else paths


def clean(folder: Path) -> tuple[str, ...]:
    """Take everything but the picture out of the files of photos/: place, day, device, comments, what stands behind the end.
    Pixels, colours and how it is turned stay. Returns the paths that changed; a second time there are none.

    Raises `OutOfReach`; every file is whole then. What is no picture that can be shown stays as it is.
    """
    if not folder.is_dir():
        raise FactsRefused([Fault("pictures_stand_in_file", Place(str(folder)))])
    found = _found(folder)
    changed = {path: new for path, old in found.files.items() if (new := _cleaned(path, old)) != old}
    if changed:
        written = {found.on_disk.get(path, path): content for path, content in changed.items()}
        modes = {
            folder / path: (folder / path).stat().st_mode for path in written if (folder / path).exists()
        }
        swap(folder, written)
        for path, mode in modes.items():
            with contextlib.suppress(OSError):  # on a disk that knows no such rights
                path.chmod(stat.S_IMODE(mode))
    return tuple(sorted(changed))


def not_unpacked(register: Register, told: Iterable[Finding] = ()) -> tuple[Finding, ...]:
    """The photographs that papers name and cannot show because their bytes do not unpack, without those told already.

    Each one is unpacked, which takes a tenth of a second for one of a telephone.
    """
    files = dict(register.files)
    known = {finding.subject for finding in told}
    photos = [one for one in register.photos if one.file in files and f"photo:{one.file}" not in known]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        faults = pool.map(lambda photo: _not_shown(files[photo.file]), photos)
    return tuple(
        Finding(
            fault[0],
            "error",
            f"photo:{one.file}",
            one.year,
            {"project": one.project, "found": one.file, **fault[1]},
        )
        for one, fault in zip(photos, faults, strict=True)
        if fault
    )


def _found(folder: Path) -> Found:
    found = files_of(folder)
    if REGION_FILE not in found.files:
        read(folder)  # says what this folder is
    unread = [fault for fault in found.faults if f"{fault.place.file}/".startswith(_BELOW)]
    if unread:
        raise refused(unread)
    return found


def _surveyed(path: str, content: bytes, listed: frozenset[str] | None) -> SurveyedPicture:
    fault = picture_fault(path, content) or _not_shown(content)
    is_listed = listed is None or path in listed
    try:
        return SurveyedPicture(path, content, looked_at(content), fault, is_listed)
    except PictureRefused:
        return SurveyedPicture(path, content, None, fault, is_listed)


def _not_shown(content: bytes) -> Said | None:
    try:
        safe_picture(content, box=_TRIED_IN)
    except PictureRefused as refused:
        return refused.code, dict(refused.values)
    return None


def _cleaned(path: str, content: bytes) -> bytes:
    if not path.startswith(_BELOW):
        return content
    try:
        return cleaned(content)
    except PictureRefused:
        return content


def picture_form(one: SurveyedPicture) -> Mapping[str, object]:
    """A photograph as data for programs."""
    said: dict[str, object] = {"file": one.path, "bytes": len(one.content)}
    if one.looked:
        looked = one.looked
        said |= {"kind": looked.kind, "width": looked.width, "height": looked.height}
        said |= {"has_place": looked.has_place, "remarks": list(looked.remarks)}
    said["is_listed"] = one.is_listed
    return {**said, "fault": one.fault[0] if one.fault else None}

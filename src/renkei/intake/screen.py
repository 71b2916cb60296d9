"""The screen through which every office file passes before a program reads it: what would exhaust or deceive the reader is
refused, by what the file really holds."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from renkei.domain.errors import FileRefused
from renkei.intake.archive import Archive, packed
from renkei.intake.limits import LIMITS, Limits
from renkei.intake.markup import checked, walk
from renkei.intake.reaching import bounded, file_bytes
from renkei.intake.recognising import kind_of
from renkei.intake.refusing import named, refusal

_XML = (".xml", ".rels", ".vml")


def screened(
    source: str | Path | bytes, kind: str | Collection[str], *, limits: Limits = LIMITS, file: str = ""
) -> bytes:
    """The bytes of an office file that passed: of the kind (or one of the kinds) that is wanted, within the limits, every
    part whole and its XML plain. A zip file is packed anew of exactly the parts that were looked at.

    Raises `FileRefused` with the file's name; `OutOfReach` where the file cannot be read.
    """
    name = file if isinstance(source, bytes) else Path(source).name
    try:
        content = bounded(source, limits) if isinstance(source, bytes) else file_bytes(Path(source), limits)
        found, wrapped = kind_of(content, limits)
        if found not in ((kind,) if isinstance(kind, str) else kind):
            raise refusal(f"file_is_{found}", wanted=kind)
        return _passed(wrapped) if isinstance(wrapped, Archive) else content
    except FileRefused as refused:
        raise named(refused, name) from refused


def _passed(archive: Archive) -> bytes:
    look_at_parts(archive)
    return packed((name, archive.read(name)) for name in archive.names())


def look_at_parts(archive: Archive) -> None:
    """Look at every part. Raises `FileRefused`."""
    marks = 0
    for name in archive.names():
        if name.lower().endswith(_XML):
            data = checked(name, archive.read(name))
            marks += data.count(b"<") + 4 * data.count(b"=")
            if marks > archive.limits.marks:
                raise refusal("xml_too_much", part=name, limit=archive.limits.marks)
            walk(name, data, _pass_by, depth=archive.limits.depth)
        else:
            archive.measure(name)


def _pass_by(element: str, attributes: object) -> None:
    """Only how deep elements stand within elements counts."""

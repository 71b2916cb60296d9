"""A document as bytes that depend on nothing but its content: no clock, no name of a machine."""

from __future__ import annotations

import datetime
import io
import zipfile

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

_EPOCH = (1980, 1, 1, 0, 0, 0)


def saved(document: Document, *, on: datetime.date, author: str, language: str) -> bytes:
    """The document's bytes. `on` stands as the day on which it was made."""
    properties = document.core_properties
    properties.author = properties.last_modified_by = author
    properties.comments = properties.keywords = properties.subject = properties.category = ""
    properties.language = language
    properties.revision = 1
    properties.created = properties.modified = datetime.datetime(on.year, on.month, on.day)
    _without_thumbnail(document)
    stream = io.BytesIO()
    document.save(stream)
    return _repacked(stream.getvalue())


def _without_thumbnail(document: Document) -> None:
    """The template's own picture of another document."""
    package = document.part.package
    assert package is not None
    for id, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del package.rels[id]


def _repacked(data: bytes) -> bytes:
    """The same files in the same order, without the time of writing."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        names = sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type, entry.external_attr, entry.create_system = (
                zipfile.ZIP_DEFLATED,
                0o600 << 16,
                0,
            )
            new.writestr(entry, old.read(name))
    return stream.getvalue()

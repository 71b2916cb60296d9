"""A document as bytes that depend on nothing but its content: no clock, no name of a machine."""

from __future__ import annotations

import datetime
import io
import zipfile

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from renkei.materials.archive import archived
from renkei.materials.xml_text import clean

_MOST = 255  # characters of what a document says of itself


def saved(document: Document, *, title: str, on: datetime.date, author: str, language: str) -> bytes:
    """The document's bytes. `on` stands as the day on which it was made."""
    properties = document.core_properties
    properties.title = _property(title)
    properties.author = properties.last_modified_by = _property(author)
    properties.comments = properties.keywords = properties.subject = properties.category = ""
    properties.language = language
    properties.revision = 1
    properties.created = properties.modified = datetime.datetime(on.year, on.month, on.day)
    _without_thumbnail(document)
    stream = io.BytesIO()
    document.save(stream)
    return _repacked(stream.getvalue())


def _property(text: str) -> str:
    """What a property can hold of a text, in a line."""
    line = " ".join(clean(text).split("\n"))
    return line if len(line) <= _MOST else line[: _MOST - 1] + "…"


def _without_thumbnail(document: Document) -> None:
    """The template's own picture of another document."""
    package = document.part.package
    assert package is not None
    for id, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del package.rels[id]


def _repacked(data: bytes) -> bytes:
    """The same files, types first, without the time of writing."""
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        names = sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        return archived((name, old.read(name)) for name in names)

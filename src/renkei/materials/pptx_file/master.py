"""The slide masters that decks are made on: office files of the package, opened once."""

from __future__ import annotations

from functools import cache
from importlib import resources
from xml.etree import ElementTree

from renkei.materials.outline.sheet import Sheet
from renkei.materials.pptx_file.package import Package, Relation, unzipped

_TYPES = "[Content_Types].xml"
LATIN, LATIN_ENGLISH = 'latin typeface="BIZ UDGothic"', 'latin typeface="Noto Sans JP"'


def master(sheet: Sheet, language: str) -> Package:
    """A new package with the master of a sheet, in the letters of a language."""
    parts, types, relations = _opened(sheet.name)
    package = Package(dict(parts), dict(types), {start: list(own) for start, own in relations.items()})
    if language == "en":
        for name in [name for name in package.parts if name.startswith("ppt/theme/")]:
            package.parts[name] = package.parts[name].replace(LATIN.encode(), LATIN_ENGLISH.encode())
    return package


@cache
def _opened(name: str) -> tuple[dict[str, bytes], dict[str, str], dict[str, list[Relation]]]:
    """Parts, types and relations of a master of the package."""
    content = (resources.files("renkei.materials.pptx_file") / "masters" / f"{name}.pptx").read_bytes()
    files = unzipped(content)
    parts = {file: data for file, data in files.items() if file != _TYPES and not file.endswith(".rels")}
    types = {
        one.attrib["PartName"].removeprefix("/"): one.attrib["ContentType"]
        for one in ElementTree.fromstring(files[_TYPES])
        if "PartName" in one.attrib
    }
    relations = {
        _start(file): _relations(file, data) for file, data in files.items() if file.endswith(".rels")
    }
    return parts, types, relations


def _start(file: str) -> str:
    """The part whose relations a file holds.

    >>> _start("ppt/_rels/presentation.xml.rels"), _start("_rels/.rels")
    ('ppt/presentation.xml', '')
    """
    return file.replace("_rels/", "", 1).removesuffix(".rels")


def _relations(file: str, data: bytes) -> list[Relation]:
    folder = _start(file).rpartition("/")[0]
    return [
        Relation(one.attrib["Id"], one.attrib["Type"], _resolved(folder, one.attrib["Target"]))
        for one in ElementTree.fromstring(data)
    ]


def _resolved(folder: str, target: str) -> str:
    parts = folder.split("/") if folder else []
    for step in target.split("/"):
        parts = parts[:-1] if step == ".." else [*parts, step]
    return "/".join(parts)

"""An office file opened as a package: parts, their types, their relations."""

from __future__ import annotations

from xml.etree import ElementTree

from renkei.materials.pptx_file.package import DEFAULTS, Package, Relation, unzipped

_TYPES = "[Content_Types].xml"


def package_of(content: bytes) -> Package:
    """The parts of a file. Of files of others it must be the bytes that passed the screen."""
    files = unzipped(content)
    package = Package()
    types = ElementTree.fromstring(files[_TYPES])
    own = {one.get("PartName", "").lstrip("/"): one.get("ContentType", "") for one in types}
    endings = {
        one.get("Extension", "").lower(): one.get("ContentType", "") for one in types if one.get("Extension")
    }
    for name, data in files.items():
        if name.endswith(".rels"):
            package.relations[_start(name)] = _relations(name, data)
        elif name != _TYPES:
            package.add(name, data, own.get(name) or _unusual(name, endings))
    return package


def _unusual(name: str, endings: dict[str, str]) -> str:
    """The type of a part that its ending tells in this file, and not in ours."""
    ending = name.rpartition(".")[2].lower()
    told = endings.get(ending, "")
    return "" if DEFAULTS.get(ending) == told else told


def _start(file: str) -> str:
    """The part whose relations a file holds.

    >>> _start("ppt/_rels/presentation.xml.rels"), _start("_rels/.rels")
    ('ppt/presentation.xml', '')
    """
    return file.replace("_rels/", "", 1).removesuffix(".rels")


def _relations(file: str, data: bytes) -> list[Relation]:
    folder = _start(file).rpartition("/")[0]
    return [_relation(folder, one) for one in ElementTree.fromstring(data)]


def _relation(folder: str, one: ElementTree.Element) -> Relation:
    target, is_outside = one.attrib["Target"], one.get("TargetMode") == "External"
    return Relation(
        one.attrib["Id"], one.attrib["Type"], target if is_outside else resolved(folder, target), is_outside
    )


def resolved(folder: str, target: str) -> str:
    """The name of a part that another one in `folder` points to.

    >>> resolved("ppt/slides", "../media/image1.png"), resolved("ppt", "/ppt/theme/theme1.xml")
    ('ppt/media/image1.png', 'ppt/theme/theme1.xml')
    """
    parts = [] if target.startswith("/") or not folder else folder.split("/")
    for step in target.lstrip("/").split("/"):
        parts = parts[:-1] if step == ".." else parts if step == "." else [*parts, step]
    return "/".join(parts)

"""A deck as it is read: slides in their order, shapes by name, and the parts they point to."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from renkei.materials.pptx_file.markup import DRAWING, RELATIONS, SHEET
from renkei.materials.pptx_file.package import relations_of

A, P, R = f"{{{DRAWING}}}", f"{{{SHEET}}}", f"{{{RELATIONS}}}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_SHAPES = (f"{P}sp", f"{P}graphicFrame")
_NONE = ElementTree.Element("none")


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape of a slide with what it holds: text, a table, or the relation to a chart."""

    name: str
    text: Element | None
    table: Element | None
    chart: str


class OpenedDeck:
    """The parts of a deck."""

    def __init__(self, content: bytes) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(content))
        self._names = set(self._archive.namelist())

    def part(self, name: str) -> Element:
        """A part as XML; an empty one where it is missing. Office files declare no types of documents of their own, so
        what does is not read."""
        if name not in self._names:
            return _NONE
        content = self._archive.read(name)
        return _NONE if b"<!DOCTYPE" in content else ElementTree.fromstring(content)

    def raw(self, name: str) -> bytes:
        """A part as it stands in the file; empty where there is none."""
        return self._archive.read(name) if name in self._names else b""

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """Id → (kind, part) of the relations of a part."""
        folder = posixpath.dirname(name)
        return {
            one.get("Id", ""): (one.get("Type", ""), _resolved(folder, one.get("Target", "")))
            for one in self.part(relations_of(name)).iter(_RELATIONSHIP)
            if one.get("TargetMode") != "External"
        }

    @cached_property
    def _main(self) -> str:
        found = (part for kind, part in self.relations("").values() if kind.endswith("/officeDocument"))
        return next(found, "")

    def slides(self) -> Iterator[Slide]:
        """The slides in the order of the deck."""
        relations = self.relations(self._main)
        listed = self.part(self._main).iterfind(f"{P}sldIdLst/{P}sldId")
        names = (relations.get(one.get(f"{R}id", ""), ("", ""))[1] for one in listed)
        yield from (Slide(self, name) for name in dict.fromkeys(names))  # a slide stands in a deck once

    def item(self, namespace: str) -> Element | None:
        """The custom part whose root is of a namespace."""
        for kind, name in self.relations(self._main).values():
            if kind.endswith("/customXml"):
                root = self.part(name)
                if root.tag.startswith(f"{{{namespace}}}"):
                    return root
        return None


class Slide:
    """A slide of an opened deck."""

    def __init__(self, deck: OpenedDeck, name: str) -> None:
        self._deck, self._name = deck, name

    @property
    def name(self) -> str:
        """Its part."""
        return self._name

    def shapes(self) -> Iterator[Shape]:
        """The shapes that can hold figures, those in groups too, in reading order."""
        for element in self._deck.part(self._name).iter():
            if element.tag not in _SHAPES:
                continue
            named = element.find(f"*/{P}cNvPr")
            chart = element.find(f".//{C}chart")
            yield Shape(
                "" if named is None else named.get("name", ""),
                element.find(f"{P}txBody"),
                element.find(f".//{A}tbl"),
                "" if chart is None else chart.get(f"{R}id", ""),
            )

    def related(self, relation: str) -> Element:
        """The part that a relation leads to."""
        return self._deck.part(self.target(relation))

    def target(self, relation: str) -> str:
        """The name of that part; empty where there is none."""
        return self._relations.get(relation, ("", ""))[1]

    @cached_property
    def _relations(self) -> dict[str, tuple[str, str]]:
        return self._deck.relations(self._name)


def _resolved(folder: str, target: str) -> str:
    return target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))


def lines_of(paragraph: Element) -> list[str]:
    """The lines of a paragraph between its set line ends."""
    lines = [""]
    for one in paragraph:
        if one.tag == f"{A}br":
            lines.append("")
        else:
            lines[-1] += "".join(text.text or "" for text in one.iter(f"{A}t"))
    return lines

"""An office file: its parts with their types and relations, as the same bytes every time."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from renkei.materials.archive import archived
from renkei.materials.pptx_file.markup import HEADING, escaped

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True, slots=True)
class Relation:
    """From one part to another (`target` as its name in the package), or to an address outside."""

    id: str
    kind: str
    target: str
    is_outside: bool = False


@dataclass
class Package:
    """Parts by name (`ppt/slides/slide1.xml`), the types of those that their ending does not tell, and relations by the
    name of the part they start from (the package itself is "")."""

    parts: dict[str, bytes] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    relations: dict[str, list[Relation]] = field(default_factory=dict)

    def add(self, name: str, content: bytes | str, kind: str = "") -> None:
        """A part; `kind` is its content type where its ending does not tell it."""
        self.parts[name] = content.encode("utf-8") if isinstance(content, str) else content
        if kind:
            self.types[name] = kind

    def relate(self, start: str, kind: str, target: str, *, is_outside: bool = False) -> str:
        """A relation; its id."""
        own = self.relations.setdefault(start, [])
        id = f"rId{len(own) + 1}"
        own.append(Relation(id, kind, target, is_outside))
        return id

    def copied(self) -> Package:
        """The same, to be added to."""
        own = {start: list(relations) for start, relations in self.relations.items()}
        return Package(dict(self.parts), dict(self.types), own)

    def zipped(self) -> bytes:
        """The file: types first, as readers expect, then all parts in the order of their names."""
        files = {
            **self.parts,
            **{relations_of(start): _related(start, own) for start, own in self.relations.items()},
        }
        types = ("[Content_Types].xml", self._types())
        return archived((types, *((name, files[name]) for name in sorted(files))))

    def _types(self) -> bytes:
        used = {name.rpartition(".")[2] for name in self.parts} | {"rels", "xml"}
        known = "".join(
            f'<Default Extension="{ending}" ContentType="{kind}"/>'
            for ending, kind in DEFAULTS.items()
            if ending in used
        )
        named = "".join(
            f'<Override PartName="/{name}" ContentType="{kind}"/>'
            for name, kind in sorted(self.types.items())
        )
        return f'{HEADING}<Types xmlns="{_PACKAGE}/content-types">{known}{named}</Types>'.encode()


def relations_of(start: str) -> str:
    """The name of the part that holds a part's relations.

    >>> relations_of("ppt/slides/slide1.xml"), relations_of("")
    ('ppt/slides/_rels/slide1.xml.rels', '_rels/.rels')
    """
    folder, _, name = start.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def _related(start: str, relations: Iterable[Relation]) -> bytes:
    told = "".join(_relation(start, one) for one in relations)
    return f'{HEADING}<Relationships xmlns="{_PACKAGE}/relationships">{told}</Relationships>'.encode()


def _relation(start: str, one: Relation) -> str:
    kind = one.kind if "/" in one.kind else f"{OFFICE}/{one.kind}"
    if one.is_outside:
        return f'<Relationship Id="{one.id}" Type="{kind}" Target="{escaped(one.target)}" TargetMode="External"/>'
    return f'<Relationship Id="{one.id}" Type="{kind}" Target="{escaped(relative(start, one.target))}"/>'


def relative(start: str, target: str) -> str:
    """A part as another part names it.

    >>> relative("ppt/slides/slide1.xml", "ppt/media/image1.png"), relative("", "ppt/presentation.xml")
    ('../media/image1.png', 'ppt/presentation.xml')
    """
    here, there = start.split("/")[:-1], target.split("/")
    while here and len(there) > 1 and here[0] == there[0]:
        here, there = here[1:], there[1:]
    return "/".join([".."] * len(here) + there)


def unzipped(content: bytes) -> Mapping[str, bytes]:
    """All files of a zip by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def check_sum(text: str) -> int:
    """A stable number of 32 bits for a text; never 0.

    >>> check_sum("indicators/indicator:p003-i1")
    2658936279
    """
    return zlib.crc32(text.encode("utf-8", "surrogatepass")) or 1

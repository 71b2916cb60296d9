"""What office programs need of the parts of a template, and which values they take. What breaks either is refused before a deck
is made of it: it would be copied into every deck, and programs would mend or refuse them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from renkei.domain.errors import Fault, Place
from renkei.materials.pptx_file.opened_deck import A, P
from renkei.materials.pptx_file.package import Package, Relation

_SIDES = range(914_400, 51_206_401)  # of slides, in English metric units: 1 to 56 inches
_NUMBERS = range(2**32)  # of places
_LETTERS = range(100, 400_001)  # sizes, in hundredths of a point
_SIZED = {f"{A}{kind}" for kind in ("defRPr", "rPr", "endParaRPr")}
_COLOURS = ("dk1", "lt1", "dk2", "lt2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")
_THEME = (
    *(f"clrScheme/{A}{colour}" for colour in _COLOURS),
    f"fontScheme/{A}majorFont",
    f"fontScheme/{A}minorFont",
    "fmtScheme",
)
_LONGEST = 24  # letters of a value that are said


def unsound(package: Package, told: Element, kept: Iterable[str]) -> Iterator[Fault]:
    """All that is wrong with the presentation (`told`) and the parts that are kept of it."""
    size = told.find(f"{P}sldSz")
    if size is not None and not all(_is_in(size.get(side, ""), _SIDES) for side in ("cx", "cy")):
        yield Fault("template_slide_size")
    for part in kept:
        kind = package.types.get(part, "")
        if not kind.endswith(("slideMaster+xml", "slideLayout+xml", "theme+xml", "notesMaster+xml")):
            continue
        root = ElementTree.fromstring(package.parts[part])
        if root.tag in (f"{P}sldMaster", f"{P}notesMaster"):
            yield from _master(package, part, root)
        if root.tag == f"{A}theme":
            yield from _theme(part, root)
        yield from _values(part, root)


def _master(package: Package, part: str, root: Element) -> Iterator[Fault]:
    """A master has a theme, says which of its colours are text and ground, and lists its layouts."""
    relations = package.relations.get(part, [])
    if not any(one.kind.endswith("/theme") and one.target in package.parts for one in relations):
        yield Fault("template_without_theme", Place(), {"part": part})
    if root.find(f"{P}clrMap") is None:
        yield Fault("template_without_colour_map", Place(), {"part": part})
    if root.tag == f"{P}sldMaster" and not _lists_layouts(root, relations):
        yield Fault("template_without_layout_list", Place(), {"part": part})


def _lists_layouts(root: Element, relations: Iterable[Relation]) -> bool:
    listed = root.find(f"{P}sldLayoutIdLst/{P}sldLayoutId") is not None
    return listed or not any(one.kind.endswith("/slideLayout") for one in relations)


def _theme(part: str, root: Element) -> Iterator[Fault]:
    """A theme has its twelve colours, two fonts and its formats."""
    lacking = [path for path in _THEME if root.find(f"{A}themeElements/{A}{path}") is None]
    schemes = dict.fromkeys(path.partition("/")[0] for path in lacking)
    if schemes:
        yield Fault("template_theme_lacking", Place(), {"part": part, "what": ", ".join(schemes)})


def _values(part: str, root: Element) -> Iterator[Fault]:
    """Numbers of places, and sizes of letters; each value once."""
    scene = root.find(f"{P}cSld")
    layout = (scene.get("name", "") if scene is not None else "") or part
    seen = dict.fromkeys((what, value) for what, value, bounds in _bounded(root) if not _is_in(value, bounds))
    for what, value in seen:
        told = {"layout": layout, "part": part, "what": what, "value": value[:_LONGEST]}
        yield Fault("template_value", Place(), told)


def _bounded(root: Element) -> Iterator[tuple[str, str, range]]:
    for one in root.iter():
        if one.tag == f"{P}ph" and (number := one.get("idx")) is not None:
            yield "idx", number, _NUMBERS
        elif one.tag in _SIZED and (size := one.get("sz")) is not None:
            yield "sz", size, _LETTERS


def _is_in(value: str, bounds: range) -> bool:
    """Whether a value is a whole number within bounds, in plain digits as programs write them."""
    plain = value.strip()
    return plain.isascii() and plain.isdigit() and len(plain) <= 20 and int(plain) in bounds

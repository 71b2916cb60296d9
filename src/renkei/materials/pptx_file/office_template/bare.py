"""A template without what does not belong to it: sample slides with all they bring, sections, macros, notes, comments. Masters
and layouts stay as the office made them, byte for byte."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from xml.etree import ElementTree

from renkei.domain.errors import Fault, FileRefused, Place
from renkei.materials.outline.sheet import A4
from renkei.materials.pptx_file.markup import HEADING, NAMES, RELATIONS
from renkei.materials.pptx_file.master import master
from renkei.materials.pptx_file.office_template.sound import unsound
from renkei.materials.pptx_file.opened_deck import P, R
from renkei.materials.pptx_file.package import Package, Relation

PRESENTATION = "ppt/presentation.xml"
_KIND = "application/vnd.openxmlformats-officedocument.presentationml"
_STRICT = b"http://purl.oclc.org/ooxml"
_KEPT = ("slideMaster", "notesMaster", "tableStyles")
_ACTIVE = ("/control", "/oleObject", "/package", "/vbaProject", "/activeXControlBinary", "/ink")
_LEFT = ("slide", "customXml", "notesSlide", "comments", "printerSettings")
_FOLDERS = {
    "slideMaster": "slideMasters",
    "slideLayout": "slideLayouts",
    "theme": "theme",
    "notesMaster": "notesMasters",
}


def bare(package: Package) -> Package:
    """The template's masters, layouts, themes and what these need, under names of ours, as a presentation without slides.

    Raises `FileRefused` for what is no presentation, holds no layout, could run or fetch something, or that programs would
    not open.
    """
    main = next(
        (one.target for one in package.relations.get("", ()) if one.kind.endswith("/officeDocument")), ""
    )
    if main not in package.parts:
        raise FileRefused([Fault("template_no_deck")])
    if _STRICT in package.parts[main]:
        raise FileRefused([Fault("template_strict")])
    told = ElementTree.fromstring(package.parts[main])
    kept = _Kept(package, main, told)
    if not any(part.startswith("ppt/slideLayouts/") for part in kept.names.values()):
        raise FileRefused([Fault("template_without_layouts")])
    if faults := list(unsound(package, told, kept.names)):
        raise FileRefused(faults)
    made = kept.made()
    _add_presentation(made, kept, told)
    return made


class _Kept:
    """The parts that stay: old name → new name, found from the masters on."""

    def __init__(self, package: Package, main: str, told: ElementTree.Element) -> None:
        self.package, self.faults = package, list[Fault]()
        self.names: dict[str, str] = {}
        self.counts: dict[str, int] = {}
        relations = {one.id: one for one in package.relations.get(main, ())}
        listed = [one.get(f"{R}id", "") for one in told.iterfind(f"{P}sldMasterIdLst/{P}sldMasterId")]
        self.masters = [relations[id].target for id in listed if id in relations]
        others = [one for one in relations.values() if _last(one) in _KEPT[1:] and not one.is_outside]
        for part, kind in [(part, "slideMaster") for part in self.masters] + [
            (one.target, _last(one)) for one in others
        ]:
            self._keep(part, kind)
        if self.faults:
            raise FileRefused(self.faults)

    def _keep(self, part: str, kind: str) -> None:
        """A part and all that it needs."""
        if part in self.names or part not in self.package.parts:
            return
        self.names[part] = self._named(part, kind)
        for one in self._ordered(part):
            if _is_active(one):
                self._refuse(part, one)
            elif not one.is_outside and _last(one) not in _LEFT:
                self._keep(one.target, _last(one))

    def _ordered(self, part: str) -> list[Relation]:
        """Its relations; a master's layouts in the order of PowerPoint."""
        relations = self.package.relations.get(part, [])
        order = re.findall(rb"sldLayoutId [^>]*r:id=\"([^\"]+)\"", self.package.parts[part])
        places = {id.decode(): at for at, id in enumerate(order)}
        return sorted(relations, key=lambda one: places.get(one.id, -1))

    def _refuse(self, part: str, one: Relation) -> None:
        code = "template_linked" if one.is_outside else "template_active"
        name = re.search(r'<p:cSld[^>]*? name="([^"]*)"', self.package.parts[part].decode("utf-8", "replace"))
        self.faults.append(Fault(code, Place(), {"layout": name[1] if name else part, "target": one.target}))

    def _named(self, part: str, kind: str) -> str:
        count = self.counts[kind] = self.counts.get(kind, 0) + 1
        if kind in _FOLDERS:
            return f"ppt/{_FOLDERS[kind]}/{kind}{count}.xml"
        if kind == "tableStyles":
            return "ppt/tableStyles.xml"
        ending = part.rpartition(".")[2].lower()
        return f"ppt/{'media' if kind == 'image' else 'office'}/{kind}-{count}.{ending}"

    def made(self) -> Package:
        """These parts alone."""
        made = Package()
        for old, name in self.names.items():
            relations = self.package.relations.get(old, [])
            kept = [
                replace(one, target=self.names.get(one.target, one.target))
                for one in relations
                if self._stays(one)
            ]
            lost = {one.id for one in relations} - {one.id for one in kept}
            made.add(name, _without(self.package.parts[old], lost), self.package.types.get(old, ""))
            if kept:
                made.relations[name] = kept
        return made

    def _stays(self, one: Relation) -> bool:
        return one.is_outside or one.target in self.names


def _last(one: Relation) -> str:
    return one.kind.rpartition("/")[2]


def _is_active(one: Relation) -> bool:
    """Whether it runs something, or fetches something from elsewhere. An address to go to is neither."""
    return one.kind.endswith(_ACTIVE) or (one.is_outside and not one.kind.endswith("/hyperlink"))


def _without(content: bytes, lost: Iterable[str]) -> bytes:
    """A part without the elements that point to what is not there any more (jumps to sample slides, tags)."""
    for id in sorted(lost):
        named = re.escape(id.encode())
        content = re.sub(
            rb"<([\w:]+)(?: [^<>]*?)? r:id=\"" + named + rb"\"[^<>]*?(?:/>|>.*?</\1>)",
            b"",
            content,
            flags=re.S,
        )
    return content


# ---- what every presentation holds


def _add_presentation(made: Package, kept: _Kept, told: ElementTree.Element) -> None:
    ours = master(A4, "ja")
    made.relate("", "officeDocument", PRESENTATION)
    masters = "".join(_master_ids(made, kept, told))
    notes = made.relate(PRESENTATION, "notesMaster", _notes_master(made, ours))
    for part, kind in (
        ("presProps", "presProps"),
        ("viewProps", "viewProps"),
        ("tableStyles", "tableStyles"),
    ):
        name = f"ppt/{part}.xml"
        if name not in made.parts:
            made.add(name, ours.parts[name], ours.types[name])
        made.relate(PRESENTATION, kind, name)
    made.relate(PRESENTATION, "theme", "ppt/theme/theme1.xml")
    size = told.find(f"{P}sldSz")
    wide, high = ("9144000", "6858000") if size is None else (size.get("cx", "0"), size.get("cy", "0"))
    content = (
        f'{HEADING}<p:presentation {NAMES} saveSubsetFonts="1"><p:sldMasterIdLst>{masters}</p:sldMasterIdLst>'
        f'<p:notesMasterIdLst><p:notesMasterId r:id="{notes}"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="{wide}" cy="{high}"/><p:notesSz cx="7560000" cy="10692000"/>{_of_ours(ours, "kinsoku")}'
        f"{_own_style(kept, told) or _of_ours(ours, 'defaultTextStyle')}</p:presentation>"
    )
    made.add(PRESENTATION, content, f"{_KIND}.presentation.main+xml")


def _master_ids(made: Package, kept: _Kept, told: ElementTree.Element) -> Iterator[str]:
    ids = [one.get("id", "") for one in told.iterfind(f"{P}sldMasterIdLst/{P}sldMasterId")]
    for part, id in zip(kept.masters, ids, strict=False):
        relation = made.relate(PRESENTATION, "slideMaster", kept.names[part])
        own = f' id="{id}"' if id else ""
        yield f'<p:sldMasterId{own} r:id="{relation}"/>'


def _notes_master(made: Package, ours: Package) -> str:
    """The office's own master of notes; ours where it has none."""
    name = "ppt/notesMasters/notesMaster1.xml"
    if name in made.parts:
        return name
    theme = f"ppt/theme/theme{sum(part.startswith('ppt/theme/') for part in made.parts) + 1}.xml"
    made.add(name, ours.parts[name], ours.types[name])
    made.add(theme, ours.parts["ppt/theme/theme2.xml"], ours.types["ppt/theme/theme2.xml"])
    made.relate(name, "theme", theme)
    return name


def _of_ours(ours: Package, element: str) -> str:
    text = ours.parts[PRESENTATION].decode("utf-8")
    found = re.search(
        rf"<p:{element}\b.*?(?:/>|</p:{element}>)"
        if element == "kinsoku"
        else rf"<p:{element}>.*</p:{element}>",
        text,
        re.S,
    )
    return found[0] if found else ""


def _own_style(kept: _Kept, told: ElementTree.Element) -> str:
    """How letters look that nothing else says it of."""
    style = told.find(f"{P}defaultTextStyle")
    if style is None:
        return ""
    for prefix, namespace in (
        ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("p", P[1:-1]),
        ("r", RELATIONS),
    ):
        ElementTree.register_namespace(prefix, namespace)
    return ElementTree.tostring(style, encoding="unicode")

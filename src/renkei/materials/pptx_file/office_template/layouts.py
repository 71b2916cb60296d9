"""What an office's template holds: its layouts with their places, as PowerPoint sees them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from renkei.materials.pptx_file.office_template.colours import Colours, colours_of
from renkei.materials.pptx_file.opened_deck import A, P
from renkei.materials.pptx_file.package import Package

POINT = 12_700
_TITLES = ("title", "ctrTitle")
_RUNNING = ("dt", "ftr", "sldNum")
_INSETS = {"lIns": 91_440, "tIns": 45_720, "rIns": 91_440, "bIns": 45_720}
_STYLES = {"title": "titleStyle", "body": "bodyStyle"}
_DRAWN = ("sp", "pic", "grpSp", "cxnSp", "graphicFrame")


@dataclass(frozen=True, slots=True)
class Area:
    """A place on the slide, in points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    def meets(self, other: Area) -> bool:
        """Whether they overlap by more than a line's width."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > 1
            and min(self.bottom, other.bottom) - max(self.top, other.top) > 1
        )


@dataclass(frozen=True, slots=True)
class OfficePlace:
    """A placeholder of a layout: `kind` (title, body, obj, sldNum …) and `idx` are what slides find it by; its letters' size
    in points (0 where nothing says it), colour and `side` (l · ctr · r); `room` is its area without its margins; `words` what it says itself, and
    "‹#›" for a field."""

    kind: str
    idx: int
    name: str
    area: Area
    room: Area
    anchor: str
    size: float
    colour: str
    words: tuple[str, ...]
    is_upright: bool
    side: str = "l"

    @property
    def is_title(self) -> bool:
        """Whether a title stands in it."""
        return self.kind in _TITLES


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a layout or its master draws on every slide."""

    name: str
    area: Area
    is_picture: bool
    fill: str  # six hexadecimal digits, where it is one plain colour


class OfficeLayout:
    """A layout of the template with its master."""

    def __init__(self, package: Package, part: str, master: str) -> None:
        self.part, self.master = part, master
        self._layout, self._master = _xml(package, part), _xml(package, master)
        theme = next((one.target for one in package.relations[master] if one.kind.endswith("/theme")), "")
        self.theme = _xml(package, theme) if theme else Element("none")
        self.colours: Colours = colours_of(self.theme, self._master, self._layout)

    @property
    def name(self) -> str:
        """Its name in PowerPoint."""
        return self._layout.find(f"{P}cSld").get("name", "")  # type: ignore[union-attr]

    @property
    def kind(self) -> str:
        """What it is for, as PowerPoint knows it: title, obj, titleOnly, secHead, blank … or nothing."""
        return self._layout.get("type", "")

    @cached_property
    def places(self) -> tuple[OfficePlace, ...]:
        """Its placeholders that have a place, in their order."""
        return tuple(one for shape in _holders(self._layout) if (one := self._place(shape)) is not None)

    def place(self, *kinds: str) -> OfficePlace | None:
        """The first placeholder of some kinds."""
        return next((one for one in self.places if one.kind in kinds), None)

    @property
    def title(self) -> OfficePlace | None:
        """That of the title."""
        return self.place(*_TITLES)

    @cached_property
    def drawn(self) -> tuple[Drawn, ...]:
        """What stands on every slide, the master's first."""
        sources = [self._master] if self._layout.get("showMasterSp", "1") not in ("0", "false") else []
        return tuple(one for source in (*sources, self._layout) for one in self._drawn(source))

    @property
    def has_picture_ground(self) -> bool:
        """Whether a picture or a pattern is the ground of the whole slide."""
        ground = self._ground()
        return ground is not None and any(
            ground.find(f".//{A}{kind}") is not None for kind in ("blipFill", "pattFill")
        )

    @cached_property
    def grounds(self) -> tuple[str, ...]:
        """The colours behind everything: one, several of a gradient, none where a picture is there."""
        ground = self._ground()
        if ground is None:
            return ("FFFFFF",)
        if self.has_picture_ground:
            return ()
        style = ground.find(f"{P}bgRef")
        if style is not None:
            return self._styled(style)
        stops = ground.findall(f".//{A}gs")
        found = [self.colours.of(one) for one in stops or [ground]]
        return tuple(one for one in found if one) or ("FFFFFF",)

    def _styled(self, style: Element) -> tuple[str, ...]:
        """A ground of the theme: its number in the theme's list, drawn in a colour."""
        own = self.colours.of(style) or "FFFFFF"
        styles = self.theme.find(f"{A}themeElements/{A}fmtScheme/{A}bgFillStyleLst")
        at = int(style.get("idx", "1001")) - 1001
        fill = styles[at] if styles is not None and 0 <= at < len(styles) else None
        if fill is None or fill.tag == f"{A}solidFill":
            return ((self.colours.of(fill, own) or own) if fill is not None else own,)
        if fill.tag == f"{A}gradFill":
            return tuple(self.colours.of(one, own) or own for one in fill.iter(f"{A}gs")) or (own,)
        return ()

    def _ground(self) -> Element | None:
        own = self._layout.find(f"{P}cSld/{P}bg")
        return self._master.find(f"{P}cSld/{P}bg") if own is None else own

    # ---- placeholders

    def _place(self, shape: Element) -> OfficePlace | None:
        holder = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
        assert holder is not None
        kind = holder.get("type", "obj")
        chain = [shape, *self._above(kind)]
        area = next((found for one in chain if (found := _area(one)) is not None), None)
        if area is None:
            return None
        bodies = [one.find(f"{P}txBody/{A}bodyPr") for one in chain]
        told = {key: _told(bodies, key, f"{value}") for key, value in _INSETS.items()}
        left, top, right, bottom = (
            round(int(told[key]) / POINT, 2) for key in ("lIns", "tIns", "rIns", "bIns")
        )
        room = Area(
            round(area.left + left, 2),
            round(area.top + top, 2),
            round(area.width - left - right, 2),
            round(area.height - top - bottom, 2),
        )
        paragraphs = self._levels(chain, kind)
        levels = [look for one in paragraphs if (look := one.find(f"{A}defRPr")) is not None]
        sizes = (int(one.get("sz", "0")) / 100 for one in levels if one.get("sz"))
        fills = (self.colours.of(one.find(f"{A}solidFill")) for one in levels)
        return OfficePlace(
            kind, int(holder.get("idx", "0")), _name(shape), area, room, _told(bodies, "anchor", "t"), next(sizes, 0),
            next((one for one in fills if one), ""), _words(shape), _told(bodies, "vert", "horz") != "horz",
            _told(list(paragraphs), "algn", "l"),
        )  # fmt: skip

    def _above(self, kind: str) -> list[Element]:
        """The placeholder of the master that a kind takes after."""
        wanted = "title" if kind in _TITLES else kind if kind in _RUNNING else "body"
        holders = ((one, one.find(f"{P}nvSpPr/{P}nvPr/{P}ph")) for one in _holders(self._master))
        return [one for one, holder in holders if holder is not None and holder.get("type", "obj") == wanted][
            :1
        ]

    def _levels(self, chain: list[Element], kind: str) -> list[Element]:
        """What says how paragraphs of the first level look, nearest first."""
        style = _STYLES["title"] if kind in _TITLES else "otherStyle" if kind in _RUNNING else _STYLES["body"]
        lists = [one.find(f"{P}txBody/{A}lstStyle") for one in chain] + [
            self._master.find(f"{P}txStyles/{P}{style}")
        ]
        found = (one.find(f"{A}lvl1pPr") for one in lists if one is not None)
        return [one for one in found if one is not None]

    def _drawn(self, source: Element) -> Iterator[Drawn]:
        for shape in source.iterfind(f"{P}cSld/{P}spTree/*"):
            if shape.tag.removeprefix(P) not in _DRAWN or shape.find(f"*/{P}nvPr/{P}ph") is not None:
                continue
            area = _area(shape)
            if area is not None:
                fill = self._fill(shape)
                is_picture = shape.tag == f"{P}pic" or shape.find(f"{P}spPr/{A}blipFill") is not None
                yield Drawn(_name(shape), area, is_picture, fill)

    def _fill(self, shape: Element) -> str:
        """Its plain colour: its own, else that of the style it was drawn in."""
        look = shape.find(f"{P}spPr")
        if look is not None and any(one.tag.endswith("Fill") for one in look):
            return self.colours.of(look.find(f"{A}solidFill"))
        style = shape.find(f"{P}style/{A}fillRef")
        return self.colours.of(style) if style is not None and style.get("idx") != "0" else ""


def layouts_of(package: Package) -> tuple[OfficeLayout, ...]:
    """The layouts of all masters, in PowerPoint's order. The parts are those that `bare` named."""
    masters = sorted((name for name in package.parts if name.startswith("ppt/slideMasters/")), key=_number)
    return tuple(
        OfficeLayout(package, one.target, master)
        for master in masters
        for one in sorted(package.relations.get(master, ()), key=lambda one: _number(one.target))
        if one.kind.endswith("/slideLayout")
    )


def _number(part: str) -> int:
    digits = "".join(sign for sign in part.rpartition("/")[2] if sign.isdigit())
    return int(digits or "0")


def _xml(package: Package, part: str) -> Element:
    return ElementTree.fromstring(package.parts[part])


def _holders(source: Element) -> list[Element]:
    shapes = source.iterfind(f"{P}cSld/{P}spTree/{P}sp")
    return [one for one in shapes if one.find(f"{P}nvSpPr/{P}nvPr/{P}ph") is not None]


def _name(shape: Element) -> str:
    named = shape.find(f"*/{P}cNvPr")
    return "" if named is None else named.get("name", "")


def _area(shape: Element) -> Area | None:
    frame = shape.find(f"{P}spPr/{A}xfrm")
    frame = shape.find(f"{P}grpSpPr/{A}xfrm") if frame is None else frame
    frame = shape.find(f"{P}xfrm") if frame is None else frame
    off, ext = (None, None) if frame is None else (frame.find(f"{A}off"), frame.find(f"{A}ext"))
    if off is None or ext is None:
        return None
    told = (off.get("x"), off.get("y"), ext.get("cx"), ext.get("cy"))
    return Area(*(round(int(one or 0) / POINT, 2) for one in told))


def _told(bodies: list[Element | None], key: str, usual: str) -> str:
    return next((value for one in bodies if one is not None and (value := one.get(key)) is not None), usual)


def _words(shape: Element) -> tuple[str, ...]:
    """What a placeholder says itself, with its fields."""
    found = []
    for one in shape.iterfind(f"{P}txBody/{A}p/*"):
        if one.tag == f"{A}fld":
            found.append("‹#›" if one.get("type") == "slidenum" else "‹date›")
        elif one.tag == f"{A}r":
            found.append(one.findtext(f"{A}t") or "")
    return tuple(found)

"""One slide while it is drawn: its shapes in reading order, and the parts it points to."""

from __future__ import annotations

from dataclasses import dataclass, field

from renkei.materials.pptx_file.frame import emu
from renkei.materials.pptx_file.markup import HEADING, NAMES, escaped
from renkei.materials.pptx_file.noted import Noted
from renkei.materials.pptx_file.table_look import INK, Rule
from renkei.materials.pptx_file.typesetter import colour

_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the slide in points."""

    left: float
    top: float
    width: float
    height: float


@dataclass
class Canvas:
    """The shapes of a slide. Every shape has a name and a number of its own on it."""

    name: str
    shapes: list[str] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)  # what a relation points to → its id
    kinds: dict[str, str] = field(default_factory=dict)
    noted: list[Noted] = field(default_factory=list)
    drawing: str = ""  # the chart of the outline that is being drawn

    def _number(self) -> int:
        return len(self.shapes) + 2

    def related(self, kind: str, target: str) -> str:
        """The id of the relation to another part; the same part has one."""
        if target not in self.links:
            self.links[target] = f"rId{len(self.links) + 2}"  # the first is the layout
            self.kinds[target] = kind
        return self.links[target]

    def ink(self, box: Box, usual: str = "") -> str:
        """The colour of words in a place of the slide: the usual one, where it can be read there."""
        return usual

    def placeholder(self, kind: str, idx: int, name: str, paragraphs: str, box: Box | None = None) -> None:
        """Words in a place of the layout; without a box where the layout has it."""
        self._note("text", name, box, words=paragraphs)
        place = "" if box is None else placed(box)
        key = f"{f' type={chr(34)}{kind}{chr(34)}' if kind else ''}{f' idx={chr(34)}{idx}{chr(34)}' if idx else ''}"
        size = "" if kind in ("title", "ctrTitle") else ' sz="quarter"'
        self.shapes.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self._number()}" name="{escaped(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
            f"<p:nvPr><p:ph{key}{size}/></p:nvPr></p:nvSpPr><p:spPr>{place}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}"
            "</p:txBody></p:sp>"
        )

    def write(
        self,
        name: str,
        paragraphs: str,
        box: Box,
        *,
        anchor: str = "t",
        fill: str = "",
        line: str = "",
        pattern: str = "",
        shape: str = "rect",
        wraps: bool = True,
    ) -> None:
        """A text box without margins; with a fill or a line a square. A `pattern` (wdUpDiag …) is drawn in the line's colour."""
        ground = colour(fill) if fill else "<a:noFill/>"
        if pattern:
            strokes = (
                f'<a:fgClr><a:srgbClr val="{line}"/></a:fgClr><a:bgClr><a:srgbClr val="{fill}"/></a:bgClr>'
            )
            ground = f'<a:pattFill prst="{pattern}">{strokes}</a:pattFill>'
        edge = f'<a:ln w="9525">{colour(line)}</a:ln>' if line else "<a:ln><a:noFill/></a:ln>"
        wrap = "square" if wraps else "none"
        self._note("text", name, box, words=paragraphs)
        self.shapes.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self._number()}" name="{escaped(name)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>'
            f'{placed(box)}<a:prstGeom prst="{shape}"><a:avLst/></a:prstGeom>{ground}{edge}</p:spPr><p:txBody><a:bodyPr wrap="{wrap}" lIns="0"'
            f' tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="{anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody></p:sp>'
        )

    def ground(self, name: str, box: Box, *, fill: str, line: str) -> None:
        """A rectangle that nobody reads, behind what is drawn after it."""
        inside = colour(fill) if fill else "<a:noFill/>"
        edge = (
            f'<a:ln w="9525">{colour(line)}<a:miter lim="800000"/></a:ln>'
            if line
            else "<a:ln><a:noFill/></a:ln>"
        )
        self.shapes.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self._number()}" name="{escaped(name)}">{_DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr/>'
            f'</p:nvSpPr><p:spPr>{placed(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{inside}{edge}</p:spPr></p:sp>'
        )

    def rule(
        self,
        name: str,
        left: float,
        top: float,
        width: float,
        height: float = 0,
        rule: Rule = INK,
        end: str = "",
    ) -> None:
        """A straight line; `end` draws an arrow head at its end."""
        arrow = f'<a:tailEnd type="{end}" w="med" len="med"/>' if end else ""
        if self.drawing:
            self._note("rule", name, Box(left, top, width, height))
        self.shapes.append(
            f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{self._number()}" name="{escaped(name)}">{_DECORATIVE}</p:cNvPr><p:cNvCxnSpPr/><p:nvPr/>'
            f'</p:nvCxnSpPr><p:spPr>{placed(Box(left, top, width, height))}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
            f'<a:ln w="{emu(rule.weight)}">{colour(rule.colour)}{arrow}</a:ln></p:spPr></p:cxnSp>'
        )

    def table(self, name: str, description: str, box: Box, table: str) -> None:
        """A native table."""
        self._note("table", name, box, described=description)
        self._framed(name, description, box, _TABLE, table)

    def chart(self, name: str, description: str, box: Box, target: str) -> None:
        """A native chart of another part."""
        id = self.related("chart", target)
        self._note("chart", name, box, described=description, part=target)
        self._framed(name, description, box, _CHART, f'<c:chart xmlns:c="{_CHART}" r:id="{id}"/>')

    def _note(self, kind: str, name: str, box: Box | None, **more: str) -> None:
        at = None if box is None else (emu(box.left), emu(box.top), emu(box.width), emu(box.height))
        self.noted.append(Noted(kind, self._number(), name, at, drawing=self.drawing, **more))

    def _framed(self, name: str, description: str, box: Box, uri: str, inside: str) -> None:
        self.shapes.append(
            f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{self._number()}" name="{escaped(name)}" descr="{escaped(description)}"/>'
            '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
            f'<p:xfrm><a:off x="{emu(box.left)}" y="{emu(box.top)}"/><a:ext cx="{emu(box.width)}" cy="{emu(box.height)}"/></p:xfrm>'
            f'<a:graphic><a:graphicData uri="{uri}">{inside}</a:graphicData></a:graphic></p:graphicFrame>'
        )

    def picture(self, name: str, description: str, box: Box, target: str) -> None:
        """A picture of another part."""
        id = self.related("image", target)
        self.shapes.append(
            f'<p:pic><p:nvPicPr><p:cNvPr id="{self._number()}" name="{escaped(name)}" descr="{escaped(description)}"/><p:cNvPicPr>'
            f'<a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="{id}"/><a:stretch><a:fillRect/>'
            f'</a:stretch></p:blipFill><p:spPr>{placed(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
        )

    def markup(self) -> str:
        """The slide's part."""
        return (
            f'{HEADING}<p:sld {NAMES}><p:cSld name="{escaped(self.name)}"><p:spTree>{TREE}{"".join(self.shapes)}</p:spTree></p:cSld>'
            "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
        )


# What only decorates is passed over by readers aloud.
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def placed(box: Box) -> str:
    """Where a shape stands, as its properties say it."""
    return f'<a:xfrm><a:off x="{emu(box.left)}" y="{emu(box.top)}"/><a:ext cx="{emu(box.width)}" cy="{emu(box.height)}"/></a:xfrm>'

"""The places of a layout that words are put into: placeholders with their letters."""

from __future__ import annotations

from dataclasses import dataclass

from renkei.materials.pptx_file.frame import emu
from renkei.materials.pptx_file.markup import escaped

FONTS = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'


@dataclass(frozen=True, slots=True)
class Letters:
    """Size and line in points, weight, side, colour of the theme."""

    size: float = 14
    line: float = 18
    is_bold: bool = False
    side: str = "l"
    colour: str = "tx1"

    def level(self, level: int = 1, *, indent: float = 0, bullet: str = "") -> str:
        """A level of a list of styles."""
        # Without an indent unless there is one: LibreOffice forgets the tabulators of what has any.
        margins = f' marL="{emu(indent)}"' + (f' indent="{-emu(indent)}"' if bullet else "")
        mark = (
            f'<a:buFont typeface="{"BIZ UDGothic"}"/><a:buChar char="{bullet}"/>' if bullet else "<a:buNone/>"
        )
        return (
            f'<a:lvl{level}pPr{margins} algn="{self.side}" defTabSz="{emu(72)}" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="0">'
            f'<a:lnSpc><a:spcPts val="{round(self.line * 100)}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>'
            f'<a:spcAft><a:spcPts val="0"/></a:spcAft>{mark}{self.run()}</a:lvl{level}pPr>'
        )

    def run(self) -> str:
        """What runs take if they say nothing themselves."""
        return (
            f'<a:defRPr sz="{round(self.size * 100)}" b="{int(self.is_bold)}" i="0" kern="1200">'
            f'<a:solidFill><a:schemeClr val="{self.colour}"/></a:solidFill>{FONTS}</a:defRPr>'
        )


NOTE = Letters(11, 14, colour="tx2")
TEXT = Letters()
HEADLINE = Letters(24, 32, is_bold=True)
COVER = Letters(36, 50, is_bold=True)


@dataclass(frozen=True, slots=True)
class Place:
    """A placeholder. `kind` and `idx` are what slides find it by, `prompt` what it says while it is empty."""

    kind: str
    idx: int
    name: str
    prompt: str
    box: tuple[float, float, float, float]  # left, top, width, height
    letters: Letters = TEXT
    anchor: str = "t"
    is_framed: bool = False

    def drawn(self, id: int) -> str:
        """The shape."""
        left, top, width, height = (emu(length) for length in self.box)
        kind = f' type="{self.kind}"' if self.kind else ""
        idx = f' idx="{self.idx}"' if self.idx else ""
        line = (
            '<a:ln w="12700"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln>'
            if self.is_framed
            else ""
        )
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{escaped(self.name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
            f'<p:nvPr userDrawn="1"><p:ph{kind}{idx}{self._size()}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="{left}" y="{top}"/>'
            f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{line}</p:spPr>'
            f'<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="{self.anchor}">'
            f"<a:noAutofit/></a:bodyPr><a:lstStyle>{self._levels()}</a:lstStyle><a:p>{self._words()}</a:p></p:txBody></p:sp>"
        )

    def _size(self) -> str:
        return "" if self.kind in ("title", "ctrTitle") else ' sz="quarter"'

    def _levels(self) -> str:
        return self.letters.level()

    def _words(self) -> str:
        if self.kind == "sldNum":
            return (
                '<a:fld id="{7C0A5E3A-5E0F-4B59-9F0C-2B1D6A3C9E01}" type="slidenum"><a:rPr lang="ja-JP"/><a:t>‹#›</a:t></a:fld>'
                '<a:endParaRPr lang="ja-JP"/>'
            )
        if self.kind == "ftr":
            return '<a:endParaRPr lang="ja-JP" altLang="en-US"/>'
        return f'<a:r><a:rPr lang="ja-JP" altLang="en-US"/><a:t>{escaped(self.prompt)}</a:t></a:r>'

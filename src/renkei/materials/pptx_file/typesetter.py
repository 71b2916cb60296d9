"""Words in the letters of a slide: runs and paragraphs as office files hold them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from renkei.materials.outline.model import Phrases
from renkei.materials.outline.sheet import LEAD, LINE, NOTE, NOTE_LINE, TEXT
from renkei.materials.pptx_file import lines as line_ends
from renkei.materials.pptx_file.frame import emu
from renkei.materials.pptx_file.lines import Lines
from renkei.materials.pptx_file.markup import escaped
from renkei.materials.pptx_file.measuring import wide
from renkei.materials.pptx_file.settling import less_room

BIG = "Noto Sans JP"  # figures of 24 points and more
PAGE_NUMBER = "‹#›"
LANGUAGES = {"ja": 'lang="ja-JP" altLang="en-US"', "en": 'lang="en-US" altLang="ja-JP"'}


@dataclass(frozen=True, slots=True)
class Ink:
    """How letters look: size in points, weight, colour (of the theme, or six hexadecimal digits; empty is that of the
    place), a ground behind them, a line around them, another font."""

    size: float = TEXT
    is_bold: bool = False
    colour: str = ""
    ground: str = ""
    line: str = ""
    font: str = ""


PLAIN, STRONG = Ink(), Ink(is_bold=True)
QUIET, ZERO = Ink(colour="tx2"), Ink(colour="767676")
SMALL = Ink(NOTE, colour="tx2")
LARGE = Ink(LEAD)


@dataclass(frozen=True, slots=True)
class Shape:
    """How a paragraph stands: its line in points, its side (l · r · ctr, or that of the place), points before it, margin and indent, its
    tabulators (place in points, side), and a margin at its end (LibreOffice keeps the one before where there is none)."""

    line: float = LINE
    side: str = "l"
    before: float = 0
    margin: float = 0
    indent: float = 0
    tabs: tuple[tuple[float, str], ...] = ()
    bullet: str = ""
    end: float | None = None


BODY, RIGHT, NOTE_BODY = Shape(), Shape(side="r"), Shape(NOTE_LINE)


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Sets words in a language, in our letters or (`letters` of the sheet) in those of an office."""

    language: str
    letters: str = ""

    @property
    def is_as_high(self) -> bool:
        """Whether letters are as high as their size, as those of our Japanese papers are; others reach over it."""
        return self.measure == "ja"

    @property
    def measure(self) -> str:
        """By what words are measured."""
        return self.language + self.letters

    # ---- how much room words take

    def points(self, text: str, size: float) -> float:
        """The most that a text takes in one line."""
        return wide(text, self.measure) * size / 100

    def broken(self, phrases: Phrases, room: float, size: float) -> Lines:
        """Phrases in lines of a room."""
        return line_ends.broken(phrases, room, size, self.measure)

    def running(self, text: str, room: float, size: float) -> Lines:
        """Running text in a room."""
        return line_ends.running(text, room, size, self.measure)

    def less_room(self, said: Iterable[tuple[str, float]], room: float) -> float:
        """By how many points a room is to be less wide so that paragraphs, each with its size, end well in it."""
        return less_room(tuple(said), room, self.measure)

    # ---- how they are written

    def run(self, text: str, ink: Ink = PLAIN, link: str = "") -> str:
        """A stretch of text in one ink; `link` is the id of a relation to another slide."""
        return f"<a:r>{_run(self.language, ink, link)}<a:t>{escaped(text)}</a:t></a:r>" if text else ""

    def lines(self, texts: Iterable[str], ink: Ink = PLAIN) -> str:
        """Texts with a set line end between them."""
        told = (self.run(text, ink) for text in texts)
        return f"<a:br>{_run(self.language, ink, '')}</a:br>".join(told)

    def paragraph(self, runs: str, shape: Shape = BODY, ink: Ink = PLAIN) -> str:
        """A paragraph of runs. An empty one still has the size of `ink`."""
        end = "" if runs else _end(self.language, ink)
        return f"<a:p>{_paragraph(shape)}{runs}{end}</a:p>"

    def page_number(self, ink: Ink = PLAIN) -> str:
        """The slide's own number as a field."""
        return (
            '<a:fld id="{7C0A5E3A-5E0F-4B59-9F0C-2B1D6A3C9E01}" type="slidenum">'
            f"{_run(self.language, ink, '')}<a:t>{PAGE_NUMBER}</a:t></a:fld>"
        )


@lru_cache(maxsize=1024)
def _run(language: str, ink: Ink, link: str) -> str:
    return f"<a:rPr {_letters(language, ink)}>{_inside(ink)}{_linked(link)}</a:rPr>"


@lru_cache(maxsize=256)
def _end(language: str, ink: Ink) -> str:
    return f"<a:endParaRPr {_letters(language, ink)}/>"


def _letters(language: str, ink: Ink) -> str:
    weight = ' b="1"' if ink.is_bold else ""
    return f'{LANGUAGES[language]} sz="{round(ink.size * 100)}"{weight}'


def _inside(ink: Ink) -> str:
    line = f'<a:ln w="6350">{colour(ink.line)}</a:ln>' if ink.line else ""
    fill = colour(ink.colour) if ink.colour else ""
    ground = f'<a:highlight><a:srgbClr val="{ink.ground}"/></a:highlight>' if ink.ground else ""
    font = f'<a:latin typeface="{ink.font}"/><a:ea typeface="{ink.font}"/>' if ink.font else ""
    return line + fill + ground + font


def _linked(link: str) -> str:
    return f'<a:hlinkClick r:id="{link}" action="ppaction://hlinksldjump"/>' if link else ""


def colour(name: str) -> str:
    """A fill in a colour of the theme, or in six hexadecimal digits."""
    if len(name) == 6 and name.upper() == name:
        return f'<a:solidFill><a:srgbClr val="{name}"/></a:solidFill>'
    return f'<a:solidFill><a:schemeClr val="{name}"/></a:solidFill>'


@lru_cache(maxsize=1024)
def _paragraph(shape: Shape) -> str:
    # LibreOffice forgets the tabulators of what has an indent, and the margin of what has none.
    indent = f' indent="{emu(shape.indent)}"' if shape.indent or not shape.tabs else ""
    end = f' marR="{emu(shape.end)}"' if shape.end is not None else ""
    margins = f' marL="{emu(shape.margin)}"{end}{indent}'
    tabs = "".join(f'<a:tab pos="{emu(place)}" algn="{side}"/>' for place, side in shape.tabs)
    bullet = (
        f'<a:buFont typeface="BIZ UDGothic"/><a:buChar char="{shape.bullet}"/>'
        if shape.bullet
        else "<a:buNone/>"
    )
    side = f' algn="{shape.side}"' if shape.side else ""
    return (
        f'<a:pPr{margins}{side} eaLnBrk="1" latinLnBrk="0" hangingPunct="0"><a:lnSpc><a:spcPts val="{round(shape.line * 100)}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{round(shape.before * 100)}"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft>'
        f"{bullet}{f'<a:tabLst>{tabs}</a:tabLst>' if tabs else ''}</a:pPr>"
    )

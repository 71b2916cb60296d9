"""The outline of a meeting's papers: pages and what stands on them, without a format.

Writers (HTML, PPTX, PDF, XLSX) turn one outline into their files. A page is a sheet or a slide: it holds what fits
one. Every figure carries the identity of its record (`indicator:p003-i1/2024/actual`, `tally:2024/1/A`), so that a file
changed by hand can later be checked against the facts. Words are already in the language of the paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from renkei.charts import Chart, Sign
from renkei.materials.outline.sheet import A4, Sheet

Phrases = tuple[str, ...]
"""A text in pieces; a line may end after each of them and nowhere else."""


@dataclass(frozen=True, slots=True)
class RoleMark:
    """The numeral of a role in its square; `place` counts the roles from 1 and picks the colour."""

    numeral: str
    place: int
    name: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table. `value` is what the text says as a number (in the cell's unit), None where it says none.

    `kind`: text (broken between phrases) · prose (running text) · number · zero (reported, nothing there) · missing (a dash, its reason in `reason`) · empty (no cell of
    its own, such as the corner of a table). `scope`: col · row · colgroup · rowgroup for a head, else empty.
    """

    phrases: Phrases = ()
    kind: str = "text"
    record: str = ""
    value: Decimal | int | None = None
    unit: str = ""
    scope: str = ""
    colspan: int = 1
    rowspan: int = 1
    sign: Sign | None = None
    role: RoleMark | None = None
    small: Phrases = ()  # a second line in note size
    style: str = ""  # strong · quiet · tag (outlined) · mark (filled) · group (under a bracket)
    reason: str = ""
    page: str = ""  # id of the page that says more
    is_continued: bool = False  # a label repeated on a later page

    @property
    def text(self) -> str:
        """The cell's words in one line."""
        return "".join(self.phrases)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key (what the figures in it are), its width in points (0 takes the rest), its side, and the word
    that stands before its figures where a narrow screen shows no heads."""

    key: str
    width: int = 0
    align: str = "left"  # left · right
    label: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row. `key` is the record that it speaks of. `kind`: body · total · shares · groups · head.
    `opens`: what begins with it, which picks the rule above: "" · field · role."""

    cells: tuple[Cell, ...]
    key: str = ""
    kind: str = "body"
    opens: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `kind` names its sort for the writers: tally · change · indicators · activities · list · programme …

    `is_continued`: it goes on from the page before; `caption` then is the same.
    """

    id: str
    kind: str
    caption: str
    columns: tuple[Column, ...]
    heads: tuple[Row, ...]
    rows: tuple[Row, ...]
    title: str = ""  # set over the table; the caption is for the ear alone
    subtitle: str = ""
    is_continued: bool = False


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A big figure: label, number, unit, and what stands beside it."""

    label: Phrases
    text: str
    unit: str
    record: str
    value: Decimal | int | None = None
    base: str = ""  # 57項目中
    share: str = ""  # 78.9％
    share_record: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Big figures in a row. `moves`: from the first to the last, with an arrow; `remarks` stand beside them."""

    items: tuple[KeyFigure, ...]
    moves: bool = False
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart of the neutral model with its heading."""

    chart: Chart
    title: str = ""
    subtitle: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """What a sign means."""

    sign: Sign
    bounds: str = ""


@dataclass(frozen=True, slots=True)
class Legend:
    """The signs of the scale in order."""

    entries: tuple[LegendEntry, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """Text as an office wrote it, in CommonMark. `kind`: summary · text · note."""

    text: str
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class TraceLines:
    """How the grades of a page were computed. On screen the only tinted block of a page; on paper plain lines of what
    is no plain rate, since the annex computes them all."""

    title: str
    items: tuple[tuple[str, tuple[Phrases, ...]], ...]  # name of the indicator (empty if there is one), lines
    medium: str = "screen"  # screen · paper


@dataclass(frozen=True, slots=True)
class Points:
    """A heading with its points."""

    title: str
    items: tuple[Phrases, ...]
    is_continued: bool = False


@dataclass(frozen=True, slots=True)
class Identity:
    """Who and what a case is: role, field, municipalities that take part, always in official order."""

    role: RoleMark
    role_phrases: Phrases
    field: Phrases
    label: str
    municipalities: tuple[str, ...]
    unknown: str = ""  # said where it is not known who takes part
    facts: tuple[tuple[str, str, Sign | None], ...] = ()  # a grade stands as its mark before the words


@dataclass(frozen=True, slots=True)
class Picture:
    """A photograph ready for print (JPEG or PNG), its caption, and what it shows in words."""

    file: str
    content: bytes
    media: str
    width: int
    height: int
    caption: str
    alternative: str
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Pictures:
    """Photographs beside a case."""

    items: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A group of rows under a heading at its left: 効果 3件."""

    title: str
    count: str
    table: Table
    is_continued: bool = False


Block = Drawing | Group | Identity | KeyFigures | Legend | Pictures | Points | Prose | Table | TraceLines


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: what it is, and the page on which it begins."""

    title: str
    page: str
    number: int = 0
    level: int = 1
    count: str = ""


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on the first page. `region` is the line over the title: the meeting's own name, or the region where the
    title does not say it; `date` the day, and the place beside it."""

    region: str
    title: Phrases
    draft: str
    paper_number: str
    members: tuple[str, ...]  # the hub first
    date: str
    secretariat: str


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet or slide. `kind`: cover · contents · divider · results · case · comments · review · plan · programme · annex.

    `blocks` stand under the headline; `side` at the left (who and what), `beside` at the right. `notes` stand in the foot.
    `part` is the office's part that it belongs to; `is_continued` marks what goes on from the page before.
    """

    id: str
    kind: str
    part: str
    headline: Phrases
    blocks: tuple[Block, ...] = ()
    side: Identity | None = None
    beside: tuple[Block, ...] = ()
    notes: tuple[str, ...] = ()
    aside: str = ""  # right of the headline: 53事業　継続50、拡充1、新規2
    place: str = ""  # which of several sheets: 2／4
    under: str = ""  # the bracket at the end of a long headline, set small under it
    lead: str = ""  # under the headline: a project's summary
    is_continued: bool = False
    section: str = ""  # running head, left
    number: int = 0
    cover: Cover | None = None
    entries: tuple[Entry, ...] = ()
    paper: str = ""  # number of the paper that begins here: 資料2
    numeral: str = ""  # of a divider
    name: str = ""  # in the contents, where the headline is a sentence
    level: int = 1

    @property
    def title(self) -> str:
        """The headline in one line."""
        return "".join(self.headline)


@dataclass(frozen=True, slots=True)
class Outline:
    """The papers of one meeting, made for one sheet."""

    language: str
    title: str
    document: str  # running head, right
    notice: str  # stands on every page
    pages: tuple[Page, ...]
    signs: tuple[Sign, ...]
    sheet: Sheet = A4

    def page(self, id: str) -> Page | None:
        """A page by its id."""
        return next((page for page in self.pages if page.id == id), None)

"""All files of a meeting's papers, in the formats asked for. What fails in one of them leaves the others and the old files alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from renkei.domain.errors import Fault, PapersRefused
from renkei.domain.meeting import OFFICE_PARTS, PARTS
from renkei.domain.yearbook import Yearbook
from renkei.materials import characters
from renkei.materials.outline import Outline, outline
from renkei.materials.outline.sheet import A4, ENDLESS, WIDE, Sheet
from renkei.materials.replacing import replace_file
from renkei.wording import Words, words_of

if TYPE_CHECKING:
    from renkei.materials.pptx_file.office_template import OfficeTemplate

KINDS = ("pptx", "pdf", "xlsx", "html", "docx")


@dataclass(frozen=True, slots=True)
class Paper:
    """A file that was asked for. `what`: papers · booklet · workbook · agenda · members.
    `error` says why it could not be made; the file then is as it was before, or not there. `unprintable` are characters
    in it that no font of the papers has: another computer may show them differently, or not at all."""

    kind: str
    what: str
    path: Path
    error: Exception | None = None
    unprintable: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class Papers:
    """The papers of one yearbook. `handout`: without the notes of the deck and without what is for the office alone;
    `wide`: the deck in 16:9 instead of A4; `template`: on an office's own."""

    yearbook: Yearbook
    words: Words
    handout: bool = False
    wide: bool = False
    template: OfficeTemplate | None = None
    _outlines: dict[tuple[str, bool], Outline] = field(default_factory=dict, repr=False)

    @property
    def parts(self) -> tuple[str, ...]:
        """The meeting's own choice."""
        chosen = self.yearbook.meeting.parts if self.yearbook.meeting else PARTS
        return tuple(part for part in chosen if not (self.handout and part in OFFICE_PARTS))

    def outline(self, sheet: Sheet, *, has_annexes: bool = False) -> Outline:
        """The pages on a sheet. With annexes even where the meeting leaves them out, and with the open findings unless
        the papers are handed out. Raises `PapersRefused` where nothing of this gives a page."""
        key = (sheet.name, has_annexes)
        if key not in self._outlines:
            more = ("annexes",) if self.handout else ("annexes", "findings")
            parts = self.parts + tuple(part for part in more if has_annexes and part not in self.parts)
            self._outlines[key] = self._with_pages(
                outline(self.yearbook, self.words, parts=parts, sheet=sheet)
            )
        return self._outlines[key]

    @property
    def deck_sheet(self) -> Sheet:
        """That of the deck."""
        return self.template.fit.sheet if self.template else WIDE if self.wide else A4

    def _with_pages(self, made: Outline) -> Outline:
        """The papers, if they hold a page; an empty deck is no paper."""
        if made.pages:
            return made
        chosen = self.yearbook.meeting.parts if self.yearbook.meeting else PARTS
        code = "handout" if self.handout and set(chosen) & set(OFFICE_PARTS) else "papers"
        raise PapersRefused([Fault(f"{code}_without_pages", values={"parts": chosen})])

    def unprintable(self, kind: str, what: str) -> tuple[Fault, ...]:
        """The characters in a file that no font of the papers has, with their places; a PDF with such is refused."""
        if kind == "docx":
            return self._unprintable_document(what)
        sheets = {"pptx": self.deck_sheet, "html": A4, "xlsx": ENDLESS}
        return characters.unprintable(self.outline(sheets[kind])) if kind in sheets else ()

    def _unprintable_document(self, what: str) -> tuple[Fault, ...]:
        meeting, words = self.yearbook.meeting, self.words
        if meeting is None:
            return ()
        if what == "agenda":
            return characters.unprintable_in(words("Agenda"), replace(meeting, attendees=()))
        return characters.unprintable_in(words("Attendance list"), (meeting.name, meeting.attendees))

    # ---- one format each; every import is where it is needed, since most runs want one format

    def html(self) -> bytes:
        """One self-contained page."""
        from renkei.materials.html_file.rendering import rendered

        return rendered(self.outline(A4), self.words).encode("utf-8")

    def pptx(self) -> bytes:
        """The deck."""
        from renkei.materials.pptx_file import pptx

        papers = self.outline(self.deck_sheet)
        return pptx(papers, self.yearbook, self.words, handout=self.handout, template=self.template)

    def pdf(self) -> bytes:
        """The deck as PDF."""
        from renkei.materials.pdf_file import pdf

        return pdf(self.outline(A4), self.words)

    def booklet(self) -> bytes:
        """The booklet: A4 portrait, with all annexes."""
        from renkei.materials.pdf_file import booklet

        return booklet(self.outline(ENDLESS, has_annexes=True), self.words)

    def xlsx(self) -> bytes:
        """The workbook of tables."""
        from renkei.materials.xlsx_file import xlsx

        return xlsx(self.outline(ENDLESS), self.yearbook, self.words)

    def agenda(self) -> bytes:
        """The agenda as a text document."""
        from renkei.materials.docx_file import agenda

        return agenda(self.yearbook, self.words)

    def members(self) -> bytes:
        """The list of members as a text document."""
        from renkei.materials.docx_file import members

        return members(self.yearbook, self.words)

    def files(self, kinds: Iterable[str]) -> list[tuple[str, str, str, Callable[[], bytes]]]:
        """Kind, what it is, file name and maker of every file of some kinds. Those in another language than Japanese say so,
        and stand beside the Japanese ones."""
        of = f"{self.yearbook.year}" + (
            f"-{meeting.id}" if (meeting := self.yearbook.meeting) and meeting.id else ""
        )
        spoken = "" if self.words.is_japanese else f"-{self.words.language}"
        papers = f"materials-{of}{spoken}" + ("-handout" if self.handout else "")
        deck = papers + ("-wide" if self.wide else "")
        known = {
            "pptx": [("papers", f"{deck}.pptx", self.pptx)],
            "pdf": [
                ("papers", f"{papers}.pdf", self.pdf),
                ("booklet", f"{papers}-booklet.pdf", self.booklet),
            ],
            "xlsx": [("workbook", f"{papers}.xlsx", self.xlsx)],
            "html": [("papers", f"{papers}.html", self.html)],
            "docx": [
                ("agenda", f"agenda-{of}{spoken}.docx", self.agenda),
                ("members", f"members-{of}{spoken}.docx", self.members),
            ],
        }
        return [(kind, *file) for kind in kinds for file in known[kind]]


def write_papers(
    yearbook: Yearbook,
    folder: str | Path,
    kinds: Iterable[str] = KINDS,
    *,
    language: str = "ja",
    handout: bool = False,
    wide: bool = False,
    template: OfficeTemplate | None = None,
    on_start: Callable[[Path], None] = lambda path: None,
) -> tuple[Paper, ...]:
    """Write the papers of a year into a folder: pptx, pdf (papers and booklet), xlsx, html, docx (agenda and members).

    Every file is replaced in one step. One that cannot be made or written is returned with its `error`, and all others
    are made. `template` is an office's own for the deck. `on_start` is told each file before work on it begins. Raises `ValueError` for an unknown kind or language.
    """
    kinds = tuple(dict.fromkeys(kinds))
    unknown = [kind for kind in kinds if kind not in KINDS]
    if unknown:
        raise ValueError(f"no such kind: {', '.join(unknown)}; there are {', '.join(KINDS)}")
    papers = Papers(yearbook, words_of(language), handout, wide, template)
    found = []
    for kind, what, name, make in papers.files(kinds):
        path = Path(folder) / name
        on_start(path)
        found.append(_written(Paper(kind, what, path), make, papers))
    return tuple(found)


def _written(paper: Paper, make: Callable[[], bytes], papers: Papers) -> Paper:
    """The paper, made, looked at and written; else with its error. Any error: a fault in one format must not cost the office
    the others."""
    try:
        content, wanting = make(), papers.unprintable(paper.kind, paper.what)
        replace_file(paper.path, content)
    except Exception as error:
        return replace(paper, error=error)
    return replace(paper, unprintable=wanting)

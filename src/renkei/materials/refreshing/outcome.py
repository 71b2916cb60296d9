"""What a refresh did, and what it left to people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Change:
    """A figure or sentence that was brought up to date. `kind`: cell · words · text · point · described (an alternative text) ·
    notes · drawn (lines and words of a chart moved with it). `look` is a reason to look at it: room (it may need more lines
    than before) · around (people wrote the words round it). `label`: what it is of (row and column of a table, category and
    series of a chart, the words over a figure); `where`: what its place is called to people. Of several paragraphs each is
    a line."""

    slide: int
    shape: str
    kind: str
    before: str
    after: str
    record: str = ""
    look: str = ""
    label: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Left:
    """What was left as it is. `code`: typed_over (people wrote another figure) · written_over (the same where the facts say
    what was printed) · reworded (a sentence worded anew, what is what is not certain) · shared (words of a cell or shape that hold more than letters) · deleted · slide_deleted ·
    slides_alike (which of several is which is not certain) · page_gone · gone (the facts do not say it any more) · new_row ·
    new_page · new_words · new_chart · new_notes (no place in the deck) · words (other words without a figure) · chart,
    chart_other (its data is not what we drew; with or without figures of records) · chart_broken · chart_book (what is behind
    it is no workbook that can be changed) · drawing (what stands round a chart was moved) · deleted_chart ·
    table_too_large · notes · old_list · copied (words that several pages had alike, and which differ today) · stale (people's
    own words with a figure that was replaced elsewhere) · counted (a new row that has no place, though the heading counts
    it) · contents_gone (the contents name a page of which no slide is left). `stands` is what the deck says now, `before` what was printed, `today` what the
    facts say; of several paragraphs, or of several cells of a row (deleted, new_row, counted), each is a line; `label` and `where` as of a change. Slide 0 is none."""

    code: str
    slide: int = 0
    shape: str = ""
    stands: str = ""
    before: str = ""
    today: str = ""
    record: str = ""
    label: str = ""
    where: str = ""


@dataclass
class Report:
    """What happens while a deck is refreshed."""

    changes: list[Change] = field(default_factory=list)
    _left: dict[Left, None] = field(default_factory=dict)

    def leave(self, code: str, slide: int = 0, shape: str = "", **told: str) -> None:
        """Note what is left to people; the same once."""
        self._left.setdefault(Left(code, slide, shape, **told))

    @property
    def left(self) -> tuple[Left, ...]:
        """What was left, in the order in which it was noted."""
        return tuple(self._left)


@dataclass(frozen=True)
class Refreshed:
    """A refreshed deck: its file (the same bytes where nothing changed), the changes and what was left, in the order of the
    slides, and the slides' titles by number."""

    content: bytes
    changes: tuple[Change, ...]
    left: tuple[Left, ...]
    titles: Mapping[int, str]

    @property
    def slides(self) -> tuple[int, ...]:
        """The slides to print anew and swap (差替え). Notes are not printed."""
        return tuple(sorted({one.slide for one in self.changes if one.kind not in ("notes", "described")}))


def one_a_line(texts: Iterable[str]) -> str:
    """What several cells say, the same once."""
    return "\n".join(dict.fromkeys(texts))

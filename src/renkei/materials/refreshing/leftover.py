"""What a refresh found no place for: what people deleted, and what is new."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from renkei.materials.pptx_file.deck import LISTS
from renkei.materials.refreshing.deck_list import Entry
from renkei.materials.refreshing.differences import Differences, label_of
from renkei.materials.refreshing.edited import EditedSlide
from renkei.materials.refreshing.moved import pages_gone
from renkei.materials.refreshing.naming import Naming
from renkei.materials.refreshing.outcome import Report, one_a_line
from renkei.materials.refreshing.progress import Progress
from renkei.materials.refreshing.runs import bare
from renkei.materials.refreshing.sentences import has_figure

Row = tuple[str, str]


@dataclass(frozen=True)
class Leftover:
    """What is left after all slides were looked at. `unsure`: numbers of the list for which several slides are as much alike."""

    slides: Sequence[EditedSlide]
    unsure: Mapping[str, tuple[int, ...]]
    differences: Differences
    progress: Progress
    report: Report

    def tell(self) -> None:
        """Note it, page by page and row by row."""
        self._deleted()
        self._deleted_charts()
        self._new_pages()
        self._new_rows()
        self._contents_gone()
        if self.differences.old.version > 1:
            self._new_words()
            self._new_charts()
        else:
            self._old_sentences()

    # ---- deleted by people

    def _deleted(self) -> None:
        for (shape, _), group in _by_row(self._missing()).items():
            first = group[0]
            self.progress.block(first.stand.page)
            if first.stand.slide in self.unsure:
                self._leave_unsure(first.stand.slide)
            elif first.stand.slide and first.stand.slide not in self._numbers:
                self._leave_slide(first)
            else:
                today = [new for one in group if (new := self.differences.today[one.place])]
                before, now = (one_a_line(one.told for one in side) for side in (group, today))
                number = self._numbers.get(first.stand.slide, 0)
                self.report.leave("deleted", number, shape, before=before, today=now, record=first.record)

    def _missing(self) -> list[Entry]:
        return [
            one
            for one in self.differences.entries
            if one.place not in self.progress.found
            and (new := self.differences.today[one.place]) is not None
            and (one.record or has_figure(one.whole) or has_figure(new.whole))
        ]

    def _leave_slide(self, entry: Entry) -> None:
        page = self.differences.fresh.papers.page(entry.stand.page)
        self.report.leave("slide_deleted", today=page.title if page else entry.stand.page)

    def _leave_unsure(self, slide: str) -> None:
        titles = {one.number: one.title for one in self.slides}
        for number in self.unsure[slide]:
            self.report.leave("slides_alike", number, stands=titles[number])

    def _deleted_charts(self) -> None:
        for name, (old, _) in self.differences.charts.items():
            if self.progress.is_found(name):
                continue
            self.progress.block(old.stand.page)
            if old.stand.slide in self.unsure:
                self._leave_unsure(old.stand.slide)
            elif number := self._numbers.get(old.stand.slide):
                self.report.leave("deleted_chart", number, name)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """Lasting number of a slide → its number in the deck as it is ordered now."""
        found: dict[str, int] = {}
        for slide in self.slides:
            found.setdefault(slide.id, slide.number)
        return found

    # ---- new

    def _new_pages(self) -> None:
        for page in self.differences.fresh.changed:
            if page.id not in self.differences.known_pages:
                self.report.leave("new_page", today=page.title)

    def _new_rows(self) -> None:
        """Cells without a place, row by row; labels that only are repeated where a table goes on are none."""
        kinds = ("cell", "said") if self.differences.old.version > 1 else ("cell",)
        cells = [
            one
            for one in self._added()
            if one.kind in kinds and label_of(one) not in self.differences.old_labels
        ]
        for (shape, _), group in _by_row(cells).items():
            if any(one.record or has_figure(one.whole) for one in group):
                page, record = group[0].stand.page, group[0].record
                today = one_a_line(one.told for one in group)
                self.progress.block(page)
                heading = self._counting(group[0])
                code, number = "counted" if heading else "new_row", self._first_slide(page)
                told = {"stands": heading, "today": today, "record": record}
                self.report.leave(code, number, shape, **told)

    def _counting(self, cell: Entry) -> str:
        """The heading of the table of a new row, where it was changed and counts: it counts the row that is not there."""
        naming = Naming(self.differences.fresh.today)
        heading = naming.heading(cell.stand)
        if heading is None or not has_figure(heading.whole):
            return ""
        return heading.told if heading.told in {one.after for one in self.report.changes} else ""

    def _contents_gone(self) -> None:
        """Lines of the contents that name a page of which no slide is left."""
        gone = pages_gone(self.slides, self.differences.old) if self.differences.fresh.moved else frozenset()
        for page in self.differences.fresh.papers.pages if gone else ():
            slide = next((one for one in self.slides if one.number == self._first_slide(page.id)), None)
            for entry in page.entries if slide is not None and page.kind in LISTS else ():
                if slide is not None and entry.page in gone and _names(slide, entry.title):
                    self.report.leave("contents_gone", slide.number, stands=entry.title)

    def _new_words(self) -> None:
        known = {(one.stand.page, one.whole) for one in self.differences.old.entries if one.kind == "text"}
        for one in self._added():
            is_said = one.kind == "words" or (one.kind == "text" and has_figure(one.whole))
            if is_said and not one.stand.drawing and (one.stand.page, one.whole) not in known:
                self.progress.block(one.stand.page)
                number = self._first_slide(one.stand.page)
                self.report.leave("new_words", number, one.stand.shape, today=one.told)

    def _new_charts(self) -> None:
        for chart in self.differences.pairs.added_charts:
            if chart.stand.page in self.differences.known_pages:
                self.progress.block(chart.stand.page)
                number = self._first_slide(chart.stand.page)
                self.report.leave("new_chart", number, chart.stand.shape, today=chart.stand.described)

    def _added(self) -> list[Entry]:
        """New entries of the pages that the deck was made with; new pages are told whole."""
        pages = self.differences.known_pages
        return [one for one in self.differences.pairs.added if one.stand.page in pages]

    def _old_sentences(self) -> None:
        """Sentences with figures that a deck of the first version would say today and does not: its list does not know what it
        said, so they are left."""
        said = self._said()
        for one in self.differences.fresh.today.entries:
            page = one.stand.page
            if one.kind == "text" and has_figure(one.whole) and one.bare not in said.get(page, {one.bare}):
                self.report.leave("old_list", self._first_slide(page), one.stand.shape, today=one.told)

    def _said(self) -> dict[str, set[str]]:
        """Page → what stands on its slides, shape by shape."""
        slides = {slide.id: slide for slide in self.slides}
        said: dict[str, set[str]] = {}
        for page in self.differences.old.pages:
            if page.slide in slides:
                texts = ("".join(shape.paragraph_texts()) for shape in slides[page.slide].shapes)
                said.setdefault(page.id, set()).update(map(bare, texts))
        return said

    def _first_slide(self, page: str) -> int:
        return self._first_slides.get(page, 0)

    @cached_property
    def _first_slides(self) -> dict[str, int]:
        """Page → the number of its first slide that still is there."""
        found: dict[str, int] = {}
        for page in self.differences.old.pages:
            if page.slide in self._numbers:
                found.setdefault(page.id, self._numbers[page.slide])
        return found


def _names(slide: EditedSlide, title: str) -> bool:
    """Whether a line of a slide begins with a title."""
    return any(line.strip().startswith(title) for line in slide.lines)


def _by_row(entries: Iterable[Entry]) -> dict[Row, list[Entry]]:
    """Entries by the table and the row in which they stand; each alone that stands in none."""
    found: dict[Row, list[Entry]] = {}
    for one in entries:
        found.setdefault((one.stand.shape, one.row or "/".join(one.place)), []).append(one)
    return found

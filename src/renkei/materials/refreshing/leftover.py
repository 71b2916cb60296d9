"""What a refresh found no place for: what people deleted, and what is new."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from renkei.materials.refreshing.listed import Entry
from renkei.materials.refreshing.runs import bare
from renkei.materials.refreshing.sentences import has_figure

if TYPE_CHECKING:
    from renkei.materials.refreshing.refreshing import Refresh


Item = TypeVar("Item")


@dataclass(frozen=True)
class Leftover:
    """What is left after all slides were looked at."""

    refresh: Refresh

    def tell(self) -> None:
        """Note it, page by page and row by row."""
        self._deleted()
        self._deleted_charts()
        self._new_pages()
        self._new_rows()
        if self.refresh.old.version > 1:
            self._new_words()
        else:
            self._old_sentences()

    # ---- deleted by people

    def _deleted(self) -> None:
        missing = [
            (one, new)
            for one in self.refresh.changed_entries()
            if one.place not in self.refresh.found
            and (new := self.refresh.changed[one.place]) is not None
            and _counts(one, new)
        ]
        for key, group in _grouped(missing, lambda pair: _row_of(pair[0])).items():
            first = group[0][0]
            slide = self._slide(first)
            self._block(first)
            if not slide:
                self._leave_slide(first)
                continue
            before, today = ("、".join(dict.fromkeys(one[at].flat for one in group)) for at in (0, 1))
            self.refresh.report.leave(
                "deleted", slide, key[0], before=before, today=today, record=first.record
            )

    def _leave_slide(self, entry: Entry) -> None:
        page = self.refresh.fresh.papers.page(entry.stand.page)
        self.refresh.report.leave("slide_deleted", today=page.title if page else entry.stand.page)

    def _deleted_charts(self) -> None:
        for name, (old, _) in self.refresh.charts.items():
            if name in self.refresh.drawn:
                continue
            self.refresh.blocked.add(old.stand.page)
            number = self._number(old.stand.slide)
            if number:
                self.refresh.report.leave("deleted_chart", number, name)

    def _slide(self, entry: Entry) -> int:
        return self._number(entry.stand.slide) or (0 if entry.stand.slide else -1)

    def _number(self, id: str) -> int:
        return next((slide.number for slide in self.refresh.deck.slides if slide.id == id), 0)

    def _block(self, entry: Entry) -> None:
        self.refresh.blocked.add(entry.stand.page)

    # ---- new

    def _new_pages(self) -> None:
        known = {page.id for page in self.refresh.old.pages}
        for page in self.refresh.fresh.changed:
            if page.id not in known:
                self.refresh.report.leave("new_page", today=page.title)

    def _is_new(self, entry: Entry) -> bool:
        known = {page.id for page in self.refresh.old.pages}
        return entry.stand.page in known

    @property
    def _kinds(self) -> tuple[str, ...]:
        """The kinds of cells that the list knows."""
        return ("cell", "said") if self.refresh.old.version > 1 else ("cell",)

    def _new_rows(self) -> None:
        """Cells without a place, row by row; labels that only are repeated where a table goes on are none."""
        labels = {(one.column, *one.paragraphs[:2]) for one in self.refresh.old.entries if one.kind == "said"}
        cells = [
            one
            for one in self.refresh.pairs.added
            if one.kind in self._kinds and self._is_new(one)
            and (one.column, *one.paragraphs[:2]) not in labels
        ]  # fmt: skip
        for key, group in _grouped(cells, _row_of).items():
            if any(one.record or has_figure(one.whole) for one in group):
                self._block(group[0])
                told = "、".join(one.flat for one in group)
                self.refresh.report.leave(
                    "new_row", self._first_slide(group[0]), key[0], today=told, record=group[0].record
                )

    def _new_words(self) -> None:
        known = {(one.stand.page, one.whole) for one in self.refresh.old.entries if one.kind == "text"}
        for one in self.refresh.pairs.added:
            is_said = one.kind == "words" or (one.kind == "text" and has_figure(one.whole))
            if (
                is_said
                and self._is_new(one)
                and not one.stand.drawing
                and (one.stand.page, one.whole) not in known
            ):
                self._block(one)
                self.refresh.report.leave(
                    "new_words", self._first_slide(one), one.stand.shape, today=one.flat
                )
        for chart in self.refresh.pairs.added_charts:
            if chart.stand.page in {page.id for page in self.refresh.old.pages}:
                self.refresh.blocked.add(chart.stand.page)
                number = next(
                    (
                        n
                        for page in self.refresh.old.pages
                        if page.id == chart.stand.page and (n := self._number(page.slide))
                    ),
                    0,
                )
                self.refresh.report.leave("new_chart", number, chart.stand.shape, today=chart.stand.described)

    def _old_sentences(self) -> None:
        """Sentences with figures that a deck of the first version would say today and does not: its list does not know what it
        said, so they are left."""
        slides = {slide.id: slide for slide in self.refresh.deck.slides}
        said: dict[str, set[str]] = {}
        for page in self.refresh.old.pages:
            if page.slide in slides:
                shapes = slides[page.slide].shapes
                said.setdefault(page.id, set()).update(
                    bare("".join(shape.paragraph_texts())) for shape in shapes
                )
        for one in self.refresh.fresh.listed.entries:
            is_other = bare(one.whole.replace("\n", "")) not in said.get(one.stand.page, set())
            if one.kind == "text" and has_figure(one.whole) and one.stand.page in said and is_other:
                self.refresh.report.leave("old_list", self._first_slide(one), one.stand.shape, today=one.flat)

    def _first_slide(self, entry: Entry) -> int:
        numbers = (self._number(page.slide) for page in self.refresh.old.pages if page.id == entry.stand.page)
        return next((number for number in numbers if number), 0)


def _counts(old: Entry, new: Entry) -> bool:
    return bool(old.record) or has_figure(old.whole) or has_figure(new.whole)


def _row_of(entry: Entry) -> tuple[str, str]:
    return entry.stand.shape, entry.row or "/".join(entry.place)


def _grouped(
    items: Iterable[Item], key: Callable[[Item], tuple[str, str]]
) -> dict[tuple[str, str], list[Item]]:
    found: dict[tuple[str, str], list[Item]] = {}
    for one in items:
        found.setdefault(key(one), []).append(one)
    return found

"""A deck of ours: every figure and sentence that it was printed with, as it stands now, beside what the facts say today."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from renkei.domain.errors import Place
from renkei.domain.finding import Finding
from renkei.domain.yearbook import Yearbook
from renkei.materials.checking.list_labels import ListLabels
from renkei.materials.checking.worded import Found, Stood, says
from renkei.materials.pptx_file.deck import LISTS
from renkei.materials.pptx_file.figures import NAMESPACE
from renkei.materials.pptx_file.identified import Identified, identified
from renkei.materials.pptx_file.opened_deck import A
from renkei.materials.refreshing.about import AboutDeck
from renkei.materials.refreshing.deck_list import DeckList
from renkei.materials.refreshing.differences import Differences
from renkei.materials.refreshing.edited import EditedDeck, EditedSlide
from renkei.materials.refreshing.fresh import Fresh, fresh
from renkei.materials.refreshing.locating import Locator
from renkei.materials.refreshing.moved import moved_pages
from renkei.materials.refreshing.naming import Naming, in_words
from renkei.materials.refreshing.refreshing import list_of
from renkei.materials.refreshing.slide_match import match_slides
from renkei.wording import words_of

_LONGEST = 400  # letters of a text; a list shows fewer
Spot = tuple[int | None, str, int | None, int | None]
"""Slide, shape, row and column (from 0)."""


@dataclass(frozen=True)
class Stands:
    """How a deck stands to the facts: findings; how many figures were compared; the cells that say what the facts say, or
    without facts what was printed."""

    findings: tuple[Finding, ...] = ()
    is_own: bool = False
    compared: int = 0
    agreeing: frozenset[Spot] = frozenset()

    @cached_property
    def told(self) -> frozenset[Spot]:
        """The cells of which something is said already."""
        places = (one.place for one in self.findings if one.place.row is not None and one.place.column)
        return frozenset((one.slide, one.shape, (one.row or 1) - 1, int(one.column) - 1) for one in places)

    @cached_property
    def named(self) -> frozenset[object]:
        """The names of figures that are told otherwise than the facts tell them."""
        return frozenset(
            one.values["name"] for one in self.findings if one.code == "claim_differs_from_facts"
        )

    @cached_property
    def told_rows(self) -> frozenset[tuple[int | None, str, int | None]]:
        """Their rows."""
        return frozenset(spot[:3] for spot in self.told)


@dataclass(frozen=True)
class Listed:
    """A deck with its list, and where everything of it stands."""

    deck: EditedDeck
    about: AboutDeck
    old: DeckList

    @classmethod
    def of(cls, content: bytes, file: str = "") -> Listed:
        """Of a deck. Raises `FileRefused` where its list is damaged or too new."""
        deck = EditedDeck(content, None, file)
        about = AboutDeck.of(deck, file)
        return cls(deck, about, list_of(deck, deck.tree(deck.item(NAMESPACE))))

    @cached_property
    def slides(self) -> list[EditedSlide]:
        """The slides, each known as the one of the list that it is."""
        match_slides(self.deck.slides, self.old)
        return self.deck.slides

    @cached_property
    def found(self) -> list[Found]:
        """Every entry of the list, slide by slide; one that was copied several times."""
        locator = Locator(self.old.entries)
        return [one for slide in self.slides for one in locator.on(slide)]

    def fresh(self, yearbook: Yearbook) -> Fresh:
        """The papers of today in the deck's form, its contents with the numbers that slides have now."""
        moved = moved_pages(self.slides, self.old)
        return fresh(self.old, yearbook, words_of(self.about.language), moved)


def as_printed(content: bytes, file: str = "") -> frozenset[Spot]:
    """The cells of a deck of ours that stand as they were printed, whatever the facts say today."""
    found = Listed.of(content, file).found
    return frozenset(spot for one in found if says(one, one.entry) for spot in _spot(one))


def against_list(content: bytes, yearbook: Yearbook, file: str = "") -> Stands:
    """A deck that carries its list against a yearbook. Raises `FileRefused` where the list is damaged or too new."""
    listed = Listed.of(content, file)
    own = _Own(listed, Differences(listed.fresh(yearbook)))
    points = [one for one in identified(content) if one.place[:1] == ("point",)]
    findings = (*own.standing(), *own.points(points), *own.deleted())
    return Stands(findings, True, own.compared + len(points), own.agreeing)


def _spot(one: Found) -> tuple[Spot, ...]:
    """Slide, shape, row and column, where it stands in a table."""
    cell = one.body.getparent()
    if one.shape.table is None or cell is None or cell.tag != f"{A}tc":
        return ()
    row = cell.getparent()
    first = one.shape.table.find(f"{A}tr")
    at = one.shape.table.index(row) - one.shape.table.index(first)
    return ((one.slide.number, one.shape.name, at, row.index(cell)),)


@dataclass(frozen=True)
class _Own:
    """One comparison: the list where it stands, and what says something else today."""

    listed: Listed
    today: Differences

    @cached_property
    def stood(self) -> list[Stood]:
        """Every entry with what it would say today; of a page that says the same as when it was printed, that."""
        return [
            Stood(one, self.today.pairs.entries.get(one.entry.place, one.entry)) for one in self.listed.found
        ]

    @property
    def compared(self) -> int:
        """How many figures."""
        return sum(one.is_figure for one in self.stood)

    @property
    def agreeing(self) -> frozenset[Spot]:
        """The cells that say what the facts say."""
        return frozenset(spot for one in self.stood if one.agrees for spot in _spot(one.found))

    def standing(self) -> Iterator[Finding]:
        """What stands somewhere and says something else than the facts."""
        times = Counter(one.found.entry.place for one in self.stood)
        for one in self.stood:
            if (code := one.code) is not None:
                code = "contents_late" if code == "sentence_late" and self._is_contents(one) else code
                yield self._finding(one, code, is_copy=times[one.found.entry.place] > 1)

    def _is_contents(self, one: Stood) -> bool:
        """Whether it lists the numbers of slides, which people have moved."""
        page = self.today.fresh.papers.page(one.found.entry.stand.page)
        return bool(self.today.fresh.moved) and page is not None and page.kind in LISTS

    def _finding(self, one: Stood, code: str, *, is_copy: bool) -> Finding:
        entry, slide = one.found.entry, one.found.slide
        values: dict[str, object] = {"stands": _short(one.found.text), "printed": _short(entry.told)}
        values["today"] = _short(one.today_text)
        labels = {"row_label": in_words(self.naming.row(entry)), "column_label": self.labels.column_of(entry)}
        values |= {name: _short(label) for name, label in labels.items() if label}
        if not any(labels.values()) and (label := self.naming.label(entry)):
            values["label"] = _short(in_words(label))
        if is_copy:
            values["is_copy"] = True
        level = "error" if one.is_figure or code.endswith("_late") else "warning"
        record = entry.record or f"slide:{slide.number}"
        return Finding(code, level, record, self.listed.about.year, values, _place(one.found))

    @cached_property
    def naming(self) -> Naming:
        """What figures are called."""
        return Naming(self.listed.old)

    @cached_property
    def labels(self) -> ListLabels:
        """What rows and columns are called."""
        return ListLabels.of(self.listed.old.entries)

    def points(self, points: list[Identified]) -> Iterator[Finding]:
        """The figures of charts."""
        for one in points:
            _, shape, series, category = one.place
            today = self.today.pairs.points.get((shape, series, category), one.printed)
            if today is None or today == one.text:
                continue
            code = "figure_typed_over" if one.is_changed else "figure_late"
            values: dict[str, object] = {
                "stands": one.text,
                "printed": one.printed,
                "today": today,
                "is_chart": True,
            }
            if label := self._point(shape, int(series), int(category)):
                values["label"] = _short(label)
            place = Place(slide=one.slide, shape=one.shape)
            yield Finding(code, "error", one.record, self.listed.about.year, values, place)

    def _point(self, shape: str, series: int, category: int) -> str:
        """What a point of a chart is of."""
        found = next((one for one in self.listed.old.charts if one.stand.shape == shape), None)
        return "" if found is None else " ".join(self.naming.point(found, series, category).split())

    def deleted(self) -> Iterator[Finding]:
        """Figures that stand nowhere any more, page by page."""
        standing = {one.found.entry.place for one in self.stood}
        gone = [one for one in self.listed.old.entries if one.record and one.place not in standing]
        known = {slide.id: slide for slide in self.listed.slides}
        for page, count in Counter(one.stand.page for one in gone).items():
            slides = {one.stand.slide for one in gone if one.stand.page == page} & known.keys()
            slide = known[min(slides)] if slides else None
            code = "figures_deleted" if slide is not None else "slide_deleted"
            values = {"title": self._title(page) if slide is None else slide.title, "n": count}
            place = Place(slide=slide.number if slide is not None else None)
            yield Finding(code, "note", f"page:{page}", None, values, place)

    def _title(self, page: str) -> str:
        """The headline of a page that stands no more, as it was printed."""
        mine = (one for one in self.listed.old.entries if one.stand.page == page and one.kind == "text")
        return next((one.told for one in mine if one.stand.shape.startswith("見出し")), page)


def _place(one: Found) -> Place:
    for slide, shape, row, column in _spot(one):
        return Place(row=(row or 0) + 1, column=f"{(column or 0) + 1}", slide=slide, shape=shape)
    return Place(slide=one.slide.number, shape=one.shape.name)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1]}…"

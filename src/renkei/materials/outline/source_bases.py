"""On what a figure rests: a source that somebody named, a computation, a decision. What nobody named is said to be so."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property

from renkei.domain.indicator import Result
from renkei.domain.tally import Tally
from renkei.domain.target import Target
from renkei.domain.yearbook import Item, ProjectYear
from renkei.materials.outline.case_sources import sources
from renkei.materials.outline.material import Material

_SUMS = frozenset({"favourable", "behind", "not_graded", "favourable_share", "share"})
Place = list[str]


class Bases:
    """Says for every record of a yearbook on what it rests. Headings are the same text for the same basis."""

    def __init__(self, material: Material) -> None:
        self.material, self.words = material, material.words
        self._by_kind: Mapping[str, Callable[[Place], str]] = {
            "indicator": self._of_indicator,
            "figure": lambda place: self._of_project(place[0]),
            "activity": lambda place: self._of_project(place[0]),
            "project": lambda place: self._of_project(place[0]),
            "breakdown": self._of_breakdown,
            "comment": lambda place: self.words("As the municipalities replied"),
            "tally": self._of_tally,
            "change": self._of_change,
            "period": self._of_period,
            "plan": self._of_plan,
        }

    def of(self, record: str) -> str:
        """What a record rests on: a text without a full stop, never empty."""
        kind, _, rest = record.partition(":")
        place = rest.split("/")
        try:
            return self._by_kind.get(kind, self._counted)(place)
        except (ValueError, IndexError):  # named in a way that nobody here knows: it still has a basis
            return self._counted(place)

    # ---- what was reported

    def item(self, id: str) -> Item | None:
        """The year's item of an indicator."""
        return self._items.get(id)

    def result(self, id: str, year: int) -> Result | None:
        """What was reported of an indicator for a year."""
        item = self.item(id)
        if year == self.material.year:
            return item.result if item else None
        register = self.material.yearbook.register
        return register.index.results.get(year, {}).get(id) if register else None

    @cached_property
    def _items(self) -> Mapping[str, Item]:
        return {item.indicator.id: item for item in self.material.yearbook.items}

    @cached_property
    def _years(self) -> Mapping[str, ProjectYear]:
        return {year.project.id: year for year in self.material.yearbook.projects}

    def _of_indicator(self, place: Place) -> str:
        id, year, what = place[0], int(place[1]), place[2]
        item = self.item(id)
        if len(place) > 3:
            return self.words("As each municipality graded it")
        if what == "actual":
            result = self.result(id, year)
            return self._named(result, item.project if item else "")
        if what == "target":
            return self._named(item.target if item else None, item.project if item else "")
        if item is not None and what == "grade" and year == self.material.year:
            return self._of_grade(item)
        return self._computed()

    def _of_grade(self, item: Item) -> str:
        if item.decision is not None:
            return self.words("Decided by people otherwise than computed")
        if item.result is not None and item.result.judged:
            return self.words("Judged by people")
        return self._computed()

    def _computed(self) -> str:
        return self.words("Computed from actuals and targets ({scale})", scale=self._scale)

    @cached_property
    def _scale(self) -> str:
        scale = self.material.scale
        name = self.words.either(scale.name, scale.english)
        return self.words("scale “{name}”, version {n}", name=name, n=scale.version)

    def _named(self, given: Result | Target | None, project: str) -> str:
        if given is not None and given.source:
            return self._source(self.material.full_source(given.source))
        return self._of_project(project)

    def _of_project(self, id: str) -> str:
        """As the foot of its page says: what its results name, else the project's own source, else the document."""
        year = self._years.get(id)
        named = sources(self.material, year) if year else [self._document]
        return self._source(self.words.join(named))

    @property
    def _document(self) -> str:
        return self.material.yearbook.region.document

    def _source(self, source: str) -> str:
        if not source:
            return self.words("No source is given")
        return self.words("Source: {source}.", source=source).removesuffix(".")

    def _of_breakdown(self, place: Place) -> str:
        if place[-1] == "sum":
            return self.words("The sum of the parts shown")
        return self._of_project(place[0])

    # ---- what was counted and computed

    def _tally(self, year: int) -> Tally | None:
        book = self.material.yearbook
        return next((tally for tally in (book.tally, book.previous) if tally and tally.year == year), None)

    def _of_tally(self, place: Place) -> str:
        year = int(place[0])
        tally, named = self._tally(year), self.words.fiscal_year(year)
        if len(place) > 2 and place[2] in _SUMS:
            return self.words("Sums and shares of {year}, computed from the counts of items", year=named)
        if tally is not None and tally.is_reported:
            return self.words("Counts of {year} as published", year=named) + self._within(self._document)
        return self.words("Counts of {year}, counted from the graded items", year=named)

    def _within(self, source: str) -> str:
        text = self._source(source)
        return f"（{text}）" if self.words.is_japanese else f" ({text})"

    def _of_change(self, place: Place) -> str:
        year = int(place[0])
        previous = self.material.yearbook.previous
        before, after = previous.year if previous else year - 1, year
        return self.words(
            "The difference of {before} and {after}; shares in points of what is printed",
            before=self.words.fiscal_year(before),
            after=self.words.fiscal_year(after),
        )

    def _of_period(self, place: Place) -> str:
        book, year = self.material.yearbook, int(place[0])
        told = next((one for one in book.period if one.year == year), None)
        if told is not None and told.is_reported:
            return self.words("Only the share was published; not recomputed") + self._within(self._document)
        if told is not None and told.share is not None:
            return self.words("Shares computed from the counts of items; projects counted")
        return self._source(self._document)

    def _of_plan(self, place: Place) -> str:
        year = int(place[0])
        if len(place) < 3:
            return self.words("Counted in the programme chart of {year}", year=self.words.fiscal_year(year))
        chart = self.words("Programme chart of {year}", year=self.words.fiscal_year(year))
        is_inferred = year == self._inferred_year
        how = self.words("fields partly concluded from where labels stand") if is_inferred else ""
        text = self.words("{chart}: {how}", chart=chart, how=how) if how else chart
        return text + self._within(self._document)

    @cached_property
    def _inferred_year(self) -> int | None:
        """The year of the programme chart, if some of its fields were concluded."""
        plan = self.material.yearbook.plan
        return plan.year if plan and any(row.field_is_inferred for row in plan.rows) else None

    def _counted(self, place: Place) -> str:
        year = int(place[0]) if re.fullmatch(r"[12]\d{3}", place[0]) else self.material.year
        return self.words("Counted in the facts of {year}", year=self.words.fiscal_year(year))

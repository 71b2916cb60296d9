"""The list of a deck beside the papers of today: what says something else now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from renkei.materials.refreshing.deck_list import Chart, DeckList, Entry, Spot
from renkei.materials.refreshing.fresh import Fresh
from renkei.materials.refreshing.naming import Naming
from renkei.materials.refreshing.pairing import Pairs, pairs_of

_LONG = 4  # letters of a line by which words are known


@dataclass(frozen=True)
class Differences:
    """What changed since a deck was made."""

    fresh: Fresh

    @property
    def old(self) -> DeckList:
        """The list as it was."""
        return self.fresh.old

    @cached_property
    def pairs(self) -> Pairs:
        """Old and new."""
        return pairs_of(self.fresh)

    @cached_property
    def today(self) -> Mapping[Spot, Entry | None]:
        """Where an entry says something else today → what (None where it is no more)."""
        known = {one.place: one for one in self.old.entries}
        return {
            place: new
            for place, new in self.pairs.entries.items()
            if new is None or not known[place].same(new)
        }

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The old ones of these."""
        return tuple(one for one in self.old.entries if one.place in self.today)

    @cached_property
    def charts(self) -> Mapping[str, tuple[Chart, Chart]]:
        """Name → the charts that would be drawn differently today."""
        both = ((old, new) for old, new in self.pairs.charts if new is not None)
        return {old.stand.shape: (old, new) for old, new in both if _drawn(old) != _drawn(new)}

    @cached_property
    def chart_names(self) -> Mapping[tuple[str, str], str]:
        """Slide and number of the shape of such a chart → its name in the list."""
        return {(old.stand.slide, old.stand.id): name for name, (old, _) in self.charts.items()}

    @property
    def is_any(self) -> bool:
        """Whether there is anything to do on slides."""
        return bool(self.today or self.charts or self.pairs.added or self.pairs.charts)

    @cached_property
    def slides(self) -> frozenset[str]:
        """The lasting numbers of the slides on which something changed."""
        entries, charts = self.entries, self.charts.values()
        return frozenset([*(one.stand.slide for one in entries), *(old.stand.slide for old, _ in charts)])

    @cached_property
    def names(self) -> frozenset[str]:
        """Names of shapes, and keys of rows, by which what changed is known on any slide."""
        rows = (one.row for one in self.entries if one.row)
        words = (one.stand.shape for one in self.entries if not one.row and one.kind == "words")
        return frozenset([*self.charts, *rows, *words])

    @cached_property
    def lines(self) -> frozenset[str]:
        """Lines of words that are said no more where they were printed: a copy of them is known by these on any slide."""
        found = set[str]()
        for one in self.entries:
            new = self.today[one.place]
            if one.kind == "text" and new is not None:
                found.update(line for line in {*one.lines} - {*new.lines} if len(line) >= _LONG)
        return frozenset(found)

    @cached_property
    def known_pages(self) -> frozenset[str]:
        """The pages that the deck was made with."""
        return frozenset(page.id for page in self.old.pages)

    @cached_property
    def known_slides(self) -> frozenset[str]:
        """The lasting numbers of the slides that were written."""
        return frozenset(page.slide for page in self.old.pages)

    @cached_property
    def labels(self) -> frozenset[tuple[str, ...]]:
        """Column and words of all labels of today: cells that speak of no record."""
        return frozenset(map(label_of, (one for one in self.fresh.today.entries if one.kind == "said")))

    @cached_property
    def old_labels(self) -> frozenset[tuple[str, ...]]:
        """The same of those that were printed."""
        return frozenset(map(label_of, (one for one in self.old.entries if one.kind == "said")))

    @cached_property
    def naming(self) -> Naming:
        """How what was printed is called to people."""
        return Naming(self.old)

    def row_of(self, entry: Entry) -> str:
        """What the row of a cell is of: the row's first words that are no figure; empty where it stands in none."""
        return self.naming.row(entry)


def label_of(entry: Entry) -> tuple[str, ...]:
    """The column of a cell and what stands in its first two lines: a table that goes on repeats such labels."""
    return entry.column, *entry.paragraphs[:2]


def _drawn(chart: Chart) -> tuple[object, ...]:
    """All that makes a chart look as it does."""
    points = [(point.record, point.printed) for point in chart.points]
    return chart.categories, chart.series, chart.high, chart.low, chart.stand.described, points

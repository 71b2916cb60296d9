"""How far a refresh has come: what was found and put, and what was left."""

from __future__ import annotations

from dataclasses import dataclass, field

from renkei.materials.refreshing.deck_list import Spot


@dataclass
class Progress:
    """What was met on the slides so far."""

    found: set[Spot] = field(default_factory=set)  # entries that stand somewhere
    charts: dict[str, bool] = field(default_factory=dict)  # part → whether it shows what the facts say
    _placed: set[Spot] = field(default_factory=set)
    _kept: set[Spot] = field(default_factory=set)
    _drawn: dict[str, bool] = field(default_factory=dict)
    _blocked: set[str] = field(default_factory=set)

    def place(self, entry: Spot) -> None:
        """An entry says what it says today, in one place at least."""
        self._placed.add(entry)

    def keep(self, entry: Spot) -> None:
        """An entry was left as it is, in one place at least."""
        self._kept.add(entry)

    def draw(self, chart: str, *, is_today: bool) -> None:
        """A chart was found, and shows what the facts say or does not; one of several copies that does not counts."""
        self._drawn[chart] = is_today and self._drawn.get(chart, True)

    def block(self, page: str) -> None:
        """Something of a page was left: the next refresh looks at it again."""
        self._blocked.add(page)

    def is_put(self, entry: Spot) -> bool:
        """Whether an entry says what it says today wherever it stands."""
        return entry in self._placed and entry not in self._kept

    def is_found(self, chart: str) -> bool:
        """Whether a chart stands somewhere."""
        return chart in self._drawn

    def is_drawn(self, chart: str) -> bool:
        """Whether a chart shows what the facts say wherever it stands."""
        return self._drawn.get(chart, False)

    def is_blocked(self, page: str) -> bool:
        """Whether something of a page was left."""
        return page in self._blocked

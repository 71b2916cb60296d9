"""The list of a deck beside that of today: which entry says what now, what is no longer there, and what is new."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import TypeVar

from renkei.materials.refreshing.deck_list import Chart, DeckList, Entry, Point, Spot, by_page
from renkei.materials.refreshing.fresh import Fresh

Named = TypeVar("Named", Entry, Chart)
_FIGURE = re.compile(r"[▲△]?[0-9０-９][0-9０-９,，.．]*")


@dataclass(frozen=True)
class Pairs:
    """Old entries of pages that changed, each with the one of today (None where there is none)."""

    entries: Mapping[Spot, Entry | None]
    charts: tuple[tuple[Chart, Chart | None], ...]
    added: tuple[Entry, ...]
    added_charts: tuple[Chart, ...]

    @cached_property
    def points(self) -> dict[tuple[str, str, str], str | None]:
        """Shape, series and category of every old point of changed charts → what it says today."""
        found: dict[tuple[str, str, str], str | None] = {}
        for old, new in self.charts:
            today = _by_record(new.points if new else ())
            for point in old.points:
                told = today.get(point.record)
                found[old.stand.shape, f"{point.series}", f"{point.category}"] = (
                    told.printed if told else None
                )
        return found


def _by_record(points: Iterable[Point]) -> dict[str, Point]:
    return {point.record: point for point in points}


def pairs_of(fresh: Fresh) -> Pairs:
    """Pair the entries of the pages that changed or are gone."""
    kept = fresh.digests.keys() - {page.id for page in fresh.changed}
    old = [one for one in fresh.old.entries if one.stand.page not in kept]
    charts = [one for one in fresh.old.charts if one.stand.page not in kept]
    if not old and not charts and not fresh.changed:
        return Pairs({}, (), (), ())
    return _paired(old, charts, fresh.today)


def _paired(old: list[Entry], charts: list[Chart], new: DeckList) -> Pairs:
    cells = _Cells([one for one in new.entries if one.kind in ("cell", "said")])
    found: dict[Spot, Entry | None] = {}
    for one in old:
        if one.kind in ("cell", "said"):
            found[one.place] = cells.of(one)
    for kind, pair in (("words", _by_name), ("text", _texts)):
        mine, theirs = ([one for one in side if one.kind == kind] for side in (old, new.entries))
        found.update({one.place: other for one, other in pair(mine, theirs)})
    used = {other.place for other in found.values() if other}
    added = tuple(one for one in new.entries if one.place not in used)
    paired = tuple(_by_name(charts, new.charts))
    drawn = {other.stand.shape for _, other in paired if other}
    return Pairs(found, paired, added, tuple(one for one in new.charts if one.stand.shape not in drawn))


class _Cells:
    """The cells of today by the keys of their rows and columns."""

    def __init__(self, cells: list[Entry]) -> None:
        self._by_keys: dict[tuple[str, ...], list[Entry]] = {}
        self._by_record: dict[tuple[str, str], list[Entry]] = {}
        for one in cells:
            self._by_keys.setdefault((one.kind, one.row, one.column, one.record), []).append(one)
            if one.record:
                self._by_record.setdefault((one.record, one.column), []).append(one)

    def of(self, old: Entry) -> Entry | None:
        """The cell in the same row and column; with several, that of the same table and page; else the one of the same record."""
        found = self._by_keys.get((old.kind, old.row, old.column, old.record), [])
        if not found and old.record:
            found = self._by_record.get((old.record, old.column), [])
        return _one_of(old, found)


def _one_of(old: Entry, found: list[Entry]) -> Entry | None:
    for alike in (
        lambda one: (one.stand.base, one.stand.page) == (old.stand.base, old.stand.page),
        lambda one: one.stand.base == old.stand.base,
        lambda one: True,
    ):
        best = [one for one in found if alike(one)]
        if best and len({(one.printed, one.whole) for one in best}) == 1:
            return best[0]
    return None


def _by_name(old: Iterable[Named], new: Iterable[Named]) -> Iterator[tuple[Named, Named | None]]:
    """Figures in shapes of their own, and charts: by name, page by page, the first with the first."""
    waiting: dict[tuple[str, str], list[Named]] = {}
    for one in new:
        for page in (one.stand.page, ""):  # lists of the first version do not say the page
            waiting.setdefault((one.stand.base, page), []).append(one)
    for one in old:
        queue = waiting.get((one.stand.base, one.stand.page), [])
        yield one, queue.pop(0) if queue else None


def _texts(old: list[Entry], new: list[Entry]) -> Iterator[tuple[Entry, Entry | None]]:
    """Words page by page, in their order: those alike but for their figures, then those between them in places alike."""
    theirs = by_page(new)
    for page, mine in by_page(old).items():
        others = theirs.get(page, [])
        matcher = SequenceMatcher(None, [_form(one) for one in mine], [_form(one) for one in others], False)
        for tag, start, end, other, stop in matcher.get_opcodes():
            if tag == "equal":
                yield from zip(mine[start:end], others[other:stop], strict=True)
            else:
                yield from _between(mine[start:end], others[other:stop])


def _between(old: list[Entry], new: list[Entry]) -> Iterator[tuple[Entry, Entry | None]]:
    """Words that changed: in a place of the layout with its own name, or as many as there were."""
    rest = list(new)
    is_whole = len(old) == len(new)
    for at, one in enumerate(old):
        named = [other for other in rest if other.stand.shape == one.stand.shape]
        found = named[0] if named else None
        if found is None and is_whole and new[at] in rest and new[at].stand.drawing == one.stand.drawing:
            found = new[at]
        if found is not None:
            rest.remove(found)
        yield one, found


def _form(one: Entry) -> tuple[str, str]:
    """What words are but for their figures; in which place of a chart they stand."""
    return _FIGURE.sub("0", one.whole), one.stand.drawing

"""The data of a native chart brought up to date: values, names, words at the points, and the ends of its axis."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Any

from renkei.materials.pptx_file.native_charts.workbook import column
from renkei.materials.pptx_file.opened_deck import C
from renkei.materials.refreshing.deck_list import Chart, Series
from renkei.materials.refreshing.xml_parts import number

_VALUES, _CATEGORIES, _NAME = (
    f"{C}val/{C}numRef/{C}numCache",
    f"{C}cat/{C}strRef/{C}strCache",
    f"{C}tx/{C}strRef/{C}strCache",
)


@dataclass(frozen=True, slots=True)
class Moved:
    """A value that became another: series and category by their places today."""

    series: int
    category: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart's part as people left it, and the one that would be drawn today."""

    part: Any
    fresh: Any
    old: Chart
    new: Chart

    def has_form(self) -> bool:
        """Whether the data has the series and categories that were drawn."""
        series = list(series_of(self.part))
        return len(series) == len(self.old.series) and all(
            len(values_of(one, len(told.values))) == len(told.values)
            for one, told in zip(series, self.old.series, strict=True)
        )

    def is_alike(self) -> bool:
        """Whether the series and categories of today are those of before, so that single points can be kept."""
        names = [[one.name for one in chart.series] for chart in (self.old, self.new)]
        return names[0] == names[1] and self.old.categories == self.new.categories

    def is_kin(self) -> bool:
        """Whether a series of today is one of before: it has a look to keep, and a place."""
        return any(place is not None for place in _places(self.old.series, self.new.series))

    def typed_over(self) -> list[tuple[int, int, str]]:
        """Series, category and number of what is neither as it was drawn nor as it would be today."""
        known = [self.old.series, self.new.series] if self.is_alike() else [self.old.series]
        return [
            (at, place, now)
            for at, one in enumerate(series_of(self.part))
            for place, now in enumerate(values_of(one, len(self.old.series[at].values)))
            if not any(_is_same(now, chart[at].values[place]) for chart in known)
        ]

    def keeping(self, typed: Sequence[tuple[int, int, str]]) -> Drawn:
        """The same with points that people changed left as they are."""
        kept = {(series, category): now for series, category, now in typed}
        return replace(self, new=_with(self.new, kept))

    def says_today(self) -> bool:
        """Whether it shows today's data already."""
        series = list(series_of(self.part))
        return len(series) == len(self.new.series) and all(
            same_values(values_of(one, len(told.values)), told.values)
            for one, told in zip(series, self.new.series, strict=True)
        )

    def update(self) -> list[Moved]:
        """Let it show today's data. The series keep the look that people gave them."""
        here, there = list(series_of(self.part)), list(series_of(self.fresh))
        places = _places(self.old.series, self.new.series)
        kept = {place for place in places if place is not None}
        moved: list[Moved] = []
        for at, place in enumerate(places):
            if place is None:
                _add(here, there, at, places)
                continue
            moved += self._moves(at, here[place])
            _refill(here[place], self.new.categories, self.new.series[at])
            _relabel(here[place], there[at], self.old.series[place], self.new.series[at])
            _renumber(here[place], at, len(self.new.categories))
        for place, one in enumerate(here):
            if place not in kept:
                one.getparent().remove(one)
        _ends(self.part, self.old, self.new)
        return moved

    def _moves(self, at: int, series: Any) -> Iterator[Moved]:
        """The values of a series that become others."""
        now = values_of(series, len(self.old.categories))
        for category, value in enumerate(self.new.series[at].values):
            place = _category(self.old, self.new, category)
            was = now[place] if place is not None and place < len(now) else ""
            if not _is_same(was, value):
                yield Moved(at, category, was, value)


def _with(chart: Chart, kept: dict[tuple[int, int], str]) -> Chart:
    series = tuple(
        replace(one, values=tuple(kept.get((at, place), value) for place, value in enumerate(one.values)))
        for at, one in enumerate(chart.series)
    )
    return replace(chart, series=series)


def series_of(part: Any) -> Iterator[Any]:
    """The series of a chart, bars before lines."""
    yield from part.iter(f"{C}ser")


def values_of(series: Any, count: int) -> list[str]:
    """The numbers of a series by their places; "" for a gap. One more than `count` where it has any beyond."""
    cache = series.find(_VALUES)
    found = [""] * count
    for one in cache.iterfind(f"{C}pt") if cache is not None else ():
        at = number(one, "idx", -1)
        if at >= count:
            return [*found, ""]
        if at >= 0:
            found[at] = one.findtext(f"{C}v") or ""
    return found


def same_values(now: Sequence[str], told: Sequence[str]) -> bool:
    """Whether both are the same numbers."""
    return len(now) == len(told) and all(map(_is_same, now, told))


def _is_same(now: str, told: str) -> bool:
    try:
        return now == told or Decimal(now or "NaN") == Decimal(told or "NaN")
    except InvalidOperation:
        return False


def _places(old: Sequence[Series], new: Sequence[Series]) -> list[int | None]:
    """For every series of today its place before: by name; by its order where there are as many."""
    names = [one.name for one in old]
    found = [names.index(one.name) if one.name in names else None for one in new]
    if len(old) == len(new) and None in found:
        return list(range(len(new)))
    return found


def _category(old: Chart, new: Chart, at: int) -> int | None:
    if len(old.categories) == len(new.categories):
        return at
    name = new.categories[at]
    return old.categories.index(name) if name in old.categories else None


def _add(here: list[Any], there: list[Any], at: int, places: Sequence[int | None]) -> None:
    """A series that was not there, beside the one that stands before it today."""
    made = copy.deepcopy(there[at])
    before = [place for place in places[:at] if place is not None]
    after = [place for place in places[at:] if place is not None]
    if before:
        here[before[-1]].addnext(made)
    elif after:
        here[after[0]].addprevious(made)


def _refill(series: Any, categories: Sequence[str], new: Series) -> None:
    """Its numbers, categories and name."""
    for path, texts in ((_VALUES, new.values), (_CATEGORIES, categories), (_NAME, (new.name,))):
        cache = series.find(path)
        if cache is None or [one.findtext(f"{C}v") or "" for one in cache.iterfind(f"{C}pt")] == list(texts):
            continue
        for one in cache.findall(f"{C}ptCount") + cache.findall(f"{C}pt"):
            cache.remove(one)
        at = sum(one.tag == f"{C}formatCode" for one in cache)
        cache[at:at] = list(_cached(cache, texts, is_gap_left_out=path == _VALUES))


def _cached(cache: Any, texts: Sequence[str], *, is_gap_left_out: bool) -> Iterator[Any]:
    yield cache.makeelement(f"{C}ptCount", {"val": f"{len(texts)}"})
    for at, text in enumerate(texts):
        if text or not is_gap_left_out:
            point = cache.makeelement(f"{C}pt", {"idx": f"{at}"})
            value = point.makeelement(f"{C}v", {})
            value.text = text
            point.append(value)
            yield point


def _relabel(series: Any, fresh: Any, old: Series, new: Series) -> None:
    """The words at its points: their number format where it is ours, and which points have any."""
    labels, theirs = series.find(f"{C}dLbls"), fresh.find(f"{C}dLbls")
    if labels is None or theirs is None:
        return
    if old.label != new.label:
        for form in labels.iter(f"{C}numFmt"):
            if form.get("formatCode") == old.label:
                form.set("formatCode", new.label)
    known, today = _labels(labels), _labels(theirs)
    for at in range(len(new.values)):
        if (f"{at}" in old.hidden) != (f"{at}" in new.hidden):
            _relabel_point(labels, known, at, today.get(at))


def _labels(labels: Any) -> dict[int, Any]:
    """The words at single points, by the points' places."""
    found: dict[int, Any] = {}
    for one in labels.iterfind(f"{C}dLbl"):
        idx = one.find(f"{C}idx")
        found.setdefault(0 if idx is None else number(idx, "val"), one)
    return found


def _relabel_point(labels: Any, known: dict[int, Any], at: int, fresh: Any) -> None:
    """Words there or not as today, where that changed; how they look is left to people."""
    mine = known.get(at)
    if _is_hidden(mine) == _is_hidden(fresh):
        return
    if mine is not None:
        labels.remove(known.pop(at))
    if fresh is not None:
        known[at] = made = copy.deepcopy(fresh)
        before = next((known[place] for place in reversed(range(at)) if place in known), None)
        labels.insert(0 if before is None else labels.index(before) + 1, made)


def _is_hidden(label: Any) -> bool:
    return label is not None and label.find(f"{C}delete") is not None


def _renumber(series: Any, at: int, categories: int) -> None:
    """Its number, and the cells of the workbook that it shows."""
    for tag in ("idx", "order"):
        found = series.find(f"{C}{tag}")
        if found is not None and found.get("val") != f"{at}":
            found.set("val", f"{at}")
    letters, last = column(at + 1), categories + 1
    for path, told in (
        (f"{C}tx/{C}strRef/{C}f", f"${letters}$1"),
        (f"{C}cat/{C}strRef/{C}f", f"$A$2:$A${last}"),
        (f"{C}val/{C}numRef/{C}f", f"${letters}$2:${letters}${last}"),
    ):
        found = series.find(path)
        if found is not None and "!" in (found.text or ""):
            found.text = found.text.partition("!")[0] + "!" + told


def _ends(part: Any, old: Chart, new: Chart) -> None:
    """The ends of the value axis, where they still are ours."""
    for tag, was, becomes in (("max", old.high, new.high), ("min", old.low, new.low)):
        for scaling in part.iterfind(f".//{C}valAx/{C}scaling"):
            found = scaling.find(f"{C}{tag}")
            now = "" if found is None else found.get("val", "")
            if was == becomes or not _is_same(now, was):
                continue
            if not becomes:
                scaling.remove(found)
            elif found is not None:
                found.set("val", becomes)
            else:
                _insert_end(scaling, tag, becomes)


def _insert_end(scaling: Any, tag: str, value: str) -> None:
    order = ("logBase", "orientation", "max", "min")
    before = {f"{C}{one}" for one in order[: order.index(tag)]}
    scaling.insert(
        sum(one.tag in before for one in scaling), scaling.makeelement(f"{C}{tag}", {"val": value})
    )

"""The deck's own list brought up to date, so that a further refresh finds what this one wrote."""

from __future__ import annotations

from typing import Any

from renkei.materials.refreshing.deck_list import Chart, Entry, Stand

_KEPT = ("shape", "page", "slide", "id", "at", "row", "column", "drawing")


def adopt(entry: Entry, new: Entry) -> None:
    """The entry says what it says today; where it stands stays."""
    _take(entry.element, new.element)


def adopt_place(element: Any, new: Stand) -> None:
    """What stands round a chart stands where it would be drawn today."""
    if new.at:
        element.set("at", " ".join(map(str, new.at)))


def adopt_chart(root: Any, chart: Chart, new: Chart) -> None:
    """The chart's data and its figures."""
    if chart.element is not None and new.element is not None:
        _take(chart.element, new.element)
        for one in list(chart.element):
            chart.element.remove(one)
        for one in new.element:
            chart.element.append(_copied(root, one))
    at = len(root)
    for point in chart.points:
        at = min(at, root.index(point.element))
        root.remove(point.element)
    for number, point in enumerate(new.points):
        made = _copied(root, point.element)
        made.set("shape", chart.stand.shape)
        root.insert(at + number, made)


def add_text(root: Any, new: Entry, *, slide: str, id: str) -> None:
    """Words that were not there."""
    made = _copied(root, new.element)
    made.set("slide", slide)
    made.set("id", id)
    root.append(made)


def _take(mine: Any, theirs: Any) -> None:
    for name in [name for name in mine.attrib if name not in _KEPT]:
        del mine.attrib[name]
    for name, value in theirs.items():
        if name not in _KEPT:
            mine.set(name, value)
    mine.text = theirs.text


def _copied(root: Any, element: Any) -> Any:
    """An element of another reader."""
    made = root.makeelement(element.tag, dict(element.items()))
    made.text = element.text
    for one in element:
        made.append(_copied(root, one))
    return made

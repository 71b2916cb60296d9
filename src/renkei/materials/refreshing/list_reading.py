"""The list of a deck read. It comes from a file of others: every number of it is bounded before it is used, and a list
that Renkei cannot have written is damaged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from xml.etree.ElementTree import Element

from renkei.materials.pptx_file.figures import NAMESPACE
from renkei.materials.pptx_file.noting import FIRST_ID
from renkei.materials.pptx_file.office_template.kept import fit_of
from renkei.materials.refreshing.deck_list import Chart, DeckList, Entry, ListedPage, Point, Series, Stand

_OWN = f"{{{NAMESPACE}}}"
_LARGEST = 50_000  # elements of a list: 57 projects have 3,000
_LONGEST = 20_000  # letters of an entry: the longest sentence of the examples has 384
_POINTS = 1_000  # series of a chart, its categories and its figures: the largest has 35
_DIGITS = 10
_INKS = re.compile(r"[0-9A-Za-z]{0,20}\*?:[0-9]{1,6}")


def read_list(root: Element) -> DeckList:
    """The list as it stands in a deck. What was added to it later than this version is passed over.

    Raises `ValueError` where it is damaged.
    """
    if len(root) + sum(map(len, root)) > _LARGEST:
        raise ValueError(f"a list of more than {_LARGEST} entries")
    tables = {one.get("shape", ""): _stand(one) for one in root.iterfind(f"{_OWN}table")}
    return DeckList(
        dict(root.attrib),
        tuple(_pages(root)),
        (*_cells(root, tables), *_words(root), *_texts(root)),
        tuple(_charts(root)),
        tuple(_stand(one) for one in root.iterfind(f"{_OWN}rule")),
        tables,
        fit_of(template) if (template := root.get("template")) else None,
    )


def _pages(root: Element) -> Iterator[ListedPage]:
    for one in root.iterfind(f"{_OWN}page"):
        slide = one.get("slide", "")
        if slide and _number(slide) < FIRST_ID:
            raise ValueError(f"slide {slide}")
        yield ListedPage(
            one.get("id", ""), slide, one.get("digest", ""), one.get("notes", ""), one.get("said", ""), one
        )


def _stand(one: Element) -> Stand:
    at = tuple(_number(part) for part in one.get("at", "")[:100].split())
    if len(at) not in (0, 4):
        raise ValueError(f"a place of {len(at)} numbers")
    shape, page, slide, id = (one.get(name, "") for name in ("shape", "page", "slide", "id"))
    return Stand(shape, page, slide, id, at, one.get("drawing", ""), one.get("described", ""), one)


# ---- words


def _cells(root: Element, tables: Mapping[str, Stand]) -> Iterator[Entry]:
    for table in root.iterfind(f"{_OWN}table"):
        stand = tables[table.get("shape", "")]
        for one in table:
            kind = one.tag.removeprefix(_OWN)
            if kind in ("cell", "said"):
                yield _cell(kind, stand, one)


def _cell(kind: str, stand: Stand, one: Element) -> Entry:
    row, column, printed = one.get("row", ""), one.get("column", ""), one.text or ""
    whole = one.get("said") or one.get("shown") or printed
    place = (kind, stand.shape, row, column)
    entry = Entry(
        kind, place, stand, one.get("record", ""), printed, whole, one.get("inks", ""), row, column, one
    )
    return _sound(entry)


def _words(root: Element) -> Iterator[Entry]:
    for one in root.iterfind(f"{_OWN}words"):
        stand, printed = _stand(one), one.text or ""
        whole = printed + one.get("after", "")
        place = ("words", stand.shape)
        yield _sound(Entry("words", place, stand, one.get("record", ""), printed, whole, element=one))


def _texts(root: Element) -> Iterator[Entry]:
    before: dict[str, int] = {}
    for one in root.iterfind(f"{_OWN}text"):
        stand, text = _stand(one), one.text or ""
        before[stand.page] = before.get(stand.page, 0) + 1
        place = ("text", stand.page, f"{before[stand.page]}")
        yield _sound(Entry("text", place, stand, "", text, text, one.get("inks", ""), element=one))


def _sound(entry: Entry) -> Entry:
    """The entry, if its words and inks are such as are written."""
    if len(entry.whole) > _LONGEST or len(entry.printed) > _LONGEST or len(entry.inks) > _LONGEST:
        raise ValueError(f"an entry of {len(entry.whole)} letters")
    if entry.inks and not all(map(_INKS.fullmatch, entry.inks.split(","))):
        raise ValueError(f"inks {entry.inks[:40]!r}")
    return entry


# ---- charts


def _charts(root: Element) -> Iterator[Chart]:
    points: dict[str, list[Point]] = {}
    for one in root.iterfind(f"{_OWN}point"):
        series, category = _number(one.get("series", "0")), _number(one.get("category", "0"))
        made = Point(series, category, one.get("record", ""), one.text or "", one)
        points.setdefault(one.get("shape", ""), []).append(made)
    for one in root.iterfind(f"{_OWN}chart"):
        own = tuple(points.pop(one.get("shape", ""), ()))
        yield _drawn(replace(_chart(one), points=own))
    for shape, own_points in points.items():  # a list of the first version
        yield _drawn(Chart(Stand(shape), (), (), points=tuple(own_points)))


def _chart(one: Element) -> Chart:
    categories = tuple(category.text or "" for category in one.iterfind(f"{_OWN}category"))
    series = tuple(map(_series, one.iterfind(f"{_OWN}series")))
    return Chart(_stand(one), categories, series, one.get("high", ""), one.get("low", ""), element=one)


def _series(one: Element) -> Series:
    values = tuple("" if value == "-" else value for value in one.get("values", "").split())
    return Series(one.get("name", ""), values, one.get("label", ""), tuple(one.get("hidden", "").split()))


def _drawn(chart: Chart) -> Chart:
    """The chart, if it is such as are drawn: every series has a value or a gap for each category."""
    if max(len(chart.categories), len(chart.series), len(chart.points)) > _POINTS:
        raise ValueError(f"a chart of {len(chart.points)} figures")
    if any(len(one.values) != len(chart.categories) for one in chart.series):
        raise ValueError(
            f"a chart whose series have other places than its {len(chart.categories)} categories"
        )
    return chart


def _number(text: str) -> int:
    """A whole number of a list, bounded. Raises `ValueError`."""
    if len(text) > _DIGITS + 1:
        raise ValueError(f"a number of {len(text)} digits")
    return int(text)

"""Where the figures of a page come from, for who presents it: the sources, and under each what it says on this page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renkei.domain.yearbook import Item
from renkei.materials.outline.indicators import trace_lines
from renkei.materials.outline.material import Material
from renkei.materials.outline.model import Page
from renkei.materials.outline.shown import Shown, shown_on
from renkei.materials.outline.source_bases import Bases

_COMPUTED = frozenset({"grade", "rate"})


@dataclass(frozen=True, slots=True)
class Statement:
    """What several records of a page rest on, and what each subject says: 売上額：実績値43,698千円."""

    basis: str
    lines: tuple[str, ...]
    records: frozenset[str]


def page_sources(page: Page, material: Material) -> tuple[str, ...]:
    """The notes of a page, line by line; none for a page without a figure."""
    return PageSources(material).lines(page)


class PageSources:
    """The sources of many pages of the same papers."""

    def __init__(self, material: Material) -> None:
        self.words, self._material, self._bases = material.words, material, Bases(material)

    def lines(self, page: Page) -> tuple[str, ...]:
        """The notes of a page."""
        return tuple(
            line for statement in self.statements(page) for line in (statement.basis, *statement.lines)
        )

    def statements(self, page: Page) -> tuple[Statement, ...]:
        """Every record of a page under what it rests on, in the order in which the page comes to it."""
        groups: dict[str, list[Shown]] = {}
        for shown in shown_on(page):
            groups.setdefault(self._bases.of(shown.record), []).append(shown)
        with_traces = page.kind == "case"
        return tuple(
            Statement(
                basis,
                tuple(self._said(group, with_traces=with_traces)),
                frozenset(shown.record for shown in group),
            )
            for basis, group in groups.items()
        )

    def _said(self, group: Sequence[Shown], *, with_traces: bool) -> Iterator[str]:
        figures = [shown for shown in group if shown.kind == "figure"]
        subjects: dict[str, list[Shown]] = {}
        for shown in figures:
            subjects.setdefault(self._subject(shown), []).append(shown)
        for subject, own in subjects.items():
            yield self._point(subject, self.words.join(dict.fromkeys(map(self._figure, own))))
            if with_traces:
                yield from self._computed(own)
        yield from self._counted([shown for shown in group if shown.kind == "words"])
        marks = sum(shown.kind == "mark" for shown in group)
        if marks:
            yield self._point(
                "", self.words.ngettext("{n} mark, one an item", "{n} marks, one an item", marks)
            )

    def _subject(self, shown: Shown) -> str:
        """Of whom it speaks; years in full, and indicators by their own name where the row has their project's."""
        kind, _, place = shown.record.partition(":")
        if kind == "period" and place.isdigit():
            return self.words.fiscal_year(int(place))
        item = self._bases.item(place.split("/")[0]) if kind == "indicator" else None
        if item is None or item.indicator.name in shown.subject:
            return shown.subject
        return f"{shown.subject} {item.indicator.name}".strip()

    def _counted(self, texts: Sequence[Shown]) -> Iterator[str]:
        """Words are on the page; the notes say how many, by what they are."""
        by_what: dict[str, int] = {}
        for shown in texts:
            by_what[shown.what] = by_what.get(shown.what, 0) + 1
        by_count: dict[int, list[str]] = {}
        for what, count in by_what.items():
            by_count.setdefault(count, []).append(what)
        for count, names in by_count.items():
            number = self.words.ngettext("{n} entry", "{n} entries", count)
            yield self._point(self.words.join(name for name in names if name), number)

    def _point(self, subject: str, text: str) -> str:
        if not subject:
            said = text
        else:
            said = f"{subject}：{text}" if self.words.is_japanese else f"{subject}: {text}"
        return f"・{said}" if self.words.is_japanese else f"- {said}"

    def _figure(self, shown: Shown) -> str:
        """実績値43,698千円, as the office wrote it where that is otherwise."""
        space = "" if self.words.is_japanese and not shown.what[-1:].isascii() else " "
        said = f"{shown.what}{space}{shown.text}" if shown.what else shown.text
        printed = self._as_printed(shown)
        if not printed or printed == shown.text:
            return said
        return said + self.words(" (written “{words}”)", words=printed)

    def _as_printed(self, shown: Shown) -> str:
        kind, _, place = shown.record.partition(":")
        if kind != "indicator" or place.count("/") < 2:
            return ""
        id, year, what, *_ = place.split("/")
        if what == "actual":
            result = self._bases.result(id, int(year))
            return result.as_printed if result else ""
        item = self._bases.item(id)
        return item.target.as_printed if what == "target" and item and item.target else ""

    def _computed(self, own: Sequence[Shown]) -> Iterator[str]:
        """How rates and grades came about, once an item."""
        items: dict[str, Item] = {}
        for shown in own:
            place = shown.record.removeprefix("indicator:").split("/")
            item = self._bases.item(place[0]) if place[-1] in _COMPUTED else None
            if item is not None:
                items[place[0]] = item
        for item in items.values():
            yield from (f"　{line}" for line in trace_lines(self._material, item))

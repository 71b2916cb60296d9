"""Where the entries of a list stand in a deck as it is now, copies too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from renkei.materials.pptx_file.opened_deck import A
from renkei.materials.refreshing.edited import EditedShape, EditedSlide, cells_of
from renkei.materials.refreshing.keyless import entries_in, has_keys
from renkei.materials.refreshing.listed import Entry, flat
from renkei.materials.refreshing.runs import bare, words_of_paragraph

HEADLINE = "見出し Headline"
_WAYS = 6


@dataclass(frozen=True, slots=True)
class Found:
    """An entry where it stands: the slide, the shape, what holds its paragraphs."""

    entry: Entry
    slide: EditedSlide
    shape: EditedShape
    body: Any

    @property
    def paragraphs(self) -> list[Any]:
        """Its paragraphs."""
        return list(self.body.iterfind(f"{A}p"))

    @property
    def text(self) -> str:
        """What stands there now, in one line."""
        return flat([words_of_paragraph(one) for one in self.paragraphs])


@dataclass
class Locator:
    """The list by where its entries stand. `known` are the lasting numbers of the slides that were written."""

    entries: Iterable[Entry]
    known: frozenset[str]
    cells: dict[tuple[str, str, str], list[Entry]] = field(default_factory=dict)
    tables: dict[str, list[Entry]] = field(default_factory=dict)
    words: dict[str, Entry] = field(default_factory=dict)
    by_slide: dict[str, list[Entry]] = field(default_factory=dict)
    texts: dict[tuple[str, str], list[Entry]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for one in self.entries:
            if one.kind in ("cell", "said"):
                self.cells.setdefault((one.stand.shape, one.row, one.column), []).append(one)
                self.cells.setdefault(("", one.row, one.column), []).append(one)
                self.tables.setdefault(one.stand.shape, []).append(one)
                continue
            self.by_slide.setdefault(one.stand.slide, []).append(one)
            if one.kind == "words":
                self.words[one.stand.shape] = one
            else:
                self.texts.setdefault((one.stand.shape, bare(one.whole.replace("\n", ""))), []).append(one)

    def on(self, slide: EditedSlide) -> Iterator[Found]:
        """All entries that stand on a slide."""
        texts = []
        for shape in slide.shapes:
            if shape.table is not None and has_keys(shape.table):
                yield from self._in_table(slide, shape)
            elif shape.table is not None:
                own = entries_in(shape.table, self.tables.get(shape.name, []))
                yield from (Found(entry, slide, shape, body) for entry, body in own)
            elif shape.text is not None:
                texts.append(shape)
        yield from self._in_shapes(slide, texts)

    def _in_table(self, slide: EditedSlide, shape: EditedShape) -> Iterator[Found]:
        for row, column, cell in cells_of(shape.table):
            if not row:
                continue
            entries = self.cells.get((shape.name, row, column)) or self.cells.get(("", row, column), [])
            body = cell.find(f"{A}txBody")
            if entries and body is not None:
                yield Found(self._nearest(entries, body), slide, shape, body)

    def _nearest(self, entries: list[Entry], body: Any) -> Entry:
        """Of several in such a row and column, the one whose words stand there; else the first."""
        if len(entries) == 1:
            return entries[0]
        now = bare("".join(text.text or "" for text in body.iter(f"{A}t")))
        alike = (one for one in entries if now in {bare(one.printed), _joined(one)})
        return next(alike, entries[0])

    def _in_shapes(self, slide: EditedSlide, shapes: list[EditedShape]) -> Iterator[Found]:
        waiting = list(self.by_slide.get(slide.id, ()))
        rest = []
        for shape in shapes:
            if (entry := self.words.get(shape.name)) is not None:
                if entry in waiting:
                    waiting.remove(entry)
                yield Found(entry, slide, shape, shape.text)
            else:
                rest.append(shape)
        for entry, shape in self._matched(waiting, rest):
            rest.remove(shape)
            yield Found(entry, slide, shape, shape.text)
        if slide.id not in self.known or rest:
            yield from self._copied(slide, rest)

    def _matched(
        self, entries: list[Entry], shapes: list[EditedShape]
    ) -> Iterator[tuple[Entry, EditedShape]]:
        """Words that a slide was written with: by name and words, by name and number, by number and words, by a name that
        only one has."""
        left, waiting = list(shapes), list(entries)
        said = {id(shape): bare("".join(shape.paragraph_texts())) for shape in shapes}
        for way in range(_WAYS):
            names = Counter(shape.name for shape in left)
            for entry in list(waiting):
                found = (one for one in left if _is_same(way, entry, one, said[id(one)], names))
                if (shape := next(found, None)) is not None:
                    waiting.remove(entry)
                    left.remove(shape)
                    yield entry, shape

    def _copied(self, slide: EditedSlide, shapes: list[EditedShape]) -> Iterator[Found]:
        """Words that were moved or copied here as they were printed, where only one page has them so."""
        for shape in shapes:
            found = self.texts.get((shape.name, bare("".join(shape.paragraph_texts()))), [])
            if len({one.whole for one in found}) == 1 and len({one.stand.page for one in found}) == 1:
                yield Found(found[0], slide, shape, shape.text)


def _joined(entry: Entry) -> str:
    return bare(entry.whole.replace("\n", ""))


def _is_same(way: int, entry: Entry, shape: EditedShape, said: str, names: Counter[str]) -> bool:
    """Whether a shape is that of an entry, by one of six ways: the surest first."""
    is_named, is_numbered = entry.stand.shape == shape.name, entry.stand.id == shape.id
    is_said = _joined(entry) == said
    ways = (
        is_named and is_said,
        is_named and is_numbered,
        is_numbered and is_said,
        is_named and names[shape.name] == 1,
        is_said and len(said) > 1 and shape.is_renamed,
        entry.stand.shape == HEADLINE and shape.is_title,
    )
    return ways[way]

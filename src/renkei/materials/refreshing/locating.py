"""Where the entries of a list stand in a deck as it is now, copies too."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from renkei.materials.pptx_file.opened_deck import A
from renkei.materials.pptx_file.places import HEADLINE_NAME
from renkei.materials.refreshing.deck_list import Entry, told
from renkei.materials.refreshing.edited import EditedShape, EditedSlide, cells_of
from renkei.materials.refreshing.keyless import entries_in, has_keys
from renkei.materials.refreshing.runs import bare, words_of_paragraph

_ROWS, _COLUMNS = 1_000, 100  # of a table that is looked at: office programs make up to 75 of each


@dataclass(frozen=True, slots=True)
class Found:
    """An entry where it stands: the slide, the shape, what holds its paragraphs. `rivals` are entries of other pages with
    the same words, of which it may be a copy too."""

    entry: Entry
    slide: EditedSlide
    shape: EditedShape
    body: Any
    rivals: tuple[Entry, ...] = ()

    @property
    def paragraphs(self) -> list[Any]:
        """Its paragraphs."""
        return list(self.body.iterfind(f"{A}p"))

    @property
    def text(self) -> str:
        """What stands there now, as it is told to people."""
        return told([words_of_paragraph(one) for one in self.paragraphs])


@dataclass
class Locator:
    """The list by where its entries stand."""

    entries: Iterable[Entry]
    cells: dict[tuple[str, str, str], _Alike] = field(default_factory=dict)
    tables: dict[str, list[Entry]] = field(default_factory=dict)
    words: dict[str, Entry] = field(default_factory=dict)
    by_slide: dict[str, list[Entry]] = field(default_factory=dict)
    texts: dict[tuple[str, str], list[Entry]] = field(default_factory=dict)  # alike in name and words

    def __post_init__(self) -> None:
        for one in self.entries:
            if one.kind in ("cell", "said"):
                self._take_cell(one)
                continue
            self.by_slide.setdefault(one.stand.slide, []).append(one)
            if one.kind == "words":
                self.words[one.stand.shape] = one
            else:
                self._take_text(one)

    def _take_cell(self, one: Entry) -> None:
        for shape in (one.stand.shape, ""):
            self.cells.setdefault((shape, one.row, one.column), _Alike()).take(one)
        self.tables.setdefault(one.stand.shape, []).append(one)

    def _take_text(self, one: Entry) -> None:
        self.texts.setdefault((one.stand.shape, one.bare), []).append(one)

    def on(self, slide: EditedSlide) -> Iterator[Found]:
        """All entries that stand on a slide."""
        texts: list[EditedShape] = []
        homes = Counter[str]()
        for one in self._sure(slide, texts):
            homes[one.entry.stand.page] += 1
            yield one
        yield from self._in_shapes(slide, texts, homes)

    def _sure(self, slide: EditedSlide, texts: list[EditedShape]) -> Iterator[Found]:
        """Those in tables. `texts` takes the shapes of words."""
        for shape in slide.shapes:
            if shape.table is not None and is_too_large(shape.table):
                continue
            if shape.table is not None and has_keys(shape.table):
                yield from self._in_table(slide, shape)
            elif shape.table is not None:
                own = entries_in(shape.table, self.tables.get(shape.name, []))
                yield from (Found(entry, slide, shape, body) for entry, body in own)
            elif shape.text is not None:
                texts.append(shape)

    def _in_table(self, slide: EditedSlide, shape: EditedShape) -> Iterator[Found]:
        for row, column, cell in cells_of(shape.table):
            if not row:
                continue
            alike = self.cells.get((shape.name, row, column)) or self.cells.get(("", row, column))
            body = cell.find(f"{A}txBody")
            if alike is not None and body is not None:
                yield Found(alike.nearest(body), slide, shape, body)

    def _in_shapes(
        self, slide: EditedSlide, shapes: list[EditedShape], homes: Counter[str]
    ) -> Iterator[Found]:
        waiting = dict.fromkeys(self.by_slide.get(slide.id, ()))
        rest = []
        for shape in shapes:
            if (entry := self.words.get(shape.name)) is not None:
                waiting.pop(entry, None)
                homes[entry.stand.page] += 1
                yield Found(entry, slide, shape, shape.text)
            else:
                rest.append(shape)
        taken = set()
        for entry, shape in _matched(list(waiting), rest):
            taken.add(shape)
            yield Found(entry, slide, shape, shape.text)
        yield from self._copied(slide, [shape for shape in rest if shape not in taken], homes)

    def _copied(self, slide: EditedSlide, shapes: list[EditedShape], homes: Counter[str]) -> Iterator[Found]:
        """Words that were moved or copied here as they were printed. Where several pages have them so, they are those of the
        page that most of the slide's tables and figures are of."""
        for shape in shapes:
            alike = self.texts.get((shape.name, _said(shape)), [])
            if alike:
                most = max(homes[one.stand.page] for one in alike)
                near = [one for one in alike if homes[one.stand.page] == most]
                yield Found(near[0], slide, shape, shape.text, tuple(near[1:]))


class _Alike:
    """Cells of one row and column: of several, the one whose words stand somewhere."""

    def __init__(self) -> None:
        self._all: list[Entry] = []
        self._by_words: dict[str, Entry] = {}

    def take(self, one: Entry) -> None:
        """One more."""
        self._all.append(one)

    def nearest(self, body: Any) -> Entry:
        """The one whose words stand there; else the first."""
        if len(self._all) == 1:
            return self._all[0]
        if not self._by_words:
            self._by_words = {
                words: one for one in reversed(self._all) for words in (bare(one.printed), one.bare)
            }
        return self._by_words.get(bare("".join(text.text or "" for text in body.iter(f"{A}t"))), self._all[0])


def is_too_large(table: Any) -> bool:
    """Whether a table has more rows or columns than any that is shown on a slide."""
    rows, columns = (table.iterfind(path) for path in (f"{A}tr", f"{A}tblGrid/{A}gridCol"))
    cells = max((len(row) for row in table.iterfind(f"{A}tr")), default=0)
    return sum(1 for _ in rows) > _ROWS or max(sum(1 for _ in columns), cells) > _COLUMNS


# ---- the ways in which words are known again, the surest first

_Key = tuple[str, ...] | None
_Way = tuple[Callable[[Entry], _Key], Callable[[EditedShape, str, Counter[str]], _Key]]


def _said(shape: EditedShape) -> str:
    return bare("".join(shape.paragraph_texts()))


_WAYS: tuple[_Way, ...] = (
    (lambda entry: (entry.stand.shape, entry.bare), lambda shape, said, _: (shape.name, said)),
    (lambda entry: (entry.stand.shape, entry.stand.id), lambda shape, *_: (shape.name, shape.id)),
    (lambda entry: (entry.stand.id, entry.bare), lambda shape, said, _: (shape.id, said)),
    (
        lambda entry: (entry.stand.shape,),
        lambda shape, _, names: (shape.name,) if names[shape.name] == 1 else None,
    ),
    (
        lambda entry: (entry.bare,) if len(entry.bare) > 1 else None,
        lambda shape, said, _: (said,) if shape.is_renamed else None,
    ),
    (
        lambda entry: ("headline",) if entry.stand.shape == HEADLINE_NAME else None,
        lambda shape, *_: ("headline",) if shape.is_title else None,
    ),
)


def _matched(entries: list[Entry], shapes: list[EditedShape]) -> Iterator[tuple[Entry, EditedShape]]:
    """Words that a slide was written with: by name and words, by name and number, by number and words, by a name that only
    one has, by words alone where a program has renamed the shape, by being the headline."""
    said = {shape: _said(shape) for shape in shapes}
    for of_entry, of_shape in _WAYS:
        names = Counter(shape.name for shape in shapes)
        free: dict[_Key, deque[EditedShape]] = {}
        for shape in shapes:
            free.setdefault(of_shape(shape, said[shape], names), deque()).append(shape)
        found = {
            entry: free[key].popleft() for entry in entries if (key := of_entry(entry)) and free.get(key)
        }
        yield from found.items()
        entries = [entry for entry in entries if entry not in found]
        taken = set(found.values())
        shapes = [shape for shape in shapes if shape not in taken]

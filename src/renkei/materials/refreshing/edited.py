"""A deck while it is refreshed: its parts as they are read, and as they are changed."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator
from functools import cached_property
from html import unescape
from typing import Any

from renkei.domain.errors import Fault, FileRefused, Place
from renkei.materials.pptx_file.digests import said_digest, words_in
from renkei.materials.pptx_file.markup import escaped
from renkei.materials.pptx_file.opened_deck import A, C, P, R
from renkei.materials.pptx_file.package import relations_of
from renkei.materials.refreshing.archive import carried, holds_the_same
from renkei.materials.refreshing.runs import words_of_paragraph
from renkei.materials.refreshing.xml_parts import number, parsed, root_of, written

_NAMES = re.compile(
    rb'cNvPr [^<>]{0,200}?\bname="([^"]*)"'
)  # bounded: words may say cNvPr as often as they like
_KEYS = re.compile(rb'rowId [^<>]{0,200}?\bval="([^"]*)"')
_ITEM = re.compile(r"customXml/item\d+\.xml")
_PIECES = re.compile(rb"<a:t(?: [^>]*)?>([^<]*)</a:t>|</a:p>|<a:br\b")
_TITLES = ("title", "ctrTitle")
_FRAMES = {f"{P}sp", f"{P}graphicFrame", f"{P}cxnSp", f"{P}pic"}
_KEY = "{http://schemas.microsoft.com/office/drawing/2014/main}"
_HEAD = 4096  # letters of a part in which its root is named
_MARKS = 3_000_000  # elements' starts and ends and, twice as dear, attributes of the parts that are read


class EditedDeck:
    """The parts of a deck. What `changed` names is written anew, all else carried byte by byte from the `file` as it came,
    where `content` are its parts that passed the screen."""

    def __init__(self, content: bytes, file: bytes | None = None, name: str = "") -> None:
        self._content, self._file, self._name = content, file or content, name
        self._archive = zipfile.ZipFile(io.BytesIO(content))
        self._names = set(self._archive.namelist())
        self._raw: dict[str, bytes] = {}
        self._trees: dict[str, Any] = {}
        self._related: dict[str, dict[str, tuple[str, str]]] = {}
        self._marks = 0
        self.changed: dict[str, bytes | None] = {}  # None: as its tree says

    def raw(self, name: str) -> bytes:
        """A part as it stands in the file; empty where there is none."""
        if name not in self._raw:
            self._raw[name] = self._archive.read(name) if name in self._names else b""
        return self._raw[name]

    def tree(self, name: str) -> Any:
        """A part as XML, None where there is none. Raises `FileRefused` where it is broken, and where all that was read
        takes more memory than any deck of slides does."""
        if name not in self._trees:
            content = self.raw(name)
            self._bound(content)
            try:
                self._trees[name] = parsed(content) if content else None
            except SyntaxError as error:
                raise self.refusal("deck_part_broken", part=name) from error
        return self._trees[name]

    def _bound(self, content: bytes) -> None:
        self._marks += content.count(b"<") + 2 * content.count(b"=")
        if self._marks > _MARKS:
            raise self.refusal("deck_too_large")

    def refusal(self, code: str, **values: object) -> FileRefused:
        """The deck refused for a reason."""
        return FileRefused([Fault(code, Place(self._name), values)])

    def touch(self, name: str) -> None:
        """A part's tree was changed."""
        self.changed[name] = None

    def replace(self, name: str, content: bytes) -> None:
        """A part becomes another, unless it is the same."""
        if content != self.raw(name):
            self.changed[name] = content

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """Id → (kind, part) of the relations of a part, those outside left aside."""
        if name not in self._related:
            tree = self.tree(relations_of(name))
            folder = posixpath.dirname(name)
            self._related[name] = {
                one.get("Id", ""): (one.get("Type", ""), _resolved(folder, one.get("Target", "")))
                for one in (tree if tree is not None else ())
                if one.get("TargetMode") != "External"
            }
        return self._related[name]

    def target(self, name: str, kind: str) -> str:
        """The part that a relation of a kind leads to, if there is one."""
        found = (part for told, part in self.related(name).values() if told.endswith(f"/{kind}"))
        return next(found, "")

    @cached_property
    def main(self) -> str:
        """The presentation's part."""
        return self.target("", "officeDocument")

    @cached_property
    def slides(self) -> list[EditedSlide]:
        """The slides in the order of the deck."""
        main = self.tree(self.main)
        if main is None:
            return []
        relations = self.related(self.main)
        found: dict[str, EditedSlide] = {}
        for at, one in enumerate(main.iterfind(f"{P}sldIdLst/{P}sldId"), start=1):
            name = relations.get(one.get(f"{R}id", ""), ("", ""))[1]
            if name in self._names and name not in found:
                found[name] = EditedSlide(self, name, one.get("id", ""), at)
        return list(found.values())

    def item(self, namespace: str) -> str:
        """The custom part whose root is of a namespace, also one that a program has left without a relation."""
        related = [name for kind, name in self.related(self.main).values() if kind.endswith("/customXml")]
        stray = sorted(name for name in self._names if _ITEM.fullmatch(name))
        found = (name for name in (*related, *stray) if self._root_is(name, namespace))
        return next(found, "")

    def _root_is(self, name: str, namespace: str) -> bool:
        """Whether the root of a part is of a namespace, or it names the namespace at its beginning and is broken."""
        if namespace.encode() not in self.raw(name)[:_HEAD]:
            return False
        try:
            return root_of(self.raw(name)).startswith(f"{{{namespace}}}")
        except SyntaxError:
            return True  # it is told as what it is: damaged

    def content(self) -> bytes:
        """The deck's file; the same bytes where nothing was changed."""
        made = {name: written(self.tree(name)) if new is None else new for name, new in self.changed.items()}
        if not made:
            return self._file
        return self._carried(made)

    def _carried(self, made: dict[str, bytes]) -> bytes:
        """The file with these parts; the parts as they passed the screen where the file's own directory does not say plainly
        where each begins."""
        if holds_the_same(self._file, self._content):
            try:
                return carried(self._file, made)
            except zipfile.BadZipFile:
                pass
        return carried(self._content, made)


class EditedSlide:
    """A slide: its part, its lasting number, and its number in the deck as it is ordered now."""

    def __init__(self, deck: EditedDeck, name: str, id: str, number: int) -> None:
        self.deck, self.name, self.id, self.number = deck, name, id, number

    @cached_property
    def names(self) -> frozenset[bytes]:
        """The names of its shapes and the keys of its tables' rows, without reading it as XML."""
        raw = self.deck.raw(self.name)
        return frozenset(_NAMES.findall(raw)).union(_KEYS.findall(raw))

    @cached_property
    def letters(self) -> bytes:
        """All its words in one piece as they stand in the part: enough to see quickly what it cannot say."""
        return b"".join(words_in(self.deck.raw(self.name)))

    @cached_property
    def lines(self) -> frozenset[str]:
        """The lines of words on it, without the air at their sides, and without reading it as XML."""
        told = "".join(
            "\n" if text is None else text for text in map(_said, _PIECES.finditer(self.deck.raw(self.name)))
        )
        return frozenset(line.strip("\N{NO-BREAK SPACE} ") for line in told.split("\n"))

    @property
    def digest(self) -> str:
        """The check sum of all that it says as it stands in the file."""
        charts = sorted(part for kind, part in self._related if kind.endswith("/chart"))
        return said_digest(self.deck.raw(self.name), map(self.deck.raw, charts))

    @property
    def _related(self) -> Iterable[tuple[str, str]]:
        """Kind and part of its relations; of one without charts they are not read."""
        has_charts = C[1:-1].encode() in self.deck.raw(self.name)
        return self.deck.related(self.name).values() if has_charts else ()

    @property
    def tree(self) -> Any:
        """Its XML."""
        return self.deck.tree(self.name)

    @cached_property
    def shapes(self) -> list[EditedShape]:
        """Its shapes, those in groups too."""
        return [EditedShape(self, one) for one in self.tree.iter(*_FRAMES)]

    @cached_property
    def title(self) -> str:
        """Its headline in one line."""
        for shape in self.shapes:
            if shape.is_title:
                return "".join(shape.paragraph_texts()).replace("\u2028", "").strip()
        return ""

    def touch(self) -> None:
        """It was changed."""
        self.deck.touch(self.name)

    @property
    def is_touched(self) -> bool:
        """Whether it was changed."""
        return self.name in self.deck.changed


class EditedShape:
    """A shape of a slide."""

    def __init__(self, slide: EditedSlide, element: Any) -> None:
        self.slide, self.element = slide, element
        self.properties = element.find(f"*/{P}cNvPr")

    @property
    def name(self) -> str:
        """Its name."""
        return self._said("name")

    @property
    def id(self) -> str:
        """Its number on the slide."""
        return self._said("id")

    @property
    def is_title(self) -> bool:
        """Whether it is the slide's headline by its place in the layout."""
        return self.place in _TITLES

    @property
    def is_renamed(self) -> bool:
        """Whether a program gave it a name of its own."""
        return self.name.startswith("PlaceHolder ")

    @cached_property
    def place(self) -> str:
        """The kind of its place in the layout; empty where it has none."""
        found = self.element.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
        return "" if found is None else str(found.get("type", ""))

    def _said(self, attribute: str) -> str:
        return "" if self.properties is None else self.properties.get(attribute, "")

    @cached_property
    def text(self) -> Any:
        """The body of its words, if it has one."""
        return self.element.find(f"{P}txBody")

    @cached_property
    def table(self) -> Any:
        """Its table, if it is one."""
        return self.element.find(f"*/*/{A}tbl")

    @cached_property
    def _chart(self) -> Any:
        return self.element.find(f"*/*/{C}chart")

    @property
    def is_chart(self) -> bool:
        """Whether it is a chart, be its part there or not."""
        return self._chart is not None

    @cached_property
    def chart(self) -> str:
        """The part of its chart, if it is one."""
        found = self._chart
        if found is None:
            return ""
        return self.slide.deck.related(self.slide.name).get(found.get(f"{R}id", ""), ("", ""))[1]

    def paragraphs(self) -> list[Any]:
        """The paragraphs of its words."""
        return [] if self.text is None else self.text.findall(f"{A}p")

    def paragraph_texts(self) -> list[str]:
        """Its words, paragraph by paragraph."""
        return [words_of_paragraph(one) for one in self.paragraphs()]

    def frame(self) -> Any:
        """The element that says where it stands; None where the layout says it."""
        for path in (f"{P}spPr/{A}xfrm", f"{P}xfrm"):
            if (found := self.element.find(path)) is not None:
                return found
        return None

    def at(self) -> tuple[int, ...]:
        """Left, top, width and height; empty where the layout says them."""
        frame = self.frame()
        if frame is None or len(frame) < 2:
            return ()
        off, ext = frame[0], frame[1]
        return tuple(number(one, key) for one, key in ((off, "x"), (off, "y"), (ext, "cx"), (ext, "cy")))

    def move(self, at: tuple[int, ...]) -> None:
        """Put it elsewhere."""
        frame = self.frame()
        for one, key, value in zip(
            (frame[0], frame[0], frame[1], frame[1]), ("x", "y", "cx", "cy"), at, strict=True
        ):
            one.set(key, f"{value}")
        self.slide.touch()


def key_of(element: Any, name: str) -> str:
    """The key of a row or column of a table that Renkei wrote."""
    found = element.find(f"{A}extLst/{A}ext/{_KEY}{name}")
    return "" if found is None else found.get("val", "")


def cells_of(table: Any) -> Iterator[tuple[str, str, Any]]:
    """Row, column and cell of a table whose rows and columns have keys."""
    columns = [key_of(one, "colId") for one in table.iterfind(f"{A}tblGrid/{A}gridCol")]
    for row in table.iterfind(f"{A}tr"):
        key = key_of(row, "rowId")
        for column, cell in zip(columns, row.iterfind(f"{A}tc"), strict=False):
            yield key, column, cell


def _said(piece: re.Match[bytes]) -> str | None:
    """Words of a slide; None for the end of a line."""
    return None if piece[1] is None else unescape(piece[1].decode("utf-8", "replace")).replace("\n", " ")


def _resolved(folder: str, target: str) -> str:
    return target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))


def needles(names: Iterable[str]) -> frozenset[bytes]:
    """Names as they stand in a part."""
    return frozenset(escaped(name).encode() for name in names)

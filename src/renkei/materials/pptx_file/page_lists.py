"""The contents, and the slides that divide the sections: lines with page numbers that lead there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from renkei.materials.outline.measure import parted
from renkei.materials.outline.model import Entry, Page
from renkei.materials.outline.sheet import NOTE, TEXT
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.page_frame import foot_lines, headline, run_round
from renkei.materials.pptx_file.places import HEADLINE_NAME, LIST, NUMERAL
from renkei.materials.pptx_file.press import Press
from renkei.materials.pptx_file.table_look import HAIR, INK
from renkei.materials.pptx_file.typesetter import BIG, PLAIN, STRONG, Ink, Shape

Numbers = Mapping[str, int]  # page → the number of its first slide
_SECTION, _PART, _CASE = 20, 18, 15  # lines by level
_OVER_SECTION, _RULE_OVER, _OVER_PART, _OVER_CASE = 10, 6, 2, 1
_COLUMN_GAP, _NUMBER = 24, 34
_WAYS = (
    (2, 2),
    (1, 2),
    (1, 1),
    (0, 2),
)  # what is tried: the deepest level, and that of which two stand beside each other
_SPARE = 6  # a number at the very edge would be set on the next line
_DIVIDER, _ROW, _TITLE_LINE, _NUMERAL, _PARTS_GAP = 400, 36, 50, 108, 32


def contents_slides(press: Press, page: Page, numbers: Numbers) -> list[Canvas]:
    """The contents; the cases one by one only where they fit, the parts two by two where they would not fit else."""
    canvas, frame, room = press.canvas(page), press.frame, press.papers.sheet.main
    top = headline(press, canvas, page, *frame.headline_place(page.kind)) + 14
    space = frame.bottom_over(foot_lines(press, page)) - top
    kept, made = list(canvas.shapes), _Contents(press, canvas, numbers, frame.main, top, room)
    for deepest, paired in _WAYS:
        canvas.shapes = list(kept)
        made = _Contents(press, canvas, numbers, frame.main, top, room)
        for entries in _runs([entry for entry in page.entries if entry.level <= deepest], paired):
            made.take(entries, is_paired=entries[0].level == paired)
        if made.height <= space:
            break
    canvas.placeholder(
        "body", LIST, "目次 Contents", made.words, Box(frame.main, top, room + _SPARE, made.height)
    )
    run_round(press, canvas, page)
    return [canvas]


def _runs(entries: Sequence[Entry], paired: int) -> list[list[Entry]]:
    """An entry a line; those of a level two by two."""
    runs: list[list[Entry]] = []
    for entry in entries:
        if entry.level == paired and runs and len(runs[-1]) == 1 and runs[-1][0].level == paired:
            runs[-1].append(entry)
        else:
            runs.append([entry])
    return runs


class _Contents:
    """The lines while they are set."""

    def __init__(
        self, press: Press, canvas: Canvas, numbers: Numbers, left: float, top: float, room: float
    ) -> None:
        self.press, self.canvas, self.numbers = press, canvas, numbers
        self.left, self.top, self.room = left, top, room
        self.words, self.height = "", 0.0

    def take(self, entries: list[Entry], *, is_paired: bool) -> None:
        """One line."""
        level = entries[0].level
        if is_paired:
            self._pair(entries, level)
            return
        over, line = (_OVER_SECTION, _SECTION) if level == 0 else (_OVER_PART, _PART)
        if level == 0:
            top = self.top + self.height + (_RULE_OVER if self.height else -2)
            self.canvas.rule("罫 Rule", self.left, top, self.room, rule=INK)
        ink = STRONG if level == 0 else PLAIN
        self._add(
            "　" * level,
            ink,
            self._entry(entries[0], ink, self.room - TEXT * level),
            over,
            line,
            ((self.room, "r"),),
        )

    def _pair(self, entries: list[Entry], level: int) -> None:
        """One or two side by side; a long name goes on in its own half, its number with its last line."""
        ink, line, over = (Ink(NOTE), _CASE, _OVER_CASE) if level == 2 else (PLAIN, _PART, _OVER_PART)
        inset = ink.size * level
        setter, half = self.press.setter, (self.room - inset - _COLUMN_GAP) / 2
        ends = (inset + half, "r"), (inset + half + _COLUMN_GAP, "l"), (self.room, "r")
        told = [entry_lines(self.press, entry, ink, half) for entry in entries]
        for at in range(max(map(len, told))):
            cells = [self._case(entry, lines, at, ink) for entry, lines in zip(entries, told, strict=True)]
            runs = setter.run("\t", ink).join(cells)
            self._add("　" * level, ink, runs, 0 if at else over, line, ends)

    def _case(self, entry: Entry, lines: Sequence[str], at: int, ink: Ink) -> str:
        """A line of one of two: words, and at the tabulator the number or nothing."""
        setter = self.press.setter
        words = setter.run(lines[at], ink) if at < len(lines) else ""
        number = number_run(self.press, self.canvas, entry, self.numbers, ink) if at == len(lines) - 1 else ""
        return words + setter.run("\t", ink) + number

    def _entry(self, entry: Entry, ink: Ink, room: float) -> str:
        return entry_runs(self.press, self.canvas, entry, self.numbers, ink, room)

    def _add(
        self, before: str, ink: Ink, runs: str, over: float, line: float, tabs: tuple[tuple[float, str], ...]
    ) -> None:
        """A line. Signs set it in, since office programs do not agree whether tabulators count from a margin."""
        over = over if self.height else 0
        words = self.press.setter.run(before, ink) + runs
        self.words += self.press.setter.paragraph(words, Shape(line, before=over, tabs=tabs))
        self.height += over + line * (1 + runs.count("<a:br>"))


def entry_lines(press: Press, entry: Entry, ink: Ink, room: float) -> list[str]:
    """What it is, in as many lines as it needs beside the column of numbers."""
    rest = entry.title + (f"　{entry.count}" if entry.count else "")
    found = []
    while rest:
        line, rest = parted(rest, int(room - _NUMBER), int(ink.size), 1, press.setter.measure)
        found.append(line)
    return found


def entry_runs(press: Press, canvas: Canvas, entry: Entry, numbers: Numbers, ink: Ink, room: float) -> str:
    """What it is, and at the tabulator the number of its first slide, which leads there."""
    title = press.setter.lines(entry_lines(press, entry, ink, room), ink)
    return title + press.setter.run("\t", ink) + number_run(press, canvas, entry, numbers, ink)


def number_run(press: Press, canvas: Canvas, entry: Entry, numbers: Numbers, ink: Ink) -> str:
    """The number of an entry's first slide, which leads there."""
    number = numbers.get(entry.page, entry.number)
    return press.setter.run(f"{number}", ink, canvas.related("slide", slide_part(number)))


def slide_part(number: int) -> str:
    """The part of a slide."""
    return f"ppt/slides/slide{number}.xml"


# ---- between sections


def divider_slides(press: Press, page: Page, numbers: Numbers) -> list[Canvas]:
    """A section's first slide: its number, its title, what it holds."""
    canvas, frame, setter = press.canvas(page), press.frame, press.setter
    room = press.papers.sheet.main
    told = setter.broken(page.headline, room, 36)
    title = setter.paragraph(setter.lines(told.texts, Ink(36, is_bold=True)), Shape(_TITLE_LINE))
    high = _TITLE_LINE * told.count
    listed = _PARTS_GAP + _ROW * len(page.entries)
    top = max(frame.headline, min(frame.rule + 102, frame.bottom - high - listed))
    canvas.placeholder("title", 0, HEADLINE_NAME, title, Box(frame.main, top, room, high))
    numeral = setter.paragraph(
        setter.run(page.numeral, Ink(_NUMERAL, is_bold=True, font=BIG)), Shape(_NUMERAL)
    )
    canvas.placeholder(
        "body", NUMERAL, "番号 Numeral", numeral, Box(frame.left - 3, top - 18, frame.identity, _NUMERAL)
    )
    _parts(press, canvas, page, numbers, top + high + _PARTS_GAP)
    run_round(press, canvas, page)
    return [canvas]


def _parts(press: Press, canvas: Canvas, page: Page, numbers: Numbers, top: float) -> None:
    if not page.entries:
        return
    left, shape = press.frame.main, Shape(_ROW, tabs=((_DIVIDER, "r"),))
    words = ""
    canvas.rule("罫 Rule", left, top, _DIVIDER, rule=INK)
    for at, entry in enumerate(page.entries, start=1):
        words += press.setter.paragraph(entry_runs(press, canvas, entry, numbers, Ink(TEXT), _DIVIDER), shape)
        canvas.rule("罫 Rule", left, top + _ROW * at, _DIVIDER, rule=HAIR)
    canvas.placeholder(
        "body", LIST, "内容 Contents", words, Box(left, top - 8, _DIVIDER + _SPARE, _ROW * len(page.entries))
    )

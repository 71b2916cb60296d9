"""Figures that were replaced and still stand in words that people wrote, in the deck or in the facts: found by number and
unit, never changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from unicodedata import normalize

from renkei.materials.pptx_file.opened_deck import A
from renkei.materials.refreshing.deck_list import Entry
from renkei.materials.refreshing.differences import Differences
from renkei.materials.refreshing.edited import EditedShape, EditedSlide
from renkei.materials.refreshing.outcome import Report
from renkei.materials.refreshing.runs import bare, words_of_paragraph
from renkei.materials.refreshing.sentences import tokens

_UNIT = re.compile(r"[ 　]?([％%]|[^\W\d_ぁ-ん]{1,8})")  # up to the next particle
_WIDE = str.maketrans("0123456789.,", "０１２３４５６７８９．，")
_KINDS = ("cell", "words", "text", "said", "point")
_TELLING = 3  # digits by which a figure is known on any slide
_LONGEST = 400  # letters of a line that is looked at: people's sentences, not what fills a file
_SENTENCE = 20  # letters of words that are sentences
_AROUND = 16  # letters of a quotation before and after the figure


@dataclass(frozen=True)
class Stale:
    """The slides after a refresh, what was replaced on them, and what the deck says today."""

    slides: Iterable[EditedSlide]
    differences: Differences
    report: Report

    def tell(self) -> None:
        """Note every line of people's own that says what was replaced."""
        told = {(one.slide, one.shape) for one in self.report.left}
        for slide in self.slides if self._replaced else ():
            for shape, line in self._lines(slide):
                if (slide.number, shape.name) not in told:
                    self._look(slide, shape, line)

    def _look(self, slide: EditedSlide, shape: EditedShape, line: str) -> None:
        for one in _figures(line):
            for new in self._replaced.get(one.number, ()):
                if one.unit.startswith(new.unit) and self._is_stale(one, new, slide.number):
                    told = {"stands": _quoted(line, one), "before": one.text, "today": new.text}
                    self.report.leave("stale", slide.number, shape.name, **told)
                    break

    def _is_stale(self, one: _Figure, new: _New, slide: int) -> bool:
        """Whether a figure can mean nothing else: it is a long one, or stands on a slide where it was replaced, and the deck
        says it nowhere today."""
        return (_is_telling(one.number, new.unit) or slide in new.slides) and (
            one.number,
            new.unit,
        ) not in self._said_today

    # ---- what was replaced

    @cached_property
    def _replaced(self) -> dict[str, list[_New]]:
        """The number of a figure that was replaced → its unit, what it became, and the slides on which it was."""
        found: dict[tuple[str, str], _New] = {}
        for change in self.report.changes:
            before, after = _figures(change.before), _figures(change.after)
            if change.kind not in _KINDS or len(before) != len(after):
                continue
            for old, new in zip(before, after, strict=True):
                if old.number != new.number and old.unit:
                    known = found.setdefault((old.number, old.unit), _New(old.unit, new.text, set()))
                    known.slides.add(change.slide)
        by_number: dict[str, list[_New]] = {}
        for (number, _), one in found.items():
            by_number.setdefault(number, []).append(one)
        return by_number

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(map(re.escape, self._replaced)))

    @cached_property
    def _own(self) -> tuple[list[Entry], list[Entry]]:
        """The entries of ours that say such a number: as they were printed, and as they are today."""
        old, today = self.differences.old.entries, self.differences.today
        new = (one for place in today if (one := today[place]) is not None)
        mine = (one for one in old if one.place in today or not _is_prose(one))
        printed, becomes = ([one for one in side if self._pattern.search(one.whole)] for side in (mine, new))
        return printed, becomes

    @cached_property
    def _said_today(self) -> frozenset[tuple[str, str]]:
        """The figures among these that the deck's own words say now: such a figure may be meant."""
        printed, becomes = self._own
        kept = (one for one in printed if one.place not in self.differences.today)
        return frozenset((one.number, one.unit) for own in (*kept, *becomes) for one in _figures(own.whole))

    @cached_property
    def _ours(self) -> frozenset[str]:
        """The lines that were printed or would be today."""
        entries = [one for side in self._own for one in side]
        return frozenset(bare(text) for one in entries for text in one.paragraphs)

    @cached_property
    def _our_pieces(self) -> frozenset[str]:
        """The same, parted where a line was ended."""
        return frozenset(line for side in self._own for one in side for line in one.lines)

    # ---- what people wrote

    @cached_property
    def _needles(self) -> list[bytes]:
        """What a slide must say somewhere to hold such a figure, half and full width, as it stands in a part."""
        told = ((number, one.unit) for number, news in self._replaced.items() for one in news)
        known = [(number, unit) for number, unit in told if _is_telling(number, unit)]
        heads = {number if _digits(number) >= _TELLING else number + unit for number, unit in known}
        return [form.encode() for one in sorted(heads) for form in (one, one.translate(_WIDE))]

    def _may_say(self, slide: EditedSlide) -> bool:
        """Whether a slide may have said one of these numbers in words that are none of ours, without reading it as XML."""
        if not slide.is_touched and not any(one in slide.letters for one in self._needles):
            return False
        return any(self._is_hit(line) for line in slide.lines - self._our_pieces)

    def _is_hit(self, line: str) -> bool:
        return len(line) <= _LONGEST and self._pattern.search(normalize("NFKC", line)) is not None

    def _lines(self, slide: EditedSlide) -> Iterator[tuple[EditedShape, str]]:
        """The lines of a slide that are none of ours and hold such a number."""
        for shape in slide.shapes if self._may_say(slide) else ():
            bodies = [shape.text] if shape.table is None else list(shape.table.iter(f"{A}txBody"))
            for line in (line for body in bodies if body is not None for line in _paragraphs(body)):
                if self._is_hit(line) and line not in self._ours:
                    yield shape, line


@dataclass(frozen=True)
class _New:
    """The unit of a figure that was replaced, what it became, and where."""

    unit: str
    text: str
    slides: set[int]


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure of a text: number and unit in half width, as it is written, and where it stands."""

    number: str
    unit: str
    text: str
    start: int


def _figures(text: str) -> list[_Figure]:
    found = []
    for token in tokens(text):
        unit = _UNIT.match(text, token.end)
        written = token.text + (unit[0] if unit else "")
        known = normalize("NFKC", unit[1]) if unit else ""
        found.append(_Figure(token.form[0], known, written, token.start))
    return found


def _is_prose(entry: Entry) -> bool:
    """Whether words are sentences that the office wrote in its facts: figures in them do not follow the others."""
    return entry.kind == "text" and not entry.stand.drawing and len(entry.whole) >= _SENTENCE


def _is_telling(number: str, unit: str) -> bool:
    """Whether a figure is known on any slide: by its digits, or by two with a unit that says what is counted (59項目)."""
    return _digits(number) >= _TELLING or (_digits(number) == _TELLING - 1 and len(unit) > 1)


def _digits(number: str) -> int:
    return sum(map(str.isdigit, number))


def _paragraphs(body: Any) -> Iterator[str]:
    for one in body.iterfind(f"{A}p"):
        yield bare(words_of_paragraph(one))


def _quoted(line: str, figure: _Figure) -> str:
    """The line round a figure."""
    start, end = max(figure.start - _AROUND, 0), figure.start + len(figure.text) + _AROUND
    return ("…" if start else "") + line[start:end] + ("…" if end < len(line) else "")

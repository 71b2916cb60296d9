"""The words of a paragraph changed in place: every letter keeps the look that people gave it."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Any

from renkei.materials.pptx_file.noted import LINE_END, PARAGRAPH_END
from renkei.materials.pptx_file.opened_deck import A

_RUN, _BREAK, _FIELD, _LOOK, _TEXT = f"{A}r", f"{A}br", f"{A}fld", f"{A}rPr", f"{A}t"
_KNOWN = {_RUN, _BREAK, f"{A}pPr", f"{A}endParaRPr"}
_BEFORE_COLOUR = {f"{A}ln"}
_COLOURS = {f"{A}{name}" for name in ("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill")}
_COMPARED = 300 * 300  # letters of two sentences that differ throughout
AIR = "\N{NO-BREAK SPACE} "


@dataclass(frozen=True, slots=True)
class Ink:
    """The colour of letters (a name of the theme or six hexadecimal digits; empty for that of the place), and their weight."""

    colour: str = ""
    is_bold: bool = False


PLAIN = Ink()


def inks_of(told: str, length: int) -> list[Ink]:
    """The ink of every letter, from the list's short form.

    >>> inks_of("767676*:1,:1", 2)
    [Ink(colour='767676', is_bold=True), Ink(colour='', is_bold=False)]
    """
    found: list[Ink] = []
    for run in told.split(",") if told else ():
        ink, _, count = run.partition(":")
        found += [Ink(ink.rstrip("*"), ink.endswith("*"))] * min(int(count or 1), length - len(found))
    return (found + [PLAIN] * length)[:length]


def bare(text: str) -> str:
    """Without line ends and the air at both sides: programs set and drop these."""
    return text.replace(LINE_END, "").replace("\v", "").strip(AIR)


def words_of_paragraph(paragraph: Any) -> str:
    """Its words, with the line ends that are set in it."""
    return "".join(text for _, text in _pieces(paragraph))


def is_plain(paragraph: Any) -> bool:
    """Whether it holds nothing but words. A field (the number of a slide, a date) is none: programs write its words."""
    return all(one.tag in _KNOWN for one in paragraph)


def is_field(paragraph: Any) -> bool:
    """Whether all its words are written by programs."""
    return {one.tag for one, text in _pieces(paragraph) if text} == {_FIELD}


def _pieces(paragraph: Any) -> Iterator[tuple[Any, str]]:
    for one in paragraph:
        if one.tag == _BREAK:
            yield one, LINE_END
        elif one.tag in (_RUN, _FIELD):
            yield one, (one.findtext(_TEXT) or "").replace(PARAGRAPH_END, " ")


def rewrite(
    paragraph: Any, text: str, before: Sequence[Ink] | None = None, after: Sequence[Ink] | None = None
) -> None:
    """Let a paragraph say something else. Letters that stay keep their look, new ones get that of those they replace; where
    this still is the ink of ours (`before`, letter by letter of what stands there), it becomes that of today (`after`)."""
    pieces = list(_pieces(paragraph))
    if _is_one_look(pieces, text, before, after):
        pieces[0][0].find(_TEXT).text = text
        return
    now = "".join(told for _, told in pieces)
    owners = [one for one, told in pieces for _ in told]
    sources = _sources(now, text)
    letters = [_letter(source, at, owners, before, after, text) for at, source in enumerate(sources)]
    _refill(paragraph, pieces, [(text[at], owner, ink) for at, (owner, ink) in enumerate(letters)])


def _is_one_look(
    pieces: Sequence[tuple[Any, str]], text: str, before: Sequence[Ink] | None, after: Sequence[Ink] | None
) -> bool:
    """Whether all letters are of one run, and stay in its ink."""
    if len(pieces) != 1 or not text or LINE_END in text:
        return False
    run = pieces[0][0]
    inks = {*(before or ()), *(after or ())}
    return (
        run.tag == _RUN and run.find(_TEXT) is not None and (before is None or after is None or len(inks) < 2)
    )


def _sources(now: str, new: str) -> list[int]:
    """For every new letter, the place of the old one whose look it takes; -1 where there is none."""
    start = _alike(now, new)
    end = _alike(now[start:][::-1], new[start:][::-1])
    found = list(range(start))
    for tag, since, until, first, last in _steps(now[start : len(now) - end], new[start : len(new) - end]):
        if tag == "equal" or (tag == "replace" and until - since == last - first):
            found += range(start + since, start + until)
        elif tag == "replace":
            found += [start + min(since + at, until - 1) for at in range(last - first)]
        elif tag == "insert":
            found += [max(start + since - 1, 0) if now else -1] * (last - first)
    return [*found, *range(len(now) - end, len(now))]


def _alike(one: str, other: str) -> int:
    """How many letters both begin with."""
    differ = (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(differ, min(len(one), len(other)))


def _steps(now: str, new: str) -> list[tuple[str, int, int, int, int]]:
    """How one text becomes another; as a whole where comparing them letter by letter would take long."""
    if len(now) * len(new) > _COMPARED:
        return [("replace", 0, len(now), 0, len(new))]
    return list(SequenceMatcher(None, now, new, False).get_opcodes())


def _letter(
    source: int,
    at: int,
    owners: Sequence[Any],
    before: Sequence[Ink] | None,
    after: Sequence[Ink] | None,
    text: str,
) -> tuple[Any, Ink | None]:
    """The run whose look a letter takes, and the ink that it gets instead of ours."""
    owner = owners[source] if source >= 0 else None
    if before is None or after is None or source >= len(before) or text[at] == LINE_END:
        return owner, None
    was, becomes = (before[source] if source >= 0 else PLAIN), after[at]
    return owner, becomes if becomes != was and (owner is None or ink_of(owner) == was) else None


def ink_of(run: Any) -> Ink:
    """The ink of a run as it stands in the file."""
    look = run.find(_LOOK)
    if look is None:
        return PLAIN
    fill = look.find(f"{A}solidFill")
    colour = fill[0].get("val", "") if fill is not None and len(fill) else ""
    return Ink(colour, look.get("b") in ("1", "true"))


def _refill(
    paragraph: Any, pieces: Sequence[tuple[Any, str]], letters: list[tuple[str, Any, Ink | None]]
) -> None:
    """Put the letters into the paragraph, a run for each stretch of one look."""
    spent: set[int] = set()
    made = []
    for (owner, ink, is_break), group in groupby(
        letters, key=lambda one: (one[1], one[2], one[0] == LINE_END)
    ):
        text = "".join(letter for letter, _, _ in group)
        if is_break:
            made += [_broken(paragraph, owner, spent) for _ in text]
        else:
            made.append(_run(paragraph, owner, text, ink, spent))
    at = 0 if not len(paragraph) or paragraph[0].tag != f"{A}pPr" else 1
    for one, _ in pieces:
        paragraph.remove(one)
    paragraph[at:at] = made


def _run(paragraph: Any, owner: Any, text: str, ink: Ink | None, spent: set[int]) -> Any:
    if owner is not None and id(owner) not in spent and owner.tag == _RUN:
        spent.add(id(owner))
        run = owner
    else:
        run = paragraph.makeelement(_RUN, {})
        look = owner.find(_LOOK) if owner is not None else paragraph.find(f"{A}endParaRPr")
        if look is not None:
            copied = copy.deepcopy(look)
            copied.tag = _LOOK
            run.append(copied)
    words = run.find(_TEXT)
    if words is None:
        words = paragraph.makeelement(_TEXT, {})
        run.append(words)
    words.text = text
    if ink is not None:
        _paint(run, ink)
    return run


def _broken(paragraph: Any, owner: Any, spent: set[int]) -> Any:
    """A line end; the one that was there where it was."""
    if owner is not None and owner.tag == _BREAK and id(owner) not in spent:
        spent.add(id(owner))
        return owner
    made = paragraph.makeelement(_BREAK, {})
    look = owner.find(_LOOK) if owner is not None else None
    if look is not None:
        made.append(copy.deepcopy(look))
    return made


def _paint(run: Any, ink: Ink) -> None:
    """Give a run the ink of today."""
    look = run.find(_LOOK)
    if look is None:
        look = run.makeelement(_LOOK, {})
        run.insert(0, look)
    if ink.is_bold:
        look.set("b", "1")
    else:
        look.attrib.pop("b", None)
    for one in [one for one in look if one.tag in _COLOURS]:
        look.remove(one)
    if ink.colour:
        look.insert(sum(one.tag in _BEFORE_COLOUR for one in look), _fill(run, ink.colour))


def _fill(run: Any, colour: str) -> Any:
    is_hexadecimal = len(colour) == 6 and colour.upper() == colour
    fill = run.makeelement(f"{A}solidFill", {})
    fill.append(run.makeelement(f"{A}{'srgbClr' if is_hexadecimal else 'schemeClr'}", {"val": colour}))
    return fill

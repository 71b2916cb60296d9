"""One entry brought up to date where it stands: whole where it is as we printed it, else its figures where that is certain."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from renkei.materials.pptx_file.noted import LINE_END, PARAGRAPH_END
from renkei.materials.refreshing.deck_list import Entry, told
from renkei.materials.refreshing.runs import (
    AIR,
    Ink,
    bare,
    inks_of,
    is_field,
    is_plain,
    rewrite,
    words_of_paragraph,
)
from renkei.materials.refreshing.sentences import has_figure, reworded


@dataclass(frozen=True, slots=True)
class Put:
    """What became of it. `code` says why it was left, empty where it was put; `before` and `after` are the same where it says
    so already; `is_around`: people wrote the words round the figure; `is_written`: the deck is another one now."""

    code: str = ""
    before: str = ""
    after: str = ""
    is_around: bool = False
    is_written: bool = False


def put(old: Entry, new: Entry, paragraphs: Sequence[Any], body: Any) -> Put:
    """Bring paragraphs that said the old entry to the new one. `body` is what holds them."""
    now = [words_of_paragraph(one) for one in paragraphs]
    said = told(now)
    if _bare(now) == _bare(new.paragraphs) and not _is_ink_alone(old, new):
        return Put(before=said, after=said)
    if all(map(is_field, paragraphs)):
        return Put(before=said, after=said)  # programs bring it up to date
    if not any(_bare(now)) and any(_bare(old.paragraphs)):
        return Put("deleted")
    if not all(map(is_plain, paragraphs)):
        return Put("shared")
    if _bare(now) == _bare(old.paragraphs):
        _write_whole(old, new, paragraphs, body)
    elif bare("".join(now)) == bare(old.printed):
        _write_alone(paragraphs[0], new.printed)
    else:
        return _reworded(old, new, paragraphs, now)
    return Put(
        before=said,
        after=told([words_of_paragraph(one) for one in body.iterfind(paragraphs[0].tag)]),
        is_written=True,
    )


def _is_ink_alone(old: Entry, new: Entry) -> bool:
    return old.whole == new.whole and old.inks != new.inks


def _bare(texts: Sequence[str]) -> list[str]:
    found = [bare(text) for text in texts]
    while found and not found[-1]:
        found.pop()
    return found


def _write_whole(old: Entry, new: Entry, paragraphs: Sequence[Any], body: Any) -> None:
    """Every paragraph as it is today; those that are new look like the last, those of ours that are gone go. Empty ones that
    people set behind ours are filled before more are added, and stay where there is nothing to say in them."""
    before, after = _parted_inks(old), _parted_inks(new)
    was, texts = old.paragraphs, new.paragraphs
    for at, text in enumerate(texts):
        if at < min(len(paragraphs), len(was)):
            _write(paragraphs[at], text, was[at], before[at], after[at])
        elif at < len(paragraphs):
            rewrite(paragraphs[at], text, [], after[at])
    last = paragraphs[min(len(texts), len(paragraphs)) - 1]
    for at in range(len(paragraphs), len(texts)):
        last = _added(last, texts[at])
    for one in paragraphs[max(len(texts), 1) : len(was)]:
        body.remove(one)


def _write(paragraph: Any, text: str, old: str, before: list[Ink], after: list[Ink]) -> None:
    now = words_of_paragraph(paragraph)
    if LINE_END not in now and now != old.replace(LINE_END, ""):
        _write_alone(paragraph, text)
        return
    if LINE_END in old and LINE_END not in now:
        text, before, after = _joined(text, old, before, after)
    if now != text or before != after:
        is_as_printed = now == old or now == old.replace(LINE_END, "")
        rewrite(paragraph, text, before if is_as_printed else None, after)


def _write_alone(paragraph: Any, text: str) -> None:
    """A figure without what the list has round it; the air before and behind it stays, since it holds the line's height."""
    now = words_of_paragraph(paragraph)
    start, end = len(now) - len(now.lstrip(AIR)), len(now.rstrip(AIR))
    rewrite(paragraph, now[:start] + bare(text) + now[end:])


def _joined(text: str, old: str, before: list[Ink], after: list[Ink]) -> tuple[str, list[Ink], list[Ink]]:
    """Without the line ends that people took out."""
    kept = [at for at, letter in enumerate(old) if letter != LINE_END]
    left = [at for at, letter in enumerate(text) if letter != LINE_END]
    return text.replace(LINE_END, ""), [before[at] for at in kept], [after[at] for at in left]


def _added(last: Any, text: str) -> Any:
    made = copy.deepcopy(last)
    rewrite(made, text)
    last.addnext(made)
    return made


def _parted_inks(entry: Entry) -> list[list[Ink]]:
    """The inks letter by letter, paragraph by paragraph; a line end has that of the letter before it."""
    letters = sum(1 for letter in entry.whole if letter not in (LINE_END, PARAGRAPH_END))
    inks = iter(inks_of(entry.inks, letters))
    found: list[list[Ink]] = []
    for paragraph in entry.paragraphs:
        own: list[Ink] = []
        for letter in paragraph:
            own.append((own[-1] if own else Ink()) if letter == LINE_END else next(inks))
        found.append(own)
    return found


def _reworded(old: Entry, new: Entry, paragraphs: Sequence[Any], now: list[str]) -> Put:
    """The figures alone, in words that are not ours; all of its paragraphs or none."""
    before, after = (entry.whole.replace(LINE_END, "") for entry in (old, new))
    said = PARAGRAPH_END.join(now)
    becomes = reworded(said, before, after) or reworded(said, old.printed, new.printed)
    if becomes is None:
        return Put("typed_over" if _is_one_figure(old) else "reworded")
    for paragraph, text in zip(paragraphs, becomes.split(PARAGRAPH_END), strict=True):
        if words_of_paragraph(paragraph) != text:
            rewrite(paragraph, text)
    return Put(before=told(now), after=told(becomes.split(PARAGRAPH_END)), is_around=True, is_written=True)


def _is_one_figure(entry: Entry) -> bool:
    return (
        entry.kind in ("cell", "words")
        and len(entry.printed) <= 20
        and (has_figure(entry.printed) or len(entry.printed) <= 3)
    )

"""What a refresh changed and what it left, on a terminal and for machines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from renkei.cli.width import hanging, wrapped
from renkei.domain.errors import Fault, Place
from renkei.domain.finding import LEVELS
from renkei.wording import N_, Words
from renkei.wording.refreshing import apart, changed, in_one_line, left_text_of, place_name, short
from renkei.wording.refreshing import left as left_said
from renkei.wording.refreshing import look as look_text

if TYPE_CHECKING:
    from renkei.domain.finding import Finding
    from renkei.materials.refreshing import Change, Left, Refreshed

_KINDS = {"point": N_("chart"), "drawn": N_("words in the chart")}
_UNSEEN = {
    "described": N_("Renewed words read aloud for charts"),
    "notes": N_("Renewed sources in the notes"),
}
_MOST = 40
_WRITTEN_OVER = ("written_over", "typed_over")  # figures of people's own where ours stood


def refreshed_list(
    words: Words, done: Refreshed, out: Path | None, columns: int, *, checking: str = ""
) -> Iterator[str]:
    """The slides to swap; what is left to people; what changed on each slide, and where only what nobody sees there did.
    `checking` is the command that lists all that stands otherwise than in the facts."""
    yield from _swapped(words, done, columns)
    yield from _by_hand(words, done, columns)
    yield from _checked(words, done, checking, columns)
    seen = [one for one in done.changes if one.kind not in _UNSEEN]
    for number in sorted({one.slide for one in seen}):
        yield ""
        yield from wrapped(_slide(words, done, number), columns)
        for one in (one for one in seen if one.slide == number):
            yield from hanging("", _change(words, one), 2, columns)
    yield from _unseen(words, done, columns)
    yield ""
    yield from _written(words, done, out)


def _by_hand(words: Words, done: Refreshed, columns: int) -> Iterator[str]:
    """What is left to people, and which slides they should look at."""
    if done.left:
        yield ""
        yield words.ngettext("Left to be done by hand ({n})", "Left to be done by hand ({n})", len(done.left))
        told = sorted(done.left, key=lambda one: one.code == "words")
        for at, left in enumerate(told[:_MOST], 1):
            yield from hanging(f"{at:>3}.", left_text(words, left), 5, columns)
        if len(told) > _MOST:
            yield words("and {n} more; --json lists all", n=len(told) - _MOST)
    if looks := [one for one in done.changes if one.look]:
        slides = _numbers(words, looks)
        said = words.ngettext(
            "To be looked at: {n} change (slide {slides}), with its reason in the list below",
            "To be looked at: {n} changes (slides {slides}), with their reasons in the list below",
            len(looks), slides=slides,
        )  # fmt: skip
        yield from ("", *wrapped(said, columns))


def _unseen(words: Words, done: Refreshed, columns: int) -> Iterator[str]:
    """What changed without being seen on the slides, a line a kind."""
    told = {kind: [one for one in done.changes if one.kind == kind] for kind in _UNSEEN}
    if any(told.values()):
        yield ""
    for kind, changes in told.items():
        if changes:
            what, slides = words.gettext(_UNSEEN[kind]), _numbers(words, changes)
            yield from wrapped(words("{what}: slides {slides}", what=what, slides=slides), columns)


def _numbers(words: Words, changes: Sequence[Change] | Sequence[Left]) -> str:
    return words.join(f"{number}" for number in sorted({one.slide for one in changes}))


def _swapped(words: Words, done: Refreshed, columns: int) -> list[str]:
    if not done.changes:
        return wrapped(_unchanged(words, done), columns)
    if not done.slides:
        return [words("Only notes and words read aloud changed; no slide has to be swapped.")]
    count = words.ngettext("{n} slide", "{n} slides", len(done.slides))
    numbers = words.join(f"{number}" for number in done.slides)
    return wrapped(words("Slides to swap: {slides} ({count})", slides=numbers, count=count), columns)


def _unchanged(words: Words, done: Refreshed) -> str:
    """That nothing was changed: figures that people wrote over agree with nothing all the same."""
    if over := _written_over(done):
        slides = _numbers(words, over)
        return words.ngettext(
            "Nothing was changed. {n} figure was written over (slide {slides}).",
            "Nothing was changed. {n} figures were written over (slides {slides}).",
            len(over), slides=slides,
        )  # fmt: skip
    if done.left:
        return words("Nothing was changed.")
    return words("Every figure in its place agrees with the facts. Nothing was changed.")


def _written_over(done: Refreshed) -> list[Left]:
    return [one for one in done.left if one.code in _WRITTEN_OVER]


def _checked(words: Words, done: Refreshed, checking: str, columns: int) -> Iterator[str]:
    """Where figures were written over, what lists all that stands otherwise than in the facts."""
    if checking and _written_over(done):
        said = words("Figures were written over. All that differs from the facts is listed by:")
        yield from ("", *wrapped(said, columns), f"  {checking}")


def _slide(words: Words, done: Refreshed, number: int) -> str:
    title = done.titles.get(number, "")
    return (
        words("Slide {number}: {title}", number=number, title=title)
        if title
        else words("Slide {number}", number=number)
    )


def _change(words: Words, one: Change) -> str:
    told = changed(words, one.before, one.after)
    if one.label:
        told = words("{label}: {told}", label=short(in_one_line(one.label)), told=told)
    kind = words.gettext(_KINDS[one.kind]) if one.kind in _KINDS else ""
    look = look_text(words, one.look) if one.look else ""
    remarks = [remark for remark in (kind, look) if remark]
    return words("{told} ({remarks})", told=told, remarks=words.join(remarks)) if remarks else told


def left_text(words: Words, one: Left) -> str:
    """Where, what is so, what to do."""
    before, today = (left_text_of(words, one.code, text) for text in (one.before, one.today))
    stands = in_one_line(one.stands)
    before, today = apart(before, today)
    values = {"stands": short(stands), "before": short(before), "today": short(today)}
    return left_said(words, Fault(one.code, Place(slide=one.slide or None, shape=_shape(words, one)), values))


def _shape(words: Words, one: Left) -> str:
    """What the place is called, and what of it is meant."""
    where, label = place_name(words, one.where), short(in_one_line(one.label))
    if where and label and where != label:
        return words("{where}: {label}", where=where, label=label)
    return where or label


def _written(words: Words, done: Refreshed, out: Path | None) -> Iterator[str]:
    if out is not None:
        yield words("Written: {file}", file=out)
    elif done.changes:
        yield words("Nothing was written. To write the new deck: -o NEW.pptx")


def refreshed_json(
    done: Refreshed, deck: Path, out: Path | None, findings: Sequence[Finding]
) -> dict[str, Any]:
    """All of it for machines."""
    return {
        "deck": deck.as_posix(),
        "written": out.as_posix() if out else None,
        "slides": list(done.slides),
        "titles": {f"{number}": title for number, title in sorted(done.titles.items())},
        "changes": _told(done.changes),
        "left": _told(done.left),
        "counts_of_facts": {level: sum(one.level == level for one in findings) for level in LEVELS},
    }


def _told(items: Sequence[Change] | Sequence[Left]) -> list[dict[str, Any]]:
    from dataclasses import asdict

    return [{name: value for name, value in asdict(one).items() if value not in ("", 0)} for one in items]

"""What to look at in a deck, on a terminal: what a refresh mends in one line, what needs a person, then slide by slide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from renkei.cli.findings_line import counts_text
from renkei.cli.width import hanging, wrapped
from renkei.wording import N_, Words

if TYPE_CHECKING:
    from renkei.domain.finding import Finding
    from renkei.materials.checking import Checked

_LEVELS = {"error": N_("error"), "warning": N_("please check"), "note": N_("for your information")}
_LATE = ("figure_late", "sentence_late", "contents_late")  # what a refresh brings up to date
_NAMED = ("label", "row_label", "column_label")
_REMARKS = {"is_chart": N_("chart"), "is_notes": N_("notes"), "is_copy": N_("one of several copies")}

Lines = Callable[[Words, Sequence["Finding"]], Iterator[str]]
"""What is said of the findings of one slide."""


def deck_list(
    words: Words, done: Checked, deck: Path, columns: int, *, has_facts: bool, refreshing: str = ""
) -> Iterator[str]:
    """What `refreshing`, a command, mends comes first in one line and last in full; between them what needs a person, slide
    by slide; the sum at the end."""
    late = [one for one in done.findings if one.code in _LATE]
    others = [one for one in done.findings if one.code not in _LATE]
    yield from wrapped(_about(words, done, deck, has_facts), columns)
    if late:
        yield ""
        yield from _refreshed(words, late, refreshing, columns)
        if others:
            yield ""
            yield words.ngettext("Needs a person ({n})", "Needs a person ({n})", len(others))
    yield from _by_slide(words, done, others, _lines, columns)
    if late:
        yield ""
        yield words.ngettext("As it was printed ({n})", "As they were printed ({n})", len(late))
        yield from _by_slide(words, done, late, _late_lines, columns)
    yield ""
    count = Counter(finding.level for finding in done.findings)
    yield counts_text(words, count) if count else words("Nothing was found that has to be looked at.")


def _about(words: Words, done: Checked, deck: Path, has_facts: bool) -> str:
    slides = words.ngettext("{n} slide", "{n} slides", len(done.titles))
    if done.is_own and has_facts:
        figures = words.ngettext("{n} figure", "{n} figures", done.compared)
        return words(
            "{deck}: {slides}; {figures} compared with the facts",
            deck=deck.name,
            slides=slides,
            figures=figures,
        )
    if has_facts:
        return words(
            "{deck}: {slides}; not made by Renkei: only what is named as in the facts was compared with them",
            deck=deck.name,
            slides=slides,
        )
    return words("{deck}: {slides}; checked by itself, without facts", deck=deck.name, slides=slides)


def _refreshed(words: Words, late: Sequence[Finding], command: str, columns: int) -> Iterator[str]:
    """How much stands as it was printed, on which slides, and the command that brings it up to date."""
    slides = words.join(f"{number}" for number in dict.fromkeys(one.place.slide for one in late))
    said = words.ngettext(
        "{n} old figure or sentence (slide {slides}). To bring it up to date:",
        "{n} old figures and sentences (slides {slides}). To bring them up to date:",
        len(late), slides=slides,
    )  # fmt: skip
    yield from wrapped(said, columns)
    yield f"  {command}"


def _by_slide(
    words: Words, done: Checked, findings: Sequence[Finding], lines: Lines, columns: int
) -> Iterator[str]:
    for number in dict.fromkeys(finding.place.slide for finding in findings):
        yield ""
        yield from wrapped(_slide(words, done, number), columns)
        for text in lines(words, [one for one in findings if one.place.slide == number]):
            yield from hanging("  -", text, 4, columns)


def _slide(words: Words, done: Checked, number: int | None) -> str:
    if number is None:
        return words("Slides that are gone")
    title = done.titles.get(number, "")
    if not title:
        return words("Slide {number}", number=number)
    return words("Slide {number}: {title}", number=number, title=title)


def _lines(words: Words, findings: Sequence[Finding]) -> Iterator[str]:
    """The level, where on the slide, what is the matter, and what to do, which is said once a slide."""
    from renkei.wording.deck_findings import deck_finding

    told: set[str] = set()
    for one in findings:
        where, what, remedy = deck_finding(words, one)
        said = what if remedy in told else f"{what}{'' if words.is_japanese else ' '}{remedy}".strip()
        told.add(remedy)
        level = words.gettext(_LEVELS[one.level])
        if where:
            yield words("[{level}] {where}: {said}", level=level, where=where, said=said)
        else:
            yield words("[{level}] {said}", level=level, said=said)


def _late_lines(words: Words, findings: Sequence[Finding]) -> Iterator[str]:
    """What a figure is of, what stands there, and what the facts say now."""
    for one in findings:
        told = _late(words, one)
        label = " ".join(f"{one.values[name]}" for name in _NAMED if name in one.values)
        told = words("{label}: {told}", label=label, told=told) if label else told
        remarks = [words.gettext(said) for name, said in _REMARKS.items() if one.values.get(name)]
        yield words("{told} ({remarks})", told=told, remarks=words.join(remarks)) if remarks else told


def _late(words: Words, one: Finding) -> str:
    from renkei.wording.deck_findings import deck_finding
    from renkei.wording.refreshing import changed

    if one.code == "contents_late":
        return deck_finding(words, one)[1]  # a long list of numbers says no more
    return changed(words, f"{one.values['stands']}", f"{one.values['today']}")

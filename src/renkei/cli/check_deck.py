"""`renkei check DECK.pptx`: what to look at in a deck before it is printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from renkei.cli import exit_codes
from renkei.cli.findings_line import counts_text
from renkei.cli.terminal import Terminal
from renkei.cli.width import hanging, wrapped
from renkei.domain.finding import LEVELS
from renkei.wording import N_, Words

if TYPE_CHECKING:
    from renkei.domain.finding import Finding
    from renkei.domain.yearbook import Yearbook
    from renkei.materials.checking import Checked

ENDINGS = (".pptx", ".pptm", ".ppsx", ".potx", ".ppt")
_LEVELS = {"error": N_("error"), "warning": N_("please check"), "note": N_("for your information")}


@dataclass(frozen=True, slots=True)
class Book:
    """The facts that a deck is held against, and what is opened of them."""

    facts: Path
    year: int | None = None
    meeting: str = ""
    scale: str | None = None
    as_of: date | None = None


def check_deck(terminal: Terminal, deck: Path, book: Book | None, *, is_json: bool) -> int:
    """List what is to be looked at in a deck, by itself and against the facts; errors and warnings make the exit code 1."""
    from renkei.materials.checking import check_deck

    words = terminal.words
    with terminal.step(words("Reading the deck …")):
        safe = _safe(deck)
    yearbook = None
    if book is not None:
        with terminal.step(words("Reading the facts …")):
            yearbook = _opened(book, safe, deck)
    with terminal.step(words("Looking at the slides …")):
        done = check_deck(safe, deck.name, yearbook=yearbook)
    if is_json:
        terminal.give(deck_json(done, deck, book))
    else:
        terminal.show(deck_list(words, done, deck, terminal.columns, has_facts=book is not None))
    serious = any(finding.level != "note" for finding in done.findings)
    return exit_codes.FOUND if serious else exit_codes.DONE


def _safe(deck: Path) -> bytes:
    """The parts of the deck that passed the screen. Raises `FileRefused`, `OutOfReach`."""
    from renkei.intake.limits import DECK_LIMITS
    from renkei.intake.reaching import file_bytes
    from renkei.intake.screen import screened

    return screened(file_bytes(deck, DECK_LIMITS), "pptx", limits=DECK_LIMITS, file=deck.name)


def _opened(book: Book, safe: bytes, deck: Path) -> Yearbook:
    """The yearbook to hold a deck against: of the deck's own year and meeting where it is one of ours. Raises `Refused` for
    the facts, and for another region or year than the deck's."""
    from renkei.cli.opening import opened_of
    from renkei.domain.errors import Fault, FileRefused, Place
    from renkei.exchange import read
    from renkei.materials.checking import made_for
    from renkei.materials.refreshing import refuse_other_region

    about, year, meeting = made_for(safe, deck.name), book.year, book.meeting
    if about is not None and year is not None and about.year is not None and year != about.year:
        told = {"made_year": about.year, "asked_year": year}
        raise FileRefused([Fault("deck_of_other_year", Place(deck.name), told)])
    reading = read(book.facts)
    if about is not None:
        refuse_other_region(about, reading.register, deck.name)
        year, meeting = year or about.year, meeting or about.meeting
    return opened_of(reading, book.facts, year=year, scale=book.scale, as_of=book.as_of, meeting=meeting)[0]


def deck_list(words: Words, done: Checked, deck: Path, columns: int, *, has_facts: bool) -> Iterator[str]:
    """Slide by slide, the weightier first; the sum at the end."""
    yield from wrapped(_about(words, done, deck, has_facts), columns)
    for number in dict.fromkeys(finding.place.slide for finding in done.findings):
        yield ""
        yield from wrapped(_slide(words, done, number), columns)
        of_slide = [one for one in done.findings if one.place.slide == number]
        for text in _lines(words, of_slide):
            yield from hanging("  -", text, 4, columns)
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


def deck_json(done: Checked, deck: Path, book: Book | None) -> dict[str, Any]:
    """All of it for machines."""
    from renkei.exchange.finding_form import FINDING

    return {
        "format": 1,
        "kind": "deck_findings",
        "deck": deck.as_posix(),
        "facts": book.facts.as_posix() if book else None,
        "is_own": done.is_own,
        "compared": done.compared,
        "slides": [{"slide": number, "title": title} for number, title in sorted(done.titles.items())],
        "counts": {level: sum(one.level == level for one in done.findings) for level in LEVELS},
        "findings": [FINDING.data(finding) for finding in done.findings],
    }

"""`renkei check DECK.pptx`: what to look at in a deck before it is printed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from renkei.cli import exit_codes
from renkei.cli.deck_commands import Book, refreshing
from renkei.cli.terminal import Terminal
from renkei.domain.finding import LEVELS

if TYPE_CHECKING:
    from renkei.domain.yearbook import Yearbook
    from renkei.materials.checking import Checked

ENDINGS = (".pptx", ".pptm", ".ppsx", ".potx", ".ppt")


def check_deck(terminal: Terminal, deck: Path, book: Book | None, *, is_json: bool) -> int:
    """List what is to be looked at in a deck, by itself and against the facts; errors and warnings make the exit code 1."""
    from renkei.cli.deck_finding_list import deck_list
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
        command = refreshing(deck, book) if book is not None else ""
        terminal.show(
            deck_list(words, done, deck, terminal.columns, has_facts=book is not None, refreshing=command)
        )
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

"""`renkei refresh`: today's figures in a deck that people have worked on."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from renkei.cli import exit_codes
from renkei.cli.parameters import as_of_option, json_option, path_type, scale_option, year_option
from renkei.cli.reach import settled
from renkei.cli.spoken import Spoken
from renkei.cli.terminal import Terminal
from renkei.wording import Words

if TYPE_CHECKING:
    from renkei.domain.finding import Finding
    from renkei.domain.yearbook import Yearbook
    from renkei.materials.refreshing import AboutDeck, Refreshed


class NewDeck(click.ParamType[Path]):
    """The file to write: it ends with .pptx."""

    name = "file"

    def __init__(self, words: Words) -> None:
        self.words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path."""
        path = settled(Path(value))
        if path.suffix.lower() != ".pptx":
            self.fail(self.words("“{value}” does not end with .pptx.", value=path.name), param, ctx)
        return path


def command(words: Words) -> click.Command:
    """The command in the chosen language."""
    return Spoken(
        "refresh",
        words,
        help=words(
            "Brings today's figures into a deck (PPTX) that Renkei made and people have worked on. Only figures, cells, charts and"
            " sentences that are built from figures change; what was written, moved, deleted or added stays. Lists the slides to"
            " swap, and what is left to be done by hand. Without -o nothing is written."
        ),
        params=[
            click.Argument(["deck"], type=path_type(), metavar=words("DECK"), help=words("The deck: a file that ends with .pptx.")),
            click.Option(
                ["--facts"], type=path_type(), required=True, metavar=words("FACTS"),
                help=words("The facts of today: a folder, a workbook or one JSON file."),
            ),
            click.Option(
                ["-o", "--out", "out"], type=NewDeck(words), metavar=words("FILE"),
                help=words("The new deck (.pptx). It is never written over the one that is read, nor over what is no deck of Renkei's."),
            ),
            year_option(words),
            click.Option(
                ["--meeting"], default=None, metavar=words("MEETING"),
                help=words("Whose papers; without it, the meeting that the deck was made for."),
            ),
            scale_option(words),
            as_of_option(words),
            json_option(words),
        ],
        callback=click.pass_obj(refresh),
    )  # fmt: skip


def refresh(
    terminal: Terminal,
    deck: Path,
    *,
    facts: Path,
    out: Path | None,
    year: int | None,
    meeting: str | None,
    scale: str | None,
    as_of: date | None,
    is_json: bool,
) -> int:
    """Refresh, write, and say what changed and what was left."""
    from renkei.cli.deck_commands import Book, checking
    from renkei.cli.findings_line import findings_line
    from renkei.cli.reach import refuse_others, refuse_writing_over
    from renkei.cli.refreshed_list import refreshed_json, refreshed_list
    from renkei.materials.refreshing import about_deck, refresh_file

    words = terminal.words
    refuse_writing_over(out, (deck,), "deck_is_output")  # what was handed out stays as it was
    refuse_writing_over(out, (facts,))
    refuse_others(out, _is_own)
    with terminal.step(words("Reading the deck …")):
        content, safe = _read(deck)
        about = about_deck(safe, deck.name)
    with terminal.step(words("Reading the facts …")):
        yearbook, findings = _opened(facts, deck, about, year, meeting, scale, as_of)
    with terminal.step(words("Bringing in the figures …")):
        done = refresh_file(content, safe, yearbook, deck.name)
    if out is not None:
        _write(terminal, out, done)
    if is_json:
        terminal.give(refreshed_json(done, deck, out, findings))
    else:
        command = checking(out or deck, Book(facts, year, meeting or "", scale, as_of))
        terminal.show(refreshed_list(words, done, out, terminal.columns, checking=command))
        terminal.show(findings_line(words, yearbook, facts, findings, scale=scale))
    is_open = bool(done.left) or any(one.look for one in done.changes)
    return exit_codes.FOUND if is_open else exit_codes.DONE


def _is_own(content: bytes) -> bool:
    """Whether a file that stands where the new deck is to be written is a deck of ours."""
    from renkei.domain.errors import FileRefused
    from renkei.intake.limits import DECK_LIMITS
    from renkei.intake.screen import screened
    from renkei.materials.refreshing import about_deck

    try:
        about_deck(screened(content, "pptx", limits=DECK_LIMITS))
    except FileRefused:
        return False
    return True


def _read(deck: Path) -> tuple[bytes, bytes]:
    """The file as it is, and its parts as they passed the screen. Raises `FileRefused`, `OutOfReach`."""
    from renkei.intake.limits import DECK_LIMITS
    from renkei.intake.reaching import file_bytes
    from renkei.intake.screen import screened

    content = file_bytes(deck, DECK_LIMITS)
    return content, screened(content, "pptx", limits=DECK_LIMITS, file=deck.name)


def _opened(
    facts: Path,
    deck: Path,
    about: AboutDeck,
    year: int | None,
    meeting: str | None,
    scale: str | None,
    as_of: date | None,
) -> tuple[Yearbook, tuple[Finding, ...]]:
    """The yearbook of the deck's own year and meeting, and what there is to look at in the facts. Raises `Refused` for the
    facts, for another region or year than the deck's, and where neither the deck nor anybody says which year it is."""
    from renkei.cli.opening import opened_of
    from renkei.domain.errors import Fault, FileRefused, Place
    from renkei.exchange import read
    from renkei.materials.refreshing import refuse_other_region

    if year is not None and about.year is not None and year != about.year:
        told = {"made_year": about.year, "asked_year": year}
        raise FileRefused([Fault("deck_of_other_year", Place(deck.name), told)])
    if year is None and about.year is None:
        raise FileRefused([Fault("deck_year_not_told", Place(deck.name), {"spoken_year": about.years})])
    of_meeting = about.meeting if meeting is None else meeting
    reading = read(facts)
    refuse_other_region(about, reading.register, deck.name)
    of_year = year or about.year
    return opened_of(reading, facts, year=of_year, scale=scale, as_of=as_of, meeting=of_meeting)


def _write(terminal: Terminal, out: Path, done: Refreshed) -> None:
    from renkei.cli.reach import reaching
    from renkei.materials.replacing import replace_file

    with terminal.step(terminal.words("Writing {file} …", file=out.name)), reaching(out):
        out.parent.mkdir(parents=True, exist_ok=True)
        replace_file(out, done.content)

"""`renkei materials`: a facts folder becomes the meeting's papers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from renkei.cli.language import LANGUAGES
from renkei.cli.parameters import OneOf, as_of_option, facts_argument, path_type, scale_option, year_option
from renkei.cli.spoken import Spoken
from renkei.cli.terminal import Terminal
from renkei.wording import Words

KINDS = ("html",)


def command(words: Words) -> click.Command:
    """The command in the chosen language."""
    return Spoken(
        "materials",
        words,
        help=words(
            "Makes the meeting's papers of one year from a facts folder. They are Japanese; with --lang en, English."
        ),
        params=[
            facts_argument(words),
            year_option(words),
            click.Option(
                ["--to", "kind"], type=OneOf(words, KINDS), default=KINDS[0], metavar="html",
                help=words("The kind of file. html: one file that needs nothing else."),
            ),
            click.Option(
                ["-o", "--out", "folder"], type=path_type(), default=Path("out"),
                metavar=words("FOLDER"), help=words("Where the papers are put. Without it, the folder out."),
            ),
            scale_option(words),
            as_of_option(words),
        ],
        callback=click.pass_obj(make),
    )  # fmt: skip


def make(
    terminal: Terminal,
    facts: Path,
    *,
    year: int | None,
    kind: str,
    folder: Path,
    scale: str | None,
    as_of: date | None,
) -> None:
    """Make the papers and say what was made. They are Japanese unless `--lang` says otherwise."""
    from renkei.cli.findings_line import findings_line
    from renkei.cli.made import made_table
    from renkei.cli.opening import opened
    from renkei.cli.reach import reaching
    from renkei.materials import write_html

    words = terminal.words
    language = terminal.asked_language or LANGUAGES[0]
    with terminal.step(words("Reading the facts …")):
        yearbook, findings = opened(facts, year=year, scale=scale, as_of=as_of)
    paper = folder / f"materials-{yearbook.year}.{kind}"
    with terminal.step(words("Writing the papers …")):
        with reaching(folder):
            folder.mkdir(parents=True, exist_ok=True)
        with reaching(paper):
            write_html(yearbook, paper, language=language)
    terminal.show(made_table(words, yearbook, paper))
    terminal.show(findings_line(words, yearbook, facts, findings, scale=scale))

"""`renkei facts convert`: a facts folder, one JSON file or a workbook into another of these. All hold the same."""

from __future__ import annotations

from pathlib import Path

import click

from renkei.cli.parameters import facts_argument, path_type
from renkei.cli.spoken import Spoken
from renkei.cli.terminal import Terminal
from renkei.wording import Words


def command(words: Words) -> click.Command:
    """The command in the chosen language."""
    return Spoken(
        "convert",
        words,
        help=words(
            "Turns a facts folder, one JSON file or a workbook into another of these three. All hold the same, photos"
            " included, and turn back into the same bytes."
        ),
        params=[
            facts_argument(words),
            click.Argument(
                ["target"], type=path_type(), metavar=words("TARGET"),
                help=words("A file that ends with .json or .xlsx, or a folder. What does not belong to the facts stays there."),
            ),
        ],
        callback=click.pass_obj(convert),
    )  # fmt: skip


READ_AS = ("cell_read_as", "row_left_out")  # what is kept of a workbook's cell is not what stands there


def convert(terminal: Terminal, facts: Path, target: Path) -> None:
    """Read one form, write the other."""
    from renkei.cli.reach import reaching
    from renkei.exchange import read, save
    from renkei.exchange.standing import refuse_foreign_folder

    if target.is_dir():
        refuse_foreign_folder(target)
    words = terminal.words
    with terminal.step(words("Reading the facts …")):
        reading = read(facts)
    terminal.tell(words.finding(finding) for finding in reading.findings if finding.code in READ_AS)
    with terminal.step(words("Writing the facts …")):
        with reaching(target.parent):
            target.parent.mkdir(parents=True, exist_ok=True)
        with reaching(target):
            changed = save(reading.register, target)
    said = (
        words.ngettext("{n} file was written.", "{n} files were written.", len(changed))
        if changed
        else words("Nothing had to be written: it is there already.")
    )
    terminal.show([str(target), said])

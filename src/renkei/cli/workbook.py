"""`renkei workbook`: the facts of a region as a workbook to be filled in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from renkei.cli.language import LANGUAGES
from renkei.cli.parameters import facts_argument
from renkei.cli.reach import settled
from renkei.cli.spoken import Spoken
from renkei.cli.terminal import Terminal
from renkei.wording import Words


class WorkbookFile(click.ParamType[Path]):
    """A file that ends with .xlsx."""

    name = "file"

    def __init__(self, words: Words) -> None:
        self.words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path."""
        path = settled(Path(value))
        if path.suffix.lower() != ".xlsx":
            self.fail(self.words("“{value}” does not end with .xlsx.", value=path.name), param, ctx)
        return path


def command(words: Words) -> click.Command:
    """The command in the chosen language."""
    return Spoken(
        "workbook",
        words,
        help=words(
            "Writes all facts of a region into one workbook (.xlsx) for Excel or LibreOffice, one noun a sheet, to be filled in"
            " and read back with: renkei facts X.xlsx -o FOLDER. It is Japanese; with --lang en, English."
        ),
        params=[
            facts_argument(words),
            click.Option(
                ["-o", "--out", "out"], type=WorkbookFile(words), required=True, metavar="X.xlsx",
                help=words("The workbook to write."),
            ),
            click.Option(["--replace"], is_flag=True, help=words("Write over a workbook that is there already.")),
        ],
        callback=click.pass_obj(make),
    )  # fmt: skip


def make(terminal: Terminal, facts: Path, *, out: Path, replace: bool) -> None:
    """Write the workbook. One that is there already may have been filled in, and is not written over unasked."""
    from renkei.cli.made import opener, size_text
    from renkei.cli.reach import reaching, refuse_writing_over
    from renkei.exchange import load
    from renkei.exchange.standing import refuse_other_workbook
    from renkei.exchange.swapping import write_file
    from renkei.exchange.workbook import write_workbook

    words = terminal.words
    refuse_writing_over(out, (facts,))
    with terminal.step(words("Reading the facts …")):
        register = load(facts)
    with terminal.step(words("Writing {file} …", file=out.name)):
        content = write_workbook(register, terminal.asked_language or LANGUAGES[0])
        if not replace:
            refuse_other_workbook(out, content)
        with reaching(out.parent):
            out.parent.mkdir(parents=True, exist_ok=True)
        write_file(out, content)
    terminal.show(words("{file} ({size}) was written.", file=out, size=size_text(len(content))))
    terminal.show([words("To open it: a double click, or"), f"  {opener(out)}"])
    terminal.show(words("Filled in, it is read back with: {command}", command=_back(out)))


def _back(out: Path) -> str:
    from renkei.cli.shell import quoted

    return f"renkei facts {quoted(out)} -o FOLDER"

"""`renkei facts format`: the canonical form, so that the same facts are always the same files."""

from __future__ import annotations

from pathlib import Path

import click

from renkei.cli import exit_codes
from renkei.cli.parameters import json_option, path_type
from renkei.cli.spoken import Spoken
from renkei.cli.terminal import Terminal
from renkei.wording import Words


def command(words: Words) -> click.Command:
    """The command in the chosen language."""
    return Spoken(
        "format",
        words,
        help=words(
            "Brings a facts folder into its canonical form: fixed order, quoting and line ends. No value is changed, and"
            " files that are none of the facts' stay as they are."
        ),
        params=[
            click.Argument(
                ["folder"], type=path_type(), metavar=words("FACTS"), help=words("The facts folder.")
            ),
            click.Option(
                ["--check", "is_check"], is_flag=True,
                help=words("Write nothing; list what would change. The exit code is 1 if there is something."),
            ),
            json_option(words),
        ],
        callback=click.pass_obj(tidy),
    )  # fmt: skip


def tidy(terminal: Terminal, folder: Path, *, is_check: bool, is_json: bool) -> int:
    """Tidy the folder, or say what is untidy."""
    from renkei.exchange import format_folder

    with terminal.step(terminal.words("Reading the facts …")):
        changed = format_folder(folder, check=is_check)
    if is_json:
        terminal.give({"changed": list(changed), "written": not is_check})
    else:
        terminal.show([*(f"  {path}" for path in changed), _said(terminal.words, len(changed), is_check)])
    return exit_codes.FOUND if changed and is_check else exit_codes.DONE


def _said(words: Words, n: int, is_check: bool) -> str:
    if n == 0:
        return words("Everything is in canonical form.")
    if is_check:
        return words.ngettext("{n} file is not in canonical form.", "{n} files are not in canonical form.", n)
    return words.ngettext(
        "{n} file was brought into canonical form.", "{n} files were brought into canonical form.", n
    )

"""The command `renkei` itself: it knows its commands by name and imports one only when it is asked for."""

from __future__ import annotations

import click

from renkei.cli import exit_codes
from renkei.cli.spoken import Noun
from renkei.wording import N_, Words

COMMANDS = {
    "materials": N_("Make the meeting's papers."),
    "yearbook": N_("Show a year's grades, counts and changes."),
    "check": N_("List what to look at before printing."),
    "template": N_("Look at an office's own template for the deck, or start one."),
    "refresh": N_("Bring today's figures into a deck that was worked on."),
    "compare": N_("List what differs between two states of the facts."),
    "workbook": N_("Write the facts as a workbook to fill in."),
    "facts": N_("Start, tidy, check and convert a facts folder."),
    "scales": N_("Show the scales by which regions grade."),
    "grade": N_("Grade any table of indicators."),
    "profile": N_("Look at a table of indicators before it is graded."),
}


def renkei(words: Words) -> click.Group:
    """The command in the chosen language."""
    return Noun(
        "renkei",
        words,
        {name: (f"renkei.cli.{name}:command", words(meaning)) for name, meaning in COMMANDS.items()},
        help=words("The year of a region's shared vision: graded, counted, compared and printed."),
        epilog=_exit_codes(words),
        params=[_version_option(words)],
    )


def _version_option(words: Words) -> click.Option:
    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_show_version,
        help=words("Show the version."),
    )


def _show_version(context: click.Context, parameter: click.Parameter, is_asked: bool) -> None:
    if is_asked and not context.resilient_parsing:
        from importlib.metadata import version

        print(f"renkei {version('renkei')}")
        context.exit()


def _exit_codes(words: Words) -> str:
    meanings = (
        (exit_codes.DONE, words("done")),
        (exit_codes.FOUND, words("done, and something was found that has to be looked at")),
        (exit_codes.USAGE, words("the command line was not understood")),
        (exit_codes.REFUSED, words("the input was refused; every fault is printed")),
        (exit_codes.OUT_OF_REACH, words("a file or folder could not be read or written")),
        (exit_codes.BROKEN, words("a fault of renkei itself")),
        (exit_codes.INTERRUPTED, words("stopped by Ctrl-C; nothing is half written")),
    )
    return "\n".join([words("Exit codes"), *(f"  {code:<5}{meaning}" for code, meaning in meanings)])

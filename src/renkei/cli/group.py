"""The command `renkei` itself: it knows its commands by name and imports one only when it is asked for."""

from __future__ import annotations

import click

from renkei.cli.spoken import Noun
from renkei.wording import Words

COMMANDS = {
    name: f"renkei.cli.{name}:command"
    for name in ("materials", "yearbook", "check", "facts", "scales", "grade")
}


def renkei(words: Words) -> click.Group:
    """The command in the chosen language."""
    return Noun(
        "renkei",
        words,
        COMMANDS,
        help=words("The year of a region's shared vision: graded, counted, compared and printed."),
        epilog=_exit_codes(words),
    )


def _exit_codes(words: Words) -> str:
    meanings = (
        (0, words("done")),
        (1, words("done, and something was found that has to be looked at")),
        (2, words("the command line was not understood")),
        (3, words("the input was refused; every fault is printed")),
        (4, words("a file or folder could not be read or written")),
        (130, words("stopped by Ctrl-C; nothing is half written")),
    )
    return "\n".join([words("Exit codes"), *(f"  {code:<5}{meaning}" for code, meaning in meanings)])

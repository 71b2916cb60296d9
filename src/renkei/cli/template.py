"""`renkei template`: an office's own template for the deck."""

from __future__ import annotations

import click

from renkei.cli.spoken import Noun
from renkei.wording import N_, Words

COMMANDS = {
    "check": N_("Say which layouts of a template are used for what, and what it lacks."),
    "sample": N_("Write a template to start from."),
}


def command(words: Words) -> click.Group:
    """The command in the chosen language."""
    return Noun(
        "template",
        words,
        {name: (f"renkei.cli.template_{name}:command", words(text)) for name, text in COMMANDS.items()},
        help=words(
            "An office's own template (PPTX, POTX) for the deck. Decks are made on it with renkei materials --to pptx --template."
        ),
    )

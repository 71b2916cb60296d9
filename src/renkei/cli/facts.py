"""`renkei facts`: start, tidy, check and convert a facts folder."""

from __future__ import annotations

import click

from renkei.cli.spoken import Noun
from renkei.wording import N_, Words

COMMANDS = {
    "new": N_("Start a facts folder for a region."),
    "check": N_("Read the facts and list every fault."),
    "format": N_("Bring a facts folder into its canonical form."),
    "convert": N_("Turn a facts folder into one JSON file, or back."),
}


def command(words: Words) -> click.Group:
    """The command in the chosen language."""
    return Noun(
        "facts",
        words,
        {name: (f"renkei.cli.facts_{name}:command", words(meaning)) for name, meaning in COMMANDS.items()},
        help=words(
            "Everything about the folder in which a region keeps its facts: region.toml, tables, prose and photos."
        ),
    )

"""`renkei facts`: start, tidy, check and convert a facts folder."""

from __future__ import annotations

import re
from pathlib import Path

import click

from renkei.cli.spoken import Noun
from renkei.wording import N_, Words

COMMANDS = {
    "new": N_("Start a facts folder for a region."),
    "check": N_("Read the facts and list every fault."),
    "format": N_("Bring a facts folder into its canonical form."),
    "pictures": N_("List the photographs, and take the place where they were taken out of them."),
    "convert": N_("Turn a facts folder into one JSON file, or back."),
}


WORKBOOK = "X.xlsx"  # stands for the name of any workbook
READS_WORKBOOK = N_("Read a workbook that was filled in back into a facts folder.")
_ENDINGS = (".xlsx", ".xlsm", ".ods", ".xls")
_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,7}$")


class Facts(Noun):
    """The noun: a workbook that is named instead of a command is read back."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the command that reads workbooks before the name of one."""
        is_named = args[:1] and args[0] in self.builders
        if not is_named and (_names_file(args) or any(_is_workbook(word) for word in args)):
            args = [WORKBOOK, *args]
        return super().parse_args(ctx, args)


def _is_workbook(word: str) -> bool:
    return word.lower().endswith(_ENDINGS) and word != WORKBOOK


def _names_file(args: list[str]) -> bool:
    """Whether a file is named instead of a command, be it no workbook: who reads it says what it is."""
    first = next((word for word in args if not word.startswith("-")), "")
    return args[:1] == [first] and (bool(_ENDING.search(first)) or Path(first).is_file())


def command(words: Words) -> click.Group:
    """The command in the chosen language."""
    builders = {name: (f"renkei.cli.facts_{name}:command", words(text)) for name, text in COMMANDS.items()}
    reads = {WORKBOOK: ("renkei.cli.facts_workbook:command", words(READS_WORKBOOK))}
    return Facts(
        "facts",
        words,
        {**builders, **reads},
        help=words(
            "Everything about the folder in which a region keeps its facts: region.toml, tables, prose and photos."
        ),
    )

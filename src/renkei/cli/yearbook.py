"""`renkei yearbook`: a year's grades and counts, for people or as JSON."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from renkei.cli.parameters import as_of_option, facts_argument, json_option, scale_option, year_option
from renkei.cli.spoken import Spoken
from renkei.cli.terminal import Terminal
from renkei.wording import Words


def command(words: Words) -> click.Command:
    """The command in the chosen language."""
    return Spoken(
        "yearbook",
        words,
        help=words("Shows one year: items by role and grade, their shares, and the change against the year before."),
        params=[
            facts_argument(words),
            year_option(words),
            click.Option(
                ["--items", "with_items"], is_flag=True,
                help=words("Also list every item that is known, with how its grade came about."),
            ),
            scale_option(words),
            as_of_option(words),
            json_option(words),
        ],
        callback=click.pass_obj(show),
    )  # fmt: skip


def show(
    terminal: Terminal,
    facts: Path,
    *,
    year: int | None,
    with_items: bool,
    scale: str | None,
    as_of: date | None,
    is_json: bool,
) -> None:
    """Show the year."""
    from renkei.cli.opening import opened

    with terminal.step(terminal.words("Reading the facts …")):
        yearbook, findings = opened(facts, year=year, scale=scale, as_of=as_of)
    if is_json:
        from renkei.exchange.yearbook_form import yearbook_to_json

        terminal.give(yearbook_to_json(yearbook))
        return
    from renkei.cli.findings_line import findings_line
    from renkei.cli.item_list import item_list
    from renkei.cli.year_table import year_table

    terminal.show(year_table(terminal.words, yearbook, terminal.columns))
    if with_items:
        terminal.show(item_list(terminal.words, yearbook, terminal.columns))
    terminal.show(["", findings_line(terminal.words, yearbook, facts, findings, scale=scale)])

"""`renkei facts check`: whether the facts can be read, and what they hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from renkei.cli.parameters import facts_argument, json_option
from renkei.cli.spoken import Spoken
from renkei.cli.terminal import Terminal
from renkei.wording import Words

if TYPE_CHECKING:
    from renkei.domain.finding import Finding
    from renkei.domain.register import Register


def command(words: Words) -> click.Command:
    """The command in the chosen language."""
    return Spoken(
        "check",
        words,
        help=words(
            "Reads the facts and lists every fault with its file, row and column; nothing is changed. What is worth a"
            " look in a year's figures is listed by: renkei check."
        ),
        params=[facts_argument(words), json_option(words)],
        callback=click.pass_obj(check),
    )


def check(terminal: Terminal, facts: Path, *, is_json: bool) -> None:
    """Say what the facts hold; faults are raised and end in the exit code 3."""
    from renkei.exchange import format_folder, read
    from renkei.exchange.picture_survey import not_unpacked

    words = terminal.words
    with terminal.step(words("Reading the facts …")):
        reading = read(facts)
        findings = (*reading.findings, *not_unpacked(reading.register, reading.findings))
        untidy = format_folder(facts, check=True) if facts.is_dir() else ()
    if is_json:
        terminal.give(_data(reading.register, untidy, findings))
        return
    terminal.show(_holds(words, reading.register))
    for finding in findings:
        terminal.show(words.finding(finding))
    if untidy:
        from renkei.cli.shell import quoted

        command = f"renkei facts format {quoted(facts)}"
        terminal.show(
            words.ngettext("{n} file is not in canonical form. To bring it there: {command}",
                           "{n} files are not in canonical form. To bring them there: {command}",
                           len(untidy), command=command)
        )  # fmt: skip


def _years(register: Register) -> tuple[int, ...]:
    from renkei.domain.opening import known_years

    return known_years(register)


def _data(register: Register, untidy: tuple[str, ...], findings: tuple[Finding, ...]) -> dict[str, object]:
    from renkei.exchange.finding_form import FINDING

    return {
        "region": register.region.name,
        "municipalities": len(register.municipalities),
        "projects": len(register.projects),
        "indicators": len(register.indicators),
        "results": len(register.results),
        "years": list(_years(register)),
        "not_canonical": list(untidy),
        "findings": [FINDING.data(finding) for finding in findings],
    }


def _holds(words: Words, register: Register) -> list[str]:
    years = _years(register)
    of_years = words.period(years[0], years[-1]) if years else words("none yet")
    region = words.either(register.region.name, register.region.english)
    counts = words.join(
        (
            words.ngettext("{n} municipality", "{n} municipalities", len(register.municipalities)),
            words.ngettext("{n} project", "{n} projects", len(register.projects)),
            words.ngettext("{n} indicator", "{n} indicators", len(register.indicators)),
            words.ngettext("{n} result", "{n} results", len(register.results)),
        )
    )
    return [
        words("The facts can be read: no faults."),
        words("{region}: {counts}; years: {years}", region=region, counts=counts, years=of_years),
    ]

"""`renkei check`: what to look at before printing, in the facts of a year or in a deck of slides."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from renkei.cli import exit_codes
from renkei.cli.parameters import (
    as_of_option,
    facts_argument,
    json_option,
    meeting_option,
    path_type,
    scale_option,
    year_option,
)
from renkei.cli.spoken import Spoken
from renkei.cli.terminal import Terminal
from renkei.wording import Words

if TYPE_CHECKING:
    from renkei.domain.finding import Finding
    from renkei.domain.yearbook import Yearbook


def command(words: Words) -> click.Command:
    """The command in the chosen language."""
    return Spoken(
        "check",
        words,
        help=words(
            "Lists what to look at before a year is printed: sums that differ, grades that contradict their figures,"
            " names that drift, targets that cannot be graded. Of a deck (PPTX), also one that others made: sums, shares and"
            " differences that do not come right, figures told twice, and with --facts what the facts hold otherwise."
            " Nothing is changed. The exit code is 1 if there are errors or warnings."
        ),
        params=[
            facts_argument(
                words,
                help=words(
                    "The facts folder, a workbook of the region, a register as JSON, or a deck (.pptx)."
                ),
            ),
            _facts_option(words),
            year_option(words),
            meeting_option(words),
            scale_option(words),
            as_of_option(words),
            json_option(words),
        ],
        callback=click.pass_obj(check),
    )


def _facts_option(words: Words) -> click.Option:
    """What a deck is held against. Its value is called `against`, since FACTS is what is checked."""
    said = words("Hold a deck against these facts: a folder, a workbook or one JSON file.")
    return click.Option(["--facts", "against"], type=path_type(), metavar=words("FACTS"), help=said)


def check(
    terminal: Terminal,
    facts: Path,
    *,
    against: Path | None,
    year: int | None,
    meeting: str,
    scale: str | None,
    as_of: date | None,
    is_json: bool,
) -> int:
    """List the findings; errors and warnings make the exit code 1."""
    from renkei.cli.check_deck import ENDINGS, check_deck
    from renkei.cli.deck_commands import Book
    from renkei.cli.opening import opened

    if facts.suffix.lower() in ENDINGS:
        book = Book(against, year, meeting, scale, as_of) if against is not None else None
        return check_deck(terminal, facts, book, is_json=is_json)
    _refuse_facts_twice(facts, against)
    with terminal.step(terminal.words("Reading the facts …")):
        yearbook, findings = opened(facts, year=year, scale=scale, as_of=as_of, meeting=meeting)
        findings = (*findings, *_not_unpacked(yearbook, findings))
    if is_json:
        terminal.give(_data(yearbook, findings))
    else:
        from renkei.cli.finding_list import finding_list

        terminal.show(finding_list(terminal.words, yearbook, findings, terminal.columns))
    serious = any(finding.level != "note" for finding in findings)
    return exit_codes.FOUND if serious else exit_codes.DONE


def _not_unpacked(yearbook: Yearbook, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Photographs that cannot be shown, which only unpacking them tells: done here alone, since it takes time."""
    from renkei.exchange.picture_survey import not_unpacked

    return not_unpacked(yearbook.register, findings) if yearbook.register else ()


def _refuse_facts_twice(facts: Path, against: Path | None) -> None:
    """Raise `FileRefused` where facts are given for what is no deck."""
    from renkei.domain.errors import Fault, FileRefused, Place

    if against is not None:
        raise FileRefused([Fault("facts_for_no_deck", Place(), {"file": facts.name})])


def _data(yearbook: Yearbook, findings: Sequence[Finding]) -> dict[str, object]:
    from renkei.domain.finding import LEVELS
    from renkei.exchange.finding_form import FINDING

    return {
        "format": 1,
        "kind": "findings",
        "region": yearbook.region.name,
        "year": yearbook.year,
        "scale": yearbook.scale.id,
        "is_own_scale": yearbook.is_own_scale,
        "counts": {level: sum(finding.level == level for finding in findings) for level in LEVELS},
        "findings": [FINDING.data(finding) for finding in findings],
    }

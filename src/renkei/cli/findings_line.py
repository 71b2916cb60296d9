"""One line on what there is to look at, and how to list it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from renkei.cli.shell import quoted
from renkei.domain.finding import Finding
from renkei.domain.yearbook import Yearbook
from renkei.wording import Words


def findings_line(
    words: Words, yearbook: Yearbook, facts: Path, findings: Sequence[Finding], *, scale: str | None = None
) -> str:
    """How many findings of which level, and the command that lists them: of the same year, scale and day."""
    count = Counter(finding.level for finding in findings)
    if not count:
        return words("Nothing was found that has to be looked at.")
    return words(
        "To look at before printing: {counts}. The list: {command}",
        counts=counts_text(words, count),
        command=_listing(yearbook, facts, scale),
    )


def _listing(yearbook: Yearbook, facts: Path, scale: str | None) -> str:
    command = f"renkei check {quoted(facts)} --year {yearbook.year}"
    if scale:
        command += f" --scale {quoted(Path(scale))}"
    return f"{command} --as-of {yearbook.as_of.isoformat()}" if yearbook.as_of else command


def counts_text(words: Words, count: Counter[str]) -> str:
    """How many of each level.

    >>> from renkei.wording import words_of
    >>> counts_text(words_of("en"), Counter(error=1, note=2))
    '1 error, 2 notes'
    """
    parts = []
    if n := count["error"]:
        parts.append(words.ngettext("{n} error", "{n} errors", n))
    if n := count["warning"]:
        parts.append(words.ngettext("{n} warning", "{n} warnings", n))
    if n := count["note"]:
        parts.append(words.ngettext("{n} note", "{n} notes", n))
    return words.join(parts)

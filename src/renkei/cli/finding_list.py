"""The findings of a year as a list on the terminal, the weightier ones first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from renkei.cli.findings_line import counts_text
from renkei.cli.width import hanging, wrapped
from renkei.domain.finding import LEVELS, Finding
from renkei.domain.yearbook import Yearbook
from renkei.wording import N_, Words
from renkei.wording.places import place

_HEADINGS = {
    "error": N_("Errors: a figure is wrong or contradicts another"),
    "warning": N_("Warnings: likely wrong"),
    "note": N_("Notes: worth knowing"),
}


def finding_list(
    words: Words, yearbook: Yearbook, findings: Sequence[Finding], columns: int
) -> Iterator[str]:
    """Level by level, each finding with the record it speaks of; the sum at the end."""
    region = words.either(yearbook.region.name, yearbook.region.english)
    yield words("{region}, {year}", region=region, year=words.fiscal_year(yearbook.year))
    if not yearbook.is_own_scale:
        said = words(
            "Graded by {scale}, not by the region's own scale: what it published and decided is not held against it.",
            scale=yearbook.scale.id,
        )
        yield from wrapped(said, columns)
    for level in LEVELS:
        of_level = [finding for finding in findings if finding.level == level]
        if of_level:
            yield ""
            yield words.gettext(_HEADINGS[level])
            for at, finding in enumerate(of_level, 1):
                yield from hanging(f"{at:>3}.", words.finding(finding), 5, columns)
                if named := where(words, finding):
                    yield from (f"     {line}" for line in wrapped(named, columns - 5))
    yield ""
    count = Counter(finding.level for finding in findings)
    yield counts_text(words, count) if count else words("Nothing was found that has to be looked at.")


def where(words: Words, finding: Finding) -> str:
    """The record by its id, and the file where it is known; nothing of a file, which the sentence itself names."""
    if finding.subject.startswith("file:"):
        return ""
    named = place(words, finding.place)
    return f"[{finding.subject}] {named}" if named else f"[{finding.subject}]"

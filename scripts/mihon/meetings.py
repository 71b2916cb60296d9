"""The meetings, one a year: those that are told, and for all other years one like another."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.mihon.telling import Told

from renkei.domain.fiscal_year import era_text
from renkei.domain.meeting import Meeting


def meetings_of(content: Told) -> Iterator[Meeting]:
    """All meetings; every one carries the notice that the region is fictional."""
    yield from (_meeting(told) for told in content["meeting"])
    usual = dict(content["usual"])
    first, last = usual.pop("reports")
    special = {told["reports"] for told in content["meeting"]}
    for year in range(first, last + 1):
        if year not in special:
            eras = {"reported": era_text(year), "meets": era_text(year + 1)}
            said: Told = {k: v.format(**eras) if isinstance(v, str) else v for k, v in usual.items()}
            yield Meeting(year + 1, year, **said)


def _meeting(told: Told) -> Meeting:
    said: Told = {key: tuple(value) if isinstance(value, list) else value for key, value in told.items()}
    return Meeting(**said)

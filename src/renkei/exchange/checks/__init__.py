"""What must hold over all records together: each check notes its faults with their places."""

from __future__ import annotations

from renkei.exchange.checks.keys import duplicates
from renkei.exchange.checks.parts import parts
from renkei.exchange.checks.references import references
from renkei.exchange.checks.whole import Whole
from renkei.exchange.folder_reading import Raw
from renkei.exchange.gathering import Entry, Gathering

CHECKS = (duplicates, references, parts)


def check(entries: dict[str, list[Entry]], raw: Raw, gathering: Gathering) -> None:
    """Run every check."""
    whole = Whole(entries, raw, gathering)
    for one in CHECKS:
        one(whole)

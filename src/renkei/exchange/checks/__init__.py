"""What must hold over all records together: each check notes its faults with their places."""

from __future__ import annotations

from collections.abc import Callable

from renkei.exchange.checks.file_names import file_names
from renkei.exchange.checks.keys import duplicates
from renkei.exchange.checks.meetings import meetings
from renkei.exchange.checks.members import members
from renkei.exchange.checks.parts import parts
from renkei.exchange.checks.photos import photos
from renkei.exchange.checks.projects import projects
from renkei.exchange.checks.references import references
from renkei.exchange.checks.scales import scales
from renkei.exchange.checks.spans import spans
from renkei.exchange.checks.tree import tree
from renkei.exchange.checks.values import values
from renkei.exchange.checks.visions import visions
from renkei.exchange.checks.whole import Whole
from renkei.exchange.folder_reading import Raw
from renkei.exchange.gathering import Entry, Gathering

CHECKS: tuple[Callable[[Whole], None], ...] = (
    duplicates,
    members,
    parts,
    references,
    spans,
    visions,
    meetings,
    tree,
    projects,
    values,
    photos,
    scales,
    file_names,
)


def check(entries: dict[str, list[Entry]], raw: Raw, gathering: Gathering) -> None:
    """Run every check."""
    whole = Whole(entries, raw, gathering)
    for one in CHECKS:
        one(whole)

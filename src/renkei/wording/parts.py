"""What the parts of a meeting's papers are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from renkei.wording.words import N_

if TYPE_CHECKING:
    from renkei.wording.words import Words

PARTS: dict[str, str] = {
    "cover": N_("Cover"),
    "contents": N_("Contents"),
    "summary": N_("Summary"),
    "results": N_("Results of the evaluation"),
    "cases": N_("Selected projects"),
    "comments": N_("Comments from municipalities"),
    "review": N_("Results of the period"),
    "plan": N_("Next year's projects"),
    "comparison": N_("Comparison of project lists"),
    "annexes": N_("Annexes"),
    "findings": N_("Open findings"),
    "questions": N_("Likely questions"),
}


def part(words: Words, id: str) -> str:
    """The name of a part; one that is not known as it stands."""
    return words(PARTS[id]) if id in PARTS else id

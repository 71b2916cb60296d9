"""What to look at before printing, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from renkei.wording.sentences import Sentence, say
from renkei.wording.words import N_

if TYPE_CHECKING:
    from renkei.domain.findings import Finding
    from renkei.wording.words import Words

FINDINGS: dict[str, Sentence] = {
    "sum_differs": Sentence(
        N_("The parts add up to {sum}; the printed total is {total}."),
        N_("Correct one of them, or write why they differ."),
    ),
}


def finding(words: Words, finding: Finding) -> str:
    """What was noticed and what can be done. A code that is not known is said with its values."""
    return say(words, FINDINGS.get(finding.code), finding.code, finding.values)

"""Refusals in sentences: what is wrong, where it stands, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from renkei.wording.bulk_faults import BULK_FAULTS
from renkei.wording.cli_faults import CLI_FAULTS
from renkei.wording.column_map_faults import COLUMN_MAP_FAULTS
from renkei.wording.deck_findings import DECK_FAULTS
from renkei.wording.facts_faults import FACTS_FAULTS
from renkei.wording.intake_faults import INTAKE_FAULTS
from renkei.wording.meeting_faults import MEETING_FAULTS
from renkei.wording.papers_faults import PAPERS_FAULTS
from renkei.wording.picture_faults import PICTURE_FAULTS
from renkei.wording.places import place
from renkei.wording.refreshing import REFRESHING_FAULTS
from renkei.wording.scale_faults import SCALE_FAULTS
from renkei.wording.sentences import Sentence, say
from renkei.wording.table_faults import TABLE_FAULTS
from renkei.wording.template_faults import TEMPLATE_FAULTS
from renkei.wording.words import N_
from renkei.wording.workbook_faults import WORKBOOK_FAULTS
from renkei.wording.workbook_remedies import in_workbook

if TYPE_CHECKING:
    from renkei.domain.errors import Fault
    from renkei.wording.words import Words

FAULTS: dict[str, Sentence] = {
    "unknown_municipality": Sentence(
        N_("There is no municipality {found} in this region."),
        N_("Write its code from [[municipality]] in region.toml, or add the municipality there."),
    ),
    **BULK_FAULTS,
    **CLI_FAULTS,
    **COLUMN_MAP_FAULTS,
    **DECK_FAULTS,
    **FACTS_FAULTS,
    **INTAKE_FAULTS,
    **MEETING_FAULTS,
    **PAPERS_FAULTS,
    **PICTURE_FAULTS,
    **REFRESHING_FAULTS,
    **SCALE_FAULTS,
    **TABLE_FAULTS,
    **TEMPLATE_FAULTS,
    **WORKBOOK_FAULTS,
}


def fault(words: Words, fault: Fault) -> str:
    """Where, what is wrong, what to do, in this order. A code that is not known is said with its values."""
    sentence = FAULTS.get(fault.code)
    if fault.place.sheet:
        sentence = in_workbook(fault.code, sentence)
    said = say(words, sentence, fault.code, fault.values)
    where = place(words, fault.place)
    return f"{where}: {said}" if where and not words.is_japanese else f"{where}：{said}" if where else said

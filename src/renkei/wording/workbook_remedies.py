"""What to do about a fault where it stands in a workbook: the sheets and columns of the book, not the files of the folder."""

from __future__ import annotations

from dataclasses import replace

from renkei.wording.sentences import Sentence
from renkei.wording.words import N_

_NUMBER = N_("Write the number alone, and the words themselves into the column “As printed”.")
_TARGET = N_(
    "Write the number alone and choose the kind of target beside it; the words themselves belong into “As printed”."
)
_REASON = N_("Leave the cell empty and choose the reason in the column beside it.")
_PAPER = N_("Correct the number, or add the paper on the sheet “Papers”.")
_PASTED = N_(
    "Cut it, paste it again on the same row with Paste Special as a picture (PNG), and let the path end with .png."
)

REMEDIES: dict[str, str] = {
    "unknown_municipality": N_("Choose it from the list, or add it on the sheet “Members of the region”."),
    "unknown_municipality_near": N_("Choose it from the list."),
    "not_a_number_near": _NUMBER,
    "target_in_words": _TARGET,
    "target_not_certain": _TARGET,
    "target_without_number": _TARGET,
    "number_is_reason": _REASON,
    "number_beside_reason": N_("Leave the cell empty; the reason stands beside it already."),
    "unknown_project": N_("Choose it from the list, or add the project on the sheet “Joint projects”."),
    "unknown_indicator": N_("Choose it from the list, or add the indicator on the sheet “Indicators”."),
    "unknown_role": N_("Choose it from the list, or add the role on the sheet “Roles”."),
    "unknown_field": N_("Choose it from the list, or add the field on the sheet “Fields”."),
    "unknown_node": N_("Choose it from the list, or add it on the sheet “Roles” or “Fields”."),
    "unknown_vision": N_("Choose it from the list, or add the period on the sheet “Visions”."),
    "unknown_organisation": N_("Choose it from the list, or add it on the sheet “Organisations”."),
    "unknown_reason": N_("The reasons are: {known}. Choose one from the list; words go into the remark."),
    "unknown_scale": N_(
        "Write the id of a preset (renkei scales lists them), or of a scale kept with the facts."
    ),
    "part_without_breakdown": N_("Add it on the sheet “Breakdowns”, or correct project, year or order."),
    "year_outside_visions": N_(
        "The periods are: {visions}. Correct the year, or add the period on the sheet “Visions”."
    ),
    "photo_elsewhere": N_("Write {proposal}."),
    "picture_named_otherwise": N_("Write {proposal}."),
    **dict.fromkeys(("picture_is_drawing", "picture_of_other_kind"), _PASTED),
    "meetings_not_told_apart": N_("Give one of them an id, or correct the year that it reports."),
    "unknown_paper": _PAPER,
    "unknown_paper_near": _PAPER,
    "unknown_meeting": N_("Correct year and meeting, or add the meeting on the sheet “Meetings”."),
    "unknown_meeting_alone": N_("Correct year and meeting, or add the meeting on the sheet “Meetings”."),
}


def in_workbook(code: str, sentence: Sentence | None) -> Sentence | None:
    """The sentence of a fault that stands in a workbook."""
    if sentence is None or code not in REMEDIES:
        return sentence
    return replace(sentence, remedy=REMEDIES[code])

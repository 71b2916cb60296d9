"""Refusals of facts: ids and codes, and what is named that is not there."""

from __future__ import annotations

from renkei.wording.sentences import Sentence
from renkei.wording.words import N_

IDS: dict[str, Sentence] = {
    "id_mangled": Sentence(
        N_("“{found}” is no id; a spreadsheet turns short ids into numbers or days."),
        N_("Write the id again; ids begin with a letter and look like p012 or p012-i1."),
    ),
    "id_mangled_near": Sentence(
        N_(
            "“{found}” is no id; a spreadsheet may have changed it. Other tables speak of {proposal}, which is nowhere: it may be meant."
        ),
        N_("Write the id again."),
    ),
    "id_malformed": Sentence(
        N_("“{found}” cannot be an id."),
        N_(
            "Ids begin with a small letter and hold small letters, digits and hyphens, 40 at most: p012, p012-i1."
        ),
    ),
    "id_malformed_near": Sentence(
        N_("“{found}” cannot be an id; {proposal} may be meant."),
        N_("Ids hold small letters, digits and hyphens."),
    ),
    "name_for_id": Sentence(
        N_("“{found}” is a name; the id is wanted here: {proposal}."),
        N_("Write the id."),
    ),
    "code_lost_zero": Sentence(
        N_("{found} lost its leading zero; the code is {proposal}."),
        N_("Write it again, and have the column as text in the spreadsheet."),
    ),
    "code_wrong_check_digit": Sentence(
        N_("The last digit of {found} does not fit the others; with these five it would be {proposal}."),
        N_("Correct the code."),
    ),
    "code_malformed": Sentence(
        N_("{found} is no code of a municipality."),
        N_("Write its six digits (全国地方公共団体コード)."),
    ),
    "duplicate_row": Sentence(
        N_("{found} stands here again; it stands first in row {first_row}."),
        N_("Each record has its own {headings}. Give this one another, or take it away."),
    ),
    "duplicate_row_near": Sentence(
        N_(
            "{found} stands here again; it stands first in row {first_row}. Other tables speak of {proposal}, which is nowhere: it may be meant."
        ),
        N_("Each record has its own {headings}."),
    ),
    "duplicate_key_near": Sentence(
        N_(
            "{found} stands here again; it stands first at {first}. Other tables speak of {proposal}, which is nowhere: it may be meant."
        ),
        N_("Each record has its own {headings}."),
    ),
    "duplicate_key": Sentence(
        N_("{found} stands here again; it stands first at {first}."),
        N_("Each record has its own {headings}. Give this one another, or take it away."),
    ),
    "unknown_project": Sentence(
        N_("There is no project {found}."),
        N_("Write an id of projects.csv, or add the project there."),
    ),
    "unknown_project_near": Sentence(
        N_("There is no project {found}; {proposal} may be meant."),
        N_("Correct the id."),
    ),
    "prose_of_no_project": Sentence(
        N_("There is no project {found} to which this text belongs."),
        N_("Name the file after a project's id, or add the project to projects.csv."),
    ),
    "prose_of_no_project_near": Sentence(
        N_("There is no project {found} to which this text belongs; {proposal} may be meant."),
        N_("Rename the file."),
    ),
    "unknown_indicator": Sentence(
        N_("There is no indicator {found}."),
        N_("Write an id of indicators.csv, or add the indicator there."),
    ),
    "unknown_indicator_near": Sentence(
        N_("There is no indicator {found}; {proposal} may be meant."),
        N_("Correct the id."),
    ),
    "unknown_role": Sentence(
        N_("There is no role {found}."),
        N_("Write an id from [[role]] in region.toml, or add the role there."),
    ),
    "unknown_role_near": Sentence(
        N_("There is no role {found}; {proposal} may be meant."),
        N_("Correct the id."),
    ),
    "unknown_field": Sentence(
        N_("There is no field {found}."),
        N_("Write an id from [[field]] in region.toml, or add the field there."),
    ),
    "unknown_field_near": Sentence(
        N_("There is no field {found}; {proposal} may be meant."),
        N_("Correct the id."),
    ),
    "unknown_node": Sentence(
        N_("There is neither a role nor a field {found}."),
        N_("Write an id from [[role]] or [[field]] in region.toml."),
    ),
    "unknown_node_near": Sentence(
        N_("There is neither a role nor a field {found}; {proposal} may be meant."),
        N_("Correct the id."),
    ),
    "unknown_vision": Sentence(
        N_("There is no vision period {found}."),
        N_("Write an id from [[vision]] in region.toml, or add the period there."),
    ),
    "unknown_vision_near": Sentence(
        N_("There is no vision period {found}; {proposal} may be meant."),
        N_("Correct the id."),
    ),
    "unknown_organisation": Sentence(
        N_("There is no organisation {found}."),
        N_("Write an id from [[organisation]] in region.toml, or add it there."),
    ),
    "unknown_organisation_near": Sentence(
        N_("There is no organisation {found}; {proposal} may be meant."),
        N_("Correct the id."),
    ),
    "unknown_municipality_near": Sentence(
        N_("There is no municipality {found} in this region; {proposal} may be meant."),
        N_("Correct the name, or write the code from [[municipality]] in region.toml."),
    ),
    "unknown_reason": Sentence(
        N_("“{found}” is none of the reasons for having no value."),
        N_(
            "The reasons are: {known}. An office's own stands as [[missing]] in its scale; words go into note."
        ),
    ),
    "unknown_reason_near": Sentence(
        N_("“{found}” is none of the reasons for having no value; {proposal} may be meant."),
        N_("Correct it."),
    ),
    "unknown_scale": Sentence(
        N_("There is no scale {found}."),
        N_("Write the id of a preset (renkei scales lists them), or put the office's own into scales/."),
    ),
    "unknown_scale_near": Sentence(
        N_("There is no scale {found}; {proposal} may be meant."),
        N_("Correct the id."),
    ),
}

"""Refusals of facts: files, tables, and what must hold over all of them together."""

from __future__ import annotations

from renkei.wording.facts_ids import IDS
from renkei.wording.facts_values import VALUES
from renkei.wording.sentences import Sentence
from renkei.wording.words import N_

FILES: dict[str, Sentence] = {
    "region_missing": Sentence(
        N_("There is no region.toml here, so this is no facts folder."),
        N_("Name the folder that holds region.toml, or start one with: renkei facts new FOLDER."),
    ),
    "not_facts": Sentence(
        N_("This is no facts folder and no JSON of one."),
        N_("Name the folder that holds region.toml, or a JSON file written by renkei."),
    ),
    "file_for_folder": Sentence(
        N_("This is one file of a facts folder."),
        N_("Name the folder itself: {folder}"),
    ),
    "format_missing": Sentence(
        N_("The version of the format is not said."),
        N_("Write format = {known} as the first line."),
    ),
    "format_unknown": Sentence(
        N_("The version of the format should be a whole number from 1; {found} stands there."),
        N_("Write format = {known}."),
    ),
    "format_newer": Sentence(
        N_("These facts are of format {found}; this program reads up to {known}. Nothing was changed."),
        N_("Install a newer renkei."),
    ),
    "unknown_file": Sentence(
        N_("No table of facts has this name, so nobody would read it."),
        N_("Tables are: {known}. Rename the file, or take it out of the folder."),
    ),
    "unknown_file_near": Sentence(
        N_("No table of facts has this name, so nobody would read it. {proposal} may be meant."),
        N_("Rename the file, or take it out of the folder."),
    ),
    "file_is_link": Sentence(
        N_("This is a link to another place. Facts must lie in the folder itself."),
        N_("Put the file itself here."),
    ),
    "file_not_regular": Sentence(
        N_("This is no ordinary file."),
        N_("Take it out of the folder."),
    ),
    "table_missing": Sentence(
        N_("This table is not there, and others speak of what it holds."),
        N_("Put it back; it may have been renamed or deleted by mistake."),
    ),
    "file_is_folder": Sentence(
        N_("A folder has the name of a file of the facts. It is untouched."),
        N_("Rename the folder, or take it out."),
    ),
    "folder_is_file": Sentence(
        N_("A file has the name of a folder of the facts. It is untouched."),
        N_("Rename the file, or take it out."),
    ),
    "other_region": Sentence(
        N_(
            "The facts of another region, {found}, stand here; those of {region} were to be written. They are untouched."
        ),
        N_("Name a new folder or file."),
    ),
    "compared_regions_differ": Sentence(
        N_("These are the facts of two regions, {before} and {after}: their records have nothing in common."),
        N_("Name two states of the facts of one region."),
    ),
    "foreign_file": Sentence(
        N_("This file holds no facts. It is untouched."),
        N_("Name a new file."),
    ),
    "file_twice": Sentence(
        N_("Two files have this name, typed in two ways (composed and decomposed characters)."),
        N_("Keep one of them."),
    ),
    "file_twice_in_case": Sentence(
        N_(
            "This file and {other} differ in nothing but small and capital letters; Windows can keep one of them only."
        ),
        N_("Rename one of them, also where it is named."),
    ),
    "wrong_encoding": Sentence(
        N_("This file is saved as {found}."),
        N_("Save it as UTF-8 (in Excel: CSV UTF-8)."),
    ),
    "wrong_encoding_of_text": Sentence(
        N_("This file is saved as {found}."),
        N_("Open it in an editor and save it as UTF-8."),
    ),
    "unknown_encoding_of_text": Sentence(
        N_("The characters of this file cannot be read; it is neither UTF-8 nor CP932."),
        N_("Open it in an editor and save it as UTF-8."),
    ),
    "nul_character_of_text": Sentence(
        N_("The file holds bytes that no text has; it may be a picture or a document."),
        N_("Check that it is the right file, and save it as UTF-8."),
    ),
    "unknown_encoding": Sentence(
        N_("The characters of this file cannot be read; it is neither UTF-8 nor CP932."),
        N_("Save it as UTF-8 (in Excel: CSV UTF-8)."),
    ),
    "nul_character": Sentence(
        N_("The file holds bytes that no text has; it may be a workbook or a picture."),
        N_("Save it as CSV UTF-8."),
    ),
    "file_damaged": Sentence(
        N_("Characters were lost when this file was saved: question marks in a black square stand for them."),
        N_("Take the file from before, or write the characters again."),
    ),
    "file_questioned": Sentence(
        N_("Japanese characters were lost when this file was saved: “{found}” is what is left of them."),
        N_("Take the file from before, and save it as CSV UTF-8."),
    ),
    "file_spoiled": Sentence(
        N_("This file was opened in the wrong encoding and saved: “{found}” was {proposal}."),
        N_("Take the file from before. Excel opens it right if it is saved as CSV UTF-8."),
    ),
}
TEXTS: dict[str, Sentence] = {
    "broken_csv": Sentence(
        N_("A quotation mark stands inside a value or is not closed, so the columns cannot be told apart."),
        N_("Put the whole value in quotation marks, and write each one inside it twice."),
    ),
    "unclosed_quote": Sentence(
        N_("A quotation mark is opened here and never closed."),
        N_("Close it, or take it away."),
    ),
    "ragged_row": Sentence(
        N_("The row has {found} values; the headings are {wanted}."),
        N_("A value with a comma stands in quotation marks; a missing value leaves its place empty."),
    ),
    "wrong_delimiter": Sentence(
        N_("The columns are not parted by commas."),
        N_("Save the file as CSV UTF-8 with commas."),
    ),
    "headings_below": Sentence(
        N_("The headings stand in row {heading_row}; they must stand in the first."),
        N_("Take the rows above them away."),
    ),
    "missing_headings": Sentence(
        N_("The file is empty."),
        N_("Write the headings in the first row; needed are {headings}."),
    ),
    "missing_heading": Sentence(
        N_("The column {heading} is missing."),
        N_("Add it to the first row."),
    ),
    "unknown_heading": Sentence(
        N_("There is no column {heading}."),
        N_("The columns are: {known}."),
    ),
    "unknown_heading_near": Sentence(
        N_("There is no column {heading}; {proposal} may be meant."),
        N_("Correct the heading."),
    ),
    "empty_heading": Sentence(
        N_("Column {nth} has values but no heading."),
        N_("Write its heading in the first row, or take the column away."),
    ),
    "duplicate_heading": Sentence(
        N_("The heading {heading} stands twice."),
        N_("Keep one of the two columns."),
    ),
    "broken_json": Sentence(
        N_("The line cannot be read from character {column} on: “{found}” is no JSON there."),
        N_("Write the file again from the folder."),
    ),
    "unfinished_json": Sentence(
        N_("The file ends here before it is whole."),
        N_("Write the file again from the folder."),
    ),
    "unreadable_json": Sentence(
        N_("This file holds numbers or brackets beyond all measure."),
        N_("Write the file again from the folder."),
    ),
    "duplicate_json_key": Sentence(
        N_("One object has these keys twice: {found}."),
        N_("Keep one of each."),
    ),
    "unknown_key": Sentence(
        N_("There is no key {found}."),
        N_("The keys are: {known}."),
    ),
    "unknown_key_near": Sentence(
        N_("There is no key {found}; {proposal} may be meant."),
        N_("Correct it."),
    ),
    "not_a_table": Sentence(
        N_("A record with its keys should stand here, not {found}."),
        N_("Compare with the other records."),
    ),
    "not_a_list": Sentence(
        N_("A list should stand here, not {found}."),
        N_("Write it in square brackets."),
    ),
    "not_a_file": Sentence(
        N_("A file carried along needs its path, and its content as text or base64."),
        N_("Write the file again from the folder."),
    ),
}
WHOLE: dict[str, Sentence] = {
    "member_named_twice": Sentence(
        N_(
            "{first} and {again} have the same name, {found}, so that nobody could tell which is meant by it."
        ),
        N_("Correct one of the two names."),
    ),
    "hub_missing": Sentence(
        N_("No municipality is marked as the hub city."),
        N_("Write is_hub = true for the hub, which stands first; now {found} does."),
    ),
    "hub_not_first": Sentence(
        N_("The hub city {found} stands after {first}."),
        N_("Put the hub first; its official order is that of the papers."),
    ),
    "meeting_reports_future": Sentence(
        N_("The meeting of {year} reports {reported_year}, which comes after it."),
        N_("Correct year or reports."),
    ),
    "meeting_plans_past": Sentence(
        N_("The meeting of {year} plans {planned_year}, which lies before it."),
        N_("Correct year or plans."),
    ),
    "number_twice": Sentence(
        N_("{found} has the number {number}, which {first} has already."),
        N_("Give one of the two another number."),
    ),
    "baseline_after_results": Sentence(
        N_(
            "The year of the baseline, {year}, is later than all targets and results of this indicator, up to {last_year}."
        ),
        N_("Correct the year."),
    ),
    "part_without_breakdown": Sentence(
        N_("There is no breakdown {found} to which this part belongs."),
        N_("Add it to breakdowns.csv, or correct project, year or order."),
    ),
    "ends_before_it_begins": Sentence(
        N_("{last} lies before {first}."),
        N_("Correct one of the two."),
    ),
    "visions_overlap": Sentence(
        N_("{found} begins before {other} ends."),
        N_("Let the periods follow one another."),
    ),
    "year_outside_visions": Sentence(
        N_("“{found}” ({year}) lies in no vision period."),
        N_("The periods are: {visions}. Correct the year, or add the period to region.toml."),
    ),
    "field_named_like_role": Sentence(
        N_("{found} is a role and a field."),
        N_("Give the field another id."),
    ),
    "field_cycle": Sentence(
        N_("The field {found} stands under itself."),
        N_("Correct its parent, so that the way up ends at a role."),
    ),
    "field_of_other_role": Sentence(
        N_("The field {found} belongs to role {other}, not to {role}."),
        N_("Correct the role or the field."),
    ),
    "number_beyond_style": Sentence(
        N_("The style {style} cannot print the number {number}."),
        N_("Choose another style, or another number."),
    ),
    "breaks_differ": Sentence(
        N_("“{found}” does not give the name “{name}” when its bars are taken out."),
        N_("Write the name, with a bar wherever the line may break."),
    ),
    "role_needed": Sentence(
        N_("The project {found} has an indicator or stands in the plan, but no role."),
        N_("Write its role."),
    ),
    "lineage_cycle": Sentence(
        N_("The project {found} would come from itself."),
        N_("Correct what became of what."),
    ),
    "indicator_of_other_project": Sentence(
        N_("The indicator {found} belongs to project {project}."),
        N_("Correct the project or the indicator."),
    ),
    "value_and_reason": Sentence(
        N_("There is a value, {found}, and a reason for having none, {reason}."),
        N_("Keep one of the two. Zero is a value."),
    ),
    "range_half_open": Sentence(
        N_("A range needs both ends: value and upper."),
        N_("Write both, or choose at_least or at_most."),
    ),
    "kept_without_kind": Sentence(
        N_("The indicator is to be kept or in a range, and the target does not say up to where."),
        N_("Write range with both ends, at_least or at_most; keep is not graded without an upper end."),
    ),
    "upper_without_range": Sentence(
        N_("The upper end is only for a range; this target is {kind}."),
        N_("Choose range, or take the upper end away."),
    ),
}
PATHS: dict[str, Sentence] = {
    "path_absolute": Sentence(
        N_("{found} names a place outside the facts folder."),
        N_("Write the path inside the folder: photos/…."),
    ),
    "path_leaves_folder": Sentence(
        N_("{found} would lead out of the facts folder."),
        N_("Write the path without . and .., inside photos/."),
    ),
    "path_backslash": Sentence(
        N_("{found} holds a backslash."),
        N_("Part folders by /."),
    ),
    "path_forbidden_sign": Sentence(
        N_("{found} holds a sign or a name that some computers do not allow."),
        N_('Rename the file; avoid : * ? " < > | and a space or point at the end.'),
    ),
    "path_too_long": Sentence(
        N_("A name in {found} is longer than some computers allow."),
        N_("Shorten it to 60 Japanese characters or less."),
    ),
    "path_not_composed": Sentence(
        N_("{found} is typed with separate voicing marks, so that it would be taken for another name."),
        N_("Type the name again."),
    ),
    "path_not_carried": Sentence(
        N_("{found} has no place in a facts folder."),
        N_("Pictures belong into photos/, scales into scales/."),
    ),
    "photo_elsewhere": Sentence(
        N_("{found} does not lie in photos/."),
        N_("Write {proposal}, and put the picture there."),
    ),
    "folder_of_others": Sentence(
        N_("This folder holds other things and no facts. Nothing was written."),
        N_("Name a new folder, an empty one, or the one of the facts."),
    ),
    "facts_stand_with_faults": Sentence(
        N_(
            "The facts that stand here have faults, so that what would change is not known. Nothing was written."
        ),
        N_(
            "To see the faults: renkei facts check FOLDER. Mend them and try again; or, to lose what stands there and write"
            " over it: --replace."
        ),
    ),
    "folder_not_empty": Sentence(
        N_("This folder is not empty. It is untouched."),
        N_("Name a new folder."),
    ),
}
HEAPS: dict[str, Sentence] = {
    "more_in_rows": Sentence(N_("The same as in row {like} holds for {more} more rows: {rows}.")),
    "more_between_rows": Sentence(
        N_("The same as in row {like} holds for {more} more rows, from row {first} to row {last}."),
        N_("--json lists all of them."),
    ),
    "more_elsewhere": Sentence(
        N_("The same as in {like} holds in {more} more places."), N_("--json lists all of them.")
    ),
}
FACTS_FAULTS: dict[str, Sentence] = {**FILES, **TEXTS, **VALUES, **IDS, **WHOLE, **PATHS, **HEAPS}

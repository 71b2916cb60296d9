"""Sentences of a region's workbook: what is wrong with a sheet or a cell, and why something is proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from renkei.wording.sentences import Sentence, say
from renkei.wording.words import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from renkei.wording.words import Words

SHEETS: dict[str, Sentence] = {
    "not_region_workbook": Sentence(
        N_("There is no sheet “{sheet}” here, so this is no workbook of a region."),
        N_("Make one with: renkei workbook FACTS -o X.xlsx, and bring your rows into it."),
    ),
    "papers_workbook": Sentence(
        N_("These are the tables of a meeting's papers, not the workbook of a region's facts."),
        N_("Take the workbook that this command made: renkei workbook FACTS -o X.xlsx."),
    ),
    "sheet_near": Sentence(
        N_("No sheet of the facts has this name, so nobody would read it. {proposal} may be meant."),
        N_("Give the sheet that name, or delete it."),
    ),
    "sheet_twice": Sentence(
        N_("This sheet means the same as the sheet “{other}”."),
        N_("Keep one of the two, with all its rows."),
    ),
    "sheet_missing": Sentence(
        N_("The sheet “{sheet}” is gone, and other sheets speak of what it holds."),
        N_("Put it back from the workbook as it was; it may have been renamed or deleted by mistake."),
    ),
    "sheet_without_headings": Sentence(
        N_("No headings are found on this sheet."),
        N_("Write them in one row above the records; needed are: {headings}."),
    ),
    "sheet_heading_missing": Sentence(
        N_("The column “{heading}” is missing."),
        N_("Put it back into the row of the headings."),
    ),
    "sheet_heading_twice": Sentence(
        N_("“{heading}” stands twice among the headings."),
        N_("Keep one of the two."),
    ),
    "sheet_wanted": Sentence(
        N_("Nothing of this sheet's {n} rows is left, and that was not accepted."),
        N_("Put the sheet with its rows back from the workbook as it was."),
    ),
    "sheet_second_table": Sentence(
        N_("Headings of another table stand in this row; nothing from here on was read."),
        N_("Give that table a sheet of its own, or take it away."),
    ),
    "file_row_unclear": Sentence(
        N_("It is not clear to which file this row belongs (“{found}”)."),
        N_("Take the row away, or name the file in it."),
    ),
    "file_rows_spoilt": Sentence(
        N_("The letters that stand for the bytes of {found} were changed."),
        N_("Take these rows from the workbook as it was, or take all of them away."),
    ),
    "readme_no_text": Sentence(
        N_("What stands here for {found} is no text."),
        N_("Take these rows from the workbook as it was, or take all of them away."),
    ),
    "more_in_cells": Sentence(N_("The same as in {like} holds for {more} more cells: {cells}.")),
    "more_between_cells": Sentence(
        N_("The same as in {like} holds for {more} more cells, from {first} to {last}."),
        N_("--json lists all of them."),
    ),
}
CELLS: dict[str, Sentence] = {
    "cell_error": Sentence(
        N_("A formula failed here; {found} is what it shows."),
        N_("Write the value itself. Where there is none, leave the cell empty."),
    ),
    "cell_unvalued": Sentence(
        N_("Here stands a formula whose result was not saved."),
        N_("Open the workbook, let it calculate and save it again, or write the value itself."),
    ),
    "cell_date": Sentence(
        N_("The program made a date of what was typed here ({found}); what was typed is lost."),
        N_("Format the cell as text and type it again."),
    ),
    "cell_shown_otherwise": Sentence(
        N_("The cell shows “{found}” and holds {held}."),
        N_("Write the number in the unit of its row, and take words and thousands out of the cell's format."),
    ),
    "cell_time": Sentence(
        N_("“{found}” is no time of a day."),
        N_("Write hours and minutes: 14:30."),
    ),
    "value_not_a_number": Sentence(
        N_("“{found}” is no number."),
        N_(
            "Write digits alone, with a point for decimals: 43698 or 12.5. Where there is no value, leave the cell empty and choose why in the column beside it."
        ),
    ),
    "cell_no_text": Sentence(
        N_("“{found}” is no text."),
        N_("Format the cell as text and type it again."),
    ),
    "cell_merged_across": Sentence(
        N_("{area} is merged over several columns; to which of them its content belongs is not sure."),
        N_("Undo the merging and write each value into its own column."),
    ),
    "cell_merged_number": Sentence(
        N_("One number, {found}, is merged over several rows ({area}); it cannot be the number of each."),
        N_("Undo the merging and write each row's own number."),
    ),
    "cell_ditto_of_nothing": Sentence(
        N_("“{found}” stands here, and nothing above it."),
        N_("Write the value itself."),
    ),
    "cell_ditto_of_other": Sentence(
        N_("“{found}” points at {source}, a number of another indicator or in another unit."),
        N_("Write the number itself."),
    ),
    "several_pictures": Sentence(
        N_("Several pictures lie on the row of {found}."),
        N_("Leave the one that is meant and take the others away. To add one, put it on a new row below."),
    ),
    "picture_declined": Sentence(
        N_("The picture of {found} is another one than before, and that was not accepted."),
        N_("Put the former picture back on its row, or give the new one another path in a row of its own."),
    ),
    "proposal_undecided": Sentence(
        N_("“{before}” may mean “{after}”. It was not taken as that."),
        N_("Write it so, or look through all proposals with: renkei facts X.xlsx -o FOLDER."),
    ),
    "proposal_undecided_empty": Sentence(
        N_("“{before}” may mean an empty cell. It was not taken as that, and nothing was made."),
        N_("Empty the cell, or look through all proposals with: renkei facts X.xlsx -o FOLDER."),
    ),
    "proposal_undecided_beside": Sentence(
        N_(
            "“{before}” may mean an empty cell, with {beside} beside it. It was not taken as that, and nothing was made."
        ),
        N_("Write it so, or look through all proposals with: renkei facts X.xlsx -o FOLDER."),
    ),
    "proposal_undecided_row": Sentence(
        N_("“{before}” may be no record. The row was not left out, and nothing was made."),
        N_("Take it away, or look through all proposals with: renkei facts X.xlsx -o FOLDER."),
    ),
    "proposal_undecided_gone": Sentence(
        N_("{before} that stood here are gone from the workbook. It is not certain that this is meant."),
        N_("Put them back, or look through all proposals with: renkei facts X.xlsx -o FOLDER."),
    ),
}
DECISIONS: dict[str, Sentence] = {
    "decisions_without_columns": Sentence(
        N_("This is no list of proposals: the columns “Accepted” and “Mark” are not both there."),
        N_("Take the file that --proposals wrote, and keep its headings."),
    ),
    "decisions_without_accepted": Sentence(
        N_("The column “Accepted” is missing, in which it is decided."),
        N_("Take the file that --proposals wrote, and keep its headings."),
    ),
    "decisions_without_mark": Sentence(
        N_("The column “Mark” is missing, by which each row finds its cell."),
        N_("Take the file that --proposals wrote, and keep its headings."),
    ),
    "decision_unclear": Sentence(
        N_("“{found}” says neither yes nor no."),
        N_("Write yes or no, or leave the cell empty to decide later."),
    ),
    "decision_twice": Sentence(
        N_("Here it is decided otherwise than in row {other_row} about the same proposal."),
        N_("Keep one of the two rows."),
    ),
    "decision_not_taken": Sentence(
        N_("Another reading, “{found}”, was written here, and it is not accepted."),
        N_("Write yes to take what you wrote, or put the former reading back."),
    ),
    "decision_not_of_cell": Sentence(
        N_("“{found}” was written here, but this can only be accepted or declined as it stands."),
        N_(
            "Put back what stood here, or change the workbook itself and write the list anew with --proposals."
        ),
    ),
    "column_gone_wanted": Sentence(
        N_("Since the column “{heading}” is gone, {n} rows cannot be read."),
        N_("Bring the column back: copy it from the workbook as it was, with its heading."),
    ),
    "book_kept_without_kind": Sentence(
        N_("The indicator is to be kept or in a range, and the target does not say its kind."),
        N_(
            "Choose a range and write both ends, or choose at least or at most; keep is not graded without an upper end."
        ),
    ),
    "book_range_half_open": Sentence(
        N_("A range needs both ends."), N_("Write both, or choose at least or at most.")
    ),
    "book_upper_without_range": Sentence(
        N_("The upper end is only for a range; the kind of this target is “{kind}”."),
        N_("Choose a range as its kind, or take the upper end away."),
    ),
    "decision_empties_value": Sentence(
        N_("The reading of “{found}” was emptied in the list, and no reason for having no value is given."),
        N_(
            "Write into the list what is to be read: the value, or why there is none (being compiled, and so on)."
        ),
    ),
    "decision_of_nothing": Sentence(
        N_("What was decided here is not proposed any more: the workbook was changed since."),
        N_("Write the list anew with --proposals and decide again."),
    ),
    "workbook_stands": Sentence(
        N_("There is another file already. It is untouched; somebody may have filled it in."),
        N_(
            "Name another file. To bring what was filled in back: renkei facts X.xlsx -o FOLDER. To write over it: --replace."
        ),
    ),
    "workbook_of_other_kind": Sentence(
        N_("Workbooks are written as .xlsx alone."), N_("Name a file that ends with .xlsx.")
    ),
    "workbook_is_folder": Sentence(N_("This is a folder."), N_("Name a file that ends with .xlsx.")),
}
PROPOSALS: dict[str, Sentence] = {
    "written_in_list": Sentence(N_("Read as it was written into the list.")),
    "cell_number_for_text": Sentence(
        N_("A number stands where a text belongs; whether it is printed with more digits is not known.")
    ),
    "cell_text_for_number": Sentence(N_("The number is typed as a text, or with other signs.")),
    "cell_percent": Sentence(N_("The cell shows a share in percent, and the row counts in percent.")),
    "cell_date_for_day": Sentence(N_("The program made a date of what was typed.")),
    "cell_date_for_year": Sentence(
        N_("The program made a date of what was typed; it lies in this fiscal year.")
    ),
    "cell_day_with_time": Sentence(N_("A day stands with the time.")),
    "cell_seconds": Sentence(N_("Seconds stand with the time; they are not kept.")),
    "cell_time_for_text": Sentence(N_("The program made a time of what was typed.")),
    "id_beside_other_name": Sentence(
        N_(
            "The name beside the id is that of {proposal} (“{name}”): the id was changed, or one column moved alone."
        ),
    ),
    "cell_id_with_name": Sentence(N_("An id stands with a name that the list does not have.")),
    "cell_year_near": Sentence(N_("“{found}” is no fiscal year; it may lie in {proposed_year}.")),
    "cell_day_near": Sentence(N_("“{found}” is no day; this is the last one that it can mean.")),
    "id_of_new_row": Sentence(N_("A new row has no id yet; this is the next free one.")),
    "cell_ditto": Sentence(N_("“{found}” points at the cell above, {source}.")),
    "cell_ditto_further": Sentence(N_("“{found}” points at the cell above, {source}: “{proposal}”.")),
    "cell_merged": Sentence(
        N_("The cell is merged with those above it ({area}); their content may hold here too.")
    ),
    "row_is_heading": Sentence(N_("The row repeats the headings.")),
    "row_is_total": Sentence(N_("The row looks like a total. Totals are not kept, they are added up.")),
    "row_is_note": Sentence(N_("The row looks like a remark, not like a record.")),
    "sheet_heading_near": Sentence(N_("There is no column of this name; another one may be meant.")),
    "column_gone": Sentence(
        N_(
            "“{heading}” is not among the headings any more; {n} values stood there. They would be taken away."
        )
    ),
    "sheet_gone": Sentence(N_("The sheet is gone; {n} rows stood there. They would be taken away.")),
    "rows_gone": Sentence(N_("The sheet is empty; {n} rows stood there. They would be taken away.")),
    "picture_without_path": Sentence(N_("A picture lies on the row, and it has no path yet.")),
    "picture_changed": Sentence(
        N_("Another picture lies on the row than the one that was put in, or a program saved it otherwise.")
    ),
    "picture_gone": Sentence(N_("The picture that was put in is no longer there.")),
}
WORKBOOK_FAULTS = SHEETS | CELLS | DECISIONS | PROPOSALS

WORKBOOK_FINDINGS: dict[str, Sentence] = {
    "sheet_not_read": Sentence(N_("This sheet is none of the facts' and was left alone.")),
    "sheet_hidden": Sentence(
        N_("This sheet is hidden and was read all the same."), N_("Show it and look whether it is meant.")
    ),
    "sheet_is_copy": Sentence(
        N_("This sheet is a copy: what counts is the sheet “{of}”, and nothing was read here."),
        N_("If changes were made in the copy, bring them into that sheet."),
    ),
    "cells_remarked": Sentence(
        N_("Remarks stand at {n} cells; they are not taken over: {remarks}."),
        N_("Look whether the values may stand. What is to be kept belongs into a column for remarks."),
    ),
    "column_not_read": Sentence(
        N_("The column “{found}” ({cell}) is none of the facts' and was left alone."),
    ),
    "row_not_read": Sentence(N_("The row “{found}” ({cell}) is none of the facts' and was left alone.")),
    "sheets_missing": Sentence(
        N_("These sheets are not there: {sheets}. Nothing is known of what they would hold."),
        N_("If they were deleted by mistake, take them from the workbook as it was."),
    ),
    "rows_hidden": Sentence(
        N_("{n} rows are hidden (a filter may be set) and were read all the same: {rows}."),
        N_("Show them and look whether they are meant."),
    ),
    "columns_hidden": Sentence(
        N_("Hidden columns hold something and were read all the same: {columns}."),
        N_("Show them and look whether it is meant."),
    ),
    "formulas_taken": Sentence(
        N_("In {n} cells stands a formula; its saved result was taken: {cells}."),
        N_("Write values instead: a result that was saved before the last change is an old one."),
    ),
    "picture_not_read": Sentence(
        N_("No record's row lies under this picture; it was left alone."),
        N_("Move its upper left corner onto the row of its photograph."),
    ),
    "proposals_unfinished": Sentence(
        N_("More may be proposed once these proposals are decided: one of them leads to the next."),
        N_("Correct the cells in the workbook and read it again."),
    ),
    "picture_on_other_sheet": Sentence(
        N_("Pictures on this sheet belong to no record; this one was left alone."),
        N_("Move it onto the sheet “Photographs”, on the row of its record."),
    ),
    "cell_read_as": Sentence(N_("“{before}” was read as “{after}”.")),
    "row_left_out": Sentence(N_("“{before}” is no record and was left out.")),
}


def proposal_reason(words: Words, code: str, values: Mapping[str, object]) -> str:
    """Why something is proposed, without what to do about it: that is asked."""
    from renkei.wording.faults import FAULTS

    sentence = FAULTS.get(code)
    return say(words, Sentence(sentence.what) if sentence else None, code, values)

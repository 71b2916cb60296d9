"""Sentences of a table that cannot be graded, and of cells that cannot be read as a number, target or year."""

from __future__ import annotations

from renkei.wording.sentences import Sentence
from renkei.wording.words import N_

_NUMBER_ALONE = N_("Write the number alone.")

TABLE_FAULTS: dict[str, Sentence] = {
    # ---- the table as a whole
    "table_is_workbook": Sentence(
        N_("This is a workbook of a spreadsheet program, not CSV. Nothing was written."),
        N_("Save the sheet as CSV and give that file."),
    ),
    "table_empty": Sentence(
        N_("The file is empty. Nothing was written."),
        N_("The first row must hold the headings, the rows below it the indicators."),
    ),
    "table_wrong_encoding": Sentence(
        N_("The characters are neither UTF-8 nor CP932 (Shift_JIS). Nothing was written."),
        N_("Save the file again as “CSV UTF-8”."),
    ),
    "table_has_nul": Sentence(
        N_("A character without meaning (NUL) stands in this line. Nothing was written."),
        N_("Open the file in the program it comes from and save it as “CSV UTF-8”."),
    ),
    "table_cell_too_long": Sentence(
        N_("A cell in this row holds more than 131,072 characters. Nothing was written."),
        N_("Shorten it; where a quotation mark was never closed, the cells behind it count as one."),
    ),
    "table_title_above": Sentence(
        N_("The headings stand in this row; above them is a title. Nothing was written."),
        N_("Delete the rows above the headings and save the table again."),
    ),
    "table_quote_open": Sentence(
        N_("A quotation mark is opened in this row and never closed. Nothing was written."),
        N_("Close it, or write it twice where it belongs to the text."),
    ),
    "table_broken": Sentence(
        N_("This row is not in the form of CSV. Nothing was written."),
        N_("Put the cell with a quotation mark into quotation marks, and write the one inside twice."),
    ),
    "table_heading_missing": Sentence(
        N_("The column {heading} is missing. Nothing was written."),
        N_("Add it to the first row; its cells may stay empty."),
    ),
    "table_heading_missing_near": Sentence(
        N_("The column {heading} is missing; “{proposal}” is near. Nothing was written."),
        N_("If that is it, correct the heading; if not, add the column. Its cells may stay empty."),
    ),
    "table_heading_twice": Sentence(
        N_("The heading “{heading}” stands twice. Nothing was written."),
        N_("Rename or remove one of the two columns."),
    ),
    "table_heading_same": Sentence(
        N_("Several columns mean {name}: {headings}. Nothing was written."),
        N_("Keep the one that counts and rename the others."),
    ),
    "table_heading_taken": Sentence(
        N_("The column “{heading}” is one of those that are added here. Nothing was written."),
        N_("Rename or remove it."),
    ),
    # ---- a row
    "table_row_short": Sentence(
        N_("The row has fewer cells than the headings: {cells} instead of {wanted}."),
        N_("Find the cell that is missing."),
    ),
    "table_row_long": Sentence(
        N_("The row has more cells than the headings: {cells} instead of {wanted}."),
        N_("Put a cell with a comma of its own into quotation marks."),
    ),
    "table_row_twice": Sentence(
        N_("The same indicator of the same year stands in row {first} already; both are counted."),
        N_("Remove one of the two."),
    ),
    "table_year_outside_scale": Sentence(
        N_("The scale is for {first_year} to {last_year}, and this is {outside_year}."),
        N_("Choose the scale of that time."),
    ),
    "table_year_outside_scale_on": Sentence(
        N_("The scale is for {first_year} and later, and this is {outside_year}."),
        N_("Choose the scale of that time."),
    ),
    # ---- a cell among others
    "table_not_certain": Sentence(
        N_("“{found}” may mean {proposal}. It was not taken as that."),
        N_("If it is, write {proposal} alone."),
    ),
    "table_hidden_character": Sentence(
        N_("Character {position} of “{found}” cannot be seen, or looks different on each computer ({sign})."),
        N_("Delete the cell and type it again."),
    ),
    "table_comma_unclear": Sentence(
        N_(
            "“{found}” has a comma where none parts thousands: a digit may be missing, or a decimal point is meant."
        ),
        N_("Write the number without a comma, or with a decimal point."),
    ),
    "table_share_for_percent": Sentence(
        N_("“{found}” beside a hundred times larger number may mean {percent}, or {share}."),
        N_("Write it with its sign: {percent} or {share}."),
    ),
    "table_target_is_date": Sentence(
        N_("“{found}” is a day, not a number."),
        N_(
            "For a milestone write “令和6年度までに”, or 達成型 in the column target_kind (目標の種類); else the number."
        ),
    ),
    "table_target_not_certain": Sentence(
        N_("“{found}” can be read in more than one way, so it was not taken as a target."),
        N_(
            "Write the number with 以上, 超, 以下 or 未満, or name the kind in the column target_kind (目標の種類)."
        ),
    ),
    "table_target_kind_differs": Sentence(
        N_("“{found}” does not go with the kind of target that the row names ({wanted})."),
        N_("Correct one of the two; write a change against the baseline in percent."),
    ),
    "table_unit_differs": Sentence(
        N_("“{found}” is in {unit}, the row’s unit is {wanted}, and one cannot be turned into the other."),
        N_("Write the number in {wanted}, or correct the unit."),
    ),
    "table_unit_missing": Sentence(
        N_(
            "“{found}” has no unit, and the target is in {wanted}: which of the two units is meant is not sure."
        ),
        N_("Write the unit in the column unit (単位)."),
    ),
    "table_word_unknown": Sentence(
        N_("“{found}” is not among the words known here."),
        N_("Write one of these: {known}."),
    ),
    "table_year_not_certain": Sentence(
        N_("“{found}” is no fiscal year; it may lie in {proposed_year}."),
        N_("Write the fiscal year: 令和6年度, R6 or 2024."),
    ),
    "table_year_outside_period": Sentence(
        N_("{outside_year} does not lie between {first_year} and {last_year}."),
        N_("Correct the year or the period."),
    ),
    "table_period_reversed": Sentence(
        N_("The period ends in {last_year}, before it begins in {first_year}."),
        N_("Exchange the two years."),
    ),
    "table_done_without_day": Sentence(
        N_("“{found}” does not say on which day the milestone was reached."),
        N_("Write the day or month, such as 令和7年3月, or 未達成."),
    ),
    # ---- a year
    "year_missing": Sentence(N_("The fiscal year is missing."), N_("Write it: 令和6年度, R6 or 2024.")),
    "year_without_era": Sentence(
        N_("“{found}” does not say of which era."), N_("Write the fiscal year: 令和6年度, R6 or 2024.")
    ),
    "year_names_disagree": Sentence(
        N_("“{found}” names two different years."), N_("Write the fiscal year: 令和6年度, R6 or 2024.")
    ),
    "year_not_understood": Sentence(
        N_("“{found}” is no fiscal year."), N_("Write the fiscal year: 令和6年度, R6 or 2024.")
    ),
    # ---- a number or target
    "target_range_reversed": Sentence(
        N_("“{found}” begins above its end."), N_("Write the smaller number first.")
    ),
    "number_is_formula": Sentence(N_("“{found}” is a formula."), N_("Write the number that it gives.")),
    "number_is_excel_error": Sentence(
        N_("“{found}” is a spreadsheet’s error, not a number."), N_("Mend the formula, or write the number.")
    ),
    "number_is_nothing_or_zero": Sentence(
        N_("“{found}” may mean 0, or that there is no value."),
        N_("Write 0, or the reason why there is none (集計中, 隔年, 対象外 …)."),
    ),
    "number_in_brackets": Sentence(
        N_("“{found}” stands in brackets: that may mean a minus, or a remark."), _NUMBER_ALONE
    ),
    "number_is_exponent": Sentence(
        N_("“{found}” is a number that a spreadsheet has shortened."), N_("Write all its digits.")
    ),
    "number_is_time": Sentence(N_("“{found}” is a time of day, not a number."), _NUMBER_ALONE),
    "number_is_date": Sentence(N_("“{found}” is a date, not a number."), _NUMBER_ALONE),
    "number_is_fraction": Sentence(
        N_("“{found}” is a fraction, or a date that a spreadsheet made of it."),
        N_("Write it as a decimal number."),
    ),
    "number_is_range": Sentence(N_("“{found}” is a range, not one number."), _NUMBER_ALONE),
    "number_has_points": Sentence(N_("“{found}” has more than one decimal point."), _NUMBER_ALONE),
    "number_letter_for_digit": Sentence(
        N_("Character {position} of “{found}” is the letter {sign}, not a digit."),
        N_("Type the digit 0 or 1."),
    ),
    "number_foreign_digit": Sentence(
        N_("Character {position} of “{found}” is a digit of another script."), N_("Write the digits 0 to 9.")
    ),
    "number_misgrouped": Sentence(
        N_("Character {position} of “{found}” does not part thousands."),
        N_("Write the number without it, or with a decimal point."),
    ),
    "number_is_several": Sentence(
        N_("“{found}” holds more than one number, from character {position} on."), _NUMBER_ALONE
    ),
    "number_too_many_digits": Sentence(
        N_("“{found}” has more than 15 digits or 4 decimals; programs would silently change it."),
        N_("Round it, or use a larger unit."),
    ),
    "number_not_understood": Sentence(
        N_("“{found}” cannot be read as a number, from character {position} on."), _NUMBER_ALONE
    ),
}

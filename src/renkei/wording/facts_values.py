"""Refusals of facts: a value that cannot be read."""

from __future__ import annotations

from renkei.wording.sentences import Sentence
from renkei.wording.words import N_

VALUES: dict[str, Sentence] = {
    "value_missing": Sentence(
        N_("{heading} is empty."),
        N_("It is needed: write it."),
    ),
    "value_missing_near": Sentence(
        N_("{heading} is empty. Other tables speak of {proposal}, which is nowhere: it may be meant."),
        N_("Write it."),
    ),
    "not_a_text": Sentence(
        N_("A text should stand here, not {found}."),
        N_("Put it in quotation marks."),
    ),
    "control_character": Sentence(
        N_("The text holds a sign that cannot be printed ({character})."),
        N_("Take it away; it often comes with text pasted from elsewhere."),
    ),
    "invisible_character": Sentence(
        N_("After “{before}” stands a sign that cannot be seen ({character})."),
        N_("Take it away: delete the signs around it and type them again."),
    ),
    "excel_line_break": Sentence(
        N_("The text holds _x000D_, which a spreadsheet wrote for the end of a line."),
        N_("Write a line break instead, or take it away."),
    ),
    "text_too_long": Sentence(
        N_("The text has {length} characters; a cell of a spreadsheet holds {longest} and cuts the rest."),
        N_("Shorten it."),
    ),
    "text_damaged": Sentence(
        N_("A character of “{found}” was lost when it was saved."),
        N_("Write it again."),
    ),
    "mojibake": Sentence(
        N_("“{found}” was read in the wrong encoding; it was “{proposal}”."),
        N_("Write it so."),
    ),
    "not_a_number": Sentence(
        N_("“{found}” is no number."),
        N_("Write digits alone, with a point for decimals: 43698 or 12.5."),
    ),
    "not_a_number_near": Sentence(
        N_("“{found}” is not written as a plain number; {proposal} may be meant."),
        N_("Write the number alone; what was printed belongs into as_printed."),
    ),
    "number_near": Sentence(
        N_("“{found}” is not written as a plain number; {proposal} may be meant."),
        N_("Write the number alone."),
    ),
    "number_comma_unclear": Sentence(
        N_("The comma in “{found}” parts no thousands: a digit may be missing, or a point be meant."),
        N_("Write the number without a comma."),
    ),
    "number_point_unclear": Sentence(
        N_("The point in “{found}” may part the thousands; as a decimal point it says {proposal}."),
        N_("Write the number alone, without a point where thousands are parted."),
    ),
    "target_in_words": Sentence(
        N_("“{found}” is a target in words."),
        N_("Write {kind} into kind and {proposal} into value; the words themselves belong into as_printed."),
    ),
    "target_not_certain": Sentence(
        N_("“{found}” may be read as {proposal}, but is not certain; nothing was taken."),
        N_(
            "If that is meant, write {kind} into kind and {proposal} into value; the words themselves belong into as_printed."
        ),
    ),
    "target_without_number": Sentence(
        N_("“{found}” is a target without a number."),
        N_("Write {kind} into kind, leave value empty, and put the words into as_printed."),
    ),
    "number_has_letter": Sentence(
        N_("In “{found}” the sign {letter} is a letter, not a digit."),
        N_("Write the digit."),
    ),
    "number_is_reason": Sentence(
        N_("“{found}” is no number but says why there is none."),
        N_("Leave the value empty and write {reason} into the column missing, where there is one."),
    ),
    "number_beside_reason": Sentence(
        N_("“{found}” is no number, and missing already says why there is none ({reason})."),
        N_("Leave the value empty."),
    ),
    "number_in_other_unit": Sentence(
        N_("“{found}” is in another unit than this row, which counts in {unit}; that would be {proposal}."),
        N_("Write the number in {unit}."),
    ),
    "number_of_other_unit": Sentence(
        N_("“{found}” counts in {unit_found}; this row counts in {unit}."),
        N_("Correct the number or the unit."),
    ),
    "number_of_unknown_unit": Sentence(
        N_("“{found}” counts in {unit_found}; what this row counts in is not known."),
        N_("Correct the row's indicator or unit first, or write the number in the unit of its row."),
    ),
    "too_many_digits": Sentence(
        N_(
            "{found} has more than 15 digits or 4 decimals; spreadsheets and databases would damage it without a word."
        ),
        N_("Shorten it, or choose a larger unit."),
    ),
    "not_a_count": Sentence(
        N_("“{found}” is no whole number of {least} or more."),
        N_("Write digits alone."),
    ),
    "count_too_large": Sentence(
        N_("“{found}” is more than {most}."),
        N_("Correct the number."),
    ),
    "not_a_year": Sentence(
        N_("“{found}” is no fiscal year."),
        N_("Write 2024, R6 or 令和6年度."),
    ),
    "not_a_date": Sentence(
        N_("“{found}” is no date."),
        N_("Write 2024-08-10."),
    ),
    "not_a_flag": Sentence(
        N_("“{found}” says neither yes nor no."),
        N_("Write true, or leave it empty."),
    ),
    "not_a_choice_near": Sentence(
        N_("“{found}” is none of the words for {heading}. {proposal} may be meant."),
        N_("The words are: {choices}."),
    ),
    "not_a_choice": Sentence(
        N_("“{found}” is none of the words for {heading}."),
        N_("The words are: {choices}."),
    ),
}

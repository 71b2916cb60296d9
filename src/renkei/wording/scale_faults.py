"""Sentences of a scale that is refused: what is wrong with its file, and what to do."""

from __future__ import annotations

from renkei.wording.sentences import Sentence
from renkei.wording.words import N_

SCALE_FAULTS: dict[str, Sentence] = {
    # ---- the file
    "scale_file_unreadable": Sentence(
        N_("The file of the scale cannot be opened."), N_("Check its name, and whether you may read it.")
    ),
    "scale_file_too_large": Sentence(
        N_("The file is larger than {most} bytes. A scale has some thousands."),
        N_("Check that it is the right file."),
    ),
    "scale_not_utf8": Sentence(
        N_("The characters of this row are not UTF-8."), N_("Save the file again as UTF-8.")
    ),
    "scale_toml_broken": Sentence(
        N_("The file cannot be read from character {character} on: it is no TOML there."),
        N_("Compare the line with the other ones."),
    ),
    "scale_toml_key_twice": Sentence(
        N_("What ends at character {character} was already written further up."), N_("Keep one of the two.")
    ),
    "scale_toml_unclosed": Sentence(
        N_("A text or a list is not closed at character {character}."),
        N_("Add the quotation mark or the bracket."),
    ),
    "scale_toml_wide": Sentence(
        N_("Here stands {found} where the file needs a plain {meant}."),
        N_("Write {meant} in half width instead."),
    ),
    "scale_toml_wide_space": Sentence(
        N_("A full-width space stands outside of a text."),
        N_("Write a half-width space instead, or take it out."),
    ),
    "scale_toml_unquoted": Sentence(
        N_("The text {found} stands without quotation marks."),
        N_('Write it between two half-width marks: "{found}".'),
    ),
    "scale_toml_too_long": Sentence(
        N_("Here stands a number, or brackets, beyond what can be read."), N_("Shorten it.")
    ),
    "scale_newer_format": Sentence(
        N_("The file is of format {found}; this version knows formats up to {known}."),
        N_("Use a newer version of renkei, or ask for the file in format {known}."),
    ),
    # ---- keys and values
    "scale_key_missing": Sentence(N_("{key} is missing."), N_("Add it.")),
    "scale_key_unknown_near": Sentence(
        N_("There is no key {key}."), N_("If {nearest} is meant, write that.")
    ),
    "scale_key_unknown": Sentence(
        N_("There is no key {key} here."), N_("Known here: {known}. A remark of your own goes under [extra].")
    ),
    "scale_text_wanted": Sentence(
        N_("Here stands {found}, where a text is wanted."), N_("Put it into quotation marks.")
    ),
    "scale_text_empty": Sentence(N_("The text is empty."), N_("Write it, or remove the line.")),
    "scale_text_unprintable": Sentence(
        N_("The text holds a sign that cannot be printed, such as the end of a line."),
        N_("Write it in one line, without such signs."),
    ),
    "scale_id_malformed": Sentence(
        N_("{found} cannot be a short name."),
        N_("Begin with a small letter; then small letters, digits, - and _, 40 signs at most."),
    ),
    "scale_whole_number_wanted": Sentence(
        N_("Here stands {found}, where a whole number is wanted."),
        N_("Write it without quotation marks and without decimals."),
    ),
    "scale_number_out_of_range": Sentence(
        N_("{found} is not within {least} and {most}."), N_("Write a number within.")
    ),
    "scale_number_wanted": Sentence(
        N_("Here stands {found}, where a number is wanted."),
        N_("Write it in half-width digits, without quotation marks."),
    ),
    "scale_too_many_digits": Sentence(
        N_("{found} has more digits than can be kept exactly."),
        N_("Use up to 15 digits, 4 of them decimals; a fraction up to 1,000,000 above and below."),
    ),
    "scale_yes_no_wanted": Sentence(
        N_("Here stands {found}, where true or false is wanted."),
        N_("Write true or false without quotation marks."),
    ),
    "scale_date_wanted": Sentence(
        N_("Here stands {found}, where a day is wanted."),
        N_("Write it like 2025-03-31, without quotation marks and without an hour."),
    ),
    "scale_percent_wanted": Sentence(
        N_("Here stands {found}, where a percentage is wanted."),
        N_("Write it like “75%”, in half-width signs and with quotation marks; a fraction like “2/3”."),
    ),
    "scale_choice_unknown_near": Sentence(
        N_("{found} is not one of {choices}."), N_("If {nearest} is meant, write that.")
    ),
    "scale_choice_unknown": Sentence(
        N_("{found} is not one of {choices}."), N_("Write one of them in quotation marks.")
    ),
    "scale_table_wanted": Sentence(
        N_("Here stands {found}, where a table is wanted."),
        N_("Give it keys of its own, in braces or under a heading in single brackets."),
    ),
    "scale_table_empty": Sentence(N_("Nothing stands in it."), N_("Write what it is about, or remove it.")),
    "scale_tables_wanted": Sentence(
        N_("Here stands {found}, where a list of tables is wanted."),
        N_("Put braces inside square brackets, or a heading in double brackets."),
    ),
    "scale_compare_on_malformed": Sentence(
        N_("{found} does not say what is compared."),
        N_("Write “exact”, or a table with rounding and digits."),
    ),
    # ---- conditions
    "scale_bound_missing": Sentence(
        N_("The condition has no bound."), N_("Add at_least, more_than, at_most or less_than.")
    ),
    "scale_bound_twice": Sentence(
        N_("The condition has a second bound; the first is {first}."),
        N_("Make two conditions of it; both must then hold."),
    ),
    "scale_bound_not_wanted": Sentence(
        N_("What is compared here ({of}) has no bound."), N_("Remove the bound.")
    ),
    "scale_compare_bound": Sentence(
        N_("compare looks only at above, level and below, so that {found} cannot be its bound."),
        N_("Write “target”. For a percentage of the target compare ratio."),
    ),
    "scale_reference_not_wanted": Sentence(
        N_("Only a change has a reference."), N_("Remove it, or compare change.")
    ),
    "scale_per_elapsed_not_wanted": Sentence(
        N_("Only a bound in percent can count from the elapsed share."), N_("Remove per_elapsed.")
    ),
    "scale_per_elapsed_rounded": Sentence(
        N_("A bound that counts from the elapsed share cannot be compared with a rounded rate."),
        N_("Compare on “exact”, or remove per_elapsed."),
    ),
    # ---- grades
    "scale_bounds_out_of_order": Sentence(
        N_(
            "{symbol} begins at {bound} but stands below {earlier}, which begins at {before} and takes all of it."
        ),
        N_("Put the better grade first."),
    ),
    "scale_grade_taken": Sentence(
        N_("{symbol} is never given: whatever meets it meets {earlier} above it."),
        N_("Change one of the bounds, or the order."),
    ),
    "scale_grade_unreachable": Sentence(
        N_("{symbol} is never given: nothing is left for it."),
        N_("Change its bound or those above it, or remove the grade."),
    ),
    "scale_bounds_empty": Sentence(
        N_("No rate meets both bounds of {symbol}."), N_("Turn the bounds round, or write the right ones.")
    ),
    "scale_gap_compare": Sentence(
        N_("Values above, level with or below the target have no grade."),
        N_("Add the one that is missing, or otherwise = true to the last grade."),
    ),
    "scale_gap_done": Sentence(
        N_("What is not done by its day has no grade."), N_("Add a grade with otherwise = true.")
    ),
    "scale_gap_between": Sentence(
        N_("Rates between {low} and {high} have no grade."),
        N_("Move one of the bounds so that the grades meet."),
    ),
    "scale_gap_at": Sentence(
        N_("Exactly {bound} has no grade."), N_("Let one of the two grades take it: at_least or at_most.")
    ),
    "scale_gap_below": Sentence(
        N_("Rates below {bound} have no grade."), N_("Add a grade, or otherwise = true to the last one.")
    ),
    "scale_gap_above": Sentence(
        N_("Rates above {bound} have no grade."), N_("Let the best grade have no upper bound, or add one.")
    ),
    "scale_overlap": Sentence(
        N_("{symbol} and {earlier} both claim the rates from {low} to {high}."), N_("Move one of the bounds.")
    ),
    "scale_overlap_at": Sentence(
        N_("{symbol} and {earlier} both claim exactly {bound}."),
        N_("Let one of them leave it: more_than or less_than."),
    ),
    "scale_overlap_compare": Sentence(
        N_("{symbol} and {earlier} both claim values that are level with the target."),
        N_("Let one of them leave it: more_than or less_than."),
    ),
    "scale_otherwise_missing": Sentence(
        N_("The grades compare more than one thing, so that {symbol}, the last, must take whatever is left."),
        N_("Write otherwise = true there instead of its conditions."),
    ),
    "scale_otherwise_not_last": Sentence(
        N_("{symbol} takes whatever is left, but other grades stand below it."), N_("Put it last.")
    ),
    "scale_otherwise_with_when": Sentence(
        N_("{symbol} has conditions and takes whatever is left."), N_("Keep one of the two.")
    ),
    "scale_grade_without_condition": Sentence(
        N_("It is not said when {symbol} is given."), N_("Add when, or otherwise = true to the last grade.")
    ),
    "scale_judged_mixed": Sentence(
        N_("{symbol} is given by a person, other grades are computed."),
        N_("Let all grades of a scale be judged, or none. A computed grade can still be overridden."),
    ),
    "scale_symbol_twice": Sentence(
        N_("The symbol {name} is already taken by {first}."), N_("Choose another one.")
    ),
    "scale_symbol_is_dash": Sentence(
        N_("“-” is printed where there is no grade."), N_("Choose another symbol.")
    ),
    # ---- the scale as a whole
    "scale_years_out_of_order": Sentence(
        N_("It ends in {last_year}, before it begins in {first_year}."), N_("Correct valid_from or valid_to.")
    ),
    "scale_cap_below_floor": Sentence(N_("The cap is below the floor."), N_("Correct one of the two.")),
    "scale_group_without_favourable": Sentence(
        N_("“{group}” would name nothing: no grade is favourable."),
        N_("Write favourable = true at the grades that it names."),
    ),
    "scale_rate_not_compared": Sentence(
        N_("{rate} is printed as the rate, but the grades compare {compared}."),
        N_("Write what is compared, or leave rate out."),
    ),
    "scale_points_missing": Sentence(
        N_("{symbol} has no points, but points are averaged."), N_("Add points.")
    ),
    "scale_points_not_falling": Sentence(
        N_("{symbol} has as many points as the grade above it, or more."), N_("Give the better grade more.")
    ),
    "scale_case_unreachable": Sentence(
        N_("No indicator comes here: an earlier case takes them all."), N_("Put the narrower case first.")
    ),
    "scale_case_without_effect": Sentence(
        N_("This case changes nothing."), N_("Add use or its own grades, or remove it.")
    ),
    "scale_use_without_effect": Sentence(
        N_("Nothing compares {of} here, so that nothing can stand in for it."),
        N_("Write what the grades compare, or remove the line."),
    ),
    "scale_case_breaks_bounds": Sentence(
        N_("With what is compared instead, the bounds no longer part all values."),
        N_("Give the case grades of its own."),
    ),
    "scale_case_symbols_differ": Sentence(
        N_("The case has the grades {found}; the scale has {wanted}."),
        N_("Use the scale's own symbols, in its order."),
    ),
    "scale_reason_twice": Sentence(
        N_("The reason {name} already stands at {first}."), N_("Keep one of the two.")
    ),
    "scale_missing_symbol_taken": Sentence(
        N_("{symbol} is the symbol of a grade."), N_("Choose another one for the reason.")
    ),
    "scale_axis_twice": Sentence(
        N_("The axis {name} already stands at {first}."), N_("Give it another name.")
    ),
    "scale_axis_without_grades": Sentence(N_("The axis has no grades."), N_("Add some, or remove the axis.")),
    "scale_axis_judged": Sentence(
        N_("{symbol} of a second axis would be given by a person; there is room for one judgement only."),
        N_("Let the axis be computed, or make a scale of its own."),
    ),
    # ---- which scale
    "scale_unknown_near": Sentence(N_("There is no scale {id}."), N_("If {nearest} is meant, write that.")),
    "scale_unknown": Sentence(N_("There is no scale {id}."), N_("There are: {known}.")),
    "scale_named": Sentence(
        N_("There is no scale with the id {id}."),
        N_("By name there is: {known}. Write the id, which stands first."),
    ),
    "scale_version_twice": Sentence(
        N_("Version {version} of the scale {id} already stands in {first}."),
        N_("Raise the version of the newer one."),
    ),
}

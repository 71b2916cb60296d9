"""What to look at in figures: sums, parts, units, numbers, and small numbers of people."""

from __future__ import annotations

from renkei.wording.sentences import Sentence
from renkei.wording.words import N_

FIGURES: dict[str, Sentence] = {
    "breakdown_more_than_total": Sentence(
        N_("The parts add up to {sum}{unit}, {difference}{unit} more than the total of {total}{unit}."),
        N_("Correct one of them, or write why they differ."),
    ),
    "breakdown_less_than_total": Sentence(
        N_("The parts add up to {sum}{unit}, {difference}{unit} less than the total of {total}{unit}."),
        N_("Correct one of them, or write why they differ."),
    ),
    "breakdown_rest_open": Sentence(
        N_(
            "Still open are {parts}; the other parts leave {difference}{unit} of the total of {total}{unit} for them."
        ),
        N_("Ask for the numbers before printing."),
    ),
    "of_which_more_than_whole": Sentence(
        N_("The parts add up to {sum}{unit}, though they are only some of {whole}{unit}."),
        N_("Correct the parts or the whole."),
    ),
    "explained_without_difference": Sentence(
        N_("A difference is explained (“{explanation}”), but parts and total agree."),
        N_("Take the explanation away, or look again at the numbers."),
    ),
    "cost_parts_differ": Sentence(
        N_(
            "{cost_kind}: earmarked funds {earmarked} and general funds {general} make {sum} thousand yen, not {total}."
        ),
        N_("Correct one of the three."),
    ),
    "cost_of_municipalities_differs": Sentence(
        N_("{cost_kind}: the municipalities make {sum} thousand yen, all together {total}."),
        N_("Correct one of them."),
    ),
    "members_not_in_breakdown": Sentence(
        N_("{municipalities} not listed: it is not told whether that is 0, out of scope, or not reported."),
        N_("Write 0, or a reason, for each."),
    ),
    "members_counted_together": Sentence(
        N_("{municipalities} are not listed each; they may be within {parts}."),
        N_("Where the numbers are known, write each."),
    ),
    "members_out_of_order": Sentence(
        N_("The municipalities do not stand in official order."),
        N_("The order is {municipalities}."),
    ),
    "part_twice": Sentence(
        N_("{parts}: listed twice."),
        N_("Keep one, or put the numbers together."),
    ),
    "part_of_no_member": Sentence(
        N_("{parts}: no member of the region in {year}."),
        N_("Check the municipality, or the dates of its membership."),
    ),
    "part_of_no_participant": Sentence(
        N_("{parts}: a number, though not among the participants of the project."),
        N_("Correct the participants, or the part."),
    ),
    "part_empty": Sentence(
        N_("{parts}: neither a number nor a reason."),
        N_("Write 0, or why there is no number."),
    ),
    "part_with_value_and_reason": Sentence(
        N_("{parts}: a number, and a reason why there is none."),
        N_("Keep one of the two."),
    ),
    "same_name_other_value": Sentence(
        N_("“{name}” is {first}{first_unit} as {first_where}, and {second}{second_unit} as {second_where}."),
        N_("Correct one, or name them differently."),
    ),
    "same_name_other_unit": Sentence(
        N_(
            "“{name}” is counted in “{first_unit}” as {first_where}, and in “{second_unit}” as {second_where}."
        ),
        N_("Choose one unit, or name them differently."),
    ),
    "printed_unit_differs": Sentence(
        N_("“{text}” was printed in “{printed_in}”; the indicator is kept in “{kept_in}”."),
        N_("Choose one unit and convert the number."),
    ),
    "printed_number_differs": Sentence(
        N_("“{text}” was printed; {value}{unit} is kept."),
        N_("Check the number and its unit."),
    ),
    "unit_in_two_spellings": Sentence(
        N_(
            "One unit is written in two ways: “{usual}” ({usual_count} times) and “{others}” ({others_count}). They are taken as the same."
        ),
        N_("Choose one for the papers."),
    ),
    "name_says_other_unit": Sentence(
        N_("“{name}” is counted in “{found}”, though its name says “{wanted}”."),
        N_("Check the unit, or the name."),
    ),
    "projects_counted_as_items": Sentence(
        N_(
            "“{name}” is counted in “{found}”, though its name says “{wanted}”: projects and items are different counts."
        ),
        N_("Say which of the two is counted."),
    ),
    "indicator_without_unit": Sentence(
        N_("The indicator has no unit."),
        N_("Write it beside the number's name."),
    ),
    "value_and_reason": Sentence(
        N_("There is a number ({actual}{unit}) and a reason why there is none ({missing_reason})."),
        N_("Keep one of the two."),
    ),
    "zero_printed_as_missing": Sentence(
        N_("0 was reported, but “{text}” is printed."),
        N_("Print 0: nothing is not the same as no number."),
    ),
    "missing_printed_as_zero": Sentence(
        N_("There is no number ({missing_reason}), but “{text}” is printed."),
        N_("Print the reason: no number is not 0."),
    ),
    "zero_after_numbers": Sentence(
        N_("The number is 0; the year before it was {before}{unit}."),
        N_("Is it really 0, or not reported? Write a note, or the reason."),
    ),
    "denominator_is_zero": Sentence(
        N_("The share cannot be taken: {numerator} of {denominator}."),
        N_("Write the denominator, or the reason why there is none."),
    ),
    "percent_not_its_parts": Sentence(
        N_("{numerator} of {denominator} is {made}{unit}, not {actual}{unit}."),
        N_("Correct the share, or its parts."),
    ),
    "count_below_zero": Sentence(
        N_("A count cannot be {actual}{unit}."),
        N_("Check the sign."),
    ),
    "count_not_whole": Sentence(
        N_("{actual}{unit} is no whole number."),
        N_("Check the decimal point, or the unit."),
    ),
    "far_from_target": Sentence(
        N_("The actual of {actual}{unit} is far from the target of {target}{unit}."),
        N_("Check digits and unit on both sides."),
    ),
    "totals_written_as_values": Sentence(
        N_(
            "Each year's own value is added up: {values} make {sum}{unit}, with a target of {target}{unit}. Running totals may have been written instead."
        ),
        N_("Write what each year alone added, not the total so far."),
    ),
    "share_for_percent": Sentence(
        N_(
            "The actual is {actual}{unit}, the target {target}{unit}: a share (0.865) may have been written for percent (86.5)."
        ),
        N_("Check the number."),
    ),
    "score_above_full": Sentence(
        N_("{score} points of {full}."),
        N_("Check points and full score."),
    ),
    "small_number": Sentence(
        N_("{actual}{unit} residents or children can be named by those who live there."),
        N_("Decide before publishing: put groups together, or say “under 5”."),
    ),
    "small_numerator": Sentence(
        N_("Behind the percentage stand {numerator} residents or children: they can be named."),
        N_("Decide before publishing whether to print the parts."),
    ),
    "small_difference": Sentence(
        N_("The change since the year before is {difference}{unit}: who reads both papers can tell them."),
        N_("Decide before publishing."),
    ),
    "small_figure": Sentence(
        N_("“{name}” is {value}{unit}: so few residents or children can be named."),
        N_("Decide before publishing: put groups together, or say “under 5”."),
    ),
    "small_parts": Sentence(
        N_("Few residents or children, who can be named: {parts}."),
        N_("Decide before publishing: put groups together, or say “under 5”."),
    ),
    "small_by_subtraction": Sentence(
        N_("{part} is not printed, but the total of {whole}{unit} less the other parts gives {rest}{unit}."),
        N_("Leave out a second part, or the total."),
    ),
    "small_rest": Sentence(
        N_("The rest of {whole}{unit} is {rest}{unit}: so few can be named."),
        N_("Decide before publishing whether to print the whole."),
    ),
    "small_number_unmarked": Sentence(
        N_("{actual}{unit} is a small number of people."),
        N_(
            "If they are residents or children, mark the indicator with counts_people and decide before publishing."
        ),
    ),
    "small_figure_unmarked": Sentence(
        N_("“{name}” is {value}{unit}, a small number of people."),
        N_(
            "If they are residents or children, mark the figure with counts_people and decide before publishing."
        ),
    ),
    "small_parts_unmarked": Sentence(
        N_("There are small numbers of people: {parts}."),
        N_(
            "If they are residents or children, mark the breakdown with counts_people and decide before publishing."
        ),
    ),
}

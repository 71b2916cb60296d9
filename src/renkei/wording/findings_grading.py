"""What to look at in grades, published counts, targets, indicators and change."""

from __future__ import annotations

from renkei.wording.sentences import Sentence
from renkei.wording.words import N_

GRADING: dict[str, Sentence] = {
    "grade_against_number": Sentence(
        N_("{published} was published; the numbers give {computed} ({rate}%)."),
        N_("Correct the number or the grade, or record who decided otherwise and why."),
    ),
    "grade_not_as_published": Sentence(
        N_("“{published}” was published; “{computed}” is what the records give."),
        N_("Check the result, or the published grade."),
    ),
    "published_counts_no_longer_fit": Sentence(
        N_("the published counts no longer fit. {moves}; so {differing}."),
        N_("Correct the number, or have the counts published anew."),
    ),
    "published_counts_differ": Sentence(
        N_("all items are known, and they count otherwise than published: {differing}."),
        N_("Correct the items or the counts."),
    ),
    "more_items_than_published": Sentence(
        N_("{known} items of grade {grade} are known, {published} were published."),
        N_("Correct the items or the counts."),
    ),
    "published_items_differ": Sentence(
        N_("{total} items were published in all, {counted} by grade."),
        N_("Correct one of them."),
    ),
    "published_favourable_differ": Sentence(
        N_("{total} favourable items were published, {counted} by grade."),
        N_("Correct one of them."),
    ),
    "published_share_differs": Sentence(
        N_("{year}: the published share of {share}% is not {favourable} of {items} items ({made}%)."),
        N_("Correct the share or the counts."),
    ),
    "published_share_impossible": Sentence(
        N_("{year}: the published share “{text}” is not between 0 and 100."),
        N_("Correct it as it was published."),
    ),
    "share_of_items_impossible": Sentence(
        N_(
            "{year}: {share}% cannot come from {base} items: {lower} give {lower_share}%, {upper} give {upper_share}%. It would fit {possible}."
        ),
        N_("Ask how it was counted. It is printed as published, without counts."),
    ),
    "share_of_projects_impossible": Sentence(
        N_(
            "{year}: {share}% cannot come from as many items as projects ({base}): {lower} give {lower_share}%, {upper} give {upper_share}%. It would fit {possible}."
        ),
        N_("Ask how it was counted. It is printed as published, without counts."),
    ),
    "published_grade_unknown": Sentence(
        N_(
            "{items} items were published with “{grade}”, which the scale does not know. They count as not graded."
        ),
        N_("Correct the sign, or the scale."),
    ),
    "items_known_in_part": Sentence(
        N_(
            "{known} of the {items} published items are known one by one. The counts are the published ones; the rest cannot be checked."
        ),
    ),
    "projects_known_in_part": Sentence(
        N_("{known} of the {projects} published projects of the year are known by name."),
    ),
    "more_projects_than_published": Sentence(
        N_("{projects} projects were published; {known} of the register run in the year."),
        N_("Write the first and last years of those that came or went."),
    ),
    "reasons_not_known": Sentence(
        N_("{items} items were published without a grade; for {unknown} no reason is known."),
        N_("Ask for the reasons, such as merged, being compiled, or off year."),
    ),
    "direction_contradicts_target": Sentence(
        N_("The direction ({direction}) contradicts the target ({target_kind}); it is not graded."),
        N_("Correct one of them."),
    ),
    "direction_missing": Sentence(
        N_("It is not said which way is better; it is printed and not graded."),
        N_("Write the direction: higher, lower, keep or range."),
    ),
    "not_graded": Sentence(
        N_("There is no grade: {reason_code}."),
        N_("Correct {column}, or write the reason into the note in results.csv."),
    ),
    "lower_is_not_graded": Sentence(
        N_("There is no grade: lower is better, and the scale {scale} names no formula for that."),
        N_(
            "Write another scale into region.toml (scale). Or put one of your own into scales/ and set lower in its [rules]."
        ),
    ),
    "judged_by_nobody": Sentence(
        N_("The grade {grade} was judged; it is not recorded by whom."),
        N_("Write who judged it, and the reason."),
    ),
    "judged_without_reason": Sentence(
        N_("The grade {grade} was judged without a reason."),
        N_("Write the reason in the result's note."),
    ),
    "override_without_reason": Sentence(
        N_("{by} decided on {grade} without a reason."),
        N_("Write the reason."),
    ),
    "override_by_one_person": Sentence(
        N_("{by} decided on {grade}; nobody else has confirmed it."),
        N_("Have a second person confirm it."),
    ),
    "override_to_no_grade": Sentence(
        N_("{by} decided on {grade}, which the scale does not have."),
        N_("Choose a grade of the scale."),
    ),
    "override_changes_nothing": Sentence(
        N_("{by} decided on {grade}, which the numbers give anyway."),
        N_("The decision can be taken away."),
    ),
    "grade_overridden": Sentence(
        N_("The grade was changed from {computed} to {grade} by {people} on {on}. The reason: {reason}"),
    ),
    "towns_grade_otherwise": Sentence(
        N_("The region's grade is {grade}; otherwise graded {others}."),
        N_("Decide whether the papers show results by town."),
    ),
    "result_without_target": Sentence(
        N_("There is a result and no target for the year."),
        N_("Write the target, or that there is none."),
    ),
    "target_without_number": Sentence(
        N_("The target ({target_kind}) has no number."),
        N_("Write it, or keep the target in words."),
    ),
    "milestone_without_day": Sentence(
        N_("The milestone has no day."),
        N_("Write by when it is to be reached."),
    ),
    "range_without_ends": Sentence(
        N_("The range has not both ends."),
        N_("Write the lower and the upper end."),
    ),
    "range_upside_down": Sentence(
        N_("The range ends at {upper}{unit}, below its beginning at {lower}{unit}."),
        N_("Change the two over."),
    ),
    "target_kind_not_as_printed": Sentence(
        N_("“{text}” was printed; the target is kept as “{target_kind}”."),
        N_("Correct one of them."),
    ),
    "target_is_zero": Sentence(
        N_("The target is 0 though higher is better: whatever happens reaches it."),
        N_("Check the target and the direction."),
    ),
    "baseline_past_target": Sentence(
        N_("The baseline of {baseline}{unit} had reached the target of {target}{unit} already."),
        N_("Check the target; a councillor will ask."),
    ),
    "target_in_words": Sentence(
        N_("The target is in words (“{text}”): it is printed and not graded."),
    ),
    "revised_without_reason": Sentence(
        N_("The target was revised from {earlier} to {target}{unit} without a reason."),
        N_("Write why, and when it was decided."),
    ),
    "revised_after_the_year": Sentence(
        N_("The target was revised on {on}, after the year had ended: from {earlier} to {target}{unit}."),
        N_("Check which version the grade should use."),
    ),
    "revision_changes_grade": Sentence(
        N_(
            "By the target before its revision ({earlier}{unit}) the grade would be {before}; by the revised one ({target}{unit}) it is {after}."
        ),
    ),
    "baseline_in_the_future": Sentence(
        N_("The baseline was measured in {baseline_year}, after the year itself."),
        N_("Check the year of the baseline."),
    ),
    "output_called_outcome": Sentence(
        N_("Kept as an outcome indicator, though it counts what the office does."),
        N_("Keep it as an output indicator, or measure what comes of it."),
    ),
    "result_outside_indicator_years": Sentence(
        N_("There is a result, though the indicator is in force {first_year}–{last_year}."),
        N_("Correct the years or the result."),
    ),
    "result_outside_project_years": Sentence(
        N_("There is a result, though the project runs {first_year}–{last_year}."),
        N_("Correct the years or the result."),
    ),
    "field_of_other_role": Sentence(
        N_("The field “{field}” does not lie under the role “{role}”."),
        N_("Correct one of them."),
    ),
    "indicators_without_item": Sentence(
        N_("{count} indicators in force have neither target nor result in {year}: {items}."),
        N_("Write the targets, or when the indicators end."),
    ),
    "projects_without_indicator": Sentence(
        N_("{count} projects have no indicator and give no item: {projects}."),
    ),
    "projects_without_role": Sentence(
        N_("Of {count} projects the role is not known: {projects}."),
    ),
    "total_hides_fall_of_role": Sentence(
        N_(
            "In all, {group} items rose from {total_before} of {total_of_before} to {total_after} of {total_of_after}; in the role “{role}” they went from {role_before} of {role_of_before} to {role_after} of {role_of_after}."
        ),
        N_("Have the reason at hand for the meeting."),
    ),
    "best_grade_fell": Sentence(
        N_(
            "In all, {group} items rose from {total_before} of {total_of_before} to {total_after} of {total_of_after}; {grade} alone fell from {share_before}% to {share_after}%."
        ),
        N_("Have the reason at hand for the meeting."),
    ),
    "jump_without_reason": Sentence(
        N_("{change}% against {before_year}: from {before}{unit} to {actual}{unit}, without a reason."),
        N_("Check the number, and write the reason in its note."),
    ),
    "outlier_of_history": Sentence(
        N_(
            "{actual}{unit} stands far from its own history of {years} years (median {median}{unit}; usual from {low} to {high}{unit})."
        ),
        N_("Check the number, or write the reason in its note."),
    ),
    "scale_changed": Sentence(
        N_(
            "{before_year} was graded by the scale {before} (version {before_version}), this year by {after} (version {after_version}): the two years are compared with a mark."
        ),
    ),
    "items_not_reported": Sentence(
        N_("{count} items are not reported yet: {items}."),
        N_("Ask for them, or write the reasons."),
    ),
    "items_being_compiled": Sentence(
        N_("{count} items are still being compiled: {items}."),
        N_("Have the pages at hand that will change."),
    ),
    "items_without_reason": Sentence(
        N_("{count} items have “-” and no reason: {items}."),
        N_("Write merged, off year, out of scope or another reason."),
    ),
    "items_preliminary": Sentence(
        N_("{count} items are preliminary: {items}."),
        N_("Have the pages at hand that will change."),
    ),
}

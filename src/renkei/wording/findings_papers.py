"""What to look at in texts, names, pictures, comments, activities and the programme chart."""

from __future__ import annotations

from renkei.wording.sentences import Sentence
from renkei.wording.words import N_

PAPERS: dict[str, Sentence] = {
    "percent_for_points": Sentence(
        N_("{where}: “{sentence}”. A difference of shares is {number} points, not %."),
        N_("Write “points”."),
    ),
    "percent_was_printed": Sentence(
        N_("“{sentence}” was printed; a difference of shares is {number} points, not %. The text says so."),
        N_("Mend the source when it is printed again."),
    ),
    "projects_and_items_mixed": Sentence(
        N_("{where}: “{sentence}” counts projects and items in one sentence."),
        N_("Make two sentences: grades count items."),
    ),
    "grades_counted_in_projects": Sentence(
        N_("{where}: “{sentence}” counts grades in projects."),
        N_("Write items: an indicator in a year is what is graded."),
    ),
    "text_better_than_grade": Sentence(
        N_("{where}: “{sentence}” reads as on track; the grade is {grades}."),
        N_("Mend the text, or check the number."),
    ),
    "text_worse_than_grade": Sentence(
        N_("{where}: “{sentence}” reads as missed; the grade is {grades}."),
        N_("Mend the text, or check the number."),
    ),
    "text_contradicts_figure": Sentence(
        N_("{where}: “{name}” is {written}{unit} in the text, {value}{unit} in the figures."),
        N_("Correct one of them."),
    ),
    "times_not_in_breakdown": Sentence(
        N_(
            "{where}: “{written}{written_unit}” a year; the breakdown holds {total}{unit} in all, {towns}{unit} for the towns."
        ),
        N_("Check what each counts. Both are printed."),
    ),
    "name_nearly_right": Sentence(
        N_("{where}: printed as “{name}”, nearly the name of the project."),
        N_("Print the stable name, or record the other as its alias."),
    ),
    "name_not_recorded": Sentence(
        N_("{where}: printed as “{name}”, which is not recorded as a name of the project."),
        N_("Check that it is this project, and record the name."),
    ),
    "name_drifts_in_text": Sentence(
        N_("{where}: says “{name}”."),
        N_("Write the stable name."),
    ),
    "projects_alike": Sentence(
        N_("The name is nearly that of another project: {other}."),
        N_("If they are one project, keep one of them."),
    ),
    "indicators_alike": Sentence(
        N_("Two indicators of the project have this name: {first} and {second}."),
        N_("If they are one indicator, keep one of them."),
    ),
    "figures_alike": Sentence(
        N_("Two numbers have nearly the same name: “{first}” and “{second}”."),
        N_("If they are one, use one name."),
    ),
    "figure_renamed": Sentence(
        N_("“{name}” was “{before}” the year before."),
        N_("If it is the same, keep the name, so that the years can be compared."),
    ),
    "name_drifts_in": Sentence(
        N_("Also printed as {names} ({places}). It is known as the same project."),
        N_("Print the stable name everywhere."),
    ),
    "name_drifts": Sentence(
        N_("Also printed as {names}. It is known as the same project."),
        N_("Print the stable name everywhere."),
    ),
    "photo_file_missing": Sentence(
        N_("The picture {file} is not there."),
        N_("Put it into the folder, or take its line away."),
    ),
    "consent_missing": Sentence(
        N_("{file}: no consent on record ({scope})."),
        N_("Ask for it before the picture is shown."),
    ),
    "consent_expired": Sentence(
        N_("{file}: the consent ended on {on}."),
        N_("Ask again, or take the picture out."),
    ),
    "consent_expires": Sentence(
        N_("{file}: the consent ends on {on}."),
        N_("Papers that stay on the web need it longer."),
    ),
    "alternative_missing": Sentence(
        N_("{file}: no words for those who cannot see it."),
        N_("Write in one sentence what it shows."),
    ),
    "alternative_says_nothing": Sentence(
        N_("{file}: the alternative text “{text}” does not say what it shows."),
        N_("Write in one sentence what it shows."),
    ),
    "alternative_repeats_caption": Sentence(
        N_("{file}: the alternative text repeats the caption."),
        N_("Write what the picture shows beyond it."),
    ),
    "credit_missing": Sentence(
        N_("{file}: it is not said whose picture it is."),
        N_("Write the credit."),
    ),
    "photos_for_meeting_only": Sentence(
        N_("{count} pictures are for the meeting only: {files}."),
        N_("Do not publish papers that hold them."),
    ),
    "no_comment_kept_as_comment": Sentence(
        N_("{municipalities}: “{text}” is kept as a comment."),
        N_("Keep it as “no comment”."),
    ),
    "comment_kept_as_no_comment": Sentence(
        N_("{municipalities}: “{text}” is kept as “no comment”."),
        N_("Keep it as an effect or a point to improve."),
    ),
    "comment_empty": Sentence(
        N_("{municipalities}: the comment has no text."),
        N_("Write it, or keep it as “no comment”."),
    ),
    "comment_and_no_comment": Sentence(
        N_("{municipalities}: a comment, and “no comment” too."),
        N_("Keep one of the two."),
    ),
    "comment_of_no_member": Sentence(
        N_("{municipalities}: no member of the region in the year of the comment."),
        N_("Check the municipality."),
    ),
    "comment_unanswered": Sentence(
        N_("{municipalities} asked for an improvement; there is no answer."),
        N_("Write the answer, or have it at hand for the meeting."),
    ),
    "towns_without_answer": Sentence(
        N_("{municipalities}: neither a comment nor “no comment”. No answer is not the same as no comment."),
        N_("Ask, or record “no comment”."),
    ),
    "comments_in_short": Sentence(
        N_("{count} comments are printed in short ({municipalities})."),
        N_("Send them back for the towns' consent."),
    ),
    "year_outside_visions": Sentence(
        N_("{year} lies in no vision period ({visions})."),
        N_("Correct the periods."),
    ),
    "visions_overlap": Sentence(
        N_("{year} lies in several vision periods: {visions}."),
        N_("Correct the periods."),
    ),
    "activity_outside_year": Sentence(
        N_("“{activity}” on {on} lies outside {year}."),
        N_("Correct the day or the year."),
    ),
    "activity_ends_before_it_begins": Sentence(
        N_("“{activity}” begins on {on} and ends on {until}."),
        N_("Correct the days."),
    ),
    "activity_to_come": Sentence(
        N_("“{activity}” on {on} lies after the day of the papers ({as_of})."),
        N_("Was it held? Correct the day, or write it as planned."),
    ),
    "activity_without_day": Sentence(
        N_("“{activity}” has neither a day nor a time in words."),
        N_("Write when it was done."),
    ),
    "lineage_goes_round": Sentence(
        N_("The project descends from itself."),
        N_("Correct the lineage."),
    ),
    "merged_project_reports": Sentence(
        N_("Went into {into} in {since_year}, but still has a result."),
        N_("Correct the year of the merge, or the result."),
    ),
    "merged_project_planned": Sentence(
        N_("Goes into {into} in {since_year}, but still has a number in the programme chart."),
        N_("Correct one of them."),
    ),
    "case_unknown": Sentence(
        N_("A case of the meeting is no project of the region."),
        N_("Correct the meeting's cases."),
    ),
    "case_without_summary": Sentence(
        N_("A case of the meeting without a summary: it gives no page."),
        N_("Write the summary."),
    ),
    "case_without_facts": Sentence(
        N_("A case of the meeting without any figure or activity of the year."),
        N_("Write them, or choose another case."),
    ),
    "cases_without_content": Sentence(
        N_(
            "The papers are to hold “{part}” (selected projects), and no project has a summary and a figure: nothing is printed."
        ),
        N_("Write them, or take the part out of the meeting's parts."),
    ),
    "comments_without_content": Sentence(
        N_("The papers are to hold “{part}”, and nothing was said on {reported_year}: nothing is printed."),
        N_("Write the comments, or take the part out of the meeting's parts."),
    ),
    "review_without_content": Sentence(
        N_(
            "The papers are to hold “{part}” (look back), and of the vision period there is one year alone and no text: nothing is printed."
        ),
        N_("Write the look back, or take the part out of the meeting's parts."),
    ),
    "plan_without_content": Sentence(
        N_(
            "The papers are to hold “{part}”, and the programme chart has no row of {plan_year}: nothing is printed."
        ),
        N_("Write the rows, or take the part out of the meeting's parts."),
    ),
    "comparison_without_lists": Sentence(
        N_(
            "The papers are to hold “{part}” (comparison of project lists), and of {plan_year} or the older year there is no list: nothing is printed."
        ),
        N_("Write the programme chart, or take the part out of the meeting's parts."),
    ),
    "comparison_without_change": Sentence(
        N_(
            "The papers are to hold “{part}” (comparison of project lists), and in {plan_year} nothing changes: nothing is printed."
        ),
        N_("Take the part out of the meeting's parts, or check the programme chart."),
    ),
    "plan_number_twice": Sentence(
        N_("{plan_year}: the numbers {numbers} stand twice in the programme chart."),
        N_("Give each project its own number."),
    ),
    "plan_number_left_out": Sentence(
        N_("{plan_year}: the numbers {numbers} are missing in the programme chart."),
        N_("Close the gap, or write why it is there."),
    ),
    "plan_numbers_out_of_order": Sentence(
        N_(
            "{plan_year}: the numbers of the programme chart do not rise; the first that falls back is {numbers}."
        ),
        N_("Put the rows in order."),
    ),
    "plan_project_twice": Sentence(
        N_("Stands in the programme chart of {plan_year} at {rows}."),
        N_("Keep one row."),
    ),
    "plan_row_without_number": Sentence(
        N_("No number in the programme chart of {plan_year} ({category})."),
        N_("Give it a number."),
    ),
    "merge_without_destination": Sentence(
        N_("{row}: merged, but it is not said into what."),
        N_("Write the project it merges into."),
    ),
    "merge_into_itself": Sentence(
        N_("{row}: merges into itself."),
        N_("Correct the project it merges into."),
    ),
    "merge_into_absent_project": Sentence(
        N_("{row}: merges into {into}, which is not in the programme chart of {plan_year}."),
        N_("Correct the project it merges into."),
    ),
    "merge_changes_role": Sentence(
        N_(
            "Merges from the role “{from_role}” into {into} of the role “{to_role}”: the counts by role move."
        ),
        N_("Say so when the roles are compared."),
    ),
    "new_project_existed": Sentence(
        N_("{row}: new in {plan_year}, but the project began in {first_year}."),
        N_("Correct the category or the year."),
    ),
    "new_project_has_results": Sentence(
        N_("{row}: new in {plan_year}, but the project has results already."),
        N_("Correct the category."),
    ),
    "continued_project_never_existed": Sentence(
        N_("{row}: {category} in {plan_year}, but the project begins in {first_year}."),
        N_("Correct the category or the year."),
    ),
    "plan_in_other_role": Sentence(
        N_("Stands under the role “{plan_role}” in the programme chart, under “{own_role}” in the register."),
        N_("Correct one, or say when it moved."),
    ),
    "plan_field_of_other_role": Sentence(
        N_("{row}: the field “{field}” does not lie under the role “{role}”."),
        N_("Correct one of them."),
    ),
    "proposal_names_amount": Sentence(
        N_("{row} ({category}): its text names an amount, {text}."),
        N_("Leave it out until the budget is announced."),
    ),
    "proposal_has_cost": Sentence(
        N_("{row}: new, and its cost is on record."),
        N_("Keep the papers closed until the budget is announced."),
    ),
    "plan_leaves_out": Sentence(
        N_(
            "{count} projects are not in the programme chart of {plan_year}, and nothing says what became of them: {projects}."
        ),
        N_("Write their last year, or what they became."),
    ),
    "plan_fields_unknown": Sentence(
        N_("Of {count} rows of the programme chart of {plan_year} the field is not known: {rows}."),
        N_("Write the fields."),
    ),
    "plan_fields_inferred": Sentence(
        N_("Of {count} rows of the programme chart of {plan_year} the field was inferred: {rows}."),
        N_("Check them against the source."),
    ),
}

"""What to look at before printing: nothing is refused here, everything is said.

`CHECKS` is the table of all checks, the weightier ones first. Each looks at one year (`Context`) and yields findings.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from renkei.domain import findings_change as change
from renkei.domain import findings_comments as comments
from renkei.domain import findings_grades as grades
from renkei.domain import findings_indicators as indicators
from renkei.domain import findings_meeting as meeting_parts
from renkei.domain import findings_names as names
from renkei.domain import findings_parts as parts
from renkei.domain import findings_people as people
from renkei.domain import findings_photos as photos
from renkei.domain import findings_plan as plan
from renkei.domain import findings_prose as prose
from renkei.domain import findings_published as published
from renkei.domain import findings_same as same
from renkei.domain import findings_sums as sums
from renkei.domain import findings_targets as targets
from renkei.domain import findings_totals as totals
from renkei.domain import findings_units as units
from renkei.domain import findings_values as values
from renkei.domain import findings_years as years
from renkei.domain.finding import LEVELS, Finding
from renkei.domain.findings_context import Context, context_of
from renkei.domain.meeting import Meeting
from renkei.domain.register import Register
from renkei.domain.scale import Scale
from renkei.domain.tally import Tally

if TYPE_CHECKING:
    from renkei.domain.yearbook import Item, RoleChange

__all__ = ["CHECKS", "Check", "Finding", "find"]

Check = Callable[[Context], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    # grades and what was published
    grades.grade_against_published,
    published.published_counts_no_longer_fit,
    published.published_counts,
    published.more_items_than_published,
    published.published_totals,
    published.shares_beyond_the_whole,
    published.contradicting_shares,
    published.impossible_shares,
    published.unknown_grades,
    grades.contradicting_direction,
    grades.missing_direction,
    grades.not_graded,
    grades.judged_without_reason,
    grades.decisions_incomplete,
    grades.decided_otherwise,
    grades.town_grades,
    # sums and numbers
    sums.breakdown_sums,
    sums.of_which_sums,
    sums.needless_explanations,
    same.same_name_other_value,
    same.same_name_other_unit,
    sums.cost_parts,
    sums.cost_of_municipalities,
    parts.repeated_parts,
    parts.parts_with_both,
    parts.empty_parts,
    parts.strangers,
    parts.no_participants,
    parts.order_of_members,
    parts.absent_members,
    values.value_and_reason,
    values.zero_printed_as_missing,
    values.zero_after_numbers,
    values.share_of_parts,
    values.counts_are_whole,
    values.share_for_percent,
    values.far_from_target,
    totals.totals_written_as_values,
    values.score_above_full,
    # targets, units, indicators
    targets.result_without_target,
    targets.target_without_number,
    targets.range_upside_down,
    targets.kind_against_print,
    targets.zero_targets,
    targets.reached_before,
    targets.revised_targets,
    targets.baseline_years,
    targets.target_in_words,
    units.printed_units,
    units.printed_numbers,
    units.no_unit,
    units.names_and_units,
    units.one_spelling,
    indicators.output_called_outcome,
    indicators.results_outside_years,
    indicators.fields_of_roles,
    indicators.indicators_without_item,
    indicators.projects_without_indicator,
    indicators.roles_unknown,
    # change
    change.hidden_falls,
    change.best_grade_fell,
    change.jumps,
    change.outliers,
    change.other_scale,
    # words
    prose.percent_for_points,
    prose.projects_and_items_mixed,
    prose.text_against_grade,
    prose.text_against_figures,
    prose.times_a_year,
    names.unknown_drift,
    names.drift_in_texts,
    names.projects_alike,
    names.indicators_alike,
    names.figures_alike,
    names.renamed_figures,
    names.known_drift,
    # people and pictures
    people.small_results,
    people.small_figures,
    people.small_parts,
    people.small_rests,
    people.small_differences,
    people.unmarked,
    photos.files,
    photos.consents,
    photos.alternative_texts,
    photos.credits,
    photos.scopes,
    # what is still open
    grades.not_reported,
    grades.being_compiled,
    grades.preliminary,
    grades.unspecified,
    published.reasons_not_known,
    published.known_in_part,
    published.projects_known,
    comments.no_comment_in_words,
    comments.empty_comments,
    comments.both_ways,
    comments.strangers,
    comments.unanswered,
    comments.silent_towns,
    comments.shortened,
    # time and plan
    years.outside_vision,
    years.overlapping_visions,
    years.activities_outside_year,
    years.activities_to_come,
    years.undated_activities,
    years.circles,
    years.merged_and_running,
    years.cases,
    meeting_parts.parts_without_content,
    plan.numbers,
    plan.repeated_projects,
    plan.unnumbered,
    plan.merges,
    plan.categories,
    plan.roles,
    plan.proposals_with_money,
    plan.left_out,
    plan.open_fields,
)

OF_OWN_SCALE: frozenset[Check] = frozenset(
    {
        grades.grade_against_published,
        grades.decided_otherwise,
        grades.decisions_incomplete,
        published.published_counts_no_longer_fit,
        published.published_counts,
        published.more_items_than_published,
        published.published_totals,
        published.unknown_grades,
        published.reasons_not_known,
        published.known_in_part,
    }
)
"""Checks that hold grades against what was published or decided: by another scale these differ as a matter of course."""


def find(
    register: Register,
    year: int,
    scale: Scale,
    items: tuple[Item, ...],
    tally: Tally | None = None,
    previous: Tally | None = None,
    changes: tuple[RoleChange, ...] = (),
    *,
    as_of: datetime.date | None = None,
    is_own_scale: bool = True,
    meeting: Meeting | None = None,
) -> tuple[Finding, ...]:
    """Everything worth a look in one year: errors first, then warnings, then notes; within a level as `CHECKS` stands.

    `items` are the year's graded items; `tally` and `previous` its counts and those of the year before; `changes` the
    moves by role between the two. `meeting` is the one whose papers are looked at; without it the year's plain one. `as_of`
    is the day of printing (for consents that expire); without it the meeting's.
    Without `is_own_scale`, what was published or decided by the region's own scale is not held against this one.
    """
    context = context_of(
        register,
        year,
        scale=scale,
        items=items,
        tally=tally,
        previous=previous,
        changes=changes,
        as_of=as_of,
        meeting=meeting or register.meeting_of(year),
    )
    checks = (check for check in CHECKS if is_own_scale or check not in OF_OWN_SCALE)
    found = [finding for check in checks for finding in check(context)]
    return tuple(sorted(found, key=lambda finding: LEVELS.index(finding.level)))

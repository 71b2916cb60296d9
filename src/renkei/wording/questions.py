"""Likely questions of a meeting, and the facts of their answers, in sentences. Values come as they are printed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from renkei.wording.words import N_

if TYPE_CHECKING:
    from renkei.wording.words import Words

QUESTIONS: dict[str, str] = {
    "total_fell": N_("Why did {group} items fall from {before} to {after}?"),
    "role_fell": N_("Why did {group} items of {role} fall from {before} to {after}?"),
    "lowest_published": N_("Which projects have the grade {grade} ({n} in all)?"),
    "newly_lowest": N_("Why did items newly come to the grade {grade} ({n} in all)?"),
    "still_lowest": N_("What is done about items that stay at the grade {grade} ({n} in all)?"),
    "grades_fell": N_("Which other items were graded lower than the year before ({n} in all)?"),
    "far_exceeded": N_("Are targets too low that were reached by {percent}% or more ({n} in all)?"),
    "ungraded": N_("Why do items have no grade ({n} in all)?"),
    "projects_left": N_("What becomes of the projects that leave the list of {year} ({n} in all)?"),
    "costs": N_("What did the projects of {year} cost?"),
    "without_owner": N_("Who answers for items without a division ({n} in all)?"),
    "preliminary": N_("Which figures are preliminary ({n} in all)?"),
    "decided": N_("Why were grades decided otherwise than computed ({n} in all)?"),
    "revised": N_("Why were targets revised ({n} in all)?"),
    "counts_differ": N_("Why do published and computed figures differ?"),
    "not_known": N_("What is not known?"),
}
FACTS: dict[str, str] = {
    "favourable_moved": N_("{group} items: {before} → {after} ({delta})."),
    "share_moved": N_("Share: {before} → {after} ({points})."),
    "counts_moved": N_("By grade: {counts}."),
    "favourable_left_and_joined": N_("{down} went out of {group}, {up} came in."),
    "items_not_known": N_(
        "What is published is the number of items by role and grade. Of {items} items, {known} are known one by one; the facts do not name the others."
    ),
    "item_moved": N_("{name}: {moved}."),
    "item_left": N_("{name}: {before} the year before, no item any more."),
    "item": N_("{name}:"),
    "lowest_in_role": N_("{role}: {n}."),
    "reasons_not_published": N_("The reasons of {n} items are not published."),
    "owners_not_known": N_("Of {all} items, {n} have no division on record: {projects}."),
    "cost_budget": N_("Budget of {projects} projects: {total}."),
    "cost_final_cost": N_("Final cost of {projects} projects: {total}."),
    "costs_not_known": N_("What the projects cost is not on record."),
    "shares_not_known": N_("No favourable share is published of {years}."),
    "reasons_of_falls_not_known": N_("Why {n} items were graded lower is not on record."),
    # what is said of an item or a project besides
    "figures": N_("Actual {actual}, target {target} (rate {rate})."),
    "figures_without_rate": N_("Actual {actual}, target {target}."),
    "figures_without_target": N_("Actual {actual}, no target."),
    "value_missing": N_("No value: {reason}."),
    "grade_missing": N_("No grade: {reason}."),
    "previous": N_("The year before: {value}."),
    "note": N_("Note: {note}."),
    "no_note": N_("The reason is not on record: ask the division."),
    "no_note_of": N_("The reason is not on record: ask {division}."),
    "planned": N_("In {year}: {category}."),
    "planned_with_content": N_("In {year}: {category} ({content})."),
    "next_target": N_("The target of {year} is {target}."),
    "no_next_target": N_("The target of {year} is not on record."),
    "decision": N_(
        "Computed {computed}, decided {grade}. Reason: {reason} ({by}, seconded by {seconded}, {on})."
    ),
    "revision": N_("The target was revised from {earlier} to {target}."),
    "revision_reason": N_("Reason: {reason}."),
    "revision_grade": N_("By the earlier target it would be {grade}."),
    "went_into": N_("The project went into {into}."),
    "left": N_("{project}: {what}"),
    "gone_merged": N_("Merged into {into}."),
    "gone_split": N_("Split into {into}."),
    "gone_succeeded": N_("Succeeded by {into}."),
    "gone_planned": N_("{category}."),
    "gone_planned_with": N_("{category} at the end of {year}."),
    "gone_ended": N_("Ends with {year}."),
    "gone_unknown": N_("Not in the list; what became of it is not on record."),
    "cost_before": N_("The year before, {projects} projects: {total}."),
    "cost_missing": N_("Not on record: {n} of {all} projects."),
}


def question(words: Words, code: str, values: Mapping[str, object]) -> str:
    """A question."""
    return words(QUESTIONS[code], **values)


def fact(words: Words, code: str, values: Mapping[str, object]) -> str:
    """One sentence of an answer."""
    return words(FACTS[code], **values)

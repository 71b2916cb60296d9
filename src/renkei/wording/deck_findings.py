"""What to look at in a deck: figures that the facts hold otherwise, and what does not add up on its slides."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from renkei.wording.sentences import Sentence
from renkei.wording.words import N_

if TYPE_CHECKING:
    from renkei.domain.finding import Finding
    from renkei.wording.words import Words

_CORRECT_ONE = N_("Correct one of them.")
_REFRESH = N_("Refresh the deck (renkei refresh), or correct it by hand.")
_ROUNDING = N_("If it is rounding, say so on the slide.")

AGAINST_FACTS: dict[str, Sentence] = {
    "figure_late": Sentence(
        N_("“{stands}” stands as it was printed; the facts now say “{today}”."),
        _REFRESH,
    ),
    "figure_typed_over": Sentence(
        N_("“{stands}” was written over the printed “{printed}”; the facts say “{today}”."),
        N_("Correct it, or the facts."),
    ),
    "figure_gone": Sentence(
        N_("The facts do not hold “{stands}” any more."), N_("Delete it, or the whole row, by hand.")
    ),
    "sentence_late": Sentence(
        N_("“{stands}” stands as it was printed; with today's facts it would be “{today}”."),
        _REFRESH,
    ),
    "contents_late": Sentence(
        N_("The contents give other numbers than the slides have now."),
        _REFRESH,
    ),
    "sentence_figures_differ": Sentence(
        N_("“{stands}” was worded anew, with figures that the facts do not give. They give: “{today}”."),
        N_("Look whether the figures are right."),
    ),
    "figures_deleted": Sentence(
        N_("{n} figures of this slide were not found: they were deleted, or cannot be told any more.")
    ),
    "slide_deleted": Sentence(
        N_("The slide “{title}” was not found, and its {n} figures stand nowhere else.")
    ),
    "figure_differs_from_facts": Sentence(
        N_("{name} ({project}) is {stands}{written_unit} here, and {value}{unit} in the facts."),
        _CORRECT_ONE,
    ),
    "missing_though_reported": Sentence(
        N_("{name} ({project}) is “{stands}” here; the facts hold {value}{unit}."),
        N_("Put the number in, if it may be shown."),
    ),
    "number_though_missing": Sentence(
        N_("{name} ({project}) is {stands} here; the facts hold no number ({missing_reason})."),
        N_("Put the number into the facts, or take it away here."),
    ),
    "grade_differs_from_facts": Sentence(
        N_("{name} ({project}) has the grade {grade} here, and {right_grade} by the facts."), _CORRECT_ONE
    ),
    "claim_differs_from_facts": Sentence(
        N_("“{name}” is {stands}{unit} here, and {value}{unit} by the facts."), _CORRECT_ONE
    ),
    "count_differs_from_facts": Sentence(
        N_("The number of items is {stands} here, and {value} by the facts."), _CORRECT_ONE
    ),
}

IN_TABLES: dict[str, Sentence] = {
    "sum_less_than_total": Sentence(
        N_("The parts add up to {sum}{unit}, {difference}{unit} less than the total of {total}{unit}."),
        N_("Correct a part or the total."),
    ),
    "sum_more_than_total": Sentence(
        N_("The parts add up to {sum}{unit}, {difference}{unit} more than the total of {total}{unit}."),
        N_("Correct a part or the total."),
    ),
    "sum_of_known_parts_larger": Sentence(
        N_("The parts that have a number alone add up to {sum}{unit}, more than the total of {total}{unit}."),
        N_("Correct a part or the total."),
    ),
    "sum_off_by_rounding": Sentence(
        N_("The parts add up to {sum}{unit}, the total is {total}{unit}: as far apart as rounding explains."),
        _ROUNDING,
    ),
    "sum_off_by_much_rounding": Sentence(
        N_("The parts add up to {sum}{unit}, the total is {total}{unit}: rounding explains this barely."),
        N_("Look whether all parts are right."),
    ),
    "no_column_adds_up": Sentence(
        N_(
            "In {n} rows or columns the parts do not make the total; here they add up to {sum}{unit}, not {total}{unit}."
        ),
        N_("If not all parts are listed, say so; else correct them."),
    ),
    "share_differs_from_count": Sentence(
        N_("{count} of {whole} is {right}%, not {share}%. No way of rounding gives it."),
        N_("Correct the count or the share."),
    ),
    "shares_off_by_rounding": Sentence(
        N_("The shares add up to {sum}%: as far from 100 as rounding explains."), _ROUNDING
    ),
    "shares_not_hundred": Sentence(N_("The shares add up to {sum}%, not 100%."), N_("Correct the shares.")),
    "difference_differs": Sentence(
        N_("The difference of {first} and {second} is {right}{unit}, not {stands}{unit}."),
        N_("Correct one of the three."),
    ),
    "quotient_differs": Sentence(
        N_("{first} and {second} give {right}{unit}, not {stands}{unit}."), N_("Correct one of the three.")
    ),
    "growth_differs": Sentence(
        N_("From {first} to {second} the change is {right}{unit}, not {stands}{unit}."),
        N_("Correct one of the three."),
    ),
    "cell_percent_for_points": Sentence(
        N_("{stands}{unit} is the difference of two shares, which is counted in points."),
        N_("Write points instead of %."),
    ),
    "grade_contradicts_rate_in_table": Sentence(
        N_("A rate of {rate}% gives {right_grade} by the printed bounds, not {grade}."),
        N_("Correct one of them, unless another rule holds for this indicator."),
    ),
}

IN_WORDS: dict[str, Sentence] = {
    "text_sum_differs": Sentence(
        N_("“{sentence}”: the parts add up to {sum}{unit}, not to {total}{unit}."), _CORRECT_ONE
    ),
    "text_sum_off_by_rounding": Sentence(
        N_(
            "“{sentence}”: the parts add up to {sum}{unit}, the total is {total}{unit}; rounding explains this."
        ),
        _ROUNDING,
    ),
    "text_difference_differs": Sentence(
        N_("“{sentence}”: the difference is {right}, not {stands}."), N_("Correct one of the three.")
    ),
    "text_growth_differs": Sentence(
        N_("“{sentence}”: the change is {right}%, not {stands}%."), N_("Correct one of the three.")
    ),
    "text_direction_differs": Sentence(
        N_("“{sentence}”: the numbers move the other way than the words say."), _CORRECT_ONE
    ),
    "text_quotient_differs": Sentence(
        N_("“{sentence}”: the quotient is {right}%, not {stands}%."), N_("Correct one of the three.")
    ),
    "text_part_more_than_whole": Sentence(
        N_("“{sentence}”: {part}{unit} cannot be a part of {whole}{unit}."), _CORRECT_ONE
    ),
    "text_share_differs": Sentence(
        N_("“{sentence}”: {count} of {whole} is {right}%, not {share}%."),
        N_("Correct the count or the share."),
    ),
    "percent_for_points_in_text": Sentence(
        N_("“{sentence}”: {stands}% is the difference of two shares, which is counted in points."),
        N_("Write points instead of %."),
    ),
    "text_whole_differs_from_table": Sentence(
        N_("“{sentence}” says {stands}{unit}; the total of the table on this slide is {total}{unit}."),
        _CORRECT_ONE,
    ),
    "told_differently": Sentence(
        N_("“{name}” is {stands}{unit} here, and {other}{unit} on slide {other_slide}."),
        N_("Correct one, or name them differently."),
    ),
    "year_names_disagree_in_text": Sentence(
        N_("“{written}”: {western} in western years is {right_era}."), N_("Correct one of the two years.")
    ),
    "weekday_differs": Sentence(
        N_("“{written}”: this day is a {weekday}."), N_("Correct the day or the weekday.")
    ),
}

OF_SLIDES: dict[str, Sentence] = {
    "chart_drawn_otherwise": Sentence(
        N_("{point} is drawn as {stands}, and the sheet behind the chart says {in_sheet}."),
        N_("Open “Edit Data” once, and look which of the two is right."),
    ),
    "chart_sheet_unreadable": Sentence(
        N_("The sheet behind the chart cannot be read, so its figures were not compared."),
    ),
    "deck_list_damaged": Sentence(
        N_(
            "The list of figures that the deck carries is damaged; it cannot be held against the facts or refreshed."
        ),
        N_("Use an earlier copy of the deck."),
    ),
    "table_too_large": Sentence(
        N_("The table holds more numbers than are looked at; only its totals were reckoned."),
    ),
    "chart_too_large": Sentence(
        N_(
            "The charts of this deck hold more points than are looked at; this one was looked at in part, or not."
        ),
        N_("Look at it by eye."),
    ),
    "slide_is_picture": Sentence(
        N_("This slide is a picture; figures in pictures cannot be read."), N_("Look at it by eye.")
    ),
}

DECK_FINDINGS = AGAINST_FACTS | IN_TABLES | IN_WORDS | OF_SLIDES

DECK_FAULTS: dict[str, Sentence] = {
    "deck_unreadable": Sentence(
        N_("The slides of this deck cannot be read."),
        N_("Open it in PowerPoint and save it again."),
    ),
    "deck_without_slides": Sentence(N_("The deck holds no slides."), N_("Give another file.")),
    "deck_too_many_slides": Sentence(
        N_("The deck has {count} slides; up to {limit} are checked."),
        N_("Part it into several decks."),
    ),
    "facts_for_no_deck": Sentence(
        N_("--facts says what a deck (.pptx) is held against; {file} is no deck."),
        N_("Give the deck first, or leave --facts out."),
    ),
}

_LONGEST = 60


def deck_finding(words: Words, finding: Finding) -> tuple[str, str, str]:
    """A finding on a slide for a list: where on the slide, what is the matter, what to do about it."""
    short = {name: _short(value) for name, value in finding.values.items()}
    _, what, remedy = words.finding_parts(replace(finding, values=short))
    return where(words, finding), what, remedy


def where(words: Words, finding: Finding) -> str:
    """What a figure of a deck of ours is of; else the row and the column by their labels, or by their numbers where they
    have none; whether it is a chart or a note."""
    values = finding.values
    label = values.get("label")
    parts = [f"{_short(label)}"] if label else [_row(words, finding), _column(words, finding)]
    if values.get("is_chart") or finding.code.startswith("chart_"):
        parts.append(words.gettext("chart"))
    if values.get("is_notes"):
        parts.append(words.gettext("notes"))
    if values.get("is_copy"):
        parts.append(words.gettext("one of several copies"))
    return words.join(part for part in parts if part)


def _row(words: Words, finding: Finding) -> str:
    if label := finding.values.get("row_label"):
        return words.gettext("the row “{label}”", label=_short(label))
    return words.gettext("row {row}", row=finding.place.row) if finding.place.row is not None else ""


def _column(words: Words, finding: Finding) -> str:
    if label := finding.values.get("column_label"):
        return words.gettext("the column “{label}”", label=_short(label))
    return words.gettext("column {column}", column=finding.place.column) if finding.place.column else ""


def _short(value: object) -> object:
    """A text no longer than a line or two."""
    return f"{value[: _LONGEST - 1]}…" if isinstance(value, str) and len(value) > _LONGEST else value

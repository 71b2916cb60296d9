"""Annex: how grades are given, how shares are rounded, and what the reasons for no grade mean."""

from __future__ import annotations

from renkei.domain.scale import GradeStep, MissingRule
from renkei.materials.outline.flow import Piece, pages
from renkei.materials.outline.legend import MEASURES, bounds
from renkei.materials.outline.material import Material, head
from renkei.materials.outline.model import Cell, Column, Page, Points, Row, Table
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.points import points_piece
from renkei.materials.outline.rows import table_piece
from renkei.materials.outline.sheet import LEFT
from renkei.wording import N_

TABLES = LEFT["annex"]  # points; the rules stand at the right of them
_PAD, _HEAD, _GAP, _TITLE, _BULLET = 11, 22, 8, 46, 13
_ROUNDINGS = {
    "half_up": N_("Rates are rounded half up to {digits} decimals."),
    "half_even": N_("Rates are rounded half to even to {digits} decimals."),
    "truncate": N_("Rates are cut off after {digits} decimals."),
}
_WHOLE = {
    "half_up": N_("Rates are rounded half up to whole percents."),
    "half_even": N_("Rates are rounded half to even to whole percents."),
    "truncate": N_("Rates are cut off to whole percents."),
}
_LOWER = {
    "target_over_actual": N_("Where lower is better, the target is divided by the actual value."),
    "two_minus_ratio": N_("Where lower is better, the ratio is taken from two."),
    "refuse": N_("Where lower is better, an indicator is reported and not graded."),
}
_ZERO = {
    "met_if_reached": N_("A target of 0 is full where it is reached."),
    "zero": N_("A target of 0 counts as 0 %."),
    "not_gradable": N_("A target of 0 is not graded."),
}


def annex_scale(material: Material) -> list[Page]:
    """The page of the scale."""
    words, scale = material.words, material.scale
    headline = phrases(words("How the grades are given"))
    notes = _notes(material)
    room = material.body_height(headline, notes)
    later = material.later_height(headline, notes)
    left = pages(_tables(material), room, later)
    right = pages(_rules(material), room, later)
    count = max(len(left), len(right))
    return [
        Page(
            id="scale" + (f"-{at + 1}" if at else ""),
            kind="annex",
            part="annexes",
            headline=headline,
            blocks=left[at] if at < len(left) else (),
            beside=right[at] if at < len(right) else (),
            aside=words("{name}, version {n}", name=words.either(scale.name, scale.english), n=scale.version)
            if not at
            else "",
            notes=notes,
            is_continued=at > 0,
            name=words("How the grades are given"),
        )
        for at in range(count)
    ]


def _notes(material: Material) -> tuple[str, ...]:
    words, scale = material.words, material.scale
    said = [words("Source: {source}.", source=scale.source)] if scale.source else []
    said += [scale.caveat] if scale.caveat else []
    return (" ".join(said),) if said else ()


def _tables(material: Material) -> list[Piece]:
    found = []
    room, _ = material.sheet.parted(TABLES)
    if material.scale.grades:
        found.append(table_piece(material, _grades(material), room, top=_GAP, pad=_PAD, head=_HEAD))
    if material.scale.missing:
        found.append(table_piece(material, _missing(material), room, top=_TITLE, pad=_PAD, head=_HEAD))
    return found


def _grades(material: Material) -> Table:
    words = material.words
    columns = (
        Column("grade", 50, label=words("Grade")),
        Column("label", 150, label=words("Meaning")),
        Column("bound", label=words("Given at")),
    )
    return Table(
        id="scale-grades",
        kind="scale",
        caption=words("Grades of the scale"),
        columns=columns,
        heads=(Row(tuple(head(column.label) for column in columns), kind="head"),),
        rows=tuple(_grade_row(material, at, step) for at, step in enumerate(material.scale.grades)),
    )


def _grade_row(material: Material, at: int, step: GradeStep) -> Row:
    words = material.words
    told = step.when or (material.scale.grades[at - 1].when if at and step.otherwise else ())
    measure = words(MEASURES[told[0].of]) if told else ""
    bound = bounds(material, at)
    given = " ".join(text for text in (measure, bound) if text) if bound or step.when else words("otherwise")
    cells = (
        Cell((step.symbol,), "grade", sign=material.sign(step.symbol)),
        Cell(phrases(material.grade_label(step) or step.symbol), scope="row"),
        Cell(phrases(given)),
    )
    return Row(cells, key=f"scale:{material.scale.id}/{material.scale.version}/{step.symbol}")


def _missing(material: Material) -> Table:
    """The reasons, those together that are printed and counted alike."""
    words = material.words
    columns = (
        Column("symbol", 50, label=words("Sign")),
        Column("reason", label=words("Reason for no grade")),
        Column("counted", 90, label=words("In the denominator")),
    )
    alike: dict[tuple[str, bool], list[MissingRule]] = {}
    for rule in material.scale.missing:
        alike.setdefault((rule.symbol, rule.counted), []).append(rule)
    return Table(
        id="scale-missing",
        kind="scale",
        caption=words("Reasons for no grade"),
        columns=columns,
        heads=(Row(tuple(head(column.label) for column in columns), kind="head"),),
        rows=tuple(_missing_row(material, rules) for rules in alike.values()),
        title=words("Reasons for no grade"),
    )


def _missing_row(material: Material, rules: list[MissingRule]) -> Row:
    words, first = material.words, rules[0]
    labels = [words.either(rule.label, rule.english) or words.reason(rule.reason) for rule in rules]
    joint = words.join(["", ""])
    symbol = material.dash if first.symbol == "-" else first.symbol
    cells = (
        Cell((symbol,), "missing"),
        Cell((*(label + joint for label in labels[:-1]), labels[-1])),
        Cell((words("counted") if first.counted else words("left out"),)),
    )
    return Row(cells, key=f"scale:{material.scale.id}/{material.scale.version}/{first.reason}")


def _rules(material: Material) -> list[Piece]:
    """What a councillor who recomputes needs to know."""
    words, rules, printing = material.words, material.scale.rules, material.scale.printing
    said = [
        words("The bound belongs to the better grade."),
        words("The exact rate is compared, before rounding.")
        if rules.compare_rounding is None
        else words("The rate is rounded before it is compared."),
        words((_ROUNDINGS if printing.digits else _WHOLE)[str(printing.rounding)], digits=printing.digits),
        words(_LOWER.get(rules.lower, _LOWER["refuse"])),
        words(_ZERO.get(rules.zero_target, _ZERO["not_gradable"])),
        words("Points are differences of the printed shares."),
        words("A reason for no grade is not a zero."),
    ]
    said = [text.removesuffix("。") for text in said]
    _, room = material.sheet.parted(TABLES)
    points = Points(words("Rules"), tuple((text,) for text in said))
    return [points_piece(points, room - _BULLET, material.language)]

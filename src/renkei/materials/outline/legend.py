"""The signs of the scale and what they mean."""

from __future__ import annotations

from renkei.domain.scale import Condition, MissingRule, Of, Op
from renkei.materials.outline.material import Material
from renkei.materials.outline.measure import widest
from renkei.materials.outline.model import Legend, LegendEntry
from renkei.materials.outline.sheet import NOTE
from renkei.wording import N_, Words

MEASURES = {
    Of.RATIO: N_("achievement rate"),
    Of.ELAPSED_RATIO: N_("achievement against the time passed"),
    Of.PROGRESS: N_("progress from the baseline"),
    Of.LINE: N_("progress against the straight line"),
    Of.CHANGE: N_("change"),
    Of.COMPARE: N_("difference from the target"),
    Of.SCORE: N_("share of points"),
    Of.DONE: N_("milestone reached"),
    Of.JUDGED: N_("judgement"),
}
_OPS = {
    Op.AT_LEAST: N_("{bound} or more"),
    Op.MORE_THAN: N_("more than {bound}"),
    Op.AT_MOST: N_("{bound} or less"),
    Op.LESS_THAN: N_("less than {bound}"),
}
_ONE_LINE = 29
_AS_PERCENT = frozenset({Of.RATIO, Of.ELAPSED_RATIO, Of.PROGRESS, Of.LINE, Of.CHANGE, Of.SCORE})


def legend(material: Material) -> Legend:
    """The grades with their bounds, and "not graded" with the usual reasons if they fit the line."""
    steps = material.scale.grades
    entries = [LegendEntry(material.sign(step.symbol), bounds(material, at)) for at, step in enumerate(steps)]
    none = material.signs[-1]
    made = Legend((*entries, LegendEntry(none, _reasons(material))))
    return (
        made
        if legend_height(made, material.sheet.width, material.language) == _ONE_LINE
        else Legend((*entries, LegendEntry(none)))
    )


def legend_height(legend: Legend, room: int, language: str) -> int:
    """The rule over it, and its lines."""
    rows, used = 1, 0
    for entry in legend.entries:
        wide = (
            22 + widest([f"{entry.sign.label} {entry.bounds}"], NOTE, language) * 92 // 100
        )  # only the label is bold
        if used and used + wide > room:
            rows, used = rows + 1, 0
        used += wide + 10
    return _ONE_LINE + 15 * (rows - 1)


def _reasons(material: Material) -> str:
    words = material.words
    named = [_reason(words, rule) for rule in material.scale.missing[:3]]
    if not named:
        return ""
    listed = "・".join(named) if words.is_japanese else ", ".join(named)
    return words("{reasons} and others", reasons=listed)


def _reason(words: Words, rule: MissingRule) -> str:
    """The usual word for a reason; one of the office's own as the scale says it."""
    usual = words.reason(rule.reason)
    return usual if usual != rule.reason else words.either(rule.label, rule.english) or usual


def bounds(material: Material, at: int) -> str:
    """On what bound a grade is given: 75％以上; the last one by the bound that it misses."""
    words, steps = material.words, material.scale.grades
    step = steps[at]
    if step.when:
        return words.join(condition(words, one) for one in step.when[:2])
    before = steps[at - 1].when if at else ()
    if step.otherwise and before:
        return words(_OPS[Op.LESS_THAN], bound=_bound(words, before[0])) if _is_bound(before[0]) else ""
    return ""


def condition(words: Words, condition: Condition) -> str:
    """A condition without the name of its measure."""
    if condition.of in _AS_PERCENT:
        return words(_OPS[condition.op], bound=_bound(words, condition))
    if condition.of is Of.COMPARE:
        return words(_COMPARED.get(condition.op, N_("target reached")))
    return ""


_COMPARED = {
    Op.AT_LEAST: N_("target reached"),
    Op.MORE_THAN: N_("above the target"),
    Op.AT_MOST: N_("target not passed"),
    Op.LESS_THAN: N_("below the target"),
}


def _is_bound(condition: Condition) -> bool:
    return condition.of in _AS_PERCENT and condition.op in (Op.AT_LEAST, Op.MORE_THAN)


def _bound(words: Words, condition: Condition) -> str:
    return words.exact_percent(condition.bound)


def scale_note(material: Material) -> str:
    """By what the grades are given, in a sentence."""
    measures = {condition.of for step in material.scale.grades for condition in step.when}
    measures = measures or {material.scale.rules.rate}
    named = [material.words(text) for of, text in MEASURES.items() if of in measures]
    return material.words("Graded by {measures}.", measures=material.words.join(named))

"""The computation of a trace: 43,698 ÷ 50,500 ＝ 86.5％."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from renkei.domain.indicator import Direction
from renkei.domain.no_grade import NotGraded
from renkei.domain.rounding import printed_percent, rounded
from renkei.domain.scale import Rounding
from renkei.wording import numbers
from renkei.wording.words import N_

if TYPE_CHECKING:
    from decimal import Decimal

    from renkei.domain.formula import Exact
    from renkei.domain.grading import Graded
    from renkei.domain.trace import Bound
    from renkei.wording.words import Words

SUMS = {
    "ratio": N_("{a} ÷ {t}"),
    "target_over_actual": N_("{t} ÷ {a}"),
    "two_minus_ratio": N_("2 − {a} ÷ {t}"),
    "elapsed_ratio": N_("{a} ÷ ({f} × {k} ÷ {n})"),
    "progress": N_("({a} − {b}) ÷ ({f} − {b})"),
    "line": N_("({a} − {b}) ÷ ({f} − {b}) ÷ ({k} ÷ {n})"),
    "change_from_baseline": N_("({a} − {b}) ÷ {abs_b}"),
    "change_from_previous": N_("({a} − {r}) ÷ {abs_r}"),
    "score": N_("{s} ÷ {m}"),
}
SUMS_OF_LOWER = {
    "progress": N_("({b} − {a}) ÷ ({b} − {f})"),
    "line": N_("({b} − {a}) ÷ ({b} − {f}) ÷ ({k} ÷ {n})"),
    "change_from_baseline": N_("({b} − {a}) ÷ {abs_b}"),
    "change_from_previous": N_("({r} − {a}) ÷ {abs_r}"),
}
SETTLED = {
    "zero_target": N_("target 0, actual {a}: counted as {rate}"),
    "past_baseline": N_("baseline {b}, target {f}, so no way to go; actual {a}: counted as {rate}"),
    "inside": N_("{a} is within the target ({limits}): counted as {rate}"),
    "outside": N_("{a} is not within the target ({limits}): counted as {rate}"),
}
_WHOLE = ("n", "k", "d", "one")
MOST_DIGITS = 8


def computation(words: Words, graded: Graded, formula: str, rate: Fraction | None, note: str = "") -> str:
    """A formula with its numbers and its rate. `note` is the special rule by which it stands."""
    if formula == "compare":
        return _compared(words, graded, note)
    if formula == "done":
        return _done(words, graded)
    if note in SETTLED:
        return _settled(words, graded, note, rate)
    if note == "beyond_rates":
        return words("actual {a}, target {t}: better than every bound", **_texts(words, graded, "at"))
    if note == "ratio_to_limit":
        return _with_rate(words, graded, _to_limit(words, graded), rate)
    return _with_rate(words, graded, _sum(words, graded, formula), rate)


def _with_rate(words: Words, graded: Graded, computed: str, rate: Fraction | None) -> str:
    if rate is None:
        return computed
    said = words("{sum} = {rate}", sum=computed, rate=shown_rate(words, graded, rate))
    return said.replace("） ", "）").replace(" （", "（")  # a full-width sign brings its own space


def _sum(words: Words, graded: Graded, formula: str) -> str:
    lower = graded.given.indicator.direction is Direction.LOWER
    text = SUMS_OF_LOWER.get(formula, SUMS[formula]) if lower else SUMS[formula]
    letters = [
        name
        for name in ("a", "t", "f", "b", "r", "abs_b", "abs_r", "s", "m", "n", "k")
        if f"{{{name}}}" in text
    ]
    if "t" in letters and "t" not in dict(graded.trace.inputs) and graded.trace.input("f") is not None:
        return words.gettext(text, **_texts(words, graded, letters) | {"t": number(words, graded, "f")})
    return words.gettext(text, **_texts(words, graded, letters))


def _texts(words: Words, graded: Graded, letters: str | list[str]) -> dict[str, str]:
    return {letter: number(words, graded, letter) for letter in letters}


def number(words: Words, graded: Graded, letter: str) -> str:
    """A column as printed in a computation; a question mark where it is not known."""
    try:
        value = graded.given.column(letter)
    except NotGraded:
        return "?"
    if letter in _WHOLE:
        return str(value)
    return amount(words, value, graded.given.indicator.decimals)


def amount(words: Words, value: Exact, decimals: int) -> str:
    """A number in ten-thousandths; one that is not whole is rounded to a decimal more than the indicator has."""
    if isinstance(value, Fraction):
        text = numbers.plain(
            words.language, rounded(value / 10_000, decimals + 1, Rounding.HALF_UP), decimals
        )
    else:
        text = words.number(value, decimals)
    if value >= 0:
        return text
    return f"（{text}）" if words.is_japanese else f"({text})"


def _compared(words: Words, graded: Graded, note: str) -> str:
    if note in SETTLED:
        return words(
            "{a} against the target ({limits})", a=number(words, graded, "a"), limits=limits(words, graded)
        )
    a, t = graded.given.column("a"), graded.given.column("t")
    sign = "＝" if a == t else "＞" if a > t else "＜"
    if not words.is_japanese:
        sign = {"＝": "=", "＞": ">", "＜": "<"}[sign]
    return f"{number(words, graded, 'a')} {sign} {number(words, graded, 't')}"


def _done(words: Words, graded: Graded) -> str:
    aim, result = graded.given.aim, graded.given.result
    due = words.date(aim.due) if aim and aim.due else "?"
    if result is None or result.done_on is None:
        return words("due {due}, not reached", due=due)
    return words("due {due}, reached {done}", due=due, done=words.date(result.done_on))


def _settled(words: Words, graded: Graded, note: str, rate: Fraction | None) -> str:
    shown = shown_rate(words, graded, rate) if rate is not None else "?"
    letters = [name for name in ("a", "b", "f") if f"{{{name}}}" in SETTLED[note]]
    values: dict[str, str] = _texts(words, graded, letters) | {"rate": shown}
    if "{limits}" in SETTLED[note]:
        values["limits"] = limits(words, graded)
    return words.gettext(SETTLED[note], **values)


def limits(words: Words, graded: Graded) -> str:
    """From where to where a kept value may be."""
    decimals = graded.given.indicator.decimals
    low, high = graded.trace.input("t"), graded.trace.input("u")
    if low is not None and high is not None:
        dash = "～" if words.is_japanese else "–"
        return f"{amount(words, low, decimals)}{dash}{amount(words, high, decimals)}"
    if low is not None:
        return words("{limit} or more", limit=amount(words, low, decimals))
    return words("{limit} or less", limit="?" if high is None else amount(words, high, decimals))


def _to_limit(words: Words, graded: Graded) -> str:
    """The actual value over the limit that it misses, or the limit over it."""
    decimals = graded.given.indicator.decimals
    actual, low, high = graded.given.column("a"), graded.trace.input("t"), graded.trace.input("u")
    is_low = low is not None and actual < low
    limit = low if is_low else high
    parts = (number(words, graded, "a"), "?" if limit is None else amount(words, limit, decimals))
    above, below = parts if is_low else parts[::-1]
    return words("{above} ÷ {below}, of the nearest limit", above=above, below=below)


def shown_rate(words: Words, graded: Graded, rate: Fraction) -> str:
    """The rate as the scale prints it, with more digits where rounding would carry it over a bound."""
    printing = graded.compiled.scale.printing
    digits = printing.digits
    crossed = [bound for bound in (graded.trace.met, graded.trace.below) if bound]
    while digits < MOST_DIGITS and _carried(printed_percent(rate, digits, printing.rounding), rate, crossed):
        digits += 1
    return words.percent(printed_percent(rate, digits, printing.rounding))


def _carried(shown: Decimal, rate: Fraction, crossed: list[Bound]) -> bool:
    """Whether the rounded rate lies otherwise to a bound than the exact one."""
    near = Fraction(shown) / 100
    return any((near < at, near > at) != (rate < at, rate > at) for _, at in crossed)

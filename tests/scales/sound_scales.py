"""Sound scales with everything that a file can say, drawn at random."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from hypothesis import strategies as st

from renkei.domain.scale import (
    Axis,
    Case,
    Condition,
    GradeStep,
    MissingRule,
    Of,
    Op,
    Printing,
    Rounding,
    Rules,
    Scale,
    SharePolicy,
)

WORDS = st.sampled_from(
    [
        "順調",
        'say "so"',
        "back\\slash",
        "# 注",
        "' '",
        "𠮷野家",
        "A = 1",
        "[[grade]]",
        "é",
        "\u3000全角\u3000字",
    ]
)
WORDS_OR_NONE = st.just("") | WORDS
BETWEEN = st.fractions(Fraction(1, 400), Fraction(399, 400), max_denominator=400)
OFS = [Of.RATIO, Of.PROGRESS, Of.LINE, Of.ELAPSED_RATIO, Of.CHANGE]

RULES = st.builds(
    Rules,
    lower=st.sampled_from(["refuse", "target_over_actual", "two_minus_ratio"]),
    zero_target=st.sampled_from(["met_if_reached", "zero", "not_gradable"]),
    past_baseline=st.sampled_from(["met_or_zero", "not_gradable"]),
    keep=st.sampled_from(["met_or_last", "ratio_to_limit"]),
    reference=st.sampled_from(["baseline", "previous"]),
    cap=st.none() | BETWEEN.map(lambda part: part + 1),
    floor=st.none() | BETWEEN.map(lambda part: -part),
    project=st.sampled_from(["", "worst", "main_indicator", "all_met"]),
)
PRINTING = st.builds(
    Printing, st.integers(0, 4), st.sampled_from(Rounding), st.sampled_from(SharePolicy), st.integers(0, 4)
)
MISSING = st.lists(
    st.builds(
        MissingRule,
        st.sampled_from(["merged", "snow", "off_year"]),
        st.sampled_from(["-", "済"]),
        st.booleans(),
        WORDS_OR_NONE,
        WORDS_OR_NONE,
    ),
    max_size=3,
    unique_by=lambda rule: rule.reason,
).map(tuple)
EXTRA = st.dictionaries(st.sampled_from(["note", "a.b", "", "備考", "a b", '"']), WORDS, max_size=3).map(
    lambda found: tuple(found.items())
)
WORTH = st.none() | st.integers(0, 999).map(lambda tenths: Fraction(tenths, 10))


def ladder(bounds: list[Fraction], op: Op, of: Of, symbols: str = "ABCDE") -> tuple[GradeStep, ...]:
    """Grades from falling bounds, and a rest."""
    falling = sorted(bounds, reverse=True)
    steps = [
        GradeStep(symbol, f"{symbol}評価", when=(Condition(of, op, bound),))
        for symbol, bound in zip(symbols, falling, strict=False)
    ]
    return (*steps, GradeStep(symbols[len(steps)], "その他", otherwise=True))


@st.composite
def scales(draw: st.DrawFn) -> Scale:
    """A scale of two to five grades, with cases and a second axis."""
    bounds = st.lists(BETWEEN, min_size=1, max_size=4, unique=True)
    of, other, op = (
        draw(st.sampled_from(OFS)),
        draw(st.sampled_from(OFS)),
        draw(st.sampled_from([Op.AT_LEAST, Op.MORE_THAN])),
    )
    first = draw(bounds)
    grades = tuple(
        replace(
            step, label=draw(WORDS), favourable=draw(st.sampled_from([None, True, False])), points=draw(WORTH)
        )
        for step in ladder(first, op, of)
    )
    again = ladder(draw(st.lists(BETWEEN, min_size=len(first), max_size=len(first), unique=True)), op, other)
    otherwise = tuple(
        replace(grade, when=step.when, otherwise=step.otherwise)
        for grade, step in zip(grades, again, strict=True)
    )
    cases = (
        Case((("method", draw(WORDS)),), grades=otherwise),
        Case((("direction", "lower"),), ((of, other),)),
    )
    axis = Axis("pace", draw(WORDS), ladder(draw(bounds), op, other), draw(WORDS_OR_NONE))
    return Scale(
        id=draw(st.from_regex(r"[a-z][a-z0-9_-]{0,39}", fullmatch=True)),
        version=draw(st.integers(1, 9999)),
        name=draw(WORDS),
        grades=grades,
        english=draw(WORDS_OR_NONE),
        valid_from=draw(st.none() | st.integers(1868, 2000)),
        valid_to=draw(st.none() | st.integers(2000, 2999)),
        source=draw(WORDS_OR_NONE),
        caveat=draw(WORDS_OR_NONE),
        rules=replace(draw(RULES), rate=of),
        printing=draw(PRINTING),
        cases=cases[: draw(st.integers(0, 2))],
        missing=draw(MISSING),
        axes=(axis,) if draw(st.booleans()) else (),
        decided_on=draw(st.none() | st.dates(date(1868, 1, 1))),
        extra=draw(EXTRA),
    )

"""Renkei: the year of a region's shared vision, graded, counted and compared.

This is the library's face; everything else is the house behind it.

    import renkei

    facts = renkei.load("examples/aomori")
    year = renkei.open_year(facts, 2024)
    year.tally.total.favourable_share           # Decimal('78.9')
    item = year.items[0]
    item.symbol, item.printed_rate              # 'B', Decimal('86.5')
    renkei.words("en").trace(item.graded, item) # 43,698 ÷ 50,500 = 86.5% → B (75% or more, less than 100%)

Numbers go in as whole numbers, decimals or text and never as binary floats: a grade depends on every digit.
Whatever is refused is a `Refused` with all its faults; `words` says each in Japanese or English.
"""

from __future__ import annotations

TYPE_CHECKING = False  # `typing` is slow to import, and Ctrl-C meanwhile would end in a traceback
if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal
    from os import PathLike
    from typing import Any

    from renkei.domain.errors import (
        FactsRefused,
        Fault,
        NotKnown,
        OutOfReach,
        PapersRefused,
        Place,
        Refused,
        RenkeiError,
        ScaleRefused,
    )
    from renkei.domain.finding import Finding
    from renkei.domain.grading import Graded, Trace
    from renkei.domain.register import Register
    from renkei.domain.scale import Scale
    from renkei.domain.yearbook import Item, Yearbook
    from renkei.wording import Words

_TYPES = {
    **dict.fromkeys(
        (
            "FactsRefused",
            "Fault",
            "NotKnown",
            "OutOfReach",
            "PapersRefused",
            "Place",
            "Refused",
            "RenkeiError",
            "ScaleRefused",
        ),
        "renkei.domain.errors",
    ),
    "Finding": "renkei.domain.finding",
    **dict.fromkeys(("Graded", "Trace"), "renkei.domain.grading"),
    "Register": "renkei.domain.register",
    "Scale": "renkei.domain.scale",
    **dict.fromkeys(("Item", "Yearbook"), "renkei.domain.yearbook"),
    "Words": "renkei.wording",
}

__all__ = [
    "FactsRefused",
    "Fault",
    "Finding",
    "Graded",
    "Item",
    "NotKnown",
    "OutOfReach",
    "PapersRefused",
    "Place",
    "Refused",
    "Register",
    "RenkeiError",
    "Scale",
    "ScaleRefused",
    "Trace",
    "Words",
    "Yearbook",
    "grade",
    "load",
    "open_year",
    "presets",
    "scale",
    "words",
]


def load(path: str | PathLike[str]) -> Register:
    """The register of a facts folder, or of its canonical JSON file: everything known of a region, all years, ungraded.

    Raises `FactsRefused` with every fault at once, each with its file, row, column or key path; `OutOfReach` if the
    path cannot be read.
    """
    import os

    from renkei import exchange

    return exchange.load(os.fspath(path))


def open_year(
    register: Register,
    year: int | None = None,
    *,
    scale: Scale | str | None = None,
    as_of: date | None = None,
    meeting: str = "",
) -> Yearbook:
    """One fiscal year (2024 is 令和6年度), graded, counted and frozen; without a year, the newest that has results.

    Without a scale each vision period is graded by its own, else by the region's; with one, every year is graded by it,
    and counts that the region published by its own are left out.
    `as_of`: targets decided later than this day are left out. `meeting`: whose papers are wanted, where several meetings
    report the year (the id behind the year in meetings/2025-forum.toml).

    Raises `NotKnown` for a year of which nothing is known, and for a scale that does not exist; `TypeError` for what is no
    year or no scale.
    """
    from renkei.domain.errors import Fault, NotKnown
    from renkei.domain.opening import open_year
    from renkei.exchange.scale_choice import scale_of, scales_of

    if isinstance(year, bool) or not isinstance(year, int | None):
        raise TypeError(f"a fiscal year as a whole number wanted, or None for the newest: {year!r}")
    chosen = register.newest_year() if year is None else year
    if chosen is None:
        raise NotKnown([Fault("no_results")])
    if scale is None or isinstance(scale, str):
        used = scale_of(register, chosen, scale or "")
    else:
        used = _scale_asked(scale)
    return open_year(
        register, chosen, used, as_of, scales=scales_of(register), instead=bool(scale), meeting=meeting
    )


def scale(id_or_path: str | PathLike[str]) -> Scale:
    """A scale: a preset by its id, or an office's own by the path of its TOML file.

    >>> [step.symbol for step in scale("aomori").grades]
    ['A', 'B', 'C', 'D']

    Raises `NotKnown` with the nearest id, `ScaleRefused` with every fault of the file, `OutOfReach` if it cannot be read.
    """
    import os

    from renkei.scales import find

    return find(os.fspath(id_or_path))


def presets() -> tuple[str, ...]:
    """The ids of the scales that come with the package.

    >>> "aomori" in presets()
    True
    """
    from renkei import scales

    return scales.presets()


def grade(
    *,
    actual: Decimal | int | str | None,
    target: Decimal | int | str | None,
    scale: Scale | str,
    direction: str = "higher",
    baseline: Decimal | int | str | None = None,
    previous: Decimal | int | str | None = None,
    elapsed: tuple[int, int] = (0, 0),
) -> Graded:
    """Grade one actual against one target: the grade, the exact rate (1 = 100 %) and how it came about.

    `direction`: higher · lower (the target is then the most that is wanted) · keep · range (these ask for two limits, which
    one target does not give: they come back with the reason, ungraded). `elapsed`: years passed and years of the period,
    for scales that ask for them; the target is then that of the last year. What cannot be graded comes back with its
    reason and without a symbol; None is missing, and never zero.

    >>> graded = grade(actual=43698, target=50500, scale="aomori")
    >>> graded.symbol, graded.rate
    ('B', Fraction(21849, 25250))
    >>> print(grade(actual=None, target=50500, scale="aomori").reason)
    not_reported
    >>> grade(actual="0.75", target="1", scale="aomori").symbol
    'B'

    Raises `TypeError` for a binary float or what is no scale, `ValueError` for what is no number, has more than 15 digits
    or more than 4 decimals, for an unknown direction, and where more years passed than the period has; `NotKnown` for a
    scale that does not exist.
    """
    from renkei.domain.grading import grade
    from renkei.domain.indicator import Direction, Indicator, Result
    from renkei.domain.target import Target, usual_kind

    passed, years = elapsed
    if not 0 <= passed <= years:
        raise ValueError(f"years passed and years of the period wanted, as (2, 5): {elapsed!r}")
    asked = _scale_asked(scale)
    indicator = Indicator("i1", "p1", "", "", Direction(direction), baseline=_exact(baseline))
    aim = None if target is None else Target("i1", 0, usual_kind(indicator.direction), _exact(target))
    result = None if actual is None else Result("i1", 0, _exact(actual))
    return grade(indicator, aim, result, asked, previous=_exact(previous), final=aim, elapsed=elapsed)


def _scale_asked(asked: object) -> Scale:
    from renkei.domain.scale import Scale

    if isinstance(asked, str):
        return scale(asked)
    if not isinstance(asked, Scale):
        raise TypeError(f"a scale or the id of one wanted: {asked!r}")
    return asked


def _exact(number: Decimal | int | str | None) -> int | None:
    """A number as the domain holds it: in whole ten-thousandths."""
    from renkei.domain.measure import scaled

    if isinstance(number, float):
        raise TypeError(f"a binary float is not exact: write {str(number)!r} as text or as a Decimal")
    return None if number is None else scaled(number)


def words(language: str = "ja") -> Words:
    """Everything in words, in one language: "ja" or "en".

    >>> words("en").number(436980000)
    '43,698'

    Raises `ValueError` for another language.
    """
    from renkei.wording import words_of

    return words_of(language)


def __getattr__(name: str) -> Any:
    """The types, imported when they are first asked for: `import renkei` itself costs nothing."""
    if name not in _TYPES:
        raise AttributeError(f"module 'renkei' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_TYPES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)

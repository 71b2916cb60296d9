"""The library as others use it: `import renkei` and nothing behind it."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

import renkei

AOMORI = Path(__file__).parents[1] / "examples/aomori"


def test_ten_lines_tell_the_year_of_a_region() -> None:
    facts = renkei.load(AOMORI)

    year = renkei.open_year(facts)

    assert (year.year, year.region.english) == (2024, "Aomori Region")
    assert (year.tally.total.favourable, year.tally.total.favourable_share) == (45, Decimal("78.9"))
    assert (year.items[0].symbol, year.items[0].printed_rate) == ("B", Decimal("86.5"))
    assert "43,698" in renkei.words("en").trace(year.items[0].graded, year.items[0])


@pytest.mark.parametrize("name", renkei.__all__)
def test_everything_public_is_there_and_says_what_it_is(name: str) -> None:
    assert getattr(renkei, name).__doc__


def test_nothing_else_is_public() -> None:
    assert dir(renkei) == sorted(renkei.__all__)
    with pytest.raises(AttributeError, match="no attribute 'Yearbok'"):
        _ = renkei.Yearbok


def test_importing_it_imports_nothing_else_yet() -> None:
    code = "import sys, renkei; print([name for name in sys.modules if name.startswith('renkei.')])"

    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ran.stdout == "[]\n"


def test_names_stay_what_they_are_after_everything_was_used() -> None:
    renkei.open_year(renkei.load(AOMORI))

    assert renkei.scale("aomori").id == "aomori"
    assert renkei.words("ja").is_japanese
    assert "aomori" in renkei.presets()


@pytest.mark.parametrize(
    ("actual", "target", "options", "grade"),
    [
        (43698, 50500, {}, "B"),
        ("50,500".replace(",", ""), 50500, {}, "A"),
        (0, 50500, {}, "D"),
        (Decimal("0.75"), Decimal("1"), {}, "B"),
        (None, 50500, {}, ""),
        (5, None, {}, ""),
        (5, 4, {"direction": "lower"}, ""),
        (43698, 0, {"direction": "keep"}, ""),
    ],
)
def test_one_figure_is_graded_against_one_target(
    actual: object, target: object, options: dict[str, str], grade: str
) -> None:
    assert renkei.grade(actual=actual, target=target, scale="aomori", **options).symbol == grade  # type: ignore[arg-type]


def test_missing_is_not_zero() -> None:
    missing, zero = (renkei.grade(actual=actual, target=100, scale="aomori") for actual in (None, 0))

    assert (missing.symbol, missing.reason, missing.rate) == ("", "not_reported", None)
    assert (zero.symbol, zero.reason, zero.rate) == ("D", "", 0)


def test_a_scale_of_progress_asks_for_baseline_and_years() -> None:
    graded = renkei.grade(actual=15, target=20, scale="growth", baseline=10, elapsed=(2, 5))

    assert (graded.symbol, graded.rate) == ("A", Decimal("1.25"))


@pytest.mark.parametrize(
    ("arguments", "refusal"),
    [
        ((0.75, 1), TypeError),
        (("many", 1), ValueError),
        (("0.00001", 1), ValueError),
        (("1_000", 1), ValueError),
        (("1e3", 1), ValueError),
        (("１２", 1), ValueError),
        ((True, 1), TypeError),
        (("NaN", 1), ValueError),
    ],
)
def test_what_is_no_exact_number_is_refused(
    arguments: tuple[object, object], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        renkei.grade(actual=arguments[0], target=arguments[1], scale="aomori")  # type: ignore[arg-type]


def test_actual_and_target_cannot_be_swapped_by_their_place() -> None:
    with pytest.raises(TypeError, match="positional"):
        renkei.grade(43698, 50500, "aomori")  # type: ignore[misc]


@pytest.mark.parametrize("elapsed", [(7, 5), (-1, 5), (1, 0)])
def test_no_more_years_pass_than_a_period_has(elapsed: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="years of the period"):
        renkei.grade(actual=15, target=20, scale="growth", baseline=10, elapsed=elapsed)


@pytest.mark.parametrize(("direction", "reason"), [("keep", "end_not_stated"), ("range", "end_not_stated")])
def test_one_target_gives_no_two_limits(direction: str, reason: str) -> None:
    found = renkei.grade(actual=15, target=20, scale="aomori", direction=direction)

    assert (found.symbol, found.reason) == ("", reason)


@pytest.mark.parametrize(("year", "scale"), [("2024", None), (2024.0, None), (True, None), (2024, 5)])
def test_what_is_no_year_or_no_scale_is_told_so(year: object, scale: object) -> None:
    with pytest.raises(TypeError, match="wanted"):
        renkei.open_year(renkei.load(AOMORI), year, scale=scale)  # type: ignore[arg-type]


def test_no_scale_is_told_so() -> None:
    with pytest.raises(TypeError, match="scale"):
        renkei.grade(actual=1, target=1, scale=None)  # type: ignore[arg-type]


def test_a_scale_that_was_asked_for_grades_the_year() -> None:
    facts = renkei.load(AOMORI)

    by_id = renkei.open_year(facts, 2024, scale="takamatsu_manifest")
    by_scale = renkei.open_year(facts, 2024, scale=renkei.scale("takamatsu_manifest"))

    assert by_id.scale.id == "takamatsu_manifest"
    assert by_id.items == by_scale.items


@pytest.mark.parametrize(
    ("year", "scale", "code"),
    [(2031, None, "unknown_year"), (2024, "aomory", "scale_unknown_near")],
)
def test_what_does_not_exist_is_refused_with_words(year: int, scale: str | None, code: str) -> None:
    with pytest.raises(renkei.NotKnown) as refused:
        renkei.open_year(renkei.load(AOMORI), year, scale=scale)

    assert [fault.code for fault in refused.value.faults] == [code]

"""Targets and values as officers type them: what an empty kind means, and which advice fits."""

from __future__ import annotations

import pytest
from tests.exchange.spoilt import Files, R, T, changed, faults_of

from renkei.domain.errors import Fault
from renkei.exchange.reading import read_files

ROW = "2024,1,at_least,50500"
INDICATORS = "indicators.csv"


def sales(target: str, direction: str = "higher", unit: str = "千円") -> Files:
    """The example with its first target and its indicator's direction and unit."""
    indicators = changed(INDICATORS, "売上額,千円,higher", f"売上額,{unit},{direction}")
    return {**changed(T, ROW, f"2024,1,{target}"), INDICATORS: indicators[INDICATORS]}


def only_fault(files: Files) -> Fault:
    (fault,) = faults_of(files)
    return fault


@pytest.mark.parametrize(
    ("direction", "kind", "meant"),
    [
        ("higher", "", "at_least"),
        ("lower", "", "at_most"),
        ("少ないほどよい", "", "at_most"),
        ("", "", "at_least"),
        ("lower", "at_least", "at_least"),
        ("lower", "未満", "less_than"),
    ],
)
def test_an_empty_kind_means_what_the_direction_says(direction: str, kind: str, meant: str) -> None:
    register = read_files(sales(f"{kind},50500", direction)).register

    assert str(register.targets[0].kind) == meant


@pytest.mark.parametrize(
    ("direction", "target", "code", "kind"),
    [
        ("lower", ",880千円", "target_in_words", "at_most"),
        ("higher", ",880千円", "target_in_words", "at_least"),
        ("lower", ",880千円以上", "target_in_words", "at_least"),
        ("lower", "at_least,880千円以下", "target_in_words", "at_most"),
        ("lower", ",約1400", "target_not_certain", "at_most"),
        ("lower", "less_than,約1400", "target_not_certain", "less_than"),
    ],
)
def test_advice_on_a_target_in_words_goes_the_way_of_its_indicator(
    direction: str, target: str, code: str, kind: str
) -> None:
    fault = only_fault(sales(target, direction))

    assert (fault.code, fault.values["kind"]) == (code, kind)


def test_a_target_whose_kind_is_stated_is_asked_for_its_number_alone() -> None:
    fault = only_fault(sales("at_most,880千円", "lower"))

    assert (fault.code, fault.values["proposal"]) == ("not_a_number_near", "880")


def test_a_dash_beside_a_reason_is_asked_to_be_left_out_and_the_reason_kept() -> None:
    fault = only_fault(changed(R, "2024,43698,,", "2024,-,集計中,"))

    assert (fault.code, fault.values["reason"]) == ("number_beside_reason", "集計中")


@pytest.mark.parametrize("written", ["19.0%", "19.0％", "１９％"])
def test_a_percent_sign_of_a_spreadsheet_is_read_where_the_unit_is_percent(written: str) -> None:
    register = read_files(sales(f"at_least,{written}", unit="％")).register

    assert register.targets[0].value == 190_000


@pytest.mark.parametrize(("unit", "target"), [("千円", "at_least,19.0%"), ("％", "relative,19.0%")])
def test_a_percent_sign_that_may_mean_something_else_is_refused(unit: str, target: str) -> None:
    assert only_fault(sales(target, unit=unit)).place.column == "value"

"""Targets as officers write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renkei.domain.measure import scaled
from renkei.domain.spelled_target import read_target
from renkei.domain.spelled_words import LONGEST
from renkei.domain.target import TargetKind
from renkei.domain.unit import in_unit
from renkei.wording import words_of

OFFICE_SIGNS = "0123456789１.,▲-－約人回千円％%割倍増減以上下未満超～/年度毎基準値より現状維持令和元RHまでに策定から()（）の一八OI "


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("50,500千円", "at_least", "50500", "千円"),
        ("１００名", "at_least", "100", "名"),
        ("100人以上", "at_least", "100", "人"),
        ("少なくとも3回", "at_least", "3", "回"),
        ("≧100", "at_least", "100", ""),
        ("17,187人超", "more_than", "17187", "人"),
        ("100人を超える", "more_than", "100", "人"),
        ("100人より多く", "more_than", "100", "人"),
        ("＞100", "more_than", "100", ""),
        ("10件以下", "at_most", "10", "件"),
        ("10件以内", "at_most", "10", "件"),
        ("<=10", "at_most", "10", ""),
        ("5人未満", "less_than", "5", "人"),
        ("5％を下回る", "less_than", "5", "%"),
        ("70％を維持", "keep", "70", "%"),
        ("90％以上を維持", "at_least", "90", "%"),
        ("0件", "at_least", "0", "件"),
    ],
)
def test_the_word_beside_the_number_says_how_the_target_is_meant(text, kind, value, unit):
    target = read_target(text)

    assert (target.kind, target.value, target.unit, target.certain) == (kind, scaled(value), unit, True)


@pytest.mark.parametrize(
    "text", ["1回以上/年度", "1回以上／年", "1回/年以上", "年1回以上", "毎年度1回以上", "1回以上（毎年度）"]
)
def test_a_target_for_every_year_is_known_wherever_the_year_is_said(text):
    target = read_target(text)

    assert (target.kind, target.value, target.unit, target.is_per_year) == ("at_least", 10_000, "回", True)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("10～20", "10", "20", ""),
        ("10%～20%", "10", "20", "%"),
        ("36.0～37.0℃", "36", "37", "℃"),
        ("10以上20以下", "10", "20", ""),
        ("10から20人", "10", "20", "人"),
        ("-5～5", "-5", "5", ""),
        ("10～10", "10", "10", ""),
        ("1千円～1,500円", "1000", "1500", "円"),
        ("1,000～2,000千円の範囲", "1000", "2000", "千円"),
    ],
)
def test_a_range_has_two_limits(text, low, high, unit):
    target = read_target(text)

    assert (target.kind, target.value, target.upper, target.unit) == (
        "range",
        scaled(low),
        scaled(high),
        unit,
    )
    assert target.certain


@pytest.mark.parametrize(
    "text", ["現状維持", "現状維持以上", "維持", "現状以上", "現状値以上", "基準値を維持"]
)
def test_keeping_the_present_level_is_measured_by_the_baseline(text):
    target = read_target(text)

    assert (target.kind, target.value, target.certain) == (TargetKind.KEEP, None, True)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("基準値より8割減", -8_000),
        ("基準値から30%増", 3_000),
        ("現状値比２０％削減", -2_000),
        ("基準値比▲20％", -2_000),
        ("30%増", 3_000),
        ("3割減少", -3_000),
        ("12.5％増加", 1_250),
        ("倍増", 10_000),
        ("1.5倍以上", 5_000),
        ("半減", -5_000),
    ],
)
def test_a_change_against_the_baseline_is_a_share(text, share):
    target = read_target(text)

    assert (target.kind, target.value, target.certain) == (TargetKind.RELATIVE, share, True)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("令和6年度までに策定", date(2025, 3, 31)),
        ("R7.4供用開始", date(2025, 4, 30)),
        ("令和7年3月末までに計画を改定", date(2025, 3, 31)),
        ("2025年度中に設置", date(2026, 3, 31)),
        ("令和8年3月31日までに完了する", date(2026, 3, 31)),
    ],
)
def test_a_milestone_is_due_on_the_last_day_it_can_mean(text, due):
    target = read_target(text)

    assert (target.kind, target.due, target.certain) == (TargetKind.MILESTONE, due, True)


@pytest.mark.parametrize(
    "text",
    [
        "連携を深める",
        "増加",
        "前年度以上",
        "3回の会議を開催",
        "100人20校に広げる",
        "10人増",
        "increase",
        "4月開始",
    ],
)
def test_a_target_in_words_stays_in_words(text):
    target = read_target(text)

    assert (target.kind, target.value, target.text) == (TargetKind.TEXT, None, text)


def test_a_target_as_long_as_a_paragraph_is_in_words():
    assert read_target("連携を深め、" * 1_000 + "100人とする").kind == TargetKind.TEXT


@pytest.mark.parametrize(
    ("text", "kind", "doubt"),
    [
        ("約100人", "at_least", "about"),
        ("10以上20未満", "range", "upper_not_included"),
        ("10-20", "range", "line_for_range"),
        ("10人～", "at_least", "open_range"),
        ("～10人", "at_most", "open_range"),
        ("10人～20", "range", "unit_of_lower_alone"),
        ("八割減", "relative", "kanji_number"),
        ("対前年度比5%増", "relative", "against_year_before"),
        ("平成25年度比46%削減", "relative", "against_named_year"),
        ("3倍増", "relative", "times_or_more"),
        ("R6.3", "milestone", "date_alone"),
        ("令和7年度末500人以上", "at_least", "for_named_year"),
        ("令和6年度から実施", "milestone", "date_of_start"),
        ("最大100人", "at_most", "most_or_best"),
    ],
)
def test_a_target_that_is_not_sure_is_only_proposed(text, kind, doubt):
    target = read_target(text)

    assert (target.kind, target.certain, target.doubts) == (kind, False, (doubt,))


def test_thirty_percent_more_of_a_percentage_may_mean_points():
    assert read_target("30%増", "％").doubts == ("percent_or_points",)
    assert read_target("基準値より30%増", "％").certain


@pytest.mark.parametrize(
    ("text", "fault", "position"),
    [
        ("1OO人以上", "number_letter_for_digit", 2),
        (" 少なくとも1O回", "number_letter_for_digit", 8),
        ("20～10", "target_range_reversed", 3),
        ("なし", "number_is_nothing_or_zero", 1),
        ("100abc", "number_not_understood", 4),
        ("33.333%減", "number_too_many_digits", 1),
    ],
)
def test_a_target_that_cannot_be_read_is_refused_with_its_position(text, fault, position):
    target = read_target(text)

    assert (target.kind, target.fault, target.position) == (None, fault, position)


@pytest.mark.parametrize("text", ["", "-", "－", "集計中", "目標なし"])
def test_no_target_is_a_reason(text):
    target = read_target(text)

    assert (target.kind, target.fault) == (None, "")
    assert target.missing


def test_a_number_alone_means_what_the_indicator_makes_of_it():
    assert read_target("10件", plain=TargetKind.AT_MOST).kind == "at_most"
    assert read_target("10件以上", plain=TargetKind.AT_MOST).kind == "at_least"


@given(
    st.integers(-(10**14), 10**14),
    st.sampled_from(["人", "千円", "％", "件"]),
    st.sampled_from([("以上", "at_least"), ("超", "more_than"), ("以下", "at_most"), ("未満", "less_than")]),
)
def test_a_target_that_was_printed_is_read_as_the_same_target(value, unit, bound):
    target = read_target(words_of("ja").quantity(value, unit) + bound[0])

    assert target.kind == bound[1]
    assert target.certain or target.doubts == ("point_for_comma",)
    assert in_unit(target.value, target.unit, unit) == value


@given(st.text() | st.text(OFFICE_SIGNS, max_size=16), st.sampled_from(["", "％", "人"]))
def test_every_target_is_a_kind_or_a_reason_or_a_fault_and_nothing_fails(text, unit):
    target = read_target(text, unit)

    assert (target.kind is not None) + bool(target.missing) + bool(target.fault) == 1
    assert target.position is None or 1 <= target.position <= len(text)
    assert target.text == text


def said(text: str, unit: str = "", plain: TargetKind = TargetKind.AT_LEAST) -> tuple[object, ...]:
    """Everything that a reader can take from a target."""
    found = read_target(text, unit, plain=plain)
    return found.kind, found.value, found.upper, found.unit, found.due, found.is_per_year, found.doubts


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("八割減", -8_000),
        ("一割増", 1_000),
        ("九割減", -9_000),
        ("二割の増加", 2_000),
        ("基準値より+20%", 2_000),
    ],
)
def test_tenths_in_kanji_are_shares(text: str, value: int) -> None:
    assert read_target(text).value == value


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("前年度より5%減", "against_year_before"),
        ("令和5年度比5%減", "against_named_year"),
        ("前年度より+5%", "against_year_before"),
        ("令和5年度比+5%", "against_named_year"),
        ("前年度より半減", "against_year_before"),
        ("令和元年度比で半減", "against_named_year"),
        ("前年度の2倍", "against_year_before"),
        ("令和5年度より倍増", "against_named_year"),
    ],
)
def test_a_change_against_another_year_than_the_baseline_is_only_proposed(text: str, doubt: str) -> None:
    target = read_target(text)

    assert (target.kind, target.doubts) == (TargetKind.RELATIVE, (doubt,))


def test_half_is_a_share_in_whole_ten_thousandths() -> None:
    target = read_target("基準値より半減")

    assert (target.value, type(target.value)) == (-5_000, int)


@pytest.mark.parametrize(
    ("text", "fault", "position"),
    [
        ("基準値より1.23456%減", "number_too_many_digits", 6),
        ("1234567890123456%減", "number_too_many_digits", 1),
        ("1.23456倍", "number_too_many_digits", 1),
        ("基準値の1.23456倍", "number_too_many_digits", 5),
        ("20%～10%", "target_range_reversed", 4),
        ("2千円～1,000円", "target_range_reversed", 4),
        ("最大1O回", "number_letter_for_digit", 4),
    ],
)
def test_the_position_of_a_fault_is_that_of_the_figure_in_the_text(
    text: str, fault: str, position: int
) -> None:
    target = read_target(text)

    assert (target.kind, target.fault, target.position) == (None, fault, position)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("10～20人/年度", (TargetKind.RANGE, 100_000, 200_000, "人", None, True, ())),
        ("10人～/年度", (TargetKind.AT_LEAST, 100_000, None, "人", None, True, ("open_range",))),
        ("～10人/年度", (TargetKind.AT_MOST, 100_000, None, "人", None, True, ("open_range",))),
        ("0千円～1,500円", (TargetKind.RANGE, 0, 15_000_000, "円", None, False, ())),
        ("令和6年度までに", (TargetKind.MILESTONE, None, None, "", date(2025, 3, 31), False, ())),
        (
            "R7.4より供用",
            (TargetKind.MILESTONE, None, None, "", date(2025, 4, 30), False, ("date_of_start",)),
        ),
        ("R7.3", (TargetKind.MILESTONE, None, None, "", date(2025, 3, 31), False, ("date_alone",))),
        ("最低10人以上", (TargetKind.AT_LEAST, 100_000, None, "人", None, False, ())),
        (
            "最大10人以上",
            (TargetKind.AT_LEAST, 100_000, None, "人", None, False, ("most_or_best", "two_bounds")),
        ),
        (">10人以下", (TargetKind.AT_MOST, 100_000, None, "人", None, False, ("two_bounds",))),
    ],
)
def test_all_that_a_target_says_is_taken_and_nothing_else(text: str, wanted: tuple[object, ...]) -> None:
    assert said(text) == wanted


def test_a_named_year_keeps_what_a_plain_number_means() -> None:
    wanted = (TargetKind.AT_MOST, 5_000_000, None, "人", date(2026, 3, 31), False, ("for_named_year",))

    assert said("令和7年度末500人", plain=TargetKind.AT_MOST) == wanted


@pytest.mark.parametrize("reader_of", ["10％維持", "10～20", "30%増"])
def test_a_text_stands_beside_its_target_as_it_was_written(reader_of: str) -> None:
    assert read_target(f" {reader_of} ").text == f" {reader_of} "


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("令和6年度までに3回の会議", TargetKind.TEXT),
        ("令和6年度までに検討を深める", TargetKind.TEXT),
        ("令和6年度までに3か所で開設", TargetKind.TEXT),
        ("連携の維持", TargetKind.TEXT),
    ],
)
def test_a_date_with_words_that_no_one_can_check_stays_in_words(text: str, kind: TargetKind) -> None:
    assert said(text)[:4] == (kind, None, None, "")


@pytest.mark.parametrize(("length", "kind"), [(LONGEST, TargetKind.AT_LEAST), (LONGEST + 1, None)])
def test_only_what_is_longer_than_any_target_is_not_read(length: int, kind: TargetKind | None) -> None:
    target = read_target("0" * (length - 1) + "5")

    assert (target.kind, target.position) in {(kind, None), (None, 1)}


def test_digits_without_end_are_refused_at_their_beginning() -> None:
    target = read_target("1" * (LONGEST + 1))

    assert (target.kind, target.fault, target.position) == (None, "number_not_understood", 1)


def test_a_whole_number_needs_no_reading() -> None:
    assert said("50500") == (TargetKind.AT_LEAST, 505_000_000, None, "", None, False, ())

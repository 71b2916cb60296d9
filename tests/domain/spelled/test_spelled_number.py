"""Numbers as officers write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renkei.domain.measure import scaled
from renkei.domain.spelled_number import read_number
from renkei.domain.unit import in_unit
from renkei.wording import words_of

OFFICE_SIGNS = "0123456789０１９,.，．-－▲△ー約人名円千万億兆百%％/／年度以上未満超()（）[]~～RO l|=#集計中なし※*+±¥ \u00a0\n"
NUMBERS = st.integers(-(10**14), 10**14).map(lambda n: n * 10_000) | st.integers(-(10**14), 10**14)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("43698", "43698", ""),
        ("43,698", "43698", ""),
        ("50,500千円", "50500", "千円"),
        ("１００名", "100", "名"),
        ("１２，３４５．６", "12345.6", ""),
        ("▲3.5", "-3.5", ""),
        ("△1,000円", "-1000", "円"),
        ("－２", "-2", ""),
        ("マイナス5", "-5", ""),
        ("+5", "5", ""),
        ("±0", "0", ""),
        (".5", "0.5", ""),
        ("86.5％", "86.5", "%"),
        ("¥1,000-", "1000", "円"),
        ("1 000 000".replace(" ", "\u00a0"), "1000000", ""),
        ("1.2万", "12000", ""),
        ("5百万", "5000000", ""),
        ("1億2,000万円", "120000000", "円"),
        ("1万2千人", "12000", "人"),
        ("3か月", "3", "か月"),
        ("12km2", "12", "km2"),
        ("100\n（人）", "100", "人"),
        ("累計 1,234人", "1234", "人"),
        ("1,800人（速報値）", "1800", "人"),
        ("597※1", "597", ""),
        ("年3回", "3", "回"),
        ("3回／年度", "3", "回"),
        ("100/年", "100", ""),
        ("¥ 500", "500", "円"),
        ("-¥500", "-500", "円"),
        ("¥-500円", "-500", "円"),
        ("1.800kg", "1.8", "kg"),
        ("12.345％", "12.345", "%"),
        ("0.635人", "0.635", "人"),
        ("1.800", "1.8", ""),
        ("△ 1,000", "-1000", ""),
    ],
)
def test_a_number_that_can_be_read_in_one_way_is_taken(text, value, unit):
    spelled = read_number(text)

    assert (spelled.taken, spelled.unit) == (scaled(value), unit)


@pytest.mark.parametrize(
    ("text", "proposal", "doubt"),
    [
        ("約1,800人", "1800", "about"),
        ("1,800人程度", "1800", "about"),
        ("100人以上", "100", "bound"),
        ("1回以上/年度", "1", "bound"),
        ("100人（見込）", "100", "expected"),
        ("100（うち女性20）", "100", "remark"),
        ("百人", "100", "kanji_number"),
        ("12,5", "12.5", "comma_for_point"),
        ("ー5", "-5", "line_for_minus"),
        ("100.", "100", "point_at_end"),
        ("3年", "3", "unit_of_time"),
        ("1 000", "1000", "space_grouped"),
        ("007", "7", "leading_zero"),
        ("12ブロック", "12", "unknown_unit"),
        ("597*2", "597", "mark_with_number"),
        ("1.800人", "1.8", "point_for_comma"),
        ("１．８００", "1.8", "point_for_comma"),
        ("約12.345円", "12.345", "about point_for_comma"),
        ("- 43698", "-43698", "minus_apart"),
        ("－　5人", "-5", "minus_apart"),
    ],
)
def test_a_number_that_is_not_sure_is_proposed_and_not_taken(text, proposal, doubt):
    spelled = read_number(text)

    assert (spelled.value, spelled.taken, spelled.doubts) == (scaled(proposal), None, tuple(doubt.split()))


@pytest.mark.parametrize(
    ("text", "fault", "position"),
    [
        ("1,8OO人", "number_letter_for_digit", 4),
        ("  l00", "number_letter_for_digit", 3),
        ("５Ｏ", "number_letter_for_digit", 2),
        ("10l", "number_letter_for_digit", 3),
        ("約1O0", "number_letter_for_digit", 3),
        ("1.2.3", "number_has_points", 4),
        ("1,23,456", "number_misgrouped", 2),
        ("0,123", "number_misgrouped", 2),
        ("100人20人", "number_is_several", 5),
        ("100abc", "number_not_understood", 4),
        ("abc", "number_not_understood", 1),
        ("R6.3", "number_is_date", 1),
        ("令和元年", "number_is_date", 1),
        ("2024/4/1", "number_is_date", 5),
        ("2024-04-01", "number_is_date", 1),
        ("10-20", "number_is_range", 1),
        ("約3/4", "number_is_fraction", 3),
        ("1億2億", "number_not_understood", 3),
        ("5,", "number_misgrouped", 2),
        ("6年度", "number_is_date", 2),
        ("12:30", "number_is_time", 3),
        ("3/4", "number_is_fraction", 2),
        ("10～20", "number_is_range", 3),
        ("±5", "number_is_range", 1),
        ("1E5", "number_is_exponent", 2),
        ("(100)", "number_in_brackets", 1),
        ("=1+1", "number_is_formula", 1),
        ("#DIV/0!", "number_is_excel_error", 1),
        ("なし", "number_is_nothing_or_zero", 1),
        ("〇", "number_is_nothing_or_zero", 1),
        ("1.23456", "number_too_many_digits", 1),
        ("1234567890123456", "number_too_many_digits", 1),
        ("١٢", "number_foreign_digit", 1),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_sign_that_stands_in_the_way(text, fault, position):
    spelled = read_number(text)

    assert (spelled.value, spelled.fault, spelled.position) == (None, fault, position)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not_reported"),
        ("　", "not_reported"),
        ("-", "unspecified"),
        ("－", "unspecified"),
        ("―", "unspecified"),
        ("△", "unspecified"),
        ("…", "unspecified"),
        ("集計中", "being_compiled"),
        ("【集計中】", "being_compiled"),
        ("集計中（９月公表）", "being_compiled"),
        ("隔年", "off_year"),
        ("N/A", "out_of_scope"),
        ("終了", "completed"),
    ],
)
def test_a_sign_for_no_value_is_a_reason_and_never_a_zero(text, reason):
    spelled = read_number(text)

    assert (spelled.value, spelled.missing, spelled.fault) == (None, reason, "")


@pytest.mark.parametrize("text", ["0", "０", "0人", "0.0", "▲0", "±0", "-0", "0件（速報値）", "0％"])
def test_a_reported_zero_is_a_number(text):
    spelled = read_number(text)

    assert (spelled.taken, spelled.missing) == (0, "")


def test_a_unit_that_is_expected_makes_an_unusual_word_sure():
    assert read_number("12ブロック", unit="ブロック").taken == scaled(12)
    assert read_number("3年", unit="年").taken == scaled(3)
    assert read_number("871g/人・日", unit="g/人・日").taken == scaled(871)
    assert read_number("10l", unit="l").taken == scaled(10)


def test_a_cell_as_long_as_a_paragraph_is_not_searched_for_a_number():
    assert read_number("約" * 5_000 + "100人").fault == "number_not_understood"


def test_what_was_overlooked_is_named():
    assert read_number("△１，０００").repairs == ("triangle", "wide", "grouped")
    assert read_number("1億2,000万円").repairs == ("multiple", "grouped")
    assert read_number("597※1").repairs == ("mark",)
    assert read_number("年3回（見込み）").qualifiers == ("per_year", "expected")


@given(NUMBERS, st.integers(0, 4), st.sampled_from(["ja", "en"]))
def test_a_number_that_was_printed_is_read_as_the_same_number(value, decimals, language):
    printed = words_of(language).number(value, decimals)

    spelled = read_number(printed)
    assert spelled.value == value
    assert spelled.certain or spelled.doubts == ("point_for_comma",)


@given(
    NUMBERS,
    st.sampled_from(["人", "千円", "％", "件", "箇所", "ha", "百万円"]),
)
def test_a_quantity_that_was_printed_is_read_with_its_unit(value, unit):
    spelled = read_number(words_of("ja").quantity(value, unit))

    assert spelled.certain or spelled.doubts == ("point_for_comma",)
    assert in_unit(spelled.value, spelled.unit, unit) == value


@given(st.text() | st.text(OFFICE_SIGNS, max_size=14))
def test_every_cell_is_a_value_or_a_reason_or_a_fault_and_nothing_fails(text):
    spelled = read_number(text)

    assert (spelled.value is not None) + bool(spelled.missing) + bool(spelled.fault) == 1
    assert (spelled.position is not None) == bool(spelled.fault)


@given(st.text("▲△-－ー約人名円%／年度以上()（）～R=#集計中なし※ ", max_size=10))
def test_a_cell_without_a_digit_is_never_zero(text):
    assert read_number(text).value != 0


@given(st.text(OFFICE_SIGNS, min_size=1, max_size=14))
def test_the_sign_that_stands_in_the_way_lies_in_the_text(text):
    spelled = read_number(text)

    assert spelled.position is None or 1 <= spelled.position <= len(text)


@pytest.mark.parametrize(
    ("text", "unit", "wanted"),
    [
        ("１００名", "", (1_000_000, "名", (), ("wide",))),
        ("！100", "", (None, "", (), ())),
        ("3回（年）", "", (30_000, "回", ("per_year",), ("wide",))),
        ("3回【年度】", "", (30_000, "回", ("per_year",), ())),
        ("100(人)", "", (1_000_000, "人", (), ())),
        ("100[人]", "", (1_000_000, "人", (), ())),
        ("100人(青森市)", "", (1_000_000, "人", ("remark",), ())),
        ("100【約】", "", (1_000_000, "", ("about",), ())),
        ("¥100人", "", (1_000_000, "人", ("remark",), ())),
        ("三人", "", (30_000, "人", (), ("kanji_number",))),
        ("¥三", "", (30_000, "円", (), ("kanji_number",))),
        ("▲3", "", (-30_000, "", (), ("triangle",))),
        ("+3", "", (30_000, "", (), ())),
        ("±0", "", (0, "", (), ())),
        ("1億2,000万", "", (1_200_000_000_000, "", (), ("multiple", "grouped"))),
        ("100 人", "", (1_000_000, "人", (), ())),
        ("100" + "冊" * 12, "", (1_000_000, "冊" * 12, (), ("unknown_unit",))),
        ("100" + "冊" * 13, "", (None, "", (), ())),
        ("6年", "年", (60_000, "年", (), ())),
        ("6年", "", (60_000, "年", (), ("unit_of_time",))),
    ],
)
def test_all_that_stands_in_a_cell_is_taken_and_nothing_else(
    text: str, unit: str, wanted: tuple[object, ...]
) -> None:
    found = read_number(text, unit=unit)

    assert (found.value, found.unit, found.qualifiers, found.repairs) == wanted
    assert found.text == text


@pytest.mark.parametrize(
    ("text", "fault", "position"),
    [
        ("1" * 121, "number_not_understood", 1),
        ("約1,23,456", "number_misgrouped", 3),
        ("1万1,23,456", "number_misgrouped", 4),
    ],
)
def test_the_position_counts_all_signs_before_the_fault(text: str, fault: str, position: int) -> None:
    found = read_number(text)

    assert (found.fault, found.position, found.text) == (fault, position, text)


@pytest.mark.parametrize("length", [119, 120])
def test_a_cell_as_long_as_any_number_is_read(length: int) -> None:
    assert read_number("約" + " " * (length - 2) + "5").value == 50_000

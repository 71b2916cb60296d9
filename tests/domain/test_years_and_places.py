"""Years in every spelling, codes of municipalities, numbering of fields, lineage: the small nouns that everything stands on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from renkei.domain.breakdown import Breakdown, Part, reconcile
from renkei.domain.fiscal_year import ERAS, era_text, era_year, fiscal_year_of, parse_fiscal_year
from renkei.domain.lineage import Descent, cyclic
from renkei.domain.measure import TooManyDigits, scaled, unscaled
from renkei.domain.municipality import check_digit, complete_code, lost_zero
from renkei.domain.tree import STYLES, Node, Tree, numeral, returns_to_itself


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("令和6年度", 2024), ("令和元年度", 2019), ("令和1年度", 2019), ("令和６年度", 2024), ("令和 6 年度", 2024),
        ("令和六年度", 2024), ("平成三十一年度", 2019), ("昭和六十三年度", 1988), ("平成十年度", 1998), ("平成二十年度", 2008),
        ("R6", 2024), ("r6", 2024), ("Ｒ６", 2024), ("R06", 2024), ("R6年度", 2024), ("R.6", 2024), ("令6", 2024), ("㋿6年度", 2024),
        ("平成32年度", 2020), ("H28", 2016), ("H元", 1989), ("S63", 1988), ("大正15年度", 1926), ("T15", 1926), ("M45", 1912), ("S64", 1989), ("H72", 2060),
        ("2024", 2024), ("2024年度", 2024), ("２０２４年度", 2024), ("FY2024", 2024), ("2024FY", 2024), (" 2024 ", 2024),
    ],
)  # fmt: skip
def test_a_fiscal_year_is_read_in_every_spelling(text, year):
    assert parse_fiscal_year(text) == year


@pytest.mark.parametrize(
    "text",
    ["令和6年", "2024年", "平成32年", "R6.3", "R6.3.31", "H28.3", "24", "令和", "令和0年度", "R0", "令和六六年度", "令和十十年度", "令和二三十年度", "令和一十年度", "X6", "", "年度", "令和100年度", "6年度", "令和6年度末", "S99", "S65", "昭和99年度", "昭和九十九年度", "T16", "M46", "H73"],
)  # fmt: skip
def test_what_is_no_fiscal_year_is_not_guessed(text):
    assert parse_fiscal_year(text) is None


@given(some.integers(1868, 2117))
def test_a_printed_fiscal_year_is_read_back(year):
    assert parse_fiscal_year(era_text(year)) == year


@pytest.mark.parametrize(
    ("year", "era"),
    [(2024, ("令和", 6)), (2019, ("令和", 1)), (2018, ("平成", 30)), (1989, ("平成", 1)), (1988, ("昭和", 63)), (1927, ("昭和", 2)), (1926, ("大正", 15)), (1912, ("大正", 1)), (1911, ("明治", 44)), (1868, ("明治", 1))],
)  # fmt: skip
def test_the_era_is_the_one_in_which_most_of_the_fiscal_year_lies(year, era):
    assert era_year(year) == era


def test_before_the_first_era_there_is_none():
    with pytest.raises(ValueError, match="1867"):
        era_year(1867)


def test_the_first_year_of_an_era_is_printed_so():
    assert [era_text(year) for year in (2018, 2019, 2020)] == ["平成30年度", "令和元年度", "令和2年度"]
    assert era_text(2024, "") == "令和6"
    assert [name for name, _, _ in ERAS] == ["令和", "平成", "昭和", "大正", "明治"]


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2025, 3, 31), 2024),
        (date(2025, 4, 1), 2025),
        (date(2025, 12, 31), 2025),
        (date(2025, 1, 1), 2024),
    ],
)
def test_a_fiscal_year_runs_from_april_to_march(day, year):
    assert fiscal_year_of(day) == year


CODES = ["011002", "022012", "023019", "131016", "271004", "473821", "022039", "112089"]


@pytest.mark.parametrize("code", CODES)
def test_a_code_ends_with_its_check_digit(code):
    assert check_digit(code[:5]) == code[5]
    assert complete_code(code) == code


@pytest.mark.parametrize(
    ("code", "completed"),
    [
        ("02201", "022012"),
        ("13101", "131016"),
        ("022013", None),
        ("48201", None),
        ("00201", None),
        ("2201", None),
        ("0220123", None),
        ("０２２０１", None),
        ("A2201", None),
        ("", None),
        ("22012", None),  # 022012 without its zero
    ],
)
def test_five_digits_are_completed_unless_they_lost_their_zero(code, completed):
    assert complete_code(code) == completed


@pytest.mark.parametrize(
    ("code", "lost"),
    [
        ("22012", True),
        ("22013", False),
        ("02201", False),
        ("2201", False),
        ("220120", False),
        ("92012", False),
    ],
)
def test_a_code_that_lost_its_zero_is_recognised(code, lost):
    assert lost_zero(code) is lost


@pytest.mark.parametrize("text", ["2201", "022012", "０２２０１", "abcde", ""])
def test_a_check_digit_is_of_five_digits(text):
    with pytest.raises(ValueError, match="five digits"):
        check_digit(text)


@pytest.mark.parametrize(
    ("style", "first", "fifth", "last", "beyond"),
    [
        ("circled", "①", "⑤", "㊿", 51),
        ("kana", "ア", "オ", "ン", 47),
        ("iroha", "イ", "ホ", "ス", 48),
        ("letter", "A", "E", "Z", 27),
        ("roman", "Ⅰ", "Ⅴ", "Ⅻ", 13),
    ],
)
def test_numbering_styles_count_as_far_as_their_signs_go(style, first, fifth, last, beyond):
    assert (numeral(style, 1), numeral(style, 5), numeral(style, beyond - 1)) == (first, fifth, last)
    with pytest.raises(ValueError, match=str(beyond)):
        numeral(style, beyond)


def test_plain_numbers_go_on_for_ever_and_none_is_nothing():
    assert [numeral(style, 120) for style in ("plain", "paren", "none")] == ["120", "(120)", ""]
    assert set(STYLES) == {"plain", "paren", "circled", "kana", "iroha", "letter", "roman", "none"}


@pytest.mark.parametrize(
    ("style", "number"), [("plain", 0), ("paren", -1), ("circled", 0), ("gothic", 1), ("", 1)]
)
def test_a_number_that_cannot_be_printed_is_refused(style, number):
    with pytest.raises(ValueError, match=str(number)):
        numeral(style, number)


@pytest.mark.parametrize(
    ("style", "label"),
    [("plain", "3生活"), ("paren", "(3) 生活"), ("circled", "③生活"), ("kana", "ウ生活"), ("none", "生活")],
)
def test_a_label_is_the_name_with_its_numeral(style, label):
    assert Node("3", 3, "生活", style=style).label == label


TREE = Tree(
    (Node("1", 1, "成長"), Node("3", 2, "生活"), Node("3a", 1, "福祉", "3"), Node("3a1", 1, "高齢者", "3a"))
)


def test_roles_are_the_roots_and_a_path_goes_down_from_one():
    assert [node.id for node in TREE.roles()] == ["1", "3"]
    assert [node.id for node in TREE.path("3a1")] == ["3", "3a", "3a1"]
    assert [node.id for node in TREE.path("1")] == ["1"]
    assert TREE.path("9") == ()
    assert (TREE.get("3a").name, TREE.get("9")) == ("福祉", None)


LOOP = Tree(
    (
        Node("a", 1, "a", "b"),
        Node("b", 2, "b", "a"),
        Node("c", 3, "c", "a"),
        Node("d", 4, "d", "d"),
        Node("e", 5, "e", "x"),
    )
)


def test_a_field_above_itself_is_found_and_does_not_hang():
    assert LOOP.cycles() == ("a", "b", "d")
    assert [node.id for node in LOOP.path("c")] == ["b", "a", "c"]
    assert [node.id for node in LOOP.path("e")] == ["e"]


def test_below_a_loop_is_not_in_it():
    parents = {"a": "b", "b": "a", "c": "a"}

    assert [returns_to_itself(id, parents) for id in "abcx"] == [True, True, False, False]


@pytest.mark.parametrize(
    ("arrows", "found"),
    [
        ([], ()),
        ([("p1", "p2")], ()),
        ([("p1", "p2"), ("p1", "p3"), ("p2", "p4"), ("p3", "p4")], ()),
        ([("p2", "p1"), ("p1", "p2")], ("p1", "p2")),
        ([("p1", "p1")], ("p1",)),
        ([("p0", "p1"), ("p1", "p2"), ("p2", "p3"), ("p3", "p1")], ("p1", "p2", "p3")),
    ],
)
def test_a_project_that_descends_from_itself_is_found(arrows, found):
    assert cyclic(Descent(before, after, 2024) for before, after in arrows) == found


@pytest.mark.parametrize(
    ("text", "value"),
    [("0", 0), ("12.5", 125000), ("-3.5", -35000), ("0.0001", 1), (Decimal("1E3"), 10_000_000), ("100", 1_000_000), ("999999999999999", 9_999_999_999_999_990_000), ("1.50000", 15000), (7, 70000), (Decimal("2.25"), 22500), ("-0", 0)],
)  # fmt: skip
def test_numbers_are_whole_ten_thousandths(text, value):
    assert scaled(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "0.00001",
        "1234567890123456",
        "12345678901234.56",
        Decimal("1E15"),
        Decimal("1E+999999"),
        "0.99999",
        "1" * 40,
        "0." + "0" * 30 + "1",
    ],
)
def test_more_digits_than_others_can_hold_are_refused(text):
    with pytest.raises(TooManyDigits, match="digits"):
        scaled(text)


@pytest.mark.parametrize(
    "text",
    ["", "abc", "NaN", "Infinity", "1,000", "１２a", "1_000", "1e3", "１２", ".", "+-1", Decimal("NaN")],
)
def test_what_is_no_number_is_refused(text):
    with pytest.raises(ValueError, match="number"):
        scaled(text)


def test_a_binary_number_is_refused():
    with pytest.raises(TypeError, match="binary"):
        scaled(0.1)


@given(some.integers(-(10**15) + 1, 10**15 - 1))
def test_a_number_comes_back_as_it_was(value):
    assert scaled(unscaled(value)) == value


@pytest.mark.parametrize(
    ("value", "printed"), [(125000, "12.5"), (1_000_000, "100"), (0, "0"), (1, "0.0001"), (-35000, "-3.5")]
)
def test_a_number_is_printed_without_needless_zeros(value, printed):
    assert f"{unscaled(value)}" == printed


def parts(*values: int | None) -> tuple[Part, ...]:
    return tuple(
        Part(f"02201{at}", value=value, missing="" if value is not None else "not_reported")
        for at, value in enumerate(values)
    )


@pytest.mark.parametrize(
    ("values", "total", "of_total", "said"),
    [
        ((86, 6), 92, None, (92, 0, False, 0, None)),
        ((86, 5), 92, None, (91, -1, False, 0, None)),
        ((86, 0, None), 92, None, (86, -6, False, 1, None)),
        ((86, 6), None, None, (92, None, False, 0, None)),
        ((4, 9, 1), 14, 110, (14, 0, True, 0, 96)),
        ((4, 9), None, 10, (13, None, True, 0, -3)),
        ((None, None), 0, None, (0, 0, False, 2, None)),
    ],
)
def test_parts_are_summed_and_compared_with_the_printed_total(values, total, of_total, said):
    found = reconcile(
        Breakdown("p001", 2024, 1, "参加者", "人", parts(*values), total=total, of_total=of_total)
    )

    assert (found.sum, found.difference, found.is_of_which, found.missing, found.rest) == said
    assert found.total == total


def test_a_difference_may_be_explained():
    whole = Breakdown("p001", 2024, 1, "参加者", "人", parts(5), total=6)

    assert not reconcile(whole).is_explained
    assert reconcile(replace(whole, difference_explained="匿名の1人を除く")).is_explained

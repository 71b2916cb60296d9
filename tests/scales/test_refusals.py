"""A faulty scale is refused with every fault and its key path; a sound one next to it is taken."""

from __future__ import annotations

import re
import tomllib

import pytest
from tests.scales.broken_toml import BROKEN
from tests.scales.spoilt_scales import HEAD, LADDERS, PLAIN, SURVEY, WRITTEN, A, C, rung
from tests.scales.spoilt_wholes import WHOLE
from tests.scales.unusual_scales import SOUND

from renkei.domain.errors import ScaleRefused
from renkei.scales import load

TURNED = (
    '[[case.grade]]\nsymbol = "B"\nwhen = [{ of = "done" }]\n[[case.grade]]\nsymbol = "A"\notherwise = true\n'
)


def refused(text: str) -> list[tuple[str, str]]:
    with pytest.raises(ScaleRefused) as caught:
        load(text)
    return [(fault.place.key, fault.code) for fault in caught.value.faults]


def values(text: str) -> dict[str, object]:
    with pytest.raises(ScaleRefused) as caught:
        load(text)
    return dict(caught.value.faults[0].values)


def test_the_scale_that_the_tables_spoil_is_sound():
    assert load(PLAIN).symbols == ("A", "B", "C")


@pytest.mark.parametrize(("spoilt", "by", "key", "code"), WRITTEN)
def test_what_is_written_wrongly_is_refused_at_its_key_and_alone(spoilt, by, key, code):
    assert spoilt in PLAIN

    assert refused(PLAIN.replace(spoilt, by, 1)) == [(key, code)]


@pytest.mark.parametrize(("grades", "key", "code"), LADDERS)
def test_grades_that_do_not_part_the_rates_among_them_are_refused_at_their_bound(grades, key, code):
    assert refused(HEAD + grades) == [(key, code)]


@pytest.mark.parametrize(("after_head", "text", "key", "code"), WHOLE)
def test_parts_that_do_not_fit_together_are_refused(after_head, text, key, code):
    assert (key, code) in refused(text.replace(HEAD, HEAD + after_head, 1))


# the fault, what it names
NAMED = {
    "scale_bounds_out_of_order": {"symbol": "B", "earlier": "A", "bound": "100%", "before": "75%"},
    "scale_gap_between": {"low": "75%", "high": "100%"},
    "scale_gap_at": {"bound": "75%"},
    "scale_gap_below": {"bound": "75%"},
    "scale_gap_above": {"bound": "100%"},
    "scale_overlap": {"symbol": "B", "earlier": "A", "low": "80%", "high": "90%"},
    "scale_overlap_at": {"symbol": "B", "earlier": "A", "bound": "75%"},
}


@pytest.mark.parametrize("code", NAMED)
def test_a_refusal_names_the_grades_and_bounds_that_clash(code):
    spoilt = next(grades for grades, _, fault in LADDERS if fault == code)

    assert values(HEAD + spoilt) == NAMED[code]


# the fault, what it names
NAMED_OF_THE_WHOLE = {
    "scale_years_out_of_order": {"first_year": 2025, "last_year": 2024},
    "scale_group_without_favourable": {"group": "良好"},
    "scale_rate_not_compared": {"rate": "score", "compared": ("ratio",)},
    "scale_use_without_effect": {"of": "progress"},
    "scale_axis_twice": {"name": "pace", "first": "axis[0].id"},
}


@pytest.mark.parametrize("code", NAMED_OF_THE_WHOLE)
def test_a_refusal_names_the_parts_that_do_not_fit_together(code):
    after_head, text = next((head, text) for head, text, _, fault in WHOLE if fault == code)

    assert values(text.replace(HEAD, HEAD + after_head, 1)) == NAMED_OF_THE_WHOLE[code]


# a second grade's symbol that looks like the first one's
@pytest.mark.parametrize("symbol", ["A", "Ａ"])
def test_a_symbol_given_twice_is_named_with_its_first_place(symbol):
    twice = HEAD + A + C.replace('"C"', f'"{symbol}"')

    assert values(twice) == {"name": symbol, "first": "grade[0].symbol"}


def symbol_at(text: str, path: str) -> str:
    """The symbol of the innermost table with one on the way along a key path."""
    found, symbol = tomllib.loads(text), ""
    for key in re.findall(r"[a-z_]+|(?<=\[)[0-9]+", path):
        found = found[int(key) if key.isdigit() else key]
        symbol = found.get("symbol", symbol) if isinstance(found, dict) else symbol
    return symbol


@pytest.mark.parametrize(
    "text",
    [HEAD + grades for grades, *_ in LADDERS]
    + [text.replace(HEAD, HEAD + head, 1) for head, text, *_ in WHOLE],
)
def test_a_refusal_names_the_grade_at_whose_key_it_stands(text):
    with pytest.raises(ScaleRefused) as caught:
        load(text)

    named = [fault for fault in caught.value.faults if "symbol" in fault.values]
    assert all(fault.values["symbol"] == symbol_at(text, fault.place.key) for fault in named)


@pytest.mark.parametrize(
    ("grades", "symbols"), [('[[case.grade]]\nsymbol = "D"\notherwise = true\n', "D"), (TURNED, "B A")]
)
def test_a_case_with_other_symbols_is_told_both(grades, symbols):
    assert values(PLAIN + SURVEY + grades) == {"found": symbols, "wanted": "A B C"}


@pytest.mark.parametrize("grades", SOUND)
def test_what_only_looks_unusual_is_taken(grades):
    assert load(HEAD + grades).id == "office"


def test_the_rate_that_is_printed_is_what_the_grades_compare_unless_the_file_says_otherwise():
    points = rung("A", 'of = "score", at_least = "86%"') + C

    assert [load(HEAD + grades).rules.rate for grades in (points, A + C, "")] == ["score", "ratio", "ratio"]


def test_all_faults_of_a_file_are_named_at_once():
    text = PLAIN.replace('"75%"', "75").replace('label = "遅れ"\n', "") + "[print]\ndigit = 1\n"

    assert refused(text) == [
        ("grade[1].when[0].at_least", "scale_percent_wanted"),
        ("grade[2]", "scale_key_missing"),
        ("print.digit", "scale_key_unknown_near"),
    ]


def test_the_nearest_key_and_the_nearest_word_are_proposed():
    assert values(PLAIN.replace("name =", "nmae ="))["nearest"] == "name"
    assert values(PLAIN.replace('"ratio"', '"ration"', 1))["nearest"] == "ratio"


def test_a_newer_format_is_the_only_fault_since_its_keys_are_not_known_here():
    assert refused(PLAIN.replace("format = 1", "format = 2") + "unknown = 1\n") == [
        ("format", "scale_newer_format")
    ]


@pytest.mark.parametrize(("text", "code", "line"), BROKEN)
def test_broken_toml_is_refused_with_its_line(text, code, line):
    with pytest.raises(ScaleRefused) as caught:
        load(text)

    (fault,) = caught.value.faults
    assert (fault.code, fault.place.row) == (code, line)

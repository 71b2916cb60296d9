"""A faulty scale is refused with every fault and its key path; a sound one next to it is taken."""

from __future__ import annotations

import pytest
from tests.scales.broken_toml import BROKEN
from tests.scales.spoilt_scales import HEAD, LADDERS, PLAIN, SURVEY, WHOLE, WRITTEN, A, C, rung
from tests.scales.unusual_scales import SOUND

from renkei.domain.errors import ScaleRefused
from renkei.scales import load


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


def test_a_case_with_other_symbols_is_told_both():
    text = PLAIN + SURVEY + '[[case.grade]]\nsymbol = "D"\notherwise = true\n'

    assert values(text) == {"found": "D", "wanted": "A B C"}


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

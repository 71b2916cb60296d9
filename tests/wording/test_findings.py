"""What was found, said in both languages: every code has its sentence, every place in it its value."""

from __future__ import annotations

import re

import pytest
from tests.domain.findings.cases import CASES
from tests.domain.findings.region import SCALE, found, one

from renkei.domain.errors import Place
from renkei.domain.finding import Finding
from renkei.wording import words_of
from renkei.wording.findings import SHOWN, SPARED, WHERE, finding, level
from renkei.wording.findings_figures import FIGURES
from renkei.wording.findings_grading import GRADING
from renkei.wording.findings_papers import PAPERS

JA, EN = words_of("ja"), words_of("en")
FINDINGS = FIGURES | GRADING | PAPERS
_OF_THE_FACTS = r"counts_people|(?:region\.toml|results\.csv) の \w+|scales に|\[rules\] の lower"
every_code = pytest.mark.parametrize("code", FINDINGS)


def test_every_code_that_can_be_found_has_a_sentence_and_every_sentence_a_code() -> None:
    seen = {finding.code for register in CASES.values() for finding in found(register)}

    assert seen == set(FINDINGS) == set(CASES)


def test_every_place_of_a_sentence_has_its_value() -> None:
    missing = {
        (one.code, place)
        for register in CASES.values()
        for one in found(register)
        for place in FINDINGS[one.code].places - set(one.values)
        if place != "column"  # wording itself says where a reason lies
    }

    assert missing == set()


@every_code
@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_value_is_left_unsaid(code: str, language: str) -> None:
    said = [finding(words_of(language), one) for one in found(CASES[code])]

    assert not any(re.search(r"[{}]|None|Decimal|\(\)|（）|\?$", text) for text in said)
    assert not any(one in text for text in said for one in FINDINGS if len(one) > 12)


@every_code
def test_japanese_is_polite_short_and_asks_once(code: str) -> None:
    said = JA.gettext(FINDINGS[code].what) + (
        JA.gettext(FINDINGS[code].remedy) if FINDINGS[code].remedy else ""
    )

    sentences = [re.sub(r"\{\w+\}", "", sentence) for sentence in said.split("。")]

    assert said.endswith("。")
    assert max(map(len, sentences)) <= 60
    assert said.count("ください") <= 1
    assert not re.search(r"[！!…?？]|[A-Za-z]{2,}", re.sub(r"\{\w+\}|" + _OF_THE_FACTS, "", said))


@every_code
def test_english_holds_no_japanese_of_ours(code: str) -> None:
    sentence = FINDINGS[code]

    assert not re.search(r"[ぁ-んァ-ン一-龠]", sentence.what + sentence.remedy)
    assert EN.gettext(sentence.what) != JA.gettext(sentence.what)


def test_a_sentence_begins_with_the_record_it_speaks_of() -> None:
    jump = one(CASES["jump_without_reason"], "jump_without_reason")

    assert finding(JA, jump) == (
        "首都圏交流拠点運営事業「売上額」：令和5年度の20,000千円から43,698千円へ、118.5％変わった理由がありません。"
        "値を確かめ、備考に理由を書いてください。"
    )
    assert finding(EN, jump).startswith("Capital exchange, 売上額: 118.5% against FY2023: from 20,000 千円")


def test_places_are_said_in_english_where_they_have_an_english_name() -> None:
    absent = one(CASES["members_not_in_breakdown"], "members_not_in_breakdown")

    assert "蓬田村がありません" in finding(JA, absent)
    assert "Yomogita Village not listed" in finding(EN, absent)


@pytest.mark.parametrize(("count", "said"), [(SHOWN + SPARED, "ほか"), (SHOWN + SPARED + 1, "ほか3件")])
def test_a_long_list_is_cut_and_says_how_much_is_left(count: int, said: str) -> None:
    items = tuple(f"項目{n}" for n in range(count))
    many = Finding("items_preliminary", "note", "year:2024", 2024, {"count": count, "items": items})

    assert (said in finding(JA, many)) == (count > SHOWN + SPARED)


def test_a_finding_that_knows_its_row_begins_with_it() -> None:
    place = Place("results.csv", row=5, column="value")
    at = Finding("value_and_reason", "error", "indicator:p1-i1", 2024, {"indicator": "売上額"}, place)

    assert finding(JA, at).startswith("results.csv 5行目")
    assert finding(EN, at).startswith("results.csv, row 5, column value: ")


def test_a_code_that_is_not_known_is_said_with_its_values() -> None:
    assert (
        finding(EN, Finding("new_thing", "note", "year:2024", 2024, {"number": 3}))
        == "new_thing (number = 3)"
    )


def test_levels_and_texts_have_words() -> None:
    assert [level(JA, name) for name in ("error", "warning", "note")] == ["誤り", "要確認", "参考"]
    assert not [text for text in WHERE.values() if JA.gettext(text) == text]
    assert SCALE.group_english == "favourable"

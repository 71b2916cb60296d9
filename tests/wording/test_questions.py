"""Questions and answers in words: every code of the domain has its sentence, filled in, in both languages."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from renkei.domain import questions
from renkei.wording import words_of
from renkei.wording.parts import PARTS, part
from renkei.wording.questions import FACTS, QUESTIONS, fact, question

SOURCE = Path(questions.__file__).read_text("utf-8")
VALUES = {
    **dict.fromkeys(("group", "role", "grade", "year", "name", "project", "moved", "note"), "x"),
    **dict.fromkeys(("n", "before", "after", "percent", "known", "items", "all", "down", "up"), 7),
}


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("code", sorted(QUESTIONS))
def test_every_question_is_asked_by_the_domain(code: str) -> None:
    assert f'"{code}"' in SOURCE


@pytest.mark.parametrize("code", sorted(set(re.findall(r'Question\("?([a-z_]+)"', SOURCE))))
def test_every_question_of_the_domain_has_a_sentence(code: str) -> None:
    assert code in QUESTIONS


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("code", sorted(QUESTIONS))
def test_a_question_is_a_whole_sentence(code: str, language: str) -> None:
    said = question(words_of(language), code, {name: VALUES[name] for name in places(QUESTIONS[code])})

    assert said.endswith("?" if language == "en" else "。")
    assert "{" not in said


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("code", sorted(FACTS))
def test_a_fact_says_all_of_its_values(code: str, language: str) -> None:
    values = {name: f"<{name}>" for name in places(FACTS[code])}

    said = fact(words_of(language), code, values)

    assert [name for name in values if f"<{name}>" not in said] == []


@pytest.mark.parametrize("id", sorted(PARTS))
def test_every_part_has_a_name_in_both_languages(id: str) -> None:
    assert part(words_of("ja"), id) != part(words_of("en"), id)


def test_a_part_that_is_not_known_is_said_as_it_stands() -> None:
    assert part(words_of("ja"), "elsewhere") == "elsewhere"

"""Every kind that the domain knows has a word in both languages."""

from __future__ import annotations

import pkgutil
from enum import Enum
from importlib import import_module

import pytest

import renkei.domain
from renkei.domain.indicator import Accumulation
from renkei.domain.measure import MissingReason
from renkei.domain.no_grade import NoGrade
from renkei.domain.project import PlanCategory
from renkei.wording import words_of
from renkei.wording.labels import KINDS, kind

ja, en = words_of("ja"), words_of("en")
SAID_WITH_A_BOUND = {"Op"}  # 75％以上: never without its number
NEVER_SAID = {"Form"}  # how a value is said, and no value


def enums():
    for found in pkgutil.iter_modules(renkei.domain.__path__):
        module = import_module(f"renkei.domain.{found.name}")
        for noun in vars(module).values():
            if isinstance(noun, type) and issubclass(noun, Enum) and noun.__module__ == module.__name__:
                yield noun


MEMBERS = [
    member for noun in enums() if noun.__name__ not in SAID_WITH_A_BOUND | NEVER_SAID for member in noun
]


@pytest.mark.parametrize("member", MEMBERS, ids=lambda member: f"{type(member).__name__}.{member.name}")
def test_every_member_of_every_enum_has_a_word_in_both_languages(member):
    japanese, english = ja.label(member), en.label(member)

    assert japanese != english
    assert japanese.isascii() is False


@pytest.mark.parametrize(("of", "value"), [(of, value) for of, values in KINDS.items() for value in values])
def test_every_kind_that_a_record_names_has_a_word_in_both_languages(of, value):
    assert kind(ja, of, value) != kind(en, of, value)


@pytest.mark.parametrize(
    ("member", "word"),
    [
        (PlanCategory.DISCONTINUED, "廃止"),
        (PlanCategory.COMPLETED, "終了"),
        (Accumulation.AS_OF, "時点値"),
        (MissingReason.BEING_COMPILED, "集計中"),
        (MissingReason.OFF_YEAR, "隔年"),
        (NoGrade.ZERO_TARGET, "目標値が0"),
    ],
)
def test_words_are_the_field_s_own(member, word):
    assert ja.label(member) == word


def test_what_has_no_word_is_said_as_it_stands():
    assert ja.label("大雪") == "大雪"
    assert kind(ja, "comment", "別の種類") == "別の種類"
    assert ja.reason("大雪のため中止") == "大雪のため中止"

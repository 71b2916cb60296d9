"""Sentences and large figures of others: the name of an indicator or figure, and right behind it a number of its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renkei.domain.errors import Place
from renkei.domain.finding import Finding
from renkei.domain.reckoning.page import Page, Passage
from renkei.domain.reckoning.sentence import NUMBER, Sentence, sentences
from renkei.domain.reckoning.told import Told
from renkei.domain.reckoning.years import SEVERAL, years_in
from renkei.materials.checking.against import differs, finding
from renkei.materials.checking.known import Known, Value

_NAME = rf"[^、,。:;\s「」【】『』{NUMBER[1:-1]}]{{4,60}}?"
_SAID = re.compile(
    rf"(?:^|[、,。:;\s「・●○■□※])(?P<name>{_NAME})」?\s*(?:の実績値?)?\s*(?:は|が|:|：|＝)?\s*(?:、|の実績値?は)?\s*(?P<n>{NUMBER})"
    r"(?!\s*(?:増|減|以上|以下|を?目標|の目標|を目指|から|→|より|まで|に対し))"
)
_OTHER = re.compile(r"目標|前年|昨年|見込|累計|予算|計画|うち")


def words_against(page: Page, known: Known, year: int | None) -> Iterator[Finding]:
    """What the page says in words and the facts say otherwise."""
    for passage in page.passages:
        if passage.is_notes:
            continue
        for sentence in sentences(passage.text):
            at = _year(sentence.text, year)
            if at is not None and not _OTHER.search(sentence.text):
                yield from _of_sentence(page, passage, sentence, known, at)


def _year(text: str, usual: int | None) -> int | None:
    years = years_in(text)
    if not years:
        return usual
    return next(iter(years)) if len(years) == 1 and SEVERAL not in years else None


def _of_sentence(
    page: Page, passage: Passage, sentence: Sentence, known: Known, year: int
) -> Iterator[Finding]:
    for found in _SAID.finditer(sentence.masked):
        told = sentence.number(found["n"])
        value = _value(known, found["name"], year, page, passage)
        if value is None or not told.unit or told.is_rough or told.sign:
            continue
        if differs(told, told.unit, value):
            yield _finding(page, passage, sentence, told, value, year)


def _value(known: Known, name: str, year: int, page: Page, passage: Passage) -> Value | None:
    about = [
        page.title,
        *passage.text.splitlines(),
        *(line for one in page.passages for line in one.text.splitlines()),
    ]
    indicator = known.indicator([name], about)
    if indicator is not None:
        return known.actual(indicator, year)
    return known.figure(name, year, about)


def _finding(
    page: Page, passage: Passage, sentence: Sentence, told: Told, value: Value, year: int
) -> Finding:
    place = Place(slide=page.number, shape=passage.shape)
    return finding(place, told, told.unit, value, year, {"sentence": sentence.text})

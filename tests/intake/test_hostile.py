"""The corpus of hostile and messy files. What takes long, or may end the process that reads, is in `make soak`."""

from __future__ import annotations

import pytest
from scripts.hostile import bombs, kinds, layouts, markup, old_book, open_document, texts, values
from scripts.hostile.case import Case
from scripts.hostile.corpus import corpus
from scripts.hostile.judging import wrong
from tests.intake.reading_here import read_here

from renkei.domain.errors import FileRefused

SLOW = {
    *(
        "zeros-100.xlsx",
        "zeros-300.xlsx",
        "blanks-in-sheet.xlsx",
        "million-cells.xlsx",
        "million-styles.xlsx",
    ),
    *("many-lines.csv", "many-cells.csv", "parts.xlsx", "overlapping-parts.xlsx"),
}


def judged(case: Case) -> str:
    try:
        return wrong(case, read_here(case.make(), case.name))
    except FileRefused as refused:
        return wrong(case, refused)


@pytest.mark.parametrize(
    "module",
    [bombs, markup, layouts, values, open_document, old_book, texts, kinds],
    ids=lambda module: module.__name__.rpartition(".")[2],
)
def test_every_file_of_the_corpus_is_read_right_or_refused_for_the_right_reason(module):
    cases = [case for case in module.cases() if case.name not in SLOW]

    found = {case.name: said for case in cases if (said := judged(case))}

    assert found == {}


def test_the_corpus_is_large_and_the_same_each_time():
    cases = corpus()

    assert len(cases) >= 300
    assert [case.name for case in cases] == [case.name for case in corpus()]
    assert sum(bool(case.codes) for case in cases) > 200


def test_a_case_that_expects_something_else_is_noticed():
    case = next(case for case in texts.cases() if case.name == "utf-8.csv")
    other = Case(case.name, case.make, cells={"!A1": ("text", "事業")})

    assert judged(case) == ""
    assert judged(other) != ""

"""The examples' papers with the parts that a meeting adds."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import renkei
from renkei.domain.yearbook import Yearbook
from renkei.materials.outline import Outline, Page, outline
from renkei.materials.outline.sheet import A4, ENDLESS, WIDE, Sheet
from renkei.wording import words_of

EXAMPLES = Path(__file__).parents[2] / "examples"
PARTS = ("summary", "comparison", "questions")
SHEETS = pytest.mark.parametrize("sheet", [A4, WIDE, ENDLESS], ids=lambda sheet: sheet.name)


@cache
def book(name: str, meeting: str = "") -> Yearbook:
    return renkei.open_year(renkei.load(EXAMPLES / name), 2024, meeting=meeting)


@cache
def papers(name: str, language: str = "ja", sheet: Sheet = A4) -> Outline:
    return outline(book(name), words_of(language), parts=PARTS, sheet=sheet)


def pages(of: Outline, part: str) -> list[Page]:
    return [page for page in of.pages if page.part == part and page.kind != "divider"]

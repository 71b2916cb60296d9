"""The Aomori region's papers in every format, and those of an edited copy: written once, read by all tests here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import pytest
from tests.materials.formats.tables import Grid, of_deck, of_html, of_pdf, of_workbook, words_of_file
from tests.materials.paper import AOMORI

from renkei.domain.opening import open_year
from renkei.domain.register import Register
from renkei.domain.yearbook import Yearbook
from renkei.exchange import load
from renkei.materials.papers import Papers
from renkei.scales import preset
from renkei.wording import words_of

FORMATS = ("pptx", "pdf", "xlsx", "html")


@dataclass
class Written:
    """A year's papers as files, read back as tables."""

    yearbook: Yearbook
    folder: Path

    @cached_property
    def papers(self) -> Papers:
        return Papers(self.yearbook, words_of("ja"))

    @cached_property
    def contents(self) -> dict[str, bytes]:
        """The files."""
        papers = self.papers
        return {"pptx": papers.pptx(), "pdf": papers.pdf(), "xlsx": papers.xlsx(), "html": papers.html()}

    @cached_property
    def tables(self) -> dict[str, list[Grid]]:
        """The tables of every format, in reading order."""
        return {
            "pptx": of_deck(self.contents["pptx"]),
            "pdf": of_pdf(self.contents["pdf"], self.folder),
            "xlsx": list(of_workbook(self.contents["xlsx"]).values()),
            "html": of_html(self.contents["html"].decode("utf-8")),
        }

    @cached_property
    def words(self) -> dict[str, list[str]]:
        """Every text that a format shows, in reading order, cut at spaces."""
        return {kind: words_of_file(kind, content, self.folder) for kind, content in self.contents.items()}

    def rows(self, kind: str) -> list[list[str]]:
        """All rows of all tables of a format."""
        return [row for table in self.tables[kind] for row in table]


def edited(register: Register) -> Register:
    """The copy in which 43,698 thousand yen of sales became 50,500."""
    results = tuple(
        replace(result, value=505_000_000, as_printed="")
        if result.indicator == "p003-i1" and result.value == 436_980_000
        else result
        for result in register.results
    )
    assert results != register.results
    return replace(register, results=results)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Written:
    return Written(open_year(load(AOMORI), 2024, preset("aomori")), tmp_path_factory.mktemp("published"))


@pytest.fixture(scope="session")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Written:
    return Written(
        open_year(edited(load(AOMORI)), 2024, preset("aomori")), tmp_path_factory.mktemp("changed")
    )

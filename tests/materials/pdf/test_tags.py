"""What an assistive program finds in the PDFs (PDF/UA-1)."""

from __future__ import annotations

from itertools import pairwise

import pikepdf
import pytest
from tests.materials.pdf.printed import Printed, bound, children, deck

LAYOUTS = {"deck": deck, "booklet": bound}


@pytest.fixture(params=LAYOUTS)
def printed(request: pytest.FixtureRequest) -> Printed:
    return LAYOUTS[request.param]()


def test_the_file_says_that_it_keeps_to_the_standard(printed: Printed) -> None:
    with printed.file.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
    assert bool(printed.file.Root.MarkInfo.Marked) is True


def test_title_and_language_are_told(printed: Printed) -> None:
    assert str(printed.file.docinfo.Title) == printed.papers.title
    assert bool(printed.file.Root.ViewerPreferences.DisplayDocTitle) is True
    assert str(printed.file.Root.Lang).startswith("ja")


def test_every_figure_has_its_alternative_text(printed: Printed) -> None:
    figures = printed.tags("Figure")

    assert figures
    assert [figure for figure in figures if not str(figure.get("/Alt", "")).strip()] == []


def test_the_alternative_text_of_a_breakdown_says_its_values(printed: Printed) -> None:
    said = [str(figure.Alt) for figure in printed.tags("Figure")]

    assert any("イベント件数" in text and "青森市 86" in text and "計 92" in text for text in said)


def test_every_table_has_heads_that_say_what_they_head(printed: Printed) -> None:
    scopes = {str(_scope(head)) for head in printed.tags("TH")}

    assert all("THead" in children(table) for table in printed.tags("Table"))
    assert scopes == {"/Column"}


def _scope(head: pikepdf.Dictionary) -> pikepdf.Object | None:
    return next((attribute.Scope for attribute in head.A if "/Scope" in attribute), None)


def test_a_table_holds_rows_and_nothing_else(printed: Printed) -> None:
    bodies = printed.tags("THead", "TBody")

    assert {name for body in bodies for name in children(body)} == {"TR"}


def test_a_contents_line_leads_to_its_page(printed: Printed) -> None:
    links = [link for link in printed.file.pages[1].Annots if link.Subtype == "/Link"]
    pages = [printed.file.pages.index(pikepdf.Page(link.Dest[0])) + 1 for link in links]

    assert len(pages) == len(printed.papers.pages[1].entries)
    assert [str(link.Contents) for link in links] == [f"ページ {page}" for page in pages]


def test_headings_nest_without_a_gap(printed: Printed) -> None:
    levels = [int(str(tag.S)[2:]) for tag in printed.tags("H1", "H2", "H3", "H4")]

    assert levels[0] == 1
    assert all(later <= level + 1 for level, later in pairwise(levels))


def test_the_bookmarks_are_the_sections_with_their_pages() -> None:
    papers = deck().papers
    sections = [page.title for page in papers.pages if page.kind == "contents" or page.level == 0]

    with deck().file.open_outline() as bookmarks:
        titles = [mark.title for mark in bookmarks.root]
        cases = [mark.title for mark in bookmarks.root[1].children if mark.title.endswith("事業")]

    assert titles == sections[1:]
    assert cases == [page.title for page in papers.pages if page.kind == "case" and not page.is_continued]

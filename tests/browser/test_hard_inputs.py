"""The hardest papers on paper: nothing leaves its sheet, no words stand over others."""

from __future__ import annotations

import pytest
from tests.browser.seen import BEYOND, OVERPRINTED
from tests.materials.hard_regions import HARD

from renkei.materials import html

LANGUAGES = ("ja", "en")


@pytest.fixture(scope="module")
def sheets(browser, tmp_path_factory):
    """The papers of a hard region as they are printed."""
    folder = tmp_path_factory.mktemp("hard")
    page = browser.new_page(viewport={"width": 1123, "height": 794})
    page.emulate_media(media="print")

    def show(name, language):
        file = folder / f"{name}-{language}.html"
        file.write_text(html(HARD[name](), language), encoding="utf-8")
        page.goto(file.as_uri())
        return page

    yield show
    page.close()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", HARD)
def test_nothing_of_a_hard_region_runs_over_the_edge_or_into_the_foot(sheets, name, language):
    page = sheets(name, language)

    assert page.evaluate(BEYOND) == []
    assert not (page.evaluate(OVERPRINTED, "main > .page"))

"""A deck on an office's template is refreshed like any other: in the places it was fitted into, whatever became of the template."""

from __future__ import annotations

import pytest
from tests.materials.pptx.decks import example
from tests.materials.pptx.office import aomori
from tests.materials.refreshing.worked_on import late

from renkei.domain.errors import FileRefused
from renkei.materials.archive import archived
from renkei.materials.pptx_file.figures import NAMESPACE
from renkei.materials.pptx_file.markup import escaped
from renkei.materials.pptx_file.office_template import Fit
from renkei.materials.pptx_file.opened_deck import OpenedDeck
from renkei.materials.pptx_file.package import unzipped
from renkei.materials.refreshing import about_deck, refresh

BOOK = "by_libreoffice"


@pytest.fixture(scope="module")
def refreshed() -> tuple[bytes, set[tuple[str, str]]]:
    """The deck with a late value, and what changed in it."""
    done = refresh(aomori(BOOK).content, late("aomori", p003_i1=505_000_000))
    assert done.left == ()
    return done.content, {(one.before, one.after) for one in done.changes if one.kind != "notes"}


def test_the_same_figures_change_as_on_our_own_master(refreshed: tuple[bytes, set[tuple[str, str]]]) -> None:
    ours = refresh(example("aomori").content, late("aomori", p003_i1=505_000_000))

    figures = {(one.before, one.after) for one in ours.changes if one.kind in ("cell", "point")}

    assert ("43,698千円", "50,500千円") in refreshed[1]
    assert figures <= refreshed[1]


def test_masters_layouts_and_all_other_slides_stay(refreshed: tuple[bytes, set[tuple[str, str]]]) -> None:
    before, after = unzipped(aomori(BOOK).content), unzipped(refreshed[0])

    changed = {name for name in before if before[name] != after[name]}

    assert before.keys() == after.keys()
    assert all(
        name.startswith(("ppt/slides/", "ppt/charts/", "ppt/embeddings/", "ppt/notesSlides/", "customXml/"))
        for name in changed
    )
    assert 0 < sum(name.startswith("ppt/slides/") for name in changed) <= 5


def test_a_second_refresh_changes_nothing(refreshed: tuple[bytes, set[tuple[str, str]]]) -> None:
    again = refresh(refreshed[0], late("aomori", p003_i1=505_000_000))

    assert (again.changes, again.left) == ((), ())
    assert again.content == refreshed[0]


def test_a_deck_says_that_it_stands_on_a_template_and_an_older_version_leaves_it_alone() -> None:
    about = about_deck(aomori(BOOK).content)

    assert (about.sheet, about.version) == ("office", 3)
    assert about_deck(example("aomori").content).version == 2


def test_the_places_are_read_back_as_they_were() -> None:
    root = OpenedDeck(aomori(BOOK).content).item(NAMESPACE)
    assert root is not None

    told = root.get("template", "")

    assert Fit.of_text(told).text() == told
    assert Fit.of_text(told).sheet == aomori(BOOK).papers.sheet


@pytest.mark.parametrize("told", ["", "[]", "{}", "1", "null", "[" * 100_000, '{"sheet":1,"forms":[]}'])
def test_what_is_no_form_of_a_template_is_refused(told: str) -> None:
    with pytest.raises(ValueError, match=r"Expecting value|no places"):
        Fit.of_text(told)


SPOILED = {
    "a width of text": ('"width":863', '"width":"863"'),
    "a width without end": ('"width":863', '"width":1e999'),
    "a sheet too low for a line": ('"height":443', '"height":3'),
    "letters of nobody": ('"letters":"++"', '"letters":"x"'),
    "a place beyond every slide": ('"left":47.99', '"left":1e300'),
}


@pytest.mark.parametrize("what", SPOILED)
def test_a_list_that_was_spoiled_is_refused_with_words(what: str) -> None:
    parts = dict(unzipped(aomori(BOOK).content))
    before, after = (escaped(one).encode() for one in SPOILED[what])
    assert before in parts["customXml/item1.xml"]
    parts["customXml/item1.xml"] = parts["customXml/item1.xml"].replace(before, after)

    with pytest.raises(FileRefused) as refused:
        refresh(archived(parts.items()), late("aomori", p003_i1=505_000_000))

    assert [fault.code for fault in refused.value.faults] == ["deck_list_unreadable"]

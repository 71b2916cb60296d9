"""Sources in the notes: taken out where there are none any more, put back when there are, told where they have no place."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

import pytest
from scripts.hostile.deck_facts import deck

from renkei.materials.refreshing.deck_list import ListedPage
from renkei.materials.refreshing.edited import EditedDeck
from renkei.materials.refreshing.notes import update_notes
from renkei.materials.refreshing.outcome import Report

SLIDE = 4  # of the project, from 0


class Noted:
    """A deck, its project's slide, and that slide's line in the list."""

    def __init__(self, digest: str | None = None) -> None:
        self.edited = EditedDeck(deck())
        with zipfile.ZipFile(io.BytesIO(deck())) as archive:
            root = ElementTree.fromstring(archive.read("customXml/item1.xml"))
        self.element = next(one for one in root if one.get("id") == "project-p003")
        if digest is not None:
            self.element.set("notes", digest)

    def refreshed(self, *lines: str) -> Report:
        report = Report()
        page = ListedPage("project-p003", "261", "", self.element.get("notes", ""), element=self.element)
        update_notes(self.edited.slides[SLIDE], page, lines, report)
        return report

    def said(self) -> list[str]:
        tree = self.edited.tree(self.edited.target(self.edited.slides[SLIDE].name, "notesSlide"))
        return ["".join(one.itertext()) for one in tree.iter("{*}p") if one.tag.endswith("main}p")]


def test_sources_that_are_no_more_are_taken_out():
    noted = Noted()
    before = noted.said()

    (change,) = noted.refreshed().changes

    assert noted.said() == [""]
    assert (change.before.split("\n"), change.after) == (before, "")


def test_sources_that_come_back_are_written_again():
    noted = Noted()
    noted.refreshed()

    (change,) = noted.refreshed("出典：会議資料", "・2件").changes

    assert noted.said() == ["出典：会議資料", "・2件"]
    assert (change.before, change.after) == ("", "出典：会議資料\n・2件")


def test_what_was_taken_out_is_not_told_again():
    noted = Noted()
    noted.refreshed()

    report = noted.refreshed()

    assert (report.changes, report.left) == ([], ())


@pytest.mark.parametrize(("digest", "code"), [("", "new_notes"), ("00000001", "notes")])
def test_sources_without_a_place_are_told(digest, code):
    report = Noted(digest).refreshed("出典：会議資料")

    assert [(one.code, one.slide, one.today) for one in report.left] == [(code, 5, "出典：会議資料")]
    assert report.changes == []


def test_a_slide_without_sources_then_and_now_is_passed_over():
    report = Noted("").refreshed()

    assert (report.changes, report.left) == ([], ())

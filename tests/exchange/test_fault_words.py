"""Faults in words: as people typed and count, in the language they read, and as data for programs."""

import json
import re

import pytest
from tests.exchange.spoilt import PHOTOS, REGION, Files, R, added, changed, faults_of, saved_as

from renkei.exchange.fault_form import faults_to_json
from renkei.exchange.reading import read_files
from renkei.wording.faults import fault
from renkei.wording.words import words_of


def said(files: Files, language: str = "ja") -> str:
    (found,) = faults_of(files)
    return fault(words_of(language), found)


def test_a_year_outside_the_periods_is_quoted_as_it_was_typed() -> None:
    assert "「H31」（令和元年度）" in said(changed(R, "2024", "H31"))


def test_words_of_a_list_are_named_with_the_japanese_ones_that_are_read_too() -> None:
    assert "higher/増" in said(changed("indicators.csv", "higher", "うえ"))
    assert "public/公開可、meeting_only/会議限り" in said(
        added(PHOTOS, "photos/a.jpg,p003,2024,,,,,秘密,\n") | {"photos/a.jpg": b"\xff\xd8\xff"}
    )


def test_records_are_counted_from_one_for_people() -> None:
    files = changed(REGION, '"平内町"', "3")

    assert said(files).startswith("region.toml municipality[1].name（2番目の municipality）：")
    assert said(files, "en").startswith("region.toml, municipality[1].name (municipality 2): ")


@pytest.mark.parametrize("file", [REGION, "projects/p003.md"])
def test_a_text_that_was_read_as_cp932_is_no_matter_of_a_spreadsheet(file: str) -> None:
    (finding,) = read_files(saved_as(file, "cp932")).findings

    assert finding.code == "read_as_cp932_of_text"


@pytest.mark.parametrize(
    "broken", ["format = 1 2", 'format = 1\nx = "', "format = 1\nx = [1", "format = 1\nformat = 1"]
)
def test_a_broken_file_is_told_without_a_word_of_english(broken: str) -> None:
    assert not re.search(r"[A-Za-z]{3,} [a-z]+", said(changed(REGION, "format = 1", broken)))


def test_a_place_that_a_fault_names_is_one_in_json_too() -> None:
    (found,) = faults_of(changed(REGION, '"f1-2"', '"f2-1"'))

    said = json.loads(faults_to_json([found], exit_code=3))

    assert said["faults"][0]["values"]["first"]["key"] == "field[1]"


def test_a_region_may_have_two_hubs_before_its_other_members() -> None:
    files = changed(REGION, 'name = "平内町"', 'name = "平内町"\nis_hub = true')

    assert [m.is_hub for m in read_files(files).register.municipalities][:3] == [True, True, False]

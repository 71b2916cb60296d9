"""What is read all the same: mentioned where it is worth knowing, in silence where it means nothing."""

import pytest
from tests.exchange.spoilt import PHOTOS, REGION, P, R, added, changed, own_scale

from renkei.domain.errors import Place
from renkei.exchange.reading import read_files


def test_a_sign_of_one_computer_is_read_and_mentioned() -> None:
    reading = read_files(changed(P, "職員研修", "職員\ue000修"))

    found = [(finding.code, finding.place, finding.values["sign"]) for finding in reading.findings]

    assert found == [("private_sign", Place(P, 52, "name"), "U+E000")]


@pytest.mark.parametrize("reason", ["集計中", "being_compiled", "heavy_snow"])
def test_a_reason_of_the_glossary_or_of_an_own_scale_is_read(reason: str) -> None:
    scale = own_scale() + '\n[[missing]]\nreason = "heavy_snow"\nlabel = "大雪"\n'.encode()
    files = changed(R, "p003-i1,2024,43698,", f"p003-i1,2024,,{reason}")

    reading = read_files({**files, "scales/own.toml": scale})

    assert reading.register.results[0].value is None


def test_a_picture_that_is_not_there_is_mentioned() -> None:
    reading = read_files(added(PHOTOS, "photos/none.jpg,p003,2024,,,,,public,\n"))

    found = [(finding.code, finding.place, finding.values["file"]) for finding in reading.findings]

    assert found == [("photo_file_missing", Place(PHOTOS, 2, "file"), "photos/none.jpg")]


def test_years_between_two_periods_are_mentioned() -> None:
    third = '\n[[vision]]\nid = "v3"\nname = "第3期ビジョン"\nfirst_year = 2032\nlast_year = 2036\n'

    (gap,) = read_files(added(REGION, third)).findings

    assert (gap.code, gap.values["first_year"], gap.values["last_year"]) == ("visions_gap", 2030, 2031)


def test_question_marks_in_a_sentence_are_no_loss() -> None:
    reading = read_files(changed(P, "職員研修", "職員研修は必要か???"))

    assert reading.register.projects[50].name == "職員研修は必要か???"


def test_a_blank_alone_is_no_number() -> None:
    reading = read_files(changed(R, "43698,", " ,"))

    assert reading.register.results[0].value is None


def test_a_row_of_commas_left_by_a_spreadsheet_is_no_row() -> None:
    reading = read_files(added("names.csv", ",,,,,\n\n"))

    assert len(reading.register.names) == 7

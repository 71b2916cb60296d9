"""Photographs lie on the rows of their records: their very bytes come back, and what changed is asked."""

import dataclasses

import pytest
from tests.exchange.workbook.desk import (
    PHOTOS,
    edited,
    facts,
    faults,
    noticed,
    pictured,
    pictured_book,
    proposed,
    read,
    read_back,
)

from renkei.exchange.workbook import ALL
from renkei.intake import Book, SheetPicture

OTHER = b"\xff\xd8\xff\xe0" + b"another picture"
ON = {
    path: f"K{row}"
    for row, path in enumerate(("photos/p003-1.png", "photos/p003-2.png", "photos/p003-3.png"), 2)
}


def lying(*pictures: SheetPicture, **how: object) -> Book:
    """The example's book with these pictures on the sheet of the photographs."""
    return edited(PHOTOS, {}, of=pictured_book(), pictures=pictures, **how)


def own(path: str, at: str = "") -> SheetPicture:
    return SheetPicture(at or ON[path], dict(pictured().files)[path])


ALL_OWN = tuple(map(own, ON))


def test_the_bytes_of_every_photograph_come_back() -> None:
    register = read(pictured_book()).register

    assert register is not None
    assert register.files == pictured().files


def test_a_photograph_that_floats_elsewhere_now_keeps_its_file() -> None:
    moved = lying(own("photos/p003-1.png", "K30"), *ALL_OWN[1:])

    assert read(moved).register == pictured()


def test_photographs_that_changed_places_keep_their_files() -> None:
    turned = lying(own("photos/p003-1.png", "K3"), own("photos/p003-2.png", "K2"), ALL_OWN[2])

    assert read(turned).register == pictured()


def test_another_picture_in_its_place_is_asked_about() -> None:
    changed = lying(SheetPicture("K2", OTHER), *ALL_OWN[1:])

    codes = [(code, cell) for code, cell, _, _ in proposed(changed)]

    assert codes == [("picture_changed", "A2"), ("picture_named_otherwise", "A2")]


def test_a_new_picture_of_another_kind_takes_a_path_of_its_kind() -> None:
    register = read(lying(SheetPicture("K2", OTHER), *ALL_OWN[1:]), ALL).register

    assert register is not None
    assert dict(register.files)["photos/p003-1.jpg"] == OTHER


def test_a_photograph_that_is_gone_is_asked_about() -> None:
    assert proposed(lying(*ALL_OWN[1:])) == [("picture_gone", "A2", "photos/p003-1.png", "")]


def test_two_pictures_on_one_row_are_refused() -> None:
    two = lying(SheetPicture("K2", OTHER), SheetPicture("K2", OTHER + b"2"), *ALL_OWN[1:])

    assert ("several_pictures", "A2") in faults(two)


def test_a_new_photograph_without_a_path_gets_one() -> None:
    with_row = edited(PHOTOS, {"B5": "p003", "D5": 2024}, of=lying(*ALL_OWN, SheetPicture("K5", OTHER)))

    assert proposed(with_row) == [("picture_without_path", "A5", "", "photos/p003-4.jpg")]
    register = read(with_row, ALL).register
    assert register is not None
    assert dict(register.files)["photos/p003-4.jpg"] == OTHER


@pytest.mark.parametrize(
    ("content", "path", "code"),
    [
        (b"\1\0\0\0" + bytes(36) + b" EMF", "photos/p003-4.emf", "picture_is_drawing"),
        (b"II*\0" + bytes(9), "photos/p003-4.tiff", "picture_of_other_kind"),
    ],
)
def test_a_new_picture_of_a_kind_that_papers_cannot_show_is_refused_with_what_to_do(
    content: bytes, path: str, code: str
) -> None:
    with_row = edited(PHOTOS, {"B5": "p003", "D5": 2024}, of=lying(*ALL_OWN, SheetPicture("K5", content)))

    assert proposed(with_row) == [("picture_without_path", "A5", "", path)]
    assert (code, "A5") in [(one.code, one.place.cell) for one in read(with_row, ALL).faults]


def test_a_new_photograph_with_a_path_is_taken() -> None:
    row = {"A5": "photos/new.jpg", "B5": "p003", "D5": 2024}

    register = read(edited(PHOTOS, row, of=lying(*ALL_OWN, SheetPicture("K5", OTHER)))).register

    assert register is not None
    assert dict(register.files)["photos/new.jpg"] == OTHER


def test_a_picture_beside_all_records_is_named() -> None:
    assert noticed(lying(*ALL_OWN, SheetPicture("K40", OTHER))) == ["picture_not_read"]


def test_a_file_that_no_sheet_can_show_is_kept_all_the_same() -> None:
    odd = {
        "photos/a.webp": b"RIFF....WEBPVP8 ...",
        "photos/b.jpg": b"\xff\xd8\xff",
        "photos/c.gif": b"GIF89a",
    }

    back = read(read_back(dataclasses.replace(facts(), files=tuple(odd.items())))).register

    assert back is not None
    assert dict(back.files) == odd

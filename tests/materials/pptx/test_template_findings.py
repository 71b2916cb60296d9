"""What a template lacks is said by layout and place; and what could run, fetch or lie on the figures is refused."""

from __future__ import annotations

import random

import pytest
from tests.materials.pptx.office import USABLE, read
from tests.materials.pptx.templates import template

from renkei.domain.errors import FileRefused
from renkei.materials.archive import archived
from renkei.materials.outline.measure import width
from renkei.materials.pptx_file.office_template import read_template, usable_template
from renkei.materials.pptx_file.office_template.colours import contrast
from renkei.materials.pptx_file.office_template.letters import Letters
from renkei.materials.pptx_file.office_template.names import is_named
from renkei.materials.pptx_file.package import unzipped
from renkei.wording.template_faults import TEMPLATE_FAULTS

SAID = {
    "small_area": {("error", "template_area_small", "Title and Content", "")},
    "dark": {("error", "template_dark", "Title and Content", "")},
    "upright": {("error", "template_upright", "", "")},
    "one_blank": {
        ("warning", "template_no_cover", "Blank", ""),
        ("warning", "template_no_divider", "Blank", ""),
        ("warning", "template_no_title", "Blank", ""),
        ("warning", "template_no_number", "Blank", ""),
        ("note", "template_no_footer", "Blank", ""),
    },
    "by_libreoffice": {
        ("warning", "template_no_divider", "Title, Content", ""),
        ("note", "template_letters", "", ""),
        ("note", "template_samples", "", ""),
    },
    "japanese": {
        ("warning", "template_place_faint", "タイトル スライド", "Subtitle 2"),
        ("note", "template_day_left", "タイトルのみ", "Date Placeholder 2"),
        ("note", "template_samples", "", ""),
    },
    "tinted": {("note", "template_quiet_faint", "Title and Content", "")},
    "with_macros": {
        ("warning", "template_macros", "", ""),
        ("note", "template_samples", "", ""),
        ("note", "template_first_number", "", ""),
    },
}


@pytest.mark.parametrize("name", SAID)
def test_what_a_template_lacks_is_said_by_layout_and_place(name: str) -> None:
    said = {(one.level, one.code, one.layout, one.place) for one in read(name).noticed}

    assert said >= SAID[name]


def test_the_worst_is_said_first() -> None:
    levels = [one.level for one in read("small_area").noticed]

    assert levels == sorted(levels, key=["error", "warning", "note"].index)


@pytest.mark.parametrize("name", USABLE)
def test_on_these_a_deck_can_be_made(name: str) -> None:
    assert read(name).errors == ()


def test_our_own_to_start_from_lacks_nothing() -> None:
    assert [one.code for one in read("sample").noticed] == ["template_samples"]


def test_a_dark_cover_alone_is_no_fault() -> None:
    places = {one.layout for one in read("dark_cover").noticed}

    assert "Title Slide" not in places


REFUSED = {
    "linked": ["template_linked"],
    "active": ["template_active"],
    "dark": ["template_dark"],
    "small_area": ["template_area_small"],
    "upright": ["template_upright"],
}


@pytest.mark.parametrize("name", REFUSED)
def test_no_deck_is_made_on_these_and_the_file_is_named(name: str) -> None:
    with pytest.raises(FileRefused) as refused:
        usable_template(template(name), file="様式.potx")

    assert [fault.code for fault in refused.value.faults] == REFUSED[name]
    assert {fault.place.file for fault in refused.value.faults} == {"様式.potx"}


def test_a_small_area_is_told_in_points_with_what_is_needed() -> None:
    found = next(one for one in read("small_area").noticed if one.code == "template_area_small")

    assert found.values == {"width": 305, "height": 192, "least_width": 596, "least_height": 327}


def test_a_template_spoiled_anywhere_is_read_or_refused_and_never_fails() -> None:
    files = unzipped(template("japanese"))
    parts = sorted(name for name in files if name.endswith((".xml", ".rels")) and "docProps" not in name)
    luck = random.Random(4)

    for _ in range(60):
        part = luck.choice(parts)
        data = bytearray(files[part])
        at = luck.randrange(len(data))
        data[at : at + luck.choice((1, 6, 40))] = luck.choice(
            (b"", b'"', b"9", b"x", b"-1", b"<", b'idx="abc"')
        )

        codes = refusals(archived({**files, part: bytes(data)}.items()))

        assert codes <= set(TEMPLATE_FAULTS)


def refusals(content: bytes) -> set[str]:
    """Why a template is refused; nothing where it is read."""
    try:
        read_template(content)
    except FileRefused as refused:
        return {fault.code for fault in refused.faults}
    return set()


# ---- how it is found out

CONTRASTS = {
    ("000000", "FFFFFF"): 21.0,
    ("767676", "FFFFFF"): 4.5,
    ("898989", "FFFFFF"): 3.5,
    ("FFFFFF", "FFFFFF"): 1.0,
}


@pytest.mark.parametrize(("one", "other"), CONTRASTS)
def test_contrast_is_reckoned_as_the_guidelines_say(one: str, other: str) -> None:
    assert round(contrast(one, other), 1) == CONTRASTS[one, other]
    assert contrast(other, one) == contrast(one, other)


NAMES = {
    ("表紙", ("表紙", "Cover")): True,
    ("表紙 Cover", ("表紙", "Cover")): True,
    ("1_表紙", ("表紙", "Cover")): True,
    ("ＣＯＶＥＲ", ("表紙", "Cover")): True,
    ("日付 Date 12", ("日付", "Date")): True,
    ("renkei:cover", ("表紙", "Cover", "renkei:cover")): True,
    ("表紙の裏", ("表紙", "Cover")): False,
    ("", ("表紙", "Cover")): False,
}


@pytest.mark.parametrize(("name", "names"), NAMES)
def test_names_are_ours_whatever_their_width_case_and_number(name: str, names: tuple[str, ...]) -> None:
    assert is_named(name, names) is NAMES[name, names]


FONTS = {
    ("BIZ UDゴシック", "BIZ UDゴシック"): ("", "+"),
    ("ＭＳ ゴシック", ""): ("", "+"),
    ("Calibri", "游ゴシック"): ("++", "++"),
    ("Calibri", "メイリオ"): ("++", "++"),
    ("役所書体", "役所書体"): ("++", "++"),
    ("", ""): ("++", "++"),
}


@pytest.mark.parametrize(("latin", "japanese"), FONTS)
def test_letters_that_nobody_here_has_are_taken_for_wide(latin: str, japanese: str) -> None:
    letters = Letters(latin, japanese)

    assert (letters.measure("ja"), letters.measure("en")) == FONTS[latin, japanese]


DIGITS = {"Calibri Bold": 51, "Arial Bold": 56, "DejaVu Sans Bold": 70, "Verdana Bold": 72}
"""Hundredths of an em, rounded up, that figures take in faces of offices, and in those that stand in for them."""


@pytest.mark.parametrize("face", DIGITS)
@pytest.mark.parametrize("name", ["usual", "japanese", "by_libreoffice"])
def test_figures_have_room_in_any_face_that_stands_in_for_the_offices_own(name: str, face: str) -> None:
    assert width("0", "ja" + read(name).fit.sheet.letters) >= DIGITS[face]

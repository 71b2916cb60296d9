"""The letters that a paper carries."""

from __future__ import annotations

import base64
import itertools
import re
import struct
from importlib import resources

import pytest

from renkei.materials.html_file.fonts import faces
from renkei.materials.typeface import Typeface

FILES = sorted(
    entry.name
    for entry in (resources.files("renkei.materials") / "fonts").iterdir()
    if entry.name.endswith(".ttf")
)


def opened(data: bytes) -> Typeface:
    count = struct.unpack_from(">H", data, 4)[0]
    entries = (struct.unpack_from(">4sIII", data, 12 + 16 * at) for at in range(count))
    return Typeface({tag.decode(): data[start : start + size] for tag, _, start, size in entries})


@pytest.mark.parametrize(
    ("file", "character", "ems"),
    [
        ("BIZUDGothic-Regular.ttf", "連", 1.0),
        ("BIZUDGothic-Regular.ttf", "8", 0.5),
        ("BIZUDGothic-Regular.ttf", "W", 0.5),
        ("BIZUDGothic-Regular.ttf", "𠮷", None),
        ("NotoSansJP-Regular.ttf", "𠮷", 1.0),
        ("NotoSansJP-Regular.ttf", "8", 0.555),
        ("NotoSansJP-Bold.ttf", "8", 0.59),
    ],
)
def test_a_face_says_how_wide_it_sets_a_character(file: str, character: str, ems: float | None) -> None:
    assert Typeface.of(file).ems(character) == ems


@pytest.mark.parametrize("file", FILES)
def test_a_subset_holds_the_characters_asked_for_and_no_others(file: str) -> None:
    subset = opened(Typeface.of(file).subset("A1，ア亜"))

    known = set(Typeface.of(file).glyphs("A1，ア亜"))

    assert set(subset.glyphs("A1，ア亜B2イ唖")) == known


def test_a_glyph_keeps_its_outline_and_its_advance() -> None:
    whole = Typeface.of("BIZUDGothic-Regular.ttf")
    subset = opened(whole.subset("連携8"))

    at, before = subset.glyphs("携")[ord("携")], whole.glyphs("携")[ord("携")]

    outlines, offsets = whole._outlines([before])
    start, end = struct.unpack_from(">II", subset.tables["loca"], 4 * at)
    assert subset.tables["glyf"][start:end] == outlines[: offsets[1]]
    assert subset._advance(at) == whole._advance(before)


def test_the_check_sum_of_the_whole_file_is_the_one_the_format_asks_for() -> None:
    data = Typeface.of("BIZUDGothic-Bold.ttf").subset("連携")

    total = sum(struct.unpack(f">{len(data) // 4}I", data)) & 0xFFFFFFFF

    assert total == 0xB1B0AFBA


def test_our_fonts_have_no_composite_glyphs() -> None:
    for file in FILES:
        face = Typeface.of(file)
        (count,) = struct.unpack_from(">H", face.tables["maxp"], 4)
        outlines, offsets = face._outlines(list(range(count)))
        contours = [outlines[a : a + 2] for a, b in itertools.pairwise(offsets) if b > a]
        assert not [number for number in contours if struct.unpack(">h", number)[0] < 0]


def test_a_character_that_the_japanese_face_lacks_comes_from_the_other_one() -> None:
    rule = re.compile(r'"(Renkei \w+)"; font-weight: (\d+); src: url\("data:font/ttf;base64,([^"]+)"')

    found = rule.findall(faces("𠮷野市"))

    holders = [
        (name, weight) for name, weight, data in found if opened(base64.b64decode(data)).glyph(ord("𠮷"))
    ]
    assert holders == [("Renkei Rare", "400"), ("Renkei Rare", "700")]


def test_no_face_is_carried_without_a_letter_in_it() -> None:
    assert "Renkei Rare" not in faces("連携 2025")


def test_faces_are_fonts_inside_the_file() -> None:
    found = re.findall(r'url\("data:font/ttf;base64,([^"]+)"\)', faces("連携、A𠮷"))

    assert len(found) == 8
    assert all(base64.b64decode(data)[:4] == b"\0\1\0\0" for data in found)

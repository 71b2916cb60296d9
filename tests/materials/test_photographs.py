"""Photographs as papers hold them: upright, small, in plain colours, without where and when they were taken."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import replace

import pytest
from PIL import Image, ImageCms, ImageDraw
from tests.materials import crafted

from renkei.domain.opening import open_year
from renkei.domain.yearbook import Yearbook
from renkei.materials import html
from renkei.materials.outline import outline
from renkei.materials.outline.model import Pictures, Prose
from renkei.materials.photographs import NotShown, Photograph, photograph
from renkei.scales import preset
from renkei.wording import words_of

PLACE, CAMERA, WHEN = "N41", "Examplecam", "2024:08:10 10:00:00"
STAMP = (36, 34)  # points: 110 by 103 pixels
SIX = ("red", "lime", "blue", "yellow", "cyan", "magenta")


def drawn(size: tuple[int, int] = (60, 40), mode: str = "RGB") -> Image.Image:
    """Six fields of colour, three over three."""
    picture = Image.new("RGB", size, "white")
    wide, high = size[0] / 3, size[1] / 2
    for at, colour in enumerate(SIX):
        left, top = at % 3 * wide, at // 3 * high
        ImageDraw.Draw(picture).rectangle((left, top, left + wide - 1, top + high - 1), colour)
    return picture.convert(mode)


def saved(picture: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


def remarks(turn: int = 1) -> Image.Exif:
    """What a telephone writes into its photographs."""
    found = Image.Exif()
    found[0x0112], found[0x010F], found[0x0132] = turn, CAMERA, WHEN
    found.get_ifd(0x8825).update({1: PLACE, 2: (40.0, 49.0, 12.0)})
    return found


def opened(found: Photograph) -> Image.Image:
    picture = Image.open(io.BytesIO(found.content))
    picture.load()
    return picture


def corner(found: Photograph) -> tuple[int, ...]:
    """The colour near the left upper corner, to the nearest 64."""
    pixel = opened(found).convert("RGB").getpixel((6, 6))
    assert isinstance(pixel, tuple)
    return tuple(round(part / 64) * 64 for part in pixel)


def claimed(width: int, height: int) -> bytes:
    """A PNG of a few bytes that claims to be large."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 50)), (b"IEND", b""))
    parts = (
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


# ---- what must not go out


@pytest.mark.parametrize("size", [(60, 40), (300, 200)])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_place_time_and_camera_stay_at_home(kind: str, size: tuple[int, int]) -> None:
    content = saved(drawn(size), kind, exif=remarks().tobytes())
    assert CAMERA.encode() in content

    found = photograph(content, STAMP)

    assert not [text for text in (PLACE, CAMERA, WHEN, "Exif") if text.encode() in found.content]
    assert not opened(found).getexif()


@pytest.mark.parametrize("progressive", [False, True])
def test_comments_and_pictures_behind_the_picture_are_cut_off(progressive: bool) -> None:
    content = saved(drawn(), comment=b"at home", progressive=progressive) + b"\xff\xd8preview\xff\xd9"

    found = photograph(content)

    assert (b"at home" in found.content, b"preview" in found.content) == (False, False)
    assert found.content.endswith(b"\xff\xd9")


def test_words_in_a_png_are_cut_off() -> None:
    from PIL.PngImagePlugin import PngInfo

    words = PngInfo()
    words.add_text("Author", "somebody")

    assert b"somebody" not in photograph(saved(drawn(), "PNG", pnginfo=words)).content


# ---- what must be seen


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_small_upright_picture_keeps_its_very_pixels(kind: str) -> None:
    content = saved(drawn(), kind, exif=remarks().tobytes())

    found = photograph(content)

    assert opened(found).tobytes() == Image.open(io.BytesIO(content)).tobytes()
    assert (found.media, found.width, found.height) == (f"image/{kind.lower()}", 60, 40)


@pytest.mark.parametrize(
    ("turn", "size", "colour"),
    [
        (1, (60, 40), (256, 0, 0)),
        (2, (60, 40), (0, 0, 256)),
        (3, (60, 40), (256, 0, 256)),
        (4, (60, 40), (256, 256, 0)),
        (5, (40, 60), (256, 0, 0)),
        (6, (40, 60), (256, 256, 0)),
        (7, (40, 60), (256, 0, 256)),
        (8, (40, 60), (0, 0, 256)),
    ],
)
def test_a_picture_stands_upright_however_the_camera_was_held(
    turn: int, size: tuple[int, int], colour: tuple[int, int, int]
) -> None:
    found = photograph(saved(drawn(), exif=remarks(turn).tobytes(), quality=100, subsampling=0))

    assert (found.width, found.height) == size
    assert corner(found) == colour


@pytest.mark.parametrize(
    ("size", "turn", "printed"),
    [
        ((880, 660), 1, (110, 82)),
        ((660, 880), 1, (77, 103)),
        ((880, 660), 6, (77, 103)),
        ((2000, 500), 1, (110, 28)),
        ((120, 90), 1, (120, 90)),
    ],
)
def test_a_picture_has_no_more_pixels_than_print_needs(
    size: tuple[int, int], turn: int, printed: tuple[int, int]
) -> None:
    found = photograph(saved(drawn(size), exif=remarks(turn).tobytes()), STAMP)

    assert (found.width, found.height) == printed
    assert opened(found).size == printed


def test_the_largest_place_of_any_paper_is_printed_at_220_dots_an_inch() -> None:
    found = photograph(saved(drawn((2400, 1800))))

    assert (found.width, found.height) == (360 * 220 // 72, 825)


@pytest.mark.parametrize(
    ("kind", "mode", "media", "printed"),
    [
        ("JPEG", "CMYK", "image/jpeg", "RGB"),
        ("JPEG", "L", "image/jpeg", "L"),
        ("GIF", "P", "image/png", "RGB"),
        ("WEBP", "RGB", "image/jpeg", "RGB"),
        ("PNG", "P", "image/png", "P"),
        ("PNG", "1", "image/png", "1"),
        ("PNG", "I;16", "image/png", "L"),
    ],
)
def test_every_kind_becomes_one_that_office_programs_show(
    kind: str, mode: str, media: str, printed: str
) -> None:
    picture = Image.new("I;16", (60, 40), 40_000) if mode == "I;16" else drawn(mode=mode)

    found = photograph(saved(picture, kind))

    assert (found.media, opened(found).mode) == (media, printed)


def test_grey_of_many_steps_stays_as_bright() -> None:
    deep = saved(Image.new("I;16", (8, 8), 40_000), "PNG")

    assert opened(photograph(deep)).getpixel((0, 0)) == 40_000 // 257


def test_colours_of_print_become_those_of_screens() -> None:
    found = photograph(saved(drawn(mode="CMYK"), quality=95, subsampling=0))

    assert corner(found) == (256, 0, 0)


def test_a_profile_that_says_what_screens_mean_anyway_goes_and_the_pixels_stay() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    content = saved(drawn(), icc_profile=profile)

    found = opened(photograph(content))

    assert "icc_profile" not in found.info
    assert found.tobytes() == Image.open(io.BytesIO(content)).tobytes()


def test_a_profile_that_cannot_be_read_hinders_nothing() -> None:
    found = photograph(saved(drawn((300, 200)), icc_profile=b"no profile"), STAMP)

    assert opened(found).mode == "RGB"


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_what_is_see_through_stays_so_when_made_smaller(kind: str) -> None:
    see_through = Image.new("RGBA", (300, 200), (0, 0, 255, 0))

    found = opened(photograph(saved(see_through, kind), STAMP))

    assert (found.mode, found.getpixel((0, 0))[3]) == ("RGBA", 0)  # type: ignore[index]


def test_the_same_picture_gives_the_same_bytes() -> None:
    content = saved(drawn((300, 200)), exif=remarks(6).tobytes())

    first = photograph.__wrapped__(content, STAMP)

    assert photograph.__wrapped__(content, STAMP) == first


# ---- what cannot be shown

WHOLE = saved(drawn((300, 200)))
CANNOT_BE_SHOWN = {
    "nothing": (b"", "empty"),
    "words": (b"a letter, no picture", "no_picture"),
    "a head alone": (WHOLE[:20], "broken"),
    "half a JPEG": (WHOLE[: len(WHOLE) // 2], "broken"),
    "half a PNG": (saved(drawn((300, 200)), "PNG")[:300], "broken"),
    "a PNG that claims to be large": (claimed(9_000, 9_000), "too_large"),
    "a PNG that claims to be vast": (claimed(60_000, 60_000), "too_large"),
    "a PNG with less than it claims": (claimed(300, 300), "broken"),
}


@pytest.mark.parametrize("name", CANNOT_BE_SHOWN)
def test_what_is_no_whole_picture_is_not_shown(name: str) -> None:
    content, reason = CANNOT_BE_SHOWN[name]

    with pytest.raises(NotShown) as why:
        photograph(content)

    assert why.value.reason == reason


# ---- on a page


def with_file(content: bytes, file: str = "photos/a.jpg") -> Yearbook:
    region = crafted.large(3)
    photos = tuple(replace(photo, file=file) for photo in region.photos)
    return open_year(replace(region, photos=photos, files=((file, content),)), crafted.YEAR, preset("aomori"))


def blocks(yearbook: Yearbook, language: str = "ja") -> list[object]:
    pages = outline(yearbook, words_of(language)).pages
    return [block for page in pages if page.id == "project-p001" for block in (*page.blocks, *page.beside)]


def test_a_page_gives_a_turned_picture_the_room_it_needs_upright() -> None:
    yearbook = with_file(saved(drawn((400, 300)), exif=remarks(6).tobytes()))

    (pictures,) = [block for block in blocks(yearbook) if isinstance(block, Pictures)]

    assert [(one.width, one.height) for one in pictures.items] == [(300, 400)]


def test_no_paper_holds_where_a_picture_was_taken() -> None:
    yearbook = with_file(saved(drawn(), exif=remarks().tobytes()))

    (pictures,) = [block for block in blocks(yearbook) if isinstance(block, Pictures)]

    assert CAMERA.encode() not in pictures.items[0].content
    assert "data:image/jpeg" in html(yearbook)


@pytest.mark.parametrize(
    ("content", "language", "line"),
    [
        (WHOLE[:900], "ja", "写真「会場の様子」は、ファイルが壊れているため載せていない。"),
        (claimed(9_000, 9_000), "ja", "写真「会場の様子」は、画素が多すぎるため載せていない。"),
        (WHOLE[:900], "en", "The photograph “会場の様子” is not shown: its file is damaged."),
    ],
)
def test_where_a_picture_cannot_be_shown_a_line_says_so(content: bytes, language: str, line: str) -> None:
    yearbook = with_file(content)

    shown = blocks(yearbook, language)

    assert [block.text for block in shown if isinstance(block, Prose)] == [line]
    assert not [block for block in shown if isinstance(block, Pictures)]

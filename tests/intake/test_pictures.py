"""Pictures of others: known by what they hold, upright, in colours of screens, with nothing but the picture."""

from __future__ import annotations

import zlib

import pytest
from PIL import Image
from scripts.hostile.pictures import bmp, chunk, saved
from tests.intake.crafted_pictures import (
    AUTHOR,
    CAMERA,
    PLACE,
    XMP,
    XMP_PLACE,
    drawn,
    exif,
    jpeg_with,
    opened,
    pixels,
    png_texts,
    png_with,
    segment,
    swapped_profile,
)

from renkei.intake.pictures import Picture, PictureRefused, cleaned, looked_at, safe_picture, whole_picture

BOX = (110, 103)
KINDS = ("JPEG", "PNG", "WEBP")
HEXADECIMAL = "\nexif\n  {size}\n{letters}\n"


def safe(content: bytes, box: tuple[int, int] = BOX) -> Picture:
    return safe_picture(content, box=box)


def corner(found: Picture) -> tuple[int, ...]:
    """The colour near the left upper corner, to the nearest 64."""
    pixel = opened(found.content).convert("RGB").getpixel((6, 6))
    assert isinstance(pixel, tuple)
    return tuple(round(part / 64) * 64 for part in pixel)


# ---- what a file says beside the picture

MOVIE = b"....ftypmp42....moov.udta.\xa9xyz.+40.8200+140.7400/"
BEHIND = saved(drawn(), exif=exif())
CITY = b"Photoshop 3.0\x00" + b"8BIM\x04\x04\x00\x00\x00\x00\x00\x0c\x1c\x02\x5a\x00\x06Aomori"
AUTHORED = b"Photoshop 3.0\x00" + b"8BIM\x04\x04\x00\x00\x00\x00\x00\x0d\x1c\x02\x50\x00\x08somebody"
LETTERS = HEXADECIMAL.format(size=200, letters=(b"Exif\0\0" + exif().removeprefix(b"Exif\0\0")).hex())
SAYS_PLACE = {
    **{f"a camera, in a {kind}": saved(drawn(), kind, exif=exif()) for kind in KINDS},
    "XMP in a JPEG": saved(drawn(), xmp=XMP_PLACE),
    "XMP in a WebP": saved(drawn(), "WEBP", xmp=XMP_PLACE),
    "XMP in a PNG": png_texts("XML:com.adobe.xmp", XMP_PLACE.decode()),
    "XMP in a PNG, packed": png_texts("XML:com.adobe.xmp", XMP_PLACE.decode(), packed=True),
    "a packed text of a PNG": png_with(b"zTXt", b"Comment\0\0" + zlib.compress(b"GPSLatitude 40")),
    "a camera's remarks as letters": png_with(b"tEXt", b"Raw profile type exif\0" + LETTERS.encode()),
    "a town, for the press": jpeg_with(0xED, CITY),
    "a picture behind the first": saved(drawn()) + BEHIND,
    "a film behind the picture": saved(drawn()) + MOVIE,
    "a camera whose list of the place lies outside": saved(drawn(), exif=exif())[:2]
    + segment(0xE1, b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\xff\xff\0\0\0\0\0\0")
    + saved(drawn())[2:],
}
SAYS_NONE = {
    **{f"a camera, in a {kind}": (saved(drawn(), kind, exif=exif(place=False)), ("exif",)) for kind in KINDS},
    "XMP": (saved(drawn(), xmp=XMP), ("xmp",)),
    "an author, for the press": (jpeg_with(0xED, AUTHORED), ("iptc",)),
    "a comment": (saved(drawn(), comment=b"at home"), ("text",)),
    "a comment in a GIF": (saved(drawn(), "GIF", comment=b"at home"), ("text",)),
    "an author in a PNG": (png_texts("Author", AUTHOR), ("text",)),
    "a small copy": (jpeg_with(0xE0, b"JFXX\0\x10" + saved(drawn())), ("preview",)),
    "a packed folder behind the picture": (saved(drawn()) + b"PK\3\4folder", ("further",)),
    "a page behind the picture": (saved(drawn(), "PNG") + b"<html>", ("further",)),
    "nothing": (saved(drawn()), ()),
    "a BMP": (saved(drawn(), "BMP"), ()),
}


@pytest.mark.parametrize("name", SAYS_PLACE)
def test_a_picture_that_says_where_it_was_taken_is_known(name: str) -> None:
    assert looked_at(SAYS_PLACE[name]).has_place


@pytest.mark.parametrize("name", SAYS_NONE)
def test_other_remarks_are_known_and_are_no_place(name: str) -> None:
    content, remarks = SAYS_NONE[name]

    looked = looked_at(content)

    assert (looked.remarks, looked.has_place) == (remarks, False)


EVERYTHING = {**SAYS_PLACE, **{f"no place: {name}": content for name, (content, _) in SAYS_NONE.items()}}


@pytest.mark.parametrize("name", EVERYTHING)
def test_what_papers_hold_says_nothing_beside_the_picture(name: str) -> None:
    for box in (BOX, (20, 20)):
        found = safe(EVERYTHING[name], box)

        assert looked_at(found.content).remarks == ()
        assert not [word for word in (PLACE, CAMERA, AUTHOR, "Exif", "GPS") if word.encode() in found.content]


@pytest.mark.parametrize("name", EVERYTHING)
def test_a_cleaned_picture_has_every_pixel_and_no_remark(name: str) -> None:
    clean = cleaned(EVERYTHING[name])

    looked = looked_at(clean)
    assert (looked.remarks, looked.has_place) == ((), False)
    assert pixels(clean) == pixels(EVERYTHING[name])
    assert cleaned(clean) == clean


@pytest.mark.parametrize("turn", range(1, 9))
@pytest.mark.parametrize("kind", KINDS)
def test_a_cleaned_picture_is_still_turned_as_the_camera_was_held(kind: str, turn: int) -> None:
    content = saved(drawn(), kind, exif=exif(turn=turn))

    clean = cleaned(content)

    assert (looked_at(clean).turn, opened(clean).getexif().get(0x0112, 1)) == (turn, turn)
    assert safe(clean) == safe(content)


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP"])
def test_a_cleaned_picture_that_moves_keeps_moving(kind: str) -> None:
    two = saved(drawn(), kind, save_all=True, append_images=[drawn().rotate(180)], comment=b"at home")

    assert getattr(opened(cleaned(two)), "n_frames", 1) == 2
    assert getattr(opened(safe(two).content), "n_frames", 1) == 1


# ---- what it looks like

TURNED = {
    1: ((60, 40), (256, 0, 0)),
    2: ((60, 40), (0, 0, 256)),
    3: ((60, 40), (256, 0, 256)),
    4: ((60, 40), (256, 256, 0)),
    5: ((40, 60), (256, 0, 0)),
    6: ((40, 60), (256, 256, 0)),
    7: ((40, 60), (256, 0, 256)),
    8: ((40, 60), (0, 0, 256)),
}


@pytest.mark.parametrize("turn", TURNED)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_stands_upright_however_the_camera_was_held(kind: str, turn: int) -> None:
    options = {"quality": 100, "lossless": True} if kind == "WEBP" else {"quality": 100, "subsampling": 0}

    found = safe(saved(drawn(), kind, exif=exif(turn=turn), **options))

    assert ((found.width, found.height), corner(found)) == TURNED[turn]


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_colours_of_a_profile_become_those_of_screens(kind: str) -> None:
    found = safe(saved(drawn(), kind, quality=100, subsampling=0, icc_profile=swapped_profile()))

    assert corner(found) == (0, 256, 0)
    assert "icc_profile" not in opened(found.content).info


def test_a_cleaned_picture_keeps_the_profile_of_its_colours() -> None:
    clean = cleaned(saved(drawn(), icc_profile=swapped_profile(), comment=b"at home"))

    assert opened(clean).info["icc_profile"] == swapped_profile()


def test_what_is_seen_through_keeps_it_when_its_colours_change() -> None:
    half = Image.new("RGBA", (300, 200), (255, 0, 0, 128))

    found = opened(safe(saved(half, "PNG", icc_profile=swapped_profile())).content)

    assert found.getpixel((9, 9)) == (0, 255, 0, 128)


@pytest.mark.parametrize("profile", [b"no profile", b"\0" * 200, swapped_profile()[:300]])
def test_a_profile_that_cannot_be_read_is_left_away(profile: bytes) -> None:
    content = saved(drawn(), quality=100, subsampling=0, icc_profile=profile)

    assert corner(safe(content)) == (256, 0, 0)


@pytest.mark.parametrize(
    ("mode", "kind", "shown"),
    [
        ("CMYK", "JPEG", (256, 0, 0)),
        ("P", "GIF", (256, 0, 0)),
        ("P", "PNG", (256, 0, 0)),
        ("RGB", "BMP", (256, 0, 0)),
        ("P", "BMP", (256, 0, 0)),
        ("RGBA", "PNG", (256, 0, 0)),
        ("L", "PNG", (64, 64, 64)),
        ("LA", "PNG", (64, 64, 64)),
    ],
)
def test_every_kind_of_colours_is_seen_as_it_was_meant(mode: str, kind: str, shown: tuple[int, ...]) -> None:
    options = {"quality": 100, "subsampling": 0} if kind == "JPEG" else {}

    found = safe(saved(drawn((300, 200), mode), kind, **options))

    assert corner(found) == shown


def test_a_colour_that_stands_for_nothing_is_seen_through() -> None:
    picture = Image.new("P", (300, 200), 1)
    picture.putpalette([255, 0, 0, 0, 255, 0])

    found = opened(safe(saved(picture, "PNG", transparency=1)).content)

    assert (found.mode, found.getpixel((9, 9))[3]) == ("RGBA", 0)  # type: ignore[index]


def test_a_bmp_is_shown_as_a_png() -> None:
    found = safe(saved(drawn(), "BMP"))

    assert (found.media, pixels(found.content)) == ("image/png", drawn().convert("RGBA").tobytes())


def test_a_picture_many_times_too_large_keeps_its_colours() -> None:
    assert corner(safe(saved(drawn((3000, 2000), "RGBA"), "PNG"), (60, 40))) == (256, 0, 0)


def test_every_pixel_can_be_asked_for_upright() -> None:
    turned = whole_picture(saved(drawn(), "PNG", exif=exif(turn=6)))

    assert (turned.mode, turned.size) == ("RGBA", (40, 60))
    assert turned.tobytes() == drawn().transpose(Image.Transpose.ROTATE_270).convert("RGBA").tobytes()


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_picture_gives_the_same_bytes(kind: str) -> None:
    content = saved(drawn((300, 200)), kind, exif=exif(turn=6))

    assert safe(content) == safe(content)


def test_a_refusal_says_the_size_that_is_too_large() -> None:
    with pytest.raises(PictureRefused) as why:
        safe(bmp((60_000, 60_000)))

    assert why.value.values == {"width": 60_000, "height": 60_000}
    assert why.value.of_file("photos/a.bmp").faults[0].values["found"] == "photos/a.bmp"


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "I;16"])
@pytest.mark.parametrize("size", [(3, 2), (5, 3), (61, 43)])
def test_a_png_of_any_depth_and_size_is_whole(mode: str, size: tuple[int, int]) -> None:
    plain = Image.new("I;16", size, 40_000) if mode == "I;16" else drawn(size, mode)

    found = safe(saved(plain, "PNG"))

    assert (found.width, found.height) == size


INTERLACED = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000005000000030800000001095aaab2"
)  # the head of one of 5 × 3 in grey, in seven passes
PASSES = (b"\0\1", b"\0\2", b"", b"\0\3", b"\0\5\6\7", b"\0\2\3\0\4\5", b"\0\1\2\3\4\5")


@pytest.mark.parametrize(("taken", "is_shown"), [(7, True), (6, False), (5, False)])
def test_an_interlaced_png_is_shown_if_every_pass_is_there(taken: int, is_shown: bool) -> None:
    content = INTERLACED + chunk(b"IDAT", zlib.compress(b"".join(PASSES[:taken]))) + chunk(b"IEND", b"")

    try:
        shown = safe(content).width == 5
    except PictureRefused as refused:
        shown = refused.reason != "broken"

    assert shown is is_shown

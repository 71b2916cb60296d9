"""Pictures that would exhaust or deceive: shown or refused for the right reason, within a second, and never anything else."""

from __future__ import annotations

import random
from time import process_time

import pytest
from scripts.hostile.pictures import HostilePicture, gif, hostile_pictures, noise, png, saved, zeros
from tests.intake.crafted_pictures import drawn, exif, opened

from renkei.intake.pictures import PictureRefused, cleaned, looked_at, safe_picture

BOX = (1100, 1038)
QUICK = [one for one in hostile_pictures() if not one.is_slow]
WHOLE = {
    "JPEG": saved(drawn(), exif=exif(turn=6), comment=b"at home"),
    "JPEG in passes": noise(progressive=True),
    "PNG": saved(drawn(), "PNG", exif=exif()),
    "GIF": saved(drawn(), "GIF", comment=b"at home"),
    "WebP": saved(drawn(), "WEBP", exif=exif()),
    "BMP": saved(drawn(), "BMP"),
}


def outcome(content: bytes) -> str:
    """What becomes of a picture: "shown", or why not."""
    try:
        looked_at(content)
        cleaned(content)
        safe_picture(content, box=BOX)
    except PictureRefused as refused:
        return refused.reason
    return "shown"


@pytest.mark.parametrize("one", QUICK, ids=lambda one: one.name)
def test_a_hostile_picture_is_shown_or_refused_for_the_right_reason(one: HostilePicture) -> None:
    content = one.make()
    start = process_time()

    assert outcome(content) == one.outcome
    assert process_time() - start < 2


def test_the_corpus_names_each_picture_once() -> None:
    names = [one.name for one in hostile_pictures()]

    assert len(names) == len(set(names)) >= 50


@pytest.mark.parametrize("kind", WHOLE)
def test_a_picture_cut_off_anywhere_is_refused(kind: str) -> None:
    content = WHOLE[kind]
    ends = range(
        0, len(content) - (kind == "GIF"), max(1, len(content) // 150)
    )  # the end of a GIF is a mere sign

    kept = [end for end in ends if outcome(content[:end]) == "shown"]

    assert kept == []


def test_a_moving_picture_cut_off_behind_its_first_is_shown_still() -> None:
    content = gif((9, 9), (0, 0, 1, 1), frames=3)

    assert outcome(content[:-9]) == "shown"


@pytest.mark.parametrize("kind", WHOLE)
def test_a_spoiled_picture_is_shown_or_refused_and_nothing_else(kind: str) -> None:
    chance = random.Random(kind)

    found = {outcome(spoiled(WHOLE[kind], chance)) for _ in range(60)}

    assert found <= {"shown", "broken", "no_picture", "other_kind", "too_large", "too_costly"}
    assert len(found) > 1


def spoiled(content: bytes, chance: random.Random) -> bytes:
    """The file with a few bytes changed, most of them near its head."""
    changed = bytearray(content)
    for _ in range(chance.choice((1, 2, 8))):
        changed[chance.randrange(min(len(changed), chance.choice((60, 400, 9999))))] = chance.randrange(256)
    return bytes(changed)


def test_pixels_behind_the_last_one_are_not_handed_on() -> None:
    hidden = png((300, 300), zeros(30_000_000))

    found = safe_picture(hidden, box=BOX)

    assert len(found.content) < 2000 < len(hidden)
    assert opened(found.content).size == (300, 300)

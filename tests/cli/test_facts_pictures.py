"""`renkei facts pictures`, and what the checks say of photographs that papers cannot show."""

from __future__ import annotations

import json
import re
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL.PngImagePlugin import PngInfo
from scripts.hostile.pictures import claiming, noise, png, saved
from tests.cli.office import AOMORI, Ran
from tests.intake.crafted_pictures import drawn, exif, pixels

from renkei import load
from renkei.cli.width import width

HEAD = "file,project,year,caption,alternative,credit,consent,scope,expires"
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"
CUT = noise()[:9000]
NOT_SHOWN = {
    "cut.jpg": (CUT, "picture_broken", "is damaged or was not copied to its end"),
    "large.jpg": (
        claiming(noise(), 30_000, 30_000),
        "picture_too_large",
        "too many pixels (30,000 × 30,000)",
    ),
    "unpacked.png": (
        png((300, 300), b"no pixels"),
        "picture_broken",
        "is damaged or was not copied to its end",
    ),
}


def with_photos(facts: Path, photos: dict[str, bytes], *, listed: bool = True) -> Path:
    """The facts with photographs of a project."""
    rows = [f"photos/{name},p003,2024,広場,広場に人がいる様子,市,同意あり,public," for name in sorted(photos)]
    table = "\n".join((HEAD, *(rows if listed else ()), ""))
    (facts / "photos.csv").write_text(table, encoding="utf-8-sig", newline="")
    (facts / "photos").mkdir()
    for name, content in photos.items():
        (facts / "photos" / name).write_bytes(content)
    return facts


@pytest.mark.parametrize("name", NOT_SHOWN)
def test_every_check_names_a_photograph_that_papers_cannot_show(
    renkei: Callable[..., Ran], facts: Path, name: str
) -> None:
    content, code, words = NOT_SHOWN[name]
    with_photos(facts, {name: content})

    checked, read = renkei("check", facts, "--json"), renkei("facts", "check", facts)

    (found,) = [one for one in json.loads(checked.out)["findings"] if one["record"] == f"photo:photos/{name}"]
    assert (checked.code, found["code"], found["level"]) == (1, code, "error")
    assert [part for part in (f"The picture photos/{name}", words) if part not in read.out] == []


def test_a_photograph_that_papers_show_is_named_by_no_check(renkei: Callable[..., Ran], facts: Path) -> None:
    with_photos(
        facts, {"a.jpg": saved(drawn()), "b.png": saved(drawn(), "PNG"), "c.bmp": saved(drawn(), "BMP")}
    )

    assert "photos/" not in renkei("facts", "check", facts).out
    assert "picture_" not in renkei("check", facts, "--json").out


def test_a_photograph_of_a_telephone_is_refused_with_what_to_do(
    renkei: Callable[..., Ran], facts: Path
) -> None:
    ran = renkei("facts", "check", with_photos(facts, {"IMG_1.HEIC": HEIC, "IMG_2.heic": b"of another make"}))

    assert ran.code == 3
    assert ran.err.count("save it as JPEG") == 2
    assert "Settings > Camera > Formats > Most Compatible" in ran.err


def test_one_that_no_row_names_is_told_all_the_same(renkei: Callable[..., Ran], facts: Path) -> None:
    ran = renkei("facts", "check", with_photos(facts, {"IMG_1.HEIC": HEIC}, listed=False))

    assert (ran.code, "photos/IMG_1.HEIC is in the form HEIC" in ran.out) == (0, True)


# ---- the list


def test_the_list_says_of_each_file_how_it_is_and_how_papers_show_it(
    renkei: Callable[..., Ran], facts: Path
) -> None:
    photos = {
        "a.jpg": saved(drawn((2400, 1800)), exif=exif(turn=6)),
        "b.png": saved(drawn(), "PNG"),
        "c.jpg": CUT,
    }

    ran = renkei("facts", "pictures", with_photos(facts, photos))

    rows = [re.sub(r"[0-9]+ kB|,? +", " ", line).split() for line in ran.out.splitlines()[1:4]]
    assert [" ".join(row) for row in rows] == [
        "photos/c.jpg not shown",
        "photos/a.jpg JPEG 1,800×2,400 with the place 778 × 1,038",
        "photos/b.png PNG 60×40 no record 60 × 40",
    ]
    assert ran.code == 1


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_long_name_makes_no_row_wider_than_the_screen(
    renkei: Callable[..., Ran], facts: Path, monkeypatch: pytest.MonkeyPatch, columns: int, language: str
) -> None:
    long = "p003-商店街の春祭りの様子（令和6年4月・交流人口の拡大に向けた取組の会場）.jpg"
    with_photos(facts, {long: saved(drawn((2400, 1800)), exif=exif())})
    monkeypatch.setenv("COLUMNS", f"{columns}")

    _, row, *_ = renkei("facts", "pictures", facts, "--lang", language).out.splitlines()

    assert width(row) <= columns
    assert re.match(r"photos/p0.*…\S*\.jpg  JPEG", row)


def test_names_that_differ_in_their_middle_alone_stay_whole(renkei: Callable[..., Ran], facts: Path) -> None:
    names = [
        f"p003-商店街の春祭りの様子の{day}日目の会場の写真の縮小版その他一式（市提供）.png" for day in (1, 2)
    ]
    with_photos(facts, dict.fromkeys(names, saved(drawn(), "PNG")))

    listed = renkei("facts", "pictures", facts).out

    assert [name for name in names if name not in listed] == []


def test_faults_of_tables_do_not_hide_the_photographs(renkei: Callable[..., Ran], facts: Path) -> None:
    with_photos(facts, {"IMG_1.HEIC": HEIC, "a.jpg": saved(drawn())})
    (facts / "results.csv").write_text("spoilt", encoding="utf-8")

    ran = renkei("facts", "pictures", facts, "--json")

    assert [(one["file"], one["fault"]) for one in json.loads(ran.out)["pictures"]] == [
        ("photos/IMG_1.HEIC", "picture_from_phone"),
        ("photos/a.jpg", None),
    ]


def test_the_list_says_what_stands_in_no_paper_and_what_is_not_there(
    renkei: Callable[..., Ran], facts: Path
) -> None:
    with_photos(facts, {"a.jpg": saved(drawn()), "gone.jpg": saved(drawn())})
    (facts / "photos/gone.jpg").rename(facts / "photos/orphan.jpg")

    ran = renkei("facts", "pictures", facts, "--lang", "ja")

    assert ran.code == 1
    assert re.search(r"photos/orphan\.jpg .* なし（photos\.csvになし）", ran.out)
    assert "photos/gone.jpgはphotos.csvにありますが、ファイルがありません。" in ran.out


def test_a_name_in_a_picture_is_told(renkei: Callable[..., Ran], facts: Path) -> None:
    said = PngInfo()
    said.add_text("Author", "Yamada")
    with_photos(facts, {"a.png": saved(drawn(), "PNG", pnginfo=said)})

    assert "author, comment or others" in renkei("facts", "pictures", facts).out


def test_photographs_behind_a_link_are_refused_and_never_called_none(
    renkei: Callable[..., Ran], facts: Path
) -> None:
    with_photos(facts, {"a.jpg": saved(drawn(), exif=exif())})
    (facts / "photos").rename(facts.parent / "elsewhere")
    (facts / "photos").symlink_to(facts.parent / "elsewhere", target_is_directory=True)

    codes = [renkei("facts", "pictures", facts, *how).code for how in ((), ("--clean",))]

    assert codes == [3, 3]


def test_without_photographs_it_says_so(renkei: Callable[..., Ran]) -> None:
    ran = renkei("facts", "pictures", AOMORI)

    assert (ran.code, ran.out) == (0, "There is no file in photos/.\n")


def test_a_folder_of_something_else_is_refused(renkei: Callable[..., Ran], tmp_path: Path) -> None:
    assert renkei("facts", "pictures", tmp_path).code == 3


# ---- cleaning


def test_cleaning_takes_the_place_out_and_leaves_every_pixel(renkei: Callable[..., Ran], facts: Path) -> None:
    given = {"a.jpg": saved(drawn(), exif=exif(turn=6)), "b.png": saved(drawn(), "PNG")}
    with_photos(facts, given)
    renkei("facts", "format", facts)

    told = renkei("check", facts, "--json").out
    ran = renkei("facts", "pictures", facts, "--clean")

    now = {name: (facts / "photos" / name).read_bytes() for name in given}
    assert ("photos_say_place" in told, "photos_say_place" in renkei("check", facts, "--json").out) == (
        True,
        False,
    )
    assert (ran.code, "1 picture was cleaned" in ran.out) == (0, True)
    assert now["b.png"] == given["b.png"]
    assert (b"N41" in now["a.jpg"], pixels(now["a.jpg"])) == (False, pixels(given["a.jpg"]))


def test_cleaning_names_the_files_and_keeps_who_may_write_them(
    renkei: Callable[..., Ran], facts: Path
) -> None:
    photo = with_photos(facts, {"a.jpg": saved(drawn(), exif=exif())}) / "photos/a.jpg"
    photo.chmod(0o444)

    ran = renkei("facts", "pictures", facts, "--clean")

    assert "  photos/a.jpg\n1 picture was cleaned" in ran.out
    assert not photo.stat().st_mode & stat.S_IWUSR


def test_cleaning_again_changes_nothing_and_the_folder_stays_canonical(
    renkei: Callable[..., Ran], facts: Path
) -> None:
    with_photos(facts, {"a.jpg": saved(drawn(), exif=exif(turn=3))})
    renkei("facts", "format", facts)
    renkei("facts", "pictures", facts, "--clean")

    again = renkei("facts", "pictures", facts, "--clean", "--json")

    assert json.loads(again.out)["cleaned"] == []
    assert renkei("facts", "format", facts, "--check").code == 0


def test_what_cannot_be_shown_is_left_as_it_was_given(renkei: Callable[..., Ran], facts: Path) -> None:
    with_photos(facts, {"a.jpg": CUT})

    assert renkei("facts", "pictures", facts, "--clean").code == 1
    assert (facts / "photos/a.jpg").read_bytes() == CUT


@pytest.mark.parametrize("name", ["facts.json", "facts.xlsx"])
def test_only_a_folder_is_cleaned(renkei: Callable[..., Ran], facts: Path, tmp_path: Path, name: str) -> None:
    with_photos(facts, {"a.jpg": saved(drawn(), exif=exif())})
    renkei("facts", "convert", facts, tmp_path / name)
    before = (tmp_path / name).read_bytes()

    ran = renkei("facts", "pictures", tmp_path / name, "--clean")

    assert (ran.code, (tmp_path / name).read_bytes()) == (3, before)
    assert "with the place" in renkei("facts", "pictures", tmp_path / name).out


def test_folder_and_workbook_keep_the_very_bytes_that_were_given(
    renkei: Callable[..., Ran], facts: Path, tmp_path: Path
) -> None:
    given = saved(drawn(), exif=exif(), comment=b"at home") + b"behind"
    renkei("facts", "convert", with_photos(facts, {"a.jpg": given}), tmp_path / "facts.xlsx")

    assert dict(load(tmp_path / "facts.xlsx").files)["photos/a.jpg"] == given

"""Scale files on disk: presets of the package, and an office's own in its facts folder."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from renkei.domain.errors import NotKnown, OutOfReach, ScaleRefused
from renkei.domain.scale import Scale
from renkei.domain.tally import shares
from renkei.scales import find, load, own, preset, presets, to_toml
from renkei.scales.loading import LARGEST

SCHEMES = (Path(__file__).parent / "published_schemes.csv").read_text(encoding="utf-8")
PUBLISHED = {row["id"] for row in csv.DictReader(SCHEMES.splitlines())}
PRESETS = Path(__file__).parents[2] / "src/renkei/scales/presets"
NOT_FROM_THE_TABLE = {"plain", "france", "colombia", "osaka_lib_milestone"}


def faults(error: pytest.ExceptionInfo[ScaleRefused]) -> list[tuple[str, str]]:
    return [(fault.place.file, fault.code) for fault in error.value.faults]


def office(folder: Path, name: str, scale: Scale) -> None:
    (folder / "scales").mkdir(exist_ok=True)
    (folder / "scales" / name).write_text(to_toml(scale), encoding="utf-8")


def test_every_scheme_whose_bounds_are_published_has_a_preset_and_no_other_has():
    unpublished = {"shizuoka", "chikusei", "mlit", "mura_koriyama", "sano", "cao", "etajima"}
    without_classes = {"shibata", "kamogawa"}

    with_preset = {"fukuoka_hofuku" if id == "fukuoka" else id for id in presets()} - NOT_FROM_THE_TABLE

    assert with_preset == PUBLISHED - unpublished - without_classes


def test_what_is_not_certain_about_a_preset_is_printed_with_it():
    uncertain = [id for id in presets() if preset(id).caveat]

    assert uncertain == ["chiba", "colombia", "fukuoka", "hj21", "nagayo10", "takamatsu_manifest"]


@pytest.mark.parametrize("id", presets())
def test_a_preset_has_its_source_its_words_in_both_languages_and_stands_in_canonical_form(id):
    scale = preset(id)

    assert scale.id == id
    assert scale.source
    assert scale.english
    assert all(step.label and step.english for step in scale.grades)
    assert (PRESETS / f"{id}.toml").read_text(encoding="utf-8") == to_toml(scale)


def test_the_manifesto_of_2019_lets_its_largest_share_absorb_what_rounding_leaves():
    printing = preset("manifest2019").printing

    printed = shares((44, 17, 7, 13), printing.shares, printing.share_digits)

    assert " ".join(map(str, printed)) == "54.4 21.0 8.6 16.0"


def test_aomori_prints_shares_that_add_up_as_published():
    printing = preset("aomori").printing

    printed = shares((31, 14, 5, 2, 5), printing.shares, printing.share_digits)

    assert " ".join(map(str, printed)) == "54.4 24.5 8.8 3.5 8.8"


def test_an_unknown_preset_is_refused_with_the_nearest():
    with pytest.raises(NotKnown) as caught:
        preset("aomory")

    assert caught.value.faults[0].values == {"id": "aomory", "nearest": "aomori"}


def test_an_id_that_is_like_none_is_refused_with_all_that_there_are():
    with pytest.raises(NotKnown) as caught:
        find("zzzzzz")

    assert caught.value.faults[0].values["known"][1] == "aomori（青森圏域連携中枢都市圏）"


@pytest.mark.parametrize("path", ["nowhere.toml", "", "a\0b", "\ud800", "x" * 5000])
def test_a_file_that_cannot_be_opened_is_out_of_reach(path):
    with pytest.raises(OutOfReach) as caught:
        load(Path(path))

    assert caught.value.faults[0].code == "scale_file_unreadable"


def test_a_file_may_begin_with_a_byte_order_mark(tmp_path):
    file = tmp_path / "a.toml"
    file.write_bytes(b"\xef\xbb\xbf" + to_toml(preset("aomori")).encode())

    assert load(file) == load(str(file)) == preset("aomori")


def test_a_text_may_begin_with_a_byte_order_mark_and_end_its_lines_as_windows_does():
    text = "\ufeff" + to_toml(preset("aomori")).replace("\n", "\r\n")

    assert load(text) == preset("aomori")


def test_a_file_of_another_encoding_is_refused_with_its_line(tmp_path):
    (tmp_path / "a.toml").write_bytes("format = 1\nname = '本市'\n".encode("cp932"))

    with pytest.raises(ScaleRefused) as caught:
        load(tmp_path / "a.toml")

    (fault,) = caught.value.faults
    assert (fault.code, fault.place.file, fault.place.row) == ("scale_not_utf8", "a.toml", 2)


@pytest.mark.parametrize(
    ("length", "code"), [(LARGEST + 1, "scale_file_too_large"), (LARGEST, "scale_key_missing")]
)
def test_a_file_that_is_too_large_is_not_read(tmp_path, length, code):
    (tmp_path / "a.toml").write_bytes(b"#" * length)

    with pytest.raises(ScaleRefused) as caught:
        load(tmp_path / "a.toml")

    assert faults(caught)[0] == ("a.toml", code)


def test_an_offices_own_scale_goes_before_the_preset_of_the_same_id(tmp_path):
    office(tmp_path, "aomori.toml", replace(preset("aomori"), version=2))

    assert (find("aomori", tmp_path).version, find("aomori").version, find("ako", tmp_path).id) == (
        2,
        1,
        "ako",
    )


def test_of_several_versions_the_newest_that_is_valid_in_the_year_is_taken(tmp_path):
    for version, first, last in ((1, 2015, 2019), (2, 2020, None), (3, 2025, None)):
        scale = replace(preset("aomori"), version=version, valid_from=first, valid_to=last)
        office(tmp_path, f"v{version}.toml", scale)

    taken = [
        find("aomori", tmp_path, year=year).version for year in (2015, 2019, 2020, 2024, 2025, 2014, None)
    ]

    assert taken == [1, 1, 2, 2, 3, 3, 3]


def test_the_faults_of_all_of_an_offices_scales_are_named_at_once(tmp_path):
    office(tmp_path, "a.toml", replace(preset("aomori"), id="Bad"))
    office(tmp_path, "b.toml", replace(preset("aomori"), name=""))
    office(tmp_path, "c.toml", preset("ako"))

    with pytest.raises(ScaleRefused) as caught:
        own(tmp_path)

    assert faults(caught) == [
        ("scales/a.toml", "scale_id_malformed"),
        ("scales/b.toml", "scale_text_empty"),
    ]


def test_two_files_with_one_version_of_a_scale_are_refused(tmp_path):
    office(tmp_path, "a.toml", preset("ako"))
    office(tmp_path, "b.toml", replace(preset("ako"), name="別の名"))

    with pytest.raises(ScaleRefused) as caught:
        own(tmp_path)

    assert faults(caught) == [("scales/b.toml", "scale_version_twice")]
    assert caught.value.faults[0].values["first"] == "scales/a.toml"


def test_a_facts_folder_without_scales_has_none(tmp_path):
    assert own(tmp_path) == ()

"""`renkei scales`: presets listed, one shown as its rules in words."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.office import Ran

from renkei.scales import load, preset, presets


def test_every_preset_is_listed(renkei: Callable[..., Ran]) -> None:
    ran = renkei("scales")

    assert ran.code == 0
    assert [id for id in presets() if f"\n{id} " not in f"\n{ran.out}"] == []


@pytest.mark.parametrize("id", presets())
@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_preset_is_shown_with_its_source_and_caveat(
    renkei: Callable[..., Ran], id: str, language: str
) -> None:
    scale = preset(id)

    shown = "".join(renkei("scales", id, "--lang", language).out.split())

    assert "".join(scale.source.split()) in shown
    assert "".join(scale.caveat.split()) in shown
    assert all(step.symbol in shown for step in scale.grades)


@pytest.mark.parametrize(
    ("id", "rule"),
    [
        ("aomori", "B  概ね順調        75％以上100％未満"),
        ("aomori", "D  遅れている      50％未満"),
        ("aomori", "「比較的順調」はA、Bを合わせたものです。"),
        ("aomori", "・割合は合計が100％になるように、端数の大きい順に切り上げる。"),
        ("ibaraki", "・率を整数の百分率に切り捨てたうえで評価する。"),
        ("ino", "○  目標値と同等  目標値と同じ"),
        ("motomiya", "・累計の指標は、達成率（実績値÷目標値）で評価する。"),
        ("nagayo9", "増減率が－10％以上0％以下"),
        ("france", "・100％を超える率は100％とする。"),
        ("osaka_lib_milestone", "期限までに達成"),
    ],
)
def test_rules_stand_in_words(renkei: Callable[..., Ran], id: str, rule: str) -> None:
    assert rule in renkei("scales", id, "--lang", "ja").out


def test_its_file_can_be_printed_to_start_one_of_your_own_from(
    renkei: Callable[..., Ran], tmp_path: Path
) -> None:
    own = tmp_path / "own.toml"
    own.write_text(renkei("scales", "aomori", "--toml").out, encoding="utf-8")

    assert load(own) == preset("aomori")
    assert renkei("scales", own).code == 0


def test_json_lists_and_shows(renkei: Callable[..., Ran]) -> None:
    listed = json.loads(renkei("scales", "--json").out)
    shown = json.loads(renkei("scales", "fukuoka", "--json").out)

    assert [scale["id"] for scale in listed] == list(presets())
    assert next(scale["compares"] for scale in listed if scale["id"] == "fukuoka") == ["line", "change"]
    assert [grade["symbol"] for grade in shown["grades"]] == ["a", "b", "c"]


def test_a_faulty_scale_is_refused_with_its_key_path(renkei: Callable[..., Ran], tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(renkei("scales", "aomori", "--toml").out.replace('"75%"', '"175%"'), encoding="utf-8")

    ran = renkei("scales", own)

    assert ran.code == 3
    assert "at_least" in ran.err


@pytest.mark.parametrize("written", ["青森", "青森圏域", " 青森 "])
def test_a_scale_that_is_named_instead_of_its_id_is_found_by_its_name(
    renkei: Callable[..., Ran], written: str
) -> None:
    refused = renkei("scales", written, "--lang", "ja")

    assert (refused.code, "aomori" in refused.err) == (3, True)


def test_scales_are_listed_with_their_names_where_none_is_meant(renkei: Callable[..., Ran]) -> None:
    assert "aomori（青森圏域連携中枢都市圏）、" in renkei("scales", "zzz", "--lang", "ja").err

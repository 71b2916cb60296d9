"""`renkei grade`: a table from an office's own hand, graded by a scale."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.office import Ran

Process = Callable[..., subprocess.CompletedProcess[bytes]]

# The ten results of 令和6年度 that the Aomori region published one by one, with the grade that it printed.
AOMORI = """\
指標,単位,方向,基準値,目標値,実績値,年度,公表評価,公表達成率
売上額,千円,増,,"50,500千円","43,698千円",令和6年度,B,86.5
講習会等の開催回数,回,増,,1回以上/年度,2回,令和6年度,A,200.0
セミナー参加者数,名,増,,100名,110名,令和6年度,A,110.0
見守りシール登録者数,人,増,,582,597,令和6年度,A,102.6
県・東北・全国中学校体育大会で入賞した種目数,種目,増,,21種目,18種目,令和6年度,B,85.7
中学校文化連盟が開催する音楽会及び演劇発表会での入場者数,人,増,,"1,820人","1,800人",令和6年度,B,98.9
花苗等提供団体数及びフラワーロード参加団体数,団体,増,,１１１団体,１０６団体,令和6年度,B,95.5
災害訓練の共同開催回数,回,増,,1回/年度,1回,令和6年度,A,100.0
会議等開催回数,回,増,,3回/年度,3回,令和6年度,A,100.0
講習会の実施回数,回,増,,1回以上/年度,1回,令和6年度,A,100.0
"""
HEADINGS = "指標,単位,方向,基準値,目標値,実績値,年度"
TABLE = f"{HEADINGS}\n参加者,人,増,,100,110,R6\n来場者,人,増,,100,約90人,R6\n登録者,人,増,,100,集計中,R6\n"


OLD = "indicator,achievement_rate,grade,reason,trace\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_ten_published_grades_and_rates_come_out(renkei: Callable[..., Ran], tmp_path: Path) -> None:
    path = tmp_path / "aomori.csv"
    path.write_text(AOMORI, encoding="utf-8")

    rows = rows_of(renkei("grade", path, "--scale", "aomori").out)

    assert len(rows) == 10
    assert [row["grade"] for row in rows] == [row["公表評価"] for row in rows]
    assert [row["achievement_rate"] for row in rows] == [row["公表達成率"] for row in rows]


def test_the_trace_shows_the_computation_and_the_bounds(renkei: Callable[..., Ran], tmp_path: Path) -> None:
    path = tmp_path / "aomori.csv"
    path.write_text(AOMORI, encoding="utf-8")

    first = rows_of(renkei("grade", path, "--scale", "aomori", "--lang", "ja").out)[0]

    assert "43,698 ÷ 50,500 ＝ 86.5％ → B（75％以上100％未満）" in first["trace"]
    assert first["reason"] == ""


def test_the_table_alone_goes_to_stdout_and_the_counts_to_stderr(
    renkei: Callable[..., Ran], table: Path
) -> None:
    ran = renkei("grade", table, "--scale", "aomori")

    assert ran.code == 1  # one row has to be looked at
    assert [row["grade"] for row in rows_of(ran.out)] == ["A", "-", "-"]
    assert ran.err == "3 rows: A 1, - 2\n1 row cannot be read (row 3); its trace says why.\n"


def test_with_an_output_file_nothing_goes_to_stdout(
    renkei: Callable[..., Ran], table: Path, tmp_path: Path
) -> None:
    out = tmp_path / "graded.csv"

    ran = renkei("grade", table, "--scale", "aomori", "-o", out)

    assert (ran.code, ran.out) == (1, "")
    assert out.read_text(encoding="utf-8") == renkei("grade", table, "--scale", "aomori").out
    assert f"Written: {out}" in ran.err


def test_a_table_in_cp932_comes_back_in_cp932(renkei: Callable[..., Ran], tmp_path: Path) -> None:
    path, out = tmp_path / "table.csv", tmp_path / "graded.csv"
    path.write_bytes(TABLE.replace("\n", "\r\n").encode("cp932"))

    renkei("grade", path, "--scale", "aomori", "-o", out, "--lang", "ja")

    rows = rows_of(out.read_bytes().decode("cp932"))
    assert [row["grade"] for row in rows] == ["A", "-", "-"]
    assert "「約90人」" in rows[1]["trace"]


def test_a_scale_of_an_office_s_own_is_read_from_its_file(
    renkei: Callable[..., Ran], table: Path, tmp_path: Path
) -> None:
    scale = tmp_path / "own.toml"
    scale.write_text(renkei("scales", "aomori", "--toml").out.replace('"100%"', '"120%"'), encoding="utf-8")

    rows = rows_of(renkei("grade", table, "--scale", scale).out)

    assert rows[0]["grade"] == "B"


def test_json_holds_codes_and_words(renkei: Callable[..., Ran], table: Path) -> None:
    data = json.loads(renkei("grade", table, "--scale", "aomori", "--json").out)

    assert data["scale"] == {"id": "aomori", "version": 1}
    assert [row["row"] for row in data["rows"]] == [2, 3, 4]
    assert [row["reason_code"] for row in data["rows"]] == [None, "unreadable", "being_compiled"]


def test_a_rate_only_scale_counts_rates(renkei: Callable[..., Ran], table: Path) -> None:
    assert renkei("grade", table, "--scale", "colombia").err.startswith("3 rows: with a rate ")


def test_every_fault_of_the_headings_is_said_at_once_and_the_old_output_stays(
    renkei: Callable[..., Ran], tmp_path: Path
) -> None:
    path, out = tmp_path / "table.csv", tmp_path / "graded.csv"
    path.write_text("指標,単位,方向,目標直,実績値,備考,備考\n", encoding="utf-8")
    out.write_text(OLD, encoding="utf-8")

    ran = renkei("grade", path, "--scale", "aomori", "-o", out, "--lang", "ja")

    assert ran.code == 3
    assert f"{path} 1行目：見出し「備考」が二つあります。" in ran.err
    assert "target（目標値）の列がなく、「目標直」が似ています。" in ran.err
    assert "year（年度）の列がありません。" in ran.err
    assert out.read_text(encoding="utf-8") == OLD


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("nowhere.csv", "--scale", "aomori"), 4),
        (("{table}", "--scale", "aomorri"), 3),
        (("{table}", "--scale", "nowhere.toml"), 4),
        (("{table}",), 2),
        (("{table}", "--scale", "aomori", "-o", "nowhere/graded.csv"), 4),
        (("{table}", "--scale", "aomori", "-o", "."), 4),
    ],
)
def test_what_is_out_of_reach_or_not_known_is_said_by_the_exit_code(
    renkei: Callable[..., Ran],
    table: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    code: int,
) -> None:
    monkeypatch.chdir(table.parent)

    ran = renkei("grade", *(argument.format(table=table) for argument in arguments))

    assert (ran.code, ran.out) == (code, "")
    assert ran.err
    assert [path.name for path in table.parent.iterdir()] == ["table.csv"]


def test_a_full_disk_leaves_the_old_file_whole(
    renkei: Callable[..., Ran], table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(fd: int) -> None:
        raise OSError(28, "No space left on device")

    out = table.with_name("graded.csv")
    out.write_text(OLD, encoding="utf-8")
    monkeypatch.setattr(os, "fsync", full)

    ran = renkei("grade", table, "--scale", "aomori", "-o", out)

    assert (ran.code, out.read_text(encoding="utf-8")) == (4, OLD)
    assert sorted(path.name for path in table.parent.iterdir()) == ["graded.csv", "table.csv"]


@pytest.mark.parametrize("name", ["table.csv", "../{folder}/table.csv", "link.csv"])
def test_a_table_is_never_written_over_by_its_grades(
    renkei: Callable[..., Ran], table: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(table.parent)
    Path("link.csv").symlink_to(table)

    ran = renkei("grade", table, "--scale", "aomori", "-o", name.format(folder=table.parent.name))

    assert (ran.code, ran.out, table.read_text(encoding="utf-8")) == (4, "", TABLE)
    assert "This is the table itself" in ran.err


def test_a_table_that_was_graded_is_not_graded_over(renkei: Callable[..., Ran], table: Path) -> None:
    graded = table.with_name("graded.csv")
    renkei("grade", table, "--scale", "aomori", "-o", graded)

    again = renkei("grade", graded, "--scale", "aomori")

    assert again.code == 3
    assert "“grade” is one of those that are added here" in again.err


def test_the_folder_that_is_missing_is_named(renkei: Callable[..., Ran], table: Path) -> None:
    ran = renkei("grade", table, "--scale", "aomori", "-o", table.parent / "no/such/x.csv", "--lang", "ja")

    assert ran.code == 4
    assert ran.err.startswith(f"{table.parent / 'no/such'}：このフォルダはありません。")


SOUND = "参加者,人,増,,100,110,R6"
LOOKED_AT = [
    ("参加者,人,増,,100,110,6", "1 row cannot be read (row 2)"),
    ("参加者,人,増,約8人,100,110,R6", "1 row holds a cell that could not be read and was not needed (row 2)"),
    (f"{SOUND}\n参加者,人,増,,100,90,令和6年度", "1 row repeats an indicator and its year (row 3)"),
    ("参加者,人,増,,100,110,2015", "1 row is of a year for which the scale was not made (row 2)"),
    ("参加者,人,増,,100,１１O,R6", "1 row cannot be read (row 2)"),
]


@pytest.mark.parametrize(("rows", "said"), LOOKED_AT)
def test_the_exit_code_says_that_something_has_to_be_looked_at(
    renkei: Callable[..., Ran], tmp_path: Path, rows: str, said: str
) -> None:
    path = tmp_path / "table.csv"
    path.write_text(f"{HEADINGS}\n{rows}\n", encoding="utf-8")

    ran = renkei("grade", path, "--scale", "aomori")

    assert ran.code == 1
    assert said in ran.err


@pytest.mark.parametrize("rows", [rows for rows, _ in LOOKED_AT])
def test_what_has_to_be_looked_at_is_said_in_japanese_too(
    renkei: Callable[..., Ran], tmp_path: Path, rows: str
) -> None:
    path = tmp_path / "table.csv"
    path.write_text(f"{HEADINGS}\n{rows}\n{rows.replace('参加者', '来場者')}\n", encoding="utf-8")

    said = renkei("grade", path, "--scale", "aomori", "--lang", "ja").err.splitlines()

    assert len(said) == 2
    assert all("行" in line and "row" not in line for line in said)


@pytest.mark.parametrize(
    "rows", [SOUND, "参加者,人,増,,100,集計中,R6", f"{SOUND}\n参加者,人,増,,100,110,R5", ""]
)
def test_nothing_to_look_at_ends_well(renkei: Callable[..., Ran], tmp_path: Path, rows: str) -> None:
    path = tmp_path / "table.csv"
    path.write_text(f"{HEADINGS}\n{rows}\n", encoding="utf-8")

    assert renkei("grade", path, "--scale", "aomori").code == 0


def test_a_table_that_is_piped_in_is_piped_out(process: Process) -> None:
    ran = process("grade", "-", "--scale", "aomori", input=TABLE.encode())

    assert (ran.returncode, ran.stdout.count(b"\n")) == (1, 4)


def test_a_heading_that_is_nearly_known_is_pointed_out(renkei: Callable[..., Ran], tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text(f"{HEADINGS},acumulation\nn,人,増,,100,110,R6,累計\n", encoding="utf-8")

    assert (
        "“acumulation” was not read. Is accumulation meant?" in renkei("grade", path, "--scale", "aomori").err
    )


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_help_names_the_columns_in_both_languages(renkei: Callable[..., Ran], language: str) -> None:
    shown = "".join(renkei("grade", "--help", "--lang", language).out.split())

    assert all(
        name in shown for name in ("achievement_rate", "target_kind", "目標の種類", "実績値", "--scale")
    )

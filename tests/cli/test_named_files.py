"""A file that is named instead of a command is looked at, whatever its ending; and a name may be as long as the disk allows."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.office import Ran

from renkei.exchange.swapping import swap, write_file
from renkei.materials.replacing import replace_file

Renkei = Callable[..., Ran]
LONGEST = 255  # bytes of a name; a Japanese character takes three


@pytest.mark.parametrize(
    ("name", "part", "said"),
    [
        ("表.xlsb", "xl/workbook.bin", "Excelブック（.xlsx）として保存してください。"),
        ("表.numbers", "Index/Document.iwa", "Numbers"),
        ("表.csv", "", "基礎資料のブックではありません。"),
        ("表.txt", "", "基礎資料のブックではありません。"),
        ("表", "", "基礎資料のブックではありません。"),
    ],
)
def test_a_file_of_another_kind_is_told_to_be_one(
    renkei: Renkei, tmp_path: Path, name: str, part: str, said: str
) -> None:
    if part:
        with zipfile.ZipFile(tmp_path / name, "w") as file:
            file.writestr(part, b"x")
    else:
        (tmp_path / name).write_text("指標,実績値\np003-i1,43698\n", "utf-8")

    ran = renkei("facts", tmp_path / name, "--lang", "ja")

    assert ran.code == 3
    assert ran.err.startswith(f"{name}：")
    assert said in ran.err


def test_a_file_with_an_ending_that_is_not_there_is_missing_and_no_unknown_command(renkei: Renkei) -> None:
    ran = renkei("facts", "nowhere.xlsb")

    assert (ran.code, "There is nothing of this name." in ran.err) == (4, True)


@pytest.mark.parametrize("word", ["-", "chekc"])
def test_what_names_neither_command_nor_file_is_told_in_japanese(renkei: Renkei, word: str) -> None:
    ran = renkei("facts", word, "--lang", "ja")

    assert (ran.code, ran.err.startswith(f"「{word}」というコマンドはありません。")) == (2, True)


@pytest.mark.parametrize("write", [write_file, replace_file])
def test_a_name_may_be_as_long_as_the_disk_allows(
    tmp_path: Path, write: Callable[[Path, bytes], None]
) -> None:
    name = f"{'資' * 83}.csv"

    write(tmp_path / name, b"x")

    assert len(name.encode()) > LONGEST - 3
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_folder_may_have_such_a_name_too(tmp_path: Path) -> None:
    folder = tmp_path / ("資" * 85)

    swap(folder, {"region.toml": b""})

    assert [path.name for path in folder.iterdir()] == ["region.toml"]

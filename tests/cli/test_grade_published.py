"""`renkei grade` of tables as they come: columns shown and corrected, wide tables, rates that were published."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.office import Ran

Run = Callable[..., Ran]
WIDE = """指標,単位,方向,R5目標,R5実績,R5達成率,R6目標,R6実績,R6達成率,担当課
来場者数,人,ふやす,"1,000",900,90,1000,1200,102.0,観光
就業者数,人,ふやす,200,100,200.0,200,,,商工
相談件数,件,ふやす,300,201,67.0%,300,200,6.67,市民
"""
MAP = '[values.direction]\n"ふやす" = "higher"\n'


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    (tmp_path / "t.csv").write_text(WIDE, "utf-8")
    (tmp_path / "m.toml").write_text(MAP, "utf-8")
    return str(tmp_path / "t.csv"), str(tmp_path / "m.toml")


def lines_of(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))


def test_what_columns_stand_for_is_shown_and_written_to_start_from(
    renkei: Run, files: tuple[str, str], tmp_path: Path
) -> None:
    ran = renkei("grade", files[0], "--scale", "aomori", "--show-columns", "-o", str(tmp_path / "n.toml"))

    assert ran.code == 0
    assert "R5目標" in ran.out
    assert 'ignore = ["担当課"]' in (tmp_path / "n.toml").read_text("utf-8")


def test_a_file_of_others_is_not_written_over(renkei: Run, files: tuple[str, str]) -> None:
    table, map = files

    assert renkei("grade", table, "--scale", "aomori", "--show-columns", "-o", map).code == 4
    assert Path(map).read_text("utf-8") == MAP


@pytest.mark.parametrize("engine", ["duckdb", "clickhouse"])
def test_a_wide_table_is_graded_by_a_map_and_printed_as_written(
    renkei: Run, files: tuple[str, str], tmp_path: Path, engine: str
) -> None:
    out = str(tmp_path / "o.csv")
    renkei("grade", files[0], "--scale", "aomori", "--columns", files[1], "--engine", engine, "-o", out)

    found = {(line["指標"], line["year"]): line for line in lines_of(Path(out))}
    assert {line["方向"] for line in found.values()} == {"ふやす"}
    assert {
        key: (line["achievement_rate"].removesuffix(".0"), line["grade"]) for key, line in found.items()
    } == {
        ("来場者数", "2023"): ("90", "B"),
        ("来場者数", "2024"): ("120", "A"),
        ("就業者数", "2023"): ("50", "C"),
        ("就業者数", "2024"): ("", "-"),
        ("相談件数", "2023"): ("67", "C"),
        ("相談件数", "2024"): ("66.7", "C"),
    }


@pytest.mark.parametrize("engine", ["duckdb", "clickhouse"])
def test_published_rates_that_differ_are_listed_with_a_likely_cause(
    renkei: Run, files: tuple[str, str], tmp_path: Path, engine: str
) -> None:
    out = tmp_path / "d.csv"
    asked = ("--scale", "aomori", "--columns", files[1], "--differences", str(out), "--engine", engine)
    ran = renkei("grade", files[0], *asked, "--lang", "en")

    found = {line["published rate"]: line["likely cause"] for line in lines_of(out) if line["方向"]}
    assert found == {
        "102": "two digits are the wrong way round",
        "200": "the target was divided by the actual",
        "6.67": "10, 100 or 1,000 times as much or as little",
    }
    assert (ran.code, "2 agree, 3 differ" in ran.err) == (1, True)


YEARS = """自治体,指標,方向,目標値,実績値,年度,達成率
A,visitors,増,1000,900,R4,90
A,visitors,増,1000,713,R5,90
A,visitors,増,1000,450,R6,45
B,visitors,増,1000,333,R4,33.3
B,staff,増,1000,271,R4,33.3
B,aid,増,1000,271,R4,約27
B,snow,増,1000,271,R4,―
"""


@pytest.mark.parametrize(
    ("engine", "above"),
    [("duckdb", "it is the rate of a row beside it"), ("clickhouse", "no cause was found")],
)
def test_a_rate_of_another_year_or_row_is_named_where_that_row_agrees_itself(
    renkei: Run, tmp_path: Path, engine: str, above: str
) -> None:
    (tmp_path / "t.csv").write_text(YEARS, "utf-8")
    out = tmp_path / "d.csv"
    asked = ("--scale", "aomori", "--engine", engine, "--differences", str(out), "--lang", "en")
    ran = renkei("grade", str(tmp_path / "t.csv"), *asked)

    found = {(line["指標"], line["年度"]): line["likely cause"] for line in lines_of(out)}
    assert found == {("visitors", "R5"): "it is the rate of another year", ("staff", "R4"): above}
    assert "no plain number: 1" in ran.err


def test_a_table_without_a_direction_says_how_to_give_one(renkei: Run, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("指標,目標値,実績値\na,1,1\n", "utf-8")
    ran = renkei("grade", str(tmp_path / "t.csv"), "--scale", "aomori", "--engine", "duckdb", "--lang", "en")

    assert ran.code == 3
    assert 'direction = { all = "higher" }' in ran.err


GRADES = """自治体,指標,方向,目標値,実績値,年度,評価
A,on,増,100,75,R6,C
B,near,増,1000,749.6,R6,B
C,same,増,100,90,R6,概ね順調
D,turned,増,100,60,R6,A
E,none,増,100,40,R6,－
F,unknown,増,100,40,R6,特A
G,alone,増,,40,R6,B
"""


@pytest.mark.parametrize("engine", ["duckdb", "clickhouse"])
def test_published_grades_are_compared_and_differences_have_their_likely_cause(
    renkei: Run, tmp_path: Path, engine: str
) -> None:
    (tmp_path / "g.csv").write_text(GRADES, "utf-8")
    out = tmp_path / "d.csv"
    asked = ("--engine", engine, "--differences", str(out), "--lang", "en")

    ran = renkei("grade", str(tmp_path / "g.csv"), "--scale", "aomori", *asked)

    causes = {line["指標"]: (line["grade"], line["published grade"]) for line in lines_of(out)}
    assert causes == {"on": ("B", "C"), "near": ("C", "B"), "turned": ("C", "A"), "none": ("D", "-")}
    assert [line["likely cause"].split()[2] for line in lines_of(out)[:2]] == ["lies", "was"]
    assert (ran.code, "1 agree, 4 differ" in ran.err, "特A 1" in ran.err) == (1, True, True)

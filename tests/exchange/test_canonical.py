"""One canonical form: the same facts, however they were typed, give the same bytes."""

import dataclasses
import json
import random
from functools import cache
from pathlib import Path

import pytest

from renkei.domain.breakdown import Part
from renkei.domain.register import Register
from renkei.exchange import load, to_json
from renkei.exchange.assembly import canonical
from renkei.exchange.folder_writing import folder_files
from renkei.exchange.reading import read_files
from renkei.exchange.table import natural

FACTS = Path(__file__).parents[2] / "examples" / "aomori"
SORTED = (
    "projects",
    "names",
    "indicators",
    "targets",
    "results",
    "breakdowns",
    "figures",
    "activities",
    "comments",
)


@cache
def example() -> Register:
    return load(FACTS)


@pytest.mark.parametrize("table", SORTED)
def test_rows_in_any_order_are_the_same_facts(table: str) -> None:
    rows = list(getattr(example(), table))
    random.Random(7).shuffle(rows)

    shuffled = dataclasses.replace(example(), **{table: tuple(rows)})

    assert folder_files(shuffled) == folder_files(example())
    assert to_json(shuffled) == to_json(example())


def test_members_stand_in_official_order_in_every_breakdown_and_others_after_them() -> None:
    parts = (Part("クラブ", "other"), Part("023078"), Part("022012"), Part("東郡", "other"), Part("023019"))
    breakdown = dataclasses.replace(example().breakdowns[0], parts=parts)

    ordered = canonical(dataclasses.replace(example(), breakdowns=(breakdown,))).breakdowns[0].parts

    assert [part.key for part in ordered] == ["022012", "023019", "023078", "クラブ", "東郡"]


def test_ids_sort_as_people_count() -> None:
    assert sorted(["p10", "p2", "p1-i10", "p1-i9", "p①"], key=natural) == [
        "p1-i9",
        "p1-i10",
        "p2",
        "p10",
        "p①",
    ]


def test_json_says_nothing_that_a_reader_knows_anyway() -> None:
    first = json.loads(to_json(example()))["results"][0]

    assert first == {
        "indicator": "p003-i1",
        "year": 2024,
        "value": 43698,
        "published_grade": "B",
        "source": "会議資料の事例ページ",
    }


def test_a_column_that_no_row_uses_is_left_out_only_if_it_is_rare() -> None:
    heads = folder_files(example())["results.csv"].decode("utf-8-sig").split("\n")[0].split(",")

    assert "override_grade" not in heads
    assert "missing" in heads


def test_line_ends_byte_order_mark_and_columns_do_not_matter() -> None:
    files = dict(folder_files(example()))
    lines = files["lineage.csv"].decode("utf-8-sig").split("\n")
    turned = "\r\n".join(",".join(reversed(line.split(","))) for line in lines)

    files["lineage.csv"] = turned.encode()

    assert read_files(files).register == example()


def test_a_kept_readme_keeps_its_bytes() -> None:
    readme = "# 題\r\n\r\n末尾に空白  \r\n"

    files = folder_files(dataclasses.replace(example(), readme=readme))

    assert files["README.md"] == readme.encode()
    assert read_files(files).register.readme == readme


@pytest.mark.parametrize("summary", ["一行", "二\n行", "終わりに改行\n", "  前に空白", "# 見出し\n\n- 箇条"])
def test_prose_keeps_its_lines(summary: str) -> None:
    project = dataclasses.replace(example().projects[0], summary=summary)
    register = dataclasses.replace(example(), projects=(project, *example().projects[1:]))

    back = read_files(folder_files(register)).register

    assert back.projects[0].summary == summary

"""A cluster of Spark: scales as in the domain; workers that die: the right table, or a refusal and the old one."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from tests.bulk.spark_runs import DATA, TABLES, tried

from renkei.exchange.graded_table import grade_table
from renkei.scales import preset
from renkei.wording import words_of


@pytest.fixture(scope="session")
def told(tmp_path_factory):
    command = [sys.executable, "-m", "tests.bulk.spark_runs", tmp_path_factory.mktemp("cluster")]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


def test_spark_grades_as_the_domain_does(told):
    assert told["scales"] == dict.fromkeys(tried(), 0)


@pytest.mark.parametrize("name", TABLES)
def test_every_row_of_a_published_table_comes_to_the_same_as_row_by_row(told, name):
    found = grade_table((DATA / f"{name}.csv").read_bytes(), preset(TABLES[name]), words_of("ja"))
    at = found.headings.cells.index("row_id")

    assert told["tables"][name] == {
        row.record.cells[at]: [None if row.rate is None else f"{row.rate:f}", row.grade] for row in found.rows
    }


def test_a_table_is_right_though_a_worker_dies(told):
    assert told["one"] == ["written", 400_000, 400_000, 1_599_990, ["o.parquet"]]


def test_without_any_worker_it_is_said_and_the_old_table_is_left(told):
    said, *left = told["all"]

    assert "no worker" in said
    assert left == told["one"][1:]

"""Tables to grade, and what is read off them."""

from __future__ import annotations

import csv
import io

import pytest

from renkei.domain.errors import Refused
from renkei.exchange.graded_table import GradedRow, GradedTable, grade_table
from renkei.scales import preset
from renkei.wording import words_of

ENGLISH = ("indicator", "unit", "direction", "baseline", "target", "actual", "year")
JAPANESE = ("指標", "単位", "方向", "基準値", "目標値", "実績値", "年度")
ROW = "参加者,人,増,,100,110,R6"
ADDED = ("achievement_rate", "grade", "reason", "trace")


def table(*rows: str, headings: str = ",".join(JAPANESE)) -> GradedTable:
    return graded("\n".join([headings, *rows, ""]).encode())


def graded(data: bytes, scale: str = "plain", language: str = "ja") -> GradedTable:
    return grade_table(data, preset(scale), words_of(language), file="t.csv")


def one(row: str, scale: str = "plain", headings: str = ",".join(JAPANESE)) -> GradedRow:
    return graded(f"{headings}\n{row}\n".encode(), scale).rows[0]


def codes(data: bytes) -> list[str]:
    with pytest.raises(Refused) as refused:
        graded(data)
    return [fault.code for fault in refused.value.faults]


def cells_of(data: bytes, encoding: str = "utf-8", delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode(encoding), newline=""), delimiter=delimiter))

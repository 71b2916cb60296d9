"""Every refusal and remark of a foreign file is a sentence in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from renkei.domain.errors import Fault, Place
from renkei.wording import words_of
from renkei.wording.faults import FAULTS
from renkei.wording.intake_faults import INTAKE_FAULTS

SRC = Path(__file__).parents[2] / "src/renkei/intake"
CALLED = re.compile(r'(?:refusal|Fault)\(\s*"([a-z_0-9]+)"')
TABLED = re.compile(r'"((?:file_is|csv_by|csv|file)_[a-z_0-9]+)"')
OF_KINDS = {f"file_is_{kind}" for kind in ("xlsx", "xlsm", "xls", "ods", "csv", "pptx")}
VALUES = {
    "size": 300, "limit": 200, "count": 7, "part": "xl/workbook.xml", "times": 200, "found": "utf-16", "named": ".xls",
    "line": 3, "rows": 9, "columns": 8, "last": "C9", "said": "x",
}  # fmt: skip


def codes() -> set[str]:
    texts = [
        path.read_text(encoding="utf-8") for path in sorted(SRC.glob("*.py")) if "picture" not in path.name
    ]
    called = {code for text in texts for code in CALLED.findall(text)}
    tabled = {code for text in texts for code in TABLED.findall(text)} - {"file_bytes"}
    return called | tabled | OF_KINDS


def test_every_code_of_the_intake_has_a_sentence():
    assert codes() - set(FAULTS) == set()


def test_no_sentence_of_the_intake_is_left_over():
    assert set(INTAKE_FAULTS) - codes() == set()


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("code", sorted(INTAKE_FAULTS))
def test_a_sentence_says_what_and_where_without_a_gap(code, language):
    said = words_of(language).fault(Fault(code, Place("照会.xlsx", sheet="表1", cell="B2"), VALUES))

    assert "照会.xlsx" in said
    assert not re.search(r"\?|[{}]|！|…", said)
    assert re.search(r"[ぁ-ん]", said) if language == "ja" else said.endswith(".")


def test_no_code_is_said_by_two_tables():
    modules = [path.stem for path in (SRC.parent / "wording").glob("*_faults.py")]
    tables = [getattr(__import__(f"renkei.wording.{m}", fromlist=[m]), m.upper(), {}) for m in modules]
    all_codes = [code for table in tables for code in table]

    assert sorted({code for code in all_codes if all_codes.count(code) > 1}) == []

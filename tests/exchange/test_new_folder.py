"""A new folder is valid, in canonical form, explains every column, and begins nowhere but in an empty place."""

from pathlib import Path

import pytest

from renkei.domain.errors import FactsRefused, OutOfReach
from renkei.exchange import format_folder, load, new_folder
from renkei.exchange.described import tables_described
from renkei.exchange.tables import IN_CSV, TABLES
from renkei.wording.words import words_of

ROOT = Path(__file__).parents[2]
MEMBERS = (("022012", "青森市"), ("023019", "平内町"))


def test_a_new_folder_can_be_read_and_is_in_canonical_form(tmp_path: Path) -> None:
    new_folder(tmp_path / "facts", name="青森圏域", municipalities=MEMBERS, first_year=2025, last_year=2029)

    register = load(tmp_path / "facts")

    assert [(m.code, m.name, m.is_hub) for m in register.municipalities] == [
        ("022012", "青森市", True),
        ("023019", "平内町", False),
    ]
    assert (register.region.name, register.visions[0].first_year, register.visions[0].last_year) == (
        "青森圏域",
        2025,
        2029,
    )
    assert format_folder(tmp_path / "facts", check=True) == ()


def test_the_first_meeting_stands_in_a_new_folder_to_be_filled_in(tmp_path: Path) -> None:
    new_folder(tmp_path / "facts", first_year=2025, last_year=2029)

    (meeting,) = load(tmp_path / "facts").meetings
    assert (meeting.year, meeting.reports, meeting.plans) == (2026, 2025, 2027)


def test_a_new_folder_has_the_headings_of_every_table(tmp_path: Path) -> None:
    written = new_folder(tmp_path / "facts")

    assert {table.file for table in IN_CSV} <= set(written)
    assert (tmp_path / "facts/results.csv").read_text("utf-8-sig").startswith("indicator,year,value,missing")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_its_readme_explains_every_column(tmp_path: Path, language: str) -> None:
    new_folder(tmp_path / "facts", language=language)

    readme = load(tmp_path / "facts").readme

    assert all(f"| `{column.heading}` |" in readme for table in TABLES for column in table.columns)
    assert "{name}" not in readme


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x")

    with pytest.raises(OutOfReach) as refused:
        new_folder(tmp_path)

    assert [fault.code for fault in refused.value.faults] == ["folder_not_empty"]
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_wrong_code_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(FactsRefused) as refused:
        new_folder(tmp_path / "facts", municipalities=(("022013", "青森市"),))

    assert [fault.values["proposal"] for fault in refused.value.faults] == ["022012"]
    assert list(tmp_path.iterdir()) == []


def test_the_tables_in_the_docs_are_up_to_date() -> None:
    text = (ROOT / "docs/facts.md").read_text("utf-8")

    assert text.endswith(f"## Tables and columns\n\n{tables_described(words_of('en'))}"), (
        "replace the last section by: python -m renkei.exchange.described"
    )

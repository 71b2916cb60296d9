"""`renkei materials`: from a facts folder to papers, and what is said of them."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from tests.cli.office import AOMORI, Ran, rewrite
from tests.cli.test_workbook import content


def test_what_was_made_stands_in_a_table_with_how_to_open_it(
    renkei: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    ran = renkei("materials", AOMORI, "--year", "2024", "--to", "html", "-o", "out/aomori")

    lines = ran.out.splitlines()
    assert (ran.code, ran.err) == (0, "")
    assert lines[1].startswith(
        "out/aomori/materials-2024.html  Meeting papers as a page, Aomori Region, FY2024  "
    )
    assert "  xdg-open out/aomori/materials-2024.html" in lines or "  open" in ran.out
    assert (tmp_path / "out/aomori/materials-2024.html").stat().st_size > 10_000


def test_one_line_tells_what_to_look_at_and_how_to_list_it(
    renkei: Callable[..., Ran], tmp_path: Path
) -> None:
    ran = renkei("materials", AOMORI, "-o", tmp_path)

    last = ran.out.splitlines()[-1]
    assert last.startswith("To look at before printing: 3 warnings, ")
    assert last.endswith(f"The list: renkei check {AOMORI} --year 2024")


def test_the_listing_is_of_the_same_scale_and_day(renkei: Callable[..., Ran], tmp_path: Path) -> None:
    ran = renkei("materials", AOMORI, "-o", tmp_path, "--scale", "plain", "--as-of", "2025-08-31")

    assert ran.out.endswith(f"renkei check {AOMORI} --year 2024 --scale plain --as-of 2025-08-31\n")


@pytest.mark.parametrize(
    ("options", "language"),
    [((), "ja"), (("--lang", "ja"), "ja"), (("--lang", "en"), "en")],
)
def test_papers_are_japanese_unless_english_is_asked_for(
    renkei: Callable[..., Ran], tmp_path: Path, options: tuple[str, ...], language: str
) -> None:
    renkei("materials", AOMORI, "-o", tmp_path, *options)

    (paper,) = tmp_path.glob("*.html")
    assert f'<html lang="{language}"' in paper.read_text(encoding="utf-8")


def test_the_same_facts_give_the_same_paper_anywhere(
    process: Callable[..., subprocess.CompletedProcess[bytes]], tmp_path: Path
) -> None:
    here = {"PYTHONHASHSEED": "1", "TZ": "UTC"}
    there = {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LC_ALL": "ja_JP.UTF-8"}

    process("materials", AOMORI, "-o", "a", cwd=tmp_path, env=here)
    process("materials", AOMORI, "-o", "b", cwd=tmp_path, env=there)

    papers = [(tmp_path / folder / "materials-2024.html").read_bytes() for folder in ("a", "b")]
    assert papers[0] == papers[1]


def test_a_changed_figure_is_in_the_paper_and_among_the_findings(
    renkei: Callable[..., Ran], facts: Path, tmp_path: Path
) -> None:
    rewrite(facts / "results.csv", "43698", "50500")

    ran = renkei("materials", facts, "-o", tmp_path / "out")

    paper = re.sub(r"<[^>]+>", "", (tmp_path / "out/materials-2024.html").read_text(encoding="utf-8"))
    assert "50,500 ÷ 50,500 ＝ 100.0％ → A" in paper
    assert "43,698" not in paper
    assert "error" in ran.out.splitlines()[-1]


def test_faulty_facts_leave_the_old_paper_whole(
    renkei: Callable[..., Ran], facts: Path, tmp_path: Path
) -> None:
    renkei("materials", facts, "-o", tmp_path / "out")
    before = (tmp_path / "out/materials-2024.html").read_bytes()
    rewrite(facts / "results.csv", "43698", "4369B")

    ran = renkei("materials", facts, "-o", tmp_path / "out")

    assert (ran.code, ran.out) == (3, "")
    assert (tmp_path / "out/materials-2024.html").read_bytes() == before


def test_a_character_that_no_font_of_the_papers_has_is_told_and_the_paper_made(
    renkei: Callable[..., Ran], facts: Path, tmp_path: Path
) -> None:
    rewrite(facts / "projects.csv", "スマート農業普及対策事業", "スマート農業😀普及対策事業")

    ran = renkei("materials", facts, "-o", tmp_path / "out")

    assert ran.code == 0
    assert "(U+1F600)" in ran.err
    assert (tmp_path / "out/materials-2024.html").exists()


def test_a_refused_pdf_lists_its_characters_once_and_leaves_the_page(
    renkei: Callable[..., Ran], facts: Path, tmp_path: Path
) -> None:
    rewrite(facts / "meetings/2025.toml", "公式資料ではない", "公式資料ではない😀")

    ran = renkei("materials", facts, "--to", "pdf,html", "-o", tmp_path / "out")

    assert ran.code == 3
    assert "Other computers" not in ran.err
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["materials-2024.html"]


def test_both_files_that_want_a_letter_are_refused_in_one_list_that_names_the_cell_to_mend(
    renkei: Callable[..., Ran], facts: Path, tmp_path: Path
) -> None:
    rewrite(facts / "projects.csv", "スマート農業普及対策事業", "スマート農業\ue000普及対策事業")

    ran = renkei("materials", facts, "--to", "pdf,html", "-o", tmp_path / "out")

    first, *_, where, rest = ran.err.splitlines()
    assert first.startswith("materials-2024.pdf, materials-2024-booklet.pdf cannot be made")
    assert "projects.csv, column name" in where
    assert rest.startswith("All other papers were made")
    assert "Nothing was changed" not in ran.err


@pytest.fixture
def worked_on(renkei: Callable[..., Ran], tmp_path: Path) -> Path:
    """Papers of which a person has saved the agenda with a word processor."""
    renkei("materials", AOMORI, "--to", "docx", "-o", tmp_path)
    agenda = docx.Document(str(tmp_path / "agenda-2024.docx"))
    agenda.add_paragraph("ours")
    agenda.save(str(tmp_path / "agenda-2024.docx"))
    return tmp_path


def test_papers_that_people_worked_on_are_not_written_over(
    renkei: Callable[..., Ran], worked_on: Path
) -> None:
    before = content(worked_on)

    ran = renkei("materials", AOMORI, "--to", "docx,html", "-o", worked_on)

    assert (ran.code, content(worked_on)) == (4, before)
    assert "agenda-2024.docx" in ran.err
    assert "members-2024.docx" not in ran.err


def test_papers_are_made_anew_where_nobody_worked_on_them_or_it_is_asked_for(
    renkei: Callable[..., Ran], worked_on: Path
) -> None:
    asked = renkei("materials", AOMORI, "--to", "docx", "-o", worked_on, "--replace")
    again = renkei("materials", AOMORI, "--to", "docx", "-o", worked_on)

    assert (asked.code, again.code) == (0, 0)
    assert "ours" not in [one.text for one in docx.Document(str(worked_on / "agenda-2024.docx")).paragraphs]

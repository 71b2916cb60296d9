"""The list of `renkei check DECK.pptx --facts FACTS`: what a refresh mends, what needs a person, and where all of it is."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from pptx import Presentation
from tests.cli.office import AOMORI, Ran
from tests.materials.pptx.decks import example
from tests.materials.refreshing.worked_on import cell_with, late

from renkei.cli.deck_finding_list import deck_list
from renkei.cli.width import width
from renkei.domain.errors import Place
from renkei.domain.finding import Finding
from renkei.materials.checking import Checked, check_deck
from renkei.wording import words_of

DECK = Path("資料.pptx")
COMMAND = "renkei refresh 資料.pptx --facts facts -o 資料-2.pptx"


@pytest.fixture(scope="session")
def typed_over() -> bytes:
    """The deck of the published facts; on slide 5 somebody wrote a number over one of them."""
    deck = Presentation(io.BytesIO(example("aomori").content))
    (table,) = (shape.table for shape in deck.slides[4].shapes if shape.has_table)
    cell_with(table, "43,698千円").text_frame.paragraphs[0].runs[0].text = "99,999千円"
    made = io.BytesIO()
    deck.save(made)
    return made.getvalue()


@pytest.fixture(scope="session")
def checked(typed_over: bytes) -> Checked:
    """That deck held against facts in which a value came late."""
    return check_deck(typed_over, DECK.name, yearbook=late("aomori", p003_i1=505_000_000))


def listed(checked: Checked, language: str = "ja", columns: int = 100) -> list[str]:
    """The lines of the list."""
    words = words_of(language)
    return [*deck_list(words, checked, DECK, columns, has_facts=True, refreshing=COMMAND)]


def test_what_a_refresh_mends_is_told_first_with_the_command(checked: Checked) -> None:
    first, _, old, command, *_ = listed(checked)

    assert first.startswith("資料.pptx：28枚。")
    assert old == "古い数値と文9件（スライド5、25、26、28）：次のコマンドで新しくできます"
    assert command == f"  {COMMAND}"


def test_what_needs_a_person_comes_before_the_list_of_old_figures(checked: Checked) -> None:
    told = listed(checked)

    at = [told.index(head) for head in ("人が見るもの（1件）", "古い数値と文（9件）", "誤り10件")]
    assert at == sorted(at)
    assert "「43,698千円」が「99,999千円」に書き換えられています" in "".join(told[at[0] : at[1]])
    assert "99,999千円" not in "".join(told[at[1] :])


def test_an_old_figure_is_told_by_what_it_is_of_and_both_values(checked: Checked) -> None:
    told = listed(checked)

    assert "  - 売上額 達成率：「86.5％」 → 「100.0％」" in told
    assert "  - 売上額 達成率：「86.5％」 → 「100.0％」（グラフ）" in told


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_line_but_the_command_is_wider_than_the_screen(
    checked: Checked, columns: int, language: str
) -> None:
    told = listed(checked, language, columns)

    assert [line for line in told if width(line) > columns and COMMAND not in line] == []


def test_the_command_names_the_files_the_scale_and_the_day_that_were_asked_for(
    renkei: Callable[..., Ran], tmp_path: Path, typed_over: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    DECK.write_bytes(typed_over)
    Path("資料-2.pptx").write_bytes(b"worked on")

    told = renkei("check", DECK, "--facts", AOMORI, "--scale", "growth", "--as-of", "2025-08-31").out

    assert f" --facts {AOMORI} --scale growth --as-of 2025-08-31 -o 資料-3.pptx" in told
    assert "refresh" not in renkei("check", DECK).out


def test_contents_are_said_to_be_old_without_their_numbers() -> None:
    values = {"stands": "資料1 3 資料2 4", "today": "資料1 4 資料2 5"}
    old = Finding("contents_late", "error", "slide:3", 2024, values, Place(slide=3, shape="目次"))

    told = listed(Checked((old,), titles={3: "目次"}, is_own=True))

    assert "  - 目次の番号が、今のスライドの番号と違います。" in told

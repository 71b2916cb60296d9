"""Decks that somebody has spoiled: each is refreshed right or refused in words, within 5 seconds and 1 GB. All of them, and
more thoroughly, are in `make soak`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from scripts.hostile.deck_judging import SECONDS, judged
from scripts.hostile.decks import DeckCase, cases, changed

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def outcomes() -> dict[str, list[object]]:
    """Name → outcome, what is wrong, seconds; in a process that may take 1 GB."""
    command = [sys.executable, "-m", "scripts.hostile.deck_judging", "--quick"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=300, check=True)
    told: dict[str, list[object]] = json.loads(done.stdout)
    return told


def test_every_spoiled_deck_is_refreshed_right_or_refused_for_the_right_reason(outcomes):
    assert {name: said for name, (_, said, _) in outcomes.items() if said} == {}
    assert len(outcomes) >= 60


def test_none_takes_long(outcomes):
    assert {name: seconds for name, (_, _, seconds) in outcomes.items() if seconds > SECONDS} == {}


def test_lists_charts_sheets_groups_tables_words_and_slides_are_spoiled():
    names = [case.name for case in cases()]

    kinds = {name.partition("-")[0].removesuffix("s") for name in names}
    assert kinds >= {"list", "chart", "book", "group", "shape", "table", "word", "note", "slide"}
    assert len(names) == len(set(names))


def test_a_deck_that_comes_to_something_else_is_noticed():
    spoil = changed("customXml/item1.xml", 'language="ja"', 'language="xx"')

    _, said, _ = judged(DeckCase("language", spoil))

    assert said == "refused with ['deck_list_unreadable'], wanted to be refreshed"

"""What the documents draw and name is as the code has it."""

from __future__ import annotations

import re
from dataclasses import replace

from tests.rules.conftest import ROOT

import renkei
from renkei.domain import errors

ARCHITECTURE = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")


def drawn(text):
    """Names of a drawn tree, each with the name it hangs from."""
    above = {}
    for line in text.splitlines():
        if found := re.fullmatch(r"([ │├└─]*)(\w+)(?:   .*)?", line):
            above[len(found[1])] = found[2]
            yield found[2], above.get(len(found[1]) - 4, "Exception")


def test_the_tree_of_errors_is_the_one_that_is_drawn():
    told = dict(drawn(errors.__doc__.partition("\n\n")[2]))

    assert told == {name: getattr(errors, name).__base__.__name__ for name in told}
    assert set(told) == {
        name for name, of in vars(errors).items() if isinstance(of, type) and issubclass(of, Exception)
    }


def test_every_place_that_the_architecture_names_is_there():
    named = re.findall(r"`((?:domain|wording|charts|scales|exchange|materials|cli)/[\w/.]*)`", ARCHITECTURE)

    assert len(named) > 10
    assert [place for place in named if not (ROOT / "src/renkei" / place).exists()] == []


def test_the_count_that_the_architecture_tells_of_stays_when_the_cell_changes():
    facts = renkei.load(ROOT / "examples/aomori")
    results = tuple(replace(of, value=50500_0000) if of.value == 43698_0000 else of for of in facts.results)

    book = renkei.open_year(replace(facts, results=results), 2024)

    assert next(item.symbol for item in book.items if item.indicator.id == "p003-i1") == "A"
    assert book.tally.total.counts == (31, 14, 5, 2, 5)
    assert "31, 14, 5, 2 and 5" in ARCHITECTURE

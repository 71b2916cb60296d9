"""docs/grading.md says what the code does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from renkei.domain.bound import percent_text
from renkei.domain.scale import Of, SharePolicy
from renkei.domain.tally import shares
from renkei.scales import load, preset, presets
from renkei.scales.shape import TABLES

TEXT = (Path(__file__).parents[2] / "docs/grading.md").read_text(encoding="utf-8")
PRESETS, CAVEATS = TEXT[TEXT.index("## Presets") : TEXT.index("No preset")].split("With a caveat")
COUNTING = TEXT[TEXT.index("## Counting") : TEXT.index("## Presets")]


def rows(text: str) -> dict[str, str]:
    """The rows of a table by what stands in code in their first cell."""
    return {found[1]: found[0] for found in re.finditer(r"^\| `([a-z0-9_]+)` \|.*$", text, re.MULTILINE)}


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)


def test_every_key_of_the_file_and_every_word_it_can_hold_is_explained():
    keys = {key for table in TABLES.values() for key in table}
    words = {choice for table in TABLES.values() for key in table.values() for choice in key.choices}
    heads = {"rules", "print", "grade", "case", "missing", "axis", "extra"}

    named = set(re.findall(r"`\[*([a-z_.]+)\]*`", TEXT)) | set(re.findall(r"\b([a-z_]+) = ", TEXT))

    assert keys | words | heads <= named


def test_the_file_that_is_shown_is_a_sound_scale():
    (file,) = blocks("toml")

    assert [case.where for case in load(file).cases] == [
        (("accumulation", "cumulative"),),
        (("target_kind", "milestone"),),
    ]


def test_the_example_prints_what_it_says(capsys):
    (example,) = blocks("python")

    exec(example, {})

    assert capsys.readouterr().out.strip() == example.rpartition("# ")[2].strip()


@pytest.mark.parametrize("id", presets())
def test_the_table_of_presets_names_each_with_its_grades_bounds_and_source(id):
    scale = preset(id)
    bounds = [
        percent_text(condition.bound)
        for step in scale.grades
        for condition in step.when
        if condition.of not in (Of.COMPARE, Of.DONE, Of.JUDGED)
    ]

    named = [scale.name, scale.source, *scale.symbols, *bounds]

    assert [one for one in named if one not in rows(PRESETS)[id]] == []


def test_the_caveats_are_those_of_the_presets():
    assert set(rows(CAVEATS)) == {id for id in presets() if preset(id).caveat}


@pytest.mark.parametrize("policy", SharePolicy)
def test_the_table_of_shares_is_computed_so(policy):
    printed = " · ".join(map(str, shares((31, 14, 5, 2, 5), policy)))

    assert printed in rows(COUNTING)[policy]

"""A deck takes the figures of its own region alone: another region's facts are refused with both names."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.materials.crafted import bare
from tests.materials.pptx.decks import example, made
from tests.materials.refreshing.worked_on import YEAR, c_becomes_b, late, listed_as, register

import renkei
from renkei.domain.errors import FileRefused
from renkei.domain.opening import open_year
from renkei.materials.refreshing import about_deck, refresh
from renkei.scales import preset


def without_region(content: bytes) -> bytes:
    """The deck as an earlier version wrote it: its list names no region."""
    return listed_as(content, lambda root: [root.attrib.pop(name) for name in ("region", "hubs")])


def refused(content: bytes, yearbook) -> dict[str, object]:
    with pytest.raises(FileRefused) as caught:
        refresh(content, yearbook)
    (fault,) = caught.value.faults
    return {"code": fault.code, **fault.values}


def test_a_deck_names_its_region_and_the_code_of_its_hub():
    about = about_deck(example("aomori").content)

    assert (about.region, about.hubs) == ("青森圏域連携中枢都市圏", "022012")


def test_the_facts_of_another_region_are_refused_with_both_names():
    assert refused(example("mihon").content, late("aomori", p003_i1=505_000_000)) == {
        "code": "deck_of_other_region",
        "made_for": "みほん圏域連携中枢都市圏",
        "asked_for": "青森圏域連携中枢都市圏",
    }


@pytest.mark.parametrize(("name", "other"), [("aomori", "mihon"), ("mihon", "aomori")])
def test_a_list_that_names_no_region_is_known_by_its_figures(name, other):
    facts = renkei.open_year(register(other), YEAR)

    told = refused(without_region(example(name).content), facts)

    assert told["code"] == "deck_of_other_region_by_figures"
    assert (told["asked_for"], "青森" in str(told["deck_title"])) == (facts.region.name, name == "aomori")


def test_such_a_list_takes_the_late_values_of_its_own_region():
    done = refresh(without_region(example("mihon").content), c_becomes_b())

    assert 3 in done.slides
    assert about_deck(done.content).region == ""


def test_a_region_that_was_renamed_is_known_by_its_hub():
    facts = register("aomori")
    renamed = replace(facts, region=replace(facts.region, name="新しい名の圏域"))

    done = refresh(example("aomori").content, renkei.open_year(renamed, YEAR))

    assert any("新しい名の圏域" in one.after for one in done.changes)


def test_a_deck_of_few_figures_is_not_refused_for_what_is_not_known():
    before, after = (open_year(bare(actual), YEAR, preset("aomori")) for actual in (90, 70))

    assert refresh(without_region(made(before).content), after).changes

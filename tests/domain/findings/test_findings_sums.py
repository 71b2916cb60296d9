"""Parts against their wholes."""

from __future__ import annotations

from dataclasses import replace

from renkei.domain.breakdown import Breakdown, Part
from renkei.domain.findings import find
from renkei.domain.municipality import Municipality
from renkei.domain.project import Project
from renkei.domain.register import Region, Register
from renkei.domain.scale import Scale
from renkei.domain.tree import Node, Tree

SCALE = Scale("s", 1, "見本", ())
REGISTER = Register(
    Region("見本圏域"),
    (Municipality("022012", "青森市", is_hub=True), Municipality("023019", "平内町")),
    Tree((Node("1", 1, "役割1"),)),
    projects=(Project("p001", "花の事業", "1"),),
)
PARTS = (Part("022012", value=840000), Part("023019", value=210000))
FLOWERS = Breakdown("p001", 2024, 1, "参加団体数", "団体", PARTS)


def codes(register: Register) -> list[str]:
    return [finding.code for finding in find(register, 2024, SCALE, ())]


def test_parts_that_make_less_than_their_total_are_an_error_that_says_by_how_much() -> None:
    register = replace(REGISTER, breakdowns=(replace(FLOWERS, total=1060000),))

    (finding,) = find(register, 2024, SCALE, ())

    assert (finding.code, finding.level) == ("breakdown_less_than_total", "error")
    assert (finding.values["sum"], finding.values["total"], finding.values["difference"]) == (
        1050000,
        1060000,
        10000,
    )


def test_parts_that_make_up_their_total_are_no_finding() -> None:
    assert codes(replace(REGISTER, breakdowns=(replace(FLOWERS, total=1050000),))) == []


def test_a_difference_that_is_explained_is_no_finding() -> None:
    explained = replace(FLOWERS, total=1060000, difference_explained="匿名の1団体を除く")

    assert codes(replace(REGISTER, breakdowns=(explained,))) == []

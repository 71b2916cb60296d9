"""Which scale grades a year: one asked for, the vision's, the region's; an office's own before a preset."""

from __future__ import annotations

from dataclasses import replace

import pytest

from renkei.domain.errors import NotKnown, ScaleRefused
from renkei.domain.register import Region, Register, Vision
from renkei.domain.tree import Tree
from renkei.exchange.scale_choice import own_scales, scale_of, scales_of
from renkei.scales import preset, to_toml

FIRST = Vision("v1", "第1期", 2020, 2024, scale="tama")
REGISTER = Register(Region("見本圏域", scale="aomori"), (), Tree(()), visions=(FIRST,))


def holding(*files: tuple[str, str]) -> Register:
    return replace(REGISTER, files=tuple((f"scales/{name}", text.encode()) for name, text in files))


def test_the_scale_asked_for_goes_before_that_of_the_vision_and_that_before_the_regions():
    chosen = [scale_of(REGISTER, year, asked).id for year, asked in ((2022, "ino"), (2022, ""), (2030, ""))]

    assert chosen == ["ino", "tama", "aomori"]


def test_an_offices_own_scale_of_the_year_goes_before_the_preset():
    old, new = (replace(preset("aomori"), version=v, valid_from=y) for v, y in ((7, 2020), (8, 2026)))
    register = holding(("old.toml", to_toml(old)), ("new.toml", to_toml(new)))

    assert [scale_of(register, year, "aomori").version for year in (2024, 2026, None)] == [7, 8, 8]


def test_the_regions_own_scale_is_compared_in_the_version_of_the_year():
    old, new = (replace(preset("aomori"), version=v, valid_from=y) for v, y in ((7, 2020), (8, 2026)))
    register = replace(holding(("old.toml", to_toml(old)), ("new.toml", to_toml(new))), visions=())

    assert [scales_of(register)(year).version for year in (2024, 2026)] == [7, 8]


def test_the_faults_of_all_own_scales_are_named_at_once():
    register = holding(("a.toml", "format = 1\n"), ("b.toml", "format = 2\n"))

    with pytest.raises(ScaleRefused) as caught:
        own_scales(register)

    assert {fault.place.file for fault in caught.value.faults} == {"scales/a.toml", "scales/b.toml"}


def test_a_region_that_names_no_scale_is_told_so():
    with pytest.raises(NotKnown) as caught:
        scale_of(replace(REGISTER, region=Region("見本圏域"), visions=()), 2024)

    assert [fault.code for fault in caught.value.faults] == ["no_scale"]

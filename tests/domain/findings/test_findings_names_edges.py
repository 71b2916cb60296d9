"""Bounds of what is looked at in names: nearly right, renamed, drifting."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.domain.findings.cases_papers import saying
from tests.domain.findings.region import (
    REGISTER,
    codes,
    found,
    with_plan,
    with_project,
)

from renkei.domain.project import ProjectName


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("ああああああああああ", "name_not_recorded"),
        ("首都圏交流業務", "name_not_recorded"),
        ("首都圏交流拠点運営事", "name_nearly_right"),
        ("首都圏交流拠点運営事業", None),
    ],
)
def test_a_name_in_the_plan_is_nearly_right_or_not_recorded(name: str, code: str | None) -> None:
    assert codes(with_plan(name=name)) == ([code] if code else [])


def test_a_name_that_is_right_by_three_quarters_is_nearly_right() -> None:
    projects = with_project(name="あいうえおかきく").projects  # 2 · 6 signs of 8 + 8

    told = codes(replace(with_plan(name="あいうえおかさし"), projects=projects))

    assert "name_nearly_right" in told


def renamed(before: str, now: str, *, kept: bool = False) -> list[str]:
    """What is found where last year's figure was named so, and this year's so (and the old one stands there too)."""
    figure = REGISTER.figures[0]
    rows = [replace(figure, year=2023, name=before), replace(figure, name=now)]
    if kept:
        rows.append(replace(figure, year=2023, name=now, order=2))
    return codes(replace(REGISTER, figures=tuple(rows)))


@pytest.mark.parametrize(
    ("before", "now", "is_told"),
    [
        ("来館者数計", "来館者数", True),
        (
            "あいうえおかきくけこさしすせそたちつてと",
            "あいうえおかきくけこさしすせそたちなにぬ",
            True,
        ),  # 17 of 20
        ("あいうえおかきくけこさしすせそたちつてと", "あいうえおかきくけこさしすせそたはなにぬ", False),  # 16
        ("入館料", "来館者数", False),
    ],
)
def test_a_figure_that_was_named_almost_so_is_told(before: str, now: str, is_told: bool) -> None:
    assert ("figure_renamed" in renamed(before, now)) is is_told


def test_a_figure_that_stood_there_last_year_too_was_not_renamed() -> None:
    assert "figure_renamed" not in renamed("来館者数計", "来館者数", kept=True)


def test_of_drifts_that_begin_alike_the_longest_is_found() -> None:
    names = (ProjectName("p001", "交流業務"), ProjectName("p001", "交流業務の会"))
    register = replace(saying("交流業務の会を開く。", at=1), names=names)

    assert [f.values["name"] for f in found(register) if f.code == "name_drifts_in_text"] == ["交流業務の会"]

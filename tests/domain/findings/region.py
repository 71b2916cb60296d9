"""A small region whose year 2024 gives no finding. Each test breaks one thing."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

from renkei.domain.breakdown import Breakdown, Part
from renkei.domain.finding import Finding
from renkei.domain.indicator import Direction, Indicator, IndicatorKind, Result
from renkei.domain.measure import scaled
from renkei.domain.meeting import Meeting
from renkei.domain.municipality import Municipality
from renkei.domain.opening import open_year
from renkei.domain.project import Figure, PlanCategory, PlanRow, Project
from renkei.domain.register import Region, Register, Vision
from renkei.domain.scale import Condition, GradeStep, Of, Op, Scale
from renkei.domain.target import Target
from renkei.domain.tree import Node, Tree

HUB, TOWN, VILLAGE = "022012", "023019", "023043"
DAY = datetime.date


def step(symbol: str, percent: int | None, *, favourable: bool) -> GradeStep:
    """A grade from so many percent of the target on; without a bound the last one."""
    if percent is None:
        return GradeStep(symbol, symbol, favourable=favourable, otherwise=True)
    when = (Condition(Of.RATIO, Op.AT_LEAST, Fraction(percent, 100)),)
    return GradeStep(symbol, symbol, favourable=favourable, when=when)


SCALE = Scale(
    "mini",
    1,
    "小さな圏域",
    (
        step("A", 100, favourable=True),
        step("B", 75, favourable=True),
        step("C", 50, favourable=False),
        step("D", None, favourable=False),
    ),
    group="比較的順調",
    group_english="favourable",
)

OLD_SCALE = replace(SCALE, id="old")

SALES = Indicator("p001-i1", "p001", "売上額", "千円", Direction.HIGHER)
LECTURES = Indicator("p002-i1", "p002", "講習会の開催回数", "回", Direction.HIGHER, IndicatorKind.OUTPUT)
EVENTS = Breakdown(
    "p001",
    2024,
    1,
    "イベント件数",
    "件",
    (Part(HUB, value=scaled(86)), Part(TOWN, value=scaled(4)), Part(VILLAGE, value=scaled(2))),
    total=scaled(92),
)
VISITORS = Figure("p001", 2024, 1, "来館者数", scaled(76976), "人")

REGISTER = Register(
    Region("小さな圏域"),
    (
        Municipality(HUB, "青森市", is_hub=True, english="Aomori City"),
        Municipality(TOWN, "平内町", english="Hiranai Town"),
        Municipality(VILLAGE, "蓬田村", english="Yomogita Village"),
    ),
    Tree(
        (
            Node("r1", 1, "経済成長"),
            Node("f1", 1, "産業", "r1"),
            Node("r2", 2, "生活"),
            Node("f2", 1, "防災", "r2"),
        )
    ),
    visions=(Vision("v1", "第1期ビジョン", 2020, 2024), Vision("v2", "第2期ビジョン", 2025, 2029)),
    projects=(
        Project(
            "p001", "首都圏交流拠点運営事業", "r1", "f1", english="Capital exchange", summary="拠点を開く。"
        ),
        Project("p002", "除雪講習会開催事業", "r2", "f2", summary="講習会を開く。"),
    ),
    indicators=(SALES, LECTURES),
    targets=(
        Target("p001-i1", 2024, value=scaled(50500), as_printed="50,500千円"),
        Target("p002-i1", 2024, value=scaled(1), as_printed="1回以上/年度"),
    ),
    results=(
        Result("p001-i1", 2024, scaled(43698), published_grade="B", as_printed="43,698千円"),
        Result("p002-i1", 2024, scaled(1), published_grade="A"),
    ),
    breakdowns=(EVENTS,),
    figures=(VISITORS,),
    plan=(
        PlanRow(2026, 1, 1, "p001", PlanCategory.CONTINUED, "r1", "f1"),
        PlanRow(2026, 2, 2, "p002", PlanCategory.CONTINUED, "r2", "f2"),
    ),
    meetings=(Meeting(2025, 2024, 2026, date=DAY(2025, 10, 1), cases=("p001",)),),
)


def found(register: Register, year: int = 2024, scale: Scale = SCALE) -> tuple[Finding, ...]:
    """What is found in a year."""
    return open_year(register, year, scale, scales=own_scales(register)).findings


def own_scales(register: Register) -> Callable[[int], Scale | None]:
    """The old scale in the years of a vision that names it."""
    return lambda year: (
        OLD_SCALE if (v := register.vision_of(year)) is not None and v.scale == OLD_SCALE.id else None
    )


def codes(register: Register, year: int = 2024, scale: Scale = SCALE) -> list[str]:
    """The codes of what is found."""
    return [finding.code for finding in found(register, year, scale)]


def one(register: Register, code: str, scale: Scale = SCALE) -> Finding:
    """The one finding of a code."""
    (finding,) = (finding for finding in found(register, scale=scale) if finding.code == code)
    return finding


def with_result(register: Register = REGISTER, at: int = 0, **changed: Any) -> Register:
    """The register with one result changed; its published grade is left out, so that only the change speaks."""
    results = list(register.results)
    results[at] = replace(results[at], **{"published_grade": "", "as_printed": "", **changed})
    return replace(register, results=tuple(results))


def with_target(at: int = 0, **changed: Any) -> Register:
    """The register with one target changed, and no published grade beside it."""
    targets = list(REGISTER.targets)
    targets[at] = replace(targets[at], **{"as_printed": "", **changed})
    return replace(with_result(at=at), targets=tuple(targets))


def with_indicator(at: int = 0, **changed: Any) -> Register:
    """The register with one indicator changed, and nothing printed beside it."""
    indicators = list(REGISTER.indicators)
    indicators[at] = replace(indicators[at], **changed)
    return replace(with_target(at), indicators=tuple(indicators))


def with_project(at: int = 0, **changed: Any) -> Register:
    """The register with one project changed."""
    projects = list(REGISTER.projects)
    projects[at] = replace(projects[at], **changed)
    return replace(REGISTER, projects=tuple(projects))


def with_events(**changed: Any) -> Register:
    """The register with its breakdown of events changed."""
    return replace(REGISTER, breakdowns=(replace(EVENTS, **changed),))


def with_plan(at: int = 0, **changed: Any) -> Register:
    """The register with one row of the programme chart changed."""
    plan = list(REGISTER.plan)
    plan[at] = replace(plan[at], **changed)
    return replace(REGISTER, plan=tuple(plan))


def with_last_year(**changed: Any) -> Register:
    """The register with results of the year before: sales of 43,000, one lecture."""
    before = (
        replace(Result("p001-i1", 2023, scaled(43000)), **changed),
        Result("p002-i1", 2023, scaled(1)),
    )
    targets = tuple(replace(target, year=2023) for target in REGISTER.targets)
    return replace(REGISTER, results=(*before, *REGISTER.results), targets=(*targets, *REGISTER.targets))


def parts(**values: int | None) -> tuple[Part, ...]:
    """Parts of hub, town and village, as far as they are named."""
    keys = {"hub": HUB, "town": TOWN, "village": VILLAGE}
    return tuple(
        Part(keys[name], value=None if value is None else scaled(value)) for name, value in values.items()
    )

"""One broken register for each thing to look at in figures."""

from __future__ import annotations

from dataclasses import replace

from tests.domain.findings.region import (
    HUB,
    REGISTER,
    TOWN,
    VILLAGE,
    parts,
    with_events,
    with_indicator,
    with_last_year,
    with_project,
    with_result,
    with_target,
)

from renkei.domain.breakdown import Breakdown, Part
from renkei.domain.indicator import Accumulation, Result
from renkei.domain.measure import scaled
from renkei.domain.project import Cost, Figure
from renkei.domain.register import Register


def with_figure(name: str, value: int, unit: str, *, counts_people: bool = False) -> Register:
    """The register with one more figure of its first project."""
    figure = Figure("p001", 2024, 2, name, scaled(value), unit, counts_people=counts_people)
    return replace(REGISTER, figures=(*REGISTER.figures, figure))


def with_cost(**values: int) -> Register:
    """The register with a budget, in thousand yen."""
    cost = Cost("p001", 2024, **{name: scaled(value) for name, value in values.items()})
    return replace(REGISTER, costs=(cost,))


PEOPLE = Breakdown("p002", 2024, 1, "登録者数", "人", parts(hub=90, town=6, village=4), counts_people=True)
PERCENT = replace(
    with_indicator(unit="%", name="受診率", decimals=1, counts_people=True),
    targets=with_target(value=scaled(40)).targets,
)


def with_people(**changed: object) -> Register:
    """The register with a breakdown of residents."""
    return replace(REGISTER, breakdowns=(replace(PEOPLE, **changed),))  # type: ignore[arg-type]


def with_yearly(*values: int, target: int = 60) -> Register:
    """The register with a cumulative indicator: its values of the years up to 2024, and its target."""
    first = 2025 - len(values)
    register = with_indicator(
        name="移住者数", unit="人", accumulation=Accumulation.CUMULATIVE, first_year=first
    )
    yearly = tuple(Result("p001-i1", first + at, scaled(value)) for at, value in enumerate(values))
    return replace(
        register, targets=with_target(value=scaled(target)).targets, results=(*yearly, register.results[1])
    )


FIGURES: dict[str, Register] = {
    "breakdown_more_than_total": with_events(total=scaled(90)),
    "breakdown_less_than_total": with_events(total=scaled(95)),
    "breakdown_rest_open": with_events(parts=(*parts(hub=86, town=4), Part(VILLAGE, missing="not_reported"))),
    "of_which_more_than_whole": with_events(of_total=scaled(91)),
    "explained_without_difference": with_events(difference_explained="匿名の1件を除く"),
    "cost_parts_differ": with_cost(total=100, earmarked_funds=60, general_funds=30),
    "cost_of_municipalities_differs": replace(
        with_cost(total=100),
        costs=(Cost("p001", 2024, total=scaled(100)), Cost("p001", 2024, TOWN, total=scaled(90))),
    ),
    "members_not_in_breakdown": with_events(parts=parts(hub=88, town=4)),
    "members_counted_together": with_events(parts=(*parts(hub=86), Part("東郡", "other", scaled(6)))),
    "members_out_of_order": with_events(parts=parts(town=4, hub=86, village=2)),
    "part_twice": with_events(parts=(*parts(hub=84, town=4, village=2), *parts(town=2))),
    "part_of_no_member": with_events(
        parts=(*parts(hub=80, town=4, village=2), Part("023035", value=scaled(6)))
    ),
    "part_of_no_participant": with_project(participants=(HUB, TOWN)),
    "part_empty": with_events(parts=parts(hub=88, town=4, village=None)),
    "part_with_value_and_reason": with_events(
        parts=(*parts(hub=86, town=4), Part(VILLAGE, value=scaled(2), missing="out_of_scope"))
    ),
    "same_name_other_value": with_figure("イベント件数", 91, "件"),
    "same_name_other_unit": with_figure("イベント件数", 92, "人"),
    "printed_unit_differs": with_target(as_printed="50,500人"),
    "printed_number_differs": with_target(as_printed="50,500円"),
    "unit_in_two_spellings": with_figure("取扱者の数", 12, "名"),
    "name_says_other_unit": with_figure("相談件数", 12, "人"),
    "projects_counted_as_items": with_figure("順調な項目数", 45, "事業"),
    "indicator_without_unit": with_indicator(unit=""),
    "value_and_reason": with_result(missing="being_compiled"),
    "zero_printed_as_missing": with_result(value=0, as_printed="－"),
    "missing_printed_as_zero": with_result(value=None, missing="being_compiled", as_printed="0千円"),
    "zero_after_numbers": with_result(with_last_year(), at=2, value=0),
    "denominator_is_zero": with_result(PERCENT, value=scaled(30), numerator=scaled(5), denominator=0),
    "percent_not_its_parts": with_result(
        PERCENT, value=scaled("31.0"), numerator=scaled(30), denominator=scaled(100)
    ),
    "count_below_zero": with_result(at=1, value=scaled(-1)),
    "count_not_whole": with_result(at=1, value=scaled("1.5")),
    "far_from_target": with_result(value=scaled(43698000)),
    "totals_written_as_values": with_yearly(28, 61),
    "share_for_percent": with_result(
        replace(with_indicator(unit="%"), targets=with_target(value=scaled(90)).targets),
        value=scaled("0.865"),
    ),
    "score_above_full": with_result(score=scaled(11), full=scaled(10)),
    "small_number": with_result(
        with_indicator(at=1, unit="人", name="入園児", counts_people=True), at=1, value=scaled(2)
    ),
    "small_numerator": with_result(
        PERCENT,
        value=scaled(30),
        numerator=scaled(3),
        denominator=scaled(10),
    ),
    "small_difference": with_result(
        replace(
            with_last_year(),
            indicators=with_indicator(
                name="登録者数", unit="人", accumulation=Accumulation.AS_OF, counts_people=True
            ).indicators,
            targets=with_target().targets,
        ),
        at=2,
        value=scaled(43003),
    ),
    "small_figure": with_figure("登録した子どもの数", 3, "人", counts_people=True),
    "small_parts": with_people(),
    "small_by_subtraction": with_people(
        parts=(*parts(hub=90, town=6), Part(VILLAGE, missing="out_of_scope")),
        total=scaled(99),
        difference_explained="少数のため載せない",
    ),
    "small_rest": with_people(parts=parts(town=6, village=5), title="うち町村", of_total=scaled(14)),
    "small_number_unmarked": with_result(
        with_indicator(at=1, unit="人", name="登録者数"), at=1, value=scaled(2)
    ),
    "small_figure_unmarked": with_figure("移住した児童の数", 3, "人"),
    "small_parts_unmarked": with_people(counts_people=False),
}

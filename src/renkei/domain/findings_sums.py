"""Checks of parts against their wholes: breakdowns and costs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from renkei.domain.breakdown import Breakdown, reconcile
from renkei.domain.finding import Finding
from renkei.domain.findings_about import amount, of_breakdown, place_values, project_values
from renkei.domain.findings_context import Context
from renkei.domain.project import Cost

_OPEN = frozenset({"", "not_reported", "being_compiled", "unspecified"})  # a number may still come


def breakdown_sums(context: Context) -> Iterator[Finding]:
    """Parts that do not make up the total printed beside them, unless the difference is explained or still to come."""
    for breakdown in context.breakdowns:
        sums = reconcile(breakdown)
        if not sums.difference or breakdown.difference_explained:
            continue
        waiting = [p.key for p in breakdown.parts if p.value is None and p.missing in _OPEN]
        values = {
            "sum": amount(sums.sum),
            "total": amount(sums.sum - sums.difference),
            "difference": amount(abs(sums.difference)),
        }
        if sums.difference > 0:
            yield of_breakdown(context, "breakdown_more_than_total", "error", breakdown, **values)
        elif waiting:
            places = place_values(context, waiting, "parts")
            yield of_breakdown(context, "breakdown_rest_open", "note", breakdown, **places, **values)
        else:
            yield of_breakdown(context, "breakdown_less_than_total", "error", breakdown, **values)


def of_which_sums(context: Context) -> Iterator[Finding]:
    """うち parts that make more than the whole they are part of."""
    for breakdown in context.breakdowns:
        sums = reconcile(breakdown)
        whole = breakdown.of_total
        if whole is not None and sums.sum > whole:
            values = {"sum": amount(sums.sum), "whole": amount(whole)}
            yield of_breakdown(context, "of_which_more_than_whole", "error", breakdown, **values)


def needless_explanations(context: Context) -> Iterator[Finding]:
    """A difference is explained, but there is none."""
    for breakdown in context.breakdowns:
        if breakdown.difference_explained and reconcile(breakdown).difference == 0:
            explained = breakdown.difference_explained
            yield of_breakdown(
                context, "explained_without_difference", "note", breakdown, explanation=explained
            )


def cost_parts(context: Context) -> Iterator[Finding]:
    """特定財源 and 一般財源 that do not make up the cost."""
    for cost in context.costs:
        if cost.total is None or cost.earmarked_funds is None or cost.general_funds is None:
            continue
        made = cost.earmarked_funds + cost.general_funds
        if made != cost.total:
            values = {
                "earmarked": amount(cost.earmarked_funds),
                "general": amount(cost.general_funds),
                "sum": amount(made),
                "total": amount(cost.total),
            }
            yield _of_cost(context, "cost_parts_differ", "error", cost, **values)


def cost_of_municipalities(context: Context) -> Iterator[Finding]:
    """The costs of the municipalities that do not make up the cost of all together."""
    wholes: dict[tuple[str, str], Cost] = {}
    towns: dict[tuple[str, str], list[Cost]] = defaultdict(list)
    for cost in context.costs:
        if cost.municipality:
            towns[cost.project, cost.kind].append(cost)
        else:
            wholes[cost.project, cost.kind] = cost
    for key, whole in wholes.items():
        shares = [cost.total for cost in towns[key]]
        known = [share for share in shares if share is not None]
        if whole.total is not None and known and len(known) == len(shares) and sum(known) != whole.total:
            values = {"sum": amount(sum(known)), "total": amount(whole.total)}
            yield _of_cost(context, "cost_of_municipalities_differs", "error", whole, **values)


def _of_cost(context: Context, code: str, level: str, cost: Cost, **values: object) -> Finding:
    subject = f"cost:{cost.project}/{cost.year}/{cost.kind}/{cost.municipality}"
    named = {**project_values(context, cost.project), "cost_kind": cost.kind}
    if cost.municipality:
        named["municipality"] = context.place_name(cost.municipality)
        named["municipality_english"] = context.english.get(cost.municipality, "")
    return Finding(code, level, subject, context.year, {**named, **values})


def of_breakdowns(context: Context) -> Iterator[tuple[Breakdown, int]]:
    """Breakdowns with their whole: the printed total, else the sum if no part is missing. うち has none."""
    for breakdown in context.breakdowns:
        sums = reconcile(breakdown)
        if breakdown.of_total is None and (breakdown.total is not None or not sums.missing):
            yield breakdown, sums.sum if breakdown.total is None else breakdown.total

"""Checks of parts against their wholes."""

from __future__ import annotations

from collections.abc import Iterator

from renkei.domain.breakdown import Breakdown, reconcile
from renkei.domain.finding import Finding
from renkei.domain.findings_context import Context


def subject_of(breakdown: Breakdown) -> str:
    """The identity of a breakdown."""
    return f"breakdown:{breakdown.project}/{breakdown.year}/{breakdown.order}"


def breakdown_sums(context: Context) -> Iterator[Finding]:
    """Parts that do not make up the total printed beside them, unless the difference is explained."""
    for breakdown in context.breakdowns:
        sums = reconcile(breakdown)
        if not sums.difference or breakdown.difference_explained:
            continue
        code = "breakdown_more_than_total" if sums.difference > 0 else "breakdown_less_than_total"
        values = {
            "project": context.project_name(breakdown.project),
            "title": breakdown.title,
            "unit": breakdown.unit,
            "sum": sums.sum,
            "total": sums.total,
            "difference": abs(sums.difference),
        }
        yield Finding(code, "error", subject_of(breakdown), context.year, values)

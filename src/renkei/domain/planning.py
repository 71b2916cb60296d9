"""The programme chart (体系図) of a planned year and its sums."""

from __future__ import annotations

from collections import Counter

from renkei.domain.project import PlanCategory
from renkei.domain.register import Register
from renkei.domain.yearbook import Plan


def plan_of(register: Register, year: int) -> Plan | None:
    """The plan of a fiscal year, its sums taken over the numbered rows; None if there is none.

    A row without a number is a project that merges into another: it is counted apart.
    """
    rows = tuple(row for row in register.plan if row.year == year)
    if not rows:
        return None
    numbered = [row for row in rows if row.number is not None]
    roles = Counter(row.role for row in numbered)
    categories = Counter(str(row.category) for row in numbered)
    return Plan(
        year=year,
        rows=rows,
        numbered=len(numbered),
        by_role=tuple((role.id, roles[role.id]) for role in register.tree.roles() if role.id in roles),
        by_category=tuple((str(c), categories[str(c)]) for c in PlanCategory if str(c) in categories),
        merged=sum(bool(row.merged_into) for row in rows),
    )

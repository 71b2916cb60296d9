"""The programme charts of planned years: every project that runs, in the order of the tree, and those that leave."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.mihon.telling import Told

from renkei.domain.project import PlanCategory, PlanRow, Project
from renkei.domain.tree import Tree


def plan_rows(told: Told, projects: tuple[Project, ...], tree: Tree) -> Iterator[PlanRow]:
    """The rows of one planned year, numbered where they have a number of their own."""
    year, said = told["year"], told.get("rows", {})
    places = {node.id: at for at, node in enumerate(tree.nodes)}
    shown = [p for p in projects if p.id in said or p.runs_in(year)]
    shown.sort(
        key=lambda p: (places[said.get(p.id, {}).get("role", p.role)], places[p.field or p.role], p.id)
    )
    number = 0
    for order, project in enumerate(shown, 1):
        row = dict(said.get(project.id, {}))
        has_number = row.pop("has_number", True)
        number += has_number
        yield _row(project, year, order, number if has_number else None, row)


def _row(project: Project, year: int, order: int, number: int | None, row: Told) -> PlanRow:
    usual = "new" if project.first_year == year else "continued"
    category = PlanCategory(row.pop("category", usual))
    role, field = row.pop("role", project.role), row.pop("field", project.field)
    return PlanRow(year, order, number, project.id, category, role, field, **row)

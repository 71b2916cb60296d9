"""Checks of the programme chart (体系図): numbers, categories against what is known, merges, open fields."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from renkei.domain.finding import Finding
from renkei.domain.findings_about import of_plan, project_values, role_values
from renkei.domain.findings_context import Context
from renkei.domain.project import LEAVING, PlanCategory, PlanRow

_MONEY = re.compile(r"\d[\d,.]*\s*(?:[千百十]?[万億]|[千百])?\s*円")


def numbers(context: Context) -> Iterator[Finding]:
    """Numbers that stand twice, are left out, or do not rise from row to row."""
    given = [row.number for row in context.plan if row.number is not None]
    twice = tuple(sorted(number for number, count in Counter(given).items() if count > 1))
    if twice:
        yield of_plan(context, "plan_number_twice", "error", numbers=twice)
    lacking = tuple(sorted(set(range(1, max(given, default=0) + 1)) - set(given)))
    if lacking:
        yield of_plan(context, "plan_number_left_out", "warning", numbers=lacking)
    if given != sorted(given):
        at = next(b for a, b in itertools.pairwise(given) if b < a)
        yield of_plan(context, "plan_numbers_out_of_order", "warning", numbers=(at,))


def unnumbered(context: Context) -> Iterator[Finding]:
    """A row without a number that is not on its way out."""
    for row in context.plan:
        if row.number is None and row.category not in LEAVING:
            yield _of(context, "plan_row_without_number", "warning", row, category=row.category)


def repeated_projects(context: Context) -> Iterator[Finding]:
    """A project that stands in the chart twice."""
    counted = Counter(row.project for row in context.plan)
    for project, count in counted.items():
        if count > 1:
            rows = tuple(_label(context, row) for row in context.plan if row.project == project)
            values = {**project_values(context, project), "rows": rows}
            yield of_plan(context, "plan_project_twice", "error", **values)


def merges(context: Context) -> Iterator[Finding]:
    """A merge without its destination, into itself, into a project that is not in the chart, or into another role."""
    rows = {row.project: row for row in context.plan}
    for row in context.plan:
        if row.category is PlanCategory.MERGED and not row.merged_into:
            yield _of(context, "merge_without_destination", "error", row)
        if not row.merged_into:
            continue
        into = rows.get(row.merged_into)
        named = project_values(context, row.merged_into)
        other = {"into": named["project"]} | (
            {"into_english": named["project_english"]} if "project_english" in named else {}
        )
        if row.merged_into == row.project:
            yield _of(context, "merge_into_itself", "error", row)
        elif into is None:
            yield _of(context, "merge_into_absent_project", "warning", row, **other)
        elif into.role != row.role:
            values = {
                **other,
                **_named(role_values(context, row.role), "from_role"),
                **_named(role_values(context, into.role), "to_role"),
            }
            yield _of(context, "merge_changes_role", "note", row, **values)


def _named(values: dict[str, object], name: str) -> dict[str, object]:
    return {key.replace("role", name, 1): value for key, value in values.items()}


def categories(context: Context) -> Iterator[Finding]:
    """新規 though the project existed, or 継続 though it never did."""
    existed = {item.project for item in context.items}
    for row in context.plan:
        project = context.projects.get(row.project)
        if project is None:
            continue
        first = project.first_year
        if row.category is PlanCategory.NEW:
            if first is not None and first < row.year:
                yield _of(context, "new_project_existed", "warning", row, first_year=first)
            elif row.project in existed:
                yield _of(context, "new_project_has_results", "warning", row)
        elif first is not None and first >= row.year:
            values = {"first_year": first, "category": row.category}
            yield _of(context, "continued_project_never_existed", "warning", row, **values)


def left_out(context: Context) -> Iterator[Finding]:
    """Projects that ran in the year, are not in the chart, and of which nothing says what became of them."""
    if not context.plan:
        return
    planned = {row.project for row in context.plan}
    gone = {descent.before for descent in context.register.lineage}
    absent = [
        p
        for p in context.register.projects
        if p.runs_in(context.year) and p.runs_in(context.plan_year) and p.id not in planned | gone
    ]
    if absent:
        names = tuple(project.name for project in absent)
        yield of_plan(context, "plan_leaves_out", "note", count=len(absent), projects=names)


def roles(context: Context) -> Iterator[Finding]:
    """A row under another role, or under a field of another role, than its project's."""
    for row in context.plan:
        project = context.projects.get(row.project)
        path = context.register.tree.path(row.field) if row.field else ()
        if path and path[0].id != row.role:
            values = {**role_values(context, row.role), "field": path[-1].name}
            yield _of(context, "plan_field_of_other_role", "error", row, **values)
        if project and project.role and project.role != row.role:
            values = {
                **_named(role_values(context, row.role), "plan_role"),
                **_named(role_values(context, project.role), "own_role"),
            }
            yield _of(context, "plan_in_other_role", "note", row, **values)


def open_fields(context: Context) -> Iterator[Finding]:
    """Rows whose field is not known, and rows whose field was inferred, each in one list."""
    has_fields = any(node.parent for node in context.register.tree.nodes)
    unknown = [row for row in context.plan if not row.field]
    inferred = [row for row in context.plan if row.field and row.field_is_inferred]
    if unknown and has_fields:
        yield of_plan(
            context, "plan_fields_unknown", "note", count=len(unknown), rows=_labels(context, unknown)
        )
    if inferred:
        yield of_plan(
            context, "plan_fields_inferred", "note", count=len(inferred), rows=_labels(context, inferred)
        )


def proposals_with_money(context: Context) -> Iterator[Finding]:
    """Amounts of new or expanded projects: they are embargoed until the budget is announced."""
    coming = (PlanCategory.NEW, PlanCategory.EXPANDED)
    priced = {c.project for c in context.register.costs if c.year == context.plan_year and c.total}
    for row in context.plan:
        said = _MONEY.search(row.content)
        if row.category in coming and said:
            values = {"text": said.group(), "category": row.category}
            yield _of(context, "proposal_names_amount", "warning", row, **values)
        elif row.category is PlanCategory.NEW and row.project in priced:
            yield _of(context, "proposal_has_cost", "note", row)


def _of(context: Context, code: str, level: str, row: PlanRow, **values: object) -> Finding:
    named = {
        **project_values(context, row.project),
        "plan_year": row.year,
        "row": _label(context, row),
        **values,
    }
    return Finding(code, level, f"plan:{row.year}/{row.order}", context.year, named)


def _label(context: Context, row: PlanRow) -> str:
    """A row as people find it: by its number, else by its project."""
    return (
        f"No. {row.number}"
        if row.number is not None
        else str(project_values(context, row.project)["project"])
    )


def _labels(context: Context, rows: Iterable[PlanRow]) -> tuple[str, ...]:
    """Rows as a list, runs of numbers drawn together: No. 3–14."""
    made: list[tuple[PlanRow, PlanRow]] = []
    for row in rows:
        last = made[-1][1] if made else None
        if last and last.number is not None and row.number == last.number + 1:
            made[-1] = (made[-1][0], row)
        else:
            made.append((row, row))
    return tuple(_label(context, a) if a is b else f"{_label(context, a)}–{b.number}" for a, b in made)

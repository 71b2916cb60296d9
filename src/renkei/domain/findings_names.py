"""Checks of names: printed otherwise than the stable name, and two things under one name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction

from renkei.domain.finding import Finding
from renkei.domain.findings_about import of_indicator, of_project, project_values
from renkei.domain.findings_context import Context
from renkei.domain.likeness import fold, near
from renkei.domain.project import ProjectName

_TELLS_APART = re.compile(
    r"[0-9a-z①-⑳一二三四五六七八九十甲乙上下東西南北新旧春夏秋冬男女大中小前後左右県市町村園校]"
)
_NEAR = Fraction(3, 4)
_VERY_NEAR = Fraction(17, 20)
_LONG = 8  # shorter names may differ by one sign and mean two things


def known_drift(context: Context) -> Iterator[Finding]:
    """A project that other papers print under other names which are known as drifts of its own."""
    for project in context.register.projects:
        names_of = context.names.get(project.id, ())
        drifts = [
            n for n in names_of if n.kind == "alias" and n.name != project.name and _is_of(n, context.year)
        ]
        if drifts:
            names = tuple(dict.fromkeys(n.name for n in drifts))
            places = tuple(dict.fromkeys(n.where for n in drifts if n.where))
            code = "name_drifts_in" if places else "name_drifts"
            yield of_project(context, code, "note", project.id, names=names, places=places)


def _is_of(name: ProjectName, year: int) -> bool:
    """Whether a name was printed in a year, as far as its years are known."""
    return (name.first_year or year) <= year <= (name.last_year or year)


def unknown_drift(context: Context) -> Iterator[Finding]:
    """A name in the plan or at a comment that is neither the project's name nor recorded as one of its others."""
    for where, subject, id, name in _printed_names(context):
        project = context.projects.get(id)
        if not name or project is None:
            continue
        known = {project.name, *(n.name for n in context.names.get(id, ()))}
        if name not in known:
            code = "name_nearly_right" if near(name, project.name) >= _NEAR else "name_not_recorded"
            values = {**project_values(context, id), "name": name, "where": where}
            yield Finding(code, "warning", subject, context.year, values)


def _printed_names(context: Context) -> Iterator[tuple[str, str, str, str]]:
    for row in context.plan:
        yield "plan", f"plan:{row.year}/{row.order}", row.project, row.name
    for comment in context.comments:
        subject = f"comment:{comment.project}/{comment.year}/{comment.order}"
        yield "comment", subject, comment.project, comment.as_printed


def drift_in_texts(context: Context) -> Iterator[Finding]:
    """A recorded drift of a name that stands in a text of the office."""
    names = {project.name for project in context.register.projects}
    drifts = {
        n.name: n.project
        for rows in context.names.values()
        for n in rows
        if n.kind == "alias" and n.name and not any(n.name in name for name in names)
    }
    if not drifts:
        return
    any_of = re.compile("|".join(re.escape(name) for name in sorted(drifts, key=len, reverse=True)))
    for passage in context.passages:
        for name in dict.fromkeys(any_of.findall(passage.text)):
            values = {**project_values(context, drifts[name]), "name": name, "where": passage.where}
            yield Finding("name_drifts_in_text", "warning", passage.subject, context.year, values)


def projects_alike(context: Context) -> Iterator[Finding]:
    """Two projects whose names are the same but for the typing, or for one sign."""
    names = [(project.id, project.name) for project in context.register.projects]
    for first, second in _alike(names):
        other = context.projects[second].name
        yield of_project(context, "projects_alike", "warning", first, other=other)


def indicators_alike(context: Context) -> Iterator[Finding]:
    """Two indicators of one project under one name."""
    seen: dict[tuple[str, str], str] = {}
    for indicator in context.register.indicators:
        key = (indicator.project, fold(indicator.name))
        if key in seen:
            yield of_indicator(
                context, "indicators_alike", "warning", indicator, first=seen[key], second=indicator.id
            )
        seen.setdefault(key, indicator.id)


def figures_alike(context: Context) -> Iterator[Finding]:
    """Two numbers of one project whose names are one sign apart: one thing, or two?"""
    by_project: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for project, name in dict.fromkeys(_figure_names(context)):
        by_project[project].append((name, name))
    for project, names in by_project.items():
        for first, second in _alike(names):
            yield of_project(context, "figures_alike", "warning", project, first=first, second=second)


def _figure_names(context: Context) -> Iterator[tuple[str, str]]:
    yield from ((item.project, item.indicator.name) for item in context.items)
    yield from ((figure.project, figure.name) for figure in context.figures)
    yield from ((breakdown.project, breakdown.title) for breakdown in context.breakdowns)


def renamed_figures(context: Context) -> Iterator[Finding]:
    """A figure or breakdown that last year's papers named almost so, and name so no more."""
    index = context.register.index
    for project in context.register.projects:
        for table, name_of in (("figures", "name"), ("breakdowns", "title")):
            now, was = (
                [getattr(row, name_of) for row in getattr(index.rows_of(project.id, year), table)]
                for year in (context.year, context.year - 1)
            )
            gone = [name for name in was if name not in now]
            for name in now:
                old = next((o for o in gone if name not in was and near(o, name) >= _VERY_NEAR), "")
                if old:
                    yield of_project(context, "figure_renamed", "warning", project.id, name=name, before=old)


def _alike(names: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Pairs of ids whose names are one sign apart: found by what is left when any one sign is dropped, so that a
    thousand names need no million comparisons. A figure or letter that differs counts (第1・第2) and is no likeness."""
    seen: dict[str, list[tuple[str, str]]] = defaultdict(list)
    told: set[tuple[str, str]] = set()
    for id, name in names:
        folded = fold(name)
        for key in _shortened(folded):
            for other_id, other in seen[key]:
                if (other_id, id) not in told and _one_apart(other, folded):
                    told.add((other_id, id))
                    yield other_id, id
            seen[key].append((id, folded))


def _shortened(folded: str) -> set[str]:
    if len(folded) < _LONG:
        return {folded}
    return {folded} | {folded[:at] + folded[at + 1 :] for at in range(len(folded))}


def _one_apart(a: str, b: str) -> bool:
    if a == b:
        return True
    if abs(len(a) - len(b)) > 1:
        return False
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    differing = a[at : at + 1] + b[at : at + 1]
    rest = a[at + (len(a) >= len(b)) :], b[at + (len(b) >= len(a)) :]
    return rest[0] == rest[1] and not _TELLS_APART.search(differing)

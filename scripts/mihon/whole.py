"""Content → register: every table of examples/mihon."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from scripts.mihon.breakdowns import breakdowns_of
from scripts.mihon.doings import activities_of, costs_of, figures_of
from scripts.mihon.drawing import drawn_png
from scripts.mihon.meetings import meetings_of
from scripts.mihon.members import Members
from scripts.mihon.planning import plan_rows
from scripts.mihon.published import with_published
from scripts.mihon.results import results_of, town_results
from scripts.mihon.targets import targets_of
from scripts.mihon.telling import Telling, Told

from renkei.domain.comment import Comment, ReviewPoint
from renkei.domain.indicator import Accumulation, Direction, Indicator, IndicatorKind
from renkei.domain.lineage import Descent
from renkei.domain.measure import scaled
from renkei.domain.municipality import Organisation
from renkei.domain.project import Photo, Project, ProjectName
from renkei.domain.register import Region, Register, Vision
from renkei.domain.tree import Node, Tree


def register_of(telling: Telling) -> Register:
    """The whole region as told."""
    members = Members(telling.region["municipality"])
    tree = Tree(tuple(_node(told) for told in telling.region["node"]))
    projects = tuple(_project(told, tree, members, telling.region) for told in telling.projects)
    plans = (plan_rows(told, projects, tree) for told in telling.of("plan")["plan"])
    register = Register(
        region=Region(**telling.region["region"]),
        municipalities=members.records(),
        tree=tree,
        visions=tuple(_vision(told) for told in telling.region["vision"]),
        organisations=tuple(Organisation(**told) for told in telling.region["organisation"]),
        projects=projects,
        names=tuple(_name(told) for told in telling.of("names")["name"]),
        comments=tuple(_comments(telling.of("comments"), members)),
        lineage=tuple(Descent(**told) for told in telling.of("lineage")["lineage"]),
        plan=tuple(row for rows in plans for row in rows),
        review=tuple(_review(telling.of("review")["review"])),
        photos=tuple(_photo(told) for told in telling.of("photos")["photo"]),
        meetings=tuple(meetings_of(telling.of("meetings"), members)),
        readme=(telling.folder / "README.md").read_text(encoding="utf-8"),
        files=tuple(_files(telling)),
        **_measured(telling, members),
    )
    return with_published(register, telling.of("reported"))


def _node(told: Told) -> Node:
    return Node(**told)


def _vision(told: Told) -> Vision:
    first, last = told["years"]
    return Vision(told["id"], told["name"], first, last, told.get("scale", ""))


def _project(told: Told, tree: Tree, members: Members, region: Told) -> Project:
    years = told.get("years", [2015])
    keys = told.get("members", "".join(m["key"] for m in region["municipality"]))
    field = told.get("field", "")
    return Project(
        told["id"],
        told["name"],
        told["role"] if "role" in told else tree.path(field)[0].id,
        field,
        told["english"],
        None if told.get("is_old") else told.get("since", years[0]),
        years[1] if len(years) > 1 else None,
        told["division"],
        members.codes(keys),
        told.get("clause", ""),
        told.get("summary", ""),
        told.get("source", "連携事業一覧（第2期ビジョン別表）"),
    )


def _measured(telling: Telling, members: Members) -> dict[str, tuple[Any, ...]]:
    """The tables that follow from the projects' numbers."""
    found: dict[str, list[Any]] = {name: [] for name in _TABLES}
    bodies = [told["id"] for told in telling.region["organisation"]]
    for project in telling.projects:
        for at, told in enumerate(project.get("indicator", []), 1):
            id = f"{project['id']}-i{at}"
            found["indicators"].append(_indicator(project, told, id))
            found["targets"] += targets_of(project, told, id, telling)
            found["results"] += results_of(project, told, id, telling.region["words"])
            found["results"] += town_results(project, told, id, members)
        values = {(result.indicator, result.year): result for result in found["results"]}
        found["breakdowns"] += breakdowns_of(project, members, values, bodies)
        found["figures"] += figures_of(project)
        found["activities"] += activities_of(project)
        found["costs"] += costs_of(project, members)
    return {name: tuple(rows) for name, rows in found.items()}


_TABLES = ("indicators", "targets", "results", "breakdowns", "figures", "activities", "costs")
_SAME = ("method", "decimals", "baseline_year", "definition")


def _indicator(project: Told, told: Told, id: str) -> Indicator:
    direction = told.get("direction", "higher")
    years = told.get("years", [])
    return Indicator(
        id,
        project["id"],
        told["name"],
        told.get("unit", ""),
        None if direction == "none" else Direction(direction),
        kind=IndicatorKind(told.get("kind", "outcome")),
        accumulation=Accumulation(told.get("accumulation", "yearly")),
        baseline=scaled(told["baseline"]) if "baseline" in told else None,
        is_main=told.get("main", False),
        first_year=years[0] if years else None,
        last_year=years[1] if len(years) > 1 else None,
        data_source=told.get("source", ""),
        counts_people=told.get("people", False),
        **{key: told[key] for key in _SAME if key in told},
    )


def _name(told: Told) -> ProjectName:
    years = told.get("years", [None, None])
    said = {key: value for key, value in told.items() if key != "years"}
    return ProjectName(**said, first_year=years[0], last_year=years[-1])


def _comments(told: Told, members: Members) -> Iterator[Comment]:
    """Comments numbered by project and year; `quiet` towns said 意見なし of several projects at once."""
    quiet = [
        {"project": project, "year": row["year"], "member": row["member"], "kind": "no_comment"}
        for row in told["quiet"]
        for project in row["projects"]
    ]
    orders: Counter[tuple[str, int]] = Counter()
    for row in (*told["comment"], *quiet):
        key = row["project"], row["year"]
        orders[key] += 1
        code = members.code(row["member"])
        said = {k: row[k] for k in ("kind", "is_summary", "answer", "as_printed") if k in row}
        yield Comment(*key, orders[key], code, text=row.get("text", ""), **said)


def _review(rows: Iterable[Told]) -> Iterator[ReviewPoint]:
    orders: Counter[tuple[str, str]] = Counter()
    for row in rows:
        key = row["vision"], row["kind"]
        orders[key] += 1
        yield ReviewPoint(row["vision"], orders[key], row["kind"], row["text"], row.get("as_printed", ""))


def _photo(told: Told) -> Photo:
    return Photo(**{key: value for key, value in told.items() if key != "drawing"})


def _files(telling: Telling) -> Iterator[tuple[str, bytes]]:
    """The region's own scales, and the pictures."""
    for path in sorted((telling.folder / "scales").glob("*.toml")):
        yield f"scales/{path.name}", path.read_bytes()
    for told in telling.of("photos")["photo"]:
        yield told["file"], drawn_png(told["drawing"])

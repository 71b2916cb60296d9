"""Projects, their names, lineage and plan."""

from __future__ import annotations

from renkei.domain.lineage import Descent
from renkei.domain.project import Photo, PlanCategory, PlanRow, Project, ProjectName
from renkei.exchange.kinds import Choice, Code, Count, Day, Flag, Id, Several, Text, Year
from renkei.exchange.table import Column, Table
from renkei.exchange.tables.common_columns import ORDER, PROJECT, YEAR

_CATEGORIES = {
    "継続": "continued",
    "新規": "new",
    "拡充": "expanded",
    "縮小": "reduced",
    "改善": "improved",
    "統合": "merged",
    "分割": "split",
    "休止": "suspended",
    "廃止": "discontinued",
    "終了": "completed",
}

_NAMES = {"別の表記": "alias", "表記ゆれ": "alias", "旧名称": "former", "略称": "short"}
_DESCENTS = {"統合": "merged", "分割": "split", "承継": "succeeded", "後継": "succeeded"}

PROJECTS = Table(
    "projects",
    Project,
    "project",
    (
        Column("id", Id(), required=True),
        Column("name", Text(), required=True),
        Column("role", Id(), refers="roles"),  # empty: not known; needed as soon as there is an indicator
        Column("field", Id(), refers="fields"),
        Column("first_year", Year()),
        Column("last_year", Year()),
        Column("division", Text()),
        Column("participants", Several(Code()), refers="municipalities"),
        Column("agreement_clause", Text(), rare=True),
        Column("english", Text(), rare=True),
        Column("source", Text()),
        Column("summary", Text(), prose=True),
    ),
    key=("id",),
    order=("id",),
)
NAMES = Table(
    "names",
    ProjectName,
    "name",
    (
        PROJECT,
        Column("name", Text(), required=True),
        Column("kind", Choice(("alias", "former", "short"), _NAMES)),
        Column("first_year", Year()),
        Column("last_year", Year()),
        Column("where", Text()),
    ),
    key=("project", "kind", "name", "where"),
    order=("project", "kind", "first_year", "name", "where"),
)
LINEAGE = Table(
    "lineage",
    Descent,
    "lineage",
    (
        Column("before", Id(), required=True, refers="projects"),
        Column("after", Id(), required=True, refers="projects"),
        YEAR,
        Column("kind", Choice(("merged", "split", "succeeded"), _DESCENTS)),
    ),
    key=("before", "after", "year"),
    order=("year", "before", "after"),
)
PLAN = Table(
    "plan",
    PlanRow,
    "plan",
    (
        YEAR,
        ORDER,
        Column("number", Count()),
        PROJECT,
        Column("category", Choice(tuple(PlanCategory), _CATEGORIES, PlanCategory), required=True),
        Column("role", Id(), required=True, refers="roles"),
        Column("field", Id(), refers="fields"),
        Column("field_is_inferred", Flag()),
        Column("name", Text()),
        Column("is_provisional", Flag()),
        Column("merged_into", Id(), refers="projects"),
        Column("content", Text()),
    ),
    key=("year", "order"),
    order=("year", "order"),
)
PHOTOS = Table(
    "photos",
    Photo,
    "photo",
    (
        Column("file", Text(), required=True),
        PROJECT,
        YEAR,
        Column("caption", Text()),
        Column("alternative", Text()),
        Column("credit", Text()),
        Column("consent", Text()),
        Column("scope", Choice(("public", "meeting_only"), {"公開可": "public", "会議限り": "meeting_only"})),
        Column("expires", Day()),
    ),
    key=("file",),
    order=("year", "project", "file"),
)

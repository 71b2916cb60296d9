"""The region: what region.toml and meetings/*.toml hold."""

from __future__ import annotations

from renkei.domain.meeting import ALL_PARTS, Meeting
from renkei.domain.municipality import Municipality, Organisation
from renkei.domain.register import Region, Vision
from renkei.domain.tree import STYLES, Node
from renkei.exchange.kinds import Choice, Code, Count, Day, Flag, Id, Several, Text, Year
from renkei.exchange.table import Column, Table

REGION = Table(
    "region",
    Region,
    "region",
    (
        Column("name", Text(), required=True),
        Column("kind", Text()),
        Column("english", Text()),
        Column("secretariat", Text()),
        Column("scale", Id()),
        Column("declared", Day()),
        Column("agreement", Day()),
        Column("document", Text()),
    ),
    key=(),
    home="region",
    toml_name="region",
)
MUNICIPALITIES = Table(
    "municipalities",
    Municipality,
    "municipality",
    (
        Column("code", Code(), required=True),
        Column("name", Text(), required=True),
        Column("is_hub", Flag()),
        Column("reading", Text()),
        Column("english", Text()),
        Column("joined", Day()),
        Column("left", Day()),
    ),
    key=("code",),
    home="region",
    toml_name="municipality",
)
ORGANISATIONS = Table(
    "organisations",
    Organisation,
    "organisation",
    (Column("id", Id(), required=True), Column("name", Text(), required=True), Column("english", Text())),
    key=("id",),
    home="region",
    toml_name="organisation",
)
VISIONS = Table(
    "visions",
    Vision,
    "vision",
    (
        Column("id", Id(), required=True),
        Column("name", Text(), required=True),
        Column("first_year", Year(), required=True),
        Column("last_year", Year(), required=True),
        Column("scale", Id()),
    ),
    key=("id",),
    order=("first_year", "id"),
    home="region",
    toml_name="vision",
)
_NODE = (
    Column("id", Id(), required=True),
    Column("number", Count(), required=True),
    Column("name", Text(), required=True),
    Column("style", Choice(STYLES)),
    Column("short", Text()),
    Column("english", Text()),
    Column("breaks", Text()),
)
ROLES = Table(
    "roles", Node, "role", _NODE, key=("id",), order=("number", "id"), home="region", toml_name="role"
)
FIELDS = Table(
    "fields",
    Node,
    "field",
    (*_NODE[:1], Column("parent", Id(), required=True, refers="nodes"), *_NODE[1:]),
    key=("id",),
    home="region",
    toml_name="field",
)
_PARTS = {
    "表紙": "cover",
    "目次": "contents",
    "結果": "results",
    "進捗評価の結果": "results",
    "事例": "cases",
    "主な取組事例": "cases",
    "意見": "comments",
    "町村からのコメント": "comments",
    "期間の評価": "review",
    "総括": "review",
    "計画": "plan",
    "体系図": "plan",
    "参考資料": "annexes",
    "点検事項": "findings",
    "未解決の点検事項": "findings",
}
MEETINGS = Table(
    "meetings",
    Meeting,
    "meeting",
    (
        Column("year", Year(), required=True),
        Column("reports", Year(), required=True, in_vision=True),
        Column("plans", Year()),
        Column("title", Text()),
        Column("date", Day()),
        Column("date_text", Text()),
        Column("paper_number", Text()),
        Column("is_draft", Flag()),
        Column("notice", Text()),
        Column("parts", Several(Choice(ALL_PARTS, _PARTS))),
        Column("cases", Several(Id()), refers="projects"),
        Column("has_town_results", Flag()),
    ),
    key=("year",),
    order=("year",),
    home="meetings",
)

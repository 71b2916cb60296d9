"""The region: what region.toml holds."""

from __future__ import annotations

from renkei.domain.municipality import Municipality, Organisation
from renkei.domain.register import Region, Vision
from renkei.domain.tree import STYLES, Node
from renkei.exchange.kinds import Choice, Code, Count, Day, Flag, Id, Text, Year
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

"""Every table of the facts, described once: from here follow CSV, TOML, JSON and JSON Schema."""

from __future__ import annotations

from renkei.exchange.tables.doings import (
    ACTIVITIES,
    BREAKDOWNS,
    COMMENTS,
    COSTS,
    FIGURES,
    PARTS_OF_BREAKDOWNS,
)
from renkei.exchange.tables.indicators import INDICATORS, RESULTS, TARGETS
from renkei.exchange.tables.meetings import AGENDA, ATTENDEES, IN_MEETING, MEETINGS, PAPERS
from renkei.exchange.tables.projects import LINEAGE, NAMES, PHOTOS, PLAN, PROJECTS
from renkei.exchange.tables.region import (
    FIELDS,
    MUNICIPALITIES,
    ORGANISATIONS,
    REGION,
    ROLES,
    VISIONS,
)
from renkei.exchange.tables.reported import REPORTED_COUNTS, REPORTED_YEARS, REVIEW

FORMAT = 1  # the version of folder and JSON; older ones are read, newer ones refused

IN_REGION = (MUNICIPALITIES, ORGANISATIONS, VISIONS, ROLES, FIELDS)
IN_CSV = (
    PROJECTS,
    NAMES,
    INDICATORS,
    TARGETS,
    RESULTS,
    BREAKDOWNS,
    PARTS_OF_BREAKDOWNS,
    FIGURES,
    ACTIVITIES,
    COMMENTS,
    COSTS,
    LINEAGE,
    PLAN,
    REVIEW,
    REPORTED_COUNTS,
    REPORTED_YEARS,
    PHOTOS,
)
TABLES = (REGION, *IN_REGION, MEETINGS, *IN_MEETING, *IN_CSV)

__all__ = [
    "AGENDA",
    "ATTENDEES",
    "FIELDS",
    "FORMAT",
    "INDICATORS",
    "IN_CSV",
    "IN_MEETING",
    "IN_REGION",
    "LINEAGE",
    "MEETINGS",
    "MUNICIPALITIES",
    "PAPERS",
    "PHOTOS",
    "PLAN",
    "PROJECTS",
    "REGION",
    "RESULTS",
    "ROLES",
    "TABLES",
    "TARGETS",
    "VISIONS",
]

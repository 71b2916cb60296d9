"""A Yearbook as canonical JSON: every figure of the year with the identity of its record, exact, and always the same bytes.

What it may hold is described by docs/schema/yearbook.schema.json, which is made from the same shapes (`yearbook_schema`).
"""

from __future__ import annotations

from renkei.domain.yearbook import ProjectYear, Yearbook
from renkei.exchange.finding_form import FINDING
from renkei.exchange.json_shape import (
    DAY,
    TEXT,
    TRUTH,
    WHOLE,
    Part,
    Schema,
    Shape,
    by_name,
    columns_of,
    many,
    maybe,
    one,
    one_or_none,
    through,
)
from renkei.exchange.json_text import json_text
from renkei.exchange.tables.doings import ACTIVITIES, COMMENTS, COSTS, FIGURES
from renkei.exchange.tables.meetings import AGENDA, ATTENDEES, MEETINGS, PAPERS, rows_in
from renkei.exchange.tables.projects import NAMES, PHOTOS, PLAN, PROJECTS
from renkei.exchange.tables.region import FIELDS, MUNICIPALITIES, ORGANISATIONS, REGION, VISIONS
from renkei.exchange.tables.reported import REVIEW
from renkei.exchange.yearbook_breakdowns import BREAKDOWN, Parted
from renkei.exchange.yearbook_counts import CHANGE, PERIOD_YEAR, TALLY
from renkei.exchange.yearbook_items import ITEM
from renkei.scales import to_toml

FORMAT = 1
_IDS: Schema = {"type": "array", "items": TEXT}

GRADE = Shape(
    "grade",
    "A grade of the scale.",
    (
        Part("symbol", lambda step: step.symbol, TEXT),
        Part("label", lambda step: step.label, TEXT),
        Part("english", lambda step: step.english, TEXT),
        Part("favourable", lambda step: step.favourable, maybe(TRUTH), "null: the scale names no side."),
    ),
)
SCALE = Shape(
    "scale",
    "The scale by which the year was graded.",
    (
        Part("id", lambda scale: scale.id, TEXT),
        Part("version", lambda scale: scale.version, WHOLE),
        Part("name", lambda scale: scale.name, TEXT),
        Part("english", lambda scale: scale.english, TEXT),
        Part("source", lambda scale: scale.source, TEXT),
        Part("caveat", lambda scale: scale.caveat, TEXT),
        Part("group", lambda scale: scale.group, TEXT, "The name of the favourable grades together."),
        many("grades", GRADE, lambda scale: scale.grades, "Best first."),
        Part("definition", to_toml, TEXT, "The whole scale as its TOML file."),
    ),
)
NODE = Shape(
    "node",
    "A role (parent empty) or a field below one.",
    (
        *columns_of(FIELDS, identity=False),
        Part("label", lambda node: node.label, TEXT, "Number and name as printed."),
    ),
)
PLAN_ROW = Shape("plan_row", "One line of the programme chart.", columns_of(PLAN))
PLANNED = Shape(
    "plan",
    "体系図: the programme chart of a planned year and its sums.",
    (
        Part("year", lambda plan: plan.year, WHOLE),
        Part("numbered", lambda plan: plan.numbered, WHOLE, "Projects with a number of their own."),
        Part("merged", lambda plan: plan.merged, WHOLE, "Projects that merge into another."),
        by_name("by_role", WHOLE, lambda plan: dict(plan.by_role), "Numbered projects by role."),
        by_name("by_category", WHOLE, lambda plan: dict(plan.by_category), "Numbered projects by category."),
        many("rows", PLAN_ROW, lambda plan: plan.rows),
    ),
)
NAME = Shape("name", "Another name of a project.", columns_of(NAMES))
FIGURE = Shape("figure", "A further number of a project's year.", columns_of(FIGURES))
ACTIVITY = Shape("activity", "Something done.", columns_of(ACTIVITIES))
COMMENT = Shape("comment", "What a municipality said.", columns_of(COMMENTS))
PHOTO = Shape("photo", "A picture.", columns_of(PHOTOS))
COST = Shape("cost", "Money, in thousand yen.", columns_of(COSTS))


def _breakdowns(shown: tuple[ProjectYear, Yearbook]) -> list[Parted]:
    year, yearbook = shown
    names = {member.code: member.name for member in yearbook.municipalities}
    names |= {body.id: body.name for body in yearbook.organisations}
    return [Parted(breakdown, reconciled, names) for breakdown, reconciled in year.breakdowns]


PROJECT = Shape(
    "project",
    "事業: a joint project's year.",
    (
        *through(lambda of: of[0].project, columns_of(PROJECTS)),
        Part("path", lambda of: [node.id for node in of[0].path], _IDS, "Role, then fields."),
        Part("is_new", lambda of: of[0].is_new, TRUTH, "It began in this year."),
        Part("has_case", lambda of: of[0].has_case, TRUTH, "Enough is known for a page of its own."),
        Part("grade", lambda of: of[0].grade, TEXT, "Where the scale grades the project once, else empty."),
        Part("items", lambda of: [item.indicator.id for item in of[0].items], _IDS, "Ids of its indicators."),
        many("figures", FIGURE, lambda of: of[0].figures),
        many("breakdowns", BREAKDOWN, _breakdowns),
        many("activities", ACTIVITY, lambda of: of[0].activities),
        many("comments", COMMENT, lambda of: of[0].comments),
        many("photos", PHOTO, lambda of: of[0].photos),
        many("costs", COST, lambda of: of[0].costs),
        many("names", NAME, lambda of: of[0].names),
        one_or_none("plan", PLAN_ROW, lambda of: of[0].plan),
    ),
)
REGION_OF = Shape("region", "The region.", columns_of(REGION, identity=False))
MEMBER = Shape("municipality", "A member of the region.", columns_of(MUNICIPALITIES))
BODY = Shape(
    "organisation", "A body that acts in the region without being a member.", columns_of(ORGANISATIONS)
)
VISION = Shape("vision", "A vision period, both years included.", columns_of(VISIONS))
_OF_MEETING = ("year", "meeting", "order")
PAPER = Shape("paper", "A paper of the meeting.", columns_of(PAPERS, without=_OF_MEETING))
AGENDA_ITEM = Shape("agenda_item", "One item of the agenda.", columns_of(AGENDA, without=_OF_MEETING))
ATTENDEE = Shape("attendee", "One line of the list of members.", columns_of(ATTENDEES, without=_OF_MEETING))
MEETING = Shape(
    "meeting",
    "The meeting that reports the year.",
    (
        *columns_of(MEETINGS),
        many("papers", PAPER, lambda meeting: rows_in(meeting)[PAPERS.name]),
        many("agenda", AGENDA_ITEM, lambda meeting: rows_in(meeting)[AGENDA.name]),
        many("attendees", ATTENDEE, lambda meeting: rows_in(meeting)[ATTENDEES.name]),
    ),
)
REVIEW_POINT = Shape("review", "One line of the look back on the period.", columns_of(REVIEW))

YEARBOOK = Shape(
    "yearbook",
    "年度取りまとめ: one fiscal year of a region, graded and counted. Figures are exact; shares and rates are in percent.",
    (
        Part("format", lambda _: FORMAT, {"const": FORMAT}, "The version of this form."),
        Part("kind", lambda _: "yearbook", {"const": "yearbook"}),
        Part("year", lambda of: of.year, WHOLE, "The fiscal year, from 1 April."),
        Part(
            "as_of",
            lambda of: of.as_of and of.as_of.isoformat(),
            maybe(DAY),
            "Targets decided later than this day are left out; null: none is.",
        ),
        one("region", REGION_OF, lambda of: of.region),
        one("scale", SCALE, lambda of: of.scale),
        Part(
            "is_own_scale",
            lambda of: of.is_own_scale,
            TRUTH,
            "It is the one by which the region publishes the year.",
        ),
        one_or_none("vision", VISION, lambda of: of.vision),
        one_or_none("meeting", MEETING, lambda of: of.meeting),
        one("tally", TALLY, lambda of: of.tally, "The year's counts."),
        one_or_none("previous", TALLY, lambda of: of.previous, "Those of the year before."),
        many("changes", CHANGE, lambda of: of.changes, "By role, against the year before."),
        one_or_none("total_change", CHANGE, lambda of: of.total_change),
        many("period", PERIOD_YEAR, lambda of: of.period, "The vision period's years so far."),
        one_or_none(
            "period_change", CHANGE, lambda of: of.period_points, "From its first to its last share."
        ),
        one_or_none("plan", PLANNED, lambda of: of.plan),
        many("items", ITEM, lambda of: of.items, "Every indicator of the year whose facts are known."),
        many("projects", PROJECT, lambda of: [(project, of) for project in of.projects]),
        many("comments", COMMENT, lambda of: of.comments),
        many("review", REVIEW_POINT, lambda of: of.review),
        many("findings", FINDING, lambda of: of.findings, "What to look at before printing."),
        many("municipalities", MEMBER, lambda of: of.municipalities, "In official order (建制順)."),
        many("organisations", BODY, lambda of: of.organisations),
        many("tree", NODE, lambda of: of.tree.nodes, "Roles, each followed by its fields."),
        by_name(
            "left",
            TEXT,
            lambda of: dict(of.left),
            "Grades of the year before of indicators that are none now.",
        ),
        by_name("names", TEXT, lambda of: dict(of.names), "Every project of the register by id."),
    ),
)


def yearbook_to_json(yearbook: Yearbook) -> str:
    """The yearbook as canonical JSON: the same yearbook gives the same bytes.

    Numbers are exact and written plainly: actual values and targets in their own unit, shares and rates in percent with the
    digits that are printed, exact rates as fractions. Every trace and finding stands there as data and in words.
    """
    return json_text(YEARBOOK.data(yearbook))


def yearbook_schema() -> str:
    """The JSON Schema of `yearbook_to_json`, as it stands in docs/schema/yearbook.schema.json."""
    head: Schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Yearbook of a region, as renkei writes it",
    }
    shapes = YEARBOOK.inside()
    definitions = {name: shapes[name].schema() for name in sorted(shapes)}
    return json_text({**head, **YEARBOOK.schema(), "$defs": definitions})

"""Arbitrary registers for property tests, drawn from the tables' own columns."""

import dataclasses
import datetime
from typing import Any

from hypothesis import strategies as st

from renkei.domain.register import Register
from renkei.domain.target import TargetKind
from renkei.exchange import kinds
from renkei.exchange.assembly import assemble
from renkei.exchange.table import Column, Table
from renkei.exchange.tables import TABLES

CODES = ("022012", "023019", "011002", "131016", "472018")
IDS = {
    "projects": ("p1", "p2", "p10", "p012"),
    "indicators": ("p1-i1", "p1-i2", "p2-i1"),
    "roles": ("r1", "r2"),
    "fields": ("f1", "f2"),
    "visions": ("v1", "v2"),
    "organisations": ("o1", "o2"),
}
PERIODS = {"v1": (2010, 2019), "v2": (2020, 2029)}
OF = {"p1-i1": "p1", "p1-i2": "p1", "p2-i1": "p2"}
FIELD_OF = {"f1": "r1", "f2": "r2"}

signs = st.one_of(
    st.sampled_from(
        "=+-@＝＋－＠'\"\t\n,;|#[]　、（）〔〕–—~％𠮷ヶ﨑ー\u3099e\u0301_x000D_0123456789abc青森市"
    ),
    st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffd"),
)


def is_readable(text: str) -> bool:
    try:
        return kinds.Text().read(text) == text
    except kinds.Unreadable:
        return False


# A file whose only other letters are ASCII is taken for one that lost its Japanese where it says "???".
texts = st.text(signs, max_size=12).map(kinds.normal).filter(is_readable).filter(lambda t: "???" not in t)
filled = texts.filter(lambda text: bool(text.strip()))
days = st.dates(datetime.date(1900, 1, 1), datetime.date(2199, 12, 31))
numbers = st.one_of(st.integers(-(10**15) + 1, 10**15 - 1), st.integers(-50, 50).map(lambda n: n * 10_000))


def of_kind(column: Column) -> st.SearchStrategy[Any]:
    kind = column.kind
    if isinstance(kind, kinds.Several):
        return st.lists(of_kind(dataclasses.replace(column, kind=kind.of)), max_size=3).map(tuple)
    if isinstance(kind, kinds.Choice):
        values = [kind.enum(value) if kind.enum else value for value in kind.values]
        return st.sampled_from([*values, *([kind.empty] if kind.optional else [])])
    if isinstance(kind, kinds.Id):
        return st.sampled_from(IDS.get(column.refers, ("x1",)))
    plain: dict[type[kinds.Kind], st.SearchStrategy[Any]] = {
        kinds.Text: filled if column.required else texts,
        kinds.Reason: st.sampled_from(("merged", "off_year", "not_reported")),
        kinds.Number: numbers,
        kinds.Printed: st.from_regex(r"\A-?[0-9]{1,3}(\.[0-9]{1,2})?\Z"),
        kinds.Count: st.integers(getattr(kind, "least", 0), 20),
        kinds.Year: st.integers(2010, 2029),
        kinds.Day: days,
        kinds.Clock: st.times().map(lambda time: time.replace(second=0, microsecond=0)),
        kinds.Flag: st.booleans(),
        kinds.Code: st.sampled_from(CODES),
    }
    return plain[type(kind)]


def is_needed(table: Table, nested: str) -> bool:
    return any(column.required and column.path.startswith(f"{nested}.") for column in table.columns)


@st.composite
def record(draw: st.DrawFn, table: Table) -> Any:
    values: dict[str, dict[str, Any]] = {"": {}}
    given = {name: draw(st.booleans()) or is_needed(table, name) for name in table.nested}
    for column in table.columns:
        owner, _, name = column.path.rpartition(".")
        if not owner or given[owner]:
            values.setdefault(owner, {})[name] = draw(value(table, column))
    nested = {name: kind(**values[name]) if given[name] else None for name, kind in table.nested.items()}
    return table.noun(**values[""], **nested, **table.fixed)


def value(table: Table, column: Column) -> st.SearchStrategy[Any]:
    needed = column.required or ("." in column.path and table.needs(column))
    if column.required or isinstance(column.kind, kinds.Choice):
        return of_kind(column)
    if needed:
        return of_kind(dataclasses.replace(column, required=True))
    return st.one_of(st.just(table.default(column)), of_kind(column))


@st.composite
def registers(draw: st.DrawFn) -> Register:
    """A register without faults, whose records hold anything that the columns can hold."""
    records = {table.name: draw(st.lists(record(table), max_size=3)) for table in TABLES}
    for name, ids in IDS.items():
        table = next(table for table in TABLES if table.name == name)
        records[name] = [dataclasses.replace(draw(record(table)), id=id) for id in ids]
    table = next(table for table in TABLES if table.name == "municipalities")
    members = [dataclasses.replace(draw(record(table)), code=code) for code in CODES]
    records["municipalities"] = [
        dataclasses.replace(m, name=f"{m.name}{m.code}", is_hub=m is members[0]) for m in members
    ]
    records["region"] = [draw(record(TABLES[0]))]
    pictures = draw(
        st.dictionaries(st.sampled_from(("photos/a.jpg", "photos/b/ヶ.png")), st.binary(max_size=9))
    )
    pictures = {path: b"\xff\xd8\xff" + content for path, content in pictures.items()}
    readme = draw(st.text(st.characters(exclude_categories=("Cs",)), max_size=20))
    sound = {table.name: unique(table, [mended(r) for r in records[table.name]]) for table in TABLES}
    sound["meetings"] = told_apart(sound["meetings"])
    orders = {(b.project, b.year, b.order) for b in sound["breakdowns"]}
    sound["breakdown_parts"] = [r for r in sound["breakdown_parts"] if (r.project, r.year, r.order) in orders]
    sound |= tables_of_meetings(sound)
    return assemble(sound, readme=readme, files=tuple(pictures.items()))


def tables_of_meetings(records: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """The tables that belong to meetings, all of them to the first, and such as fit it; none without a meeting."""
    names = ("papers", "agenda", "attendees")
    if not records["meetings"]:
        return {name: [] for name in names}
    meeting = records["meetings"][0]
    of = {"year": meeting.year, "meeting": meeting.id}
    found = {
        name: [dataclasses.replace(row, **of, order=at) for at, row in enumerate(records[name], 1)]
        for name in names
    }
    papers = [
        dataclasses.replace(r.paper, number=f"{r.paper.number}{r.order}", parts=()) for r in found["papers"]
    ]
    if papers:
        papers[0] = dataclasses.replace(papers[0], parts=meeting.parts[:2])
    found["papers"] = [dataclasses.replace(r, paper=p) for r, p in zip(found["papers"], papers, strict=True)]
    numbers = tuple(paper.number for paper in papers)
    found["agenda"] = [
        dataclasses.replace(r, item=dataclasses.replace(r.item, papers=numbers)) for r in found["agenda"]
    ]
    return found


def told_apart(meetings: list[Any]) -> list[Any]:
    """The meetings; of those without an id that report one year the last."""
    unnamed = {meeting.reports: meeting for meeting in meetings if not meeting.id}
    return [meeting for meeting in meetings if meeting.id or unnamed[meeting.reports] is meeting]


def unique(table: Table, records: list[Any]) -> list[Any]:
    keyed = {tuple(table.value(record, heading) for heading in table.key): record for record in records}
    return list(keyed.values())


def mended(record: Any) -> Any:
    """The record without what would contradict others, or itself."""
    changes: dict[str, Any] = {}
    for first, last in (
        ("first_year", "last_year"),
        ("joined", "left"),
        ("date", "until"),
        ("begins", "ends"),
    ):
        begins, end = getattr(record, first, None), getattr(record, last, None)
        if begins and end and end < begins:
            changes |= {first: end, last: begins}
    name = type(record).__name__
    changes |= MENDERS.get(name, lambda record: {})(record)
    return dataclasses.replace(record, **changes)


def _part(row: Any) -> dict[str, Any]:
    keys = {"municipality": CODES[row.order % 5], "organisation": "o1"}
    part = dataclasses.replace(row.part, key=keys.get(row.part.kind, row.part.key))
    return {"part": dataclasses.replace(part, missing="" if part.value is not None else part.missing)}


def _attendee(row: Any) -> dict[str, Any]:
    return {"attendee": dataclasses.replace(row.attendee, organisation="", affiliation="")}


def _target(target: Any) -> dict[str, Any]:
    if target.kind is not TargetKind.RANGE:
        return {"upper": None}
    return {"value": 1, "upper": 20_000}


MENDERS: dict[str, Any] = {
    "Region": lambda r: {"scale": ""},
    "Vision": lambda v: {"first_year": PERIODS[v.id][0], "last_year": PERIODS[v.id][1], "scale": ""},
    "Node": lambda n: {"parent": FIELD_OF.get(n.id, ""), "breaks": "", "number": int(n.id[1:])},
    "Project": lambda p: {"role": "r1", "field": "" if p.field != "f1" else "f1"},
    "PlanRow": lambda r: {"role": FIELD_OF.get(r.field, r.role)},
    "Indicator": lambda i: {
        "project": OF[i.id],
        "baseline_year": i.baseline_year and 2000,
        "decimals": i.decimals and i.decimals % 5,
    },
    "Meeting": lambda m: {
        "reports": min(m.reports, m.year),
        "plans": m.plans and max(m.plans, m.year),
        "parts": tuple(dict.fromkeys(m.parts)) or ("cover",),
        "cases": tuple(dict.fromkeys(m.cases)),
    },
    "Breakdown": lambda b: {"project": OF.get(b.indicator, b.project)},
    "Descent": lambda d: {"before": "p1", "after": "p2"},
    "Photo": lambda p: {"file": "photos/a.jpg"},
    "Result": lambda r: {"missing": "" if r.value is not None else r.missing},
    "Figure": lambda f: {"missing": "" if f.value is not None else f.missing},
    "Target": _target,
    "PartRow": _part,
    "AttendeeRow": _attendee,
}

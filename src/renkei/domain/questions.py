"""What a council or a mayor will ask of a year (想定問答), and the facts of which an answer can be made. No sentences here.

Questions stand in the order in which they are likely to be asked. One for which the facts hold nothing does not stand.
Thresholds:

- a role fell: one favourable item fewer is enough (the total can hide it);
- a target is far exceeded from `FAR` percent of the achievement rate on, by whatever scale the year is graded;
- where only counts are published, the items that are known are named if there are `FEW` of them at most;
- the lowest grade is the last of the scale, where the scale names it unfavourable.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from renkei.domain.finding import Finding
from renkei.domain.moves import Move, MoveKind, Moves, moves_of
from renkei.domain.project import PlanRow
from renkei.domain.project_lists import Compared, ListChange, ProjectLists, older_year, project_lists
from renkei.domain.tally import NONE
from renkei.domain.yearbook import Item, RoleChange, Yearbook

FAR = 150
FEW = 5
_DIFFERENCES = frozenset(
    (
        "published_counts_differ",
        "published_grade_differs",
        "published_items_differ",
        "published_favourable_differ",
        "published_share_differs",
        "more_items_than_published",
    )
)
_NOT_KNOWN = frozenset(
    ("items_known_in_part", "projects_known_in_part", "reasons_not_known", "plan_fields_unknown")
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of an answer: what it says (a code that `wording` knows), the record whose figures it states, and these.
    `item`, `move`, `compared` or `finding` is what it speaks of, where it is one."""

    code: str
    record: str
    values: Mapping[str, object] = field(default_factory=dict)
    item: Item | None = None
    move: Move | None = None
    compared: Compared | None = None
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A likely question (a code that `wording` knows) with the figures it names, and the facts of its answer."""

    code: str
    record: str
    values: Mapping[str, object]
    facts: tuple[Fact, ...]


def questions_of(yearbook: Yearbook) -> tuple[Question, ...]:
    """The likely questions of a year's meeting, with the facts of each answer."""
    asked = _Asked(yearbook)
    return tuple(question for ask in _QUESTIONS for question in ask(asked))


class _Asked:
    """A yearbook with what all questions look at."""

    def __init__(self, book: Yearbook) -> None:
        self.book = book
        self.year = book.year
        self.moves: Moves = moves_of(book)
        self.lists = lists_of(book)

    @property
    def lowest(self) -> str:
        """The last grade of the scale, if it is an unfavourable one."""
        last = self.book.scale.grades[-1] if self.book.scale.grades else None
        return last.symbol if last is not None and last.favourable is False else ""

    @property
    def known(self) -> dict[str, object]:
        """How many items are known one by one, for questions that count these alone; nothing where it is all of them."""
        count = len(self.book.items)
        return {"known": count} if count < self.book.tally.total.items else {}


def lists_of(book: Yearbook) -> ProjectLists | None:
    """The project lists that the meeting compares: of the planned year, and of the one that it names or the usual one."""
    if book.register is None or book.plan is None:
        return None
    named = book.meeting.compares if book.meeting else None
    older = older_year(book.register, book.plan.year, book.year) if named is None else named
    return project_lists(book.register, older, book.plan.year) if older < book.plan.year else None


def left_in(book: Yearbook, row: PlanRow) -> Compared:
    """What became of a project of which a row of the planned chart says that it leaves."""
    lists = lists_of(book)
    known = (
        next((one for one in lists.of(ListChange.GONE) if one.project == row.project), None)
        if lists
        else None
    )
    if known is not None:
        return known
    projects = book.register.projects if book.register else ()
    last = next((project.last_year for project in projects if project.id == row.project), None)
    into = (row.merged_into,) if row.merged_into else ()
    return Compared(
        row.project, None, None, (ListChange.GONE,), row, into, last_year=last, fate="merged" if into else ""
    )


# ---- what fell


def _falls(asked: _Asked) -> Iterator[Question]:
    """All items together if they fell, then each role that did."""
    total = asked.book.total_change
    for change in (*((total,) if total else ()), *asked.book.changes):
        if change.delta is not None and change.delta < 0:
            code = "role_fell" if change.key else "total_fell"
            record = f"tally:{asked.year}/{change.key or 'all'}/favourable"
            values = {"role": change.key, "before": change.before, "after": change.after}
            yield Question(code, record, values, tuple(_fall(asked, change, record)))


def _fall(asked: _Asked, change: RoleChange, record: str) -> Iterator[Fact]:
    yield Fact("favourable_moved", record, {"change": change})
    yield _counts_moved(asked, change.key)
    moves = [move for move in asked.moves.in_role(change.key) if asked.moves.weight(move)]
    down = [move for move in moves if asked.moves.weight(move) < 0]
    if moves:
        values = {"down": len(down), "up": len(moves) - len(down)}
        yield Fact("favourable_left_and_joined", record, values)
    yield from (_moved(asked, move) for move in (*down, *(move for move in moves if move not in down)))
    if not asked.moves.is_whole:
        known = [item for item in asked.book.items if not change.key or item.role == change.key]
        row = asked.book.tally.row(change.key)
        yield Fact("items_not_known", record, {"known": len(known), "items": row.items if row else 0})
        yield from (_of_item(asked, "item_known", item) for item in known if len(known) <= FEW)


def _counts_moved(asked: _Asked, role: str) -> Fact:
    """Grade by grade, how many items there were and are."""
    now, before = asked.book.tally, asked.book.previous
    new, old = now.row(role), before.row(role) if before else None
    counts = [
        (symbol, old.counts[before.symbols.index(symbol)], new.counts[now.symbols.index(symbol)])
        for symbol in now.symbols
        if before is not None and old is not None and new is not None and symbol in before.symbols
    ]
    record = f"tally:{asked.year}/{role or 'all'}"
    return Fact("counts_moved", record, {"counts": tuple(c for c in counts if c[1] != c[2])})


def _moved(asked: _Asked, move: Move) -> Fact:
    """One item's move with its figures; what left says what became of its project."""
    record = f"indicator:{move.indicator}/{asked.year}/grade"
    if move.kind is MoveKind.LEFT:
        return Fact("item_left", record, {"into": tuple(_successors(asked, move.project))}, move=move)
    return Fact("item_moved", record, {}, item=move.item, move=move)


def _successors(asked: _Asked, project: str) -> Iterator[str]:
    register = asked.book.register
    for descent in register.lineage if register else ():
        if descent.before == project and descent.year <= asked.year + 1:
            yield descent.after


def _grades_fell(asked: _Asked) -> Iterator[Question]:
    """Items whose grade became worse, but for those that fell to the lowest: these are asked of by themselves."""
    fell = [move for move in asked.moves.of(MoveKind.FELL) if move.after != asked.lowest]
    if fell:
        facts = tuple(_moved(asked, move) for move in fell)
        yield Question("grades_fell", f"moves:{asked.year}/fell", {"n": len(fell), **asked.known}, facts)


def _lowest(asked: _Asked) -> Iterator[Question]:
    """Items that newly have the lowest grade, and those that kept it; only how many where no item is known."""
    items = [item for item in asked.book.items if asked.lowest and item.symbol == asked.lowest]
    new = [item for item in items if item.previous_symbol != asked.lowest]
    row = asked.book.tally.total
    count = row.counts[asked.book.tally.symbols.index(asked.lowest)] if asked.lowest else 0
    record = f"tally:{asked.year}/all/{asked.lowest}"
    if count > len(items):
        yield Question(
            "lowest_published", record, {"grade": asked.lowest, "n": count}, tuple(_unnamed(asked))
        )
    for code, of in (("newly_lowest", new), ("still_lowest", [item for item in items if item not in new])):
        if of:
            facts = tuple(_of_item(asked, "item_lowest", item) for item in of)
            yield Question(code, record, {"grade": asked.lowest, "n": len(of), **asked.known}, facts)


def _unnamed(asked: _Asked) -> Iterator[Fact]:
    """Of the lowest grade, where it is published by role and not by item."""
    tally = asked.book.tally
    at = tally.symbols.index(asked.lowest)
    for row in tally.rows:
        if row.counts[at]:
            record = f"tally:{asked.year}/{row.key}/{asked.lowest}"
            yield Fact("lowest_in_role", record, {"role": row.key, "n": row.counts[at]})
    known = len(asked.book.items)
    yield Fact("items_not_known", f"tally:{asked.year}/all", {"known": known, "items": tally.total.items})


def _of_item(asked: _Asked, code: str, item: Item, **values: object) -> Fact:
    return Fact(code, f"indicator:{item.indicator.id}/{asked.year}/actual", values, item=item)


# ---- what is too good, or not there


def _far(asked: _Asked) -> Iterator[Question]:
    found = [item for item in asked.book.items if is_far(item)]
    if found:
        facts = tuple(
            _of_item(asked, "item_far", item, next_target=_next_target(asked, item)) for item in found
        )
        values = {"n": len(found), "percent": FAR, **asked.known}
        yield Question("far_exceeded", f"far:{asked.year}", values, facts)


def is_far(item: Item) -> bool:
    """Whether a target was far exceeded: by an achievement rate of `FAR` percent or more."""
    return item.printed_rate is not None and item.printed_rate >= FAR


def _next_target(asked: _Asked, item: Item) -> object:
    """What is aimed at in the year after; None if that is not known."""
    register = asked.book.register
    versions = register.index.targets.get(asked.year + 1, {}).get(item.indicator.id) if register else None
    return versions[-1] if versions else None


def _ungraded(asked: _Asked) -> Iterator[Question]:
    """Items without a grade with the reason of each; how many more were published without one."""
    items = [item for item in asked.book.items if item.symbol not in asked.book.tally.symbols[:-1]]
    count = asked.book.tally.total.not_graded
    record = f"tally:{asked.year}/all/{NONE}"
    facts = [_of_item(asked, "item_ungraded", item) for item in items]
    if count > len(items):
        facts.append(Fact("reasons_not_published", record, {"n": count - len(items)}))
    if facts:
        yield Question("ungraded", record, {"n": max(count, len(items))}, tuple(facts))


def _without_owner(asked: _Asked) -> Iterator[Question]:
    """Indicators of projects for which no division is on record."""
    owners = {year.project.id: year.project.division for year in asked.book.projects}
    items = [item for item in asked.book.items if not owners.get(item.project, "").strip()]
    if items:
        projects = tuple(dict.fromkeys(item.project for item in items))
        values = {"n": len(items), "all": len(asked.book.items), "projects": projects}
        record = f"owners:{asked.year}"
        facts = (Fact("owners_not_known", record, values),)
        yield Question("without_owner", record, {**values, **asked.known}, facts)


# ---- projects and money


def _projects_left(asked: _Asked) -> Iterator[Question]:
    lists = asked.lists
    gone = lists.of(ListChange.GONE) if lists else ()
    if lists and gone:
        values = {"n": len(gone), "old_year": lists.old_year, "new_year": lists.new_year}
        facts = tuple(
            Fact("project_left", f"plan:{lists.new_year}/{row.project}", compared=row) for row in gone
        )
        yield Question("projects_left", f"plan:{lists.new_year}/gone", values, facts)


def _costs(asked: _Asked) -> Iterator[Question]:
    """The sums of budgets and final costs, of the projects for which they are on record."""
    facts = tuple(
        Fact(f"cost_{kind}", f"cost:{asked.year}/{kind}", values)
        for kind in ("budget", "final_cost")
        if (values := _sums(asked, kind))
    )
    if facts:
        yield Question("costs", f"cost:{asked.year}", {"year": asked.year}, facts)


def _sums(asked: _Asked, kind: str) -> dict[str, object]:
    """Sums in ten-thousandths of thousand yen, each with how many projects it is of: of this year, and of the one before
    where any project has it."""
    register = asked.book.register
    costs = register.costs if register else ()
    by_year = {
        year: {
            c.project: c.total for c in costs if _is_whole(c.municipality, c.kind, kind) and c.year == year
        }
        for year in (asked.year - 1, asked.year)
    }
    now, before = (
        {id: total for id, total in by_year[year].items() if total is not None}
        for year in (asked.year, asked.year - 1)
    )
    if not now:
        return {}
    values: dict[str, object] = {"total": sum(now.values()), "projects": len(now)}
    values["all"] = len(asked.book.projects)
    return values | ({"before": sum(before.values()), "projects_before": len(before)} if before else {})


def _is_whole(municipality: str, kind: str, wanted: str) -> bool:
    return not municipality and kind == wanted


# ---- how sure the figures are


def _counts_differ(asked: _Asked) -> Iterator[Question]:
    """Where published figures and computed ones are not the same."""
    found = [finding for finding in asked.book.findings if finding.code in _DIFFERENCES]
    if found:
        facts = tuple(Fact("as_found", finding.subject, finding=finding) for finding in found)
        yield Question("counts_differ", f"year:{asked.year}", {"n": len(found)}, facts)


def _preliminary(asked: _Asked) -> Iterator[Question]:
    yield from _asked_of_items(
        asked, "preliminary", lambda item: bool(item.result and item.result.is_preliminary)
    )


def _decided(asked: _Asked) -> Iterator[Question]:
    """Grades that people decided otherwise than computed."""
    yield from _asked_of_items(asked, "decided", lambda item: item.decision is not None)


def _revised(asked: _Asked) -> Iterator[Question]:
    """Targets that were revised for this very year."""
    yield from _asked_of_items(asked, "revised", lambda item: item.earlier_target is not None)


def _asked_of_items(asked: _Asked, code: str, holds: Callable[[Item], bool]) -> Iterator[Question]:
    items = [item for item in asked.book.items if holds(item)]
    if items:
        facts = tuple(_of_item(asked, f"item_{code}", item) for item in items)
        yield Question(code, f"{code}:{asked.year}", {"n": len(items), **asked.known}, facts)


def _not_known(asked: _Asked) -> Iterator[Question]:
    """What the facts do not hold, said openly."""
    facts = tuple(_gaps(asked))
    if facts:
        yield Question("not_known", f"year:{asked.year}", {}, facts)


def _gaps(asked: _Asked) -> Iterator[Fact]:
    book = asked.book
    for finding in book.findings:
        if finding.code in _NOT_KNOWN:
            yield Fact("as_found", finding.subject, finding=finding)
    if not any(True for _ in _costs(asked)):
        yield Fact("costs_not_known", f"cost:{asked.year}")
    without = tuple(year.year for year in book.period if year.share is None)
    if without:
        yield Fact("shares_not_known", f"period:{asked.year}", {"years": without})
    silent = [move for move in asked.moves.of(MoveKind.FELL) if _is_silent(move)]
    if silent:
        yield Fact("reasons_of_falls_not_known", f"moves:{asked.year}/fell", {"n": len(silent)})


def _is_silent(move: Move) -> bool:
    """Whether a fall has no reason on record."""
    result = move.item.result if move.item else None
    return result is None or not result.note.strip()


_QUESTIONS: tuple[Callable[[_Asked], Iterable[Question]], ...] = (
    _falls,
    _lowest,
    _grades_fell,
    _far,
    _ungraded,
    _projects_left,
    _costs,
    _without_owner,
    _preliminary,
    _decided,
    _revised,
    _counts_differ,
    _not_known,
)

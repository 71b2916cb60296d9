"""One page for leaders: the two years, the roles, what rose and what fell, what is behind, what comes, what is not settled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from renkei.domain.moves import MoveKind, Moves, moves_of
from renkei.domain.project import PlanCategory
from renkei.domain.questions import FAR, is_far
from renkei.domain.tally import NONE
from renkei.domain.yearbook import Item, RoleChange
from renkei.materials.outline.items_said import moved_text
from renkei.materials.outline.material import Material, empty, head
from renkei.materials.outline.measure import text_lines
from renkei.materials.outline.model import Block, Cell, Column, Page, Row, Table
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.plan import proposed
from renkei.materials.outline.results import headline, key_figures
from renkei.materials.outline.rows import rooms_of, row_height
from renkei.materials.outline.sheet import TEXT

_FIGURES = 63  # the key figures, with what stands over and under them
_HEADS, _ROLE_ROW, _TABLE_GAP = 42, 26, 8
_WHAT, _COUNT = 200, 54
_PAD, _HEAD, _LINE = 9, 21, 18
_MOST, _ROLES = 3, 5  # lines of names in a row, roles in the table
_GUTTER = 8


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the page: what it is about, its figure with the record, and the names or words beside it. `of` says of which
    part of them the names are; those that do not fit are counted, up to `named` (0: the names are all)."""

    what: str
    record: str
    count: int | None
    names: tuple[str, ...] = ()
    text: str = ""
    of: str = ""
    named: int = 0
    is_worse: bool = False  # named more fully than others


def summary(material: Material) -> tuple[Page, ...]:
    """The page; it holds as many names as fit it, and never more than one page. Where all roles would not fit, the big
    figures give way, which the headline and the table say too; then the roles that moved least."""
    title, lines = headline(material), tuple(_lines(material))
    notes = _notes(material, _ROLES)
    blocks, roles = _fitting(material, lines, material.body_height(title, notes))
    if roles < min(len(material.yearbook.changes), _ROLES):
        notes = _notes(material, roles)
        blocks, _ = _fitting(material, lines, material.body_height(title, notes))
    return (
        Page(
            id="summary",
            kind="results",
            part="summary",
            headline=title,
            blocks=blocks,
            notes=notes,
            section=material.words("Summary"),
            name=material.words("Summary"),
            level=0,
        ),
    )


def _fitting(material: Material, lines: tuple[_Line, ...], room: int) -> tuple[tuple[Block, ...], int]:
    """The blocks, and how many roles they show: all if that can be, then names on as many lines as there is room for, the
    first rows first."""
    tries = ((roles, figures, [most] * len(lines)) for roles, figures, most in _tries(material))
    fits = (found for found in tries if _height(material, lines, *found) <= room)
    roles, has_figures, given = next(fits, (0, True, [0] * len(lines)))
    for at in sorted(range(len(lines)), key=lambda at: not lines[at].is_worse):
        more = [*given[:at], given[at] + 1, *given[at + 1 :]]
        if _height(material, lines, roles, has_figures, more) <= room:
            given = more
    changes = _shown(material, roles)
    figures = (replace(key_figures(material), remarks=()),) if has_figures else ()
    tables = (_role_table(material, changes),) if changes else ()
    return (*figures, *tables, _table(material, lines, given)), len(changes)


def _tries(material: Material) -> Iterator[tuple[int, bool, int]]:
    """How many roles, whether with the big figures, and the names on how many lines: the fullest page first."""
    every = len(material.yearbook.changes)
    for roles in range(min(every, _ROLES), -1, -1):
        is_all = roles == every > 0
        yield from ((roles, True, most) for most in range(_MOST, 0 if is_all else -1, -1))
        if is_all:
            yield from ((roles, False, most) for most in range(_MOST, -1, -1))


def _height(
    material: Material, lines: Sequence[_Line], roles: int, has_figures: bool, most: Sequence[int]
) -> int:
    """What the blocks take with so many roles, with the big figures or without, and the names of each row on so many lines
    at most."""
    table, shown = _table(material, lines, most), len(_shown(material, roles))
    rooms = rooms_of(table.columns, material.sheet.width)
    rows = (row_height(row, rooms, pad=_PAD, language=material.language, line=_LINE) for row in table.rows)
    above = _FIGURES * has_figures + (_HEADS + _ROLE_ROW * (shown + 1) if shown else 0)
    return above + _TABLE_GAP + _HEAD + sum(rows)


# ---- roles


def _shown(material: Material, most: int) -> tuple[RoleChange, ...]:
    """The roles in their order; where they are too many, those that moved most."""
    changes = material.yearbook.changes if material.favourable else ()
    if len(changes) <= most:
        return changes
    moved = sorted(changes, key=lambda change: -abs(change.delta or 0))[:most]
    return tuple(change for change in changes if change in moved)


def _role_table(material: Material, changes: Sequence[RoleChange]) -> Table:
    words, book = material.words, material.yearbook
    assert book.previous is not None
    years = (book.previous.year, book.year)
    total = [book.total_change] if book.total_change else []
    columns = [Column("role")]
    for year in years:
        columns += [
            Column(f"{year}/favourable", 74, "right"),
            Column(f"{year}/favourable_share", 70, "right"),
        ]
        columns.append(Column("gap", 15))
    return Table(
        id="summary-roles",
        kind="change",
        caption=words("{group} by role: items and shares", group=material.favourable_symbols),
        columns=(*columns, Column("delta", 54, "right"), Column("points", 82, "right")),
        heads=_role_heads(material, years),
        rows=tuple(
            _role_row(material, change, years, _total(material, changes)) for change in (*changes, *total)
        ),
    )


def _total(material: Material, shown: Sequence[RoleChange]) -> str:
    """計; where not all roles stand above it, that it is of all."""
    every = len(material.yearbook.changes)
    if len(shown) == every:
        return material.words("Total")
    return material.words("All {n} roles", n=f"{every:,}")


def _role_heads(material: Material, years: tuple[int, int]) -> tuple[Row, ...]:
    words = material.words
    upper: list[Cell] = [empty()]
    lower: list[Cell] = [head(words("Role"))]
    for year in years:
        upper += [head(words.fiscal_year(year), scope="colgroup", colspan=2), empty()]
        lower += [head(material.favourable_symbols), head(words("share")), empty()]
    upper.append(head(words("Change"), scope="colgroup", colspan=2))
    lower += [head(words("items")), head(words("points"))]
    return Row(tuple(upper), kind="head"), Row(tuple(lower), kind="head")


def _role_row(material: Material, change: RoleChange, years: tuple[int, int], total: str) -> Row:
    words, key = material.words, change.key or "all"
    name = (
        Cell((material.short_role(change.key),), scope="row", role=material.role(change.key))
        if change.key
        else Cell((total,), scope="row")
    )
    cells = [name]
    given = ((change.before, change.share_before), (change.after, change.share_after))
    for year, (count, share) in zip(years, given, strict=True):
        record = f"tally:{year}/{key}"
        cells.append(material.count_cell(count, f"{record}/favourable"))
        cells += [_share_cell(material, share, f"{record}/favourable_share"), empty()]
    moved = f"change:{years[1]}/{key}"
    cells += [
        material.missing_cell("", f"{moved}/delta")
        if change.delta is None
        else Cell((words.signed(change.delta),), "number", f"{moved}/delta", change.delta, style="strong"),
        material.missing_cell("", f"{moved}/points")
        if change.points is None
        else Cell((words.signed(change.points),), "number", f"{moved}/points", change.points),
    ]
    return Row(tuple(cells), key=f"tally:{years[1]}/{key}", kind="body" if change.key else "total")


def _share_cell(material: Material, share: Decimal | None, record: str) -> Cell:
    if share is None:
        return material.missing_cell("", record)
    return Cell((material.words.percent(share),), "number", record, share, "%")


# ---- what is said of items and projects


def _table(material: Material, lines: Sequence[_Line], most: Sequence[int]) -> Table:
    words = material.words
    columns = (
        Column("what", _WHAT, label=words("Matter")),
        Column("count", _COUNT, "right", words("Count")),
        Column("names", label=words("Which")),
    )
    return Table(
        id="summary-table",
        kind="summary",
        caption=words("What stands out"),
        columns=columns,
        heads=(Row(tuple(head(column.label) for column in columns), kind="head"),),
        rows=tuple(_row(material, line, least) for line, least in zip(lines, most, strict=True)),
    )


def _row(material: Material, line: _Line, most: int) -> Row:
    count = material.count_cell(line.count, line.record, style="strong")
    said = _named(material, line, most)
    told = Cell((said,), "prose") if said else Cell((material.dash,), "missing")
    return Row((Cell(phrases(line.what), scope="row"), count, told), key=line.record)


def _named(material: Material, line: _Line, most: int) -> str:
    """As many names as stand on so many lines, one at least; none at all on no line."""
    room = material.sheet.width - _WHAT - _COUNT - _GUTTER
    if not line.names or not most:
        return line.text
    counts = range(len(line.names), 1, -1)
    said = (_listed(material, line, count) for count in counts)
    fits = (text for text in said if text_lines(text, room, TEXT, material.language) <= most)
    return next(fits, _listed(material, line, 1))


def _listed(material: Material, line: _Line, count: int) -> str:
    words, more = material.words, max(line.named, len(line.names)) - count
    listed = words.join(line.names[:count])
    if more:
        listed = words("{listed} and {n} more", listed=listed, n=f"{more:,}")
    if line.of:
        listed = words("{of}: {listed}", of=line.of, listed=listed)
    return listed + (("。" if words.is_japanese else ". ") + line.text if line.text else "")


def _lines(material: Material) -> Iterator[_Line]:
    moves = moves_of(material.yearbook)
    yield from _moved(material, moves)
    yield from _behind(material)
    yield from _far(material)
    yield from _next_year(material)
    yield from _not_settled(material, moves)


def _moved(material: Material, moves: Moves) -> Iterator[_Line]:
    """What rose, and what fell: only where items of both years are known one by one."""
    if not moves.is_whole:
        return
    words, year = material.words, material.year
    kinds = (
        (MoveKind.RAISED, words("Graded higher")),
        (MoveKind.FELL, words("Graded lower")),
    )
    for kind, what in kinds:
        found = moves.of(kind)
        names = tuple(
            _with_grades(material, move.project, move.before, move.after)
            for move in sorted(found, key=lambda move: -abs(moves.weight(move)))
        )
        is_worse = kind is MoveKind.FELL
        yield _Line(what, f"moves:{year}/{kind}", len(found), names, is_worse=is_worse)


def _with_grades(material: Material, project: str, before: str, after: str) -> str:
    moved = moved_text(material, before, after)
    name = material.project_name(project)
    return f"{name}（{moved}）" if material.words.is_japanese else f"{name} ({moved})"


def _behind(material: Material) -> Iterator[_Line]:
    """Items of the unfavourable side; of these by name the ones with the lowest grade."""
    words, total, previous = material.words, material.yearbook.tally.total, material.yearbook.previous
    if not material.behind:
        return
    text = ""
    if previous is not None and material.yearbook.total_change is not None:
        text = words("{n} in {year}.", year=words.fiscal_year(previous.year), n=f"{previous.total.behind:,}")
    what = words(
        "Behind ({symbols})", symbols=material.together(tuple(step.symbol for step in material.behind))
    )
    names, of, lowest = _lowest(material)
    said = text if names or not lowest else " ".join(filter(None, (material.ended(of), text)))
    yield _Line(
        what, f"tally:{material.year}/all/behind", total.behind, names, said, of, lowest, is_worse=True
    )


def _lowest(material: Material) -> tuple[tuple[str, ...], str, int]:
    """The items with the lowest grade by name, what they are (うち新たにDが3項目), and how many there are."""
    words, tally, lowest = material.words, material.yearbook.tally, material.behind[-1].symbol
    items = [item for item in material.yearbook.items if item.symbol == lowest]
    number = dict(zip(tally.symbols, tally.total.counts, strict=True)).get(lowest, len(items))
    new = [item for item in items if item.previous_symbol not in ("", lowest)]
    names = [material.project_name(item.project) for item in items]
    if len(new) == number:
        return tuple(names), words("{n} newly {grade}", grade=lowest, n=f"{number:,}"), number
    mark = words(" (newly)")
    marked = tuple(name + mark * (item in new) for name, item in zip(names, items, strict=True))
    of = words("{n} with {grade}", grade=lowest, n=f"{number:,}") if len(material.behind) > 1 else ""
    return marked, of, number


def _far(material: Material) -> Iterator[_Line]:
    words, book = material.words, material.yearbook
    items = [item for item in book.items if is_far(item)]
    if items:
        names = tuple(_rated(material, item) for item in items)
        known = len(book.items)
        of = (
            words("Of {known} items known one by one", known=f"{known:,}")
            if known < book.tally.total.items
            else ""
        )
        yield _Line(words("Target far exceeded"), f"far:{material.year}", len(items), names, of=of)


def _rated(material: Material, item: Item) -> str:
    name = material.project_name(item.project)
    rate = material.words.percent(item.printed_rate) if item.printed_rate is not None else material.dash
    return f"{name}（{rate}）" if material.words.is_japanese else f"{name} ({rate})"


def _next_year(material: Material) -> Iterator[_Line]:
    """New and expanded projects of the planned year."""
    book, words = material.yearbook, material.words
    if book.plan is None:
        return
    rows = [row for row in proposed(material) if row.category in (PlanCategory.NEW, PlanCategory.EXPANDED)]
    names = tuple(
        f"{material.project_name(row.project)}（{words.label(row.category)}）"
        if words.is_japanese
        else f"{material.project_name(row.project)} ({words.label(row.category)})"
        for row in rows
    )
    what = words("New and expanded in {year}", year=words.fiscal_year(book.plan.year))
    yield _Line(what, f"plan:{book.plan.year}/new_and_expanded", len(rows), names)


def _not_settled(material: Material, moves: Moves) -> Iterator[_Line]:
    """What has no grade, is preliminary, or is not known one by one."""
    words, book = material.words, material.yearbook
    total = book.tally.total
    said = []
    preliminary = sum(bool(item.result and item.result.is_preliminary) for item in book.items)
    if preliminary:
        said.append(words.ngettext("{n} preliminary figure.", "{n} preliminary figures.", preliminary))
    if book.tally.is_reported and len(book.items) < total.items:
        known = words(
            "Of {items} items, {known} are known one by one.",
            items=f"{total.items:,}",
            known=f"{len(book.items):,}",
        )
        said.append(known)
    reasons = tuple(
        dict.fromkeys(
            material.opening(material.missing_words(item))
            for item in book.items
            if item.symbol not in material.scale.symbols
        )
    )
    if not reasons and total.not_graded:
        said.insert(0, words("The reasons are not published."))
    text = ("" if words.is_japanese else " ").join(said)
    yield _Line(words("Not graded"), f"tally:{material.year}/all/{NONE}", total.not_graded, reasons, text)


def _notes(material: Material, roles: int) -> tuple[str, ...]:
    """`roles`: how many the page shows."""
    words, changes = material.words, material.yearbook.changes
    said = []
    if len(changes) > roles > 0 and material.favourable:
        said.append(words("Of {n} roles, those that moved most.", n=len(changes)))
    if any(is_far(item) for item in material.yearbook.items):
        said.append(words("Far exceeded: a rate of {percent}% or more.", percent=FAR))
    if material.yearbook.total_change is not None and material.favourable:
        said.append(words("Points are differences of the printed shares."))
    return (("" if words.is_japanese else " ").join(said),) if said else ()

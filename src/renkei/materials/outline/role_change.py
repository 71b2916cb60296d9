"""How each role moved between two years: what the total hides and a mayor will ask."""

from __future__ import annotations

from renkei.domain.tally import Tally
from renkei.domain.yearbook import RoleChange
from renkei.materials.outline.material import Material, empty, head
from renkei.materials.outline.model import Cell, Column, Row, Table


def change_table(material: Material) -> Table:
    """Favourable items, all items and the share by role of two years, and the change in items and points."""
    book, words = material.yearbook, material.words
    before, after = book.previous, book.tally
    assert before is not None
    changes = [*book.changes, *([book.total_change] if book.total_change else [])]
    return Table(
        id="change",
        kind="change",
        caption=words("{group} by role: items and shares", group=material.favourable_symbols),
        columns=_columns(material, (before, after)),
        heads=_heads(material, (before, after)),
        rows=tuple(_row(material, change, (before, after)) for change in changes),
    )


def _columns(material: Material, tallies: tuple[Tally, Tally]) -> tuple[Column, ...]:
    columns = [Column("role")]
    for tally in tallies:
        columns += [
            Column(f"{tally.year}/favourable", 58, "right"),
            Column(f"{tally.year}/items", 58, "right"),
            Column(f"{tally.year}/favourable_share", 66, "right"),
            Column("gap", 15),
        ]
    return (*columns, Column("delta", 44, "right"), Column("points", 72, "right"))


def _heads(material: Material, tallies: tuple[Tally, Tally]) -> tuple[Row, ...]:
    words = material.words
    years: list[Cell] = [empty()]
    names: list[Cell] = [head(words("Role"))]
    for tally in tallies:
        years += [head(words.fiscal_year(tally.year), scope="colgroup", colspan=3), empty()]
        names += [head(material.favourable_symbols), head(words("all items")), head(words("share")), empty()]
    years.append(head(words("Change"), scope="colgroup", colspan=2))
    names += [head(words("items")), head(words("points"))]
    return Row(tuple(years), kind="head"), Row(tuple(names), kind="head")


def _row(material: Material, change: RoleChange, tallies: tuple[Tally, Tally]) -> Row:
    key = change.key or "all"
    total = Cell((material.words("Total"),), scope="row")
    cells = [material.role_cell(change.key) if change.key else total]
    for tally in tallies:
        cells += [*_year(material, tally, change.key), empty()]
    cells += [_delta(material, change, tallies[1].year), _points(material, change, tallies[1].year)]
    return Row(tuple(cells), key=f"role:{key}", kind="body" if change.key else "total")


def _year(material: Material, tally: Tally, key: str) -> list[Cell]:
    row = tally.row(key)
    place = f"tally:{tally.year}/{key or 'all'}"
    if row is None:
        return [material.missing_cell("out_of_scope")] * 3
    share = row.favourable_share
    return [
        material.count_cell(row.favourable, f"{place}/favourable", style="strong"),
        material.count_cell(row.items, f"{place}/items"),
        material.missing_cell("not_evaluable")
        if share is None
        else Cell((material.words.percent(share),), "number", f"{place}/favourable_share", share, "%"),
    ]


def _delta(material: Material, change: RoleChange, year: int) -> Cell:
    if change.delta is None:
        return material.missing_cell("out_of_scope")
    record = f"change:{year}/{change.key or 'all'}/delta"
    return Cell((material.words.signed(change.delta),), "number", record, change.delta, style="strong")


def _points(material: Material, change: RoleChange, year: int) -> Cell:
    if change.points is None:
        return material.missing_cell("not_evaluable")
    record = f"change:{year}/{change.key or 'all'}/points"
    return Cell((material.words.signed(change.points),), "number", record, change.points, "points")

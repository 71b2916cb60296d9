"""Our sign: one mark for every item. Above a hundred items a stacked bar a row."""

from __future__ import annotations

from renkei.charts import Mark, Stacked, StackedRow, Strip, StripRow
from renkei.domain.tally import Tally, TallyRow
from renkei.domain.yearbook import Item
from renkei.materials.outline.material import Material
from renkei.materials.outline.model import Drawing

MAX_MARKS = 100
_MAX_ROLES = 12  # side by side


def strip_of_years(material: Material) -> Drawing:
    """The items of the years in grade order, a year a row."""
    book, words = material.yearbook, material.words
    tallies = [tally for tally in (book.previous, book.tally) if tally is not None]
    title = words("Grades of the items")
    if max(tally.total.items for tally in tallies) > MAX_MARKS:
        rows = tuple(_stacked_row(material, words.fiscal_year(t.year), t, t.total) for t in tallies)
        return Drawing(Stacked("strip-years", rows, _alternative(material, tallies)), title)
    marked = tuple(
        StripRow(
            words.fiscal_year(t.year),
            _marks(material, t, t.total),
            t.total.favourable,
            counted=_counted(t, t.total),
        )
        for t in tallies
    )
    return Drawing(Strip("strip-years", marked, _alternative(material, tallies)), title)


def strip_of_roles(material: Material) -> Drawing:
    """The year's items, role beside role: the cover, and screens."""
    book, words = material.yearbook, material.words
    tally = book.tally
    title = words(
        "{year}: grades of {n} items", year=words.fiscal_year(tally.year), n=f"{tally.total.items:,}"
    )
    alternative = words.join(
        f"{material.role_word(row.key)} {_counts(material, tally, row)}" for row in tally.rows
    )
    if tally.total.items > MAX_MARKS or len(tally.rows) > _MAX_ROLES:
        whole = (_stacked_row(material, "", tally, tally.total),)
        return Drawing(Stacked("strip-roles", whole, _alternative(material, [tally])), title)
    marked = tuple(_role_row(material, tally, row) for row in tally.rows)
    return Drawing(Strip("strip-roles", marked, alternative, side_by_side=True), title)


def _role_row(material: Material, tally: Tally, row: TallyRow) -> StripRow:
    words = material.words
    space = "　" if words.is_japanese else " "
    return StripRow(
        f"{material.role_word(row.key)}{space}{material.short_role(row.key)}",
        _marks(material, tally, row),
        row.favourable,
        short=material.role(row.key).numeral,
        total=words.ngettext("{n} item", "{n} items", row.items),
        counted=_counted(tally, row),
    )


def _counted(tally: Tally, row: TallyRow) -> str:
    return f"tally:{tally.year}/{row.key or 'all'}"


def _marks(material: Material, tally: Tally, row: TallyRow) -> tuple[Mark, ...]:
    """A mark an item. Items that are known one by one say which they are; others are only counted."""
    known: dict[str, list[Item]] = {}
    if tally.year == material.year:
        for item in material.yearbook.items:
            if row.key in ("", item.role):
                known.setdefault(material.sign(item.symbol).symbol, []).append(item)
    found: list[Mark] = []
    for symbol, count in zip(tally.symbols, row.counts, strict=True):
        named = known.get(symbol, [])[:count]
        found += [_named(material, item) for item in named]
        found += [Mark(material.sign(symbol))] * (count - len(named))
    return tuple(found)


def _named(material: Material, item: Item) -> Mark:
    return Mark(
        material.sign(item.symbol),
        f"indicator:{item.indicator.id}/{material.year}/grade",
        f"{material.project_name(item.project)} {item.indicator.name}",
        f"project-{item.project}",
    )


def _stacked_row(material: Material, label: str, tally: Tally, row: TallyRow) -> StackedRow:
    parts = zip(tally.symbols, row.counts, strict=True)
    return StackedRow(
        label,
        tuple((material.sign(symbol), count, f"{symbol} {count:,}") for symbol, count in parts),
        _counted(tally, row),
        row.favourable,
    )


def _counts(material: Material, tally: Tally, row: TallyRow) -> str:
    parts = zip(tally.symbols, row.counts, strict=True)
    return " ".join(f"{_said(material, symbol)} {count:,}" for symbol, count in parts)


def _said(material: Material, symbol: str) -> str:
    sign = material.sign(symbol)
    return symbol if sign.symbol == symbol and symbol != material.signs[-1].symbol else sign.label


def _alternative(material: Material, tallies: list[Tally]) -> str:
    words = material.words
    return words.join(f"{words.fiscal_year(t.year)} {_counts(material, t, t.total)}" for t in tallies)

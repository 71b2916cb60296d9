"""The role × grade table: one year, or two beside each other with the change."""

from __future__ import annotations

from dataclasses import replace

from renkei.domain.tally import NONE, Tally, TallyRow
from renkei.materials.outline.material import Material, empty, head
from renkei.materials.outline.measure import widest
from renkei.materials.outline.model import Cell, Column, Row, Table
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.sheet import NOTE, TEXT

_NUMERAL, _COUNT, _SUM, _GAP, _MOVE, _DELTA = 26, 34, 42, 15, 66, 34
_CLOSE = 6  # between two figures at least
_NAMES = 130  # the least room for the names of roles
LABEL = _NUMERAL + _NAMES


def fits_two_years(material: Material) -> bool:
    """Whether two years stand beside each other on a sheet: with the same grades, and room for them."""
    before = material.yearbook.previous
    if before is not None and before.symbols != material.yearbook.tally.symbols:
        return False
    years = 2 * (_COUNT * (len(material.scale.grades) + 1) + _SUM + _GAP)
    return LABEL + years + _MOVE + _DELTA <= material.sheet.width


def tally_table(material: Material, tallies: tuple[Tally, ...]) -> Table:
    """Counts by role and grade of one year or two, totals, shares and sums of groups."""
    words = material.words
    years = words.join(words.fiscal_year(tally.year) for tally in tallies)
    made = _Tallies(material, tallies)
    keys = [role for role in material.roles if any(tally.row(role) for tally in tallies)]
    rows = [made.row(key) for key in keys]
    return Table(
        id="tally-" + "-".join(str(tally.year) for tally in tallies),
        kind="tally",
        caption=words("Items by role and grade: {years}", years=years),
        columns=made.columns(),
        heads=made.heads(),
        rows=(*rows, made.total(), *made.shares(), *made.groups()),
    )


class _Tallies:
    """The table's rows over the years it shows."""

    def __init__(self, material: Material, tallies: tuple[Tally, ...]) -> None:
        self.material, self.words, self.tallies = material, material.words, tallies
        self.newest = tallies[-1]
        self.symbols = self.newest.symbols
        self.moves = len(tallies) > 1 and bool(material.favourable)

    def columns(self) -> tuple[Column, ...]:
        columns = [Column("role")]
        for tally in self.tallies:
            columns += [
                Column(f"{tally.year}/{symbol}", self._room(tally, symbol), "right")
                for symbol in self.symbols
            ]
            columns += [Column(f"{tally.year}/items", _SUM, "right"), Column("gap", _GAP)]
        if self.moves:
            return (
                *columns,
                Column("favourable", _MOVE, "right"),
                Column("delta", self._delta_room(), "right"),
            )
        return tuple(columns[:-1])

    def _room(self, tally: Tally, symbol: str) -> int:
        """That of a grade; a share of 100.0 does not touch the one before it."""
        total = tally.total
        said = [f"{count:,}" for at, count in zip(tally.symbols, total.counts, strict=True) if at == symbol]
        if total.shares is not None:
            said += [
                str(share) for at, share in zip(tally.symbols, total.shares, strict=True) if at == symbol
            ]
        return max(_COUNT, widest(said, TEXT, self.material.language) + _CLOSE)

    def _delta_room(self) -> int:
        return max(_DELTA, widest([self.words("change")], NOTE, self.material.language) + 6)

    def heads(self) -> tuple[Row, ...]:
        words, width = self.words, len(self.symbols) + 1
        years: list[Cell] = [empty()]
        signs: list[Cell] = [head(words("Role"))]
        marks = [self._sign_head(symbol) for symbol in self.symbols]
        for at, tally in enumerate(self.tallies):
            gap = [empty()] if at or self.moves else []
            years += [
                *(gap if at else []),
                head(words.fiscal_year(tally.year), scope="colgroup", colspan=width),
            ]
            signs += [*(gap if at else []), *marks, head(words("Total"), style="strong")]
        if self.moves:
            years += [empty(), head(self.material.favourable_symbols, scope="colgroup", colspan=2)]
            signs += [empty(), head(words("items")), head(words("change"))]
        return Row(tuple(years), kind="head"), Row(tuple(signs), kind="head")

    def _sign_head(self, symbol: str) -> Cell:
        sign = self.material.sign(symbol)
        text = self.material.dash if symbol == NONE else symbol
        return Cell((text,), scope="col", sign=sign, reason=sign.label)

    def row(self, key: str) -> Row:
        cells = [self._role(key)]
        for at, tally in enumerate(self.tallies):
            cells += [empty()] if at else []
            cells += self._counts(tally, key)
        return Row((*cells, *self._moved(key)), key=f"role:{key}")

    def _role(self, key: str) -> Cell:
        """The role's name; in English a word, since the table shares its page with the strip."""
        cell = self.material.role_cell(key, small=(self._projects(key),))
        return (
            cell if self.words.is_japanese else replace(cell, phrases=phrases(self.material.short_role(key)))
        )

    def total(self) -> Row:
        cells = [Cell((self.words("Total"),), scope="row", small=(self._projects(""),))]
        for at, tally in enumerate(self.tallies):
            cells += [empty()] if at else []
            cells += self._counts(tally, "")
        return Row((*cells, *self._moved("")), key="role:all", kind="total")

    def _counts(self, tally: Tally, key: str) -> list[Cell]:
        row = tally.row(key)
        place = f"tally:{tally.year}/{key or 'all'}"
        if row is None:
            return [self.material.missing_cell(_absence(tally))] * (len(self.symbols) + 1)
        counted = dict(zip(tally.symbols, row.counts, strict=True))
        cells = [
            self.material.count_cell(counted.get(symbol, 0), f"{place}/{symbol}") for symbol in self.symbols
        ]
        return [*cells, self.material.count_cell(row.items, f"{place}/items", style="strong")]

    def _projects(self, key: str) -> str:
        """事業数 37 → 39."""
        rows = [tally.row(key) for tally in self.tallies]
        numbers = [row.projects if row else None for row in rows]
        if all(number is None for number in numbers):
            return ""
        said = [self.material.dash if number is None else f"{number:,}" for number in numbers]
        moved = said[-1] if len(set(said)) == 1 else " → ".join(said)
        return self.words("1 project") if moved == "1" else self.words("{n} projects", n=moved)

    def _moved(self, key: str) -> list[Cell]:
        if not self.moves:
            return []
        before, after = self.tallies[0].row(key), self.newest.row(key)
        year = self.newest.year
        record = f"change:{year}/{key or 'all'}"
        if before is None or after is None:
            reason = _absence(self.tallies[0] if before is None else self.newest)
            return [empty(), self.material.missing_cell(reason), self.material.missing_cell("")]
        delta = after.favourable - before.favourable
        moved = Cell(
            (f"{before.favourable:,} → {after.favourable:,}",),
            "number",
            f"{record}/favourable",
            after.favourable,
        )
        return [
            empty(),
            moved,
            Cell((self.words.signed(delta),), "number", f"{record}/delta", delta, style="strong"),
        ]

    def shares(self) -> tuple[Row, ...]:
        """Shares under the totals, plain."""
        if all(tally.total.shares is None for tally in self.tallies):
            return ()
        cells = [Cell((self.words("Share (%)"),), scope="row")]
        for at, tally in enumerate(self.tallies):
            cells += [empty()] if at else []
            cells += self._shares(tally)
        return (Row((*cells, *([empty(3)] if self.moves else [])), kind="shares"),)

    def _shares(self, tally: Tally) -> list[Cell]:
        total, place = tally.total, f"tally:{tally.year}/all"
        if total.shares is None:
            return [self.material.missing_cell("not_evaluable")] * (len(self.symbols) + 1)
        known = dict(zip(tally.symbols, total.shares, strict=True))
        cells = [
            Cell((str(known[symbol]),), "number", f"{place}/share/{symbol}", known[symbol], "%")
            if symbol in known
            else self.material.missing_cell("out_of_scope")
            for symbol in self.symbols
        ]
        whole = total.shares_sum
        return [*cells, Cell((str(whole),), "number", f"{place}/share/items", whole, "%")]

    def groups(self) -> tuple[Row, ...]:
        """A＋B, C＋D and not graded, each under a bracket that spans exactly its columns."""
        sides = [self.newest.of_side(side) for side in (True, False)]
        if not sides[0]:
            return ()
        names = [self.material.together(symbols) for symbols in sides if symbols]
        label = self.words.join([*names, self.words("not graded")])
        cells = [Cell((label,), scope="row")]
        for at, tally in enumerate(self.tallies):
            cells += [empty()] if at else []
            cells += self._groups(tally, tally.total)
        return (Row((*cells, *([empty(3)] if self.moves else [])), kind="groups"),)

    def _groups(self, tally: Tally, total: TallyRow) -> list[Cell]:
        place = f"tally:{tally.year}/all"
        spans = [(len(tally.of_side(True)), total.favourable, "favourable")]
        if behind := tally.of_side(False):
            spans.append((len(behind), total.behind, "behind"))
        spans.append((1, total.not_graded, "not_graded"))
        made = [
            Cell((f"{count:,}",), "number", f"{place}/{what}", count, colspan=span, style="group")
            for span, count, what in spans
        ]
        neutral = len(self.symbols) - sum(span for span, *_ in spans)
        return [*made[:-1], *([empty(neutral)] if neutral else []), made[-1], empty()]


def _absence(tally: Tally) -> str:
    """Why a role has no counts: it was none in that year, or the year is known in total alone."""
    return "out_of_scope" if tally.rows else "unspecified"

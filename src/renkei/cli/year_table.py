"""A year as a table on the terminal: role × grade, the favourable ones together, and how they moved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from renkei.cli.width import hanging, table, width
from renkei.domain.scale import SharePolicy
from renkei.domain.tally import NONE, Tally, TallyRow
from renkei.domain.tree import numeral
from renkei.domain.yearbook import RoleChange, Yearbook
from renkei.wording import N_, Words

_POLICIES = {
    SharePolicy.PLAIN: N_("Shares are rounded half up; they may not add up to 100 %."),
    SharePolicy.LARGEST_REMAINDER: N_("Shares are rounded so that they add up to 100 %."),
    SharePolicy.ABSORB_IN_LARGEST: N_("Shares are rounded so that they add up to 100 %."),
}


def year_table(words: Words, yearbook: Yearbook, columns: int) -> list[str]:
    """Everything a meeting asks of a year's counts."""
    return list(_lines(_Table(words, yearbook), columns))


def _lines(made: _Table, columns: int) -> Iterator[str]:
    words, yearbook = made.words, made.yearbook
    yield words("{region}, {year}", region=_region(words, yearbook), year=words.fiscal_year(yearbook.year))
    yield ""
    full = made.drawn(is_short=False)
    is_short = max(map(width, full)) > columns
    yield from made.drawn(is_short=True) if is_short else full
    yield ""
    if is_short:
        for role in yearbook.tree.roles():
            yield from hanging(made.role(role.id, is_short=True), _name(words, yearbook, role.id), 8, columns)
    for note in made.notes():
        yield from hanging("※" if words.is_japanese else "*", note, 3 if words.is_japanese else 2, columns)


def _region(words: Words, yearbook: Yearbook) -> str:
    return words.either(yearbook.region.name, yearbook.region.english)


def _name(words: Words, yearbook: Yearbook, role: str) -> str:
    node = yearbook.tree.get(role)
    return words.either(node.name, node.english) if node else role


@dataclass(frozen=True, slots=True)
class _Table:
    words: Words
    yearbook: Yearbook

    @property
    def tally(self) -> Tally:
        return self.yearbook.tally

    @property
    def sides(self) -> bool:
        """Whether the scale names favourable grades."""
        return any(step.favourable for step in self.yearbook.scale.grades)

    def drawn(self, *, is_short: bool) -> list[str]:
        """The table; short, its roles are named by number alone."""
        changes = {change.key: change for change in self.yearbook.changes}
        rows = [
            self.row(self.role(of.key, is_short=is_short), of, changes.get(of.key)) for of in self.tally.rows
        ]
        rows.append(self.row(self.words("All roles"), self.tally.total, self.yearbook.total_change))
        rows.append(self.shares(self.words("Share"), self.tally.total))
        before = self.yearbook.previous
        if before and before.symbols == self.tally.symbols:
            rows.append(self.row(self.words.fiscal_year(before.year), before.total, None))
            rows.append(self.shares(self.words("Share"), before.total))
        head = self.head()
        return table(head, rows, figures=range(1, len(head)))

    def head(self) -> list[str]:
        """The columns."""
        words = self.words
        signs = [self.sign(symbol) for symbol in self.tally.symbols]
        plain = [words("Role"), words("Projects"), words("Items"), *signs]
        if not self.sides:
            return plain
        together = words.either("＋", "+").join(
            step.symbol for step in self.yearbook.scale.grades if step.favourable
        )
        moved = [words("Change"), words("Points")] if self.yearbook.total_change else []
        return [*plain, together, words("Share"), *moved]

    def sign(self, symbol: str) -> str:
        """A grade's sign; “none” as it is printed."""
        return "－" if symbol == NONE and self.words.is_japanese else symbol

    def role(self, id: str, *, is_short: bool) -> str:
        """A role by number and name."""
        node = self.yearbook.tree.get(id)
        if node is None:
            return id
        number = numeral(node.style, node.number) or str(node.number)
        if is_short:
            return self.words("Role {number}", number=number)
        return f"{number} {self.words.either(node.name, node.english)}"

    def row(self, name: str, of: TallyRow, change: RoleChange | None) -> list[str]:
        """Counts of a role, or of all."""
        projects = "" if of.projects is None else f"{of.projects:,}"
        cells = [name, projects, f"{of.items:,}", *(f"{count:,}" for count in of.counts)]
        if self.sides:
            cells += [f"{of.favourable:,}", self.percent(of.favourable_share), *self.moved(change)]
        return cells

    def percent(self, share: object) -> str:
        """A share; “－” where there is nothing to divide by."""
        from decimal import Decimal

        return self.words.percent(share) if isinstance(share, Decimal) else self.sign(NONE)

    def moved(self, change: RoleChange | None) -> list[str]:
        """How many items, and how many points."""
        if self.yearbook.total_change is None:
            return []
        if change is None:
            return ["", ""]
        none = self.sign(NONE)
        items = none if change.delta is None else self.words.signed(change.delta)
        return [items, none if change.points is None else self.words.signed(change.points)]

    def shares(self, name: str, of: TallyRow) -> list[str]:
        """The shares under a row of counts."""
        shares = [self.sign(NONE)] * len(of.counts) if of.shares is None else map(self.percent, of.shares)
        cells = [name, "", "", *shares]
        return cells + [""] * (len(self.head()) - len(cells))

    def notes(self) -> Iterator[str]:
        """What has to be known to read the figures."""
        words, scale = self.words, self.yearbook.scale
        named = words("{name} ({id}, version {version})", name=words.either(scale.name, scale.english),
                      id=scale.id, version=scale.version)  # fmt: skip
        yield words("Graded by: {scale}.", scale=named)
        if scale.caveat:
            yield scale.caveat
        yield words(
            "Projects and items differ: an item is an indicator in the year, and a project may have several or none."
        )
        if self.tally.is_reported:
            yield words("Counts as published; the facts hold {n} of the {all} items one by one.",
                        n=len(self.yearbook.items), all=self.tally.total.items)  # fmt: skip
        if scale.grades:
            yield words.gettext(_POLICIES[self.tally.policy])
        change = self.yearbook.total_change
        if change and change.points is not None and change.exact_points not in (None, change.points):
            yield words(
                "Points are the difference of the printed shares (exactly {exact}).",
                exact=change.exact_points,
            )
        before = self.yearbook.previous
        if before and (before.scale, before.scale_version) != (self.tally.scale, self.tally.scale_version):
            yield words("The year before was graded by another scale or version.")

"""A year as a table on the terminal: role × grade, the favourable ones together, and how they moved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from renkei.cli.width import hanging, table, width
from renkei.domain.fiscal_year import era_year
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
    return list(_lines(words, yearbook, columns))


def _lines(words: Words, yearbook: Yearbook, columns: int) -> Iterator[str]:
    yield words("{region}, {year}", region=_region(words, yearbook), year=words.fiscal_year(yearbook.year))
    yield ""
    made = _Table(words, yearbook, is_short=False)
    if max(map(width, made.drawn())) > columns:
        made = _Table(words, yearbook, is_short=True)
    yield from made.drawn()
    yield ""
    if made.is_short:
        for role in yearbook.tree.roles():
            yield from hanging(made.role(role.id), words.either(role.name, role.english), 8, columns)
    for note in made.notes():
        yield from hanging("※" if words.is_japanese else "*", note, 3 if words.is_japanese else 2, columns)


def _region(words: Words, yearbook: Yearbook) -> str:
    return words.either(yearbook.region.name, yearbook.region.english)


@dataclass(frozen=True, slots=True)
class _Table:
    """The table; short, roles are named by number, years by the number alone, and percent signs stand in the heads."""

    words: Words
    yearbook: Yearbook
    is_short: bool

    @property
    def tally(self) -> Tally:
        return self.yearbook.tally

    @property
    def sides(self) -> bool:
        """Whether the scale names favourable grades."""
        return any(step.favourable for step in self.yearbook.scale.grades)

    def drawn(self) -> list[str]:
        """Rows of counts, each year's shares below its total."""
        changes = {change.key: change for change in self.yearbook.changes}
        rows = [self.row(self.role(of.key), of, changes.get(of.key)) for of in self.tally.rows]
        rows.append(self.row(self.words("All roles"), self.tally.total, self.yearbook.total_change))
        rows.append(self.shares(self.tally.total))
        before = self.yearbook.previous
        if before and before.symbols == self.tally.symbols:
            rows.append(self.row(self.year(before.year), before.total, None))
            rows.append(self.shares(before.total))
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
        return [*plain, together, self.share_name(), *moved]

    def sign(self, symbol: str) -> str:
        """A grade's sign; “none” as it is printed."""
        return "－" if symbol == NONE and self.words.is_japanese else symbol

    def share_name(self) -> str:
        """The head of shares."""
        return self.words.either("％", "%") if self.is_short else self.words("Share")

    def year(self, year: int) -> str:
        """A fiscal year; short, in Japanese, without its era."""
        if self.is_short and self.words.is_japanese:
            return f"{era_year(year)[1]}年度"
        return self.words.fiscal_year(year)

    def role(self, id: str) -> str:
        """A role by number and name; short, by number."""
        node = self.yearbook.tree.get(id)
        if node is None:
            return id
        number = numeral(node.style, node.number) or str(node.number)
        if self.is_short:
            return self.words("Role {number}", number=number)
        return f"{number} {self.words.either(node.name, node.english)}"

    def row(self, name: str, of: TallyRow, change: RoleChange | None) -> list[str]:
        """Counts of a role, or of all."""
        projects = "" if of.projects is None else f"{of.projects:,}"
        cells = [name, projects, f"{of.items:,}", *(f"{count:,}" for count in of.counts)]
        if self.sides:
            cells += [f"{of.favourable:,}", self.percent(of.favourable_share), *self.moved(change)]
        return cells

    def percent(self, share: Decimal | None) -> str:
        """A share; “－” where there is nothing to divide by."""
        if share is None:
            return self.sign(NONE)
        return str(share) if self.is_short else self.words.percent(share)

    def moved(self, change: RoleChange | None) -> list[str]:
        """How many items, and how many points."""
        if self.yearbook.total_change is None:
            return []
        if change is None:
            return ["", ""]
        none = self.sign(NONE)
        items = none if change.delta is None else self.words.signed(change.delta)
        return [items, none if change.points is None else self.words.signed(change.points)]

    def shares(self, of: TallyRow) -> list[str]:
        """The shares under a row of counts."""
        shares = [self.sign(NONE)] * len(of.counts) if of.shares is None else map(self.percent, of.shares)
        cells = [self.share_name(), "", "", *shares]
        return cells + [""] * (len(self.head()) - len(cells))

    def of_other_scale(self) -> str:
        """What another scale than the region's own cannot tell."""
        words, known, published = self.words, self.tally.total.items, self.tally.left_out
        if not self.tally.is_partial:
            return words(
                "The region itself grades this year by another scale; what it published is left out."
            )
        return words(
            "The region itself grades this year by another scale: the counts that it published are left out. Of"
            " {all} items only {n} are known one by one; these alone are counted, and no change is stated.",
            all=f"{published:,}", n=f"{known:,}",
        )  # fmt: skip

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
        if not self.yearbook.is_own_scale:
            yield self.of_other_scale()
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

"""What the papers of past years printed: the grades and counts of each year as they were then, and of older years sums alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from scripts.mihon.telling import Told

from renkei.domain.opening import open_year
from renkei.domain.register import Register, ReportedCount, ReportedYear
from renkei.domain.yearbook import Yearbook
from renkei.exchange.scale_choice import scale_of, scales_of


def with_published(register: Register, told: Told) -> Register:
    """The register with the published grades, counts and shares of its past years."""
    first, last = told["years"]
    books = [
        open_year(register, year, scale_of(register, year), scales=scales_of(register))
        for year in range(first, last + 1)
    ]
    grades = {(i.indicator.id, book.year): i.symbol for book in books for i in book.items}
    grades |= {(row["indicator"], row["year"]): row["grade"] for row in told.get("grade", [])}
    results = tuple(
        r if r.evaluator else replace(r, published_grade=grades.get((r.indicator, r.year), ""))
        for r in register.results
    )
    other = {(row["year"], row["role"], row["grade"]): row["items"] for row in told.get("other", [])}
    counts = [count for book in books for count in _counts(book, other)]
    years = [row for book in books for row in _sums(book)]
    return replace(
        register,
        results=results,
        reported_counts=(*(ReportedCount(**row) for row in told.get("count", [])), *counts),
        reported_years=(*(ReportedYear(**row) for row in told.get("year", [])), *years),
    )


def _counts(book: Yearbook, other: dict[tuple[int, str, str], int]) -> Iterator[ReportedCount]:
    for row in book.tally.rows:
        for grade, items in zip(book.tally.symbols, row.counts, strict=True):
            more = other.get((book.year, row.key, grade), 0)
            yield ReportedCount(book.year, row.key, grade, items + more)


def _sums(book: Yearbook) -> Iterator[ReportedYear]:
    """The sums of a year, in all and by role."""
    for row in (book.tally.total, *book.tally.rows):
        share = None if row.favourable_share is None else str(row.favourable_share)
        yield ReportedYear(book.year, row.projects, row.items, row.favourable, share, role=row.key)

"""Opening ten years of a register against a bare loop over the same rows, for 57 and for 570 projects.

The bare loop knows nothing but the rows: it finds each target and last year's grade in a dictionary, grades by comparing
whole numbers, rounds the rate, counts by role, takes the shares, and puts every further row to its project and year.
What `open_year` does more is what makes a yearbook: typed reasons, versions, totals, the look back, the plan.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from bench.measure import Measured, interleaved
from renkei.domain.breakdown import Breakdown, Part
from renkei.domain.comment import Comment
from renkei.domain.indicator import Direction, Indicator, Result
from renkei.domain.municipality import Municipality
from renkei.domain.opening import open_year
from renkei.domain.project import Activity, Cost, Figure, Project
from renkei.domain.register import Region, Register, Vision
from renkei.domain.scale import Condition, GradeStep, Of, Op, Printing, Scale, SharePolicy
from renkei.domain.target import Target
from renkei.domain.tree import Node, Tree

YEARS = range(2016, 2026)
TOWNS = ("022012", "023019", "023035", "023043", "023078")
ROLES = ("1", "2", "3")
SIZES = (57, 570)
MOST_TIMES, MOST_GROWTH = 5.0, 11.0
ONE = 10_000

SCALE = Scale(
    "s",
    1,
    "見本",
    (
        *(
            GradeStep(
                symbol,
                symbol,
                favourable=symbol < "C",
                when=(Condition(Of.RATIO, Op.AT_LEAST, Fraction(p, 100)),),
            )
            for symbol, p in (("A", 100), ("B", 75), ("C", 50))
        ),
        GradeStep("D", "D", favourable=False, otherwise=True),
    ),
    printing=Printing(shares=SharePolicy.LARGEST_REMAINDER),
)


def register_of(projects: int) -> Register:
    """A region of five municipalities: every second project has a second indicator, every tenth result is missing."""
    ids = [f"p{number:04}" for number in range(1, projects + 1)]
    indicators = [
        Indicator(f"{id}-i{nth}", id, "来訪者数", "人", Direction.HIGHER)
        for at, id in enumerate(ids)
        for nth in range(1, 2 + at % 2)
    ]
    measured = [(indicator.id, year, at + year) for at, indicator in enumerate(indicators) for year in YEARS]
    by_year = [(id, year) for id in ids for year in YEARS]
    return Register(
        Region("見本圏域"),
        tuple(Municipality(code, code, is_hub=code == TOWNS[0]) for code in TOWNS),
        Tree(tuple(Node(role, int(role), f"役割{role}") for role in ROLES)),
        visions=(Vision("v1", "第1期", 2016, 2020), Vision("v2", "第2期", 2021, 2025)),
        projects=tuple(Project(id, f"事業{id}", ROLES[at % 3], first_year=2016) for at, id in enumerate(ids)),
        indicators=tuple(indicators),
        targets=tuple(Target(id, year, value=(100 + seed % 7) * ONE) for id, year, seed in measured),
        results=tuple(_result(id, year, seed) for id, year, seed in measured),
        breakdowns=tuple(
            Breakdown(
                id,
                year,
                1,
                "参加者",
                "人",
                tuple(Part(code, value=3 * ONE) for code in TOWNS),
                total=15 * ONE,
            )
            for id, year in by_year
        ),
        figures=tuple(Figure(id, year, 1, "配布数", 40 * ONE, "部") for id, year in by_year),
        activities=tuple(Activity(id, year, nth, "講習会") for id, year in by_year for nth in (1, 2)),
        comments=tuple(
            Comment(id, year, nth, TOWNS[nth], "effect", "広がった") for id, year in by_year for nth in (1, 2)
        ),
        costs=tuple(Cost(id, year, code, total=100 * ONE) for id, year in by_year for code in TOWNS),
    )


def _result(indicator: str, year: int, seed: int) -> Result:
    if seed % 10 == 0:
        return Result(indicator, year, missing="being_compiled")
    return Result(indicator, year, (60 + seed * 13 % 60) * ONE)


def opened(register: Register) -> int:
    """Every year as a yearbook; what its pages print is asked for."""
    printed = 0
    for year in YEARS:
        book = open_year(register, year, SCALE)
        for item in book.items:
            printed += (item.printed_rate is not None) + (item.symbol == item.previous_symbol)
        for project in book.projects:
            printed += sum(reconciled.difference == 0 for _, reconciled in project.breakdowns)
        printed += book.tally.total.favourable
    return printed


def bare(register: Register) -> int:
    """The same rows in plain loops, to plain tuples."""
    roles = {project.id: project.role for project in register.projects}
    owner = {indicator.id: indicator.project for indicator in register.indicators}
    targets = {(target.indicator, target.year): target.value for target in register.targets}
    symbols: dict[tuple[str, int], str] = {}
    counts: dict[tuple[int, str, str], int] = {}
    table = []
    for result in register.results:
        symbol, tenths = "-", None
        id, year, actual = result.indicator, result.year, result.value
        target = targets.get((id, year))
        if actual is not None and target:
            symbol = symbol_of(actual, target)
            tenths = (2000 * actual + target) // (2 * target)
        symbols[id, year] = symbol
        role = roles[owner[id]]
        counts[year, role, symbol] = counts.get((year, role, symbol), 0) + 1
        table.append((id, role, year, actual, target, tenths, symbol))
    printed = sum(row[5] is not None for row in table)
    printed += sum(symbols.get((row[0], row[2] - 1)) == row[6] for row in table)
    return printed + sort_rows(register) + favourable(counts)


def symbol_of(actual: int, target: int) -> str:
    """The grade, by comparing whole numbers."""
    if actual >= target:
        return "A"
    return "B" if 4 * actual >= 3 * target else "C" if 2 * actual >= target else "D"


def favourable(counts: dict[tuple[int, str, str], int]) -> int:
    """Items with A or B, and the shares of each year and role in tenths of a percent."""
    sums: dict[tuple[int, str], int] = {}
    for (year, role, _), count in counts.items():
        sums[year, role] = sums.get((year, role), 0) + count
    shares = {key: (2000 * n + sums[key[:2]]) // (2 * sums[key[:2]]) for key, n in counts.items()}
    return sum(count for (_, _, symbol), count in counts.items() if symbol in "AB") if shares else 0


def sort_rows(register: Register) -> int:
    """Every further row put to its project and year; how many breakdowns reconcile with their total."""
    rows: dict[tuple[str, int], list[object]] = {}
    for table in (register.figures, register.activities, register.comments, register.costs):
        for row in table:
            rows.setdefault((row.project, row.year), []).append(row)
    fitting = 0
    for whole in register.breakdowns:
        added = sum(part.value for part in whole.parts if part.value is not None)
        rows.setdefault((whole.project, whole.year), []).append((whole, added))
        fitting += added == whole.total
    return fitting


def measured(rounds: int = 15) -> list[Measured]:
    """Both sizes beside the bare loop, and how the larger grew; all in turn, so that a busy machine slows all alike.

    Each round opens a register that nobody has looked at yet. As with timeit, no garbage is looked for meanwhile.
    """
    small, large = (register_of(projects) for projects in SIZES)
    for register in (small, large):
        if opened(replace(register)) != bare(register):
            raise SystemExit("the yearbooks and the bare loop do not count the same")
    took = interleaved(
        lambda: opened(replace(small)),
        lambda: bare(replace(small)),
        lambda: opened(replace(large)),
        lambda: bare(replace(large)),
        rounds=rounds,
    )
    return [
        Measured(
            f"`open_year`, {told(small)}", "a bare loop over the same rows", took[0], took[1], MOST_TIMES
        ),
        Measured(
            f"`open_year`, {told(large)}", "a bare loop over the same rows", took[2], took[3], MOST_TIMES
        ),
        Measured("ten times the projects", "57 projects", took[2], took[0], MOST_GROWTH),
    ]


def told(register: Register) -> str:
    """What is opened."""
    return f"ten years of {len(register.projects)} projects ({rows_of(register):,} rows)"


def rows_of(register: Register) -> int:
    """How many rows the register holds."""
    return sum(len(getattr(register, table)) for table in TABLES)


TABLES = (
    "projects",
    "indicators",
    "targets",
    "results",
    "breakdowns",
    "figures",
    "activities",
    "comments",
    "costs",
)

if __name__ == "__main__":
    for one in measured():
        print(
            f"{one.what}: {one.milliseconds:.1f} ms, {one.ratio:.1f} times {one.baseline} (at most {one.limit:g})"
        )

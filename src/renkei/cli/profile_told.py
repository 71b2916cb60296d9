"""What a table holds, in words: the same sections on the terminal and on a page, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from renkei.cli.grade_columns import meaning

if TYPE_CHECKING:
    from renkei.bulk.profile import ColumnProfile, Found, OddCells, Profile
    from renkei.materials.sections_file import Section
    from renkei.wording import Words

_EXAMPLES = 5


def as_data(profile: Profile, table: str) -> dict[str, Any]:
    """For JSON; see docs/schema/profile.schema.json. Numbers that may have decimals are texts."""
    return {"format": 1, "table": table, **_plain(asdict(profile))}


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, tuple | list) else value


def lead(profile: Profile, words: Words) -> list[str]:
    """How large the table is, and whether there is anything to look at."""
    size = words(
        "{rows} rows, {columns} columns", rows=f"{profile.rows:,}", columns=f"{len(profile.columns)}"
    )
    lines = [size]
    if profile.series is not None:
        lines.append(words("Series of one indicator: {series}", series=f"{profile.series:,}"))
    if profile.years:
        first, last = profile.years[0][0], profile.years[-1][0]
        lines.append(words("Fiscal years {first} to {last}", first=str(first), last=str(last)))
    found = words.ngettext(
        "{n} kind of thing to look at", "{n} kinds of things to look at", len(profile.found)
    )
    return [*lines, found if profile.found else words("Nothing found that has to be looked at")]


def sections(profile: Profile, words: Words) -> list[Section]:
    """What to look at, what changes a grade first; then the columns, what is no plain number, units and years."""
    return [
        *(_found(one, words) for one in profile.found),
        _columns(profile, words),
        *_odd(profile, words),
        *_years(profile, words),
    ]


def _found(one: Found, words: Words) -> Section:
    from renkei.materials.sections_file import Section

    title = words("{what}: {count}", what=_titles(words)[one.code], count=f"{one.count:,}")
    names = [*dict.fromkeys(name for example in one.examples for name in example)]
    rows = tuple(tuple(example.get(name, "") for name in names) for example in one.examples[:_EXAMPLES])
    heads = tuple(_headings(words).get(name, name) for name in names)
    numbers = frozenset(at for at, name in enumerate(names) if name in _NUMBERS)
    return Section(title, _notes(words).get(one.code, ""), heads, rows, numbers)


_NUMBERS = ("now", "before", "target", "low", "high", "n")


def _titles(words: Words) -> dict[str, str]:
    return {
        "float_column": words("Columns of binary floats"),
        "repeated_differs": words("Rows for the same year with different values"),
        "share_for_percent": words("0.9 beside 80 %: a share where percent are meant"),
        "factor": words("Values 10, 100, 1,000 or 10,000 times those of the year before"),
        "unit_changed": words("Units that changed from one year to the next"),
        "previous_differs": words("Values of the year before that are not what that year says"),
        "direction_mixed": words("Indicators with more than one direction"),
        "cannot_be_read": words("Cells that cannot be read"),
        "not_sure": words("Cells that may mean several things"),
        "outlier": words("Values far from the others of their series"),
        "total_falls": words("Running totals that fall"),
        "over_100_percent": words("Percentages above 100"),
        "repeated_same": words("Rows that repeat the same values"),
        "unit_variants": words("Units that are spelled in several ways"),
        "years_missing": words("Series with years missing in between"),
    }


def _notes(words: Words) -> dict[str, str]:
    return {
        "float_column": words(
            "They are not exact and are not graded. Write them as decimals with at most four decimals."
        ),
        "repeated_differs": words("Restated, or two indicators of one name: see which value counts."),
        "share_for_percent": words("Such rows are not graded: write both in percent."),
        "outlier": words(
            "By the modified z-score (Iglewicz and Hoaglin), 3.5 and more, of five years or more. A value may be right all the same."
        ),
        "over_100_percent": words("Right for growth, wrong for shares."),
        "not_sure": words("They are not used: write the number alone."),
    }


def _headings(words: Words) -> dict[str, str]:
    return {
        "y": words("Year"), "now": words("Value"), "before": words("Year before"), "target": words("Target"),
        "low": words("Expected from"), "high": words("Expected to"), "n": words("Rows"), "first": words("From"),
        "last": words("To"), "column": words("Column"), "cell": words("Cell"), "unit": words("Unit"),
        "spellings": words("Spellings"),
    }  # fmt: skip


def _columns(profile: Profile, words: Words) -> Section:
    from renkei.materials.sections_file import Section

    heads = (
        words("Column"), words("Stands for"), words("Type"), words("Empty"), words("Different"), words("Zeros"),
        words("Smallest"), words("Largest"), words("Most frequent"),
    )  # fmt: skip
    rows = tuple(_column(one, profile, words) for one in profile.columns)
    return Section(words("Columns"), "", heads, rows, frozenset(range(3, 8)))


def _column(one: ColumnProfile, profile: Profile, words: Words) -> tuple[str, ...]:
    number = one.number
    about = words("about {number}", number=f"{one.different:,}") if profile.is_about else f"{one.different:,}"
    ends = (
        ("", "", "") if number is None else (f"{number.zeros:,}", _number(number.least), _number(number.most))
    )
    stands = meaning(one.meaning, words) if one.meaning else ""
    frequent = words.join(f"{cell} {count:,}" for cell, count in one.frequent)
    return (one.name, stands, one.type, f"{one.empty:,}", about, *ends, frequent)


def _number(end: Decimal | None) -> str:
    return "" if end is None else f"{end:,f}"


def _odd(profile: Profile, words: Words) -> Iterator[Section]:
    from renkei.materials.sections_file import Section

    cells = [(column.name, odd) for column in profile.columns for odd in column.odd]
    if cells:
        heads = (words("Column"), words("What it is"), words("Cells"), words("Example"))
        rows = tuple((name, _kind(odd, words), f"{odd.cells:,}", odd.example) for name, odd in cells)
        yield Section(words("Cells that are no plain numbers"), "", heads, rows, frozenset({2}))


def _kind(odd: OddCells, words: Words) -> str:
    if odd.kind == "missing":
        return words("no value: {reason}", reason=words.reason(odd.why))
    told = {
        "read": words("read all the same"),
        "doubtful": words("may mean several things"),
        "unreadable": words("cannot be read"),
    }
    return told[odd.kind]


def _years(profile: Profile, words: Words) -> Iterator[Section]:
    from renkei.materials.sections_file import Section

    if profile.years:
        rows = tuple((str(year), f"{count:,}") for year, count in profile.years)
        yield Section(words("Years"), "", (words("Fiscal year"), words("Rows")), rows, frozenset({1}))

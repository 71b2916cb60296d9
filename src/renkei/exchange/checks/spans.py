"""What begins must not end before."""

from __future__ import annotations

from renkei.exchange.checks.whole import Whole

SPANS = (
    ("municipalities", "joined", "left"),
    ("visions", "first_year", "last_year"),
    ("projects", "first_year", "last_year"),
    ("names", "first_year", "last_year"),
    ("indicators", "first_year", "last_year"),
    ("activities", "date", "until"),
    ("meetings", "begins", "ends"),
    ("targets", "value", "upper"),
)


def spans(whole: Whole) -> None:
    """Note every record whose end lies before its beginning."""
    ends = {name: (first, last) for name, first, last in SPANS}
    for table, _ in whole.tables():
        if table.name not in ends:
            continue
        first, last = (table.column(heading) for heading in ends[table.name])
        for row, values in whole.known(table):
            begins, end = (values.get(column.heading) for column in (first, last))
            if begins is not None and end is not None and end < begins:  # type: ignore[operator]
                said = {
                    "first": first.kind.text(begins),
                    "last": last.kind.text(end),
                    "heading": first.heading,
                }
                whole.gathering.fault("ends_before_it_begins", row.place(last.heading), **said)

"""Whatever a register holds, looking at it does not fail, and says the same in the same order."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.domain.findings.cases import CASES
from tests.domain.findings.region import REGISTER, found
from tests.sampling import tries

from renkei.domain.finding import LEVELS
from renkei.domain.register import Register
from renkei.wording import words_of

TABLES = (
    *(
        "municipalities",
        "visions",
        "projects",
        "names",
        "indicators",
        "targets",
        "results",
        "breakdowns",
        "figures",
    ),
    *("activities", "comments", "costs", "lineage", "plan", "review", "reported_counts", "reported_years"),
    *("photos", "meetings", "files"),
)
POOL = {
    table: tuple(dict.fromkeys(row for register in CASES.values() for row in getattr(register, table)))
    for table in TABLES
}
TEXTS = ("summary", "note", "as_printed", "text", "answer", "content", "name", "title", "alternative", "unit")
NUMBERS = ("value", "upper", "total", "of_total", "baseline", "numerator", "denominator", "score", "full")
SIGNS = st.text("0123456789,.-－%％事業項目順調年回件人率が数の（）\n。、Aa千円ヶ²", max_size=30)


@st.composite
def changed(draw: st.DrawFn, table: str, row: Any) -> Any:
    """A row with some of its texts and numbers replaced by anything."""
    fields = {name for name in (*TEXTS, *NUMBERS) if hasattr(row, name)}
    chosen = draw(st.sets(st.sampled_from(sorted(fields)), max_size=2)) if fields else set()
    new = {
        name: draw(SIGNS if name in TEXTS else st.none() | st.integers(-(10**15), 10**15))
        for name in sorted(chosen)
    }
    return replace(row, **new) if new else row


@st.composite
def registers(draw: st.DrawFn) -> Register:
    """Rows of all broken registers thrown together, some of them changed."""
    tables = {}
    for table in TABLES:
        rows = draw(st.lists(st.sampled_from(POOL[table]), max_size=6, unique_by=id))
        tables[table] = tuple(draw(changed(table, row)) if table != "files" else row for row in rows)
    for table in ("projects", "indicators", "results"):  # so that there always is a year to open
        tables[table] = (*tables[table], *getattr(REGISTER, table))
    return replace(REGISTER, **tables)


@settings(max_examples=tries(40), suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(registers())
def test_no_register_makes_the_search_fail(register: Register) -> None:
    first = found(register)

    levels = [LEVELS.index(finding.level) for finding in first]
    said = [words_of(language).finding(finding) for finding in first for language in ("ja", "en")]
    assert first == found(register)
    assert levels == sorted(levels)
    assert all(said)

"""What follows in a year when facts differ: grades, rates and counts, each with the record it is of."""

from dataclasses import replace

import pytest
from tests.domain.small_region import FLOWERS, REGISTER, ROADS, opened, result, with_results

from renkei.domain.consequences import consequences
from renkei.domain.register_difference import Consequences
from renkei.domain.yearbook import Yearbook


def follows(after: Yearbook) -> Consequences:
    return consequences(opened(), after)


def cells(of: Consequences, table: str) -> dict[tuple[str, str], tuple[object, object]]:
    return {
        (change.identity, cell.column): (cell.before.value, cell.after.value)
        for found in of.tables
        if found.table == table
        for change in found.changes
        for cell in change.cells
    }


def test_nothing_follows_where_nothing_differs() -> None:
    assert follows(opened()).tables == ()


def test_another_value_gives_another_rate_grade_and_count() -> None:
    found = follows(opened(results=with_results(result(FLOWERS, 2024, 100))))

    grades = cells(found, "grades_of_year")
    assert [str(value) for value in grades[f"indicator:{FLOWERS.id}", "rate"]] == ["80.0", "100.0"]
    assert grades[f"indicator:{FLOWERS.id}", "grade"] == ("B", "A")
    assert cells(found, "counts_of_year")["tally", "count:A"] == (1, 2)


def test_a_value_that_came_late_says_why_there_was_no_grade() -> None:
    found = follows(opened(results=with_results(result(ROADS, 2024, 100))))

    grades = cells(found, "grades_of_year")
    assert grades[f"indicator:{ROADS.id}", "grade"] == ("-", "A")
    assert grades[f"indicator:{ROADS.id}", "reason"] == ("being_compiled", "")


def test_an_indicator_that_is_no_item_any_more_leaves_its_grade_behind() -> None:
    others = tuple(one for one in REGISTER.indicators if one is not FLOWERS)
    rows = {name: tuple(row for row in getattr(REGISTER, name) if row.indicator != FLOWERS.id) for name in ("targets", "results")}  # fmt: skip

    found = follows(opened(indicators=others, **rows))

    assert cells(found, "grades_of_year")[f"indicator:{FLOWERS.id}", "grade"] == ("B", None)


def test_what_differs_in_facts_alone_is_told_elsewhere() -> None:
    projects = tuple(replace(project, division="別の課") for project in REGISTER.projects)

    assert follows(opened(projects=projects)).tables == ()


def test_a_region_that_was_renamed_is_compared_all_the_same() -> None:
    assert follows(opened(region=replace(REGISTER.region, name="新しい名の圏域"))).tables == ()


def test_two_years_do_not_follow_from_each_other() -> None:
    with pytest.raises(ValueError, match="one year"):
        follows(opened(2023))

"""Every figure that must be printed stands in every format, in its table, in its row, beside its neighbours."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from tests.materials.formats.conftest import FORMATS, Written

EXPECTED = tomllib.loads((Path(__file__).parents[2] / "data/aomori_expected.toml").read_text("utf-8"))
SIGNS = "ABCD-"
# Role, then of each year A B C D － and items: as published.
ROLES = {
    "1": (["11", "2", "1", "0", "2", "16"], ["7", "4", "2", "0", "3", "16"], "13 → 11", "－2"),
    "2": (["1", "0", "0", "0", "0", "1"], ["1", "0", "0", "0", "0", "1"], "1 → 1", "±0"),
    "3": (["19", "9", "6", "4", "0", "38"], ["23", "10", "3", "2", "2", "40"], "28 → 33", "＋5"),
}
pytestmark = pytest.mark.parametrize("kind", FORMATS)


def holds(row: list[str], wanted: list[str]) -> bool:
    """Whether the wanted cells stand beside each other in a row."""
    filled = [cell for cell in row if cell]
    return any(filled[at : at + len(wanted)] == wanted for at in range(len(filled) - len(wanted) + 1))


def table_with(written: Written, kind: str, wanted: list[str]) -> list[list[str]]:
    """The only table in whose rows the cells stand beside each other; of a page that shows a year alone once more, the first."""
    found = [table for table in written.tables[kind] if any(holds(row, wanted) for row in table)]
    assert found, f"no table holds {wanted}"
    return found[0]


def test_the_table_of_roles_and_grades_is_the_published_one_cell_by_cell(
    kind: str, published: Written
) -> None:
    wanted = [[*before, *now, moved, delta] for before, now, moved, delta in ROLES.values()]

    table = table_with(published, kind, wanted[0])

    assert [row for row in wanted if any(holds(found, row) for found in table)] == wanted
    names = ["経済成長のけん引", "集積・強化", "サービスの向上"]
    order = [at for at, row in enumerate(table) for role in wanted if holds(row, role)]
    assert order == sorted(order)
    assert [name in re.sub(r"\s", "", table[at][0]) for name, at in zip(names, order, strict=True)] == [
        True
    ] * 3


def test_totals_shares_and_sums_of_groups_stand_in_the_same_table(kind: str, published: Written) -> None:
    before, now = (EXPECTED["tally"][year] for year in ("2023", "2024"))

    table = table_with(published, kind, ROLES["1"][0] + ROLES["1"][1])

    counts = [str(year["counts"][sign]) for year in (before, now) for sign in (*SIGNS, "items")]
    shares = [*(before["shares"][sign] for sign in SIGNS), "100.0", *(now["shares"][sign] for sign in SIGNS)]
    groups = [
        str(n)
        for year in (before, now)
        for n in (year["on_track"]["items"], year["behind"], year["counts"]["-"])
    ]
    for wanted in ([*counts, "42 → 45", "＋3"], [*shares, "100.0"], groups):
        assert any(holds(row, wanted) for row in table), wanted


@pytest.mark.parametrize("project", EXPECTED["achievement"])
def test_rate_and_grade_of_a_project_stand_in_one_row(kind: str, project: str, published: Written) -> None:
    rate, grade = EXPECTED["achievement"][project]

    rows = [row for row in published.rows(kind) if f"{rate}％" in row]

    graded = [
        row for row in rows if any(cell.strip("●○□■") == grade for cell in row[row.index(f"{rate}％") :])
    ]
    named = [row for row in rows if any(project in re.sub(r"\s", "", cell) for cell in row)]
    assert graded or kind == "html"  # there the grade is a drawing with a name, tested with the page
    assert named


def test_what_the_headline_hides_stands_role_by_role(kind: str, published: Written) -> None:
    wanted = [
        [
            text
            for year in ("2023", "2024")
            for text in (str(of[year][0]), str(of[year][1]), f"{of[year][2]}％")
        ]
        for of in EXPECTED["by_role"].values()
    ]

    table = table_with(published, kind, wanted[0])

    assert [row for row in wanted if any(holds(found, row) for found in table)] == wanted
    points = EXPECTED["change"]["on_track_points_last_year"]["delta"]
    assert any(
        holds(row, ["42", "55", "76.4％", "45", "57", "78.9％", "＋3", f"＋{points}"]) for row in table
    )


def test_the_programme_chart_holds_the_projects_of_the_plan(kind: str, published: Written) -> None:
    categories = EXPECTED["plan"]["2026"]["by_category"]

    rows = [row for row in published.rows(kind) if row and row[-1].strip() in categories]

    numbered = [row for row in rows if any(cell.isdigit() for cell in row)]
    counted = {name: sum(row[-1].strip() == name for row in numbered) for name in categories}
    assert counted == categories
    assert (
        len({cell for row in numbered for cell in row if cell.isdigit()})
        == EXPECTED["plan"]["2026"]["numbered"]
    )


@pytest.mark.parametrize("project", EXPECTED["breakdown"])
def test_the_total_of_a_breakdown_stands_in_every_format(kind: str, project: str, published: Written) -> None:
    total = f"{EXPECTED['breakdown'][project]:,}"

    words = published.words[kind]

    assert total in words

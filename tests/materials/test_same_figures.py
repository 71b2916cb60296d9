"""What stands in two places of the papers, or in a paper and its trace, is the same figure."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from tests.materials import crafted

from renkei.charts import Achievement
from renkei.domain.opening import open_year
from renkei.domain.register import ReportedCount
from renkei.domain.scale import Scale, SharePolicy
from renkei.materials.outline import Outline, outline
from renkei.materials.outline.model import Drawing, Table
from renkei.scales import preset
from renkei.wording import words_of


def with_bound(bound: Fraction) -> Scale:
    """Aomori's scale with another bound of its second grade."""
    given = preset("aomori")
    first, second, *rest = given.grades
    moved = replace(second, when=(replace(second.when[0], bound=bound),))
    return replace(given, grades=(first, moved, *rest))


def papers(by: Scale, language: str = "ja") -> Outline:
    return outline(open_year(crafted.large(8), crafted.YEAR, by), words_of(language))


@pytest.mark.parametrize(
    ("bound", "axis", "said"),
    [
        (Fraction(2, 3), "2/3", "2/3以上"),
        (Fraction(86, 100), "86", "86％以上"),
        (Fraction(5, 8), "62.5", "62.5％以上"),
    ],
)
def test_a_bound_is_the_same_on_the_axis_in_the_legend_and_in_the_trace(
    bound: Fraction, axis: str, said: str
) -> None:
    made = papers(with_bound(bound))

    chart = next(
        block.chart
        for page in made.pages
        for block in (*page.blocks, *page.beside)
        if isinstance(block, Drawing) and isinstance(block.chart, Achievement)
    )
    assert [band.text for band in chart.bands] == ["100", axis, "50", "0"]
    assert said in repr(made.page("results"))
    assert said in repr(made.page("scale"))
    assert said.removesuffix("以上") in repr(made.page("traces"))


def tally_table_of(*counts: ReportedCount) -> Table:
    register = replace(crafted.large(8), reported_counts=counts)
    made = outline(open_year(register, crafted.YEAR, preset("aomori")), words_of("ja"))
    return next(
        block
        for page in made.pages
        for block in page.blocks
        if isinstance(block, Table) and block.kind == "tally"
    )


def test_the_sum_of_the_shares_is_that_of_the_yearbook() -> None:
    by = preset("aomori")
    plain = replace(by, printing=replace(by.printing, shares=SharePolicy.PLAIN, share_digits=0))
    book = open_year(replace(crafted.large(7)), crafted.YEAR, plain)

    printed = [
        cell.value
        for page in outline(book, words_of("ja")).pages
        for block in page.blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row.cells
        if cell.record == f"tally:{crafted.YEAR}/all/share/items"
    ]

    assert printed == [book.tally.total.shares_sum]


def test_roles_of_a_year_known_in_total_alone_are_not_called_out_of_scope() -> None:
    counts = (ReportedCount(crafted.YEAR - 1, "", grade, n) for grade, n in (("A", 6), ("D", 9)))

    cells = [cell for row in tally_table_of(*counts).rows for cell in row.cells]

    assert "対象外" not in {cell.reason for cell in cells}
    assert "不明" in {cell.reason for cell in cells}

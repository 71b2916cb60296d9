"""The year's results: every published count and share in its cell, and what moved beside it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from tests.materials import crafted
from tests.materials.paper import figures, head_over, page, paper

from renkei.domain.opening import open_year
from renkei.exchange import load
from renkei.exchange.scale_choice import scales_of
from renkei.materials.outline import outline
from renkei.materials.outline.measure import widest
from renkei.materials.outline.sheet import TEXT
from renkei.scales import preset
from renkei.wording import words_of

MIHON = Path(__file__).parents[2] / "examples/mihon"
EXPECTED = tomllib.loads((Path(__file__).parents[1] / "data/aomori_expected.toml").read_text("utf-8"))
SIGNS = {"A": "評価A 順調", "B": "評価B 概ね順調", "C": "評価C やや遅れている", "D": "評価D 遅れている"}
ERA = {"2023": "令和5年度", "2024": "令和6年度"}
ROWS = """
    2023 r1 11  2 1 0 2 16
    2023 r2  1  0 0 0 0  1
    2023 r3 19  9 6 4 0 38
    2024 r1  7  4 2 0 3 16
    2024 r2  1  0 0 0 0  1
    2024 r3 23 10 3 2 2 40
"""  # year, role, A B C D －, items: as published
BY_ROLE = [
    (role, year, *found) for role, years in EXPECTED["by_role"].items() for year, found in years.items()
]


def tally() -> object:
    return page("results").one("table", id="tally-2023-2024")


@pytest.mark.parametrize("line", ROWS.strip().splitlines())
def test_role_and_grade_table_prints_the_published_counts_cell_by_cell(line: str) -> None:
    year, role, *counts = line.split()

    printed = [figures(f"tally:{year}/{role}/{sign}", tally()) for sign in "ABCD-"]

    assert printed == [{count} for count in counts[:5]]
    assert figures(f"tally:{year}/{role}/items", tally()) == {counts[5]}


@pytest.mark.parametrize("year", ["2023", "2024"])
@pytest.mark.parametrize("sign", ["A", "B", "C", "D", "-"])
def test_totals_and_shares_are_the_published_ones(year: str, sign: str) -> None:
    expected = EXPECTED["tally"][year]

    count, share = (figures(f"tally:{year}/all/{place}{sign}", tally()) for place in ("", "share/"))

    assert (count, share) == ({str(expected["counts"][sign])}, {expected["shares"][sign]})


@pytest.mark.parametrize("year", ["2023", "2024"])
def test_sums_of_groups_stand_under_the_shares(year: str) -> None:
    expected = EXPECTED["tally"][year]

    sums = [figures(f"tally:{year}/all/{what}", tally()) for what in ("favourable", "behind", "not_graded")]

    wanted = (expected["on_track"]["items"], expected["behind"], expected["counts"]["-"])
    assert sums == [{str(number)} for number in wanted]


@pytest.mark.parametrize("year", ["2023", "2024"])
@pytest.mark.parametrize("sign", ["A", "B", "C", "D"])
def test_a_count_is_heard_with_its_year_its_grade_and_its_role(year: str, sign: str) -> None:
    table = tally()

    heads, row = head_over(table, f"tally:{year}/r1/{sign}")

    assert heads == f"{ERA[year]} {SIGNS[sign]}"
    assert "経済成長のけん引" in row


@pytest.mark.parametrize(("role", "year", "items", "base", "share"), BY_ROLE)
def test_each_role_shows_its_items_and_share_on_track(
    role: str, year: str, items: int, base: int, share: str
) -> None:
    table = page("results-roles").one("table", id="change")

    printed = [
        figures(f"tally:{year}/r{role}/{what}", table) for what in ("favourable", "items", "favourable_share")
    ]

    assert printed == [{str(items)}, {str(base)}, {f"{share}％"}]


@pytest.mark.parametrize(
    ("role", "delta", "points"),
    [("r1", "－2", "－12.5"), ("r2", "±0", "±0.0"), ("r3", "＋5", "＋8.8"), ("all", "＋3", "＋2.5")],
)
def test_the_change_of_each_role_stands_beside_the_total_that_hides_it(
    role: str, delta: str, points: str
) -> None:
    table = page("results-roles").one("table", id="change")

    printed = [figures(f"change:2024/{role}/{what}", table) for what in ("delta", "points")]

    assert printed == [{delta}, {points}]


def test_headline_says_what_the_figures_say() -> None:
    headline = paper().one(id="results-h").text

    assert headline == "「順調」「概ね順調」は令和5年度の42項目から45項目に増加"


def test_headline_of_the_roles_names_the_fall_first() -> None:
    headline = paper().one(id="results-roles-h").text

    assert headline == "A＋Bは役割1で13から11項目に、役割3で28から33項目に"


def test_key_figures_carry_both_shares_with_their_base() -> None:
    shown = page("results").one(class_="kf").text

    assert "55項目中 76.4％" in shown
    assert "57項目中 78.9％" in shown


def test_note_says_that_points_are_of_printed_shares_and_names_the_exact_one() -> None:
    note = page("results-roles").one(class_="note").text

    assert note == "ポイントは、表に示した割合どうしの差。端数処理前の全体の差は＋2.58ポイント。"


def test_projects_and_items_are_told_apart() -> None:
    total = [cell.text for cell in tally().all("th") if cell.text.startswith("計事業数")]

    assert total == ["計事業数　55 → 57"]
    assert "事業数と項目数は一致しない" in page("results").one(class_="note").text


def test_nothing_is_said_of_a_difference_where_each_project_has_one_item() -> None:
    book = open_year(crafted.large(4), 2024, preset("aomori"))

    pages = {page.id: page for page in outline(book, words_of("ja")).pages}

    assert "事業数と項目数は一致しない" not in "".join(pages["results"].notes)


def test_strip_shows_one_mark_for_every_item_of_a_year() -> None:
    strip = page("results").one("div", class_="strip")

    marks = [len(group.all("svg")) for group in strip.all(class_="it")]

    assert marks == [55, 57]


def test_screens_show_each_year_in_a_table_of_its_own_newest_first() -> None:
    tables = page("results").one("div", class_="yy").all("table")

    heads = [[cell.text for cell in table.one("thead").all("th")][-3:] for table in tables]

    assert [table.attributes["id"] for table in tables] == ["tally-2023-2024-2024", "tally-2023-2024-2023"]
    assert heads == [["計", "A＋B", "増減"], ["", "－評価なし", "計"]]


@pytest.mark.parametrize("year", ["2023", "2024"])
def test_screens_and_paper_print_the_same_counts(year: str) -> None:
    screen = page("results").one("table", id=f"tally-2023-2024-{year}")

    on_screen = [figures(f"tally:{year}/r3/{sign}", screen) for sign in "ABCD-"]

    assert on_screen == [figures(f"tally:{year}/r3/{sign}", tally()) for sign in "ABCD-"]


@pytest.mark.parametrize(
    ("year", "bracketed"), [(2019, ["◎＋○、△、評価なし"]), (2020, ["A＋B、C＋D、評価なし"])]
)
def test_a_year_by_another_scale_is_bracketed_by_its_own_grades(year: int, bracketed: list[str]) -> None:
    book = open_year(load(MIHON), 2020, preset("aomori"), scales=scales_of(load(MIHON)))

    (table,) = [t for page in outline(book, words_of("ja")).pages for t in page.blocks
                if getattr(t, "id", "") == f"tally-{year}"]  # fmt: skip
    (row,) = [row for row in table.rows if row.kind == "groups"]

    assert [row.cells[0].text] == bracketed
    assert sum(cell.colspan for cell in row.cells) == len(table.columns)


def test_a_share_of_all_items_does_not_touch_the_one_before_it() -> None:
    papers = outline(open_year(crafted.bare(), crafted.YEAR, preset("aomori")), words_of("ja"))
    (tally,) = [
        block for page in papers.pages for block in page.blocks if getattr(block, "kind", "") == "tally"
    ]
    cells = {cell.record.rpartition("/")[2]: cell.text for row in tally.rows for cell in row.cells if "share" in cell.record}  # fmt: skip

    full = [column for column in tally.columns if cells.get(column.key.partition("/")[2]) == "100.0"]

    assert len(full) == 2
    assert [column.key for column in full if column.width < widest(["100.0"], TEXT) + 6] == []

"""Case pages: indicator, grade, trace, breakdowns, activities; and what follows when one value changes."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from tests.materials import crafted
from tests.materials.paper import AOMORI, Element, figures, page, pages, read

from renkei.domain.measure import scaled
from renkei.domain.opening import open_year
from renkei.domain.yearbook import Yearbook
from renkei.exchange import load
from renkei.materials import html
from renkei.scales import preset

EXPECTED = tomllib.loads((Path(__file__).parents[1] / "data/aomori_expected.toml").read_text("utf-8"))
CASES = """
    首都圏ビジネス交流拠点運営事業           p003-i1 43,698千円 50,500千円
    スマート農業普及対策事業                 p008-i1 2回        1回以上/年度
    在宅医療推進のための共同セミナー開催事業 p018-i1 110名      100名
    高齢者等見守り体制確保事業               p020-i1 597人      582人
    東青地区中学校体育大会夏季大会開催事業   p033-i1 18種目     21種目
    東青地区中学校文化連盟活動事業           p034-i1 1,800人    1,820人
    地域花いっぱいまちづくり事業             p036-i1 106団体    111団体
    水道事業の広域連携事業                   p037-i1 1回        1回/年度
    東青地域男女共同参画ネットワーク形成事業 p046-i1 3回        3回/年度
    除排雪力向上連携ネットワーク形成事業     p047-i1 1回        1回以上/年度
"""
BREAKDOWNS = [
    ("p003", 1, "92", ["86", "1", "2", "1", "2"]),
    ("p020", 1, "597", ["588", "2", "4", "3", "－"]),
    ("p036", 1, "106", ["76", "21", "2", "1", "6"]),
    ("p047", 1, "34", ["20", "1", "1", "11", "1"]),
]
IN_ORDER = ["青森市", "平内町", "今別町", "蓬田村", "外ヶ浜町"]
each_case = pytest.mark.parametrize("line", CASES.strip().splitlines())


def of_sales(sales: int) -> Yearbook:
    """The year with other sales than 43,698."""
    register = load(AOMORI)
    results = tuple(
        replace(result, value=scaled(sales)) if result.indicator == "p003-i1" else result
        for result in register.results
    )
    return open_year(replace(register, results=results), 2024, preset("aomori"))


@cache
def with_more_sales() -> Element:
    """The papers after sales of 43,698 became 50,500."""
    return read(html(of_sales(50_500)))


def office_sheet(sales: int = 43_698) -> Element:
    """The office's sheet of open findings."""
    return read(html(of_sales(sales), parts=["findings"]))


@each_case
def test_case_page_shows_actual_target_rate_and_grade(line: str) -> None:
    name, indicator, actual, target = line.split()
    rate, grade = EXPECTED["achievement"][name]
    case = page(f"project-{indicator[:4]}")

    printed = [figures(f"indicator:{indicator}/2024/{what}", case) for what in ("actual", "target")]

    assert printed == [{actual}, {target}]
    assert f"{rate}％" in figures(f"indicator:{indicator}/2024/rate", case)
    mark = case.one("td", data_record=f"indicator:{indicator}/2024/grade").one("svg")
    assert mark.attributes["aria-label"].startswith(f"評価{grade} ")


@each_case
def test_the_annex_repeats_the_same_figures(line: str) -> None:
    name, indicator, actual, target = line.split()
    table = page("indicators").one("table")

    printed = [figures(f"indicator:{indicator}/2024/{what}", table) for what in ("actual", "target", "rate")]

    assert printed == [{actual}, {target}, {EXPECTED["achievement"][name][0] + "％"}]


def test_trace_prints_the_computation_to_the_digit() -> None:
    trace = page("project-p003").one(class_="trace").text

    assert "43,698 ÷ 50,500 ＝ 86.5％ → B（75％以上100％未満）" in trace


def test_paper_prints_no_computation_of_a_plain_rate_beside_its_figures_but_the_annex_holds_it() -> None:
    trace = page("project-p003").one(class_="trace")

    rows = {row[0]: row[1] for row in page("traces").one("table").rows()}

    assert "screen" in trace.attributes["class"].split()
    assert not page("project-p003").all(class_="traced")
    said = "43,698 ÷ 50,500 ＝ 86.5％ → B（75％以上100％未満）"
    assert rows["首都圏ビジネス交流拠点運営事業：売上額"] == said


def test_who_takes_part_is_said_to_be_unknown_once_for_all_cases() -> None:
    said = [note.text for sheet in pages("case") for note in sheet.all("p", class_="note")]

    assert said.count("関係市町村は、資料に記載がない。") == 1
    assert "記載なし" not in page("project-p003").text


def test_a_source_that_nobody_wrote_down_is_not_printed() -> None:
    register = crafted.large(3)
    without = replace(register, region=replace(register.region, document=""))

    made = read(html(open_year(without, crafted.YEAR, preset("aomori")), parts=["cases"]))

    assert not [note.text for sheet in pages("case", made) for note in sheet.all("p") if "出典" in note.text]


def test_raised_sales_turn_the_case_its_table_and_its_bar_to_100_and_a() -> None:
    changed = with_more_sales()

    printed = [figures(f"indicator:p003-i1/2024/{what}", changed) for what in ("actual", "rate")]

    assert printed[0] == {"50,500千円"}
    assert "100.0％" in printed[1]
    assert "86.5％" not in page("project-p003", changed).text
    marks = changed.all("td", data_record="indicator:p003-i1/2024/grade")
    assert {cell.one("svg").attributes["aria-label"] for cell in marks} == {"評価A 順調"}


def test_raised_sales_leave_the_published_counts_and_a_finding_says_that_they_no_longer_fit() -> None:
    said = "公表の項目数が合わなくなりました"
    changed = with_more_sales()

    findings = [said in page("findings", of).text for of in (office_sheet(), office_sheet(50_500))]

    assert findings == [False, True]
    assert figures("tally:2024/all/A", changed) == {"31"}


@pytest.mark.parametrize(("project", "order", "total", "values"), BREAKDOWNS)
def test_breakdown_lists_every_municipality_in_official_order(
    project: str, order: int, total: str, values: list[str]
) -> None:
    table = page(f"project-{project}").one("table", id=f"breakdown-{project}-2024-{order}")

    rows = table.rows()

    assert [row[0] for row in rows[:5]] == IN_ORDER
    assert [row[-1] for row in rows[:5]] == values
    assert table.one("tfoot").all("td")[-1].text == total


def test_a_part_of_the_whole_leaves_out_the_hub_that_was_not_meant() -> None:
    table = page("project-p018").one("table", id="breakdown-p018-2024-1")

    assert [(row[0], row[-1]) for row in table.rows()] == [
        ("平内町", "4"),
        ("今別町", "9"),
        ("蓬田村", "1"),
        ("外ヶ浜町", "－"),
    ]
    assert table.one("tfoot").all("td")[-1].text == "14（全110人のうち）"


def test_rows_without_a_figure_beside_a_sum_of_several_towns_say_what_they_are() -> None:
    notes = [note.text for note in page("project-p033").one("div", class_="bars").all("p", class_="note")]

    assert notes == ["記載なしの市町村は、「東郡」に含まれている可能性がある。"]


def test_a_body_that_is_no_municipality_stands_after_them() -> None:
    rows = page("project-p037").one("table", id="breakdown-p037-2024-1").rows()

    assert rows[5] == ["各町村指定給水装置工事事業者", "", "4"]


def test_a_part_that_the_source_does_not_name_says_so_and_has_no_bar() -> None:
    rows = page("project-p020").one("table", id="breakdown-p020-2024-1").all("tr", class_="mi")

    assert [row.text for row in rows] == ["外ヶ浜町記載なし－"]
    assert not rows[0].all("i")


def test_bars_start_at_zero_and_the_longest_fills_the_room() -> None:
    bars = page("project-p037").one("table", id="breakdown-p037-2024-1").all("i")

    widths = [bar.attributes["style"] for bar in bars]

    assert widths[:2] == ["width:100.00%", "width:50.00%"]


def test_activities_stand_with_their_days() -> None:
    rows = page("project-p047").one("table", class_="t-activities").rows()

    assert [row[0] for row in rows] == ["5月24日（金）", "10月24日（木）"]
    assert rows[1][1].startswith("除排雪オペレーター講習会")


def test_figures_beside_the_indicator_are_printed_big() -> None:
    shown = [element.text for element in page("project-p003").one("dl", class_="fg").all("dd")]

    assert shown == ["76,976人", "732点", "92件"]


def test_a_case_names_its_role_by_numeral_and_words() -> None:
    who = page("project-p003").one("p", class_="who").text

    assert who.startswith("1役割1")
    assert "圏域全体の経済成長のけん引" in who

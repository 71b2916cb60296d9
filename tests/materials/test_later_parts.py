"""Comments, the look back, next year and annexes of the Aomori papers."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from tests.materials.crafted import bare
from tests.materials.paper import page, pages, paper, read, yearbook

from renkei.charts import Years
from renkei.domain.comment import Comment
from renkei.domain.opening import open_year
from renkei.materials import html
from renkei.materials.outline import outline
from renkei.materials.outline.model import Drawing, Group
from renkei.scales import preset
from renkei.wording import words_of

EXPECTED = tomllib.loads((Path(__file__).parents[1] / "data/aomori_expected.toml").read_text("utf-8"))


def look_back() -> Years:
    block = outline(yearbook()).page("review").blocks[0]
    assert isinstance(block, Drawing)
    assert isinstance(block.chart, Years)
    return block.chart


def test_comments_stand_by_effect_and_improvement() -> None:
    groups = page("comments").all("div", class_="grp")

    assert [(g.one("h4").text, g.one("p").text, len(g.one("table").rows())) for g in groups] == [
        ("効果", "3件", 3),
        ("改善点", "3件", 3),
    ]


def test_that_all_comments_are_summaries_is_said_once() -> None:
    comments = page("comments")

    assert "（要旨）" not in comments.text
    assert comments.text.count("文は要旨で、事務局が要約した。") == 1


def test_municipalities_without_comment_stand_a_line_each_with_their_projects() -> None:
    said = Comment("p1", 2024, 1, "990000", "no_comment", "")
    register = bare(comments=(said, replace(said, order=2)))

    group = outline(open_year(register, 2024, preset("aomori"))).page("comments").blocks[0]

    assert isinstance(group, Group)
    assert (group.title, group.count) == ("意見なし", "2件")
    assert [[cell.text for cell in row.cells] for row in group.table.rows] == [
        [register.municipalities[0].name, "共同研修事業、共同研修事業"]
    ]


def test_a_point_to_improve_without_answer_says_so() -> None:
    answers = [cell.text for cell in page("comments").all("td", class_="k-answer")]

    assert answers == ["未回答"] * 3


@pytest.mark.parametrize("year", sorted(EXPECTED["change"]["projects"]))
def test_every_year_of_the_period_has_its_number_of_projects(year: str) -> None:
    points = {point.record: point for point in look_back().points}

    point = points[f"period:{year}"]

    assert point.projects == EXPECTED["change"]["projects"][year]


@pytest.mark.parametrize(
    ("at", "share", "is_reported"),
    [(0, "48.9", True), (1, "", False), (2, "", False), (3, "76.4", False), (4, "78.9", False)],
)
def test_years_without_a_published_share_have_none_and_the_first_is_marked_as_reported(
    at: int, share: str, is_reported: bool
) -> None:
    point = look_back().points[at]

    assert (point.share_text, point.is_reported) == (share, is_reported)


def test_the_gap_of_r3_and_r4_is_said_in_words() -> None:
    gaps = look_back().gaps

    assert [(gap.first, gap.last, gap.lines) for gap in gaps] == [(1, 2, ("令和3・4年度は", "公表値なし"))]


def test_projects_that_joined_are_counted_by_year() -> None:
    joined = [point.joined_text for point in look_back().points]

    assert joined == ["", "＋4", "＋4", "＋3", "＋2"]


def test_look_back_says_both_ends_of_the_period_and_the_points_between() -> None:
    review = page("review")

    assert review.one("h3").text == "第1期の5年間で、事業は44から57に、比較的順調な項目は48.9％から78.9％に"
    assert "割合の差は30.0ポイント" in review.text


def test_proposals_stand_with_their_content_new_ones_first() -> None:
    rows = page("proposals").one("table").rows()

    assert [row[0] for row in rows] == ["新規", "新規", "拡充", "統合"]
    assert rows[0][2] == "（仮称）働く女性支援事業"
    assert rows[3][3] == "「地域企業ビジネス支援拠点運営事業」に統合。"
    assert all(row[3].endswith("。") for row in rows)


def programme_rows() -> list[list[str]]:
    return [row for sheet in pages("programme") for row in sheet.one("table").rows()]


def test_programme_chart_lists_every_project_once_in_order() -> None:
    numbers = [row[-3] for row in programme_rows()]

    assert [n for n in numbers if n.isdigit()] == [str(n) for n in range(1, 54)]
    assert len(numbers) - 53 == EXPECTED["plan"]["2026"]["merged"]


def test_merged_project_says_where_it_went() -> None:
    row = next(row for row in programme_rows() if "フィールドスタディ" in row[-2])

    assert row[-1] == "No. 2へ統合"


def test_sums_of_the_programme_chart_stand_beside_its_headline() -> None:
    sums = page("programme").one("p", class_="aside").text

    assert sums == "53事業　継続50、新規2、拡充1　／　ほかに統合1"


def test_labels_are_repeated_where_the_chart_goes_on() -> None:
    second = pages("programme")[2]

    labels = [cell.text for cell in second.one("table").all("th", scope="rowgroup")]

    assert labels[0].endswith("（続き）")
    assert "生活関連機能" in labels[0]


def test_unknown_field_is_said_to_be_open() -> None:
    cells = [cell.text for cell in page("programme").all("td", class_="quiet")]

    assert "分野は確認中" in cells


def test_annex_says_how_many_items_are_known_one_by_one() -> None:
    note = page("indicators").one("p", class_="note").text

    assert note == "57項目のうち、個別の値が分かる10項目を示した。ほかは項目数だけが公表されている。"


def test_annex_defines_every_grade_by_its_bound() -> None:
    rows = page("scale").one("table", id="scale-grades").rows()

    assert [row[1:] for row in rows] == [
        ["順調", "達成率 100％以上"],
        ["概ね順調", "達成率 75％以上"],
        ["やや遅れている", "達成率 50％以上"],
        ["遅れている", "達成率 50％未満"],
    ]


def test_sources_tell_published_counts_from_computed_figures() -> None:
    rows = {row[0]: row[1] for row in page("sources").one("table").rows()}

    assert rows["令和6年度の役割別・評価別の項目数"] == "公表された項目数による"
    assert rows["令和2年度の割合"] == "割合だけが公表され、計算し直していない"


def office_sheet() -> list[list[str]]:
    """The rows of the sheet of findings, each without its line ends."""
    of = read(html(yearbook(), parts=["findings"]))
    tables = [table for sheet in pages("annex", of) for table in sheet.all("table", class_="t-findings")]
    return [[text.replace("\n", " ") for text in row] for table in tables for row in table.rows()]


def test_every_open_finding_stands_in_the_office_s_sheet_one_row_a_kind() -> None:
    said = " ".join(row[2] for row in office_sheet())

    missing = [
        what
        for finding in yearbook().findings
        if (what := words_of("ja").finding_parts(finding)[1]) not in said
    ]

    assert missing == []
    begun = [row for row in office_sheet() if "（続き）" not in row[1]]
    assert len(begun) == len({(finding.level, finding.code) for finding in yearbook().findings})


def test_weightier_findings_stand_first_in_the_office_s_sheet() -> None:
    levels = [row[0] for row in office_sheet()]

    assert levels == sorted(levels, key=["誤り", "要確認", "参考"].index)


def test_the_handed_out_papers_say_only_how_many_matters_are_being_checked() -> None:
    number = sum(finding.level in ("error", "warning") for finding in yearbook().findings)

    said = page("sources").one("p", class_="note").text

    assert said == f"事務局で確認中の事項は{number}件（照会先は青森市企画部連携推進課）。"
    assert not paper().all("table", class_="t-findings")

"""What a meeting adds to the papers: a page for leaders, likely questions, the comparison of project lists, paper numbers."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from tests.materials import crafted
from tests.materials.hard_regions import HARD
from tests.materials.meeting_papers import PARTS, SHEETS, book, pages, papers

from renkei.domain.opening import open_year
from renkei.domain.project_lists import project_lists
from renkei.materials.outline import Outline, outline
from renkei.materials.outline.model import Row, Table
from renkei.materials.outline.sheet import Sheet
from renkei.scales import preset
from renkei.wording import words_of

LANGUAGES = pytest.mark.parametrize("language", ["ja", "en"])
REGIONS = pytest.mark.parametrize("name", ["aomori", "mihon"])


def rows(of: Outline, part: str) -> list[Row]:
    tables = [block for page in pages(of, part) for block in page.blocks if isinstance(block, Table)]
    return [row for table in tables for row in table.rows]


def cells(row: Row) -> list[str]:
    return [cell.text for cell in row.cells if cell.kind != "empty"]


def answers(name: str, record: str) -> list[str]:
    found = [cell for row in rows(papers(name), "questions") for cell in row.cells if not cell.scope]
    return [cell.text for cell in found if cell.record == record and cell.kind != "number"]


# ---- the page for leaders


@REGIONS
@LANGUAGES
@SHEETS
def test_leaders_get_exactly_one_page(name: str, language: str, sheet: Sheet) -> None:
    assert len(pages(papers(name, language, sheet), "summary")) == 1


@pytest.mark.parametrize("region", sorted(HARD))
@LANGUAGES
def test_leaders_get_one_page_of_any_region(region: str, language: str) -> None:
    made = outline(HARD[region](), words_of(language), parts=("summary",))

    assert len(made.pages) == 1


@pytest.mark.parametrize(
    ("role", "figures"),
    [
        ("経済成長のけん引", ["13", "81.3％", "11", "68.8％", "－2", "－12.5"]),
        ("都市機能の集積・強化", ["1", "100.0％", "1", "100.0％", "±0", "±0.0"]),
        ("生活関連機能サービスの向上", ["28", "73.7％", "33", "82.5％", "＋5", "＋8.8"]),
        ("計", ["42", "76.4％", "45", "78.9％", "＋3", "＋2.5"]),
    ],
)
def test_the_roles_of_aomori_stand_with_both_years_and_the_change(role: str, figures: list[str]) -> None:
    (row,) = [row for row in rows(papers("aomori"), "summary") if cells(row)[0] == role]

    assert cells(row)[1:] == figures


@pytest.mark.parametrize(
    ("what", "record", "count"),
    [
        ("評価が上がった項目", "moves:2024/raised", 7),
        ("評価が下がった項目", "moves:2024/fell", 6),
        ("遅れている項目（C＋D）", "tally:2024/all/behind", 8),
        ("目標を大きく上回る項目", "far:2024", 1),
        ("令和8年度の新規・拡充事業", "plan:2026/new_and_expanded", 6),
        ("評価のない項目", "tally:2024/all/-", 4),
    ],
)
def test_what_stands_out_in_mihon_is_counted_with_its_record(what: str, record: str, count: int) -> None:
    (row,) = [row for row in rows(papers("mihon"), "summary") if cells(row)[0] == what]

    figure = row.cells[1]

    assert (figure.record, figure.value, figure.text) == (record, count, str(count))


@SHEETS
def test_the_roles_on_the_page_for_leaders_add_up_to_their_total(sheet: Sheet) -> None:
    (table,) = (
        block
        for block in pages(papers("mihon", "ja", sheet), "summary")[0].blocks
        if isinstance(block, Table) and block.id == "summary-roles"
    )

    *roles, total = [(row.cells[1].value, row.cells[4].value) for row in table.rows]

    assert tuple(map(sum, zip(*roles, strict=True))) == total


def test_of_items_that_are_behind_the_newly_lowest_are_counted_and_named() -> None:
    (row,) = [row for row in rows(papers("mihon"), "summary") if cells(row)[0] == "遅れている項目（C＋D）"]

    said = row.cells[2].text

    assert said.startswith("うち新たにDが3項目：有害鳥獣被害対策広域連携事業")
    assert said.endswith("。令和5年度は13項目。")


def test_what_is_counted_of_known_items_alone_says_so() -> None:
    summed = [row.cells[2].text for row in rows(papers("aomori"), "summary") if row.key == "far:2024"]
    asked = [row.cells[1].text for row in rows(papers("aomori"), "questions") if len(row.cells) == 4]
    whole = [cell.text for row in rows(papers("mihon"), "questions") for cell in row.cells]

    assert summed == ["個別に分かる10項目のうち：スマート農業普及対策事業（200.0％）"]
    assert "個別に分かる10項目のうち、達成率が150％以上の1項目は、目標が低すぎるのではないか。" in asked
    assert not [text for text in whole if "個別に分かる" in text]


def test_names_that_do_not_fit_are_counted() -> None:
    (row,) = [row for row in rows(papers("mihon"), "summary") if cells(row)[0] == "評価が上がった項目"]

    named, more = row.cells[2].text.split("ほか")

    assert named.count("→") + int(more.removesuffix("件")) == 7


def test_where_items_are_not_published_the_page_does_not_say_which_rose() -> None:
    said = [cells(row)[0] for row in rows(papers("aomori"), "summary")]

    assert "評価が上がった項目" not in said
    assert "57項目のうち、個別の値が分かるのは10項目。" in cells(rows(papers("aomori"), "summary")[-1])[2]


def test_of_forty_roles_those_that_moved_most_stand_and_the_page_says_so() -> None:
    made = outline(HARD["forty_roles"](), words_of("ja"), parts=("summary",))

    roles = [row for row in rows(made, "summary") if row.cells[0].role]

    assert 0 < len(roles) <= 5
    assert "40の役割のうち、増減の大きいものを示した。" in made.pages[0].notes[0]


# ---- questions


def test_the_first_question_of_aomori_is_why_role_1_fell_from_13_to_11() -> None:
    first = rows(papers("aomori"), "questions")[0]

    assert cells(first)[1] == "役割1の比較的順調（A＋B）の項目は、なぜ13項目から11項目に減ったのか。"
    assert cells(first)[2] == "A＋Bは13項目→11項目（－2）。割合は81.3％→68.8％（－12.5ポイント）。"


def test_an_answer_holds_the_figures_the_year_before_and_whom_to_ask() -> None:
    (said,) = answers("mihon", "indicator:p050-i1/2024/actual")

    assert said == (
        "出会い応援交流事業「催しの参加者数」はC→D。実績54人、目標120人（達成率45.0％）。前年度は61人。"
        "理由は基礎資料にないので、こども部子育て支援課に確かめる。令和8年度は廃止。"
    )


def test_a_change_against_the_baseline_lends_its_decimals_to_no_figure() -> None:
    (said,) = answers("mihon", "indicator:p010-i1/2024/actual")

    assert "実績21,480千円、目標基準値より80％減（達成率40.8％）" in said


def test_a_decided_grade_is_answered_with_reason_persons_and_day() -> None:
    said = answers("mihon", "indicator:p053-i1/2024/actual")[0]

    assert "計算ではC、決定はB" in said
    assert "文化振興課長が決め、連携推進課長が確かめた。令和7年6月18日" in said


def test_the_answers_of_mihon_sum_the_costs() -> None:
    assert answers("mihon", "cost:2024/budget") == [
        "予算額は56事業の計で1,626,468千円。57事業のうち1事業は記録がない。前年度は57事業で1,601,353千円。"
    ]


@REGIONS
@LANGUAGES
def test_every_answer_says_on_what_it_rests(name: str, language: str) -> None:
    sources = [row.cells[-1].small for row in rows(papers(name, language), "questions")]

    assert all(len(source) == 1 and source[0] for source in sources)


@REGIONS
@LANGUAGES
@SHEETS
def test_a_question_spans_its_answers_and_is_repeated_where_they_go_on(
    name: str, language: str, sheet: Sheet
) -> None:
    for page in pages(papers(name, language, sheet), "questions"):
        (table,) = page.blocks
        assert isinstance(table, Table)
        labelled = [row for row in table.rows if len(row.cells) == 4]

        assert len(table.rows[0].cells) == 4
        assert sum(row.cells[0].rowspan for row in labelled) == len(table.rows)


def test_the_questions_are_numbered_without_a_gap() -> None:
    labels = [row.cells[0] for row in rows(papers("mihon"), "questions") if len(row.cells) == 4]

    numbers = [cell.value for cell in labels]

    assert sorted(set(numbers)) == list(range(1, max(numbers) + 1))
    assert all(after in (before, before + 1) for before, after in pairwise(numbers))


def test_an_answer_that_no_page_holds_goes_on_in_the_next() -> None:
    made = outline(HARD["long_names"](), words_of("ja"), parts=("questions",))

    text = "".join(cell.text for row in rows(made, "questions") for cell in row.cells)

    assert len(made.pages) > 1
    assert text.count("広域連携による地域の担い手育成支援ネットワーク形成事業及び圏域の中小企業等") >= 9


def test_questions_are_for_the_office_and_stand_only_where_a_meeting_asks_for_them() -> None:
    usual = outline(book("aomori"), words_of("ja"))
    heads = outline(book("mihon", "division-heads"), words_of("ja"))

    assert not pages(usual, "questions")
    assert "事務局用" in pages(heads, "questions")[0].notes[0]


# ---- the comparison


def listed(name: str) -> dict[str, Row]:
    return {row.key.rpartition("/")[2]: row for row in rows(papers(name), "comparison")}


@pytest.mark.parametrize(
    ("project", "texts"),
    [
        ("p049", ["", "49", "（仮称）働く女性支援事業", "（なし）", "新規"]),
        ("p054", ["", "－", "（なし）", "あおもりフィールドスタディ支援事業", "統合"]),
        ("p055", ["", "－", "（なし）", "青森圏域市町村連携第80回国民スポーツ大会PR事業", "－"]),
    ],
)
def test_what_is_new_and_what_is_gone_stand_beside_each_other(project: str, texts: list[str]) -> None:
    assert cells(listed("aomori")[project])[:5] == texts


def test_what_became_of_a_project_is_said_in_the_remarks() -> None:
    said = {id: cells(row)[-1] for id, row in listed("mihon").items()}

    assert said["p071"] == "「移住・定住促進共同事業」に統合。"
    assert said["p061"] == "「空き家利活用促進事業、危険空き家除却支援事業」に分割。"
    assert said["p050"] == "令和7年度限りで廃止。"
    assert said["p072"] == "事業名が決まる（仮称を外す）。"


def test_new_and_changed_names_are_bold_and_others_are_not() -> None:
    styles = {id: row.cells[2].style for id, row in listed("mihon").items()}

    assert [id for id, style in styles.items() if style == "strong"] == [
        *("p017", "p091", "p092", "p093", "p072"),
    ]


def test_the_note_says_how_many_projects_do_not_change_and_of_what_the_older_list_is_made() -> None:
    (note,) = pages(papers("aomori"), "comparison")[0].notes

    assert note.startswith("変わらない50事業は省いた。")
    assert note.endswith("旧は、令和6年度の57事業のうち名の分かる54事業。")


def test_proposals_chart_and_comparison_agree_on_what_ends() -> None:
    made = {page.id: page for page in outline(book("mihon"), words_of("ja")).pages}

    kinds = "統合1、分割1、廃止1、終了1"

    assert made["programme"].aside.endswith(f"／　ほかに{kinds}")
    assert "なくなる事業4、" in made["comparison"].title
    assert all(kind in made["proposals"].title for kind in kinds.split("、"))


def test_every_change_is_listed_once() -> None:
    lists = project_lists(book("mihon").register, 2025, 2026)

    assert list(listed("mihon")) == [row.project for row in lists.rows]


def test_a_meeting_chooses_the_older_year() -> None:
    made = outline(book("mihon", "division-heads"), words_of("ja"), parts=("comparison",))

    assert "旧（令和6年度）" in [cell.text for cell in made.pages[0].blocks[0].heads[0].cells]


@LANGUAGES
def test_a_region_without_a_plan_has_no_comparison(language: str) -> None:
    made = outline(open_year(crafted.bare(), 2024, preset("aomori")), words_of(language), parts=PARTS)

    assert Counter(page.part for page in made.pages) == {"summary": 1, "questions": 1}

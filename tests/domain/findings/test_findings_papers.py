"""Texts, names, pictures, comments and the programme chart."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.domain.findings.cases_grading import FALL
from tests.domain.findings.cases_papers import COMMENT, PHOTO, commented, having_done, named, saying, showing
from tests.domain.findings.region import (
    DAY,
    HUB,
    REGISTER,
    TOWN,
    VILLAGE,
    codes,
    found,
    one,
    parts,
    with_events,
    with_plan,
    with_project,
    with_result,
)

from renkei.domain.comment import Comment
from renkei.domain.indicator import Indicator
from renkei.domain.measure import scaled
from renkei.domain.project import PlanCategory, Project, ProjectName
from renkei.domain.register import Register


def prose_codes(text: str, register: Register = REGISTER) -> list[str]:
    """What is found in a text beside what is found without it."""
    silent = codes(register)
    return [code for code in codes(replace(register, projects=saying(text).projects)) if code not in silent]


@pytest.mark.parametrize(
    ("text", "is_points"),
    [
        ("進捗評価が30.0%上昇した。", True),
        ("比較的順調な項目の割合が30％改善した。", True),
        ("受診率は2.5パーセント向上した。", True),
        ("進捗評価が30.0ポイント上昇した。", False),
        ("売上額が30%増加した。", False),  # of an amount, percent is right
        ("評価は順調で、来館者数は30%の増であった。", False),
        ("作業の効率が30%向上した。", False),
        ("目標の80%に達した。", False),
    ],
)
def test_percent_is_wrong_for_a_difference_of_shares_and_right_for_a_growth(
    text: str, is_points: bool
) -> None:
    assert ("percent_for_points" in prose_codes(text)) is is_points


def test_percent_that_is_just_the_move_of_the_printed_shares_is_known_by_its_number() -> None:
    moved = prose_codes("前年度より16.1%増えた。", FALL)  # 33 of 56 (58.9 %) → 42 of 56 (75.0 %)
    other = prose_codes("前年度より16.2%増えた。", FALL)

    assert (moved, other) == (["percent_for_points"], [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("57事業のうち45項目が比較的順調である。", ["projects_and_items_mixed"]),
        ("４５項目、５７事業。", ["projects_and_items_mixed"]),
        ("57事業を行った。45項目が比較的順調である。", []),
        ("45事業が順調である。", ["grades_counted_in_projects"]),
        ("順調な45事業を続ける。", ["grades_counted_in_projects"]),
        ("毎年度2～4件の新規事業が加わった。", []),
        ("新たに3事業を始めた。", []),
    ],
)
def test_projects_and_items_are_counted_apart(text: str, told: list[str]) -> None:
    assert prose_codes(text) == told


@pytest.mark.parametrize(
    ("actual", "text", "told"),
    [
        (30000, "事業は順調に進んだ。", ["text_better_than_grade"]),
        (30000, "目標を達成した。", ["text_better_than_grade"]),
        (30000, "順調とは言えない。", []),
        (30000, "目標を達成できなかった。", []),
        (43698, "概ね順調に進んだ。", []),
        (43698, "目標に届かなかった。", []),  # B is favourable, and below its target
        (60000, "目標に届かなかった。", ["text_worse_than_grade"]),
        (60000, "目標を上回った。", []),
    ],
)
def test_a_text_must_not_contradict_its_grade(actual: int, text: str, told: list[str]) -> None:
    register = replace(with_result(value=scaled(actual)), projects=saying(text).projects)

    assert codes(register) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("来館者数は76,976人である。", []),
        ("来館者数は７６，９７６人である。", []),
        ("来館者数は76,967人である。", ["text_contradicts_figure"]),
        ("売上額43,689千円。", ["text_contradicts_figure"]),
        ("来館者数は8万人に届かない。", []),
        ("来館者数は70,000人以上を目指す。", []),
        ("来館者数は70,000人から76,976人に増えた。", []),
        ("前年度の来館者数は70,000人である。", []),
        ("来館者数が伸びた。催しに76,900人が来た。", []),
    ],
)
def test_a_number_behind_the_name_of_a_figure_is_the_figures(text: str, told: list[str]) -> None:
    assert prose_codes(text) == told


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("4町村の催しを月1回、年12回開く。", True),
        ("年間で計12件。", True),
        ("年6回開く。", False),  # the towns'
        ("年92回開く。", False),  # all
        ("年4回開く。", False),  # one town's
        ("第12回の催し。", False),
        ("月12回開く。", False),
    ],
)
def test_times_a_year_are_looked_for_in_the_breakdown(text: str, is_told: bool) -> None:
    assert ("times_not_in_breakdown" in prose_codes(text)) is is_told


def test_times_a_year_say_both_numbers() -> None:
    times = one(saying("町村の催しを年12回開く。"), "times_not_in_breakdown")

    assert times.level == "note"
    assert [times.values[name] for name in ("written", "total", "towns")] == [
        Decimal(12),
        Decimal(92),
        Decimal(6),
    ]


def test_a_known_drift_is_a_note_with_both_names() -> None:
    drift = one(named("首都圏交流拠点事業", where="意見"), "name_drifts_in")

    assert (drift.level, drift.values["project"]) == ("note", "首都圏交流拠点運営事業")
    assert (drift.values["names"], drift.values["places"]) == (("首都圏交流拠点事業",), ("意見",))


@pytest.mark.parametrize("kind", ["former", "short"])
def test_a_former_or_short_name_is_no_drift(kind: str) -> None:
    assert codes(named("首都圏拠点", kind=kind)) == []


def test_a_name_that_is_recorded_may_be_printed() -> None:
    printed = with_plan(name="首都圏交流拠点事業")

    assert codes(replace(printed, names=(ProjectName("p001", "首都圏交流拠点事業", "former"),))) == []


@pytest.mark.parametrize(
    ("first", "second", "are_alike"),
    [
        ("国土強靭化連携推進事業", "国土強靭化連携推進事務", True),
        ("ＲＰＡ活用推進事業", "RPA活用推進事業", True),
        ("外ヶ浜町観光推進事業", "外が浜町観光推進事業", True),
        ("一時預かり事業", "病児一時保育事業", False),
        ("第1回市町村連携催事", "第2回市町村連携催事", False),
        ("中学校春季体育大会開催", "中学校秋季体育大会開催", False),
        ("職員研修", "職員研究", False),
    ],
)
def test_names_one_sign_apart_are_asked_about(first: str, second: str, are_alike: bool) -> None:
    projects = (replace(REGISTER.projects[0], name=first), replace(REGISTER.projects[1], name=second))

    assert ("projects_alike" in codes(replace(REGISTER, projects=projects))) is are_alike


def test_a_thousand_names_are_compared_without_a_million_comparisons() -> None:
    many = tuple(
        Project(f"q{n}", f"圏域連携推進事業その{n}", "r1", "f1", last_year=2020) for n in range(1000)
    )

    assert "projects_alike" not in codes(replace(REGISTER, projects=(*REGISTER.projects, *many)))


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({}, []),
        ({"consent": "", "scope": "public"}, ["consent_missing"]),
        ({"expires": DAY(2025, 9, 30)}, ["consent_expired"]),
        ({"expires": DAY(2025, 10, 1)}, ["consent_expires"]),
        ({"expires": DAY(2026, 3, 31)}, []),
        ({"alternative": "photos/snow.jpg"}, ["alternative_says_nothing"]),
        ({"alternative": "図"}, ["alternative_says_nothing"]),
        ({"caption": ""}, []),
    ],
)
def test_a_picture_is_described_and_may_be_shown(changed: dict[str, object], told: list[str]) -> None:
    assert codes(showing(**changed)) == told


def test_a_public_picture_without_consent_weighs_more_than_one_for_the_meeting() -> None:
    levels = [
        one(showing(consent="", scope=scope), "consent_missing").level for scope in ("public", "meeting_only")
    ]

    assert levels == ["error", "warning"]


def test_a_picture_may_be_named_from_within_its_folder() -> None:
    photo = replace(PHOTO, file="snow.jpg")

    assert codes(replace(showing(), photos=(photo,))) == []


def test_no_comment_is_not_the_same_as_no_answer() -> None:
    no_comment = Comment("p001", 2024, 2, VILLAGE, "no_comment", "")

    said = codes(replace(REGISTER, comments=(COMMENT, no_comment)))
    silent = one(replace(REGISTER, comments=(COMMENT,)), "towns_without_answer")

    assert said == []
    assert silent.values["municipalities"] == ("蓬田村",)


def test_before_the_first_comment_nobody_is_missed() -> None:
    assert codes(replace(REGISTER, comments=())) == []


def test_the_hub_that_asks_is_not_missed() -> None:
    assert HUB not in (TOWN, VILLAGE)
    assert codes(commented()) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("特になし", ["no_comment_kept_as_comment"]),
        ("意見なし。", ["no_comment_kept_as_comment"]),
        ("なしの販路", []),
    ],
)
def test_nothing_in_words_is_kept_as_no_comment(text: str, told: list[str]) -> None:
    assert codes(commented(kind="effect", text=text)) == told


def test_a_town_may_tell_an_effect_and_a_point_to_improve() -> None:
    assert codes(commented(replace(COMMENT, order=2, kind="effect", text="役に立った"))) == []


@pytest.mark.parametrize(
    ("day", "is_outside"),
    [(DAY(2024, 3, 31), True), (DAY(2024, 4, 1), False), (DAY(2025, 3, 31), False), (DAY(2025, 4, 1), True)],
)
def test_what_was_done_lies_within_the_fiscal_year(day: DAY, is_outside: bool) -> None:
    assert ("activity_outside_year" in codes(having_done(date=day))) is is_outside


def test_a_time_in_words_needs_no_day() -> None:
    assert codes(having_done(date=None, when_text="10月下旬")) == []


def test_inferred_fields_are_one_note_with_runs_of_numbers_drawn_together() -> None:
    rows = tuple(
        replace(REGISTER.plan[0], order=n, number=n, project=f"q{n}", field_is_inferred=n != 4)
        for n in range(1, 8)
    )

    inferred = one(replace(REGISTER, plan=rows), "plan_fields_inferred")

    assert (inferred.values["count"], inferred.values["rows"]) == (6, ("No. 1–3", "No. 5–7"))


def test_a_merged_row_needs_no_number() -> None:
    merged = with_plan(
        at=1, category=PlanCategory.MERGED, number=None, merged_into="p001", role="r1", field="f1"
    )

    assert codes(merged) == ["plan_in_other_role"]


def test_a_project_that_ended_or_became_another_is_not_missed_in_the_plan() -> None:
    ended = replace(REGISTER, plan=REGISTER.plan[:1], projects=with_project(1, last_year=2025).projects)

    assert codes(ended) == []


def test_small_numbers_are_of_residents_and_zero_names_nobody() -> None:
    staff = with_events(title="訓練参加者", unit="人", parts=parts(hub=90, town=2, village=0))
    residents = with_events(
        title="登録者", unit="人", parts=parts(hub=90, town=2, village=0), counts_people=True
    )

    assert codes(staff) == []
    assert one(residents, "small_parts").values["parts"] == ("平内町 2",)


def test_a_breakdown_of_an_indicator_of_people_counts_people() -> None:
    seals = Indicator("p001-i2", "p001", "見守りシール", "枚", None, counts_people=True)
    linked = with_events(
        title="配布先", unit="人", parts=parts(hub=88, town=4, village=0), indicator="p001-i2"
    )

    assert "small_parts" in codes(replace(linked, indicators=(*REGISTER.indicators, seals)))


@pytest.mark.parametrize(("total", "is_told"), [(91, True), (94, True), (95, False), (90, False)])
def test_a_part_left_out_is_not_hidden_while_the_total_stands(total: int, is_told: bool) -> None:
    hidden = with_events(
        title="登録者",
        unit="人",
        counts_people=True,
        total=scaled(total),
        parts=parts(hub=84, town=6, village=None),
    )

    assert ("small_by_subtraction" in codes(hidden)) is is_told


def test_findings_of_one_level_stand_in_the_order_of_their_checks() -> None:
    register = replace(
        saying("45事業が順調である。"), names=named("首都圏交流拠点事業").names, comments=(COMMENT,)
    )

    assert [(f.level, f.code) for f in found(register)] == [
        ("warning", "grades_counted_in_projects"),
        ("note", "name_drifts"),
        ("note", "towns_without_answer"),
    ]

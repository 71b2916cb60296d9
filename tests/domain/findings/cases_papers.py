"""One broken register for each thing to look at in texts, names, pictures, comments, activities and the plan."""

from __future__ import annotations

from dataclasses import replace

from tests.domain.findings.region import (
    DAY,
    REGISTER,
    TOWN,
    VILLAGE,
    with_indicator,
    with_plan,
    with_project,
    with_result,
)

from renkei.domain.comment import Comment, ReviewPoint
from renkei.domain.lineage import Descent
from renkei.domain.measure import scaled
from renkei.domain.meeting import Paper
from renkei.domain.project import Activity, Cost, Photo, PlanCategory, Project, ProjectName
from renkei.domain.register import Register, Vision

PHOTO = Photo(
    "photos/snow.jpg",
    "p002",
    2024,
    "講習会の様子",
    "除雪車の前で説明を聞く八人",
    "青森市",
    "同意書",
    "public",
)
COMMENT = Comment("p001", 2024, 1, TOWN, "improvement", "日程を早く知りたい", answer="5月に知らせる")
DONE = Activity("p002", 2024, 1, "除雪講習会", DAY(2024, 10, 24))


def saying(text: str, at: int = 0) -> Register:
    """The register with a project's summary."""
    return with_project(at, summary=text)


def showing(**changed: object) -> Register:
    """The register with one picture, whose file is there."""
    photo = replace(PHOTO, **changed)  # type: ignore[arg-type]
    return replace(REGISTER, photos=(photo,), files=((PHOTO.file, b"jpg"),))


def commented(*comments: Comment, **changed: object) -> Register:
    """The register with comments of all towns: the given one, changed, and 意見なし of the village."""
    first = replace(COMMENT, **changed)  # type: ignore[arg-type]
    return replace(REGISTER, comments=(first, *comments, Comment("p002", 2024, 9, VILLAGE, "no_comment", "")))


def having_done(**changed: object) -> Register:
    """The register with one activity."""
    return replace(REGISTER, activities=(replace(DONE, **changed),))  # type: ignore[arg-type]


def with_meeting(of: Register = REGISTER, **changed: object) -> Register:
    """The register with its meeting changed."""
    return replace(of, meetings=(replace(of.meetings[0], **changed),))  # type: ignore[arg-type]


def named(name: str, **changed: object) -> Register:
    """The register with another name of its first project."""
    return replace(REGISTER, names=(replace(ProjectName("p001", name), **changed),))  # type: ignore[arg-type]


def with_case(**changed: object) -> Register:
    """The register with the second project as a case of the meeting."""
    register = with_project(1, **changed)
    return replace(register, meetings=(replace(register.meetings[0], cases=("p002",)),))


NO_FACTS = replace(
    with_case(),
    indicators=REGISTER.indicators[:1],
    results=REGISTER.results[:1],
    targets=REGISTER.targets[:1],
)
BEHIND = with_result(value=scaled(30000))

PAPERS: dict[str, Register] = {
    "percent_for_points": replace(
        REGISTER, review=(ReviewPoint("v1", 1, "effect", "進捗評価が30.0%改善した。"),)
    ),
    "percent_was_printed": replace(
        REGISTER, review=(ReviewPoint("v1", 1, "effect", "30.0ポイント改善した。", "評価が30.0%上昇"),)
    ),
    "projects_and_items_mixed": saying("57事業のうち45項目が比較的順調である。"),
    "grades_counted_in_projects": saying("45事業が順調である。"),
    "text_better_than_grade": replace(saying("順調に進み、目標を達成した。"), results=BEHIND.results),
    "text_worse_than_grade": saying("目標に届かなかった。", at=1),
    "text_contradicts_figure": saying("来館者数は76,967人である。"),
    "times_not_in_breakdown": saying("町村の催しを年12回開く。"),
    "name_nearly_right": with_plan(name="首都圏交流拠点運営事務"),
    "name_not_recorded": with_plan(name="あおもり館"),
    "name_drifts_in_text": replace(
        named("首都圏交流拠点事業"), projects=saying("首都圏交流拠点事業の催し。", at=1).projects
    ),
    "projects_alike": with_project(at=1, name="首都圏交流拠点運営事務", summary=""),
    "indicators_alike": replace(
        with_indicator(), indicators=(*REGISTER.indicators, replace(REGISTER.indicators[0], id="p001-i2"))
    ),
    "figures_alike": replace(
        REGISTER,
        figures=(
            replace(REGISTER.figures[0], name="見守りシール登録者数"),
            replace(REGISTER.figures[0], name="見守りシール登録の数", order=2),
        ),
    ),
    "figure_renamed": replace(
        REGISTER, figures=(replace(REGISTER.figures[0], year=2023, name="来館者数計"), *REGISTER.figures)
    ),
    "name_drifts_in": named("首都圏交流拠点事業", where="町村の意見"),
    "name_drifts": named("首都圏交流拠点事業"),
    "photo_file_missing": replace(showing(), files=()),
    "consent_missing": showing(consent=""),
    "consent_expired": showing(expires=DAY(2025, 9, 30)),
    "consent_expires": showing(expires=DAY(2025, 10, 31)),
    "alternative_missing": showing(alternative=""),
    "alternative_says_nothing": showing(alternative="写真1"),
    "alternative_repeats_caption": showing(alternative="講習会の様子"),
    "credit_missing": showing(credit=""),
    "photos_for_meeting_only": showing(scope="meeting_only"),
    "no_comment_kept_as_comment": commented(text="特になし"),
    "comment_kept_as_no_comment": commented(kind="no_comment"),
    "comment_empty": commented(kind="effect", text=""),
    "comment_and_no_comment": commented(replace(COMMENT, order=2, kind="no_comment", text="")),
    "comment_of_no_member": commented(municipality="023035"),
    "comment_unanswered": commented(answer=""),
    "towns_without_answer": replace(REGISTER, comments=(COMMENT,)),
    "comments_in_short": commented(is_summary=True),
    "year_outside_visions": replace(REGISTER, visions=(Vision("v2", "第2期ビジョン", 2025, 2029),)),
    "visions_overlap": replace(
        REGISTER, visions=(*REGISTER.visions, Vision("v3", "重なるビジョン", 2024, 2024))
    ),
    "activity_outside_year": having_done(date=DAY(2025, 4, 1)),
    "activity_ends_before_it_begins": having_done(until=DAY(2024, 10, 1)),
    "activity_to_come": replace(
        having_done(), meetings=(replace(REGISTER.meetings[0], date=DAY(2024, 9, 1)),)
    ),
    "activity_without_day": having_done(date=None),
    "lineage_goes_round": replace(
        REGISTER, lineage=(Descent("p001", "p002", 2027), Descent("p002", "p001", 2028))
    ),
    "merged_project_reports": replace(REGISTER, lineage=(Descent("p001", "p002", 2024),)),
    "merged_project_planned": replace(REGISTER, lineage=(Descent("p001", "p002", 2026),)),
    "case_unknown": replace(REGISTER, meetings=(replace(REGISTER.meetings[0], cases=("p999",)),)),
    "case_without_summary": with_case(summary=""),
    "case_without_facts": NO_FACTS,
    "cases_without_content": with_meeting(
        replace(REGISTER, projects=tuple(replace(of, summary="") for of in REGISTER.projects)),
        parts=("cases",),
        cases=(),
    ),
    "comments_without_content": with_meeting(parts=("results", "comments")),
    "review_without_content": with_meeting(
        replace(REGISTER, visions=(Vision("v1", "第1期ビジョン", 2024, 2028),)), parts=("review",)
    ),
    "plan_without_content": with_meeting(replace(REGISTER, plan=()), plans=2027),
    "comparison_without_lists": with_meeting(replace(REGISTER, plan=()), parts=("comparison",)),
    "comparison_without_change": with_meeting(
        papers=(Paper("資料1", parts=("comparison",)),), parts=("results", "comparison")
    ),
    "plan_number_twice": with_plan(at=1, number=1),
    "plan_number_left_out": with_plan(at=1, number=3),
    "plan_numbers_out_of_order": replace(
        with_plan(number=2), plan=(with_plan(number=2).plan[0], with_plan(at=1, number=1).plan[1])
    ),
    "plan_project_twice": replace(
        with_plan(), plan=(*REGISTER.plan, replace(REGISTER.plan[1], order=3, number=3))
    ),
    "plan_row_without_number": with_plan(at=1, number=None),
    "merge_without_destination": with_plan(at=1, category=PlanCategory.MERGED),
    "merge_into_itself": with_plan(at=1, category=PlanCategory.MERGED, merged_into="p002"),
    "merge_into_absent_project": with_plan(at=1, category=PlanCategory.MERGED, merged_into="p999"),
    "merge_changes_role": with_plan(at=1, category=PlanCategory.MERGED, number=None, merged_into="p001"),
    "new_project_existed": replace(
        with_plan(category=PlanCategory.NEW), projects=with_project(first_year=2021).projects
    ),
    "new_project_has_results": with_plan(category=PlanCategory.NEW),
    "continued_project_never_existed": replace(
        REGISTER,
        projects=(*REGISTER.projects, Project("p003", "働く女性支援", "r2", "f2", first_year=2026)),
        plan=(*REGISTER.plan, replace(REGISTER.plan[1], order=3, number=3, project="p003")),
    ),
    "plan_in_other_role": with_plan(role="r2", field="f2"),
    "plan_field_of_other_role": with_plan(field="f2"),
    "proposal_names_amount": with_plan(category=PlanCategory.EXPANDED, content="相談員を置く（1,200万円）"),
    "proposal_has_cost": replace(
        with_plan(category=PlanCategory.NEW), costs=(Cost("p001", 2026, total=scaled(1200)),)
    ),
    "plan_leaves_out": replace(REGISTER, plan=REGISTER.plan[:1]),
    "plan_fields_unknown": with_plan(field=""),
    "plan_fields_inferred": with_plan(field_is_inferred=True),
}

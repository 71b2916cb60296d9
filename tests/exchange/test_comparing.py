"""What differs between two registers is told as officers would: which record, which cell, before and after."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from tests.domain.small_region import REGISTER
from tests.materials import crafted

from renkei.domain.errors import FactsRefused
from renkei.domain.register import Register
from renkei.domain.register_difference import CellChange, Happened, RecordChange
from renkei.exchange.comparing import compare
from renkei.exchange.comparing.files import pixel_difference
from renkei.wording import differences, words_of
from renkei.wording.columns import column_name

JA = words_of("ja")
BASE = crafted.large(3, comments=4)


def told(before: Register, after: Register) -> list[tuple[str, str, str]]:
    """Table, what happened and which record, cells."""
    return [
        (
            change.table,
            f"{JA.label(change.happened)} {differences.subject(JA, change)}",
            cells(change),
        )
        for change in compare(before, after).changes()
    ]


def cells(change: RecordChange) -> str:
    return "、".join(cell_text(change, cell) for cell in change.cells)


def cell_text(change: RecordChange, cell: CellChange) -> str:
    before, after = differences.both(JA, cell)
    return f"{column_name(JA, change.table, cell.column)}：{before} → {after}"


def changed(table: str, at: int, **values: Any) -> Register:
    rows = list(getattr(BASE, table))
    rows[at] = replace(rows[at], **values)
    return replace(BASE, **{table: tuple(rows)})


def without(table: str, at: int) -> Register:
    rows = list(getattr(BASE, table))
    del rows[at]
    return replace(BASE, **{table: tuple(rows)})


def name(at: int) -> str:
    return BASE.projects[at].name


@pytest.mark.parametrize(
    ("after", "wanted"),
    [
        (changed("results", 1, value=1_234_5000),
         ("results", f"変更 {name(0)}／参加者数／令和6年度", "実績値：60人 → 1,234.5人")),
        (changed("results", 1, value=0),
         ("results", f"変更 {name(0)}／参加者数／令和6年度", "実績値：60人 → 0人")),
        (changed("results", 1, value=None, missing="being_compiled"),
         ("results", f"変更 {name(0)}／参加者数／令和6年度", "実績値：60人 → 、値のない理由： → 集計中")),
        (changed("projects", 0, name="担い手育成事業"),
         ("projects", f"名称変更 {name(0)}", f"事業の名称：{name(0)} → 担い手育成事業")),
        (changed("projects", 1, role="r1"),
         ("projects", f"変更 {name(1)}", "役割：高次の都市機能の集積・強化 → 圏域全体の経済成長のけん引")),
        (changed("projects", 1, first_year=2018),
         ("projects", f"変更 {name(1)}", "開始年度：令和3年度 → 平成30年度")),
        (changed("indicators", 0, direction=None),
         ("indicators", f"変更 {name(0)}／参加者数", "望ましい方向：多いほどよい → ")),
        (changed("plan", 0, category="discontinued"),
         ("plan", f"変更 令和8年度／{name(0)}", "事業区分：継続 → 廃止")),
        (changed("meetings", 0, is_draft=False),
         ("meetings", "変更 令和7年度", "案：はい → いいえ")),
    ],
)  # fmt: skip
def test_a_changed_cell_is_told_as_it_is_printed(after: Register, wanted: tuple[str, str, str]) -> None:
    assert told(BASE, after) == [wanted]


def test_a_record_that_was_taken_out_is_told_with_all_that_it_held() -> None:
    ((table, record, held),) = told(BASE, without("comments", 0))

    assert (table, record) == ("comments", f"削除 {name(0)}／令和6年度／𠮷野市／効果")
    assert BASE.comments[0].text in held


def test_of_an_added_record_only_what_it_says_is_told() -> None:
    (change,) = compare(without("comments", 0), BASE).changes()

    assert change.happened is Happened.ADDED
    assert {cell.column for cell in change.cells} == {
        "project",
        "year",
        "order",
        "municipality",
        "kind",
        "text",
        "is_summary",
    }


def numbered(rows: list[Any]) -> Register:
    """The plan with its rows in this order."""
    return replace(BASE, plan=tuple(replace(row, order=at) for at, row in enumerate(rows, 1)))


PLAN = sorted(BASE.plan, key=lambda row: row.order)
ADDED = replace(PLAN[0], project="p009", order=9)


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ([PLAN[2], PLAN[0], PLAN[1]], ["移動 3 → 1", "移動 1～2 → 2～3"]),
        ([ADDED, *PLAN], ["追加  → 1", "移動 1～3 → 2～4"]),
        (PLAN[1:], ["削除 1 → ", "移動 2～3 → 1～2"]),
        (PLAN, []),
    ],
    ids=["the last to the front", "one before all", "the first taken out", "nothing"],
)
def test_rows_that_moved_are_told_apart_from_those_that_only_moved_on(
    rows: list[Any], wanted: list[str]
) -> None:
    changes = compare(numbered(PLAN), numbered(rows)).changes()

    told = [(change, next(cell for cell in change.cells if cell.column == "order")) for change in changes]

    assert [
        f"{JA.label(change.happened)} {' → '.join(differences.both(JA, cell))}" for change, cell in told
    ] == wanted


def test_a_comment_that_another_was_put_before_is_known_again() -> None:
    first = BASE.comments[0]
    moved_on = replace(first, order=first.order + 1, text=first.text + "来年度も続けたい。")
    fresh = replace(first, municipality=BASE.municipalities[2].code, text="新しい意見")

    found = compare(BASE, replace(BASE, comments=(fresh, moved_on, *BASE.comments[1:]))).changes()

    assert [(change.happened.value, [cell.column for cell in change.cells]) for change in found] == [
        ("added", ["project", "year", "order", "municipality", "kind", "text", "is_summary"]),
        ("changed", ["order", "text"]),
    ]


def test_members_that_changed_places_in_the_official_order_are_moved_and_nothing_else_is() -> None:
    first, second, third, *others = BASE.municipalities

    found = told(BASE, replace(BASE, municipalities=(first, third, second, *others)))

    assert found == [("municipalities", f"移動 {third.name}", "順番：3 → 2")]


def test_parts_belong_to_their_breakdown_whatever_its_number_becomes() -> None:
    before = BASE.breakdowns[0]
    fresh = replace(before, title="別の内訳", parts=before.parts[:1])

    found = compare(BASE, replace(BASE, breakdowns=(fresh, replace(before, order=2), *BASE.breakdowns[1:])))

    assert [(c.table, c.happened.value) for c in found.changes()] == [
        ("breakdowns", "added"), ("breakdowns", "moved"), ("breakdown_parts", "added"),
    ]  # fmt: skip


def test_two_projects_of_one_name_are_told_apart_by_their_ids() -> None:
    same = replace(BASE, projects=tuple(replace(p, name="同じ名の事業") for p in BASE.projects))
    after = replace(same, photos=(replace(BASE.photos[0], project="p002"),))

    assert cells(next(compare(same, after).changes())) == "事業：同じ名の事業 (p001) → 同じ名の事業 (p002)"


def test_the_readme_and_a_scale_are_held_against_each_other_as_texts() -> None:
    before = replace(BASE, readme="# 見本\n", files=(("scales/own.toml", b'id = "own"\n'),))
    after = replace(BASE, readme="# 見本圏域\n", files=(("scales/own.toml", b'id = "other"\n'),))

    assert [(change.table, change.identity) for change in compare(before, after).changes()] == [
        ("readme", "file:README.md"), ("files", "file:scales/own.toml"),
    ]  # fmt: skip


def test_facts_of_two_regions_are_refused() -> None:
    with pytest.raises(FactsRefused) as refused:
        compare(BASE, REGISTER)

    assert [fault.code for fault in refused.value.faults] == ["compared_regions_differ"]


def test_a_region_that_was_renamed_is_still_the_same() -> None:
    after = replace(BASE, region=replace(BASE.region, name="新見本圏域"))

    assert [record for _, record, _ in told(BASE, after)] == ["名称変更 見本圏域連携中枢都市圏"]


def picture(
    paint: Callable[[Image.Image], None] = lambda image: None, size: int = 20, kind: str = "PNG"
) -> bytes:
    image = Image.new("RGB", (size, 10), "grey")
    paint(image)
    out = BytesIO()
    image.save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize(
    ("after", "wanted"),
    [
        (picture(lambda image: image.paste((255, 0, 0), (0, 0, 5, 10))), "画素の25％が違います"),
        (picture(lambda image: image.putpixel((0, 0), (129, 128, 128))), "画素の0.5％が違います"),
        (picture(lambda image: image.paste((255, 0, 0), (0, 0, 20, 10))), "同じ大きさの別の写真です"),
        (picture(size=30), "大きさが違います：20×10 → 30×10画素"),
        (picture(kind="BMP"), "見た目は同じで、保存の仕方だけが違います"),
    ],
)
def test_pictures_are_held_against_each_other_as_people_see_them(after: bytes, wanted: str) -> None:
    found = pixel_difference(picture(), after)

    assert found is not None
    assert differences.pixels(JA, found) == wanted


@pytest.mark.parametrize("broken", [b"", b"\x89PNG\r\n\x1a\n", picture()[:40]])
def test_a_picture_that_cannot_be_looked_at_is_not_judged(broken: bytes) -> None:
    assert pixel_difference(picture(), broken) is None

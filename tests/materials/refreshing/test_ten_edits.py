"""Ten edits by hand, then a late value: refresh touches the figures that depend on it, names their slides, and nothing else."""

from __future__ import annotations

import io
import zipfile

from tests.materials.pptx.decks import example
from tests.materials.refreshing.worked_on import (
    EDITS,
    HEADLINE,
    c_becomes_b,
    cell_with,
    refreshed,
    register,
    said,
    saved,
    shape_of,
    slides,
    spots,
    values,
    worked_on,
)

import renkei
from renkei.materials.refreshing import refresh


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def table(number: int, name: str):
    return shape_of(slides(refreshed().content)[number - 1], name).table


def test_there_are_ten_edits():
    assert len(EDITS) == 10


LISTING = (
    3,
    5,
    35,
)  # the contents, and slides between sections that list the slides of theirs: two were moved, one deleted


def test_the_slides_to_swap_are_those_with_a_figure_that_depends_on_the_late_value_or_on_the_order():
    done = refreshed()

    assert done.slides == tuple(sorted((1, 2, 4, 6, 36, 45, 52, *LISTING)))
    assert done.titles[2].endswith("比較的順調な項目は51.4％から84.5％に")


def test_paragraphs_differ_only_where_a_change_is_told():
    before, after = spots(worked_on()), spots(refreshed().content)

    told = {(one.slide, part) for one in refreshed().changes for part in one.after.split("\n")}
    changed = {
        (at[0], after[at][0].strip("\N{NO-BREAK SPACE} ")) for at in before if after[at][0] != before[at][0]
    }
    assert changed <= told
    assert {(4, "84.5％"), (6, "57 → 60"), (36, "5社"), (52, "○B")} <= changed


def test_every_part_that_no_change_is_told_of_is_carried_byte_by_byte():
    before, after = parts(worked_on()), parts(refreshed().content)

    changed = {name for name in before if before[name] != after[name]}
    assert list(before) == list(after)
    assert {name.rsplit("/", 1)[0] for name in changed} == {
        "customXml", "ppt/slides", "ppt/charts", "ppt/embeddings", "ppt/notesSlides",
    }  # fmt: skip
    assert sum(name.startswith("ppt/slides/") for name in changed) == 7 + len(LISTING)


def test_what_stays_keeps_its_look_and_so_does_a_figure_in_one_run():
    before, after = spots(worked_on()), spots(refreshed().content)

    kept = [at for at in before if after[at][0] == before[at][0]]
    assert [at for at in kept if after[at] != before[at]] == []
    figures = [
        at for at in before if at[1].endswith("renkei:summary-roles") and before[at][1].count("rPr ") == 1
    ]
    assert [at for at in figures if after[at][1] != before[at][1]] == []
    assert len(figures) > 10


def test_a_sentence_worded_anew_gets_its_figure_and_keeps_its_words():
    headline = shape_of(slides(refreshed().content)[3], HEADLINE).text_frame.text

    (told,) = (one for one in refreshed().changes if (one.slide, one.shape) == (4, HEADLINE))
    assert headline == "良好な項目は60項目になった"
    assert told.look == "around"


def test_a_figure_in_red_stays_red():
    run = cell_with(table(4, "renkei:summary-roles"), "60").text_frame.paragraphs[0].runs[0]

    assert (f"{run.font.color.rgb}", run.font.size.pt) == ("C00000", 20)


def test_a_figure_written_by_hand_is_left_and_told_with_both():
    (left,) = (one for one in refreshed().left if one.code == "typed_over")

    assert (left.stands, left.before, left.today) == ("約8割", "78.9％", "84.2％")
    assert cell_with(table(4, "renkei:summary-roles"), "約8割")


def test_a_row_that_moved_and_its_pasted_copy_both_say_the_late_value():
    for number in (36, 52):
        row = next(
            row for row in table(number, "renkei:all-indicators").rows if "立地した企業" in row.cells[1].text
        )

        assert [row.cells[at].text for at in (2, 4, 5)] == ["5社", "83.3％", "○B"]


def test_a_renamed_table_is_still_known():
    cells = [cell.text for row in table(6, "結果の表").rows for cell in row.cells]

    assert "57 → 60" in cells
    assert "57 → 59" not in cells


def test_a_merged_cell_is_left_and_told():
    left = [one for one in refreshed().left if one.shape == "renkei:summary-table"]

    assert [(one.code, one.slide, one.before, one.today) for one in left] == [("deleted", 4, "8", "7")]


def test_a_deleted_slide_is_told_once_and_does_not_come_back():
    left = [one for one in refreshed().left if one.code == "slide_deleted"]

    assert [one.today for one in left] == ["A＋Bは役割1で17から16項目に、役割3で32から35項目に"]
    assert len(slides(refreshed().content)) == len(slides(worked_on()))


def test_figures_that_people_wrote_on_their_own_slide_are_none_of_ours():
    own = slides(refreshed().content)[-1]

    assert [said(p) for s in own.shapes if s.has_text_frame for p in s._element.iter("{*}p")][
        -1
    ] == "参考：4社の内訳は59ページ"


def test_the_order_of_slides_stays():
    assert [slide.slide_id for slide in slides(worked_on())] == [
        s.slide_id for s in slides(refreshed().content)
    ]


def test_a_grade_that_changed_has_the_colour_of_its_new_letter():
    row = next(row for row in table(36, "renkei:all-indicators").rows if "立地した企業" in row.cells[1].text)
    colours = {f"{run.font.color.rgb}" for run in row.cells[5].text_frame.paragraphs[0].runs}
    other = cell_with(table(36, "renkei:all-indicators"), "○B").text_frame.paragraphs[0].runs

    assert colours == {f"{run.font.color.rgb}" for run in other}


def test_charts_and_the_sheets_behind_them_show_the_late_value():
    before, after = values(worked_on()), values(refreshed().content)

    changed = {name for (name, was), (_, now) in zip(before, after, strict=True) if was != now}
    assert changed == {"renkei:strip-roles-1", "renkei:strip-years", "renkei:period-share"}
    assert sum(was != now for was, now in zip(before, after, strict=True)) == 6


def test_a_second_refresh_changes_nothing():
    again = refresh(refreshed().content, c_becomes_b())

    assert again.content == refreshed().content
    told = tuple(
        one for one in refreshed().left if one.code != "stale"
    )  # told of what was replaced in the same run
    assert (again.changes, again.left) == ((), told)


def test_a_deck_whose_facts_are_the_same_gets_the_numbers_of_its_slides_alone():
    same = refresh(worked_on(), renkei.open_year(register("mihon"), 2024))

    assert {(one.slide, one.kind) for one in same.changes} == {(number, "text") for number in LISTING}
    assert {one.code for one in same.left} == {"contents_gone", "written_over"}


def test_a_deck_whose_facts_and_order_are_the_same_is_the_same_file():
    deck = example("mihon").opened
    for name in ("coloured", "row moved", "renamed", "reworded", "typed over"):
        EDITS[name](deck)
    content = saved(deck)

    same = refresh(content, renkei.open_year(register("mihon"), 2024))

    assert (same.content, same.changes) == (content, ())
    assert [(one.code, one.stands) for one in same.left] == [("written_over", "約8割")]

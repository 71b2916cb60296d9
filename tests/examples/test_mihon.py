"""The fictional region of examples/mihon: made by its script, whole, and found to hold exactly the faults it tells of."""

import os
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from scripts.mihon.telling import YEARS, Telling
from scripts.mihon.whole import register_of

from renkei.domain.fiscal_year import fiscal_year_of
from renkei.domain.measure import SCALE
from renkei.domain.opening import open_year
from renkei.domain.register import Register
from renkei.domain.yearbook import Yearbook
from renkei.exchange import format_folder, from_json, load, to_json
from renkei.exchange.disk import files_of
from renkei.exchange.folder_writing import folder_files
from renkei.exchange.scale_choice import scale_of, scales_of
from renkei.materials import write_html

ROOT = Path(__file__).parents[2]
FACTS = ROOT / "examples" / "mihon"
DRAWN = ("results", "targets", "breakdowns", "activities", "costs")
LEFT_TO_BE_FOUND = {
    2024: {
        ("breakdown_less_than_total", "breakdown:p062/2024/1"),
        ("consent_expired", "photo:photos/p016-1.png"),
        ("alternative_missing", "photo:photos/p013-1.png"),
        ("output_called_outcome", "indicator:p074-i1"),
        ("jump_without_reason", "indicator:p010-i1"),
        ("projects_and_items_mixed", "review:v2/effect/2"),
        ("percent_for_points", "review:v2/effect/1"),
        ("small_parts", "breakdown:p043/2024/1"),
        ("small_parts", "breakdown:p056/2024/1"),
        ("proposal_names_amount", "plan:2026/4"),
        ("result_without_target", "indicator:p022-i1"),
        ("result_without_target", "indicator:p041-i2"),
    },
    2023: {
        ("grade_against_number", "indicator:p051-i1"),
        ("published_counts_no_longer_fit", "year:2023"),
        ("output_called_outcome", "indicator:p074-i1"),
        ("projects_and_items_mixed", "review:v2/effect/2"),
        ("percent_for_points", "review:v2/effect/1"),
        ("small_parts", "breakdown:p043/2023/1"),
        ("small_parts", "breakdown:p056/2023/1"),
        ("result_without_target", "indicator:p022-i1"),
        ("result_without_target", "indicator:p041-i2"),
    },
}


@cache
def register() -> Register:
    return load(FACTS)


@cache
def yearbook(year: int) -> Yearbook:
    return open_year(register(), year, scale_of(register(), year), scales=scales_of(register()))


def test_the_folder_is_what_the_script_makes_byte_for_byte() -> None:
    made = folder_files(register_of(Telling()))

    standing = files_of(FACTS).files

    assert sorted(standing) == sorted(made)
    assert [path for path in made if standing[path] != made[path]] == []


def test_another_hash_seed_and_working_folder_make_the_same_bytes(tmp_path: Path) -> None:
    surroundings = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "America/Lima", "PYTHONPATH": str(ROOT)}

    run = subprocess.run(
        [sys.executable, "-m", "scripts.mihon", "--check"], cwd=tmp_path, env=surroundings, check=False
    )

    assert run.returncode == 0


def test_it_is_in_canonical_form() -> None:
    assert format_folder(FACTS, check=True) == ()


def test_nothing_is_lost_on_the_way_through_json() -> None:
    assert from_json(to_json(register())) == register()


def test_57_projects_run_in_fiscal_2024() -> None:
    running = [project for project in register().projects if project.runs_in(2024)]

    assert len(running) == len(yearbook(2024).projects) == yearbook(2024).tally.total.projects == 57


def test_two_vision_periods_are_over_and_the_third_has_targets_alone() -> None:
    periods = [(v.id, v.first_year, v.last_year) for v in register().visions]

    assert periods == [("v0", 2013, 2014), ("v1", 2015, 2019), ("v2", 2020, 2024), ("v3", 2025, 2029)]
    assert {result.year for result in register().results} == set(YEARS)
    assert {target.year for target in register().targets} == set(range(2015, 2030))


@pytest.mark.parametrize("year", YEARS)
def test_every_year_opens_and_its_counts_add_up(year: int) -> None:
    tally = yearbook(year).tally

    assert sum(tally.total.counts) == tally.total.items == len(yearbook(year).items)
    assert [sum(of) for of in zip(*(row.counts for row in tally.rows), strict=True)] == list(
        tally.total.counts
    )
    assert sum(row.projects or 0 for row in tally.rows) == tally.total.projects


@pytest.mark.parametrize(
    ("year", "scale", "version"), [(2014, "mihon1", 1), (2019, "mihon1", 1), (2020, "mihon", 2)]
)
def test_each_period_is_graded_by_the_scale_of_its_time(year: int, scale: str, version: int) -> None:
    used = yearbook(year).scale

    assert (used.id, used.version) == (scale, version)


@pytest.mark.parametrize("year", YEARS)
def test_a_year_is_the_same_whichever_yearbook_shows_it(year: int) -> None:
    itself, after = yearbook(year), yearbook(year + 1)

    assert after.previous == itself.tally
    assert itself.is_own_scale
    assert [at.share for at in after.period if at.year == year] in ([], [itself.tally.total.favourable_share])


def test_a_year_opened_again_is_not_computed_again() -> None:
    whole = replace(register())
    first = open_year(whole, 2024, scale_of(whole, 2024), scales=scales_of(whole))
    kept = len(whole.index.memo)

    again = open_year(whole, 2024, scale_of(whole, 2024), scales=scales_of(whole))

    assert again.items is first.items
    assert len(whole.index.memo) == kept


def test_a_year_before_the_first_vision_shows_what_was_published() -> None:
    tally = yearbook(2014).tally

    assert tally.is_reported
    assert (tally.total.projects, tally.total.counts) == (28, (6, 9, 14, 1))


@pytest.mark.parametrize("year", range(2015, 2023))
def test_what_was_published_fits_what_is_computed(year: int) -> None:
    changed = [i for i in yearbook(year).items if i.result and i.result.published_grade not in ("", i.symbol)]

    assert changed == []
    assert [f.code for f in yearbook(year).findings if f.code.startswith("published_")] == []


@pytest.mark.parametrize("year", LEFT_TO_BE_FOUND)
def test_the_faults_left_to_be_found_are_found_and_no_others(year: int) -> None:
    found = {(f.code, f.subject) for f in yearbook(year).findings if f.level != "note"}

    assert found == LEFT_TO_BE_FOUND[year]


def test_the_readme_names_every_fault_left_to_be_found() -> None:
    codes = {subject.partition(":")[2].partition("/")[0] for _, subject in LEFT_TO_BE_FOUND[2024]}
    records = {code for code in codes if code.startswith("p0")}

    assert [record for record in sorted(records) if f"`{record}`" not in register().readme] == []


@pytest.mark.parametrize("year", YEARS)
def test_parts_add_up_to_their_total_but_where_it_is_told(year: int) -> None:
    gaps = {
        (b.project, b.year): reconciled.difference
        for project in yearbook(year).projects
        for b, reconciled in project.breakdowns
        if reconciled.difference
    }

    assert gaps == {2021: {("p061", 2021): -2 * SCALE}, 2024: {("p062", 2024): -118 * SCALE}}.get(year, {})


@pytest.mark.parametrize(("code", "first", "last"), [("097829", 2015, 2017), ("097853", 2020, 2024)])
def test_a_member_is_named_in_the_years_it_was_one(code: str, first: int, last: int) -> None:
    there = [year for year in YEARS if code in {m.code for m in yearbook(year).municipalities}]
    parted = {b.year for b in register().breakdowns if code in {part.key for part in b.parts}}

    assert there == list(range(first, last + 1))
    assert parted == set(there)


def test_what_was_done_was_done_in_its_fiscal_year() -> None:
    strays = [
        a for a in register().activities for day in (a.date, a.until) if day and fiscal_year_of(day) != a.year
    ]

    assert strays == []


def test_no_number_is_more_than_a_spreadsheet_keeps() -> None:
    values = [result.value for result in register().results if result.value is not None]

    assert all(len(str(abs(value)).rstrip("0")) <= 15 for value in values)
    assert any(value % 10 for value in values)  # four decimals
    assert any(value < 0 for value in values)
    assert any(value == 0 for value in values)


def test_pictures_are_png_of_a_few_kilobytes() -> None:
    pictures = {path: data for path, data in register().files if path.startswith("photos/")}

    assert sorted(pictures) == sorted(photo.file for photo in register().photos)
    assert all(data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) < 8000 for data in pictures.values())


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("year", [2014, 2019, 2023, 2024])
def test_the_papers_say_on_every_page_that_it_is_fictional(year: int, language: str, tmp_path: Path) -> None:
    paper = tmp_path / "paper.html"

    write_html(yearbook(year), paper, language=language)

    text = paper.read_text(encoding="utf-8")
    assert text.count("架空の圏域による見本") > text.count('class="page') > 1

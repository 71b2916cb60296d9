"""Bad facts: each fault is said with its place and with what was meant; nothing is guessed."""

import re
from collections.abc import Callable
from functools import cache

import pytest
from tests.exchange.spoilt import (
    BP,
    PHOTOS,
    REGION,
    B,
    Files,
    P,
    R,
    T,
    added,
    changed,
    faults_of,
    kept_at,
    own_scale,
    replaced,
    rows_of,
    saved_as,
    sound,
    spoiled,
    with_hub_second,
)

from renkei.domain.errors import FactsRefused, Fault, Place
from renkei.exchange.reading import read_json
from renkei.wording.facts_faults import FACTS_FAULTS, HEAPS
from renkei.wording.faults import FAULTS, fault
from renkei.wording.words import words_of

CASES: list[tuple[Callable[[], Files], str, Place, str]] = []


def case(files: Callable[[], Files], code: str, place: Place, proposal: str = "") -> None:
    """What is done to the example → its only fault, where it stands, and what is proposed."""
    CASES.append((files, code, place, proposal))


# fmt: off
# municipalities and codes
PNG = b"\x89PNG\r\n\x1a\n"
case(lambda: changed(REGION, '"022012"', '"022013"'), "code_wrong_check_digit", Place(REGION, key="municipality[0].code"), "022012")
case(lambda: changed(REGION, '"022012"', "22012"), "code_lost_zero", Place(REGION, key="municipality[0].code"), "022012")
case(lambda: changed(REGION, '"022012"', '"A22012"'), "code_malformed", Place(REGION, key="municipality[0].code"))
case(lambda: changed(BP, "023078", "23078"), "code_lost_zero", Place(BP, 6, "part"), "023078")
case(lambda: changed(BP, "023078", "外浜町"), "unknown_municipality_near", Place(BP, 6, "part"), "外ヶ浜町")
case(lambda: changed("comments.csv", "023078", "外ケ浜町"), "unknown_municipality_near", Place("comments.csv", 3, "municipality"), "外ヶ浜町")
case(lambda: changed("comments.csv", "023078", "022021"), "unknown_municipality", Place("comments.csv", 3, "municipality"))
case(lambda: changed(REGION, '"平内町"', '"青森市"'), "member_named_twice", Place(REGION, key="municipality[1].name"))
case(lambda: changed(REGION, "is_hub = true\n", ""), "hub_missing", Place(REGION, key="municipality[0].is_hub"))
case(lambda: changed(REGION, 'name = "今別町"', 'name = "今別町"\nis_hub = true'), "hub_not_first", Place(REGION, key="municipality[2].is_hub"))
case(lambda: with_hub_second(), "hub_not_first", Place(REGION, key="municipality[1].is_hub"))
case(lambda: changed(REGION, '"022012"', '"992011"'), "code_malformed", Place(REGION, key="municipality[0].code"))
# ids
case(lambda: changed(P, "p003,", "1E5,"), "id_mangled_near", Place(P, 4, "id"), "p003")
case(lambda: changed(P, "p003,", "MAR1,"), "id_mangled_near", Place(P, 4, "id"), "p003")
case(lambda: changed(P, "p003,", "3-1,"), "id_mangled_near", Place(P, 4, "id"), "p003")
case(lambda: changed(P, "p003,", "1月3日,"), "id_mangled_near", Place(P, 4, "id"), "p003")
case(lambda: changed(P, "p003,", "P003,"), "id_malformed_near", Place(P, 4, "id"), "p003")
case(lambda: changed(P, "p003,", ","), "value_missing_near", Place(P, 4, "id"), "p003")
case(lambda: added(P, "3月1日,新しい事業,r1,,,,,,,\n"), "id_mangled", Place(P, 58, "id"))
case(lambda: added(P, "新,新しい事業,r1,,,,,,,\n"), "id_malformed", Place(P, 58, "id"))
case(lambda: added(P, "p001,同じ番号,r1,,,,,,,\n"), "duplicate_row", Place(P, 58, "id"))
case(lambda: added(R, "p003-i1,2024,1,,,,,,\n"), "duplicate_row", Place(R, 12))
case(lambda: changed(REGION, '"f1-2"', '"f2-1"'), "duplicate_key_near", Place(REGION, key="field[2].id"), "f1-2")
case(lambda: changed(P, "p004,", "p003,"), "duplicate_row_near", Place(P, 5, "id"), "p004")
case(lambda: changed("names.csv", "p018", "p999"), "unknown_project", Place("names.csv", 2, "project"))
case(lambda: changed("names.csv", "p018", "p18"), "unknown_project_near", Place("names.csv", 2, "project"), "p018")
case(lambda: changed("names.csv", "p018", "職員研修"), "name_for_id", Place("names.csv", 2, "project"), "p051")
case(lambda: replaced("projects/p999.md", b"-"), "prose_of_no_project", Place("projects/p999.md"))
case(lambda: replaced("projects/p01.md", b"-"), "prose_of_no_project_near", Place("projects/p01.md"), "p001")
case(lambda: changed(R, "p003-i1", "p003-i9"), "unknown_indicator", Place(R, 2, "indicator"))
case(lambda: changed(R, "p003-i1", "p03-i1"), "unknown_indicator_near", Place(R, 2, "indicator"), "p003-i1")
case(lambda: changed("reported_counts.csv", "r1", "r9"), "unknown_role", Place("reported_counts.csv", 2, "role"))
case(lambda: changed("reported_counts.csv", "r1", "r01"), "unknown_role_near", Place("reported_counts.csv", 2, "role"), "r1")
case(lambda: changed(P, "r1,f1-1", "r1,f9"), "unknown_field", Place(P, 2, "field"))
case(lambda: changed(P, "r1,f1-1", "r1,f1-01"), "unknown_field_near", Place(P, 2, "field"), "f1-1")
case(lambda: changed(REGION, 'parent = "r1"', 'parent = "r9"'), "unknown_node", Place(REGION, key="field[0].parent"))
case(lambda: changed(REGION, 'parent = "r1"', 'parent = "r01"'), "unknown_node_near", Place(REGION, key="field[0].parent"), "r1")
case(lambda: changed(REGION, 'id = "r2"\n', 'id = "r1"\n'), "duplicate_key_near", Place(REGION, key="role[1].id"), "r2")
case(lambda: changed(REGION, "[[vision]]", "[[visoin]]"), "unknown_key_near", Place(REGION, key="visoin"), "vision")
case(lambda: changed(REGION, "[[role]]", "[[rolle]]"), "unknown_key_near", Place(REGION, key="rolle"), "role")
case(lambda: changed(REGION, "last_year = 2024", "last_year = 2014"), "ends_before_it_begins", Place(REGION, key="vision[0].last_year"))
case(lambda: changed("review.csv", "v1", "v9"), "unknown_vision", Place("review.csv", 2, "vision"))
case(lambda: changed("review.csv", "v1", "v01"), "unknown_vision_near", Place("review.csv", 2, "vision"), "v1")
case(lambda: changed(BP, "other,東郡", "organisation,o1"), "unknown_organisation", Place(BP, 17, "part"))
case(lambda: changed(REGION, '"aomori"', '"nowhere-at-all"'), "unknown_scale", Place(REGION, key="region.scale"))
case(lambda: changed(REGION, '"aomori"', '"aomorri"'), "unknown_scale_near", Place(REGION, key="region.scale"), "aomori")
# numbers, years, days, words
case(lambda: changed(R, "43698", "たくさん"), "not_a_number", Place(R, 2, "value"))
case(lambda: changed(R, "43698", "約43698"), "not_a_number_near", Place(R, 2, "value"), "43698")
case(lambda: changed(R, "43698", '"43,698千円"'), "not_a_number_near", Place(R, 2, "value"), "43698")
case(lambda: changed(R, "43698", "43698000円"), "number_in_other_unit", Place(R, 2, "value"), "43698")
case(lambda: changed(R, "43698", "43698人"), "number_of_other_unit", Place(R, 2, "value"))
case(lambda: changed(R, "43698", "4369O"), "number_has_letter", Place(R, 2, "value"))
case(lambda: changed(R, "43698", "集計中"), "number_is_reason", Place(R, 2, "value"))
case(lambda: changed(R, "43698", "43698.12345"), "too_many_digits", Place(R, 2, "value"))
case(lambda: changed(R, "43698", "4369800000000000"), "too_many_digits", Place(R, 2, "value"))
case(lambda: changed(R, "43698", '"1,80"'), "number_comma_unclear", Place(R, 2, "value"))
case(lambda: changed(R, "43698", "43.698千円"), "number_point_unclear", Place(R, 2, "value"), "43.698")
case(lambda: added("figures.csv", "p018,2024,90,数,約5,人,,\n"), "number_near", Place("figures.csv", rows_of("figures.csv") + 1, "value"), "5")
case(lambda: changed(T, "50500", "1回以上/年度"), "number_of_other_unit", Place(T, 2, "value"))
case(lambda: changed(R, "43698,", "-,集計中"), "number_beside_reason", Place(R, 2, "value"))
case(lambda: changed(T, "at_least,50500", ",約50500"), "target_not_certain", Place(T, 2, "value"), "50500")
case(lambda: changed(T, "at_least,1,", "at_least,1回以上/年度,"), "target_in_words", Place(T, 3, "value"), "1")
case(lambda: changed(T, "at_least,1,", "at_least,現状維持,"), "target_without_number", Place(T, 3, "value"))
case(lambda: changed(T, "2024,1,", "2024,0,"), "not_a_count", Place(T, 2, "version"))
case(lambda: changed(R, "2024", "令和6年"), "not_a_year", Place(R, 2, "year"))
case(lambda: changed("activities.csv", "2024-08-10", "8月10日"), "not_a_date", Place("activities.csv", 2, "date"))
case(lambda: changed("plan.csv", ",true,", ",たぶん,"), "not_a_flag", Place("plan.csv", 3, "is_provisional"))
case(lambda: changed("plan.csv", "continued", "つづける"), "not_a_choice", Place("plan.csv", 2, "category"))
case(lambda: changed("plan.csv", "continued", "continue"), "not_a_choice_near", Place("plan.csv", 2, "category"), "continued/継続")
case(lambda: changed(R, "p003-i1,2024,43698,", "p003-i1,2024,43698,merged"), "value_and_reason", Place(R, 2, "missing"))
case(lambda: changed(T, "at_least,50500", "range,50500"), "range_half_open", Place(T, 2, "upper"))
case(lambda: kept_at(""), "kept_without_kind", Place(T, 2, "kind"))
case(lambda: changed(P, "連携中枢都市圏ビジョン懇談会の運営", " "), "value_missing", Place(P, 2, "name"))
case(lambda: changed(R, "p003-i1,2024,43698,", "p003-i1,2024,,しゅうけい中"), "unknown_reason", Place(R, 2, "missing"))
case(lambda: changed(R, "p003-i1,2024,43698,", "p003-i1,2024,,集計"), "unknown_reason_near", Place(R, 2, "missing"), "集計中")
case(lambda: changed(R, "p003-i1,2024,43698,", "p003-i1,2024,,being_complied"), "unknown_reason_near", Place(R, 2, "missing"), "being_compiled")
case(lambda: added("figures.csv", "p018,2024,90,数,,人,わからない,\n"), "unknown_reason", Place("figures.csv", rows_of("figures.csv") + 1, "missing"))
case(lambda: changed("indicators.csv", "yearly,0,", "yearly,99,"), "count_too_large", Place("indicators.csv", 2, "decimals"))
case(lambda: changed("indicators.csv", "yearly,0,,", "yearly,0,10,2030"), "baseline_after_results", Place("indicators.csv", 2, "baseline_year"))
# texts
case(lambda: changed(P, "職員研修", "職員\u202e研修"), "invisible_character", Place(P, 52, "name"))
case(lambda: changed(P, "職員研修", "職員\u200b研修"), "invisible_character", Place(P, 52, "name"))
case(lambda: changed(P, "職員研修", "職員\x0b研修"), "control_character", Place(P, 52, "name"))
case(lambda: changed(P, "職員研修", "職員_x000D_研修"), "excel_line_break", Place(P, 52, "name"))
case(lambda: changed(P, "職員研修", "あ" * 32_768), "text_too_long", Place(P, 52, "name"))
case(lambda: changed(P, "職員研修", "あ" * 140_000), "text_too_long", Place(P, 52, "name"))
case(lambda: changed(REGION, '"青森市"', "3"), "not_a_text", Place(REGION, key="municipality[0].name"))
# years, periods, spans
case(lambda: changed(R, "2024", "2019"), "year_outside_visions", Place(R, 2, "year"))
case(lambda: changed(REGION, "last_year = 2024", "last_year = 2025"), "visions_overlap", Place(REGION, key="vision[1].first_year"))
case(lambda: changed("activities.csv", "2024-06-09", "2024-06-01"), "ends_before_it_begins", Place("activities.csv", 6, "until"))
case(lambda: changed("meetings/2025.toml", "reports = 2024", "reports = 2026"), "meeting_reports_future", Place("meetings/2025.toml", key="reports"))
case(lambda: changed("meetings/2025.toml", "plans = 2026", "plans = 2024"), "meeting_plans_past", Place("meetings/2025.toml", key="plans"))
case(lambda: {**replaced("photos/a.png", PNG), "photos/A.png": PNG}, "file_twice_in_case", Place("photos/A.png"))
# tree, lineage, plan, breakdowns
case(lambda: changed(REGION, 'id = "f3-3-1"\nparent = "f3-3"', 'id = "f3-3-1"\nparent = "f3-3-1"'), "field_cycle", Place(REGION, key="field[14].parent"))
case(lambda: added(REGION, '\n[[field]]\nid = "r3"\nparent = "r2"\nnumber = 9\nname = "x"\n'), "field_named_like_role", Place(REGION, key="field[15].id"))
case(lambda: changed(REGION, 'number = 7\nname = "環境"', 'number = 51\nname = "環境"'), "number_beyond_style", Place(REGION, key="field[10].number"))
case(lambda: changed(REGION, '"災害対策"\nstyle = "circled"\nenglish = "Disaster preparedness"\nbreaks = "災害対策"', '"災害対策"\nstyle = "circled"\nbreaks = "災害|対応"'), "breaks_differ", Place(REGION, key="field[9].breaks"))
case(lambda: changed(REGION, 'id = "r2"\nnumber = 2', 'id = "r2"\nnumber = 1'), "number_twice", Place(REGION, key="role[1].number"))
case(lambda: changed(REGION, 'id = "f1-2"\nparent = "r1"\nnumber = 2', 'id = "f1-2"\nparent = "r1"\nnumber = 1'), "number_twice", Place(REGION, key="field[1].number"))
case(lambda: changed(P, "r1,f1-1", "r2,f1-1"), "field_of_other_role", Place(P, 2, "field"))
case(lambda: changed("plan.csv", "r1,f1-1", "r3,f1-1"), "field_of_other_role", Place("plan.csv", 2, "field"))
case(lambda: changed(P, "大学連携推進事業,r2,f2-1", "大学連携推進事業,,"), "role_needed", Place(P, 16, "role"))
case(lambda: changed("lineage.csv", "p054,p002", "p002,p002"), "lineage_cycle", Place("lineage.csv", 2, "after"))
case(lambda: changed(B, "p020-i1", "p018-i1"), "indicator_of_other_project", Place(B, 5, "indicator"))
case(lambda: added(BP, "p003,2024,9,municipality,青森市,1,,\n"), "part_without_breakdown", Place(BP, 44, "order"))
# pictures
for path, code, proposal in (
    ("../geheim.jpg", "path_leaves_folder", ""),
    ("/etc/a.jpg", "path_absolute", ""),
    ("C:\\a.jpg", "path_absolute", ""),
    ("photos\\a.jpg", "path_backslash", ""),
    ("photos/a:b.jpg", "path_forbidden_sign", ""),
    ("photos/con.jpg", "path_forbidden_sign", ""),
    (f"photos/{'あ' * 70}.jpg", "path_too_long", ""),
    ("a.jpg", "photo_elsewhere", "photos/a.jpg"),
):
    row = f"{path},p003,2024,,,,,public,\n"
    case(lambda row=row: added(PHOTOS, row), code, Place(PHOTOS, 2, "file"), proposal)  # type: ignore[misc]
for name, content, code, proposal in (
    ("text.jpg", b"hello", "picture_unreadable", ""),
    ("empty.jpg", b"", "picture_empty", ""),
    ("phone.jpg", b"\0\0\0\x18ftypheic", "picture_from_phone", ""),
    ("drawn.svg", b"<svg xmlns=''/>", "picture_is_drawing", ""),
    ("drawn.png", b"\xff\xd8\xff\xe0", "picture_named_otherwise", "photos/drawn.jpg"),
    ("drawn.bin", b"\x89PNG\r\n\x1a\n", "picture_named_otherwise", "photos/drawn.png"),
):
    row = f"photos/{name},p003,2024,,,,,public,\n"
    case(lambda row=row, name=name, content=content: added(PHOTOS, row) | {f"photos/{name}": content}, code, Place(PHOTOS, 2, "file"), proposal)  # type: ignore[misc]
# scales
case(lambda: {**sound(), "scales/a.toml": own_scale(), "scales/b.toml": own_scale()}, "scale_version_twice", Place("scales/b.toml", key="version"))
# files
case(lambda: replaced(P, sound()[P].decode("utf-8-sig").encode("ascii", "replace")), "file_questioned", Place(P, 2))
case(lambda: saved_as("names.csv", "euc-jp"), "unknown_encoding", Place("names.csv", 2))
case(lambda: saved_as("names.csv", "utf-16"), "wrong_encoding", Place("names.csv"))
case(lambda: replaced("names.csv", b"project,name\np018,a\x00\n"), "nul_character", Place("names.csv", 2))
case(lambda: spoiled("names.csv"), "file_spoiled", Place("names.csv", 2), "あおもりの")
case(lambda: changed("names.csv", "町村", "\ufffd"), "file_damaged", Place("names.csv", 2))
case(lambda: added("names.csv", 'p018,"語'), "unclosed_quote", Place("names.csv", 9))
case(lambda: added("names.csv", 'p018,"語"尾,,,,\n'), "broken_csv", Place("names.csv", 9))
case(lambda: added("names.csv", "p018,語,,,,,余り\n"), "ragged_row", Place("names.csv", 9))
case(lambda: replaced("names.csv", b"project;name\np018;a\n"), "wrong_delimiter", Place("names.csv", 1))
case(lambda: replaced("names.csv", b""), "missing_headings", Place("names.csv"))
case(lambda: replaced("names.csv", b"project\np018\n"), "missing_heading", Place("names.csv", 1, "name"))
case(lambda: replaced("names.csv", b"project,nmae\n"), "unknown_heading_near", Place("names.csv", 1, "nmae"), "name")
case(lambda: replaced("names.csv", b"project,name,color\n"), "unknown_heading", Place("names.csv", 1, "color"))
case(lambda: replaced("names.csv", "project,名称\n".encode()), "unknown_heading_near", Place("names.csv", 1, "名称"), "name")
case(lambda: replaced("names.csv", b"project,name,color,width\n"), "unknown_heading", Place("names.csv", 1))
case(lambda: replaced("names.csv", "別の名前の一覧\n\nproject,name\n".encode()), "headings_below", Place("names.csv", 1))
case(lambda: saved_as(REGION, "utf-16"), "wrong_encoding_of_text", Place(REGION))
case(lambda: replaced(REGION, b"\x89PNG\0"), "nul_character_of_text", Place(REGION, 1))
case(lambda: replaced("projects/p003.md", "日本語".encode("euc-jp")), "unknown_encoding_of_text", Place("projects/p003.md", 1))
case(lambda: replaced("names.csv", b"project,,name\n"), "empty_heading", Place("names.csv", 1))
case(lambda: replaced("names.csv", b"project,name,name\n"), "duplicate_heading", Place("names.csv", 1, "name"))
case(lambda: changed(REGION, "format = 1", "format = 1 2"), "scale_toml_broken", Place(REGION, 1))
case(lambda: added(REGION, "x = " + "9" * 5000), "scale_toml_too_long", Place(REGION, rows_of(REGION) + 1))
case(lambda: changed(REGION, "reading", "readnig"), "unknown_key_near", Place(REGION, key="municipality[0].readnig"), "reading")
case(lambda: changed(REGION, "reading", "colour"), "unknown_key", Place(REGION, key="municipality[0].colour"))
case(lambda: changed(REGION, "format = 1", "format = 2"), "format_newer", Place(REGION, key="format"))
case(lambda: changed(REGION, "format = 1", ""), "format_missing", Place(REGION, key="format"))
case(lambda: changed(REGION, "format = 1", 'format = "one"'), "format_unknown", Place(REGION, key="format"))
case(lambda: {path: data for path, data in sound().items() if path != REGION}, "region_missing", Place(REGION))
case(lambda: replaced("meetings/2026.toml", b"year = 2025\nreports = 2024\n"), "duplicate_key", Place("meetings/2026.toml"))
# fmt: on

JSON_CASES = (
    ("{", "unfinished_json", Place("facts.json", 1)),
    ('{"format": 1, }', "broken_json", Place("facts.json", 1)),
    ("[" * 9999, "unreadable_json", Place("facts.json")),
    ("[]", "not_facts", Place("facts.json")),
    ('{"format": 1, "format": 1, "region": {"name": "x"}}', "duplicate_json_key", Place("facts.json")),
    ('{"format": 1, "region": {"name": "x"}, "projects": [{"id": "p1", "name": "y"}], "costs": [{"project": "p1", "year": 2024, "total": NaN}]}', "not_a_number", Place("facts.json", key="costs[0].total")),
    ('{"format": 1, "region": {"name": "x"}, "projects": [{"id": "p1", "name": "y"}], "costs": [{"project": "p1", "year": 2024, "total": 1e400}]}', "too_many_digits", Place("facts.json", key="costs[0].total")),
    ('{"format": 1, "region": {"name": NaN}}', "not_a_text", Place("facts.json", key="region.name")),
    ('{"format": 1, "region": 3}', "not_a_table", Place("facts.json", key="region")),
    ('{"format": 1, "region": {"name": "x"}, "results": 3}', "not_a_list", Place("facts.json", key="results")),
    ('{"format": 1, "region": {"name": "x"}, "readme": 3}', "not_a_text", Place("facts.json", key="readme")),
    ('{"format": 1, "region": {"name": "x"}, "files": [{"path": "photos/a.jpg", "base64": "?"}]}', "not_a_file", Place("facts.json", key="files[0]")),
    ('{"format": 1, "region": {"name": "x"}, "files": [{"path": "etc/a.jpg", "text": ""}]}', "path_not_carried", Place("facts.json", key="files[0].path")),
    ('{"format": 1, "region": {"name": "x"}, "files": [{"path": "photos/か\\u3099.jpg", "text": ""}]}', "path_not_composed", Place("facts.json", key="files[0].path")),
)  # fmt: skip


@cache
def faults_in(files: Callable[[], Files]) -> tuple[Fault, ...]:
    """What is found in the files of a case, which three tests look at."""
    return faults_of(files())


@pytest.mark.parametrize(
    ("files", "code", "place", "proposal"), CASES, ids=[f"{c[1]}-{n}" for n, c in enumerate(CASES)]
)
def test_a_fault_is_said_once_with_its_place_and_what_was_meant(
    files: Callable[[], Files], code: str, place: Place, proposal: str
) -> None:
    faults = faults_in(files)

    assert [(fault.code, fault.place) for fault in faults] == [(code, place)]
    assert faults[0].values.get("proposal", "") == proposal


@pytest.mark.parametrize(("text", "code", "place"), JSON_CASES)
def test_a_fault_of_json_is_said_with_its_key_path(text: str, code: str, place: Place) -> None:
    with pytest.raises(FactsRefused) as refused:
        read_json(text.encode(), "facts.json")

    assert [(fault.code, fault.place) for fault in refused.value.faults] == [(code, place)]


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("files", [c[0] for c in CASES], ids=[f"{c[1]}-{n}" for n, c in enumerate(CASES)])
def test_every_fault_is_a_sentence_with_all_its_values(files: Callable[[], Files], language: str) -> None:
    (found,) = faults_in(files)

    said = fault(words_of(language), found)

    assert FAULTS[found.code].places <= found.values.keys()
    assert not re.search(r"\bNone\b|\?", re.sub(r"\* \?|\?{3,}", "", said))


def test_every_sentence_is_proven_by_a_fault() -> None:
    proven = {code for _, code, _, _ in CASES} | {code for _, code, _ in JSON_CASES} | ON_DISK

    unproven = FACTS_FAULTS.keys() - proven - HEAPS.keys()

    assert unproven == set()


# proven in test_disk.py and test_comparing.py, since they need a disk or two registers; or in the tests of the kinds, since the reader of files sees them before
ON_DISK = {
    "compared_regions_differ",
    "facts_stand_with_faults",
    "file_for_folder",
    "file_is_folder",
    "file_is_link",
    "file_not_regular",
    "file_twice",
    "folder_is_file",
    "folder_not_empty",
    "folder_of_others",
    "foreign_file",
    "other_region",
    "unknown_file",
    "unknown_file_near",
}
ON_DISK |= {"number_of_unknown_unit"}  # beside an indicator that is not known; proven of workbooks
ON_DISK |= {"table_missing", "mojibake", "text_damaged", "upper_without_range", "unknown_organisation_near"}

"""Agenda and attendance list: what stands in them, how they are built, and what an office program makes of them."""

from __future__ import annotations

import io
import subprocess
import zipfile
from dataclasses import replace
from datetime import time
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest
from docx.document import Document
from tests.materials.crafted import bare, large
from tests.materials.office import converted

import renkei
from renkei.domain.meeting import AgendaItem, Attendee, Meeting, Paper
from renkei.domain.opening import open_year
from renkei.domain.yearbook import Yearbook
from renkei.materials.docx_file import agenda, members
from renkei.scales import preset
from renkei.wording import words_of

EXAMPLES = Path(__file__).parents[3] / "examples"
MAKERS = {"agenda": agenda, "members": members}
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BOTH = pytest.mark.parametrize("what", ["agenda", "members"])
LANGUAGES = pytest.mark.parametrize("language", ["ja", "en"])


@cache
def book(name: str, meeting: str = "") -> Yearbook:
    return renkei.open_year(renkei.load(EXAMPLES / name), 2024, meeting=meeting)


def made(what: str, of: Yearbook, language: str = "ja") -> Document:
    return docx.Document(io.BytesIO(MAKERS[what](of, words_of(language))))


def held(**said: object) -> Yearbook:
    """The crafted region with a meeting that says this."""
    meeting = replace(Meeting(2025, 2024), **said)
    return replace(open_year(large(3), 2024, preset("aomori")), meeting=meeting)


def lines(of: Document, style: str) -> list[str]:
    return [p.text for p in of.paragraphs if p.style.name == style]


def table(of: Document) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in of.tables[0].rows]


def test_a_paper_with_nothing_in_it_is_not_announced() -> None:
    facts = replace(large(3), plan=())
    papers = (Paper("資料1", parts=("plan",)), Paper("資料2", parts=("results",)))
    meeting = Meeting(2025, 2024, papers=papers, agenda=(AgendaItem("審議", ("資料1", "資料2")),))
    empty = replace(open_year(facts, 2024, preset("aomori")), meeting=meeting)

    document = made("agenda", empty)

    assert [row[0] for row in table(document)[1:]] == ["資料2"]
    assert not [p.text for p in document.paragraphs if "資料1" in p.text]


def test_the_agenda_says_what_when_and_where() -> None:
    document = made("agenda", book("mihon"))

    assert lines(document, "Title") == ["第11回みほん圏域首長会議　次第（案）"]
    assert lines(document, "Fact") == [
        "日時\t令和7年11月14日（金）　午後2時～午後3時30分",
        "場所\t見本市役所 3階 大会議室",
    ]


def test_the_items_of_the_agenda_are_a_numbered_list_with_papers_and_who_explains() -> None:
    document = made("agenda", book("mihon"))

    assert len(lines(document, "List Number")) == 7
    assert lines(document, "List Continue")[1] == "資料1、資料2　説明：見本市連携推進課長　30分"


def test_the_papers_are_listed_and_one_without_title_is_called_by_its_parts() -> None:
    rows = table(made("agenda", book("mihon")))

    assert rows[:3] == [["資料番号", "題名"], ["資料1", "概要"], ["資料2", "令和6年度の取組の結果"]]
    assert len(rows) == 7


def test_a_meeting_without_an_agenda_gets_one_of_what_its_papers_hold() -> None:
    document = made("agenda", book("aomori"))

    assert lines(document, "List Number") == [
        *("開会", "令和6年度の取組実績", "期間の評価", "令和8年度の新規・拡充事業（案）", "その他", "閉会"),
    ]
    assert table(document) == [["資料番号", "題名"], ["資料1", "令和7年度会議資料"]]


def test_municipalities_stand_in_official_order_the_hub_first() -> None:
    given = tuple(Attendee(municipality=f"99000{n}", post="町長") for n in (2, 0, 1))

    rows = table(made("members", held(attendees=given)))

    names = [of.name for of in large(3).municipalities[:3]]
    assert [row[1] for row in rows[1:]] == names


def test_who_speaks_without_a_paper_explains_none() -> None:
    document = made("agenda", book("mihon"))

    assert lines(document, "List Continue")[0] == "見本市長　5分"


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("第1回会議", "第1回会議　出席者名簿（案）"),
        (
            "令和7年度第1回みほん圏域ビジョン懇談会",
            "令和7年度第1回みほん圏域ビジョン懇談会\n出席者名簿（案）",
        ),
    ],
)
def test_a_title_that_one_line_does_not_hold_parts_before_what_the_document_is(name: str, title: str) -> None:
    assert lines(made("members", held(name=name)), "Title") == [title]


def test_a_long_affiliation_has_the_room_that_names_do_not_need() -> None:
    document = made("members", book("mihon", "forum"))

    cells = document.tables[0].rows[1].cells

    assert "\n" not in cells[1].text
    assert cells[1].width.mm > cells[3].width.mm >= 33


def test_an_affiliation_that_no_column_holds_ends_its_lines_between_words() -> None:
    given = (Attendee(affiliation="みほん大学地域連携推進機構交流センター", post="事務局長"),)

    rows = table(made("members", held(attendees=given)))

    assert rows[1][1] == "みほん大学地域連携推進機構\n交流センター"


def test_english_says_the_numbers_of_papers_in_english() -> None:
    document = made("agenda", book("aomori"), "en")

    assert lines(document, "List Continue")[0] == "Paper 1"
    assert table(document)[1][0] == "Paper 1"


def test_a_name_longer_than_a_file_may_say_of_itself_is_cut_there_alone() -> None:
    document = made("agenda", held(name="会" * 300 + "\uffff"))

    assert document.core_properties.title == "会" * 254 + "…"
    assert "".join(lines(document, "Title")).replace("\n", "") == "会" * 300 + "次第（案）"


def test_who_stands_for_no_municipality_keeps_the_place() -> None:
    chair = Attendee(affiliation="大学", post="教授", duty="座長")
    given = (chair, *(Attendee(municipality=f"99000{n}", post="町長") for n in (1, 0)))

    rows = table(made("members", held(attendees=given)))

    assert rows[1] == ["1", "大学", "教授", "", "座長"]
    assert [row[0] for row in rows[1:]] == ["1", "2", "3"]


def test_without_a_list_every_member_of_the_meetings_year_has_a_row_to_write_on() -> None:
    rows = table(made("members", book("aomori")))

    assert rows[0] == ["番号", "所属", "職", "氏名", "役"]
    assert [row[1] for row in rows[1:]] == ["青森市", "平内町", "今別町", "蓬田村", "外ヶ浜町"]
    assert all(row[2:] == ["", "", ""] for row in rows[1:])


def test_the_forum_lists_its_members_by_organisation_and_post() -> None:
    rows = table(made("members", book("mihon", "forum")))

    assert rows[1] == ["1", "みほん大学地域連携センター", "センター長", "", "座長"]
    assert rows[-1][1:3] == ["－", "公募委員"]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ({"begins": time(9)}, "午前9時"),
        ({"begins": time(13, 5), "ends": time(14)}, "午後1時5分～午後2時"),
        ({"date_text": "12月中旬"}, "12月中旬"),
        ({}, ""),
    ],
)
def test_what_is_known_of_the_time_is_said_and_what_is_not_is_left_open(
    said: dict[str, object], text: str
) -> None:
    document = made("agenda", held(**said))

    assert lines(document, "Fact")[0] == f"日時\t{text}"


@BOTH
@LANGUAGES
def test_a_region_of_which_nothing_is_known_has_both_documents(what: str, language: str) -> None:
    document = made(what, open_year(bare(), 2024, preset("aomori")), language)

    assert document.paragraphs[0].text


@BOTH
@LANGUAGES
def test_the_same_facts_give_the_same_bytes(what: str, language: str) -> None:
    first, again = (MAKERS[what](book("mihon"), words_of(language)) for _ in range(2))

    assert first == again


@BOTH
def test_no_clock_and_no_machine_stands_in_the_file(what: str) -> None:
    content = MAKERS[what](book("mihon"), words_of("ja"))

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "docProps/thumbnail.jpeg" not in archive.namelist()
    core = docx.Document(io.BytesIO(content)).core_properties
    assert (core.author, core.created.year, core.revision) == ("見本市企画部連携推進課", 2025, 1)


@BOTH
def test_the_language_and_a_japanese_face_are_set_for_every_style(what: str) -> None:
    styles = made(what, book("mihon")).styles.element

    run = styles.find(f"{WORD}docDefaults/{WORD}rPrDefault/{WORD}rPr")

    assert run.find(f"{WORD}rFonts").get(f"{WORD}eastAsia") == "BIZ UDGothic"
    assert run.find(f"{WORD}lang").get(f"{WORD}eastAsia") == "ja-JP"


@BOTH
def test_the_head_of_every_table_is_marked_and_repeated(what: str) -> None:
    document = made(what, book("mihon"))

    heads = [table.rows[0]._tr.find(f"{WORD}trPr/{WORD}tblHeader") for table in document.tables]

    assert len(heads) == 1
    assert heads[0] is not None


@BOTH
def test_the_paper_is_a4_portrait(what: str) -> None:
    section = made(what, book("aomori")).sections[0]

    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


@pytest.mark.parametrize(("language", "format"), [("ja", "decimalFullWidth"), ("en", "decimal")])
def test_the_list_is_numbered_as_the_language_numbers(language: str, format: str) -> None:
    content = agenda(book("mihon"), words_of(language))

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        numbering = ElementTree.fromstring(archive.read("word/numbering.xml"))

    assert [found.get(f"{WORD}val") for found in numbering.iter(f"{WORD}numFmt")] == [format]


def test_a_sign_that_no_document_can_hold_is_left_out() -> None:
    document = made("agenda", held(agenda=(AgendaItem("会議\x0bの\x00次\uffff第"),)))

    assert lines(document, "List Number") == ["会議の次第"]


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The agenda of the leaders as an office program prints it."""
    folder = tmp_path_factory.mktemp("docx")
    file = folder / "agenda.docx"
    file.write_bytes(agenda(book("mihon"), words_of("ja")))
    pdf = converted(file, "pdf", folder / "out")
    return subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True
    ).stdout


def test_an_office_program_prints_the_agenda_on_one_page_with_its_numbers(printed: str) -> None:
    text = printed.replace(" ", "")

    assert printed.count("\f") == 1
    assert "３令和6年度の取組の結果について" in text
    assert "参考資料1項目の一覧、評価の根拠、数値の出所" in text

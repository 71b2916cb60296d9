"""Meetings in the folder: their papers, agenda and members, several in a year; faults with file, key and remedy."""

from __future__ import annotations

import datetime

import pytest
from tests.exchange.spoilt import Files, faults_of, sound

from renkei.domain.errors import NotKnown, Place
from renkei.domain.meeting import AgendaItem, Attendee, Meeting, Paper
from renkei.domain.opening import open_year
from renkei.exchange import from_json, to_json
from renkei.exchange.folder_writing import folder_files
from renkei.exchange.kinds import Unreadable
from renkei.exchange.kinds.times import Clock
from renkei.exchange.reading import read_files
from renkei.scales import preset
from renkei.wording import words_of
from renkei.wording.faults import fault as said
from renkei.wording.meeting_faults import MEETING_FAULTS

FILE = "meetings/2025.toml"
HEAD = "year = 2025\nreports = 2024\n"
FULL = (
    HEAD
    + """name = "首長会議"
begins = "14:00"
ends = "15:30"
place = "青森市役所"
paper_number = "資料1"
parts = ["summary", "results", "plan"]

[[paper]]
number = "資料1-1"
title = "結果"
parts = ["summary", "results"]

[[agenda]]
title = "結果について"
papers = ["資料1-1", "資料1"]
speaker = "連携推進課長"
minutes = 20

[[attendee]]
municipality = "022012"
post = "市長"
duty = "座長"

[[attendee]]
affiliation = "県市町村課"
post = "課長"
"""
)


def files(**texts: str) -> Files:
    """The example with meetings of its own: `leaders="…"` stands in meetings/2025-leaders.toml, `plain` without a name."""
    named = {FILE if name == "plain" else f"meetings/2025-{name}.toml": text for name, text in texts.items()}
    rest = {path: data for path, data in sound().items() if not path.startswith("meetings/")}
    return {**rest, **{path: text.encode() for path, text in named.items()}}


def meetings(**texts: str) -> tuple[Meeting, ...]:
    return read_files(files(**texts)).register.meetings


def test_a_meeting_is_read_with_its_papers_agenda_and_members() -> None:
    (meeting,) = meetings(plain=FULL)

    assert (meeting.begins, meeting.ends) == (datetime.time(14), datetime.time(15, 30))
    assert meeting.papers == (Paper("資料1-1", "結果", ("summary", "results")),)
    assert meeting.agenda == (AgendaItem("結果について", ("資料1-1", "資料1"), "連携推進課長", 20),)
    assert meeting.attendees == (
        Attendee(municipality="022012", post="市長", duty="座長"),
        Attendee(affiliation="県市町村課", post="課長"),
    )


def test_the_canonical_file_of_a_meeting_is_what_was_read() -> None:
    register = read_files(files(plain=FULL)).register

    assert folder_files(register)[FILE].decode() == FULL


def test_json_and_folder_hold_the_same_of_meetings() -> None:
    register = read_files(files(plain=FULL, forum=HEAD)).register

    again = from_json(to_json(register))

    assert again.meetings == register.meetings


def test_several_meetings_of_a_year_are_told_apart_by_their_files_names() -> None:
    found = meetings(plain=HEAD, leaders=HEAD, forum=HEAD)

    assert [meeting.id for meeting in found] == ["", "forum", "leaders"]


def test_a_meeting_goes_back_to_the_file_that_it_came_from() -> None:
    register = read_files(files(plain=HEAD, forum=HEAD)).register

    written = [path for path in folder_files(register) if path.startswith("meetings/")]

    assert written == ["meetings/2025-forum.toml", FILE]


@pytest.mark.parametrize(("asked", "id"), [("", ""), ("forum", "forum")])
def test_a_year_is_opened_for_the_meeting_asked_for_and_without_one_for_the_plain(
    asked: str, id: str
) -> None:
    register = read_files(files(plain=HEAD, forum=HEAD)).register

    book = open_year(register, 2024, preset("aomori"), meeting=asked)

    assert book.meeting is not None
    assert book.meeting.id == id


def test_without_a_plain_meeting_the_first_is_taken() -> None:
    register = read_files(files(leaders=HEAD, forum=HEAD)).register

    meeting = register.meeting_of(2024)

    assert meeting is not None
    assert meeting.id == "forum"


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_meeting_that_is_not_there_is_refused_with_those_that_are(language: str) -> None:
    register = read_files(files(plain=HEAD, forum=HEAD)).register

    with pytest.raises(NotKnown) as refused:
        open_year(register, 2024, preset("aomori"), meeting="forun")

    text = said(words_of(language), refused.value.faults[0])
    assert "forun" in text
    assert "forum" in text


def test_a_meeting_may_plan_another_year_than_the_plain_one() -> None:
    register = read_files(
        files(plain=f"{HEAD}plans = 2026\n", forum=f"{HEAD}plans = 2027\n", late=HEAD)
    ).register

    planned = {m.id: register.planned_year(2024, m) for m in register.meetings}

    assert planned == {"": 2026, "forum": 2027, "late": 2026}


# ---- faults

PAPER = '[[paper]]\nnumber = "資料1"\n'
FAULTY = [
    ('begins = "25:00"', "not_a_time", "begins"),
    ('begins = "15:00"\nends = "14:00"', "ends_before_it_begins", "ends"),
    ('parts = ["cover", "result"]', "not_a_choice_near", "parts"),
    ('parts = ["cover", "内訳"]', "not_a_choice", "parts"),
    ("parts = []", "parts_empty", "parts"),
    ("[[agenda]]\ntitle = '開会'\nminutes = 99999999999", "count_too_large", "agenda[0].minutes"),
    ('parts = ["cover", "cover"]', "part_named_twice", "parts"),
    ('cases = ["p003", "p003"]', "case_named_twice", "cases"),
    ('cases = ["p999"]', "unknown_project", "cases"),
    ('plaec = "市役所"', "unknown_key_near", "plaec"),
    ("compares = 24", "not_a_year", "compares"),
    (PAPER + PAPER, "paper_number_twice", "paper[1].number"),
    ('[[paper]]\nparts = ["results"]', "value_missing", "paper[0].number"),
    (PAPER + "tilte = '結果'", "unknown_key_near", "paper[0].tilte"),
    (PAPER + "year = 2025", "unknown_key", "paper[0].year"),
    (PAPER + 'parts = ["summary"]', "paper_holds_other_part", "paper[0].parts"),
    (PAPER + 'parts = ["plan"]\n[[paper]]\nnumber = "資料2"\nparts = ["plan"]', "part_in_two_papers", "paper[1].parts"),
    ('[[agenda]]\ntitle = "開会"\npapers = ["資料9"]', "unknown_paper", "agenda[0].papers"),
    (PAPER + '[[agenda]]\ntitle = "開会"\npapers = ["資料１"]', "unknown_paper_near", "agenda[0].papers"),
    ('[[agenda]]\ntitle = ""', "value_missing", "agenda[0].title"),
    ('[[attendee]]\nname = "未定"', "value_missing", "attendee[0].post"),
    ('[[attendee]]\npost = "町長"\nmunicipality = "平内村"', "unknown_municipality_near", "attendee[0].municipality"),
    ('[[attendee]]\npost = "会長"\norganisation = "o9"', "unknown_organisation", "attendee[0].organisation"),
    ('[[attendee]]\npost = "町長"\nmunicipality = "022012"\naffiliation = "県"', "attendee_of_two_bodies", "attendee[0]"),
    ('paper = "資料1"', "not_a_list", "paper"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code", "key"), FAULTY, ids=[f"{f[1]}-{f[2]}" for f in FAULTY])
def test_a_fault_of_a_meeting_is_said_with_file_and_key(text: str, code: str, key: str) -> None:
    faults = faults_of(files(plain=f"{HEAD}{text}\n"))

    assert [(one.code, one.place) for one in faults] == [(code, Place(FILE, key=key))]


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(("text", "code", "key"), FAULTY, ids=[f"{f[1]}-{f[2]}" for f in FAULTY])
def test_every_fault_of_a_meeting_is_a_whole_sentence(text: str, code: str, key: str, language: str) -> None:
    (one,) = faults_of(files(plain=f"{HEAD}{text}\n"))

    words = said(words_of(language), one)

    assert "?" not in words.replace("?”", "")
    assert code not in words


def test_all_faults_of_all_meetings_are_said_at_once() -> None:
    found = faults_of(files(plain=f"{HEAD}begins = 'x'\n{PAPER}tilte = ''", forum=f"{HEAD}parts = ['x']"))

    assert [one.code for one in found] == ["not_a_choice", "unknown_key_near", "not_a_time"]


def test_a_year_that_cannot_be_read_is_said_once_and_not_again_in_every_table_of_the_meeting() -> None:
    found = faults_of(files(plain=FULL.replace("year = 2025", "year = 'いつか'")))

    assert [(one.code, one.place.key) for one in found] == [("not_a_year", "year")]


def test_a_name_that_is_no_id_is_refused_with_what_may_be_meant() -> None:
    (one,) = faults_of(files(Forum=HEAD))

    assert (one.code, one.values["proposal"]) == ("id_malformed_near", "forum")


def test_two_files_of_one_meeting_are_refused() -> None:
    (one,) = faults_of({**files(plain=HEAD), "meetings/other.toml": HEAD.encode()})

    assert one.code == "duplicate_key"


@pytest.mark.parametrize(
    ("path", "year", "wanted"),
    [
        ("meetings/首長会議.toml", 2025, FILE),
        ("meetings/2024-forum.toml", 2025, "meetings/2025-forum.toml"),
        ("meetings/2026.toml", 2025, FILE),
    ],
)
def test_a_file_of_another_name_than_its_meeting_is_refused_with_the_name_it_should_have(
    path: str, year: int, wanted: str
) -> None:
    (one,) = faults_of({**files(), path: HEAD.replace("2025", f"{year}", 1).encode()})

    assert (one.code, one.place, one.values["wanted"]) == ("meeting_file_name", Place(path), wanted)


def test_two_meetings_on_a_year_need_a_name_to_be_told_apart() -> None:
    later = HEAD.replace("year = 2025", "year = 2026")

    (one,) = faults_of({**files(plain=HEAD), "meetings/2026.toml": later.encode()})

    assert (one.code, one.place.file) == ("meetings_not_told_apart", "meetings/2026.toml")
    assert "2025.toml" in said(words_of("ja"), one)


def test_what_does_not_fit_is_said_beside_what_cannot_be_read() -> None:
    text = f'{HEAD}titel = "x"\nbegins = "15:00"\nends = "14:00"\ndate = "いつか"\n{PAPER}{PAPER}[[agenda]]\ntitle = "開会"\npapers = ["資料9"]\n'

    codes = {one.code for one in faults_of(files(plain=text))}

    assert codes == {
        "unknown_key_near", "ends_before_it_begins", "not_a_date", "paper_number_twice", "unknown_paper_near",
    }  # fmt: skip


def test_a_paper_of_no_meeting_is_refused_in_json() -> None:
    text = to_json(read_files(files(plain=FULL)).register).replace(
        '"papers": [', '"papers": [\n{"year": 2031, "order": 1, "number": "x"},'
    )

    with pytest.raises(Exception, match="meeting_unknown"):
        from_json(text)


def test_every_sentence_on_meetings_is_needed_by_some_fault() -> None:
    reached = {code for _, code, _ in FAULTY} | {
        "meeting_unknown",
        "unknown_meeting",
        "unknown_meeting_alone",
        "meeting_file_name",
        "meetings_not_told_apart",
    }

    assert MEETING_FAULTS.keys() <= reached


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("9:05", "09:05"),
        ("１４：３０", "14:30"),
        ("14時", "14:00"),
        ("午後2時半", "14:30"),
        ("午後12時", "12:00"),
        ("午前0時5分", "00:05"),
    ],
)
def test_a_time_is_read_in_the_spellings_of_offices(text: str, clock: str) -> None:
    kind = Clock()

    assert kind.text(kind.read(text)) == clock


@pytest.mark.parametrize("text", ["24:00", "9:60", "午後13時", "2時ごろ", "14", "9:5"])
def test_what_is_no_time_is_not_guessed(text: str) -> None:
    with pytest.raises(Unreadable):
        Clock().read(text)

"""A foreign file is read in a process of its own, and the process that serves lives on whatever becomes of it."""

from __future__ import annotations

import os
import threading
from dataclasses import replace

import pytest
from scripts.hostile.raw_book import CELL, book, sheet
from tests.intake.reading_here import codes_of

from renkei.domain.errors import FileRefused, OutOfReach
from renkei.intake import LIMITS, read_book
from renkei.intake.reading import Reader

PLAIN = book(sheet(CELL))
TAKE = "import sys, os, time; sys.stdin.buffer.read(); "


def refusal_of(start: str, **bounds: int) -> list[str]:
    with pytest.raises(FileRefused) as refused:
        Reader(replace(LIMITS, **bounds), TAKE + start).ask(PLAIN)
    return [fault.code for fault in refused.value.faults]


@pytest.mark.parametrize(
    ("start", "code"),
    [
        ("os.abort()", "reader_stopped"),
        ("os._exit(3)", "reader_stopped"),
        ("raise SystemExit(1)", "reader_stopped"),
        ("import ctypes; ctypes.string_at(0)", "reader_stopped"),
        ("time.sleep(60)", "reader_too_slow"),
        ("sys.stdout.write('x' * 3_000_000)", "reader_says_too_much"),
    ],
)
def test_the_end_of_the_reader_is_told_and_nothing_else_ends(start, code):
    found = refusal_of(start, waiting_seconds=1, answer_bytes=2_000_000)

    assert found == [code]


def test_a_reader_that_ends_without_taking_the_file_is_told():
    with pytest.raises(FileRefused) as refused:
        Reader(start="import os; os._exit(1)").ask(PLAIN + bytes(5_000_000))

    assert refused.value.faults[0].code == "reader_stopped"


@pytest.mark.parametrize(
    "said", ["", '{"kind":"xlsx","noticed":[]}\\n', '{"kind":"xlsx","noticed":[]}\\n{"end":7}\\n']
)
def test_an_answer_that_breaks_off_is_no_book(tmp_path, monkeypatch, said):
    (tmp_path / "x.xlsx").write_bytes(PLAIN)
    monkeypatch.setattr("renkei.intake.reading._START", "")
    monkeypatch.setattr(Reader, "ask", lambda self, content: said.replace("\\n", "\n").encode())

    with pytest.raises(FileRefused) as refused:
        read_book(tmp_path / "x.xlsx")

    assert refused.value.faults[0].code == "reader_stopped"


def test_memory_beyond_the_limit_is_told(tmp_path):
    path = tmp_path / "x.xlsx"
    path.write_bytes(PLAIN)

    with pytest.raises(FileRefused) as refused:
        read_book(path, limits=replace(LIMITS, memory_bytes=1_000_000))

    assert refused.value.faults[0].code in ("reader_out_of_memory", "reader_stopped")


def test_a_sheet_that_would_end_any_process_ends_only_the_reader(tmp_path):
    """Two cells at opposite corners end a process that lets calamine read them. The screen refuses them; here it is lifted."""
    path = tmp_path / "corners.xlsx"
    path.write_bytes(book(sheet(f'{CELL}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')))

    with pytest.raises(FileRefused) as refused:
        read_book(path, limits=replace(LIMITS, rows=2**21, columns=2**15, box=2**40))

    assert refused.value.faults[0].code == "reader_stopped"
    assert read_plain(tmp_path) == 1


def read_plain(folder):
    (folder / "plain.xlsx").write_bytes(PLAIN)
    return read_book(folder / "plain.xlsx").sheets[0].at(1, 1).value


def test_several_files_are_read_at_once(tmp_path):
    found = []
    paths = [tmp_path / f"{n}.csv" for n in range(4)]
    for n, path in enumerate(paths):
        path.write_text(f"{n}\n", encoding="utf-8")

    threads = [
        threading.Thread(target=lambda p=p: found.append(read_book(p).sheets[0].at(1, 1).value))
        for p in paths
    ]
    _ = [thread.start() for thread in threads]
    _ = [thread.join() for thread in threads]

    assert sorted(found) == ["0", "1", "2", "3"]


def test_a_file_that_is_not_there_or_a_folder_is_out_of_reach(tmp_path):
    for path, code in ((tmp_path / "none.xlsx", "not_there"), (tmp_path, "is_a_folder")):
        with pytest.raises(OutOfReach) as refused:
            read_book(path)

        assert refused.value.faults[0].code == code


def test_a_file_larger_than_any_office_keeps_is_not_even_opened(tmp_path):
    path = tmp_path / "large.xlsx"
    path.touch()
    os.truncate(path, 3 * 1024 * 1024)

    with pytest.raises(FileRefused) as refused:
        read_book(path, limits=replace(LIMITS, file_bytes=1024 * 1024))

    assert (refused.value.faults[0].code, dict(refused.value.faults[0].values)) == (
        "file_too_large",
        {"size": 3, "limit": 1},
    )


def test_a_refusal_names_file_sheet_and_cell(tmp_path):
    path = tmp_path / "照会.xlsx"
    path.write_bytes(book(sheet(CELL), sheet('<row r="999999"><c r="B999999"><v>1</v></c></row>')))

    with pytest.raises(FileRefused) as refused:
        read_book(path)

    place = refused.value.faults[0].place
    assert (place.file, place.sheet, place.cell) == ("照会.xlsx", "表2", "B999999")


def test_a_reader_needs_nothing_of_the_folder_in_which_it_is_started(tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit('taken from the folder')", encoding="utf-8")
    (tmp_path / "x.csv").write_text("1\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    assert read_book("x.csv").sheets[0].at(1, 1).value == "1"


def test_what_the_reader_stumbles_over_is_looked_for_and_named(tmp_path):
    path = tmp_path / "x.xlsx"
    path.write_bytes(book(sheet(CELL), sheet('<row r="1"><c r="A1"><v>1</v></row>')))

    with pytest.raises(FileRefused) as refused:
        read_book(path)

    fault = refused.value.faults[0]
    assert (fault.code, fault.place.sheet, fault.values["line"]) == ("xml_broken", "表2", 2)


@pytest.mark.parametrize(
    ("bound", "value", "code"),
    [
        ("sheets", 0, "book_too_many_sheets"),
        ("parts", 3, "zip_too_many_parts"),
        ("part_bytes", 100, "zip_inflates_too_far"),
        ("inflated_bytes", 500, "zip_inflates_too_far"),
        ("rows", 0, "sheet_reaches_too_far"),
        ("columns", 0, "sheet_reaches_too_far"),
        ("cells", 0, "sheet_too_many_cells"),
        ("box", 0, "sheet_too_sparse"),
        ("texts", 0, "book_too_many_texts"),
        ("styles", 0, "book_too_many_styles"),
        ("depth", 1, "xml_too_deep"),
    ],
)
def test_every_limit_holds(bound, value, code):
    assert codes_of(PLAIN, replace(LIMITS, **{bound: value})) == [code]

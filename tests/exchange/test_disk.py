"""Folders as they lie on disks: links, names of other systems, files of nobody; and writing all or nothing."""

import dataclasses
import errno
import os
import shutil
import signal
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from renkei.domain.errors import FactsRefused, OutOfReach
from renkei.exchange import format_folder, load, new_folder, read, save, swapping

FACTS = Path(__file__).parents[2] / "examples" / "aomori"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    save(load(FACTS), tmp_path / "facts")
    return tmp_path / "facts"


def content(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def codes(folder: Path) -> list[tuple[str, str]]:
    with pytest.raises(FactsRefused) as refused:
        load(folder)
    return [(fault.code, fault.place.file) for fault in refused.value.faults]


def test_a_table_under_another_name_is_not_passed_over_in_silence(folder: Path) -> None:
    (folder / "results.csv").rename(folder / "result.csv")
    (folder / "写し.csv").write_text("x")

    found = codes(folder)

    assert found == [("unknown_file_near", "result.csv"), ("unknown_file", "写し.csv")]


def test_other_files_stay_and_are_mentioned(folder: Path) -> None:
    (folder / "議事録.docx").write_bytes(b"x")
    (folder / "~$results.csv").write_bytes(b"x")

    reading = read(folder)
    save(reading.register, folder)

    assert [(finding.code, finding.place.file) for finding in reading.findings] == [
        ("file_not_read", "議事録.docx")
    ]
    assert (folder / "議事録.docx").read_bytes() == b"x"


def test_a_picture_that_is_a_link_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.jpg").write_bytes(b"x")
    (folder / "photos").mkdir()
    (folder / "photos" / "a.jpg").symlink_to(tmp_path / "secret.jpg")

    assert codes(folder) == [("file_is_link", "photos/a.jpg")]


def test_a_folder_of_pictures_that_is_a_link_is_neither_read_nor_written_through(
    folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (folder / "photos").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(FactsRefused):
        save(load(FACTS), folder)

    assert codes(folder) == [("file_is_link", "photos")]


def test_a_pipe_in_the_folder_does_not_stop_the_reader(folder: Path) -> None:
    (folder / "photos").mkdir()
    os.mkfifo(folder / "photos" / "a.jpg")

    assert codes(folder) == [("file_not_regular", "photos/a.jpg")]


def test_a_file_name_with_parted_voicing_marks_is_read_and_set_right(folder: Path) -> None:
    (folder / "photos").mkdir()
    (folder / "photos" / unicodedata.normalize("NFD", "が.jpg")).write_bytes(b"x")

    reading = read(folder)
    changed = format_folder(folder)

    assert reading.register.files == (("photos/が.jpg", b"x"),)
    assert "file_name_composed" in {finding.code for finding in reading.findings}
    assert sorted(changed) == sorted(unicodedata.normalize(form, "photos/が.jpg") for form in ("NFD", "NFC"))


def test_two_names_that_differ_in_voicing_marks_alone_are_refused(folder: Path) -> None:
    (folder / "photos").mkdir()
    for form in ("NFC", "NFD"):
        (folder / "photos" / unicodedata.normalize(form, "が.jpg")).write_bytes(b"x")

    assert codes(folder) == [("file_twice", "photos/が.jpg")]


def test_pictures_and_own_scales_come_through_byte_for_byte(folder: Path, tmp_path: Path) -> None:
    (folder / "photos" / "祭り").mkdir(parents=True)
    (folder / "photos" / "祭り" / "1.jpg").write_bytes(bytes(range(256)))

    save(load(folder), tmp_path / "facts.json")
    save(load(tmp_path / "facts.json"), tmp_path / "again")

    assert content(tmp_path / "again") == content(folder)


def test_a_folder_that_is_not_there_is_out_of_reach(tmp_path: Path) -> None:
    with pytest.raises(OutOfReach) as refused:
        load(tmp_path / "nowhere")

    assert [fault.code for fault in refused.value.faults] == ["not_there"]


def test_check_lists_what_differs_and_writes_nothing(folder: Path) -> None:
    results = folder / "results.csv"
    results.write_bytes(results.read_bytes().replace(b"\n", b"\r\n"))
    before = content(folder)

    changed = format_folder(folder, check=True)

    assert changed == ("results.csv",)
    assert content(folder) == before


def test_cp932_is_read_with_a_note_and_set_right(folder: Path) -> None:
    names = folder / "names.csv"
    before = names.read_bytes()
    names.write_bytes(before.decode("utf-8-sig").encode("cp932"))

    findings = [(finding.code, finding.place.file) for finding in read(folder).findings]
    format_folder(folder)

    assert findings == [("read_as_cp932", "names.csv")]
    assert names.read_bytes() == before


def test_saving_removes_what_the_facts_no_longer_hold(folder: Path) -> None:
    without = dataclasses.replace(load(folder), meetings=())

    changed = save(without, folder)

    assert changed == ("meetings/2025.toml",)
    assert not (folder / "meetings/2025.toml").exists()


def spoil_one_value(folder: Path) -> None:
    """Something for `format_folder` to write: two files in another form."""
    for name in ("results.csv", "targets.csv"):
        (folder / name).write_bytes((folder / name).read_bytes().replace(b"\n", b"\r\n"))


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("step", range(4))
def test_what_stops_the_moves_leaves_the_old_state_whole(
    folder: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, step: int
) -> None:
    spoil_one_value(folder)
    before = content(folder)
    real, calls = os.replace, iter(range(99))

    def replace(source: str, target: str) -> None:
        if next(calls) == step:
            raise error
        real(source, target)

    monkeypatch.setattr(swapping.os, "replace", replace)
    with pytest.raises((OutOfReach, KeyboardInterrupt)):
        format_folder(folder)

    assert content(folder) == before


def test_a_full_disk_leaves_the_old_state_whole(folder: Path) -> None:
    before = content(folder)
    limited = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000));"
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "from dataclasses import replace; from renkei.exchange import load, save; from renkei.domain.errors import OutOfReach\n"
        "register = load(sys.argv[1])\n"
        "try: save(replace(register, readme='x' * 9000, files=(('photos/a.jpg', b'x'),)), sys.argv[1])\n"
        "except OutOfReach as refused: print(refused.faults[0].code)"
    )

    run = subprocess.run([sys.executable, "-c", limited, folder], capture_output=True, text=True, check=True)

    assert run.stdout == "disk_full\n"
    assert content(folder) == before


@pytest.mark.parametrize("kill_at", range(6))
def test_a_kill_at_any_move_leaves_one_state_whole(folder: Path, kill_at: int) -> None:
    old = load(folder)
    killed = (
        "import os, sys, signal; from dataclasses import replace; from renkei.exchange import load, save, swapping\n"
        "real, calls = os.replace, iter(range(99))\n"
        "def move(a, b):\n"
        "    if next(calls) == int(sys.argv[2]): os.kill(os.getpid(), signal.SIGKILL)\n"
        "    real(a, b)\n"
        "swapping.os.replace = move\n"
        "register = load(sys.argv[1])\n"
        "save(replace(register, readme='new', results=register.results[:1], files=(('photos/a.jpg', b'x'),)), sys.argv[1])"
    )

    run = subprocess.run([sys.executable, "-c", killed, folder, str(kill_at)], check=False)
    after = load(folder)
    save(after, folder)

    assert run.returncode in (0, -signal.SIGKILL)
    assert (after.readme, len(after.results), len(after.files)) in {("new", 1, 1), (old.readme, 10, 0)}
    assert load(folder) == after
    assert not (folder / swapping.PENDING).exists()


def test_a_register_with_faults_is_not_written(tmp_path: Path) -> None:
    register = load(FACTS)
    wrong = dataclasses.replace(
        register, results=(dataclasses.replace(register.results[0], indicator="p999-i1"),)
    )

    with pytest.raises(FactsRefused) as refused:
        save(wrong, tmp_path / "facts")

    assert [fault.code for fault in refused.value.faults] == ["unknown_indicator"]
    assert not (tmp_path / "facts").exists()


def test_a_picture_path_that_leaves_the_folder_is_not_written(tmp_path: Path) -> None:
    wrong = dataclasses.replace(load(FACTS), files=(("../outside.jpg", b"x"),))

    with pytest.raises(FactsRefused) as refused:
        save(wrong, tmp_path / "facts")

    assert [fault.code for fault in refused.value.faults] == ["path_leaves_folder"]
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_writing_left_half_written_is_taken_away_later(folder: Path) -> None:
    for name, age in (("old", 7200), ("young", 60)):
        left = folder / f"{swapping.PART}-{name}"
        left.mkdir()
        os.utime(left, (left.stat().st_mtime - age,) * 2)

    save(dataclasses.replace(load(folder), readme="new"), folder)

    assert [p.name for p in folder.glob(".*")] == [f"{swapping.PART}-young"]


@pytest.mark.parametrize("name", ["results.csv", "README.md", "projects/p003.md", "meetings/2025.toml"])
def test_a_folder_with_the_name_of_a_file_is_refused_and_kept(folder: Path, name: str) -> None:
    (folder / name).unlink(missing_ok=True)
    (folder / name).mkdir(parents=True)
    (folder / name / "a.txt").write_text("x")

    with pytest.raises(FactsRefused) as refused:
        format_folder(folder)

    assert [(fault.code, fault.place.file) for fault in refused.value.faults] == [("file_is_folder", name)]
    assert (folder / name / "a.txt").read_text() == "x"


def test_facts_are_not_written_over_a_folder_with_the_name_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "new" / "results.csv").mkdir(parents=True)
    (tmp_path / "new" / "results.csv" / "a.txt").write_text("x")

    with pytest.raises(FactsRefused):
        save(load(FACTS), tmp_path / "new")

    assert content(tmp_path / "new") == {"results.csv/a.txt": b"x"}


def test_a_folder_that_appears_where_a_file_is_to_be_written_is_not_taken_away(tmp_path: Path) -> None:
    (tmp_path / "photos" / "a.jpg").mkdir(parents=True)

    with pytest.raises(OutOfReach) as refused:
        swapping.swap(tmp_path, {"photos/a.jpg": b"x", "photos/0.jpg": b"x"})

    assert [fault.code for fault in refused.value.faults] == ["is_a_folder"]
    assert [p.name for p in (tmp_path / "photos").iterdir()] == ["a.jpg"]


def test_a_file_with_the_name_of_a_folder_of_the_facts_is_refused(folder: Path) -> None:
    shutil.rmtree(folder / "projects")
    (folder / "projects").write_text("x")

    assert codes(folder) == [("folder_is_file", "projects")]


def test_a_table_that_is_gone_is_mentioned(folder: Path) -> None:
    (folder / "results.csv").unlink()

    (finding,) = read(folder).findings

    assert (finding.code, finding.level, finding.values["files"]) == (
        "tables_missing",
        "warning",
        ("results.csv",),
    )


@pytest.mark.parametrize("table", ["results.csv", "region.toml", "projects.csv"])
def test_a_table_that_cannot_be_reached_is_out_of_reach_and_not_called_empty(
    folder: Path, table: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.name == table:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return plain(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)

    with pytest.raises(OutOfReach) as refused:
        load(folder)

    assert [(fault.code, fault.place.file) for fault in refused.value.faults] == [("no_permission", table)]


def test_a_table_that_is_a_link_is_not_called_empty_besides(folder: Path, tmp_path: Path) -> None:
    (folder / "results.csv").rename(tmp_path / "results.csv")
    (folder / "results.csv").symlink_to(tmp_path / "results.csv")

    assert codes(folder) == [("file_is_link", "results.csv")]


def another_region(place: Path) -> Path:
    new_folder(place / "other", name="別の圏域", municipalities=[("012025", "函館市")])
    return place / "other"


def test_facts_are_not_written_over_those_of_another_region(tmp_path: Path) -> None:
    other = another_region(tmp_path)
    before = content(other)

    with pytest.raises(OutOfReach) as refused:
        save(load(FACTS), other)

    assert [fault.code for fault in refused.value.faults] == ["other_region"]
    assert content(other) == before


def test_json_is_not_written_over_that_of_another_region(tmp_path: Path) -> None:
    save(load(another_region(tmp_path)), tmp_path / "facts.json")

    with pytest.raises(OutOfReach) as refused:
        save(load(FACTS), tmp_path / "facts.json")

    assert [fault.code for fault in refused.value.faults] == ["other_region"]


@pytest.mark.parametrize("memo", ['{"memo": 1}', "[1]", "覚え書き", '{"format": 1'])
def test_json_is_not_written_over_a_file_of_something_else(tmp_path: Path, memo: str) -> None:
    (tmp_path / "memo.json").write_text(memo)

    with pytest.raises(OutOfReach) as refused:
        save(load(FACTS), tmp_path / "memo.json")

    assert [fault.code for fault in refused.value.faults] == ["foreign_file"]
    assert (tmp_path / "memo.json").read_text() == memo


@pytest.mark.parametrize(
    "change", [("青森圏域", "青森広域圏"), ("[[municipality]]", "[municipality"), ("022012", "22012")]
)
def test_facts_of_the_same_region_are_written_over_though_renamed_or_broken(
    folder: Path, change: tuple[str, str]
) -> None:
    region = folder / "region.toml"
    region.write_text(region.read_text("utf-8").replace(*change), "utf-8")

    changed = save(load(FACTS), folder)

    assert changed == ("region.toml",)


def test_an_empty_file_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "facts.json").touch()

    save(load(FACTS), tmp_path / "facts.json")

    assert load(tmp_path / "facts.json") == load(FACTS)

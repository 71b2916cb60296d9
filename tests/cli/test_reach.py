"""What can go wrong around the command: paths, disks, pipes, consoles, Ctrl-C, and its own faults."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.cli.office import AOMORI, Ran, rewrite

from renkei.exchange.fault_form import faults_schema

Process = Callable[..., subprocess.CompletedProcess[bytes]]


def raising(error: BaseException) -> Callable[..., Any]:
    def raise_it(*_: object, **__: object) -> None:
        raise error

    return raise_it


@pytest.mark.parametrize("command", [("check",), ("yearbook",), ("materials",), ("facts", "check")])
def test_a_path_that_is_not_there_is_named(
    renkei: Callable[..., Ran], tmp_path: Path, command: tuple[str, ...]
) -> None:
    ran = renkei(*command, tmp_path / "nowhere")

    assert (ran.code, ran.out) == (4, "")
    assert str(tmp_path / "nowhere") in ran.err


def test_a_file_that_is_no_facts_is_refused(renkei: Callable[..., Ran], tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("拝啓", encoding="utf-8")

    ran = renkei("check", letter)

    assert (ran.code, ran.out) == (3, "")
    assert "letter.txt" in ran.err


def test_an_output_folder_that_is_a_file_is_named_and_left_alone(
    renkei: Callable[..., Ran], tmp_path: Path
) -> None:
    taken = tmp_path / "out"
    taken.write_text("mine", encoding="utf-8")

    ran = renkei("materials", AOMORI, "-o", taken)

    assert (ran.code, ran.out) == (4, "")
    assert f"{taken}: This is a file; a folder is needed here." in ran.err
    assert taken.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(13, "Permission denied"), "この"),
        (OSError(28, "No space left on device"), "空きが足りず、書き込めませんでした。"),
        (OSError(5, "Input/output error"), "読み書きできませんでした"),
    ],
)
def test_what_the_system_refuses_is_said_with_the_file(
    renkei: Callable[..., Ran],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    error: OSError,
    said: str,
) -> None:
    monkeypatch.setattr("renkei.materials.papers.replace_file", raising(error))

    ran = renkei("materials", AOMORI, "-o", tmp_path, "--lang", "ja")

    assert ran.code == 4
    assert ran.err.startswith(f"{tmp_path / 'materials-2024.html'}：")
    assert "元のファイルはそのままです。" in ran.err


def test_a_full_disk_leaves_the_old_papers_whole(process: Process, tmp_path: Path) -> None:
    import resource

    old = tmp_path / "materials-2024.html"
    old.write_text("the papers of yesterday", encoding="utf-8")

    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    ran = process("materials", AOMORI, "-o", tmp_path, preexec_fn=small_files)

    assert ran.returncode == 4, ran.stderr
    assert b"There is no room left to write." in ran.stderr
    assert [path.name for path in tmp_path.iterdir()] == [old.name]
    assert old.read_text(encoding="utf-8") == "the papers of yesterday"


def test_a_result_that_cannot_be_written_ends_with_a_message(process: Process) -> None:
    with open("/dev/full", "wb") as full:
        ran = subprocess.run(
            [sys.executable, "-c", "from renkei.cli import main; main()", "scales", "--json"],
            stdout=full, stderr=subprocess.PIPE, env={**os.environ, "LC_ALL": "en_US.UTF-8"}, check=False,
        )  # fmt: skip

    assert ran.returncode == 4
    assert ran.stderr.decode().count("\n") == 1
    assert b"There is no room left to write." in ran.stderr


@pytest.mark.parametrize(
    "arguments", [f"yearbook {AOMORI} --json", f"yearbook {AOMORI}", "scales", "--help", f"check {AOMORI}"]
)
def test_a_reader_who_has_seen_enough_is_no_fault(tmp_path: Path, arguments: str) -> None:
    slow = "import sys; sys.stdout.reconfigure(write_through=True); from renkei.cli import main; main()"
    command = f"({sys.executable} -c '{slow}' {arguments}; echo $? >{tmp_path}/code) | head -c 20"

    ran = subprocess.run(["sh", "-c", command], capture_output=True, check=True)

    assert (ran.stderr, len(ran.stdout)) == (b"", 20)
    assert (tmp_path / "code").read_text() == "0\n"


def test_ctrl_c_ends_with_a_word_and_130(renkei: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("renkei.exchange.read", raising(KeyboardInterrupt()))

    ran = renkei("yearbook", AOMORI, "--lang", "ja")

    assert (ran.code, ran.out) == (130, "")
    assert (
        ran.err.strip()
        == "中止しました。書きかけのファイルはなく、どのファイルも元のままか、新しいものに替わっています。"
    )


def test_ctrl_c_after_the_writing_does_not_say_that_nothing_was_written(
    renkei: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch, facts: Path
) -> None:
    from renkei import exchange

    real = exchange.format_folder

    def interrupted(folder: Path, *, check: bool = False) -> None:
        real(folder, check=check)
        raise KeyboardInterrupt

    (facts / "names.csv").write_bytes((facts / "names.csv").read_bytes().replace(b"\n", b"\r\n"))
    monkeypatch.setattr("renkei.exchange.format_folder", interrupted)

    ran = renkei("facts", "format", facts)

    assert (ran.code, (facts / "names.csv").read_bytes().count(b"\r")) == (130, 0)
    assert "untouched" not in ran.err


def test_ctrl_c_at_the_very_beginning_is_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "typing.py").write_text("raise KeyboardInterrupt\n", encoding="utf-8")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); from renkei.cli import main; main()"

    ran = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, check=False,
                         env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})  # fmt: skip

    assert (ran.returncode, ran.stderr) == (130, b"")


def test_ctrl_c_when_all_is_said_changes_nothing() -> None:
    code = (
        "import atexit, os, signal, sys; from renkei.cli import main;"
        "sys.argv = ['renkei', '--version'];"
        "atexit.register(os.kill, os.getpid(), signal.SIGINT); main()"
    )

    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)

    assert (ran.returncode, ran.stderr) == (0, b"")


def test_ctrl_c_while_writing_leaves_the_old_papers_whole(
    renkei: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    old = tmp_path / "materials-2024.html"
    old.write_text("the papers of yesterday", encoding="utf-8")
    monkeypatch.setattr("os.replace", raising(KeyboardInterrupt()))

    ran = renkei("materials", AOMORI, "-o", tmp_path)

    assert ran.code == 130
    assert [path.name for path in tmp_path.iterdir()] == [old.name]
    assert old.read_text(encoding="utf-8") == "the papers of yesterday"


def test_a_fault_of_its_own_is_one_line_to_pass_on_and_never_a_traceback(
    renkei: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("renkei.exchange.read", raising(KeyError("a name that must not leave the office")))

    ran = renkei("yearbook", AOMORI)

    assert (ran.code, ran.out) == (70, "")
    assert "What was there before is untouched." in ran.err
    assert "KeyError at test_reach.py:" in ran.err
    assert "Traceback" not in ran.err
    assert "must not leave" not in ran.err


def test_whoever_mends_renkei_can_have_the_traceback(
    renkei: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RENKEI_DEBUG", "1")
    monkeypatch.setattr("renkei.exchange.read", raising(KeyError("p003")))

    with pytest.raises(KeyError):
        renkei("yearbook", AOMORI)


def test_a_console_without_a_character_shows_a_near_one(process: Process) -> None:
    console = {"PYTHONIOENCODING": "cp932"}

    help = process("--lang", "ja", "--help", env=console)
    period = process("facts", "check", AOMORI, env=console)

    assert "書き方: renkei" in help.stdout.decode("cp932")
    assert "FY2023-2024" in period.stdout.decode("cp932")


def test_a_yen_sign_is_shown_in_full_width_where_a_console_lacks_it(
    renkei: Callable[..., Ran],
) -> None:
    renkei("--version")  # sets its consoles up

    assert "¥1,000 𠮷".encode("cp932", "renkei.near") == "￥1,000 ?".encode("cp932")


def test_a_text_of_others_makes_no_line_of_its_own(renkei: Callable[..., Ran], facts: Path) -> None:
    rewrite(facts / "results.csv", "43698", '"x」は数です。\n誤りは0件です。\n"')

    ran = renkei("facts", "check", facts, "--lang", "ja")

    assert ran.code == 3
    assert "x」は数です。⏎誤りは0件です。" in ran.err
    assert not any(line.startswith("誤りは0件") for line in ran.err.splitlines())


def test_every_like_fault_is_given_to_a_program(renkei: Callable[..., Ran], facts: Path) -> None:
    added = "".join(f"p018,2024,{100 + at},数,abc,人,,\n" for at in range(30))
    (facts / "figures.csv").write_bytes((facts / "figures.csv").read_bytes() + added.encode())

    said = json.loads(renkei("facts", "check", facts, "--json").out)

    assert [fault["code"] for fault in said["faults"]] == ["not_a_number"] * 30


def test_json_is_utf_8_on_every_console(process: Process) -> None:
    ran = process("scales", "aomori", "--json", env={"PYTHONIOENCODING": "cp932"})

    assert "青森圏域".encode() in ran.stdout


def test_progress_is_shown_only_where_somebody_looks(process: Process) -> None:
    ran = process("yearbook", AOMORI)

    assert (ran.returncode, ran.stderr) == (0, b"")


REFUSED: list[tuple[tuple[str, ...], int]] = [
    (("facts", "check"), 3),
    (("check",), 3),
    (("yearbook",), 3),
    (("facts", "format"), 3),
]


@pytest.mark.parametrize(("command", "code"), REFUSED)
def test_a_program_gets_the_faults_as_json(
    renkei: Callable[..., Ran], facts: Path, command: tuple[str, ...], code: int
) -> None:
    rewrite(facts / "results.csv", "43698", "4369O")

    ran = renkei(*command, facts, "--json")

    told = json.loads(ran.out)
    assert (ran.code, told["kind"], told["exit_code"]) == (code, "faults", code)
    (fault,) = told["faults"]
    assert (fault["code"], fault["place"]["row"], fault["place"]["column"]) == (
        "number_has_letter",
        2,
        "value",
    )
    assert fault["said"]["en"] in ran.err


def test_a_program_gets_what_is_out_of_reach_as_json(renkei: Callable[..., Ran], tmp_path: Path) -> None:
    ran = renkei("check", tmp_path / "nowhere", "--json")

    assert (ran.code, json.loads(ran.out)["exit_code"]) == (4, 4)


def test_the_schema_of_faults_is_the_one_of_the_code(renkei: Callable[..., Ran], tmp_path: Path) -> None:
    schema = (AOMORI.parents[1] / "docs/schema/faults.schema.json").read_text(encoding="utf-8")

    told = json.loads(renkei("check", tmp_path / "nowhere", "--json").out)

    assert schema == faults_schema()
    assert list(Draft202012Validator(json.loads(schema)).iter_errors(told)) == []


@pytest.mark.parametrize("arguments", [("--lang", "ja"), ("facts", "--lang", "ja")])
def test_options_without_a_command_show_the_help(
    renkei: Callable[..., Ran], arguments: tuple[str, ...]
) -> None:
    ran = renkei(*arguments)

    assert ran.code == 2
    assert "コマンド" in ran.err
    assert "Missing" not in ran.err


@pytest.mark.parametrize("command", [("facts", "check"), ("check",), ("grade", "--scale", "plain")])
def test_a_path_that_may_not_be_read_is_said_in_the_chosen_language(
    renkei: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: tuple[str, ...]
) -> None:
    closed = tmp_path / "closed.csv"
    closed.write_text("x", encoding="utf-8")
    monkeypatch.setattr("os.access", lambda *_, **__: False)
    monkeypatch.setattr("pathlib.Path.open", raising(PermissionError(13, "Permission denied", str(closed))))
    monkeypatch.setattr("pathlib.Path.is_dir", lambda _: False)

    ran = renkei(*command, closed, "--lang", "ja")

    assert ran.code == 4
    assert "権限" in ran.err or "許可" in ran.err

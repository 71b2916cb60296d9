"""Help and refusals of the command line itself, in both languages."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable

import pytest
from tests.cli.office import Ran

from renkei.cli import facts, group

COMMANDS = [(name,) for name in group.COMMANDS] + [("facts", name) for name in facts.COMMANDS]
TECHNICAL = re.compile(r"[A-Z]{2,}\w*|--?[a-z-]+|[\w./-]*\.(?:toml|json|csv)|[A-Za-z0-9]*[0-9][A-Za-z0-9]*")


@pytest.mark.parametrize("words", COMMANDS)
@pytest.mark.parametrize(("language", "begins"), [("ja", "書き方: renkei"), ("en", "Usage: renkei")])
def test_every_command_explains_itself_in_both_languages(
    renkei: Callable[..., Ran], words: tuple[str, ...], language: str, begins: str
) -> None:
    ran = renkei(*words, "--lang", language, "--help")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{begins} {' '.join(words)}")


@pytest.mark.parametrize(
    ("environment", "heading"),
    [
        ({"LANG": "ja_JP.UTF-8"}, "終了コード"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "en_US.UTF-8"}, "Exit codes"),
        ({"LC_MESSAGES": "ja_JP.UTF-8", "LANG": "en_US.UTF-8"}, "終了コード"),
        ({"LANG": "C.UTF-8"}, "終了コード"),
        ({}, "終了コード"),
    ],
)
def test_the_environment_chooses_the_language(
    renkei: Callable[..., Ran],
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    heading: str,
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert heading in renkei("--help").out


def test_help_names_every_exit_code(renkei: Callable[..., Ran]) -> None:
    codes = re.findall(r"^  (\d+) +\S", renkei("--help").out, re.M)

    assert codes == ["0", "1", "2", "3", "4", "70", "130"]


def test_version_is_told(renkei: Callable[..., Ran]) -> None:
    ran = renkei("--version")

    assert ran.code == 0
    assert re.fullmatch(r"renkei \d+\.\d+\.\d+\n", ran.out)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["no-such-command"], "「no-such-command」というコマンドはありません。"),
        (["check"], "基礎資料 が書かれていません。"),
        (["check", "facts", "more"], "「more」は余分です。"),
        (["check", "facts", "--yaer", "2024"], "--yaer という指定はありません。--year のことでしょうか。"),
        (["check", "facts", "--year"], "--year の後に値が要ります。"),
        (["check", "facts", "--year", "令和6年"], "--year: 「令和6年」は年度として読めません。"),
        (["check", "facts", "--as-of", "8/31"], "--as-of: 「8/31」は日付として読めません。"),
        (
            ["materials", "facts", "--to", "odt,pdf"],
            "--to: 「odt」は使えません。使えるのは pptx, pdf, xlsx, html, docx です。",
        ),
        (["grade", "table.csv"], "--scale が書かれていません。"),
    ],
)
def test_a_command_line_that_is_not_understood_says_what_is_wrong_and_where_to_read(
    renkei: Callable[..., Ran], arguments: list[str], said: str
) -> None:
    ran = renkei("--lang", "ja", *arguments)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(said)
    assert "書き方: renkei" in ran.err


def test_an_unknown_language_is_refused(renkei: Callable[..., Ran]) -> None:
    ran = renkei("--lang", "fr", "scales")

    assert ran.code == 2
    assert "“fr” is not among these: ja, en." in ran.err


def test_help_imports_nothing_that_it_does_not_need(
    process: Callable[..., subprocess.CompletedProcess[bytes]],
) -> None:
    ran = process("--help", env={"PYTHONPROFILEIMPORTTIME": "1"})

    imported = {line.split(b"|")[-1].strip().decode() for line in ran.stderr.splitlines()}
    heavy = {
        "rich",
        "jinja2",
        "lxml",
        "markdown_it",
        "renkei.domain",
        "renkei.exchange",
        "importlib.resources",
    }
    assert "click" in imported
    assert imported & heavy == set()

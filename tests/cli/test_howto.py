"""Every command that a how-to shows does what it says it does: it runs."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.office import AOMORI, Ran

from renkei.cli import exit_codes

HOWTOS = sorted((AOMORI.parents[1] / "docs/howto").glob("*.md"))
TABLE = "番号,指標,単位,方向,基準値,目標値,実績値,年度\nA-1,売上額,千円,増,,50500,43698,R6\n"


def commands(howto: Path) -> list[list[str]]:
    blocks = re.findall(r"```console\n(.*?)```", howto.read_text(encoding="utf-8"), re.S)
    return [shlex.split(line.removeprefix("$ renkei ")) for block in blocks for line in block.splitlines()]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(AOMORI, tmp_path / "examples/aomori")
    shutil.copytree(AOMORI, tmp_path / "facts")
    (tmp_path / "facts/meetings/2025-forum.toml").write_text(
        "year = 2025\nreports = 2024\n", encoding="utf-8"
    )
    (tmp_path / "table.csv").write_text(TABLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("howto", HOWTOS, ids=lambda path: path.stem)
@pytest.mark.usefixtures("desk")
def test_commands_of_the_how_tos_run(renkei: Callable[..., Ran], howto: Path) -> None:
    for words in commands(howto):
        *words, target = [*words, ""] if ">" not in words else [*words[: words.index(">")], words[-1]]

        ran = renkei(*words, "--lang", "ja")

        if target:
            Path(target).write_text(ran.out, encoding="utf-8")
        assert ran.code in (exit_codes.DONE, exit_codes.FOUND), (words, ran.err)


def figures(text: str) -> list[list[str]]:
    return [re.findall(r"[＋－±]?[0-9][0-9.,]*％?", line) for line in text.splitlines()]


def test_the_table_of_the_how_to_is_the_one_that_is_printed(renkei: Callable[..., Ran]) -> None:
    howto = (AOMORI.parents[1] / "docs/howto/yearbook.md").read_text(encoding="utf-8")
    shown = figures("".join(re.findall(r"```text\n(.*?)```", howto, re.S)))

    printed = figures(renkei("yearbook", AOMORI, "--lang", "ja").out)

    assert len(shown) == 10
    assert printed[: len(shown)] == shown

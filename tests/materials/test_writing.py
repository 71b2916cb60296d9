"""The file is written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.materials.paper import written, yearbook

from renkei.materials import replacing, write_html


def test_the_file_is_utf_8_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "papers.html"

    write_html(yearbook(), path)

    assert path.read_bytes().decode("utf-8") == written()
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "papers.html"
    path.write_text("old", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(replacing.os, "replace", full)

    with pytest.raises(OSError, match="No space"):
        write_html(yearbook(), path)
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interruption_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(replacing.os, "fsync", stopped)

    with pytest.raises(KeyboardInterrupt):
        write_html(yearbook(), tmp_path / "papers.html")
    assert not list(tmp_path.iterdir())


def test_a_missing_folder_is_left_to_the_caller(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_html(yearbook(), tmp_path / "nowhere" / "papers.html")


def test_the_name_may_be_a_plain_text(tmp_path: Path) -> None:
    path = os.fspath(tmp_path / "papers.html")

    write_html(yearbook(), path, "en", parts=["results"])

    assert Path(path).read_text(encoding="utf-8").startswith("<!doctype html>")

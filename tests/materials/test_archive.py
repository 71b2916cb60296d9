"""Office files as zip files: the same bytes on every machine, whatever wrote their parts."""

from __future__ import annotations

import io
import zipfile

import pytest
from tests.materials.crafted import bare

from renkei.domain.opening import open_year
from renkei.materials.docx_file import agenda
from renkei.materials.outline import outline
from renkei.materials.outline.sheet import ENDLESS
from renkei.materials.pptx_file import package
from renkei.materials.xlsx_file import xlsx
from renkei.scales import preset
from renkei.wording import words_of


def made(kind: str) -> bytes:
    """A file of a kind, of the region of which hardly anything is known."""
    book, words = open_year(bare(), 2024, preset("aomori")), words_of("ja")
    if kind == "xlsx":
        return xlsx(outline(book, words, sheet=ENDLESS), book, words)
    if kind == "docx":
        return agenda(book, words)
    deck = package.Package()
    deck.add("ppt/presentation.xml", "<presentation/>")
    return deck.zipped()


@pytest.mark.parametrize("kind", ["pptx", "xlsx", "docx"])
def test_no_part_tells_when_and_on_which_system_it_was_written(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "win32")  # by which the library chooses

    with zipfile.ZipFile(io.BytesIO(made(kind))) as archive:
        told = {(one.create_system, one.date_time, one.external_attr) for one in archive.infolist()}

    assert told == {(3, (1980, 1, 1, 0, 0, 0), 0o600 << 16)}

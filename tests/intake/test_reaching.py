"""What is no ordinary file, or far too large, is refused before it is read."""

from __future__ import annotations

import os
import zlib
from pathlib import Path

import pytest

from renkei.domain.errors import FileRefused, OutOfReach
from renkei.exchange import load
from renkei.exchange.workbook.decisions import decisions_of
from renkei.intake import screened
from renkei.intake.archive import DEFLATED, Entry, inflated
from renkei.intake.limits import LIMITS, MEGABYTE
from renkei.intake.reaching import file_bytes

needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
READERS = {
    "pipe.xlsx": load,
    "pipe.json": load,
    "pipe.pptx": lambda path: screened(path, "pptx"),
    "pipe.csv": decisions_of,
}


@needs_pipes
@pytest.mark.parametrize("name", READERS)
def test_a_pipe_that_nobody_writes_into_is_refused_and_not_waited_for(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)

    with pytest.raises(OutOfReach) as refused:
        READERS[name](tmp_path / name)

    assert [fault.code for fault in refused.value.faults] == ["path_not_regular"]


def test_a_list_of_decisions_as_large_as_a_film_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "P.csv").open("wb") as file:
        file.truncate(3000 * MEGABYTE)  # takes no room on the disk

    with pytest.raises(FileRefused) as refused:
        decisions_of(tmp_path / "P.csv")

    assert [fault.code for fault in refused.value.faults] == ["file_too_large"]


def test_a_file_just_as_large_as_is_taken_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 100)

    assert len(file_bytes(tmp_path / "a", LIMITS)) == 100


@pytest.mark.parametrize("size", [0, 1, 65_536, 3 * MEGABYTE + 7])
def test_a_part_is_inflated_piece_by_piece_and_whole(size: int) -> None:
    text = b"0123456789abcdef" * (size // 16) + b"x" * (size % 16)
    entry, content = part_of(text)

    pieces = list(inflated(content, entry))

    assert b"".join(pieces) == text
    assert max(map(len, pieces), default=0) <= MEGABYTE


def part_of(text: bytes) -> tuple[Entry, bytes]:
    """A part of a zip file, and the file's bytes up to its end."""
    stream = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = stream.compress(text) + stream.flush()
    heading = b"PK\x03\x04" + bytes(22) + (1).to_bytes(2, "little") + bytes(2) + b"a"
    return Entry("a", 0, DEFLATED, zlib.crc32(text), len(packed), len(text), 0), heading + packed

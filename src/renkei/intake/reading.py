"""Reads a foreign workbook in a process of its own, so that whatever the file does, the process that serves lives on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import IO

from renkei.domain.errors import Fault, FileRefused, Place
from renkei.intake.book import Book
from renkei.intake.child import order
from renkei.intake.limits import LIMITS, MEGABYTE, Limits
from renkei.intake.reaching import file_bytes
from renkei.intake.refusing import named, refusal
from renkei.intake.telling import book_told

_PIECE = MEGABYTE
_ENDINGS = {
    "xlsx": (".xlsx", ".xltx"),
    "xlsm": (".xlsm", ".xltm", ".xlam"),
    "xls": (".xls", ".xlt"),
    "ods": (".ods", ".ots"),
    "csv": (".csv", ".txt", ".tsv"),
}
# How a process ends that used up its time. Windows has no such end: there it is ended by whoever waits for it.
_SPENT = (-signal.SIGXCPU,) if hasattr(signal, "SIGXCPU") else ()
# It ends before garbage could matter, and its memory is bounded; so none is looked for, not even while modules are imported.
_START = (
    "import gc, sys; gc.disable(); sys.path[:] = sys.argv[1:]; from renkei.intake.child import main; main()"
)

# Memory in large pieces: page by page, asking for it takes a tenth of the time. Only the library of C of most Linux systems
# knows these words; elsewhere nobody reads them.
_MEMORY = {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1:glibc.malloc.top_pad=33554432"}


def read_book(path: str | Path, *, limits: Limits = LIMITS) -> Book:
    """The cells of a workbook (.xlsx .xlsm .xls .ods) or of a CSV file, each with its address.

    Raises `FileRefused` for what is unsafe, damaged, locked with a password or of another kind, with the file's name and
    where known the sheet and cell; `OutOfReach` where the file cannot be read.
    """
    path = Path(path)
    content = file_bytes(path, limits)
    try:
        said = Reader(limits).ask(content)
    except FileRefused as refused:
        raise named(refused, path.name) from refused
    return as_named(book_told(said, path.name, content, limits), path.suffix.lower())


def as_named(book: Book, ending: str) -> Book:
    """The book, with a remark where its name says that it is of another kind."""
    if ending in _ENDINGS[book.kind]:
        return book
    values = {"named": ending or "—", "found": f".{book.kind}"}
    return replace(book, noticed=(Fault("file_named_otherwise", Place(book.file), values), *book.noticed))


class Reader:
    """One process for one file."""

    def __init__(self, limits: Limits = LIMITS, start: str = _START) -> None:
        self.limits = limits
        self.start = start
        self._is_late = False

    def ask(self, content: bytes) -> bytes:
        """What the process says of a file. Raises `FileRefused` where it ended before it had said everything."""
        with subprocess.Popen(
            self._command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**_MEMORY, **os.environ},
            creationflags=getattr(
                subprocess, "CREATE_NO_WINDOW", 0
            ),  # no black window on an officer's screen
        ) as process:
            watch = threading.Timer(self.limits.waiting_seconds, self._end, (process,))
            watch.start()
            try:
                assert process.stdin
                assert process.stdout
                _give(process.stdin, order(self.limits), content)
                said = self._heard(process.stdout, process)
            finally:
                watch.cancel()
                process.kill()
        self._look_at_end(process.returncode, said)
        return said

    def _command(self) -> Sequence[str]:
        """Python by itself (no environment, no site), with the same places to import from as here."""
        house = str(Path(__file__).parents[2])
        kept = f"pycache_prefix={sys.pycache_prefix}" if sys.pycache_prefix else ""
        plain = [sys.executable, "-I", "-S", *(("-X", kept) if kept else ()), "-c", self.start]
        return [*plain, house, *(at for at in sys.path if at)]

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        self._is_late = True
        process.kill()

    def _heard(self, stream: IO[bytes], process: subprocess.Popen[bytes]) -> bytes:
        pieces, size = [], 0
        while piece := stream.read(_PIECE):
            pieces.append(piece)
            size += len(piece)
            if size > self.limits.answer_bytes:
                raise refusal("reader_says_too_much", limit=self.limits.answer_bytes // MEGABYTE)
        process.wait()
        return b"".join(pieces)

    def _look_at_end(self, code: int, said: bytes) -> None:
        if self._is_late or code in _SPENT:
            raise refusal("reader_too_slow")
        if code != 0 and b'{"faults"' not in said:
            raise refusal("reader_stopped")


def _give(stream: IO[bytes], *pieces: bytes) -> None:
    try:
        for piece in pieces:
            stream.write(piece)
        stream.close()
    except OSError:  # the process has ended already; its end says why
        pass

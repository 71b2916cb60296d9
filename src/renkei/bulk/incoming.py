"""Files as they come, made such as every engine reads: CSV in UTF-8 parted by commas, or Parquet."""

from __future__ import annotations

import codecs
import csv
import gzip
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from renkei.domain.errors import Fault, FileRefused, Place
from renkei.intake.sheet_table import is_workbook, sheet_csv

_BLOCK = 1 << 20  # bytes that are looked at at once
_TEXTS = (".csv", ".tsv", ".txt")
_DELIMITERS = (",", ";", "\t")
_LONGEST = 1 << 17  # letters of a row of headings


def readable(path: Path, folder: Path, *, sheet: str = "") -> Path:
    """The file itself where engines read it as it is, else one written from it into `folder`. Folders and patterns
    (`T/*.parquet`) stay what they are.

    Raises `FileRefused` for what is empty, in no known encoding, or has a heading twice.
    """
    if is_workbook(path):
        made = folder / "table.csv"
        made.write_bytes(sheet_csv(path, sheet))
        _refuse_headings(made, path)
        return made
    if path.is_dir():
        return path / "*.parquet" if any(path.glob("*.parquet")) else path / "**" / "*.parquet"
    endings = [ending.lower() for ending in path.suffixes]
    is_packed = endings[-1:] == [".gz"]
    if not path.is_file() or endings[-1 - is_packed :][:1] not in [[one] for one in _TEXTS]:
        return path
    plain = _plain(path, folder, is_packed=is_packed)
    _refuse_headings(plain, path)
    return plain


def _plain(path: Path, folder: Path, *, is_packed: bool) -> Path:
    encoding = _encoding(path, is_packed=is_packed)
    with _opened(path, is_packed=is_packed) as file, codecs.getreader(encoding)(file) as text:
        delimiter = _delimiter(text.read(_LONGEST))
    if encoding == "utf-8-sig" and delimiter == "," and not is_packed and path.suffix.lower() == ".csv":
        return path
    made = folder / "table.csv"
    with (
        _opened(path, is_packed=is_packed) as file,
        codecs.getreader(encoding)(file) as text,
        made.open("w", encoding="utf-8", newline="") as out,
    ):
        if delimiter == ",":
            shutil.copyfileobj(text, out)
        else:
            csv.writer(out, lineterminator="\n").writerows(csv.reader(text, delimiter=delimiter, strict=True))
    return made


@contextmanager
def _opened(path: Path, *, is_packed: bool) -> Iterator[IO[bytes]]:
    """A file's bytes. Raises `FileRefused` where a packed one is damaged."""
    try:
        with gzip.open(path) if is_packed else path.open("rb") as file:
            yield file  # type: ignore[misc]
    except (EOFError, gzip.BadGzipFile, csv.Error) as error:
        raise FileRefused([Fault("bulk_table_broken", Place(str(path)), {"said": str(error)})]) from error


def _encoding(path: Path, *, is_packed: bool) -> str:
    """UTF-8 or CP932, by all of the file. Raises `FileRefused` for others."""
    decoders = {name: codecs.getincrementaldecoder(name)() for name in ("utf-8", "cp932")}
    size = 0
    with _opened(path, is_packed=is_packed) as file:
        while block := file.read(_BLOCK):
            size += len(block.strip())
            decoders = {name: each for name, each in decoders.items() if _decodes(each, block)}
            if not decoders or b"\x00" in block:
                raise FileRefused([Fault("table_wrong_encoding", Place(str(path)))])
    if not size:
        raise FileRefused([Fault("table_empty", Place(str(path)))])
    found = next((name for name, each in decoders.items() if _decodes(each, b"", final=True)), "")
    if not found:
        raise FileRefused([Fault("table_wrong_encoding", Place(str(path)))])
    return "utf-8-sig" if found == "utf-8" else found


def _decodes(decoder: codecs.IncrementalDecoder, block: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(block, final)
    except UnicodeDecodeError:
        return False
    return True


def _delimiter(start: str) -> str:
    """The sign that parts most headings."""
    found = {sign: len(next(csv.reader(start.splitlines(True), delimiter=sign), [])) for sign in _DELIMITERS}
    return max(found, key=lambda sign: found[sign])


def _refuse_headings(plain: Path, path: Path) -> None:
    """Raise `FileRefused` where two columns are called the same: engines would rename one."""
    with plain.open(encoding="utf-8-sig", newline="") as file:
        headings = next(csv.reader(file), [])
    twice = [name for name, count in Counter(one.strip().casefold() for one in headings).items() if count > 1]
    if twice:
        shown = [one for one in dict.fromkeys(headings) if one.strip().casefold() in twice]
        raise FileRefused([Fault("bulk_headings_twice", Place(str(path)), {"columns": shown})])

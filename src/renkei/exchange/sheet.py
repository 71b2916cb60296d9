"""CSV as offices save it, read strictly; and written in one canonical way that Excel opens without harm.

A text that a spreadsheet would take for a formula (it begins with = + - @, half or full width, or a tab, and goes on)
is written with an apostrophe before it, and the apostrophe is taken away on reading. A text that has such an apostrophe
itself gets one more, so nothing is lost. Numbers in number columns stay as they are.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from renkei.domain.errors import Place
from renkei.exchange.gathering import Gathering, Row, file_finding, nearest
from renkei.exchange.headings import japanese_headings
from renkei.exchange.kinds import Kind, Text, normal
from renkei.exchange.kinds.texts import SPOILED, unspoiled
from renkei.exchange.table import Column, Table

_FORMULA = re.compile(r"'*[=+\-@\t＝＋－＠].", re.DOTALL)
_ESCAPED = re.compile(r"''*[=+\-@\t＝＋－＠].", re.DOTALL)


_PIECES = re.compile(r'[,"]')
_HALF_KANA = re.compile("[｡-ﾟ]")


def decode(data: bytes, file: str, gathering: Gathering) -> str | None:
    """The text of a file: UTF-8, or CP932 with a finding; None, with a fault, for anything else."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        gathering.fault(_of_kind("wrong_encoding", file), Place(file), found="UTF-16")
        return None
    if b"\x00" in data:
        gathering.fault(
            _of_kind("nul_character", file), Place(file, row=data[: data.index(b"\x00")].count(b"\n") + 1)
        )
        return None
    try:
        text = normal(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return _decode_office(data, file, gathering, data[: error.start].count(b"\n") + 1)
    return text if _is_whole(text, file, gathering) else None


def _is_whole(text: str, file: str, gathering: Gathering) -> bool:
    """Whether a text was not spoiled before: saved once in an encoding that is not its own. One fault for a file."""
    for row, line in enumerate(text.split("\n"), 1) if SPOILED.search(text) else ():
        if "\ufffd" in line:
            gathering.fault("file_damaged", Place(file, row))
            return False
        if found := next((piece for piece in _PIECES.split(line) if piece.isascii() and "???" in piece), ""):
            gathering.fault("file_questioned", Place(file, row), found=found.strip())
            return False
        meant = {piece: unspoiled(piece) for piece in _PIECES.split(line)}
        if found := next((piece for piece in meant if meant[piece]), ""):
            gathering.fault("file_spoiled", Place(file, row), found=found, proposal=meant[found])
            return False
    return True


def _decode_office(data: bytes, file: str, gathering: Gathering, line: int) -> str | None:
    try:
        text = normal(data.decode("cp932"))
    except UnicodeDecodeError:
        gathering.fault(_of_kind("unknown_encoding", file), Place(file, row=line))
        return None
    if len(_HALF_KANA.findall(text)) * 3 > sum(not sign.isascii() for sign in text):
        gathering.fault(_of_kind("unknown_encoding", file), Place(file, row=line))  # EUC-JP looks like this
        return None
    gathering.findings.append(file_finding(_of_kind("read_as_cp932", file), file))
    return text


def _of_kind(code: str, file: str) -> str:
    """The code as it is said of a table; of another text, which is saved by other programs, with its ending."""
    return code if file.endswith(".csv") else f"{code}_of_text"


def read_sheet(table: Table, text: str, gathering: Gathering) -> list[Row]:
    """The rows of a table's CSV; none, with faults, if its headings do not fit."""
    lines = _lines(table.file, text, gathering)
    if not lines:
        if not text.strip():
            gathering.fault("missing_headings", Place(table.file), headings=_needed(table))
        return []
    headings = _headings(lines[0])
    if at := _headings_below(table, lines):
        gathering.fault("headings_below", Place(table.file, 1), heading_row=at)
        return []
    if not _fits(table, headings, gathering):
        return []
    columns = [table.column(heading) for heading in headings]
    rows = (_row(table.file, columns, cells, at, gathering) for at, cells in enumerate(lines[1:], 2))
    return [row for row in rows if row is not None]


def _headings(cells: Sequence[str]) -> list[str]:
    headings = [cell.strip() for cell in cells]
    while headings and not headings[-1]:
        headings.pop()
    return headings


def _headings_below(table: Table, lines: Sequence[Sequence[str]]) -> int:
    """The row in which the headings stand, if a title or the like stands above them; else 0."""
    known = {column.heading for column in table.columns}
    if not lines or known.intersection(_headings(lines[0])):
        return 0
    needed = set(_needed(table))
    return next((at for at, cells in enumerate(lines[1:6], 2) if needed <= set(_headings(cells))), 0)


def _lines(file: str, text: str, gathering: Gathering) -> list[list[str]]:
    lines: list[list[str]] = []
    longest = csv.field_size_limit(2**31 - 1)  # a text that is too long is told with its column
    try:
        for cells in csv.reader(io.StringIO(text, newline="\n"), strict=True):
            lines.append(cells)
    except csv.Error as error:
        code = "unclosed_quote" if "unexpected end" in str(error) else "broken_csv"
        gathering.fault(code, Place(file, row=len(lines) + 1))
        return []
    finally:
        csv.field_size_limit(longest)
    return lines


def _fits(table: Table, headings: Sequence[str], gathering: Gathering) -> bool:
    before = len(gathering.faults)
    if len(headings) == 1 and re.search(r"[;\t]", headings[0]):
        gathering.fault("wrong_delimiter", Place(table.file, 1))
        return False
    known = {column.heading for column in table.columns if not column.prose}
    proposed = _unknown_headings(table, headings, known, gathering)
    for heading in sorted({h for h in headings if h and headings.count(h) > 1}):
        gathering.fault("duplicate_heading", Place(table.file, 1, heading), heading=heading)
    for heading in _needed(table):
        if heading not in headings and heading not in proposed:
            gathering.fault("missing_heading", Place(table.file, 1, heading), heading=heading)
    return len(gathering.faults) == before


def _unknown_headings(
    table: Table, headings: Sequence[str], known: set[str], gathering: Gathering
) -> set[str]:
    proposals: set[str] = set()
    strange = []
    free = known - set(headings)
    for at, heading in enumerate(headings, 1):
        if not heading:
            gathering.fault("empty_heading", Place(table.file, 1), nth=at)
        elif heading in known:
            continue
        elif proposal := _meant(table, heading, free - proposals):
            proposals.add(proposal)
            place = Place(table.file, 1, heading)
            gathering.fault("unknown_heading_near", place, heading=heading, proposal=proposal)
        else:
            strange.append(heading)
    if strange:
        listed = tuple(column.heading for column in table.columns if not column.prose)
        place = Place(table.file, 1, strange[0] if len(strange) == 1 else "")
        gathering.fault("unknown_heading", place, heading=tuple(strange), known=listed)
    return proposals


def _meant(table: Table, heading: str, free: set[str]) -> str:
    """The heading that is meant by another one: by its Japanese word, or by one that is misspelled."""
    japanese = next((known for known in japanese_headings(table, heading) if known in free), "")
    return japanese or nearest(heading, free)


def _needed(table: Table) -> tuple[str, ...]:
    return tuple(column.heading for column in table.columns if column.required)


def _row(file: str, columns: Sequence[Column], cells: list[str], at: int, gathering: Gathering) -> Row | None:
    if not any(cells):  # Excel leaves rows of bare commas behind
        return None
    wanted = len(columns)
    if len(cells) < wanted or any(cells[wanted:]):
        gathering.fault("ragged_row", Place(file, at), found=len(cells), wanted=wanted)
        return None
    pairs = zip(columns, cells, strict=False)
    return Row(file, {column.heading: _unescaped(column.kind, cell) for column, cell in pairs}, at)


def _unescaped(kind: Kind, cell: str) -> str:
    return cell[1:] if isinstance(kind, Text) and _ESCAPED.match(cell) else cell


def write_sheet(table: Table, records: Sequence[object]) -> str:
    """A table's CSV in canonical form: fixed columns, LF, quotes only where needed."""
    columns = [column for column in table.columns if _is_shown(table, column, records)]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([column.heading for column in columns])
    writer.writerows([_cell(table, column, record) for column in columns] for record in records)
    return out.getvalue()


def _is_shown(table: Table, column: Column, records: Iterable[object]) -> bool:
    if column.prose:
        return False
    return not column.rare or any(_cell(table, column, record) for record in records)


def _cell(table: Table, column: Column, record: object) -> str:
    value = table.value(record, column.heading)
    if value is None or value == "":
        return ""
    if isinstance(column.kind, Text):
        return f"'{value}" if _FORMULA.match(str(value)) else str(value)
    return column.kind.text(value)

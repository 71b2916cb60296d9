"""The process in which foreign files are read. It takes the file from its standard input, says what it found as lines of
JSON on its standard output, and may die of what it reads: nothing else dies with it."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date, datetime, time, timedelta
from typing import Any

from renkei.domain.errors import Fault, FileRefused
from renkei.intake.limits import Limits
from renkei.intake.looking import LookedBook, look
from renkei.intake.refusing import refusal

BETWEEN = "\x7f"  # parts the texts of a column: a sign that JSON writes as it is and that no text of an office holds


def main() -> None:
    """Read the order (a line of JSON), then the file; write the answer, and end at once, without tidying up in memory."""
    order = json.loads(sys.stdin.buffer.readline())
    limits = Limits(**order["limits"])
    _bound_this_process(limits)
    content = sys.stdin.buffer.read()
    try:
        for line in answer(content, limits):
            sys.stdout.buffer.write(line)
    except FileRefused as refused:
        sys.stdout.buffer.write(_line({"faults": [fault_form(fault) for fault in refused.faults]}))
    except MemoryError:
        sys.stdout.buffer.write(_line({"faults": [fault_form(Fault("reader_out_of_memory"))]}))
    sys.stdout.buffer.flush()
    os._exit(0)


def answer(content: bytes, limits: Limits) -> Iterator[bytes]:
    """The lines for a file: the book, then each sheet, then the end. Raises `FileRefused`."""
    looked = look(content, limits)
    values = _values(looked)
    yield _line({"kind": looked.kind, "noticed": [fault_form(fault) for fault in looked.noticed]})
    for sheet, cells in zip(looked.sheets, values, strict=True):
        yield _line({**sheet, **cells})
    yield _line({"end": len(looked.sheets)})


def _values(looked: LookedBook) -> Iterator[dict[str, list[Any]]]:
    """The values of each sheet: the rows of a CSV file, which may be of any length; else columns of one length."""
    if looked.kind == "csv":
        yield {"rows": looked.rows}
        return
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(looked.clean))
        for sheet in looked.sheets:
            rows = book.get_sheet_by_index(sheet["at"]).to_python(skip_empty_area=False)
            yield {"columns": [_column(values) for values in zip(*rows, strict=True)]}
    except CalamineError as error:
        looked.look_closer()
        raise refusal("reader_failed", said=str(error)[:200]) from error


def _column(values: Sequence[Any]) -> Any:
    """A column as it is told. Most hold texts alone, and many texts are told much sooner as one than each by itself."""
    try:
        text = BETWEEN.join(values)
    except TypeError:
        return values
    return text if text.count(BETWEEN) == len(values) - 1 else values


def fault_form(fault: Fault) -> dict[str, Any]:
    """A fault as JSON."""
    place = fault.place
    return {
        "code": fault.code,
        "sheet": place.sheet,
        "cell": place.cell,
        "row": place.row,
        "values": dict(fault.values),
    }


def _line(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_dated)
    return (
        text.encode("utf-8", "surrogatepass") + b"\n"
    )  # half a character, as some programs leave it, is told as well


def _dated(value: object) -> dict[str, Any]:
    """Days and times in the form in which the other side knows them."""
    if isinstance(value, datetime | date):
        return {"d": value.isoformat()}
    if isinstance(value, time):
        return {"t": value.isoformat()}
    if isinstance(value, timedelta):
        return {"t": _length(value)}
    raise TypeError(f"no cell holds {type(value)}")


def _length(value: timedelta) -> str:
    """A length of time as a spreadsheet shows it: 30:15:00."""
    seconds = round(value.total_seconds())
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _bound_this_process(limits: Limits) -> None:
    """Memory and processor time, where the system can bound them; no image of the memory is left behind."""
    try:
        import resource
    except ImportError:  # Windows: whoever started this process waits so long and no longer
        return
    for what, most in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_CPU, limits.processor_seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
        above = bound + 1 if hard == resource.RLIM_INFINITY or hard > bound else hard
        resource.setrlimit(
            what, (bound, above)
        )  # at the hard bound of time a process is killed without a reason


def order(limits: Limits) -> bytes:
    """The first line of what the process is given."""
    return _line({"limits": asdict(limits)})

"""What stands where facts are to be written: the same region's facts, or something that must not be lost."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path

from renkei.domain.errors import Fault, OutOfReach, Place
from renkei.domain.register import Register
from renkei.exchange.disk import Found
from renkei.exchange.gathering import Gathering
from renkei.exchange.out_of_reach import refusal
from renkei.exchange.paths import REGION_FILE
from renkei.exchange.sheet import decode, read_sheet
from renkei.exchange.table import Table
from renkei.exchange.tables import IN_CSV, MUNICIPALITIES, REGION


def refuse_other_folder(folder: Path, found: Found, register: Register) -> None:
    """Raise `OutOfReach` if a folder holds the facts of another region than the register's."""
    text = found.files.get(REGION_FILE, b"").decode("utf-8-sig", "replace")
    try:
        document: dict[str, object] = tomllib.loads(text)
    except (ValueError, RecursionError):  # broken: perhaps just what is to be written anew
        is_same = not text or any(named in text for named in _names(register))
        name = ""
    else:
        is_same = not text or _is_same(document, MUNICIPALITIES.toml_name, register)
        name = _name(document)
    if not is_same:
        said = {"found": name or REGION_FILE, "region": register.region.name}
        raise OutOfReach([Fault("other_region", Place(str(folder)), said)])


def refuse_other_facts(folder: Path, standing: Register, register: Register) -> None:
    """Raise `OutOfReach` if the facts that stand in a folder are those of another region."""
    if not is_same_region(standing, register):
        said = {"found": standing.region.name, "region": register.region.name}
        raise OutOfReach([Fault("other_region", Place(str(folder)), said)])


def refuse_foreign_folder(folder: Path) -> None:
    """Raise `OutOfReach` if a folder holds other things and no facts: finished papers, say. Hidden files do not count."""
    try:
        names = {path.name for path in folder.iterdir() if not path.name.startswith(".")}
    except OSError as error:
        raise refusal(error, folder) from error
    if names and REGION_FILE not in names and not any(_is_ours(folder, table) for table in IN_CSV):
        raise OutOfReach([Fault("folder_of_others", Place(str(folder)))])


def _is_ours(folder: Path, table: Table) -> bool:
    """Whether a table stands in a folder, by its headings: another program may have called a file of its own so."""
    path = folder / table.file
    try:
        content = path.read_bytes() if path.is_file() else b""
    except OSError as error:
        raise refusal(error, path) from error
    gathering = Gathering()
    text = decode(content, table.file, gathering)
    head = (text or "").partition("\n")[0]
    read_sheet(table, head, gathering)
    return not gathering.faults


def refuse_other_file(path: Path, register: Register) -> None:
    """Raise `OutOfReach` if a file holds anything but the same region's facts. An empty one may be written over."""
    if not path.exists():
        return
    try:
        text = path.read_bytes().decode("utf-8-sig", "replace")
    except OSError as error:
        raise refusal(error, path) from error
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        document = None
    if not text.strip():
        return
    if not isinstance(document, dict) or not {"format", REGION.name} <= document.keys():
        raise OutOfReach([Fault("foreign_file", Place(str(path)))])
    if not _is_same(document, MUNICIPALITIES.name, register):
        said = {"found": _name(document) or path.name, "region": register.region.name}
        raise OutOfReach([Fault("other_region", Place(str(path)), said)])


def refuse_other_workbook(path: Path, content: bytes) -> None:
    """Raise `OutOfReach` if anything but just this workbook stands there: somebody may have filled it in."""
    try:
        stands = path.exists() and (path.is_dir() or path.read_bytes() != content)
    except OSError as error:
        raise refusal(error, path) from error
    if stands:
        code = "workbook_is_folder" if path.is_dir() else "workbook_stands"
        raise OutOfReach([Fault(code, Place(str(path)))])


def _is_same(document: Mapping[str, object], members: str, register: Register) -> bool:
    """Whether a document names the register's region, or its hub: a region may have been renamed."""
    rows = document.get(members)
    codes = [row.get("code") for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    return not {_name(document), *codes[:1]}.isdisjoint(_names(register))


def is_same_region(one: Register, other: Register) -> bool:
    """Whether two registers are of one region: by its name, or by its hub where it was renamed."""
    return not set(_names(one)).isdisjoint(_names(other))


def _names(register: Register) -> tuple[str, ...]:
    return register.region.name, *(member.code for member in register.municipalities[:1])


def _name(document: Mapping[str, object]) -> str:
    region = document.get(REGION.name)
    return str(region.get("name") or "") if isinstance(region, Mapping) else ""

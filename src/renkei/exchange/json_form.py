"""Canonical JSON of the facts: the same tables as the folder, each an array; a record's keys are the columns."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from decimal import Decimal

from renkei.domain.errors import Place
from renkei.domain.register import Register
from renkei.exchange import paths
from renkei.exchange.assembly import canonical, records_of
from renkei.exchange.folder_reading import Raw
from renkei.exchange.folder_writing import refuse_paths
from renkei.exchange.gathering import Gathering
from renkei.exchange.json_text import json_text
from renkei.exchange.table import Table
from renkei.exchange.tables import FORMAT, REGION, TABLES
from renkei.exchange.toml_form import check_format, note_lost, row_of, rows_of, unknown_keys

LISTS = tuple(table for table in TABLES if table is not REGION)
KEYS = ("format", REGION.name, *(table.name for table in LISTS), "readme", "files")


def to_json(register: Register) -> str:
    """A register as canonical JSON: fixed order, exact numbers, pictures in base 64. The same facts, the same text.

    Raises `FactsRefused` if a path of a picture would leave the folder.
    """
    refuse_paths(register)
    register = canonical(register)
    records = records_of(register)
    document: dict[str, object] = {"format": FORMAT, REGION.name: _data(REGION, register.region)}
    document |= {t.name: [_data(t, record) for record in records[t.name]] for t in LISTS}
    document["readme"] = register.readme
    document["files"] = [_file(path, data) for path, data in register.files]
    return json_text(document)


def _data(table: Table, record: object) -> dict[str, object]:
    """A record's values, without those that say nothing."""
    found = {}
    for column in table.columns:
        value = table.value(record, column.heading)
        if column.required or column.always or (value is not None and value != table.default(column)):
            found[column.heading] = column.kind.json(value)
    return found


def _file(path: str, data: bytes) -> dict[str, object]:
    """A file carried along: as text where it is a text, so that it can be read and compared."""
    if path.endswith(".toml"):
        try:
            return {"path": path, "text": data.decode()}
        except UnicodeDecodeError:
            pass
    return {"path": path, "base64": base64.b64encode(data).decode("ascii")}


def raw_of_json(text: str, file: str, gathering: Gathering) -> Raw | None:
    """The rows of a JSON text; None, with a fault, if it cannot be read at all."""
    document = _parsed(text, file, gathering)
    if document is None or not check_format(document, file, gathering):
        return None
    unknown_keys(document, KEYS, Place(file), gathering)
    note_lost(document, {table.name: table.name for table in TABLES}, gathering)
    raw = Raw()
    region = document.get(REGION.name)
    if region is None:
        gathering.fault("value_missing", Place(file, key=REGION.name), heading=REGION.name)
    row = row_of(REGION, region, file, REGION.name, gathering) if region is not None else None
    raw.rows[REGION.name] = [row] if row else []
    for table in LISTS:
        raw.rows[table.name] = rows_of(table, document.get(table.name, []), file, table.name, gathering)
    raw.readme = _text_of(document.get("readme", ""), Place(file, key="readme"), gathering)
    raw.files = _files(document.get("files", []), file, gathering)
    return raw


def _parsed(text: str, file: str, gathering: Gathering) -> dict[str, object] | None:
    def unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            names = [name for name, _ in pairs]
            twice = sorted({name for name in names if names.count(name) > 1})
            gathering.fault("duplicate_json_key", Place(file), found=tuple(twice))
        return found

    try:
        document = json.loads(text, parse_float=Decimal, parse_constant=Decimal, object_pairs_hook=unique)
    except json.JSONDecodeError as error:
        said = {"column": error.colno, "found": text[error.pos :].partition("\n")[0][:10]}
        code = "broken_json" if said["found"] else "unfinished_json"
        gathering.fault(code, Place(file, error.lineno), **said)
    except (ValueError, ArithmeticError, RecursionError):
        gathering.fault("unreadable_json", Place(file))
    else:
        if isinstance(document, dict):
            return document
        gathering.fault("not_facts", Place(file))
    return None


def _text_of(raw: object, place: Place, gathering: Gathering) -> str:
    if isinstance(raw, str) and _is_sound(raw):
        return raw
    gathering.fault("not_a_text", place, found=str(raw))
    return ""


def _is_sound(text: str) -> bool:
    try:
        return text.encode() is not None
    except UnicodeEncodeError:  # half of a pair of surrogates
        return False


def _files(raw: object, file: str, gathering: Gathering) -> list[tuple[str, bytes]]:
    if not isinstance(raw, list):
        gathering.fault("not_a_list", Place(file, key="files"), found=str(raw))
        return []
    found = [_file_of(each, Place(file, key=f"files[{at}]"), gathering) for at, each in enumerate(raw)]
    return [each for each in found if each is not None]


def _file_of(raw: object, place: Place, gathering: Gathering) -> tuple[str, bytes] | None:
    path = raw.get("path") if isinstance(raw, Mapping) else None
    if not isinstance(raw, Mapping) or not isinstance(path, str) or not _is_sound(path):
        gathering.fault("not_a_file", place)
        return None
    fault = paths.carried_fault(path)
    if fault:
        gathering.fault(fault, Place(place.file, key=f"{place.key}.path"), found=path)
    return path, _content(raw, place, gathering)


def _content(raw: Mapping[str, object], place: Place, gathering: Gathering) -> bytes:
    text, encoded = raw.get("text"), raw.get("base64")
    if isinstance(text, str) and encoded is None and _is_sound(text):
        return text.encode()
    if isinstance(encoded, str) and text is None:
        try:
            return base64.b64decode(encoded, validate=True)
        except (binascii.Error, ValueError):
            pass
    gathering.fault("not_a_file", place)
    return b""

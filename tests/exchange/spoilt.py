"""The example's facts, spoilt in one place: what tests of bad input begin with."""

from functools import cache
from pathlib import Path

import pytest

from renkei.domain.errors import FactsRefused, Fault
from renkei.exchange import load
from renkei.exchange.folder_writing import folder_files
from renkei.exchange.reading import read_files
from renkei.scales import preset, to_toml

REGION = "region.toml"
R, T, P, B, BP = "results.csv", "targets.csv", "projects.csv", "breakdowns.csv", "breakdown_parts.csv"
PHOTOS = "photos.csv"
FACTS = Path(__file__).parents[2] / "examples" / "aomori"
Files = dict[str, bytes]


@cache
def sound() -> Files:
    return folder_files(load(FACTS))


def changed(file: str, before: str, after: str) -> Files:
    """The example with the first place of one text changed in one file."""
    assert before.encode() in sound()[file]
    return {**sound(), file: sound()[file].replace(before.encode(), after.encode(), 1)}


def kept_at(kind: str) -> Files:
    """The facts with an indicator to be kept, and a target of 50,500 of some kind."""
    kept = changed("indicators.csv", "売上額,千円,higher", "売上額,千円,keep")["indicators.csv"]
    return {**changed(T, "2024,1,at_least,50500", f"2024,1,{kind},50500"), "indicators.csv": kept}


def added(file: str, text: str) -> Files:
    return {**sound(), file: sound().get(file, b"") + text.encode()}


def replaced(file: str, content: bytes) -> Files:
    return {**sound(), file: content}


def saved_as(file: str, encoding: str) -> Files:
    return replaced(file, sound()[file].decode("utf-8-sig").encode(encoding))


def spoiled(file: str) -> Files:
    """Opened as CP932 and saved as UTF-8, as an editor does when it is told the wrong encoding."""
    text = "project,name\np018,あおもりの\n".encode().decode("cp932")
    return replaced(file, text.encode())


def with_hub_second() -> Files:
    files = changed(REGION, "is_hub = true\n", "")
    files[REGION] = files[REGION].replace(
        'name = "平内町"'.encode(), 'name = "平内町"\nis_hub = true'.encode()
    )
    return files


def own_scale() -> bytes:
    return to_toml(preset("aomori")).replace('id = "aomori"', 'id = "own"').encode()


def rows_of(file: str) -> int:
    return sound()[file].count(b"\n")


def faults_of(files: Files) -> tuple[Fault, ...]:
    with pytest.raises(FactsRefused) as refused:
        read_files(files)
    return refused.value.faults

"""Whatever stands in the files: the reader answers with a register or with faults, never with anything else."""

import json
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.sampling import tries

from renkei.domain.errors import FactsRefused, Fault
from renkei.exchange import load, to_json
from renkei.exchange.folder_writing import folder_files
from renkei.exchange.reading import read_files, read_json
from renkei.exchange.tables import TABLES

FACTS = Path(__file__).parents[2] / "examples" / "aomori"
often = settings(max_examples=tries(40), deadline=None, suppress_health_check=list(HealthCheck))
oddities = st.sampled_from(
    (
        b"\x00",
        b"\xff\xfe",
        b'"',
        b"'",
        b"\r",
        b"\n",
        b",",
        b"=",
        b"\x81",
        b"1e999999999",
        b"-",
        b"[[",
        b"{",
        b"nan",
    )
)


@cache
def example() -> dict[str, bytes]:
    return folder_files(load(FACTS))


def faults_of_files(files: dict[str, bytes]) -> tuple[Fault, ...]:
    try:
        read_files(files)
    except FactsRefused as refused:
        return refused.faults
    return ()


def faults_of_json(text: str) -> tuple[Fault, ...]:
    try:
        read_json(text.encode("utf-8", "surrogatepass"), "facts.json")
    except FactsRefused as refused:
        return refused.faults
    return ()


@often
@given(st.data())
def test_a_spoiled_folder_is_read_or_refused(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted(example())))
    content = example()[path]
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, min(len(content), start + 40)))
    put = data.draw(st.one_of(st.binary(max_size=12), oddities))

    faults = faults_of_files({**example(), path: content[:start] + put + content[end:]})

    assert all(fault.place.file for fault in faults)


@often
@given(st.dictionaries(st.sampled_from(sorted({t.file for t in TABLES} | {"meetings/1.toml"})), st.binary()))
def test_any_bytes_are_refused_with_their_file(files: dict[str, bytes]) -> None:
    faults = faults_of_files(files)

    assert all(fault.place.file for fault in faults)
    assert faults


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(("p1", "2024")),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(("id", "project", "x")), inner)
    ),
    max_leaves=5,
)


@st.composite
def documents(draw: st.DrawFn) -> object:
    def row(headings: list[str]) -> st.SearchStrategy[object]:
        return st.dictionaries(st.sampled_from(headings), values) | values

    document: dict[str, object] = {"format": 1}
    for table in TABLES:
        rows = row([column.heading for column in table.columns])
        document[table.name] = draw(rows if table.name == "region" else st.lists(rows, max_size=2) | values)
    return document | draw(st.dictionaries(st.sampled_from(("readme", "files", "format", "x")), values))


@often
@given(documents())
def test_any_json_document_is_read_or_refused(document: object) -> None:
    faults = faults_of_json(json.dumps(document))

    assert all(fault.place.file == "facts.json" for fault in faults)


@often
@given(st.data())
def test_a_spoiled_json_is_read_or_refused(data: st.DataObject) -> None:
    text = to_json(load(FACTS))
    start = data.draw(st.integers(0, len(text)))
    put = data.draw(
        st.text(max_size=6) | st.sampled_from(("1e999999999999999999999", "9" * 5000, "[" * 9999, "\ud800"))
    )

    faults = faults_of_json(text[:start] + put + text[start + data.draw(st.integers(0, 9)) :])

    assert all(fault.place.file == "facts.json" for fault in faults)

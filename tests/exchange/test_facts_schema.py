"""docs/schema/facts.schema.json, looked at by a validator that is not ours."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from tests.exchange.registers import registers
from tests.exchange.test_round_trips import often

from renkei.domain.register import Register
from renkei.exchange import load, to_json
from renkei.exchange.facts_schema import facts_schema, schema_text
from renkei.exchange.meanings import MEANINGS
from renkei.exchange.tables import TABLES

ROOT = Path(__file__).parents[2]
FILE = ROOT / "docs/schema/facts.schema.json"
VALIDATOR = Draft202012Validator(facts_schema())
EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/region.toml"))


def example(**changes: Any) -> dict[str, Any]:
    return {**json.loads(to_json(load(ROOT / "examples/aomori"))), **changes}


def test_the_schema_in_the_docs_is_up_to_date() -> None:
    assert FILE.read_text("utf-8") == schema_text(), (
        "run: python -m renkei.exchange.facts_schema > docs/schema/facts.schema.json"
    )


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(facts_schema())


def test_every_table_and_column_is_explained() -> None:
    explained = {name: list(meaning.columns) for name, meaning in MEANINGS.items()}

    assert explained == {table.name: [column.heading for column in table.columns] for table in TABLES}


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_the_examples_are_accepted(folder: Path) -> None:
    errors = list(VALIDATOR.iter_errors(json.loads(to_json(load(folder)))))

    assert errors == []


@often
@given(registers())
def test_whatever_is_written_is_accepted(register: Register) -> None:
    errors = list(VALIDATOR.iter_errors(json.loads(to_json(register))))

    assert errors == []


@pytest.mark.parametrize(
    ("key", "value", "path"),
    [
        ("format", 2, "format"),
        ("region", {}, "region"),
        ("region", {"name": ""}, "region/name"),
        ("municipalities", [{"code": "22012", "name": "青森市"}], "municipalities/0/code"),
        ("projects", [{"id": "1E5", "name": "x"}], "projects/0/id"),
        ("results", [{"indicator": "p1-i1", "year": 2024, "value": "43,698"}], "results/0/value"),
        ("results", [{"indicator": "p1-i1", "year": 2024, "override_grade": "A"}], "results/0"),
        ("results", [{"indicator": "p1-i1", "year": 2024, "colour": "red"}], "results/0"),
        ("targets", [{"indicator": "p1-i1", "year": 2024, "kind": "about"}], "targets/0/kind"),
        ("files", [{"path": "../a.jpg", "text": ""}], "files/0/path"),
        ("files", [{"path": "photos/a.jpg"}], "files/0"),
        ("colour", "red", ""),
    ],
)
def test_wrong_documents_are_refused_where_they_are_wrong(key: str, value: object, path: str) -> None:
    errors = VALIDATOR.iter_errors(example(**{key: value}))

    assert {"/".join(map(str, error.absolute_path)) for error in errors} == {path}

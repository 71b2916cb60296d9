"""docs/schema/scale.schema.json, looked at by a validator that is not ours."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from tests.scales.spoilt_scales import HEAD, PLAIN, WRITTEN
from tests.scales.unusual_scales import SOUND

from renkei.scales import preset, presets, to_toml
from renkei.scales.schema import scale_schema, schema_text

FILE = Path(__file__).parents[2] / "docs/schema/scale.schema.json"
VALIDATOR = Draft202012Validator(scale_schema())
ONLY_THE_LOADER = {
    "scale_too_many_digits",
    "scale_text_unprintable",
}  # digits are counted, keys of [extra] are free

ALIKE_IN_JSON = ("version = 1.0", 'decided_on = "2024-04-01"', "points = nan")


def is_valid(text: str) -> bool:
    """A file as an editor sees it: days as text."""
    data = tomllib.loads(text)
    return VALIDATOR.is_valid(json.loads(json.dumps(data, default=lambda day: day.isoformat())))


def test_the_schema_in_the_docs_is_up_to_date():
    assert FILE.read_text(encoding="utf-8") == schema_text(), "run: python -m renkei.scales.schema > " + str(
        FILE
    )


def test_the_schema_is_one():
    Draft202012Validator.check_schema(scale_schema())


@pytest.mark.parametrize("id", presets())
def test_every_preset_meets_the_schema(id):
    assert is_valid(to_toml(preset(id)))


@pytest.mark.parametrize("grades", SOUND)
def test_every_sound_scale_meets_the_schema(grades):
    assert is_valid(HEAD + grades)


@pytest.mark.parametrize(
    ("spoilt", "by"),
    [
        (spoilt, by)
        for spoilt, by, _, code in WRITTEN
        if code not in ONLY_THE_LOADER and not by.endswith(ALIKE_IN_JSON)
    ],
)
def test_what_is_written_wrongly_does_not(spoilt, by):
    assert not is_valid(PLAIN.replace(spoilt, by, 1))

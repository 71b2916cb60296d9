"""What was refused, in JSON: each fault with its code, its place and its sentence in both languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from renkei.domain.errors import Fault
from renkei.exchange.alike import every_one
from renkei.exchange.finding_form import PLACE, place_data, value_data
from renkei.exchange.json_shape import SAID, TEXT, WHOLE, Part, Schema, Shape, many, one
from renkei.exchange.json_text import json_text
from renkei.wording import words_of

FORMAT = 1

FAULT = Shape(
    "fault",
    "One thing that is wrong.",
    (
        Part("code", lambda fault: fault.code, TEXT),
        Part("place", lambda fault: place_data(fault.place), PLACE),
        Part(
            "values",
            lambda fault: {name: value_data(value) for name, value in fault.values.items()},
            {"type": "object"},
            "What its sentence names.",
        ),
        one("said", SAID, lambda fault: lambda language: words_of(language).fault(fault)),
    ),
)
FAULTS = Shape(
    "faults",
    "Why the input was refused, or what is out of reach: all of it at once. Nothing was changed.",
    (
        Part("format", lambda _: FORMAT, {"const": FORMAT}, "The version of this form."),
        Part("kind", lambda _: "faults", {"const": "faults"}),
        Part("exit_code", lambda of: of[1], WHOLE, "What the command ends with: 3 refused, 4 out of reach."),
        many("faults", FAULT, lambda of: list(every_one(of[0]))),
        Part(
            "proposals",
            lambda of: of[2],
            {"type": "array", "items": {"type": "object"}},
            "What cells of a workbook may mean, where some was proposed beside the faults: as where there are no faults.",
        ),
    ),
)


def faults_to_json(
    faults: Sequence[Fault], *, exit_code: int, proposals: Sequence[Mapping[str, object]] = ()
) -> str:
    """All faults as JSON, none summed up: what `--json` prints instead of the result."""
    return json_text(FAULTS.data((faults, exit_code, list(proposals))))


def faults_schema() -> str:
    """The JSON Schema of `faults_to_json`, as it stands in docs/schema/faults.schema.json."""
    head: Schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Faults, as renkei tells them to programs",
    }
    shapes = FAULTS.inside()
    definitions = {name: shapes[name].schema() for name in sorted(shapes)}
    return json_text({**head, **FAULTS.schema(), "$defs": definitions})

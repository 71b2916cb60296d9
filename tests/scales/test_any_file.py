"""Whatever a file holds, it is a scale or it is refused: nothing else happens."""

from __future__ import annotations

import json
from datetime import date, datetime

from hypothesis import example, given
from hypothesis import strategies as st

from renkei.domain.errors import OutOfReach, ScaleRefused
from renkei.scales import load, preset, presets, to_toml
from renkei.scales.shape import TABLES

KNOWN = sorted({key for table in TABLES.values() for key in table})
CHOICES = sorted({choice for table in TABLES.values() for key in table.values() for choice in key.choices})
BOUNDS = ["0%", "50%", "75%", "100%", "-10%", "2/3", "target", "1e3%", "%", "9" * 40 + "%"]
KEYS = st.sampled_from(KNOWN) | st.text(max_size=5)
SINGLE = (
    st.text(max_size=8)
    | st.sampled_from(CHOICES + BOUNDS)
    | st.integers()
    | st.integers(0, 3)
    | st.booleans()
    | st.floats()
    | st.dates(date(1, 1, 1))
    | st.datetimes(datetime(1, 1, 1))
)
VALUES = st.recursive(
    SINGLE,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


def toml(value: object) -> str:
    """A value as TOML, not by the product's own writer."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {toml(of)}" for key, of in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return repr(value)
    return json.dumps(value)


def is_taken_or_refused(text: str) -> bool:
    """Any other end is an error of the test; a scale that is taken must stand in its own file, too."""
    try:
        scale = load(text)
    except (ScaleRefused, OutOfReach) as refused:
        return bool(refused.faults)
    return load(to_toml(scale)) == scale


@given(st.text(max_size=200))
@example("a\0b")
@example("\ud800")
def test_any_text(text):
    assert is_taken_or_refused(text)
    assert is_taken_or_refused(text + "\n")


@given(st.dictionaries(KEYS, VALUES, max_size=8))
@example({"grade": [{"points": float("inf")}]})
@example({"grade": [{"symbol": "A", "label": "a", "when": [{"of": []}]}]})
@example({"rules": {"compare_on": {"rounding": [], "digits": {}}}})
@example({"version": 10**4000})
def test_any_toml(data):
    head = {"format": 1, "id": "a", "version": 1, "name": "a"}

    lines = [f"{json.dumps(key)} = {toml(value)}" for key, value in {**head, **data}.items()]

    assert is_taken_or_refused("\n".join(lines) + "\n")


@given(st.sampled_from(presets()), st.data())
def test_a_preset_with_a_piece_cut_out_and_another_put_in(id, data):
    text = to_toml(preset(id))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 40)))
    put_in = data.draw(st.text(max_size=5) | st.sampled_from(['"', "[[grade]]\n", "]", "=", "0", "when"]))

    assert is_taken_or_refused(text[:start] + put_in + text[end:])

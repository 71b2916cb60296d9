"""JSON as text: exact, plain, canonical."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renkei.exchange.json_text import json_text

EXACT = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text()
    | st.decimals(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("20.0"), "20.0"),
        (Decimal("1E+2"), "100"),
        (Decimal("0.0001"), "0.0001"),
        (Decimal("-3.50"), "-3.50"),
        (True, "true"),
        (None, "null"),
        ("増「減」\n", '"増「減」\\n"'),
        ([], "[]"),
        ({}, "{}"),
    ],
)
def test_values_are_written_plainly(value: object, written: str) -> None:
    assert json_text(value) == f"{written}\n"


@given(EXACT)
def test_what_is_written_is_read_back_exactly(value: object) -> None:
    import json

    assert json.loads(json_text(value), parse_float=Decimal, parse_int=Decimal) == as_read(value)


def as_read(value: object) -> object:
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return Decimal(value)
    if isinstance(value, list):
        return [as_read(inner) for inner in value]
    return {key: as_read(inner) for key, inner in value.items()} if isinstance(value, dict) else value


@pytest.mark.parametrize("value", [0.1, float("nan"), Decimal("NaN"), object(), {1, 2}])
def test_a_binary_float_has_no_business_here(value: object) -> None:
    with pytest.raises(TypeError, match="no JSON"):
        json_text([value])

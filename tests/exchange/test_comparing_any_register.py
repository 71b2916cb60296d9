"""Whatever two registers hold: a difference is found if and only if their canonical forms differ."""

import dataclasses

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exchange.registers import registers
from tests.sampling import tries

from renkei.domain.register import Register
from renkei.domain.register_difference import Happened
from renkei.exchange import to_json
from renkei.exchange.comparing import compare
from renkei.exchange.difference_form import difference_to_json

LISTS = (
    "activities", "comments", "plan", "figures", "municipalities", "review", "reported_counts", "costs", "photos",
    "breakdowns",
)  # fmt: skip


@st.composite
def tampered(draw: st.DrawFn) -> tuple[Register, Register]:
    """A register, and the same with rows taken out or put in another order."""
    register = draw(registers())
    name = draw(st.sampled_from(LISTS))
    rows = draw(st.permutations(getattr(register, name)))
    kept = rows if name == "municipalities" else rows[: draw(st.integers(0, len(rows)))]
    return register, dataclasses.replace(register, **{name: tuple(kept)})


@settings(max_examples=tries(5))
@given(registers(), registers())
def test_two_registers_differ_if_and_only_if_their_canonical_forms_do(one: Register, other: Register) -> None:
    there, back = compare(one, other), compare(other, one)

    assert bool(there) == (to_json(one) != to_json(other))
    assert there.count(Happened.ADDED) == back.count(Happened.REMOVED)
    assert there.count(Happened.REMOVED) == back.count(Happened.ADDED)
    assert difference_to_json(there) == difference_to_json(compare(one, other))


@settings(max_examples=tries(8))
@given(tampered())
def test_rows_taken_out_or_moved_are_found_if_they_change_the_canonical_form(
    pair: tuple[Register, Register],
) -> None:
    register, other = pair

    assert not compare(register, register)
    assert bool(compare(register, other)) == (to_json(register) != to_json(other))

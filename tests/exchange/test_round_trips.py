"""Folder and JSON hold exactly the same, and each has one canonical form."""

from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from tests.exchange.registers import registers
from tests.exchange.spoilt import kept_at
from tests.sampling import tries

from renkei.domain.register import Register
from renkei.exchange import format_folder, from_json, load, save, to_json
from renkei.exchange.folder_writing import folder_files
from renkei.exchange.reading import read_files

# A register is large: shrinking one takes minutes and tells little more.
often = settings(
    max_examples=tries(8),
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=list(HealthCheck),
)


@often
@given(registers())
def test_nothing_of_a_register_is_lost_in_a_folder(register: Register) -> None:
    files = folder_files(register)

    back = read_files(files).register

    assert back == register


@often
@given(registers())
def test_nothing_of_a_register_is_lost_in_json(register: Register) -> None:
    text = to_json(register)

    back = from_json(text)

    assert back == register


@often
@given(registers())
def test_the_canonical_folder_is_a_fixed_point(register: Register) -> None:
    files = folder_files(register)

    again = folder_files(read_files(files).register)

    assert again == files


@often
@given(registers())
def test_folder_to_json_to_folder_gives_the_same_bytes(register: Register) -> None:
    files = folder_files(register)

    again = folder_files(from_json(to_json(read_files(files).register)))

    assert again == files


def test_the_example_comes_back_from_json_byte_for_byte(tmp_path: Path) -> None:
    facts = Path(__file__).parents[2] / "examples" / "aomori"
    save(load(facts), tmp_path / "facts.json")

    save(load(tmp_path / "facts.json"), tmp_path / "facts")

    assert {p.relative_to(facts): p.read_bytes() for p in facts.rglob("*.*")} == {
        p.relative_to(tmp_path / "facts"): p.read_bytes() for p in (tmp_path / "facts").rglob("*.*")
    }
    assert format_folder(tmp_path / "facts", check=True) == ()


def test_a_target_of_what_is_to_be_kept_says_its_kind_in_json_too() -> None:
    register = read_files(kept_at("at_least")).register

    back = from_json(to_json(register))

    assert back == register

"""Every refusal of a scale is a sentence in both languages that names what it has to name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.scales.broken_toml import BROKEN
from tests.scales.spoilt_scales import HEAD, LADDERS, PLAIN, WRITTEN, rung
from tests.scales.spoilt_wholes import WHOLE

from renkei.domain.errors import Fault, Place, Refused
from renkei.domain.ladder_check import STEPPED
from renkei.scales import find, load, own
from renkei.scales.loading import LARGEST
from renkei.wording import words_of
from renkei.wording.faults import FAULTS
from renkei.wording.places import place
from renkei.wording.scale_faults import SCALE_FAULTS

SRC = Path(__file__).parents[2] / "src/renkei"
RAISING = [*(SRC / "scales").glob("*.py"), SRC / "domain/scale_check.py", SRC / "domain/ladder_check.py"]
RAISED = re.compile(r'"(scale_[a-z0-9_]+)"')
NO_CODES = {"scale_points"}  # the beginning that two codes share

SPOILT = [
    *(PLAIN.replace(spoilt, by, 1) for spoilt, by, *_ in WRITTEN),
    *(HEAD + grades for grades, *_ in LADDERS),
    *(text.replace(HEAD, HEAD + after_head, 1) for after_head, text, *_ in WHOLE),
    *(text for text, *_ in BROKEN),
    HEAD + rung("A", 'of = "ratio", at_least = "100%"') + 'grade = "x"\n',
]


def refusals(action, *arguments) -> tuple[Fault, ...]:
    with pytest.raises(Refused) as caught:
        action(*arguments)
    return caught.value.faults


def provoked(folder: Path) -> list[Fault]:
    """Faults of every code: of the spoilt files, and of files and names that are not there."""
    found = [fault for text in SPOILT for fault in refusals(load, text)]
    found += refusals(load, folder / "nowhere.toml")
    for raw in (b"\x80", b"#" * (LARGEST + 1)):
        (folder / "raw.toml").write_bytes(raw)
        found += refusals(load, folder / "raw.toml")
    (folder / "scales").mkdir()
    for name in ("a.toml", "b.toml"):
        (folder / "scales" / name).write_text(PLAIN, encoding="utf-8")
    return [
        *found,
        *refusals(own, folder),
        *refusals(find, "aomory"),
        *refusals(find, "zz"),
        *refusals(find, "青森"),
    ]


def test_every_code_that_is_raised_has_its_sentence_and_every_sentence_its_code():
    raised = {code for file in RAISING for code in RAISED.findall(file.read_text(encoding="utf-8"))}

    assert (raised - NO_CODES) | {f"scale_gap_{of}" for of in STEPPED} == set(SCALE_FAULTS)


def test_every_sentence_is_given_all_that_it_names(tmp_path):
    faults = provoked(tmp_path)

    missing = [
        (fault.code, name)
        for fault in faults
        for name in FAULTS[fault.code].places
        if name not in fault.values
    ]

    assert missing == []
    assert {fault.code for fault in faults} >= set(SCALE_FAULTS)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_refusal_names_its_place_and_leaves_no_hole(tmp_path, language):
    for fault in provoked(tmp_path):
        said = words_of(language).fault(fault)

        assert said.startswith(place(words_of(language), fault.place))
        assert "{" not in said.replace("{…}", "")
        assert "scale_" not in said


def test_a_refusal_says_where_what_and_what_to_do():
    fault = Fault(
        "scale_gap_between",
        Place("scales/a.toml", key="grade[1].when[0].less_than"),
        {"low": "75%", "high": "80%"},
    )

    where = place(words_of(), fault.place)

    assert where.startswith("scales/a.toml ")
    assert words_of().fault(fault) == (
        f"{where}：75%と80%の間の率に、評価が付きません。境がつながるように、どちらかを直してください。"
    )

"""Words of closed lists: whatever a message or a label offers can be written."""

from __future__ import annotations

import pytest
from tests.exchange.spoilt import T, changed, faults_of

from renkei.domain.indicator import Accumulation, Direction, IndicatorKind
from renkei.domain.project import PlanCategory
from renkei.domain.target import TargetKind
from renkei.exchange.kinds import Choice, Kind, Several, Unreadable
from renkei.exchange.tables import TABLES
from renkei.wording.faults import fault
from renkei.wording.labels import KINDS
from renkei.wording.words import words_of

JA = words_of("ja")


def choice_of(kind: Kind) -> Choice | None:
    inner = kind.of if isinstance(kind, Several) else kind
    return inner if isinstance(inner, Choice) else None


CHOICES = {
    f"{table.name}.{column.heading}": choice
    for table in TABLES
    for column in table.columns
    if (choice := choice_of(column.kind)) is not None
}
LABELLED = [
    ("indicators.direction", Direction),
    ("indicators.kind", IndicatorKind),
    ("indicators.accumulation", Accumulation),
    ("targets.kind", TargetKind),
    ("plan.category", PlanCategory),
]
NAMED = [
    ("comments.kind", "comment"),
    ("breakdown_parts.kind", "part"),
    ("costs.kind", "cost"),
    ("names.kind", "name"),
    ("lineage.kind", "descent"),
    ("photos.scope", "scope"),
]


@pytest.mark.parametrize("column", CHOICES)
def test_every_word_that_a_refusal_offers_is_accepted(column: str) -> None:
    with pytest.raises(Unreadable) as refused:
        CHOICES[column].read("何か別の言葉")

    offered = [word for pair in refused.value.values["choices"] for word in pair.split("/")]
    assert offered
    assert all(CHOICES[column].read(word) in CHOICES[column].values for word in offered)


@pytest.mark.parametrize("column", [c for c in CHOICES if not c.endswith(".style")])
def test_every_word_is_offered_in_japanese_too(column: str) -> None:
    assert CHOICES[column].japanese.keys() == set(map(str, CHOICES[column].values))


@pytest.mark.parametrize(("column", "enum"), LABELLED)
def test_every_word_of_the_papers_can_be_written_into_the_facts(column: str, enum: type[TargetKind]) -> None:
    assert [CHOICES[column].read(JA.label(member)) for member in enum] == list(enum)


@pytest.mark.parametrize(("column", "of"), NAMED)
def test_every_kind_can_be_written_as_it_is_called(column: str, of: str) -> None:
    assert [CHOICES[column].read(JA.gettext(text)) for text in KINDS[of].values()] == list(KINDS[of])


@pytest.mark.parametrize(
    ("column", "written", "meant"),
    [
        ("targets.kind", "以上", "at_least"),
        ("targets.kind", "超", "more_than"),
        ("targets.kind", " 以 下", "at_most"),
        ("indicators.accumulation", "単年度", "yearly"),
        ("indicators.accumulation", "延べ", "cumulative"),
        ("indicators.accumulation", "時点", "as_of"),
        ("indicators.direction", "ＨＩＧＨＥＲ", "higher"),
        ("meetings.parts", "体系図", "plan"),
        ("breakdowns.by", "市町村別", "municipality"),
    ],
)
def test_words_of_an_office_are_read(column: str, written: str, meant: str) -> None:
    assert CHOICES[column].read(written) == meant


def test_a_refusal_names_each_word_as_it_is_kept_and_in_japanese() -> None:
    (found,) = faults_of(changed(T, "2024,1,at_least,50500", "2024,1,くらい,50500"))

    assert "使えるのはat_least/以上、more_than/超、at_most/以下、less_than/未満" in fault(JA, found)

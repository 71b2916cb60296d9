"""What to look at before printing, in sentences: of whom it speaks, what is the matter, what can be done."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from renkei.wording import labels, reasons
from renkei.wording.deck_findings import DECK_FINDINGS
from renkei.wording.facts_findings import FACTS_FINDINGS
from renkei.wording.findings_figures import FIGURES
from renkei.wording.findings_grading import GRADING
from renkei.wording.findings_papers import PAPERS
from renkei.wording.picture_faults import PICTURE_FINDINGS
from renkei.wording.places import place
from renkei.wording.sentences import Sentence, say, value_text
from renkei.wording.words import N_
from renkei.wording.workbook_faults import WORKBOOK_FINDINGS

if TYPE_CHECKING:
    from renkei.domain.findings import Finding
    from renkei.wording.words import Words

FINDINGS: dict[str, Sentence] = (
    FIGURES | GRADING | PAPERS | FACTS_FINDINGS | PICTURE_FINDINGS | WORKBOOK_FINDINGS | DECK_FINDINGS
)
LEVELS = {"error": N_("error"), "warning": N_("please check"), "note": N_("for your information")}
WHERE = {
    "summary": N_("summary of the project"),
    "activity": N_("activity"),
    "result_note": N_("note of the result"),
    "answer": N_("answer to a comment"),
    "comment": N_("comment in short"),
    "content": N_("content of next year's project"),
    "review": N_("look back on the period"),
    "review_as_printed": N_("published look back on the period"),
    "meeting": N_("title or notice of the meeting"),
    "plan": N_("programme chart"),
    "indicator": N_("indicator"),
    "figure": N_("figure"),
    "breakdown": N_("breakdown"),
}
SHOWN = 10  # of a list in a sentence; all of it stands in the finding's values
SPARED = 2  # a list so little longer is said in full

_KINDS = {"scope": "scope", "cost_kind": "cost"}
_UNITS = ("unit", "first_unit", "second_unit", "written_unit")  # stand right behind a number
_OF = ("project", "role", "municipality", "indicator", "title")


def finding(words: Words, finding: Finding) -> str:
    """Of whom or where, what was noticed, and what can be done. A code that is not known is said with its values."""
    sentence = FINDINGS.get(finding.code)
    said = spoken(words, finding.values)
    text = say(words, sentence, finding.code, said)
    whom = place(words, finding.place)
    if not whom and sentence is not None:
        whom = of_whom(words, said, sentence.places)
    if not whom:
        return text
    return f"{whom}：{text}" if words.is_japanese else f"{whom}: {text}"


def parts(words: Words, finding: Finding) -> tuple[str, str, str]:
    """The same for a table: of whom as far as the finding names it, what was noticed, what can be done; never the file."""
    sentence = FINDINGS.get(finding.code)
    said = spoken(words, finding.values)
    if sentence is None:
        return "", say(words, None, finding.code, said), ""
    what, remedy = (
        say(words, Sentence(text), finding.code, said) if text else ""
        for text in (sentence.what, sentence.remedy)
    )
    return of_whom(words, said, sentence.places), what, remedy


def level(words: Words, level: str) -> str:
    """How weighty a finding is; an unknown level as it stands."""
    return words.gettext(LEVELS[level]) if level in LEVELS else level


def of_whom(words: Words, said: Mapping[str, str], places: frozenset[str] = frozenset()) -> str:
    """The record of which a finding speaks, as far as the sentence does not name it itself."""
    names = [said[name] for name in _OF if said.get(name) and name not in places]
    if not words.is_japanese:
        return ", ".join(names)
    return names[0] + "".join(f"「{name}」" for name in names[1:]) if names else ""


def spoken(words: Words, values: Mapping[str, object]) -> dict[str, str]:
    """Every value as the sentence says it. `x_english` is what `x` is called in English, where it is."""
    said = {}
    for name, value in values.items():
        if not name.endswith("_english"):
            english = None if words.is_japanese else values.get(f"{name}_english")
            said[name] = _said(words, name, english or value)
    if "reason_code" in values:
        said["column"] = reasons.cell(words, str(values["reason_code"]))
    return said


def _said(words: Words, name: str, value: object) -> str:
    if isinstance(value, date):
        return words.date(value)
    if isinstance(value, Enum):
        return words.label(value)
    if isinstance(value, tuple):
        return _listed(words, name, value)
    text = value_text(words, name, value)
    if name in _UNITS:
        return _unit(words, text)
    if name in _KINDS:
        return labels.kind(words, _KINDS[name], text)
    if name == "where" or name.endswith("_where"):
        return words.gettext(WHERE[text]) if text in WHERE else text
    return words.reason(text) if name in ("missing_reason", "reason_code") else text


def _unit(words: Words, unit: str) -> str:
    """A unit behind a number: percent signs follow the language, and English parts the others from the number."""
    if unit in ("%", "％"):
        return "％" if words.is_japanese else "%"
    return unit if words.is_japanese or not unit else f" {unit}"


def _listed(words: Words, name: str, values: tuple[object, ...]) -> str:
    """A list, cut where it would be too long for a sentence."""
    shown = len(values) if len(values) <= SHOWN + SPARED else SHOWN
    listed = words.join(_said(words, name, value) for value in values[:shown])
    more = len(values) - shown
    return words("{listed} and {n} more", listed=listed, n=f"{more:,}") if more else listed

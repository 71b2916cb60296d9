"""Checks of what the office wrote in words: % for points, 事業 for 項目, and numbers and judgements that the figures
contradict. Only what is sure enough is said; a text is never changed."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from renkei.domain.breakdown import Breakdown, reconcile
from renkei.domain.exact import difference
from renkei.domain.finding import Finding
from renkei.domain.findings_about import amount, of_breakdown, project_values
from renkei.domain.findings_context import Context
from renkei.domain.findings_passages import Passage
from renkei.domain.findings_same import Said, said
from renkei.domain.measure import TooManyDigits, scaled
from renkei.domain.register import ReportedYear
from renkei.domain.unit import usual

if TYPE_CHECKING:
    from renkei.domain.yearbook import Item

_MOVED = re.compile(
    r"(?P<number>\d+(?:\.\d+)?)\s*(?:%|パーセント)\s*(?:の|も|ほど|程度)?\s*"
    r"(?:上昇|改善|増|向上|低下|減|下落|下降|悪化|伸び|上が|下が|上回|下回)"
)
_OF_SHARES = re.compile(
    r"(?:割合|構成比|比率|シェア|達成度|進捗|評価|順調|(?<!効)(?<!能)率)[^。、]{0,12}$"
)  # right before the number: what moved is itself a share
_ITEMS = re.compile(r"\d+\s*項目")
_PROJECTS = re.compile(r"(?P<number>\d+)\s*(?:の)?(?:連携)?事業")
_GRADED = re.compile(
    r"\d+\s*(?:の)?(?:連携)?事業[^。、\d]{0,12}(?:順調|[A-E]評価|評価[A-E]|遅れて)"
    r"|(?:順調|[A-E]評価|評価が?[A-E]|遅れてい[たる]?)[^。、\d]{0,12}\d+\s*(?:の)?(?:連携)?事業"
)
_A_YEAR = re.compile(r"年(?:間|度)?(?:に|で|計|合計|延べ)*(?P<number>\d+)\s*(?P<unit>回|件)")
_WENT_WELL = re.compile(
    r"(?<!概ね)(?<!おおむね)(?<!比較的)順調(?!(?:で|と|に)(?:は|も)?(?:な|言え|いえ|進まな|進んでいな))"
    r"|目標(?:値)?を(?:大きく)?(?:達成した|達成して|達成し、|上回)"
)
_WENT_BADLY = re.compile(
    r"目標(?:値)?(?:に届か|を(?:大きく)?下回|を達成でき(?:な|ず)|に達しな|に達せ)|目標未達"
)
_ENTRY = re.compile(r"(?:は|が|：|:|数は|数が|=|＝|、|の?計)?\s*(?P<number>\d[\d,]*(?:\.\d+)?)\s*")
_OTHER_YEAR = re.compile(r"(?:前年|昨年|前期|目標|予算|定員|[和成]\d+年度?)[^。]{0,4}$")
_NOT_THE_VALUE = re.compile(
    r"(?:以上|以下|未満|程度|台|余|強|弱|を?目標|を目指|を超|から|まで|の?見込|の?[増減])"
)
_EVENTS = frozenset({"回", "件"})


def percent_for_points(context: Context) -> Iterator[Finding]:
    """「30.0%上昇」 of shares: a difference of percentages is in points."""
    moves = _known_moves(context)
    for passage in context.passages:
        for sentence in passage.sentences:
            plain = unicodedata.normalize("NFKC", sentence)
            found = _MOVED.search(plain)
            if found and (Decimal(found["number"]) in moves or _OF_SHARES.search(plain[: found.start()])):
                printed = passage.where == "review_as_printed"
                code, level = (
                    ("percent_was_printed", "note") if printed else ("percent_for_points", "warning")
                )
                values = {"number": Decimal(found["number"]), "sentence": sentence}
                yield _of(context, code, level, passage, **values)


def _known_moves(context: Context) -> set[Decimal]:
    """Differences between the printed favourable shares of the period's years, of all roles and of each."""
    shares: dict[str, list[Decimal]] = defaultdict(list)
    for tally in (context.previous, context.tally):
        for row in (*tally.rows, tally.total) if tally else ():
            if row.favourable_share is not None:
                shares[row.key].append(row.favourable_share)
    shares[""] += [share for row in _reported(context) if (share := row.share) is not None]
    return {difference(a, b).copy_abs() for known in shares.values() for a in known for b in known if a != b}


def _reported(context: Context) -> list[ReportedYear]:
    return [row for row in context.register.reported_years if not row.role and row.year <= context.year]


def projects_and_items_mixed(context: Context) -> Iterator[Finding]:
    """事業 and 項目 counted in one sentence, or grades counted in 事業: what is graded is the item."""
    for passage in context.passages:
        for sentence in passage.sentences:
            plain = unicodedata.normalize("NFKC", sentence)
            if _ITEMS.search(plain) and _PROJECTS.search(plain):
                yield _of(context, "projects_and_items_mixed", "warning", passage, sentence=sentence)
            elif _GRADED.search(plain) and not context.scale.rules.project:
                yield _of(context, "grades_counted_in_projects", "warning", passage, sentence=sentence)


def text_against_grade(context: Context) -> Iterator[Finding]:
    """A text that says 順調 of an item behind its target, or 未達 of one that reached it."""
    by_project = _items_by_project(context)
    for passage in context.passages:
        if passage.where not in ("summary", "result_note", "answer"):
            continue
        items = by_project[passage.project]
        if passage.where == "result_note":
            items = [item for item in items if f"indicator:{item.indicator.id}" == passage.subject]
        yield from _against(context, passage, items)


def _items_by_project(context: Context) -> defaultdict[str, list[Item]]:
    found: defaultdict[str, list[Item]] = defaultdict(list)
    for item in context.items:
        found[item.project].append(item)
    return found


def _against(context: Context, passage: Passage, items: list[Item]) -> Iterator[Finding]:
    steps = [context.scale.step(item.symbol) for item in items]
    graded = [step for step in steps if step is not None and step.favourable is not None]
    if not graded or len(graded) < len(items):
        return
    grades = tuple(dict.fromkeys(step.symbol for step in graded))
    for sentence in passage.sentences:
        if not any(step.favourable for step in graded) and _WENT_WELL.search(sentence):
            yield _of(context, "text_better_than_grade", "warning", passage, sentence=sentence, grades=grades)
        if all(step is context.scale.grades[0] for step in graded) and _WENT_BADLY.search(sentence):
            yield _of(context, "text_worse_than_grade", "warning", passage, sentence=sentence, grades=grades)


def text_against_figures(context: Context) -> Iterator[Finding]:
    """A number in a text, right behind the name of a figure, that is not the figure's."""
    known: dict[str, list[Said]] = defaultdict(list)
    for (project, _), group in said(context).items():
        known[project] += group[:1]
    for passage in context.passages:
        text = unicodedata.normalize("NFKC", passage.text)
        for one in known.get(passage.project, ()):
            number = _stated(text, one)
            if number is not None and number != one.value:
                values = {"name": one.name, "written": amount(number), "value": amount(one.value)}
                yield _of(context, "text_contradicts_figure", "warning", passage, unit=one.unit, **values)


def _stated(text: str, one: Said) -> int | None:
    """The number that a text states of a figure: name, number, and the very unit."""
    name, unit = unicodedata.normalize("NFKC", one.name), unicodedata.normalize("NFKC", one.unit)
    at = text.find(name) if len(name) > 1 and unit else -1
    found = _ENTRY.match(text, at + len(name)) if at >= 0 else None
    if found is None or not text.startswith(unit, found.end()) or _OTHER_YEAR.search(text[:at]):
        return None
    if _NOT_THE_VALUE.match(text, found.end() + len(unit)):
        return None
    try:
        return scaled(found["number"].replace(",", ""))
    except (TooManyDigits, ValueError):
        return None


def times_a_year(context: Context) -> Iterator[Finding]:
    """「年12回」 in a text beside a breakdown of events that holds 12 in no way: neither in all, nor for the towns, nor for one."""
    by_project: dict[str, list[Breakdown]] = defaultdict(list)
    for breakdown in context.breakdowns:
        if usual(breakdown.unit) in _EVENTS:
            by_project[breakdown.project].append(breakdown)
    items = _items_by_project(context)
    for passage in context.passages:
        breakdowns = by_project.get(passage.project, [])
        if any(reconcile(breakdown).missing for breakdown in breakdowns):
            continue  # the number may be one of those that are not known yet
        found = _A_YEAR.search(unicodedata.normalize("NFKC", passage.text)) if breakdowns else None
        if found is None or len(found["number"]) > 9:
            continue
        stated = int(found["number"]) * 10_000
        if stated not in _numbers_of(context, breakdowns, items[passage.project]):
            first = breakdowns[0]
            values = {
                "where": passage.where,
                "written": amount(stated),
                "written_unit": found["unit"],
                "total": amount(_all(first)),
                "towns": amount(_towns(context, first)),
            }
            yield of_breakdown(context, "times_not_in_breakdown", "note", first, **values)


def _numbers_of(context: Context, breakdowns: list[Breakdown], items: list[Item]) -> set[int | None]:
    """Every number of events that a project's year knows."""
    project = breakdowns[0].project
    figures = context.register.index.rows_of(project, context.year).figures
    found: set[int | None] = {part.value for b in breakdowns for part in b.parts}
    found |= {b.total for b in breakdowns} | {_all(b) for b in breakdowns}
    found |= {_towns(context, b) for b in breakdowns}
    found |= {figure.value for figure in figures if usual(figure.unit) in _EVENTS}
    for item in items:
        if usual(item.indicator.unit) in _EVENTS:
            found |= {item.result.value if item.result else None, item.target.value if item.target else None}
    return found


def _all(breakdown: Breakdown) -> int:
    """The sum of all parts, none of which is missing."""
    return reconcile(breakdown).sum


def _towns(context: Context, breakdown: Breakdown) -> int:
    """The sum of all members but the hub, none of which is missing."""
    members = (p for p in breakdown.parts if p.kind == "municipality" and p.key != context.hub)
    return sum(part.value for part in members if part.value is not None)


def _of(context: Context, code: str, level: str, passage: Passage, **values: object) -> Finding:
    named = {"where": passage.where, **values}
    if passage.project:
        named |= project_values(context, passage.project)
    return Finding(code, level, passage.subject, context.year, named)

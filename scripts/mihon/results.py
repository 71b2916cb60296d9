"""What was reported of an indicator, year by year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from scripts.mihon.chance import chance
from scripts.mihon.course import dip, drawn, line, to_decimals
from scripts.mihon.members import Members
from scripts.mihon.printing import number_text
from scripts.mihon.telling import Told, is_off, years_with_results

from renkei.domain.fiscal_year import era_text
from renkei.domain.indicator import Override, Result
from renkei.domain.measure import SCALE, scaled

_NUMBERS = ("value", "numerator", "denominator", "score", "full")
_JUMP = Fraction(3, 10)
_FEW = Fraction(19, 20)


def results_of(project: Told, told: Told, id: str, words: Told) -> list[Result]:
    """The rows of an indicator, each with a note where its number moves much."""
    years = years_with_results(project, told)
    rows = [_row(project, told, id, years, year) for year in years]
    return [_noted(row, rows[:at], told, words) for at, row in enumerate(rows)]


def town_results(project: Told, told: Told, id: str, members: Members) -> Iterator[Result]:
    """What members give of their own: points, or a judgement."""
    for year in years_with_results(project, told) if "towns" in told else ():
        for key in members.keys_in(year, project.get("members", "")):
            row = Result(id, year, evaluator=members.code(key))
            gap = told.get("town_gaps", {}).get(key)
            yield replace(row, missing=gap) if gap else _given(row, told, key)


def _row(project: Told, told: Told, id: str, years: range, year: int) -> Result:
    row = Result(id, year, source=f"{era_text(year)}実績照会 {_department(project)}の回答")
    if is_off(project, year):
        row = replace(row, missing="off_year")
    elif "value" in told:
        row = _with_number(row, told, years)
    elif "judgements" in told:
        symbol = told["judgements"][(year - years[0]) % len(told["judgements"])]
        row = replace(row, judged=symbol, judged_by=told["judges"], note=told["because"][symbol])
    return _printed(_replaced(row, told), told)


def _department(project: Told) -> str:
    return re.sub(r"(?<=部|会|局).*", "", project["division"])


def _with_number(row: Result, told: Told, years: range) -> Result:
    value = drawn(told, told["value"], years, row.year, row.indicator, told["name"])
    if "denominator" not in told:
        return replace(row, value=value)
    whole = int(line(told["denominator"], years, row.year))
    part = to_decimals(Fraction(value * whole, 100 * SCALE), 0)
    share = to_decimals(Fraction(100 * part, whole * SCALE), told.get("decimals", 0))
    return replace(row, value=share, numerator=part, denominator=whole * SCALE)


def _replaced(row: Result, told: Told) -> Result:
    said = dict(told.get("at", {}).get(str(row.year), {}))
    if "missing" in said:
        row = replace(row, value=None, numerator=None, denominator=None, judged="", judged_by="", note="")
    if "override" in said:
        said["override"] = Override(**said["override"])
    said |= {key: scaled(said[key]) for key in _NUMBERS if key in said}
    return replace(row, **said)


def _printed(row: Result, told: Told) -> Result:
    if row.value is None or row.as_printed:
        return row
    return replace(row, as_printed=f"{number_text(row.value, told.get('decimals', 0))}{told.get('unit', '')}")


def _noted(row: Result, before: list[Result], told: Told, words: Told) -> Result:
    """A change of 30 % or more asks for its reason, and so does a year in which people stayed at home."""
    if row.note or row.value is None:
        return row
    old = next((r.value for r in reversed(before) if r.missing != "off_year"), None)
    is_jump = bool(old) and abs(row.value - (old or 0)) >= _JUMP * abs(old or 0)
    now, was = dip(told, row.year), dip(told, row.year - 1)
    if is_jump and now == was:
        return replace(row, note=told.get("why", ""))
    if is_jump and now > was:
        return replace(row, note=words["rise"])
    return replace(row, note=words["fall"] if now < _FEW else "")


def _given(row: Result, told: Told, key: str) -> Result:
    drawn_by = chance(row.indicator, row.year, key)
    if told["towns"] == "judged":
        symbols = told["judgements"]
        return replace(row, judged=symbols[int(drawn_by * len(symbols))], judged_by=told["town_judges"])
    low, high = (Fraction(str(end)) for end in told["score"])
    full = told["full"]
    return replace(row, score=to_decimals((low + (high - low) * drawn_by) * full, 0), full=full * SCALE)

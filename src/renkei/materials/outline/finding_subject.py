"""The record that a finding speaks of, in words."""

from __future__ import annotations

from collections.abc import Callable

from renkei.domain.finding import Finding
from renkei.materials.outline.material import Material


def subject(material: Material, finding: Finding) -> str:
    """The record's name as a reader knows it; an id that is not known is said as it stands."""
    kind, _, id = finding.subject.partition(":")
    return _NAMES.get(kind, _as_it_stands)(material, id) or id


def _as_it_stands(material: Material, id: str) -> str:
    return id


def _project(material: Material, id: str) -> str:
    return material.project_name(id.split("/")[0])


def _indicator(material: Material, id: str) -> str:
    register = material.yearbook.register
    indicator = register.index.indicators.get(id.split("/")[0]) if register else None
    if indicator is None:
        return ""
    name = material.project_name(indicator.project)
    return material.words("{project}: {indicator}", project=name, indicator=indicator.name)


def _year(material: Material, id: str) -> str:
    first = id.split("/")[0]
    return material.words.fiscal_year(int(first)) if first.isdigit() else ""


def _plan(material: Material, id: str) -> str:
    """A planned project; the chart as a whole by its year."""
    year, _, order = id.partition("/")
    plan = material.yearbook.plan
    row = next((row for row in plan.rows if str(row.order) == order), None) if plan else None
    if row is not None and str(row.year) == year:
        return material.project_name(row.project)
    return material.words("Programme chart of {year}", year=_year(material, year))


def _review(material: Material, id: str) -> str:
    vision = material.yearbook.vision
    if vision is None or not material.words.is_japanese:
        return material.words("Results of the period")
    return vision.name


def _photo(material: Material, id: str) -> str:
    register = material.yearbook.register
    photo = next((photo for photo in register.photos if photo.file == id), None) if register else None
    return photo.caption if photo else ""


def _meeting(material: Material, id: str) -> str:
    return material.words("{year} meeting papers", year=_year(material, id))


_NAMES: dict[str, Callable[[Material, str], str]] = {
    **dict.fromkeys(("project", "breakdown", "figure", "activity", "comment", "cost"), _project),
    "indicator": _indicator,
    "year": _year,
    "plan": _plan,
    "review": _review,
    "photo": _photo,
    "meeting": _meeting,
    "role": lambda material, id: material.role_word(id),
}

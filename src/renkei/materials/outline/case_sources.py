"""The foot of a case page: where its figures come from, and how they were graded."""

from __future__ import annotations

from renkei.domain.yearbook import ProjectYear
from renkei.materials.outline.legend import bounds
from renkei.materials.outline.material import Material


def case_notes(material: Material, year: ProjectYear) -> tuple[str, ...]:
    """Sources as given with the results, else the document or the request; then the bounds of the grades."""
    words = material.words
    said = [words("Source: {source}.", source=words.join(sources(material, year)))]
    if year.items and material.scale.grades:
        listed = words.join(
            f"{step.symbol} {bound}"
            for at, step in enumerate(material.scale.grades)
            if (bound := bounds(material, at))
        )
        if listed:
            said.append(words("Grades: {bounds}.", bounds=listed))
    return (("　" if words.is_japanese else " ").join(said),)


def sources(material: Material, year: ProjectYear) -> list[str]:
    """What the results name; else the region's document, else the request to the responsible division."""
    words = material.words
    named = list(
        dict.fromkeys(item.result.source for item in year.items if item.result and item.result.source)
    )
    if named:
        return named
    if year.project.source:
        return [year.project.source]
    if material.yearbook.region.document:
        return [material.yearbook.region.document]
    request = words("responses for {year}", year=words.fiscal_year(material.year))
    return [request]

"""The foot of a case page: where its figures come from, as far as that is known."""

from __future__ import annotations

from renkei.domain.yearbook import ProjectYear
from renkei.materials.outline.material import Material


def case_notes(material: Material, year: ProjectYear) -> tuple[str, ...]:
    """Sources as given with the results, else the document; nothing where none is known."""
    named = sources(material, year)
    return (material.words("Source: {source}.", source=material.words.join(named)),) if named else ()


def sources(material: Material, year: ProjectYear) -> list[str]:
    """What the results name; else the region's document; a source that nobody wrote down is not made up."""
    named = list(
        dict.fromkeys(item.result.source for item in year.items if item.result and item.result.source)
    )
    if named:
        return [material.full_source(source) for source in named]
    if year.project.source:
        return [year.project.source]
    document = material.yearbook.region.document
    return [document] if document else []

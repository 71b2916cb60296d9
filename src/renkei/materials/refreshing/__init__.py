"""A deck that lives on: the figures of today brought into a deck that people have worked on, and nothing else touched.

refreshed = refresh(deck, yearbook)       the new deck, what changed on which slide, and what found no place
standing(deck, yearbook, words)           every figure of a deck beside what the facts say of it today
"""

from renkei.materials.refreshing.standing import Standing, standing

__all__ = ["Standing", "standing"]

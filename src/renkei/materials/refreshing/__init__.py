"""A deck that lives on: the figures of today brought into a deck that people have worked on, and nothing else touched.

refreshed = refresh(deck, yearbook)       the new deck, what changed on which slide, and what found no place
standing(deck, yearbook, words)           every figure of a deck beside what the facts say of it today
"""

from renkei.materials.refreshing.about import AboutDeck, about_deck
from renkei.materials.refreshing.outcome import Change, Left, Refreshed
from renkei.materials.refreshing.refreshing import refresh, refresh_file
from renkei.materials.refreshing.region import refuse_other_region
from renkei.materials.refreshing.standing import Standing, standing

__all__ = [
    "AboutDeck",
    "Change",
    "Left",
    "Refreshed",
    "Standing",
    "about_deck",
    "refresh",
    "refresh_file",
    "refuse_other_region",
    "standing",
]

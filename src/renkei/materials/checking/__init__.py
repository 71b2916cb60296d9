"""A deck checked before it is printed: figures that no longer agree with the facts, and whatever does not add up, on slides of
ours and of others.

checked = check_deck(safe, "deck.pptx")                    arithmetic alone
checked = check_deck(safe, "deck.pptx", yearbook=yearbook)  and the facts
"""

from renkei.materials.checking.checking import Checked, check_deck, made_for

__all__ = ["Checked", "check_deck", "made_for"]

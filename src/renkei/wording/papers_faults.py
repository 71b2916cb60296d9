"""Refusals of papers: what cannot be set in type."""

from __future__ import annotations

from renkei.wording.sentences import Sentence
from renkei.wording.words import N_

PAPERS_FAULTS: dict[str, Sentence] = {
    "papers_without_pages": Sentence(
        N_("The papers have no page: for none of the chosen parts ({parts}) is there anything to print."),
        N_(
            "Choose other parts in the meeting's file, or write what they need; `renkei check` says what that is."
        ),
    ),
    "handout_without_pages": Sentence(
        N_(
            "The papers have no page: for handing out, what is for the office alone is left out, and of the other chosen parts ({parts}) there is none to print."
        ),
        N_("Choose other parts in the meeting's file, or leave --handout away."),
    ),
    "character_without_form": Sentence(
        N_(
            "Page {pages}, “{title}”: in “{around}”, no font of the papers has the character at 〓 ({character})."
        ),
        N_("Write another one instead."),
    ),
    "character_of_own": Sentence(
        N_(
            "Page {pages}, “{title}”: in “{around}”, the character at 〓 ({character}) is one that only the computer it was made on can show."
        ),
        N_("Write the ordinary form of the letter, or kana."),
    ),
    "character_combining": Sentence(
        N_(
            "Page {pages}, “{title}”: in “{around}”, the sign at 〓 ({character}), set over or under the letter before it, is in no font of the papers."
        ),
        N_("Write the letter without it."),
    ),
    "character_of_control": Sentence(
        N_("Page {pages}, “{title}”: in “{around}”, there is a control sign at 〓 ({character})."),
        N_("Take it away; it often comes with text pasted from elsewhere."),
    ),
    "character_in_half": Sentence(
        N_("Page {pages}, “{title}”: in “{around}”, there is only half a character at 〓 ({character})."),
        N_("Write it again."),
    ),
}

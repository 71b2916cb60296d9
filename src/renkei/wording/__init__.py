"""Words for people: Japanese and English sentences of traces, reasons, findings and refusals. Japanese is the default.

    words = words_of("ja")
    words("The year's results")                # a text of the code, in English, becomes the catalogue's Japanese
    words("{n} items", n=57)                   # named places are filled in
    words.ngettext("{n} item", "{n} items", 57)
    TITLES = {"plan": N_("Next year's plan")}  # marks a text for the catalogue where it is not said yet

`make words` collects the texts into locale/ja/*.po, one a room, and compiles them; the Japanese is written there.
"""

from renkei.wording.words import N_, Words, words_of

__all__ = ["N_", "Words", "words_of"]

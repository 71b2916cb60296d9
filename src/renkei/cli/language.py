"""Which language the command speaks, and how its own sentences are put into it.

`--lang` decides; without it the environment does (LC_ALL, LC_MESSAGES, LANG, in this order), and where that says nothing,
as on Windows, the system's own language. Japanese comes first: it is spoken wherever no other language is named, so also
under the C locale.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

LANGUAGES = ("ja", "en")


def asked_language(arguments: Sequence[str]) -> str | None:
    """The language named on the command line; None if none is, or one that is not known.

    >>> asked_language(["--lang", "ja", "check"]), asked_language(["check", "--lang=en"]), asked_language(["check"])
    ('ja', 'en', None)
    """
    for position, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--lang":
            value = value or "".join(arguments[position + 1 : position + 2])
            return value if value in LANGUAGES else None
    return None


def language_of(environment: Mapping[str, str]) -> str:
    """The language of the environment.

    >>> [language_of({"LANG": name}) for name in ("ja_JP.UTF-8", "en_US.UTF-8", "fr_FR.UTF-8", "C.UTF-8")]
    ['ja', 'en', 'en', 'ja']
    """
    named = next(
        (environment[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(key)), None
    )
    if named is None and sys.platform == "win32":
        import locale

        named = locale.getlocale()[0]
    language = (named or "").replace("-", "_").partition(".")[0].partition("_")[0].lower()
    return "ja" if language in ("", "c", "posix", "ja", "japanese") else "en"


def spoken_language(arguments: Sequence[str]) -> str:
    """The language of this run: asked for, or the environment's."""
    return asked_language(arguments) or language_of(os.environ)

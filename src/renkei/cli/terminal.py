"""Where the command speaks: results on stdout, messages and progress on stderr, all in one language."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO

from renkei.cli.language import asked_language, spoken_language
from renkei.wording import Words, words_of

_NEAR = str.maketrans(
    {
        "–": "-",
        "—": "-",
        "−": "-",
        "“": '"',
        "”": '"',
        "’": "'",
        "±": "+-",
        "÷": "/",
        "…": "...",
        "⏎": "/",
        "¥": "￥",
    }
)

_NARROWEST, _IN_FILES, _WIDEST = 40, 100, 120

# What a terminal would obey instead of showing it: a text of others may hold an escape sequence.
_TURNS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))  # of the direction of writing
_LATER = (*range(0x7F, 0xA0), *_TURNS)
_OBEYED = {code: f"\\u{code:04x}" for code in (*range(0x20), *_LATER) if chr(code) not in "\t"}
_OBEYED |= dict.fromkeys((0x0A, 0x2028, 0x2029), "⏎")  # a text of others makes no line of its own
OBEYED = bytes(code for code in range(0x20) if code not in b"\t\n\r")  # the same in a table's own bytes
_OBEYED_IN_JSON = {code: f"\\u{code:04x}" for code in _LATER}  # those below are written so already


def harmless(text: str) -> str:
    r"""A line without anything that a terminal would obey: control signs are shown by their number, ends of lines as ⏎.

    >>> harmless("\x1b]8;;http://a.example\x07押す")
    '\\u001b]8;;http://a.example\\u0007押す'
    >>> harmless("名称\n誤りは0件です。")
    '名称⏎誤りは0件です。'
    """
    return text.translate(_OBEYED)


def _near(error: UnicodeError) -> tuple[str, int]:
    """What stands in for characters that a console lacks: a near one, else “?”."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end].translate(_NEAR)
    return lacking if _has(error.encoding, lacking) else "?" * (error.end - error.start), error.end


def _has(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def bear_any_character(stream: TextIO) -> None:
    """Let a console that lacks a character (cp932 lacks 𠮷 and –) show a near one or “?” instead of failing."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        codecs.register_error("renkei.near", _near)
        reconfigure(errors="renkei.near")


class Terminal:
    """One run of the command: its words and its two streams."""

    def __init__(self, words: Words, *, asked: str | None = None, wants_json: bool = False) -> None:
        self.words = words
        self.asked_language = asked
        self.wants_json = wants_json

    @classmethod
    def of(cls, arguments: Sequence[str]) -> Terminal:
        """The terminal of a command line, in the language that it asks for."""
        for stream in (sys.stdout, sys.stderr):
            bear_any_character(stream)
        wants_json = "--json" in arguments
        return cls(
            words_of(spoken_language(arguments)), asked=asked_language(arguments), wants_json=wants_json
        )

    @property
    def columns(self) -> int:
        """How wide results may be: as COLUMNS says where it is set; else the terminal's width, up to what reads well, or
        100 where they go into a file or another command."""
        asked = os.environ.get("COLUMNS", "")
        if asked.isascii() and asked.isdigit() and 0 < len(asked) < 6 and int(asked):
            return max(int(asked), _NARROWEST)
        if not sys.stdout.isatty():
            return _IN_FILES
        from shutil import get_terminal_size

        return min(get_terminal_size().columns, _WIDEST)

    def show(self, lines: str | Iterable[str]) -> None:
        """Results, for people."""
        for line in [lines] if isinstance(lines, str) else lines:
            print(harmless(line))

    def tell(self, lines: str | Iterable[str]) -> None:
        """What happened, for people."""
        for line in [lines] if isinstance(lines, str) else lines:
            print(harmless(line), file=sys.stderr)

    def give(self, content: object) -> None:
        """Results for machines: JSON in UTF-8, whatever the console's own encoding."""
        if not isinstance(content, str):
            from renkei.exchange.json_text import json_text

            content = json_text(content)
        content = content.translate(_OBEYED_IN_JSON)
        sys.stdout.flush()
        sys.stdout.buffer.write(content.rstrip("\n").encode() + b"\n")
        sys.stdout.buffer.flush()

    @contextmanager
    def step(self, text: str) -> Iterator[Callable[[str], None]]:
        """Say what is being done while it takes time, where somebody is looking. Gives a function that says what is
        being done now."""
        if not sys.stderr.isatty():
            yield lambda text: None
            return
        from rich.console import Console
        from rich.text import Text

        # A console of Windows takes every character and has no picture of some: its fonts lack the dots.
        shows_all = os.name != "nt" and (sys.stderr.encoding or "").lower().startswith("utf")
        spinner = "dots" if shows_all else "line"
        with Console(stderr=True).status(Text(harmless(text)), spinner=spinner) as status:
            yield lambda text: status.update(Text(harmless(text)))  # a file's name is no markup

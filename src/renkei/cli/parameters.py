"""The arguments and options that commands share, and how their values are read."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from renkei.cli.language import LANGUAGES
from renkei.cli.reach import settled
from renkei.wording import Words


class FiscalYear(click.ParamType[int]):
    """A fiscal year in any of an office's spellings: 2024, R6, 令和6年度."""

    name = "year"

    def __init__(self, words: Words) -> None:
        self.words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The year as its western number."""
        from renkei.domain.fiscal_year import parse_fiscal_year

        year = value if isinstance(value, int) else parse_fiscal_year(str(value))
        if year is None:
            self.fail(
                self.words("“{value}” is no fiscal year. Write 2024, R6 or 令和6年度.", value=value),
                param,
                ctx,
            )
        return year


class Day(click.ParamType[date]):
    """A day in any spelling that the facts know: 2025-08-31, 2025/8/31, R7.8.31."""

    name = "day"

    def __init__(self, words: Words) -> None:
        self.words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day."""
        from renkei.exchange.kinds import Unreadable
        from renkei.exchange.kinds.times import day_of

        try:
            return value if isinstance(value, date) else day_of(str(value))
        except Unreadable:
            self.fail(self.words("“{value}” is no day. Write 2025-08-31.", value=value), param, ctx)


class OneOf(click.Choice[str]):
    """One of a few words."""

    def __init__(self, words: Words, choices: tuple[str, ...]) -> None:
        super().__init__(choices)
        self.words = words

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:
        """Which words there are."""
        known = ", ".join(self.choices)
        return self.words("“{value}” is not among these: {known}.", value=value, known=known)


class SomeOf(click.ParamType[tuple[str, ...]]):
    """Some of a few words, with commas between them: pptx,pdf."""

    name = "kinds"

    def __init__(self, words: Words, choices: tuple[str, ...]) -> None:
        self.words, self.choices = words, choices

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """The words in the order given, each once."""
        if isinstance(value, tuple):
            return value
        asked = [word.strip().lower() for word in str(value).replace("、", ",").split(",") if word.strip()]
        unknown = [word for word in asked if word not in self.choices] or ([value] if not asked else [])
        if unknown:
            said, known = ", ".join(unknown), ", ".join(self.choices)
            self.fail(
                self.words("“{value}” is not among these: {known}.", value=said, known=known), param, ctx
            )
        return tuple(dict.fromkeys(asked))


class _AsItStands(click.ParamType[Path]):
    name = "path"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        return settled(Path(value))


def path_type() -> click.ParamType[Path]:
    """A path as it stands. Whether it can be read is said by whoever reads it, in the chosen language."""
    return _AsItStands()


def facts_argument(words: Words, *, help: str = "") -> click.Argument:
    """The facts folder, or its canonical JSON."""
    said = help or words("The facts folder, a workbook of the region, or a register as JSON.")
    return click.Argument(["facts"], type=path_type(), metavar=words("FACTS"), help=said)


def year_option(words: Words) -> click.Option:
    """The fiscal year to open."""
    said = words("The fiscal year: 2024, R6 or 令和6年度. Without it, the newest year that has results.")
    return click.Option(["--year"], type=FiscalYear(words), metavar=words("YEAR"), help=said)


def scale_option(words: Words) -> click.Option:
    """The scale, where another than the region's own is wanted."""
    said = words("Grade by this scale (an id, or a TOML file) instead of the region's own.")
    return click.Option(["--scale"], metavar=words("SCALE"), help=said)


def meeting_option(words: Words) -> click.Option:
    """The meeting, where several report a year."""
    said = words("Whose papers, where several meetings report the year: forum, for meetings/2025-forum.toml.")
    return click.Option(["--meeting"], default="", metavar=words("MEETING"), help=said)


def as_of_option(words: Words) -> click.Option:
    """The day as of which targets count."""
    said = words("Use the targets as they had been decided by this day (2025-08-31). Without it, the newest.")
    return click.Option(["--as-of"], type=Day(words), metavar=words("DAY"), help=said)


def json_option(words: Words) -> click.Option:
    """Output for machines."""
    said = words("Print JSON (UTF-8) for machines instead.")
    return click.Option(["--json", "is_json"], is_flag=True, help=said)


def language_option(words: Words) -> click.Option:
    """The language; `run` has already read it from the whole command line."""
    said = words("The language of all messages: ja or en. Without it, the one this computer is set to.")
    return click.Option(
        ["--lang"], type=OneOf(words, LANGUAGES), metavar="ja|en", expose_value=False, help=said
    )

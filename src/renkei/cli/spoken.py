"""Commands whose help is spoken in the chosen language and laid out for Japanese widths."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any

import click

from renkei.cli.parameters import language_option
from renkei.cli.width import padded, width, wrapped
from renkei.wording import Words


class WideFormatter(click.HelpFormatter):
    """Lays help out by columns on the screen, of which a Japanese character takes two."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The first line of every help."""
        self.write(f"{prefix or ''}{prog} {args}".rstrip() + "\n")

    def write_text(self, text: str) -> None:
        """Paragraphs, each on lines of its own."""
        indent = " " * self.current_indent
        for paragraph in text.split("\n"):
            for line in wrapped(paragraph, self.width - self.current_indent):
                self.write(f"{indent}{line}".rstrip() + "\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Names left, what they mean right."""
        pairs = list(rows)
        left = min(max((width(name) for name, _ in pairs), default=0), col_max) + col_spacing
        indent = " " * self.current_indent
        for name, meaning in pairs:
            lines = wrapped(meaning, self.width - left - self.current_indent)
            if width(name) + col_spacing > left:
                self.write(f"{indent}{name}\n")
                name = ""
            for line in lines:
                self.write(f"{indent}{padded(name, left)}{line}".rstrip() + "\n")
                name = ""


class SpokenContext(click.Context):
    """A context that lays help out with `WideFormatter`."""

    formatter_class = WideFormatter


class Spoken(click.Command):
    """A command whose frame (usage, headings, `--help`) is in the chosen language."""

    context_class = SpokenContext

    def __init__(
        self, name: str, words: Words, *, params: Sequence[click.Parameter] = (), **settings: Any
    ) -> None:
        super().__init__(
            name,
            params=[*params, language_option(words)],
            options_metavar=words("[OPTIONS]"),
            context_settings={"help_option_names": ["-h", "--help"]},
            **settings,
        )
        self.words = words

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help` with its own line in the help."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = self.words("Show this help.")
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """How the command is written."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=self.words("Usage:") + " ")

    def format_arguments(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What stands on the command line without a dash."""
        arguments = [p for p in self.get_params(ctx) if isinstance(p, click.Argument)]
        _write_section(
            formatter, self.words("Arguments"), [(a.make_metavar(ctx), a.help or "") for a in arguments]
        )

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What stands there with one."""
        records = (p.get_help_record(ctx) for p in self.get_params(ctx) if isinstance(p, click.Option))
        needed = self.words("(must be given)")  # click says it in English
        rows = [(name, meaning.replace("[required]", needed)) for name, meaning in filter(None, records)]
        _write_section(formatter, self.words("Options"), rows)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Exit codes and examples, as they are written."""
        if self.epilog:
            formatter.write("\n" + self.epilog + "\n")

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the command line; more arguments than the command knows are refused in the chosen language."""
        allowed, ctx.allow_extra_args = ctx.allow_extra_args, True
        try:
            rest = super().parse_args(ctx, list(args))
        except click.BadParameter as first:
            if len(problems := self._problems(ctx, args)) > 1:
                raise SeveralWrong(problems, ctx) from first
            raise
        if rest and not allowed:
            ctx.fail(self.words("“{argument}” was not expected here.").format(argument=rest[0]))
        return rest

    def _problems(self, ctx: click.Context, args: list[str]) -> list[click.BadParameter]:
        """Everything that is wrong with the values, not only the first thing."""
        given, _, _ = self.make_parser(ctx).parse_args(args=list(args))
        asked = [parameter for parameter in self.get_params(ctx) if not parameter.is_eager]
        return [problem for parameter in asked for problem in _wrong(parameter, ctx, given)]


class SeveralWrong(click.UsageError):
    """Several values on the command line that cannot be read."""

    def __init__(self, problems: Sequence[click.BadParameter], ctx: click.Context) -> None:
        super().__init__(problems[0].message, ctx)
        self.problems = tuple(problems)


def _wrong(
    parameter: click.Parameter, ctx: click.Context, given: Mapping[str, Any]
) -> Iterator[click.BadParameter]:
    """What is wrong with each value of a parameter; with all of them together, where each by itself is right."""
    value, _ = parameter.consume_value(ctx, given)
    each = [(one,) for one in value] if parameter.multiple and isinstance(value, list | tuple) else []
    found = [problem for one in each if (problem := _problem(parameter, ctx, one))]
    if not found and (problem := _problem(parameter, ctx, value)):
        found = [problem]
    yield from found


def _problem(parameter: click.Parameter, ctx: click.Context, value: object) -> click.BadParameter | None:
    try:
        parameter.process_value(ctx, value)
    except click.BadParameter as problem:
        problem.ctx, problem.param = ctx, parameter
        return problem
    return None


def _write_section(formatter: click.HelpFormatter, heading: str, rows: Sequence[tuple[str, str]]) -> None:
    if rows:
        formatter.write(f"\n{heading}\n")
        with formatter.indentation():
            formatter.write_dl(rows)


def _help_without_command(context: click.Context) -> None:
    """Where no command is named, only options, the help says which there are."""
    if context.invoked_subcommand is None:
        raise click.exceptions.NoArgsIsHelpError(context)


class Noun(Spoken, click.Group):
    """A command with commands of its own. Each is built when it is asked for: `builders` say where, and what it does."""

    def __init__(
        self, name: str, words: Words, builders: Mapping[str, tuple[str, str]], **settings: Any
    ) -> None:
        super().__init__(
            name, words, subcommand_metavar=words("COMMAND …"), no_args_is_help=True,
            invoke_without_command=True, callback=click.pass_context(_help_without_command), **settings,
        )  # fmt: skip
        self.builders = builders

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which an office meets them."""
        return list(self.builders)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, built in the chosen language."""
        if cmd_name not in self.builders:
            return None
        module, _, function = self.builders[cmd_name][0].partition(":")
        build: Callable[[Words], click.Command] = getattr(import_module(module), function)
        return build(self.words)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names."""
        is_word = args[0] == "-" or not args[0].startswith("-")
        if not ctx.resilient_parsing and args[0] not in self.builders and is_word:
            known = ", ".join(self.builders)
            ctx.fail(
                self.words("There is no command “{name}”. There are: {known}.").format(
                    name=args[0], known=known
                )
            )
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands first, then the options."""
        rows = [(name, meaning) for name, (_, meaning) in self.builders.items()]
        _write_section(formatter, self.words("Commands"), rows)
        super().format_options(ctx, formatter)

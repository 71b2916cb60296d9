"""Runs a command line and turns everything that can go wrong into a message and an exit code."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Sequence

import click

from renkei.cli import exit_codes
from renkei.cli.failing import failed, out_of_reach
from renkei.cli.group import renkei
from renkei.cli.terminal import Terminal


def run(arguments: list[str]) -> int:
    """Run a command line; returns its exit code and never raises."""
    terminal = Terminal.of(arguments)
    try:
        code = _guarded(terminal, lambda: called(terminal, arguments))
        sys.stdout.flush()
    except BrokenPipeError:  # `renkei yearbook … | head`: the reader has seen enough
        _let_go_of_stdout()
        return exit_codes.DONE
    except OSError as error:
        _let_go_of_stdout()
        if error.errno == errno.EINVAL and os.name == "nt":  # how Windows says that the pipe's reader is gone
            return exit_codes.DONE
        return out_of_reach(terminal, error)  # stdout goes to a full disk
    return code


def _let_go_of_stdout() -> None:
    """Keep the interpreter from writing what is left when it ends, which would fail once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def called(terminal: Terminal, arguments: list[str]) -> int:
    """Call the command. Not by click's own `main`, which ends a process whose reader has seen enough with 1."""
    try:
        with renkei(terminal.words).make_context("renkei", arguments, obj=terminal) as context:
            result = context.command.invoke(context)
    except click.exceptions.Exit as ended:
        return ended.exit_code
    return result if isinstance(result, int) else exit_codes.DONE


def _guarded(terminal: Terminal, action: Callable[[], int]) -> int:
    try:
        return action()
    except (click.exceptions.Abort, KeyboardInterrupt):
        terminal.tell(
            terminal.words("Stopped. Nothing is half written: every file is whole, the old or the new one.")
        )
        return exit_codes.INTERRUPTED
    except click.ClickException as problem:
        terminal.tell(usage_message(terminal, problem))
        return exit_codes.USAGE
    except OSError:
        raise
    except Exception as error:
        return failed(terminal, error)


def usage_message(terminal: Terminal, problem: click.ClickException) -> list[str]:
    """What was not understood on the command line, and where to read how it is written."""
    if isinstance(problem, click.exceptions.NoArgsIsHelpError):
        return problem.format_message().splitlines()
    words = terminal.words
    several: Sequence[click.ClickException] = getattr(problem, "problems", (problem,))
    lines = [_said(words, each) for each in several]
    context = getattr(problem, "ctx", None)
    command = context.command_path if context is not None else "renkei"
    lines.append(words("How it is written: {command} --help", command=command))
    return lines


def _said(words: Callable[..., str], problem: click.ClickException) -> str:
    if isinstance(problem, click.NoSuchOption):
        for close in problem.possibilities or ():
            return words(
                "There is no option {name}. Is {close} meant?", name=problem.option_name, close=close
            )
        return words("There is no option {name}.", name=problem.option_name)
    if isinstance(problem, click.MissingParameter) and problem.param is not None:
        return words("{name} is missing.", name=_name(problem.param, problem.ctx))
    if isinstance(problem, click.BadParameter) and problem.param is not None:
        return f"{'/'.join(problem.param.opts)}: {problem.message}"
    if isinstance(problem, click.BadOptionUsage):
        return words("{name} needs a value.", name=problem.option_name)
    return problem.message


def _name(parameter: click.Parameter, context: click.Context | None) -> str:
    """What a parameter is called on the command line."""
    if isinstance(parameter, click.Option):
        return parameter.opts[0]
    return parameter.make_metavar(context or click.Context(click.Command("")))

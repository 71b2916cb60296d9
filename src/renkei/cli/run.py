"""Runs a command line and turns everything that can go wrong into a message and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from renkei.cli import exit_codes
from renkei.cli.group import renkei
from renkei.cli.terminal import Terminal

if TYPE_CHECKING:
    from renkei.domain.errors import Fault
    from renkei.wording import Words


def run(arguments: list[str]) -> int:
    """Run a command line; returns its exit code and never raises."""
    terminal = Terminal.of(arguments)
    try:
        code = _guarded(terminal, lambda: called(terminal, arguments))
        sys.stdout.flush()
    except BrokenPipeError:  # `renkei yearbook … | head`: the reader has seen enough
        _let_go_of_stdout()
        return exit_codes.DONE
    except OSError as error:  # stdout goes to a full disk
        _let_go_of_stdout()
        return _out_of_reach(terminal, error)
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
        return _failed(terminal, error)


def _failed(terminal: Terminal, error: Exception) -> int:
    from renkei.domain.errors import OutOfReach, Refused

    if isinstance(error, Refused):
        code = exit_codes.OUT_OF_REACH if isinstance(error, OutOfReach) else exit_codes.REFUSED
        _refuse(terminal, error.faults, code)
        return code
    if os.environ.get("RENKEI_DEBUG"):
        raise error
    from renkei.cli.broken import report

    terminal.tell(report(terminal.words, error))
    return exit_codes.BROKEN


def _out_of_reach(terminal: Terminal, error: OSError) -> int:
    from renkei.exchange.out_of_reach import fault_of

    terminal.tell(terminal.words.fault(fault_of(error)))
    return exit_codes.OUT_OF_REACH


def _refuse(terminal: Terminal, faults: Sequence[Fault], code: int) -> None:
    """Say the faults to people; to a program that asked for JSON, as such."""
    if terminal.wants_json:
        from renkei.exchange.fault_form import faults_to_json

        terminal.give(faults_to_json(faults, exit_code=code))
    terminal.tell(refusal_message(terminal.words, faults))


def refusal_message(words: Words, faults: Sequence[Fault]) -> list[str]:
    """Every fault on a line of its own; their number, where it is not seen at a glance."""
    said = [words.fault(fault) for fault in faults]
    if len(said) > 1:
        n = sum(int(str(fault.values.get("more", 1))) for fault in faults)  # like ones may be summed up
        said.append(words.ngettext("{n} fault. Nothing was changed.", "{n} faults. Nothing was changed.", n))
    return said


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

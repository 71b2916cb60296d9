"""`renkei scales`: the scales by which regions grade, and one of them as its rules in words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from renkei.cli.parameters import json_option
from renkei.cli.spoken import Spoken
from renkei.cli.terminal import Terminal
from renkei.wording import Words

if TYPE_CHECKING:
    from renkei.domain.scale import Scale


def command(words: Words) -> click.Command:
    """The command in the chosen language."""
    return Spoken(
        "scales",
        words,
        help=words(
            "Lists the scales by which regions grade, or shows one: its grades, its rules in words, its source."
        ),
        params=[
            click.Argument(
                ["id"], required=False, default=None, metavar=words("[ID]"),
                help=words("A scale's id, or the path of its TOML file. Without it, all presets are listed."),
            ),
            click.Option(
                ["--toml", "is_toml"], is_flag=True,
                help=words("Print the scale's TOML file, to start one of your own from."),
            ),
            json_option(words),
        ],
        callback=click.pass_obj(show),
    )  # fmt: skip


def show(terminal: Terminal, *, id: str | None, is_toml: bool, is_json: bool) -> None:
    """Show one scale, or all."""
    from renkei.scales import find, preset, presets, to_toml

    if id is None:
        scales = [preset(each) for each in presets()]
        if is_json:
            terminal.give([_brief(scale) for scale in scales])
        else:
            terminal.show(_list(terminal.words, scales, terminal.columns))
        return
    scale = find(Path(id) if Path(id).suffix == ".toml" else id)
    if is_toml:
        terminal.give(to_toml(scale))
    elif is_json:
        terminal.give(_whole(scale))
    else:
        terminal.show(_one(terminal.words, scale, terminal.columns))


def _brief(scale: Scale) -> dict[str, object]:
    named = [condition.of for step in scale.grades for condition in step.when] or [scale.rules.rate]
    return {
        "id": scale.id,
        "version": scale.version,
        "name": scale.name,
        "english": scale.english,
        "grades": list(scale.symbols),
        "compares": [str(of) for of in dict.fromkeys(named)],
        "source": scale.source,
        "caveat": scale.caveat,
    }


def _whole(scale: Scale) -> dict[str, object]:
    from renkei.exchange.yearbook_form import SCALE
    from renkei.wording import words_of
    from renkei.wording.scale_rules import choices

    said = {language: choices(words_of(language), scale) for language in ("ja", "en")}
    return {**SCALE.data(scale), "rules_said": said}


def _list(words: Words, scales: list[Scale], columns: int) -> Iterator[str]:
    from renkei.cli.width import hanging
    from renkei.wording.scale_rules import measures

    left = max(len(scale.id) for scale in scales) + 2
    for scale in scales:
        name = words.either(scale.name, scale.english)
        if scale.caveat:
            name = words("{name} (with a caveat)", name=name)
        yield from hanging(scale.id, name, left, columns)
        grades = " ".join(scale.symbols) or words("no grades, the rate alone")
        said = words("{grades}: {measures}", grades=grades, measures=measures(words, scale))
        yield from hanging("", said, left, columns)
    yield ""
    yield words("One of them with its rules: {command}", command=f"renkei scales {scales[0].id}")


def _one(words: Words, scale: Scale, columns: int) -> Iterator[str]:
    from renkei.cli.width import hanging, wrapped
    from renkei.wording.scale_rules import choices

    name = words.either(scale.name, scale.english)
    yield words("{name} ({id}, version {version})", name=name, id=scale.id, version=scale.version)
    yield from hanging(words("Source"), scale.source, 8, columns)
    if scale.caveat:
        yield from hanging(words("Caveat"), scale.caveat, 8, columns)
    if scale.grades:
        yield ""
        yield from _grades(words, scale, columns)
    if scale.group:
        yield ""
        group = words.either(scale.group, scale.group_english)
        favourable = words.join(step.symbol for step in scale.grades if step.favourable)
        yield from wrapped(words("“{group}” is {grades} together.", group=group, grades=favourable), columns)
    yield ""
    for sentence in choices(words, scale):
        yield from hanging(words.either("・", "-"), sentence, 2, columns)
    yield from _missing(words, scale, columns)


def _grades(words: Words, scale: Scale, columns: int) -> Iterator[str]:
    from renkei.cli.width import hanging, padded, width
    from renkei.wording.scale_rules import asked, has_one_measure, measures

    steps, is_brief = scale.grades, has_one_measure(scale)
    if is_brief:
        yield words("Compared: {measure}", measure=measures(words, scale))
    labels = [words.either(step.label, step.english) for step in steps]
    symbol = max(width(step.symbol) for step in steps) + 2
    label = max(map(width, labels)) + 2
    for at, step in enumerate(steps):
        head = padded(step.symbol, symbol) + padded(labels[at], label)
        yield from hanging(head, asked(words, steps, at, is_brief=is_brief), symbol + label, columns)


def _missing(words: Words, scale: Scale, columns: int) -> Iterator[str]:
    """How items without a grade are printed, those printed and counted alike together."""
    from renkei.cli.width import hanging

    groups: dict[tuple[str, bool], list[str]] = {}
    for rule in scale.missing:
        said = words.either(rule.label, rule.english) or words.reason(rule.reason)
        groups.setdefault((rule.symbol, rule.counted), []).append(said)
    for (symbol, counted), reasons in groups.items():
        text = (
            words("Printed “{symbol}” and counted among all items: {reasons}.", symbol=symbol, reasons=words.join(reasons))
            if counted
            else words("Printed “{symbol}” and left out of all items: {reasons}.", symbol=symbol, reasons=words.join(reasons))
        )  # fmt: skip
        yield from hanging(words.either("・", "-"), text, 2, columns)

"""A column map written as a TOML file to start from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from renkei.bulk.column_file import FORMAT
from renkei.bulk.column_map import ColumnMap, Constant, Sure


def toml_of(map: ColumnMap, remarks: Mapping[str, str]) -> str:
    """A map as a file to start from. `remarks` are its comments by part: `head`, `guessed`, `missing`, `ignore`, `wide`, `values`."""
    lines = [f"# {line}" for line in remarks["head"].splitlines()] + [f"format = {FORMAT}", ""]
    for one in map.known:
        if one.year is None:
            said = f"  # {remarks['guessed']}" if one.sure is Sure.GUESSED else ""
            lines.append(f"{one.name} = {_text(one.heading)}{said}")
    lines += [f"{name} = {{ all = {_value(one)} }}" for name, one in map.constants.items()]
    if "direction" not in map.given:
        lines += [f"# {remarks['missing']}", '# direction = { all = "higher" }']
    lines += ["", f"# {remarks['ignore']}", f"ignore = [{', '.join(_texts(map.unused))}]"]
    for name, power in map.scaled.items():
        lines += [] if "[scaled]" in lines else ["", "[scaled]"]
        lines.append(f"{name} = {power}")
    if not map.values:
        lines += ["", f"# {remarks['values']}", "# [values.direction]", '# "△" = "lower"']
    for name, words in map.values.items():
        lines += [
            "",
            f"[values.{name}]",
            *(f"{_text(theirs)} = {_text(ours)}" for theirs, ours in words.items()),
        ]
    for at, (year, group) in enumerate(map.wide.items()):
        lines += ["", *([f"# {remarks['wide']}"] if at == 0 else []), "[[wide]]", f"year = {year}"]
        lines += [f"{name} = {_text(heading)}" for name, heading in group.items()]
    return "\n".join(lines) + "\n"


def _texts(texts: Iterable[str]) -> Iterator[str]:
    return (_text(one) for one in texts)


def _value(one: Constant) -> str:
    return str(one) if isinstance(one, int) else _text(one)


def _text(text: str) -> str:
    escaped = "".join(
        f"\\u{ord(sign):04x}" if ord(sign) < 32 or ord(sign) == 127 else sign
        for sign in text.replace("\\", "\\\\").replace('"', '\\"')
    )
    return f'"{escaped}"'

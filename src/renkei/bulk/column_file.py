"""A column map as a TOML file, with every fault at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from renkei.bulk.column_map import MEANINGS, YEARLY, ColumnMap, Constant, Known, Sure
from renkei.domain.errors import Fault, FileRefused, Place
from renkei.domain.fiscal_year import parse_fiscal_year
from renkei.intake.indicator_rows import words as table_words
from renkei.intake.nearness import nearest
from renkei.scales.toml_text import parse

FORMAT = 1
POWERS = (1, 10, 100, 1_000, 10_000)
SCALED = ("target", "actual", "baseline", "previous", "score", "full")
KEYS = ("format", "ignore", "scaled", "values", "wide", *MEANINGS)
WORDS: Mapping[str, Mapping[str, object]] = {
    "direction": table_words.DIRECTIONS,
    "target_kind": table_words.TARGET_KINDS,
    "accumulation": table_words.ACCUMULATIONS,
    "kind": table_words.INDICATOR_KINDS,
}
ALL_YEARS = ("year", "start_year", "end_year")


def corrected(guessed: ColumnMap, text: str, headings: Sequence[str], *, file: str) -> ColumnMap:
    """A map as a file corrects it. Raises `FileRefused` with every fault, each with its key.

    >>> from renkei.bulk.column_map import guess
    >>> made = corrected(guess(["目標", "値"]), 'actual = "値"\\ndirection = { all = "higher" }', ["目標", "値"], file="m.toml")
    >>> made.named, made.constants, made.unused
    ({'actual': '値', 'target': '目標'}, {'direction': 'higher'}, ())
    """
    reading = _Reading(headings, file)
    data = parse(text.removeprefix("\ufeff"), file=file)
    made = reading.correct(guessed, data)
    if reading.faults:
        raise FileRefused(reading.faults)
    return made


class _Reading:
    """One file being read."""

    def __init__(self, headings: Sequence[str], file: str) -> None:
        self.headings, self.file = headings, file
        self.faults: list[Fault] = []

    def correct(self, guessed: ColumnMap, data: Mapping[str, Any]) -> ColumnMap:
        self._keys(data)
        ignored = set(self._ignored(data.get("ignore", [])))
        named = {name: data[name] for name in MEANINGS if name in data}
        constants = {name: self._constant(name, one) for name, one in named.items() if isinstance(one, dict)}
        columns = [self._column(name, one) for name, one in named.items() if not isinstance(one, dict)]
        wide = self._wide(data["wide"]) if "wide" in data else None
        mapped = [*columns, *(wide or ())]
        self._once(mapped, ignored)
        taken = ignored | {one.heading for one in mapped}
        left = [
            one
            for one in guessed.known
            if one.heading not in taken
            and one.name not in named
            and not (one.year is not None and wide is not None)
        ]
        known = (*mapped, *left)
        used = {one.heading for one in known}
        return replace(
            guessed,
            known=known,
            unused=tuple(heading for heading in self.headings if heading not in used),
            constants={name: one for name, one in constants.items() if one is not None},
            values=self._values(data.get("values", {})),
            scaled=self._scaled(data.get("scaled", {})),
        )

    def _fault(self, code: str, key: str, **values: object) -> None:
        self.faults.append(Fault(code, Place(self.file, key=key), values))

    def _unknown(self, key: str, known: Sequence[str]) -> None:
        near = nearest(key.rpartition(".")[2], known)
        code = "columns_key_unknown_near" if near else "columns_key_unknown"
        self._fault(code, key, near=near, known=list(known))

    def _keys(self, data: Mapping[str, Any]) -> None:
        for key in data:
            if key not in KEYS:
                self._unknown(key, KEYS)
        version = data.get("format", FORMAT)
        if version != FORMAT or isinstance(version, bool):
            self._fault("columns_format", "format", found=str(version), known=FORMAT)

    def _heading(self, found: object, key: str) -> str:
        if not isinstance(found, str):
            self._fault("columns_text_wanted", key, found=str(found))
        elif found not in self.headings:
            near = nearest(found, self.headings)
            code = "columns_no_such_column_near" if near else "columns_no_such_column"
            self._fault(code, key, found=found, near=near, columns=list(self.headings))
        else:
            return found
        return ""

    def _ignored(self, found: object) -> Iterable[str]:
        if not isinstance(found, list):
            self._fault("columns_list_wanted", "ignore", found=str(found))
            return ()
        return filter(None, [self._heading(one, f"ignore[{at}]") for at, one in enumerate(found)])

    def _column(self, name: str, found: object) -> Known:
        return Known(self._heading(found, name), name, Sure.MAPPED)

    def _constant(self, name: str, found: Mapping[str, Any]) -> Constant | None:
        """The one value of every row: a word or a year; numbers have columns."""
        value = found.get("all")
        if set(found) != {"all"} or not isinstance(value, str | int) or isinstance(value, bool):
            self._fault("columns_all_wanted", name, found=str(dict(found)), example='{ all = "…" }')
            return None
        if name in ALL_YEARS:
            year = value if isinstance(value, int) else parse_fiscal_year(value)
            if year is None:
                self._fault("columns_year_wanted", f"{name}.all", found=str(value))
            return year
        return self._word(name, str(value), f"{name}.all")

    def _word(self, name: str, word: str, key: str) -> str:
        table = WORDS.get(name)
        if table is None:
            return word
        meant = table.get(table_words.folded_word(word))
        if meant is None:
            self._fault(
                "columns_word_unknown", key, found=word, known=sorted({str(one) for one in table.values()})
            )
            return word
        return str(meant)

    def _values(self, found: object) -> dict[str, dict[str, str]]:
        made: dict[str, dict[str, str]] = {}
        for name, words in self._table(found, "values"):
            if name not in MEANINGS:
                self._unknown(f"values.{name}", MEANINGS)
                continue
            made[name] = {}
            for theirs, ours in self._table(words, f"values.{name}"):
                key = f"values.{name}.{theirs}"
                if isinstance(ours, str):
                    made[name][theirs] = self._word(name, ours, key)
                else:
                    self._fault("columns_text_wanted", key, found=str(ours))
        return made

    def _table(self, found: object, key: str) -> Iterable[tuple[str, object]]:
        if isinstance(found, dict):
            return found.items()
        self._fault("columns_table_wanted", key, found=str(found))
        return ()

    def _scaled(self, found: object) -> dict[str, int]:
        pairs = dict.fromkeys(SCALED, found) if isinstance(found, int) else dict(self._table(found, "scaled"))
        made: dict[str, int] = {}
        for name, power in pairs.items():
            key = "scaled" if isinstance(found, int) else f"scaled.{name}"
            if name not in SCALED:
                self._unknown(key, SCALED)
            elif power not in POWERS or isinstance(power, bool):
                self._fault("columns_power_wanted", key, found=str(power))
                if isinstance(found, int):
                    break
            else:
                made[name] = int(str(power))
        return made

    def _wide(self, found: object) -> list[Known]:
        if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
            self._fault("columns_table_wanted", "wide", found=str(found))
            return []
        return [one for at, group in enumerate(found) for one in self._group(group, f"wide[{at}]")]

    def _group(self, group: Mapping[str, Any], key: str) -> Iterator[Known]:
        year = group.get("year")
        if not isinstance(year, int) or isinstance(year, bool):
            year = parse_fiscal_year(str(year)) if year is not None else None
        if year is None:
            self._fault("columns_year_wanted", f"{key}.year", found=str(group.get("year", "")))
            return
        for name, heading in group.items():
            if name == "year":
                continue
            if name not in YEARLY:
                self._unknown(f"{key}.{name}", YEARLY)
            else:
                yield Known(self._heading(heading, f"{key}.{name}"), name, Sure.MAPPED, year)

    def _once(self, mapped: Sequence[Known], ignored: set[str]) -> None:
        """A column stands for one thing, and not for one that is ignored."""
        seen: dict[str, str] = dict.fromkeys(ignored, "ignore")
        years: set[tuple[str, int | None]] = set()
        for one in mapped:
            if one.heading and one.heading in seen:
                self._fault("columns_used_twice", one.name, found=one.heading, first=seen[one.heading])
            seen[one.heading] = one.name
            if one.year is not None and (one.name, one.year) in years:
                self._fault("columns_year_twice", f"wide.{one.name}", found=one.year)
            years.add((one.name, one.year))

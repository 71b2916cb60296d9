"""Plain tables of a file → checked ones. Every fault is gathered with its key path; nothing stops at the first."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from difflib import get_close_matches
from fractions import Fraction
from typing import Any

from renkei.domain.bound import percent
from renkei.domain.errors import Fault, Place
from renkei.domain.measure import SCALE, TooManyDigits, scaled
from renkei.domain.scale import Of, Op
from renkei.scales.shape import FORMAT, TABLES, Key, Wanted
from renkei.scales.shown import is_printable, joined, shown, shown_key

Table = dict[str, Any]

_ID = re.compile(r"[a-z][a-z0-9_-]{0,39}")
_BOUNDLESS = (str(Of.DONE), str(Of.JUDGED))


class Reading:
    """One scale file being read: its plain tables checked against the shape, its faults gathered."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.faults: list[Fault] = []

    def place(self, path: str) -> Place:
        """A key of this file."""
        return Place(self.file, key=path)

    def scale(self, data: Table) -> Table:
        """The whole file. A newer format is the only fault then: its keys are not known here."""
        version = data.get("format")
        if isinstance(version, int) and not isinstance(version, bool) and version > FORMAT:
            values = {"found": version, "known": FORMAT}
            self.faults.append(Fault("scale_newer_format", self.place("format"), values))
            return {}
        return self.table("scale", data, "")

    def table(self, name: str, data: Table, path: str) -> Table:
        """A table's keys, each checked; those with faults are left out."""
        keys = TABLES[name]
        found: Table = {}
        meant: set[str] = set()  # by keys that are not known; these are not called missing besides
        for key, value in data.items():
            at = joined(path, key)
            if key not in keys:
                meant.add(self._unknown_key(key, tuple(keys), at))
                continue
            read = _READERS[keys[key].wanted](self, keys[key], value, at)
            if read is not None:
                found[key] = read
        for key in keys:
            if keys[key].required and key not in data and key not in meant:
                self.faults.append(Fault("scale_key_missing", self.place(path), {"key": key}))
        if name == "condition":
            self._condition(data, meant, path)
        return found

    def _unknown_key(self, key: str, known: tuple[str, ...], path: str) -> str:
        """Refuse a key; the known one that was probably meant."""
        near = get_close_matches(key, known, n=1)
        if near:
            values = {"key": shown_key(key), "nearest": near[0]}
            self.faults.append(Fault("scale_key_unknown_near", self.place(path), values))
        else:
            unknown = {"key": shown_key(key), "known": known}
            self.faults.append(Fault("scale_key_unknown", self.place(path), unknown))
        return near[0] if near else ""

    def _condition(self, data: Table, meant: set[str], path: str) -> None:
        """One bound a condition; none for what is done or judged."""
        ops = [str(op) for op in Op if str(op) in data]
        of = data.get("of")
        if of in _BOUNDLESS:
            for op in ops:
                self.faults.append(Fault("scale_bound_not_wanted", self.place(f"{path}.{op}"), {"of": of}))
        elif not ops and meant.isdisjoint(map(str, Op)):
            self.faults.append(Fault("scale_bound_missing", self.place(path)))
        elif len(ops) > 1:
            self.faults.append(Fault("scale_bound_twice", self.place(f"{path}.{ops[1]}"), {"first": ops[0]}))
        for op in ops:
            self._target_only_where_compared(of, data[op], f"{path}.{op}")
        if "reference" in data and of != Of.CHANGE:
            self.faults.append(Fault("scale_reference_not_wanted", self.place(f"{path}.reference")))
        if "per_elapsed" in data and of in (*_BOUNDLESS, Of.COMPARE):
            self.faults.append(Fault("scale_per_elapsed_not_wanted", self.place(f"{path}.per_elapsed")))

    def _target_only_where_compared(self, of: object, bound: object, path: str) -> None:
        if of == Of.COMPARE and bound != "target":
            self.faults.append(Fault("scale_compare_bound", self.place(path), {"found": shown(bound)}))
        if of != Of.COMPARE and bound == "target" and of not in _BOUNDLESS:
            self.faults.append(Fault("scale_percent_wanted", self.place(path), {"found": shown(bound)}))

    def text(self, key: Key, value: object, path: str) -> str | None:
        """A text of one line, not empty."""
        if not isinstance(value, str):
            self.faults.append(Fault("scale_text_wanted", self.place(path), {"found": shown(value)}))
        elif not value.strip():
            self.faults.append(Fault("scale_text_empty", self.place(path)))
        elif not is_printable(value):
            self.faults.append(Fault("scale_text_unprintable", self.place(path)))
        else:
            return value
        return None

    def id(self, key: Key, value: object, path: str) -> str | None:
        """A short ASCII name."""
        if isinstance(value, str) and _ID.fullmatch(value):
            return value
        self.faults.append(Fault("scale_id_malformed", self.place(path), {"found": shown(value)}))
        return None

    def whole(self, key: Key, value: object, path: str) -> int | None:
        """A whole number within its limits."""
        if not isinstance(value, int) or isinstance(value, bool):
            self.faults.append(Fault("scale_whole_number_wanted", self.place(path), {"found": shown(value)}))
        elif not key.least <= value <= key.most:
            values = {"found": shown(value), "least": key.least, "most": key.most}
            self.faults.append(Fault("scale_number_out_of_range", self.place(path), values))
        else:
            return value
        return None

    def yes_no(self, key: Key, value: object, path: str) -> bool | None:
        """True or false."""
        if isinstance(value, bool):
            return value
        self.faults.append(Fault("scale_yes_no_wanted", self.place(path), {"found": shown(value)}))
        return None

    def date(self, key: Key, value: object, path: str) -> date | None:
        """A day, without an hour."""
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        self.faults.append(Fault("scale_date_wanted", self.place(path), {"found": shown(value)}))
        return None

    def percent(self, key: Key, value: object, path: str) -> Fraction | None:
        """A percentage in quotes: a bare 0.75 or 75 could mean either."""
        try:
            if isinstance(value, str):
                return percent(value)
        except TooManyDigits:
            self.faults.append(Fault("scale_too_many_digits", self.place(path), {"found": shown(value)}))
            return None
        except ValueError:
            pass
        self.faults.append(Fault("scale_percent_wanted", self.place(path), {"found": shown(value)}))
        return None

    def bound(self, key: Key, value: object, path: str) -> Fraction | None:
        """A percentage, or the target itself."""
        return Fraction(0) if value == "target" else self.percent(key, value, path)

    def number(self, key: Key, value: object, path: str) -> Fraction | None:
        """A number of points."""
        code = "scale_number_wanted"
        if isinstance(value, int | Decimal) and not isinstance(value, bool):
            try:
                return Fraction(scaled(value), SCALE)
            except TooManyDigits:
                code = "scale_too_many_digits"
            except ValueError:
                pass
        self.faults.append(Fault(code, self.place(path), {"found": shown(value)}))
        return None

    def choice(self, key: Key, value: object, path: str) -> str | None:
        """One of a few words."""
        if isinstance(value, str) and value in key.choices:
            return value
        values = {"found": shown(value), "choices": key.choices}
        near = get_close_matches(str(value), key.choices, n=1)
        if near:
            self.faults.append(
                Fault("scale_choice_unknown_near", self.place(path), {**values, "nearest": near[0]})
            )
        else:
            self.faults.append(Fault("scale_choice_unknown", self.place(path), values))
        return None

    def one_table(self, key: Key, value: object, path: str) -> Table | None:
        """A table with keys of its own; `where` and `use` must say something."""
        if not isinstance(value, dict):
            self.faults.append(Fault("scale_table_wanted", self.place(path), {"found": shown(value)}))
            return None
        if not value and key.table in ("where", "use"):
            self.faults.append(Fault("scale_table_empty", self.place(path)))
        return self.table(key.table, value, path)

    def tables(self, key: Key, value: object, path: str) -> list[Table] | None:
        """A list of tables."""
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.faults.append(Fault("scale_tables_wanted", self.place(path), {"found": shown(value)}))
            return None
        return [self.table(key.table, one, f"{path}[{at}]") for at, one in enumerate(value)]

    def compare_on(self, key: Key, value: object, path: str) -> Table | str | None:
        """`exact`, or how the rate is rounded before it is compared."""
        if value == "exact":
            return "exact"
        if isinstance(value, dict):
            return self.table(key.table, value, path)
        self.faults.append(Fault("scale_compare_on_malformed", self.place(path), {"found": shown(value)}))
        return None

    def texts(self, key: Key, value: object, path: str) -> Table | None:
        """Free keys with texts."""
        if not isinstance(value, dict):
            self.faults.append(Fault("scale_table_wanted", self.place(path), {"found": shown(value)}))
            return None
        for name in value:
            if not is_printable(name):
                self.faults.append(Fault("scale_text_unprintable", self.place(joined(path, name))))
        return {name: self.text(key, text, joined(path, name)) for name, text in value.items()}


_READERS: dict[Wanted, Callable[[Reading, Key, Any, str], object]] = {
    Wanted.TEXT: Reading.text,
    Wanted.ID: Reading.id,
    Wanted.WHOLE: Reading.whole,
    Wanted.YES_NO: Reading.yes_no,
    Wanted.DATE: Reading.date,
    Wanted.PERCENT: Reading.percent,
    Wanted.NUMBER: Reading.number,
    Wanted.CHOICE: Reading.choice,
    Wanted.TABLE: Reading.one_table,
    Wanted.TABLES: Reading.tables,
    Wanted.BOUND: Reading.bound,
    Wanted.COMPARE_ON: Reading.compare_on,
    Wanted.TEXTS: Reading.texts,
}

"""Members: each has its own name, and exactly one of them, the first, is the hub."""

from __future__ import annotations

from renkei.exchange.checks.whole import Whole
from renkei.exchange.gathering import Entry
from renkei.exchange.tables import MUNICIPALITIES


def members(whole: Whole) -> None:
    """Note names that two members have, and a hub that is missing, not the first, or not the only one."""
    entries = whole.of(MUNICIPALITIES)
    _names(whole, entries)
    if len(entries) == len(whole.raw.of(MUNICIPALITIES)):  # a row that cannot be read may be the hub
        _hub(whole, entries)


def _names(whole: Whole, entries: list[Entry]) -> None:
    first: dict[str, Entry] = {}
    for entry in entries:
        name, code = entry.record.name, entry.record.code
        if (
            name in first and first[name].record.code != code
        ):  # a code that stands twice is a fault of its own
            said = {"found": name, "first": first[name].record.code, "again": code}
            whole.gathering.fault("member_named_twice", entry.row.place("name"), **said)
        first.setdefault(name, entry)


def _hub(whole: Whole, entries: list[Entry]) -> None:
    hubs = [entry for entry in entries if entry.record.is_hub]
    if entries and not hubs:
        place = entries[0].row.place("is_hub")
        whole.gathering.fault("hub_missing", place, found=entries[0].record.name)
    elif hubs and hubs[0] is not entries[0]:
        place = hubs[0].row.place("is_hub")
        said = {"found": hubs[0].record.name, "first": entries[0].record.name}
        whole.gathering.fault("hub_not_first", place, **said)
    for again in hubs[1:]:
        said = {"found": again.record.name, "first": hubs[0].record.name}
        whole.gathering.fault("hub_twice", again.row.place("is_hub"), **said)

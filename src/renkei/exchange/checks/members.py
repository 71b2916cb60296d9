"""Members: each has its own name, and the hub stands first. A region may have two hubs, both before the others."""

from __future__ import annotations

from renkei.exchange.checks.whole import Whole
from renkei.exchange.gathering import Entry
from renkei.exchange.tables import MUNICIPALITIES


def members(whole: Whole) -> None:
    """Note names that two members have, and a hub that is missing or stands behind a member that is none."""
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
    for hub in hubs[_leading(entries) :]:
        first = next(entry.record.name for entry in entries if not entry.record.is_hub)
        said = {"found": hub.record.name, "first": first}
        whole.gathering.fault("hub_not_first", hub.row.place("is_hub"), **said)


def _leading(entries: list[Entry]) -> int:
    """How many hubs stand before all other members."""
    return next((at for at, entry in enumerate(entries) if not entry.record.is_hub), len(entries))

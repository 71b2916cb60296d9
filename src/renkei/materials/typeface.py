"""A TrueType font of ours: which characters it has, how wide they are, and a file with only those of a text. Our fonts have
no composite glyphs, which keeps this short."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources

_KEPT = ("OS/2", "name", "post")  # tables that stay as they are


@dataclass(frozen=True)
class Typeface:
    """A font file in its tables."""

    tables: dict[str, bytes | memoryview]

    @classmethod
    @cache
    def of(cls, file: str) -> Typeface:
        """A font of the package."""
        data = memoryview((resources.files("renkei.materials") / "fonts" / file).read_bytes())
        (count,) = struct.unpack_from(">H", data, 4)
        entries = (struct.unpack_from(">4sIII", data, 12 + 16 * at) for at in range(count))
        return cls(
            {bytes(tag).decode("ascii"): data[start : start + size] for tag, _, start, size in entries}
        )

    def glyph(self, code: int) -> int:
        """The glyph of a character; 0 for one that the font does not have."""
        at = bisect_right(self._starts, code) - 1
        if at < 0:
            return 0
        first, last, glyph = self._groups[at]
        return glyph + code - first if code <= last else 0

    def glyphs(self, characters: Iterable[str]) -> dict[int, int]:
        """The glyph of every character that the font has, in the characters' order."""
        found = ((code, self.glyph(code)) for code in sorted(map(ord, characters)))
        return {code: glyph for code, glyph in found if glyph}

    def ems(self, character: str) -> float | None:
        """How wide a character is set, in ems; None for one that the font does not have."""
        glyph = self.glyph(ord(character))
        if not glyph:
            return None
        return int.from_bytes(self._advance(glyph)[:2], "big") / self._units

    @cached_property
    def _units(self) -> int:
        """How many units of the font an em has."""
        return int.from_bytes(self.tables["head"][18:20], "big")

    @cached_property
    def _starts(self) -> list[int]:
        return [first for first, _, _ in self._groups]

    @cached_property
    def _groups(self) -> list[tuple[int, int, int]]:
        """The stretches of the table of characters (format 12): first, last, and the glyph of the first."""
        table = self.tables["cmap"]
        (count,) = struct.unpack_from(">H", table, 2)
        for at in range(count):
            (start,) = struct.unpack_from(">I", table, 8 + 8 * at)
            if struct.unpack_from(">H", table, start)[0] == 12:
                (length,) = struct.unpack_from(">I", table, start + 12)
                return list(struct.iter_unpack(">III", table[start + 16 : start + 16 + 12 * length]))
        raise ValueError("the font has no table of characters in format 12")

    def subset(self, characters: Iterable[str]) -> bytes:
        """A font file that holds these characters and no others."""
        glyphs = self.glyphs(characters)
        order = [0, *dict.fromkeys(glyph for glyph in glyphs.values() if glyph)]
        place = {glyph: at for at, glyph in enumerate(order)}
        outlines, offsets = self._outlines(order)
        tables = {tag: bytes(self.tables[tag]) for tag in _KEPT if tag in self.tables}
        tables["cmap"] = _character_table([(code, place[glyph]) for code, glyph in glyphs.items() if glyph])
        tables["glyf"], tables["loca"] = outlines, struct.pack(f">{len(offsets)}I", *offsets)
        tables["hmtx"] = b"".join(self._advance(glyph) for glyph in order)
        tables["hhea"] = bytes(self.tables["hhea"][:34]) + struct.pack(">H", len(order))
        limits = bytes(self.tables["maxp"])
        tables["maxp"] = limits[:4] + struct.pack(">H", len(order)) + limits[6:]
        head = bytearray(bytes(self.tables["head"]))
        head[8:12], head[50:52] = bytes(4), struct.pack(">h", 1)
        tables["head"] = bytes(head)
        return _file(tables)

    def _outlines(self, order: list[int]) -> tuple[bytes, list[int]]:
        is_long = struct.unpack_from(">h", self.tables["head"], 50)[0] == 1
        loca, glyf = self.tables["loca"], self.tables["glyf"]
        parts, offsets, at = [], [0], 0
        for glyph in order:
            if is_long:
                start, end = struct.unpack_from(">II", loca, 4 * glyph)
            else:
                start, end = (2 * half for half in struct.unpack_from(">HH", loca, 2 * glyph))
            outline = bytes(glyf[start:end]) + bytes(-(end - start) % 4)
            parts.append(outline)
            at += len(outline)
            offsets.append(at)
        return b"".join(parts), offsets

    def _advance(self, glyph: int) -> bytes:
        """Advance and left bearing; the last advance of the table holds for all glyphs beyond it."""
        hmtx = self.tables["hmtx"]
        (count,) = struct.unpack_from(">H", self.tables["hhea"], 34)
        if glyph < count:
            return bytes(hmtx[4 * glyph : 4 * glyph + 4])
        bearing = 4 * count + 2 * (glyph - count)
        return bytes(hmtx[4 * count - 4 : 4 * count - 2]) + bytes(hmtx[bearing : bearing + 2])


def _character_table(pairs: list[tuple[int, int]]) -> bytes:
    """A table of characters in format 12, a stretch a character."""
    groups = b"".join(struct.pack(">III", code, code, glyph) for code, glyph in pairs)
    table = struct.pack(">HHIII", 12, 0, 16 + len(groups), 0, len(pairs)) + groups
    return struct.pack(">HHHHI", 0, 1, 3, 10, 12) + table


def _file(tables: dict[str, bytes]) -> bytes:
    """The tables as a file, with their check sums."""
    count = len(tables)
    power = count.bit_length() - 1
    start = 12 + 16 * count
    head = struct.pack(">IHHHH", 0x00010000, count, 16 << power, power, 16 * count - (16 << power))
    entries, bodies, where = [], [], {}
    for tag, table in sorted(tables.items()):
        padded = table + bytes(-len(table) % 4)
        entries.append(struct.pack(">4sIII", tag.encode("ascii"), _sum(padded), start, len(table)))
        bodies.append(padded)
        where[tag] = start
        start += len(padded)
    data = bytearray(head + b"".join(entries) + b"".join(bodies))
    adjustment = (0xB1B0AFBA - _sum(bytes(data))) & 0xFFFFFFFF
    data[where["head"] + 8 : where["head"] + 12] = struct.pack(">I", adjustment)
    return bytes(data)


def _sum(padded: bytes) -> int:
    return int(sum(struct.unpack(f">{len(padded) // 4}I", padded))) & 0xFFFFFFFF

"""A TrueType font with only the characters of a text. Our fonts have no composite glyphs, which keeps this short."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

_KEPT = ("OS/2", "name", "post")  # tables that stay as they are


@dataclass(frozen=True)
class Typeface:
    """A font file in its tables."""

    tables: dict[str, bytes]

    @classmethod
    @cache
    def of(cls, file: str) -> Typeface:
        """A font of the package."""
        data = (resources.files("renkei.materials") / "fonts" / file).read_bytes()
        (count,) = struct.unpack_from(">H", data, 4)
        entries = (struct.unpack_from(">4sIII", data, 12 + 16 * at) for at in range(count))
        return cls({tag.decode("ascii"): data[start : start + size] for tag, _, start, size in entries})

    def glyphs(self, characters: Iterable[str]) -> dict[int, int]:
        """The glyph of every character that the font has, in the characters' order."""
        wanted = sorted(map(ord, characters))
        found: dict[int, int] = {}
        groups = iter(self._groups())
        first, last, glyph = next(groups, (0, -1, 0))
        for code in wanted:
            while code > last and last >= 0:
                first, last, glyph = next(groups, (0, -1, 0))
            if first <= code <= last:
                found[code] = glyph + code - first
        return found

    def _groups(self) -> Iterable[tuple[int, int, int]]:
        """The stretches of the table of characters (format 12)."""
        table = self.tables["cmap"]
        (count,) = struct.unpack_from(">H", table, 2)
        for at in range(count):
            (start,) = struct.unpack_from(">I", table, 8 + 8 * at)
            if struct.unpack_from(">H", table, start)[0] == 12:
                (length,) = struct.unpack_from(">I", table, start + 12)
                return struct.iter_unpack(">III", table[start + 16 : start + 16 + 12 * length])
        raise ValueError("the font has no table of characters in format 12")

    def subset(self, characters: Iterable[str]) -> bytes:
        """A font file that holds these characters and no others."""
        glyphs = self.glyphs(characters)
        order = [0, *dict.fromkeys(glyph for glyph in glyphs.values() if glyph)]
        place = {glyph: at for at, glyph in enumerate(order)}
        outlines, offsets = self._outlines(order)
        tables = {tag: self.tables[tag] for tag in _KEPT if tag in self.tables}
        tables["cmap"] = _character_table([(code, place[glyph]) for code, glyph in glyphs.items() if glyph])
        tables["glyf"], tables["loca"] = outlines, struct.pack(f">{len(offsets)}I", *offsets)
        tables["hmtx"] = b"".join(self._advance(glyph) for glyph in order)
        tables["hhea"] = self.tables["hhea"][:34] + struct.pack(">H", len(order))
        tables["maxp"] = self.tables["maxp"][:4] + struct.pack(">H", len(order)) + self.tables["maxp"][6:]
        head = bytearray(self.tables["head"])
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
            outline = glyf[start:end] + bytes(-(end - start) % 4)
            parts.append(outline)
            at += len(outline)
            offsets.append(at)
        return b"".join(parts), offsets

    def _advance(self, glyph: int) -> bytes:
        """Advance and left bearing; the last advance of the table holds for all glyphs beyond it."""
        hmtx = self.tables["hmtx"]
        (count,) = struct.unpack_from(">H", self.tables["hhea"], 34)
        if glyph < count:
            return hmtx[4 * glyph : 4 * glyph + 4]
        bearing = 4 * count + 2 * (glyph - count)
        return hmtx[4 * count - 4 : 4 * count - 2] + hmtx[bearing : bearing + 2]


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

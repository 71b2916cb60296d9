"""What the ids, codes and words in a register are called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any

from renkei.domain.indicator import Indicator
from renkei.domain.register import Register
from renkei.domain.register_difference import Named
from renkei.domain.tree import STYLES, numeral
from renkei.exchange.kinds import Choice
from renkei.wording import N_, words_of
from renkei.wording.labels import KINDS
from renkei.wording.parts import PARTS

NOTHING = N_("none")
_ENGLISH = {code: text for kinds in KINDS.values() for code, text in kinds.items()} | PARTS


@dataclass(frozen=True)
class Naming:
    """The names of one register."""

    register: Register

    @cached_property
    def _known(self) -> Mapping[str, Mapping[str, Named]]:
        register = self.register
        nodes = {node.id: Named(node.name, node.english) for node in register.tree.nodes}
        return {
            "projects": {p.id: Named(p.name, p.english) for p in register.projects},
            "indicators": {i.id: Named(i.name) for i in register.indicators},
            "municipalities": {m.code: Named(m.name, m.english) for m in register.municipalities},
            "organisations": {o.id: Named(o.name, o.english) for o in register.organisations},
            "visions": {v.id: Named(v.name) for v in register.visions},
            "roles": nodes,
            "fields": nodes,
            "nodes": nodes,
        }

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        """The indicators by id."""
        return {indicator.id: indicator for indicator in self.register.indicators}

    @cached_property
    def breakdowns(self) -> Mapping[tuple[str, int, int], Any]:
        """The breakdowns by project, year and number."""
        return {(b.project, b.year, b.order): b for b in self.register.breakdowns}

    @cached_property
    def meetings(self) -> Mapping[tuple[int, str], Named]:
        """What the meetings are called, by year and id."""
        return {(m.year, m.id): Named(m.name or m.title or m.id) for m in self.register.meetings}

    def record(self, table: str, id: str) -> Named:
        """A record's name by its id; the id itself where it has none."""
        named = self._known.get(table, {}).get(id)
        return named if named and named.japanese else Named(id)

    def body(self, kind: str, key: str) -> Named:
        """A part of a breakdown: a member or an organisation by its name, anything else by its own."""
        tables = {"municipality": "municipalities", "organisation": "organisations"}
        return self.record(tables.get(kind, ""), key)


def word(kind: Choice, value: object) -> Named:
    """A word of a closed list in both languages; a style of numbers by how it prints a one."""
    code = str(value)
    if tuple(kind.values) == STYLES:
        printed = numeral(code, 1)
        return Named(*(printed or words_of(language).gettext(NOTHING) for language in ("ja", "en")))
    if isinstance(value, Enum):
        return Named(words_of("ja").label(value), words_of("en").label(value))
    return Named(kind.japanese.get(code, code), _ENGLISH.get(code, code))

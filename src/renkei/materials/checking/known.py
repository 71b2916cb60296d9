"""What the facts know by name: indicators, further figures, and the projects they belong to, as they are printed anywhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from renkei.domain.indicator import Indicator
from renkei.domain.likeness import fold
from renkei.domain.project import Figure
from renkei.domain.register import Register
from renkei.domain.yearbook import Item, Yearbook

_NUMBERED = re.compile(r"^(?:[(（]?\d{1,3}[)）.．、]?|[①-⑳ア-ン]|No\.?\d+)\s*")
_TENTATIVE = re.compile(r"[(（]仮称[)）]")


def name_key(text: str) -> str:
    """A name as it is looked up: without its numbering and the ways of typing it.

    >>> name_key("3　首都圏ビジネス交流拠点 運営事業") == name_key("首都圏ビジネス交流拠点運営事業")
    True
    """
    return fold(_NUMBERED.sub("", _TENTATIVE.sub("", text.strip())))


@dataclass(frozen=True, slots=True)
class Value:
    """What the facts hold of a name for a year: a number with its unit, or a reason for none."""

    record: str
    name: str
    project: str
    value: int | None
    unit: str
    decimals: int = 0
    missing: str = ""


@dataclass(frozen=True)
class Known:
    """A yearbook and its register by names."""

    yearbook: Yearbook
    _cache: dict[str, object] = field(default_factory=dict, repr=False)

    @property
    def register(self) -> Register:
        """All years."""
        assert self.yearbook.register is not None
        return self.yearbook.register

    @cached_property
    def projects(self) -> dict[str, frozenset[str]]:
        """Name → the projects that were ever printed so."""
        found: dict[str, set[str]] = defaultdict(set)
        for project in self.register.projects:
            found[name_key(project.name)].add(project.id)
        for alias in self.register.names:
            found[name_key(alias.name)].add(alias.project)
        return {name: frozenset(ids) for name, ids in found.items() if len(name) > 2}

    @cached_property
    def indicators(self) -> dict[str, list[Indicator]]:
        """Name → indicators."""
        found: dict[str, list[Indicator]] = defaultdict(list)
        for indicator in self.register.indicators:
            found[name_key(indicator.name)].append(indicator)
        return dict(found)

    @cached_property
    def items(self) -> dict[str, Item]:
        """Indicator → the item of the year."""
        return {item.indicator.id: item for item in self.yearbook.items}

    @cached_property
    def project_names(self) -> dict[str, str]:
        """Project → its name."""
        return {project.id: project.name for project in self.register.projects}

    def projects_in(self, texts: Iterable[str]) -> frozenset[str]:
        """The projects that some texts are the names of."""
        found = (self.projects.get(name_key(text), frozenset()) for text in texts)
        return frozenset().union(*found)

    def indicator(self, texts: Sequence[str], about: Sequence[str] = ()) -> Indicator | None:
        """The one indicator that some texts name, told apart by the project that they, or others about them, name too."""
        named = [one for text in texts for one in self.indicators.get(name_key(text), ())]
        if len(named) > 1:
            projects = self.projects_in(texts) or self.projects_in(about)
            named = [one for one in named if one.project in projects]
        unique = {one.id: one for one in named}
        return next(iter(unique.values())) if len(unique) == 1 else None

    def only_indicator(self, texts: Sequence[str]) -> Indicator | None:
        """The indicator of the project that some texts name, where it has only one."""
        projects = self.projects_in(texts)
        if len(projects) != 1:
            return None
        own = self.register.index.by_project.get(next(iter(projects)), [])
        return own[0] if len(own) == 1 else None

    def actual(self, indicator: Indicator, year: int) -> Value | None:
        """What was reported of an indicator for a year."""
        result = self.register.index.results.get(year, {}).get(indicator.id)
        if result is None:
            return None
        return self._value(indicator, "value", year, result.value, result.missing)

    def target(self, indicator: Indicator, year: int) -> Value | None:
        """The newest number that was aimed at."""
        versions = self.register.index.targets.get(year, {}).get(indicator.id)
        if (
            not versions
            or versions[-1].value is None
            or versions[-1].kind in ("relative", "range", "milestone")
        ):
            return None
        return self._value(indicator, "target", year, versions[-1].value, "")

    def _value(self, indicator: Indicator, what: str, year: int, value: int | None, missing: str) -> Value:
        record = f"indicator:{indicator.id}/{year}/{what}"
        project = self.project_names.get(indicator.project, indicator.project)
        return Value(record, indicator.name, project, value, indicator.unit, indicator.decimals, missing)

    def figure(self, name: str, year: int, about: Sequence[str]) -> Value | None:
        """A further figure of a project that the page is about."""
        projects = self.projects_in(about)
        for project in sorted(projects) if len(projects) == 1 else ():
            for one in self.register.index.rows_of(project, year).figures:
                if name_key(one.name) == name_key(name):
                    return self._figure(one)
        return None

    def _figure(self, one: Figure) -> Value:
        record = f"figure:{one.project}/{one.year}/{one.order}"
        project = self.project_names.get(one.project, one.project)
        return Value(record, one.name, project, one.value, one.unit, 0, one.missing)

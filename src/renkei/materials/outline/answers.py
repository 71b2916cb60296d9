"""The facts of an answer in words: of items, of projects, of counts, and on what each rests."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from renkei.domain.indicator import Accumulation
from renkei.domain.project import PlanRow
from renkei.domain.project_lists import Compared
from renkei.domain.questions import Fact, Question
from renkei.domain.target import Target
from renkei.domain.yearbook import Item, RoleChange
from renkei.materials.outline.items_said import actual_text, grade_text, item_name, moved_text
from renkei.materials.outline.material import Material, prose
from renkei.materials.outline.model import Cell
from renkei.materials.outline.values import decimals_of, target_text
from renkei.wording import questions as wording

_NAMED = 10  # of a list of projects; the others are counted
_SIGN = ".。"


class Answering:
    """Says questions and facts in the words of a paper."""

    def __init__(self, material: Material) -> None:
        self.material, self.words = material, material.words

    # ---- questions

    def question(self, question: Question) -> str:
        """A question in words."""
        values = dict(question.values)
        if "role" in values:
            values["role"] = self.material.role_word(str(values["role"]))
        year = values.get("new_year", values.get("year"))
        if isinstance(year, int):
            values["year"] = self.words.fiscal_year(year)
        text = wording.question(self.words, question.code, {**values, "group": self.group})
        if "known" not in values:
            return text
        asked = text if self.words.is_japanese else text[:1].lower() + text[1:]
        return self.words("Of {known} items known one by one: {asked}", known=values["known"], asked=asked)

    @property
    def group(self) -> str:
        """比較的順調（A＋B）."""
        symbols = self.material.favourable_symbols
        group = self.material.group
        if group == symbols:
            return symbols
        return f"{group}（{symbols}）" if self.words.is_japanese else f"{group} ({symbols})"

    # ---- facts

    def fact(self, fact: Fact) -> str:
        """A fact in words."""
        if fact.finding is not None:
            return self._spaced(part for part in self.words.finding_parts(fact.finding)[1:2] if part)
        return self._spaced(_SAID.get(fact.code, Answering._plain)(self, fact))

    def cell(self, fact: Fact) -> Cell:
        """A fact in its cell; counts part between them alone, and a sign never from its figure."""
        if fact.code == "favourable_moved":
            return Cell(tuple(self._favourable(fact)), record=fact.record)
        text = self.fact(fact)
        if fact.code != "counts_moved":
            return prose(text, fact.record)
        pieces = text.replace("、", "、\n").replace(", ", ", \n").split("\n")
        return Cell(tuple(pieces), record=fact.record)

    def _say(self, code: str, **values: object) -> str:
        return wording.fact(self.words, code, values)

    def _spaced(self, sentences: Iterator[str]) -> str:
        return ("" if self.words.is_japanese else " ").join(sentences)

    def _plain(self, fact: Fact) -> Iterator[str]:
        values = dict(fact.values)
        if "role" in values:
            values["role"] = self.material.role_word(str(values["role"]))
        if isinstance(years := values.get("years"), tuple):
            values["years"] = self.words.join(map(self.words.fiscal_year, years))
        yield self._say(fact.code, **{**values, "group": self.material.favourable_symbols})

    def _favourable(self, fact: Fact) -> Iterator[str]:
        """How many there were and are, and their shares, where both are known."""
        change, words = fact.values["change"], self.words
        assert isinstance(change, RoleChange)
        space = "" if words.is_japanese else " "
        values = {"before": change.before, "after": change.after, "delta": words.signed(change.delta or 0)}
        yield self._say("favourable_moved", group=self.material.favourable_symbols, **values) + space
        if change.share_before is not None and change.share_after is not None and change.points is not None:
            yield self._say(
                "share_moved",
                before=words.percent(change.share_before),
                after=words.percent(change.share_after),
                points=words.points(change.points, signed=True),
            )

    def _counts(self, fact: Fact) -> Iterator[str]:
        counts = fact.values["counts"]
        assert isinstance(counts, tuple)
        dash, scale = self.material.dash, self.material.scale
        arrow = "→" if self.words.is_japanese else " → "
        said = (f"{s if s in scale.symbols else dash} {before}{arrow}{after}" for s, before, after in counts)
        yield self._say("counts_moved", counts=self.words.join(said))

    def _owners(self, fact: Fact) -> Iterator[str]:
        projects = fact.values["projects"]
        assert isinstance(projects, tuple)
        values = {**fact.values, "projects": self._names(projects)}
        yield self._say("owners_not_known", **values)

    def _names(self, ids: tuple[str, ...]) -> str:
        named = self.words.join(map(self.material.project_name, ids[:_NAMED]))
        more = len(ids) - _NAMED
        return self.words("{listed} and {n} more", listed=named, n=f"{more:,}") if more > 0 else named

    def _cost(self, fact: Fact) -> Iterator[str]:
        values, unit = fact.values, "千円"
        total, projects = int(str(values["total"])), int(str(values["projects"]))
        yield self._say(fact.code, total=self.words.quantity(total, unit), projects=projects)
        without = int(str(values["all"])) - projects
        if without > 0:
            yield self._say("cost_missing", n=without, all=values["all"])
        if "before" in values:
            before = self.words.quantity(int(str(values["before"])), unit)
            yield self._say("cost_before", total=before, projects=values["projects_before"])

    # ---- items

    def _moved(self, fact: Fact) -> Iterator[str]:
        move, item = fact.move, fact.item
        assert move is not None
        assert item is not None
        moved = moved_text(self.material, move.before, move.after)
        yield self._say("item_moved", name=item_name(self.material, item.indicator), moved=moved)
        yield from self._details(item)

    def _left(self, fact: Fact) -> Iterator[str]:
        move, into = fact.move, fact.values["into"]
        assert move is not None
        assert isinstance(into, tuple)
        register = self.material.yearbook.register
        indicator = register.index.indicators[move.indicator] if register else None
        name = item_name(self.material, indicator) if indicator else move.indicator
        yield self._say("item_left", name=name, before=grade_text(self.material, move.before))
        if into:
            yield self._say("went_into", into=self._names(into))

    def _item(self, fact: Fact) -> Iterator[str]:
        item = fact.item
        assert item is not None
        name = item_name(self.material, item.indicator)
        if fact.code == "item_lowest" and item.previous_symbol not in ("", item.symbol):
            moved = moved_text(self.material, item.previous_symbol, item.symbol)
            yield self._say("item_moved", name=name, moved=moved)
        else:
            yield self._say("item", name=name)
        if fact.code == "item_decided":
            yield from self._decision(item)
        if fact.code == "item_revised":
            yield from self._revision(item)
        asks_why = fact.code in ("item_lowest", "item_ungraded")
        yield from self._details(item, is_asked_why=asks_why)
        if fact.code == "item_far":
            yield self._next(item, fact.values["next_target"])

    def _details(self, item: Item, *, is_asked_why: bool = True) -> Iterator[str]:
        """Its figures, what the division noted, what is planned."""
        yield from self._figures(item)
        if item.result and item.result.note.strip():
            yield self._say("note", note=item.result.note.strip().rstrip(_SIGN))
        elif is_asked_why and not item.reason:
            yield self._no_note(item)
        yield from self._planned(item.project)

    def _no_note(self, item: Item) -> str:
        year = self.material.yearbook.project(item.project)
        division = year.project.division if year else ""
        return self._say("no_note_of", division=division) if division else self._say("no_note")

    def _figures(self, item: Item) -> Iterator[str]:
        actual = actual_text(self.material, item)
        is_graded = item.symbol in self.material.scale.symbols
        if not actual and is_graded:
            return  # a judgement, a milestone
        if not actual:
            yield self._say("value_missing", reason=self.material.missing_words(item))
        elif item.target is None:
            yield self._say("figures_without_target", actual=actual)
        else:
            yield self._against_target(item, actual, item.target)
        if actual and item.reason:
            yield self._say("grade_missing", reason=self.material.missing_words(item))
        before, is_total = item.previous_value, item.indicator.accumulation is Accumulation.CUMULATIVE
        if actual and before is not None and not is_total:
            shown = self.words.quantity(
                before, item.indicator.unit, decimals_of((before,), item.indicator.decimals)
            )
            yield self._say("previous", value=shown)

    def _against_target(self, item: Item, actual: str, target: Target) -> str:
        said = target_text(self.material, target, item.indicator, item.indicator.decimals)
        if item.printed_rate is None:
            return self._say("figures_without_rate", actual=actual, target=said)
        rate = self.words.percent(item.printed_rate)
        return self._say("figures", actual=actual, target=said, rate=rate)

    def _next(self, item: Item, target: object) -> str:
        year = self.words.fiscal_year(self.material.year + 1)
        if not isinstance(target, Target):
            return self._say("no_next_target", year=year)
        said = target_text(self.material, target, item.indicator, item.indicator.decimals)
        return self._say("next_target", year=year, target=said)

    def _decision(self, item: Item) -> Iterator[str]:
        decision = item.decision
        if decision is not None:
            yield self._say(
                "decision",
                computed=grade_text(self.material, item.computed),
                grade=decision.grade,
                reason=decision.reason.rstrip(_SIGN),
                by=decision.by,
                seconded=decision.seconded_by,
                on=self.words.date(decision.on),
            )

    def _revision(self, item: Item) -> Iterator[str]:
        earlier, target = item.earlier_target, item.target
        if earlier is None or target is None:
            return
        indicator = item.indicator
        old, new = (target_text(self.material, of, indicator, indicator.decimals) for of in (earlier, target))
        yield self._say("revision", earlier=old, target=new)
        if target.reason.strip():
            yield self._say("revision_reason", reason=target.reason.strip().rstrip(_SIGN))
        if item.grade_by_earlier_target and item.grade_by_earlier_target != item.computed:
            yield self._say("revision_grade", grade=item.grade_by_earlier_target)

    # ---- projects

    def _planned(self, project: str) -> Iterator[str]:
        """What next year holds for the project, where it does not just go on."""
        year = self.material.yearbook.project(project)
        row = year.plan if year else None
        if row is None or row.category == "continued":
            return
        yield self._of_plan(row)

    def _of_plan(self, row: PlanRow) -> str:
        values = {"year": self.words.fiscal_year(row.year), "category": self.words.label(row.category)}
        if row.merged_into:
            return self._say("went_into", into=self.material.project_name(row.merged_into))
        if row.content:
            return self._say("planned_with_content", **values, content=row.content.rstrip(_SIGN))
        return self._say("planned", **values)

    def _project_left(self, fact: Fact) -> Iterator[str]:
        assert fact.compared is not None
        project = self.material.project_name(fact.compared.project)
        yield self._say("left", project=project, what=gone_text(self.material, fact.compared))

    # ---- sources

    def source(self, fact: Fact) -> str:
        """On what a fact rests."""
        words, book = self.words, self.material.yearbook
        if fact.item is not None and fact.item.result is not None and fact.item.result.source:
            return fact.item.result.source
        kind = fact.record.partition(":")[0]
        if kind in ("tally", "indicator") and fact.move is None:
            return words("Published counts") if book.tally.is_reported else words("Counts of the items")
        if kind == "plan" and book.plan is not None:
            return words("Programme chart of {year}", year=words.fiscal_year(book.plan.year))
        return words("Records of costs") if kind == "cost" else words("Records of the office")


def gone_text(material: Material, row: Compared) -> str:
    """What became of a project that is gone from the list."""
    code, values = _gone(material, row)
    said = wording.fact(material.words, code, values)
    return material.opening(said)


def _gone(material: Material, row: Compared) -> tuple[str, Mapping[str, object]]:
    words = material.words
    if row.into:
        return f"gone_{row.fate}", {"into": words.join(map(material.project_name, row.into))}
    year = {} if row.last_year is None else {"year": words.fiscal_year(row.last_year)}
    if row.leaves is not None:
        values = {"category": words.label(row.leaves.category), **year}
        return "gone_planned_with" if year else "gone_planned", values
    return ("gone_ended", year) if year else ("gone_unknown", {})


_SAID: dict[str, Callable[[Answering, Fact], Iterator[str]]] = {
    "favourable_moved": Answering._favourable,
    "counts_moved": Answering._counts,
    "owners_not_known": Answering._owners,
    "cost_budget": Answering._cost,
    "cost_final_cost": Answering._cost,
    "item_moved": Answering._moved,
    "item_left": Answering._left,
    "project_left": Answering._project_left,
    **dict.fromkeys(
        (
            *("item_known", "item_lowest", "item_far", "item_ungraded"),
            *("item_preliminary", "item_decided", "item_revised"),
        ),
        Answering._item,
    ),
}

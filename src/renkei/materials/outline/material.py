"""What the pages are made from: a yearbook, the words to speak in, and how its records are named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from renkei.charts import Fill, Shape, Sign, signs
from renkei.domain.meeting import Meeting
from renkei.domain.municipality import Municipality
from renkei.domain.project import Project
from renkei.domain.scale import GradeStep, Scale
from renkei.domain.tally import NONE
from renkei.domain.tree import Node, numeral
from renkei.domain.yearbook import Item, Yearbook
from renkei.materials.outline.measure import HALF, WHOLE, width
from renkei.materials.outline.model import Cell, Phrases, RoleMark
from renkei.materials.outline.phrases import node_phrases, phrases
from renkei.materials.outline.sheet import A4, NOTE, TITLE, Sheet
from renkei.wording import Words
from renkei.wording.roles import short_role

_FULL = "〓"  # a letter as wide as it is high
_SPELLED = 6  # grades that are named one by one
_WORD = 3  # characters that are no accident
DASH = {"ja": "－", "en": "–"}


@dataclass(frozen=True)
class Material:
    """The yearbook and the words, and the small things that every page asks of them."""

    yearbook: Yearbook
    words: Words
    meeting: Meeting
    sheet: Sheet = A4

    @property
    def year(self) -> int:
        """The fiscal year that is reported."""
        return self.yearbook.year

    @property
    def language(self) -> str:
        """The language of the paper, and whose letters it is in: by both its words are measured."""
        return self.words.language + self.sheet.letters

    @property
    def scale(self) -> Scale:
        """The scale of the year."""
        return self.yearbook.scale

    @property
    def dash(self) -> str:
        """The sign of a missing value."""
        return DASH[self.words.language]

    def body_height(self, headline: Phrases, notes: Sequence[str]) -> int:
        """What a page has for blocks under its headline, in points."""
        return self.sheet.body_height(headline, notes, self.meeting.notice, self.language)

    def later_height(self, headline: Phrases, notes: Sequence[str]) -> int:
        """The same of a page that goes on: its headline says so at its end."""
        return self.body_height(self.going_on(headline), notes)

    def going_on(self, headline: Phrases) -> Phrases:
        """A headline with the room that （続き） takes after it, in note size."""
        mark = width(self.words("(continued)"), self.language) * NOTE // TITLE + HALF
        return (*headline, _FULL * -(-mark // WHOLE))

    # ---- grades

    @cached_property
    def signs(self) -> tuple[Sign, ...]:
        """The marks of the scale, those that only the year before had, and the dash last."""
        own = signs(self.scale.grades, self.grade_label, none_label=self.words("not graded"))
        before = self.yearbook.previous.symbols if self.yearbook.previous else ()
        known = {sign.symbol for sign in own}
        others = [Sign(symbol, "", Shape.CIRCLE, Fill.LIGHT) for symbol in before if symbol not in known]
        return (*own[:-1], *others, own[-1])

    @cached_property
    def _sign_of(self) -> Mapping[str, Sign]:
        return {sign.symbol: sign for sign in self.signs}

    def sign(self, symbol: str) -> Sign:
        """The mark of a grade; any other sign is no grade."""
        return self._sign_of.get(symbol) or self._sign_of[NONE]

    def grade_label(self, step: GradeStep) -> str:
        """The scale's own word for a grade."""
        return self.words.either(step.label, step.english)

    @cached_property
    def favourable(self) -> tuple[GradeStep, ...]:
        """The grades of the favourable side."""
        return tuple(step for step in self.scale.grades if step.favourable)

    @cached_property
    def behind(self) -> tuple[GradeStep, ...]:
        """The grades of the other side; none where the scale names no side."""
        return tuple(step for step in self.scale.grades if step.favourable is False)

    @cached_property
    def favourable_symbols(self) -> str:
        """A＋B."""
        return self.together(tuple(step.symbol for step in self.favourable))

    def together(self, symbols: tuple[str, ...]) -> str:
        """Several grades as one: A＋B; many by the first and the last: 1～30."""
        if len(symbols) > _SPELLED:
            return symbols[0] + ("～" if self.words.is_japanese else "–") + symbols[-1]
        return ("＋" if self.words.is_japanese else "+").join(symbols)

    @cached_property
    def group(self) -> str:
        """The word for the favourable grades together: 比較的順調."""
        return self.words.either(self.scale.group, self.scale.group_english) or self.favourable_symbols

    def opening(self, text: str) -> str:
        """A text as a headline begins with it: in English with a capital."""
        return text if self.words.is_japanese else text[:1].upper() + text[1:]

    def ended(self, text: str) -> str:
        """A text as a sentence: with the stop that it may lack."""
        if text.endswith(("。", ".", "！", "？", "!", "?")):
            return text
        return text + ("." if text[-1:].isascii() else "。")

    # ---- names

    def name(self, project: Project) -> str:
        """A project's name."""
        return self.words.either(project.name, project.english)

    @cached_property
    def _projects(self) -> Mapping[str, Project]:
        register = self.yearbook.register
        known = register.projects if register else ()
        return {project.id: project for project in (*known, *(p.project for p in self.yearbook.projects))}

    def project_name(self, id: str) -> str:
        """A project's name by its id, also of one that is not in this year."""
        project = self._projects.get(id)
        return self.name(project) if project else self.yearbook.name_of(id)

    @cached_property
    def shown(self) -> frozenset[str]:
        """Ids of the projects of the year."""
        return frozenset(year.project.id for year in self.yearbook.projects)

    @property
    def region(self) -> str:
        """The region's name."""
        return self.words.either(self.yearbook.region.name, self.yearbook.region.english)

    def municipality(self, municipality: Municipality) -> str:
        """A municipality's name."""
        return self.words.either(municipality.name, municipality.english)

    def full_source(self, source: str) -> str:
        """A source; one that begins with the last words of the region's document is a place in it and names it whole."""
        document = self.yearbook.region.document
        shared = (n for n in range(min(len(document), len(source)), _WORD - 1, -1))
        same = next((n for n in shared if document.endswith(source[:n])), 0)
        return document + source[same:] if same else source

    @cached_property
    def bodies(self) -> Mapping[str, str]:
        """Code or id → name, of municipalities and of organisations."""
        book = self.yearbook
        register = book.register
        members = register.municipalities if register else book.municipalities
        found = {m.code: self.municipality(m) for m in (*members, *book.municipalities)}
        return found | {o.id: self.words.either(o.name, o.english) for o in book.organisations}

    @property
    def draft(self) -> str:
        """（案）, if the papers are a draft."""
        return self.words(" (draft)") if self.meeting.is_draft else ""

    # ---- roles

    @cached_property
    def roles(self) -> Mapping[str, RoleMark]:
        """Role id → its numeral and name."""
        return {
            role.id: RoleMark(numeral("plain", role.number), place, self.node_name(role))
            for place, role in enumerate(self.yearbook.tree.roles(), start=1)
        }

    def role(self, id: str) -> RoleMark:
        """The mark of a role; one that is not in the tree has a dash."""
        return self.roles.get(id) or RoleMark(self.dash, 0, id)

    def role_word(self, id: str) -> str:
        """役割1."""
        return self.words("Role {n}", n=self.role(id).numeral)

    def node_name(self, node: Node) -> str:
        """A role's or field's name without its numeral."""
        return self.words.either(node.name, node.english)

    def node_phrases(self, node: Node, *, numbered: bool = True) -> Phrases:
        """A role's or field's name in pieces, its numeral before it."""
        name = self.node_name(node)
        pieces = node_phrases(node, name)
        mark = numeral(node.style, node.number) if numbered and node.parent else ""
        if not mark:
            return pieces
        is_round = self.words.is_japanese and "①" <= mark <= "⑳"  # its circle parts it from the name
        return (mark + ("" if is_round else "\N{NO-BREAK SPACE}") + pieces[0], *pieces[1:])

    def short_role(self, id: str) -> str:
        """A role's short name, else its name."""
        node = self.yearbook.tree.get(id)
        if node is None:
            return id
        short = node.short if self.words.is_japanese else short_role(node.name)
        return short or self.node_name(node)

    def role_phrases(self, id: str) -> Phrases:
        """A role's name in pieces."""
        node = self.yearbook.tree.get(id)
        return self.node_phrases(node, numbered=False) if node else (id,)

    # ---- cells

    def count_cell(self, count: int | None, record: str, *, style: str = "", unit: str = "") -> Cell:
        """A count; 0 is a reported zero, None was not reported."""
        if count is None:
            return self.missing_cell("not_reported", record)
        return Cell(
            (f"{count:,}",), "zero" if count == 0 else "number", record, count, unit=unit, style=style
        )

    def missing_cell(self, reason: str, record: str = "") -> Cell:
        """A dash, its reason in words beside it for the ear."""
        return Cell((self.dash,), "missing", record, reason=self.words.reason(reason) if reason else "")

    def grade_cell(self, item: Item, record: str, *, page: str = "") -> Cell:
        """The final grade as its mark, or a dash with the reason."""
        sign = self.sign(item.symbol)
        if sign.symbol == NONE:
            return Cell(
                (item.symbol,), "missing", record, sign=sign, reason=self.missing_words(item), page=page
            )
        return Cell((item.symbol,), "grade", record, sign=sign, page=page)

    def missing_words(self, item: Item) -> str:
        """Why an item has no grade, in the scale's own words where it has some."""
        rule = self.scale.missing_rule(item.reason)
        return self.words.either(rule.label, rule.english) or self.words.reason(item.reason or "unspecified")

    def role_cell(self, id: str, *, small: Phrases = (), scope: str = "row") -> Cell:
        """A role with its numeral."""
        return Cell(self.role_phrases(id), scope=scope, role=self.role(id), small=small)


def head(
    text: str, *, scope: str = "col", colspan: int = 1, align_sign: Sign | None = None, style: str = ""
) -> Cell:
    """A head of columns."""
    return Cell(phrases(text) if text else (), scope=scope, colspan=colspan, sign=align_sign, style=style)


def prose(text: str, record: str = "") -> Cell:
    """Running text."""
    return Cell((text,), "prose", record)


def empty(colspan: int = 1) -> Cell:
    """A place without a cell of its own."""
    return Cell((), "empty", colspan=colspan)

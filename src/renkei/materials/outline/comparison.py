"""The project lists of two years beside each other (新旧対照表): what changed, new at the left, old at the right."""

from __future__ import annotations

from renkei.domain.project import PlanCategory
from renkei.domain.project_lists import Compared, ListChange, Listed, ProjectLists
from renkei.domain.questions import lists_of
from renkei.materials.outline.answers import gone_text
from renkei.materials.outline.flow import pages
from renkei.materials.outline.material import Material, empty, head, prose
from renkei.materials.outline.measure import widest
from renkei.materials.outline.model import Cell, Column, Page, Phrases, Row, Table
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.programme_cells import category_cell
from renkei.materials.outline.rows import table_piece
from renkei.materials.outline.sheet import TEXT

_ROLE, _NUMBER, _GAP, _NAMES = 34, 34, 12, 336
_PAD, _HEAD, _TOP, _LINE = 9, 44, 8, 18
_NAMED = frozenset((ListChange.NEW, ListChange.RENAMED, ListChange.PROVISIONAL))


def comparison(material: Material) -> tuple[Page, ...]:
    """The pages of the comparison; none without two lists, or where nothing changed."""
    lists = lists_of(material.yearbook)
    if lists is None or not lists.rows:
        return ()
    made = _Comparison(material, lists)
    notes = made.notes()
    room = material.body_height(made.headline(), notes)
    piece = table_piece(
        material, made.table(), material.sheet.width, top=_TOP, pad=_PAD, head=_HEAD, line=_LINE
    )
    sheets = pages([piece], room, room)
    return tuple(
        Page(
            id="comparison" + (f"-{at + 1}" if at else ""),
            kind="plan",
            part="comparison",
            headline=made.headline(),
            place=f"{at + 1}／{len(sheets)}" if len(sheets) > 1 else "",
            blocks=blocks,
            notes=notes,
            is_continued=at > 0,
            name=material.words("Comparison of project lists"),
        )
        for at, blocks in enumerate(sheets)
    )


class _Comparison:
    """The table and the words around it."""

    def __init__(self, material: Material, lists: ProjectLists) -> None:
        self.material, self.words, self.lists = material, material.words, lists
        self.has_old_numbers = any(listed.number is not None for listed in lists.old)
        self.categories = {row.project: self._category(row) for row in lists.rows}

    def headline(self) -> Phrases:
        """令和8年度の連携事業は、新規4、なくなる事業4、変更8; those of which nothing is known are counted apart."""
        new, gone = (len(self.lists.of(change)) for change in (ListChange.NEW, ListChange.GONE))
        open_ones = self.lists.unexplained
        told = {
            "new_year": self.words.fiscal_year(self.lists.new_year),
            "new": new,
            "gone": gone - open_ones,
            "changed": len(self.lists.rows) - new - gone,
        }
        if open_ones:
            said = self.words(
                "Projects of {new_year}: {new} new, {gone} gone, {changed} changed, {open} not listed without a reason on record",
                **told,
                open=open_ones,
            )
        else:
            said = self.words("Projects of {new_year}: {new} new, {gone} gone, {changed} changed", **told)
        return phrases(said)

    def notes(self) -> tuple[str, ...]:
        """What is left out, and of what the older list is made."""
        words, lists = self.words, self.lists
        said = [
            words.ngettext(
                "{n} project that does not change is left out.",
                "{n} projects that do not change are left out.",
                lists.unchanged,
            ),
            words("A number alone that changes does not count. Bold: a name that is new or changed."),
        ]
        if not lists.is_old_planned:
            said.append(self._old_list())
        return (("" if words.is_japanese else " ").join(text for text in said if text),)

    def _old_list(self) -> str:
        """Without a programme chart of that year, the list is of the projects that are known to have run."""
        register, year = self.material.yearbook.register, self.lists.old_year
        told = (
            (r.projects for r in register.reported_years if r.year == year and not r.role) if register else ()
        )
        published = next((number for number in told if number is not None), None)
        known, name = len(self.lists.old), self.words.fiscal_year(year)
        if published is not None and published > known:
            return self.words(
                "Old: the {n} projects of {year} that are known by name, of {all}.",
                n=f"{known:,}",
                year=name,
                all=f"{published:,}",
            )
        return self.words("Old: the projects that ran in {year}.", year=name)

    # ---- the table

    def table(self) -> Table:
        """All rows in one table."""
        return Table(
            id="comparison-table",
            kind="comparison",
            caption=self.words("Comparison of project lists"),
            columns=self._columns(),
            heads=self._heads(),
            rows=tuple(self._row(row) for row in self.lists.rows),
        )

    def _columns(self) -> tuple[Column, ...]:
        words = self.words
        new, old = (words.fiscal_year(year) for year in (self.lists.new_year, self.lists.old_year))
        category = max(
            widest([cell.text for cell in self.categories.values()], TEXT, self.material.language) + 24, 60
        )
        name = self.material.sheet.width * _NAMES // 746 // 2
        number = (Column("old/number", _NUMBER, "right", words("No.")),) if self.has_old_numbers else ()
        return (
            Column("role", _ROLE, label=words("Role")),
            Column("new/number", _NUMBER, "right", words("No.")),
            Column("new/project", name, label=words("New ({year})", year=new)),
            Column("gap", _GAP),
            *number,
            Column("old/project", name, label=words("Old ({year})", year=old)),
            Column("gap", _GAP),
            Column("category", category, label=words("Category")),
            Column("remark", label=words("Remarks")),
        )

    def _heads(self) -> tuple[Row, ...]:
        words, columns = self.words, {column.key: column for column in self._columns()}
        number = [head(words("No."))] if self.has_old_numbers else []
        groups = (
            empty(),
            head(columns["new/project"].label, scope="colgroup", colspan=2),
            empty(),
            head(columns["old/project"].label, scope="colgroup", colspan=1 + len(number)),
            empty(),
            empty(2),
        )
        names = (
            head(words("Role")),
            head(words("No.")),
            head(words("Project")),
            empty(),
            *number,
            head(words("Project")),
            empty(),
            head(words("Category")),
            head(words("Remarks")),
        )
        return Row(groups, kind="head"), Row(names, kind="head")

    def _row(self, row: Compared) -> Row:
        listed = row.new or row.old
        assert listed is not None
        role = Cell((), role=self.material.role(listed.role), reason=self.material.role_word(listed.role))
        numbers = [self._number(row.old, self.lists.old_year)] if self.has_old_numbers else []
        cells = (
            role,
            self._number(row.new, self.lists.new_year),
            self._name(row, row.new, self.lists.new_year, scope="row" if row.new else ""),
            empty(),
            *numbers,
            self._name(row, row.old, self.lists.old_year, scope="" if row.new else "row"),
            empty(),
            self.categories[row.project],
            self._remark(row),
        )
        return Row(cells, key=f"comparison:{self.lists.new_year}/{row.project}")

    def _number(self, listed: Listed | None, year: int) -> Cell:
        if listed is None or listed.number is None:
            return self.material.missing_cell("")
        order = listed.row.order if listed.row else listed.project
        return Cell((f"{listed.number}",), "number", f"plan:{year}/{order}/number", listed.number)

    def _name(self, row: Compared, listed: Listed | None, year: int, *, scope: str) -> Cell:
        """The name as it stands in the list, its field under it; bold where it is new or changed."""
        if listed is None:
            return Cell((self.words("not in the list"),), style="quiet")
        is_named = self.words.is_japanese or listed.name != self._own_name(listed.project)
        name = listed.name if is_named else self.material.project_name(listed.project)
        provisional = self.words("(provisional) ") if listed.is_provisional else ""
        pieces = phrases(name)
        pieces = (provisional + pieces[0], *pieces[1:]) if provisional else pieces
        is_marked = bool(_NAMED & set(row.changes)) and listed is row.new
        record = (
            f"plan:{year}/{listed.row.order}/name" if listed.row else f"project:{listed.project}/{year}/name"
        )
        return Cell(
            pieces,
            record=record,
            scope=scope,
            small=self._field(row, listed),
            style="strong" if is_marked else "",
        )

    def _own_name(self, id: str) -> str:
        return self.material.yearbook.name_of(id)

    def _field(self, row: Compared, listed: Listed) -> Phrases:
        """The field, where it moved: else it says nothing new."""
        if not {ListChange.ROLE, ListChange.FIELD} & set(row.changes):
            return ()
        path = self.material.yearbook.tree.path(listed.field or listed.role)
        return ("".join("".join(self.material.node_phrases(node)) for node in path[-1:]),)

    def _category(self, row: Compared) -> Cell:
        """What the newer chart calls it; of one that is gone, what became of it."""
        planned = (row.new.row if row.new else None) or row.leaves
        record = f"plan:{planned.year}/{planned.order}/category" if planned else ""
        if planned is not None and row.new is not None:
            return category_cell(self.material, planned)
        category = _gone_as(row)
        if category is None:
            return self.material.missing_cell("unspecified")
        return Cell((self.words.label(category),), record=record, style="tag")

    def _remark(self, row: Compared) -> Cell:
        """What changes, in words."""
        return prose(("" if self.words.is_japanese else " ").join(self._said(row)) or self.material.dash)

    def _said(self, row: Compared) -> list[str]:
        words, said = self.words, []
        if row.new is None:
            return [gone_text(self.material, row)]
        out_of = words.join(map(self.material.project_name, row.out_of))
        if out_of and row.old is None:
            said.append(words("Comes out of {projects}.", projects=out_of))
        elif out_of:
            said.append(words("Takes in {projects}.", projects=out_of))
        changes = {
            ListChange.RENAMED: words("The name changes."),
            ListChange.PROVISIONAL: words("The name is decided.")
            if not row.new.is_provisional
            else words("The name is provisional."),
            ListChange.ROLE: words("Moves to another role."),
            ListChange.FIELD: words("Moves to another field."),
        }
        said += [text for change, text in changes.items() if change in row.changes]
        if row.new.row and row.new.row.content:
            said.append(self.material.ended(row.new.row.content))
        return said


def _gone_as(row: Compared) -> PlanCategory | None:
    """As the newer chart says; else 統合 where it went into one project, 分割 where into several."""
    if row.leaves is not None:
        return row.leaves.becomes
    if row.into:
        return PlanCategory.SPLIT if len(row.into) > 1 else PlanCategory.MERGED
    return None

"""Proposals as a table that a person decides in a spreadsheet program, and what was decided there."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from renkei.domain.errors import FactsRefused, Fault, FileRefused, OutOfReach, Place
from renkei.domain.likeness import fold
from renkei.exchange.gathering import Gathering
from renkei.exchange.kinds import Flag, Unreadable
from renkei.exchange.out_of_reach import refused
from renkei.exchange.sheet import decode
from renkei.exchange.workbook.kept import NOTHING_KEPT, Kept
from renkei.exchange.workbook.proposal import Accept, Proposal, Written
from renkei.exchange.workbook.retyped import is_retyped
from renkei.exchange.workbook.tongue import NO, YES
from renkei.intake.limits import MEGABYTE, Limits
from renkei.intake.reaching import file_bytes
from renkei.wording.words import N_, Words, words_of
from renkei.wording.workbook_faults import proposal_reason

ADOPT, MARK = N_("Accepted"), N_("Mark")
AFTER, ALSO = N_("Read as"), N_("With it")
HEADS = (ADOPT, N_("Sheet"), N_("Cell"), N_("Column"), N_("Record"), N_("What stands there"), AFTER, ALSO, N_("Why"), N_("Sure"), MARK)  # fmt: skip
LIST_LIMITS = Limits(file_bytes=50 * MEGABYTE)  # a list of all cells of the largest region has a tenth
_FORMULA = re.compile(r"'*[=+\-@\t＝＋－＠]")


def proposals_to_csv(
    words: Words, proposals: Sequence[Proposal], accept: Accept, kept: Kept = NOTHING_KEPT
) -> bytes:
    """The proposals as CSV for Excel. The first column is filled in: what is sure, and what was decided, stands there;
    `kept` is what the list that it replaces says of the same proposals."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(map(words.gettext, HEADS))
    for proposal in proposals:
        typed = kept.typed(proposal)
        cells = said(words, proposal, accept.typed(proposal) if typed is None else typed)
        writer.writerow([_safe(c) for c in (_adopted(words, proposal, accept, kept), *cells, proposal.mark)])
    return codecs.BOM_UTF8 + out.getvalue().encode()


def _adopted(words: Words, proposal: Proposal, accept: Accept, kept: Kept) -> str:
    """The word of the first column: what people left there, else what is decided, else what is sure."""
    word, decided = kept.word(proposal), accept.decision(proposal)
    if word or (word is not None and decided is None):
        return word
    is_yes = proposal.is_sure if decided is None else decided
    return words.gettext(YES) if is_yes else words.gettext(NO) if decided is False else ""


def said(words: Words, proposal: Proposal, typed: str | None = None) -> tuple[str, ...]:
    """A proposal in words: sheet, cell, column, record, before, after (or what a person typed), what changes with it, why,
    and whether it is sure."""
    place, also = proposal.place, _also(words, proposal)
    after = proposal.after if typed is None else typed
    why = proposal_reason(words, proposal.code, proposal.values)
    sure = words.gettext(YES) if proposal.is_sure else ""
    return place.sheet, place.cell, place.column, proposal.of, proposal.before, after, also, why, sure


def _also(words: Words, proposal: Proposal) -> str:
    return words.join(f"{title}：{text}" for title, text in proposal.also)


def _safe(cell: str) -> str:
    """A text that a spreadsheet takes for no formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def decisions_of(path: str | Path) -> tuple[Accept, Mapping[str, int]]:
    """What was decided in such a table, and the row of every mark that was accepted or declined.

    An empty first cell decides nothing. What a person wrote as the reading is read instead of what was proposed. Raises
    `FactsRefused` with every row that is not clear, `OutOfReach`.
    """
    path = Path(path)
    data = file_bytes(path, LIST_LIMITS)
    gathering = Gathering()
    text = decode(data, path.name, gathering)
    written: dict[str, Written] = {}
    found = list(_decided(text, path.name, gathering, written)) if text is not None else []
    decided = dict(found)
    _refuse_twice(found, path.name, gathering)
    if gathering.faults:
        raise refused(gathering.faults)
    yes, no = (frozenset(mark for mark, (is_yes, _) in decided.items() if is_yes == w) for w in (True, False))
    return Accept(accepted=yes, declined=no, written=written), {
        mark: row for mark, (_, row) in decided.items()
    }


def kept_decisions(path: Path) -> Kept:
    """What stands in the file where a list is to be written. Nothing does where there is none, or an empty one.

    Raises `OutOfReach` if it is anything else than a list of proposals.
    """
    if not path.exists():
        return NOTHING_KEPT
    foreign = OutOfReach([Fault("list_of_others", Place(str(path)))])
    try:
        data = file_bytes(path, LIST_LIMITS)
    except FileRefused:
        raise foreign from None
    gathering = Gathering()
    text = decode(data, path.name, gathering)
    rows = rows_of(text, path.name, gathering) if text else []
    adopt, after, mark = (column_at(rows[0] if rows else [], head) for head in (ADOPT, AFTER, MARK))
    if not data:
        return NOTHING_KEPT
    if gathering.faults or adopt is None or after is None or mark is None:
        raise foreign
    found = {cell_at(row, mark): (cell_at(row, adopt), cell_at(row, after)) for row in rows[1:]}
    return Kept({mark: said for mark, said in found.items() if mark})


def _refuse_twice(found: Iterable[tuple[str, tuple[bool, int]]], file: str, gathering: Gathering) -> None:
    """Note every row that decides otherwise than one above it about the same proposal."""
    first: dict[str, tuple[bool, int]] = {}
    for mark, (is_yes, row) in found:
        before, above = first.setdefault(mark, (is_yes, row))
        if before != is_yes:
            gathering.fault("decision_twice", Place(file, row), other_row=above)


def rows_of(text: str, file: str, gathering: Gathering) -> list[list[str]]:
    """The rows of such a table; none, with a fault, where it is broken."""
    longest = csv.field_size_limit(2**31 - 1)  # cells of .ods hold more than the usual limit
    rows: list[list[str]] = []
    try:
        rows.extend(csv.reader(io.StringIO(text, newline="")))
    except csv.Error:
        gathering.fault("broken_csv", Place(file, len(rows) + 1))
        return []
    finally:
        csv.field_size_limit(longest)
    return rows


def _decided(
    text: str, file: str, gathering: Gathering, written: dict[str, Written]
) -> Iterator[tuple[str, tuple[bool, int]]]:
    rows = rows_of(text, file, gathering)
    if gathering.faults:
        return
    heads = rows[0] if rows else []
    adopt, mark, after, also = (column_at(heads, head) for head in (ADOPT, MARK, AFTER, ALSO))
    if adopt is None or mark is None:
        missing = "columns" if adopt is mark else "accepted" if adopt is None else "mark"
        gathering.fault(f"decisions_without_{missing}", Place(file, 1))
        return
    for row, cells in enumerate(rows[1:], 2):
        word, of = cell_at(cells, adopt), cell_at(cells, mark)
        if of and after is not None:
            beside = None if also is None else cell_at(cells, also)
            written[of] = Written(row, cell_at(cells, after), beside)
        if not word or not of:
            continue
        try:
            yield of, (bool(Flag().read(word)), row)
        except Unreadable:
            gathering.fault("decision_unclear", Place(file, row, rows[0][adopt]), found=word)


def cell_at(cells: Sequence[str], at: int) -> str:
    """What stands in a cell of a row, which may be shorter than its heading."""
    return cells[at].strip() if at < len(cells) else ""


def column_at(heads: Sequence[str], head: str) -> int | None:
    """Where a column stands, by its heading in either language."""
    names = [fold(words_of(tongue).gettext(head)) for tongue in ("ja", "en")]
    return next((at for at, found in enumerate(heads) if fold(found) in names), None)


def refuse_gone(rows: Mapping[str, int], proposals: Sequence[Proposal], file: str) -> None:
    """Raise `FactsRefused` for every decision whose proposal is not made any more: the workbook was changed since."""
    made = {proposal.mark for proposal in proposals}
    gone = [Fault("decision_of_nothing", Place(file, row)) for mark, row in rows.items() if mark not in made]
    if gone:
        raise FactsRefused(gone)


def refuse_edits(accept: Accept, proposals: Sequence[Proposal], file: str) -> None:
    """Raise `FactsRefused` for every row in which something was written that cannot be taken, so that nothing of what a
    person wrote is passed over."""
    found = [fault for proposal in proposals for fault in _edit(accept, proposal, file)]
    if found:
        raise FactsRefused(sorted(found, key=lambda fault: fault.place.row or 0))


def _edit(accept: Accept, proposal: Proposal, file: str) -> Iterator[Fault]:
    written = accept.written.get(proposal.mark)
    if written is None:
        return
    beside = [_also(words_of(tongue), proposal) for tongue in ("ja", "en")]
    is_retold = written.also is not None and all(is_retyped(written.also, also) for also in beside)
    is_other = is_retyped(written.after, proposal.after)
    text = written.after if is_other else written.also
    if is_other and accept.decision(proposal) is not True:
        yield Fault("decision_not_taken", Place(file, written.row), {"found": text})
    elif is_retold or (is_other and not proposal.is_of_cell):
        yield Fault("decision_not_of_cell", Place(file, written.row), {"found": text})

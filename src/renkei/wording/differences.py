"""What differs between two registers, said as officers print it: values, records, and texts with their marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from renkei.domain.register_difference import PROJECT_GRADES, Form, Held
from renkei.domain.text_difference import Kept, Piece, listed, pieces

if TYPE_CHECKING:
    from renkei.domain.register_difference import CellChange, Consequences, PixelDifference, RecordChange
    from renkei.wording.words import Words

_OF_ALL_ROLES = frozenset({"counts_of_year", "reported_counts", "reported_years"})
_NO_GRADE = "-"  # as the domain has it
_LONG = 12  # signs from which on two texts are held against each other word by word


def subject(words: Words, change: RecordChange) -> str:
    """A record as officers know it, the wider things first.

    >>> from renkei.domain.register_difference import Happened, RecordChange
    >>> from renkei.wording import words_of
    >>> known = Held(value="相談件数"), Held(Form.YEAR, 2024)
    >>> subject(words_of("ja"), RecordChange("results", "", Happened.CHANGED, known))
    '相談件数／令和6年度'
    """
    found = [value(words, held).replace("\n", " ") for held in change.subject]
    if change.table in _OF_ALL_ROLES and not any(held.form is Form.NAMED for held in change.subject):
        found.append(words.gettext("All roles"))
    if change.count > 1:
        found.append(words.ngettext("and {n} more row", "and {n} more rows", change.count - 1))
    return ("／" if words.is_japanese else " / ").join(found)


def value(words: Words, held: Held) -> str:
    """A value as it is printed; nothing for one that is not there.

    >>> from renkei.wording import words_of
    >>> value(words_of("ja"), Held(Form.NUMBER, 436980000, "千円")), value(words_of("en"), Held(Form.YEAR, 2024))
    ('43,698千円', 'FY2024')
    """
    if held.is_empty:
        return ""
    if held.form is Form.NAMED:
        return words.join(words.either(named.japanese, named.english) for named in held.names)
    say = _SAYS.get(held.form)
    return say(words, held) if say else str(held.value)


def both(words: Words, cell: CellChange) -> tuple[str, str]:
    """What stood in a cell and what stands in it now. Two values that are called the same are told apart by what the
    facts hold: two projects of one name by their ids."""
    old, new = value(words, cell.before), value(words, cell.after)
    if cell.column == "grade":
        none = nothing_graded(words)
        return none if old == _NO_GRADE else old, none if new == _NO_GRADE else new
    if old != new or not old or cell.before.form is not Form.NAMED:
        return old, new
    marked = (f"{text} ({_codes(held)})" for text, held in ((old, cell.before), (new, cell.after)))
    before, after = marked
    return before, after


def nothing_graded(words: Words) -> str:
    """How "no grade" is printed."""
    return words.either("－", "–")


def nothing(words: Words, change: RecordChange) -> str:
    """What is said of a cell that holds nothing where its record is; a project without a grade has the sign of that."""
    return nothing_graded(words) if change.table == PROJECT_GRADES else words("(empty)")


def regraded(words: Words, following: Consequences) -> str:
    """How many items have another grade in a year, in one line.

    >>> from renkei.domain.register_difference import Consequences
    >>> from renkei.wording import words_of
    >>> regraded(words_of("ja"), Consequences(2024))
    '令和6年度：評価が変わる項目はありません'
    """
    year = words.fiscal_year(following.year)
    if not following.regraded:
        return words.gettext("{year}: no item changes its grade", year=year)
    return words.ngettext(
        "{year}: {n} item changes its grade",
        "{year}: {n} items change their grade",
        following.regraded,
        year=year,
    )


def text_pieces(words: Words, cell: CellChange) -> tuple[Piece, ...]:
    """A longer text of which only words differ, or a list of which only some names do, in pieces; none where before and
    after are better said one by one."""
    old, new = cell.before, cell.after
    if len(old.names) > 1 and len(new.names) > 1:
        return _list_pieces(words, old, new)
    if old.form is not Form.TEXT or new.form is not Form.TEXT or old.is_empty or new.is_empty:
        return ()
    before, after = str(old.value), str(new.value)
    looks_alike = "".join(before.split()) == "".join(after.split())
    if max(len(before), len(after)) < _LONG and not looks_alike:
        return ()
    found = pieces(before, after)
    same = sum(len(piece.text) for piece in found if piece.kept is Kept.BOTH)
    return found if 3 * same >= min(len(before), len(after)) else ()


def _list_pieces(words: Words, old: Held, new: Held) -> tuple[Piece, ...]:
    """A list by its names: those that went, those that came."""
    joint = words.join(("", ""))
    lists = [[words.either(named.japanese, named.english) for named in held.names] for held in (old, new)]
    return listed(*lists, joint=joint) if lists[0] != lists[1] else ()


def marked(words: Words, found: Iterable[Piece], *, around: int = 0) -> str:
    """The pieces in one line of plain text, what was taken out and put in between marks. Of what is the same, `around`
    signs on both sides of a mark are said (0: everything).

    >>> from renkei.wording import words_of
    >>> marked(words_of("ja"), pieces("年2回開催する", "年3回開催する"))
    '年［削除：2］［追加：3］回開催する'
    """
    all_pieces = list(found)
    last = len(all_pieces) - 1
    said = (
        _piece(words, piece, around, is_first=at == 0, is_last=at == last)
        for at, piece in enumerate(all_pieces)
    )
    return "".join(said)


def _piece(words: Words, piece: Piece, around: int, *, is_first: bool, is_last: bool) -> str:
    if piece.kept is Kept.BEFORE:
        return words.gettext("[removed: {what}]", what=piece.text)
    if piece.kept is Kept.AFTER:
        return words.gettext("[added: {what}]", what=piece.text)
    return shortened(words, piece.text, around, is_first=is_first, is_last=is_last)


def shortened(words: Words, text: str, around: int, *, is_first: bool = False, is_last: bool = False) -> str:
    """What is the same in both texts, without its middle where that is long; of the first piece its end alone, of the
    last its beginning. With `around` 0 the whole."""
    left_out = words.gettext("[left out]")
    if not around or len(text) <= 2 * around + len(left_out):
        return text
    head, tail = "" if is_first else text[:around], "" if is_last else text[-around:]
    return f"{head}{left_out}{tail}"


def pixels(words: Words, found: PixelDifference) -> str:
    """How two pictures differ to the eye."""
    (wide, high), (new_wide, new_high) = found.before, found.after
    if found.pixels is None:
        return words.gettext(
            "another size: {before} → {after} pixels",
            before=f"{wide:,}×{high:,}",
            after=f"{new_wide:,}×{new_high:,}",
        )
    if found.pixels == 0:
        return words.gettext("the same picture, saved in another way")
    whole = wide * high
    if found.pixels == whole:
        return words.gettext("another picture of the same size")
    share = max(Decimal(found.pixels * 1000 // whole) / 10, Decimal("0.1"))
    return words.gettext("{share} of the pixels differ", share=words.percent(share))


def _codes(held: Held) -> str:
    return " ".join(map(str, held.value)) if isinstance(held.value, tuple) else str(held.value)


def _number(words: Words, held: Held) -> str:
    return words.quantity(_int(held), held.unit, held.decimals)


def _int(held: Held) -> int:
    assert isinstance(held.value, int)
    return held.value


def _count(words: Words, held: Held) -> str:
    return f"{_int(held):,}"


def _span(words: Words, held: Held) -> str:
    assert isinstance(held.value, tuple)
    first, last = held.value
    return words.either(f"{first}～{last}", f"{first}–{last}")


def _flag(words: Words, held: Held) -> str:
    return words.gettext("yes") if held.value else words.gettext("no")


def _size(words: Words, held: Held) -> str:
    assert isinstance(held.value, bytes)
    return words.ngettext("{n} byte", "{n} bytes", len(held.value))


def _any(say: Callable[[Words, Any], str]) -> Callable[[Words, Held], str]:
    return lambda words, held: say(words, held.value)


_SAYS: dict[Form, Callable[[Words, Held], str]] = {
    Form.NUMBER: _number,
    Form.COUNT: _count,
    Form.SPAN: _span,
    Form.FLAG: _flag,
    Form.FILE: _size,
    Form.PICTURE: _size,
    Form.YEAR: _any(lambda words, year: words.fiscal_year(year)),
    Form.DAY: _any(lambda words, day: words.date(day)),
    Form.CLOCK: _any(lambda words, at: words.clock(at)),
    Form.REASON: _any(lambda words, code: words.reason(code)),
    Form.PERCENT: _any(lambda words, share: words.percent(Decimal(share))),
}

"""Checks of the towns' comments: answered, and 「意見なし」 told apart from no answer."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from renkei.domain.comment import Comment
from renkei.domain.finding import Finding
from renkei.domain.findings_about import of_year, place_values, project_values
from renkei.domain.findings_context import Context

_NOTHING = re.compile(
    r"(?:意見(?:は|等)?(?:なし|無し|ありません)|特に?(?:なし|無し|ありません)|なし|無し)[。.]?"
)


def unanswered(context: Context) -> Iterator[Finding]:
    """A point to improve that nobody answered."""
    for comment in context.comments:
        if comment.kind == "improvement" and comment.text.strip() and not comment.answer.strip():
            yield _of(context, "comment_unanswered", "note", comment)


def silent_towns(context: Context) -> Iterator[Finding]:
    """Towns that neither commented nor said 意見なし, once others did. The hub asks; it is not waited for."""
    answered = {comment.municipality for comment in context.comments}
    silent = [code for code in context.municipalities if code not in answered and code != context.hub]
    if answered and silent:
        yield of_year(context, "towns_without_answer", "note", **place_values(context, silent))


def no_comment_in_words(context: Context) -> Iterator[Finding]:
    """「特になし」 kept as an effect or an improvement, or a comment kept as 意見なし."""
    for comment in context.comments:
        says_nothing = _NOTHING.fullmatch(comment.text.strip())
        if comment.kind != "no_comment" and says_nothing:
            yield _of(context, "no_comment_kept_as_comment", "warning", comment, text=comment.text)
        if comment.kind == "no_comment" and comment.text.strip() and not says_nothing:
            yield _of(context, "comment_kept_as_no_comment", "warning", comment, text=comment.text)


def empty_comments(context: Context) -> Iterator[Finding]:
    """A comment without a word."""
    for comment in context.comments:
        if comment.kind != "no_comment" and not comment.text.strip():
            yield _of(context, "comment_empty", "warning", comment)


def both_ways(context: Context) -> Iterator[Finding]:
    """A town that commented on a project and also said 意見なし to it."""
    kinds: dict[tuple[str, str], set[str]] = defaultdict(set)
    for comment in context.comments:
        said = kinds[comment.project, comment.municipality]
        was_nothing, is_nothing = "no_comment" in said, comment.kind == "no_comment"
        if said and was_nothing != is_nothing:
            yield _of(context, "comment_and_no_comment", "warning", comment)
        said.add(comment.kind)


def shortened(context: Context) -> Iterator[Finding]:
    """Comments that are printed in short, in one list: they go back for the town's consent."""
    short = [comment for comment in context.comments if comment.is_summary]
    if short:
        towns = dict.fromkeys(comment.municipality for comment in short)
        listed = [code for code in context.municipalities if code in towns]
        yield of_year(context, "comments_in_short", "note", count=len(short), **place_values(context, listed))


def strangers(context: Context) -> Iterator[Finding]:
    """A comment of a municipality that is no member in this year."""
    names = {m.code: m.name for m in context.register.municipalities}
    for comment in context.comments:
        if comment.municipality not in context.municipalities:
            name = names.get(comment.municipality, comment.municipality)
            yield _of(context, "comment_of_no_member", "warning", comment, municipalities=(name,))


def _of(context: Context, code: str, level: str, comment: Comment, **values: object) -> Finding:
    named = {
        **project_values(context, comment.project),
        **place_values(context, [comment.municipality]),
        **values,
    }
    subject = f"comment:{comment.project}/{comment.year}/{comment.order}"
    return Finding(code, level, subject, context.year, named)

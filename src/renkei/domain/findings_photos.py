"""Checks of pictures: what a screen reader says of them, whose they are, and whether they may be shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renkei.domain.finding import Finding
from renkei.domain.findings_about import project_values
from renkei.domain.findings_context import Context
from renkei.domain.likeness import fold
from renkei.domain.project import Photo

_SAYS_NOTHING = re.compile(r"(?:写真|画像|図|photo|image|img)?[0-9]*|.*\.(?:jpe?g|png|gif|heic|webp)")


def alternative_texts(context: Context) -> Iterator[Finding]:
    """A picture without words for those who cannot see it, or with words that say nothing."""
    for photo in context.photos:
        text = fold(photo.alternative)
        if not text:
            yield _of(context, "alternative_missing", "warning", photo)
        elif _SAYS_NOTHING.fullmatch(text):
            yield _of(context, "alternative_says_nothing", "warning", photo, text=photo.alternative)
        elif text == fold(photo.caption):
            yield _of(context, "alternative_repeats_caption", "note", photo)


def consents(context: Context) -> Iterator[Finding]:
    """A picture that may not be shown, or not any more."""
    for photo in context.photos:
        if not photo.consent.strip():
            level = "error" if photo.scope == "public" else "warning"
            yield _of(context, "consent_missing", level, photo, scope=photo.scope)
        if photo.expires and context.as_of and photo.expires < context.as_of:
            yield _of(context, "consent_expired", "error", photo, on=photo.expires)
        elif photo.expires and (context.as_of is None or (photo.expires - context.as_of).days <= 90):
            yield _of(context, "consent_expires", "note", photo, on=photo.expires)


def scopes(context: Context) -> Iterator[Finding]:
    """Pictures for the meeting only, in one list: papers with them must not be published."""
    closed = [photo for photo in context.photos if photo.scope == "meeting_only"]
    if closed:
        files = tuple(photo.file for photo in closed)
        values = {"count": len(closed), "files": files}
        yield Finding("photos_for_meeting_only", "note", f"year:{context.year}", context.year, values)


def credits(context: Context) -> Iterator[Finding]:
    """A picture that does not say whose it is."""
    for photo in context.photos:
        if not photo.credit.strip():
            yield _of(context, "credit_missing", "note", photo)


def files(context: Context) -> Iterator[Finding]:
    """A picture whose file is not there."""
    there = {path for path, _ in context.register.files}
    there |= {path.removeprefix("photos/") for path in there}
    for photo in context.photos:
        if photo.file not in there:
            yield _of(context, "photo_file_missing", "error", photo)


def _of(context: Context, code: str, level: str, photo: Photo, **values: object) -> Finding:
    named = {**project_values(context, photo.project), "file": photo.file, **values}
    return Finding(code, level, f"photo:{photo.file}", context.year, named)

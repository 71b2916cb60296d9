"""Pictures that cannot be shown, and those that say more than they show."""

from __future__ import annotations

from renkei.wording.sentences import Sentence
from renkei.wording.words import N_

_OF_KINDS: dict[str, Sentence] = {
    "picture_from_phone": Sentence(
        N_("{found} is in the form {kind}, in which telephones keep photographs; papers cannot show it."),
        N_(
            "Open it in Photos of Windows, save it as JPEG and write the new name. If it does not open there, ask whoever"
            " took it for a JPEG: on an iPhone, Settings > Camera > Formats > Most Compatible makes the next ones so."
        ),
    ),
    "picture_is_drawing": Sentence(
        N_("{found} is a drawing in the form {kind}; papers cannot show it."),
        N_(
            "Open it in the program that drew it and save it as PNG (in Excel and PowerPoint: right click, Save as Picture),"
            " and write the new name."
        ),
    ),
    "picture_is_page": Sentence(
        N_("{found} is a page in the form {kind}, no picture; papers cannot show it."),
        N_(
            "Show the page on the screen, cut the picture out of it (Windows, Shift and S), save it as PNG and write the new name."
        ),
    ),
    "picture_of_other_kind": Sentence(
        N_("{found} is in the form {kind}; papers cannot show it."),
        N_("Open it in Photos or Paint of Windows, save it as JPEG or PNG and write the new name."),
    ),
}
_NOT_SHOWN: dict[str, Sentence] = {
    "picture_broken": Sentence(
        N_(
            "The picture {found} is damaged or was not copied to its end; papers say in its place that it is not shown."
        ),
        N_("Copy it from the camera or ask for it once more. If Paint opens it, save it anew as JPEG."),
    ),
    "picture_too_large": Sentence(
        N_(
            "The picture {found} has too many pixels ({width} × {height}); papers say in its place that it is not shown."
        ),
        N_("Make it smaller in Paint or Photos, about 4000 pixels at the longer side, and save it."),
    ),
    "picture_too_costly": Sentence(
        N_(
            "The picture {found} is made so that unpacking it would take too long; papers say in its place that it is not"
            " shown."
        ),
        N_("Open it in Paint and save it anew as JPEG."),
    ),
}
PICTURE_FAULTS: dict[str, Sentence] = {
    "picture_empty": Sentence(
        N_("The picture {found} is empty."),
        N_("Put the picture itself into the folder, or take its line away."),
    ),
    "picture_unreadable": Sentence(
        N_("{found} is no picture."),
        N_("Put a JPEG, PNG, GIF, WebP or BMP picture there, or take its line away."),
    ),
    "picture_named_otherwise": Sentence(
        N_("{found} is in the form {kind}; its name says another."),
        N_("Rename it to {proposal}, here and in photos/."),
    ),
    "pictures_stand_in_file": Sentence(
        N_("Only pictures in a facts folder can be cleaned. Nothing was changed."),
        N_("Make a folder first: renkei facts convert."),
    ),
    **_OF_KINDS,
    **_NOT_SHOWN,
}
PICTURE_FINDINGS: dict[str, Sentence] = {
    **_OF_KINDS,
    **_NOT_SHOWN,
    "photos_say_place": Sentence(
        N_(
            "{count} pictures say where they were taken: {files}. Papers never hold this; the folder, its workbook and JSON do."
        ),
        N_("renkei facts pictures takes it out of them with --clean."),
    ),
    "photos_say_place_many": Sentence(
        N_(
            "{count} pictures say where they were taken, {files} among them. Papers never hold this; the folder, its workbook"
            " and JSON do."
        ),
        N_("renkei facts pictures lists them, and takes it out of them with --clean."),
    ),
}

"""Where scales stand: the presets of the package, and an office's own in its facts folder, which go first."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from functools import cache, partial
from importlib.resources import files
from pathlib import Path

from renkei.domain.errors import Fault, NotKnown, Place, ScaleRefused
from renkei.domain.scale import Scale
from renkei.scales.loading import load, load_text, read_text

_PRESETS = files("renkei.scales") / "presets"


@cache
def presets() -> tuple[str, ...]:
    """The ids of the presets in the package, in alphabetical order."""
    return tuple(
        sorted(
            entry.name.removesuffix(".toml") for entry in _PRESETS.iterdir() if entry.name.endswith(".toml")
        )
    )


@cache
def preset(id: str) -> Scale:
    """A preset by its id.

    >>> preset("aomori").group
    '比較的順調'

    Raises `NotKnown` with the nearest id.
    """
    if id not in presets():
        raise NotKnown([_unknown(id, tuple(preset(each) for each in presets()))])
    return load_text((_PRESETS / f"{id}.toml").read_text(encoding="utf-8"), file=f"{id}.toml")


def own(folder: str | Path) -> tuple[Scale, ...]:
    """All scales of an office's own in its facts folder (`scales/*.toml`), in the order of their file names.

    Raises `ScaleRefused` with the faults of all of them.
    """
    paths = sorted((Path(folder) / "scales").glob("*.toml"))
    return all_of((f"scales/{path.name}", partial(read_text, path)) for path in paths)


def all_of(files: Iterable[tuple[str, Callable[..., str]]]) -> tuple[Scale, ...]:
    """The scales of several files, each a name and what gives its text (called with `file=` the name).

    Raises `ScaleRefused` with the faults of all of them; two files with the same id and version are one.
    """
    scales: dict[tuple[str, int], tuple[Scale, str]] = {}
    faults: list[Fault] = []
    for name, read in files:
        try:
            scale = load_text(read(file=name), file=name)
        except ScaleRefused as refused:
            faults += refused.faults
            continue
        _, first = scales.setdefault((scale.id, scale.version), (scale, name))
        if first != name:
            values = {"id": scale.id, "version": scale.version, "first": first}
            faults.append(Fault("scale_version_twice", Place(name, key="version"), values))
    if faults:
        raise ScaleRefused(faults)
    return tuple(scale for scale, _ in scales.values())


def find(id_or_path: str | Path, folder: str | Path | None = None, *, year: int | None = None) -> Scale:
    """A scale by id, or by the path of its file. An office's own in `folder` goes before a preset of the same id.

    Of several versions the one valid in `year` is taken, else the newest.

    Raises `NotKnown` if there is none of that id, `ScaleRefused` if its file has faults.
    """
    if isinstance(id_or_path, Path) or id_or_path.endswith(".toml"):
        return load(Path(id_or_path))
    scales = own(folder) if folder is not None else ()
    versions = [scale for scale in scales if scale.id == id_or_path]
    if versions:
        return of_year(versions, year)
    if id_or_path in presets():
        return preset(id_or_path)
    raise NotKnown([_unknown(id_or_path, (*scales, *map(preset, presets())))])


def of_year(versions: Sequence[Scale], year: int | None) -> Scale:
    """Of several versions the newest that is valid in a fiscal year, else the newest."""
    by_version = sorted(versions, key=lambda scale: scale.version, reverse=True)
    return next((scale for scale in by_version if year is not None and _is_valid(scale, year)), by_version[0])


def _is_valid(scale: Scale, year: int) -> bool:
    return (scale.valid_from or year) <= year <= (scale.valid_to or year)


def _unknown(id: str, known: Sequence[Scale]) -> Fault:
    """There is none of that id: the nearest one, or those whose name holds what was written, else all."""
    near = get_close_matches(id, [scale.id for scale in known], n=1)
    if near:
        return Fault("scale_unknown_near", Place(), {"id": id, "nearest": near[0]})
    if named := [scale for scale in known if _is_named(scale, id)]:
        return Fault("scale_named", Place(), {"id": id, "known": _listed(named)})
    return Fault("scale_unknown", Place(), {"id": id, "known": _listed(known)})


def _is_named(scale: Scale, text: str) -> bool:
    """Whether a scale's name holds a word, as 青森 or Aomori."""
    wanted = unicodedata.normalize("NFKC", text).casefold().strip()
    return bool(wanted) and any(wanted in name.casefold() for name in (scale.name, scale.english))


def _listed(scales: Sequence[Scale]) -> tuple[str, ...]:
    """Ids with their names, each once."""
    return tuple(dict.fromkeys(f"{scale.id}（{scale.name}）" for scale in scales))

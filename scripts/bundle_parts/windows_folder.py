"""The folder that runs on a Windows computer without installing and without rights."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from scripts.bundle_parts.howtos import pages
from scripts.bundle_parts.imports import unmet
from scripts.bundle_parts.licences import licences
from scripts.bundle_parts.texts_of import FOLDER, filled, for_console, for_notepad, script
from scripts.bundle_parts.wheels import ROOT, Incomplete
from scripts.bundle_parts.windows_libraries import unmet_libraries
from scripts.bundle_parts.windows_python import WindowsPython, search_path

_WITH = "python フォルダーに Python @VERSION@（@NAMED@）が入っています。"
_WITHOUT = (
    "\r\n★このままでは動きません。Python が入っていません。\r\n"
    "  python.org の「python-@VERSION@.x-embed-amd64.zip」をこのフォルダーに置いて、「Pythonを入れる.cmd」をダブルクリックしてください。\r\n"
)


def chosen(wheels: Iterable[Path], python: WindowsPython) -> list[Path]:
    """The wheels that the folder is made of: those for Windows and its Python, and those for every system."""
    ends = (f"-cp{python.tag}-cp{python.tag}-win_amd64.whl", "-abi3-win_amd64.whl", "-none-any.whl")
    return [path for path in wheels if path.name.endswith(ends)]


def unpacked(wheels: Iterable[Path]) -> dict[str, bytes]:
    """What the wheels hold, as it lies in a folder of packages. Raises `Incomplete` if two hold the same file."""
    files: dict[str, bytes] = {}
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as opened:
            for entry in opened.infolist():
                name = _place(entry.filename)
                if entry.is_dir() or not name:
                    continue
                if name in files:
                    raise Incomplete(f"{wheel.name}: {name} stands in another wheel too")
                files[name] = opened.read(entry)
    return files


def _place(name: str) -> str:
    """Where a file of a wheel comes to lie; nowhere for programs and manuals outside of the packages."""
    top, _, rest = name.partition("/")
    if not top.endswith(".data"):
        return name
    kind, _, rest = rest.partition("/")
    return rest if kind in ("purelib", "platlib") else ""


def folder(wheels: list[Path], python: WindowsPython, version: str) -> dict[str, bytes]:
    """Path → content of everything in the folder. Raises `Incomplete` if renkei would not run with it."""
    used = chosen(wheels, python)
    packages = unpacked(used)
    lacking = unmet(packages, "renkei") + unmet_libraries(packages)
    if lacking:
        raise Incomplete("on Windows there would be lacking: " + "; ".join(lacking))
    holes = {"dotted": python.version, "tag": python.tag}
    files = {
        **{f"app/{name}": content for name, content in packages.items()},
        "app/start.py": (FOLDER / "start.py").read_bytes(),
        "app/dropped.py": (FOLDER / "dropped.py").read_bytes(),
        "app/no-python.txt": for_console("no-python.txt", **holes),
        "app/not-unpacked.txt": for_console("not-unpacked.txt", **holes),
        f"app/python{python.tag}._pth": search_path(python.version),
        **{f"python/{name}": content for name, content in python.files.items()},
        "renkei.cmd": script("renkei.cmd"),
        "資料を作る.cmd": script("drop.cmd"),
        "Pythonを入れる.cmd": script("python.cmd", **holes),
        **{f"使い方/{name}": content for name, content in pages().items()},
        **{f"ライセンス/{name}": content for name, content in licences(used).items()},
        **examples(),
        "VERSION.txt": _version(used, python, version),
    }
    return {**files, "はじめに.txt": _read_me(files, python, version)}


def examples() -> dict[str, bytes]:
    """The example regions, as git keeps them."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "examples"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    names = [name for name in listed.stdout.split("\0") if name] if listed.returncode == 0 else []
    found = [ROOT / name for name in names] or [
        path for path in (ROOT / "examples").rglob("*") if path.is_file()
    ]
    return {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in sorted(found)}


def _version(used: Iterable[Path], python: WindowsPython, version: str) -> bytes:
    interpreter = python.named or "not included"
    lines = [
        f"renkei {version}",
        f"Python {python.version} ({interpreter})",
        *sorted(path.name for path in used),
        "",
    ]
    return "\r\n".join(lines).encode("utf-8")


def _read_me(files: Mapping[str, bytes], python: WindowsPython, version: str) -> bytes:
    told = _WITH if python.files else _WITHOUT
    return for_notepad(
        "read-me.txt",
        version=version,
        python=told.replace("@VERSION@", python.version).replace("@NAMED@", python.named),
        python_licence="Python の利用条件は「python」の中の LICENSE.txt にあります。" if python.files else "",
        longest=str(max(map(len, files))),
        checked=filled("checked.txt").rstrip(),
    ).replace(b"\r\r\n", b"\r\n")

"""Whether the bundle works: installed without a network, it must make the same papers as the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from scripts.bundle_parts.wheels import ROOT, Incomplete, sha256

FACTS = ROOT / "examples/aomori"
_KINDS = "html,pptx,pdf,xlsx,docx"


def papers_of_checkout(work: Path) -> dict[str, str]:
    """File name → SHA-256 of the papers that the bundle's must be like."""
    here = f"import sys; sys.path.insert(0, {str(ROOT / 'src')!r}); from renkei.cli import main; main()"
    return _papers([sys.executable, "-c", here], work / "checkout", _environment(work))


def prove(wanted: Mapping[str, str], wheelhouse: Path, windows: Path, work: Path) -> list[str]:
    """Install from the wheelhouse and run the packages of the Windows folder, both without a network, and compare their
    papers with those of the checkout. Returns what was seen. Raises `Incomplete` if a byte differs."""
    alone = _without_network()
    installed = _papers(
        [*alone, *_installed(wheelhouse, work, alone)], work / "installed", _environment(work)
    )
    unpacked = _papers([*alone, *_unpacked(windows, work)], work / "unpacked", _environment(work))
    for name, found in (("the wheelhouse", installed), ("the Windows folder's packages", unpacked)):
        if found != wanted:
            raise Incomplete(
                f"the papers of {name} are not those of the checkout: {sorted(set(found.items()) ^ set(wanted.items()))}"
            )
    network = "no network (unshare -n)" if alone else "no index (the network could not be cut here)"
    return [f"{len(wanted)} papers of examples/aomori, same bytes: installed from the wheelhouse with {network}, "
            "and from the Windows folder's packages with their compiled parts exchanged for those of this system"]  # fmt: skip


def _without_network() -> list[str]:
    for command in (["unshare", "-n"], ["unshare", "-rn"]):
        if (
            shutil.which("unshare")
            and subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0
        ):
            return command
    return []


def _environment(work: Path) -> dict[str, str]:
    """As little as a new account has: an empty home, and nothing that points to packages."""
    home = work / "home"
    home.mkdir(parents=True, exist_ok=True)
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "PIP_NO_INDEX": "1",
        "PYTHON": sys.executable,
    }


def _installed(wheelhouse: Path, work: Path, alone: Sequence[str]) -> list[str]:
    with zipfile.ZipFile(wheelhouse) as opened:
        opened.extractall(work / "入れる 場所")
    (script,) = (work / "入れる 場所").glob("*/install.sh")
    target = work / "入れた 場所"
    subprocess.run(
        [*alone, "sh", str(script), str(target)],
        check=True,
        env=_environment(work),
        stdout=subprocess.DEVNULL,
    )
    return [str(target / "bin/renkei")]


def _unpacked(windows: Path, work: Path) -> list[str]:
    """The folder's packages, with those that are compiled for Windows exchanged for the installed ones."""
    with zipfile.ZipFile(windows) as opened:
        opened.extractall(work / "展開 した 所")
    (app,) = (work / "展開 した 所").glob("*/app")
    (installed,) = (work / "入れた 場所").glob("lib/python*/site-packages")
    for package in sorted({path.relative_to(app).parts[0] for path in app.rglob("*.pyd")}):
        shutil.rmtree(app / package)
        shutil.copytree(installed / package, app / package)
    return [str(work / "入れた 場所/bin/python"), "-I", "-S", "-X", "utf8", str(app / "start.py")]


def _papers(command: Sequence[str], out: Path, environment: Mapping[str, str]) -> dict[str, str]:
    """File name → SHA-256 of the papers that a command makes."""
    asked = ["materials", str(FACTS), "--to", _KINDS, "-o", str(out)]
    subprocess.run([*command, *asked], check=True, env=dict(environment), stdout=subprocess.DEVNULL)
    return {path.name: sha256(path) for path in sorted(out.iterdir())}

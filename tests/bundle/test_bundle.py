"""The bundle: what goes in, what keeps it from being made, and that it is the same bytes every time."""

from __future__ import annotations

import hashlib
import re
import subprocess
import zipfile
from pathlib import Path

import pytest
from scripts.bundle_parts.licences import LIST, licences
from scripts.bundle_parts.lock import Pin, pins
from scripts.bundle_parts.packing import SUMS, with_sums, zipped
from scripts.bundle_parts.platforms import PYTHONS
from scripts.bundle_parts.wheels import LOCK, Incomplete, requirements, wheels_of
from scripts.bundle_parts.windows_folder import chosen, unpacked
from scripts.bundle_parts.windows_python import WindowsPython, brought
from tests.bundle.made import EMBEDDED, embedded, wheel

FILES = {"b.txt": b"b", "a/資料.txt": "資料".encode(), "install.sh": b"#!/bin/sh\n", "w.whl": b"PK"}


def test_every_package_of_the_lock_is_gathered():
    text = LOCK.read_text(encoding="utf-8")

    assert [pin.name for pin in pins(text)] == re.findall(r"^([a-z0-9._-]+)==", text, re.M)


@pytest.mark.parametrize(
    ("name", "is_its"),
    [
        ("python_docx-1.2.0-py3-none-any.whl", True),
        ("python_docx-1.2.1-py3-none-any.whl", False),
        ("python_docx_more-1.2.0-py3-none-any.whl", False),
    ],
)
def test_a_wheel_belongs_to_the_version_that_is_locked(name, is_its):
    assert Pin("python-docx", "1.2.0").is_of(Path(name)) is is_its


def test_only_files_that_are_there_can_be_installed(tmp_path):
    there = wheel(tmp_path, {}, "click-8.5.1-py3-none-any.whl")
    own = wheel(tmp_path, {}, "renkei-0.1.0-py3-none-any.whl")

    lines = requirements([there], own).splitlines()

    assert lines[0].startswith("click==")
    assert lines[-2:] == [
        "renkei==0.1.0 \\",
        f"    --hash=sha256:{hashlib.sha256(own.read_bytes()).hexdigest()}",
    ]


def test_a_wheel_that_the_lock_does_not_have_keeps_the_bundle_from_being_made(tmp_path):
    locked = wheel(tmp_path, {}, "click-8-py3-none-any.whl")
    pin = Pin("click", "8", hashes=frozenset({hashlib.sha256(locked.read_bytes()).hexdigest()}))
    wheel(tmp_path, {}, "six-1-py3-none-any.whl")
    assert wheels_of([pin], tmp_path) == [locked]

    wheel(tmp_path, {"click.py": b"evil"}, "click-8-py2-none-any.whl")

    with pytest.raises(Incomplete, match=r"click-8-py2-none-any\.whl"):
        wheels_of([pin], tmp_path)


def test_every_pin_of_the_lock_has_its_own_hashes():
    text = LOCK.read_text(encoding="utf-8")

    assert sum(len(pin.hashes) for pin in pins(text)) == text.count("--hash=sha256:")
    assert all(pin.hashes for pin in pins(text))


WHEELS = [
    "click-8-py3-none-any.whl",
    "lxml-6-cp313-cp313-win_amd64.whl",
    "lxml-6-cp312-cp312-win_amd64.whl",
    "lxml-6-cp313-cp313-manylinux_2_28_x86_64.whl",
    "typst-1-cp39-abi3-win_amd64.whl",
    "typst-1-cp39-abi3-manylinux2014_x86_64.whl",
]


def test_the_windows_folder_takes_the_wheels_of_its_python():
    taken = chosen(map(Path, WHEELS), WindowsPython("3.13", {}))

    assert [path.name for path in taken] == [WHEELS[0], WHEELS[1], WHEELS[4]]


def test_programs_and_manuals_of_a_wheel_stay_outside_of_the_folder(tmp_path):
    made = wheel(
        tmp_path, {"six.py": b"", "six-1.0.data/scripts/six": b"", "six-1.0.data/purelib/seven.py": b""}
    )

    assert sorted(unpacked([made])) == ["seven.py", "six-1.0.dist-info/METADATA", "six.py"]


def test_two_packages_with_the_same_file_are_refused(tmp_path):
    first = wheel(tmp_path, {"six.py": b""})
    other = wheel(tmp_path, {"six.py": b""}, "seven-1.0-py3-none-any.whl")

    with pytest.raises(Incomplete, match=r"seven.*stands in another wheel"):
        unpacked([first, other])


def test_the_same_files_are_the_same_bytes_in_whatever_order(tmp_path):
    zipped(tmp_path / "one.zip", "renkei", FILES)
    zipped(tmp_path / "other.zip", "renkei", dict(reversed(FILES.items())))

    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "other.zip").read_bytes()


def test_japanese_names_and_the_right_to_run_reach_the_other_computer(tmp_path):
    zipped(tmp_path / "a.zip", "renkei", FILES)

    with zipfile.ZipFile(tmp_path / "a.zip") as opened:
        entries = {entry.filename: entry for entry in opened.infolist()}

    assert entries["renkei/a/資料.txt"].flag_bits & 0x800  # UTF-8, as Windows reads it
    assert entries["renkei/install.sh"].external_attr >> 16 == 0o100755
    assert entries["renkei/b.txt"].external_attr >> 16 == 0o100644


def test_every_file_stands_in_the_list_of_sums(tmp_path):
    zipped(tmp_path / "a.zip", "renkei", with_sums(FILES))
    with zipfile.ZipFile(tmp_path / "a.zip") as opened:
        opened.extractall(tmp_path)

    seen = subprocess.run(
        ["sha256sum", "-c", SUMS], cwd=tmp_path / "renkei", capture_output=True, check=False
    )

    assert (seen.returncode, seen.stdout.count(b": OK")) == (0, len(FILES))


def test_licences_are_taken_from_the_wheels(tmp_path):
    made = wheel(tmp_path, {"six-1.0.dist-info/licenses/LICENSE": b"MIT text"})

    found = licences([made])

    assert found["six/LICENSE"] == b"MIT text"
    assert "six 1.0\tMIT" in found[LIST].decode("utf-8-sig")


def test_what_brings_no_licence_is_not_handed_on(tmp_path):
    with pytest.raises(Incomplete, match="no text of its licence"):
        licences([wheel(tmp_path, {"six.py": b""})])


def test_the_python_that_a_person_brings_looks_nowhere_else(tmp_path):
    path, sum = embedded(tmp_path)

    python = brought(path, sum.upper())

    assert (python.version, python.named) == ("3.13", "python-3.13.9-embed-amd64.zip")
    assert python.files["python313._pth"].split() == [b"python313.zip", b".", b"..\\app"]


def test_without_a_python_the_folder_is_made_for_one_that_has_wheels():
    python = brought("", "")

    assert python.version in PYTHONS
    assert python.files == {}


@pytest.mark.parametrize("sum", ["", "0" * 64])
def test_a_python_of_unknown_origin_is_refused_with_its_sum(tmp_path, sum):
    path, found = embedded(tmp_path)

    with pytest.raises(Incomplete, match=found):
        brought(path, sum)


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (EMBEDDED[1:], "not the embeddable package"),
        (EMBEDDED[:-1], "not the embeddable package"),
        ((*EMBEDDED[:4], "python310.dll", "python310.zip"), "Python 3.10"),
    ],
)
def test_another_zip_is_no_python(tmp_path, names, said):
    with pytest.raises(Incomplete, match=said):
        brought(*embedded(tmp_path, names))

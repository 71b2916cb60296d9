"""For which systems wheels are gathered."""

from __future__ import annotations

from dataclasses import dataclass

PYTHONS = ("3.11", "3.12", "3.13")


@dataclass(frozen=True)
class Platform:
    """A system, with the tags that pip asks for. Wheels of another processor are not gathered: offices have none."""

    name: str
    tags: tuple[str, ...]

    def asked(self, python: str) -> list[str]:
        """What pip is told, so that it takes wheels of this system and nothing that would have to be compiled."""
        tags = [argument for tag in self.tags for argument in ("--platform", tag)]
        return ["--only-binary", ":all:", "--implementation", "cp", "--python-version", python, *tags]


WINDOWS = Platform("Windows x64", ("win_amd64",))
LINUX = Platform("Linux x86_64", ("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64"))
PLATFORMS = (WINDOWS, LINUX)

"""What code may not do on Windows: each rule names the nodes of a file that break it."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

# What Windows lacks: modules, and names in modules.
NO_MODULES = frozenset(
    ("fcntl", "grp", "posix", "pwd", "pty", "readline", "resource", "syslog", "termios", "tty")
)
NO_NAMES = {
    "os": {
        "chown", "fchmod", "fork", "forkpty", "geteuid", "getpgid", "getuid", "killpg", "mkfifo", "nice", "setsid",
        "umask", "uname", "wait", "O_NOFOLLOW", "O_DIRECTORY", "WEXITSTATUS", "WIFSIGNALED", "EX_OK",
    },
    "signal": {
        "SIGALRM", "SIGHUP", "SIGKILL", "SIGPIPE", "SIGQUIT", "SIGUSR1", "SIGUSR2", "SIGXCPU", "alarm", "pause", "setitimer",
    },
    "time": {"tzset"},
}  # fmt: skip
# What hangs on a computer's settings, or on data that Windows lacks (that of time zones).
HANGING = frozenset({"zoneinfo", "locale"})
# Questions after the system, behind which anything may stand.
_ASKED = re.compile(r"os\.name|sys\.platform|hasattr\(|TYPE_CHECKING|HOLDS_ON|IS_WINDOWS|HAS_\w+")
_GUARDS = (ast.Try, ast.If, ast.IfExp, ast.BoolOp, ast.FunctionDef)
_OWN_OPEN = ("os", "Image", "webbrowser", "zipfile", "tarfile")  # whose `open` opens no text file


@dataclass(frozen=True)
class Code:
    """A file's nodes, walked once."""

    tree: ast.Module
    calls: list[ast.Call] = field(default_factory=list)
    names: list[ast.Attribute] = field(default_factory=list)
    imports: list[tuple[ast.stmt, str]] = field(default_factory=list)

    @classmethod
    def of(cls, tree: ast.Module) -> Code:
        code = cls(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                code.calls.append(node)
            elif isinstance(node, ast.Attribute):
                code.names.append(node)
            elif isinstance(node, ast.Import):
                code.imports.extend((node, alias.name.partition(".")[0]) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                code.imports.append((node, node.module.partition(".")[0]))
        return code

    def is_guarded(self, node: ast.AST) -> bool:
        """Whether it runs only where a question after the system lets it; that is asked in its function, or around it."""
        around = (
            each for each in ast.walk(self.tree) if isinstance(each, _GUARDS) and node in ast.walk(each)
        )
        return any(isinstance(each, ast.Try) or _ASKED.search(ast.unparse(each)) for each in around)


def name_of(call: ast.Call) -> str:
    """The last name of what is called: `open` of path.open(…)."""
    return str(getattr(call.func, "attr", getattr(call.func, "id", "")))


def owner_of(call: ast.Call) -> str:
    """The name before it: `os` of os.replace(…); empty where there is none."""
    return str(getattr(getattr(call.func, "value", None), "id", ""))


def words_of(call: ast.Call) -> set[str | None]:
    """The keywords that a call gives."""
    return {keyword.arg for keyword in call.keywords}


def mode_of(call: ast.Call) -> str:
    """The mode of `open(path, mode)` or `path.open(mode)`; empty for an `open` of something else."""
    is_built_in = isinstance(call.func, ast.Name)
    given = [keyword.value for keyword in call.keywords if keyword.arg == "mode"] or call.args[is_built_in:][
        :1
    ]
    if not given:
        return "r" if call.args or not is_built_in else ""
    mode = given[0].value if isinstance(given[0], ast.Constant) else None
    return mode if isinstance(mode, str) and re.fullmatch(r"[rwax][bt]?\+?", mode) else ""


def opens_text(call: ast.Call) -> bool:
    """Whether a call opens a file as text."""
    mode = mode_of(call) if name_of(call) == "open" and owner_of(call) not in _OWN_OPEN else ""
    return bool(mode) and "b" not in mode


def has_position(call: ast.Call, at: int) -> bool:
    """Whether a call gives a value at this place."""
    return len(call.args) > at


def lacking_modules(code: Code) -> Iterator[ast.AST]:
    """Imports of what Windows lacks."""
    yield from (node for node, name in code.imports if name in NO_MODULES and not code.is_guarded(node))


def lacking_names(code: Code) -> Iterator[ast.AST]:
    """Uses of what Windows lacks."""
    for node in code.names:
        if node.attr in NO_NAMES.get(getattr(node.value, "id", ""), ()) and not code.is_guarded(node):
            yield node


def hanging(code: Code) -> Iterator[ast.AST]:
    """Imports of what hangs on a computer's settings or data."""
    yield from (node for node, name in code.imports if name in HANGING and not code.is_guarded(node))


def unsaid_encoding(code: Code) -> Iterator[ast.AST]:
    """Texts read or written in whatever encoding the computer has: CP932 on a Japanese Windows."""
    for call in code.calls:
        at = {"read_text": 0, "write_text": 1}.get(name_of(call), -1)
        if at >= 0 and owner_of(call) not in ("self", "formatter"):
            is_said = has_position(call, at) or "encoding" in words_of(call)
        else:
            is_said = not opens_text(call) or "encoding" in words_of(call)
        if not is_said:
            yield call


def unsaid_line_ends(code: Code) -> Iterator[ast.AST]:
    """Texts written with the line ends of the computer: other bytes on Windows."""
    for call in code.calls:
        is_write = name_of(call) == "write_text" and owner_of(call) not in ("self", "formatter")
        if (is_write or (opens_text(call) and "r" not in mode_of(call))) and "newline" not in words_of(call):
            yield call


def impatient_moves(code: Code) -> Iterator[ast.AST]:
    """Moves that do not wait for a virus scanner that looks at the file."""
    for call in code.calls:
        if (owner_of(call) == "os" and name_of(call) in ("rename", "renames", "replace")) or name_of(
            call
        ) in ("symlink_to", "hardlink_to", "rename", "symlink"):
            yield call


def named_temporary_files(code: Code) -> Iterator[ast.AST]:
    """Files that cannot be opened by their name while they are open."""
    yield from (call for call in code.calls if name_of(call) in ("NamedTemporaryFile", "mktemp"))


def shells(code: Code) -> Iterator[ast.AST]:
    """Programs started through a shell, or with what Windows cannot do for a child."""
    for call in code.calls:
        asked = words_of(call) & {
            "shell",
            "preexec_fn",
            "start_new_session",
            "process_group",
            "pass_fds",
            "user",
            "umask",
        }
        is_start = name_of(call) in ("Popen", "run", "check_call", "check_output", "call")
        if name_of(call) in ("system", "popen", "startfile") or (
            is_start and asked and not code.is_guarded(call)
        ):
            yield call


def systems_of_packages(code: Code) -> Iterator[ast.AST]:
    """Packages that note on which system they were made: other bytes on Windows."""
    made = [call for call in code.calls if name_of(call) == "ZipInfo"]
    if made and "create_system" not in ast.unparse(code.tree):
        yield from made


RULES: tuple[Callable[[Code], Iterator[ast.AST]], ...] = (
    lacking_modules,
    lacking_names,
    hanging,
    unsaid_encoding,
    unsaid_line_ends,
    impatient_moves,
    named_temporary_files,
    shells,
    systems_of_packages,
)

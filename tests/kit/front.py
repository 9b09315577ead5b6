"""Makes what is made of the front end's sources: types of states, and the scripts a page loads.

``make front`` writes them; a test says whether what is committed is what the sources make.
"""

import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import coprod
from coprod.panel.messages import Message
from coprod.panel.states import State

PACKAGE = Path(coprod.__file__).parent
FRONT = PACKAGE / "panel" / "front"
APP = PACKAGE / "app"
STATIC = APP / "voila" / "templates" / "coprod" / "static"
TYPES = FRONT / "state.d.ts"
# What a page loads, and the module from which it is made.
BUNDLES = {
    FRONT / "made" / "page.js": PACKAGE / "desk" / "views.js",
    FRONT / "made" / "door.js": FRONT / "door.js",
    STATIC / "app.js": APP / "front" / "app.js",
    STATIC / "start.js": APP / "front" / "start.js",
}
CLASSIC = ("start.js",)  # stand in a page as they are, where a module would wait for all of it
HEAD = "// Made by `make front` from the frozen classes of what views show and hear. Do not edit.\n"
PLAIN = {str: "string", int: "number", float: "number", bool: "boolean", NoneType: "null"}


def types() -> str:
    """Return the types of all that views show and of all that pages say."""
    for module in walk_packages(coprod.__path__, "coprod."):
        if not any(part in module.name for part in (".share", "__main__")):
            import_module(module.name)
    kinds = sorted([*_derived(State), *_derived(Message)], key=lambda kind: kind.__name__)
    names = [kind.__name__ for kind in kinds]
    twice = {name for name in names if names.count(name) > 1}
    assert not twice, f"two classes of what is shown or said are called the same: {twice}"
    unions = sorted(_unions().items())
    parts = [*map(_interface, kinds), *(f"export type {n} = {_type(u)};\n" for n, u in unions)]
    return _formatted(HEAD + "\n" + "\n".join(parts))


def _derived(kind: type[Any]) -> Iterator[type[Any]]:
    for one in kind.__subclasses__():
        home = sys.modules.get(one.__module__)  # where a module is loaded anew, its last one counts
        of_ours = one.__module__.startswith("coprod.") and is_dataclass(one)
        if of_ours and getattr(home, one.__name__, None) is one:
            if not issubclass(one, Message) or hasattr(one, "verb"):  # else others derive from it
                yield one
            yield from _derived(one)


def _unions() -> dict[str, Any]:
    """Return the unions of messages that modules name."""
    found: dict[str, Any] = {}
    for name, module in list(sys.modules.items()):
        if name.startswith("coprod."):
            for key, value in vars(module).items():
                kinds = get_args(value) if isinstance(value, UnionType) else ()
                if kinds and all(isinstance(k, type) and issubclass(k, Message) for k in kinds):
                    assert found.setdefault(key, value) == value, f"two unions are called {key}"
    return found


def _interface(kind: type[Any]) -> str:
    hints = get_type_hints(kind)
    verb = [f'  verb: "{kind.verb}";'] if issubclass(kind, Message) else []
    members = [f"  {one.name}: {_type(hints[one.name])};" for one in fields(kind)]
    about = (kind.__doc__ or "").strip().splitlines()[0]
    return "\n".join(
        [f"/** {about} */", f"export interface {kind.__name__} {{", *verb, *members, "}\n"]
    )


def _type(hint: Any) -> str:
    origin, of = get_origin(hint), get_args(hint)
    if hint in PLAIN:
        return PLAIN[hint]
    if origin is Literal:
        return " | ".join(f'"{one}"' if isinstance(one, str) else str(one).lower() for one in of)
    if origin in (Union, UnionType):
        return " | ".join(map(_type, of))
    if origin is tuple and of[-1] is not Ellipsis:
        return f"[{', '.join(map(_type, of))}]"
    if origin in (list, tuple, Sequence) or (
        isinstance(origin, type) and issubclass(origin, Sequence)
    ):
        return f"({_type(of[0])})[]" if "|" in _type(of[0]) else f"{_type(of[0])}[]"
    if origin in (dict, Mapping) or (isinstance(origin, type) and issubclass(origin, Mapping)):
        return f"Record<string, {_type(of[1])}>"
    if isinstance(hint, type) and is_dataclass(hint):
        return hint.__name__
    if hint in (Any, object):
        return "unknown"
    raise TypeError(f"nothing is known of {hint} in a script")


def sources() -> str:
    """Return what tells these sources of scripts from others."""
    made = {one.parent for one in BUNDLES}
    scripts = sorted(
        path
        for path in PACKAGE.rglob("*.js")
        if path.parent not in made and "vendor" not in path.parts
    )
    named = [
        f"{path.relative_to(PACKAGE).as_posix()}\n{path.read_text('utf-8')}" for path in scripts
    ]
    return sha256("\n".join(named).encode()).hexdigest()[:16]


def deno(*arguments: str, given: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run deno, which comes with the tests' environment."""
    return subprocess.run(
        [sys.executable, "-m", "deno", *arguments],
        cwd=PACKAGE.parent,
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )


def _formatted(text: str) -> str:
    done = deno("fmt", "--ext", "ts", "-", given=text)
    assert done.returncode == 0, done.stderr
    return done.stdout


def bundled(source: Path) -> str:
    """Return what a page loads of a module and all that it imports.

    Raises
    ------
    LookupError
        If what binds them together cannot be had: it is fetched once.
    """
    kind = "iife" if source.name in CLASSIC else "esm"
    done = deno("bundle", "--quiet", "--minify", "--format", kind, str(source))
    if done.returncode:
        raise LookupError(done.stderr)
    return f"// Made by `make front`, of sources {sources()}.\n{done.stdout}"


def main() -> None:
    """Write all that is made."""
    TYPES.write_text(types(), encoding="utf-8")
    for made, source in BUNDLES.items():
        made.parent.mkdir(exist_ok=True)
        made.write_text(bundled(source), encoding="utf-8")


if __name__ == "__main__":
    main()

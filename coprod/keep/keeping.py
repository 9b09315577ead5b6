"""All that is kept on this computer, in words; and the command that shows and wipes it."""

import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from coprod.errors import StoreError
from coprod.keep.disk import folder
from coprod.keep.kept import Everything, Kept, counted, everything, size_of, sized, wipe
from coprod.keep.words import KEPT
from coprod.parts import on_the_wall
from coprod.plain.letters import shown_safely
from coprod.words import UNTITLED


def answers_of(one: Kept) -> str:
    """Say which answers are kept: title, revision and when they were changed."""
    if one.record is None:
        return KEPT["unreadable"] if one.drafts else KEPT["no_draft"]
    title = shown_safely(str(one.record.get("title") or UNTITLED), 60)
    revision = shown_safely(str(one.record.get("revision")), 12)
    return KEPT["answers"].format(title=title, revision=revision, moment=_moment(one))


def about(one: Kept) -> str:
    """Say for which notebook that is, and what lies with it."""
    said = []
    if one.notebook:
        path = Path(one.notebook)
        place = {"name": shown_safely(path.name, 60), "folder": shown_safely(str(path.parent))}
        said.append(KEPT["for" if one.is_there else "gone"].format(**place))
    if one.copies:
        n = len(one.copies)
        said.append(KEPT["copy"] if n == 1 else KEPT["copies"].format(n=n))
    if one.private:
        said.append(KEPT["private"])
    return "; ".join(said)


def warnings(some: Sequence[Kept]) -> str:
    """Say what would be lost with some of it, "" for nothing."""
    lost = [KEPT["only_here"]] if any(one.only_here for one in some) else []
    lost += [KEPT["private_too"]] if any(one.private for one in some) else []
    return " ".join([*lost, KEPT["keeps"]])


def total(all_of_it: Everything) -> str:
    """Say how much is kept, of how many notebooks."""
    if not all_of_it.files:
        return KEPT["none"]
    n = len(all_of_it.notebooks)
    notebooks = KEPT["one"] if n == 1 else KEPT["several"].format(n=n)
    said = [KEPT["total"].format(notebooks=notebooks, size=sized(size_of(all_of_it.files)))]
    if all_of_it.rest:
        size = sized(size_of(all_of_it.rest))
        said.append(KEPT["rest"].format(files=counted(len(all_of_it.rest)), size=size))
    return " ".join(said)


def removed(files: Sequence[Path]) -> str:
    """Remove files, and say how many."""
    if not files:
        return KEPT["stayed"]
    return KEPT["removed"].format(files=counted(len(files)), size=sized(wipe(files)))


def show(
    names: Sequence[str], all_of_it: bool, sure: bool, ask: Callable[[str], str]
) -> Iterator[str]:
    """List what is kept, or wipe what is named, once somebody said yes; yield lines to print.

    Raises
    ------
    StoreError
        If nothing is kept under a name, nobody can be asked, or a file cannot be removed.
    """
    found = everything()
    by_name = {one.name: one for one in found.notebooks}
    unknown = [name for name in names if name not in by_name]
    if unknown:
        raise StoreError(KEPT["no_such"].format(name=shown_safely(unknown[0])))
    chosen = found.notebooks if all_of_it else [by_name[name] for name in dict.fromkeys(names)]
    for one in chosen if names or all_of_it else found.notebooks:
        yield f"{shown_safely(one.name)}: {answers_of(one)} ({sized(size_of(one.files))})"
        if said := about(one):
            yield f"    {said}"
    if not names and not all_of_it:
        yield total(found)
        if found.files:
            yield KEPT["where"].format(folder=folder())
            yield KEPT["how"]
        return
    files = found.files if all_of_it else [path for one in chosen for path in one.files]
    if not files:
        yield KEPT["none"]
        return
    yield warnings(chosen)
    if not sure and not sys.stdin.isatty():
        raise StoreError(KEPT["not_asked"])
    yield removed(files) if sure or _says_yes(ask) else KEPT["stayed"]


def _says_yes(ask: Callable[[str], str]) -> bool:
    try:
        return ask(KEPT["ask"]).strip().lower() == "yes"
    except EOFError:
        return False


def _moment(one: Kept) -> str:
    changed = str((one.record or {}).get("changed"))
    try:
        moment = on_the_wall(datetime.fromisoformat(changed))
    except ValueError:
        return shown_safely(changed, 20)
    return f"{moment:%d %B %Y, %H:%M}".lstrip("0")

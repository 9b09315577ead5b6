"""The ``coprod`` command: open the workbook, show it to a room, check records and tables."""

import argparse
import contextlib
import os
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias
from urllib.parse import quote

from coprod.errors import CoprodError
from coprod.version import __version__

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
OFFLINE = ("--LabApp.extension_manager=readonly",)  # the list of extensions is not fetched
FILES = (".ipynb", ".json", ".csv")  # what `coprod` is asked to open or check
SIMPLE = "/doc/tree/"  # JupyterLab's simple mode: one document, without tabs


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code: 0 fine, 1 a file was refused, 2 wrong usage."""
    _write_anything()
    parser = _parser()
    own, passed_on = _split(sys.argv[1:] if arguments is None else list(arguments))
    given = parser.parse_args([_no_option(one) for one in own])
    if passed_on and given.command not in ("lab", "workshop"):
        parser.error("only `coprod lab` and `coprod workshop` take options after --")
    given.options = passed_on
    if given.command is None:
        parser.print_help()
        return 2
    try:
        return int(given.run(given))
    except CoprodError as error:
        from coprod.keep.checking import told

        print(told(error), file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="coprod",
        description="Decide whether, with whom, when and how to coproduce a research project.",
    )
    parser.add_argument("--version", action="version", version=f"coprod {__version__}")
    commands = parser.add_subparsers(dest="command", title="commands")
    for add in (_add_lab, _add_workshop, _add_new, _add_check, _add_drafts):
        add(commands)
    return parser


def _add_lab(commands: Commands) -> None:
    lab = commands.add_parser(
        "lab",
        help="open the workbook in JupyterLab",
        usage="coprod lab [-h] [--data FOLDER] [NOTEBOOK] [-- OPTIONS]",
        epilog="Options after -- go to JupyterLab, for example: coprod lab -- --no-browser",
    )
    _add_notebook(lab, "a notebook; the start page if left out")
    lab.set_defaults(run=_lab)


def _add_workshop(commands: Commands) -> None:
    workshop = commands.add_parser(
        "workshop",
        help="show the workbook to a room: a full-screen page without code, step by step",
        usage="coprod workshop [-h] [--data FOLDER] [NOTEBOOK] [-- OPTIONS]",
        epilog="Options after -- go to Voilà, for example: coprod workshop -- --no-browser",
    )
    _add_notebook(workshop, "a notebook; 01-decide.ipynb if left out")
    workshop.set_defaults(run=_workshop)


def _add_new(commands: Commands) -> None:
    new = commands.add_parser("new", help="make a blank notebook for another project or group")
    new.add_argument("title", metavar="TITLE", help="what the project or group is called")
    new.add_argument("--seminar", action="store_true", help="a seminar instead of a decision")
    new.add_argument(
        "--folder", type=Path, metavar="FOLDER", help="where; the workbook's own if left out"
    )
    new.set_defaults(run=_new)


def _add_check(commands: Commands) -> None:
    check = commands.add_parser(
        "check", help="say whether a file holds a sound decision record, or a folder sound tables"
    )
    check.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="a record, or a folder of tables"
    )
    check.set_defaults(run=_check)


def _add_drafts(commands: Commands) -> None:
    drafts = commands.add_parser(
        "drafts",
        help="show what is kept on this computer beside the notebooks, and wipe it",
    )
    drafts.add_argument(
        "--wipe", nargs="+", default=[], metavar="NAME", help="remove what is kept of a notebook"
    )
    drafts.add_argument("--wipe-all", action="store_true", help="remove all of it")
    drafts.add_argument("--yes", action="store_true", help="ask nobody before it is removed")
    drafts.set_defaults(run=_drafts)


def _add_notebook(parser: argparse.ArgumentParser, help: str) -> None:
    parser.add_argument("notebook", nargs="?", type=Path, metavar="NOTEBOOK", help=help)
    parser.add_argument(
        "--data",
        type=Path,
        metavar="FOLDER",
        help="your own copy of the tables, with other wording or conditions of your own",
    )


def _opened(given: argparse.Namespace, otherwise: str) -> Path:
    """Return the notebook to open, with the tables it is to use checked and passed on."""
    from coprod import tables
    from coprod.keep.checking import sound_tables
    from coprod.keep.places import notebooks

    notebook = _found(given.notebook) if given.notebook else notebooks() / otherwise
    if given.data or os.environ.get(tables.VARIABLE, "").strip():
        folder = tables.located(given.data)
        print(sound_tables(folder))
        os.environ[tables.VARIABLE] = str(folder)  # the kernels inherit it, in another folder
    return notebook


def _found(file: Path) -> Path:
    """Return the notebook that is meant: here, or among ours; one is made of kept answers."""
    from coprod.keep.notebook import load_record
    from coprod.keep.onward import go_on
    from coprod.keep.places import notebooks

    if not file.is_file() and not file.is_absolute():
        with contextlib.suppress(CoprodError):
            file = next((p for p in (notebooks() / file,) if p.is_file()), file)
    if not file.is_file():
        raise CoprodError(f"There is no notebook at {file}.")
    if file.suffix == ".json":
        made = go_on(load_record(file), notebooks())
        print(f"These answers are now in a notebook of their own: {made}")
        return made
    if file.suffix != ".ipynb":
        raise CoprodError(f"{file} is no notebook.")
    return file


def _new(given: argparse.Namespace) -> int:
    from coprod.keep.onward import new_blank
    from coprod.keep.places import notebooks

    made = new_blank(given.folder or notebooks(), given.title, seminar=given.seminar)
    print(f"{made} is there, and holds no answers. To open it: coprod lab {shlex.quote(str(made))}")
    return 0


def _workshop(given: argparse.Namespace) -> int:
    from coprod.app.workshop import serve

    serve(_opened(given, "01-decide.ipynb"), given.options)
    return 0


def _lab(given: argparse.Namespace) -> int:  # noqa: RET503 execv does not return
    from coprod.app.runs import own_folder

    notebook = _opened(given, "00-start-here.ipynb")
    _trust(notebook.parent)
    command = [sys.executable, "-m", "jupyterlab", *OFFLINE]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--allow-root")  # in containers; Jupyter wants to be told in so many words
    folder = notebook.resolve().parent
    command += [
        f"--ServerApp.root_dir={folder}",
        f"--LabApp.default_url={SIMPLE}{quote(notebook.name)}",
        # What was on the screen is kept here. A new place folds the sidebars away, and leaves alone
        # what JupyterLab keeps of other projects.
        f"--LabApp.workspaces_dir={own_folder()}",
        # The browser is given the address, and no file that leads there: not every browser may read
        # the files of this computer.
        "--ServerApp.use_redirect_file=False",
        *given.options,
    ]
    if os.name == "nt":  # where a process cannot become another one
        return subprocess.run(command).returncode
    os.execv(sys.executable, command)


def _no_option(argument: str) -> str:
    """Return an argument so that the name of a file is not taken for an option.

    A notebook may be called ``-draft.ipynb``; no option ends like a file.
    """
    is_file = argument.startswith("-") and Path(argument).suffix in FILES
    return f".{os.sep}{argument}" if is_file else argument


def _split(arguments: list[str]) -> tuple[list[str], list[str]]:
    """Return what stands before ``--`` and what stands after it."""
    if "--" not in arguments:
        return arguments, []
    at = arguments.index("--")
    return arguments[:at], arguments[at + 1 :]


def _trust(folder: Path) -> None:
    """Let the Run button of notebooks without outputs work without JupyterLab asking first.

    Trust is about outputs, which may hold scripts. Where there are none, nothing is let in.
    """
    import nbformat
    from nbformat.sign import NotebookNotary

    notary = NotebookNotary()
    for path in sorted(folder.glob("*.ipynb")):
        try:
            notebook = nbformat.read(path, as_version=4)
        except Exception:  # not ours to judge: JupyterLab will say what is wrong with it
            continue
        if not any(cell.get("outputs") for cell in notebook.cells):
            notary.sign(notebook)


def _drafts(given: argparse.Namespace) -> int:
    from coprod.keep.keeping import show

    for line in show(given.wipe, given.wipe_all, given.yes, input):
        print(line)
    return 0


def _check(given: argparse.Namespace) -> int:
    from coprod.keep.checking import verdict

    refused = 0
    for file in given.files:
        found = verdict(file)
        print(found.said, file=sys.stdout if found.sound else sys.stderr)
        refused += not found.sound
    return 1 if refused else 0


def _write_anything() -> None:
    """Let every terminal show what is said: what its letters cannot write is written out."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")

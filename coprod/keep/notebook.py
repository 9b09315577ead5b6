"""Record <-> notebook: writing a record notebook, and reading a record out of any file of ours."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from coprod.errors import RecordError, StoreError
from coprod.keep.carrier import KEY, SEAL, Kind, carried, rivals
from coprod.keep.disk import read_whole, sweep, write_whole
from coprod.keep.words import RUN_TO_GO_ON
from coprod.lineage import answers, is_whole, seal
from coprod.parts import on_the_wall
from coprod.plain.letters import shown_safely
from coprod.plain.names import slug
from coprod.record import Record
from coprod.record.upgrades import parse, upgrade
from coprod.steps import in_record
from coprod.words import UNTITLED

# nbformat loads for most of a second what checks addresses; who only reads does without it.
if TYPE_CHECKING:
    from nbformat import NotebookNode

# What a record notebook holds: a heading and a panel each. The team's words are in the outputs
# and the metadata only, never in a cell that Markdown or Python would read.
SHOW = "import coprod\ncoprod.here.{panel}()"  # works in a kernel that has not run the first cell
FIRST = {False: "Decision record", True: "Seminar"}  # the heading, by whether it is a seminar's
SOURCES = (
    "## Sources\n\nThe conditions are adapted from Table 2 of Oliver K, Kothari A, Mays N. The "
    "dark side of coproduction: do the costs outweigh the benefits for health research? *Health "
    "Research Policy and Systems* 2019;17:33, [doi 10.1186/s12961-019-0432-3]"
    "(https://doi.org/10.1186/s12961-019-0432-3), CC BY 4.0. What a team picks from under "
    "purposes, costs, alternatives and how is adapted from the same paper, mainly pp. 2–7, and "
    "from slides on coproduction attributed to Nicholas Mays. Where each item comes from is said "
    "beside it. The answers are the team's own."
)
SEMINAR_SOURCES = (
    "## Sources\n\nClaims, costs, conditions, definitions and assumptions are adapted from "
    "Oliver K, "
    "Kothari A, Mays N. The dark side of coproduction: do the costs outweigh the benefits for "
    "health research? *Health Research Policy and Systems* 2019;17:33, "
    "[doi 10.1186/s12961-019-0432-3](https://doi.org/10.1186/s12961-019-0432-3), CC BY 4.0, and "
    "from slides on coproduction attributed to Nicholas Mays. The objections are those of "
    "Williams O and colleagues. Lost in the shadows: reflections on the dark side of "
    "co-production. *Health Research Policy and Systems* 2020;18:43, "
    "[doi 10.1186/s12961-020-00558-0](https://doi.org/10.1186/s12961-020-00558-0). The documents "
    "behind a case stand beside its facts. The answers are those of whoever filled this in."
)

MIXED = (
    "Something other than coprod has changed this record, as a merge of two versions or an editor "
    "does, so it may say what nobody decided. Take the version of one side. "
    "To go on from it as it stands, open it and read each answer again."
)
TWO = (
    "This notebook holds two records, “{first}” (revision {n}) and “{second}” (revision {m}), and "
    "neither goes on from the other. Take the version of one side. To take the first, choose "
    "Edit ▸ Clear Outputs of All Cells, save, and open it again: what the file held is then kept "
    "beside it."
)
CONFLICTS = (
    "this notebook is a merge of two versions that was not finished (nbdime-conflicts). "
    "Take the version of one side, or finish the merge."
)


def twin_output(record: Record, panel: str, said: str = "") -> "NotebookNode":
    """Return the text twin of a panel as the output of a cell, sealed.

    `said` is the digest of the record's answers, for whoever makes several.
    """
    from nbformat.v4 import new_output

    from coprod.page.twins import twin  # late: reading a record should not load the charts

    page = twin(record, panel)
    sealed = seal(page, said or answers(record.to_document()))
    made: NotebookNode = new_output(
        "display_data", data=page, metadata={KEY: {"panel": panel, SEAL: sealed}}
    )
    return made


def record_notebook(record: Record, kind: Kind = "record") -> "NotebookNode":
    """Return the notebook that carries a record: readable as it is, live when run.

    It is read-only for good, unless it is to be a `"working"` one.
    """
    from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

    cells, document = [], record.to_document()
    said = answers(document)
    for i, (panel, heading) in enumerate(headings(record.is_seminar).items()):
        cells.append(new_markdown_cell(heading, id=f"coprod-{panel}-heading"))
        cells.append(
            new_code_cell(
                _opening(record) if panel == "summary" else SHOW.format(panel=panel),
                id=f"coprod-{panel}",
                execution_count=i + 1,
                outputs=[twin_output(record, panel, said)],
                metadata={
                    "jupyter": {"source_hidden": True},
                    "tags": ["hide-input", "nbval-ignore-output"],
                },
            )
        )
    sources = SEMINAR_SOURCES if record.is_seminar else SOURCES
    cells.append(new_markdown_cell(sources, id="coprod-sources"))
    made: NotebookNode = new_notebook(
        cells=cells,
        metadata={
            KEY: {"kind": kind, "record": document},
            "kernelspec": {
                "display_name": "Python 3 (ipykernel)",
                "language": "python",
                "name": "python3",
            },
            "language_info": {"name": "python"},
            "title": record.title or UNTITLED,
        },
    )
    return made


def headings(seminar: bool) -> dict[str, str]:
    """Return the heading above each panel of a record notebook, in the order it is read.

    Who comes back after two years finds what was decided first, then what it stands on.

    >>> list(headings(seminar=False).items())[1]
    ('decision', '## Decision')
    """
    first, *others = in_record(seminar)
    above = {first.name: f"# {FIRST[seminar]}\n\n{RUN_TO_GO_ON}"}
    return above | {cell.name: f"## {cell.heading or cell.title}" for cell in others}


def _opening(record: Record) -> str:
    """Return the first cell: it names the record, so that it is known where nothing else tells."""
    named = f'record="{record.id}", revision={record.revision}'
    kind = ", seminar=True" if record.is_seminar else ""
    return f"import coprod\nworkbook = coprod.open_workbook({named}{kind})"


def save_record(record: Record, folder: str | Path = "records") -> Path:
    """Write a record as a record notebook and return its path.

    A record that was written before is never written over: saving the same one again returns
    the notebook that is there, whatever it is called, and another one gets a name of its own.

    Raises
    ------
    StoreError
        If the disk is full or the folder cannot be written.
    """
    folder, record = Path(folder), record.off_screen()
    sweep(folder)
    day, revision = on_the_wall(record.changed), f"revision-{record.revision}"
    name = f"{slug(record.title)}-{day:%Y-%m-%d}-{revision}"
    path, n = folder / f"{name}.ipynb", 1
    # Other versions gave other names, and so does a computer in another time zone.
    for there in [path, *sorted(folder.glob(f"*-{revision}*.ipynb"))]:
        if _holds(there, record):
            return there
    while path.exists():
        n += 1
        path = folder / f"{name}-{n}.ipynb"
    import nbformat  # late: a record that is there already needs no writing

    write_whole(path, nbformat.writes(record_notebook(record)) + "\n")
    return path


def _holds(path: Path, record: Record) -> bool:
    try:
        document = load_document(path)
        if document is None or document.get("id") != record.id:  # spares us reading all of it
            return False
        there = Record.from_document(upgrade(document))
        return there.apart_from_screen() == record.apart_from_screen()
    except RecordError:
        return False


def load_record(path: str | Path, as_it_stands: bool = False) -> Record:
    """Read a record from a notebook (.ipynb), a record or a draft (.json).

    A record that something other than coprod has changed, as a merge does, is refused, unless
    it is asked for `as_it_stands`.

    Raises
    ------
    RecordError
        In plain words: no such file, damaged, without a record, from a newer version, or with a
        value that is not allowed.
    """
    path = Path(path)
    try:
        return record_in(parsed(path), path.suffix, as_it_stands)
    except RecordError as error:
        raise RecordError(f"{shown_safely(path.name)}: {error}") from None


def record_in(content: Any, suffix: str, as_it_stands: bool = False) -> Record:
    """Return the record in what a file holds; as `load_record`, without the name of the file."""
    document = document_in(content, suffix)
    if document is None:
        raise RecordError("this notebook holds no decision record.")
    record = Record.from_document(upgrade(document))
    if not as_it_stands and not is_whole(document):
        raise RecordError(MIXED)
    return record


def load_notebook(path: Path) -> dict[str, Any]:
    """Return the JSON of a notebook file, not yet checked; `RecordError` if it is none."""
    content = parsed(path)
    return content if isinstance(content, dict) else {}


def parsed(path: Path) -> Any:
    """Return the JSON of a file, not yet checked; `RecordError` without its name if it is none."""
    try:
        return parse(read_whole(path))
    except FileNotFoundError:
        link = "this is a link, and what it leads to is not there."
        raise RecordError(link if path.is_symlink() else "there is no such file.") from None
    except OSError as error:
        raise RecordError(f"it cannot be read ({error.strerror or error}).") from None
    except StoreError as error:
        raise RecordError(str(error)) from None


def load_document(path: Path) -> dict[str, Any] | None:
    """Return the document of a record in a file, not yet checked; None where there is none."""
    return document_in(parsed(path), path.suffix)


def document_in(content: Any, suffix: str) -> dict[str, Any] | None:
    """Return the document of a record in what a file holds; None where there is none."""
    if suffix == ".ipynb" or (isinstance(content, dict) and "cells" in content):
        if not isinstance(content, dict):
            return None
        metadata = content.get("metadata")
        if isinstance(metadata, dict) and "nbdime-conflicts" in metadata:
            raise RecordError(CONFLICTS)
        if two := rivals(content):
            raise RecordError(_two_records(*two))
        return carried(content)
    if isinstance(content, dict) and "draft" in content:
        content = content.get("record")
    return upgrade(content)


def _two_records(first: dict[str, Any], second: dict[str, Any]) -> str:
    titles = [shown_safely(str(one.get("title") or UNTITLED), 60) for one in (first, second)]
    n, m = (shown_safely(str(one.get("revision")), 20) for one in (first, second))
    return TWO.format(first=titles[0], n=n, second=titles[1], m=m)

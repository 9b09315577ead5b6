"""What must hold of a file, whatever is in it: a record or a sentence, and nothing else."""

import contextlib
import io
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from coprod import Record, load_record
from coprod.cli import main
from coprod.errors import CoprodError
from coprod.keep.notebook import load_document, record_notebook
from coprod.lineage import DIGEST
from endurance.found import Fault, Tried
from endurance.limits import TookTooLong, within
from endurance.mutants import Mutant, mutant

LETTERS = 700  # of a line that says what is wrong with a file
SECONDS = 30
# What moves a cursor, ends a line or turns the direction of what follows.
BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
HIDDEN = ("Cc", "Cs", "Zl", "Zp")


def faults_of_line(said: str, content: str = "") -> Iterator[str]:
    """Say what is wrong with what was printed about a file that holds `content`."""
    line = said.removesuffix("\n")
    if not said.endswith("\n") or "\n" in line:
        yield "`coprod check` prints more or less than one line."
    if any(unicodedata.category(one) in HIDDEN or one in BIDI for one in line.replace("\n", "")):
        yield "`coprod check` prints what a terminal obeys."
    if len(line) > LETTERS:
        yield "`coprod check` prints a line without end."
    if not line.endswith(".") or (".." in line and ".." not in content):
        yield "`coprod check` prints a sentence that does not end in one full stop."


def check(path: Path) -> tuple[int, str]:
    """Run `coprod check`; its exit code and all it prints."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(["check", str(path)])
    return code, out.getvalue() + err.getvalue()


def loaded(path: Path) -> Record | None:
    """Return the record in a file, or None where it is refused in a sentence."""
    try:
        return load_record(path)
    except CoprodError:
        return None


def _used(record: Record) -> Iterator[str]:
    """Use a record that was accepted, and say what cannot be done with it."""
    record_notebook(record)
    if Record.from_json(record.to_json()) != record:
        yield "A record that was accepted is another one when it is read again."
    with contextlib.suppress(CoprodError):
        changed = record.rate(record.conditions[0].id if record.conditions else "none", less=1)
        if Record.from_json(changed.to_json()) != changed:
            yield "A rating in a record that was accepted is lost when it is read again."


def _silent(path: Path, record: Record, was: Record) -> bool:
    """Tell whether a record that says something else than it was written with counts as sound."""
    signed = (load_document(path) or {}).get(DIGEST) == was.to_document()[DIGEST]
    return signed and not record.same_answers(was)


def faults_of_file(path: Path, one: Mutant, record: Record | None) -> Iterator[str]:
    """Say what must not be about a damaged file, of which a record was read, or none."""
    code, said = check(path)
    yield from faults_of_line(said, one.content.decode("utf-8", "replace"))
    if (code == 0) != (record is not None):
        yield "`coprod check` and whoever opens the file do not agree on whether it is sound."
    if record is not None:
        yield from _used(record)
        if _silent(path, record, one.record):
            yield "A file that no longer says what was written counts as sound."


def judged(seed: int, base: Path) -> Tried:
    """Make a damaged file, and see what comes of it."""
    one = mutant(seed)
    path = base / f"mutant{one.suffix}"
    path.write_bytes(one.content)
    counts = {"files": 1.0, f"of these: {one.what}": 1.0}
    found: list[str] = []
    try:
        with within(SECONDS):
            record = loaded(path)
            counts["accepted"] = float(record is not None)
            found += faults_of_file(path, one, record)
    except TookTooLong:
        found.append(f"A file keeps whoever opens it waiting for more than {SECONDS} seconds.")
    except Exception as error:
        found.append(f"A file ends in a traceback: {type(error).__name__}.")
    faults = [Fault(kind, one.what, seed, one.content, one.suffix) for kind in found]
    return Tried("files", counts, tuple(faults))

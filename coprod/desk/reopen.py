"""Which answers a notebook opens with: those of its file, of a draft, or none."""

from pathlib import Path
from typing import Any, NamedTuple

from coprod.desk.words import REOPEN
from coprod.errors import RecordError, StoreError, TableError
from coprod.keep.carrier import carried, is_cleared, kind, written_for
from coprod.keep.disk import is_there, one_form
from coprod.keep.draft import Draft, latest_first
from coprod.keep.held import Held, held, state
from coprod.keep.notebook import load_notebook, load_record
from coprod.keep.store import Drafts
from coprod.keep.told import in_workshop
from coprod.keep.words import READ_ONLY
from coprod.lineage import descends, is_whole
from coprod.parts import on_the_wall
from coprod.record import Record
from coprod.record.differs import difference
from coprod.session.start.another import Another
from coprod.words import UNTITLED


class Reopened(NamedTuple):
    """A record to go on with, where its drafts go, and what to tell the user ("" for nothing).

    `read_only` for a saved record. `copy` where the file is a copy of another notebook, so that
    with its first change it becomes a record of its own. `others` could be shown instead.
    """

    record: Record
    drafts: Drafts | None
    notice: str
    read_only: bool = False
    copy: bool = False
    others: tuple[Another, ...] = ()


def reopen(
    notebook: Path | None,
    start: Path | None = None,
    seminar: bool = False,
    headless: bool = False,
    named: str | None = None,
) -> Reopened:
    """Choose what is shown of what the file holds and its drafts; see the module.

    Parameters
    ----------
    notebook
        The file; `None` keeps everything in memory.
    start
        A file to start from instead. Whoever names one gets what it holds.
    seminar
        Begin a seminar where there is nothing to go on with.
    headless
        Show what the file holds and nothing else: nobody is there to choose.
    named
        The record that the notebook's own cells name.
    """
    if notebook is None:
        return Reopened(load_record(start) if start else Record.new(seminar=seminar), None, "")
    notebook = one_form(notebook)
    page = _page(notebook)
    record = _sound(notebook, carried(page))
    _agree(page, record, named or written_for(page))
    if start and kind(page) == "record":
        raise RecordError(READ_ONLY)
    if start is None and (headless or kind(page) == "record"):
        shown = record or Record.new(seminar=seminar)
        return Reopened(shown, None, _as_saved(page, record), read_only=True)
    return _with_drafts(notebook, page, record, load_record(start) if start else None, seminar)


def _with_drafts(
    notebook: Path, page: dict[str, Any], record: Record | None, asked: Record | None, seminar: bool
) -> Reopened:
    """Choose between what the file holds, or what was asked for, and its drafts."""
    drafts = Drafts(notebook)
    drafts.sweep()
    choice = _Choice(drafts, asked or record, held(notebook), asked is not None)
    chosen, said = choice.made(seminar)
    if record and asked and not asked.goes_on_from(record):
        choice.others.append(another(record, REOPEN["file"]))
    said = [
        _mixture(carried(page)),
        _differs(record),
        _gone(notebook, chosen),
        _cleared(page),
        *said,
    ]
    notice = " ".join(filter(None, said))
    return Reopened(chosen, drafts, notice, False, choice.copy, tuple(choice.others))


class _Choice:
    """What a notebook goes on with, given what its file holds (or what was asked for)."""

    def __init__(self, drafts: Drafts, file: Record | None, note: Held, asked: bool) -> None:
        self.drafts, self.file = drafts, file
        self.back = asked or _went_back(file, note)
        away = drafts.elsewhere(file.id) if file else drafts.renamed()
        self.moved = [d for d in away if not file or d.was_renamed_to(drafts.notebook, file.id)]
        self.strange = [d for d in away if d not in self.moved]
        found = drafts.found()
        gone = [d for d in found if file is None and drafts.left_behind(d)]
        self.strange += gone
        self.own = [d for d in found if d not in gone]
        self.copy = file is not None and drafts.is_copy(file.id, found, away)
        self.others: list[Another] = []
        if self.back and not asked:
            drafts.settled = {"state": state(file.to_document() if file else None), "asked": ""}

    def made(self, seminar: bool) -> tuple[Record, list[str]]:
        """Return the record to go on with, and what to say; keep what is not chosen."""
        found = [*self.own, *self.moved]
        draft = None if self.back else self._further(found)
        self.drafts.take_over(next((d for d in found if d.path == self.drafts.path), None))
        self.drafts.left = dict(draft.left) if draft else {}
        chosen = draft.record if draft else self.file
        if chosen is None:
            chosen = Record.new(seminar=seminar)
        said = [self._of_draft(chosen)] if draft else []
        for other in found:
            if draft and draft.goes_on_from(other):  # an earlier state of the same
                self._set_aside(other)
            elif other is not draft:
                said.append(self._aside(other, chosen))
        said += [REOPEN["unreadable"].format(path=path) for path in self.drafts.unreadable()]
        self.others += [
            another(d.record, REOPEN["moved"].format(name=Path(d.notebook).name))
            for d in self.strange
            if not self.file or (not is_there(d.notebook) and _beyond(d.record, self.file))
        ]
        return chosen, said

    def _further(self, found: list[Draft]) -> Draft | None:
        """Return the draft that goes further than the file, or None."""
        if self.file is None:
            return found[0] if found else None
        file = self.file
        own = [d for d in found if _beyond(d.record, file) or _elsewhere_now(d.record, file)]
        # Written before states knew what they go on from: a record begun in place of this one.
        old = [d for d in found if not d.record.forebears]
        afresh = [d for d in old if d.left.get(file.id, -1) >= file.revision]
        return next(iter(latest_first(own or afresh)), None)

    def _of_draft(self, chosen: Record) -> str:
        """Say that the answers are those of the draft; offer what the file holds."""
        if self.file is None:
            return "" if in_workshop() or not chosen.revision else _say("draft", chosen)
        if self.file.same_answers(chosen):
            return ""
        self.others.append(another(self.file, REOPEN["file"]))
        try:
            kept = self.drafts.keep(self.file)
        except StoreError as error:  # a copy that cannot be put aside is no reason not to open
            return _say("further_only", chosen, before=self.file.revision, why=error)
        return _say("further", chosen, before=self.file.revision, kept=kept)

    def _aside(self, other: Draft, chosen: Record) -> str:
        """Keep a draft that was not chosen; offer it, unless it says the same."""
        if other.record.id == chosen.id and other.record.same_answers(chosen):
            return ""
        self.others.append(another(other.record, REOPEN["other"]))
        if self.back:  # it stays the draft until somebody enters something
            return _say("back", chosen, later=other.record.revision)
        return self._set_aside(other)

    def _set_aside(self, other: Draft) -> str:
        try:
            return _say("aside", other.record, kept=self.drafts.set_aside(other))
        except StoreError as error:  # no reason not to open: it stays where it is
            return _say("stays", other.record, path=other.path, why=error)


def _beyond(later: Record, earlier: Record) -> bool:
    return later.goes_on_from(earlier) and not earlier.goes_on_from(later)


def _elsewhere_now(draft: Record, file: Record) -> bool:
    """Tell whether a draft says the same, and knows better at which step the team stood."""
    return draft.goes_on_from(file) and draft.walk != file.walk and draft.same_answers(file)


def _went_back(file: Record | None, note: Held) -> bool:
    """Tell whether the file holds an older state than it once did, or was asked to."""
    if note.asked:
        return True
    if note.state is None:
        return False
    now = file.to_document() if file else None
    return now is None or (descends(note.state, now) and not descends(now, note.state))


def went_back(notebook: Path | str) -> bool:
    """Tell whether somebody has gone back to an older file of this notebook."""
    page = _page(one_form(notebook))
    return bool(page) and _went_back(_sound(one_form(notebook), carried(page)), held(notebook))


def _page(notebook: Path) -> dict[str, object]:
    """Return the file as it is. One that cannot be read is no blank one: say so, stop."""
    try:
        return load_notebook(notebook) if is_there(notebook) else {}
    except RecordError as error:
        raise _stopped(notebook, error) from None


def _sound(notebook: Path, document: dict[str, object] | None) -> Record | None:
    try:
        return None if document is None else load_record(notebook, as_it_stands=True)
    except RecordError as error:
        raise RecordError(f"{REOPEN['stopped']} {error}") from None


def _stopped(notebook: Path, error: RecordError) -> RecordError:
    return RecordError(f"{REOPEN['stopped']} {notebook.name}: {error}")


def _agree(page: dict[str, object], record: Record | None, named: str | None) -> None:
    """Stop where the cells of a notebook and what it carries do not belong together."""
    if not named or not page or written_for(page) != named:
        return
    if record is None:
        raise RecordError(REOPEN["lost"].format(id=named))
    known = record.id == named or not record.line or named in record.known
    if not known and record.begun_from is None and not record.forebears:
        raise RecordError(REOPEN["disagree"].format(named=named, held=record.id))


def _as_saved(page: dict[str, object], record: Record | None) -> str:
    said = [_mixture(carried(page)), _differs(record)]
    told = page.get("metadata")
    what = told.get("coprod") if isinstance(told, dict) else None
    if record and not (isinstance(what, dict) and what.get("kind")) and kind(page) == "record":
        said.append(REOPEN["seems"])
    return " ".join(filter(None, said))


def _mixture(document: dict[str, object] | None) -> str:
    return "" if document is None or is_whole(document) else REOPEN["mixture"]


def _differs(record: Record | None) -> str:
    """Say where a record says otherwise than the tables it names."""
    try:
        return difference(record) if record else ""
    except TableError:  # it can be read without the tables
        return ""


def _cleared(page: dict[str, object]) -> str:
    return REOPEN["cleared"] if page and is_cleared(page) else ""


def _gone(notebook: Path, chosen: Record) -> str:
    blank = not is_there(notebook) and not chosen.revision
    return REOPEN["gone"].format(name=notebook.name) if blank else ""


def another(record: Record, whose: str) -> Another:
    """Return answers as something to choose; `whose` says where they come from."""
    moment = f"{on_the_wall(record.changed):%d %B %Y, %H:%M}".lstrip("0")
    title = record.title or UNTITLED
    said = REOPEN["show"].format(title=title, revision=record.revision, moment=moment, whose=whose)
    return Another(said, record)


def _say(name: str, record: Record, **more: object) -> str:
    title = record.title or "untitled"
    return REOPEN[name].format(title=title, revision=record.revision, **more)

"""How a notebook file carries a record, on the level of its JSON. Light: the server loads it, too.

While a notebook is live, the record travels in an output, as `MIME` beside its text twin, and
follows every change. When the file is saved, it moves to the notebook's metadata, so that it
stands in the file once, and outlives "Clear all outputs". Panels that only a kernel can draw
are dropped from the file; their twins stay.
"""

import re
from collections.abc import Iterator
from html import escape
from typing import Any, Literal

from coprod.lineage import answers, descends, in_one_piece, is_blank, seal

MIME = "application/vnd.coprod.record+json"
WIDGET = "application/vnd.jupyter.widget-view+json"
KEY = "coprod"
SEAL = "seal"  # in the metadata of a page: tells what it read, and of which answers it was made
HELD = "held"  # names the line that a cleared file shows in place of a twin

HELD_LINE = (
    "This notebook holds the answers of “{title}”, though none is shown. "
    "Run ▸ Run All Cells brings them back."
)
FOREIGN = (
    "Nothing is shown or saved here: this page uses the kernel of {other}, and would show the "
    "answers given there. Choose Kernel ▸ Change Kernel, take a new one for this notebook, and "
    "Run ▸ Run All Cells."
)

Json = dict[str, Any]
Kind = Literal["blank", "working", "record"]


def carried(notebook: Json) -> Json | None:
    """Return the record document a notebook carries, or None.

    What the page showed last, in an output, counts where it goes on from what the metadata
    hold, or where those hold nothing. A blank record never takes the place of one with answers,
    and nothing that of a saved record.
    """
    live, kept = shown(notebook), own(notebook)
    if live is None or kept is None:
        return live or kept
    if _kind(notebook) == "record" or (is_blank(live) and not descends(live, kept)):
        return kept
    if descends(kept, live) and not descends(live, kept):
        return kept
    return live


def shown(notebook: Json) -> Json | None:
    """Return the record that the page shows, in its outputs; of several the latest."""
    return max(_live(notebook), key=_revision, default=None)


def own(notebook: Json) -> Json | None:
    """Return the record that the file brought along, in its metadata."""
    return _part(_part(_part(notebook, "metadata"), KEY), "record") or None


def rivals(notebook: Json) -> tuple[Json, Json] | None:
    """Return two records of which neither goes on from the other, where a notebook holds such.

    The second is the one that is `carried`. A blank one is no rival, nor is one in a saved record.
    """
    chosen = carried(notebook)
    if chosen is None or is_blank(chosen) or _kind(notebook) == "record":
        return None
    for other in filter(None, (own(notebook), *_live(notebook))):
        if not (is_blank(other) or descends(chosen, other) or descends(other, chosen)):
            return other, chosen
    return None


def pages(notebook: Json) -> Iterator[tuple[Json, Json]]:
    """Yield what each page of a notebook says of itself, and its data."""
    yield from ((_about(o), _part(o, "data")) for o in filter(_panel, _outputs(notebook)))


def kind(notebook: Json) -> Kind:
    """Return what a notebook is: blank, a team's working notebook, or a saved record.

    It says so itself. One that was written before notebooks did is a record if it is laid out as
    one and nobody has gone on in it since it was saved.
    """
    said = _kind(notebook)
    if said in ("blank", "working", "record"):
        return said  # type: ignore[return-value]
    record = carried(notebook)
    if record is None or is_blank(record):
        return "blank"
    saves = _entries(record, "saves")
    as_saved = bool(saves) and saves[-1].get("revision") == record.get("revision")
    return "record" if as_saved and written_for(notebook) else "working"


def written_for(notebook: Json) -> str:
    """Return the id of the record that a notebook was written for, which its cells name."""
    for source in _sources(notebook):
        if found := re.search(r"open_workbook\([^)]*\brecord=[\"']([a-z0-9-]+)[\"']", source):
            return found[1]
    return ""


def is_ours(notebook: Json) -> bool:
    """Tell whether this is a notebook of the workbook, whatever it holds."""
    return any("open_workbook(" in source for source in _sources(notebook))


def is_live(notebook: Json) -> bool:
    """Tell whether a notebook holds what its page shows now, and not only what it once held."""
    return shown(notebook) is not None


def is_cleared(notebook: Json) -> bool:
    """Tell whether a notebook holds answers of which a reader sees none."""
    return not is_blank(carried(notebook)) and not any(map(_panel, _outputs(notebook)))


def shown_for(notebook: Json) -> str:
    """Return the path of the notebook whose kernel the page uses, "" where none is said."""
    marks = (_about(o).get("for") for o in _outputs(notebook))
    return next((mark for mark in marks if isinstance(mark, str)), "")


def clean(notebook: Json, before: Json | None = None) -> bool:
    """Make a notebook that is about to be saved fit to be opened without a kernel, in place.

    Parameters
    ----------
    notebook
        The content to be saved.
    before
        What the file holds now. A blank record, or a page that knows no more than what the file
        once held, never takes the place of answers.

    Returns
    -------
    bool
        Whether this is a notebook of ours; others are left alone.
    """
    if before and is_ours(notebook):
        _keep_pages(notebook, before)
    ours = any(map(_panel, _outputs(notebook)))
    record = to_be_kept(notebook, before)
    if not ours and record is None:
        return False
    metadata = notebook["metadata"] = _part(notebook, "metadata")
    if record is not None:  # first of all: what follows takes it out of the outputs
        _carry(metadata, record)
    for cell in _entries(notebook, "cells"):
        if any(map(_panel, _entries(cell, "outputs"))):
            cell["outputs"] = [o for o in cell["outputs"] if WIDGET not in _part(o, "data")]
    _seal(notebook)  # before what the page shows is taken out
    for output in _outputs(notebook):
        _part(output, "data").pop(MIME, None)
        _about(output).pop("for", None)
    if not any(WIDGET in _part(output, "data") for output in _outputs(notebook)):
        metadata.pop("widgets", None)  # else somebody's own panels stand in another cell
    say_what_is_held(notebook)
    return True


def to_be_kept(notebook: Json, before: Json | None = None) -> Json | None:
    """Return the record that is to stand in a file which is about to be saved.

    A blank one, or a page that knows no more than what the file held when it was opened, gives
    way to what stands there.
    """
    record, there = carried(notebook), carried(before) if before else None
    ours = record is not None or any(map(_panel, _outputs(notebook))) or is_ours(notebook)
    if is_blank(there) or not ours:
        return record or (there if ours else None)
    if record is None or (is_blank(record) and not descends(record, there)):
        return there
    cleared = not any(map(_panel, _outputs(notebook)))
    if cleared and (two := rivals(before or {})) and descends(record, two[0]):
        return record  # that is how somebody says which of the two holds
    if not is_live(notebook) and (cleared or descends(there, record)):
        return record if descends(record, there) else there
    return record


def say_what_is_held(notebook: Json) -> None:
    """Have a notebook whose outputs were cleared say that it still holds answers, in place."""
    lines = [o for o in _outputs(notebook) if _is_held_line(o)]
    for cell in _entries(notebook, "cells") if lines else ():
        if "outputs" in cell:
            cell["outputs"] = [o for o in cell["outputs"] if not _is_held_line(o)]
    cells = [c for c in _entries(notebook, "cells") if "open_workbook(" in _source(c)]
    if cells and is_cleared(notebook):
        title = str((carried(notebook) or {}).get("title") or "Untitled project")
        text = HELD_LINE.format(title=title)
        line = {
            "output_type": "display_data",
            "data": {"text/plain": text, "text/html": f"<p><strong>{escape(text)}</strong></p>"},
            "metadata": {KEY: {HELD: True}},
        }
        cells[0]["outputs"] = [line, *_entries(cells[0], "outputs")]


def _carry(metadata: Json, record: Json) -> None:
    """Put a record into the metadata; name the notebook after it, and say what it is."""
    said = _part(metadata, KEY)
    is_record = said.get("kind") == "record"
    what = "record" if is_record else "blank" if is_blank(record) else "working"
    metadata[KEY] = {**said, "kind": what, "record": record}
    title, former = record.get("title"), _part(said, "record").get("title")
    if title and isinstance(title, str):
        metadata["title"] = title
    elif former and metadata.get("title") == former:
        metadata.pop("title")


def _seal(notebook: Json) -> None:
    """Seal the pages that a kernel wrote; those that were saved before keep the seal they have."""
    live = shown(notebook)
    said = answers(live) if live else ""
    for about, page in pages(notebook):
        if said and SEAL not in about:
            about[SEAL] = seal(page, said)


def _keep_pages(notebook: Json, before: Json) -> None:
    """Put back the pages where a cell failed: an error is no reason to lose what was readable."""
    kept = {
        cell.get("id"): [o for o in _entries(cell, "outputs") if _panel(o)]
        for cell in _entries(before, "cells")
    }
    if not any(o.get("output_type") == "error" for o in _outputs(notebook)):
        return
    for cell in _entries(notebook, "cells"):  # those after it were cleared, and never ran
        if not any(map(_panel, _entries(cell, "outputs"))) and kept.get(cell.get("id")):
            cell["outputs"] = kept[cell.get("id")]


def _kind(notebook: Json) -> str:
    return str(_part(_part(notebook, "metadata"), KEY).get("kind") or "")


def _outputs(notebook: Json) -> Iterator[Json]:
    for cell in _entries(notebook, "cells"):
        yield from _entries(cell, "outputs")


def _live(notebook: Json) -> list[Json]:
    return [record for o in _outputs(notebook) if (record := _part(_part(o, "data"), MIME))]


def _about(output: Json) -> Json:
    """Return what an output says of itself, if it is one of ours."""
    return _part(_part(output, "metadata"), KEY)


def _part(whole: Any, key: str) -> Json:
    """Return the object under a key, or an empty one: what comes in is not checked yet."""
    part = whole.get(key) if isinstance(whole, dict) else None
    return part if isinstance(part, dict) else {}


def _entries(whole: Any, key: str) -> list[Json]:
    entries = whole.get(key) if isinstance(whole, dict) else None
    return [one for one in entries if isinstance(one, dict)] if isinstance(entries, list) else []


def _panel(output: Json) -> bool:
    """Tell whether an output is the twin of a panel."""
    return bool(_about(output).get("panel"))


def _is_held_line(output: Json) -> bool:
    return bool(_about(output).get(HELD))


def _sources(notebook: Json) -> Iterator[str]:
    yield from (_source(cell) for cell in _entries(notebook, "cells"))


def _source(cell: Json) -> str:
    return in_one_piece(cell.get("source"))


def _revision(document: Any) -> int:
    revision = document.get("revision") if isinstance(document, dict) else None
    return revision if isinstance(revision, int) else -1

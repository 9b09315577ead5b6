"""How a notebook file carries a record, on the level of its JSON. Light: the server loads it, too.

While a notebook is live, the record travels in an output, as `MIME` beside its text twin, and
follows every change. When the file is saved, it moves to the notebook's metadata, so that it
stands in the file once, and outlives "Clear all outputs". Panels that only a kernel can draw
are dropped from the file; their twins stay.
"""

from collections.abc import Iterator
from typing import Any

MIME = "application/vnd.coprod.record+json"
WIDGET = "application/vnd.jupyter.widget-view+json"
KEY = "coprod"

Json = dict[str, Any]


def carried(notebook: Json) -> Json | None:
    """Return the record document a notebook carries, or None.

    An output wins over the metadata of the same record only as the later revision, and always
    over those of another record: outputs are what the page showed last.
    """
    live = [record for o in _outputs(notebook) if (record := _part(_part(o, "data"), MIME))]
    newest = max(live, key=_revision, default=None)
    kept = _part(_part(_part(notebook, "metadata"), KEY), "record") or None
    if newest and kept and kept.get("id") == newest.get("id"):
        return max(newest, kept, key=_revision)
    return newest or kept


def is_live(notebook: Json) -> bool:
    """Tell whether a notebook holds what its page shows now, and not only what it once held."""
    return any(_part(_part(o, "data"), MIME) for o in _outputs(notebook))


def clean(notebook: Json, before: Json | None = None) -> bool:
    """Make a notebook that is about to be saved fit to be opened without a kernel, in place.

    Parameters
    ----------
    notebook
        The content to be saved.
    before
        What the file holds now. Where the outputs were cleared, the page knows no more than what
        the file held when it was opened, so the later of the two records is kept.

    Returns
    -------
    bool
        Whether this is a notebook of ours; others are left alone.
    """
    ours = any(_panel(output) for output in _outputs(notebook))
    record = carried(notebook)
    if before and not is_live(notebook) and (record or ours or _calls_us(notebook)):
        record = _later(record, carried(before), cleared=not ours)
    if not ours and record is None:
        return False
    metadata = notebook["metadata"] = _part(notebook, "metadata")
    if record is not None:  # first of all: what follows takes it out of the outputs
        metadata[KEY] = {**_part(metadata, KEY), "record": record}
        title = record.get("title")
        if title and isinstance(title, str):
            metadata["title"] = title
    for cell in _parts(notebook, "cells"):
        if any(_panel(output) for output in _parts(cell, "outputs")):
            cell["outputs"] = [o for o in cell["outputs"] if WIDGET not in _part(o, "data")]
    for output in _outputs(notebook):
        _part(output, "data").pop(MIME, None)
    if not any(WIDGET in _part(output, "data") for output in _outputs(notebook)):
        metadata.pop("widgets", None)  # else somebody's own panels stand in another cell
    return True


def _later(record: Json | None, before: Json | None, cleared: bool) -> Json | None:
    if record is None or before is None:
        return record or before
    if record.get("id") == before.get("id"):
        return max(record, before, key=_revision)
    if not cleared:  # another notebook was put in its place
        return record
    return max(record, before, key=lambda r: str(r.get("changed")))  # times in UTC sort as text


def _outputs(notebook: Json) -> Iterator[Json]:
    for cell in _parts(notebook, "cells"):
        yield from _parts(cell, "outputs")


def _part(whole: Any, key: str) -> Json:
    """Return the object under a key, or an empty one: what comes in is not checked yet."""
    part = whole.get(key) if isinstance(whole, dict) else None
    return part if isinstance(part, dict) else {}


def _parts(whole: Any, key: str) -> list[Json]:
    parts = whole.get(key) if isinstance(whole, dict) else None
    return [part for part in parts if isinstance(part, dict)] if isinstance(parts, list) else []


def _panel(output: Json) -> bool:
    """Tell whether an output is the twin of a panel."""
    return bool(_part(_part(output, "metadata"), KEY).get("panel"))


def _calls_us(notebook: Json) -> bool:
    sources = (cell.get("source") for cell in _parts(notebook, "cells"))
    texts = ("".join(map(str, s)) if isinstance(s, list) else str(s) for s in sources)
    return any("open_workbook(" in text for text in texts)


def _revision(document: Any) -> int:
    revision = document.get("revision") if isinstance(document, dict) else None
    return revision if isinstance(revision, int) else -1

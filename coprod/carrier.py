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
    live = [o["data"][MIME] for o in _outputs(notebook) if MIME in o.get("data", {})]
    newest = max(live, key=_revision, default=None)
    kept = notebook.get("metadata", {}).get(KEY, {}).get("record")
    if newest is None or not isinstance(newest, dict):
        return kept if isinstance(kept, dict) else None
    if isinstance(kept, dict) and kept.get("id") == newest.get("id"):
        return max(newest, kept, key=_revision)
    return newest


def clean(notebook: Json, before: Json | None = None) -> bool:
    """Make a notebook that is about to be saved fit to be opened without a kernel, in place.

    Parameters
    ----------
    notebook
        The content to be saved.
    before
        What the file holds now. Its record is kept where the new content carries none.

    Returns
    -------
    bool
        Whether this is a notebook of ours; others are left alone.
    """
    ours = any(_panel(output) for output in _outputs(notebook))
    record = carried(notebook) or (
        carried(before) if before and (ours or _calls_us(notebook)) else None
    )
    if not ours and record is None:
        return False
    for cell in notebook.get("cells", []):
        if any(_panel(output) for output in cell.get("outputs", [])):
            cell["outputs"] = [o for o in cell["outputs"] if WIDGET not in o.get("data", {})]
    for output in _outputs(notebook):
        output.get("data", {}).pop(MIME, None)
    metadata = notebook.setdefault("metadata", {})
    metadata.pop("widgets", None)
    if record is not None:
        metadata[KEY] = {**metadata.get(KEY, {}), "record": record}
        title = record.get("title")
        if title:
            metadata["title"] = title
    return True


def _outputs(notebook: Json) -> Iterator[Json]:
    for cell in notebook.get("cells", []):
        yield from cell.get("outputs", [])


def _panel(output: Json) -> str | None:
    """Return which panel an output is the twin of, or None."""
    panel: str | None = output.get("metadata", {}).get(KEY, {}).get("panel")
    return panel


def _calls_us(notebook: Json) -> bool:
    sources = ("".join(c.get("source", "")) for c in notebook.get("cells", []))
    return any("coprod.open_workbook" in source for source in sources)


def _revision(document: Any) -> int:
    revision = document.get("revision") if isinstance(document, dict) else None
    return revision if isinstance(revision, int) else -1

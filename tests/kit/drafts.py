"""The drafts that lie in a folder, for all tests that look there."""

from coprod.keep import disk
from coprod.keep.draft import read_draft
from coprod.keep.listing import entries


def listed(where=None):
    """Yield every draft that can be read, in the order of their names."""
    where = where or disk.folder()
    yield from filter(None, (read_draft(where / entry.name) for entry in entries(where)))

"""Names of the files we write beside notebooks, by which they are told from those of others."""

import re

DIGEST = "[0-9a-f]{10}"  # of the path of a notebook, see `disk.path_digest`
DRAFT = re.compile(rf"(.+-{DIGEST})(-window-[0-9a-f]{{12}})?\.json")
COPY = re.compile(rf"(.+-{DIGEST})-revision-\d+-{DIGEST}\.json")  # answers that were put aside
PRIVATE = re.compile(r"(record-\d{8}-[0-9a-f]{8})\.txt")
NOTED = re.compile(rf"({DIGEST})\.(json|txt)")  # what is noted of a notebook
LOCK = re.compile(rf"\.(.+-{DIGEST})\.lock")
LIST = "drafts.list"  # no .json: earlier versions take each of those for a draft

PART = re.compile(r"\..+\.[0-9a-f]{8}\.coprod-part")  # a file while it is written
_FORMER_PART = re.compile(r"\.(.+)\.[0-9a-f]{8}")  # as earlier versions named it


def is_former_part(name: str) -> bool:
    """Tell whether an earlier version may have left a half-written file of ours under a name."""
    found = _FORMER_PART.fullmatch(name)
    kinds = (DRAFT, COPY, PRIVATE, NOTED)
    return found is not None and any(kind.fullmatch(found[1]) for kind in kinds)

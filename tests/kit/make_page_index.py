"""Write tests/kit/page_index.json: which words of which item stand on which page of the sources.

``python tests/kit/make_page_index.py PAPER.txt SLIDES.txt``

PAPER.txt is the text of the paper, page by page, as ``pdftotext`` gives it; SLIDES.txt that of the
slides, with three blank lines between two. The texts themselves stay out of the repository: the
index holds the few words by which each row can be found, and only after they were found.
"""

import json
import re
import sys
import unicodedata
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from coprod import tables

INDEX = Path(__file__).with_name("page_index.json")
PLACE = re.compile(r"(p\. (?:10|[1-9])|slide (?:1[0-8]|[1-9]))(?:, .+)?")


def rows() -> Iterator[tuple[str, str, list[str]]]:
    """Yield each row that has a place in the two sources: its id, the page, its anchors."""
    for name in tables.in_order():
        table = tables.load(name)
        columns = [column for column in table if str(column).endswith("anchor")]
        for item, row in table.iterrows() if columns else ():
            place = PLACE.fullmatch(row["locator"])
            assert place, f"{item}: '{row['locator']}' names no page and no slide"
            yield str(item), place[1], [row[column] for column in columns if row[column]]


def pages(paper: str, slides: str) -> dict[str, list[str]]:
    """Return the text of each page as a search reads it, with and without hyphens at line ends."""
    found: dict[str, str] = {}
    start = 0
    for end in re.finditer(r"^(Page \d+ of 10|https://doi\.org/\S+)\s*$", paper, re.MULTILINE):
        if end[1].startswith("http") != (not found):  # the first page ends with its address
            continue
        found[f"p. {len(found) + 1}"] = paper[start : end.end()]
        start = end.end()
    blocks = [block for block in re.split(r"\n\s*\n\s*\n\s*\n|\f", slides) if block.strip()]
    found |= {f"slide {n}": block for n, block in enumerate(blocks, start=1)}
    hyphen = re.compile(r"(\w)-\n(\w)")
    return {
        page: [plain(hyphen.sub(joint, text)) for joint in (r"\1\2", r"\1-\2")]
        for page, text in found.items()
    }


def plain(text: str) -> str:
    """Return text without capitals, line ends and curly quotes."""
    straight = text.translate(str.maketrans("‘’“”–—", "''\"\"--"))
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", straight)).casefold()


def main(paper: Path, slides: Path) -> None:
    texts = pages(paper.read_text("utf-8"), slides.read_text("utf-8"))
    assert list(texts) == [
        *(f"p. {n}" for n in range(1, 11)),
        *(f"slide {n}" for n in range(1, 19)),
    ]
    index: dict[str, dict[str, list[str]]] = {page: {} for page in texts}
    lost = []
    for item, page, anchors in rows():
        index[page][item] = anchors
        lost += [
            f"{item}: '{anchor}' is not on {page}"
            for anchor in anchors
            if not any(plain(anchor) in text for text in texts[page])
        ]
    if lost:
        sys.exit("\n".join(lost))
    INDEX.write_text(as_text(index), encoding="utf-8")


def as_text(index: dict[str, dict[str, list[str]]]) -> str:
    """Return the index as JSON with an item a line, so that a change of one shows as one."""
    say = partial(json.dumps, ensure_ascii=False)
    pages = (
        f"{say(page)}: {{\n" + ",\n".join(f"  {say(i)}: {say(a)}" for i, a in items.items()) + "\n}"
        for page, items in index.items()
    )
    return "{\n" + ",\n".join(pages) + "\n}\n"


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))

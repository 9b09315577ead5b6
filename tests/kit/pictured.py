"""What a saved page draws of a balance, read off its HTML."""

from html.parser import HTMLParser
from typing import NamedTuple

from coprod.page.picture import FILLS, bar_image

OF = {bar_image(fill): fill for fill in FILLS}
Bar = tuple[str, str, str]  # what fills it, how wide it is, and how it is called


class Drawn(NamedTuple):
    """A row of the picture: what it is about, its bars to each side, and what is said of them."""

    label: str
    against: list[Bar]
    in_favour: list[Bar]
    words: str


class _Rows(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[tuple[str, list[Bar]]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th") and self.rows:
            self.rows[-1].append(("", []))
        elif tag == "img":
            values = dict(attrs)
            fill = OF[values["src"] or ""]
            self.rows[-1][-1][1].append((fill, values["width"] or "", values["alt"] or ""))

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            text, bars = self.rows[-1][-1]
            self.rows[-1][-1] = (text + data, bars)

    def handle_endtag(self, tag: str) -> None:
        if tag == "tr":
            self.rows[-1].append(("", []))  # what stands between two rows


def drawn(page: str) -> list[Drawn]:
    """Return the rows of the picture on a page, from the top."""
    reader = _Rows()
    reader.feed(page)
    reader.close()
    found = []
    for label, against, in_favour, words, _ in reader.rows[1:]:
        assert not (label[1] or against[0] or in_favour[0] or words[1])
        found.append(Drawn(label[0], against[1], in_favour[1], words[0]))
    return found

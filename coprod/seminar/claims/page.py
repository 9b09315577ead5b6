"""The saved page of What is claimed."""

from coprod.page.blocks import Block, Heading, Note, Table
from coprod.page.made import made_of
from coprod.record import Record
from coprod.seminar.claims.chart import START, claims_info, claims_text
from coprod.seminar.claims.words import CLAIMS, WAYS
from coprod.seminar.take.page import take

ON_PAGES = {"arguments": "family", "costs": "group"}


@made_of("studied.takes")
def claims(record: Record) -> list[Block]:
    """Say how much of the debate rests on what, and what somebody takes from it."""
    info = claims_info()
    blocks: list[Block] = [
        Heading(CLAIMS["title"], part=True),
        *(Note(text) for text in (info.sentence, info.caution)),
        Note(f"{info.counted} {info.rest}", soft=True),
    ]
    for side, by in ON_PAGES.items():
        blocks += _counts(side, by)
    return [*blocks, Note(CLAIMS["note"], soft=True), *take(record, "claims")]


def _counts(side: str, by: str) -> list[Block]:
    info, bases = claims_info(side, by), claims_info(START).bases
    columns = [WAYS[by].capitalize(), *(one.label for one in bases), CLAIMS["sum"]]
    table = Table("", columns, claims_text(info), amounts=len(columns) - 1, beside=True)
    return [table, *([Note(info.note, soft=True)] if info.note else [])]

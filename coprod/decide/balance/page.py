"""The saved page of Balance: the picture with each row in words, and sentences."""

from coprod.decide.balance.chart import BalanceInfo, balance_info, balance_sentences
from coprod.decide.balance.words import CONSIDERATION, SPEAKING
from coprod.drawing.bars import bar_picture, row_in_words
from coprod.page.blocks import Block, Paragraph, Picture
from coprod.page.made import made_of
from coprod.progress.scene import LABELS
from coprod.record import Record


@made_of("ratings", "frame", "walk.skipped", *LABELS, given=balance_info)
def balance(record: Record, info: BalanceInfo | None = None) -> list[Block]:
    """Show the balance as a picture that says each row in words, and what it comes to."""
    info = info or balance_info(record)
    picture = Picture(
        bars=bar_picture(info.rows),
        words=[(row.label, row_in_words(row)) for row in info.rows],
        columns=(CONSIDERATION, SPEAKING),
    )
    return [*([picture] if info.rows else []), *map(Paragraph, balance_sentences(info))]

"""Random changes to a workbook, as a hurried team makes them: text, sliders, cards, undo, save."""

from collections.abc import Callable
from random import Random

from strategies import CONDITIONS

from coprod import Record
from coprod.desk.filed import Filed

Act = Callable[[Filed, Random], object]
MOST = 12  # cards of a kind; from then on some are removed


def _text(book: Filed, rng: Random) -> None:
    text = f"{rng.choice(('They pay', 'Es hängt davon ab', '誰が', '👩🏽‍🔬'))} {rng.random()}"
    where = rng.randrange(4)
    if where == 0:
        book.retitle(title=text)
    elif where == 1:
        book.give_reason(rng.choice(CONDITIONS), text)
    elif where == 2:
        book.do(Record.set_frame, policy=text)
    else:
        book.decide(rationale=text)


def _slide(book: Filed, rng: Random) -> None:
    """Move a slider over several places, as a hand does."""
    item, less = rng.choice(CONDITIONS), rng.random() < 0.5
    for strength in range(rng.randint(1, 4)):
        book.rate(item, less=strength if less else 0, more=0 if less else strength)


def _card(book: Filed, rng: Random) -> None:
    kind, cards = rng.choice((("aim", book.record.aims), ("cost", book.record.costs)))
    if not cards or (len(cards) < MOST and rng.random() < 0.4):
        book.do(Record.add_aim if kind == "aim" else Record.add_cost)
        return
    card = rng.choice(cards)
    if len(cards) >= MOST or rng.random() < 0.1:
        book.do(Record.remove_aim if kind == "aim" else Record.remove_cost, card.id)
    else:
        field = "outcome" if kind == "aim" else "what"
        verb = Record.change_aim if kind == "aim" else Record.change_cost
        book.set_fields(verb, card.id, **{field: f"Menus change {rng.random()}"})


def _park(book: Filed, rng: Random) -> None:
    if len(book.record.parked) > MOST:
        book.do(Record.remove_remark, book.record.parked[0].id)
    book.do(Record.park, f"Who pays? {rng.random()}")


def _undo(book: Filed, rng: Random) -> None:
    for _ in range(rng.randint(1, 3)):
        book.undo()
    if rng.random() < 0.5:
        book.redo()


ACTS: tuple[Act, ...] = (_text, _text, _text, _slide, _slide, _card, _card, _park, _undo)


def change(book: Filed, rng: Random) -> None:
    """Change something."""
    rng.choice(ACTS)(book, rng)


def fill(book: Filed, letters: int) -> None:
    """Bring a record to a size, as a team that pastes a report into it does."""
    book.do(Record.park, "Minutes of the meeting. " * (letters // 24))

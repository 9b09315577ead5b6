"""A page without a browser: what a view sends to it, and what a person on it sends back."""

from types import SimpleNamespace

NO_ACTS = SimpleNamespace(others=())  # a bar from which nothing is done


def put(workbook, view):
    """Put a view on the page: it hears of each change of the record, as a desk would tell it."""
    workbook.observe(lambda _: view.follow(workbook.scene, workbook.leapt), "record")
    return view


def row(view):
    """Return what the page shows of the one condition of a view."""
    (only,) = view.state["rows"]
    return only


def say(view, verb, value=None, **more):
    """Send what a page sends; at a view of conditions, of the first."""
    if hasattr(view, "conditions"):
        more = {"item": view.conditions[0].id, "rated_for": "", **more}
    view._handle_custom_msg({"verb": verb, "value": value, **more}, [])


def filled_in(view, card, field, value):
    """Fill one field of a card in."""
    say(view, "set", value, card=card, field=field)


def card_of(view, id):
    """Return what the page shows of a card."""
    return next(card for card in view.state["cards"] if card["id"] == id)

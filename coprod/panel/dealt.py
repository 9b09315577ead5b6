"""What a view has heard of its pages: whoever enters something learns whether it was taken."""

from collections.abc import Mapping
from typing import Any

PAGES = 8  # so many pages show a view at most, with those that were left and may come back
REFUSED = 8  # so many messages of a page are remembered as ones that could not be done


class Dealt:
    """Which messages were dealt with, by the page they came from.

    A page counts its messages. What it is told back is a number, up to which all was heard, whether
    or not anything changed; and which of the last ones could not be done, so that what somebody
    typed stays where it can be put right.

    >>> dealt = Dealt()
    >>> dealt.note({"page": "a", "n": 3}, refused=True)
    >>> dealt.said()
    {'heard': {'a': 3}, 'refused': {'a': [3]}}
    """

    def __init__(self) -> None:
        self._heard: dict[str, int] = {}
        self._refused: dict[str, list[int]] = {}

    def note(self, message: Mapping[str, Any], refused: bool = False) -> None:
        """Note that a message was dealt with, if it says where it comes from."""
        page, n = message.get("page"), message.get("n")
        if not isinstance(page, str) or not isinstance(n, int):
            return
        self._heard[page] = max(n, self._heard.pop(page, 0))  # the latest page stands last
        if refused:
            self._refused[page] = [*self._refused.get(page, []), n][-REFUSED:]
        for gone in list(self._heard)[:-PAGES]:
            del self._heard[gone]
            self._refused.pop(gone, None)

    def said(self) -> dict[str, Any]:
        """Return what the pages are told, as a part of the state they show."""
        return {
            "heard": dict(self._heard),
            "refused": {p: list(n) for p, n in self._refused.items()},
        }

"""The line between a kernel and its pages: scripts and style go down once, then only what changes.

Each view has a model of its own, which holds all that it shows: whoever loads the page later gets
it from there. What changes after that goes down as differences, those of all views that one change
concerns in one message, so that a page never shows half of it. What people do comes up here, too.

The line is a plain model of ipywidgets, which no page ever gives up waiting for.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

import ipywidgets as ipw
import traitlets

from coprod.panel.front import page, sheet, version
from coprod.panel.states import difference

NEWS = "news"  # the key of a state that counts its changes


class Shown(Protocol):
    """A view, as far as the line knows it."""

    state: dict[str, Any]

    def take(self, message: dict[str, Any]) -> None:
        """Deal with what somebody did on the page."""


class Wire(ipw.Widget):
    """Carries the script of all views, what changes of them, and what is done on them."""

    script = traitlets.Unicode().tag(sync=True)
    style = traitlets.Unicode().tag(sync=True)
    version = traitlets.Unicode().tag(sync=True)  # of both: a page loads each version once

    def __init__(self) -> None:
        self._views: dict[str, Shown] = {}
        self._sent: dict[str, dict[str, Any]] = {}  # what pages know of each, as it was sent last
        self.lock = threading.RLock()  # held to change what a view shows, and to send it
        self._gathering = threading.local()
        super().__init__(script=page(), style=sheet(), version=version())
        self.on_msg(self._heard)

    def join(self, id: str, view: Shown) -> None:
        """Carry a view from now on; `id` is that of its model."""
        self._views[id], self._sent[id] = view, view.state

    def leave(self, id: str) -> None:
        """Carry a view no longer."""
        self._views.pop(id, None)
        self._sent.pop(id, None)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Send all that changes within as one message, at the end."""
        if self._news is not None:
            yield
            return
        self._gathering.news = {"views": {}, "said": []}
        try:
            yield
        finally:
            news, self._gathering.news = self._news, None
            assert news is not None
            with self.lock:  # what is counted first is sent first
                changes = {id: self._change(id) for id in news["views"]}
                self._tell({id: one for id, one in changes.items() if one}, news["said"])

    def changed(self, id: str) -> None:
        """Note that a view shows something else."""
        if id not in self._views:
            return
        with self.together():
            assert self._news is not None
            self._news["views"][id] = None  # as a set that keeps its order

    def say(self, id: str, message: dict[str, Any]) -> None:
        """Tell the page of a view something that is no part of what it shows."""
        with self.together():
            assert self._news is not None
            self._news["said"].append([id, message])

    @property
    def _news(self) -> dict[str, Any] | None:
        """What waits to be sent; None where it goes at once."""
        news: dict[str, Any] | None = getattr(self._gathering, "news", None)
        return news

    def _change(self, id: str) -> dict[str, Any]:
        """Return what pages do not know yet of a view, whichever thread it was that changed it."""
        if id not in self._views:
            return {}
        before, now = self._sent[id], self._views[id].state
        number = now[NEWS] = before.get(NEWS, 0)  # another thread may have counted on meanwhile
        found = difference(before, now)
        if not found:
            return {}
        now[NEWS] = number + 1
        self._sent[id] = now
        return {"after": number, "set": [*found, [[NEWS], number + 1]]}

    def _tell(self, views: dict[str, Any], said: list[list[Any]]) -> None:
        news = {"views": views, "said": said}
        if any(news.values()):
            self.send({name: value for name, value in news.items() if value})

    def _heard(self, _wire: Any, content: dict[str, Any], _buffers: Any) -> None:
        if content.get("verb") == "here":  # a page has come up: it may have missed something
            self._catch_up(dict(content.get("views") or {}))
        elif view := self._views.get(str(content.get("view"))):
            view.take(content)

    def _catch_up(self, known: dict[str, int]) -> None:
        """Tell all of those views of which a page knows another state than it was sent."""
        with self.lock:
            stale = {
                id: {"state": {**self._views[id].state, NEWS: sent.get(NEWS, 0)}}
                for id, sent in self._sent.items()
                if id in known and known[id] != sent.get(NEWS, 0)
            }
            self._tell(stale, [])


_wire: list[Wire] = []


def wire() -> Wire:
    """Return the line of this kernel; it is laid with the first view."""
    if not _wire or _wire[0].comm is None:
        _wire[:] = [Wire()]
    return _wire[0]

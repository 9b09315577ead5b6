"""What is measured of a page: how long a key takes to be seen, and how many bytes come in."""

import base64
import json
import re
import struct
import time
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Page

SCRIPT = Path(__file__).with_name("painted.js")
PAUSE = 250  # milliseconds between two steps, as of a hand
QUIET = 1.0  # seconds in which nothing comes: what was caused is over
PAGES = "update_display_data"  # brings a page of the notebook up to date
# What JupyterLab and Voilà need anyway, with the extensions that show anybody's widgets.
OWN = re.compile(r"^https?://[^/]+/(?!.*coprod)(static|voila/static|lab|lsp|api/(?!contents/))")
EVENT = "an event of the server"  # which files and kernels come and go
KEYS = ("ArrowRight", "ArrowLeft")


class Hand:
    """A hand on a slider, which goes to and fro between two places.

    `kinds` are the pictures that follow: `bars` of a chart, `words` beneath the slider. Those that
    are `unseen` need not follow: they stand on a page that is hidden.
    """

    def __init__(
        self,
        page: Page,
        slider: str,
        kinds: tuple[str, ...] = ("bars",),
        unseen: frozenset[str] = frozenset(),
    ) -> None:
        self.page, self.slider, self.kinds, self.unseen = page, slider, kinds, unseen
        self._pictures: list[dict[str, str]] = []  # at each of the two places
        self._steps = 0

    def learn(self) -> None:
        """Find out what each of the two places looks like once it stands still."""
        self._to_slider()
        self._pictures, self._steps = [], 0
        former = {kind: self._picture(kind) for kind in self.kinds}
        for key in KEYS:
            self.page.keyboard.press(key)
            now = {kind: self._settled(kind, former[kind]) for kind in self.kinds}
            missing = {kind for kind in self.kinds if not now[kind]}
            assert missing <= self.unseen, f"a key changes nothing of the {missing}"
            self._pictures.append({kind: now[kind] for kind in self.kinds if now[kind]})
            former |= self._pictures[-1]

    def _picture(self, kind: str) -> str:
        found: str = self.page.evaluate("kind => bench.picture(kind)", kind)
        return found

    def _settled(self, kind: str, former: str) -> str:
        patience = 5_000 if kind in self.unseen else 60_000
        ask = "about => bench.settled(...about)"
        found: str = self.page.evaluate(ask, [kind, former, patience])
        return found

    def _to_slider(self) -> None:
        self.page.bring_to_front()
        slider = self.page.locator(self.slider).first
        slider.focus()
        slider.evaluate("one => one.scrollIntoView({ block: 'start' })")  # the chart is beneath

    def step(self) -> dict[str, float]:
        """Press a key; return the milliseconds until each picture is the one of that place."""
        place = self._steps % 2
        goals = self._pictures[place]
        self._steps += 1
        self.page.evaluate("ms => bench.rest(ms)", PAUSE)
        self.page.evaluate("goals => bench.arm(goals)", goals)
        self.page.keyboard.press(KEYS[place])
        spent: dict[str, float] = self.page.evaluate("() => bench.done()")
        for kind, goal in goals.items():
            assert self._picture(kind) == goal, "it went back"
        return spent

    def round(self, steps: int) -> list[dict[str, float]]:
        """Return what some steps take. Two before them are to warm up, and are not counted.

        What the places look like is found out anew: a page may have got another width meanwhile.
        """
        self.learn()
        spent = [self.step() for _ in range(steps + 2)]
        return spent[2:]


class Frame(NamedTuple):
    """A frame of a WebSocket, with the type of message where it brings one of a kernel."""

    at: float
    size: int
    kind: str


class Wire:
    """What a page receives: frames of WebSockets, and files that are not the server's own."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.frames: list[Frame] = []
        self.files: dict[str, int] = {}
        self._asked: dict[str, str] = {}
        self._last = time.monotonic()
        self._cdp = page.context.new_cdp_session(page)
        self._cdp.on("Network.webSocketFrameReceived", self._frame)
        self._cdp.on("Network.responseReceived", self._response)
        self._cdp.on("Network.loadingFinished", self._loaded)
        self._cdp.send("Network.enable")

    def _frame(self, event: dict[str, Any]) -> None:
        response = event["response"]
        binary = response["opcode"] == 2
        text = response["payloadData"]
        data = base64.b64decode(text) if binary else text.encode()
        frame = Frame(event["timestamp"], len(data), kind_of(data, binary))
        if frame.kind != EVENT:
            self._last = time.monotonic()
            self.frames.append(frame)

    def _response(self, event: dict[str, Any]) -> None:
        self._asked[event["requestId"]] = event["response"]["url"]

    def _loaded(self, event: dict[str, Any]) -> None:
        url = self._asked.get(event["requestId"], "")
        if not url.startswith("http") or OWN.match(url):
            return
        self._last = time.monotonic()
        self.files[url] = self.files.get(url, 0) + int(event["encodedDataLength"])

    def forget(self) -> None:
        """Begin to count anew."""
        self.frames.clear()
        self.files.clear()
        self._last = time.monotonic()

    def quiet(self) -> None:
        """Wait until nothing comes any more."""
        while time.monotonic() - self._last < QUIET:
            self.page.wait_for_timeout(50)

    @property
    def received(self) -> int:
        """The bytes of frames and files together."""
        return sum(frame.size for frame in self.frames) + sum(self.files.values())

    @property
    def before_pages(self) -> int:
        """The bytes of the frames that come before the first page of the notebook does."""
        return before_pages(self.frames)

    def close(self) -> None:
        self._cdp.detach()


def before_pages(frames: list[Frame]) -> int:
    """Return the bytes of the frames before the first one that brings a page up to date.

    >>> before_pages([Frame(0, 5, "status"), Frame(0, 7, "comm_msg"), Frame(0, 99, PAGES)])
    12
    """
    first = next((n for n, frame in enumerate(frames) if frame.kind == PAGES), len(frames))
    return sum(frame.size for frame in frames[:first])


def kind_of(data: bytes, binary: bool) -> str:
    """Return the type of a message of a kernel in either form Jupyter sends them; else "".

    >>> kind_of(b'{"header": {"msg_type": "status"}}', binary=False)
    'status'
    """
    try:
        if not binary:
            message = json.loads(data)
            return EVENT if "schema_id" in message else str(message["header"]["msg_type"])
        (number,) = struct.unpack_from("<Q", data)
        places = struct.unpack_from(f"<{number}Q", data, 8)
        return str(json.loads(data[places[1] : places[2]])["msg_type"])
    except (ValueError, KeyError, TypeError, IndexError, struct.error):
        return ""


def slid(hand: Hand, wire: Wire) -> tuple[int, int]:
    """Return the bytes that one step receives: before the pages follow, and in all."""
    hand.learn()
    wire.quiet()
    wire.forget()
    hand.step()
    wire.quiet()
    return wire.before_pages, wire.received

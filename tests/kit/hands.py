"""What hands do on a page: presses of real lengths, and real touches."""

from playwright.sync_api import Locator, Page

LONG = 600  # milliseconds that an ordinary, unhurried press lasts
Place = tuple[float, float]


def spot(page: Page, target: Locator, along: float = 0.5) -> Place:
    """Return where on the screen a control is, at a share of its width."""
    target.scroll_into_view_if_needed()
    box = target.bounding_box()
    assert box is not None
    return box["x"] + box["width"] * along, box["y"] + box["height"] / 2


def press(page: Page, target: Locator, along: float = 0.5, button: str = "left") -> None:
    """Press, hold for a while and let go, as people do: once the control stays where it is."""
    box = target.bounding_box()
    assert box is not None
    target.hover(position={"x": box["width"] * along, "y": box["height"] / 2})
    page.mouse.down(button=button)  # type: ignore[arg-type]
    page.wait_for_timeout(LONG)
    page.mouse.up(button=button)  # type: ignore[arg-type]


class Finger:
    """A finger on a touch screen. The browser learns of it as it would of a real one."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.cdp = page.context.new_cdp_session(page)

    def _touch(self, kind: str, *at: Place) -> None:
        points = [{"x": x, "y": y} for x, y in at]
        self.cdp.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    def tap(self, at: Place) -> None:
        self._touch("touchStart", at)
        self._touch("touchEnd")

    def swipe(self, start: Place, end: Place, steps: int = 12) -> None:
        (x, y), (to_x, to_y) = start, end
        self._touch("touchStart", start)
        for n in range(1, steps + 1):
            share = n / steps
            self._touch("touchMove", (x + (to_x - x) * share, y + (to_y - y) * share))
            self.page.evaluate("new Promise((done) => requestAnimationFrame(done))")
        self._touch("touchEnd")

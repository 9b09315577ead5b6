"""A page whose every request is noted, and which may be kept from all but this machine."""

import re

from lab import HERE, NAMED
from playwright.sync_api import BrowserContext, Dialog, Page

HOSTS = (HERE, "http://localhost", f"http://{NAMED}")
OURS = (*HOSTS, *(host.replace("http", "ws", 1) for host in HOSTS), "data:", "blob:")
ABROAD = re.compile(rf"^(?!{'|'.join(map(re.escape, OURS))})")


def watched(context: BrowserContext) -> Page:
    """Open a page; note on it what it tried to reach (`abroad`) and what alarmed it.

    Requests of workers count, too, and those of a service worker (`service_workers`) would.
    """
    one = context.new_page()
    one.asked, one.abroad, one.service_workers, one.alerts, one.errors = 0, [], [], [], []

    def note(url: str) -> None:
        one.asked += 1
        if ABROAD.match(url):
            one.abroad.append(url)

    def answer(dialog: Dialog) -> None:
        if dialog.type == "alert":
            one.alerts.append(dialog.message)
        dialog.accept()  # "leave the page?" is no alarm

    context.on("request", lambda request: note(request.url))
    context.on("serviceworker", lambda worker: one.service_workers.append(worker.url))
    one.on("websocket", lambda socket: note(socket.url))
    one.on("dialog", answer)
    one.on("pageerror", lambda error: one.errors.append(str(error)))
    return one

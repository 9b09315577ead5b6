"""Voilà as the workshop needs it: it opens the page itself, and lets kernels end in peace."""

import asyncio
import threading
import webbrowser
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from jupyter_server.base.handlers import APIHandler
from jupyter_server.utils import url_path_join
from tornado.ioloop import IOLoop
from tornado.web import authenticated
from voila.app import Voila

from coprod.app.words import NO_BROWSER

EVERYWHERE = ("", "0.0.0.0", "::")  # addresses to listen at, and none to go to
QUIET = timedelta(seconds=3)  # after which a kernel has dealt with what a page sent as it was left
LOOKS = 240  # two a second; a kernel that still works after that is ended when it is idle


class WorkshopServer(Voila):  # type: ignore[misc]
    """Serves the page and opens it."""

    @property
    def address(self) -> str:
        """Where a browser that knows nothing of this server gets in."""
        ip = "localhost" if self.ip in EVERYWHERE else self.ip
        url = self._url(f"[{ip}]" if ":" in ip else ip)
        token = self.identity_provider.token
        return f"{url}?{urlencode({'token': token})}" if token else str(url)

    def launch_browser(self) -> None:
        """Open the address, with its token and over http.

        Voilà would hand over a file that leads to the address without its token; and not every
        browser may read the files of this computer.
        """
        threading.Thread(target=self._open, daemon=True).start()  # some wait until it is closed

    def _open(self) -> None:
        try:
            show = (webbrowser.get(self.browser) if self.browser else webbrowser).open
            shown = show(self.address, new=self.webbrowser_open_new)
        except webbrowser.Error:
            shown = False
        if not shown:
            print(NO_BROWSER, flush=True)

    def listen(self) -> None:
        """Serve until somebody stops it. A kernel comes up while the browser does."""
        kernels = self.kernel_manager
        IOLoop.current().add_callback(kernels.keep_ready, kernels.default_kernel_name, "")
        super().listen()

    def init_handlers(self) -> list[Any]:
        """Return what answers which address; Voilà's farewell ends a kernel that still hears."""
        at = url_path_join(self.server_url, r"/voila/api/shutdown/(?P<kernel_id>[\w-]+)")
        return [(at, Farewell), *super().init_handlers()]


class Farewell(APIHandler):
    """A page says that it was left: nobody needs its kernel any more."""

    @authenticated
    async def post(self, kernel_id: str) -> None:
        IOLoop.current().spawn_callback(end_when_quiet, self.kernel_manager, kernel_id)
        self.set_status(204)
        self.finish()


async def end_when_quiet(kernels: Any, kernel_id: str) -> None:
    """End a kernel once it has been idle for a moment and no page talks to it.

    The last answers are sent as a page is left. An end that is asked for overtakes them, so it
    waits until they have been heard.
    """
    for _ in range(LOOKS):
        await asyncio.sleep(0.5)
        if kernel_id not in kernels:
            return
        kernel = kernels.get_kernel(kernel_id)
        quiet = datetime.now(UTC) - kernel.last_activity > QUIET
        if quiet and kernel.execution_state == "idle" and not connections(kernels, kernel_id):
            await kernels.shutdown_kernel(kernel_id)
            return


def connections(kernels: Any, kernel_id: str) -> int:
    """Return how many pages talk to a kernel."""
    return int(kernels.kernel_model(kernel_id)["connections"])


def greet(handler: Any, **_: Any) -> None:
    """Give a page the cookie without which its farewell would be refused."""
    _ = handler.xsrf_token

"""A kernel that waits for the next page, with all imported that it will need.

To start Python and to import takes longer than all else that a page waits for. So one kernel is
started before anybody asks. It has heard of no notebook: answers are read once a page has it, and
no other page gets the same one.
"""

import asyncio
from contextlib import suppress
from typing import Any

from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager

# Before it listens: a client of ours that told it later would be taken for the one of the page.
# What it names is not called, so nothing is opened.
IMPORT = "--IPKernelApp.exec_lines=import coprod; coprod.open_workbook"
AGAIN = 10  # seconds after one was taken: by then its page is set up, and the computer idle


class WaitingKernels(AsyncMappingKernelManager):
    """The kernels of all pages, and one that waits. Where none does, one is started as asked."""

    _waiting: asyncio.Task[str] | None = None
    _waits = ""  # the id of the one that waits, once it has one

    def keep_ready(self, kernel_name: str, path: str) -> None:
        """Have a kernel wait from now on for whoever asks for one of that name, in that folder."""
        self._kind: dict[str, Any] = {"kernel_name": kernel_name, "path": path}
        self._waiting = asyncio.ensure_future(self._prepared())

    async def start_kernel(self, **asked: Any) -> str:  # type: ignore[override]
        """Return the id of a kernel that nobody else has."""
        if self._waiting and asked.items() >= self._kind.items():
            taken = await self._taken(self._waiting)
            if taken:
                return taken
        return str(await super().start_kernel(**asked))

    async def cull_kernel_if_idle(self, kernel_id: str) -> None:
        """End a kernel that nobody needs any more; the one that waits has not been needed yet."""
        if kernel_id != self._waits:
            await super().cull_kernel_if_idle(kernel_id)  # type: ignore[no-untyped-call]

    async def _prepared(self) -> str:
        kernel_id: str = await super().start_kernel(**self._kind, extra_arguments=[IMPORT])
        self._waits = kernel_id
        return kernel_id

    async def _taken(self, waiting: asyncio.Task[str]) -> str | None:
        self._waiting = None  # before anything else can run
        asyncio.get_running_loop().call_later(AGAIN, lambda: self.keep_ready(**self._kind))
        with suppress(Exception):  # then one is started as asked, and fails with a reason
            kernel_id = await waiting
            self._waits = ""
            kernel: Any = self.get_kernel(kernel_id)
            if await kernel.is_alive():
                return kernel_id
        return None

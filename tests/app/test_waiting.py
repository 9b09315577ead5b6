"""The kernel that waits for the next page: one page has it alone, and it has opened nothing."""

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from coprod.app import waiting
from coprod.app.waiting import WaitingKernels
from coprod.keep.told import SHOWN, tell

HERE = {"kernel_name": "python3", "path": ""}
ASKS = """
import gc, json, sys
before = set(sys.modules)
from coprod.keep.workbook import Workbook
opened = [one for one in gc.get_objects() if isinstance(one, Workbook)]
print(json.dumps(["coprod.desk.desk" in before, len(opened)]))
"""


@pytest.fixture
def kernels(tmp_path, monkeypatch):
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path / "runtime"))
    monkeypatch.setenv("COPROD_DRAFTS", str(tmp_path / "drafts"))
    monkeypatch.setenv(SHOWN, "")
    tell(SHOWN, str(tmp_path / "decide.ipynb"))
    return WaitingKernels(root_dir=str(tmp_path), connection_dir=str(tmp_path))


def run(kernels, what):
    async def whole():
        try:
            return await asyncio.wait_for(what(kernels), 120)
        finally:
            await kernels.shutdown_all(now=True)

    with ThreadPoolExecutor(1) as pool:  # tests of a browser leave a loop that runs in this thread
        return pool.submit(asyncio.run, whole()).result()


async def said(kernels, kernel_id, code):
    """Run code in a kernel, and return what it printed."""
    client = kernels.get_kernel(kernel_id).client()
    client.start_channels()
    await client.wait_for_ready(timeout=60)
    printed = []
    await client.execute_interactive(
        code,
        output_hook=lambda message: printed.append(message["content"].get("text", "")),
        timeout=60,
    )
    client.stop_channels()
    return "".join(printed)


def test_it_has_imported_what_a_page_needs_and_opened_no_workbook(kernels, tmp_path):
    async def asked(kernels):
        kernels.keep_ready(**HERE)
        id = await kernels.start_kernel(**HERE, env={})
        return await said(kernels, id, ASKS)

    assert json.loads(run(kernels, asked)) == [True, 0]
    assert not (tmp_path / "drafts").exists(), "answers are read once a page has it"


@pytest.mark.parametrize("after", [0, 0.1, 0.2, 0.3, 0.4])
def test_a_page_that_takes_it_while_it_still_comes_up_is_heard_all_the_same(kernels, after):
    """Whoever speaks to a kernel under the same name as another one would not be heard."""

    async def asked(kernels):
        kernels.keep_ready(**HERE)
        id = await kernels.start_kernel(**HERE, env={})
        await asyncio.sleep(after)
        return await said(kernels, id, "print(1)")

    assert run(kernels, asked) == "1\n"


def test_two_pages_never_share_one_and_another_one_waits_a_moment_later(kernels, monkeypatch):
    monkeypatch.setattr(waiting, "AGAIN", 0)

    async def asked(kernels):
        kernels.keep_ready(**HERE)
        first = await kernels._waiting
        both = await asyncio.gather(*(kernels.start_kernel(**HERE, env={}) for _ in range(2)))
        while kernels._waiting is None:
            await asyncio.sleep(0.01)
        return first, both, await kernels._waiting

    first, both, later = run(kernels, asked)
    assert first in both and len({*both, later}) == 3


def test_one_that_has_died_is_given_to_nobody(kernels):
    async def asked(kernels):
        kernels.keep_ready(**HERE)
        waiting = await kernels._waiting
        kernels.get_kernel(waiting).autorestart = False
        await kernels.get_kernel(waiting).provisioner.kill()
        await kernels.get_kernel(waiting).provisioner.wait()
        return waiting, await kernels.start_kernel(**HERE, env={})

    dead, given = run(kernels, asked)
    assert given != dead


def test_a_notebook_for_another_kernel_or_folder_is_not_run_in_it(kernels, tmp_path):
    (tmp_path / "elsewhere").mkdir()

    async def asked(kernels):
        kernels.keep_ready(**HERE)
        waiting = await kernels._waiting
        return waiting, await kernels.start_kernel(kernel_name="python3", path="elsewhere")

    waiting, given = run(kernels, asked)
    assert given != waiting


def test_while_it_waits_time_does_not_end_it_and_afterwards_it_does(kernels):
    kernels.cull_idle_timeout = 60

    async def asked(kernels):
        kernels.keep_ready(**HERE)
        id = await kernels._waiting
        alive = []
        for _ in range(2):
            kernels.get_kernel(id).last_activity = datetime.now(UTC) - timedelta(hours=1)
            kernels.get_kernel(id).execution_state = "idle"
            await kernels.cull_kernel_if_idle(id)
            alive.append(id in kernels)
            if alive == [True]:
                assert await kernels.start_kernel(**HERE, env={}) == id
        return alive

    assert run(kernels, asked) == [True, False]

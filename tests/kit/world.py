"""A world of notebooks, windows, kernels and accounts, to which anything may be done."""

import contextlib
import itertools
import json
import os
import shutil
from pathlib import Path

from lives import Account, blank, executed, said

from coprod import RecordError
from coprod.desk.desk import Desk
from coprod.keep.carrier import carried, kind
from coprod.keep.notebook import load_notebook

STEPS = (
    "open",
    "edit",
    "edit",
    "edit",
    "save",
    "save",
    "copy",
    "move",
    "link",
    "headless",
    "record",
    "open record",
    "restart",
    "kill",
    "revert",
    "clear",
    "afresh",
    "strip",
)


class World:
    """Two accounts on one folder, and what everybody said in which file."""

    def __init__(self, base):
        self.folder = base / "work"
        self.folder.mkdir()
        self.link = base / "link"
        self.link.symlink_to(self.folder, target_is_directory=True)
        self.accounts = [Account(base / f"drafts-{n}", self.folder) for n in (1, 2)]
        self.pages = []
        self.names = ["a.ipynb"]
        self.given = {"a.ipynb": set()}  # by file: all that may be seen in it
        self.records = {}
        self.count = 0
        self.numbers = itertools.count(1)  # each file has a name of its own
        blank(self.folder, "a.ipynb")

    def page(self, n):
        return self.pages[n % len(self.pages)] if self.pages else None

    def do(self, step, n, m):
        getattr(self, f"do_{step.replace(' ', '_')}")(n, m)

    def do_open(self, n, m):
        name = self.names[n % len(self.names)]
        page = self.accounts[m % 2].open(name)
        page.run()
        page.of = name
        self.pages = [*self.pages[-3:], page]

    def do_edit(self, n, m):
        page = self.page(n)
        if page is None or page.of is None or not page.kernel:
            return
        self.count += 1
        page.say(f"answer-{self.count}")
        self.given[page.of].add(f"answer-{self.count}")

    def do_save(self, n, m):
        page = self.page(n)
        if page and page.of and (self.folder / page.name).exists():
            before = said_or_none(self.folder / page.name)
            page.save()
            reach = texts_in(self.folder) + texts_in(page.account.drafts)
            for text in before:
                assert f'"{text}"' in reach, f"{text} was written over, out of reach of who did it"

    def do_copy(self, n, m):
        name = self.names[n % len(self.names)]
        new = f"copy-{next(self.numbers)}.ipynb"
        shutil.copy(self.folder / name, self.folder / new)
        self.names.append(new)
        self.given[new] = set(said_or_none(self.folder / name))

    def do_move(self, n, m):
        name = self.names.pop(n % len(self.names))
        new = f"moved-{next(self.numbers)}.ipynb"
        (self.folder / name).rename(self.folder / new)
        self.names.append(new)
        self.given[new] = self.given.pop(name)
        for page in self.pages:  # the page of a file that was moved is closed
            if page.of == name:
                page.close()
                page.of = None

    def do_link(self, n, m):
        name = self.names[n % len(self.names)]
        account = Account(self.accounts[m % 2].drafts, self.link)
        page = account.open(name)
        page.run()
        page.of = name
        self.pages = [*self.pages[-3:], page]

    def do_headless(self, n, m):
        name = self.names[n % len(self.names)]
        executed(self.folder / name)

    def do_record(self, n, m):
        page = self.page(n)
        if page is None or page.of is None or not isinstance(page.desk, Desk) or not page.kernel:
            return
        path = page.do(lambda desk: desk.save())
        self.records[path] = path.read_bytes()

    def do_open_record(self, n, m):
        if not self.records:
            return
        path = sorted(self.records)[n % len(self.records)]
        page = self.accounts[m % 2].open(path.relative_to(self.folder).as_posix())
        desk = page.run()
        assert {r.text for r in desk.record.parked} == said(path), "as it was saved"
        with contextlib.suppress(RecordError):
            page.say("into the record")
        page.save()

    def do_restart(self, n, m):
        page = self.page(n)
        if page and page.of:
            page.restart()
            page.run()

    def do_kill(self, n, m):
        page = self.page(n)
        if page and page.of:
            page.kill()

    def do_revert(self, n, m):
        page = self.page(n)
        if page and page.of and page.account.contents.list_checkpoints(page.name):
            page.account.revert(page.name)
            page.load()
            page.run()
            page.do(lambda desk: None)

    def do_clear(self, n, m):
        page = self.page(n)
        if page and page.of:
            page.clear()
            page.save()

    def do_afresh(self, n, m):
        page = self.page(n)
        if page and page.of and page.kernel:
            page.do(lambda desk: desk.start_afresh())

    def do_strip(self, n, m):
        path = self.folder / self.names[n % len(self.names)]
        notebook = json.loads(path.read_text("utf-8"))
        for cell in notebook["cells"]:
            if cell["cell_type"] == "code":
                cell["outputs"] = []
        path.write_text(json.dumps(notebook), encoding="utf-8")

    # --- what has to hold -----------------------------------------------------------------

    def everywhere(self):
        """All that is on disk: files, drafts, kept answers."""
        return texts_in(self.folder.parent)

    def check(self):
        text = self.everywhere()
        for n in range(1, self.count + 1):
            assert f'"answer-{n}"' in text, f"answer-{n} is nowhere"
        for name in self.names:
            strayed = said_or_none(self.folder / name) - self.given[name]
            assert not strayed, f"{name} holds {strayed}, which was given elsewhere"
        for page in self.pages:
            if page.of and page.kernel:
                here = {r.text for r in page.desk.record.parked}
                assert here <= self.given[page.of], f"{page.of} shows what was given elsewhere"
        for path, content in self.records.items():
            assert path.read_bytes() == content, f"{path.name} changed"
            assert kind(load_notebook(path)) == "record"

    def end(self):
        for page in self.pages:
            page.close()


def texts_in(folder):
    """The texts of all files in a folder and beneath; a link is not followed."""
    walk = os.walk(folder, followlinks=False)
    paths = [Path(base, file) for base, _, files in walk for file in files]
    return "\n".join(path.read_text("utf-8", errors="replace") for path in paths)


def said_or_none(path):
    return said(path) if carried(load_notebook(path)) else set()

"""Our views on a blank page: the real scripts in a real browser, without a JupyterLab around them.

What a person does goes to the real Python view, and its state comes back, when the test says so.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from coprod import Record
from coprod.desk.desk import Desk
from coprod.keep.workbook import Workbook
from coprod.panel.front import charts_script, sheet
from coprod.panel.front import page as script
from coprod.panel.view import View

# The panels of the two notebooks, as they follow one another.
DECIDE = ["start", "steps", "frame", "purposes", "conditions", "costs", "resources"]
DECIDE += ["alternatives", "balance", "how", "decision", "parked", "handout"]
SEMINAR = ["start", "you", "steps", "claims", "definitions", "case", "rating", "reveal"]
SEMINAR += ["readings", "debate", "evaluation", "parked", "teacher"]
BLANK = "<!doctype html><html lang='en'><title>A stage</title><body><main></main></body></html>"
# A stand-in for the model that a notebook gives to a view.
MODEL = """
globalThis.stage = { models: [], cut: false };
globalThis.makeModel = (state, shelf) => {
  const heard = {};
  const fire = (name, value) => (heard[name] ?? []).forEach((one) => one(value));
  const told = [];
  const model = {
    values: { state, shelf }, sent: [],
    widget_manager: {
      get_model: async () => stage.charts,
      kernel: { iopubMessage: { connect: (one) => told.push(one) } },
    },
    status: (session, execution_state) => told.forEach((one) =>
      one(null, { header: { msg_type: "status", session }, content: { execution_state } })),
    get: (name) => model.values[name],
    on: (name, one) => (heard[name] ??= []).push(one),
    off: (name, one) => { heard[name] = (heard[name] ?? []).filter((other) => other !== one); },
    asked: 0,
    ask: () => { model.asked += 1; },
    send: (message) => { if (stage.cut) throw new Error("no kernel"); model.sent.push(message); },
    state: (value) => { model.values.state = value; fire("change:state"); },
    custom: (message) => fire("msg:custom", message),
  };
  stage.models.push(model);
  return model;
};
globalThis.carryCharts = (script) => {
  stage.charts = { get: (name) => ({ version: "stage", script })[name] };
};
globalThis.showView = async ([script, style, view, state, shelf]) => {
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const { VIEWS, dress } = await (stage.page ??= import(address));
  const el = document.createElement("div");
  dress("stage", style);
  document.querySelector("main").append(el);
  VIEWS[view]({ model: makeModel(state, shelf), el });
};
"""

LOOK = """([theme, text, scale]) => {
  const root = document.documentElement;
  root.dataset.coprodApp = "";
  Object.assign(root.dataset, { theme, text });
  root.style.fontSize = `${16 * scale}px`;
  root.style.background = "var(--coprod-paper)";
}"""


class Stage:
    """A page with some views of one workbook."""

    def __init__(self, page: Page, workbook: Workbook) -> None:
        self.page, self.workbook = page, workbook
        self.views: list[View] = []
        self.news: list[tuple[int, str, Any]] = []
        page.set_content(BLANK)
        page.evaluate(MODEL + "; 0")

    def show(self, view: View) -> None:
        n = len(self.views)
        self.views.append(view)
        view.observe(lambda change: self.news.append((n, "state", _plain(change.new))), "state")
        view.send = lambda message, *_: self.news.append((n, "custom", message))
        if view.script == "balance":
            self.page.evaluate("carryCharts", charts_script())
        workbook = self.workbook
        workbook.observe(lambda _: view.follow(workbook.scene, workbook.leapt), "record")
        self.page.evaluate(
            "showView",
            [
                script(),
                sheet(),
                view.script,
                _plain(view.state),
                _plain(view.shelf),
            ],
        )

    def look(self, theme: str = "light", text: str = "normal", scale: float = 1) -> None:
        """Give the page a look of the workshop app; everything is `scale` times as big."""
        self.page.evaluate(LOOK, [theme, text, scale])

    def talk(self) -> None:
        """Let page and kernel hear each other out."""
        self.page.evaluate("typeof flushAll === 'function' && flushAll()")
        for _ in range(20):
            self.page.evaluate("[...__coprod.pending].forEach((flush) => flush())")
            sent = [
                (view, message)
                for n, view in enumerate(self.views)
                for message in self.page.evaluate("(n) => stage.models[n].sent.splice(0)", n)
            ]
            for view, message in sent:
                view._handle_custom_msg(message, [])
            news, self.news = self.news, []
            for n, kind, value in news:
                self.page.evaluate(
                    "([n, kind, value]) => stage.models[n][kind](value)", [n, kind, value]
                )
            if not sent and not news:
                return
        raise AssertionError("page and kernel never come to rest")

    def focus(self) -> str:
        """Return what kind of element has the focus."""
        tag: str = self.page.evaluate("document.activeElement.tagName")
        return tag


class Shown(Desk):
    """A desk whose panels are given to the test, and not to a notebook."""

    def __init__(self, record: Record, panels: Sequence[str], read_only: bool = False) -> None:
        super().__init__(record, None, Path(), read_only=read_only)
        self.views: list[View] = []
        for panel in panels:
            getattr(self, panel)()

    def _show(self, panel: str, widget: Any, *views: Any) -> None:
        self.views += views or (widget,)


def stage_of(page: Page, desk: Shown) -> Stage:
    """Put all panels of a desk on a page, one beneath the other."""
    one = Stage(page, desk)
    for view in desk.views:
        one.show(view)
    one.talk()
    return one


def _plain(value: Any) -> Any:
    return json.loads(json.dumps(value))

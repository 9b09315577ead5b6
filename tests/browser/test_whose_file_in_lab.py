"""Whose file is it, in a real JupyterLab: another kernel, going back, cleared, run alone."""

import json

import pytest
from desk import by_menu, kernel_there, move, open_notebook, run_all, sliders, type_into
from lab import Lab, saved
from lives import Account
from playwright.sync_api import Page, expect
from waiting import until
from workshop import on_disk

pytestmark = pytest.mark.browser

CHANGE_KERNEL = """async (name) => {
  const sessions = jupyterapp.serviceManager.sessions;
  await sessions.refreshRunning();
  const other = [...sessions.running()].find((one) => one.path === name);
  await jupyterapp.shell.currentWidget.context.sessionContext.changeKernel({ id: other.kernel.id });
}"""
BLANK = "Leave these here, and open a blank notebook beside it"


def titled(page: Page, lab: Lab, title: str) -> None:
    """Give the project a title and press Ctrl+S."""
    type_into(page, page.get_by_label("Project", exact=True), title)
    page.keyboard.press("Control+s")
    name = page.evaluate("jupyterapp.shell.currentWidget.context.path")
    until(lambda: saved(lab.folder / name).get("title") == title, "it is in the file")


def test_going_back_and_other_kernels_and_cells_run_alone(open_lab: Lab, page: Page) -> None:
    lab, name = open_lab, "01-decide.ipynb"
    file = lab.folder / name
    open_notebook(page, lab.address, name)
    run_all(page)
    titled(page, lab, "School meals")
    move(page, sliders(page).first, -3)
    on_disk(lab, '"less": 3')

    # Revert to Checkpoint: what was asked for, and one button for what came later.
    page.evaluate("void jupyterapp.commands.execute('docmanager:restore-checkpoint')")
    page.locator(".jp-Dialog").get_by_role("button", name="Revert").click()
    expect(page.locator(".coprod-toolbar")).to_have_count(0)
    run_all(page)
    bar = page.locator(".coprod-toolbar").first
    expect(bar).to_contain_text("This is what the file holds now")
    expect(sliders(page).first).to_have_attribute("aria-valuetext", "not rated")
    bar.get_by_role("button", name="Show “School meals”").click()
    expect(sliders(page).first).to_have_attribute(
        "aria-valuetext", "strongly the left statement (less coproduction)"
    )

    # Somebody else wrote the file meanwhile, and Overwrite is chosen: theirs is kept, and named.
    theirs = Account(lab.folder.parent / "their drafts", lab.folder).open(name)
    theirs.run()
    theirs.say("said by somebody else")
    assert theirs.save() == ""
    theirs.close()
    page.evaluate("void jupyterapp.commands.execute('docmanager:save')")
    page.locator(".jp-Dialog").get_by_role("button", name="Overwrite").click()
    (aside,) = until(lambda: list(lab.folder.glob("01-decide (kept, *")), "theirs is kept")
    expect(bar).to_contain_text(f"They are kept beside it, in {aside.name}")
    assert "said by somebody else" in aside.read_text()
    until(lambda: saved(file).get("ratings"), "and mine is in the file")

    # A blank notebook beside it, by the bar; nothing of the other comes along.
    bar.get_by_role("button", name="Start afresh").click()
    bar.get_by_role("button", name=BLANK).click()
    page.wait_for_function("jupyterapp.shell.currentWidget.context.path === 'decide.ipynb'")
    kernel_there(page)
    assert saved(lab.folder / "decide.ipynb") == {}
    open_notebook(page, lab.address, "decide.ipynb")
    run_all(page)
    expect(page.get_by_label("Project", exact=True)).to_have_value("")
    titled(page, lab, "Group B")

    # On the kernel of the other notebook: it says so, shows nothing of it, and writes nothing.
    other = lab.folder / "decide.ipynb"
    before = saved(other)
    page.evaluate(CHANGE_KERNEL, name)
    kernel_there(page)
    by_menu(page)
    here = page.locator(".jp-NotebookPanel:visible")
    sentence = f"this page uses the kernel of {name}"
    expect(here.locator(".coprod-toolbar").first).to_contain_text(sentence, timeout=60_000)
    expect(here.locator("input[type=range]:visible")).to_have_count(0)
    page.evaluate("void jupyterapp.commands.execute('docmanager:save')")
    dialog = page.locator(".jp-Dialog", has_text="File Save Error")
    expect(dialog).to_contain_text(sentence)
    dialog.get_by_role("button").last.click()
    assert saved(other) == before and saved(file)["title"] == "School meals"

    # Cleared as by a tool: a line says that the answers are there.
    notebook = json.loads(other.read_text())
    for cell in notebook["cells"]:
        cell |= {"outputs": []} if cell["cell_type"] == "code" else {}
    cleared = lab.folder / "cleared.ipynb"
    cleared.write_text(json.dumps(notebook))
    open_notebook(page, lab.address, cleared.name)
    expect(page.get_by_text("This notebook holds the answers of “Group B”")).to_be_visible()

    # One cell run alone in a new kernel: a sentence, and the page can still be read.
    page.evaluate("""() => {
      const notebook = jupyterapp.shell.currentWidget.content;
      notebook.activeCellIndex = notebook.widgets.findIndex((cell) =>
        cell.model.sharedModel.getSource().includes("here.frame()"));
    }""")
    page.evaluate("jupyterapp.commands.execute('notebook:run-cell')")
    expect(page.get_by_text("Run the first cell, or choose Run ▸ Run All Cells")).to_be_visible()
    expect(page.locator(".coprod-twin", has_text="Group B").first).to_be_visible()
    page.keyboard.press("Control+s")
    until(lambda: "Run the first cell" in cleared.read_text(), "the page is saved as it is")
    assert saved(cleared)["title"] == "Group B"
    assert page.abroad == []

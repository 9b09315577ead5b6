"""A saved record on the page: all of it can be read and copied, and nothing there changes it."""

import pytest
from desk import open_notebook, run_cells
from lab import Lab, saved
from playwright.sync_api import ElementHandle, Page, expect
from seminars import attended
from stage import DECIDE, SEMINAR, Shown, Stage, stage_of
from strategies import whole
from waiting import until

from coprod import load_record
from coprod.keep.notebook import save_record
from coprod.session.start.words import SAVED_RECORD

pytestmark = pytest.mark.browser

RECORDS = {
    "a decision": (whole().rate("cond-resources", less=1, more=3).go_to(None), DECIDE),
    "a seminar": (attended(), SEMINAR),
    "a seminar before the reveal": (attended(revealed=False), SEMINAR),
}
CONTROLS = ".coprod[data-read-only] :is(input, textarea, select, button):not([data-look])"
# Of controls alike in one panel, the first two are tried.
SOME = f"""() => {{
  const counted = new Map();
  const alike = (one) => [one.closest(".coprod-panel").className, one.tagName, one.type,
    one.className, one.parentElement.className, one.closest("[data-field]")?.dataset.field].join();
  return [...document.querySelectorAll("{CONTROLS}")].filter((one) => one.checkVisibility()
    && counted.set(alike(one), (counted.get(alike(one)) ?? 0) + 1).get(alike(one)) <= 2);
}}"""
OPEN = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"
SENT = "stage.models.flatMap((model) => model.sent).filter(({ verb }) => verb !== 'room')"
USABLE = f"""[...document.querySelectorAll("{CONTROLS}")].filter(
  (one) => !one.disabled && !one.readOnly).map((one) => one.outerHTML.slice(0, 200))"""
HELD = f"""[...document.querySelectorAll("{CONTROLS}")].map((one) => [one.value, one.checked])"""


@pytest.fixture(params=RECORDS)
def stage(request: pytest.FixtureRequest, sheet: Page) -> Stage:
    record, panels = RECORDS[request.param]
    one = stage_of(sheet, Shown(record, panels, read_only=True))
    sheet.evaluate(OPEN)
    return one


def press_and_type(page: Page, control: ElementHandle | None) -> None:
    """Do to a control what a person could: press it, let go on it, and type."""
    assert control is not None
    control.scroll_into_view_if_needed()
    box = control.bounding_box()
    if box is None:
        return
    page.mouse.move(box["x"] + box["width"] * 0.8, box["y"] + min(box["height"] / 2, 12))
    page.mouse.down()
    page.mouse.up()
    control.focus()
    for key in ("x", "ArrowRight", "Enter", "Backspace"):
        page.keyboard.press(key)


def test_no_control_of_a_saved_record_changes_anything(stage: Stage) -> None:
    page, record = stage.page, stage.workbook.record
    assert page.evaluate(USABLE) == []
    held = page.evaluate(HELD)
    page.evaluate("stage.models.forEach((model) => model.sent.splice(0))")
    some = page.evaluate_handle(SOME)
    for control in [one.as_element() for one in some.get_properties().values()]:
        press_and_type(page, control)
    assert page.evaluate(SENT) == [], "nothing is sent"
    assert page.evaluate(HELD) == held, "and nothing looks changed"
    assert page.evaluate("__coprod.unheard.size") == 0
    stage.talk()
    assert stage.workbook.record is record and stage.workbook.notice == ""


def test_what_only_looks_stays_in_use_and_what_it_draws_is_shut_as_well(stage: Stage) -> None:
    page, record = stage.page, stage.workbook.record
    for view in stage.views:
        view.show(stage.workbook.scene, afresh=True)
    looks = page.query_selector_all("[data-look]:enabled:not(.coprod-record-bar *)")
    assert looks, "there are steps to go to, at least"
    for look in looks:
        look.evaluate("(one) => one.click()")
    stage.talk()
    page.evaluate(OPEN)
    assert page.evaluate(USABLE) == []
    assert stage.workbook.record is record and stage.workbook.notice == ""


def test_every_answer_stands_where_the_team_left_it_and_can_be_copied(sheet: Page) -> None:
    record, _ = RECORDS["a decision"]
    stage_of(sheet, Shown(record, ["conditions", "decision"], read_only=True))
    sheet.evaluate(OPEN)
    first = sheet.locator(".coprod-condition input[type=range]:visible").first
    expect(first).to_have_js_property("value", "-3")
    expect(first).to_have_attribute(
        "aria-valuetext", "strongly the left statement (less coproduction)"
    )
    rationale = sheet.get_by_label("Rationale").first
    expect(rationale).to_have_value("They know the kitchens.")
    rationale.focus()
    sheet.keyboard.press("Control+a")
    picked = "(e) => e.value.slice(e.selectionStart, e.selectionEnd)"
    assert rationale.evaluate(picked) == "They know the kitchens."
    expect(sheet.get_by_label("Coproduce at some stages only").first).to_be_checked()


def test_the_workshop_page_tells_a_record_of_no_step_it_shows(sheet: Page) -> None:
    record, _ = RECORDS["a decision"]
    desk = Shown(record, ["steps"], read_only=True)
    stage = Stage(sheet, desk)
    stage.look()  # that of the workshop page
    stage.show(desk.views[0])
    sheet.evaluate("document.dispatchEvent(new CustomEvent('coprod:at', { detail: 'costs' }))")
    assert sheet.evaluate(SENT) == []
    expect(sheet.get_by_role("button", name="4 Costs")).to_be_enabled()
    expect(sheet.get_by_role("button", name="Start the clock")).to_be_hidden()


# --- in JupyterLab --------------------------------------------------------------------------------


def test_going_on_from_a_record_opens_a_notebook_of_its_own_and_leaves_the_record_as_it_is(
    open_lab: Lab, page: Page
) -> None:
    path = save_record(whole().marked_saved(), open_lab.folder / "records")
    before, as_written = load_record(path), path.read_bytes()
    taken = open_lab.folder / "school-meals.ipynb"
    taken.write_text("somebody else's")
    open_notebook(page, open_lab.address, f"records/{path.name}")
    bar = page.locator(".coprod-toolbar").first
    run_cells(page, bar)
    expect(bar).to_contain_text(f"Saved record “School meals”, revision {before.revision}")
    expect(bar).to_contain_text("It can be read and not changed.")
    expect(bar.get_by_role("button")).to_have_text([SAVED_RECORD["go_on"]])
    slider = page.locator(".coprod-condition input[type=range]").first
    expect(slider).to_be_disabled(timeout=60_000)
    page.evaluate("jupyterapp.shell.currentWidget.context.save()")  # as autosave does
    assert path.read_bytes() == as_written, "running it and saving the page changes nothing"

    bar.get_by_role("button", name="Go on from here").click()
    made = until(
        lambda: page.evaluate("0") or list(open_lab.folder.glob("school-meals-2.ipynb")),
        "a notebook to work in is there",
    )[0]
    page.wait_for_function(
        "jupyterapp.shell.currentWidget.context.path === 'school-meals-2.ipynb'", timeout=60_000
    )
    expect(bar).to_contain_text("school-meals-2.ipynb is written")
    assert taken.read_text() == "somebody else's"
    assert path.read_bytes() == as_written
    begun = load_record(made)
    assert begun.decisions == before.decisions and begun.id != before.id
    assert begun.begun_from and begun.begun_from.id == before.id

    here = page.locator(".jp-NotebookPanel:visible")
    expect(here.locator(".coprod-twin", has_text="They know the kitchens.").first).to_be_visible()
    run_cells(page, here.locator(".coprod-toolbar").first)
    rationale = here.get_by_label("Rationale").first
    expect(rationale).to_be_editable(timeout=60_000)
    expect(rationale).to_have_value("They know the kitchens.")
    rationale.fill("They know the kitchens, and the cooks.")
    page.keyboard.press("Control+s")
    until(
        lambda: "and the cooks." in str(saved(made).get("decisions")),
        "what is changed goes into the new notebook",
    )
    assert path.read_bytes() == as_written
    assert page.errors == [] and page.abroad == []

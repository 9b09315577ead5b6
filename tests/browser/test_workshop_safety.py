"""What a workshop could lose: to a dead kernel, a second tab, a full disk, a stopped server."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from drafts import listed
from lab import NOTEBOOKS
from playwright.sync_api import Locator, Page, expect
from watched import watched
from workshop import (
    PATIENCE,
    Workshop,
    audited,
    go_on_with_them,
    heard,
    kernel,
    kernels,
    loaded_again,
    on_disk,
    ready,
    told,
    turn_to,
)

from coprod import Record
from coprod.app.words import WORKSHOP as SAY
from coprod.keep.draft import Draft
from coprod.keep.store import Drafts

pytestmark = pytest.mark.browser

FILE = "01-decide.ipynb"
TITLE, SECRET = "School meals", "the minister should look good"


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    """One server for all tests here: each has a browser of its own, all have one draft."""
    here = tmp_path_factory.mktemp("safety")
    folder, drafts = here / "notebooks", here / "drafts"
    shutil.copytree(NOTEBOOKS, folder)
    Drafts(folder / FILE, drafts).write(Record.new(title=TITLE))
    one = Workshop(folder, drafts)
    one.start(FILE)
    yield one
    one.stop()
    assert one.abroad() == []


LEFT = "coprod-unheard"  # where a page leaves for the next what no kernel confirmed
STORE = "([key, value]) => sessionStorage.setItem(key, value)"
# The first page is on a slow computer: busy for a while, right after it asked for something.
SLOW = """
const ask = navigator.locks.request.bind(navigator.locks);
navigator.locks.request = (...all) => {
  const answer = ask(...all);
  for (const end = Date.now() + 2500; sessionStorage.getItem("slow") && Date.now() < end;);
  return answer;
};
"""
OLD, REMARK = "An old question?", "Who pays for the rooms?"


@pytest.fixture(scope="module")
def page(browser: Any, workshop: Workshop) -> Iterator[Page]:
    """One page for all tests here. It was opened at Costs; an earlier one left something."""
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    one = watched(context)
    leave(one, workshop)
    left = {"at": one.evaluate("Date.now() - 3 * 60_000"), "entries": [[key(workshop), OLD]]}
    one.evaluate(STORE, [LEFT, json.dumps(left)])
    one.evaluate(STORE, ["slow", "yes"])
    one.add_init_script(SLOW)
    one.goto(f"{workshop.page}#costs", wait_until="commit", timeout=PATIENCE)
    go_on_with_them(one)
    ready(one, "costs")
    one.evaluate("sessionStorage.removeItem('slow')")
    yield one
    assert one.alerts == [] and one.abroad == []
    context.close()


def key(workshop: Workshop) -> str:
    """Return how the page names the field of the question."""
    return f"{workshop.folder / FILE}/frame/frame/question"


def go(page: Page, workshop: Workshop, place: str) -> None:
    """Open the workshop at a place of its own address."""
    page.goto(f"{workshop.page}#{place}", wait_until="commit", timeout=PATIENCE)
    ready(page, place)


def leave(page: Page, workshop: Workshop) -> dict[str, str]:
    """Leave the workshop for a page that is no workshop; return what it stored for the next."""
    page.goto(f"{workshop.address}{workshop.answers}", timeout=PATIENCE)
    stored: dict[str, str] = page.evaluate("({ ...sessionStorage })")
    return stored


def draft(workshop: Workshop) -> Draft:
    """Return the draft: there is one, so no window has its own."""
    (one,) = listed(workshop.drafts)
    return one


def question(page: Page) -> Locator:
    """Return the field of the question, on the screen."""
    return turn_to(page, "frame").get_by_label("The question before you")


def enter(page: Page, workshop: Workshop, text: str) -> None:
    question(page).fill(text)
    heard(page)
    on_disk(workshop, text)


# --- where it starts ----------------------------------------------------------------------------


def test_a_remark_belongs_to_the_step_that_the_address_named(
    workshop: Workshop, page: Page
) -> None:
    page.get_by_role("button", name="Parking lot").click()
    page.get_by_label("Park a remark").fill(REMARK)
    page.keyboard.press("Enter")
    on_disk(workshop, REMARK)
    (remark,) = draft(workshop).record.parked
    assert remark.step == "costs"
    expect(page.locator(".coprod-remark").get_by_label("Came up at")).to_have_value("costs")
    page.keyboard.press("Escape")


# --- what no kernel heard -----------------------------------------------------------------------


def test_what_was_left_long_ago_is_shown_and_overwrites_no_answer(
    workshop: Workshop, page: Page
) -> None:
    told(page, SAY["left_over"].format(text=f"“{OLD}”"))
    heard(page)
    expect(question(page)).not_to_have_value(OLD)
    assert draft(workshop).record.question != OLD


def test_what_was_left_just_now_is_entered_and_a_private_note_never_left(
    workshop: Workshop, page: Page
) -> None:
    deaf = kernel(page, workshop)
    deaf.suspend()
    turn_to(page, "purposes").get_by_text("For one person alone").click()
    page.get_by_label("Private note").fill(SECRET)
    question(page).fill("A new question?")
    waiting = page.evaluate("[...__coprod.unheard.keys()]")
    assert any(one.endswith("/private") for one in waiting), "else nothing had to be held back"
    stored = leave(page, workshop)
    deaf.kill()
    assert SECRET not in json.dumps(stored)
    assert json.loads(stored[LEFT])["entries"] == [[key(workshop), "A new question?"]]
    go(page, workshop, "frame")
    expect(question(page)).to_have_value("A new question?")
    heard(page)
    on_disk(workshop, "A new question?")


# --- Ctrl+S -------------------------------------------------------------------------------------

LISTEN = """() => {
  const banner = document.querySelector(".coprod-banner");
  globalThis.heard = [];
  new MutationObserver(() => heard.push(banner.textContent)).observe(banner,
    { childList: true, subtree: true });
}"""


def test_ctrl_s_says_kept_only_where_it_is(workshop: Workshop, page: Page) -> None:
    page.evaluate(LISTEN)
    away = workshop.drafts.with_name("away")
    workshop.drafts.rename(away)
    workshop.drafts.write_text("no folder")  # root may write wherever there is one
    try:
        question(page).fill("Is this kept?")
        page.keyboard.press("Control+s")
        told(page, SAY["behind"])
    finally:
        workshop.drafts.unlink()
        away.rename(workshop.drafts)
    deaf = kernel(page, workshop)
    deaf.suspend()
    page.keyboard.press("Control+s")
    told(page, SAY["late"])
    assert not any(SAY["kept"] in text for text in page.evaluate("heard"))
    deaf.resume()
    page.keyboard.press("Control+s")
    told(page, SAY["kept"])
    assert draft(workshop).record.question == "Is this kept?"


# --- the kernel is gone -------------------------------------------------------------------------

# Notes what was painted while the screen was not blank.
WATCH = """
globalThis.seen = [];
const look = () => {
  const veil = getComputedStyle(document.documentElement, "::before");
  const blank = document.querySelector(".coprod-blank[open]")
    || (veil.content !== "none" && veil.position === "fixed");
  if (document.body?.childElementCount && !blank) seen.push(document.body.innerText.slice(0, 200));
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""


def test_a_dead_kernel_brings_the_room_back_to_its_condition_and_shows_nothing_on_a_blank_screen(
    workshop: Workshop, page: Page
) -> None:
    page.evaluate("location.hash = 'conditions/5'")
    expect(page.locator(".coprod-part").nth(4)).to_have_attribute("aria-current", "true")
    heard(page)
    page.keyboard.press("F9")
    cover = page.locator(".coprod-blank")
    expect(cover).to_be_visible()
    page.add_init_script(WATCH)  # for the pages that come now
    loaded_again(page, kernel(page, workshop).kill)
    expect(page.locator("#coprod-starting")).to_contain_text(SAY["again"])
    ready(page, "conditions")
    expect(cover).to_be_visible()
    assert page.evaluate("seen") == []
    page.keyboard.press("F9")
    expect(cover).to_be_hidden()
    page.wait_for_function("seen.length > 0")  # else it would have seen nothing before, either
    there = page.locator(".coprod-condition").locator("visible=true")
    expect(there).to_have_count(1)
    expect(there.locator("h3")).to_contain_text("5")
    assert page.url.endswith("#conditions/5")


# --- one page at a time -------------------------------------------------------------------------


def cover_of(page: Page) -> Locator:
    return page.get_by_role("dialog", name=SAY["elsewhere"])


def use_here(page: Page) -> None:
    loaded_again(page, cover_of(page).get_by_role("button", name=SAY["here"]).click)


def test_a_second_tab_waits_to_be_asked_and_then_has_all_to_itself(
    workshop: Workshop, page: Page
) -> None:
    enter(page, workshop, "Asked in the first tab?")
    before = draft(workshop)
    second = watched(page.context)
    second.goto(workshop.page, wait_until="commit", timeout=PATIENCE)
    expect(cover_of(second)).to_be_visible(timeout=PATIENCE)
    second.keyboard.press("Escape")  # it is not closed and forgotten
    expect(cover_of(second)).to_be_visible()
    expect(second.locator("body[data-ready]")).to_have_count(0)
    expect(cover_of(page)).to_be_hidden()
    assert draft(workshop) == before

    deaf = kernel(page, workshop)
    deaf.suspend()
    question(page).fill("Never heard?")
    use_here(second)
    expect(cover_of(page)).to_be_visible()
    ready(second, "frame")
    enter(second, workshop, "Asked in the second tab?")
    assert draft(workshop).record.title == TITLE
    second.close()
    deaf.kill()

    use_here(page)
    ready(page, "frame")
    told(page, SAY["left_over"].format(text="“Never heard?”"))
    expect(question(page)).to_have_value("Asked in the second tab?")
    heard(page)
    assert draft(workshop).record.question == "Asked in the second tab?"


# --- the server is gone -------------------------------------------------------------------------


def test_a_server_that_was_started_anew_is_no_dead_end(workshop: Workshop, page: Page) -> None:
    field = question(page)
    loads: list[str] = []
    page.on("request", lambda one: one.is_navigation_request() and loads.append(one.url))
    workshop.stop()
    told(page, SAY["unreachable"])
    field.fill("Typed without a server?")
    workshop.start(FILE)
    told(page, SAY["outdated"])
    assert loads == [] and len(kernels(workshop)) <= 1, (
        "the page waits to be asked, as a kernel does"
    )
    go_on = page.locator(".coprod-banner").get_by_role("button", name=SAY["reload"])
    known = page.context.cookies()
    page.context.clear_cookies()
    go_on.click()
    told(page, SAY["refused"])  # and not a page that asks for a token
    expect(field).to_have_value("Typed without a server?")
    page.context.add_cookies(known)
    loaded_again(page, go_on.click)
    ready(page, "frame")
    expect(question(page)).to_have_value("Typed without a server?")
    heard(page)
    on_disk(workshop, "Typed without a server?")
    assert draft(workshop).record.title == TITLE


# --- whom the server and its kernels talk to ----------------------------------------------------

CALLS = """
import contextlib, socket
socket.setdefaulttimeout(0.01)
for call in (
    lambda: socket.create_connection(("192.0.2.1", 9), 0.01),
    lambda: socket.socket(socket.AF_INET6).connect(("2001:db8::1", 9)),
    lambda: socket.getaddrinfo("pypi.invalid", 443, flags=socket.AI_NUMERICHOST),
    lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"", ("192.0.2.2", 9)),
    lambda: socket.getaddrinfo(socket.gethostname(), 0),
    lambda: socket.create_connection(("localhost", 9), 0.01),
    lambda: socket.socket(socket.AF_UNIX).connect("/nowhere"),
):
    with contextlib.suppress(OSError):
        call()
"""


def test_an_attempt_to_reach_another_computer_would_be_noted(tmp_path: Path) -> None:
    log = tmp_path / "abroad.log"
    subprocess.run([sys.executable, "-c", CALLS], env=audited(dict(os.environ), log), check=True)
    watched, *noted = log.read_text().splitlines()
    assert watched.startswith("watched ")
    hosts = {line.split()[-1] for line in noted}
    assert hosts == {"192.0.2.1", "2001:db8::1", "pypi.invalid", "192.0.2.2"}

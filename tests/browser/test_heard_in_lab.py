"""In a real JupyterLab: what is taken back stays so, and a kernel that is new says that it is."""

import contextlib
import json
import urllib.request

import pytest
from desk import move, open_notebook, run_all, run_cells, sliders
from drafts import listed
from hands import press
from lab import Lab
from playwright.sync_api import Locator, Page, TimeoutError, expect
from waiting import until
from workshop import heard

from coprod.panel.words import STOPPED

pytestmark = pytest.mark.browser

FILE = "01-decide.ipynb"


def opened(page: Page, lab: Lab) -> None:
    open_notebook(page, lab.address, FILE)
    run_all(page)
    page.keyboard.press("Shift")  # until somebody moves, the page stays at its top


def ratings(lab: Lab) -> list[tuple[str, int | None, int | None]]:
    """Return what the draft holds of the conditions that were rated."""
    drafts = listed(lab.drafts)
    rated = [r for one in drafts for r in one.record.ratings if r.state == "rated"]
    return [(r.item, r.less, r.more) for r in rated]


def test_a_rating_that_was_cleared_after_a_long_press_does_not_come_back(
    open_lab: Lab, page: Page
) -> None:
    opened(page, open_lab)
    first = sliders(page).first
    press(page, first, along=0.2)
    expect(first).to_have_attribute(
        "aria-valuetext", "clearly the left statement (less coproduction)"
    )
    until(lambda: bool(ratings(open_lab)), "the rating is on disk")
    heard(page)
    row = page.locator(".coprod-condition").first
    row.get_by_role("button", name="Clear this rating").click()
    expect(first).to_have_attribute("aria-valuetext", "not rated")
    until(lambda: not ratings(open_lab), "the rating is gone from the disk")
    heard(page)
    page.reload()
    opened(page, open_lab)
    expect(sliders(page).first).to_have_attribute("aria-valuetext", "not rated")
    heard(page)
    assert ratings(open_lab) == []


def restarted_from_elsewhere(lab: Lab) -> None:
    """Restart the kernel as another page or program does, of which this page is not told."""
    with urllib.request.urlopen(f"{lab.address}/api/sessions") as answer:
        (session,) = json.load(answer)
    kernel = f"{lab.address}/api/kernels/{session['kernel']['id']}"
    request = urllib.request.Request(f"{kernel}/restart", method="POST", data=b"")
    urllib.request.urlopen(request).close()


def hears_of_it(page: Page, sentence: Locator) -> None:
    """Wait until the page says so: by itself, or once somebody enters something.

    On a busy computer all messages of the new kernel's start can get lost.
    """
    with contextlib.suppress(TimeoutError):
        sentence.wait_for(timeout=5000)
        return
    page.get_by_label("Why?").nth(3).fill("entered meanwhile")
    expect(sentence).to_be_visible()


def test_panels_of_a_kernel_that_was_restarted_from_elsewhere_say_so_and_then_hear_all(
    open_lab: Lab, page: Page
) -> None:
    opened(page, open_lab)
    move(page, sliders(page).first, 2)
    heard(page)
    until(lambda: [r[1:] for r in ratings(open_lab)] == [(0, 2)], "both steps are on disk")
    before = ratings(open_lab)
    restarted_from_elsewhere(open_lab)
    hears_of_it(page, page.locator(".coprod-condition").first.get_by_text(STOPPED))
    expect(sliders(page).first).to_be_disabled()
    run_cells(page, page.locator("input[type=range]:visible:enabled").first)
    expect(page.locator("[data-stopped]")).to_have_count(0)
    expect(page.get_by_label("Rationale").first).to_be_visible()
    third = page.locator(".coprod-condition").nth(2)
    slider = third.locator("input[type=range]:visible")
    for steps in (1, 1, 1):  # a panel took one message and was deaf from then on
        move(page, slider, steps)
        heard(page)
    expect(slider).to_have_attribute(
        "aria-valuetext", "strongly the right statement (more coproduction)"
    )
    until(lambda: ("cond-use-of-findings", 0, 3) in ratings(open_lab), "it is on disk")
    assert set(before) <= set(ratings(open_lab))

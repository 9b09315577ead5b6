"""A person at the workbook: what the browser tests do on a page, by keyboard where it matters."""

import contextlib
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

NASTY = '<script>alert(1)</script> """ \\ 😀 مرحبا بالعالم'


def alone(page: Page, title: str) -> None:
    """Nothing but one notebook is on the screen, and none of its code."""
    expect(page.locator(".jp-MarkdownOutput h1:visible").first).to_contain_text(
        title, timeout=60_000
    )
    expect(page.locator("#jp-main-dock-panel")).to_have_attribute("data-mode", "single-document")
    for sidebar in ("#jp-left-stack", "#jp-right-stack"):
        expect(page.locator(sidebar)).to_be_hidden()
    expect(page.locator(".jp-InputArea-editor:visible")).to_have_count(0)


def open_notebook(page: Page, address: str, name: str) -> None:
    page.goto(f"{address}/doc/tree/{name}?reset")
    expect(page.locator(".jp-NotebookPanel:visible .jp-MarkdownOutput h1").first).to_be_visible(
        timeout=60_000
    )
    kernel_there(page)


def kernel_there(page: Page) -> None:
    """Wait until the kernel of the notebook in front is there: only then does Run do something.

    The mark in the toolbar says so too early: it is idle until it has heard of a kernel.
    """
    page.wait_for_function(
        "globalThis.jupyterapp?.shell.currentWidget?.sessionContext?.kernelDisplayStatus"
        " === 'idle'",
        timeout=60_000,
    )


def by_menu(page: Page) -> None:
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()


def by_button(page: Page) -> None:
    page.get_by_role("button", name="▶ Run all cells").click()


def run_cells(page: Page, first: Locator, choose: Callable[[Page], None] = by_menu) -> None:
    """Run all cells until `first` is there; once more if nothing appears, as the notebooks say.

    JupyterLab drops the command without a word while the kernel is still starting.
    """
    kernel_there(page)
    for _ in range(3):
        choose(page)
        with contextlib.suppress(AssertionError):
            expect(first).to_be_visible()
            break


def run_all(page: Page, choose: Callable[[Page], None] = by_menu) -> None:
    """Run the workbook until its last panel is there."""
    run_cells(page, sliders(page).first, choose)
    expect(page.get_by_label("Rationale").first).to_be_visible(timeout=60_000)


def sliders(page: Page) -> Locator:
    return page.locator("input[type=range]:visible")


def move(page: Page, slider: Locator, steps: int) -> None:
    slider.focus()
    for _ in range(abs(steps)):
        page.keyboard.press("ArrowRight" if steps > 0 else "ArrowLeft")
    if not steps:
        page.keyboard.press("Enter")


def values(page: Page) -> list[str]:
    """Return what each slider says, in words, as a screen reader hears it."""
    return [one.get_attribute("aria-valuetext") or "" for one in sliders(page).all()]


def type_into(page: Page, field: Locator, text: str) -> None:
    field.focus()
    page.keyboard.type(text)


def no_dead_views(page: Page) -> None:
    assert "model not found" not in page.content().lower()
    expect(
        page.locator(".jp-OutputArea-output.jp-RenderedText[data-mime-type*=stderr]")
    ).to_have_count(0)


NAME = """() => {
  const at = document.activeElement;
  const named = at?.getAttribute("aria-label") || at?.labels?.[0]?.innerText || at?.innerText || "";
  const group = at?.closest("fieldset")?.querySelector("legend")?.innerText || "";
  const card = at?.closest("[data-card]")?.dataset.card || "";
  return [named.trim(), group.trim(), card];
}"""


def here(page: Page) -> list[str]:
    """Return what has the focus: its name, the group it stands in and the card."""
    found: list[str] = page.evaluate(NAME)
    return found


def tab_to(page: Page, name: str, group: str = "", card: str = "", most: int = 250) -> None:
    """Press Tab until a control of this name has the focus, as somebody without a mouse does."""
    seen: list[str] = []
    for _ in range(most):
        now = here(page)
        if now[0].startswith(name) and now[1].startswith(group) and now[2].startswith(card):
            return
        seen.append(now[0])
        page.keyboard.press("Tab")
    raise AssertionError(f"no Tab leads to {name!r} in {group!r}, {card!r}; it led to {seen}")


def type_here(page: Page, name: str, text: str, group: str = "", card: str = "") -> None:
    tab_to(page, name, group, card)
    page.keyboard.type(text)

"""Who could be shut out of a page: what axe, a judge from outside, finds wrong with it."""

from collections.abc import Sequence

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
COLOURS = ("color-contrast", "link-in-text-block")  # those of WCAG that the dark can break
FIND = "(options) => axe.run(document, options).then(({ violations }) => violations)"
UNFOLD = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"

# By how much a page is wider than its window, and what of it does not show all it holds.
WIDER = "document.documentElement.scrollWidth - innerWidth"
CUT = """() => [...document.querySelectorAll(".coprod *, .coprod-app *")].filter(
    (one) => one.checkVisibility({ visibilityProperty: true })
      && one.tagName !== "INPUT" && one.scrollWidth > one.clientWidth + 1
      && getComputedStyle(one).overflowX !== "visible" && !one.closest(
        ".coprod-unseen, .coprod-item-text, .coprod-grid-box, .coprod-items, .coprod-steps"))
  .map((one) => `${one.tagName}.${one.className}: ${one.textContent.slice(0, 40)}`)"""

# What of a text runs out of a part of the page to the right; what is only heard cannot.
OUTSIDE = """(within) => [...document.querySelectorAll(within)].flatMap((box) => {
  const right = box.getBoundingClientRect().left + box.clientLeft + box.clientWidth;
  const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const { parentElement, data } = texts.currentNode;
    if (!data.trim() || !parentElement.checkVisibility({ visibilityProperty: true })) continue;
    if (parentElement.closest(".coprod-unseen, select, .coprod-bar-title")) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    if (range.getBoundingClientRect().right > right + 1)
      found.push(`${parentElement.tagName}.${parentElement.className}: ${data.slice(0, 40)}`);
  }
  return found;
})"""


def complaints(page: Page, rules: Sequence[str] = WCAG) -> list[str]:
    """What axe finds wrong, each with where it is and what would mend it."""
    options = {"runOnly": list(rules), "resultTypes": ["violations"]}  # the rest takes its time
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(Axe().axe_script)
    found = page.evaluate(FIND, options)
    return [
        f"{rule['id']}: {node['target']}: {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]

"""The page made of a record full of hostile text, in a real browser: nothing of it runs."""

from pathlib import Path

import pytest
from endurance.filled import bases, hostile
from endurance.hostile import KINDS, SCRIPT
from endurance.outputs import saved_page
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
ARMED = f"window.{SCRIPT.removesuffix('()')} = () => {{ window.top.ran = true; }}"
ABROAD = "[...document.querySelectorAll('[src], [href]')].map((one) => one.src || one.href)"


def opened(page: Page, html: str, path: Path) -> Page:
    path.write_text(html, encoding="utf-8")
    page.add_init_script(ARMED)
    page.goto(path.as_uri())
    return page


def reached(page: Page) -> list[str]:
    """What the page asked for beyond its own file."""
    return [address for address in page.abroad if not address.startswith("file:")]


@pytest.mark.parametrize("name", bases())
def test_no_text_of_a_record_runs_or_reaches_out(page: Page, name: str, tmp_path: Path) -> None:
    record, _ = hostile(bases()[name])
    opened(page, saved_page(record), tmp_path / "page.html")
    assert page.evaluate("window.ran") is None
    assert (page.alerts, page.errors, reached(page)) == ([], [], [])
    assert [one for one in page.evaluate(ABROAD) if "abroad" in one] == []
    assert page.evaluate("document.body.scrollWidth <= window.innerWidth"), "no wider than the page"


def test_a_script_that_is_let_through_would_be_seen(page: Page, tmp_path: Path) -> None:
    opened(page, f"<!doctype html><p>{KINDS['script']}{KINDS['object']}", tmp_path / "page.html")
    assert page.evaluate("window.ran") is True
    assert reached(page) != []

"""What every test starts from: drafts of its own, no notebook around it, and no haste."""

import os
import sys

os.environ.pop("COPROD_DATA", None)  # before any test module loads the tables: the shipped ones

import pytest
from hypothesis import HealthCheck, settings

from coprod import Record

# Generated examples are judged by what they show, never by their time.
settings.register_profile("calm", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("calm")


# What takes longest begins first, else one process ends long after the other.
LONGEST = ("workshop", "workshop_page", "workshop_safety", "starting", "meeting", "whole_path")
LONGEST += ("coming_back", "whose_file_in_lab", "opening")
LONGEST += ("accessible", "browsing", "answering")


def pytest_configure(config):
    config.option.loadscopereorder = False  # pytest-xdist would begin where there are most tests


def pytest_collection_modifyitems(items):
    def turn(item):
        name = item.path.stem.removeprefix("test_")
        if item.path.parent.name != "browser":
            return len(LONGEST) + 1
        return LONGEST.index(name) if name in LONGEST else len(LONGEST)

    items.sort(key=turn)


@pytest.fixture(autouse=True)
def drafts_folder(tmp_path, monkeypatch):
    """No test reads or writes the drafts of the person who runs it."""
    folder = tmp_path / "drafts"
    monkeypatch.setenv("COPROD_DRAFTS", str(folder))
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)
    yield folder
    if desk := sys.modules.get("coprod.desk.opening"):
        for workbook in desk._open.values():
            workbook.close()
        desk._open.clear()


@pytest.fixture
def record():
    """A small record: one condition is rated, with a reason."""
    record = Record.new(title="Evaluation of a pilot")
    return record.rate("cond-contestation", less=3, reason="It is contested.")


@pytest.fixture
def document(record):
    """The same, as it stands in a file."""
    return record.to_document()


@pytest.fixture
def work(tmp_path):
    """A folder of notebooks, for the accounts of `lives`."""
    folder = tmp_path / "work"
    folder.mkdir()
    return folder


@pytest.fixture
def me(tmp_path, work):
    """An account on that folder."""
    from lives import Account  # late: it loads a server

    return Account(tmp_path / "drafts", work)

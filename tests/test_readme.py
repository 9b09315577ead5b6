"""What the README says of Python works as it stands there."""

import re
from pathlib import Path

README = Path(__file__).resolve().parents[1] / "README.md"
BLOCKS = re.findall(r"```python\n(.*?)```", README.read_text("utf-8"), flags=re.DOTALL)


def test_there_is_something_to_try():
    assert len(BLOCKS) >= 2


def test_what_stands_there_can_be_typed_in(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    known = {}
    exec("import coprod\n" + "\n".join(BLOCKS), known)
    assert known["coprod"].load_record(known["path"]) == known["record"]
    assert known["costs"].index.name == "id"

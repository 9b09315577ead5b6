"""The JSON Schema of a record, for programs that read or check records without coprod.

It is made of the models and stands beside the tables. After a change of the models, write it anew::

    python -m coprod.record.schema
"""

import json
import sys
from pathlib import Path
from typing import Any

from coprod import tables
from coprod.lineage import DIGEST
from coprod.record import Record
from coprod.record.upgrades import SCHEMA

DIALECT = "https://json-schema.org/draft/2020-12/schema"  # a name, never fetched
FILE = f"{SCHEMA.replace('/', '-')}.schema.json"


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a record, as plain JSON values.

    >>> schema()["title"]
    'coprod-record/1'
    """
    made = Record.model_json_schema(by_alias=True)
    made["required"] = ["schema", *made["required"]]  # without it, no file is read as a record
    del made["properties"]["software"]["default"]  # it names the version of coprod
    made["properties"][DIGEST] = {
        "title": "Digest",
        "type": "string",
        "description": "Over all other fields; a record without one is older. See coprod.lineage.",
    }
    return {"$schema": DIALECT, **made, "title": SCHEMA}


def text() -> str:
    """Return the schema as the file holds it."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def write(folder: Path | None = None) -> Path:
    """Write the schema to a folder, that of the tables unless given; return where it lies."""
    path = (folder or tables.default_folder()) / FILE
    path.write_text(text(), encoding="utf-8", newline="\n")
    return path


if __name__ == "__main__":
    sys.stdout.write(f"Written: {write().name}\n")

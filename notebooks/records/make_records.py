"""Make the decision records of real cases that come with the workbook.

They were written afterwards, for teaching, by the makers of this workbook. Nobody who took part in
a case used the workbook. Every fact comes from the public documents that a case lists, most of
which we read only in part: open them before you rely on them. How strongly a statement holds, how
likely a cost is, and how much an aim or a cost counts, is our judgement. Facts learned later
support no rating.

Run ``python notebooks/records/make_records.py`` to write the notebooks beside this script, or
name another folder as the first argument. The files are the same, byte for byte, each time; make
them anew when the wording of the tables or the layout of records changes.

The question of a case, its ratings and its documents stand in the tables (``cases``,
``case-readings``, ``case-sources``), the rest in a file of data beside this script. Where it says
``[4]`` or ``[1, 2]``, it means these documents of its case.
"""

import os
import re
import runpy
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

import pandas as pd

import coprod
from coprod import tables

SIDES = ("less", "more")
HERE = Path(__file__).resolve().parent
CASES = (
    "minimum_unit_pricing",
    "nsw_childhood_obesity",
    "integrated_care_pioneers",
    "patients_views_of_ect",
    "spectrum_10k",
)

ABOUT = """\
The makers of this workbook wrote this record afterwards, from public documents, for teaching. \
Nobody who took part in the case used the workbook. We rated what was known at the start (here and \
there, as the reason says, what was then done), although some of the documents came out later, and \
we read most of them only in part. How strongly each statement holds, how likely a cost is, and \
how much each aim and each cost counts, is our judgement. What was learned later is called so and \
supports no rating. The predictions are ours, too: they say what could have been foreseen at the \
start. A blank means that nothing we read speaks to it, or that we chose not to rate or weigh it, \
as the text then says. The step Resources is skipped: nothing we read says what the work cost. \
Numbers in square brackets point to the documents listed with the first decision."""


def make(name: str) -> coprod.Record:
    """Build the record of a case out of the tables and its data."""
    case = SimpleNamespace(**{"REMARK": ""} | runpy.run_path(str(HERE / f"{name}.py")))
    row, sources = tables.load("cases").loc[case.CASE], documents(case.CASE)
    question = "\n\n".join(part for part in (row["question"], case.REMARK, ABOUT) if part)
    record = coprod.Record.new(title=case.TITLE, question=question, id=row["record"])
    record = rated(record.set_frame(**case.FRAME), case.CASE, sources)
    for aim, fields in case.AIMS.items():
        record = record.add_aim(id=aim, **fields)
    for cost, fields in case.COSTS.items():
        record = record.add_cost(id=cost, **fields)
    for aim, rows in case.COMPARISONS.items():
        record = record.compare(aim, rows)
    for partner, stage, fields in case.INVOLVEMENT:
        record = record.involve(partner, stage, **fields)
    for item, says, text in case.ANSWERS:
        record = record.answer(item, says=says, text=text)
    record = record.set_how(unwelcome=case.UNWELCOME)
    for i, (partner, fields) in enumerate(case.DECISIONS.items()):
        # The first decision lists every document, also those that aims, costs and plan rest on.
        numbers = cited(str(fields)) if i else set(sources)
        record = record.decide(partner, **fields, references=listed(sources, numbers))
    for step in case.SKIPPED:
        record = record.skip(step)
    return record


def rated(record: coprod.Record, case: str, sources: dict[int, str]) -> coprod.Record:
    """Return the record with the ratings that the tables give for a case."""
    for condition, row in tables.load("case-readings").loc[case].iterrows():
        reason = row["reason"]
        references = listed(sources, cited(reason))
        if row["state"] == "rated":
            less, more = (None if pd.isna(row[pole]) else int(row[pole]) for pole in SIDES)
            record = record.rate(
                str(condition), less=less, more=more, reason=reason, references=references
            )
        else:
            record = record.mark(str(condition), row["state"], reason=reason, references=references)
    return record


def documents(case: str) -> dict[int, str]:
    """Return the documents of a case by their numbers, with who speaks and what we read."""
    table = tables.load("case-sources")
    fields = {field["name"]: field for field in tables.describe("case-sources")["schema"]["fields"]}
    read = {one["value"]: one["label"] for one in fields["read"]["categories"]}
    found = {}
    for _, row in table[table["case"] == case].iterrows():
        what = read[row["read"]]
        aside = "; ".join(part for part in (row["note"], what[0].lower() + what[1:]) if part)
        found[int(row["number"])] = f"{row['citation']} ({aside}). {row['url']}"
    return found


def cited(text: str) -> set[int]:
    """Return the numbers of the documents that a text points to.

    >>> sorted(cited("It lapses after six years [1, 3] (our reading)."))
    [1, 3]
    """
    found = re.findall(r"\[(\d+(?:, \d+)*)\]", text)
    return {int(number) for numbers in found for number in numbers.split(", ")}


def listed(sources: dict[int, str], numbers: set[int]) -> list[str]:
    """Return documents as references, by their numbers."""
    return [f"[{number}] {sources[number]}" for number in sorted(numbers)]


def main(folder: Path) -> list[Path]:
    """Write the record notebooks into a folder and return their paths."""
    # Without a fixed time each run would write other times, and so other files. Pages say the day
    # on the wall of whoever writes them, so ours stand in one time zone, wherever they are made.
    os.environ["COPROD_NOW"] = "1795305600"  # 2026-11-22T00:00:00Z
    os.environ["TZ"] = "UTC"
    if hasattr(time, "tzset"):  # Windows reads its own clock: make them there in UTC
        time.tzset()
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for record in map(make, CASES):
        with TemporaryDirectory(dir=folder) as scratch:  # save_record never overwrites; we do
            path = coprod.save_record(record, scratch)
            made.append(path.replace(folder / f"{record.id}.ipynb"))
    return made


if __name__ == "__main__":
    for path in main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE):
        print(path.name)

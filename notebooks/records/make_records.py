"""Make the decision records of real cases that come with the workbook.

They were written afterwards, for teaching, by the makers of this workbook. Nobody who took part in
a case used the workbook. Every fact comes from the public documents that a case lists, most of
which we read only in part: open them before you rely on them. How strongly a statement holds, how
likely a cost is, and how much an aim or a cost counts, is our judgement. Facts learned later
support no rating.

Run ``python notebooks/records/make_records.py`` to write the notebooks beside this script, or
name another folder as the first argument. The files are the same, byte for byte, each time; make
them anew when the wording of the tables or the layout of records changes.

A case is a file of data beside this script. Where it says ``[4]`` or ``[1, 2]``, it means these of
its `SOURCES`.
"""

import os
import re
import runpy
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

import coprod

HERE = Path(__file__).resolve().parent
CASES = ("minimum_unit_pricing", "nsw_childhood_obesity")

ABOUT = """\
The makers of this workbook wrote this record afterwards, from public documents, for teaching. \
Nobody who took part in the case used the workbook. We rated what was known at the start, although \
some of the documents came out later, and we read most of them only in part. How strongly each \
statement holds, how likely a cost is, and how much each aim and each cost counts, is our \
judgement. What was learned later is called so and supports no rating. The predictions are ours, \
too: they say what could have been foreseen at the start. A blank means that nothing we read \
speaks to it, or that we chose not to rate or weigh it, as the text then says. The step Resources \
is skipped: nothing we read gives a sum. Numbers in square brackets point to the documents listed \
with the first decision."""


def make(name: str) -> coprod.Record:
    """Build the record of a case out of its data."""
    case = SimpleNamespace(**runpy.run_path(str(HERE / f"{name}.py")))
    record = coprod.Record.new(
        title=case.TITLE, question=f"{case.QUESTION}\n\n{ABOUT}", id=case.ID
    ).set_frame(**case.FRAME)
    for aim, fields in case.AIMS.items():
        record = record.add_aim(id=aim, **fields)
    for condition, strengths, reason in case.RATINGS:
        if strengths:
            references = listed(case.SOURCES, cited(reason))
            record = record.rate(condition, **strengths, reason=reason, references=references)
        else:
            record = record.mark(condition, "not-rated", reason=reason)
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
        numbers = cited(str(fields)) if i else set(case.SOURCES)
        record = record.decide(partner, **fields, references=listed(case.SOURCES, numbers))
    for step in case.SKIPPED:
        record = record.skip(step)
    return record


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
    # Without a fixed time each run would write other times, and so other files.
    os.environ["SOURCE_DATE_EPOCH"] = "1795305600"  # 2026-11-22T00:00:00Z
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

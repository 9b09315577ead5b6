"""What is not known, and a sketch of how to find out."""

from typing import Any

from coprod.drawing.grid import Grid
from coprod.keep.workbook import Workbook
from coprod.panel.drawn import card, shelf_of
from coprod.panel.fields import entered
from coprod.panel.picked import PickedView, Verbs
from coprod.panel.states import plain
from coprod.panel.view import View
from coprod.parts import Measure, StepName
from coprod.progress.scene import LABELS, Scene
from coprod.record import Record
from coprod.seminar.evaluation.chart import evaluation_info, measured
from coprod.seminar.evaluation.lists import effects, open_questions
from coprod.seminar.evaluation.page import read_back
from coprod.seminar.evaluation.words import EVALUATION, MEASURE_FIELDS, SKETCH_FIELDS
from coprod.words.fields import by_id

SKETCH = "sketch"  # the card for the whole
OF_MEASURE = by_id(MEASURE_FIELDS)
OF_SKETCH = by_id(SKETCH_FIELDS)


class EvaluationView(PickedView):
    """What may show and what was not known, a card for each picked, and one for the whole."""

    step: StepName = "evaluation"
    depends_on = ("studied.sketch", "question", *LABELS)
    verbs = Verbs(Record.add_measure, Record.change_measure, Record.remove_measure)
    own_fields = OF_MEASURE

    def there(self, record: Record) -> tuple[Any, ...]:
        return record.studied.sketch.measures

    def to_pick(self) -> dict[str, Any]:
        walks = {
            EVALUATION["effects"]: effects(),
            EVALUATION["open"]: open_questions(),
        }
        shown: dict[str, Any] = plain(shelf_of(walks, EVALUATION["turn"]))
        return shown

    def picked(self, record: Record) -> dict[str, str]:
        return {one.item: one.id for one in record.studied.sketch.measures if one.item}

    def notes(self, record: Record) -> list[str]:
        return [EVALUATION["then"]]

    def say(self) -> dict[str, str]:
        return {"own": EVALUATION["own"], "cards": EVALUATION["cards"]}

    def describe(self, scene: Scene) -> dict[str, Any]:
        record = scene.record
        nothing = not record.studied.sketch.measures  # the card for the whole is always there
        return {**super().describe(scene), "empty": EVALUATION["empty"] if nothing else ""}

    def grid(self, record: Record) -> Grid | None:
        return evaluation_info(record) if record.studied.sketch.measures else None

    def sentence(self, scene: Scene) -> str:
        return " ".join(read_back(scene.record))

    def cards(self, record: Record) -> list[dict[str, Any]]:
        sketch = record.studied.sketch
        own = record.question.strip()
        whole = card(
            SKETCH,
            SKETCH_FIELDS,
            dict(sketch),
            EVALUATION["sketch"],
            about=[EVALUATION["own_project"].format(project=own)] if own else [],
        )
        measures = [self._card(record, n, one) for n, one in enumerate(sketch.measures, start=1)]
        return [*measures, whole]

    def _card(self, record: Record, n: int, measure: Measure) -> dict[str, Any]:
        about = []
        if measure.item:
            wording = record.wording(measure.item)
            about = [wording.text, wording.origin]
        filled = sum(bool(getattr(measure, name).strip()) for name in self.own_fields)
        return card(
            measure.id,
            MEASURE_FIELDS,
            dict(measure),
            EVALUATION["title"].format(n=n, label=measured(record, measure)),
            about=about,
            said=EVALUATION["said"].format(n=filled, all=len(self.own_fields)),
            fold=True,
            remove=EVALUATION["remove"],
        )

    def put(self, card: str, field: str, value: Any) -> None:
        if card == SKETCH:
            self.workbook.set_fields(Record.sketch, **{field: entered(OF_SKETCH[field], value)})
        else:
            super().put(card, field, value)


def evaluation(workbook: Workbook) -> list[View]:
    """Show what is not known, and a sketch of how one would find out."""
    return [EvaluationView(workbook)]

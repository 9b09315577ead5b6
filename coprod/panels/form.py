"""Forms: the project and its question, and the decision."""

from typing import Any

from coprod import words
from coprod.errors import RecordError
from coprod.panels.view import View, script
from coprod.parts import Dissent
from coprod.record import Record
from coprod.report import decision_sentence
from coprod.words.fields import DECISION_FIELDS, FIELD, FRAME_FIELDS
from coprod.workbook import Workbook


class FormView(View):
    """Labelled fields, each of which sets one thing in the record."""

    _esm = script("form.js")
    fields: tuple[dict[str, Any], ...] = ()

    def __init__(self, workbook: Workbook) -> None:
        self.troubles: dict[str, str] = {}  # by field; each stays until its field is put right
        super().__init__(workbook)

    def values(self, record: Record) -> dict[str, Any]:
        """Return what each field holds."""
        raise TypeError(f"{type(self).__name__} does not say what its fields hold")

    def set_field(self, field: str, value: Any) -> None:
        """Put what somebody entered into the workbook."""
        raise TypeError(f"{type(self).__name__} has no field '{field}'")

    def sentence(self, record: Record) -> str:
        """Return the sentence under the form, or ""."""
        return ""

    def sources(self, record: Record) -> str:
        """Return what the fields rest on, to be read only, or ""."""
        return ""

    def describe(self, record: Record) -> dict[str, Any]:
        return {
            "fields": self.fields,
            "values": self.values(record),
            "trouble": " ".join(self.troubles.values()),
            "sentence": self.sentence(record),
            "sources": self.sources(record),
            "key": self.key(type(self).__name__),
        }

    def show(self, record: Record, afresh: bool = False) -> None:
        if afresh:  # the fields now hold something else
            self.troubles.clear()
        super().show(record, afresh)

    def heard(self, verb: str, content: dict[str, Any]) -> None:
        before, field = dict(self.troubles), str(content.get("field"))
        self.troubles.pop(field, None)
        if verb == "unfinished":  # a date of which a part is missing, or that no calendar has
            self.troubles[field] = words.NO_DAY.format(label=FIELD.get(field, field))
        else:
            try:
                self.set_field(field, content.get("value"))
            except RecordError as error:
                self.troubles[field] = str(error)
        if self.troubles != before:
            self.show(self.workbook.record)


class FrameView(FormView):
    """What the project is called, and the question before the team."""

    fields = FRAME_FIELDS[:2]

    def values(self, record: Record) -> dict[str, Any]:
        return {"title": record.title, "question": record.question}

    def set_field(self, field: str, value: Any) -> None:
        self.workbook.retitle(**{field: str(value)})


class DecisionView(FormView):
    """What was decided, why, by whom, who sees it otherwise, and when it is looked at again."""

    fields = DECISION_FIELDS

    def values(self, record: Record) -> dict[str, Any]:
        values = record.decision.model_dump(mode="json")
        values["dissent"] = [[d.who, d.why] for d in record.decision.dissent]
        return {name: "" if value is None else value for name, value in values.items()}

    def set_field(self, field: str, value: Any) -> None:
        if field == "dissent":
            rows = [Dissent(who=who, why=why) for who, why in value]
            value = tuple(d for d in rows if (d.who + d.why).strip())
        self.workbook.decide(**{field: value})

    def sentence(self, record: Record) -> str:
        return decision_sentence(record)

    def sources(self, record: Record) -> str:
        return words.sources(record.decision.references)

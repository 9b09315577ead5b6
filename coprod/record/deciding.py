"""The verbs of the path to a decision: what is set out, added, compared, planned and decided."""

from collections.abc import Iterable, Mapping
from typing import Any, Self

from coprod.parts import (
    Aim,
    Answer,
    Comparison,
    Decision,
    ExpectedCost,
    Frame,
    How,
    Involvement,
    Resources,
)
from coprod.record.building import build, edited, with_edited
from coprod.record.document import Document
from coprod.record.lists import next_id, without
from coprod.sources.wording import look_up


class Decides(Document):
    """The verbs of the path to a decision."""

    def set_frame(self, **fields: Any) -> Self:
        """Set fields of the frame (`coprod.parts.Frame`).

        A partner group that is left out of ``partners`` takes its plan and decision with it.

        >>> from coprod import Record
        >>> record = Record.new().set_frame(partners=[{"id": "cooks", "name": "School cooks"}])
        >>> record.label("cooks")
        'School cooks'
        """
        frame = edited(self.frame, Frame, "frame", fields)
        groups = {partner.id for partner in frame.partners}
        involvement = tuple(i for i in self.how.involvement if i.partner in groups)
        return self._next(
            frame=frame,
            how=self.how.model_copy(update={"involvement": involvement}),
            decisions=tuple(d for d in self.decisions if d.partner in {"", *groups}),
        )

    def set_resources(self, **fields: Any) -> Self:
        """Set the currency or the lines of the estimate (`coprod.parts.Resources`)."""
        return self._next(resources=edited(self.resources, Resources, "resources", fields))

    def set_how(self, **fields: Any) -> Self:
        """Set fields of the plan (`coprod.parts.How`); see also `involve` and `answer`."""
        return self._next(how=edited(self.how, How, "how", fields))

    def add_aim(self, claim: str = "", **fields: Any) -> Self:
        """Add an aim, made of a claim in the table ``aims`` or, without one, of your own.

        >>> from coprod import Record
        >>> record = Record.new().add_aim("aim-pol-ownership", for_whom="cooks", strength=2)
        >>> record.aims[0].id, record.aims[0].family
        ('aim-1', 'arg-pol')
        """
        family = look_up(claim).under if claim else ""
        new = {"id": next_id("aim", self.aims), "claim": claim, "family": family, **fields}
        return self._next(aims=(*self.aims, build(Aim, "aim", new)))

    def change_aim(self, id: str, **fields: Any) -> Self:
        """Change fields of an aim (`coprod.parts.Aim`)."""
        return self._next(aims=with_edited(self.aims, Aim, id, fields))

    def remove_aim(self, id: str) -> Self:
        """Take an aim out, with its comparisons and what decisions rest on it."""
        return self._next(
            aims=without(self.aims, id),
            comparisons=tuple(c for c in self.comparisons if c.aim != id),
            decisions=_not_blank(_forgetting(d, id) for d in self.decisions),
        )

    def add_cost(self, item: str = "", **fields: Any) -> Self:
        """Add an expected cost, an item of ``costs`` or ``stage-costs`` or one of your own.

        >>> from coprod import Record
        >>> record = Record.new().add_cost("cost-proc-delay", bearers=["bearer-the-study"])
        >>> record.costs[0].group
        'group-research'
        """
        found = look_up(item) if item else None
        group = found.under if found and found.table == "costs" else ""
        new = {"id": next_id("cost", self.costs), "item": item, "group": group, **fields}
        return self._next(costs=(*self.costs, build(ExpectedCost, "cost", new)))

    def change_cost(self, id: str, **fields: Any) -> Self:
        """Change fields of an expected cost (`coprod.parts.ExpectedCost`)."""
        return self._next(costs=with_edited(self.costs, ExpectedCost, id, fields))

    def remove_cost(self, id: str) -> Self:
        """Take an expected cost out, and what decisions rest on it."""
        return self._next(
            costs=without(self.costs, id),
            decisions=_not_blank(_forgetting(d, id) for d in self.decisions),
        )

    def compare(self, aim: str, rows: Iterable[Mapping[str, Any]]) -> Self:
        """Say how other approaches would serve an aim, in place of what was said before.

        Each row has fields of `coprod.parts.Comparison`: ``alternative``, ``achieve``, ``cost``,
        ``as_well``.
        """
        kept = [c for c in self.comparisons if c.aim != aim]
        new = [build(Comparison, "comparison", {**row, "aim": aim}) for row in rows]
        order = {a.id: i for i, a in enumerate(self.aims)}
        # Sorting keeps the rows of one aim in the order they were given.
        every = sorted([*kept, *new], key=lambda c: order.get(c.aim, -1))
        return self._next(comparisons=tuple(every))

    def involve(self, partner: str, stage: str, **fields: Any) -> Self:
        """Say how a partner group takes part at a stage (``mode``), and what it is promised.

        A row in which nothing is said any more is taken out.
        """
        return self.involve_all(partner, [{**fields, "stage": stage}])

    def involve_all(self, partner: str, rows: Iterable[Mapping[str, Any]]) -> Self:
        """Say it for several stages at once; a row has its ``stage`` and fields as in `involve`."""
        involved = {(i.partner, i.stage): i for i in self.how.involvement}
        for row in rows:
            key = {"partner": partner, "stage": row["stage"]}
            blank = build(Involvement, "involvement", key)
            old = involved.pop((partner, blank.stage), blank)
            new = edited(old, Involvement, "involvement", row)
            if new != blank:
                involved[partner, new.stage] = new
        groups = {p.id: n for n, p in enumerate(self.frame.partners)}
        every = sorted(
            involved.values(),
            key=lambda i: (groups.get(i.partner, len(groups)), self._seen(i.stage).order),
        )
        return self.set_how(involvement=every)

    def answer(self, item: str, **fields: Any) -> Self:
        """Answer a key question, or say how a condition, rule or assumption stands here.

        ``says`` is "yes", "partly", "no" or "not-sure", and ``text`` is what is said in words.
        An answer in which nothing is said any more is taken out.
        """
        return self.answer_all([{**fields, "item": item}])

    def answer_all(self, rows: Iterable[Mapping[str, Any]]) -> Self:
        """Give several answers at once; each row has an ``item`` and fields as in `answer`."""
        answers = {a.item: a for a in self.how.answers}
        for row in rows:
            blank = build(Answer, "answer", {"item": row["item"]})
            old = answers.pop(blank.item, blank)
            new = edited(old, Answer, "answer", row)
            if new != blank:
                answers[new.item] = new

        def order(answer: Answer) -> tuple[str, int]:
            wording = self._seen(answer.item)
            return wording.table, wording.order

        return self.set_how(answers=tuple(sorted(answers.values(), key=order)))

    def decide(self, partner: str = "", **fields: Any) -> Self:
        """Set fields of the decision for a partner group (`coprod.parts.Decision`).

        `partner` is the id of a group in the frame; without one the decision is about no group
        in particular.

        >>> from coprod import Record
        >>> record = Record.new().decide(choice="not-yet", review_on="2027-05-01")
        >>> record.decision.review_on
        datetime.date(2027, 5, 1)
        """
        fields = {k: None if v == "" and k.endswith("_on") else v for k, v in fields.items()}
        old = self.decision_for(partner)
        new = edited(old, Decision, "decision", fields)
        if new == old:
            return self
        others = [d for d in self.decisions if d.partner != partner]
        order = {id: n for n, id in enumerate(["", *(p.id for p in self.frame.partners)])}
        every = sorted(_not_blank([*others, new]), key=lambda d: order.get(d.partner, -1))
        return self._next(decisions=tuple(every))


def _forgetting(decision: Decision, id: str) -> Decision:
    """Return a decision that no longer refers to an aim or a cost."""
    dissent = tuple(d.model_copy(update={"on": ""}) if d.on == id else d for d in decision.dissent)
    rests_on = tuple(one for one in decision.rests_on if one != id)
    return decision.model_copy(update={"rests_on": rests_on, "dissent": dissent})


def _not_blank(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions in which something is said."""
    return tuple(d for d in decisions if d != Decision(partner=d.partner))

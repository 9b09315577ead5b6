"""What a decision record holds, field by field."""

from typing import Literal

from pydantic import Field

from coprod.parts import (
    Aim,
    Comparison,
    Condition,
    Count,
    Decision,
    ExpectedCost,
    Forebear,
    Frame,
    How,
    Moment,
    Origin,
    Part,
    Rating,
    Remark,
    Resources,
    Save,
    Seminar,
    Slug,
    SlugOrBlank,
    TablesUsed,
    Text,
    Walk,
    Wording,
)
from coprod.record.upgrades import SCHEMA
from coprod.version import __version__

SOFTWARE = f"coprod {__version__}"


class Contents(Part, defer_build=True):  # of all that build on it, only Record is ever made
    """What a decision record holds; `Document` says how it is read, looked up and changed.

    Attributes
    ----------
    schema_version
        Always "coprod-record/1"; written as ``schema``.
    id, revision
        The record and its state: a later revision of the same id supersedes an earlier one.
    created, changed
        Times in UTC, to the second.
    conditions
        The wording of every condition as the team saw it, rated or not.
    ratings
        One entry a condition and rater; a condition without one is not rated.
    frame, aims, costs, resources, comparisons, how, decisions, walk
        What the team said at each step; blank where it said nothing. An aim or a cost has an id
        of its own, since decisions refer to it.
    parked
        Remarks put aside. They are no answers; each has an id of its own.
    seminar
        What was said in a seminar; ``None`` in the record of a decision.
    wordings
        The wording of every other item of the tables that the record names, as the team saw it.
    saves
        The revisions that were saved as records, oldest first.
    begun_from
        The record this one was begun from, as a copy or by going on; ``None`` for none.
    line, forebears
        Who wrote this state, and what it goes on from; see `coprod.lineage`. No answers.
    """

    schema_version: Literal["coprod-record/1"] = Field(default=SCHEMA, alias="schema")
    id: Slug
    revision: Count = 0
    created: Moment
    changed: Moment
    software: Text = SOFTWARE
    tables: TablesUsed
    title: Text = ""
    question: Text = ""
    conditions: tuple[Condition, ...]
    ratings: tuple[Rating, ...] = ()
    frame: Frame = Frame()
    aims: tuple[Aim, ...] = ()
    costs: tuple[ExpectedCost, ...] = ()
    resources: Resources = Resources()
    comparisons: tuple[Comparison, ...] = ()
    how: How = How()
    decisions: tuple[Decision, ...] = ()
    parked: tuple[Remark, ...] = ()
    walk: Walk = Walk()
    seminar: Seminar | None = None
    wordings: tuple[Wording, ...] = ()
    saves: tuple[Save, ...] = ()
    begun_from: Origin | None = None
    line: SlugOrBlank = ""
    forebears: tuple[Forebear, ...] = ()

"""Every view there is, by name, to open on a page of its own."""

from collections.abc import Callable
from typing import Any

from pages import NO_ACTS

from coprod import Record, Workbook
from coprod.browsing.panel import BrowseView
from coprod.decide.alternatives.panel import AlternativesView
from coprod.decide.balance.panel import BalanceView
from coprod.decide.costs.panel import CostsView
from coprod.decide.decision.panel import DecisionView
from coprod.decide.frame.panel import FrameView
from coprod.decide.how.panel import HowView
from coprod.decide.purposes.panel import PurposesView
from coprod.decide.purposes.private import PrivateView
from coprod.decide.resources.panel import ResourcesView
from coprod.panel.view import View
from coprod.rating.condition import ConditionsView
from coprod.seminar.case.panel import CaseConditionsView, CaseNote, CaseView
from coprod.seminar.case.reveal import RevealView
from coprod.seminar.claims.panel import ClaimsView
from coprod.seminar.debate.panel import DebateView
from coprod.seminar.definitions.panel import DefinitionsView, PlacingsView
from coprod.seminar.readings.panel import ReadingsView
from coprod.session.parked.panel import ParkedView
from coprod.session.start.panel import ToolbarView
from coprod.session.steps.panel import StepsView
from coprod.sources.catalogue import catalogue

BLANK = Record.new()
OPPOSITES = next(c for c in BLANK.conditions if c.opposites)
APART = next(c for c in BLANK.conditions if not c.opposites)

OF_A_DECISION: dict[str, Callable[[Workbook], Any]] = {
    "toolbar": lambda workbook: ToolbarView(workbook, NO_ACTS),
    "steps": StepsView,
    "frame": FrameView,
    "purposes": PurposesView,
    "private": PrivateView,
    "condition": lambda workbook: ConditionsView(workbook, [OPPOSITES]),
    "two statements": lambda workbook: ConditionsView(workbook, [APART]),
    "costs": CostsView,
    "resources": ResourcesView,
    "alternatives": AlternativesView,
    "balance": BalanceView,
    "how": HowView,
    "decision": DecisionView,
    "parked": ParkedView,
    "browse": lambda workbook: BrowseView(catalogue()),
}

OF_A_CASE: dict[str, Callable[[Workbook], View]] = {
    "case": CaseView,
    "note": CaseNote,
    "condition": lambda workbook: CaseConditionsView(workbook, [OPPOSITES]),
    "reveal": RevealView,
}

OF_A_SEMINAR: dict[str, Callable[[Workbook], View]] = {
    "claims": ClaimsView,
    "definitions": DefinitionsView,
    "placings": PlacingsView,
    "readings": ReadingsView,
    "debate": DebateView,
}

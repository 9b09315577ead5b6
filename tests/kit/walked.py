"""The whole path as one team walks it by keyboard: what is entered at each step, and its record."""

from desk import NASTY, tab_to, type_here
from playwright.sync_api import Page

import coprod
import coprod.weighing.estimate

TITLE = f"School meals {NASTY}"
SECRET = "the minister should look good"


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def choose(page: Page, name: str, steps: int, group: str = "", card: str = "") -> None:
    """Go to a slider, a list or the first button of a group, and move so many steps."""
    tab_to(page, name, group, card)
    press(page, *["ArrowDown" if steps > 0 else "ArrowLeft"] * abs(steps))


def unfold(page: Page, name: str, card: str = "") -> None:
    tab_to(page, name, card=card)
    press(page, "Enter")


def frame(page: Page) -> None:
    type_here(page, "Project", TITLE)
    type_here(page, "The question before you", "Should we?")
    unfold(page, "Add a partner group")
    page.keyboard.type("School cooks")
    unfold(page, "Add a partner group")
    page.keyboard.type("Pupils")
    press(page, "Tab", "Space", "Tab")
    page.keyboard.type("the funder")
    type_here(page, "Policy or programme", "Free breakfast")
    choose(page, "An evaluation with", 1)  # the second: another evaluation
    type_here(page, "Who commissions it", "The ministry")
    unfold(page, "Declare an interest")
    page.keyboard.type("The ministry")
    press(page, "Tab")
    page.keyboard.type("It stands in the coalition agreement")


def purposes(page: Page) -> None:
    unfold(page, "Political")
    tab_to(page, "Sense of ownership")
    press(page, "Space")
    type_here(page, "Which outcome, here", "Cooks defend it", card="aim-1")
    type_here(page, "For whom", "the cooks", card="aim-1")
    choose(page, "At which stage", 2, card="aim-1")
    type_here(page, "How would one know", "They say so", card="aim-1")
    choose(page, "not at all", 3, group="How much does it count", card="aim-1")
    unfold(page, "For one person alone")
    type_here(page, "Private note", SECRET)


def conditions(page: Page) -> None:
    choose(page, "How contested it is", -3)
    type_here(page, "Why?", "Parties are split")


def costs(page: Page) -> None:
    unfold(page, "Risks to the research")
    tab_to(page, "Delays to the research")
    press(page, "Space")
    type_here(page, "What it would be here", "Three months", card="cost-1")
    choose(page, "not likely", 2, group="How likely", card="cost-1")
    choose(page, "no harm", 1, group="How severe", card="cost-1")
    unfold(page, "Choose…", card="cost-1")
    press(page, "Tab", "Space")
    type_here(page, "How it would be defrayed", "A later start", card="cost-1")
    choose(page, "not at all", 1, group="How strongly what remains", card="cost-1")
    choose(page, "Inherent", 2, group="You see it as", card="cost-1")


def resources(page: Page) -> None:
    type_here(page, "Currency", "EUR")
    unfold(page, "Add a line")
    page.keyboard.type("Cooks keep counts")
    choose(page, "Stage", 3)
    choose(page, "Who bears it", 1)
    for name, amount in [("People", "12"), ("Hours each", "10"), ("Rate an hour", "20,50")]:
        type_here(page, name, amount)
    tab_to(page, "Unpaid time")
    press(page, "Space")


def alternatives(page: Page) -> None:
    unfold(page, "Add an alternative")
    choose(page, "Alternative", 1)
    type_here(page, "What it would achieve", "A say, once")
    type_here(page, "What it would cost", "One afternoon")
    choose(page, "How well", 3)


def how(page: Page) -> None:
    unfold(page, "School cooks", card="plan-")
    choose(page, "Framing research questions: How they take part", 4)
    type_here(page, "Framing research questions: What you promise", "You see drafts first")
    unfold(page, "Key questions")
    type_here(page, "What everyone brings: Your answer", "Kitchens")
    unfold(page, "Prior conditions")
    choose(page, "Mutual respect and trust: Is it there", 2)
    unfold(page, "Ground rules")
    choose(page, "Rules on publication: Agreed", 1)
    type_here(page, "Rules on publication: What you agreed", "Within six months")
    unfold(page, "Unwelcome findings")
    type_here(page, "What happens to unwelcome findings", "Published all the same")
    type_here(page, "Agreed by, and when", "All, in March")
    unfold(page, "Assumptions, one by one")
    choose(page, "Automatic evening out of power: Holds here", 3)


def decision(page: Page, cooks: str) -> None:
    choose(page, "Undecided for now", 2, card=cooks)
    tab_to(page, "Framing research questions", group="At which stages", card=cooks)
    press(page, "Space")
    type_here(page, "Rationale", "They know the kitchens", card=cooks)
    unfold(page, "Choose…", card=cooks)
    press(page, "Tab", "Space")
    choose(page, "not at all", 2, group="How sure are you", card=cooks)
    unfold(page, "Add a dissent", card=cooks)
    page.keyboard.type("One cook")
    choose(page, "On what", 1, card=cooks)
    type_here(page, "Why", "No time", card=cooks)
    unfold(page, "Add a prediction", card=cooks)
    press(page, "ArrowDown")
    type_here(page, "What", "Better counts", card=cooks)
    type_here(page, "How it can be checked", "Weeks counted", card=cooks)
    type_here(page, "Look again on", "05012027", card=cooks)
    type_here(page, "Look again if", "the budget is cut", card=cooks)


def said(record: coprod.Record) -> None:
    """Every answer of the walk stands in the record, where it belongs."""
    assert record.title == TITLE and record.frame.kind == "other-evaluation"
    cooks, pupils = record.frame.partners
    assert (cooks.name, pupils.name) == ("School cooks", "Pupils")
    assert (pupils.required, pupils.required_by) == (True, "the funder")
    assert record.frame.interests[0].what == "It stands in the coalition agreement"
    (aim,) = record.aims
    assert (aim.claim, aim.strength, aim.stage) == (
        "aim-pol-ownership",
        3,
        "stage-framing-questions",
    )
    assert (aim.outcome, aim.for_whom, aim.indicator) == (
        "Cooks defend it",
        "the cooks",
        "They say so",
    )
    contested = record.rating("cond-contestation")
    assert (contested.less, contested.reason) == (3, "Parties are split")
    (cost,) = record.costs
    assert (cost.item, cost.likely, cost.severe, cost.remains) == ("cost-proc-delay", 2, 1, 1)
    assert (len(cost.bearers), cost.seen_as, cost.defrayed) == (1, "structural", "A later start")
    assert coprod.weighing.estimate.estimate(record).unpaid == 2460
    (other,) = record.comparisons
    assert (other.aim, other.as_well, other.cost) == (aim.id, "as-well", "One afternoon")
    (part,) = record.how.involvement
    assert (part.partner, part.stage) == (cooks.id, "stage-framing-questions")
    assert (part.mode, part.promise) == ("mode-truly-coproductive", "You see drafts first")
    answers = {a.item: (a.says, a.text) for a in record.how.answers}
    assert answers == {
        "kq-ind-1": (None, "Kitchens"),
        "req-trust": ("partly", ""),
        "req-rule-publication": ("yes", "Within six months"),
        "assumption-power": ("no", ""),
    }
    assert record.how.unwelcome == "Published all the same"
    (decided,) = record.decisions
    assert (decided.partner, decided.choice, decided.confidence) == (cooks.id, "some-stages", 2)
    assert decided.stages == ("stage-framing-questions",) and decided.rests_on == (aim.id,)
    assert (decided.dissent[0].who, decided.dissent[0].on) == ("One cook", aim.id)
    assert decided.predictions[0].expects == "gain" and decided.predictions[0].indicator
    assert str(decided.review_on) == "2027-05-01" and decided.review_if == "the budget is cut"

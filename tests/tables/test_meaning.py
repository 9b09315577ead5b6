"""What the tables say, word for word against the sources: a slip of the hand must not survive.

The lists were checked against the paper and the slides. Where a test fails, look at the page it
names before you change either side.
"""

import re

import pytest

from coprod import tables

table = tables.load


def filled(name, column):
    """The ids, without their prefix, of the rows in which a column says something or yes."""
    return {i.split("-", 1)[1] for i, cell in table(name)[column].items() if cell and cell != "no"}


def says(name, item, *fragments):
    """Whether the statement of an item has all these words."""
    return all(fragment in table(name).loc[item, "statement"] for fragment in fragments)


ORDERED = {
    "stages": [  # Table 1
        ("stage-developing-mixed-teams", "Developing mixed research teams: A mixed"),
        ("stage-framing-questions", "Framing research questions: The questions"),
        ("stage-collecting-data", "Collecting data: The data that the study needs are gathered"),
        ("stage-analysing-data", "Analysing and interpreting data: The data are analysed"),
        ("stage-formulating-recommendations", "Formulating recommendations: Recommendations"),
        ("stage-disseminating", "Disseminating research: The research and its findings are passed"),
        ("stage-implementing-change", "Implementing change: Changes in policy or practice"),
    ],
    "assumptions": [  # slide 9
        ("assumption-underuse", "practice make too little use of research findings"),
        ("assumption-solution", "solution is for policy-makers and researchers to work together"),
        ("assumption-better", "is better than research and evaluation done either in-house or"),
        ("assumption-resources", "Resources are there, and they should go into"),
        ("assumption-actionable", "will produce definitive findings that people can act on"),
        ("assumption-positive", "will see the process and its impacts as broadly positive"),
        ("assumption-power", "automatically makes imbalances of power"),
        ("assumption-uniform", "works in much the same way whatever the topic"),
    ],
    "cost-groups": [  # pp. 3 to 6: firstly, second, third, fourth, fifth, finally
        ("group-practical", "Practical costs: The authors see clear practical costs"),
        ("group-personal", "Personal costs to researchers: The authors see significant personal"),
        ("group-professional", "Professional costs to researchers: The authors see professional"),
        ("group-research", "The authors see risks to the research itself"),
        ("group-stakeholders", "Costs to stakeholders: The authors see costs to stakeholders"),
        ("group-scholarship", "The authors see costs to the whole profession"),
    ],
    "cost-types": [  # p. 1, abstract
        ("type-research", "The first type of cost that the abstract names affects the research"),
        ("type-process", "The second type of cost that the abstract names affects the process"),
        ("type-professional", "The third type of cost that the abstract names is professional"),
        ("type-personal", "The fourth type of cost that the abstract names is personal risk"),
        ("type-scholarship", "The fifth type of cost that the abstract names is a risk to the"),
    ],
    "key-questions": [  # pp. 6 and 7, for individuals
        ("kq-ind-1", "What does everyone bring to the project?"),
        ("kq-ind-2", "In which circumstances are the contributions of each party needed"),
        ("kq-ind-3", "What are the costs of coproducing?"),
        ("kq-ind-4", "How are decisions made, and in what way are responsibility and"),
    ],
}


@pytest.mark.parametrize("name", ORDERED)
def test_steps_of_a_list_stand_in_the_order_of_the_source(name):
    found = table(name)
    if name == "key-questions":
        found = found.query("audience == 'everyone' and kind == 'main'")
    assert list(found.index) == [item for item, _ in ORDERED[name]]
    assert list(found["number"]) == list(range(1, len(found) + 1))
    for item, words in ORDERED[name]:
        assert words in f"{found.loc[item, 'label']}: {found.loc[item, 'statement']}", item


def test_the_most_engaged_mode_is_not_taken_for_the_shallowest():
    """P. 3: recipients, more active, employed, the most engaged with its sign and its elements."""
    modes = {
        "mode-recipient": (1, "very low and shallow"),
        "mode-informal-networks": (2, "More active forms"),
        "mode-employed-in-policy-institute": (3, "may employ researchers"),
        "mode-truly-coproductive": (4, "At the most engaged level"),
        "mode-marker-finance": (4, "sign of an authentic"),
        "mode-element-colearn": (4, "The most engaged"),
        "mode-element-costeer": (4, "The most engaged"),
        "mode-element-cointerpret": (4, "The most engaged"),
    }
    levels = table("modes")["level"].dropna().astype(int).to_dict()
    assert levels == {item: level for item, (level, _) in modes.items()}
    assert all(says("modes", item, words) for item, (_, words) in modes.items())


CHALLENGES = [  # Table 1, the first column: who brings it about, what it is
    ("ch-developing-mixed-teams-1", "stakeholders", "not all of one kind and can disagree"),
    ("ch-developing-mixed-teams-2", "unstated", "‘usual suspects’ can take over"),
    ("ch-framing-questions-1", "either", "of stakeholders may differ from those of researchers"),
    ("ch-framing-questions-2", "unstated", "can lack originality"),
    ("ch-framing-questions-3", "stakeholders", "partners can co-opt the research"),
    ("ch-collecting-data-1", "researchers", "researchers may press stakeholders"),
    ("ch-analysing-data-1", "stakeholders", "which participant agreed"),
    ("ch-analysing-data-2", "stakeholders", "a hand in analysing"),
    ("ch-formulating-recommendations-1", "unstated", "little agreement on how important"),
    ("ch-formulating-recommendations-2", "unstated", "researchers may come under pressure"),
    ("ch-disseminating-1", "unstated", "researchers or stakeholders may be stopped"),
    ("ch-disseminating-2", "stakeholders", "the researchers are not yet ready"),
    ("ch-implementing-change-1", "unstated", "tension between speaking up"),
    ("ch-implementing-change-2", "researchers", "researchers may show little interest"),
]
STAGE_COSTS = [  # Table 1, the second column
    ("chc-developing-mixed-teams-1", "may take longer than a traditional one"),
    ("chc-developing-mixed-teams-2", "deciding things jointly comes under threat"),
    ("chc-framing-questions-1", "relationships between people or between organisations"),
    ("chc-framing-questions-2", "careers of researchers"),
    ("chc-framing-questions-3", "independence and the credibility of researchers"),
    ("chc-collecting-data-1", "those with stakeholders who have more power"),
    ("chc-analysing-data-1", "duties of research ethics are violated"),
    ("chc-analysing-data-2", "has to train stakeholders"),
    ("chc-formulating-recommendations-1", "findings are misrepresented"),
    ("chc-formulating-recommendations-2", "independence and the credibility of researchers"),
    ("chc-disseminating-1", "independence and the credibility of researchers"),
    ("chc-disseminating-2", "process of the research becomes less credible"),
    ("chc-implementing-change-1", "relationship with colleagues in practice or policy"),
    ("chc-implementing-change-2", "not successfully put into practice"),
]


def test_each_line_of_table_1_stands_at_its_stage_and_is_put_down_to_the_right_people():
    for name, rows in (("stage-challenges", CHALLENGES), ("stage-costs", STAGE_COSTS)):
        assert list(table(name).index) == [item for item, *_ in rows]
        for item, stage in table(name)["stage"].items():
            assert stage == "stage-" + item.split("-", 1)[1].rsplit("-", 1)[0]
        assert [item for item, *_, words in rows if not says(name, item, words)] == []
    assert table("stage-challenges")["actor"].to_dict() == {who[0]: who[1] for who in CHALLENGES}


GROUP = {"prac": "group-practical", "pers": "group-personal", "prof": "group-professional"}
GROUP |= {"res": "group-research", "proc": "group-research"}  # two paragraphs of the fourth
GROUP |= {"stk": "group-stakeholders", "sch": "group-scholarship"}
GROUP |= {"beyond": "", "gen": "", "sl": ""}  # pp. 3 and 8, slides: outside the six groups


def test_no_cost_strays_into_another_group():
    found = table("costs")["group"].to_dict()
    assert found == {item: GROUP[item.split("-")[1]] for item in found}


@pytest.mark.parametrize(
    ("cost", "stated", "ours"),
    [
        ("cost-pers-conflict", {"researchers"}, set()),  # second, personal costs to researchers
        ("cost-pers-masked-power", set(), {"researchers", "stakeholders"}),
        ("cost-prof-unequal", {"junior-researchers"}, set()),  # those least able
        ("cost-res-dull", {"researchers", "the-study"}, set()),
        ("cost-proc-delay", {"the-study"}, {"researchers"}),
        ("cost-stk-time", {"stakeholders"}, set()),  # fifth, costs to stakeholders
        ("cost-stk-admission", {"stakeholders"}, {"policy-makers"}),
        ("cost-stk-ignored", {"policy-makers", "service-users", "professionals"}, set()),
        ("cost-sch-trust", {"profession"}, {"wider-public"}),
        ("cost-beyond-favours", {"researchers", "stakeholders"}, set()),
        ("cost-gen-unequal", set(), {"everyone"}),  # p. 8: borne unequally, not by whom
    ],
)
def test_what_we_read_into_a_cost_never_passes_for_the_source(cost, stated, ours):
    said = {"stated": set(), "our-reading": set()}
    for bearer, origin in table("cost-bearers").loc[cost]["from"].items():
        said[origin].add(bearer.removeprefix("bearer-"))
    assert said == {"stated": stated, "our-reading": ours}


def test_nobody_is_called_harmful_or_harmed_without_the_source():
    assert filled("stakeholders", "may_harm") == {
        *("researchers", "usual-suspects", "partners-coopting"),  # Table 1
        *("dominant-groups", "senior-interests", "vested", "policy-agencies"),  # pp. 5, 6, slide 7
    }
    assert filled("stakeholders", "bears_costs") == {
        *("researchers", "academics", "junior", "women", "activist-academics"),  # pp. 3 and 5
        *("less-skilled-participants", "policy-makers", "professionals", "service-users"),
        "profession",  # p. 6
    }


def test_no_merit_is_made_up_for_an_alternative_where_the_source_is_silent():
    assert filled("alternatives", "serves") == {
        *("systematic-review", "other-means", "other-justifications"),  # pp. 7 and 8
        *("informal-advice", "individual-influence", "commissioned-institute"),  # p. 3
        *("translation-interventions", "participatory-action", "codesign"),  # pp. 1 and 2
        *("traditional", "business-as-usual"),  # pp. 4 and 5
        *("independent", "close-distance"),  # slide 17
    }
    assert filled("alternatives", "does_not_serve") == {
        *("journal-article", "science-advice", "hit-and-run"),  # pp. 1, 2 and 6
        *("dispassionate-evaluation", "shift-partners"),  # slides 7 and 17
    }


def test_four_arguments_of_the_slides_are_put_in_a_family_and_by_us():
    found = table("arguments").query("source == 'mays-slides'")
    placed = found[(found["family"] != "") | (found["family_from"] != "")]
    assert set(zip(placed.index, placed["family"], placed["family_from"], strict=True)) == {
        ("arg-sl-silos", "arg-pol", "our-reading"),
        ("arg-sl-skills-policy", "arg-ins", "our-reading"),
        ("arg-sl-use", "arg-ins", "our-reading"),
        ("arg-sl-agency-legitimacy", "arg-pol", "our-reading"),
    }
    assert len(found) - len(placed) == 12  # the slides themselves know no families


def test_what_the_authors_grant_and_how_far_they_speak_is_not_lost():
    kinds = table("positions")["kind"]
    granted, limits = (set(kinds.index[kinds == kind]) for kind in ("balance", "scope-limit"))
    assert granted == {"pos-transformative", "pos-well-done", "pos-slide-place"}  # p. 6, slide 1
    assert limits == {"pos-early-thinking", "pos-table1-scope", "pos-tools-limit"}  # pp. 6, 3, 8


POINTS = {  # slides 15 to 17: the condition it belongs to, its side, and words that carry it
    "s-more-1": ("programme-definition", "more", "still has to be defined and refined"),
    "s-more-2": ("research-purpose", "more", "is how, or how best", "not whether to go ahead"),
    "s-more-3": ("resources", "more", "Time and resources are there", "range of interests"),
    "s-more-4a": ("use-of-findings", "more", "main aim is to use the findings"),
    "s-more-4b": ("knowledge-valued", "more", "is less worry about evidence"),
    "s-more-5": ("cooperation-dependence", "more", "can be done only if", "actively cooperate"),
    "s-more-6": ("resources", "more", "has access to expertise"),
    "s-more-7": ("conflicts", "more", "do not themselves answer directly"),
    "s-more-8": ("existing-relationships", "more", "need to become more aware"),
    "s-none-1a": ("programme-definition", "less", "is fairly well defined"),
    "s-none-1b": ("research-purpose", "less", "focus is on whether or not", "works"),
    "s-none-1c": ("research-purpose", "less", "There is some room to drop", "to undo"),
    "s-none-2": ("contestation", "less", "will probably divide", "will probably dispute"),
    "s-none-3": ("conflicts", "less", "will probably conflict", "hard to manage"),
    "s-none-4": ("use-of-findings", "less", "matters less that the findings are used"),
    "s-none-5": ("cooperation-dependence", "less", "depends less on cooperation"),
    "s-none-6": ("knowledge-valued", "less", "end users value", "scientific and dispassionate"),
    "s-concl-1": ("existing-relationships", "less", "already have good informal links"),
}
NO = re.compile(r"\b(not|no|nor|never|nobody|nothing|none|neither|without|hardly|cannot)\b", re.I)


@pytest.mark.parametrize("item", POINTS)
def test_no_point_of_the_slides_changes_sides_or_is_turned_into_its_opposite(item):
    assert sorted(table("slide-conditions").index) == sorted(POINTS)
    (condition, side, *words), row = POINTS[item], table("slide-conditions").loc[item]
    assert (row["condition"], row["side"]) == (f"cond-{condition}", side)
    assert says("slide-conditions", item, *words)
    assert len(NO.findall(row["statement"])) == (item in ("s-more-2", "s-more-7", "s-none-1b"))

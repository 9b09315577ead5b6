"""Where a careless reading of the sources goes wrong: one test each, named after the mistake.

Some of them are ambiguities that the tables must leave open, some are differences between paper and
slides, some are tensions that must show both sides, and some are plain traps.
"""

import re

import pytest

from coprod import tables
from coprod.sources.wording import wordings

TABLES = {name: tables.load(name) for name in tables.in_order()}
CONDITIONS, ON_SLIDES = TABLES["conditions"], TABLES["slide-conditions"]


def pole(condition, side):
    return next(c for c in wordings() if c.id == condition).pole(side)


def slide(item):
    return ON_SLIDES.loc[item]


def home(item):
    """The table and the row of an item."""
    return next((name, t.loc[item]) for name, t in TABLES.items() if item in t.index)


def opposites(condition):
    return bool(CONDITIONS.loc[condition, "opposites"])


# Ambiguities: left open


def test_amb_cost_count():
    """Five types, six groups and a list of four words are three different lists."""
    assert (len(TABLES["cost-types"]), len(TABLES["cost-groups"])) == (5, 6)
    lists = TABLES["cost-crosswalk"]
    words = {word for cell in lists["other_words"] for word in cell.split("; ") if word}
    assert words == {"time", "administrative", "cultural", "professional"}
    assert lists.loc["xw-cultural", ["cost_type", "cost_group", "fit"]].tolist() == ["", "", "none"]
    assert lists.loc["xw-practical", ["cost_type", "fit"]].tolist() == ["", "none"]


def test_amb_fig1():
    """The figure is lost: one row says so, and no other row draws on it."""
    at_figure = [
        (name, item)
        for name, table in TABLES.items()
        if "locator" in table
        for item in table.index[table["locator"].str.contains("Fig")]
    ]
    assert at_figure == [("cost-crosswalk", "xw-fig1")]
    lost = TABLES["cost-crosswalk"].loc["xw-fig1"]
    assert lost["fit"] == "unresolvable" and not lost["cost_type"] and not lost["cost_group"]
    assert "Fig. 1" in TABLES["sources"].loc["oliver-2019", "missing"]


def test_amb_table1_pairing():
    """Challenges and costs belong to one stage; nothing ties a line to a line."""
    challenges, costs = TABLES["stage-challenges"], TABLES["stage-costs"]
    by_stage = [2, 3, 1, 2, 2, 2, 2]
    stages = TABLES["stages"].index
    assert [(challenges["stage"] == stage).sum() for stage in stages] == by_stage
    assert [(costs["stage"] == stage).sum() for stage in stages] == by_stage
    for table in (challenges, costs):
        assert not {"challenge", "cost", "pair", "line"} & set(table.columns)
        assert not table.isin([*challenges.index, *costs.index]).any(axis=None)


def test_amb_fragment_grammar():
    """One sentence of the paper can be read two ways: two items, and both say so."""
    for item in ("ps-cautious-2", "ps-cautious-3"):
        assert "ambiguous" in TABLES["process-steps"].loc[item, "note"]


def test_amb_row3():
    """The paper describes no middle, so "in between" is an answer of its own."""
    assert opposites("cond-use-of-findings")
    assert "In between is a fair answer" in CONDITIONS.loc["cond-use-of-findings", "note"]


def test_amb_row4():
    """Two things about two groups of people: both may hold."""
    assert not opposites("cond-knowledge-valued")
    less, more = pole("cond-knowledge-valued", "less"), pole("cond-knowledge-valued", "more")
    assert "fund or commission" in less.text and "fund" not in more.text


def test_amb_row6():
    """The less pole has two parts, and without the commitment neither pole fits."""
    assert not opposites("cond-research-purpose")
    assert pole("cond-research-purpose", "less").logic == "all-of"
    assert "fits neither" in CONDITIONS.loc["cond-research-purpose", "note"]


def test_amb_row8():
    """To have ties and to need more understanding rule each other out in no way."""
    assert not opposites("cond-existing-relationships")


def test_amb_row9():
    """One shortage is enough for less; for more, all three must be there."""
    assert pole("cond-resources", "less").logic == "any-of"
    assert pole("cond-resources", "more").logic == "all-of"


def test_amb_slide_or():
    """The one "or" of the slide joins two points; the others are not said to be all needed."""
    told = slide("s-more-2")
    assert re.search(r"\bOr\b", told["difference"] + told["note"])
    others = ON_SLIDES[ON_SLIDES["slide_side"] == "more"].drop(index="s-more-2")
    assert not others["difference"].str.contains(r"\bOr\b").any()


# Where slides and paper differ: both are kept


def test_diff_header():
    """The slides list more first, the paper less; a side is never told by its place."""
    assert set(CONDITIONS["first_side"]) == {"less"} and ON_SLIDES["slide_side"].iloc[0] == "more"
    field = next(
        field
        for field in tables.describe("slide-conditions")["schema"]["fields"]
        if field["name"] == "slide_side"
    )
    assert "No or less emphasis" in [one["label"] for one in field["categories"]]
    more = ON_SLIDES["slide_side"] == "more"
    assert set(ON_SLIDES[more]["side"]) == {"more"} and set(ON_SLIDES[~more]["side"]) == {"less"}


def test_diff_row1():
    """And on the slide, or in the paper; and no statement for more on the slides."""
    assert slide("s-none-2")["relation"] == "stricter"
    assert " and" in slide("s-none-2")["statement"]
    assert pole("cond-contestation", "less").logic == "any-of"
    assert set(ON_SLIDES[ON_SLIDES["condition"] == "cond-contestation"]["side"]) == {"less"}


def test_diff_row2():
    """Responsibility for delivery: a point of its own there, an example here, at both poles."""
    assert slide("s-more-7")[["condition", "side", "relation"]].tolist() == [
        "cond-conflicts",
        "more",
        "promoted",
    ]
    for side in ("less", "more"):
        assert pole("cond-conflicts", side).gloss.startswith("For example")


def test_diff_row34():
    """One point on the slide is two rows here."""
    assert slide("s-more-4a")["condition"] == "cond-use-of-findings"
    assert slide("s-more-4b")["condition"] == "cond-knowledge-valued"
    assert {slide(f"s-more-4{part}")["relation"] for part in "ab"} == {"merged"}


def test_diff_row56():
    """One point on the slide is two rows here, and room to abandon became prior commitment."""
    assert slide("s-none-1a")["condition"] == "cond-programme-definition"
    assert slide("s-none-1b")["condition"] == "cond-research-purpose"
    assert slide("s-none-1c")[["condition", "side", "relation"]].tolist() == [
        "cond-research-purpose",
        "less",
        "new",
    ]
    assert "committed" in pole("cond-research-purpose", "less").text


def test_diff_row7():
    """The slides name those who deliver locally, the paper policy agencies and -makers, too."""
    assert slide("s-more-5")["relation"] == "stronger"
    for item in ("s-more-5", "s-none-5"):
        assert "policy" not in slide(item)["statement"] and "policy" in slide(item)["difference"]
    assert "policy-makers" in pole("cond-cooperation-dependence", "more").text


def test_diff_row8():
    """The less pole stands on the Conclusion slide."""
    less = ON_SLIDES[
        (ON_SLIDES["condition"] == "cond-existing-relationships") & (ON_SLIDES["side"] == "less")
    ]
    assert list(less.index) == ["s-concl-1"]
    assert less["locator"].iloc[0] == "slide 17, Conclusion"


def test_diff_row9():
    """Partnership skill and a range of interests on the slides, and no statement for less."""
    row9 = ON_SLIDES[ON_SLIDES["condition"] == "cond-resources"]
    assert set(row9["side"]) == {"more"}
    assert "partnership" in slide("s-more-6")["statement"]
    assert "range of interests" in slide("s-more-3")["statement"]


# Tensions: both sides are shown


@pytest.mark.parametrize(
    ("tension", "first", "second"),
    [
        ("con-trust", "req-trust", "cond-existing-relationships"),
        ("con-power", "req-power", "assumption-power"),
        ("con-finance", "mode-marker-finance", "oi-agency-control"),
        ("con-authority", "arg-pol-authority", "cond-conflicts"),
        ("con-consultation", "mode-consultation", "alt-consultative"),
        ("con-power-equality", "arg-pol-inclusion", "cost-stk-subjugation"),
        ("con-pbe", "cond-knowledge-valued", "cost-prof-policy-based-evidence"),
        ("con-users-vs-policymakers", "def-mays-working", "alt-shift-partners"),
    ],
)
def test_both_sides_of_a_tension_are_there(tension, first, second):
    row = TABLES["tensions"].loc[tension]
    assert (row["first"], row["second"]) == (first, second)
    assert home(first)[0] != home(second)[0]
    assert "Yet " in row["statement"] and row["note"].startswith("Our reading.")


def test_con_trust():
    """Trust is needed beforehand, and yet good ties mean less: a threshold and a need."""
    assert home("req-trust")[1]["category"] == "prior-conditions"
    assert "ties" in pole("cond-existing-relationships", "less").text


def test_con_power():
    """A fair spread of power comes first; that coproduction brings it about is an assumption."""
    assert home("req-power")[1]["category"] == "prior-conditions"
    assert "beforehand" in home("assumption-power")[1]["counterpoint"]


def test_con_finance():
    """Money is a sign of partnership here, and a worry there when control comes with it."""
    assert home("mode-marker-finance")[1]["role"] == "marker"
    assert home("oi-agency-control")[1]["basis"] == "question"


def test_con_authority():
    """Partners with authority are sought; partners who answer for delivery mean less."""
    assert "authority" in home("arg-pol-authority")[1]["statement"]
    assert "answer for" in pole("cond-conflicts", "less").gloss


def test_con_consultation():
    """The same activity counts as coproduction and as an alternative to it."""
    for item in ("alt-consultative", "alt-inhouse", "alt-embedded"):
        assert home(item)[1]["also_coproduction"]
    assert home("mode-consultation")[1]["role"] == "current-use"


def test_con_power_equality():
    """It can empower, and it can subjugate; neither is dropped."""
    assert "empowered" in home("arg-pol-inclusion")[1]["statement"]
    assert home("cost-stk-subjugation")[1]["group"] == "group-stakeholders"


def test_con_pbe():
    """Little worry about such evidence means more of what may bring it about."""
    assert "shaped to fit policy" in pole("cond-knowledge-valued", "more").text
    assert home("wc-narrow-pbe")[1]["kind"] == "sub-question"


def test_con_users_vs_policymakers():
    """Ask who, and not only whether: the definition and the conclusion put others first."""
    assert "principally policy advisers" in home("def-mays-working")[1]["statement"]
    shift = home("alt-shift-partners")[1]
    assert "service users and local implementers are involved more than" in shift["statement"]
    assert shift["form"] == "variant"


# Traps


@pytest.mark.parametrize(
    ("number", "words"),
    [(2, "policy-makers themselves answer for"), (6, "room to decide"), (8, "ongoing ties")],
)
def test_trap_direction(number, words):
    """Responsible policy-makers, room to decide and good ties mean less."""
    condition = next(c for c in wordings() if c.number == number)
    less, more = condition.pole("less"), condition.pole("more")
    assert words in f"{less.text} {less.gloss}" and words not in f"{more.text} {more.gloss}"


def test_trap_weights():
    """No weights, no scores: nothing in the table could be added up."""
    assert not [c for c in CONDITIONS if re.search("weight|score|points|strength", c)]
    assert set(CONDITIONS["basis"]) == {"early-thinking"}
    for table in (t for t in TABLES.values() if "basis" in t):
        early = table[table["basis"] == "early-thinking"]
        assert early["locator"].str.startswith("p. 7").all(), "only Table 2 is early thinking"


def test_trap_scope():
    """Made for evaluations with policy-makers and managers; public involvement is another case."""
    assert CONDITIONS["scope"].str.contains("evaluations").all()
    assert home("ctx-ppi-exception")[1]["kind"] == "exception"
    assert home("pos-early-thinking")[1]["kind"] == "scope-limit"


def test_trap_eg():
    """What the paper puts in brackets is kept: an example, an explanation, an open list."""
    assert pole("cond-conflicts", "less").gloss and pole("cond-conflicts", "more").gloss
    assert pole("cond-programme-definition", "more").gloss.endswith("and so on.")
    assert pole("cond-research-purpose", "less").gloss.startswith("That is")


def test_trap_merge():
    """Rows 3 and 4, and 5 and 6, stay apart although the slides join them."""
    poles = {
        3: ("directly and at once", "to get the findings used"),
        4: ("expert science above", "shaped to fit policy"),
        5: ("fairly clear and agreed", "still a good deal to work out"),
        6: ("whether the policy or the programme works", "how best to put"),
    }
    for condition in wordings():
        less, more = condition.pole("less").text, condition.pole("more").text
        for number, (words_less, words_more) in poles.items():
            here = number == condition.number
            assert (words_less in less, words_more in more) == (here, here), condition.number
    assert list(CONDITIONS["number"]) == list(range(1, 10))


def test_trap_kothari():
    """Reference 74 is by Uma Kothari, who is no author of the paper."""
    reference = TABLES["references"].loc["ref-74"]
    assert "Uma" in reference["label"] and reference["part_of"] == "ref-79"
    for item in ("cost-res-dominance", "cost-res-right-answers"):
        assert "Uma Kothari" in home(item)[1]["statement"]


def test_trap_dup_ref():
    """84 entries are 83 works, and one of them is a chapter of another."""
    references = TABLES["references"]
    paper = references[references["source"] == "oliver-2019"]
    assert len(paper) == 84
    assert paper["same_as"][paper["same_as"] != ""].to_dict() == {"ref-80": "ref-46"}
    assert paper["part_of"][paper["part_of"] != ""].to_dict() == {"ref-74": "ref-79"}


def test_trap_experience():
    """What rests on experience, on imagination or on a quotation never looks like a finding."""
    for name in ("stage-challenges", "stage-costs"):
        assert set(TABLES[name]["basis"]) == {"own-experience"}
    costs = TABLES["costs"]["basis"]
    assert costs["cost-prac-gender-load"] == costs["cost-prof-unequal"] == "own-experience"
    imagined = ["cost-stk-cherry-picked", "cost-stk-opaque-handling"]
    assert list(costs.index[costs == "hypothetical"]) == imagined
    assert "Flinders" in home("arg-nor-democracy")[1]["statement"]


def test_trap_bearers():
    """Stakeholders' costs are not researchers' costs, and researchers do harm, too."""
    links, costs = TABLES["cost-bearers"].index, TABLES["costs"]
    researchers = {b for b in TABLES["bearers"].index if b.endswith("researchers")}
    bearers = {group: set() for group in costs["group"]}
    for cost, bearer in links:
        bearers[costs.loc[cost, "group"]].add(bearer)
    assert not bearers["group-stakeholders"] & researchers
    assert bearers["group-professional"] <= researchers | {"bearer-the-study"}
    actors = TABLES["stage-challenges"]["actor"]
    assert actors["ch-collecting-data-1"] == actors["ch-implementing-change-2"] == "researchers"


def test_trap_step2():
    """Both steps, and the responsibility of more than researchers, belong together."""
    two = TABLES["process-steps"]
    two = two[two["sequence"] == "two-step"].sort_values("place")
    assert {"ps-step-1", "ps-step-2", "ps-shared-responsibility"} <= set(two.index)
    assert two.loc["ps-step-1", "place"] + 1 == two.loc["ps-step-2", "place"]
    assert "other approaches" in two.loc["ps-step-2", "statement"]
    assert all("policy-makers" in who and "patients" in who for who in two["who"])


def test_trap_pro_con():
    """The authors are not against coproduction: what they grant stands beside what they fear."""
    kinds = TABLES["positions"]["kind"]
    assert {"balance", "caution"} <= set(kinds)
    assert kinds["pos-transformative"] == kinds["pos-well-done"] == "balance"
    assert "arg-con-examples" in TABLES["arguments"].index


SLIPS = (
    "free risk or cost",
    "mitigates against",
    "Kathari",
    "Collboration",
    "Reseacrh",
    "201;",
    "Health Care and Research",
    "feasibiility",
    "poliicy",
)


def test_trap_typos():
    """Slips of the sources are told in a note and copied nowhere else."""
    for name, table in TABLES.items():
        shown = [c for c in table if c != "note" and not str(c).endswith("anchor")]
        for column in shown:
            if table[column].dtype in (object, "str", "string"):
                for item, text in table[column].items():
                    assert not [s for s in SLIPS if s in str(text)], (name, item, column)


def test_trap_external():
    """What others say of the paper, or what the lost figure may show, is kept apart."""
    lost = " ".join(map(str, home("alt-figure-lost")[1])).lower()
    assert not re.search("embedding|broker|boundary", lost)
    chapter = {name: tables.describe(name)["chapter"] for name in TABLES}
    taught = {n for n, heading in chapter.items() if heading == "For teaching"}  # after both
    inside = [t for n, t in TABLES.items() if not n.startswith("external-") and n not in taught]
    for table in inside:
        cells = [str(cell) for cell in table.reset_index().to_numpy().ravel()]  # and keys
        assert not [cell for cell in cells if cell.startswith(("ext-", "obj-", "model-"))]
        text = " ".join(cells)
        assert "Williams" not in text and "boundary organisation" not in text

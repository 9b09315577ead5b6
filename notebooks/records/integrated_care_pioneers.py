"""The evaluation of the Integrated Care and Support Pioneers in England, for `make_records.py`."""

CASE = "case-pioneers"
TITLE = (
    "Evaluation of the Integrated Care and Support Pioneers in England (an example for teaching)"
)
REMARK = (
    "Nearly all that we read about this case was written by the evaluators. The director of the "
    "research unit is the third author of the paper from which this workbook takes its conditions."
)

FRAME = {
    "policy": "The Integrated Care and Support Pioneers: 25 local sites that joined in two waves, "
    "from November 2013 and from April 2015 [1]",
    "kind": "policy-evaluation",
    "partners": [
        {"id": "department", "name": "Department of Health"},
        {"id": "sites", "name": "Local Pioneers and their leaders"},
    ],
    "commissioner": "The Department of Health, through its policy research programme [1]",
    "decider": "Nothing we read says who decides on the programme after the evaluation",
    "deliverer": "The local Pioneers: the programme left the means to each locality [2]",
    "interests": [
        {
            "who": "The Department of Health",
            "what": "It commissioned the evaluation of a programme of its own [1].",
        },
        {
            "who": "The research unit",
            "what": "It had convened experts to advise the Pioneers before it evaluated them [2].",
        },
    ],
}

# An aim is listed only where a fact speaks to it.
AIMS = {
    "aim-shared-learning": {
        "claim": "aim-nor-learning",
        "outcome": "Researchers and sites learn from one another while the evaluation runs. A work "
        "package was there to share learning with the leaders of the sites [3], and the tender "
        "had a section on reflexive learning, of which we saw the title only [4].\nA work package "
        "had this purpose: hence our judgement, clearly.",
        "for_whom": "Leaders of the sites",
        "indicator": "Leaders of sites can name something that they did otherwise after they "
        "heard of a finding.",
        "strength": 2,
    },
    "aim-early-evidence": {
        "claim": "aim-ins-impact",
        "outcome": "Evidence reaches policy while it is being made. The director of the research "
        "unit wrote that the Department wanted this [5].\nNot weighed: condition 3 counts this "
        "wish already.",
        "for_whom": "Officials of the Department",
        "stage": "stage-disseminating",
        "indicator": "Officials can name a choice for which a finding came in time.",
    },
}

# What was learned later says what it would be here, and how it counts is left blank.
COSTS = {
    "expected-tense-ties": {
        "item": "cost-beyond-tense-capacity",
        "what": "The director of the research unit wrote in 2014 that it tried to coproduce with "
        "officials, and that this was worthwhile but difficult [5]. One person says so, of the "
        "unit's work as a whole: hence slightly.",
        "bearers": ["bearer-researchers"],
        "defrayed": "Nothing we read says how it would have been.",
        "remains": 1,
    },
    "expected-presence": {
        "item": "cost-prac-presence",
        "what": "There were 25 sites [1], and schemes were to be picked in consultation with them "
        "and other partners [3]. That this takes the time of several people is our inference: "
        "hence slightly. How many hours, nothing we read says.",
        "bearers": ["bearer-researchers", "bearer-professionals"],
        "defrayed": "Nothing we read says how it would have been.",
        "remains": 1,
    },
    "later-fieldwork": {
        "item": "cost-proc-delay",
        "what": "Learned later, and not rated. Collecting data at first hand met over-ambitious "
        "specifications, hard recruitment across organisations, burdensome steps for ethics and "
        "governance, and problems in linking data; local sites had no clear incentive to join [8]. "
        "The study of teams took place in two Pioneers, with eleven teams [9]. Whether time was "
        "lost, and how much, we did not read.",
        "bearers": ["bearer-the-study"],
    },
    "later-purpose": {
        "item": "cost-gen-purpose",
        "what": "Learned later, and not rated. Local aims narrowed over time [6]. Evaluators of "
        "three national programmes found no stable shared idea of integrated care, and national "
        "and local expectations parted [7]. This is said of the programmes, and not of "
        "coproducing their evaluation.",
        "bearers": ["bearer-everyone"],
    },
}

COMPARISONS = {
    "aim-shared-learning": [
        {
            "alternative": "alt-dissemination",
            "achieve": "Nothing we read says whether sites would have learned as much from "
            "findings that were passed on to them.",
            "cost": "Nothing we read says.",
        },
    ],
    "aim-early-evidence": [
        {
            "alternative": "alt-informal-links",
            "achieve": "The unit had ties with officials already [5]. That such ties bring "
            "findings in early as well as coproduction would is our inference: hence partly.",
            "cost": "Nothing we read says.",
            "as_well": "partly",
        },
    ],
}

# A mode is chosen only where a document speaks of it.
INVOLVEMENT = [
    (
        "department",
        "stage-disseminating",
        {
            "promise": "No promise is known. The Department wanted evidence used early in the "
            "making of policy [5]. No mode on the list is stated."
        },
    ),
    (
        "sites",
        "stage-framing-questions",
        {
            "mode": "mode-consultation",
            "promise": "The schemes that were to be costed were to be picked in consultation with "
            "the Pioneers and other partners [3]. That this belongs to this stage is our reading.",
        },
    ),
    (
        "sites",
        "stage-disseminating",
        {
            "promise": "A third work package was there to share learning with the leaders of the "
            "sites [3]. No mode on the list is stated."
        },
    ),
]

# Item, how it stands here (None: nothing known at the start says), and what we know of it.
ANSWERS = [
    (
        "kq-ind-2",
        None,
        "Costed schemes were to be picked together, and learning was to be shared [3]. Learned "
        "later, and not rated: fieldwork needed the sites [8], and effects on emergency "
        "admissions could be studied from routine hospital data without local help [10, 11].",
    ),
    ("kq-ind-3", None, "Nothing we read says what the evaluation cost."),
    (
        "kq-ind-4",
        None,
        "Nothing we read says who decided on what. The team describes the research as independent "
        "[1].",
    ),
    (
        "req-trust",
        "not-sure",
        "The unit had advised the Pioneers on indicators, through experts that it convened [2], "
        "and worked with officials [5]. How far anybody trusted the others, nothing we read says.",
    ),
    ("req-power", None, "Nothing we read says how power was distributed."),
    (
        "assumption-positive",
        None,
        "Learned later, and not rated: the evaluators' final report weighs strengths and limits of "
        "close partnership and of feedback in almost real time [12]. How the sites saw it, nothing "
        "we read says.",
    ),
    (
        "assumption-actionable",
        None,
        "Learned later, and not rated: emergency admissions grew less in the Pioneers in the first "
        "follow-up year, and not significantly less in the second [10]; a study up to 2018 found "
        "slower growth, mostly in the final year [11]. Whether any policy was altered, nothing we "
        "read says.",
    ),
]
UNWELCOME = (
    "Nothing we read says what was agreed beforehand, or what the Department asked to have changed "
    "in drafts, if anything."
)

DECISIONS = {
    "department": {
        "choice": "another-approach",
        "details": "an evaluation that its team calls independent, and that the Department "
        "commissioned [1]; the unit as a whole tried to coproduce with officials [5]",
        "rationale": "there were ties with officials already, and the evaluation was to judge "
        "success as well as to learn.\n\n"
        "Three conditions point the other way: better coordination was commonly expected to do "
        "good, evidence was wanted early in policy, and the means were left to each locality. "
        "These reasons are ours; nothing we read gives those of the people who chose. That we read "
        "of no dissent does not show that there was none.\n\n"
        "Learned later, and part of no rating: the final report says that close partnership and "
        "feedback in almost real time were planned from the proposal on (with whom, we did not "
        "read); interviews about lessons were still being held in 2021, while new integrated care "
        "systems were being set up [12]. No outcome shows that the approach caused it: there is "
        "nothing to compare it with.",
        "rests_on": [
            "cond-research-purpose",
            "cond-existing-relationships",
            "cond-knowledge-valued",
            "cond-contestation",
            "cond-use-of-findings",
            "cond-programme-definition",
        ],
        "decided_by": "The Department commissioned the unit for an early evaluation and a longer "
        "one [1, 2]. Nothing we read records a decision about coproduction as such.",
    },
    "sites": {
        "choice": "some-stages",
        "stages": ["stage-framing-questions", "stage-disseminating"],
        "details": "picking the schemes to be costed, in consultation, and sharing what was "
        "learned [3]; other parts used routine data at a distance (learned later) [10, 11]",
        "rationale": "the means were left to each locality [2], and a work package was there to "
        "share learning [3].\n\n"
        "These reasons are ours; nothing we read gives those of the people who chose, or says how "
        "the sites saw it. What different parts of the work needed differs: rate each work "
        "package on its own.",
        "rests_on": ["cond-programme-definition", "aim-shared-learning", "expected-presence"],
        "decided_by": "Nothing we read says who settled which parts the sites would have.",
        # Ours, not theirs: what could have been foreseen with the facts of the start.
        "predictions": [
            {
                "expects": "gain",
                "what": "Leaders of the sites learn while the evaluation runs, because a work "
                "package was made for it [3].",
                "indicator": "What they say that they did otherwise. Learned later: interviews "
                "about lessons were held [12]; what the sites say, we did not read.",
            },
        ],
    },
}
SKIPPED = ("resources",)  # nothing we read says what anything cost

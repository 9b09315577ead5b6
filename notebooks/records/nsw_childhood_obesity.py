"""The simulation model of childhood obesity in New South Wales, for `make_records.py`."""

CASE = "case-nsw"
TITLE = (
    "Simulation model of childhood overweight and obesity in New South Wales (an example for "
    "teaching)"
)
REMARK = (
    "Nearly all that we read about this case was written by the people who built the model, or by "
    "their partners. The officer of the ministry who gave the seminar [3] is also the one in the "
    "core group [4]: the two are one voice."
)

FRAME = {
    "policy": "The New South Wales target for childhood overweight and obesity, and the policies "
    "and programmes meant to reach it [1]",
    "kind": "other-research",
    "partners": [
        {
            "id": "government",
            "name": "NSW Ministry of Health and Department of Premier and Cabinet",
        },
        {"id": "planners", "name": "Programme planners, clinicians and other policy experts"},
    ],
    "commissioner": "We read of none. The Australian Prevention Partnership Centre, the ministry, "
    "the department and leading academic experts built the model together [6]",
    "decider": "The NSW Premier set the target in September 2015 [1]; who decides on each "
    "programme, nothing we read says",
    "deliverer": "Government and the other bodies answerable for hitting the target [1]",
    "interests": [
        {
            "who": "Government and the other bodies for which the model was made",
            "what": "They were answerable for hitting the target that was modelled [1].",
        },
    ],
}

# An aim is listed only where a fact speaks to it.
AIMS = {
    "aim-usable-model": {
        "claim": "aim-sub-relevance",
        "outcome": "The model stays relevant and usable. To see to this, a senior evaluation "
        "officer of the ministry sat in the core group that built it [4].\nHer seat had this "
        "purpose, but only the Centre's own page says so: hence our judgement, clearly.",
        "for_whom": "Government and the other bodies answerable for the target",
        "indicator": "The ministry uses the model once it is built.",
        "strength": 2,
    },
    "aim-whole-picture": {
        "claim": "aim-sub-holistic",
        "outcome": "The model takes in what different people know. Academics, policy experts, "
        "programme planners, clinicians and health economists supplied knowledge and programme "
        "data [3].\nThat a fuller understanding was sought by this is our inference: hence "
        "slightly.",
        "for_whom": "All who would use the model",
        "stage": "stage-collecting-data",
        "indicator": "Parts of the model can be traced to what planners and clinicians supplied.",
        "strength": 1,
    },
    "aim-skills": {
        "claim": "aim-ins-capacity",
        "outcome": "Officials learn to work with models. The ministry's officer in the core group "
        "says, looking back, that the Centre was keen to build capacity, and that she learned "
        "modelling there [4].\nOne officer says so: hence our judgement, slightly.",
        "for_whom": "Staff of the ministry",
        "indicator": "Staff of the ministry can run the model and change it.",
        "strength": 1,
    },
    "aim-trust-in-outputs": {
        "claim": "aim-ins-trust-use",
        "outcome": "Those who decide trust what the model says. Learned later, and not weighed: "
        "decision-makers interviewed about three such models, this one included, valued the joint "
        "working and linked it to trusting the outputs [7].",
        "for_whom": "Decision-makers",
        "indicator": "Decision-makers say whether they trust the outputs, and why.",
    },
}

# What was learned later says what it would be here, and how it counts is left blank.
COSTS = {
    "expected-presence": {
        "item": "cost-prac-presence",
        "what": "Academics, policy experts, programme planners, clinicians and health economists "
        "gave knowledge and data between May and November 2016 [3], and an officer of the "
        "ministry sat in the core group [4]. How many hours that took, nothing we read says.",
        "likely": 3,
        "bearers": ["bearer-researchers", "bearer-stakeholders"],
        "defrayed": "The Centre's leaders say that partnerships under the scheme have enough "
        "time, resources and flexibility [5]. They are insiders, so our judgement is that "
        "something remains: slightly.",
        "remains": 1,
    },
    "expected-doubts": {
        "item": "cost-sch-vested-closeness",
        "what": "This is our inference. The partner was answerable for hitting the target that "
        "was modelled [1], so people could ask whether findings made with it are shown truly and "
        "as a whole. Condition 2 counts the same fact: hence slightly.",
        "bearers": ["bearer-profession", "bearer-wider-public"],
        "defrayed": "Nothing we read says what was agreed to prevent it.",
        "remains": 1,
    },
    "later-upkeep": {
        "item": "cost-prof-availability",
        "what": "Learned later, and not rated. Those who built the model report that the "
        "government partner kept using it and asked for extensions and new data up to 2021, with "
        "technical difficulties and difficulties of engagement [8]. That the researchers had to "
        "stay within reach for this is our inference.",
        "bearers": ["bearer-researchers"],
    },
}

COMPARISONS = {
    "aim-usable-model": [
        {
            "alternative": "alt-independent",
            "achieve": "The Centre had already applied the method in New South Wales, on harm "
            "from alcohol [2]. Nothing we read says how relevant to the ministry a model would "
            "have been that researchers built on their own.",
            "cost": "Nothing we read says.",
        },
    ],
    "aim-whole-picture": [
        {
            "alternative": "alt-consultative",
            "achieve": "What people supplied was knowledge and programme data [3], and for these "
            "they can be asked. That working on the model together brought more is our inference: "
            "hence partly.",
            "cost": "Nothing we read says.",
            "as_well": "partly",
        },
    ],
    "aim-skills": [
        {
            "alternative": "alt-inhouse",
            "achieve": "Officials who build a model themselves learn modelling, too. Nothing we "
            "read says whether the ministry could have.",
            "cost": "Nothing we read says.",
        },
    ],
    "aim-trust-in-outputs": [
        {
            "alternative": "alt-close-distance",
            "achieve": "Nothing we read compares models built together with models built at a "
            "distance.",
            "cost": "Nothing we read says.",
        },
    ],
}

# No mode on the list is stated of anybody, so none is chosen.
INVOLVEMENT = [
    (
        "government",
        "stage-developing-mixed-teams",
        {
            "promise": "No promise is known. An officer of the ministry sat in the core group "
            "that built the model [4]. No mode on the list is stated: the scheme was meant for "
            "coproduced research, which the Centre's leaders describe as founded on shared "
            "governance [5], but nothing we read says that all had equal status."
        },
    ),
    (
        "government",
        "stage-framing-questions",
        {
            "promise": "No promise is known. The Centre, the ministry, the department and leading "
            "academic experts built the model together, to find out what it would take to reach "
            "the target [6]. That they shaped this question together is our reading. Who framed "
            "the question, nothing we read says.",
        },
    ),
    (
        "government",
        "stage-implementing-change",
        {
            "promise": "No promise is known. An officer was in the core group to keep the model "
            "relevant and easy to use [4]."
        },
    ),
    (
        "planners",
        "stage-collecting-data",
        {
            "promise": "No promise is known. They supplied knowledge and programme data [3]. "
            "Looking back, the ministry's officer says that stakeholders had a hand in building "
            "the model and in questioning it all along; she does not say which stakeholders [4]. "
            "We do not know enough to choose a mode.",
        },
    ),
]

# Item, how it stands here (None: nothing known at the start says), and what we know of it.
ANSWERS = [
    (
        "kq-ind-1",
        None,
        "Academics, policy experts, programme planners, clinicians and health economists brought "
        "knowledge and programme data [3]. The ministry's officer brought an eye for what can be "
        "used [4]. The Centre brought the method, which it had applied in New South Wales before "
        "[2].",
    ),
    (
        "kq-ind-2",
        None,
        "Knowledge and data, between May and November 2016 [3]; an officer of the ministry in the "
        "core group, to keep the model relevant and usable [4]. Nothing we read says whether "
        "children, families or the public had a part.",
    ),
    (
        "kq-ind-3",
        None,
        "Nothing we read gives a sum. The Centre's leaders say that partnerships under the scheme "
        "have enough time, resources and flexibility [5].",
    ),
    (
        "kq-ind-4",
        None,
        "The scheme was meant for coproduced research, which the Centre's leaders describe as "
        "founded on shared governance [5]. How decisions were taken in this project, and what "
        "happened when views clashed, nothing we read says.",
    ),
    (
        "req-trust",
        "not-sure",
        "The Centre had applied the method in New South Wales before [2]. How far those involved "
        "trusted one another beforehand, nothing we read says.",
    ),
    (
        "req-power",
        "not-sure",
        "The scheme was meant for coproduced research, which the Centre's leaders describe as "
        "founded on shared governance [5]. How power was in fact distributed, nothing we read "
        "says.",
    ),
    (
        "req-rule-decisions",
        "not-sure",
        "The scheme was meant for coproduced research, which the Centre's leaders describe as "
        "founded on shared governance [5]; rules of this project we did not read.",
    ),
    (
        "req-rule-publication",
        None,
        "Nothing we read says what was agreed. What was published in the end stands under "
        "unwelcome findings.",
    ),
    (
        "assumption-resources",
        "partly",
        "The Centre's leaders say that partnerships under the scheme have enough [5]. They are "
        "insiders, and nobody else says so: hence our judgement, partly.",
    ),
    (
        "assumption-actionable",
        None,
        "Learned later, and not rated: the model showed that health programmes as they were, or "
        "expanded, would miss the target, and that other portfolios and fiscal measures were "
        "needed [1, 6]. Whether any fiscal measure was adopted, nothing we read says.",
    ),
    (
        "assumption-positive",
        None,
        "Learned later, and not rated: decision-makers who were interviewed about three such "
        "models valued the joint working [7]. Those who built this one report technical "
        "difficulties and difficulties of engagement in keeping it up [8].",
    ),
]
UNWELCOME = (
    "Nothing we read says what was agreed beforehand, or what protected an awkward result. "
    "Learned later: the result was partly unwelcome, since health programmes as they were, or "
    "expanded, would miss the target; it was published all the same, under joint authorship "
    "[1, 6]."
)

DECISIONS = {
    "government": {
        "choice": "coproduce",
        "details": "the model was built together; an officer of the ministry sat in the core group",
        "rationale": "the question was how to reach a target that stood, the answer was made for "
        "those who had to reach it, and it drew on knowledge and programme data from several "
        "groups; that it was hard to build without them is our reading.\n\n"
        "One condition points the other way: the partner was answerable for the outcome that was "
        "modelled. And good ties may have been there already. These reasons are ours; nothing we "
        "read gives those of the people who chose, and nearly all of it comes from people who "
        "took part. That we read of no dissent does not show that there was none: what happened "
        "when views clashed is not known to us.\n\n"
        "Whether the target was met, or any fiscal measure adopted, is not known to us either. No "
        "outcome shows that the approach caused it: there is nothing to compare it with.",
        "rests_on": [
            "cond-use-of-findings",
            "cond-programme-definition",
            "cond-research-purpose",
            "cond-cooperation-dependence",
            "cond-conflicts",
            "aim-usable-model",
        ],
        "decided_by": "The Australian Prevention Partnership Centre, the NSW Ministry of Health, "
        "the Department of Premier and Cabinet and leading academic experts built the model "
        "together [6]. Nothing we read records a decision about coproduction as such.",
        # Ours, not theirs: what could have been foreseen with the facts of the start.
        "predictions": [
            {
                "expects": "gain",
                "what": "The ministry uses the model once it is built, because it was made to be "
                "usable [4].",
                "indicator": "What the ministry asks of the model afterwards. Learned later: "
                "those who built it report use and requests up to 2021 [8].",
            },
            {
                "expects": "pay",
                "what": "A result that the partner does not like is hard to publish, because the "
                "partner answers for the target [1].",
                "indicator": "Whether such a result appears, and under whose names. Learned "
                "later: a partly unwelcome one was published under joint authorship [1, 6].",
            },
        ],
        "review_if": "the target comes due in 2025; of the approach itself we read of no review",
    },
    "planners": {
        "choice": "coproduce",
        "details": "they supplied knowledge and programme data [3]; looking back, the ministry's "
        "officer says that stakeholders had a hand in building the model and in questioning it "
        "all along; she does not say which stakeholders [4]",
        "rationale": "the model drew on what they knew of the programmes, and on their data [3]; "
        "that it was hard to build without them is our reading.\n\n"
        "Nothing we read says how they saw it themselves. These reasons are ours.",
        "rests_on": ["cond-cooperation-dependence", "aim-whole-picture", "expected-presence"],
        "decided_by": "Nothing we read says who asked them, or how they were chosen.",
        "predictions": [
            {
                "expects": "pay",
                "what": "Time that planners and clinicians take from their main work.",
                "indicator": "Hours they gave. Nothing we read counts them.",
            },
        ],
    },
}
SKIPPED = ("resources",)  # nothing we read says what anything cost

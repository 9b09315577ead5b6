"""Spectrum 10K, a study of autism with genetic and other data, for `make_records.py`."""

CASE = "case-spectrum"
TITLE = "Spectrum 10K, a study of autism with genetic and other data (an example for teaching)"
REMARK = (
    "The conditions were written mainly for evaluations with policy-makers and service managers. "
    "This is neither. What was known at the start fills few of them; where we rated one, we did so "
    "naively, on purpose. The dispute is among living people and is not settled: both sides are "
    "cited, by what they are and not by name. One of the witnesses is a journalist who later "
    "called for the study to be closed [4, 5, 6]; two documents are of a campaign [7, 8], and "
    "three of the study team [1, 3, 9]."
)

FRAME = {
    "policy": "A new resource for research on autism and health, which was to join genetic with "
    "environmental data [1] of about 10,000 autistic people [2]",
    "kind": "other-research",
    "partners": [
        {"id": "autistic", "name": "Autistic people"},
        {"id": "families", "name": "Parents and carers of autistic people"},
    ],
    "commissioner": "None that we read of. A funder, a university, a sponsoring trust, an ethics "
    "committee and a regulator stood behind the study or oversaw it [3]",
    "decider": "The study team, under its approved protocol [3]",
    "deliverer": "The study team; there is no programme",
    "interests": [],
}

# An aim is listed only where a fact speaks to it.
AIMS = {
    "aim-take-part": {
        "claim": "aim-ins-feasible-data",
        "outcome": "About 10,000 autistic people are willing to take part: the plan needed them "
        "[2].\nNot weighed: condition 7 counts this need already, and nothing we read says that "
        "anybody sought coproduction for its sake.",
        "for_whom": "The study, and research on autism",
        "stage": "stage-collecting-data",
        "indicator": "As many people as the plan needed take part, and say that they knew what "
        "for.",
    },
}

# What was learned later says what it would be here, and how it counts is left blank.
COSTS = {
    "later-ill-feeling": {
        "item": "cost-sch-ill-feeling",
        "what": "Learned later, and not rated. The team paused the study; recruitment stopped "
        "within three weeks of the launch, after objections from charities, advocates and autistic "
        "people [2, 3]. The study had not been coproduced, as far as we read. That it belongs to "
        "this cost is our inference: the paper tells it of coproduction done carelessly, which "
        "nobody says of this study.",
        "bearers": ["bearer-participants", "bearer-researchers"],
    },
    "later-trust": {
        "item": "cost-sch-trust",
        "what": "Learned later, and not rated. Objectors found the aims unclear and feared uses "
        "that lead to testing before birth; the team says that it has always opposed eugenics and "
        "such a test [2, 3]. The lead investigator accepted that the aims had not been made clear "
        "enough (as a journalist reports who later called for the study to be closed) [4]. That it "
        "belongs to this cost is our inference.",
        "bearers": ["bearer-profession", "bearer-wider-public"],
    },
    "later-delay": {
        "item": "cost-proc-delay",
        "what": "Learned later, and not rated. Minutes of a meeting on involvement in September "
        "2021 expected two to three months of consultation, and a new launch in May 2022 (as a "
        "journalist reports who later called for the study to be closed) [5]. That it belongs to "
        "this cost is our inference.",
        "bearers": ["bearer-the-study"],
    },
    "later-time": {
        "item": "cost-stk-time",
        "what": "Learned later, and not rated. To co-design the consultation 429 people applied "
        "and 111 were confirmed; 19 of these later could not commit (as the study team reports, "
        "and a journalist who later called for the study to be closed) [3, 6].",
        "bearers": ["bearer-stakeholders"],
    },
    "later-payment": {
        "item": "cost-prac-reimbursement",
        "what": "Learned later, and not rated. Those who took part in phase one were paid £20 an "
        "hour [4]. A critic objected all the same that people who had campaigned for months were "
        "asked to join unpaid [7]. The two accounts conflict.",
        "bearers": ["bearer-budget-holders", "bearer-stakeholders"],
    },
    "later-narrow-choice": {
        "item": "cost-res-right-answers",
        "what": "Learned later, and not rated. Phase one concluded that those who co-design "
        "should accept improving the study rather than stopping it, and only seven of the 111 "
        "opposed research on the genetics of autism (as a journalist reports who later called for "
        "the study to be closed) [6]. That voices were selected by this is our inference.",
        "bearers": ["bearer-less-powerful-participants"],
    },
    "later-dominance": {
        "item": "cost-res-dominance",
        "what": "Learned later, and not rated. A critic says that earlier consultation had "
        "favoured professionals and parents who are not autistic [8]. That is one side's claim.",
        "bearers": ["bearer-less-powerful-participants"],
    },
    "later-no-output": {
        "item": "cost-beyond-relationships",
        "what": "Learned later, and not rated. More than 500 autistic people, parents and carers "
        "contributed in the end [9]; the team published the report and closed the study [1, 9]. "
        "That it belongs to this cost is our inference.",
        "bearers": ["bearer-everyone"],
    },
}

COMPARISONS = {
    "aim-take-part": [
        {
            "alternative": "alt-consultative",
            "achieve": "Nothing known at the start says whether asking autistic people would have "
            "brought as many to take part as designing the study with them. Learned later, and no "
            "ground for a rating: a consultation was held after the pause [3].",
            "cost": "Nothing we read gives the cost of the consultation as a whole.",
        },
    ],
}

# No mode on the list is stated of anybody before the launch, so none is chosen.
INVOLVEMENT = [
    (
        "autistic",
        "stage-framing-questions",
        {
            "promise": "Nothing we read says which involvement of autistic people shaped the "
            "original protocol, or what they were promised."
        },
    ),
    (
        "autistic",
        "stage-collecting-data",
        {
            "promise": "The plan needed about 10,000 of them to take part [2], as those who are "
            "studied. What they were promised on the use of their data, we did not read."
        },
    ),
]

# Item, how it stands here (None: nothing known at the start says), and what we know of it.
ANSWERS = [
    (
        "kq-ind-1",
        None,
        "Autistic people were to bring their DNA and other data [2, 3]. Whether they were to bring "
        "anything else, nothing known at the start says.",
    ),
    ("kq-ind-3", None, "Nothing we read says what was spent in all."),
    (
        "kq-ind-4",
        None,
        "The protocol was approved beforehand [3]. Nothing known at the start says who else could "
        "say no to the study, or at which stage.",
    ),
    (
        "req-trust",
        None,
        "Nothing known at the start says how far autistic people trusted the team. Learned later, "
        "and not rated: many autistic people and families had supported the study (the team's "
        "account) [3], and others objected [2].",
    ),
    (
        "assumption-solution",
        None,
        "Learned later, and not rated: a consultation with three phases, a facilitator from "
        "outside and an autistic co-lead was held after the pause [3]. What would have come of "
        "coproducing from an earlier stage, nobody can say from what we read.",
    ),
]
UNWELCOME = (
    "Nothing we read says what was agreed before the launch. Learned later: no breach of the "
    "approved protocol was found, and the funder, the university, the sponsoring trust, the ethics "
    "committee and the regulator supported the pause (the team's account) [3]."
)

DECISIONS = {
    "autistic": {
        "choice": "another-approach",
        "details": "as far as we read: a study that was launched in 2021 with an approved protocol "
        "[2, 3], led by researchers in the usual way (our reading); how far autistic people shaped "
        "it, nothing we read says",
        "rationale": "nothing known at the start that we read speaks for or against it, but for "
        "two conditions, read naively: no use in policy was in view, and the plan needed many "
        "people to take part. These point different ways. These reasons are ours; nothing we read "
        "gives those of the people who chose. That we read of no dissent before the launch does "
        "not show that there was none.\n\n"
        "Learned later, and part of no rating: the team paused the study; recruitment "
        "stopped within three weeks of the launch, after objections [2, 3]. A consultation "
        "followed that was co-designed [3], within limits as a journalist reports [6]. On 30 "
        "January 2025 the team published the report and closed the study, saying that existing "
        "databases could now serve instead; its lead added that a new launch which takes up key "
        "recommendations had seemed feasible [1, 9]. Critics may credit protest; what we read does "
        "not settle it. No outcome shows that the approach caused it: there is nothing to compare "
        "it with.",
        "rests_on": ["cond-use-of-findings", "cond-cooperation-dependence"],
        "decided_by": "The study team. Nothing we read records a decision about coproduction as "
        "such.",
        # Ours, not theirs: what could have been foreseen with the facts of the start.
        "predictions": [
            {
                "expects": "pay",
                "what": "If autistic people have little say in its aims, some who are asked for "
                "their DNA may not take part: the plan needs about 10,000 people [2].",
                "indicator": "How many take part. Learned later: recruitment stopped within three "
                "weeks, after objections [2]; how many had taken part by then, we did not read.",
            },
        ],
    },
    "families": {
        "choice": "another-approach",
        "details": "as far as we read: the same study; how far parents and carers shaped it, "
        "nothing we read says",
        "rationale": "nothing we read gives the reasons of the people who chose, and nothing known "
        "at the start speaks of parents and carers. Learned later, and part of no rating: a critic "
        "says that earlier consultation had favoured professionals and parents who are not "
        "autistic [8]; parents and carers were among those who contributed in the end [9].",
        "decided_by": "Nothing we read says.",
    },
}
SKIPPED = ("resources",)  # nothing we read gives the cost as a whole

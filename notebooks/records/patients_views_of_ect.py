"""The review of what patients think of electroconvulsive therapy, for `make_records.py`."""

CASE = "case-sure"
TITLE = (
    "Review of what patients think of electroconvulsive therapy, London (an example for teaching)"
)
REMARK = (
    "The conditions were written mainly for evaluations with policy-makers and service managers. "
    "This is neither. We rated it naively, on purpose, so that a seminar can see what the "
    "conditions leave out. The review itself is known from its authors; its critics are cited "
    "beside them."
)

FRAME = {
    "policy": "Electroconvulsive therapy (ECT), which more than 11,000 people a year had in "
    "England, almost a fifth of them under mental health law [2]",
    "kind": "other-research",
    "partners": [
        {"id": "patients", "name": "People who have received ECT"},
        {"id": "clinicians", "name": "Clinical academics"},
    ],
    "commissioner": "Nothing we read says",
    "decider": "NICE, which had been asked by the Department of Health and the Welsh Assembly "
    "Government to appraise ECT; that was separate from the review [15]",
    "deliverer": "Psychiatrists and their services; nothing we read says more",
    "interests": [
        {
            "who": "The unit that did the review",
            "what": "Almost all of its staff had used mental health services, as it says later, "
            "and the two main researchers on the review had received ECT [1]. People linked with "
            "the unit gave NICE their perspectives, for the charity Mind [5].",
        },
        {
            "who": "The Royal College of Psychiatrists",
            "what": "It gave patients a statement about ECT [2], and the chair of its committee "
            "on ECT gave NICE a perspective [5].",
        },
    ],
}

# An aim is listed only where a fact speaks to it.
AIMS = {
    "aim-fuller-view": {
        "claim": "aim-sub-epistemic",
        "outcome": "What patients think comes to light more fully. Most of the studies that "
        "existed were run by clinicians, and a few by or with patients [2].\nThat a fuller view "
        "was sought is our inference: hence slightly.",
        "for_whom": "People who are offered ECT",
        "stage": "stage-analysing-data",
        "indicator": "The review tells what studies by or with patients found beside what "
        "clinicians' studies found.",
        "strength": 1,
    },
    "aim-shared-expertise": {
        "claim": "aim-nor-fairness",
        "outcome": "Those who were treated share in the power that expertise gives. Almost "
        "all of the unit's staff had used services, as it said after 2005, and the two main "
        "researchers had received ECT [1].\nThat fairness was sought is our inference: hence "
        "slightly. The conditions do not ask about it.",
        "for_whom": "People who have received ECT",
        "indicator": "People who have received ECT say whether they had a say in what was found.",
        "strength": 1,
    },
    "aim-reach-nice": {
        "claim": "aim-ins-impact",
        "outcome": "The findings reach those who write national guidance: NICE had been asked to "
        "appraise ECT [15].\nNot weighed: condition 3 counts this wish already.",
        "for_whom": "NICE",
        "stage": "stage-disseminating",
        "indicator": "The guidance draws on the review.",
    },
}

# What was learned later says what it would be here, and how it counts is left blank.
COSTS = {
    "later-dismissed": {
        "item": "cost-prof-partisan",
        "what": "Learned later, and not rated. In 2002 one of the researchers said that opponents "
        "could dismiss a researcher who discloses mental illness as mad [9]. In 2012 a reappraisal "
        "argued that some of the studies in the review missed its criterion of time, and that two "
        "drew on user groups who already opposed ECT [8]. It falls on researchers who are users.",
        "bearers": ["bearer-researchers", "bearer-service-users"],
    },
    "later-disclosure": {
        "item": "cost-pers-emotional-labour",
        "what": "Learned later, and not rated. One of the researchers said that disclosing mental "
        "illness was hard [9]. It falls on researchers who are users.",
        "bearers": ["bearer-researchers", "bearer-service-users"],
    },
    "later-power": {
        "item": "cost-pers-masked-power",
        "what": "Learned later, and not rated. In 2003 one of the researchers named doubt about "
        "research by users, and unequal power, as its chief obstacles [10].",
        "bearers": ["bearer-researchers", "bearer-service-users"],
    },
}

COMPARISONS = {
    "aim-fuller-view": [
        {
            "alternative": "alt-systematic-review",
            "achieve": "The review was itself a review of what patients think. Learned later, and "
            "no ground for a rating: studies run by clinicians reported far more benefit than "
            "those led by patients, and method and setting were linked to the answers [1, 4]. "
            "What clinicians would have found in the same studies, we do not know.",
            "cost": "Nothing we read says.",
        },
    ],
    "aim-shared-expertise": [
        {
            "alternative": "alt-engagement",
            "achieve": "Nothing we read says what involvement without the lead would have given.",
            "cost": "Nothing we read says.",
        },
    ],
    "aim-reach-nice": [
        {
            "alternative": "alt-individual-influence",
            "achieve": "People linked with the unit also gave NICE their perspectives, for Mind "
            "[5]. Nothing we read says which of the two weighed more.",
            "cost": "Nothing we read says.",
        },
    ],
}

# No mode on the list is stated of anybody, so none is chosen.
INVOLVEMENT = [
    (
        "patients",
        "stage-analysing-data",
        {
            "promise": "No promise is known. The two main researchers on the review had received "
            "ECT [1]. A companion paper added 134 testimonies in patients' own words [3]; what "
            "those patients were promised, nothing we read says."
        },
    ),
    (
        "clinicians",
        "stage-analysing-data",
        {
            "promise": "No promise is known. Clinical academics were co-authors; by the review's "
            "own note all authors took part in the design, the interpretation and the writing [2]. "
            "How disagreements among the authors were settled, nothing we read says."
        },
    ),
]

# Item, how it stands here (None: nothing known at the start says), and what we know of it.
ANSWERS = [
    (
        "kq-ind-1",
        None,
        "People who had received ECT brought what they had lived through, and a unit almost all "
        "of whose staff had used services, as it says later [1]. All authors, clinical academics "
        "among them, took part in the design, the interpretation and the writing, by the review's "
        "own note [2].",
    ),
    (
        "kq-ind-2",
        None,
        "Nothing we read says that a rule asked for it then. Learned later, and not rated: in "
        "2005 policy of the Department of Health expected public involvement throughout research "
        "[12], and NIHR tells applicants that its committees look at it [13]. The review was not "
        "done under these rules.",
    ),
    ("kq-ind-3", None, "Nothing we read says what the review cost, or who paid for it."),
    (
        "kq-ind-4",
        None,
        "The two main researchers had received ECT [1]. How the authors decided, and how they "
        "settled disagreements, nothing we read says.",
    ),
    (
        "req-power",
        None,
        "Learned later, and not rated: one of the researchers named unequal power as an obstacle "
        "to research by users [10]. How power was distributed in this team, nothing we read says.",
    ),
    (
        "assumption-positive",
        None,
        "Learned later, and not rated: many psychiatrists found the guidance of NICE strict [6]; "
        "a patient member of its group wrote that all concerned had found it workable [7]. Users "
        "are not one voice: an academic who had received ECT herself argued in 2021 that the case "
        "against it rests mostly on claims without support [11].",
    ),
    (
        "assumption-underuse",
        None,
        "Learned later, and not rated: the unit says that the work influenced NICE (its own "
        "account) [1]. How much the guidance owed to it, nothing we read says.",
    ),
]
UNWELCOME = (
    "Nothing we read says what was agreed beforehand. Learned later: the review reported lasting "
    "memory loss in at least a third of patients, and called the statement that the College gave "
    "to patients unfounded; it was published [2]. Whether the College changed the statement, "
    "nothing we read says."
)

DECISIONS = {
    "patients": {
        "choice": "coproduce",
        "details": "the two main researchers had received ECT, and led the review with clinical "
        "academics as co-authors [1, 2]",
        "rationale": "the evidence on what patients think came mostly from those who treat them, "
        "and almost all of the unit's staff had used services, as it says later [1].\n\n"
        "Four conditions, read naively, point the other way. They were not written for people who "
        "were treated: they do not ask who has a stake as a citizen, or whose knowledge is "
        "missing. These reasons are ours; nothing we read gives those of the people who chose. "
        "That we read of no dissent does not show that there was none.\n\n"
        "Learned later, and part of no rating: Williams and colleagues, two of them of the unit, "
        "say that the paper draws coproduction too wide, underplays democratic reasons by "
        "comparison, carries fair worries about work with practitioners over to patients, service "
        "users and citizens at the margins, and takes bad practice for a built-in flaw of "
        "coproduction [14]. The authors of the paper say that tensions express power. No outcome "
        "shows that the approach caused it: there is nothing to compare it with.",
        "rests_on": [
            "aim-fuller-view",
            "aim-shared-expertise",
            "cond-contestation",
            "cond-conflicts",
        ],
        "decided_by": "Nothing we read says who settled that people who had received ECT would "
        "lead, or why.",
        # Ours, not theirs: what could have been foreseen with the facts of the start.
        "predictions": [
            {
                "expects": "gain",
                "what": "What studies by or with patients found is set beside what clinicians' "
                "studies found, because both existed [2].",
                "indicator": "Whether the review reports both. Learned later: it set 26 studies "
                "beside nine [2].",
            },
        ],
    },
    "clinicians": {
        "choice": "coproduce",
        "details": "as co-authors, while people who had received ECT led [1, 2]",
        "rationale": "nothing we read gives the reasons of the people who chose, and no fact that "
        "we found speaks for one. By the review's own note, all authors took part in design, "
        "interpretation and writing [2].",
        "decided_by": "Nothing we read says.",
    },
}
SKIPPED = ("resources",)  # nothing we read says what anything cost

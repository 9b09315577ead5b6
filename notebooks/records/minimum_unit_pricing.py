"""The evaluation of minimum unit pricing for alcohol in Scotland, for `make_records.py`."""

CASE = "case-mup"
TITLE = "Evaluation of minimum unit pricing for alcohol in Scotland (an example for teaching)"

FRAME = {
    "policy": "The minimum price for a unit of alcohol in Scotland, under the Alcohol (Minimum "
    "Pricing) (Scotland) Act 2012",
    "kind": "policy-evaluation",
    "partners": [
        {"id": "government", "name": "Scottish Government"},
        {"id": "industry", "name": "Alcohol industry and its trade bodies"},
    ],
    "commissioner": "The Scottish Government, in 2018, through a memorandum of agreement [4]",
    "decider": "The Scottish Parliament: the law lapses after six years unless it agrees to keep "
    "it [1]",
    "deliverer": "Not clear from what we read. Ministers have to report on the Act's working [1]",
    "interests": [
        {
            "who": "The Scottish Government",
            "what": "It owned the policy and commissioned the test of it [4].",
        },
        {
            "who": "The Scotch Whisky Association",
            "what": "It fought the Act up to the UK Supreme Court, and lost in 2017 [1, 2].",
        },
        {
            "who": "spiritsEUROPE, the European spirits trade body",
            "what": "It speaks for makers of drinks for which the law sets a lowest price (our "
            "reading), and answered government's consultation on that price [8].",
        },
    ],
}

# An aim is listed only where a fact speaks to it.
AIMS = {
    "aim-report-and-vote": {
        "claim": "aim-ins-impact",
        "outcome": "The findings reach those who decide. Government commissioned the evaluation "
        "to support the ministers' report and to inform Parliament's vote [4].\nNot weighed: "
        "condition 3 counts this wish already, and nothing we read says that anybody sought "
        "coproduction for its sake.",
        "for_whom": "Ministers and Parliament",
        "stage": "stage-disseminating",
        "indicator": "The ministers' report draws on the findings, and so does the debate.",
    },
    "aim-questions": {
        "claim": "aim-eg-question",
        "outcome": "The evaluation looks at what interested parties want to know. The European "
        "spirits trade body listed effects that it would welcome being assessed [8].\nOne party "
        "asked: hence slightly.",
        "for_whom": "Industry bodies and other interested parties",
        "stage": "stage-framing-questions",
        "indicator": "Some of what the evaluation assesses can be traced to what interested "
        "parties asked for.",
        "strength": 1,
    },
    "aim-trusted-by-all-sides": {
        "claim": "aim-pol-credibility",
        "outcome": "All sides can believe the findings. The European spirits trade body asked for "
        "a neutral, transparent evaluation [8].\nNot weighed: this may speak for distance as much "
        "as for coproduction.",
        "for_whom": "Parliament, industry and the public",
        "indicator": "Nobody of any side disputes how the evaluation was done.",
    },
}

# What was learned later says what it would be here, and how it counts is left blank.
COSTS = {
    "expected-doubts": {
        "item": "cost-sch-vested-closeness",
        "what": "This is our inference. Government owned the policy and commissioned its test "
        "[4]; a trade association fought it in court [1, 2]; the law's future would hang on "
        "measured impact [3]. Had either side helped to make the findings, people could have "
        "asked whether these were shown truly and as a whole. Conditions 1 and 2 count the same "
        "facts: hence slightly.",
        "bearers": ["bearer-profession", "bearer-wider-public"],
        "defrayed": "Nothing we read says how it would have been.",
        "remains": 1,
    },
    "later-delay": {
        "item": "cost-proc-delay",
        "what": "Learned later, and not rated. One separately funded study could not be finished, "
        "because renewed permission to use linked survey and hospital data was long delayed [7]. "
        "The partner it needed held data; it did not deliver the policy. Nothing we read says "
        "that the study was coproduced: the delay is no evidence about coproduction.",
        "bearers": ["bearer-the-study"],
    },
    "later-publicity": {
        "item": "cost-proc-sharing",
        "what": "Learned later, and not rated. In 2020 a member of the Scottish Parliament "
        "complained to the statistics regulator about how an interim result was publicised [11]. "
        "In 2023 a Conservative member complained about the final report; the chair of the UK "
        "Statistics Authority judged the findings clearly and impartially communicated, and the "
        "agency reworded a summary to stress that figures were estimates (its own account) [12]. "
        "This evaluation was not coproduced: in this case distance did not keep complaints away.",
        "bearers": ["bearer-researchers", "bearer-the-study"],
    },
    "later-pressure": {
        "item": "chc-formulating-recommendations-2",
        "what": "Learned later, and not rated. The Times reported that officials sent at least 88 "
        "comments and questions on a single draft, some seeking stronger wording, and that "
        "experts then doubted the evaluation's independence [13]. How many comments changed the "
        "text, and the agency's side of the story, are not known to us. This evaluation was not "
        "coproduced: by this report, distance did not keep doubts away in this case.",
        "bearers": ["bearer-researchers"],
    },
}

COMPARISONS = {
    "aim-report-and-vote": [
        {
            "alternative": "alt-other-justifications",
            "achieve": "The law asks ministers to report on the Act's working after five years, "
            "and Parliament has to agree if the Act is to last beyond six [1]. That this brings "
            "findings to those who decide as well as coproduction would is our inference, and not "
            "rated.",
            "cost": "Nothing we read says.",
        },
    ],
    "aim-questions": [
        {
            "alternative": "alt-consultative",
            "achieve": "The trade body listed what it would welcome being assessed [8]. It did so "
            "in a consultation. That a consultation gives this as well as coproduction would is "
            "our inference, and a list is not yet an answer: hence partly.",
            "cost": "Nothing we read says.",
            "as_well": "partly",
        },
    ],
    "aim-trusted-by-all-sides": [
        {
            "alternative": "alt-independent",
            "achieve": "Studies that universities ran with separate funding were part of the "
            "portfolio [6]. Nothing we read says whether industry believed them more.",
            "cost": "Nothing we read says.",
        },
        {
            "alternative": "alt-close-distance",
            "achieve": "Close to what was done, and so is independent, external research (our "
            "reading): an agency inside government's public health system wrote the questions and "
            "a governance board agreed them [4]; advisory groups for the studies it led had "
            "outside chairs [5].",
            "cost": "Learned later, and no ground for a rating: there were complaints, and "
            "reports of doubts, all the same (see the costs).",
        },
    ],
}

# No mode on the list is stated of anybody, so none is chosen.
INVOLVEMENT = [
    (
        "government",
        "stage-disseminating",
        {
            "promise": "That the evaluation would support the ministers' report and inform "
            "Parliament's vote: for this it was commissioned [4]. We have not read the memorandum "
            "of agreement. No mode on the list is stated."
        },
    ),
]

# Item, how it stands here (None: nothing known at the start says), and what we know of it.
ANSWERS = [
    (
        "kq-ind-1",
        None,
        "Government brought the commission, and the agency's team wrote the questions [4]. NHS "
        "Health Scotland had years of experience in evaluating the alcohol strategy [10]. "
        "Universities brought studies with separate funding [6]. What industry brought, if "
        "anything, we do not know.",
    ),
    (
        "kq-ind-2",
        None,
        "Effects could be estimated as a natural experiment, because the law began in Scotland on "
        "a known date and not in England and Wales; one study needed the holders of data [7]. "
        "Advisory groups on single topics had outside chairs [5]; who else sat in them, and "
        "whether industry bodies did, nothing we read says.",
    ),
    (
        "kq-ind-3",
        None,
        "Nothing we read says what the evaluation cost, or what coproducing it would have.",
    ),
    (
        "kq-ind-4",
        None,
        "The agency's team wrote the questions and a governance board agreed them [4]. The board "
        "covered only studies led or commissioned by the agency, which signed off the plan [5]. "
        "On the law itself, Parliament decides [1].",
    ),
    (
        "req-trust",
        "not-sure",
        "NHS Health Scotland had evaluated the alcohol strategy for government for years "
        "[10]. Between government and the whisky trade there had been a fight in court [1, 2]. "
        "How far anybody trusted the researchers, nothing we read says.",
    ),
    ("req-power", None, "Nothing we read says how power was distributed."),
    (
        "req-rule-decisions",
        "partly",
        "The board agreed the questions [4] and the agency signed off the plan, but the board did "
        "not cover studies that others led and funded [5].",
    ),
    (
        "req-rule-publication",
        None,
        "Nothing we read says what was agreed on publishing, or on who sees drafts.",
    ),
    (
        "assumption-underuse",
        "partly",
        "Here the law made ministers report and Parliament decide anew [1]. A duty to report is "
        "not yet use: hence our judgement, partly.",
    ),
    (
        "assumption-actionable",
        None,
        "Learned later, and not rated: the agency concluded that health outcomes had improved and "
        "found no clear sign of substantial harm to the drinks industry (its own account) [12]. "
        "Retail and Conservative voices still disputed the evidence (as a business body reports) "
        "[16].",
    ),
]
UNWELCOME = (
    "Nothing we read says what was agreed beforehand: who might see and comment on drafts, and "
    "what nobody might change or hold back. A memorandum of agreement stood behind the evaluation "
    "[4], which we have not read."
)

DECISIONS = {
    "government": {
        "choice": "another-approach",
        "details": "an evaluation at arm's length, though inside government's public health "
        "system, led by the national public health agency, with advisory groups under outside "
        "chairs and some studies funded elsewhere",
        "rationale": "the Act had been fought up to the Supreme Court, government owned the "
        "policy whose test it commissioned, and the law's future would hang on measured impact."
        "\n\n"
        "One condition points the other way: the findings were meant for direct use in "
        "Parliament's vote. These reasons are ours; nothing we read gives those of the people who "
        "chose. That we read of no dissent from this choice does not show that there was none.\n\n"
        "Learned later, and part of no rating: there were complaints (see the costs). The Times "
        "reported that officials had sent at least 88 comments and questions on a single draft, "
        "some seeking stronger wording, and that experts then doubted the independence of the "
        "evaluation [13]. That is one newspaper, of which we read the opening only; how many "
        "comments changed the text, and the agency's side of the story, are not known to us. "
        "Health experts defended the evaluation in The Lancet and pointed to commercial and "
        "political interests around it (as an advocacy body reports) [14]. Government announced a "
        "higher price in February 2024, before Parliament had voted on keeping the law (as a blog "
        "reports) [17]. Members of the Scottish Parliament then voted to keep it and to raise the "
        "price from 50p to 65p from 30 September 2024 [15]. No outcome shows that the approach "
        "caused it: there is nothing to compare it with.",
        "rests_on": [
            "cond-contestation",
            "cond-conflicts",
            "cond-research-purpose",
            "cond-cooperation-dependence",
            "expected-doubts",
        ],
        "decided_by": "The Scottish Government commissioned NHS Health Scotland (Public Health "
        "Scotland from 2020) in 2018 to lead the evaluation. The agency's team wrote the "
        "questions and a governance board agreed them [4]. Nothing we read records a decision "
        "about coproduction as such.",
        # Ours, not theirs: what could have been foreseen with the facts of the start.
        "predictions": [
            {
                "expects": "gain",
                "what": "Findings made at a distance reach those who decide, because the law asks "
                "for a report [1].",
                "indicator": "Whether the ministers' report after five years draws on the "
                "evaluation. We read of 2023 and of no day. Learned later: ministers reported in "
                "2023 on the years from 2018 [4].",
                "by": "2023-12-31",
            },
            {
                "expects": "gain",
                "what": "Parliament can decide with the findings before it.",
                "indicator": "Whether the ministers' report, with the findings, is out when it "
                "votes, before the law lapses after six years [1]. We read of no day. Learned "
                "later: ministers reported in 2023 [4], and Parliament voted in 2024 to keep the "
                "law [15].",
                "by": "2024-12-31",
            },
            {
                "expects": "pay",
                "what": "Some doubt the evaluation's independence all the same, because "
                "government commissioned the test of its own policy [4].",
                "indicator": "Complaints that question its independence, and reports in the press "
                "that do. Learned later: there were complaints about how findings were publicised "
                "and reported [11, 12], and The Times reported doubts about independence [13].",
            },
        ],
        "review_if": "the law's own review comes up (ministers report after five years, and the "
        "law lapses after six unless Parliament agrees to keep it); of the approach itself we "
        "read of no review",
    },
    "industry": {
        "choice": "another-approach",
        "details": "as far as we read: the same evaluation at arm's length; whether industry "
        "bodies sat in any of its advisory groups is not known to us",
        "rationale": "a trade association had fought the Act up to the Supreme Court [1, 2], and "
        "effects could be estimated as a natural experiment [7], which needs less help from those "
        "whom the law concerns (our reading).\n\n"
        "One wish points the other way: in a consultation, the European spirits trade body listed "
        "effects that it would welcome being assessed, and hoped that interested parties could "
        "ask questions and seek information [8]. Coproducing is one way to meet this, and "
        "consulting is another. How it saw the decision, nothing we read says. These reasons are "
        "ours; nothing we read gives those of the people who chose. That we read of no dissent "
        "does not show that there was none.",
        "rests_on": [
            "cond-contestation",
            "cond-conflicts",
            "cond-cooperation-dependence",
            "aim-questions",
        ],
        "decided_by": "Nothing we read records a decision about industry's part.",
        "predictions": [
            {
                "expects": "pay",
                "what": "What interested parties want to know is not looked at.",
                "indicator": "The effects that interested parties wanted assessed [8], held "
                "against those that the evaluation assessed. Nothing we read compares them.",
            },
        ],
    },
}
SKIPPED = ("resources",)  # nothing we read says what anything cost

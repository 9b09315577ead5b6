"""Make the decision record of a real case: minimum unit pricing for alcohol in Scotland.

The record was written afterwards, for teaching, by the makers of this workbook. Nobody who took
part in the case used the workbook. Every fact comes from the public documents named below, most
of which we read only in part: open them before you rely on them. How strongly a statement holds is
our judgement. Facts learned later support no rating.

Run ``python notebooks/records/make_minimum_unit_pricing.py`` to write the notebook beside this
script, or name another folder as the first argument. The file is the same, byte for byte, each
time; make it anew when the wording of the conditions or the layout of records changes.
"""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import coprod

ID = "minimum-unit-pricing-scotland"
TITLE = "Evaluation of minimum unit pricing for alcohol in Scotland (an example for teaching)"
QUESTION = """\
Should the evaluation of minimum unit pricing have been coproduced with government, or with \
industry?

The makers of this workbook wrote this record afterwards, from public documents, for teaching. \
Nobody who took part in the case used the workbook. We rated what was known at the start, although \
some of the documents came out later, and we read most of them only in part. How strongly each \
statement holds is our judgement."""

WHISKY_NEWS = (
    "Minimum unit pricing for Scotland as Supreme Court dismisses Scotch Whisky Association "
    "appeal. Scottish Financial News, 2017. scottishfinancialnews.com/articles/"
    "minimum-unit-pricing-for-scotland-as-supreme-court-dismisses-scotch-whisky-association-appeal"
)
WHISKY_CASE = (
    "Scotch Whisky Association v The Lord Advocate [2017] UKSC 76. Old Square Tax Chambers. "
    "taxchambers.com/news/scotch-whisky-association-v-the-lord-advocate-2017-uksc-76/"
)
DESIGN_PAPER = (
    "Evaluation of Minimum Unit Pricing of Alcohol: A Mixed Method Natural Experiment in Scotland. "
    "IJERPH 2020;17:3394. doi 10.3390/ijerph17103394"
)
STATUTORY_REPORT = (
    "Alcohol (Minimum Pricing) (Scotland) Act 2012 – operation and effect 2018 to 2023: report, "
    "{where}. Scottish Government, 2023. gov.scot/publications/"
    "alcohol-minimum-pricing-scotland-act-2012-report-operation-effect-minimum-pricing-provisions"
    "-2018-2023/pages/{page}/"
)
REPORT_PAGE_2 = STATUTORY_REPORT.format(where="page 2", page=2)
REPORT_PAGE_8 = STATUTORY_REPORT.format(where="page 8, notes 2 and 5", page=8)
GOVERNANCE = (
    "Governance of evaluation of MUP. NHS Health Scotland. healthscotland.scot/health-topics/"
    "alcohol/evaluation-of-minimum-unit-pricing-mup/overview-of-evaluation-of-mup/"
    "governance-of-evaluation-of-mup"
)
PORTFOLIO = (
    "Minimum unit pricing (MUP) evaluation. NHS Health Scotland, 2019, updated 2021. "
    "healthscotland.scot/publications/minimum-unit-pricing-mup-evaluation"
)
SPIRITS = (
    "spiritsEUROPE response 624225670 to the 50p consultation. Scottish Government. "
    "consult.gov.scot/alcohol-policy/minimum-unit-pricing/consultation/"
    "view_respondent?uuId=624225670"
)
BMJ = (
    "Gornall in the BMJ, reproduced by Eurocare, 2014. eurocare.org/library/updates/"
    "under_the_influence_scotland_s_battle_over_alcohol_pricing"
)
MESAS = (
    "MESAS final report. NHS Health Scotland, 2016. "
    "healthscotland.scot/publications/mesas-final-report-march-2016"
)

# Condition, strength of each statement that a fact speaks to, reason, sources.
RATINGS = [
    (
        "cond-contestation",
        {"less": 3},
        "The Scotch Whisky Association fought the Act up to the UK Supreme Court, where seven "
        "judges found it lawful in 2017. The evaluators' design paper says the expiry clause "
        "helped it survive there, because its future would hang on measured impact. The European "
        "spirits trade body asked for a neutral, transparent evaluation.",
        [WHISKY_NEWS, WHISKY_CASE, DESIGN_PAPER, SPIRITS],
    ),
    (
        "cond-conflicts",
        {"less": 3},
        "Government owned the policy and in 2018 commissioned its test. A trade association "
        "fought the Act in court. The European spirits trade body asked that interested parties "
        "could put questions. A BMJ investigation reported that a brewer sent beer to some "
        "opposition members of the Scottish Parliament after they had defeated an earlier pricing "
        "plan in 2010.",
        [REPORT_PAGE_2, WHISKY_NEWS, WHISKY_CASE, SPIRITS, BMJ],
    ),
    (
        "cond-use-of-findings",
        {"more": 3},
        "The Act obliges ministers to report on its working after five years, and lapses after "
        "six unless Parliament agrees to keep it. Government commissioned the evaluation to "
        "support that report and to inform Parliament's vote.",
        [WHISKY_NEWS, REPORT_PAGE_2],
    ),
    (
        "cond-knowledge-valued",
        {"less": 1},
        "This is our inference: nothing we read says what the funders thought of expert science. "
        "But the evaluators wrote the questions and a governance board agreed them. The board "
        "covered only studies led or commissioned by the public health agency, which signed off "
        "the plan. Advisory groups for the studies it led had outside chairs. Universities ran "
        "other studies with separate funding.",
        [REPORT_PAGE_2, GOVERNANCE, PORTFOLIO],
    ),
    (
        "cond-programme-definition",
        {"less": 2},
        "The policy stood in an Act, which also says when ministers report on it (after five "
        "years) and when it lapses (after six, unless Parliament agrees to keep it). So it was "
        "settled in law. Not everybody agreed on it (see condition 1): hence clearly, not "
        "strongly.",
        [WHISKY_NEWS, WHISKY_CASE],
    ),
    (
        "cond-research-purpose",
        {"less": 2},
        "The Act lapses after six years unless Parliament agrees to keep it, and the evaluators' "
        "design paper says its future would hang on measured impact. So there was room to "
        "reverse it. That the main question was whether the policy works is our reading of this. "
        "That anybody was firmly committed beforehand to act on the findings is less "
        "certain: hence clearly, not strongly.",
        [WHISKY_NEWS, DESIGN_PAPER],
    ),
    (
        "cond-cooperation-dependence",
        {"less": 2},
        "Effects could be estimated as a natural experiment, because the law began in Scotland on "
        "a known date and not in England and Wales. One exception, which is not part of this "
        "rating: a separately funded study could not be finished, because renewed permission to "
        "use linked survey and hospital data was long delayed. The partner it needed held data; "
        "it did not deliver the policy.",
        [REPORT_PAGE_8],
    ),
    (
        "cond-existing-relationships",
        {"less": 1},
        "The agency's predecessor had evaluated Scotland's alcohol strategy for government for "
        "years, with published reports since 2011. That shows long ties. That they were good and "
        "informal is our inference: hence slightly.",
        [MESAS],
    ),
]
NOT_RATED = (
    "cond-resources",
    "Nothing we read says whether there were time, resources and expertise to involve the main "
    "stakeholders, or what the evaluation cost.",
)

DECISION = {
    "partners": "government and industry",
    "choice": "another-approach",
    "details": "an evaluation at arm's length, though inside government's public health system, "
    "led by the national public health agency, with stakeholders in advisory roles and some "
    "studies funded elsewhere",
    "rationale": "the price had been fought up to the Supreme Court, government owned the policy "
    "it had tested, and the law's future would hang on measured impact.\n\nOne condition points "
    "the other way: the findings were meant for direct use in Parliament's vote. These reasons are "
    "ours; nothing we read gives those of the people who chose.\n\n"
    "Learned later, and part of no rating: distance kept away neither officials' comments (see the "
    "dissent) nor complaints. In 2023 a Conservative MSP complained about the final report; the "
    "chair of the UK Statistics Authority judged the findings clearly and impartially "
    "communicated, and the agency reworded a summary to stress that figures were estimates (its "
    "own account). Health experts defended the evaluation in The Lancet and pointed to commercial "
    "and political interests around it (as an advocacy body reports). No outcome shows that the approach caused it: there is nothing to compare it "
    "with.",
    "references": [
        WHISKY_NEWS,
        DESIGN_PAPER,
        REPORT_PAGE_2,
        "Update to minimum unit pricing (MUP) for alcohol evaluation findings at a glance. Public "
        "Health Scotland, 29 August 2023. publichealthscotland.scot/news/2023/august/"
        "update-to-minimum-unit-pricing-mup-for-alcohol-evaluation-findings-at-a-glance/",
        "Health experts share concerns about complaint made on MUP evaluation. Alcohol Focus "
        "Scotland, 2023 (an advocacy body). alcohol-focus-scotland.org.uk/news/"
        "health-experts-share-concerns-about-complaint-made-on-mup-evaluation/",
        "The Times, 26 August 2023 (opening only). thetimes.co.uk/article/"
        "independent-alcohol-pricing-report-was-amended-by-civil-servants-ck2ll2wvn",
    ],
    "decided_by": "The Scottish Government commissioned NHS Health Scotland (Public Health "
    "Scotland from 2020) in 2018, through a memorandum of agreement, to lead the evaluation. "
    "The agency's team wrote the questions and a governance board agreed them. Nothing we read "
    "records a decision about coproduction as such, or says whether industry bodies sat in any "
    "advisory group.",
    "dissent": [
        {
            "who": "spiritsEUROPE, the European spirits trade body",
            "why": "it asked government for a neutral, transparent evaluation in which interested "
            "parties could put questions (its response to the 50p consultation)",
        },
        {
            "who": "experts, as reported in 2023",
            "why": "they doubted the independence of the evaluation. The Times wrote that "
            "officials had sent at least 88 comments and questions on a single draft, some seeking "
            "stronger wording. One newspaper, of which we read the opening only; how many comments "
            "changed the text, and the agency's side of the story, are not known to us",
        },
    ],
    "review_if": "the law's own review comes up (ministers report after five years, and the law "
    "lapses after six unless Parliament agrees to keep it); of the approach itself we read of no "
    "review",
}


def main(folder: Path) -> Path:
    """Write the record notebook into a folder and return its path."""
    # Without a fixed time each run would write other times, and so another file.
    os.environ["SOURCE_DATE_EPOCH"] = "1795305600"  # 2026-11-22T00:00:00Z
    record = coprod.Record.new(title=TITLE, question=QUESTION, id=ID)
    for condition, strengths, reason, references in RATINGS:
        record = record.rate(condition, **strengths, reason=reason, references=references)
    condition, reason = NOT_RATED
    record = record.mark(condition, "not-rated", reason=reason)
    record = record.decide(**DECISION)
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder) as scratch:  # save_record never overwrites; we do
        return coprod.save_record(record, scratch).replace(folder / f"{ID}.ipynb")


if __name__ == "__main__":
    here = Path(__file__).resolve().parent
    print(main(Path(sys.argv[1]) if len(sys.argv) > 1 else here).name)

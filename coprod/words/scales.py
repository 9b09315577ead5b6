"""What the answers of the path are called, from the least to the most. Blank is none of them."""

from coprod.parts import AsWell, Expects, Kind, Says, SeenAs

LIKELY = ("not likely", "possible", "likely", "almost certain")
SEVERE = ("no harm", "slight", "moderate", "severe")
COUNTS = ("not at all", "slightly", "clearly", "strongly")
SURE = ("not at all", "slightly", "fairly", "very")

KIND: dict[Kind, str] = {
    "policy-evaluation": (
        "An evaluation with policy-makers or service managers as possible partners"
    ),
    "other-evaluation": "Another evaluation",
    "other-research": "Research that is not an evaluation",
}
SEEN_AS: dict[SeenAs, str] = {
    "inherent": "Inherent: it comes with coproducing",
    "bad-practice": "Bad practice: it could be done better",
    "structural": "Structural: it lies in institutions or society",
}
AS_WELL: dict[AsWell, str] = {
    "not-at-all": "not at all",
    "partly": "partly",
    "as-well": "as well",
    "better": "better",
}
SAYS: dict[Says, str] = {"yes": "yes", "partly": "partly", "no": "no", "not-sure": "not sure"}
EXPECTS: dict[Expects, str] = {"gain": "To gain", "pay": "To pay"}

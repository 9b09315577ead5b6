"""How items of the tables are told: from where they are, and what they rest on."""

SOURCE = {"oliver-2019": "Oliver, Kothari and Mays 2019", "our-team": "Your team"}
BASIS = {"early-thinking": "the authors' early thinking", "team": "added by your team"}
OUR_READING = "{said} (our reading)"

# How the parts of a pole are told, each by the side it speaks for.
POLE = {"pole": "{side}", "gloss": "{side}: explained", "logic": "{side}: how its parts join"}

CITED = "{use} on {page}"
CITED_AT = ", from {page} of the work"

APART = "It tells what the seminar covers up at first, so a search of all tables leaves it out."

MODE_LEVEL = "{level}. {label}"
MODE_UNRANKED = "{label} (unranked)"
PLACED_BY_US = "Put at this stage by us."
ALSO_COPRODUCTION = "The sources also count it as coproduction."

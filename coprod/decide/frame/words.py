"""The form of the step Your project, and how partner groups are told."""

from coprod.words.fields import field
from coprod.words.scales import KIND

FRAME_FIELDS = (
    field("title", "text", "Project", "A name your colleagues will recognise in two years."),
    field(
        "question",
        "area",
        "The question before you",
        "For example: should we coproduce the evaluation with the service managers?",
    ),
    field(
        "partners",
        "rows",
        "Partner groups",
        "The answer can differ from group to group, so you decide for each. Tick “required” where "
        "a funder, a law or a policy asks for a group to be involved.",
        columns=[
            field("name", "text", "Group"),
            field("required", "tick", "Required"),
            field("required_by", "text", "Required by"),
        ],
        stem="partner",
        add="Add a partner group",
        remove="Remove this group",
    ),
    field("policy", "text", "Policy or programme", "What is to be studied or evaluated."),
    field("kind", "choice", "Kind of research", options=list(KIND.items())),
    field("commissioner", "text", "Who commissions it"),
    field("decider", "text", "Who decides on the policy or programme"),
    field("deliverer", "text", "Who is responsible for delivering it"),
    field(
        "interests",
        "rows",
        "Declared interests",
        "What somebody here stands to gain or lose by what the research finds.",
        columns=[field("who", "text", "Who"), field("what", "area", "Interest")],
        add="Declare an interest",
        remove="Remove this interest",
    ),
)

PARTNER = "{name} ({said})"
SAID_REQUIRED = {True: "required", False: "not required"}
SAID_REQUIRED_BY = "required by {who}"
NOBODY_SAID = "not said whether required"

# What stands open. `{n}` counts; the first is said where n is 1.
STILL_OPEN = {
    "title": ("The project has no name yet.",) * 2,
    "partners": ("No partner group is named yet.",) * 2,
    "partner-name": ("One partner group has no name yet.", "{n} partner groups have no name yet."),
    "kind": ("The kind of research is not chosen yet.",) * 2,
}

"""The form of the step Your project, and how partner groups are told."""

from coprod.words.fields import Field
from coprod.words.scales import KIND

FRAME_FIELDS = (
    Field("title", "text", "Project", "A name your colleagues will recognise in two years."),
    Field(
        "question",
        "area",
        "The question before you",
        "For example: should we coproduce the evaluation with the service managers?",
    ),
    Field(
        "partners",
        "rows",
        "Partner groups",
        "The answer can differ from group to group, so you decide for each. Tick “required” where "
        "a funder, a law or a policy asks for a group to be involved.",
        columns=(
            Field("name", "text", "Group"),
            Field("required", "tick", "Required"),
            Field("required_by", "text", "Required by"),
        ),
        stem="partner",
        add="Add a partner group",
        remove="Remove this group",
    ),
    Field("policy", "text", "Policy or programme", "What is to be studied or evaluated."),
    Field("kind", "choice", "Kind of research", options=tuple(KIND.items())),
    Field("commissioner", "text", "Who commissions it"),
    Field("decider", "text", "Who decides on the policy or programme"),
    Field("deliverer", "text", "Who is responsible for delivering it"),
    Field(
        "interests",
        "rows",
        "Declared interests",
        "What somebody here stands to gain or lose by what the research finds.",
        columns=(Field("who", "text", "Who"), Field("what", "area", "Interest")),
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

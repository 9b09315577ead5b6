"""What is said of a balance, wherever one is drawn."""

NO_VERDICT = (
    "This is no verdict. Nobody has evidence for any one way of weighing the considerations, "
    "and the source gives none."
)

AGAINST, FOR, BOTH_WAYS = "against coproducing here", "for coproducing here", "both ways"
FOR_IT = "for it"

SPEAKS = {
    "aim": ("One aim speaks", "{n} aims speak"),
    "condition": ("One condition speaks", "{n} conditions speak"),
    "cost": ("One cost speaks", "{n} costs speak"),
    "consideration": ("One consideration speaks", "{n} considerations speak"),
}
KIND_OF = {"aim": "Aim: {label}", "condition": "{label}", "cost": "Cost: {label}"}
NOT_SURE_WHICH = "not sure, could be either"

ONE_WAY = "What is weighed so far speaks one way only, so weights change nothing yet."
WEIGHTS = (
    "How you weigh them matters: of all possible ways of weighing them, {share} in 100 lean for "
    "coproducing{range}. That says how far the lean depends on weights, not how likely it is right."
)

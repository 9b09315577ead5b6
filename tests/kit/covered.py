"""What nobody may read of a case before it is revealed."""

from coprod.seminar.case import tables as cases


def hidden(case):
    """All that is said of a case and has to stay covered until it is revealed."""
    one = cases.case(case)
    told = [fact.text for part in ("done", "later", "silent") for fact in one.of(part)]
    told += [rating.reason for rating in cases.our_rating(case).values()]
    return [text for text in [*told, one.lesson] if text]


HIDDEN = ("done", "later", "silent")


def hidden_of(id):
    """All that nobody may read of a case before it is revealed."""
    case = cases.case(id)
    before = {number for fact in case.of("before") for number in fact.documents}
    texts = [text for part in HIDDEN for f in case.of(part) for text in (f.id, f.text)]
    texts += [case.lesson, case.record, *(r.reason for r in cases.our_rating(id).values())]
    return texts + [d.url for d in case.documents if d.number not in before]

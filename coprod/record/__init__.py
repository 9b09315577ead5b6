"""The decision record: one immutable value, and the verbs that turn it into the next one.

    record = Record.new(title="Evaluation of a school meals pilot")
    record = record.rate("cond-contestation", less=3, reason="Parties are split over it.")
    record = record.mark("cond-conflicts", "not-sure")
    record = record.add_aim("aim-ins-capacity", for_whom="school cooks", strength=2)

Every verb returns a new record whose revision is one higher, or the same record where nothing
changed; only `go_to` keeps the revision, since where a team stands is no answer. What a record
holds when it is written to a file is said in `coprod.parts`.
"""

from coprod.record.record import Record

__all__ = ["Record"]

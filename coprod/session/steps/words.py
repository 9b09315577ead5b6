"""What the list of steps says."""

STEPS_SAY = {
    "title": "Where you are",
    "agenda": "Agenda",
    "skip": "Skip",
    "unskip": "Do it after all",
    "minutes": "{n} min",
    "under": "under 1 min",
    "start": "Start the clock",
    "restart": "Start the clock again",
    "length": "Minutes for this session",
    "left": "{left} minutes left; what is open takes about {need}.",
    "over": "The time is up; what is open takes about {need} minutes.",
    "not_started": "What is open takes about {need} minutes.",
    "step": "Step",
    "state": "How far",
    "open": "Still open",
    "time": "Time",
    "nothing_open": "nothing",
    "plan": "Running plan",
    "plan_about": (
        "Advice of ours, slot by slot; nothing happens when a slot is over. The times of day "
        "count from when the clock was started."
    ),
    "when": "When",
    "slot": "Slot",
    "planned": "Planned",
    "spent": "Spent",
    "guide": "For the facilitator",
    "now": "now",
}

AGENDA_USED = "The team chose an agenda of {minutes} minutes: {slots}."

"""The step list: how far the team is, what stands open, and how much time is left."""

from datetime import timedelta
from typing import Any

from coprod.panels.view import View, script
from coprod.parts import now
from coprod.record import Record
from coprod.steps import minutes_needed, steps
from coprod.words.scales import ROUTE
from coprod.words.steps import MINUTES, STATE, STEPS_SAY

SESSION = timedelta(hours=12)


class StepsView(View):
    """All steps, each with a link to its panel and a way to skip it; a clock for the session."""

    _esm = script("steps.js")

    def describe(self, record: Record) -> dict[str, Any]:
        walk = record.walk
        say = STEPS_SAY["minutes"]
        # A record that is opened again another day is no session that ran over time.
        running = walk.started is not None and now() - walk.started < SESSION
        return {
            "say": STEPS_SAY,
            "routes": list(ROUTE.items()),
            "route": walk.route,
            "started": walk.started.timestamp() * 1000 if walk.started and running else None,
            "minutes": walk.minutes or sum(MINUTES[walk.route].values()),
            "needed": minutes_needed(record),
            "steps": [
                {
                    "name": step.name,
                    "title": f"{n} {step.title}",
                    "state": step.state,
                    "said": STATE[step.state],
                    "blockers": step.blockers,
                    "minutes": say.format(n=step.minutes) if step.minutes else "",
                    "skipped": step.name in walk.skipped,
                    "can_skip": step.state not in ("off-route", "not-needed"),
                }
                for n, step in enumerate(steps(record), start=1)
            ],
        }

    def heard(self, verb: str, content: dict[str, Any]) -> None:
        value = content.get("value")
        if verb == "route":
            self.workbook.do("set_walk", route=value)
        elif verb == "start":
            minutes = min(max(int(value or 0), 1), 600)
            self.workbook.do("set_walk", started=now(), minutes=minutes)
        elif verb == "skip":
            self.workbook.do("skip", str(value), skipped=bool(content.get("skipped")))

// Whose answers these are, before the room sees them. A start of the workshop asks once; a page that is loaded again
// does not. What the kernel says of it (coprod/session/steps/panel.py): {record, revision, changed, answers, met}.

import { insist } from "./insist.js";
import { fill, make, say } from "./make.js";
import { tab } from "./memory.js";

const MET = "coprod-met"; // the record this tab has shown
const tell = (verb) => document.dispatchEvent(new CustomEvent("coprod:meet", { detail: verb }));
const moment = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" });

// Notes that the people in front of this tab know its answers; also when they put them aside later.
export function know(meeting) {
  if (meeting) tab.set(MET, meeting.record);
}

// Waits until the answers may be shown. `walk` holds the step list's latest state.
export async function meet(walk) {
  const { meeting } = walk.state ?? {};
  if (!meeting) return;
  if (meeting.answers && !meeting.met && tab.get(MET) !== meeting.record) await answered(walk);
  know(walk.state.meeting);
  if (!walk.state.meeting.met) tell("met");
}

function answered(walk) {
  return new Promise((go) => {
    const { record, revision, changed } = walk.state.meeting;
    const trouble = make("p", { class: "coprod-meet-trouble", role: "alert" });
    const done = () => { away(); go(); };
    const on = make("button", { type: "button", class: "coprod-way coprod-way-main", autofocus: "", onclick: done }, say.meet_on);
    const afresh = make("button", { type: "button", class: "coprod-way", onclick: async () => {
      for (const one of [on, afresh]) one.disabled = true;
      tell("afresh");
      await heard();
      if (walk.state.meeting.record !== record) { history.replaceState(null, "", location.pathname); done(); return; }
      trouble.textContent = say.meet_failed;
      for (const one of [on, afresh]) one.disabled = false;
      afresh.focus();
    } }, say.meet_afresh);
    const away = insist({ class: "coprod-dialog coprod-meet", "aria-labelledby": "coprod-meet-heading", "aria-describedby": "coprod-meet-whose" },
      make("h2", { id: "coprod-meet-heading" }, say.meet),
      make("div", { id: "coprod-meet-whose" },
        make("p", { class: "coprod-meet-title", dir: "auto" }, walk.state.title || say.untitled),
        make("p", { class: "coprod-meet-when" }, fill(say.meet_when, { n: revision, when: moment.format(changed) }))),
      make("p", {}, say.meet_about),
      trouble,
      make("div", { class: "coprod-meet-ways" }, on, afresh));
  });
}

// The kernel has dealt with all that was sent, and this page has its news.
const heard = () => Promise.all([...(globalThis.__coprod?.askers ?? [])].map((asker) => asker.ask()));

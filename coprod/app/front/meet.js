// Whose answers these are, before the room sees them. A start of the workshop asks once; a page that is loaded again
// does not.

/** @import { MeetingState, StepsState } from "../../panel/front/state.d.ts" */
/** @import { Walk } from "./types.d.ts" */

import { make } from "../../panel/front/make.js";
import { announce, shared } from "../../panel/front/shared.js";
import { insist } from "./insist.js";
import { tab } from "./memory.js";
import { fill, say } from "./words.js";

const MET = "coprod-met"; // the record this tab has shown
const moment = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/**
 * Notes that the people in front of this tab know its answers; also when they put them aside later.
 * @param {MeetingState | null | undefined} meeting
 */
export function know(meeting) {
  if (meeting) tab.set(MET, meeting.record);
}

/** Waits until the answers may be shown. @param {Walk} walk */
export async function meet(walk) {
  const asked = walk.state;
  const { meeting } = asked ?? {};
  if (!asked || !meeting) return;
  if (meeting.answers && !meeting.met && tab.get(MET) !== meeting.record) {
    await answered(walk, asked, meeting);
  }
  const now = walk.state?.meeting;
  know(now);
  if (!now?.met) announce("meet", "met");
}

/**
 * Asks, and waits for what the room chooses.
 * @param {Walk} walk
 * @param {StepsState} asked
 * @param {MeetingState} meeting
 * @returns {Promise<void>}
 */
function answered(walk, asked, meeting) {
  return new Promise((go) => {
    const trouble = make("p", { class: "coprod-meet-trouble", role: "alert" });
    const done = () => {
      away();
      go();
    };
    const startAfresh = async () => {
      on.disabled = afresh.disabled = true;
      announce("meet", "afresh");
      await heard();
      if (walk.state?.meeting?.record !== meeting.record) {
        history.replaceState(null, "", location.pathname);
        done();
        return;
      }
      trouble.textContent = say.meet_failed;
      on.disabled = afresh.disabled = false;
      afresh.focus();
    };
    const on = make("button", {
      type: "button",
      class: "coprod-way coprod-way-main",
      autofocus: "",
      onclick: done,
    }, say.meet_on);
    const afresh = make(
      "button",
      { type: "button", class: "coprod-way", onclick: startAfresh },
      say.meet_afresh,
    );
    const away = insist(
      {
        class: "coprod-dialog coprod-meet",
        "aria-labelledby": "coprod-meet-heading",
        "aria-describedby": "coprod-meet-whose",
      },
      make("h2", { id: "coprod-meet-heading" }, say.meet),
      whose(asked.title, meeting),
      make("p", {}, say.meet_about),
      trouble,
      make("div", { class: "coprod-meet-ways" }, on, afresh),
    );
  });
}

/** @param {string} title @param {MeetingState} meeting */
function whose(title, { revision, changed }) {
  return make(
    "div",
    { id: "coprod-meet-whose" },
    make("p", { class: "coprod-meet-title", dir: "auto" }, title || say.untitled),
    make(
      "p",
      { class: "coprod-meet-when" },
      fill(say.meet_when, { n: revision, when: moment.format(changed ?? undefined) }),
    ),
  );
}

// The kernel has dealt with all that was sent, and this page has its news.
const heard = () => Promise.all([...shared.askers].map((asker) => asker.ask()));

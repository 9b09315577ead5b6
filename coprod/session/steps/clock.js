// The time: how long there is, how much of it is left, and the slots of the agenda.

import { isIn } from "../../panel/front/entered.js";
import { make, news, write } from "../../panel/front/make.js";
import { fresh } from "../../panel/front/shared.js";

/** @import { SetLength, SlotState, StartClock, StepsState } from "../../panel/front/state.d.ts" */

/** @typedef {Record<string, string>} Words */

const LONGEST = 600; // minutes of a session

/** @param {number} started @param {number} minutes */
const minutesLeft = (started, minutes) => minutes - Math.floor((Date.now() - started) / 60000);

/** How the time goes, in words. @param {StepsState} state @param {Words} say */
function timeTold({ started, minutes, needed }, say) {
  if (started === null) return say.not_started.replace("{need}", String(needed));
  const left = minutesLeft(started, minutes);
  const text = left >= 0 ? say.left : say.over;
  return text.replace("{left}", String(left)).replace("{need}", String(needed));
}

/**
 * How many minutes there are, a button that starts the clock, and how the time goes.
 * @param {Words} say
 * @param {(message: SetLength | StartClock) => unknown} tell
 */
export function clock(say, tell) {
  const length = make("input", {
    type: "number",
    id: fresh("minutes"),
    min: "1",
    max: String(LONGEST),
    step: "1",
    class: "coprod-minutes",
  });
  length.addEventListener("change", () => {
    const minutes = Math.trunc(Number(length.value)) || 0;
    tell({ verb: "length", value: Math.min(minutes, LONGEST) });
  });
  const start = make("button", {
    type: "button",
    class: "coprod-button coprod-quiet",
    onclick: () => tell({ verb: "start" }),
  });
  // It would be read aloud every minute: whoever wants to know looks it up.
  const time = make("p", { class: "coprod-time", role: "timer", "aria-live": "off" });
  /** @param {StepsState} state */
  const tick = (state) => write(time, timeTold(state, say));
  return {
    root: make(
      "div",
      { class: "coprod-clock" },
      make("label", { for: length.id }, say.length),
      length,
      start,
      time,
    ),
    tick,
    /** @param {StepsState} state */
    show(state) {
      if (!isIn(length)) length.value = String(state.minutes);
      write(start, state.started === null ? say.start : say.restart);
      tick(state);
    },
  };
}

const timeOfDay = new Intl.DateTimeFormat(undefined, {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The head of a table; a column without a name has an empty cell. @param {string[]} texts */
export const header = (...texts) =>
  make(
    "thead",
    {},
    make(
      "tr",
      {},
      ...texts.map((text) => (text ? make("th", { scope: "col" }, text) : make("td", {}))),
    ),
  );

/** @param {SlotState} slot @param {Words} say */
function slotRow(slot, say) {
  const isNow = slot.state === "now";
  const now = isNow ? make("span", { class: "coprod-now" }, `◀ ${say.now}`) : null;
  const when = slot.start !== null && slot.end !== null
    ? [slot.start, slot.end].map((one) => timeOfDay.format(one)).join("–")
    : "";
  /** @param {string} text */
  const number = (text) => make("td", { class: "coprod-number-cell" }, text);
  return make(
    "tr",
    { "data-state": slot.state, ...(isNow ? { "aria-current": "step" } : {}) },
    number(when),
    make("th", { scope: "row" }, slot.title, isNow ? " " : "", now),
    number(slot.planned),
    number(slot.spent),
    make("td", {}, slot.guide),
  );
}

/**
 * The slots of the agenda with their times. A facilitator looks here; folded, it is in nobody's way.
 * @param {Words} say
 */
export function runningPlan(say) {
  const body = make("tbody", {});
  const root = make(
    "details",
    { class: "coprod-plan" },
    make("summary", {}, say.plan),
    make("p", { class: "coprod-hint" }, say.plan_about),
    make(
      "table",
      { class: "coprod-steps-table coprod-plan-table", "aria-label": say.plan },
      header(say.when, say.slot, say.planned, say.spent, say.guide),
      body,
    ),
  );
  return {
    root,
    /** @param {SlotState[]} slots */
    show(slots) {
      news(body, slots, () => body.replaceChildren(...slots.map((slot) => slotRow(slot, say))));
    },
  };
}

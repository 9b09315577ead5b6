// One condition: two statements, what one can say of them, and why.

import { follow, grow, once, textArea } from "../panel/front/entered.js";
import { make, write } from "../panel/front/make.js";
import { flushAll } from "../panel/front/pending.js";
import { fresh } from "../panel/front/shared.js";
import { answersOf } from "./answers.js";
import { handFields } from "./hands.js";

/** @import { ConditionMessage, ConditionsState, ConditionState } from "../panel/front/state.d.ts" */
/** @import { Ticket } from "../panel/front/types.d.ts" */

/** @typedef {(message: ConditionMessage) => Ticket | null} Tell */
/** @typedef {{ root: HTMLElement, show(row: ConditionState, epoch: number): void, waits(): boolean }} Drawn */

/**
 * Which condition it is, and where it comes from.
 * @param {ConditionState} row
 * @param {string} heading its id
 */
function conditionHead(row, heading) {
  const title = make(
    "h3",
    { id: heading },
    make("span", { class: "coprod-number" }, String(row.number)),
    row.label,
  );
  const about = make(
    "details",
    { class: "coprod-about" },
    make("summary", {}, row.locator),
    make("div", {}, ...row.about.map((text) => make("p", {}, text))),
  );
  return [
    make("header", {}, title, about),
    make("p", { class: "coprod-question" }, row.question),
  ];
}

/**
 * @param {ConditionState} row
 * @returns {Drawn}
 */
function drawMissing(row) {
  const heading = fresh("condition");
  const root = make(
    "section",
    { "aria-labelledby": heading },
    ...conditionHead(row, heading),
    make("p", { class: "coprod-answer" }, row.missing),
  );
  return { root, show() {}, waits: () => false };
}

/**
 * What a condition sends; each message says for what it is, so that no answer gets to another.
 * @param {ConditionState} row
 * @param {Tell} tell
 */
function senders({ item, rated_for }, tell) {
  const of = { item, rated_for };
  return {
    /** @param {"slide" | "left" | "right"} verb @param {number | null} value */
    rate: (verb, value) =>
      verb === "slide" ? tell({ verb, ...of, value: value ?? 0 }) : tell({ verb, ...of, value }),
    /** @param {ConditionState["state"]} value */
    mark: (value) => tell({ verb: "mark", ...of, value }),
    /** @param {string} value */
    reason: (value) => tell({ verb: "reason", ...of, value }),
    /** @param {boolean} value */
    split: (value) => tell({ verb: "split", ...of, value }),
    /** @param {string} field @param {string} value */
    hands: (field, value) => tell({ verb: "hands", ...of, field, value }),
  };
}

/**
 * @param {ConditionsState} all
 * @param {ConditionState} first
 * @param {Tell} tell
 * @param {(said: string | null) => void} foretell hears what is said now; null: nothing is on its way
 * @param {() => boolean} stopped whether there is no kernel any more
 * @returns {Drawn}
 */
export function drawCondition(all, first, tell, foretell, stopped) {
  if (first.missing) return drawMissing(first);
  const say = all.words;
  const send = senders(first, tell);
  const heading = fresh("condition");
  const rating = answersOf(all, first, send, () => queueMicrotask(() => foretell(rating.said())));
  const more = beneath(all, first, send, rating, () => now);
  let now = first;
  return {
    root: make(
      "section",
      { "aria-labelledby": heading },
      ...conditionHead(first, heading),
      more.locked,
      more.body,
    ),
    waits: rating.waits,
    show(row, epoch) {
      now = row;
      rating.show(row, epoch);
      foretell(rating.waits() ? rating.said() : null);
      // Whoever moves a slider hears from it what it says; once is enough.
      const moves = more.body.querySelector("input[type=range]:focus");
      more.answer.setAttribute("aria-live", moves ? "off" : "polite");
      write(more.answer, row.answer);
      more.split.textContent = row.split ? say.join : say.split;
      more.show(row, epoch);
      if (!stopped()) more.lock(Boolean(row.locked));
    },
  };
}

/**
 * What stands beneath the statements: the answer in words, what else can be done, and why.
 * @param {ConditionsState} all
 * @param {ConditionState} first
 * @param {ReturnType<typeof senders>} send
 * @param {ReturnType<typeof answersOf>} rating
 * @param {() => ConditionState} now
 */
function beneath({ words: say }, first, send, rating, now) {
  const clear = make("button", {
    type: "button",
    class: "coprod-link",
    onclick: () => rating.boxes.set("not-rated"),
  }, say.clear);
  const splitNow = once(() => {
    flushAll();
    send.split(!now().split);
  });
  const split = make("button", { type: "button", class: "coprod-link", onclick: splitNow });
  const answer = make("p", { class: "coprod-answer", role: "status" });
  const [locked, sources] = [
    make("p", { class: "coprod-hint" }),
    make("p", { class: "coprod-hint" }),
  ];
  const id = fresh("reason");
  const reason = textArea({ id, placeholder: say.prompt }, `${first.key}/reason`, send.reason);
  const hands = first.hands ? handFields(first.hands, first.key, send.hands) : null;
  const why = make("label", { class: "coprod-why", for: id }, say.why);
  const body = make(
    "div",
    {},
    ...rating.roots,
    make("div", { class: "coprod-row" }, answer, ...rating.boxes.roots),
    hands?.root ?? "",
    make("div", { class: "coprod-row coprod-whyline" }, why, split, clear),
    reason,
    sources,
  );
  return {
    body,
    answer,
    split,
    locked,
    // What can only be read any more can still be copied. Hands can be counted at any time.
    /** @param {boolean} is */
    lock(is) {
      /** @type {NodeListOf<HTMLInputElement | HTMLButtonElement>} */
      const controls = body.querySelectorAll("input, button");
      for (const control of controls) if (!hands?.root.contains(control)) control.disabled = is;
      reason.readOnly = is;
    },
    /** @param {ConditionState} row @param {number} epoch */
    show(row, epoch) {
      clear.hidden = row.state === "not-rated";
      split.hidden = !row.can_split;
      sources.textContent = row.sources;
      sources.hidden = !row.sources;
      follow(reason, row.reason, epoch);
      requestAnimationFrame(() => grow(reason));
      if (row.hands) hands?.show(row.hands, epoch);
      write(locked, row.locked);
      locked.hidden = !row.locked;
    },
  };
}

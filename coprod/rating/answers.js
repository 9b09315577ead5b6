// What one can say of a condition: with a slider between its statements or one each, or with a box.
// Each answer takes the place of another, which must not come back.

import { keepKeys } from "../panel/front/entered.js";
import { make } from "../panel/front/make.js";
import { flushAll } from "../panel/front/pending.js";
import { fresh } from "../panel/front/shared.js";
import { unconfirmed } from "../panel/front/unheard.js";
import { slider } from "./slider.js";

/** @import { ConditionsState, ConditionState, PoleState } from "../panel/front/state.d.ts" */
/** @import { Ticket } from "../panel/front/types.d.ts" */

/** @typedef {"slide" | "left" | "right"} Place which of the three sliders */
/** @typedef {ConditionState["state"]} RatingState */
/** @typedef {{ rate(place: Place, value: number | null): Ticket | null, mark(state: RatingState): Ticket | null }} Send */
/** @typedef {ReturnType<typeof slider>} Slider */
/** @typedef {ReturnType<typeof markBoxes>} Boxes */

/** @type {Place[]} */
const PLACES = ["slide", "left", "right"];
/** @type {RatingState[]} */
const MARKS = ["not-sure", "not-applicable"];

/** @param {"less" | "more"} side @param {PoleState} statement @param {string} id */
function pole(side, statement, id) {
  return make(
    "div",
    { class: `coprod-pole coprod-${side}` },
    make("p", { class: "coprod-statement", id }, statement.text),
    statement.gloss ? make("p", { class: "coprod-gloss" }, statement.gloss) : null,
    make("p", { class: "coprod-side", id: `${id}-side` }, statement.side),
  );
}

/**
 * Not sure, or does not apply here; `setting` is called with each answer.
 * @param {Record<string, string>} say
 * @param {string} key
 * @param {Send["mark"]} send
 * @param {() => void} setting
 */
function markBoxes(say, key, send, setting) {
  const entered = unconfirmed(key, send);
  /** @type {RatingState} */
  let shown = "not-rated";
  /** @param {RatingState} state */
  const show = (state) => {
    shown = state;
    for (const one of marks) one.box.checked = state === one.state;
  };
  /** @param {RatingState} state */
  const set = (state) => {
    flushAll();
    show(state);
    setting();
    entered.put(state);
  };
  const marks = MARKS.map((state) => {
    const box = make("input", {
      type: "checkbox",
      id: fresh(state),
      onchange: () => set(box.checked ? state : "not-rated"),
    });
    box.addEventListener("keydown", keepKeys);
    return {
      state,
      box,
      root: make("label", { class: "coprod-mark", for: box.id }, box, say[state]),
    };
  });
  return {
    set,
    roots: marks.map((one) => one.root),
    value: () => shown,
    forget() {
      entered.forget();
      show("rated");
    },
    /** @param {RatingState} state @param {number} epoch */
    show: (state, epoch) => show(entered.shown(state, epoch)),
    resume() {
      const left = entered.left();
      if (left !== undefined) set(left);
    },
    waits: () => entered.left() !== undefined,
  };
}

/**
 * The three sliders of a condition, of which either the first or the other two are shown.
 * @param {ConditionsState} all
 * @param {ConditionState} row
 * @param {{ less: string, more: string }} ids of the two statements
 * @param {(place: Place) => Parameters<typeof slider>[1]} acts
 */
function sliders({ words: say, steps, pole_steps, unrated }, row, ids, acts) {
  const between = {
    min: -3,
    words: steps,
    said: row.said,
    hint: say.middle,
    label: `${row.label}: ${say.between}`,
    about: `${ids.less} ${ids.less}-side ${ids.more} ${ids.more}-side`,
    unrated,
  };
  /** @param {"left" | "right"} place */
  const apart = (place) => ({
    min: 0,
    words: pole_steps,
    said: pole_steps,
    hint: say.zero,
    label: `${row.label}: ${say[place]}. ${row[place].text}`,
    about: "",
    unrated,
  });
  const made = {
    slide: slider(between, acts("slide")),
    left: slider(apart("left"), acts("left")),
    right: slider(apart("right"), acts("right")),
  };
  made.right.root.classList.add("coprod-for");
  made.left.root.classList.add("coprod-against");
  return made;
}

/**
 * All that can be said of a condition. `answered` hears of each answer before it is sent.
 * @param {ConditionsState} all
 * @param {ConditionState} row
 * @param {Send} send
 * @param {() => void} answered
 */
export function answersOf(all, row, send, answered) {
  const ids = { less: fresh("less"), more: fresh("more") };
  /** @param {string} part */
  const key = (part) => `${row.key}/${part}`;
  const boxes = markBoxes(all.words, key("mark"), send.mark, () => {
    for (const place of PLACES) {
      made[place].forget();
      made[place].clear();
    }
    answered();
  });
  const made = sliders(all, row, ids, (place) => ({
    key: key(place),
    send: (value) => send.rate(place, value),
    entering() {
      boxes.forget();
      for (const other of PLACES) {
        if ((other === "slide") !== (place === "slide")) made[other].forget();
      }
      answered();
    },
    blank() { // one of two apart goes blank by itself, and the last one with what was said instead
      const beside = { slide: null, left: made.right, right: made.left }[place];
      const before = boxes.value();
      if (beside && beside.value() !== null) return null;
      return () => boxes.set(before === "rated" ? "not-rated" : before);
    },
  }));
  for (const place of PLACES) made[place].resume();
  boxes.resume();
  return {
    boxes,
    roots: [
      make(
        "div",
        { class: "coprod-poles" },
        make("div", {}, pole("less", row.left, ids.less), made.left.root),
        make("div", {}, pole("more", row.right, ids.more), made.right.root),
      ),
      made.slide.root,
    ],
    waits: () => boxes.waits() || PLACES.some((place) => made[place].waits()),
    /** What is said now, as the balance knows it beforehand: see `answers_of` in chart.py. */
    said() {
      if (boxes.value() !== "rated") return boxes.value();
      if (made.slide.root.hidden) return `${made.left.value() ?? ""}|${made.right.value() ?? ""}`;
      return String(made.slide.value());
    },
    /** @param {ConditionState} now @param {number} epoch */
    show(now, epoch) {
      boxes.show(now.state, epoch);
      // On its way: no strength is left.
      const marked = boxes.value() !== "rated" && boxes.value() !== now.state;
      const values = { slide: now.position, left: now.less, right: now.more };
      for (const place of PLACES) {
        made[place].root.hidden = (place === "slide") === now.split;
        made[place].show(marked ? null : values[place], epoch);
      }
    },
  };
}

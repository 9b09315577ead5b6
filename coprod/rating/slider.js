// A slider of which only a deliberate act is an answer: a press that began on it and is let go there,
// or a key meant for it. A finger that scrolls the page, a text selection that ends on the slider, the
// wheel and the other buttons of a mouse change nothing.

import { isPlain, keepKeys, MOVES } from "../panel/front/entered.js";
import { make } from "../panel/front/make.js";
import { paced } from "../panel/front/pending.js";
import { unconfirmed } from "../panel/front/unheard.js";

const FOLLOW_PAUSE = 60; // milliseconds between two messages while a slider is dragged
const FAR = 64; // pixels above or beneath a slider: who lets go there has thought better of it
const ALONG = 8; // pixels by which a finger moves along a slider before it drags
const ACROSS = 16; // pixels by which it moves across before it is no tap any more

/**
 * @typedef {object} Answers
 * @property {(value: number) => void} take hears of answers
 * @property {() => void} still puts back what is shown
 * @property {() => () => void} begin called before a press does anything: how to take back what it said
 */

/**
 * A press on a slider, from when it began to when it is let go.
 * @param {HTMLInputElement} input
 * @param {PointerEvent} start
 * @param {Answers} acts
 * @param {() => void} over
 */
function pressed(input, start, { take, still, begin }, over) {
  const back = begin();
  const ends = new AbortController();
  // Only of a mouse is it known at once what it does; a finger may be about to scroll.
  let sure = start.pointerType === "mouse";
  let [lost, said] = [false, false];
  /** @type {number | null} */
  let tapped = null; // what it says, should it be a tap
  const end = () => {
    ends.abort();
    over();
  };
  const giveUp = () => {
    if (said) back();
    else still();
    [lost, said] = [true, false];
  };
  /** @param {PointerEvent} event */
  const move = (event) => {
    if (!event.buttons) { // let go where nobody saw it
      giveUp();
      end();
      return;
    }
    if (sure) return;
    const [x, y] = [
      Math.abs(event.clientX - start.clientX),
      Math.abs(event.clientY - start.clientY),
    ];
    if (x > ALONG && x > y) sure = true;
    else if (y > ACROSS) lost = true;
  };
  /** @param {PointerEvent} event */
  const up = ({ clientY }) => {
    const { top, bottom } = input.getBoundingClientRect();
    if (clientY < top - FAR || clientY > bottom + FAR) giveUp();
    // A press in the middle changes no value, and yet it is an answer.
    if (!lost && !said) take(tapped ?? Number(input.value));
    end();
  };
  const cancel = () => {
    giveUp();
    end();
  };
  for (
    const [name, act] of Object.entries({ pointermove: move, pointerup: up, pointercancel: cancel })
  ) {
    const mine = (/** @type {Event} */ event) => {
      if (event instanceof PointerEvent && event.pointerId === start.pointerId) act(event);
    };
    globalThis.addEventListener(name, mine, { capture: true, signal: ends.signal });
  }
  globalThis.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    giveUp();
  }, { capture: true, signal: ends.signal });
  return {
    forget: () => ends.abort(),
    /** @param {number} value to which the slider was moved */
    input(value) {
      if (sure && !lost) {
        said = true;
        take(value);
        return;
      }
      tapped = value;
      still();
    },
  };
}

/**
 * @param {HTMLInputElement} input
 * @param {Answers} acts
 */
function onPurpose(input, acts) {
  /** @type {ReturnType<typeof pressed> | null} */
  let press = null;
  let keyed = false; // what comes is the work of a key
  input.addEventListener("pointerdown", (event) => {
    if (!event.isPrimary || event.button !== 0 || input.disabled) return;
    press?.forget(); // its end was seen by nobody
    press = pressed(input, event, acts, () => {
      press = null;
    });
  });
  input.addEventListener("input", () => {
    const value = Number(input.value);
    if (press) press.input(value);
    else if (keyed) acts.take(value);
    else acts.still();
  });
  input.addEventListener("keydown", (event) => {
    keepKeys(event);
    if (!isPlain(event)) return;
    keyed = MOVES.includes(event.key);
    setTimeout(() => {
      keyed = false;
    });
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      acts.take(Number(input.value));
    }
  });
}

/** @param {number | null} value */
const asText = (value) => (value === null ? "" : String(value));
/** @param {string} text */
const asPlace = (text) => (text === "" ? null : Number(text));

/**
 * @typedef {object} Looks
 * @property {number} min the place at the left end; one word stands at each place
 * @property {string[]} words beneath the places
 * @property {string[]} said what each place says, for whoever hears it
 * @property {string} label
 * @property {string} about ids of what describes it
 * @property {string} hint
 * @property {string} unrated what it says while there is no answer
 */
/**
 * @typedef {object} Acts
 * @property {string} key under which the page keeps what is on its way
 * @property {(value: number | null) => import("../panel/front/types.d.ts").Ticket | null} send
 * @property {() => void} entering called with each answer
 * @property {() => (() => void) | null} blank called before a press: how to go back to no answer; null
 *   where this slider alone goes blank
 */

/** @param {Looks} looks */
function drawSlider({ min, words, label, about }) {
  const input = make("input", {
    type: "range",
    min: String(min),
    max: String(min + words.length - 1),
    step: "1",
    "aria-label": label,
  });
  if (about) input.setAttribute("aria-describedby", about);
  const ticks = make(
    "div",
    { class: "coprod-ticks", "aria-hidden": "true" },
    ...words.map((word) => make("span", {}, word)),
  );
  const root = make("div", { class: "coprod-slider" }, input, ticks);
  root.style.setProperty("--steps", String(words.length));
  return { input, ticks, root };
}

/**
 * @param {Looks} looks
 * @param {Acts} acts
 */
export function slider(looks, { key, send, entering, blank }) {
  const { min, said, unrated, hint } = looks;
  const entered = unconfirmed(key, send);
  const later = paced(entered.hand, FOLLOW_PAUSE);
  const { input, ticks, root } = drawSlider(looks);
  /** @type {number | null} */
  let value = null; // not rated: the thumb is a hollow one in the middle or at 0

  const paint = () => {
    const rated = value !== null;
    input.value = String(value ?? 0);
    root.classList.toggle("coprod-unrated", !rated);
    root.dataset.lean = String(Math.sign(value ?? 0));
    [...ticks.children].forEach((tick, i) =>
      tick.classList.toggle("coprod-here", i + min === value)
    );
    input.setAttribute("aria-valuetext", value === null ? unrated : said[value - min]);
    input.title = rated ? "" : hint;
  };
  /** @param {number | null} now */
  const show = (now) => {
    value = now;
    paint();
  };
  /** @param {number | null} now */
  const answer = (now) => {
    show(now);
    entered.enter(asText(now));
    entering();
    later(now);
  };
  const begin = () => {
    later.flush();
    const [was, empty] = [value, blank()];
    return () => (was === null && empty ? empty() : answer(was));
  };
  onPurpose(input, { take: answer, still: paint, begin });
  return {
    root,
    value: () => value,
    /** @param {number | null} now @param {number} epoch */
    show: (now, epoch) => show(asPlace(entered.shown(asText(now), epoch))),
    // Another answer takes the place of this one, which must not come back.
    forget() {
      later.flush();
      entered.forget();
    },
    clear: () => show(null),
    // Once all of a condition is there: an answer puts others in their place.
    resume() {
      const left = entered.left();
      if (left !== undefined) answer(asPlace(left));
    },
    waits: () => entered.left() !== undefined,
  };
}

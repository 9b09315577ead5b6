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

// `take(value)` hears of answers, `still()` puts back what is shown, and `begin()` is called before a
// press does anything and returns how to take back what it said.
function onPurpose(input, { take, still, begin }) {
  let press = null;
  let keyed = false; // what comes is the work of a key
  const giveUp = () => {
    if (press.said) press.back();
    else still();
    Object.assign(press, { lost: true, said: false });
  };
  const end = () => {
    press.ends.abort();
    press = null;
  };
  const move = (event) => {
    if (event.pointerId !== press.id) return;
    if (!event.buttons) {
      giveUp();
      end();
      return;
    } // let go where nobody saw it
    if (press.sure) return;
    const [x, y] = [Math.abs(event.clientX - press.x), Math.abs(event.clientY - press.y)];
    if (x > ALONG && x > y) press.sure = true;
    else if (y > ACROSS) press.lost = true;
  };
  const up = (event) => {
    if (event.pointerId !== press.id) return;
    const { top, bottom } = input.getBoundingClientRect();
    if (event.clientY < top - FAR || event.clientY > bottom + FAR) giveUp();
    // A press in the middle changes no value, and yet it is an answer.
    if (!press.lost && !press.said) take(press.value ?? Number(input.value));
    end();
  };
  const cancel = (event) => {
    if (event.pointerId === press.id) {
      giveUp();
      end();
    }
  };
  const escape = (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    giveUp();
  };
  input.addEventListener("pointerdown", (event) => {
    if (!event.isPrimary || event.button !== 0 || input.disabled) return;
    press?.ends.abort(); // its end was seen by nobody
    const ends = new AbortController();
    // Only of a mouse is it known at once what it does; a finger may be about to scroll.
    press = {
      id: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      sure: event.pointerType === "mouse",
      back: begin(),
      ends,
    };
    for (
      const [name, act] of Object.entries({
        pointermove: move,
        pointerup: up,
        pointercancel: cancel,
        keydown: escape,
      })
    ) {
      globalThis.addEventListener(name, act, { capture: true, signal: ends.signal });
    }
  });
  input.addEventListener("input", () => {
    const value = Number(input.value);
    if (press?.sure && !press.lost) {
      press.said = true;
      take(value);
      return;
    }
    if (!press && keyed) {
      take(value);
      return;
    }
    if (press) press.value = value; // should it be a tap
    still();
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
      take(Number(input.value));
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

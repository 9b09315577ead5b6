// What every control has in which somebody enters something, whichever view makes it.

import { make } from "./make.js";
import { gathered } from "./pending.js";
import { unconfirmed } from "./unheard.js";

/** @import { Ticket } from "./types.d.ts" */
/** @typedef {HTMLInputElement | HTMLTextAreaElement} Typed a control in which text is typed */

/**
 * What a button does that a second click of a double click must not do once more, or to what has
 * come up in its place.
 * @param {(event: Event) => unknown} act
 */
export const once = (act) => (/** @type {Event} */ event) => {
  if (!(event instanceof UIEvent) || event.detail < 2) act(event);
};

/** As high as its text. @param {HTMLElement} area */
export function grow(area) {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
}

/** @type {WeakMap<Typed, ReturnType<typeof unconfirmed<string>>>} what looks after the text of a control */
const entries = new WeakMap();

/**
 * Sends what is typed into a control, at the latest when it is left.
 * @param {Typed} control
 * @param {string | null} key null: its form looks after it
 * @param {(text: string) => Ticket | null} send
 */
export function listen(control, key, send) {
  const entered = key ? unconfirmed(key, send) : null;
  if (entered) entries.set(control, entered);
  const later = gathered(entered?.hand ?? send, 200);
  control.addEventListener("input", () => {
    entered?.enter(control.value);
    later(control.value);
  });
  control.addEventListener("change", later.flush);
  const left = entered?.left();
  if (left !== undefined) {
    control.value = left;
    later(left);
  }
}

/**
 * Brings a control up to date, unless somebody is in it or what they entered is still on its way.
 * @param {Typed} control
 * @param {string} value
 * @param {number} epoch
 */
export function follow(control, value, epoch) {
  const leapt = control.dataset.epoch !== String(epoch);
  const blocked = entries.get(control)?.blocks(value, epoch);
  if (blocked || (!leapt && isIn(control))) return;
  control.dataset.epoch = String(epoch);
  if (control.value !== value) control.value = value;
}

/** What has the focus there where an element stands. @param {Node} node */
export function focusedBeside(node) {
  const root = node.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
}

/** @param {Node} control */
export const isIn = (control) => focusedBeside(control) === control;

/**
 * @param {import("./make.js").Attributes} attributes
 * @param {string | null} key
 * @param {(text: string) => Ticket | null} send
 */
export function textArea(attributes, key, send) {
  const area = make("textarea", { rows: "1", dir: "auto", ...attributes });
  area.addEventListener("input", () => grow(area));
  // How high its text is shows only once it is on the screen, and changes with the width.
  let width = 0;
  new ResizeObserver(() => {
    if (area.offsetWidth !== width) {
      width = area.offsetWidth;
      grow(area);
    }
  }).observe(area);
  listen(area, key, send);
  return area;
}

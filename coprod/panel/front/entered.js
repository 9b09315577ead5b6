// What every control has in which somebody enters something, whichever view makes it.

import { make } from "./make.js";
import { gathered } from "./pending.js";
import { unconfirmed } from "./unheard.js";

export { isPlain, MOVES } from "./keys.js";

export const keepKeys = () => {}; // every panel keeps its keys by itself, see keys.js

// What a button does that a second click of a double click must not do once more, or to what has come
// up in its place.
export const once = (act) => (event) => {
  if (event.detail < 2) act(event);
};

export function grow(area) {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
}

// Sends what is typed into a control, at the latest when it is left.
export function listen(control, key, send) {
  const entered = control.entered = key ? unconfirmed(key, send) : null; // null: its form looks after it
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

// Brings a control up to date, unless somebody is in it or what they entered is still on its way.
export function follow(control, value, epoch) {
  const leapt = control.dataset.epoch !== String(epoch);
  const blocked = control.entered.blocks(String(value), epoch);
  if (blocked || (!leapt && isIn(control))) return;
  control.dataset.epoch = String(epoch);
  if (control.value !== String(value)) control.value = String(value);
}

export const isIn = (control) => control.getRootNode().activeElement === control;

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

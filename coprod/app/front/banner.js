// One line over the page for what happened to it. Who told it can take it back, and nobody else.

import { make } from "../../panel/front/make.js";
import { say } from "./words.js";

let by = "";
const text = make("span");
const button = make("button", { type: "button", class: "coprod-aid" });
const close = make("button", {
  type: "button",
  class: "coprod-aid",
  onclick: () => banner.hide(by),
}, say.close);
const root = make(
  "div",
  { class: "coprod-banner", role: "alert", hidden: true },
  text,
  button,
  close,
);
document.body.append(root);

export const banner = {
  /**
   * `way`: what can be done about it, and what it is called.
   * @param {string} teller
   * @param {string} sentence
   * @param {{ text: string, act: () => unknown }} [way]
   */
  tell(teller, sentence, way) {
    if (by === teller && text.textContent === sentence && !root.hidden) return; // it was read out already
    by = teller;
    text.textContent = sentence;
    button.hidden = !way;
    button.textContent = way?.text ?? "";
    button.onclick = way?.act ?? null;
    root.hidden = false;
  },
  /** @param {string} teller */
  hide(teller) {
    if (by === teller) root.hidden = true;
  },
};

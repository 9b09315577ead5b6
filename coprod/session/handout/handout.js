// The hand-out for participants. Its page comes when it is asked for, to be printed or saved.

import { line } from "../../panel/front/line.js";
import { make } from "../../panel/front/make.js";
import { flushAll } from "../../panel/front/pending.js";
import { printing } from "../../panel/front/printing.js";
import { fresh } from "../../panel/front/shared.js";
import { ownKeys } from "../../panel/front/view.js";

/** @import { HandoutMessage, HandoutState } from "../../panel/front/state.d.ts" */
/** @import { View } from "../../panel/front/types.d.ts" */

/** @typedef {{ page?: string, to?: "print" | "save" }} Answer a page that was made, and what for */

/** @param {View<HandoutState, HandoutMessage>} view */
export function render({ model, el }) {
  const { step, say } = model.get("state");
  const tell = line(model, el);
  const status = make("p", { class: "coprod-hint", role: "status" });
  /** @param {string} text @param {string} look @param {HandoutMessage["verb"]} verb */
  const button = (text, look, verb) => {
    const onclick = () => {
      flushAll();
      if (tell({ verb })) status.textContent = say.waiting;
    };
    return make("button", { type: "button", class: `coprod-button ${look}`, onclick }, text);
  };
  const heading = fresh("handout");
  const { print, save, stop } = printing(say, status);
  /** @param {Answer} answer */
  const hear = ({ page, to }) => {
    if (page) (to === "save" ? save : print)(page, say.file);
  };

  el.classList.add("coprod", "coprod-panel", "coprod-handout");
  el.dataset.step = step;
  ownKeys(el);
  el.append(
    make(
      "section",
      { "aria-labelledby": heading },
      make("h3", { id: heading, class: "coprod-cards-heading" }, say.title),
      make("div", { class: "coprod-field" }, make("p", {}, say.about)),
      make(
        "div",
        { class: "coprod-row coprod-field" },
        button(say.print, "", "print"),
        button(say.save, "coprod-quiet", "save"),
        status,
      ),
      make("p", { class: "coprod-hint" }, say.hint),
    ),
  );
  model.on("msg:custom", hear);
  return () => {
    model.off("msg:custom", hear);
    stop();
  };
}

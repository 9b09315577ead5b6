// What may happen in a workshop, and what the facilitator can say and do then.

import { make } from "../../panel/front/make.js";
import { fresh } from "../../panel/front/shared.js";
import { ownKeys } from "../../panel/front/view.js";

/** @import { PromptsState, PromptState } from "../../panel/front/state.d.ts" */
/** @import { View } from "../../panel/front/types.d.ts" */

/** @param {PromptState} prompt @param {Record<string, string>} words */
function promptOf({ label, happens, say, do: then }, words) {
  /** @param {string} title @param {string} text */
  const part = (title, text) =>
    make("p", { class: "coprod-group-text" }, make("strong", {}, title), make("br"), text);
  return make(
    "details",
    { class: "coprod-group" },
    make("summary", {}, make("span", { class: "coprod-group-label" }, label)),
    make("p", { class: "coprod-group-text" }, happens),
    part(words.say, `“${say}”`),
    part(words.do, then),
  );
}

/** @param {View<PromptsState, never>} view */
export function render({ model, el }) {
  const { step, say, prompts } = model.get("state");
  const heading = fresh("prompts");
  el.classList.add("coprod", "coprod-panel", "coprod-prompts");
  el.dataset.step = step;
  ownKeys(el);
  el.append(
    make(
      "section",
      { "aria-labelledby": heading },
      make("h3", { id: heading, class: "coprod-cards-heading" }, say.title),
      make("p", { class: "coprod-hint" }, prompts.length ? say.about : say.none),
      ...prompts.map((one) => promptOf(one, say)),
    ),
  );
}

// What may happen in a workshop, and what the facilitator can say and do then.

import { make } from "../../panel/front/make.js";
import { fresh } from "../../panel/front/shared.js";
import { ownKeys } from "../../panel/front/view.js";

function prompt({ label, happens, say, do: then }, words) {
  return make(
    "details",
    { class: "coprod-group" },
    make("summary", {}, make("span", { class: "coprod-group-label" }, label)),
    make("p", { class: "coprod-group-text" }, happens),
    make(
      "p",
      { class: "coprod-group-text" },
      make("strong", {}, words.say),
      make("br"),
      `“${say}”`,
    ),
    make("p", { class: "coprod-group-text" }, make("strong", {}, words.do), make("br"), then),
  );
}

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
      ...prompts.map((one) => prompt(one, say)),
    ),
  );
}

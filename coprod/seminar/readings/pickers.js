// Which part of the two readings is on the screen, and the objection whose lines are shown.

import { chooser } from "../../panel/front/framed.js";
import { make, news } from "../../panel/front/make.js";
import { fresh } from "../../panel/front/shared.js";

/** @import { ObjectionState } from "../../panel/front/state.d.ts" */

/** @typedef {Record<string, string>} Words */
/** @typedef {"premises" | "lines" | "balance"} Part */
/** @typedef {Record<Part, string>} Ids of the parts on the page */
/** @typedef {{ part: Part, objection: string, chips?: boolean }} Looks */

/** @type {Part[]} */
export const PARTS = ["premises", "lines", "balance"];

/**
 * Tabs for the parts, and chips for the objections; beside the balance these are folded away.
 * @param {ObjectionState[]} objections @param {Words} say @param {Ids} ids @param {Looks} looks
 * @param {(part: Part) => void} turn @param {() => void} arrange
 */
export function pickers(objections, say, ids, looks, turn, arrange) {
  const tabs = chooser(
    say.parts,
    PARTS.map((part) => ({ id: part, label: say[part], panel: ids[part] })),
    (part) => turn(/** @type {Part} */ (part)),
    "tab",
  );
  const chips = chooser(
    say.objections,
    [{ id: "", label: say.any }, ...objections],
    (id) => {
      looks.objection = id;
      arrange();
    },
    "press",
  );
  chips.root.classList.add("coprod-objections");
  chips.root.id = fresh("chips");
  chips.root.prepend(
    make("span", { class: "coprod-chips-label", "aria-hidden": "true" }, say.objection_chips),
  );
  const unfold = make("button", {
    type: "button",
    class: "coprod-link coprod-unfold",
    "data-look": "",
    "aria-controls": chips.root.id,
    onclick: () => {
      looks.chips = !looks.chips;
      arrange();
    },
  }, say.objections);
  return {
    root: make("div", { class: "coprod-pickers" }, tabs.root, unfold, chips.root),
    /** @param {boolean} marked whether an objection is chosen: what is marked has its reason in sight */
    show(marked) {
      const balanced = looks.part === "balance";
      const shown = !balanced || Boolean(looks.chips) || marked;
      tabs.show(looks.part);
      chips.show(looks.objection);
      unfold.dataset.aside = String(!balanced);
      unfold.setAttribute("aria-expanded", String(shown));
      chips.root.dataset.aside = String(!shown);
    },
  };
}

/** What the chosen objection says, and how many lines it touches. */
export function objectionTold() {
  const root = make("div", { class: "coprod-objection", role: "status" });
  return {
    root,
    /** @param {ObjectionState | undefined} chosen */
    show(chosen) {
      const said = chosen ? [chosen.text, chosen.place, chosen.touched] : [];
      news(root, said, () => {
        root.replaceChildren(
          ...said.map((text, i) => make("p", i ? { class: "coprod-hint" } : {}, text)),
        );
      });
      root.hidden = !chosen;
    },
  };
}

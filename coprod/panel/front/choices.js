// One of few: radio buttons in a row.

import { make, news } from "./make.js";
import { fresh } from "./shared.js";

/** @typedef {readonly (readonly [value: string, text: string])[]} Options */

/**
 * Radio buttons in a row; which of them there are can change.
 * @param {(value: string) => void} choose
 * @param {{ attributes?: Record<string, string>, beside?: HTMLElement[] }} how of each button; what
 *   stands after them in the row
 */
export function choices(choose, { attributes = {}, beside = [] } = {}) {
  const name = fresh("choice");
  const root = make("div", { class: "coprod-options" }, ...beside);
  /** @type {HTMLInputElement[]} */
  let boxes = [];
  /** @param {Options} options */
  const draw = (options) => {
    boxes = options.map(([value]) =>
      make("input", {
        type: "radio",
        name,
        id: fresh(value),
        value,
        onchange: () => choose(value),
        ...attributes,
      })
    );
    const labelled = boxes.map((box, i) =>
      make("label", { class: "coprod-option", for: box.id }, box, options[i][1])
    );
    root.replaceChildren(...labelled, ...beside);
  };
  return {
    root,
    focus() {
      boxes[0]?.focus();
    },
    /** @param {Options} options @param {string} chosen */
    show(options, chosen) {
      news(root, options, () => draw(options));
      for (const box of boxes) box.checked = box.value === chosen;
    },
  };
}

/**
 * The same with a title, as a field that goes to nobody by itself.
 * @param {string} title
 * @param {(value: string) => void} choose
 * @param {Record<string, string>} attributes of each button
 */
export function titledChoices(title, choose, attributes = {}) {
  const row = choices(choose, { attributes });
  return {
    root: make(
      "fieldset",
      { class: "coprod-field coprod-choice" },
      make("legend", {}, title),
      row.root,
    ),
    show: row.show,
  };
}

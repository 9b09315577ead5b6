// What panels of a seminar share that draw their cards on their own: the frame of a step, the fields of
// a card, and where something stands in the sources.

import { focusedBeside } from "./entered.js";
import { cardField } from "./fields.js";
import { make } from "./make.js";
import { flushAll } from "./pending.js";
import { stepFrame } from "./step.js";

/** @import { CardState, Finished, SetField, Unfinished } from "./state.d.ts" */
/** @import { Model, Ticket } from "./types.d.ts" */
/** @import { Framed } from "./step.js" */

export { keepLooking, lookedAt } from "./step.js";

/**
 * A step that draws its cards on its own.
 * @template {Framed} S
 * @template M
 * @template F
 * @param {Model<S, M, F>} model
 * @param {HTMLElement} el
 * @param {string} name
 */
export function frame(model, el, name) {
  return stepFrame({ model, el }, ["coprod-form", name]);
}

/**
 * The fields of a card, each made once and then shown what the record holds.
 * @param {CardState} card
 * @param {string} key
 * @param {(message: SetField | Unfinished | Finished) => Ticket | null} send
 */
export function cardFields(card, key, send) {
  const made = card.fields.map((field) => ({ field, ...cardField(field, card.id, key, send) }));
  return {
    /** @type {Record<string, HTMLElement>} by field */
    roots: Object.fromEntries(made.map((one) => [one.field.id, one.root])),
    /** @param {CardState} now @param {number} epoch */
    show(now, epoch) {
      made.forEach((one, i) => one.show(now.values[one.field.id], epoch, now.fields[i]));
    },
  };
}

/**
 * Where an item of the tables stands, and what it rests on: folded under its name.
 * @param {{ id: string, label: string, place: string, heading: string, text: string, basis: string }} ref
 */
export function reference(ref) {
  return make(
    "details",
    { class: "coprod-ref", "data-item": ref.id },
    make(
      "summary",
      {},
      make("span", { class: "coprod-ref-label", dir: "auto" }, ref.label),
      ref.place ? ` ${ref.place}` : "",
    ),
    make("p", { class: "coprod-status" }, `${ref.heading}: ${ref.id}`),
    make("p", { dir: "auto" }, ref.text),
    ref.basis ? make("p", { class: "coprod-hint" }, ref.basis) : null,
  );
}

/**
 * Buttons in a row of which one is pressed; arrow keys go from one to the next.
 * @param {string} label
 * @param {{ id: string, label: string, panel?: string }[]} options with the part that a tab shows
 * @param {(id: string) => unknown} choose
 * @param {"tab" | "press"} kind
 */
export function chooser(label, options, choose, kind) {
  const tabs = kind === "tab";
  /** @param {string} id */
  const pick = (id) => {
    flushAll();
    choose(id);
  };
  const buttons = options.map(({ id, label: text, panel }) =>
    make("button", {
      type: "button",
      class: "coprod-chip",
      "data-choice": id,
      "data-look": "",
      onclick: () => pick(id),
      ...(tabs ? { role: "tab", "aria-controls": panel } : {}),
    }, text)
  );
  const root = make("div", {
    class: "coprod-chips",
    role: tabs ? "tablist" : "group",
    "aria-label": label,
  }, ...buttons);
  root.addEventListener("keydown", (event) => {
    const step = Number(event.key === "ArrowRight") - Number(event.key === "ArrowLeft");
    const focused = focusedBeside(root);
    const here = buttons.findIndex((button) => button === focused);
    if (!step || here < 0) return;
    event.preventDefault();
    const to = (here + step + buttons.length) % buttons.length;
    buttons[to].focus();
    if (tabs) pick(options[to].id);
  });
  return {
    root,
    buttons,
    /** @param {string} id */
    show(id) {
      for (const button of buttons) {
        const on = button.dataset.choice === id;
        button.setAttribute(tabs ? "aria-selected" : "aria-pressed", String(on));
        if (tabs) button.tabIndex = on ? 0 : -1;
      }
    },
  };
}

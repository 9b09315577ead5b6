// What panels of a seminar share that draw their cards on their own: the frame of a step, and where
// something stands in the sources.

import { makeField } from "./fields.js";
import { make } from "./make.js";
import { flushAll } from "./pending.js";
import { stepFrame } from "./step.js";

export { keepLooking, lookedAt } from "./step.js";

// A step that draws its cards on its own.
export function frame(model, el, name) {
  return stepFrame({ model, el }, ["coprod-form", name]);
}

// The fields of a card, each made once and then shown what the record holds.
export function cardFields(card, key, send) {
  const made = card.fields.map((
    field,
  ) => [
    field,
    makeField(
      field,
      `${key}/${card.id}/${field.id}`,
      (value) => send({ verb: "set", card: card.id, field: field.id, value }),
      (verb, label) => send({ verb, card: card.id, field: field.id, label }),
    ),
  ]);
  return {
    roots: Object.fromEntries(made.map(([field, one]) => [field.id, one.root])),
    show(now, epoch) {
      made.forEach(([field, one], i) => one.show(now.values[field.id], epoch, now.fields[i]));
    },
  };
}

// Where an item of the tables stands, and what it rests on: folded under its name.
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

// Buttons in a row of which one is pressed; arrow keys go from one to the next.
export function chooser(label, options, choose, kind) {
  const tabs = kind === "tab";
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
  const pick = (id) => {
    flushAll();
    choose(id);
  };
  root.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const here = buttons.indexOf(root.getRootNode().activeElement);
    if (!step || here < 0) return;
    event.preventDefault();
    const to = buttons[(here + step + buttons.length) % buttons.length];
    to.focus();
    if (tabs) pick(to.dataset.choice);
  });
  return {
    root,
    buttons,
    show(id) {
      for (const button of buttons) {
        const on = button.dataset.choice === id;
        button.setAttribute(tabs ? "aria-selected" : "aria-pressed", String(on));
        if (tabs) button.tabIndex = on ? 0 : -1;
      }
    },
  };
}

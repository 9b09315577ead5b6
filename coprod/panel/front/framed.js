// What panels of a seminar share that draw their cards on their own: the frame of a step, and where
// something stands in the sources.

import { makeField } from "./fields.js";
import { line } from "./line.js";
import { make, write } from "./make.js";
import { flushAll } from "./pending.js";
import { shared } from "./shared.js";
import { ownKeys } from "./view.js";
import { goTo } from "./ways.js";

// What a panel shows, where it is only a way of looking and no answer: kept as long as the page is.
export function lookedAt(key) {
  const looks = (shared.looks ??= new Map());
  if (!looks.has(key)) looks.set(key, {});
  return looks.get(key);
}

// Without a kernel nothing can be entered, but everything can still be looked at. Called after `line`,
// which disables all there is.
export function keepLooking(model, el) {
  model.on("comm_live_update", () => {
    for (const one of el.querySelectorAll("[data-look]")) one.disabled = false;
  });
}

// A step that may be away (skipped, or not in the agenda), what went wrong, and the ways onward.
export function frame(model, el, name) {
  const send = line(model, el);
  keepLooking(model, el);
  const first = model.get("state");
  el.classList.add("coprod", "coprod-panel", "coprod-form", name);
  el.dataset.step = first.step;
  ownKeys(el);
  const looks = lookedAt(first.key);
  const body = make("form", { onsubmit: (event) => event.preventDefault() });
  const away = make("p", { class: "coprod-away" });
  const open = make("button", {
    type: "button",
    class: "coprod-button coprod-quiet",
    "data-look": "",
    onclick: () => {
      looks.opened = true;
      show(model.get("state"));
      body.querySelector("input, textarea, summary, button")?.focus();
    },
  }, first.say.open);
  const awayRow = make("div", { class: "coprod-row" }, away, open);
  const notes = make("div", {});
  const trouble = make("p", { class: "coprod-trouble", role: "alert", hidden: true });
  const onward = make("button", {
    type: "button",
    class: "coprod-button coprod-quiet",
    "data-look": "",
    onclick: () => goTo(el, model.get("state").next.name),
  });
  const back = make("button", {
    type: "button",
    class: "coprod-link",
    "data-look": "",
    onclick: () => goTo(el, "steps"),
  }, first.say.all);
  const ways = make("div", { class: "coprod-row coprod-ways" }, onward, back);
  el.append(awayRow, body, ways);
  body.append(notes, trouble);
  function show(state) {
    const hidden = Boolean(state.away) && !looks.opened;
    awayRow.hidden = !hidden;
    write(away, state.away);
    body.hidden = hidden;
    if (notes.dataset.shown !== JSON.stringify(state.notes)) {
      notes.dataset.shown = JSON.stringify(state.notes);
      notes.replaceChildren(
        ...state.notes.map((text) => make("p", { class: "coprod-note" }, text)),
      );
    }
    write(trouble, state.trouble);
    trouble.hidden = !state.trouble;
    ways.hidden = !state.ways;
    onward.hidden = !state.next;
    write(onward, state.next?.label ?? "");
  }
  return { send, looks, show, add: (...parts) => trouble.before(...parts) };
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

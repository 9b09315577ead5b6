// A case to choose and to read; or, above the conditions, which case is rated.

import { make, write } from "../../panel/front/make.js";
import { flushAll } from "../../panel/front/pending.js";
import { fresh } from "../../panel/front/shared.js";
import { live } from "../../panel/front/view.js";
import { casePanel, drawAnew, drawDocuments, drawFacts, wayTo } from "./facts.js";

/** @import { CaseChoice, CaseNoteState, CaseState, ChooseCase } from "../../panel/front/state.d.ts" */
/** @import { ChosenCase, NoteState } from "../../panel/front/state.d.ts" */
/** @import { View } from "../../panel/front/types.d.ts" */

/** @typedef {Record<string, string>} Words */

/** A case to press, and how far it is. @param {() => void} choose */
function caseButton(choose) {
  const named = (/** @type {string} */ name) => make("span", { class: `coprod-case-${name}` });
  const [label, where, warned, far] = ["label", "where", "warned", "far"].map(named);
  const button = make(
    "button",
    { type: "button", class: "coprod-case", onclick: choose },
    label,
    where,
    warned,
    far,
  );
  return {
    root: make("li", {}, button),
    /** @param {CaseChoice} one @param {boolean} chosen */
    show(one, chosen) {
      label.textContent = one.label;
      where.textContent = one.where;
      warned.textContent = one.told;
      far.textContent = one.far;
      button.setAttribute("aria-pressed", String(chosen));
    },
  };
}

/**
 * A button for each case: an arrow key through a list would open one after the other.
 * @param {Words} say @param {(message: ChooseCase) => unknown} send
 */
function caseChoice(say, send) {
  const id = fresh("cases");
  const list = make("ul", { class: "coprod-case-choice", "aria-labelledby": id });
  /** @type {Map<string, ReturnType<typeof caseButton>>} */
  const buttons = new Map();
  /** @param {string} value */
  const add = (value) => {
    const button = caseButton(() => {
      flushAll();
      send({ verb: "choose", value });
    });
    buttons.set(value, button);
    list.append(button.root);
    return button;
  };
  return {
    root: make(
      "div",
      {},
      make("h3", { class: "coprod-cards-heading", id }, say.choose),
      list,
      make("p", { class: "coprod-hint" }, say.choose_about),
    ),
    /** @param {CaseChoice[]} choices @param {string} chosen */
    show(choices, chosen) {
      for (const [known, button] of buttons) {
        if (choices.some((one) => one.id === known)) continue;
        button.root.remove();
        buttons.delete(known);
      }
      for (const one of choices) {
        (buttons.get(one.id) ?? add(one.id)).show(one, one.id === chosen);
      }
    },
  };
}

/** What was known at the time. @param {ChosenCase} one @param {Words} say */
function drawCase(one, say) {
  const part = (/** @type {string} */ name, /** @type {HTMLElement} */ content) => [
    make("h4", { class: "coprod-case-part" }, name),
    content,
  ];
  return [
    make("h3", { class: "coprod-cards-heading" }, one.title),
    make(
      "p",
      { class: "coprod-case-rows" },
      ...one.rows.map(([name, value]) =>
        make("span", {}, make("span", { class: "coprod-hint" }, `${name}: `), value)
      ),
    ),
    one.gone ? make("p", { class: "coprod-note" }, one.gone) : null,
    ...part(say.decided, make("p", {}, one.text)),
    ...(one.question
      ? part(say.question, make("p", { class: "coprod-sentence" }, one.question))
      : []),
    ...(one.fits ? part(say.fits, make("p", {}, one.fits)) : []),
    ...part(say.known, drawFacts(one.facts, one.documents, say)),
    drawDocuments(one.documents, say, one.blind, one.id),
  ];
}

/** Which case is rated, and the facts once more. @param {NoteState} note @param {Words} say @param {HTMLElement} el @param {string} of */
function drawNote(note, say, el, of) {
  if (note.none) {
    return [
      make("p", { class: "coprod-note" }, note.none),
      make("div", { class: "coprod-row" }, wayTo(el, "case", say.go)),
    ];
  }
  return [
    make(
      "p",
      { class: "coprod-note" },
      make("strong", {}, note.case),
      " ",
      note.question,
      " ",
      make("span", { class: "coprod-case-rule" }, note.rule),
    ),
    make(
      "details",
      { class: "coprod-card coprod-case-note", "data-open": "facts" },
      make("summary", {}, make("span", { class: "coprod-card-title" }, say.facts)),
      drawFacts(note.facts, note.documents, say),
      drawDocuments(note.documents, say, note.blind, of),
    ),
  ];
}

/** @param {View<CaseState, ChooseCase>} view */
export function render({ model, el }) {
  const panel = casePanel({ model, el }, "cases");
  const { words: say } = model.get("state");
  const shown = make("div", {});
  const heard = make("p", { class: "coprod-unseen", role: "status" }); // which case, and not the whole of it
  const choice = caseChoice(say, panel.send);
  const empty = make("p", { class: "coprod-hint" }, say.empty);
  panel.add(choice.root, empty, heard, shown);
  return live(model, (state) => {
    const { choices, chosen, case: at } = state;
    panel.show(state);
    choice.show(choices, chosen);
    empty.hidden = Boolean(at);
    write(heard, at?.title ?? "");
    drawAnew(shown, chosen, at, () => (at ? drawCase(at, say) : []));
  });
}

/** @param {View<CaseNoteState>} view */
export function renderNote({ model, el }) {
  const panel = casePanel({ model, el }, "cases");
  const { words: say } = model.get("state");
  const shown = make("div", {});
  panel.add(shown);
  return live(model, (state) => {
    panel.show(state);
    drawAnew(shown, state.chosen, state.note, () => drawNote(state.note, say, el, state.chosen));
  });
}

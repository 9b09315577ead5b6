// A case to choose and to read; or, above the conditions, which case is rated.

import { make, write } from "../../panel/front/make.js";
import { flushAll } from "../../panel/front/pending.js";
import { fresh } from "../../panel/front/shared.js";
import { live } from "../../panel/front/view.js";
import { casePanel, drawAnew, drawDocuments, drawFacts, wayTo } from "./facts.js";

// A button for each case: an arrow key through a list would open one after the other.
function caseChoice(say, tell) {
  const id = fresh("cases");
  const list = make("ul", { class: "coprod-case-choice", "aria-labelledby": id });
  const buttons = new Map();
  const add = (one) => {
    const button = make(
      "button",
      {
        type: "button",
        class: "coprod-case",
        onclick: () => {
          flushAll();
          tell({ verb: "choose", value: one.id });
        },
      },
      make("span", { class: "coprod-case-label" }),
      make("span", { class: "coprod-case-where" }),
      make("span", { class: "coprod-case-warned" }),
      make("span", { class: "coprod-case-far" }),
    );
    buttons.set(one.id, button);
    list.append(make("li", {}, button));
  };
  return {
    root: make(
      "div",
      {},
      make("h3", { class: "coprod-cards-heading", id }, say.choose),
      list,
      make("p", { class: "coprod-hint" }, say.choose_about),
    ),
    show(choices, chosen) {
      for (const [known, button] of buttons) {
        if (!choices.some((one) => one.id === known)) {
          button.parentElement.remove();
          buttons.delete(known);
        }
      }
      for (const one of choices) {
        if (!buttons.has(one.id)) add(one);
        const button = buttons.get(one.id);
        [one.label, one.where, one.told, one.far].forEach((text, i) => {
          button.children[i].textContent = text;
        });
        button.setAttribute("aria-pressed", String(one.id === chosen));
      }
    },
  };
}

function drawCase(one, say) {
  const part = (name, ...content) => [make("h4", { class: "coprod-case-part" }, name), ...content];
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

export function render({ model, el }) {
  const panel = casePanel(model, el, "cases");
  const { words: say, note } = model.get("state");
  const shown = make("div", {});
  const heard = make("p", { class: "coprod-unseen", role: "status" }); // which case, and not the whole of it
  const choice = note ? null : caseChoice(say, panel.send);
  const empty = make("p", { class: "coprod-hint" }, say.empty);
  panel.body.append(...[choice?.root, choice ? empty : null, heard, shown].filter(Boolean));
  return live(model, (state) => {
    panel.show(state);
    if (note) {
      drawAnew(shown, state.chosen, state.note, () => drawNote(state.note, say, el, state.chosen));
      return;
    }
    choice.show(state.choices, state.chosen);
    empty.hidden = Boolean(state.case);
    write(heard, state.case?.title ?? "");
    drawAnew(shown, state.chosen, state.case, () => (state.case ? drawCase(state.case, say) : []));
  });
}

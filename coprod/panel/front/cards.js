// A step of the path: what can be picked for it, cards with fields, and a grid that shows them.

import { arrange, makeCard } from "./card.js";
import { once } from "./entered.js";
import { drawGrid } from "./grid.js";
import { make, news, writeOrHide } from "./make.js";
import { flushAll } from "./pending.js";
import { pickerOf } from "./picker.js";
import { stepFrame } from "./step.js";
import { forget } from "./unheard.js";
import { live } from "./view.js";

/** @import { MadeCard, Tell } from "./card.js" */
/** @import { CardMessage, CardsState, CardState, Shared, ShelfState } from "./state.d.ts" */
/** @import { View } from "./types.d.ts" */

/**
 * The cards there are. One that is new is opened, and taken into view where a person asked for it.
 * @param {string} key
 * @param {Tell} tell
 * @param {() => void} left to where the focus goes if its card is gone and there is no other
 */
function cardList(key, tell, left) {
  const root = make("div", { class: "coprod-cards" });
  /** @type {Map<string, MadeCard>} */
  const cards = new Map();
  /** @type {string[] | null} those that were there */
  let known = null;
  let asked = "";
  /** @param {string} inside */
  const focus = (inside) => {
    const control = /** @type {HTMLElement | null} */ (root.querySelector(inside));
    control?.focus();
    return control !== null;
  };
  /** @param {CardState[]} now */
  const dropOthers = (now) => {
    const within = root.contains(document.activeElement);
    for (const [id, card] of cards) {
      const there = now.find((one) => one.id === id);
      if (there?.fold === card.fold) continue;
      card.root.remove();
      cards.delete(id);
      if (!there) forget(`${key}/${id}/`);
    }
    const lost = within && !root.contains(document.activeElement);
    if (lost && !focus("summary, input, textarea")) left();
  };
  /** Opens a card, and folds the others, save where somebody is. @param {MadeCard} card */
  const openAlone = (card) => {
    for (const one of cards.values()) {
      one.open(one === card || (one.isOpen() && one.root.contains(document.activeElement)));
    }
  };
  return {
    root,
    /** @param {CardsState} state @param {number} epoch */
    show(state, epoch) {
      dropOthers(state.cards);
      const made = state.cards.map((card) => cards.get(card.id) ?? makeCard(card, key, tell));
      arrange(root, made.map((card) => card.root));
      state.cards.forEach((card, i) => {
        cards.set(card.id, made[i]);
        made[i].show(card, epoch);
        if (known && !known.includes(card.id) && made[i].goesAway) openAlone(made[i]);
      });
      known = state.cards.map((card) => card.id);
      // Once, when the person asked for the card; undo can bring it back without taking anybody there.
      if (state.asked && state.asked !== asked) {
        const control = cards.get(state.asked)?.root.querySelector("textarea, input, select");
        /** @type {HTMLElement | null | undefined} */ (control)?.focus();
      }
      asked = state.asked;
    },
  };
}

/** @param {View<CardsState, CardMessage, Partial<ShelfState>>} view */
export function render(view) {
  const { model } = view;
  const first = model.get("state");
  const shelf = model.get("shelf");
  const frame = stepFrame(view, ["coprod-form"]);
  const { send } = frame;
  const { turn = "", counted = "", walks = [] } = shelf;
  const picker = walks.length ? pickerOf({ turn, counted, walks }, first.key, send) : null;
  const own = first.say.own
    ? make("button", {
      type: "button",
      class: "coprod-button coprod-quiet",
      onclick: once(() => {
        flushAll();
        send({ verb: "add", value: "" });
      }),
    }, first.say.own)
    : null;
  const heading = make("h3", { class: "coprod-cards-heading" }, first.say.cards ?? "");
  const list = cardList(first.key, send, () => own?.focus());
  const empty = make("p", { class: "coprod-hint" });
  const sentence = make("p", { class: "coprod-sentence", dir: "auto" });
  const grid = make("div", { class: "coprod-shown" });
  frame.add(picker?.root, own, heading, empty, list.root);
  frame.body.append(sentence, grid);
  picker?.resume(first.picked);
  /** @param {CardsState & Shared} state */
  const show = (state) => {
    frame.show(state);
    picker?.show(state.picked, state.epoch);
    heading.hidden = !first.say.cards || !state.cards.length;
    writeOrHide(empty, state.empty);
    list.show(state, state.epoch);
    news(grid, state.grid, () => grid.replaceChildren(...drawGrid(state.grid)));
    writeOrHide(sentence, state.sentence);
  };
  return live(model, show);
}

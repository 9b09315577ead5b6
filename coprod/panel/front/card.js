// A card: one thing that a person filled in, such as an aim, a cost, or the decision for a group.

import { once } from "./entered.js";
import { cardField } from "./fields.js";
import { make, news, writeOrHide } from "./make.js";
import { flushAll } from "./pending.js";

/** @import { CardMessage, CardState } from "./state.d.ts" */
/** @import { Field, MadeField } from "./controls.js" */
/** @import { Ticket } from "./types.d.ts" */

/** @typedef {(message: CardMessage) => Ticket | null} Tell */
/** @typedef {ReturnType<typeof makeCard>} MadeCard */

/** Puts elements into `root`, in this order, and no others. @param {HTMLElement} root @param {HTMLElement[]} wanted */
export function arrange(root, wanted) {
  for (const there of [...root.children]) {
    if (!wanted.some((one) => one === there)) there.remove();
  }
  wanted.forEach((one, i) => {
    if (root.children[i] !== one) root.insertBefore(one, root.children[i] ?? null);
  });
}

/** What takes a card out. @param {CardState} card @param {Tell} tell */
const removeButton = (card, tell) =>
  make("button", {
    type: "button",
    class: "coprod-link",
    onclick: once(() => {
      flushAll();
      tell({ verb: "remove", card: card.id });
    }),
  }, card.remove);

/**
 * A card; it may be one that can be folded.
 * @param {CardState} card
 * @param {string} key of the panel
 * @param {Tell} tell
 */
export function makeCard(card, key, tell) {
  /** @type {Map<string, MadeField>} */
  const fields = new Map();
  const title = make("span", { class: "coprod-card-title" });
  const said = make("span", { class: "coprod-card-said" });
  const about = make("div", { class: "coprod-card-about" });
  const remove = card.remove ? removeButton(card, tell) : null;
  const body = make("div", { class: "coprod-card-fields" });
  const sources = make("p", { class: "coprod-hint" });
  const heading = card.fold ? make("summary", {}, title, said) : make("h3", {}, title);
  const root = make(
    card.fold ? "details" : "section",
    {
      class: "coprod-card",
      "data-card": card.id,
    },
    heading,
    about,
    body,
    sources,
    remove,
  );
  if (root instanceof HTMLDetailsElement) root.open = card.open;
  /** @param {Field} field */
  const made = (field) => {
    const one = fields.get(field.id) ?? cardField(field, card.id, key, tell);
    fields.set(field.id, one);
    return one;
  };
  return {
    root,
    fold: card.fold,
    goesAway: card.fold && Boolean(card.remove),
    /** @param {boolean} is */
    open(is) {
      if (root instanceof HTMLDetailsElement) root.open = is;
    },
    isOpen: () => root instanceof HTMLDetailsElement && root.open,
    /** @param {CardState} now @param {number} epoch */
    show(now, epoch) {
      title.textContent = now.title;
      remove?.setAttribute("aria-label", `${card.remove}: ${now.title}`);
      heading.hidden = !card.fold && !now.title;
      said.textContent = now.said;
      news(about, now.about, () => {
        about.replaceChildren(...now.about.map((text) => make("p", {}, text)));
      });
      // Which fields there are can change: whether is not asked once a group has to be involved.
      arrange(body, now.fields.map((field) => made(field).root));
      for (const field of now.fields) made(field).show(now.values[field.id], epoch, field);
      writeOrHide(sources, now.sources);
    },
  };
}

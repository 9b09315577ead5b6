// The parking lot: one line to put a remark aside, and beneath it the remarks there are.

import { arrange } from "../../panel/front/card.js";
import { focusedBeside, listen, once } from "../../panel/front/entered.js";
import { cardField } from "../../panel/front/fields.js";
import { line } from "../../panel/front/line.js";
import { make, writeOrHide } from "../../panel/front/make.js";
import { flushAll } from "../../panel/front/pending.js";
import { announce, fresh, inWorkshop } from "../../panel/front/shared.js";
import { forget, unconfirmed } from "../../panel/front/unheard.js";
import { live, ownKeys } from "../../panel/front/view.js";

/** @import { CardState, ParkedMessage, ParkedState, Shared } from "../../panel/front/state.d.ts" */
/** @import { Ticket, View } from "../../panel/front/types.d.ts" */

/** @typedef {(message: ParkedMessage) => Ticket | null} Tell */
/** @typedef {{ id: string, text: string }} Remark that was typed here */

/**
 * A remark that was parked: its fields, and a way to take it out.
 * @param {CardState} card
 * @param {string} key
 * @param {Record<string, string>} say
 * @param {Tell} tell
 */
function makeRemark(card, key, say, tell) {
  const fields = card.fields.map((field) =>
    cardField(field, card.id, key, (message) => message.verb === "set" ? tell(message) : null)
  );
  const remove = make("button", {
    type: "button",
    class: "coprod-link",
    onclick: once(() => {
      flushAll();
      tell({ verb: "remove", card: card.id });
    }),
  }, say.remove);
  const root = make(
    "div",
    { class: "coprod-remark", role: "group" },
    ...fields.map((field) => field.root),
    remove,
  );
  for (const area of root.querySelectorAll("textarea")) {
    area.rows = 1; // mostly one line, and it grows
    if (area.closest('[data-field="dealt_with"]')) area.placeholder = say.still_open;
  }
  return {
    root,
    /** @param {CardState} now @param {number} epoch */
    show(now, epoch) {
      root.dataset.open = String(now.open);
      root.setAttribute("aria-label", now.title);
      remove.setAttribute("aria-label", `${say.remove} ${now.title}`);
      fields.forEach((field, i) => field.show(now.values[card.fields[i].id], epoch, now.fields[i]));
    },
  };
}

/**
 * All remarks that a kernel has. `none` is called once the one where somebody was is gone.
 * @param {string} key
 * @param {Record<string, string>} say
 * @param {Tell} tell
 * @param {() => void} none
 */
function remarkList(key, say, tell, none) {
  const root = make("div", { class: "coprod-remarks" });
  /** @type {Map<string, ReturnType<typeof makeRemark>>} */
  const remarks = new Map();
  return {
    root,
    /** @param {CardState[]} cards @param {number} epoch */
    show(cards, epoch) {
      const within = root.contains(focusedBeside(root));
      for (const id of remarks.keys()) {
        if (cards.some((card) => card.id === id)) continue;
        remarks.delete(id);
        forget(`${key}/${id}/`);
      }
      const made = cards.map((card) => remarks.get(card.id) ?? makeRemark(card, key, say, tell));
      arrange(root, made.map((one) => one.root));
      cards.forEach((card, i) => {
        remarks.set(card.id, made[i]);
        made[i].show(card, epoch);
      });
      if (within && !root.contains(focusedBeside(root))) none();
    },
  };
}

/**
 * What was parked here and no kernel has confirmed yet: seen at once, and sent to the next kernel.
 * @param {string} key
 * @param {Tell} tell
 */
function onItsWay(key, tell) {
  const root = make("div", {});
  const entered = unconfirmed(`${key}/sent`, () => null);
  /** @returns {Remark[]} */
  const sent = () => JSON.parse(entered.left() ?? "[]");
  /** @type {Map<string, Ticket | null>} the ticket of each */
  const carried = new Map();
  /** @param {Remark} one */
  const carry = (one) => carried.set(one.id, tell({ verb: "park", card: one.id, value: one.text }));
  const draw = () =>
    root.replaceChildren(
      ...sent().reverse().map((one) =>
        make("p", { class: "coprod-remark-sent", dir: "auto" }, one.text)
      ),
    );
  /** The kernel has it, or has had it: somebody may have taken it out since. @param {string} id @param {CardState[]} cards */
  const isDealtWith = (id, cards) => {
    const ticket = carried.get(id);
    return cards.some((card) => card.id === id) || Boolean(ticket?.heard() && !ticket.refused());
  };
  return {
    root,
    /** Where that fails it stays to be seen, and the next kernel gets it. @param {Remark} one */
    park(one) {
      entered.enter(JSON.stringify([...sent(), one]));
      forget(`${key}/line`);
      flushAll();
      carry(one);
      draw();
    },
    resume: () => sent().forEach(carry),
    /** @param {CardState[]} cards @param {number} epoch */
    show(cards, epoch) {
      const missing = sent().filter((one) => !isDealtWith(one.id, cards));
      entered.enter(JSON.stringify(missing));
      entered.blocks("[]", epoch); // forgets it where nothing is missing, or a leap overtook it
      draw();
    },
  };
}

/**
 * The line in which a remark is typed. Typing parks nothing, but a kernel that stops costs no word.
 * @param {string} key
 * @param {Record<string, string>} say
 * @param {(remark: Remark) => void} park
 */
function parkLine(key, say, park) {
  const about = make("p", { class: "coprod-hint", id: fresh("hint") }, say.about);
  const text = make("input", {
    type: "text",
    id: fresh("park"),
    dir: "auto",
    "aria-describedby": about.id,
  });
  listen(text, `${key}/line`, () => null);
  /** @param {Event} event */
  const onsubmit = (event) => {
    event.preventDefault();
    const id = `remark-${Math.random().toString(36).slice(2, 10)}`;
    const typed = text.value.trim();
    if (typed) {
      park({ id, text: typed });
      text.value = "";
    }
    text.focus();
  };
  const root = make(
    "form",
    { class: "coprod-park", onsubmit },
    make("label", { for: text.id }, say.line),
    about,
    text,
    make("button", { class: "coprod-button coprod-quiet" }, say.park),
  );
  return { root, focus: () => text.focus() };
}

/** @param {View<ParkedState, ParkedMessage>} view */
export function render({ model, el }) {
  /** @type {Tell} */
  const tell = line(model, el);
  const { say, key } = model.get("state");
  el.classList.add("coprod", "coprod-panel", "coprod-parked");
  el.dataset.step = "parked";
  ownKeys(el);
  const told = make("p", { class: "coprod-trouble", role: "alert", hidden: true });
  const counted = make("p", { class: "coprod-parked-counted", role: "status" });
  const sent = onItsWay(key, tell);
  const typed = parkLine(key, say, sent.park);
  const list = remarkList(key, say, tell, typed.focus);
  el.append(typed.root, told, counted, sent.root, list.root);
  const stop = live(model, (/** @type {ParkedState & Shared} */ state) => {
    sent.show(state.cards, state.epoch);
    list.show(state.cards, state.epoch);
    writeOrHide(told, state.told);
    writeOrHide(counted, state.counted);
    if (inWorkshop) announce("parked", { open: state.open });
  });
  sent.resume();
  return stop;
}

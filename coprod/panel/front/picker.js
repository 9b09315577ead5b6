// What can be picked: groups that open, each item with a box to tick.

import { titledChoices } from "./choices.js";
import { make, write } from "./make.js";
import { flushAll } from "./pending.js";
import { fresh } from "./shared.js";
import { unconfirmed } from "./unheard.js";

/** @import { AddCard, DropItem, ShelfGroup, ShelfItem, ShelfState } from "./state.d.ts" */
/** @import { Ticket } from "./types.d.ts" */

/** @typedef {(id: string, on: boolean) => void} Pick */
/** @typedef {(item: string) => HTMLInputElement} NewBox */

/** @param {ShelfItem} item @param {NewBox} newBox */
function offer({ id, label, text, origin }, newBox) {
  const box = newBox(id);
  return make(
    "div",
    { class: "coprod-offer" },
    make("label", { for: box.id }, box, make("span", { class: "coprod-offer-label" }, label)),
    make("p", { class: "coprod-offer-text" }, text),
    origin ? make("p", { class: "coprod-hint" }, origin) : null,
  );
}

/** @param {ShelfGroup} group @param {string} counted @param {NewBox} newBox */
function groupOf(group, counted, newBox) {
  const count = make("span", { class: "coprod-group-count" });
  const root = make(
    "details",
    { class: "coprod-group" },
    make("summary", {}, make("span", { class: "coprod-group-label" }, group.label), count),
    group.text ? make("p", { class: "coprod-group-text" }, group.text) : null,
    ...group.beside.map((text) => make("p", { class: "coprod-hint" }, text)),
    ...group.items.map((item) => offer(item, newBox)),
  );
  return {
    root,
    /** @param {string[]} picked */
    show(picked) {
      const n = group.items.filter((one) => picked.includes(one.id)).length;
      write(count, counted.replace("{n}", String(n)).replace("{all}", String(group.items.length)));
    },
  };
}

/** One item: what was chosen of it last, and its boxes, of which several may show it. */
class Pickable {
  /** @param {string} id @param {string} key @param {(message: AddCard | DropItem) => Ticket | null} tell */
  constructor(id, key, tell) {
    this.entered = unconfirmed(
      `${key}/pick/${id}`,
      (/** @type {string} */ on) => tell({ verb: on === "on" ? "add" : "drop", value: id }),
    );
    /** @type {HTMLInputElement[]} */
    this.boxes = [];
  }

  newBox() {
    const box = make("input", {
      type: "checkbox",
      id: fresh("pick"),
      onchange: () => {
        flushAll();
        this.entered.put(box.checked ? "on" : "off");
      },
    });
    this.boxes.push(box);
    return box;
  }

  /** What a kernel that is gone did not hear, and this one does not know yet. @param {boolean} is */
  resume(is) {
    const left = this.entered.left();
    if (left === (is ? "on" : "off")) this.entered.forget();
    else if (left !== undefined) this.entered.put(left);
  }

  /** @param {boolean} is @param {number} epoch */
  show(is, epoch) {
    const on = this.entered.shown(is ? "on" : "off", epoch) === "on";
    for (const box of this.boxes) box.checked = on;
  }
}

/**
 * @param {ShelfState} shelf
 * @param {string} key
 * @param {(message: AddCard | DropItem) => Ticket | null} tell
 */
export function pickerOf(shelf, key, tell) {
  /** @type {Map<string, Pickable>} */
  const items = new Map();
  /** @param {string} id */
  const newBox = (id) => {
    const item = items.get(id) ?? new Pickable(id, key, tell);
    items.set(id, item);
    return item.newBox();
  };
  const walks = shelf.walks.map(({ label, groups }) => {
    const made = groups.map((group) => groupOf(group, shelf.counted, newBox));
    return { label, groups: made, root: make("div", {}, ...made.map((one) => one.root)) };
  });
  /** @param {number} at */
  const turn = (at) =>
    walks.forEach((walk, i) => {
      walk.root.hidden = i !== at;
    });
  const turns = titledChoices(shelf.turn, (at) => turn(Number(at)), { "data-look": "" });
  turns.show(walks.map((walk, i) => [String(i), walk.label]), "0");
  turn(0);
  return {
    root: make(
      "div",
      { class: "coprod-shelf-of-items" },
      walks.length > 1 ? turns.root : null,
      ...walks.map((walk) => walk.root),
    ),
    /** @param {string[]} picked */
    resume(picked) {
      for (const [id, item] of items) item.resume(picked.includes(id));
    },
    /** @param {string[]} picked @param {number} epoch */
    show(picked, epoch) {
      for (const [id, item] of items) item.show(picked.includes(id), epoch);
      for (const { groups } of walks) groups.forEach((group) => group.show(picked));
    },
  };
}

// The fields of our forms. Each is made once by its kind and then shown what the record holds; what
// a person enters goes to `send(value)` as a whole, so that no order of messages can mix two answers.

import { choices } from "./choices.js";
import { fieldset, fill, labelled, wholeDate } from "./controls.js";
import { follow, grow, listen, once, textArea } from "./entered.js";
import { make, news } from "./make.js";
import { flushAll } from "./pending.js";
import { rowsField } from "./rows.js";
import { fresh } from "./shared.js";
import { unconfirmed } from "./unheard.js";

/** @import { Options } from "./choices.js" */
/** @import { Field, MadeField, Send, Unsure, Value } from "./controls.js" */
/** @import { ChoiceField, Finished, ManyField, SelectField, SetField, TypedField, Unfinished } from "./state.d.ts" */
/** @import { Ticket } from "./types.d.ts" */

/** @param {Value} value */
const asText = (value) => (typeof value === "string" ? value : "");

/**
 * @param {TypedField} field
 * @param {string} key
 * @param {Send} send
 * @param {Unsure} tell
 * @returns {MadeField}
 */
function textField(field, key, send, tell) {
  const id = fresh(field.id);
  if (field.kind === "area") {
    const area = textArea({ id, rows: "2" }, key, send);
    return {
      root: labelled(field, area),
      show(value, epoch) {
        follow(area, asText(value), epoch);
        requestAnimationFrame(() => grow(area));
      },
    };
  }
  const date = field.kind === "date";
  const control = make("input", { id, type: date ? "date" : "text", dir: "auto" });
  if (date) wholeDate(control, (is) => tell(is ? "unfinished" : "finished", field.label));
  listen(control, key, send);
  return {
    root: labelled(field, control),
    show: (value, epoch) => follow(control, asText(value), epoch),
  };
}

/**
 * @param {SelectField} field
 * @param {string} key
 * @param {Send} send
 * @returns {MadeField}
 */
function selectField(field, key, send) {
  const entered = unconfirmed(key, send);
  const control = make("select", { id: fresh(field.id) });
  /** @param {string} value */
  const choose = (value) => {
    flushAll();
    entered.put(value);
  };
  control.addEventListener("change", () => choose(control.value));
  fill(control, field.options);
  if (entered.left() !== undefined) choose(entered.left());
  return {
    root: labelled(field, control),
    show(value, epoch, now) {
      if (now.kind === "select") fill(control, now.options);
      control.value = entered.shown(asText(value), epoch);
    },
  };
}

/**
 * One of few: radio buttons. A scale is the same from the least to the most, and can be cleared.
 * @param {ChoiceField} field
 * @param {string} key
 * @param {Send} send
 * @returns {MadeField}
 */
function choiceField(field, key, send) {
  const entered = unconfirmed(key, send);
  /** @param {string} value */
  const choose = (value) => {
    flushAll();
    entered.put(value);
  };
  const clear = make("button", {
    type: "button",
    class: "coprod-link",
    "aria-label": `${field.clear}: ${field.label}`,
    onclick: once(() => {
      choose("");
      row.focus();
    }),
  }, field.clear);
  const row = choices(choose, { beside: [clear] });
  row.show(field.options, "");
  if (entered.left() !== undefined) choose(entered.left());
  return {
    root: fieldset(field, field.kind, row.root),
    show(value, epoch) {
      const shown = entered.shown(asText(value), epoch);
      row.show(field.options, shown);
      clear.hidden = !shown;
    },
  };
}

const FEW = 8; // of more than these, those to tick are folded away under what is chosen

/**
 * Boxes to tick.
 * @param {string} none what is said where none is chosen
 * @param {() => void} changed
 */
function boxes(none, changed) {
  const root = make("div", { class: "coprod-options" });
  const chosen = make("summary", {});
  /** @type {[box: HTMLInputElement, text: string][]} */
  let all = [];
  const ticked = () => all.filter(([box]) => box.checked);
  const sayChosen = () => {
    chosen.textContent = ticked().map(([, text]) => text).join("; ") || none;
  };
  const onchange = () => {
    changed();
    sayChosen();
  };
  /** @param {Options} options */
  const draw = (options) => {
    all = options.map((
      [value, text],
    ) => [make("input", { type: "checkbox", id: fresh(value), value, onchange }), text]);
    root.replaceChildren(
      ...all.map(([box, text]) =>
        make("label", { class: "coprod-option", for: box.id }, box, text)
      ),
    );
  };
  return {
    root,
    chosen,
    read: () => ticked().map(([box]) => box.value),
    /** @param {Options} options @param {string[]} values */
    show(options, values) {
      news(root, options, () => draw(options));
      for (const [box] of all) box.checked = values.includes(box.value);
      sayChosen();
    },
  };
}

/**
 * Any of many: boxes to tick.
 * @param {ManyField} field
 * @param {string} key
 * @param {Send} send
 * @returns {MadeField}
 */
function manyField(field, key, send) {
  const entered = unconfirmed(key, send);
  const changed = () => {
    flushAll();
    entered.put(JSON.stringify(list.read()), list.read());
  };
  const list = boxes(field.none, changed);
  const folded = field.options.length > FEW;
  const root = fieldset(
    field,
    "many",
    folded ? make("details", {}, list.chosen, list.root) : list.root,
  );
  const left = entered.left();
  list.show(field.options, left === undefined ? [] : JSON.parse(left));
  if (left !== undefined) changed();
  return {
    root,
    show(value, epoch, now) {
      if (now.kind !== "many") return;
      list.show(now.options, JSON.parse(entered.shown(JSON.stringify(value), epoch)));
    },
  };
}

/**
 * A field by its kind.
 * @param {Field} field
 * @param {string} key under which the page keeps what is on its way to the kernel
 * @param {Send} send
 * @param {Unsure} tell
 * @returns {MadeField}
 */
export function makeField(field, key, send, tell) {
  switch (field.kind) {
    case "select":
      return selectField(field, key, send);
    case "choice":
    case "scale":
      return choiceField(field, key, send);
    case "many":
      return manyField(field, key, send);
    case "rows":
      return rowsField(field, key, send, tell);
    case "tick": // only in rows: a box alone could not be blank
      throw new TypeError(`${field.id} stands in no row`);
    default:
      return textField(field, key, send, tell);
  }
}

/**
 * A field of a card: what is entered goes to the kernel with the name of both.
 * @param {Field} field
 * @param {string} card
 * @param {string} key of the panel
 * @param {(message: SetField | Unfinished | Finished) => Ticket | null} tell
 */
export const cardField = (field, card, key, tell) =>
  makeField(
    field,
    `${key}/${card}/${field.id}`,
    (value) => tell({ verb: "set", card, field: field.id, value }),
    (verb, label) => tell({ verb, card, field: field.id, label }),
  );

// What fields of forms share: labels, hints, lists of options, and dates that are whole.

import { make, news } from "./make.js";
import { flushAll } from "./pending.js";
import { fresh } from "./shared.js";

/** @import { CardState } from "./state.d.ts" */
/** @import { Ticket } from "./types.d.ts" */
/** @import { Options } from "./choices.js" */

/** @typedef {CardState["fields"][number]} Field */
/** @typedef {CardState["values"][string]} Value of a field */
/** @typedef {(value: Value) => Ticket | null} Send what a field holds, as a whole */
/** @typedef {(verb: "unfinished" | "finished", label: string) => unknown} Unsure tells that a date is half typed, or no longer */
/**
 * A field as it stands on the page. `show` brings it up to date; `now` is the field as it is now.
 * @typedef {object} MadeField
 * @property {HTMLElement} root
 * @property {(value: Value, epoch: number, now: Field) => void} show
 */

/**
 * A control with its label and its hint.
 * @param {Field} field
 * @param {HTMLElement} control
 */
export const labelled = (field, control) =>
  make(
    "div",
    { class: `coprod-field coprod-${field.kind}`, "data-field": field.id },
    make("label", { for: control.id }, field.label),
    hint(field, control),
    control,
  );

/** @param {{ hint: string }} field @param {HTMLElement} control */
export function hint(field, control) {
  if (!field.hint) return null;
  const id = fresh("hint");
  control.setAttribute("aria-describedby", id);
  return make("p", { class: "coprod-hint", id }, field.hint);
}

/**
 * Several controls under one name.
 * @param {Field} field
 * @param {string} kind
 * @param {HTMLElement} body
 * @param {HTMLElement | null} more what stands beneath
 */
export function fieldset(field, kind, body, more = null, also = "") {
  const rows = field.kind === "rows" ? field : null;
  const columns = rows ? `coprod-columns-${rows.columns.length}` : "";
  const root = make("fieldset", {
    class: `coprod-field coprod-${kind} ${columns} ${also}`,
    "data-field": field.id,
  }, make("legend", rows?.bare ? { class: "coprod-unseen" } : {}, field.label));
  root.append(...[hint(field, root), body, more].filter((part) => part !== null));
  return root;
}

/**
 * A list of options as they are now; they can change while the page is open.
 * @param {HTMLSelectElement} select
 * @param {Options} options
 */
export function fill(select, options) {
  news(select, options, () => {
    const chosen = select.value;
    select.replaceChildren(
      make("option", { value: "" }, "–"),
      ...options.map(([value, text]) => make("option", { value }, text)),
    );
    select.value = chosen;
  });
}

/**
 * To the page, half a date and 30 February are both no value; the person sees what they typed.
 * @param {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} control
 * @param {(is: boolean) => void} unfinished
 */
export function wholeDate(control, unfinished) {
  let told = false;
  control.setAttribute("max", "9999-12-31"); // a year has four digits
  control.addEventListener("blur", () => {
    flushAll();
    const { badInput } = control.validity;
    if (!badInput && !told) return;
    told = badInput;
    unfinished(told);
  });
}

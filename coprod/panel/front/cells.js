// The control of one column in one row of a field.

import { fill, wholeDate } from "./controls.js";
import { grow, listen, textArea } from "./entered.js";
import { make } from "./make.js";
import { fresh } from "./shared.js";

/** @import { RowsField } from "./state.d.ts" */
/** @import { Ticket } from "./types.d.ts" */

/** @typedef {RowsField["columns"][number]} Column */
/** @typedef {() => Ticket | null} Changed sends all rows */
/**
 * The control of one column in one row.
 * @typedef {object} Cell
 * @property {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} control
 * @property {() => string | boolean} read
 * @property {(value: string | boolean | undefined) => void} write
 */

/**
 * An amount as the record holds it: digits and a point. What is none is left for the kernel to name.
 * @param {string} text
 */
function amount(text) {
  let plain = text.trim().replace(/[\s\u202f\u00a0']/g, "");
  if (/^\d{1,3}(,\d{3})+(\.\d{1,2})?$/.test(plain)) plain = plain.replaceAll(",", ""); // 1,250.50
  const [, whole, part = ""] = plain.match(/^(\d+)(?:[.,](\d{1,2}))?$/) ?? [];
  if (whole === undefined) return text.trim();
  const decimals = part.replace(/0+$/, "");
  return String(BigInt(whole)) + (decimals ? `.${decimals}` : "");
}

const IS_AMOUNT = /^\d{1,12}(\.\d{1,2})?$/;

/** @param {string | boolean | undefined} value */
const asText = (value) => (typeof value === "string" ? value : "");

/** @param {Extract<Column, { kind: "select" }>} column @param {Changed} changed @returns {Cell} */
function selectCell(column, changed) {
  const control = make("select", { id: fresh(column.id), onchange: changed });
  fill(control, column.options);
  return {
    control,
    read: () => control.value,
    write(value) {
      control.value = asText(value);
    },
  };
}

/** @param {Column} column @param {Changed} changed @returns {Cell} */
function tickCell(column, changed) {
  const control = make("input", { type: "checkbox", id: fresh(column.id), onchange: changed });
  return {
    control,
    read: () => control.checked,
    write(value) {
      control.checked = Boolean(value);
    },
  };
}

/** @param {Column} column @param {Changed} changed @returns {Cell} */
function areaCell(column, changed) {
  const control = textArea({ id: fresh(column.id) }, null, changed);
  return {
    control,
    read: () => control.value,
    write(value) {
      control.value = asText(value);
      requestAnimationFrame(() => grow(control));
    },
  };
}

/** @param {Column} column @param {string} type @param {Changed} changed @returns {Cell} */
function lineCell(column, type, changed) {
  const control = make("input", { type, id: fresh(column.id), dir: "auto" });
  listen(control, null, changed);
  return {
    control,
    read: () => control.value,
    write(value) {
      control.value = asText(value);
    },
  };
}

/** @param {Column} column @param {Changed} changed @returns {Cell} */
function amountCell(column, changed) {
  const cell = lineCell(column, "text", changed);
  const { control } = cell;
  control.inputMode = "decimal";
  // What is left in the field is what is counted: 20,50 becomes 20.5.
  control.addEventListener("change", () => {
    control.value = amount(control.value);
    const wrong = Boolean(control.value) && !IS_AMOUNT.test(control.value);
    control.setAttribute("aria-invalid", String(wrong));
  });
  return { ...cell, read: () => amount(control.value) };
}

/**
 * @param {Column} column
 * @param {Changed} changed
 * @param {(is: boolean) => void} unfinished says whether a date is half typed
 * @returns {Cell}
 */
export function makeCell(column, changed, unfinished) {
  switch (column.kind) {
    case "select":
      return selectCell(column, changed);
    case "tick":
      return tickCell(column, changed);
    case "area":
      return areaCell(column, changed);
    case "amount":
      return amountCell(column, changed);
    case "date": {
      const cell = lineCell(column, "date", changed);
      wholeDate(cell.control, unfinished);
      return cell;
    }
    default:
      return lineCell(column, "text", changed);
  }
}

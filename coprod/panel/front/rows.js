// A field of rows with the same columns: any number of them, or those that the field names.

import { fieldset, fill, wholeDate } from "./controls.js";
import { grow, isIn, listen, once, textArea } from "./entered.js";
import { make, stored } from "./make.js";
import { flushAll } from "./pending.js";
import { fresh } from "./shared.js";
import { unconfirmed } from "./unheard.js";

/** @import { RowAbout, RowsField } from "./state.d.ts" */
/** @import { MadeField, Send, Unsure } from "./controls.js" */

/** @typedef {RowsField["columns"][number]} Column */
/** @typedef {Record<string, string | boolean>} Values of a row, by column; with its id, if it has one */
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

/** @param {Extract<Column, { kind: "select" }>} column @param {() => void} changed @returns {Cell} */
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

/** @param {Column} column @param {() => void} changed @returns {Cell} */
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

/** @param {Column} column @param {() => void} changed @returns {Cell} */
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

/** @param {Column} column @param {string} type @param {() => void} changed @returns {Cell} */
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

/** @param {Column} column @param {() => void} changed @returns {Cell} */
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
 * @param {() => void} changed
 * @param {(is: boolean) => void} unfinished says whether a date is half typed
 * @returns {Cell}
 */
function makeCell(column, changed, unfinished) {
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

/** What a row is about, where it was given. @param {RowAbout} about */
const aboutRow = (about) =>
  make(
    "div",
    { class: "coprod-about-line" },
    make("p", { class: "coprod-line-label" }, about.label),
    about.text ? make("p", {}, about.text) : null,
    ...[...about.beside, about.origin].filter(Boolean).map((text) =>
      make("p", { class: "coprod-hint" }, text)
    ),
  );

/** One row: a control for each column, with the name of what it is about where the rows are given. */
class Row {
  /**
   * @param {RowsField} field
   * @param {Values} values
   * @param {RowAbout | null} about
   * @param {() => void} changed
   * @param {(column: Column, is: boolean) => void} unfinished
   */
  constructor(field, values, about, changed, unfinished) {
    const id = values.id ?? about?.id ?? newId(field.stem);
    /** @type {string | undefined} */
    this.id = id === undefined ? undefined : String(id);
    this.known = values.id !== undefined; // others may refer to it: only Remove takes it out
    /** @type {HTMLButtonElement | null} */
    this.remove = null;
    this.root = make("div", { class: "coprod-line", role: "group" });
    /** @type {[Column, Cell][]} */
    this.cells = field.columns.map((
      column,
    ) => [column, makeCell(column, changed, (is) => unfinished(column, is))]);
    if (about) {
      this.root.setAttribute("aria-label", about.label);
      this.root.append(aboutRow(about));
    }
    for (const [column, { control }] of this.cells) {
      if (about) control.setAttribute("aria-label", `${about.label}: ${column.label}`);
      this.root.append(
        make(
          "div",
          { class: `coprod-cell coprod-cell-${column.kind}` },
          make("label", { for: control.id }, column.label),
          control,
        ),
      );
    }
    this.write(values);
  }

  /** @returns {Values} */
  read() {
    const values = this.cells.map(([column, cell]) => [column.id, cell.read()]);
    return { ...(this.id === undefined ? {} : { id: this.id }), ...Object.fromEntries(values) };
  }

  /**
   * Nobody's cell changes while they are in it, unless undo or another record changes all.
   * @param {Values} now
   */
  write(now, leapt = true) {
    for (const [column, cell] of this.cells) {
      if (leapt || !isIn(cell.control)) cell.write(now[column.id]);
    }
  }

  isBlank() {
    return this.cells.every(([, cell]) => cell.read() === false || !String(cell.read()).trim());
  }

  focus() {
    this.cells[0][1].control.focus();
  }
}

/** The id of a row that others refer to. @param {string} stem */
const newId = (stem) => stem ? `${stem}-${Math.random().toString(36).slice(2, 10)}` : undefined;

/** All rows of a field, as they stand on the page. */
class Rows {
  /**
   * @param {RowsField} field
   * @param {string} key
   * @param {Send} send
   * @param {Unsure} tell
   */
  constructor(field, key, send, tell) {
    this.field = field;
    this.entered = unconfirmed(key, send);
    this.tell = tell;
    /** @type {Row[]} */
    this.rows = [];
    this.body = make("div", { class: "coprod-rows" });
    this.more = make("button", {
      type: "button",
      class: "coprod-button coprod-quiet",
      hidden: Boolean(field.rows),
      onclick: once(() => this.add({}).focus()),
    }, field.add);
    /** @type {number | null} */
    this.epoch = null;
  }

  /** What goes to the kernel. A row that is still blank is not in the record yet. */
  given() {
    const some = this.rows.filter((row) => this.field.rows || row.known || !row.isBlank());
    return some.map((row) => {
      row.known ||= row.id !== undefined;
      return row.read();
    });
  }

  note() {
    this.entered.enter(JSON.stringify(this.given()));
  }

  changed() {
    this.note();
    this.entered.hand(this.given());
  }

  /** @param {Values} values @param {RowAbout | null} about */
  add(values, about = null) {
    const row = new Row(
      this.field,
      values,
      about,
      () => this.changed(),
      (column, is) => this.tell(is ? "unfinished" : "finished", column.label),
    );
    // From the first key on, and not only once it is sent, older news must not replace it.
    row.root.addEventListener("input", () => this.note());
    if (!this.field.rows) row.root.append(row.remove = this.removeButton(row));
    this.rows.push(row);
    this.body.append(row.root);
    this.number();
    return row;
  }

  /** @param {Row} row */
  removeButton(row) {
    return make("button", {
      type: "button",
      class: "coprod-link coprod-remove",
      onclick: once(() => {
        flushAll();
        this.rows = this.rows.filter((other) => other !== row);
        row.root.remove();
        this.number();
        this.changed();
        this.more.focus();
      }),
    }, this.field.remove);
  }

  number() {
    if (this.field.rows) return;
    this.rows.forEach((row, i) => {
      row.root.setAttribute("aria-label", `${this.field.label} ${i + 1}`);
      row.remove?.setAttribute("aria-label", `${this.field.remove}: ${i + 1}`);
    });
  }

  /** @param {Values[]} values */
  draw(values) {
    this.rows = [];
    this.body.replaceChildren();
    if (!this.field.rows) { for (const one of values) this.add(one); }
    for (const about of this.field.rows ?? []) {
      this.add(values.find((one) => one.id === about.id) ?? {}, about);
    }
  }

  /** What a kernel that is gone did not hear. */
  resume() {
    const left = this.entered.left();
    this.draw(left === undefined ? [] : JSON.parse(left));
    if (left !== undefined) this.changed();
  }

  /** What can be chosen may have changed. @param {RowsField} field */
  offer(field) {
    this.field = field;
    for (const row of this.rows) {
      row.cells.forEach(([, { control }], i) => {
        const column = field.columns[i];
        if (control instanceof HTMLSelectElement && column.kind === "select") {
          fill(control, column.options);
        }
      });
    }
  }

  /** @param {Values[]} values @param {number} epoch */
  show(values, epoch) {
    const said = JSON.stringify(values);
    const blocked = this.entered.blocks(said, epoch);
    if (blocked) this.epoch ??= epoch;
    if (blocked || (this.epoch === epoch && said === stored(JSON.stringify(this.given())))) return;
    const leapt = this.epoch !== epoch;
    this.epoch = epoch;
    const same = values.length === this.rows.length &&
      values.every((one, i) => one.id === this.rows[i].id);
    if (this.field.rows) {
      for (const one of values) this.rows.find((row) => row.id === one.id)?.write(one, leapt);
    } else if (leapt || !same) {
      this.draw(values);
    } else {
      values.forEach((one, i) => this.rows[i].write(one, leapt));
    }
  }
}

/**
 * @param {RowsField} field
 * @param {string} key
 * @param {Send} send
 * @param {Unsure} tell
 * @returns {MadeField}
 */
export function rowsField(field, key, send, tell) {
  const rows = new Rows(field, key, send, tell);
  rows.resume();
  return {
    root: fieldset(field, "table", rows.body, rows.more, field.rows ? "coprod-fixed" : ""),
    show(value, epoch, now) {
      if (now.kind === "rows") rows.offer(now);
      if (Array.isArray(value)) rows.show(value.filter((one) => typeof one !== "string"), epoch);
    },
  };
}

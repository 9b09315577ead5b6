// The fields of our forms. Each is made once by its kind and then shown what the record holds; what
// a person enters goes to `send(value)` as a whole, so that no order of messages can mix two answers.

import { choices } from "./choices.js";
import { follow, grow, isIn, listen, once, textArea } from "./entered.js";
import { make, news, stored } from "./make.js";
import { flushAll } from "./pending.js";
import { fresh } from "./shared.js";
import { unconfirmed } from "./unheard.js";

function labelled(field, control, kind) {
  const root = make(
    "div",
    { class: `coprod-field coprod-${kind}`, "data-field": field.id },
    make("label", { for: control.id }, field.label),
    hint(field, control),
    control,
  );
  return root;
}

export function hint(field, control) {
  if (!field.hint) return null;
  const id = fresh("hint");
  control.setAttribute("aria-describedby", id);
  return make("p", { class: "coprod-hint", id }, field.hint);
}

function fieldset(field, kind, body, more = null, also = "") {
  const columns = field.columns ? `coprod-columns-${field.columns.length}` : "";
  const root = make("fieldset", {
    class: `coprod-field coprod-${kind} ${columns} ${also}`,
    "data-field": field.id,
  }, make("legend", field.bare ? { class: "coprod-unseen" } : {}, field.label));
  root.append(...[hint(field, root), body, more].filter(Boolean));
  return root;
}

// To the page, half a date and 30 February are both no value; the person sees what they typed.
function wholeDate(control, unfinished) {
  let told = false;
  control.max = "9999-12-31"; // a year has four digits
  control.addEventListener("blur", () => {
    flushAll();
    if (control.validity.badInput || told) unfinished(told = control.validity.badInput);
  });
}

function textField(field, key, send, tell) {
  const id = fresh(field.id);
  const control = field.kind === "area"
    ? textArea({ id, rows: "2" }, key, send)
    : make("input", { id, type: field.kind === "date" ? "date" : "text", dir: "auto" });
  if (field.kind === "date") {
    wholeDate(control, (is) => tell(is ? "unfinished" : "finished", field.label));
  }
  if (field.kind !== "area") listen(control, key, send);
  return {
    root: labelled(field, control, field.kind),
    show(value, epoch) {
      follow(control, value, epoch);
      if (field.kind === "area") requestAnimationFrame(() => grow(control));
    },
  };
}

// A list of options as they are now; they can change while the page is open.
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

function selectField(field, key, send) {
  const entered = unconfirmed(key, send);
  const control = make("select", { id: fresh(field.id) });
  const choose = (value) => {
    flushAll();
    entered.put(value);
  };
  control.addEventListener("change", () => choose(control.value));
  fill(control, field.options ?? []);
  if (entered.left() !== undefined) choose(entered.left());
  return {
    root: labelled(field, control, "select"),
    show(value, epoch, now) {
      fill(control, now.options ?? []);
      control.value = entered.shown(value, epoch);
    },
  };
}

// One of few: radio buttons. A scale is the same from the least to the most, and can be cleared.
function choiceField(field, key, send) {
  const entered = unconfirmed(key, send);
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
      const shown = entered.shown(value, epoch);
      row.show(field.options, shown);
      clear.hidden = !shown;
    },
  };
}

// Any of many: boxes to tick. Where there are many, they are folded away under what is chosen.
const FEW = 8;

function manyField(field, key, send) {
  const entered = unconfirmed(key, send);
  const list = make("div", { class: "coprod-options" });
  const chosen = make("summary", {});
  const root = fieldset(
    field,
    "many",
    (field.options ?? []).length > FEW ? make("details", {}, chosen, list) : list,
  );
  const read = () =>
    [...list.querySelectorAll("input")].filter((box) => box.checked).map((box) => box.value);
  const changed = () => {
    flushAll();
    entered.put(JSON.stringify(read()), read());
  };
  const sayChosen = () => {
    const names = [...list.querySelectorAll("input:checked")].map((box) =>
      box.parentElement.textContent
    );
    chosen.textContent = names.length ? names.join("; ") : field.none;
  };
  const draw = (options, values) => {
    news(list, options, () => {
      list.replaceChildren(...options.map(([value, text]) => {
        const id = fresh(value);
        const box = make("input", {
          type: "checkbox",
          id,
          value,
          onchange: () => {
            changed();
            sayChosen();
          },
        });
        return make("label", { class: "coprod-option", for: id }, box, text);
      }));
      if (!options.length) list.append(make("p", { class: "coprod-hint" }, field.empty ?? ""));
    });
    for (const box of list.querySelectorAll("input")) box.checked = values.includes(box.value);
    sayChosen();
  };
  draw(field.options ?? [], []);
  const left = entered.left();
  if (left !== undefined) {
    draw(field.options ?? [], JSON.parse(left));
    changed();
  }
  return {
    root,
    show(value, epoch, now) {
      draw(now.options ?? [], JSON.parse(entered.shown(JSON.stringify(value), epoch)));
    },
  };
}

// An amount as the record holds it: digits and a point. What is none is left for the kernel to name.
function amount(text) {
  let plain = text.trim().replace(/[\s\u202f\u00a0']/g, "");
  if (/^\d{1,3}(,\d{3})+(\.\d{1,2})?$/.test(plain)) plain = plain.replaceAll(",", ""); // 1,250.50
  const [, whole, part = ""] = plain.match(/^(\d+)(?:[.,](\d{1,2}))?$/) ?? [];
  if (whole === undefined) return text.trim();
  const decimals = part.replace(/0+$/, "");
  return String(BigInt(whole)) + (decimals ? `.${decimals}` : "");
}

function makeCell(column, changed, unfinished) {
  const id = fresh(column.id);
  if (column.kind === "select") {
    const control = make("select", { id, onchange: changed });
    fill(control, column.options ?? []);
    return {
      control,
      read: () => control.value,
      write: (v) => {
        control.value = v ?? "";
      },
    };
  }
  if (column.kind === "tick") {
    const control = make("input", { type: "checkbox", id, onchange: changed });
    return {
      control,
      read: () => control.checked,
      write: (v) => {
        control.checked = Boolean(v);
      },
    };
  }
  if (column.kind === "area") {
    const control = textArea({ id }, null, changed);
    return {
      control,
      read: () => control.value,
      write: (v) => {
        control.value = v ?? "";
        requestAnimationFrame(() => grow(control));
      },
    };
  }
  const control = make("input", {
    type: column.kind === "date" ? "date" : "text",
    id,
    dir: "auto",
  });
  if (column.kind === "date") wholeDate(control, unfinished);
  if (column.kind === "amount") control.inputMode = "decimal";
  listen(control, null, changed);
  // What is left in the field is what is counted: 20,50 becomes 20.5.
  if (column.kind === "amount") {
    control.addEventListener("change", () => {
      control.value = amount(control.value);
      control.setAttribute(
        "aria-invalid",
        String(Boolean(control.value) && !/^\d{1,12}(\.\d{1,2})?$/.test(control.value)),
      );
    });
  }
  const read = column.kind === "amount" ? () => amount(control.value) : () => control.value;
  return {
    control,
    read,
    write: (v) => {
      control.value = v ?? "";
    },
  };
}

// One row: a control for each column, with the name of what it is about where the rows are fixed.
function makeRow(field, values, about, changed, unfinished) {
  const cells = field.columns.map((
    column,
  ) => [column, makeCell(column, changed, (is) => unfinished(column, is))]);
  const id = values.id ?? about?.id ??
    (field.stem ? `${field.stem}-${Math.random().toString(36).slice(2, 10)}` : undefined);
  const root = make("div", { class: "coprod-line", role: "group" });
  if (about) {
    root.setAttribute("aria-label", about.label);
    root.append(
      make(
        "div",
        { class: "coprod-about-line" },
        make("p", { class: "coprod-line-label" }, about.label),
        about.text ? make("p", {}, about.text) : null,
        ...[...(about.beside ?? []), about.origin].filter(Boolean).map((text) =>
          make("p", { class: "coprod-hint" }, text)
        ),
      ),
    );
  }
  for (const [column, one] of cells) {
    if (about) one.control.setAttribute("aria-label", `${about.label}: ${column.label}`);
    root.append(
      make(
        "div",
        { class: `coprod-cell coprod-cell-${column.kind}` },
        make("label", { for: one.control.id }, column.label),
        one.control,
      ),
    );
  }
  const row = {
    root,
    id,
    cells,
    known: values.id !== undefined, // others may refer to it: only Remove takes it out
    read: () => ({
      ...(id === undefined ? {} : { id }),
      ...Object.fromEntries(cells.map(([column, one]) => [column.id, one.read()])),
    }),
    // Nobody's cell changes while they are in it, unless undo or another record changes all.
    write: (now, leapt = true) =>
      cells.forEach(([column, one]) => {
        if (leapt || !isIn(one.control)) one.write(now[column.id]);
      }),
    isBlank: () => cells.every(([, one]) => one.read() === false || !String(one.read()).trim()),
  };
  row.write(values);
  return row;
}

// Rows with the same columns. Any number of them; or, where the field names its rows, these.
function rowsField(field, key, send, tell) {
  const entered = unconfirmed(key, send);
  const body = make("div", { class: "coprod-rows" });
  const fixed = Boolean(field.rows);
  let rows = [];
  // A row that is still blank is not in the record yet.
  const given = () =>
    rows.filter((row) => fixed || row.known || !row.isBlank()).map((row) => {
      row.known ||= row.id !== undefined;
      return row.read();
    });
  const note = () => entered.enter(JSON.stringify(given()));
  const changed = () => {
    note();
    entered.hand(given());
  };
  const unfinished = (column, is) => tell(is ? "unfinished" : "finished", column.label);
  const number = () => {
    if (!fixed) {
      rows.forEach((row, i) => {
        row.root.setAttribute("aria-label", `${field.label} ${i + 1}`);
        row.remove.setAttribute("aria-label", `${field.remove}: ${i + 1}`);
      });
    }
  };
  const removeButton = (row) =>
    make("button", {
      type: "button",
      class: "coprod-link coprod-remove",
      onclick: once(() => {
        flushAll();
        rows = rows.filter((other) => other !== row);
        row.root.remove();
        number();
        changed();
        more.focus();
      }),
    }, field.remove);
  const add = (values, about = null) => {
    const row = makeRow(field, values, about, changed, unfinished);
    // From the first key on, and not only once it is sent, older news must not replace it.
    row.root.addEventListener("input", note);
    if (!fixed) row.root.append(row.remove = removeButton(row));
    rows.push(row);
    body.append(row.root);
    number();
    return row;
  };
  const more = make("button", {
    type: "button",
    class: "coprod-button coprod-quiet",
    onclick: once(() => add({}).cells[0][1].control.focus()),
  }, field.add ?? "");
  more.hidden = fixed;
  const draw = (values) => {
    rows = [];
    body.replaceChildren();
    if (fixed) {
      field.rows.forEach((about) => add(values.find((v) => v.id === about.id) ?? {}, about));
    } else values.forEach((value) => add(value));
  };
  const left = entered.left();
  draw(left === undefined ? [] : JSON.parse(left));
  if (left !== undefined) changed();
  let epoch = null;
  return {
    root: fieldset(field, "table", body, more, fixed ? "coprod-fixed" : ""),
    show(value, at, now) {
      field.columns = now.columns;
      for (const row of rows) {
        row.cells.forEach(([, one], i) => {
          if (one.control.tagName === "SELECT") fill(one.control, now.columns[i].options ?? []);
        });
      }
      const said = JSON.stringify(value);
      const blocked = entered.blocks(said, at);
      if (blocked) epoch ??= at;
      if (blocked || (epoch === at && said === stored(JSON.stringify(given())))) return;
      const leapt = epoch !== at;
      const afresh = leapt || rows.length !== value.length ||
        value.some((one, i) => one.id !== rows[i].id);
      epoch = at;
      if (afresh && !fixed) draw(value);
      else {value.forEach((one, i) =>
          (fixed ? rows.find((row) => row.id === one.id) : rows[i])?.write(one, leapt)
        );}
    },
  };
}

const FIELDS = {
  select: selectField,
  choice: choiceField,
  scale: choiceField,
  many: manyField,
  rows: rowsField,
};
export const makeField = (field, key, send, tell) =>
  (FIELDS[field.kind] ?? textField)(field, key, send, tell);

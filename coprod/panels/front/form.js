// A form: labelled fields, each sent on its own when it changes.

function textField(field, key, send, tell) {
  const id = fresh(field.id);
  const control = field.kind === "area"
    ? textArea({ id, rows: "2" }, key, (value) => send(field.id, value))
    : make("input", { id, type: field.kind === "date" ? "date" : "text", dir: "auto", autocomplete: "off" });
  if (field.kind === "date") {
    control.max = "9999-12-31"; // a year has four digits
    // To the page, half a date and 30 February are both no value; the person sees what they typed.
    control.addEventListener("blur", () => { flushAll(); if (control.validity.badInput) tell({ verb: "unfinished", field: field.id }); });
  }
  if (field.kind !== "area") listen(control, key, (value) => send(field.id, value));
  const root = make("div", { class: `coprod-field coprod-${field.kind}` },
    make("label", { for: id }, field.label),
    field.hint ? make("p", { class: "coprod-hint", id: `${id}-hint` }, field.hint) : null,
    control);
  if (field.hint) control.setAttribute("aria-describedby", `${id}-hint`);
  return {
    root,
    show(value, epoch) {
      follow(control, value, epoch);
      if (field.kind === "area") requestAnimationFrame(() => grow(control));
    },
  };
}

function choiceField(field, key, send) {
  const entered = unconfirmed(key);
  const choose = (value) => { flushAll(); entered.enter(value); send(field.id, value); };
  const name = fresh(field.id);
  const boxes = field.options.map(([value, text]) => {
    const id = fresh(value);
    const box = make("input", { type: "radio", name, id, value, onchange: () => choose(value) });
    box.addEventListener("keydown", keepKeys);
    return { box, root: make("label", { class: "coprod-option", for: id }, box, text) };
  });
  if (entered.left() !== undefined) choose(entered.left());
  return {
    root: make("fieldset", { class: "coprod-field coprod-choice" },
      make("legend", {}, field.label),
      field.hint ? make("p", { class: "coprod-hint" }, field.hint) : null,
      make("div", { class: "coprod-options" }, ...boxes.map((b) => b.root))),
    show(value, epoch) {
      const shown = entered.blocks(value, epoch) ? entered.left() : value;
      boxes.forEach(({ box }) => { box.checked = box.value === shown; });
    },
  };
}

// Any number of rows with two texts each: who, and why.
function pairsField(field, key, send) {
  const rows = make("div", { class: "coprod-pairs" });
  const entered = unconfirmed(key);
  const read = () => [...rows.children].map((row) => [...row.querySelectorAll("textarea")].map((t) => t.value));
  // A row that is still blank is not in the record yet.
  const given = () => read().filter((row) => row.some((text) => text.trim()));
  const changed = () => { entered.enter(JSON.stringify(given())); send(field.id, given()); };
  const add = (values) => {
    const row = make("div", { class: "coprod-pair" });
    field.columns.forEach((label, i) => {
      const id = fresh(field.id);
      const area = textArea({ id }, null, changed);
      // From the first key on, and not only once it is sent, older news must not replace it.
      area.addEventListener("input", () => entered.enter(JSON.stringify(given())));
      area.value = values[i] ?? "";
      row.append(make("div", {}, make("label", { for: id }, label), area));
      requestAnimationFrame(() => grow(area));
    });
    row.append(make("button", { type: "button", class: "coprod-link", "aria-label": `${field.remove}${values[0] ? `: ${values[0]}` : ""}`,
      onclick: () => { flushAll(); row.remove(); changed(); more.focus(); } }, field.remove));
    rows.append(row);
    return row;
  };
  const more = make("button", { type: "button", class: "coprod-button coprod-quiet",
    onclick: () => add([]).querySelector("textarea").focus() }, field.add);
  const left = entered.left();
  if (left !== undefined) { JSON.parse(left).forEach(add); changed(); }
  let epoch = null;
  return {
    root: make("fieldset", { class: "coprod-field" }, make("legend", {}, field.label),
      field.hint ? make("p", { class: "coprod-hint" }, field.hint) : null, rows, more),
    show(value, now) {
      const said = JSON.stringify(value);
      const blocked = entered.blocks(said, now);
      if (blocked || (epoch === now && said === JSON.stringify(given()))) return;
      epoch = now;
      rows.replaceChildren();
      value.forEach(add);
    },
  };
}

function render({ model, el }) {
  const tell = line(model, el);
  const send = (field, value) => tell({ verb: "set", field, value });
  const kinds = { choice: choiceField, pairs: pairsField };
  const first = model.get("state");
  const fields = first.fields.map((field) => [field.id, (kinds[field.kind] ?? textField)(field, `${first.key}/${field.id}`, send, tell)]);
  const trouble = make("p", { class: "coprod-trouble", role: "alert", hidden: true });
  const sources = make("p", { class: "coprod-hint" });
  const sentence = make("p", { class: "coprod-sentence", role: "status", dir: "auto" });
  el.classList.add("coprod", "coprod-panel", "coprod-form");
  ownKeys(el);
  el.append(make("form", { onsubmit: (event) => event.preventDefault() }, ...fields.map(([, f]) => f.root)), trouble, sources, sentence);
  return live(model, (state) => {
    fields.forEach(([id, field]) => field.show(state.values[id], state.epoch));
    for (const [part, text] of [[trouble, state.trouble], [sources, state.sources], [sentence, state.sentence]]) {
      part.textContent = text;
      part.hidden = !text;
    }
  });
}

export default { render };

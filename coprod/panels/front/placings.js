// Examples to sort. What the sources say of them stands beside each once somebody compares.

function makeExample(card, key, say, tell) {
  const fields = card.fields.map((field) => makeField(field, `${key}/${card.id}/${field.id}`,
    (value) => tell({ verb: "set", card: card.id, field: field.id, value }), () => {}));
  const title = make("h4", { id: fresh("example"), dir: "auto" });
  const text = make("p", { dir: "auto" });
  for (const one of fields) one.root.querySelectorAll("textarea").forEach((area) => { area.rows = 1; });
  const own = make("p", { class: "coprod-own" });
  const told = make("div", { class: "coprod-told" });
  const root = make("article", { class: "coprod-example", "aria-labelledby": title.id, "data-card": card.id },
    make("div", {}, title, text, own), make("div", { class: "coprod-example-fields" }, ...fields.map((one) => one.root)), told);
  let drawn = "";
  return {
    root,
    show(now, epoch, compared) {
      write(title, now.title);
      write(text, now.text);
      write(own, now.own);
      own.hidden = !now.own;
      root.dataset.compared = String(compared);
      now.fields.forEach((field, n) => {
        fields[n].show(now.values[field.id], epoch, field);
        if (field.kind === "choice") fields[n].root.disabled = fields[n].root.hidden = compared; // said as `own`
      });
      told.hidden = !now.told.length;
      if (drawn === JSON.stringify(now.told)) return;
      drawn = JSON.stringify(now.told);
      told.replaceChildren(make("p", { class: "coprod-told-title" }, say.sources), ...now.told.map(({ title: about, text: said, place }) => (
        make("p", {}, about ? make("strong", {}, `${about}: `) : null, said, place ? make("span", { class: "coprod-hint" }, ` ${place}`) : null))));
    },
  };
}

function render({ model, el }) {
  const tell = line(model, el);
  const first = model.get("state");
  const say = first.say;
  el.classList.add("coprod", "coprod-panel", "coprod-placings");
  el.dataset.step = first.step;
  ownKeys(el);

  const button = (text, onclick, look = "coprod-quiet") => make("button", { type: "button", class: `coprod-button ${look}`, onclick }, text);
  let arriving = false;
  const compare = () => { flushAll(); arriving = true; tell({ verb: "compare" }); };
  const asked = make("p", { id: fresh("early") });
  const go = button(say.compare, () => {
    if (!model.get("state").early) { compare(); return; }
    sure.hidden = false;
    yes.focus();
  }, "");
  const yes = button(say.all_the_same, () => { sure.hidden = true; compare(); }, "");
  const no = button(say.go_on, () => { sure.hidden = true; go.focus(); });
  const sure = make("div", { class: "coprod-note", role: "group", "aria-labelledby": asked.id, hidden: true },
    asked, make("div", { class: "coprod-row" }, yes, no));
  const about = make("p", {});
  const both = make("p", { class: "coprod-sentence", tabindex: "-1" });
  const trouble = make("p", { class: "coprod-trouble", role: "alert", hidden: true });
  const list = make("div", { class: "coprod-examples" });
  const foot = make("div", { class: "coprod-field" }, go, make("p", { class: "coprod-hint" }, say.blind), sure);
  const examples = new Map();
  el.append(make("h3", { class: "coprod-cards-heading" }, say.title), about, both, trouble, list, foot);

  return live(model, (state) => {
    write(about, `${state.compared ? say.kept : say.about} ${say.numbers}`);
    write(asked, state.early);
    for (const [part, text] of [[both, state.both], [trouble, state.trouble]]) { write(part, text); part.hidden = !text; }
    foot.hidden = state.compared;
    for (const card of state.cards) {
      if (!examples.has(card.id)) {
        examples.set(card.id, makeExample(card, state.key, say, tell));
        list.append(examples.get(card.id).root);
      }
      examples.get(card.id).show(card, state.epoch, state.compared);
    }
    for (const [id, one] of examples) one.root.hidden = !state.cards.some((card) => card.id === id);
    if (state.compared && arriving) {
      arriving = false;
      both.focus({ preventScroll: true });
      el.scrollIntoView({ block: "start" });
    }
  });
}

export default { render };

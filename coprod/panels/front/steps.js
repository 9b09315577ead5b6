// Where the team is: the steps of the path, what stands open at each, and how much time is left.

function clock(started, minutes) {
  return minutes - Math.floor((Date.now() - started) / 60000);
}

function render({ model, el }) {
  const tell = line(model, el);
  const first = model.get("state");
  const say = first.say;
  el.classList.add("coprod", "coprod-panel", "coprod-steps");
  el.dataset.step = "steps";
  ownKeys(el);

  const name = fresh("route");
  const routes = first.routes.map(([value, text]) => {
    const id = fresh(value);
    const box = make("input", { type: "radio", name, id, value, onchange: () => tell({ verb: "route", value }) });
    box.addEventListener("keydown", keepKeys);
    return { box, root: make("label", { class: "coprod-option", for: id }, box, text) };
  });
  const lengthId = fresh("minutes");
  const length = make("input", { type: "number", id: lengthId, min: "1", max: "600", step: "1", class: "coprod-minutes" });
  length.addEventListener("keydown", keepKeys);
  const start = make("button", { type: "button", class: "coprod-button coprod-quiet", onclick: () => tell({ verb: "start", value: Number(length.value) || 0 }) });
  const time = make("p", { class: "coprod-time", role: "timer" });
  const body = make("tbody", {});
  const table = make("table", { class: "coprod-steps-table", "aria-label": say.title },
    make("thead", {}, make("tr", {}, ...[say.step, say.state, say.open, say.time, ""].map((text) => make("th", { scope: "col" }, text)))), body);
  const rows = new Map();
  el.append(
    make("div", { class: "coprod-row" },
      make("fieldset", { class: "coprod-field coprod-choice" }, make("legend", {}, say.route), make("div", { class: "coprod-options" }, ...routes.map((r) => r.root))),
      make("div", { class: "coprod-clock" }, make("label", { for: lengthId }, say.length), length, start)),
    time, table);

  const step = (one) => {
    const go = make("button", { type: "button", class: "coprod-link coprod-go", onclick: () => goTo(el, one.name) }, one.title);
    const skip = make("button", { type: "button", class: "coprod-link", onclick: () => tell({ verb: "skip", value: one.name, skipped: !model.get("state").steps.find((s) => s.name === one.name).skipped }) });
    const cells = [make("th", { scope: "row" }, go), make("td", {}), make("td", {}), make("td", { class: "coprod-number-cell" }), make("td", {}, skip)];
    return { root: make("tr", {}, ...cells), cells, skip };
  };
  const tick = () => {
    const { started, minutes, needed } = model.get("state");
    const need = String(needed);
    if (!started) { time.textContent = say.not_started.replace("{need}", need); return; }
    const left = clock(started, minutes);
    time.textContent = (left >= 0 ? say.left : say.over).replace("{left}", left).replace("{need}", need);
    el.dataset.over = String(left < 0);
  };
  const timer = setInterval(tick, 10000);

  const stop = live(model, (state) => {
    routes.forEach(({ box }) => { box.checked = box.value === state.route; });
    if (document.activeElement !== length) length.value = state.minutes;
    start.textContent = state.started ? say.restart : say.start;
    for (const one of state.steps) {
      if (!rows.has(one.name)) { rows.set(one.name, step(one)); body.append(rows.get(one.name).root); }
      const { root, cells, skip } = rows.get(one.name);
      root.dataset.state = one.state;
      cells[1].textContent = one.said;
      cells[2].replaceChildren(...one.blockers.map((text) => make("p", {}, text)));
      cells[3].textContent = one.minutes;
      skip.textContent = one.skipped ? say.unskip : say.skip;
      skip.setAttribute("aria-label", `${skip.textContent}: ${one.title}`);
      skip.hidden = !one.can_skip;
    }
    tick();
  });
  return () => { stop(); clearInterval(timer); };
}

export default { render };

// One condition: two statements, a slider between them (or one each), what else one can answer, why.

const FOLLOW_PAUSE = 60; // milliseconds between two messages while a slider is dragged

function slider({ min, max, words, said = words, label, about = "", hint, unrated, key, onValue }) {
  const later = gathered(onValue, FOLLOW_PAUSE);
  const entered = unconfirmed(key);
  const input = make("input", { type: "range", min: String(min), max: String(max), step: "1", "aria-label": label });
  if (about) input.setAttribute("aria-describedby", about);
  const ticks = make("div", { class: "coprod-ticks", "aria-hidden": "true" },
    ...words.map((word) => make("span", {}, word)));
  const root = make("div", { class: "coprod-slider" }, input, ticks);
  root.style.setProperty("--steps", String(words.length));
  let rated = false;

  const paint = () => {
    const index = Number(input.value) - min;
    root.classList.toggle("coprod-unrated", !rated);
    root.dataset.lean = rated ? Math.sign(Number(input.value)) : 0;
    [...ticks.children].forEach((tick, i) => tick.classList.toggle("coprod-here", rated && i === index));
    input.setAttribute("aria-valuetext", rated ? said[index] : unrated);
    input.title = rated ? "" : hint;
  };
  const answer = () => { rated = true; entered.enter(input.value); paint(); later(Number(input.value)); };
  input.addEventListener("input", answer);
  // A press in the middle changes no value, and yet it is an answer.
  input.addEventListener("pointerup", answer);
  input.addEventListener("keydown", (event) => {
    keepKeys(event);
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); answer(); }
  });
  if (entered.left() !== undefined) { input.value = entered.left(); answer(); }
  return {
    root,
    show(value, epoch) { // null: not rated, and the thumb is a hollow one in the middle or at 0
      if (entered.blocks(value === null ? null : String(value), epoch)) return;
      rated = value !== null;
      input.value = String(value ?? 0);
      paint();
    },
  };
}

function pole(side, statement, id) {
  return make("div", { class: `coprod-pole coprod-${side}` },
    make("p", { class: "coprod-statement", id }, statement.text),
    statement.gloss ? make("p", { class: "coprod-gloss" }, statement.gloss) : null,
    make("p", { class: "coprod-side", id: `${id}-side` }, statement.side));
}

function render({ model, el }) {
  const first = model.get("state");
  const say = first.words;
  const tell = line(model, el);
  const send = (verb, value) => tell({ verb, value });
  const key = (part) => `${first.key}/${part}`;
  const heading = fresh("condition");
  const [lessId, moreId] = [fresh("less"), fresh("more")];

  const between = slider({
    min: -3, max: 3, words: first.steps, said: first.said, hint: say.middle, unrated: first.unrated, key: key("slide"),
    label: `${first.label}: ${say.between}`, about: `${lessId} ${lessId}-side ${moreId} ${moreId}-side`, onValue: (value) => send("slide", value),
  });
  const [left, right] = ["left", "right"].map((place) => slider({
    min: 0, max: 3, words: first.pole_steps, hint: say.zero, unrated: first.unrated, key: key(place),
    label: `${first.label}: ${say[place]}. ${first[place].text}`, onValue: (value) => send(place, value),
  }));
  right.root.classList.add("coprod-for");
  left.root.classList.add("coprod-against");

  const marked = unconfirmed(key("mark"));
  const setMark = (state) => { flushAll(); marked.enter(state); send("mark", state); };
  const mark = (state) => {
    const box = make("input", { type: "checkbox", id: fresh(state), onchange: () => setMark(box.checked ? state : "not-rated") });
    return { state, box, root: make("label", { class: "coprod-mark", for: box.id }, box, say[state]) };
  };
  const marks = [mark("not-sure"), mark("not-applicable")];
  const clear = make("button", { type: "button", class: "coprod-link", onclick: () => setMark("not-rated") }, say.clear);
  const split = make("button", { type: "button", class: "coprod-link", onclick: () => { flushAll(); send("split", !model.get("state").split); } });
  const answer = make("p", { class: "coprod-answer", role: "status" });
  const sources = make("p", { class: "coprod-hint" });
  const reasonId = fresh("reason");
  const reason = textArea({ id: reasonId, placeholder: say.prompt }, key("reason"), (text) => send("reason", text));

  const poles = make("div", { class: "coprod-poles" },
    make("div", {}, pole("less", first.left, lessId), left.root),
    make("div", {}, pole("more", first.right, moreId), right.root));

  el.classList.add("coprod", "coprod-panel", "coprod-condition");
  el.dataset.step = first.step;
  ownKeys(el);
  if (marked.left() !== undefined) setMark(marked.left());
  el.append(make("section", { "aria-labelledby": heading },
    make("header", {},
      make("h3", { id: heading }, make("span", { class: "coprod-number" }, String(first.number)), first.label),
      make("details", { class: "coprod-about" },
        make("summary", {}, first.locator),
        make("div", {}, ...first.about.map((text) => make("p", {}, text))))),
    make("p", { class: "coprod-question" }, first.question),
    poles,
    between.root,
    make("div", { class: "coprod-row" }, answer, ...marks.map((m) => m.root)),
    make("div", { class: "coprod-row coprod-whyline" },
      make("label", { class: "coprod-why", for: reasonId }, say.why), split, clear),
    reason, sources));

  return live(model, (state) => {
    el.dataset.state = state.state;
    el.classList.toggle("coprod-split", state.split);
    for (const [one, shown] of [[between, !state.split], [left, state.split], [right, state.split]]) {
      one.root.hidden = !shown;
    }
    between.show(state.position, state.epoch);
    left.show(state.less, state.epoch);
    right.show(state.more, state.epoch);
    // Whoever moves a slider hears from it what it says; once is enough.
    answer.setAttribute("aria-live", el.querySelector("input[type=range]:focus") ? "off" : "polite");
    write(answer, state.answer);
    const shown = marked.blocks(state.state, state.epoch) ? marked.left() : state.state;
    marks.forEach((m) => { m.box.checked = shown === m.state; });
    clear.hidden = state.state === "not-rated";
    split.hidden = !state.can_split;
    split.textContent = state.split ? say.join : say.split;
    sources.textContent = state.sources;
    sources.hidden = !state.sources;
    follow(reason, state.reason, state.epoch);
    requestAnimationFrame(() => grow(reason));
  });
}

export default { render };

// One condition: two statements, a slider between them (or one each), what else one can answer, why.

const FOLLOW_PAUSE = 60; // milliseconds between two messages while a slider is dragged

function slider({ min, max, words, label, onValue }) {
  const later = gathered(onValue, FOLLOW_PAUSE);
  const input = make("input", { type: "range", min: String(min), max: String(max), step: "1", "aria-label": label });
  const ticks = make("div", { class: "coprod-ticks", "aria-hidden": "true" },
    ...words.map((word) => make("span", {}, word)));
  const root = make("div", { class: "coprod-slider" }, input, ticks);
  root.style.setProperty("--steps", String(words.length));
  let rated = false;
  input.entered = unconfirmed();

  const paint = () => {
    const index = Number(input.value) - min;
    root.classList.toggle("coprod-unrated", !rated);
    root.dataset.lean = rated ? Math.sign(Number(input.value)) : 0;
    [...ticks.children].forEach((tick, i) => tick.classList.toggle("coprod-here", rated && i === index));
    input.setAttribute("aria-valuetext", rated ? words[index] : "not rated");
  };
  const answer = () => { rated = true; input.entered.enter(input.value); paint(); later(Number(input.value)); };
  input.addEventListener("input", answer);
  // A press in the middle changes no value, and yet it is an answer.
  input.addEventListener("pointerup", answer);
  input.addEventListener("keydown", (event) => {
    keepKeys(event);
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); answer(); }
  });
  return {
    root,
    show(value, epoch) { // null: not rated, and the thumb is a hollow one in the middle or at 0
      if (input.entered.blocks(value === null ? null : String(value), epoch)) return;
      rated = value !== null;
      input.value = String(value ?? 0);
      paint();
    },
  };
}

function pole(side, statement) {
  return make("div", { class: `coprod-pole coprod-${side}` },
    make("p", { class: "coprod-statement" }, statement.text),
    statement.gloss ? make("p", { class: "coprod-gloss" }, statement.gloss) : null,
    make("p", { class: "coprod-side" }, statement.side));
}

function render({ model, el }) {
  const first = model.get("state");
  const send = (verb, value) => model.send({ verb, value });
  const sendNow = (verb, value) => { flushAll(); send(verb, value); };
  const heading = fresh("condition");

  const between = slider({
    min: -3, max: 3, words: first.steps,
    label: `${first.label}: between the left and the right statement`,
    onValue: (value) => send("slide", value),
  });
  const left = slider({
    min: 0, max: 3, words: first.pole_steps, label: `${first.label}: left statement. ${first.left.text}`,
    onValue: (value) => send("left", value),
  });
  const right = slider({
    min: 0, max: 3, words: first.pole_steps, label: `${first.label}: right statement. ${first.right.text}`,
    onValue: (value) => send("right", value),
  });
  right.root.classList.add("coprod-for");
  left.root.classList.add("coprod-against");

  const mark = (state, text) => {
    const box = make("input", { type: "checkbox", id: fresh(state), onchange: () => sendNow("mark", box.checked ? state : "not-rated") });
    return { state, box, root: make("label", { class: "coprod-mark", for: box.id }, box, text) };
  };
  const marks = [mark("not-sure", "Not sure"), mark("not-applicable", "Does not apply here")];
  const clear = make("button", { type: "button", class: "coprod-link", onclick: () => sendNow("mark", "not-rated") }, "Clear this rating");
  const split = make("button", { type: "button", class: "coprod-link", onclick: () => sendNow("split", !model.get("state").split) });
  const answer = make("p", { class: "coprod-answer", role: "status" });
  const reasonId = fresh("reason");
  const reason = textArea({ id: reasonId, placeholder: "What makes you say so?" }, (text) => send("reason", text));

  const poles = make("div", { class: "coprod-poles" },
    make("div", {}, pole("less", first.left), left.root),
    make("div", {}, pole("more", first.right), right.root));

  el.classList.add("coprod", "coprod-panel", "coprod-condition");
  ownKeys(el);
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
      make("label", { class: "coprod-why", for: reasonId }, "Why?"), split, clear),
    reason));

  return live(model, (state) => {
    el.dataset.state = state.state;
    el.classList.toggle("coprod-split", state.split);
    for (const [one, shown] of [[between, !state.split], [left, state.split], [right, state.split]]) {
      one.root.hidden = !shown;
    }
    between.show(state.position, state.epoch);
    left.show(state.less, state.epoch);
    right.show(state.more, state.epoch);
    answer.textContent = state.answer;
    marks.forEach((m) => { m.box.checked = state.state === m.state; });
    clear.hidden = state.state === "not-rated";
    split.hidden = !state.can_split;
    split.textContent = state.split ? "Rate both with one slider" : "Both hold? Rate each";
    follow(reason, state.reason, state.epoch);
    requestAnimationFrame(() => grow(reason));
  });
}

export default { render };

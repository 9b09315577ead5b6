// One condition: two statements, a slider between them (or one each), what else one can answer, why.
// It may be rated for one thing after the other: then it is drawn anew, so that no answer gets to another.

import { follow, grow, keepKeys, listen, once, textArea } from "../panel/front/entered.js";
import { line } from "../panel/front/line.js";
import { make, write } from "../panel/front/make.js";
import { flushAll } from "../panel/front/pending.js";
import { fresh, shared } from "../panel/front/shared.js";
import { unconfirmed } from "../panel/front/unheard.js";
import { live, ownKeys } from "../panel/front/view.js";
import { slider } from "./slider.js";

function pole(side, statement, id) {
  return make(
    "div",
    { class: `coprod-pole coprod-${side}` },
    make("p", { class: "coprod-statement", id }, statement.text),
    statement.gloss ? make("p", { class: "coprod-gloss" }, statement.gloss) : null,
    make("p", { class: "coprod-side", id: `${id}-side` }, statement.side),
  );
}

// How many hands went up for what, on one line. Blank is not counted, and not 0. Once the fields are
// open they stay so from one condition to the next.
function handFields(hands, key, send) {
  const wrong = make("p", { class: "coprod-hand-wrong", role: "alert", id: fresh("digits") });
  const fields = hands.fields.map(({ id, label, text }) => {
    const input = make("input", {
      type: "text",
      id: fresh(`hands-${id}`),
      inputmode: "numeric",
      maxlength: "4",
      title: text,
    });
    digitsOnly(input, (is) => {
      write(wrong, is ? hands.digits : "");
    });
    listen(input, `${key}/hands/${id}`, (value) => send("hands", value, { field: id }));
    return {
      id,
      input,
      root: make(
        "span",
        { class: "coprod-hand" },
        make("label", { for: input.id, title: text }, label),
        input,
      ),
    };
  });
  const said = make("span", { class: "coprod-card-said", role: "status" });
  const row = make("div", {
    class: "coprod-hand-row",
    id: fresh("hands"),
    role: "group",
    "aria-label": hands.title,
    title: hands.about,
  }, ...fields.map((field) => field.root));
  const toggle = () => {
    shared.countsHands = !shared.countsHands;
    for (const one of document.querySelectorAll(".coprod-hands")) {
      one.dispatchEvent(new Event("coprod:fold"));
    }
  };
  const button = make("button", {
    type: "button",
    class: "coprod-hands-fold coprod-follow",
    "data-look": "",
    "aria-controls": row.id,
    onclick: toggle,
  }, hands.title);
  const root = make("div", { class: "coprod-hands" }, button, row, said, wrong);
  const fold = () => {
    row.hidden = !shared.countsHands;
    button.setAttribute("aria-expanded", String(!row.hidden));
  };
  root.addEventListener("coprod:fold", fold);
  return {
    root,
    show(now, epoch) {
      fold();
      write(said, now.said);
      for (const { id, input } of fields) follow(input, now.values[id], epoch);
    },
  };
}

// Of what is typed only whole numbers stay, and whoever types something else is told so until they leave.
function digitsOnly(input, tell) {
  let kept = "";
  for (const when of ["focus", "beforeinput"]) {
    input.addEventListener(when, () => {
      kept = input.value;
    });
  }
  input.addEventListener("blur", () => tell(false));
  input.addEventListener("input", () => {
    const typed = input.value.trim();
    if (/\D/.test(typed)) {
      input.value = kept;
      tell(true);
      return;
    }
    kept = input.value = typed.replace(/^0+(?=\d)/, "");
  });
}

// Which condition it is, and where it comes from.
function conditionHead(first, heading) {
  return [
    make(
      "header",
      {},
      make(
        "h3",
        { id: heading },
        make("span", { class: "coprod-number" }, String(first.number)),
        first.label,
      ),
      make(
        "details",
        { class: "coprod-about" },
        make("summary", {}, first.locator),
        make("div", {}, ...first.about.map((text) => make("p", {}, text))),
      ),
    ),
    make("p", { class: "coprod-question" }, first.question),
  ];
}

// Not sure, or does not apply here; `setting` is called with each answer.
function markBoxes(say, key, send, setting) {
  const entered = unconfirmed(key, (state) => send("mark", state));
  let shown = "not-rated";
  const show = (state) => {
    shown = state;
    marks.forEach((one) => {
      one.box.checked = state === one.state;
    });
  };
  const set = (state) => {
    flushAll();
    show(state);
    setting();
    entered.put(state);
  };
  const marks = ["not-sure", "not-applicable"].map((state) => {
    const box = make("input", {
      type: "checkbox",
      id: fresh(state),
      onchange: () => set(box.checked ? state : "not-rated"),
    });
    box.addEventListener("keydown", keepKeys);
    return {
      state,
      box,
      root: make("label", { class: "coprod-mark", for: box.id }, box, say[state]),
    };
  });
  return {
    set,
    roots: marks.map((one) => one.root),
    value: () => shown,
    forget: () => {
      entered.forget();
      show("rated");
    },
    show(state, epoch) {
      show(entered.shown(state, epoch));
    },
    resume() {
      if (entered.left() !== undefined) set(entered.left());
    },
  };
}

// What one can say of a condition: with the slider between the statements or with two apart, of which
// either is shown, or with the boxes. Each answer takes the place of another, which must not come back.
function rateAndMark(first, key, send) {
  const say = first.words;
  const [lessId, moreId] = [fresh("less"), fresh("more")];
  const boxes = markBoxes(say, key("mark"), send, () =>
    Object.values(all).forEach((one) => {
      one.forget();
      one.clear();
    }));
  const made = (place, looks, others, beside = null) =>
    slider({
      unrated: first.unrated,
      key: key(place),
      send: (value) => send(place, value),
      ...looks,
      entering() {
        boxes.forget();
        others.forEach((other) => all[other].forget());
      },
      blank() { // one of two apart goes blank by itself, and the last one with what was said instead
        const before = boxes.value();
        return beside && all[beside].value() !== null
          ? null
          : () => boxes.set(before === "rated" ? "not-rated" : before);
      },
    });
  const apart = (place) => ({
    min: 0,
    max: 3,
    words: first.pole_steps,
    hint: say.zero,
    label: `${first.label}: ${say[place]}. ${first[place].text}`,
  });
  const between = {
    min: -3,
    max: 3,
    words: first.steps,
    said: first.said,
    hint: say.middle,
    label: `${first.label}: ${say.between}`,
    about: `${lessId} ${lessId}-side ${moreId} ${moreId}-side`,
  };
  const all = {
    slide: made("slide", between, ["left", "right"]),
    left: made("left", apart("left"), ["slide"], "right"),
    right: made("right", apart("right"), ["slide"], "left"),
  };
  all.right.root.classList.add("coprod-for");
  all.left.root.classList.add("coprod-against");
  for (const one of [...Object.values(all), boxes]) one.resume();
  return {
    boxes,
    roots: [
      make(
        "div",
        { class: "coprod-poles" },
        make("div", {}, pole("less", first.left, lessId), all.left.root),
        make("div", {}, pole("more", first.right, moreId), all.right.root),
      ),
      all.slide.root,
    ],
    show(state) {
      const { epoch, split } = state;
      boxes.show(state.state, epoch);
      const marked = boxes.value() !== "rated" && boxes.value() !== state.state; // on its way: no strength is left
      for (
        const [place, value] of [["slide", state.position], ["left", state.less], [
          "right",
          state.more,
        ]]
      ) {
        all[place].root.hidden = (place === "slide") === split;
        all[place].show(marked ? null : value, epoch);
      }
    },
  };
}

function drawCondition(first, el, model, tell) {
  const say = first.words;
  const send = (verb, value, more = {}) =>
    tell({ verb, value, rated_for: first.rated_for, ...more });
  const key = (part) => `${first.key}/${part}`;
  const heading = fresh("condition");
  if (first.missing) {
    const root = make(
      "section",
      { "aria-labelledby": heading },
      ...conditionHead(first, heading),
      make("p", { class: "coprod-answer" }, first.missing),
    );
    return { root, show() {} };
  }
  const rating = rateAndMark(first, key, send);
  const clear = make("button", {
    type: "button",
    class: "coprod-link",
    onclick: () => rating.boxes.set("not-rated"),
  }, say.clear);
  const split = make("button", {
    type: "button",
    class: "coprod-link",
    onclick: once(() => {
      flushAll();
      send("split", !model.get("state").split);
    }),
  });
  const answer = make("p", { class: "coprod-answer", role: "status" });
  const locked = make("p", { class: "coprod-hint" });
  const sources = make("p", { class: "coprod-hint" });
  const reasonId = fresh("reason");
  const reason = textArea(
    { id: reasonId, placeholder: say.prompt },
    key("reason"),
    (text) => send("reason", text),
  );
  const hands = first.hands ? handFields(first.hands, first.key, send) : null;
  const body = make(
    "div",
    {},
    ...rating.roots,
    make("div", { class: "coprod-row" }, answer, ...rating.boxes.roots),
    hands?.root ?? "",
    make(
      "div",
      { class: "coprod-row coprod-whyline" },
      make("label", { class: "coprod-why", for: reasonId }, say.why),
      split,
      clear,
    ),
    reason,
    sources,
  );
  // What can only be read any more can still be copied. Hands can be counted at any time.
  const lock = (is) => {
    for (const control of body.querySelectorAll("input, button")) {
      if (!hands?.root.contains(control)) control.disabled = is;
    }
    reason.readOnly = is;
  };
  return {
    root: make(
      "section",
      { "aria-labelledby": heading },
      ...conditionHead(first, heading),
      locked,
      body,
    ),
    show(state) {
      rating.show(state);
      // Whoever moves a slider hears from it what it says; once is enough.
      answer.setAttribute(
        "aria-live",
        el.querySelector("input[type=range]:focus") ? "off" : "polite",
      );
      write(answer, state.answer);
      clear.hidden = state.state === "not-rated";
      split.hidden = !state.can_split;
      split.textContent = state.split ? say.join : say.split;
      sources.textContent = state.sources;
      sources.hidden = !state.sources;
      follow(reason, state.reason, state.epoch);
      requestAnimationFrame(() => grow(reason));
      hands?.show(state.hands, state.epoch);
      write(locked, state.locked);
      locked.hidden = !state.locked;
      if (!el.dataset.stopped) lock(Boolean(state.locked));
    },
  };
}

export function render({ model, el }) {
  const tell = line(model, el);
  el.classList.add("coprod", "coprod-panel", "coprod-condition");
  el.dataset.step = model.get("state").step;
  ownKeys(el);
  let drawn = null;
  return live(model, (state) => {
    const here = JSON.stringify([state.rated_for, state.missing]);
    if (drawn?.here !== here) {
      flushAll(); // what was entered for the former goes there
      drawn?.root.remove();
      drawn = { here, ...drawCondition(state, el, model, tell) };
      el.append(drawn.root);
    }
    el.dataset.state = state.state;
    el.dataset.hands = state.hands?.said ?? ""; // what the page around names and marks, too
    el.classList.toggle("coprod-split", state.split);
    drawn.show(state);
  });
}

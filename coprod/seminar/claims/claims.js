// What is claimed, by what it rests on: bars with a part for each basis, the items of the part that
// is pressed, and one of them in full. What is looked at here is no answer, so nothing is kept.

import { keepKeys } from "../../panel/front/entered.js";
import { itemList, itemView } from "../../panel/front/items.js";
import { line } from "../../panel/front/line.js";
import { make, write } from "../../panel/front/make.js";
import { fresh } from "../../panel/front/shared.js";
import { live, ownKeys } from "../../panel/front/view.js";

// Radio buttons in a row; which of them there are can change.
function turns(title, choose) {
  const name = fresh("turn");
  const body = make("div", { class: "coprod-options" });
  let drawn = "";
  return {
    root: make(
      "fieldset",
      { class: "coprod-field coprod-choice" },
      make("legend", {}, title),
      body,
    ),
    show(options, chosen) {
      if (drawn !== JSON.stringify(options)) {
        drawn = JSON.stringify(options);
        body.replaceChildren(...options.map(([value, text]) => {
          const id = fresh(value);
          const box = make("input", {
            type: "radio",
            name,
            id,
            value,
            onchange: () => choose(value),
          });
          box.addEventListener("keydown", keepKeys);
          return make("label", { class: "coprod-option", for: id }, box, text);
        }));
      }
      for (const box of body.querySelectorAll("input")) box.checked = box.value === chosen;
    },
  };
}

// A part of a bar. Its number stands in it, so that no colour and no width has to be read.
function partButton(bar, part, press) {
  const button = make("button", {
    type: "button",
    class: "coprod-part-of-bar",
    "data-basis": part.basis,
    "data-bar": bar.id,
    "aria-label": part.name,
    title: part.name,
    onclick: () => press(bar.id, part.basis),
  }, make("span", {}, String(part.n)));
  button.style.flexGrow = String(part.n);
  return button;
}

function barRow(bar, most, press, scale = "") {
  const parts = make(
    "div",
    { class: "coprod-bar-parts" },
    ...bar.parts.map((part) => partButton(bar, part, press)),
  );
  parts.style.setProperty("--share", String(bar.n / most));
  const whole = make("button", {
    type: "button",
    class: "coprod-link coprod-bar-all",
    "data-bar": bar.id,
    "data-basis": "",
    "aria-label": bar.name,
    onclick: () => press(bar.id, ""),
  }, bar.all);
  return make(
    "div",
    { class: "coprod-bar-row", role: "group", "aria-label": bar.label },
    make(
      "span",
      { class: "coprod-bar-label" },
      bar.label,
      scale ? make("span", { class: "coprod-bar-scale" }, ` ${scale}`) : null,
    ),
    parts,
    whole,
  );
}

// All bars. Tab enters and leaves them as a whole; the arrow keys go from part to part.
function bars(say, press) {
  const root = make("div", { class: "coprod-bars", role: "toolbar", "aria-label": say.bars });
  const rows = () =>
    [...root.querySelectorAll(".coprod-bar-row")].map((row) => [...row.querySelectorAll("button")]);
  const stop = (button) => {
    for (const one of rows().flat()) one.tabIndex = one === button ? 0 : -1;
    return button;
  };
  root.addEventListener("focusin", (event) => {
    if (event.target.tagName === "BUTTON") stop(event.target);
  });
  root.addEventListener("keydown", (event) => {
    keepKeys(event);
    const all = rows();
    const y = all.findIndex((row) => row.includes(event.target));
    if (y < 0) return;
    const x = all[y].indexOf(event.target);
    const down = (to) => all[to]?.[Math.min(x, all[to].length - 1)];
    const next = {
      ArrowLeft: all[y][x - 1],
      ArrowRight: all[y][x + 1],
      ArrowUp: down(y - 1),
      ArrowDown: down(y + 1),
      Home: all[y][0],
      End: all[y].at(-1),
    };
    if (!(event.key in next)) return;
    event.preventDefault();
    next[event.key]?.focus();
  });
  const at = (part) =>
    rows().flat().find((one) => one.dataset.bar === part?.[0] && one.dataset.basis === part?.[1]);
  let drawn = "";
  return {
    root,
    focus(part) {
      (at(part) ?? rows().flat().find((one) => one.tabIndex === 0))?.focus();
    },
    show(state) {
      if (drawn !== JSON.stringify([state.bars, state.scales])) {
        drawn = JSON.stringify([state.bars, state.scales]);
        const [overall, ...others] = state.bars;
        const most = Math.max(...others.map((bar) => bar.n), 1);
        const [top, rest] = state.scales;
        root.replaceChildren(
          barRow(overall, overall.n, press, top),
          make("p", { class: "coprod-bar-scale" }, rest),
          ...others.map((bar) => barRow(bar, most, press)),
        );
        stop(at(state.part) ?? rows()[0][0]);
      }
      const pressed = at(state.part);
      for (const one of rows().flat()) one.setAttribute("aria-pressed", String(one === pressed));
    },
  };
}

// What each pattern stands for, by its short name; what that means is told beneath.
function legend(bases) {
  const swatch = (basis) =>
    make("span", { class: "coprod-swatch", "data-basis": basis, "aria-hidden": "true" });
  const names = make(
    "ul",
    { class: "coprod-legend" },
    ...bases.map((one) => make("li", {}, swatch(one.basis), one.label)),
  );
  const meanings = make(
    "dl",
    { class: "coprod-facts" },
    ...bases.map((one) => make("div", {}, make("dt", {}, one.label), make("dd", {}, one.text))),
  );
  return { names, meanings };
}

export function render({ model, el }) {
  const tell = line(model, el);
  const first = model.get("state");
  const say = first.say;
  el.classList.add("coprod", "coprod-panel", "coprod-claims");
  el.dataset.step = first.step;
  ownKeys(el);

  let arriving = false; // somebody pressed a part: take them to its items
  let from = null; // the part somebody came from
  const press = (bar, basis) => {
    arriving = true;
    from = [bar, basis];
    tell({ verb: "list", bar, basis });
  };
  const close = () => {
    chart.focus(from);
    tell({ verb: "close" });
  };
  const side = turns(say.show, (value) => tell({ verb: "side", value }));
  const by = turns(say.by, (value) => tell({ verb: "by", value }));
  const chart = bars(say, press);
  const { names, meanings } = legend(first.bases);
  const sentence = make("p", { class: "coprod-claims-sentence" });
  const note = make("p", { class: "coprod-hint" });
  const counted = make("p", { class: "coprod-hint" });
  const rest = make("p", {});
  const about = make(
    "details",
    { class: "coprod-group" },
    make("summary", {}, make("span", { class: "coprod-group-label" }, say.meanings)),
    meanings,
    rest,
    make("p", {}, say.drawn),
  );
  const caution = make("p", { class: "coprod-hint" });
  const title = make("h3", { class: "coprod-cards-heading", tabindex: "-1", id: fresh("listed") });
  const back = make("button", {
    type: "button",
    class: "coprod-button coprod-quiet",
    onclick: close,
  }, `↑ ${say.back}`);
  const list = itemList(say, (value) => tell({ verb: "open", value }));
  const detail = itemView(say, (verb, value) => tell({ verb, value }));
  const behind = make(
    "section",
    { class: "coprod-behind", "aria-labelledby": title.id },
    make("div", { class: "coprod-row" }, title, back),
    make("div", { class: "coprod-shelf" }, list.root, detail.root),
  );
  // Before the list of items has it, which keeps its keys to itself.
  behind.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
  }, { capture: true });
  el.append(
    make("h3", { class: "coprod-cards-heading" }, say.title),
    sentence,
    caution,
    make("div", { class: "coprod-turns" }, side.root, by.root),
    names,
    chart.root,
    make("p", { class: "coprod-hint" }, say.hint),
    counted,
    note,
    about,
    behind,
  );

  return live(model, (state) => {
    side.show(state.sides, state.side);
    by.show(state.ways, state.by);
    chart.show(state);
    for (
      const [part, text] of [
        [sentence, state.sentence],
        [caution, state.notes.caution],
        [note, state.notes.by],
        [counted, state.notes.counted],
        [rest, state.notes.rest],
        [title, state.list_title],
      ]
    ) {
      write(part, text);
      part.hidden = !text;
    }
    behind.hidden = !state.part;
    list.root.setAttribute("aria-labelledby", title.id);
    list.show(state.entries, state.item?.id, state.side === "both");
    detail.show(state);
    if (arriving && state.part) {
      arriving = false;
      title.focus({ preventScroll: true });
      behind.scrollIntoView({ block: "start" });
    }
  });
}

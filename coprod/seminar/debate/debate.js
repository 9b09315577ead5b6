// The eight assumptions, one at a time: where somebody stands, what is said on it, where they stand then.

import { once } from "../../panel/front/entered.js";
import { cardFields, chooser, frame, reference } from "../../panel/front/framed.js";
import { make, write } from "../../panel/front/make.js";
import { flushAll } from "../../panel/front/pending.js";
import { fresh } from "../../panel/front/shared.js";
import { live } from "../../panel/front/view.js";

function pointList(list) {
  const item = ({ text, note, ref }) =>
    make(
      "li",
      { dir: "auto" },
      text,
      note ? make("p", { class: "coprod-hint" }, note) : null,
      ref ? reference(ref) : null,
    );
  return make(
    "div",
    { class: "coprod-points", "data-kind": list.kind },
    make("h4", {}, list.title),
    list.hint ? make("p", { class: "coprod-hint" }, list.hint) : null,
    list.points.length ? make("ul", {}, ...list.points.map(item)) : make("p", {}, list.empty),
  );
}

// One assumption. The debate opens at once, or after it has been asked once where one stands.
function assumptionBox(one, card, first, send, looks, said) {
  const say = first.say;
  const fields = cardFields(card, first.key, send);
  const { before, before_reason: why, after, after_reason: moved } = fields.roots;
  const id = fresh("debate");
  const open = make("button", {
    type: "button",
    class: "coprod-button coprod-main",
    "data-look": "",
    "aria-controls": id,
  });
  const asked = make("p", { class: "coprod-note", role: "status" });
  const debate = make("div", { class: "coprod-debate-open", id }, ...one.lists.map(pointList));
  const then = make("div", { class: "coprod-stand-then" }, after, moved);
  const state = (looks.debates ??= {})[one.id] ??= { open: false, asked: false };
  let spoken = false;
  const draw = () => {
    open.textContent = state.open ? say.fold : state.asked && !spoken ? say.anyway : say.debate;
    open.setAttribute("aria-expanded", String(state.open));
    write(asked, state.asked && !spoken && !state.open ? say.ask : "");
    asked.hidden = !asked.textContent;
    debate.dataset.aside = String(!state.open);
    debate.dataset.unsaid = String(!state.open && !said(one.id));
    then.dataset.aside = String(!state.open && !said(one.id, ["after", "after_reason"]));
  };
  open.addEventListener(
    "click",
    once(() => { // a double click would answer what it asks
      flushAll();
      if (state.open) state.open = false;
      else if (spoken || state.asked) state.open = true;
      else state.asked = true;
      draw();
    }),
  );
  const root = make(
    "section",
    { class: "coprod-assumption", "data-item": one.id, role: "group", "aria-label": one.title },
    make("h3", { class: "coprod-case-title", tabindex: "-1", dir: "auto" }, one.title),
    make("blockquote", { class: "coprod-held", dir: "auto" }, `“${one.text}”`),
    make("p", { class: "coprod-hint" }, one.origin),
    make("div", { class: "coprod-stand-first" }, before, why),
    make("div", { class: "coprod-row coprod-ask" }, open, asked),
    debate,
    then,
  );
  return {
    root,
    show(now, epoch) {
      fields.show(now, epoch);
      spoken = now.values.before !== "";
      draw();
    },
  };
}

// Where one stood and stands, on a track from not at all to fully; words say the same beside it.
function shiftRow(row, stand) {
  const most = stand.length - 1;
  const at = (n) => `left: ${(n / most) * 100}%`;
  const marks = [];
  if (row.before !== null && row.after !== null && row.before !== row.after) {
    const [low, high] = [Math.min(row.before, row.after), Math.max(row.before, row.after)];
    marks.push(
      make("span", {
        class: "coprod-moved",
        style: `${at(low)}; width: ${((high - low) / most) * 100}%`,
      }),
    );
  }
  if (row.before !== null && row.before !== row.after) {
    marks.push(make("span", { class: "coprod-stand", style: at(row.before) }, "○"));
  }
  const arrow = { nearer: "▶", further: "◀" }[row.way] ?? "●";
  if (row.after !== null) {
    marks.push(
      make("span", { class: "coprod-stand coprod-stand-after", style: at(row.after) }, arrow),
    );
  }
  return make(
    "tr",
    { "data-way": row.way },
    make("th", { scope: "row", dir: "auto" }, `${row.number}. ${row.label}`),
    make(
      "td",
      { class: "coprod-track-cell", "aria-hidden": "true" },
      make(
        "span",
        { class: "coprod-track" },
        ...stand.map((_, n) => make("span", { class: "coprod-tick", style: at(n) })),
        ...marks,
      ),
    ),
    make("td", {}, row.said),
  );
}

function shiftTable(rows, stand, say) {
  return make(
    "table",
    { class: "coprod-shifts" },
    make("caption", {}, say.chart),
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        make("th", { scope: "col" }, say.corner),
        make(
          "th",
          { class: "coprod-track-cell", "aria-hidden": "true" },
          make(
            "span",
            { class: "coprod-ends" },
            make("span", {}, stand[0]),
            make("span", {}, stand.at(-1)),
          ),
        ),
        make("th", { scope: "col" }, say.moved),
      ),
    ),
    make("tbody", {}, ...rows.map((row) => shiftRow(row, stand))),
  );
}

export function render({ model, el }) {
  const framed = frame(model, el, "coprod-debate");
  const { send, looks } = framed;
  const first = model.get("state");
  const { assumptions, stand } = model.get("shelf");
  const say = first.say;
  looks.at = assumptions.some(({ id }) => id === looks.at) ? looks.at : assumptions[0]?.id;
  looks.all ??= false;
  let last = first; // the latest state
  const said = (id, among = null) => {
    const { values } = last.cards.find((card) => card.id === id);
    return (among ?? Object.keys(values)).some((field) => values[field] !== "");
  };

  const chips = chooser(
    say.assumptions,
    assumptions.map(({ id, number }) => ({ id, label: String(number) })),
    (id) => turn(id),
    "press",
  );
  const all = make("button", {
    type: "button",
    class: "coprod-button coprod-quiet",
    "data-look": "",
    onclick: () => {
      flushAll();
      looks.all = !looks.all;
      arrange();
    },
  });
  const boxes = new Map(
    assumptions.map((one) => [
      one.id,
      assumptionBox(one, first.cards.find(({ id }) => id === one.id), first, send, looks, said),
    ]),
  );
  const step = (by, text) =>
    make("button", {
      type: "button",
      class: "coprod-button coprod-quiet",
      "data-look": "",
      onclick: () => {
        turn(assumptions[place() + by].id);
        boxes.get(looks.at).root.querySelector("h3").focus();
      },
    }, text);
  const place = () => assumptions.findIndex(({ id }) => id === looks.at);
  const [earlier, later] = [step(-1, say.previous), step(1, say.next)];
  const turns = make("div", { class: "coprod-row coprod-debate-turns" }, earlier, later);
  const chart = make("div", { class: "coprod-shown" });
  const legend = make("p", { class: "coprod-hint" }, say.legend);
  const sentences = make("div", { class: "coprod-shift-said", role: "status" });
  framed.add(
    make("div", { class: "coprod-row coprod-pickers" }, chips.root, all),
    ...[...boxes.values()].map(({ root }) => root),
    turns,
    chart,
    legend,
    sentences,
  );

  const turn = (id) => {
    looks.at = id;
    if (looks.all) boxes.get(id).root.scrollIntoView({ block: "start" });
    arrange();
  };
  function arrange() {
    chips.show(looks.at);
    for (const [id, { root }] of boxes) root.dataset.aside = String(!looks.all && id !== looks.at);
    all.textContent = looks.all ? say.show_one : say.show_all;
    turns.hidden = looks.all;
    earlier.disabled = place() <= 0;
    later.disabled = place() >= assumptions.length - 1;
  }

  function show(state) {
    last = state;
    framed.show(state);
    for (const card of state.cards) boxes.get(card.id)?.show(card, state.epoch);
    chips.buttons.forEach((button, i) => {
      const mark = state.marks[button.dataset.choice];
      if (!mark) return;
      button.dataset.mark = mark.name;
      button.setAttribute("aria-label", `${assumptions[i].title}: ${mark.said}`);
      button.title = mark.said;
    });
    const shown = JSON.stringify(state.shifts);
    const any = state.shifts.some(({ way }) => way !== "none");
    if (chart.dataset.shown !== shown) {
      chart.dataset.shown = shown;
      chart.replaceChildren(...(any ? [shiftTable(state.shifts, stand, say)] : []));
    }
    legend.hidden = !any;
    if (sentences.dataset.shown !== String(state.sentences)) {
      sentences.dataset.shown = String(state.sentences);
      sentences.replaceChildren(...state.sentences.map((text) => make("p", {}, text)));
    }
    arrange();
  }
  return live(model, show);
}

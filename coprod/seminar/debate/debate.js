// The eight assumptions, one at a time: where somebody stands, what is said on it, where they stand then.

import { once } from "../../panel/front/entered.js";
import { cardFields, chooser, frame, reference } from "../../panel/front/framed.js";
import { make, news, write } from "../../panel/front/make.js";
import { flushAll } from "../../panel/front/pending.js";
import { fresh } from "../../panel/front/shared.js";
import { lookButton } from "../../panel/front/step.js";
import { live } from "../../panel/front/view.js";
import { shiftTable } from "./shifts.js";

/** @import { AssumptionState, CardMessage, CardState, PointsState, PointState } from "../../panel/front/state.d.ts" */
/** @import { DebateShelf, DebateState, StandMark } from "../../panel/front/state.d.ts" */
/** @import { Ticket, View } from "../../panel/front/types.d.ts" */

/** @typedef {Record<string, string>} Words */
/** @typedef {(message: CardMessage) => Ticket | null} Send */
/** Whether the debate on an assumption is open, and whether it was asked where one stands. @typedef {{ open: boolean, asked: boolean }} Fold */
/** @typedef {{ at: string, all: boolean, debates: Record<string, Fold> }} Looks */
/** Whether anything was said on an assumption, or in some fields of it. @typedef {(id: string, among?: string[]) => boolean} Said */
/** @typedef {{ root: HTMLElement, show(now: CardState, epoch: number): void }} Box */

/** @param {PointsState} list */
function pointList(list) {
  const item = (/** @type {PointState} */ { text, note, ref }) =>
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

/**
 * What is said on an assumption. It opens at once, or after it has been asked once where one stands.
 * @param {AssumptionState} one @param {Words} say @param {Fold} fold @param {() => void} folded
 */
function debateOn(one, say, fold, folded) {
  const id = fresh("debate");
  const open = make("button", {
    type: "button",
    class: "coprod-button coprod-main",
    "data-look": "",
    "aria-controls": id,
    onclick: once(() => { // a double click would answer what it asks
      flushAll();
      if (fold.open) fold.open = false;
      else if (spoken || fold.asked) fold.open = true;
      else fold.asked = true;
      folded();
    }),
  });
  const asked = make("p", { class: "coprod-note", role: "status" });
  const root = make("div", { class: "coprod-debate-open", id }, ...one.lists.map(pointList));
  let spoken = false;
  return {
    ask: make("div", { class: "coprod-row coprod-ask" }, open, asked),
    root,
    /** @param {boolean} stands whether somebody said where they stand @param {boolean} said */
    show(stands, said) {
      spoken = stands;
      const waits = fold.asked && !spoken;
      open.textContent = fold.open ? say.fold : waits ? say.anyway : say.debate;
      open.setAttribute("aria-expanded", String(fold.open));
      write(asked, waits && !fold.open ? say.ask : "");
      asked.hidden = !asked.textContent;
      root.dataset.aside = String(!fold.open);
      root.dataset.unsaid = String(!fold.open && !said);
    },
  };
}

/**
 * One assumption: where one stands, the debate, and where one stands then.
 * @param {AssumptionState} one @param {CardState} card @param {DebateState} first
 * @param {Send} send @param {Fold} fold @param {Said} said
 * @returns {Box}
 */
function assumptionBox(one, card, first, send, fold, said) {
  const fields = cardFields(card, first.key, send);
  const { before, before_reason: why, after, after_reason: moved } = fields.roots;
  const then = make("div", { class: "coprod-stand-then" }, after, moved);
  const draw = () => {
    debate.show(spoken, said(one.id));
    then.dataset.aside = String(!fold.open && !said(one.id, ["after", "after_reason"]));
  };
  const debate = debateOn(one, first.say, fold, draw);
  let spoken = false;
  return {
    root: make(
      "section",
      { class: "coprod-assumption", "data-item": one.id, role: "group", "aria-label": one.title },
      make("h3", { class: "coprod-case-title", tabindex: "-1", dir: "auto" }, one.title),
      make("blockquote", { class: "coprod-held", dir: "auto" }, `“${one.text}”`),
      make("p", { class: "coprod-hint" }, one.origin),
      make("div", { class: "coprod-stand-first" }, before, why),
      debate.ask,
      debate.root,
      then,
    ),
    show(now, epoch) {
      fields.show(now, epoch);
      spoken = now.values.before !== "";
      draw();
    },
  };
}

/**
 * Which assumption is on the screen: a chip for each, the one before and the one after, or all.
 * @param {AssumptionState[]} every @param {Words} say @param {Looks} looks
 * @param {(id: string, focus?: boolean) => void} turn @param {() => void} arrange
 */
function turner(every, say, looks, turn, arrange) {
  const chips = chooser(
    say.assumptions,
    every.map(({ id, number }) => ({ id, label: String(number) })),
    (id) => turn(id),
    "press",
  );
  const look = (/** @type {string} */ text, /** @type {() => void} */ act) =>
    lookButton(text, "coprod-button coprod-quiet", act);
  const all = look("", () => {
    flushAll();
    looks.all = !looks.all;
    arrange();
  });
  const place = () => every.findIndex(({ id }) => id === looks.at);
  const earlier = look(say.previous, () => turn(every[place() - 1].id, true));
  const later = look(say.next, () => turn(every[place() + 1].id, true));
  const turns = make("div", { class: "coprod-row coprod-debate-turns" }, earlier, later);
  return {
    row: make("div", { class: "coprod-row coprod-pickers" }, chips.root, all),
    turns,
    /** @param {Record<string, StandMark>} marks */
    mark(marks) {
      chips.buttons.forEach((button, i) => {
        const mark = marks[every[i].id];
        if (!mark) return;
        button.dataset.mark = mark.name;
        button.setAttribute("aria-label", `${every[i].title}: ${mark.said}`);
        button.title = mark.said;
      });
    },
    show() {
      chips.show(looks.at);
      all.textContent = looks.all ? say.show_one : say.show_all;
      turns.hidden = looks.all;
      earlier.disabled = place() <= 0;
      later.disabled = place() >= every.length - 1;
    },
  };
}

/** How far one moved, drawn and in sentences. @param {string[]} stand @param {Words} say */
function moves(stand, say) {
  const chart = make("div", { class: "coprod-shown" });
  const legend = make("p", { class: "coprod-hint" }, say.legend);
  const sentences = make("div", { class: "coprod-shift-said", role: "status" });
  return {
    roots: [chart, legend, sentences],
    /** @param {DebateState} state */
    show({ shifts, sentences: said }) {
      const any = shifts.some(({ way }) => way !== "none");
      news(chart, shifts, () => {
        chart.replaceChildren(...(any ? [shiftTable(shifts, stand, say)] : []));
      });
      legend.hidden = !any;
      news(sentences, said, () => {
        sentences.replaceChildren(...said.map((text) => make("p", {}, text)));
      });
    },
  };
}

/** @param {View<DebateState, CardMessage, DebateShelf>} view */
export function render({ model, el }) {
  const framed = frame(model, el, "coprod-debate");
  const first = model.get("state");
  const { assumptions, stand } = model.get("shelf");
  const { say } = first;
  /** @type {Looks} */
  const looks = Object.assign(framed.looks, { at: "", all: false, debates: {}, ...framed.looks });
  if (!assumptions.some(({ id }) => id === looks.at)) looks.at = assumptions[0]?.id ?? "";
  let last = first; // the latest state
  /** @type {Said} */
  const said = (id, among) => {
    const values = last.cards.find((card) => card.id === id)?.values ?? {};
    return (among ?? Object.keys(values)).some((field) => values[field] !== "");
  };

  /** @type {Map<string, Box>} */
  const boxes = new Map();
  for (const one of assumptions) {
    const card = first.cards.find(({ id }) => id === one.id);
    const fold = (looks.debates[one.id] ??= { open: false, asked: false });
    if (card) boxes.set(one.id, assumptionBox(one, card, first, framed.send, fold, said));
  }
  const turns = turner(assumptions, say, looks, turn, arrange);
  const moved = moves(stand, say);
  framed.add(
    turns.row,
    ...[...boxes.values()].map(({ root }) => root),
    turns.turns,
    ...moved.roots,
  );

  /** @param {string} id @param {boolean} [focus] */
  function turn(id, focus) {
    looks.at = id;
    const root = boxes.get(id)?.root;
    if (looks.all) root?.scrollIntoView({ block: "start" });
    arrange();
    if (focus) root?.querySelector("h3")?.focus();
  }

  function arrange() {
    turns.show();
    for (const [id, { root }] of boxes) root.dataset.aside = String(!looks.all && id !== looks.at);
  }

  return live(model, (state) => {
    last = state;
    framed.show(state);
    for (const card of state.cards) boxes.get(card.id)?.show(card, state.epoch);
    turns.mark(state.marks);
    moved.show(state);
    arrange();
  });
}

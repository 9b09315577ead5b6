// One case as the paper and its critics would read it: premises, line by line, and both balances.
// All of it stands on the page; what is put aside on the screen is there on paper.

import { once } from "../../panel/front/entered.js";
import { frame } from "../../panel/front/framed.js";
import { make, news, write } from "../../panel/front/make.js";
import { flushAll } from "../../panel/front/pending.js";
import { fresh, inWorkshop } from "../../panel/front/shared.js";
import { lookButton } from "../../panel/front/step.js";
import { live } from "../../panel/front/view.js";
import { balanceTable } from "./balance.js";
import { lineBox } from "./lines.js";
import { objectionTold, PARTS, pickers } from "./pickers.js";

/** @import { LineGroup, LineState, ObjectionState, ReadCase } from "../../panel/front/state.d.ts" */
/** @import { ReadingsMessage, ReadingsShelf, ReadingsState } from "../../panel/front/state.d.ts" */
/** @import { Ticket, View } from "../../panel/front/types.d.ts" */
/** @import { LineBox } from "./lines.js" */
/** @import { Ids, Looks, Part } from "./pickers.js" */

/** @typedef {Record<string, string>} Words */
/** @typedef {(message: ReadingsMessage) => Ticket | null} Send */

/** The way through lines that unfold: all at once, or one by one. @param {HTMLElement} part */
function wayThrough(part) {
  /** @returns {NodeListOf<HTMLDetailsElement>} */
  const folded = () => part.querySelectorAll("details.coprod-two:not([data-aside=true])");
  return {
    /** With all of them open, a line asks why only once somebody sided on it. @param {boolean} is */
    openAll(is) {
      for (const one of folded()) one.open = is;
      part.dataset.every = String(is);
    },
    /** @param {HTMLDetailsElement} from */
    onward(from) {
      const lines = [...folded()];
      const next = lines[lines.indexOf(from) + 1];
      from.open = false;
      if (next) next.open = true;
      const to = (next ?? from).querySelector("summary");
      to?.focus({ preventScroll: true });
      to?.scrollIntoView({ block: "nearest" });
      next?.scrollIntoView({ block: "nearest" });
    },
  };
}

/** @param {Part} part @param {Ids} ids @param {Words} say */
function partOf(part, ids, say) {
  return make(
    "section",
    {
      class: "coprod-reading-part",
      role: "tabpanel",
      id: ids[part],
      "aria-label": say[part],
      "data-part": part,
    },
    make("h3", { class: "coprod-reading-part-title" }, say[part]),
  );
}

/**
 * Each part, and in them the boxes of the lines.
 * @param {LineGroup[]} groups @param {ReadingsState} first @param {Send} send @param {Ids} ids
 */
function drawParts(groups, first, send, ids) {
  const { say } = first;
  const [premises, lines, balance] = PARTS.map((part) => partOf(part, ids, say));
  const { openAll, onward } = wayThrough(lines);
  /** @type {Map<string, LineBox>} */
  const boxes = new Map();
  const around = { say, key: first.key, send, onward };
  const box = (/** @type {LineState} */ one, /** @type {boolean} */ folds) => {
    const card = first.cards.find(({ id }) => id === one.id);
    if (!card) return null;
    const made = lineBox(one, card, folds, around);
    boxes.set(one.id, made);
    return made.root;
  };
  const all = (/** @type {boolean} */ is) =>
    lookButton(is ? say.unfold : say.fold, "coprod-link", () => openAll(is));
  const drawn = make("div", {});
  lines.append(make("div", { class: "coprod-row" }, all(true), all(false)));
  for (const { premises: open, label, lines: every } of groups.filter((g) => g.lines.length)) {
    const inside = every.map((one) => box(one, !open)).filter((one) => one !== null);
    if (open) premises.append(...inside);
    else {
      const title = make("h4", { class: "coprod-kind-title" }, label);
      lines.append(make("div", { class: "coprod-kinds" }, title, ...inside));
    }
  }
  balance.append(drawn);
  return { roots: [premises, lines, balance], boxes, drawn };
}

/**
 * Puts aside the lines that an objection does not touch, and marks the rows that it does.
 * @param {ReturnType<typeof drawParts>} parts @param {ObjectionState | undefined} chosen
 */
function touch({ roots, boxes, drawn }, chosen) {
  const touched = (/** @type {HTMLElement} */ one) => one.dataset.objection === chosen?.id;
  for (const { root } of boxes.values()) {
    root.dataset.aside = String(Boolean(chosen) && !touched(root));
  }
  for (const part of roots) {
    /** @type {NodeListOf<HTMLElement>} */
    const kinds = part.querySelectorAll(".coprod-kinds");
    for (const kind of kinds) {
      kind.dataset.aside = String(!kind.querySelector("[data-line][data-aside=false]"));
    }
  }
  /** @type {NodeListOf<HTMLElement>} */
  const rows = drawn.querySelectorAll("tbody tr");
  for (const row of rows) row.dataset.touched = String(Boolean(chosen) && touched(row));
}

/** The case. A room on a projector was told it, and needs the space. @param {ReadCase} about @param {Looks} looks */
function taleOf(about, looks) {
  const told = (/** @type {string} */ text) =>
    make("p", { class: "coprod-case-told", dir: "auto" }, text);
  const [asked, ...done] = about.lines;
  const since = make(
    "div",
    {},
    ...done.map(told),
    make("p", { class: "coprod-hint" }, about.fits),
  );
  const root = make(
    "details",
    { class: "coprod-tale", open: !inWorkshop && looks.part !== "balance" },
    make("summary", { dir: "auto" }, about.title),
    told(asked),
    since,
  );
  return { root, since };
}

/** Why the readings are covered, and the way past that. @param {Words} say @param {Send} send */
function gateOf(say, send) {
  const why = make("p", { class: "coprod-note" });
  const look = make("button", {
    type: "button",
    class: "coprod-button coprod-quiet",
    "data-look": "",
    onclick: once(() => {
      flushAll();
      send({ verb: "anyway" });
    }),
  }, say.show);
  const root = make("div", {}, why, look);
  return {
    root,
    /** @param {string} hidden */
    show(hidden) {
      write(why, hidden);
      root.hidden = !hidden;
    },
  };
}

/** @param {View<ReadingsState, ReadingsMessage, ReadingsShelf>} view */
function draw({ model, el }) {
  const framed = frame(model, el, "coprod-readings");
  const first = model.get("state");
  const { case: about, objections, groups } = model.get("shelf");
  const { say } = first;
  /** @type {Looks} */
  const looks = Object.assign(framed.looks, { part: PARTS[0], objection: "", ...framed.looks });
  const [premises, lines, balance] = PARTS.map((part) => fresh(part));
  const ids = { premises, lines, balance };
  const parts = drawParts(groups, first, framed.send, ids);
  const picker = pickers(objections, say, ids, looks, turn, arrange);
  const told = objectionTold();
  const gate = gateOf(say, framed.send);
  const tale = taleOf(about, looks);
  const ours = make("p", { class: "coprod-ours" }, say.ours);
  const content = make("div", {}, ours, picker.root, told.root, ...parts.roots);
  framed.add(tale.root, gate.root, content);

  /** @param {Part} part */
  function turn(part) {
    looks.part = part;
    tale.root.open = part === PARTS[0] && !inWorkshop;
    looks.chips = false;
    arrange();
    // The balance is seen as a whole, where that is possible: its tabs come up to the top.
    if (inWorkshop && part === "balance") content.scrollIntoView({ block: "start" });
  }

  // Which part is on the screen, and which lines the chosen objection touches.
  function arrange() {
    const chosen = objections.find(({ id }) => id === looks.objection);
    content.dataset.part = looks.part;
    ours.dataset.aside = String(looks.part === "balance"); // the table says so itself
    for (const one of parts.roots) one.dataset.aside = String(one.dataset.part !== looks.part);
    picker.show(Boolean(chosen));
    touch(parts, chosen);
    told.show(chosen);
  }

  return live(model, (state) => {
    framed.show(state);
    gate.show(state.hidden);
    tale.since.hidden = content.hidden = Boolean(state.hidden);
    for (const card of state.cards) parts.boxes.get(card.id)?.show(card, state.epoch);
    const { balance: weighed } = state;
    if (weighed) {
      news(parts.drawn, weighed, () => {
        parts.drawn.replaceChildren(...balanceTable(weighed, say));
      });
    }
    arrange();
  });
}

/**
 * Both readings. What may be read changes when the case is revealed or covered again; then all is
 * drawn anew.
 * @param {View<ReadingsState, ReadingsMessage, ReadingsShelf>} view
 */
export function render({ model, el }) {
  let stop = draw({ model, el });
  const again = () => {
    stop();
    el.replaceChildren();
    stop = draw({ model, el });
  };
  model.on("change:shelf", again);
  return () => {
    model.off("change:shelf", again);
    stop();
  };
}

// What is claimed, by what it rests on: bars with a part for each basis, the items of the part that
// is pressed, and one of them in full. What is looked at here is no answer, so nothing is kept.

import { titledChoices } from "../../panel/front/choices.js";
import { itemList, itemView } from "../../panel/front/items.js";
import { line } from "../../panel/front/line.js";
import { make, writeOrHide } from "../../panel/front/make.js";
import { fresh } from "../../panel/front/shared.js";
import { live, ownKeys } from "../../panel/front/view.js";
import { bars } from "./bars.js";

/** @import { BasisState, ClaimsMessage, ClaimsState, GroupClaims, ShowSide } from "../../panel/front/state.d.ts" */
/** @import { View } from "../../panel/front/types.d.ts" */
/** @import { Part } from "./bars.js" */

/** @typedef {Record<string, string>} Words */
/** @typedef {(message: ClaimsMessage) => unknown} Send */

/** What each pattern stands for, by its short name; what that means is told beneath. @param {BasisState[]} bases */
function legend(bases) {
  const swatch = (/** @type {string} */ basis) =>
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

/** Sentences beside the bars, each hidden while it is blank. @param {Words} say @param {HTMLElement} meanings */
function sentences(say, meanings) {
  const hint = () => make("p", { class: "coprod-hint" });
  const sentence = make("p", { class: "coprod-claims-sentence" });
  const [caution, counted, note, rest] = [hint(), hint(), hint(), make("p", {})];
  const about = make(
    "details",
    { class: "coprod-group" },
    make("summary", {}, make("span", { class: "coprod-group-label" }, say.meanings)),
    meanings,
    rest,
    make("p", {}, say.drawn),
  );
  return {
    above: [sentence, caution],
    beneath: [counted, note, about],
    /** @param {ClaimsState} state */
    show({ sentence: said, notes }) {
      writeOrHide(sentence, said);
      writeOrHide(caution, notes.caution);
      writeOrHide(note, notes.by);
      writeOrHide(counted, notes.counted);
      writeOrHide(rest, notes.rest);
    },
  };
}

/** The items of the part that was pressed, and one of them in full. @param {Words} say @param {Send} send @param {() => void} close */
function itemsBehind(say, send, close) {
  const title = make("h3", { class: "coprod-cards-heading", tabindex: "-1", id: fresh("listed") });
  const back = make("button", {
    type: "button",
    class: "coprod-button coprod-quiet",
    onclick: close,
  }, `↑ ${say.back}`);
  const list = itemList(say, (value) => send({ verb: "open", value }));
  list.root.setAttribute("aria-labelledby", title.id);
  const detail = itemView(say, (verb, value) => send(verb === "back" ? { verb } : { verb, value }));
  const root = make(
    "section",
    { class: "coprod-behind", "aria-labelledby": title.id },
    make("div", { class: "coprod-row" }, title, back),
    make("div", { class: "coprod-shelf" }, list.root, detail.root),
  );
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    close();
  });
  return {
    root,
    /** @param {ClaimsState} state */
    show(state) {
      root.hidden = !state.part;
      writeOrHide(title, state.list_title);
      list.show(state.entries, state.item?.id, state.side === "both");
      detail.show(state);
    },
    arrive() {
      title.focus({ preventScroll: true });
      root.scrollIntoView({ block: "start" });
    },
  };
}

/** @param {View<ClaimsState, ClaimsMessage>} view */
export function render({ model, el }) {
  const send = line(model, el);
  const first = model.get("state");
  const { say } = first;
  el.classList.add("coprod", "coprod-panel", "coprod-claims");
  el.dataset.step = first.step;
  ownKeys(el);

  let arriving = false; // somebody pressed a part: take them to its items
  /** @type {Part | null} */
  let from = null; // the part somebody came from
  const chart = bars(say, (bar, basis) => {
    arriving = true;
    from = [bar, basis];
    send({ verb: "list", bar, basis });
  });
  const behind = itemsBehind(say, send, () => {
    chart.focus(from);
    send({ verb: "close" });
  });
  const side = titledChoices(say.show, (value) => {
    send({ verb: "side", value: /** @type {ShowSide["value"]} */ (value) });
  });
  const by = titledChoices(say.by, (value) => {
    send({ verb: "by", value: /** @type {GroupClaims["value"]} */ (value) });
  });
  const { names, meanings } = legend(first.bases);
  const said = sentences(say, meanings);
  el.append(
    make("h3", { class: "coprod-cards-heading" }, say.title),
    ...said.above,
    make("div", { class: "coprod-turns" }, side.root, by.root),
    names,
    chart.root,
    make("p", { class: "coprod-hint" }, say.hint),
    ...said.beneath,
    behind.root,
  );

  return live(model, (state) => {
    side.show(state.sides, state.side);
    by.show(state.ways, state.by);
    chart.show(state);
    said.show(state);
    behind.show(state);
    if (arriving && state.part) {
      arriving = false;
      behind.arrive();
    }
  });
}

// The parts of what is revealed of a case, each drawn anew when it is news.

import { make } from "../../panel/front/make.js";
import { drawChart, shape } from "./chart.js";
import { drawFact, drawFacts, withLinks } from "./facts.js";

/** @import { AnswerState, BearingFact, CaseRowState, DocumentState, ItemsState } from "../../panel/front/state.d.ts" */
/** @import { RevealedCase, RevealPart, Statement } from "../../panel/front/state.d.ts" */

/** @typedef {Record<string, string>} Words */

/**
 * Something that unfolds; `said` stands beside its title.
 * @param {string} name @param {string} title @param {string} said @param {boolean} open
 * @param {(Node | null)[]} content
 */
function fold(name, title, said, open, ...content) {
  return make(
    "details",
    { class: "coprod-card", "data-open": name, open },
    make(
      "summary",
      {},
      make("span", { class: "coprod-card-title" }, title),
      said ? make("span", { class: "coprod-card-said" }, said) : null,
    ),
    ...content,
  );
}

/**
 * Facts, each with how it bears; `none` is said where there are none.
 * @param {BearingFact[]} facts @param {DocumentState[]} documents @param {Words} say
 */
function bearing(facts, documents, say, none = "") {
  if (!facts.length) return none ? make("p", { class: "coprod-hint" }, none) : null;
  const one = (/** @type {BearingFact} */ fact) => {
    const how = [fact.how, fact.why].filter(Boolean).join(". ");
    const more = how ? [make("p", { class: "coprod-bears" }, how)] : [];
    const item = drawFact(fact, documents, say, more);
    item.dataset.part = fact.part;
    return item;
  };
  return make("ul", { class: "coprod-case-facts", role: "list" }, ...facts.map(one));
}

const titled = (/** @type {(Node | string)[]} */ ...title) =>
  make("h4", { class: "coprod-case-part" }, ...title);

/** Both statements of a condition, each with its side. @param {CaseRowState} row */
function poles({ left, right }) {
  const pole = (/** @type {string} */ side, /** @type {Statement} */ statement) =>
    make(
      "div",
      { class: `coprod-pole coprod-${side}` },
      make("p", {}, statement.text),
      make("p", { class: "coprod-side" }, statement.side),
    );
  return make("div", { class: "coprod-poles" }, pole("less", left), pole("more", right));
}

/** What you, the hands and we say of a condition. @param {CaseRowState} row @param {DocumentState[]} documents @param {Words} say */
function threeSaid({ yours, hands, ours }, documents, say) {
  /** @param {string} who @param {string} title @param {AnswerState} one @param {Node | null} reason */
  const said = (who, title, one, reason) =>
    make(
      "div",
      {},
      titled(shape(who), title),
      make("p", { class: "coprod-said" }, one.said),
      reason,
    );
  const look = yours.reason ? { dir: "auto", class: "coprod-typed" } : { class: "coprod-hint" };
  return make(
    "div",
    { class: "coprod-three" },
    said("you", say.yours, yours, make("p", look, yours.reason || say.no_reason)),
    said("hands", say.hands, hands, null),
    said("ours", say.ours, ours, make("p", {}, ...withLinks(ours.reason, documents, say))),
  );
}

/** @param {CaseRowState} row @param {DocumentState[]} documents @param {Words} say */
function drawRow(row, documents, say) {
  return fold(
    row.id,
    `${row.number} ${row.label}`,
    row.said,
    false,
    poles(row),
    threeSaid(row, documents, say),
    titled(say.facts),
    bearing(row.facts, documents, say, say.no_facts),
  );
}

/** @param {ItemsState} group @param {DocumentState[]} documents @param {Words} say */
function drawItems({ title, items }, documents, say) {
  return fold(
    title,
    title,
    "",
    false,
    make("p", { class: "coprod-hint" }, say.items_about),
    ...items.flatMap(({ label, facts }) => [titled(label), bearing(facts, documents, say)]),
  );
}

/**
 * How each part is drawn, but for what somebody types in it: that stays as it is.
 * @type {Record<RevealPart["id"], (shown: RevealedCase, say: Words) => (Node | null)[]>}
 */
const DRAW = {
  story: ({ story, documents }, say) =>
    story.map(({ title, facts }) => fold(title, title, "", true, drawFacts(facts, documents, say))),
  chart: ({ chart, rows }, say) => [
    make("p", { class: "coprod-nobody" }, say.chart_about),
    drawChart(chart, rows, say),
  ],
  conditions: ({ rows, documents }, say) => rows.map((row) => drawRow(row, documents, say)),
  items: ({ items, documents }, say) => items.map((group) => drawItems(group, documents, say)),
  silent: ({ silent, documents }, say) => [
    make("p", { class: "coprod-hint" }, say.silent),
    drawFacts(silent, documents, say),
  ],
  discuss: ({ lesson }) => [lesson ? make("p", { class: "coprod-sentence" }, lesson) : null],
};

/** @param {RevealPart["id"]} part @param {RevealedCase} shown @param {Words} say */
export const drawPart = (part, shown, say) => DRAW[part](shown, say);

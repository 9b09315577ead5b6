// The lines of the two readings: each with both of them, and which one is the stronger.

import { cardFields, reference } from "../../panel/front/framed.js";
import { make, write } from "../../panel/front/make.js";

/** @import { CardMessage, CardState, LineFact, LineState, ReadState } from "../../panel/front/state.d.ts" */
/** @import { Ticket } from "../../panel/front/types.d.ts" */

/**
 * What all lines have in common, and where to go from one that unfolds.
 * @typedef {{
 *   say: Record<string, string>,
 *   key: string,
 *   send(message: CardMessage): Ticket | null,
 *   onward(line: HTMLDetailsElement): void,
 * }} Around
 */

/** @typedef {{ root: HTMLElement, show(now: CardState, epoch: number): void }} LineBox */

/** @param {string} title @param {ReadState} read @param {string} [stance] */
function readBox(title, read, stance) {
  return make(
    "div",
    { class: "coprod-read" },
    make("p", { class: "coprod-read-who" }, title),
    stance ? make("p", { class: "coprod-read-stance" }, stance) : null,
    make("p", { dir: "auto" }, read.text),
    read.counts ? make("p", { class: "coprod-read-counts" }, read.counts) : null,
  );
}

/** @param {LineFact} fact */
function factOf({ text, note, read }) {
  return make(
    "li",
    { dir: "auto" },
    text,
    note ? make("span", { class: "coprod-hint" }, ` ${note}`) : null,
    ...read.map(({ text: work, url }) =>
      make(
        "p",
        { class: "coprod-hint coprod-work" },
        `${work} `,
        url ? make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, url) : null,
      )
    ),
  );
}

/** What a line rests on, folded. @param {LineState} one @param {Record<string, string>} say */
function restsOn(one, say) {
  return make(
    "details",
    { class: "coprod-rests" },
    make("summary", {}, say.rests),
    make("p", { class: "coprod-status" }, one.place),
    one.item ? reference(one.item) : null,
    make("p", { class: "coprod-read-who" }, say.facts),
    one.facts.length ? make("ul", {}, ...one.facts.map(factOf)) : make("p", {}, say.no_facts),
    one.note ? make("p", { class: "coprod-hint" }, one.note) : null,
  );
}

/** @param {LineState} one @param {Record<string, string>} say @param {HTMLElement[]} fields */
function bothReads(one, say, fields) {
  return [
    one.question ? make("p", { class: "coprod-line-question", dir: "auto" }, one.question) : null,
    make(
      "div",
      { class: "coprod-two-reads" },
      readBox(say.in_paper, one.paper),
      readBox(say.in_critics, one.critics, one.stance),
    ),
    make("p", { class: "coprod-hint" }, one.aimed),
    restsOn(one, say),
    make("div", { class: "coprod-sided" }, ...fields),
  ];
}

/**
 * A line that unfolds, with how it counts in both readings beside its name.
 * @param {LineState} one @param {Around} around @param {HTMLElement[]} title
 * @param {(HTMLElement | null)[]} inside
 */
function foldedLine(one, { say, onward }, [title, own], inside) {
  const counts = (/** @type {string} */ who, /** @type {string} */ text) =>
    make("span", {}, make("span", { class: "coprod-line-who" }, `${who}: `), text);
  const root = make(
    "details",
    { class: "coprod-two" },
    make(
      "summary",
      {},
      title,
      counts(say.paper, one.paper.brief),
      counts(say.critics, one.critics.brief),
      own,
    ),
    ...inside,
  );
  root.append(make("button", {
    type: "button",
    class: "coprod-button coprod-quiet coprod-next-line",
    "data-look": "",
    onclick: () => onward(root),
  }, say.next));
  return root;
}

/**
 * A line with both readings, and whose is the stronger. Premises lie open, the others unfold.
 * @param {LineState} one @param {CardState} card @param {boolean} folds @param {Around} around
 * @returns {LineBox}
 */
export function lineBox(one, card, folds, around) {
  const fields = cardFields(card, around.key, around.send);
  const own = make("span", { class: "coprod-line-own" });
  const title = make("span", { class: "coprod-line-title", dir: "auto" }, one.label);
  const inside = bothReads(one, around.say, Object.values(fields.roots));
  const root = folds
    ? foldedLine(one, around, [title, own], inside)
    : make("section", { class: "coprod-two" }, make("h4", {}, title, own), ...inside);
  root.dataset.line = one.id;
  root.dataset.objection = one.objection;
  root.setAttribute("role", "group");
  root.setAttribute("aria-label", one.label);
  return {
    root,
    show(now, epoch) {
      fields.show(now, epoch);
      write(own, now.said);
      root.dataset.sided = String(Boolean(now.values.holds));
      root.dataset.reasoned = String(Boolean(now.values.reason));
    },
  };
}

// Facts of a case and the documents they rest on, for the panels that show them.

import { make } from "../../panel/front/make.js";
import { flushAll } from "../../panel/front/pending.js";
import { shared } from "../../panel/front/shared.js";
import { lookButton, stepFrame } from "../../panel/front/step.js";
import { goTo } from "../../panel/front/ways.js";

/** @import { CardsState, DocumentState, CaseFactState } from "../../panel/front/state.d.ts" */
/** @import { View } from "../../panel/front/types.d.ts" */

/** @typedef {Record<string, string>} Words */

const NUMBERS = /\[(\d+(?:, ?\d+)*)\]/;

/**
 * The number of a document, as a link to it where it can be read. Before the reveal it has no label,
 * since what it is called can give away what came later: then its number leads to the covered list.
 * @param {number} number @param {DocumentState[]} documents @param {Words} say
 */
function cite(number, documents, say) {
  const one = documents.find((document) => document.number === number);
  if (!one || !/^https?:/.test(one.url)) return make("span", {}, String(number));
  const called = (one.label ? say.document : say.numbered).replace("{n}", String(number)).replace(
    "{label}",
    one.label,
  );
  if (one.label) {
    return make("a", {
      href: one.url,
      target: "_blank",
      rel: "noopener noreferrer",
      title: one.label,
      "aria-label": called,
    }, String(number));
  }
  const link = make("a", {
    href: "#documents",
    "aria-label": called,
    onclick: (/** @type {Event} */ event) => {
      event.preventDefault();
      toDocument(link, number);
    },
  }, String(number));
  return link;
}

/**
 * To the list of documents in the same panel, and to one of them once somebody opened it.
 * @param {HTMLElement} from @param {number} number
 */
function toDocument(from, number) {
  /** @type {HTMLDetailsElement | null | undefined} */
  const list = from.closest(".coprod-panel")?.querySelector(".coprod-documents");
  if (!list) return;
  const fold = from.closest("details");
  if (fold && !fold.contains(list)) fold.open = true;
  /** @type {HTMLElement | null} */
  const one = list.querySelector(`[value="${number}"]`);
  const to = (list.open && one) || list.querySelector("summary");
  to?.focus({ preventScroll: true });
  to?.scrollIntoView({ block: "nearest" });
}

/** [1, 2], each number a link. @param {number[]} numbers @param {DocumentState[]} documents @param {Words} say */
function cited(numbers, documents, say) {
  const links = numbers.flatMap((number, i) => [i ? ", " : "", cite(number, documents, say)]);
  return make("span", { class: "coprod-cited" }, "[", ...links, "]");
}

/** Text in which [1, 2] stands for documents. @param {string} text @param {DocumentState[]} documents @param {Words} say */
export function withLinks(text, documents, say) {
  return text.split(NUMBERS).map((part, i) =>
    i % 2 ? cited(part.split(",").map(Number), documents, say) : part
  );
}

/**
 * A fact: its letter, its name, what it says with its documents, and what is to be known about it.
 * @param {CaseFactState} fact @param {DocumentState[]} documents @param {Words} say
 * @param {HTMLElement[]} more
 */
export function drawFact(fact, documents, say, more = []) {
  return make(
    "li",
    { "data-fact": fact.id },
    make("span", { class: "coprod-letter", "aria-hidden": "true" }, fact.letter),
    make(
      "p",
      {},
      make("span", { class: "coprod-unseen" }, `${say.fact.replace("{letter}", fact.letter)}: `),
      make("strong", {}, `${fact.label}. `),
      fact.text,
      " ",
      fact.documents.length ? cited(fact.documents, documents, say) : null,
    ),
    ...more,
    fact.note ? make("p", { class: "coprod-hint" }, fact.note) : null,
  );
}

/** @param {CaseFactState[]} facts @param {DocumentState[]} documents @param {Words} say */
export function drawFacts(facts, documents, say) {
  return make(
    "ul",
    { class: "coprod-case-facts", role: "list" },
    ...facts.map((fact) => drawFact(fact, documents, say)),
  );
}

/** @param {DocumentState} document */
function drawDocument(document) {
  const { number, citation, read, note, url } = document;
  return make(
    "li",
    { value: number, tabindex: "-1" },
    make("p", {}, citation),
    make(
      "p",
      { class: "coprod-hint" },
      ...[read, note].filter(Boolean).map((text) => `${text} `),
      make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, url),
    ),
  );
}

const uncovered = (shared.uncovered ??= new Set()); // cases whose documents were opened under a warning

/**
 * What the facts rest on: folded. Under a warning nothing of it is on the page until somebody opens it,
 * and what is printed meanwhile does not have it. `of` is the case.
 * @param {DocumentState[]} documents @param {Words} say
 */
export function drawDocuments(documents, say, warning = "", of = "") {
  if (!documents.length) return null;
  const list = make("ol", {});
  const open = () => {
    if (warning) uncovered.add(of);
    if (!list.childElementCount) list.append(...documents.map(drawDocument));
    root.dataset.covered = "false";
  };
  const title = say.documents.replace("{n}", String(documents.length));
  const root = make(
    "details",
    { class: "coprod-card coprod-documents", "data-open": "documents", "data-covered": "true" },
    make("summary", { onclick: open }, make("span", { class: "coprod-card-title" }, title)),
    warning ? make("p", { class: "coprod-note" }, warning) : null,
    list,
  );
  if (!warning || uncovered.has(of)) open();
  return root;
}

/** @type {WeakMap<HTMLElement, { said: string, of: string }>} what a part shows, and of which case */
const drawn = new WeakMap();

/**
 * Draws `root` anew where `shown` is news; of the same case what was open stays so, and what was folded.
 * @param {HTMLElement} root @param {string} of @param {unknown} shown
 * @param {() => (Node | null)[]} draw
 */
export function drawAnew(root, of, shown, draw) {
  const said = JSON.stringify(shown);
  const former = drawn.get(root);
  if (former?.said === said && former.of === of) return;
  drawn.set(root, { said, of });
  /** @returns {NodeListOf<HTMLDetailsElement>} */
  const folds = () => root.querySelectorAll("details[data-open]");
  const open = new Map(
    former?.of === of ? [...folds()].map((one) => [one.dataset.open, one.open]) : [],
  );
  root.replaceChildren(...draw().filter((one) => one !== null));
  for (const one of folds()) one.open = open.get(one.dataset.open) ?? one.open;
}

/** The way to another step, as a button. @param {HTMLElement} el @param {string} step @param {string} text */
export const wayTo = (el, step, text) =>
  lookButton(text, "coprod-button coprod-quiet", () => {
    flushAll();
    goTo(el, step);
  });

/**
 * The frame of a panel of a case. A step that is left out is not folded away: it only says so.
 * @template {CardsState} S @template {{ verb: string }} M
 * @param {View<S, M>} view @param {string} kind
 */
export const casePanel = (view, kind) => stepFrame(view, [`coprod-${kind}`], { folds: false });

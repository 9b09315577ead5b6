// Facts of a case and the documents they rest on, for the panels that show them.

import { line } from "../../panel/front/line.js";
import { make } from "../../panel/front/make.js";
import { flushAll } from "../../panel/front/pending.js";
import { shared } from "../../panel/front/shared.js";
import { ownKeys } from "../../panel/front/view.js";
import { goTo } from "../../panel/front/ways.js";

const NUMBERS = /\[(\d+(?:, ?\d+)*)\]/;

// The number of a document, as a link to it where it can be read. Before the reveal it has no label,
// since what it is called can give away what came later: then its number leads to the covered list.
function cite(number, documents, say) {
  const one = documents.find((document) => document.number === number);
  if (!one || !/^https?:/.test(one.url)) return make("span", {}, String(number));
  const called = (one.label ? say.document : say.numbered).replace("{n}", number).replace(
    "{label}",
    one.label,
  );
  return one.label
    ? make("a", {
      href: one.url,
      target: "_blank",
      rel: "noopener noreferrer",
      title: one.label,
      "aria-label": called,
    }, String(number))
    : make("a", {
      href: "#documents",
      "aria-label": called,
      onclick: (event) => {
        event.preventDefault();
        toDocument(event.target, number);
      },
    }, String(number));
}

// To the list of documents in the same panel, and to one of them once somebody opened it.
function toDocument(from, number) {
  const list = from.closest(".coprod-panel").querySelector(".coprod-documents");
  const fold = from.closest("details");
  if (fold && !fold.contains(list)) fold.open = true;
  const to = (list.open && list.querySelector(`[value="${number}"]`)) ||
    list.querySelector("summary");
  to.focus({ preventScroll: true });
  to.scrollIntoView({ block: "nearest" });
}

// [1, 2], each number a link.
function cited(numbers, documents, say) {
  const links = numbers.flatMap((number, i) => [i ? ", " : "", cite(number, documents, say)]);
  return make("span", { class: "coprod-cited" }, "[", ...links, "]");
}

// Text in which [1, 2] stands for documents.
export function withLinks(text, documents, say) {
  return text.split(NUMBERS).map((
    part,
    i,
  ) => (i % 2 ? cited(part.split(",").map(Number), documents, say) : part));
}

// A fact: its letter, its name, what it says with its documents, and what is to be known about it.
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

export function drawFacts(facts, documents, say) {
  return make(
    "ul",
    { class: "coprod-case-facts", role: "list" },
    ...facts.map((fact) => drawFact(fact, documents, say)),
  );
}

// What the facts rest on: folded. Under a warning nothing of it is on the page until somebody opens it,
// and what is printed meanwhile does not have it.
const uncovered = (shared.uncovered ??= new Set()); // cases whose documents were opened under a warning

export function drawDocuments(documents, say, warning = "", of = "") {
  if (!documents.length) return null;
  const one = (document) =>
    make(
      "li",
      { value: document.number, tabindex: "-1" },
      make("p", {}, document.citation),
      make(
        "p",
        { class: "coprod-hint" },
        ...[document.read, document.note].filter(Boolean).map((text) => `${text} `),
        make(
          "a",
          { href: document.url, target: "_blank", rel: "noopener noreferrer" },
          document.url,
        ),
      ),
    );
  const list = make("ol", {});
  const fill = () => {
    if (!list.childElementCount) list.append(...documents.map(one));
  };
  const open = () => {
    if (warning) uncovered.add(of);
    fill();
    root.dataset.covered = "false";
  };
  const root = make(
    "details",
    { class: "coprod-card coprod-documents", "data-open": "documents", "data-covered": "true" },
    make(
      "summary",
      { onclick: open },
      make("span", { class: "coprod-card-title" }, say.documents.replace("{n}", documents.length)),
    ),
    warning ? make("p", { class: "coprod-note" }, warning) : null,
    list,
  );
  if (!warning || uncovered.has(of)) open();
  return root;
}

// Draws `root` anew where `shown` is news; of the same case what was open stays so, and what was folded.
export function drawAnew(root, of, shown, draw) {
  const said = JSON.stringify(shown);
  const former = root.drawn ?? {};
  if (former.said === said && former.of === of) return;
  const folds = () => [...root.querySelectorAll("details[data-open]")];
  const open = former.of === of
    ? new Map(folds().map((one) => [one.dataset.open, one.open]))
    : new Map();
  root.drawn = { said, of };
  root.replaceChildren(...draw().filter(Boolean));
  for (const one of folds()) one.open = open.get(one.dataset.open) ?? one.open;
}

// The way to another step, as a button.
export function wayTo(el, step, text) {
  return make("button", {
    type: "button",
    class: "coprod-button coprod-quiet",
    "data-look": "",
    onclick: () => {
      flushAll();
      goTo(el, step);
    },
  }, text);
}

// What every such panel has: what is said of a step that is left out, its body, and the way on.
export function casePanel(model, el, kind) {
  const send = line(model, el);
  const first = model.get("state");
  el.classList.add("coprod", "coprod-panel", `coprod-${kind}`);
  el.dataset.step = first.step;
  ownKeys(el);
  const away = make("p", { class: "coprod-away" });
  const body = make("div", {});
  const onward = make("button", {
    type: "button",
    class: "coprod-button coprod-quiet",
    "data-look": "",
    onclick: () => {
      flushAll();
      goTo(el, model.get("state").next.name);
    },
  });
  const all = make("button", {
    type: "button",
    class: "coprod-link",
    "data-look": "",
    onclick: () => {
      flushAll();
      goTo(el, "steps");
    },
  }, first.say.all);
  el.append(away, body);
  if (first.ways) el.append(make("div", { class: "coprod-row coprod-ways" }, onward, all));
  return {
    send,
    body,
    show(state) {
      away.textContent = state.away;
      away.hidden = !state.away;
      onward.hidden = !state.next;
      onward.textContent = state.next?.label ?? "";
    },
  };
}

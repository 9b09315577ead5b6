// Items of the tables: a list to choose from, and one of them in full.

import { focusedBeside } from "./entered.js";
import { make, news } from "./make.js";
import { gathered } from "./pending.js";

/** @import { EntryState, FactState, ItemState, ReferenceState } from "./state.d.ts" */
/** @typedef {Record<string, string>} Words */

/** @param {EntryState} entry @param {Words} say @param {boolean} everywhere whether its table is said */
function option({ id, label, text, heading, external }, say, everywhere) {
  const home = external ? `${heading} · ${say.external}` : heading;
  return make(
    "div",
    { role: "option", class: "coprod-item", "data-item": id },
    everywhere ? make("span", { class: "coprod-item-home" }, home) : null,
    make("span", { class: "coprod-item-label", dir: "auto" }, label),
    make("span", { class: "coprod-item-text", dir: "auto" }, text),
  );
}

/** Within the list only: the page stays where it is. @param {HTMLElement} list @param {HTMLElement} node */
function scrollTo(list, node) {
  const box = list.getBoundingClientRect();
  const at = node.getBoundingClientRect();
  if (at.top < box.top || at.bottom > box.bottom) list.scrollTop += at.top - box.top - 8;
}

/**
 * Where a key leads in a list, and whether it is a key that leads anywhere.
 * @param {string} key
 * @param {number} here
 * @param {number} last
 */
function leads(key, here, last) {
  /** @type {Record<string, number>} */
  const to = {
    ArrowDown: here + 1,
    ArrowUp: here - 1,
    Home: 0,
    End: last,
    Enter: here,
    " ": here,
  };
  return to[key];
}

/**
 * One item is chosen by click or arrow keys; Tab enters and leaves the list as a whole.
 * @param {Words} say
 * @param {(item: string) => unknown} open
 */
export function itemList(say, open) {
  const root = make("div", {
    class: "coprod-items",
    role: "listbox",
    "aria-label": say.list,
    tabindex: "-1",
  });
  /** @type {HTMLElement[]} */
  let options = [];
  const later = gathered(open, 120);
  /** @param {HTMLElement | undefined} chosen @param {HTMLElement | undefined} reached by Tab */
  const mark = (chosen, reached = chosen) => {
    for (const one of options) {
      one.setAttribute("aria-selected", String(one === chosen));
      one.tabIndex = one === reached ? 0 : -1;
    }
  };
  /** @param {HTMLElement} node */
  const choose = (node) => {
    // No kernel is there to answer, or another table is on its way and this list is not the one asked for.
    if (root.closest("[data-stopped], [aria-busy=true]")) return;
    mark(node);
    node.focus();
    later(node.dataset.item ?? "");
  };
  root.addEventListener("keydown", (event) => {
    const focused = focusedBeside(root);
    const here = options.findIndex((one) => one === focused);
    const to = leads(event.key, here, options.length - 1);
    if (to === undefined || here < 0) return;
    event.preventDefault();
    if (options[to]) choose(options[to]);
  });
  /** @param {EntryState[]} entries @param {boolean} everywhere */
  const draw = (entries, everywhere) => {
    options = entries.map((entry) => option(entry, say, everywhere));
    for (const node of options) node.addEventListener("click", () => choose(node));
    root.replaceChildren(...options);
    root.scrollTop = 0;
  };
  return {
    root,
    wait() {
      root.setAttribute("aria-busy", "true");
    },
    /** @param {EntryState[]} entries @param {string | undefined} item @param {boolean} everywhere */
    show(entries, item, everywhere) {
      root.removeAttribute("aria-busy");
      news(root, [entries, everywhere], () => draw(entries, everywhere));
      const here = options.find((node) => node.dataset.item === item);
      mark(here, here ?? options[0]);
      if (here) scrollTo(root, here);
    },
  };
}

/**
 * All that the tables say of an item, under headings.
 * @param {ItemState} item
 * @param {Words} say
 * @param {(item: string) => void} follow
 */
export function facts(item, say, follow) {
  const list = make("dl", { class: "coprod-facts" });
  /** @param {string} title @param {(Node | string)[]} texts */
  const add = (title, ...texts) =>
    list.append(
      make(
        "div",
        {},
        make("dt", {}, title),
        ...texts.filter(Boolean).map((text) => make("dd", { dir: "auto" }, text)),
      ),
    );
  /** @param {string} text @param {string} id */
  const lead = (text, id) => (id ? leadTo(text, () => follow(id)) : text);
  /** @param {boolean} sorts */
  const tell = (sorts) => {
    for (const fact of item.facts.filter((one) => one.sorts === sorts)) {
      add(fact.title, lead(fact.text, fact.item));
    }
  };
  tell(false);
  const address = link(item.address);
  if (item.place || address) add(say.where, item.place, item.find, address);
  if (item.basis) {
    add(say.basis, item.basis);
    const works = item.references.map((one) => cited(one, lead(one.citation, one.item)));
    add(say.references, ...(works.length ? works : [say.no_references]));
  }
  if (item.note) add(say.note, item.note);
  for (const [title, some] of byTitle(item.mentions)) {
    add(`${say.mentions}: ${title}`, ...some.map((fact) => lead(fact.text, fact.item)));
  }
  tell(true);
  return list;
}

/** @param {string} text @param {() => void} act */
const leadTo = (text, act) =>
  make("button", { type: "button", class: "coprod-link coprod-follow", onclick: act }, text);

/** An address that can be opened, else the text itself. @param {string} text */
const link = (text) =>
  /^https?:/.test(text)
    ? make("a", { href: text, target: "_blank", rel: "noopener noreferrer" }, text)
    : text;

/** @param {ReferenceState} work @param {Node | string} citation */
const cited = ({ how, address }, citation) =>
  make("span", {}, citation, ` ${how}. `, address ? link(address) : null);

/** @param {FactState[]} some */
function byTitle(some) {
  /** @type {Map<string, FactState[]>} */
  const groups = new Map();
  for (const fact of some) groups.set(fact.title, [...(groups.get(fact.title) ?? []), fact]);
  return groups;
}

/**
 * One item in full. Who comes by a link is taken to its heading.
 * @param {Words} say
 * @param {(verb: "back" | "follow", value: string) => unknown} ask
 */
export function itemView(say, ask) {
  const root = make("article", { class: "coprod-detail" });
  let arriving = false;
  /** @param {"back" | "follow"} verb @param {string} value */
  const go = (verb, value) => {
    arriving = true;
    ask(verb, value);
  };
  /** @param {ItemState} item @param {string} back @param {boolean} arrived */
  const draw = (item, back, arrived) => {
    const heading = make("h3", { tabindex: "-1", dir: "auto" }, item.label);
    const goBack = () => go("back", "");
    const parts = [
      back
        ? make("button", { type: "button", class: "coprod-link", onclick: goBack }, `← ${back}`)
        : null,
      make(
        "p",
        { class: "coprod-status" },
        item.heading,
        item.external ? make("strong", {}, ` · ${say.external}`) : "",
      ),
      heading,
      item.text ? make("p", { class: "coprod-statement", dir: "auto" }, item.text) : null,
      facts(item, say, (id) => go("follow", id)),
    ].filter((part) => part !== null);
    root.replaceChildren(...parts);
    if (arrived) {
      heading.focus({ preventScroll: true });
      parts[0].scrollIntoView({ block: "nearest" });
    }
  };
  return {
    root,
    /** @param {{ item: ItemState | null, back: string, entries: EntryState[] }} state */
    show({ item, back, entries }) {
      const arrived = arriving;
      arriving = false; // also where nothing new came of it
      const pick = entries.length ? say.pick : "";
      news(root, [item, back, pick], () => {
        if (item) draw(item, back, arrived);
        else root.replaceChildren(make("p", { class: "coprod-hint" }, pick));
      });
    },
  };
}

// The tables to browse: which one, what to look for, a list of items, and one of them in full.

import { isIn } from "../panel/front/entered.js";
import { itemList, itemView } from "../panel/front/items.js";
import { line } from "../panel/front/line.js";
import { make, writeOrHide } from "../panel/front/make.js";
import { flushAll, gathered } from "../panel/front/pending.js";
import { answers } from "../panel/front/saving.js";
import { fresh } from "../panel/front/shared.js";
import { live, ownKeys } from "../panel/front/view.js";
import { startsHere } from "../panel/front/ways.js";

/** @import { BrowseMessage, BrowseShelf, BrowseState, FilterState, Shared } from "../panel/front/state.d.ts" */
/** @import { Ticket, View } from "../panel/front/types.d.ts" */

/** @typedef {Record<string, string>} Words */
/** @typedef {(message: BrowseMessage) => void} Ask */

const FILTERS = 4; // so many stand in a row; the others are folded away

/** @param {string} value @param {string} text */
const option = (value, text) => make("option", { value }, text);

/** A list to choose from, with its label. @param {string} label @param {(value: string) => void} choose */
function picker(label, choose) {
  const select = make("select", { id: fresh("pick") });
  select.addEventListener("change", () => choose(select.value));
  return {
    select,
    root: make("div", { class: "coprod-pick" }, make("label", { for: select.id }, label), select),
  };
}

/** Selects by which a table can be narrowed; made anew for each table. @param {Words} say @param {Ask} ask */
function filterRows(say, ask) {
  const root = make("div");
  /** @param {HTMLElement[]} some */
  const row = (some) => make("div", { class: "coprod-filters" }, ...some);
  /** @param {FilterState} filter */
  const one = ({ field, title, choices }) => {
    const { select, root: labelled } = picker(
      title,
      (value) => ask({ verb: "filter", field, value }),
    );
    select.append(
      option("", say.any),
      ...choices.map(({ value, label, rows }) => option(value, `${label} (${rows})`)),
    );
    return { field, select, root: labelled };
  };
  /** @type {ReturnType<typeof one>[]} */
  let all = [];
  /** @type {string | null} */
  let table = null;
  const draw = () => {
    const roots = all.map((filter) => filter.root);
    const more = make(
      "details",
      { class: "coprod-more-filters" },
      make("summary", {}, say.more),
      row(roots.slice(FILTERS)),
    );
    root.replaceChildren(row(roots.slice(0, FILTERS)), ...(all.length > FILTERS ? [more] : []));
  };
  return {
    root,
    /** @param {BrowseState} state */
    show(state) {
      if (table !== state.table) {
        table = state.table;
        all = state.filters.map(one);
        draw();
      }
      for (const { field, select } of all) select.value = state.chosen[field] ?? "";
    },
  };
}

/** @param {Words} say @param {BrowseShelf} shelf @param {Ask} ask */
function tablePicker(say, { chapters }, ask) {
  const one = picker(say.table, (value) => {
    flushAll();
    ask({ verb: "table", value });
  });
  one.select.append(
    option("", say.all),
    ...chapters.map(({ heading, titles }) =>
      make(
        "optgroup",
        { label: heading },
        ...titles.map(({ name, title, rows }) => option(name, `${title} (${rows})`)),
      )
    ),
  );
  return one;
}

/** @param {Words} say @param {Ask} ask */
function searchField(say, ask) {
  const field = make("input", {
    id: fresh("search"),
    type: "text",
    placeholder: say.hint,
    dir: "auto",
  });
  const typed = gathered((/** @type {string} */ value) => ask({ verb: "search", value }), 250);
  field.addEventListener("input", () => typed(field.value));
  const label = make("label", { for: field.id }, say.search);
  return { field, root: make("div", { class: "coprod-pick" }, label, field) };
}

/**
 * What was asked for last: news that is older can be passed over.
 * @param {(message: BrowseMessage) => Ticket | null} tell
 */
function asker(tell) {
  /** @type {Ticket | null} */
  let last = null;
  return {
    /** @type {Ask} */
    ask(message) {
      last = tell(message) ?? last;
    },
    isOld: () => last !== null && !last.heard(),
  };
}

/** What takes search and filters back. @param {Words} say @param {Ask} ask @param {HTMLInputElement} field */
const clearButton = (say, ask, field) =>
  make("button", {
    type: "button",
    class: "coprod-link",
    onclick: () => {
      flushAll();
      field.value = "";
      ask({ verb: "clear" });
      field.focus();
    },
  }, say.clear);

/** @param {View<BrowseState, BrowseMessage, BrowseShelf>} view */
export function render({ model, el }) {
  const { words: say } = model.get("state");
  const tell = line(model, el);
  const { ask, isOld } = asker(tell);
  /** @type {Ask} perhaps to another table */
  const leave = (message) => {
    list.wait();
    ask(message);
  };
  const table = tablePicker(say, model.get("shelf"), leave);
  const search = searchField(say, ask);
  const clear = clearButton(say, ask, search.field);
  const filters = filterRows(say, ask);
  const list = itemList(say, (value) => ask({ verb: "open", value }));
  const detail = itemView(say, (verb, value) => leave({ verb, value }));
  const about = make("p", { class: "coprod-hint" });
  const found = make("p", { class: "coprod-status", role: "status" });
  const empty = make("p", { class: "coprod-notice" });
  const trouble = make("p", { class: "coprod-trouble", role: "alert" });

  el.classList.add("coprod", "coprod-panel", "coprod-browse");
  ownKeys(el);
  startsHere(el);
  el.append(
    make("div", { class: "coprod-lookup" }, table.root, search.root),
    about,
    filters.root,
    make("div", { class: "coprod-row" }, found, clear),
    trouble,
    empty,
    make("div", { class: "coprod-shelf" }, list.root, detail.root),
  );

  /** @param {BrowseState & Shared} state */
  const show = (state) => {
    if (isOld()) return;
    table.select.value = state.table;
    if (!isIn(search.field)) search.field.value = state.text;
    writeOrHide(about, state.about);
    writeOrHide(found, state.found);
    writeOrHide(empty, state.empty);
    writeOrHide(trouble, state.trouble);
    clear.hidden = !state.text && !Object.values(state.chosen).some(Boolean);
    filters.show(state);
    list.show(state.entries, state.item?.id, !state.table);
    list.root.hidden = !state.entries.length;
    list.root.setAttribute("aria-label", table.select.selectedOptions[0]?.text ?? say.list);
    detail.show(state);
  };
  const forget = answers(model, el, tell);
  const stop = live(model, show);
  return () => {
    stop();
    forget();
  };
}

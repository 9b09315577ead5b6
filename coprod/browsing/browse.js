// The tables to browse: which one, what to look for, a list of items, and one of them in full.

import { itemList, itemView } from "../panel/front/items.js";
import { line } from "../panel/front/line.js";
import { make } from "../panel/front/make.js";
import { flushAll, gathered } from "../panel/front/pending.js";
import { answers } from "../panel/front/saving.js";
import { fresh } from "../panel/front/shared.js";
import { live, ownKeys } from "../panel/front/view.js";
import { startsHere } from "../panel/front/ways.js";

const FILTERS = 4; // so many stand in a row; the others are folded away

function option(value, text) {
  return make("option", { value }, text);
}

function picker(label, onchange) {
  const id = fresh("pick");
  const select = make("select", { id, onchange: () => onchange(select.value) });
  return {
    select,
    root: make("div", { class: "coprod-pick" }, make("label", { for: id }, label), select),
  };
}

// Selects by which a table can be narrowed; made anew for each table.
function filterRows(say, ask) {
  const root = make("div");
  const row = (some) => make("div", { class: "coprod-filters" }, ...some);
  const one = ({ field, title, choices }) => {
    const { select, root: labelled } = picker(title, (value) => ask("filter", value, { field }));
    select.dataset.field = field;
    select.append(
      option("", say.any),
      ...choices.map(({ value, label, rows }) => option(value, `${label} (${rows})`)),
    );
    return labelled;
  };
  let table = null;
  return {
    root,
    show(state) {
      if (table !== state.table) {
        table = state.table;
        const all = state.filters.map(one);
        const more = all.length > FILTERS
          ? [
            make(
              "details",
              { class: "coprod-more-filters" },
              make("summary", {}, say.more),
              row(all.slice(FILTERS)),
            ),
          ]
          : [];
        root.replaceChildren(row(all.slice(0, FILTERS)), ...more);
      }
      for (const select of root.querySelectorAll("select")) {
        select.value = state.chosen[select.dataset.field] ?? "";
      }
    },
  };
}

function tablePicker(say, shelf, ask) {
  const one = picker(say.table, (value) => {
    flushAll();
    ask("table", value);
  });
  one.select.append(
    option("", say.all),
    ...shelf.map(({ heading, titles }) =>
      make(
        "optgroup",
        { label: heading },
        ...titles.map(({ name, title, rows }) => option(name, `${title} (${rows})`)),
      )
    ),
  );
  return one;
}

function searchField(say, ask) {
  const field = make("input", {
    id: fresh("search"),
    type: "text",
    placeholder: say.hint,
    dir: "auto",
  });
  const typed = gathered((text) => ask("search", text), 250);
  field.addEventListener("input", () => typed(field.value));
  return {
    field,
    root: make(
      "div",
      { class: "coprod-pick" },
      make("label", { for: field.id }, say.search),
      field,
    ),
  };
}

// What was asked for last: news that is older can be passed over.
function asker(tell) {
  let last = null;
  return {
    ask(verb, value, more = {}) {
      last = tell({ verb, value, ...more }) ?? last;
    },
    isOld: () => Boolean(last) && !last.heard(),
  };
}

export function render({ model, el }) {
  const { words: say, shelf } = model.get("state");
  const tell = line(model, el);
  const { ask, isOld } = asker(tell);
  const leave = (verb, value) => {
    list.wait();
    ask(verb, value);
  }; // perhaps to another table
  const table = tablePicker(say, shelf, leave);
  const search = searchField(say, ask);
  const clear = make("button", {
    type: "button",
    class: "coprod-link",
    onclick: () => {
      flushAll();
      search.field.value = "";
      ask("clear");
      search.field.focus();
    },
  }, say.clear);
  const filters = filterRows(say, ask);
  const list = itemList(say, (id) => ask("open", id));
  const detail = itemView(say, leave);
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

  const forget = answers(model, el, tell);
  const stop = live(model, (state) => {
    if (isOld()) return;
    table.select.value = state.table;
    if (search.field.getRootNode().activeElement !== search.field) search.field.value = state.text;
    for (
      const [part, text] of [[about, state.about], [found, state.found], [empty, state.empty], [
        trouble,
        state.trouble,
      ]]
    ) {
      part.textContent = text;
      part.hidden = !text;
    }
    clear.hidden = !state.text && !Object.values(state.chosen).some(Boolean);
    filters.show(state);
    list.show(state.entries, state.item?.id, !state.table);
    list.root.hidden = !state.entries.length;
    list.root.setAttribute("aria-label", table.select.selectedOptions[0]?.text ?? say.list);
    detail.show(state);
  });
  return () => {
    stop();
    forget();
  };
}

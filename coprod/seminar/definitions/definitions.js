// Definitions side by side: a column each, which can be swapped for another one.

import { line } from "../../panel/front/line.js";
import { make, news, write } from "../../panel/front/make.js";
import { fresh } from "../../panel/front/shared.js";
import { live, ownKeys } from "../../panel/front/view.js";

/** @import { ColumnState, DefinitionsState, FacetState, OtherDefinition, PutInColumn } from "../../panel/front/state.d.ts" */
/** @import { View } from "../../panel/front/types.d.ts" */

/** @typedef {Record<string, string>} Words */
/** Puts a definition into a column. @typedef {(column: number, value: string) => unknown} Put */

/** @param {number} n @param {Words} say @param {Put} put */
function columnHead(n, say, put) {
  const id = fresh("definition");
  const select = make("select", {
    id,
    onchange: () => {
      put(n, select.value);
    },
  });
  const title = make("span", { class: "coprod-definition-title" });
  const root = make(
    "th",
    { scope: "col" },
    title,
    make("label", { for: id, class: "coprod-unseen" }, say.column.replace("{n}", String(n + 1))),
    select,
  );
  return {
    root,
    select,
    /** @param {DefinitionsState["options"]} options @param {ColumnState | undefined} chosen @param {boolean} none whether it can be empty */
    show(options, chosen, none) {
      news(select, [options, none], () => {
        select.replaceChildren(
          ...(none ? [make("option", { value: "" }, say.third)] : []),
          ...options.map(([value, text]) => make("option", { value }, text)),
        );
      });
      select.value = chosen?.id ?? "";
      write(title, chosen?.label ?? "");
    },
  };
}

/** @param {FacetState} facet @param {string[]} empty */
function facetRow({ id, name, cells }, empty) {
  return make(
    "tr",
    { "data-facet": id },
    make("th", { scope: "row" }, name),
    ...[...cells, ...empty].map((text) => make("td", { dir: "auto" }, text)),
  );
}

/** @param {OtherDefinition} one @param {(id: string) => void} swap */
function otherItem({ id, label, by, text }, swap) {
  return make(
    "li",
    {},
    make("button", {
      type: "button",
      class: "coprod-link coprod-follow",
      onclick: () => swap(id),
    }, label),
    make("span", { class: "coprod-hint" }, ` ${by}`),
    make("p", { class: "coprod-item-text" }, text),
  );
}

/** The columns. @param {DefinitionsState} first @param {Put} put */
function comparison({ say, most }, put) {
  const heads = Array.from({ length: most }, (_, n) => columnHead(n, say, put));
  const body = make("tbody", {});
  const root = make(
    "table",
    { class: "coprod-side-by-side", "aria-label": say.title },
    make("thead", {}, make("tr", {}, make("td", {}), ...heads.map((head) => head.root))),
    body,
  );
  return {
    root,
    /** @param {DefinitionsState} state */
    show({ options, columns, rows, least }) {
      heads.forEach((head, n) => head.show(options, columns[n], n >= least));
      root.dataset.columns = String(columns.length);
      const empty = Array.from({ length: most - columns.length }, () => "");
      body.replaceChildren(...rows.map((one) => facetRow(one, empty)));
    },
    /** @param {number} n */
    focus(n) {
      heads[n]?.select.focus({ preventScroll: true });
      root.scrollIntoView({ block: "nearest" });
    },
  };
}

/** @param {View<DefinitionsState, PutInColumn>} view */
export function render({ model, el }) {
  const send = line(model, el);
  const first = model.get("state");
  const { say } = first;
  el.classList.add("coprod", "coprod-panel", "coprod-definitions");
  el.dataset.step = first.step;
  ownKeys(el);

  /** @type {Put} */
  const put = (column, value) => send({ verb: "column", column, value });
  const columns = comparison(first, put);
  const swaps = make("ul", { class: "coprod-swaps" });
  const others = make(
    "details",
    { class: "coprod-group" },
    make("summary", {}, make("span", { class: "coprod-group-label" }, say.others)),
    make("p", { class: "coprod-hint" }, say.swap),
    swaps,
  );
  el.append(
    make("h3", { class: "coprod-cards-heading" }, say.title),
    make("div", { class: "coprod-grid-box" }, columns.root),
    others,
  );

  let swapped = false; // the button that had the focus is gone: it goes to the column that changed
  const swap = (/** @type {string} */ id) => {
    swapped = true;
    put(first.most - 1, id);
  };
  return live(model, (state) => {
    columns.show(state);
    swaps.replaceChildren(...state.others.map((one) => otherItem(one, swap)));
    if (!swapped) return;
    swapped = false;
    columns.focus(state.columns.length - 1);
  });
}

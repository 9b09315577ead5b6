// Definitions side by side: a column each, which can be swapped for another one.

import { keepKeys } from "../../panel/front/entered.js";
import { line } from "../../panel/front/line.js";
import { make, write } from "../../panel/front/make.js";
import { fresh } from "../../panel/front/shared.js";
import { live, ownKeys } from "../../panel/front/view.js";

function columnHead(n, say, ask) {
  const id = fresh("definition");
  const select = make("select", { id, onchange: () => ask(n, select.value) });
  select.addEventListener("keydown", keepKeys);
  const title = make("span", { class: "coprod-definition-title" });
  const root = make(
    "th",
    { scope: "col" },
    title,
    make("label", { for: id, class: "coprod-unseen" }, say.column.replace("{n}", n + 1)),
    select,
  );
  return {
    root,
    show(options, chosen, none) {
      const said = JSON.stringify([options, none]);
      if (select.dataset.options !== said) {
        select.dataset.options = said;
        select.replaceChildren(
          ...(none ? [make("option", { value: "" }, say.third)] : []),
          ...options.map(([value, text]) => make("option", { value }, text)),
        );
      }
      select.value = chosen?.id ?? "";
      write(title, chosen?.label ?? "");
    },
  };
}

export function render({ model, el }) {
  const tell = line(model, el);
  const first = model.get("state");
  const say = first.say;
  el.classList.add("coprod", "coprod-panel", "coprod-definitions");
  el.dataset.step = first.step;
  ownKeys(el);

  const ask = (n, value) => tell({ verb: "column", column: n, value });
  const heads = Array.from({ length: first.most }, (_, n) => columnHead(n, say, ask));
  const body = make("tbody", {});
  const table = make(
    "table",
    { class: "coprod-side-by-side", "aria-label": say.title },
    make("thead", {}, make("tr", {}, make("td", {}), ...heads.map((head) => head.root))),
    body,
  );
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
    make("div", { class: "coprod-grid-box" }, table),
    others,
  );

  let swapped = false; // the button that had the focus is gone: it goes to the column that changed
  const swap = (id) => {
    swapped = true;
    ask(first.most - 1, id);
  };
  return live(model, (state) => {
    heads.forEach((head, n) => head.show(state.options, state.columns[n], n >= state.least));
    table.dataset.columns = String(state.columns.length);
    const empty = Array.from({ length: state.most - state.columns.length }, () => "");
    body.replaceChildren(
      ...state.rows.map(({ id, name, cells }) =>
        make(
          "tr",
          { "data-facet": id },
          make("th", { scope: "row" }, name),
          ...[...cells, ...empty].map((text) => make("td", { dir: "auto" }, text)),
        )
      ),
    );
    swaps.replaceChildren(
      ...state.others.map(({ id, label, by, text }) =>
        make(
          "li",
          {},
          make("button", {
            type: "button",
            class: "coprod-link coprod-follow",
            onclick: () => swap(id),
          }, label),
          make("span", { class: "coprod-hint" }, ` ${by}`),
          make("p", { class: "coprod-item-text" }, text),
        )
      ),
    );
    if (!swapped) return;
    swapped = false;
    heads[state.columns.length - 1].root.querySelector("select").focus({ preventScroll: true });
    table.scrollIntoView({ block: "nearest" });
  });
}

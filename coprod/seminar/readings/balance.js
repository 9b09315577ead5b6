// Both balances as a table: what no longer counts stands in the row of what it was.

import { make } from "../../panel/front/make.js";

/** @import { ReadingsBalance, ReadingsCell, ReadingsColumn, ReadingsGroup, ReadingsRow } from "../../panel/front/state.d.ts" */
/** @typedef {Record<string, string>} Words */

/** @param {ReadingsCell} cell @param {"for" | "against"} side */
function half(cell, side) {
  const bar = cell.bars.find((one) => one.side === side);
  return make(
    "span",
    { class: `coprod-half coprod-half-${side}`, "aria-hidden": "true" },
    bar ? make("span", { class: "coprod-weight", style: `--strength: ${bar.strength}` }) : null,
    bar ? make("span", { class: "coprod-weight-said" }, bar.said) : null,
  );
}

/** @param {ReadingsCell} cell */
function halves(cell) {
  if (!cell.bars.length) {
    return [make("span", { class: "coprod-no-bar", "data-blank": String(cell.blank) }, cell.said)];
  }
  return [
    make("span", { class: "coprod-unseen" }, cell.said),
    half(cell, "against"),
    half(cell, "for"),
  ];
}

/** What stands in brackets is not torn apart. @param {string} title */
const unbroken = (title) =>
  title.split(/ (?=\()/).flatMap((part, i) => [i ? " " : "", make("span", {}, part)]);

/** @param {HTMLElement[]} cells */
const row = (...cells) => make("tr", { role: "row" }, ...cells);

/** @param {ReadingsColumn[]} columns @param {Words} say */
function head(columns, say) {
  const sides = () =>
    make(
      "span",
      { class: "coprod-sides" },
      make("span", { class: "coprod-side-against" }, `◀ ${say.against}`),
      make("span", { class: "coprod-side-for" }, `${say.for} ▶`),
    );
  return row(
    make("th", { role: "columnheader", scope: "col" }, say.row),
    ...columns.map(({ title }) =>
      make(
        "th",
        { role: "columnheader", scope: "col" },
        make("span", { class: "coprod-column-title" }, ...unbroken(title)),
        sides(),
      )
    ),
  );
}

/** @param {ReadingsRow} one */
function bodyRow(one) {
  const drawn = row(
    make(
      "th",
      { role: "rowheader", scope: "row", dir: "auto" },
      make("span", { class: "coprod-touched" }, "◆ "),
      one.label,
    ),
    ...one.cells.map((cell) => make("td", { role: "cell" }, ...halves(cell))),
  );
  drawn.dataset.objection = one.objection;
  return drawn;
}

/** @param {ReadingsGroup} group */
function body(group) {
  return make(
    "tbody",
    { role: "rowgroup" },
    make(
      "tr",
      { role: "row", class: "coprod-kind-row" },
      make("th", { role: "rowheader", scope: "rowgroup", class: "coprod-kind" }, group.label),
    ),
    ...group.rows.map(bodyRow),
  );
}

/** @param {ReadingsColumn[]} columns @param {Words} say */
function foot(columns, say) {
  return row(
    make("th", { role: "rowheader", scope: "row" }, say.weights),
    ...columns.map(({ title, sentences }) =>
      make(
        "td",
        { role: "cell" },
        make("p", { class: "coprod-foot-title" }, title),
        ...sentences.map((text) => make("p", {}, text)),
      )
    ),
  );
}

/** The table, and what is said beneath it. @param {ReadingsBalance} balance @param {Words} say */
export function balanceTable(balance, say) {
  const { columns, groups } = balance;
  const table = make(
    "table",
    { role: "table", class: "coprod-both", style: `--readings: ${columns.length}` },
    make("caption", {}, say.caption),
    make("thead", { role: "rowgroup" }, head(columns, say)),
    ...groups.map(body),
    make("tfoot", { role: "rowgroup" }, foot(columns, say)),
  );
  return [
    table,
    ...(balance.yours ? [make("p", { class: "coprod-hint" }, balance.yours)] : []),
    make("h4", { class: "coprod-changed" }, say.changed),
    make("ul", {}, ...balance.changed.map((text) => make("li", { dir: "auto" }, text))),
    ...balance.beside.map((text) => make("p", { class: "coprod-hint", dir: "auto" }, text)),
    make("p", {}, say.verdict),
  ];
}

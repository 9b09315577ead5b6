// A grid as a table with marks in its cells, and the sentences that say what it shows.

import { breakable, make } from "./make.js";

/** @import { CellState, GridState } from "./state.d.ts" */

/** @param {string[]} names @param {string} corner */
const head = (names, corner) =>
  make(
    "tr",
    {},
    make("th", { scope: "col" }, corner),
    ...names.map((name) => make("th", { scope: "col" }, ...breakable(name))),
  );

/** @param {CellState} cell */
const box = ({ text, dots, level }) =>
  make(
    "td",
    level === null ? {} : { "data-level": String(level) },
    make("span", {}, ...breakable(text)),
    dots ? make("span", { class: "coprod-dots", "aria-hidden": "true" }, dots) : null,
  );

/** Nothing, for no grid; without rows only the sentences. @param {GridState | null} grid */
export function drawGrid(grid) {
  if (!grid) return [];
  const sentences = grid.sentences.map((text) => make("p", {}, text));
  if (!grid.rows.length) return sentences;
  const rows = grid.rows.map(({ label, cells }) =>
    make("tr", {}, make("th", { scope: "row" }, ...breakable(label)), ...cells.map(box))
  );
  const table = make(
    "table",
    { class: "coprod-grid" },
    make("caption", {}, ...breakable(grid.caption)),
    make("thead", {}, head(grid.columns, grid.corner)),
    make("tbody", {}, ...rows),
  );
  const around = make("div", {
    class: "coprod-grid-box",
    tabindex: "0",
    role: "group",
    "aria-label": grid.caption,
  }, table);
  return [around, ...sentences];
}

// How far somebody moved in the debate: a track for each assumption, and the same in words.

import { make } from "../../panel/front/make.js";

/** @import { ShiftState } from "../../panel/front/state.d.ts" */

/** @type {Record<string, string>} */
const ARROWS = { nearer: "▶", further: "◀" };

/** The marks on a track. @param {ShiftState} row @param {(n: number) => string} share */
function marksOf({ before, after, way }, share) {
  const at = (/** @type {number} */ n) => `left: ${share(n)}`;
  const marks = [];
  if (before !== null && after !== null && before !== after) {
    const low = Math.min(before, after);
    const style = `${at(low)}; width: ${share(Math.abs(after - before))}`;
    marks.push(make("span", { class: "coprod-moved", style }));
  }
  if (before !== null && before !== after) {
    marks.push(make("span", { class: "coprod-stand", style: at(before) }, "○"));
  }
  if (after !== null) {
    const arrow = ARROWS[way] ?? "●";
    marks.push(
      make("span", { class: "coprod-stand coprod-stand-after", style: at(after) }, arrow),
    );
  }
  return marks;
}

/**
 * Where one stood and stands, on a track from not at all to fully; words say the same beside it.
 * @param {ShiftState} row @param {string[]} stand
 */
function shiftRow(row, stand) {
  const most = stand.length - 1;
  const share = (/** @type {number} */ n) => `${(n / most) * 100}%`;
  return make(
    "tr",
    { "data-way": row.way },
    make("th", { scope: "row", dir: "auto" }, `${row.number}. ${row.label}`),
    make(
      "td",
      { class: "coprod-track-cell", "aria-hidden": "true" },
      make(
        "span",
        { class: "coprod-track" },
        ...stand.map((_, n) => make("span", { class: "coprod-tick", style: `left: ${share(n)}` })),
        ...marksOf(row, share),
      ),
    ),
    make("td", {}, row.said),
  );
}

/** @param {ShiftState[]} rows @param {string[]} stand @param {Record<string, string>} say */
export function shiftTable(rows, stand, say) {
  const ends = make(
    "span",
    { class: "coprod-ends" },
    make("span", {}, stand[0]),
    make("span", {}, stand.at(-1) ?? ""),
  );
  return make(
    "table",
    { class: "coprod-shifts" },
    make("caption", {}, say.chart),
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        make("th", { scope: "col" }, say.corner),
        make("th", { class: "coprod-track-cell", "aria-hidden": "true" }, ends),
        make("th", { scope: "col" }, say.moved),
      ),
    ),
    make("tbody", {}, ...rows.map((row) => shiftRow(row, stand))),
  );
}

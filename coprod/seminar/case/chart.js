// The chart of a revealed case: a scale for each condition, and boxes for the hands beside it. Whoever
// hears the page hears words.

import { breakable, make } from "../../panel/front/make.js";

/** @import { BesideState, CaseRowState, ChartState, HandsBoxState, MarkState } from "../../panel/front/state.d.ts" */

const PLACES = 7; // from strongly less to strongly more

/** The sign of who says something. @param {string} who */
export const shape = (who) =>
  make("span", { class: `coprod-shape coprod-shape-${who}`, "aria-hidden": "true" });

/** What stands at the same place stands there side by side. @param {MarkState[]} marks */
function drawMarks(marks) {
  const spots = make("div", { class: "coprod-spots", "aria-hidden": "true" });
  for (const at of new Set(marks.map((mark) => mark.at))) {
    const spot = make(
      "span",
      { class: "coprod-spot", "data-side": String(Math.sign(at)) },
      ...marks.filter((mark) => mark.at === at).map(({ who }) => shape(who)),
    );
    spot.style.gridColumn = String(at + (PLACES + 1) / 2);
    spots.append(spot);
  }
  return spots;
}

/** Who says the same stands with the same words. @param {BesideState[]} beside */
function drawBeside(beside) {
  return [...new Set(beside.map(({ said }) => said))].map((text) =>
    make(
      "span",
      { "aria-hidden": "true" },
      ...beside.filter(({ said }) => said === text).map(({ who }) => shape(who)),
      text,
    )
  );
}

/** The more of all hands went up for it, the fuller; without a number where nobody counted. @param {HandsBoxState} one */
function drawBox({ field, n, share, said }) {
  const drawn = make("span", {
    class: "coprod-box",
    title: said,
    "data-side": field,
    "data-blank": String(n === null),
  }, n === null ? "–" : String(n));
  drawn.style.setProperty("--share", String(share));
  return drawn;
}

/** @param {ChartState["hands"]} heads @param {HandsBoxState[]} boxes */
function drawBoxes(heads, boxes) {
  const box = (/** @type {string} */ field) => {
    const one = boxes.find((counted) => counted.field === field);
    return one ? drawBox(one) : make("span", {});
  };
  return make(
    "div",
    { class: "coprod-box-row", "aria-hidden": "true" },
    ...heads.map(([field]) => box(field)),
  );
}

/** @param {CaseRowState} row @param {ChartState["hands"]} heads @param {boolean} besides */
function drawLine(row, heads, besides) {
  return make(
    "tr",
    {},
    make(
      "th",
      { scope: "row" },
      make("span", { class: "coprod-number" }, String(row.number)),
      ...breakable(row.label),
    ),
    make(
      "td",
      { class: "coprod-scale" },
      make("span", { class: "coprod-unseen" }, row.said),
      drawMarks(row.marks),
    ),
    heads.length ? make("td", { class: "coprod-boxes" }, drawBoxes(heads, row.boxes)) : null,
    besides ? make("td", { class: "coprod-beside" }, ...drawBeside(row.beside)) : null,
  );
}

/** The two ends of the scale, and its places. @param {ChartState} chart @param {string} title */
function scaleHead({ sides: [less, more], steps }, title) {
  return make(
    "th",
    { scope: "col", class: "coprod-scale" },
    make("span", { class: "coprod-unseen" }, title),
    make(
      "div",
      { class: "coprod-axis" },
      make("span", { class: "coprod-axis-less" }, `◀ ${less}`),
      make("span", { class: "coprod-axis-more" }, `${more} ▶`),
    ),
    make(
      "div",
      { class: "coprod-spots coprod-axis-steps", "aria-hidden": "true" },
      ...steps.map((text) => make("span", {}, text)),
    ),
  );
}

/** @param {ChartState["hands"]} heads @param {string} title */
function boxesHead(heads, title) {
  return make(
    "th",
    { scope: "col", class: "coprod-boxes" },
    title,
    make(
      "div",
      { class: "coprod-box-row", "aria-hidden": "true" },
      ...heads.map(([, text]) => make("span", {}, text)),
    ),
  );
}

/**
 * One line for each condition: a scale with your rating and ours, a box for each thing hands went up
 * for, and what is not on the scale.
 * @param {ChartState} chart @param {CaseRowState[]} rows @param {Record<string, string>} say
 */
export function drawChart(chart, rows, say) {
  const besides = rows.some((row) => row.beside.length);
  const head = make(
    "tr",
    {},
    make("th", { scope: "col" }, say.condition),
    scaleHead(chart, say.axis),
    chart.hands.length ? boxesHead(chart.hands, say.hands_short) : null,
    besides ? make("th", { scope: "col", class: "coprod-beside" }, say.beside) : null,
  );
  const lines = rows.map((row) => drawLine(row, chart.hands, besides));
  return make(
    "figure",
    { class: "coprod-case-chart" },
    make(
      "p",
      { class: "coprod-case-legend" },
      ...chart.legend.map(([who, text]) => make("span", {}, shape(who), text)),
    ),
    make(
      "table",
      { "aria-label": say.chart },
      make("thead", {}, head),
      make("tbody", {}, ...lines),
    ),
    make("figcaption", { class: "coprod-hint" }, chart.about),
  );
}

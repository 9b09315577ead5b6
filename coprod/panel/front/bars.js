// Bars to two sides of a middle, laid out for the page they stand on: how wide it is, how big its type
// and which colours it has is known here alone. What they show comes from the kernel.

/** @import { BalanceRow } from "./state.d.ts" */

/**
 * @typedef {object} Room the page a picture stands on
 * @property {number} width in pixels
 * @property {number} size of its type, in pixels
 * @property {string} font
 * @property {(name: string) => string} colour by the name of a token of the style sheet
 */
/** @typedef {{ rows: [item: string, row: BalanceRow][], headings: [string, string], most: number }} Picture */
/** @typedef {ReturnType<typeof laidOut>} Layout */

const LEAST = 3.6; // a line is never narrower than this, in sizes of the type
const LINE = 1.3; // height of a line of text, in sizes of the type
const [ROW, BAR] = [2.55, 1.58]; // height of a row of one line, and of its bar
const LABELS = 0.38; // the part of the page that labels beside the bars may take
const SHORTEST = 1.6; // a slight bar, in sizes of the type: with less room, labels stand above

const measure =
  /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
const letters = new Intl.Segmenter();

/**
 * How wide a text is, in pixels.
 * @param {Room} room
 * @param {string} weight
 */
const ruler = ({ size, font }, weight = "normal") => (/** @type {string} */ text) => {
  measure.font = `${weight} ${size}px ${font}`;
  return measure.measureText(text).width;
};

/**
 * A text as lines that are no wider than so many pixels: each ends after a word, or, in a word that is
 * longer than a line, between two letters.
 * @param {string} text
 * @param {number} most
 * @param {(text: string) => number} wide
 */
export function folded(text, most, wide) {
  const lines = [""];
  for (const word of text.split(" ").filter(Boolean)) {
    const line = lines[lines.length - 1];
    const longer = line ? `${line} ${word}` : word;
    if (wide(longer) <= most) {
      lines[lines.length - 1] = longer;
      continue;
    }
    const parts = wide(word) <= most ? [word] : broken(word, most, wide);
    lines.push(...parts);
  }
  return lines[0] || lines.length === 1 ? lines : lines.slice(1);
}

/** @param {string} word @param {number} most @param {(text: string) => number} wide */
function broken(word, most, wide) {
  const parts = [""];
  for (const { segment } of letters.segment(word)) {
    const longer = parts[parts.length - 1] + segment;
    if (parts[parts.length - 1] && wide(longer) > most) parts.push(segment);
    else parts[parts.length - 1] = longer;
  }
  return parts;
}

/**
 * Where things go, in pixels.
 * @param {Picture} picture
 * @param {Room} room
 */
function laidOut({ rows, headings, most }, room) {
  const { width, size } = room;
  const wide = ruler(room);
  const ends = rows.flatMap(([, { bars }]) => [bars.against_end, bars.in_favour_end]);
  const beside = Math.max(0, ...ends.map(wide)) + size; // the words at the ends of the bars
  const room_of = (/** @type {number} */ part) => Math.max(LEAST * size, part);
  let labels = rows.map(([, { short }]) => folded(short, room_of(LABELS * width), wide));
  const widest = Math.max(0, ...labels.flat().map(wide));
  let bars = width - widest - 2 * size;
  const above = (bars - 2 * beside) / (2 * most) < SHORTEST * size;
  if (above) { // and the words follow the label: there is no room beside the bars either
    bars = width - 2 * size;
    const said = rows.map(([, { short, bars }]) => `${short}: ${bars.words}`);
    labels = said.map((text) => folded(text, room_of(bars), wide));
  }
  const lines = LINE * Math.max(1, ...labels.map((one) => one.length));
  const half = bars / 2 - size;
  const outside = above ? size / 2 : beside;
  const tops = headed(headings, [half + (above ? 0 : widest), half], room);
  return {
    ...tops,
    above,
    labels,
    row: size * (above ? lines + 2.3 : Math.max(ROW, lines + 0.7)),
    bar: size * (above ? BAR - 0.5 : BAR),
    reach: most + outside * 2 * most / Math.max(size, bars - 2 * outside),
  };
}

/**
 * The headings of the two sides: on a very narrow page in smaller type, so that no word is torn.
 * @param {[string, string]} headings
 * @param {[number, number]} rooms that each side has, in pixels
 * @param {Room} room
 */
function headed(headings, rooms, room) {
  const bold = ruler(room, "bold");
  const longest = Math.max(...headings.join(" ").split(" ").map(bold));
  const heading = Math.min(room.size, room.size * Math.min(...rooms) / longest);
  const scale = heading / room.size;
  const tops = headings.map((text, i) => folded(text, rooms[i] / scale, bold));
  const most = Math.max(...tops.map((lines) => lines.length));
  return { heading, tops, top: heading * LINE * most + room.size * 1.25 };
}

/** @param {string[]} lines as the little markup that plotly knows */
const marked = (lines) =>
  lines.map((line) => line.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)).join("<br>");

/**
 * The four series: against, for, and what is unsure to either side.
 * @param {Picture} picture
 * @param {Room} room
 * @param {Layout} placed
 */
function series({ rows }, { size, colour }, placed) {
  const y = rows.map(([item]) => item); // labels of two rows could be the same
  const part = placed.bar / placed.row;
  const line = { color: colour("grey"), width: size / 12 };
  const slant = { shape: "/", fgcolor: colour("grey"), size: size / 2, solidity: 0.3 };
  const dots = { shape: ".", fgcolor: colour("paper"), size: size / 2, solidity: 0.15 };
  const hatched = { color: colour("paper"), line, pattern: slant };
  const full = { line: { width: 0 }, pattern: { shape: "" } };
  const sides = [
    { way: -1, unsure: false, marker: { ...full, color: colour("against"), pattern: dots } },
    { way: 1, unsure: false, marker: { ...full, color: colour("for") } },
    { way: -1, unsure: true, marker: hatched },
    { way: 1, unsure: true, marker: hatched },
  ];
  return sides.map(({ way, unsure, marker }) => {
    const mine = rows.map(([, { bars }]) => (bars.unsure === unsure ? bars : null));
    return {
      type: "bar",
      orientation: "h",
      cliponaxis: false,
      y,
      x: mine.map((bars) => bars && way * (way < 0 ? bars.against : bars.in_favour)),
      text: mine.map((bars) =>
        `\u00a0${(way < 0 ? bars?.against_end : bars?.in_favour_end) ?? ""}\u00a0`
      ),
      textposition: placed.above ? "none" : "outside",
      width: part,
      offset: offset(placed),
      marker,
    };
  });
}

/**
 * Where a bar begins, from the middle of its row and as a part of it; down is more.
 * @param {Layout} placed
 */
const offset = ({ above, bar, row }) => (above ? 0.38 - bar / row : -bar / row / 2);

/**
 * The headings of the sides, and the labels where they stand above their bars.
 * @param {Picture} picture
 * @param {Room} room
 * @param {Layout} placed
 */
function texts({ rows }, { size, colour }, placed) {
  const top = {
    showarrow: false,
    x: 0,
    yref: "paper",
    y: 1,
    yanchor: "bottom",
    yshift: size / 2.25,
  };
  const [left, right] = placed.tops.map((lines) => `<b>${marked(lines)}</b>`);
  const font = (/** @type {string} */ name) => ({ color: colour(name), size: placed.heading });
  const found = [
    {
      ...top,
      text: left,
      xanchor: "right",
      align: "right",
      xshift: -size / 2,
      font: font("against-text"),
    },
    {
      ...top,
      text: right,
      xanchor: "left",
      align: "left",
      xshift: size / 2,
      font: font("for-text"),
    },
  ];
  if (!placed.above) return found;
  const at = {
    showarrow: false,
    xref: "paper",
    x: 0,
    xanchor: "left",
    align: "left",
    yanchor: "bottom",
  };
  const shift = { bgcolor: colour("paper"), yshift: -offset(placed) * placed.row };
  const labels = rows.map(([item], i) => ({
    ...at,
    ...shift,
    y: item,
    text: marked(placed.labels[i]),
  }));
  return [...found, ...labels];
}

/**
 * Data and layout for plotly.
 * @param {Picture} picture with one row at least
 * @param {Room} room
 */
export function drawing(picture, room) {
  const { width, size, font, colour } = room;
  const placed = laidOut(picture, room);
  const count = Math.max(2, picture.rows.length);
  const line = { color: colour("ink"), width: size / 12 };
  return {
    data: series(picture, room, placed),
    layout: {
      width,
      height: placed.top + placed.row * count + 8,
      margin: { l: 10, r: 10, t: placed.top, b: 8 },
      font: { family: font, size, color: colour("ink") },
      paper_bgcolor: colour("paper"),
      plot_bgcolor: colour("paper"),
      showlegend: false,
      hovermode: false,
      dragmode: false,
      barmode: "overlay",
      annotations: texts(picture, room, placed),
      shapes: [{ type: "line", x0: 0, x1: 0, y0: 0, y1: 1, yref: "paper", line }],
      xaxis: { visible: false, fixedrange: true, range: [-placed.reach, placed.reach] },
      yaxis: {
        type: "category",
        automargin: true,
        fixedrange: true,
        ticks: "",
        showgrid: false,
        zeroline: false,
        range: [count - 0.5, -0.5],
        tickvals: picture.rows.map(([item]) => item),
        ticktext: placed.labels.map(marked),
        showticklabels: !placed.above,
        ticklabelstandoff: Math.floor(size / 2),
      },
    },
  };
}
